//! One integration binary: a module per noun.

mod corpus_address;
mod corpus_paste;
