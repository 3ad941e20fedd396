//! What goes back in more than one step: a later input tells what was given back by then, and what was noted before keeps its
//! dates, so that a month that was reported keeps its figures.

use super::NewRefund;

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
/// latest of the dates, or `now` where the input names none (the places of those are `undated`).
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
            refund.at = now;
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
    fn less_than_was_given_back_is_told() {
        let less = further(&refunds(&[(10, 500)]), &refunds(&[(10, 400)]), &[], 99);
        let expected = Less {
            given: 500,
            said: 400,
        };
        assert_eq!(less, Err(expected));
    }
}
