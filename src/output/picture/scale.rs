//! Round numbers along an axis.

/// Where an axis begins and ends, and the numbers that are written beside it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Scale {
    pub low: f64,
    pub high: f64,
    pub ticks: Vec<f64>,
}

/// Steps between numbers are these times a power of ten.
const STEPS: [f64; 4] = [1.0, 2.0, 5.0, 10.0];
/// About so many numbers are written.
const TICKS: f64 = 4.0;
/// What is written for a thousand times as much.
const SUFFIXES: [&str; 5] = ["", "k", "M", "G", "T"];

impl Scale {
    /// A scale that holds zero and all of these numbers; whole steps when `whole`.
    pub fn of(numbers: impl Iterator<Item = f64>, whole: bool) -> Scale {
        let (least, most) = numbers.fold((0.0_f64, 0.0_f64), |(least, most), number| {
            (least.min(number), most.max(number))
        });
        // Nothing but zeros still wants an axis.
        let most = if most > least { most } else { 1.0 };
        let rough = (most - least) / TICKS;
        let power = 10_f64.powf(rough.log10().floor());
        let step = STEPS
            .iter()
            .map(|step| step * power)
            .find(|step| *step >= rough * 0.999);
        let mut step = step.unwrap_or(rough);
        if whole {
            step = step.max(1.0);
        }
        let (first, last) = ((least / step).floor() as i64, (most / step).ceil() as i64);
        let last = last.max(first + 1);
        Scale {
            low: first as f64 * step,
            high: last as f64 * step,
            ticks: (first..=last).map(|tick| tick as f64 * step).collect(),
        }
    }

    /// Where a number lies between the ends, as a share.
    pub fn share(&self, number: f64) -> f64 {
        (number - self.low) / (self.high - self.low)
    }
}

/// A number in few characters: `1.5k`.
pub(super) fn short(number: f64) -> String {
    let mut size = number.abs();
    let mut place = 0;
    while size >= 1_000.0 && place + 1 < SUFFIXES.len() {
        size /= 1_000.0;
        place += 1;
    }
    let text = format!("{size:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    let sign = if number < 0.0 { "−" } else { "" };
    format!("{sign}{text}{}", SUFFIXES[place])
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn ticks(numbers: &[f64], whole: bool) -> Vec<String> {
        Scale::of(numbers.iter().copied(), whole)
            .ticks
            .into_iter()
            .map(short)
            .collect()
    }

    #[test]
    fn numbers_beside_an_axis_are_round() {
        assert_eq!(ticks(&[87.0], false), ["0", "50", "100"]);
        assert_eq!(ticks(&[4_200.0], false), ["0", "2k", "4k", "6k"]);
        assert_eq!(ticks(&[3.0], true), ["0", "1", "2", "3"]);
        assert_eq!(ticks(&[-30.0, 60.0], false), ["−50", "0", "50", "100"]);
        assert_eq!(ticks(&[], true), ["0", "1"]);
        assert_eq!(ticks(&[0.0, 0.0], false), ["0", "0.5", "1"]);
    }

    #[test]
    fn big_numbers_are_short() {
        assert_eq!(short(1_500_000.0), "1.5M");
        assert_eq!(short(-2_000.0), "−2k");
        assert_eq!(short(0.25), "0.25");
        assert_eq!(short(999.0), "999");
    }

    proptest! {
        #[test]
        fn every_number_lies_within_its_scale(numbers in prop::collection::vec(-1e12_f64..1e12, 0..20), whole: bool) {
            let scale = Scale::of(numbers.iter().copied(), whole);
            prop_assert!(scale.ticks.len() >= 2 && scale.ticks.len() <= 8, "{:?}", scale);
            prop_assert!(scale.low <= 0.0 && scale.high >= 0.0);
            for number in numbers {
                let share = scale.share(number);
                prop_assert!((-1e-9..=1.0 + 1e-9).contains(&share), "{} of {:?}", share, scale);
            }
        }
    }
}
