//! What goes back in more than one step: a later input tells what was given back by then, and what was noted before keeps its
//! dates, so that a month that was reported keeps its figures.

use serde::{Deserialize, Serialize};

use super::NewRefund;

/// What the word for where an order stands says of money that went back.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema,
)]
pub enum GivenBack {
    /// It says nothing of that.
    #[default]
    Nothing,
    /// Some went back, and it does not say how much.
    Some,
    /// All went back.
    All,
}

/// What the operator should know of an order, though it is stored.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, schemars::JsonSchema,
)]
pub enum Remark {
    /// It was paid, is told as called off, and stays paid.
    StaysPaid,
    /// It is told as called off, and money is named that went back of it: it was paid.
    WasPaid,
    /// The word says that all went back, the amount that is named is less.
    LessBack,
    /// Its refunds are listed, and what is said to have gone back in all is less.
    MoreListed,
    /// Money is said to have gone back, and no amount is named.
    NoneBack,
}

impl Remark {
    /// What is to be said of an order of which `back` of `total` went back; `dated` when a day of that is named.
    pub fn on(said: GivenBack, back: i64, total: i64, dated: bool) -> Option<Remark> {
        match said {
            GivenBack::All if back < total => Some(Remark::LessBack),
            GivenBack::Some if back == 0 => Some(Remark::NoneBack),
            _ if dated && back == 0 => Some(Remark::NoneBack),
            _ => None,
        }
    }

    /// The same in a sentence about one order.
    pub fn sentence(self) -> &'static str {
        match self {
            Remark::StaysPaid => "the order was paid and stays so: what went back is a refund",
            Remark::WasPaid => {
                "the order is told as called off and money as given back of it: it was paid, and the refund counts"
            }
            Remark::LessBack => {
                "the status says that all was given back; the amount that is named is less, and counts"
            }
            Remark::MoreListed => {
                "the refunds that are listed are more than the amount that is named as given back in all, and count"
            }
            Remark::NoneBack => {
                "the row tells of a refund (in part, closed, or its day) and names no amount: nothing is noted as given back"
            }
        }
    }
}

/// The input says that less was given back than is noted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Less {
    /// What is noted, in minor units.
    pub given: i64,
    /// What the input says.
    pub said: i64,
}

/// What `said` has beyond the refunds that were `given` before.
///
/// A refund that both have is one. Of the others `said` has the greater sum, and the difference is what is new: it bears the
/// latest of the dates, or `now` where the input names none (the places of those are `undated`), though not a time before the order.
///
/// # Errors
///
/// [`Less`], when it has the smaller sum.
pub fn further(
    given: &[NewRefund],
    said: &[NewRefund],
    undated: &[usize],
    now: i64,
) -> Result<Vec<NewRefund>, Less> {
    let mut left: Vec<&NewRefund> = given.iter().collect();
    let mut new: Vec<(bool, NewRefund)> = Vec::new();
    for (place, refund) in said.iter().enumerate() {
        let same = |known: &&NewRefund| {
            (known.kind, known.at, known.amount) == (refund.kind, refund.at, refund.amount)
        };
        match left.iter().position(same) {
            Some(known) => {
                left.swap_remove(known);
            }
            None => new.push((undated.contains(&place), refund.clone())),
        }
    }
    let sum = |refunds: &[NewRefund]| refunds.iter().map(|refund| refund.amount).sum::<i64>();
    let mut known: i64 = left.iter().map(|refund| refund.amount).sum();
    if new.iter().map(|(_, refund)| refund.amount).sum::<i64>() < known {
        return Err(Less {
            given: sum(given),
            said: sum(said),
        });
    }
    new.sort_by_key(|(undated, refund)| (*undated, refund.at));
    let mut further = Vec::new();
    for (undated, mut refund) in new {
        let before = known.min(refund.amount);
        known -= before;
        refund.amount -= before;
        if undated {
            refund.at = refund.at.max(now);
        }
        if refund.amount > 0 {
            further.push(refund);
        }
    }
    Ok(further)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::order::RefundKind;

    fn refunds(of: &[(i64, i64)]) -> Vec<NewRefund> {
        let refund = |(at, amount): &(i64, i64)| NewRefund {
            kind: RefundKind::Refund,
            at: *at,
            amount: *amount,
            reason: None,
        };
        of.iter().map(refund).collect()
    }

    #[test]
    fn what_was_noted_keeps_its_date_and_the_difference_has_its_own() {
        let given = refunds(&[(10, 500)]);
        for (said, undated, expected) in [
            (&[(10, 500)][..], &[][..], &[][..]),
            (&[(20, 800)], &[], &[(20, 300)]),
            (&[(10, 500), (20, 300)], &[], &[(20, 300)]),
            (&[(15, 200), (20, 600)], &[], &[(20, 300)]),
            // A total without a time: what is more in it was given back by now.
            (&[(1, 800)], &[0], &[(99, 300)]),
            (&[(20, 500)], &[], &[]),
        ] {
            let further = further(&given, &refunds(said), undated, 99);
            assert_eq!(further, Ok(refunds(expected)), "{said:?}");
        }
    }

    #[test]
    fn the_first_refund_of_a_known_order_without_a_time_is_of_now() {
        for (said, undated, expected) in [
            (&[(1, 400)][..], &[0][..], &[(99, 400)][..]),
            (&[(20, 100), (1, 300)], &[1], &[(20, 100), (99, 300)]),
            (&[(20, 400)], &[], &[(20, 400)]),
            // Of an order whose clock is ahead.
            (&[(120, 400)], &[0], &[(120, 400)]),
        ] {
            let further = further(&[], &refunds(said), undated, 99);
            assert_eq!(further, Ok(refunds(expected)), "{said:?}");
        }
    }

    #[test]
    fn a_word_that_says_more_than_the_amount_is_remarked_upon() {
        use GivenBack::{All, Nothing, Some as Part};
        for (said, back, dated, expected) in [
            (All, 20, false, None),
            (All, 5, true, Some(Remark::LessBack)),
            (All, 0, false, Some(Remark::LessBack)),
            (Part, 5, false, None),
            (Part, 0, false, Some(Remark::NoneBack)),
            (Nothing, 0, true, Some(Remark::NoneBack)),
            (Nothing, 0, false, None),
            (Nothing, 5, true, None),
        ] {
            let found = Remark::on(said, back, 20, dated);
            assert_eq!(found, expected, "{said:?} {back} {dated}");
        }
        assert_eq!(Remark::on(All, 0, 0, false), None);
    }

    #[test]
    fn less_than_was_given_back_is_told() {
        let less = further(&refunds(&[(10, 500)]), &refunds(&[(10, 400)]), &[], 99);
        let expected = Less {
            given: 500,
            said: 400,
        };
        assert_eq!(less, Err(expected));
    }
}
