use super::*;
use crate::model::selector::rows;

#[test]
fn lists_on_stdin_may_have_every_column_that_is_printed() {
    assert_eq!(rows::PRICES.columns, Price::FIELDS);
}
