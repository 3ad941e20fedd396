//! Progress bars: on a terminal's stderr, and only for work that takes long enough to wonder.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::Output;

/// Work shorter than this shows nothing.
const PATIENCE: Duration = Duration::from_millis(500);

/// How far a piece of work has come. Dropped, it takes its line away.
pub struct Progress {
    bar: Option<ProgressBar>,
    shown: bool,
}

impl Output {
    /// Progress of `total` units (bytes, rows; `None` when nobody knows how many), called `unit` in the plural: `rows`.
    ///
    /// Silent off a terminal and with `--quiet`. End it before a note, which would stand on its line.
    pub fn progress(&self, total: Option<u64>, unit: &'static str) -> Progress {
        let shown = self.stderr_is_terminal && !self.options.quiet;
        let bar = shown.then(|| {
            let bar = ProgressBar::with_draw_target(total, ProgressDrawTarget::hidden());
            bar.with_style(style(total.is_some(), unit, self.options.ascii))
        });
        Progress { bar, shown: false }
    }
}

fn style(total: bool, unit: &str, ascii: bool) -> ProgressStyle {
    let template = match (total, unit) {
        (true, "bytes") => "{bar:30} {percent:>3} %  {bytes}/{total_bytes}  {eta} left".to_owned(),
        (true, unit) => {
            format!("{{bar:30}} {{percent:>3}} %  {{pos}}/{{len}} {unit}  {{eta}} left")
        }
        (false, unit) => format!("{{spinner}} {{pos}} {unit}  {{elapsed}}"),
    };
    let style = ProgressStyle::with_template(&template)
        .unwrap_or_else(|_| ProgressStyle::default_spinner());
    if ascii {
        style.progress_chars("#>-").tick_chars("|/-\\ ")
    } else {
        style.progress_chars("━╸ ").tick_chars("⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏ ")
    }
}

impl Progress {
    /// So much is done. Cheap enough for every thousandth row: the bar draws itself at most 20 times a second.
    pub fn set(&mut self, position: u64) {
        if let Some(bar) = &self.bar {
            bar.set_position(position);
            self.show();
        }
    }

    /// So much more is done.
    pub fn inc(&mut self, more: u64) {
        if let Some(bar) = &self.bar {
            bar.inc(more);
            self.show();
        }
    }

    /// The work is done; the line goes away.
    pub fn finish(self) {
        drop(self);
    }

    fn show(&mut self) {
        if let Some(bar) = self
            .bar
            .as_ref()
            .filter(|bar| !self.shown && bar.elapsed() > PATIENCE)
        {
            bar.set_draw_target(ProgressDrawTarget::stderr());
            self.shown = true;
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_template_is_one_that_the_bar_understands() {
        for (total, unit) in [(true, "bytes"), (true, "rows"), (false, "rows")] {
            for ascii in [true, false] {
                let bar = ProgressBar::with_draw_target(Some(10), ProgressDrawTarget::hidden());
                bar.set_style(style(total, unit, ascii));
                bar.set_position(3);
                bar.tick();
                assert_eq!(bar.position(), 3);
            }
        }
    }

    #[test]
    fn nobody_watching_means_no_bar_at_all() {
        let (out, ..) = crate::output::tests::output(crate::output::Options::default());
        assert!(out.progress(Some(10), "rows").bar.is_none());
    }

    #[test]
    fn short_work_is_never_shown() {
        let bar = ProgressBar::with_draw_target(Some(10), ProgressDrawTarget::hidden());
        let mut progress = Progress {
            bar: Some(bar),
            shown: false,
        };
        progress.set(5);
        progress.inc(1);
        assert!(!progress.shown);
        progress.finish();
    }
}
