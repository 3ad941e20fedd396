//! How many mails to hold at once: about a second's worth, and no more than a rate allows.

use std::{str::FromStr, time::Duration};

use crate::{
    clock::Deadline,
    model::malformed::{Malformed, echo},
};

/// The most mails in hand: so many are unknown after a kill, and a look at the queue is worth less the older it is.
const MOST: usize = 200;

/// Mails in a length of time: `10/s`, `600/min`, `5000/h`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rate {
    per_second: f64,
}

impl FromStr for Rate {
    type Err = Malformed;

    fn from_str(text: &str) -> Result<Rate, Malformed> {
        let wrong = || {
            Malformed::new(format!("'{}' is no rate", echo(text)))
                .hint("write 10/s, 600/min or 5000/h")
        };
        let (number, unit) = text.split_once('/').ok_or_else(wrong)?;
        let seconds = match unit {
            "s" => 1.0,
            "min" => 60.0,
            "h" => 3_600.0,
            _ => return Err(wrong()),
        };
        match number.parse::<u32>() {
            Ok(count @ 1..) => Ok(Rate {
                per_second: f64::from(count) / seconds,
            }),
            _ => Err(wrong()),
        }
    }
}

/// Decides how much to claim.
#[derive(Debug)]
pub struct Pace {
    least: usize,
    /// Mails to hold: grows while they run out early, shrinks while they do not.
    target: usize,
    rate: Option<Rate>,
    /// When the next mail may be claimed, where there is a rate.
    next: Option<Deadline>,
    /// The last claim was so short a time ago.
    recent: Option<Deadline>,
}

impl Pace {
    /// For so many connections.
    pub fn new(connections: u32, rate: Option<Rate>) -> Pace {
        let least = connections.max(1) as usize * 2;
        Pace {
            least,
            target: least,
            rate,
            next: None,
            recent: None,
        }
    }

    /// How many to claim when so many are in hand.
    pub fn room(&mut self, in_hand: usize) -> usize {
        if let Some(rate) = self.rate {
            if self.next.is_some_and(|next| next.left().is_some()) {
                return 0;
            }
            // A tenth of a second's worth at once: a rate is a promise to the server.
            let most = (rate.per_second / 10.0).ceil() as usize;
            return most.max(1).min(MOST.saturating_sub(in_hand));
        }
        if in_hand > self.target / 2 {
            return 0;
        }
        let early = self.recent.is_some_and(|recent| recent.left().is_some());
        self.target = if early {
            (self.target * 2).min(MOST)
        } else if self.recent.is_some() {
            (self.target / 2).max(self.least)
        } else {
            self.target
        };
        self.target.saturating_sub(in_hand)
    }

    /// So many were claimed.
    pub fn gave(&mut self, count: usize) {
        self.recent = Some(Deadline::after(Duration::from_millis(500)));
        if let Some(rate) = self.rate {
            let wait = count as f64 / rate.per_second;
            self.next = Some(Deadline::after(Duration::from_secs_f64(wait)));
        }
    }

    /// How long nothing may be claimed.
    pub fn pause(&self) -> Duration {
        let left = self.next.and_then(Deadline::left);
        left.map_or(Duration::from_millis(200), |left| {
            left.min(Duration::from_millis(200))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rate_is_a_number_and_a_unit_of_time() {
        for (text, per_second) in [("10/s", 10.0), ("600/min", 10.0), ("36000/h", 10.0)] {
            assert_eq!(text.parse(), Ok(Rate { per_second }));
        }
        for text in ["10", "0/s", "10/d", "-1/s", "1.5/s", ""] {
            assert!(text.parse::<Rate>().is_err(), "{text}");
        }
    }

    #[test]
    fn what_runs_out_early_is_claimed_in_larger_lots_up_to_a_limit() {
        let mut pace = Pace::new(4, None);
        assert_eq!(pace.room(0), 8);
        pace.gave(8);
        assert_eq!(pace.room(5), 0);
        assert_eq!(pace.room(2), 14);
        for _ in 0..10 {
            pace.gave(1);
            assert!(pace.room(0) <= MOST);
        }
        assert_eq!(pace.target, MOST);
    }

    #[test]
    fn a_rate_holds_the_next_claim_back() {
        let mut pace = Pace::new(4, Some("1/h".parse().unwrap()));
        assert_eq!(pace.room(0), 1);
        pace.gave(1);
        assert_eq!(pace.room(0), 0);
    }
}
