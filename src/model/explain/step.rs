//! One step of an explanation, and the chain of steps that must all hold.

use super::{Fact, Question};
use crate::clock::Timestamp;

/// One step before it is known which one decides.
pub(super) struct Step {
    name: &'static str,
    value: String,
    wanted: Option<String>,
    holds: bool,
}

impl Step {
    /// A step that says something and asks for nothing.
    pub fn new(name: &'static str, value: impl Into<String>) -> Step {
        Step {
            name,
            value: value.into(),
            wanted: None,
            holds: true,
        }
    }

    /// The same step, which holds only when what is wanted is found.
    pub fn wants(self, wanted: &str, holds: bool) -> Step {
        Step {
            wanted: Some(wanted.to_owned()),
            holds,
            ..self
        }
    }

    /// The step as it is told.
    pub fn fact(self, question: Question) -> Fact {
        Fact {
            question,
            step: self.name,
            value: self.value,
            wanted: self.wanted,
            holds: self.holds,
            decides: false,
        }
    }
}

/// Steps that must all hold: the first that does not decides, or the last.
pub(super) fn chain(question: Question, steps: Vec<Step>) -> Vec<Fact> {
    let mut facts: Vec<Fact> = steps.into_iter().map(|step| step.fact(question)).collect();
    let decides = facts
        .iter()
        .position(|fact| !fact.holds)
        .unwrap_or(facts.len().saturating_sub(1));
    if let Some(fact) = facts.get_mut(decides) {
        fact.decides = true;
    }
    facts
}

/// A condition in words.
pub(super) fn yes_no(yes: bool) -> &'static str {
    if yes { "yes" } else { "no" }
}

/// A time in words; no time is `no`.
pub(super) fn since(at: Option<Timestamp>) -> String {
    at.map_or_else(|| "no".to_owned(), |at| format!("since {at}"))
}
