//! Quotes: their stages and which moves between them are allowed.

use super::target::percent;
use crate::clock::Timestamp;

crate::words! {
    /// Where a quote stands. The first three are open.
    pub enum Stage {
        /// Being written.
        Draft = "draft",
        /// With the customer.
        Delivered = "delivered",
        /// Waiting.
        OnHold = "on_hold",
        /// Won.
        Accepted = "accepted",
        /// Lost to somebody else.
        Lost = "lost",
        /// Came to nothing.
        Dead = "dead",
    }
}

/// Why a quote cannot move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is won already.
    AlreadyAccepted,
    /// It is won, and that is the end of it.
    Won,
    /// It is lost: opening it again takes a reason.
    NeedsReason,
    /// It has expired and cannot be won.
    Expired,
}

impl Stage {
    /// Whether something can still come of it.
    pub fn is_open(self) -> bool {
        matches!(self, Stage::Draft | Stage::Delivered | Stage::OnHold)
    }

    /// Whether a quote may move from here to `to`.
    pub fn check_move(self, to: Stage, expired: bool, reason: bool) -> Result<(), Refusal> {
        match (self, to) {
            (Stage::Accepted, Stage::Accepted) => Err(Refusal::AlreadyAccepted),
            (Stage::Accepted, _) => Err(Refusal::Won),
            (from, to) if from == to => Ok(()),
            (Stage::Lost | Stage::Dead, _) if !reason => Err(Refusal::NeedsReason),
            (_, Stage::Accepted) if expired => Err(Refusal::Expired),
            _ => Ok(()),
        }
    }
}

/// Whether a quote has expired: it is open, and `valid_until` has come.
pub fn is_expired(stage: Stage, valid_until: Option<Timestamp>, now: Timestamp) -> bool {
    stage.is_open() && valid_until.is_some_and(|until| until <= now)
}

/// Quotes that were won, of all that were won or lost: in percent with two decimals; none when none was either.
pub fn conversion(won: u64, lost: u64) -> Option<f64> {
    percent(i128::from(won), i128::from(won) + i128::from(lost))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quote_is_won_once_and_a_lost_one_needs_a_reason_to_return() {
        use Stage::{Accepted, Delivered, Draft, Lost};
        assert_eq!(Draft.check_move(Delivered, false, false), Ok(()));
        assert_eq!(Delivered.check_move(Accepted, false, false), Ok(()));
        assert_eq!(
            Delivered.check_move(Accepted, true, false),
            Err(Refusal::Expired)
        );
        assert_eq!(
            Accepted.check_move(Accepted, false, true),
            Err(Refusal::AlreadyAccepted)
        );
        assert_eq!(Accepted.check_move(Lost, false, true), Err(Refusal::Won));
        assert_eq!(
            Lost.check_move(Draft, false, false),
            Err(Refusal::NeedsReason)
        );
        assert_eq!(Lost.check_move(Draft, false, true), Ok(()));
        assert_eq!(Lost.check_move(Lost, false, false), Ok(()));
    }

    #[test]
    fn the_rate_of_conversion_is_of_what_was_decided() {
        assert_eq!(conversion(0, 0), None);
        assert_eq!(conversion(0, 2), Some(0.0));
        assert_eq!(conversion(1, 2), Some(33.33));
        assert_eq!(conversion(2, 1), Some(66.67));
        assert_eq!(conversion(3, 0), Some(100.0));
    }

    #[test]
    fn at_the_very_second_of_its_end_a_quote_has_expired() {
        let until = Some(Timestamp(100));
        assert!(!is_expired(Stage::Draft, until, Timestamp(99)));
        assert!(is_expired(Stage::Draft, until, Timestamp(100)));
        assert!(!is_expired(Stage::Accepted, until, Timestamp(100)));
        assert!(!is_expired(Stage::Draft, None, Timestamp(100)));
    }
}
