//! Sales targets: how far somebody has come, and how far they should be by now.

crate::words! {
    /// How a target stands.
    pub enum Standing {
        /// Reached.
        Met = "met",
        /// More than five percent before the calendar.
        Ahead = "ahead",
        /// With the calendar, five percent more or less.
        OnTrack = "on_track",
        /// More than five percent behind the calendar.
        Behind = "behind",
        /// The target is nothing.
        NoTarget = "no_target",
    }
}

/// How far a target has come.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Progress {
    /// Actual of target, in percent with two decimals; none of nothing.
    pub attainment: Option<f64>,
    /// The share of its year that has passed, in percent with two decimals.
    pub elapsed: f64,
    /// Attainment of that share, in percent with two decimals; none before the year begins.
    pub pace: Option<f64>,
    /// In a word.
    pub standing: Standing,
}

impl Progress {
    /// Of `actual` against `target` minor units, when `passed` of `whole` seconds of the year have passed.
    pub fn of(actual: i64, target: i64, passed: i64, whole: i64) -> Progress {
        let passed = passed.clamp(0, whole);
        let (actual, target) = (i128::from(actual), i128::from(target));
        let (passed, whole) = (i128::from(passed), i128::from(whole));
        // Both sides times everything, so that nothing is rounded before it is compared.
        let (reached, due) = (actual * whole * 100, target * passed);
        let standing = if target <= 0 {
            Standing::NoTarget
        } else if actual >= target {
            Standing::Met
        } else if reached > due * 105 {
            Standing::Ahead
        } else if reached < due * 95 {
            Standing::Behind
        } else {
            Standing::OnTrack
        };
        Progress {
            attainment: percent(actual, target),
            elapsed: percent(passed, whole).unwrap_or(0.0),
            pace: percent(actual * whole, target * passed),
            standing,
        }
    }
}

/// `part` of `of` in percent, rounded half up to two decimals.
/// A share in percent with two decimals, halves up; none of nothing.
pub(super) fn percent(part: i128, of: i128) -> Option<f64> {
    (of > 0).then(|| round(part, of))
}

fn round(part: i128, of: i128) -> f64 {
    let hundredths = (part * 20_000 + of).div_euclid(of * 2);
    hundredths as f64 / 100.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn progress_is_measured_against_the_calendar() {
        for (actual, target, passed, standing, attainment) in [
            (100, 100, 10, Standing::Met, Some(100.0)),
            (60, 100, 50, Standing::Ahead, Some(60.0)),
            (52, 100, 50, Standing::OnTrack, Some(52.0)),
            (48, 100, 50, Standing::OnTrack, Some(48.0)),
            (47, 100, 50, Standing::Behind, Some(47.0)),
            (0, 100, 0, Standing::OnTrack, Some(0.0)),
            (1, 3, 100, Standing::Behind, Some(33.33)),
            (-5, 100, 50, Standing::Behind, Some(-5.0)),
            (5, 0, 50, Standing::NoTarget, None),
        ] {
            let progress = Progress::of(actual, target, passed, 100);
            assert_eq!(
                (progress.standing, progress.attainment),
                (standing, attainment),
                "{actual} {target} {passed}"
            );
        }
        assert_eq!(Progress::of(30, 100, 50, 100).pace, Some(60.0));
        assert_eq!(Progress::of(30, 100, 0, 100).pace, None);
        assert!((Progress::of(30, 100, 500, 100).elapsed - 100.0).abs() < f64::EPSILON);
    }
}
