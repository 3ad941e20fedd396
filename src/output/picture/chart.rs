//! The numbers of one chart.

use super::{bars, frame, shape::Drawn};

/// How numbers are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Bars from left to right, each with its name and its number.
    Bars,
    /// Upright bars in time.
    Columns,
    /// Lines in time.
    Lines,
}

/// What stands where there is no number.
pub(super) const NOTHING: &str = "–";

/// One number, as a place and as it was written.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Number {
    pub value: f64,
    pub text: String,
}

/// Numbers of one kind.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Series {
    pub name: String,
    pub numbers: Vec<Number>,
}

/// One chart.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Chart {
    pub title: String,
    pub kind: Kind,
    /// What the numbers are of: rows, or pieces of time.
    pub names: Vec<String>,
    pub series: Vec<Series>,
    /// Where everybody wants to be.
    pub goal: Option<f64>,
    /// Written behind every number: a currency, `%`.
    pub unit: String,
    /// Rows that stand in the table alone.
    pub left_out: usize,
}

impl Chart {
    pub fn draw(&self) -> Drawn {
        match self.kind {
            Kind::Bars => bars::draw(self),
            Kind::Columns | Kind::Lines => frame::draw(self),
        }
    }

    pub fn numbers(&self) -> impl Iterator<Item = &Number> {
        self.series.iter().flat_map(|series| &series.numbers)
    }

    /// A number as people are told it.
    pub fn told(&self, number: &Number) -> String {
        match self.unit.as_str() {
            "" => number.text.clone(),
            _ if number.text == NOTHING => NOTHING.to_owned(),
            unit => format!("{} {unit}", number.text),
        }
    }

    /// What the chart shows, in a sentence.
    pub fn desc(&self) -> String {
        let kind = match self.kind {
            Kind::Bars => "Bars",
            Kind::Columns => "Upright bars in time",
            Kind::Lines => "Lines in time",
        };
        let Some((first, last)) = self.names.first().zip(self.names.last()) else {
            return format!("{}: nothing in this range.", self.title);
        };
        let names: Vec<&str> = self
            .series
            .iter()
            .map(|series| series.name.as_str())
            .collect();
        let most = self.numbers().enumerate().reduce(|most, next| {
            if next.1.value > most.1.value {
                next
            } else {
                most
            }
        });
        let most = most.map_or(String::new(), |(place, number)| {
            let name = &self.names[place % self.names.len()];
            format!(" The greatest is {} ({name}).", self.told(number))
        });
        let all = crate::output::amount(self.names.len() as u64, "value");
        format!(
            "{kind} of {}: {all}, {first} to {last}.{most}",
            names.join(", ")
        )
    }
}
