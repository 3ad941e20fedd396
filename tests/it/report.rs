//! `roster report …`
