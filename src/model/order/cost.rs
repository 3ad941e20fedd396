//! What lines cost: reports add them up over millions of orders.

use super::Line;
use crate::model::amount::AMOUNT_END;

/// What so many of one price cost; `None` when that is no amount any more.
pub fn cost(unit_price: i64, quantity: i64) -> Option<i64> {
    let amount = unit_price.checked_mul(quantity)?;
    is_amount(amount).then_some(amount)
}

/// Whether so many minor units are an amount.
pub fn is_amount(minor: i64) -> bool {
    (1 - AMOUNT_END..AMOUNT_END).contains(&minor)
}

/// What lines cost together; `None` when that is no amount any more.
///
/// Reports sum lines of one kind: what other lines take off again does not make them smaller.
pub fn sum(lines: &[Line]) -> Option<i64> {
    let absolute = lines.iter().try_fold(0_i64, |all, line| {
        all.checked_add(line.amount.checked_abs()?)
    })?;
    (absolute < AMOUNT_END).then(|| lines.iter().map(|line| line.amount).sum())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_cost_no_more_than_an_amount_can_be() {
        assert_eq!(cost(1_250, 2), Some(2_500));
        assert_eq!(cost(-1_250, 2), Some(-2_500));
        for (price, quantity) in [
            (999_999_999_900, 1_000_000),
            (i64::MAX, 2),
            (1 << 43, 1 << 10),
            (1 << 43, 1 << 20),
        ] {
            assert_eq!(cost(price, quantity), None, "{price} {quantity}");
            assert_eq!(cost(-price, quantity), None, "{price} {quantity}");
        }
        let lines = |amounts: &[i64]| -> Vec<Line> {
            let line = |amount: &i64| Line {
                product: 0,
                quantity: 1,
                unit_price: None,
                amount: *amount,
            };
            amounts.iter().map(line).collect()
        };
        assert_eq!(sum(&lines(&[900, -400])), Some(500));
        assert_eq!(sum(&lines(&[AMOUNT_END - 1])), Some(AMOUNT_END - 1));
        assert_eq!(sum(&lines(&[AMOUNT_END - 1, 1])), None);
        assert_eq!(sum(&lines(&[AMOUNT_END / 2, -(AMOUNT_END / 2)])), None);
        assert_eq!(sum(&lines(&[i64::MAX, i64::MAX])), None);
    }
}
