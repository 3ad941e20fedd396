//! A person in the making: what the cells said so far, and what was wrong with them.

use super::{
    super::{columns::Fill, slot::Slot},
    blanked,
    tags::Tags,
};
use crate::model::{
    incoming::{Incoming, Reject, RejectReason},
    malformed::echo,
    name::search_key,
    person::{Field, Subscription},
};

/// Something wrong with a row.
#[derive(Clone, Debug)]
pub(in super::super) struct Fault {
    pub reason: RejectReason,
    /// The field, or the fault of an address.
    pub detail: Option<&'static str>,
    pub message: String,
}

/// A person in the making.
#[derive(Debug, Default)]
pub(in super::super) struct Draft {
    /// In a place of its own, so that it changes hands as it is.
    pub person: Box<Incoming>,
    pub faults: Vec<Fault>,
    /// The row says that consent was not given.
    pub refused: bool,
    /// A column of the subscription's state has said something.
    pub stated: bool,
    /// The parts of the name, each in a buffer that serves for the next row too; one that is empty is not known.
    pub first_name: String,
    pub last_name: String,
    pub tags: Tags,
}

impl Fault {
    /// A fault of the row and not of one field.
    pub fn row(reason: RejectReason, message: String) -> Fault {
        Fault {
            reason,
            detail: None,
            message,
        }
    }
}

impl Draft {
    /// Forgets the last row; its buffers serve for the next.
    pub fn clear(&mut self, line: u64) {
        let person = &mut self.person;
        person.line = line;
        person.address = None;
        person.reference = None;
        person.profile.clear();
        person.blank.clear();
        person.tags.clear();
        person.groups.clear();
        person.subscription = None;
        person.status = None;
        person.level = None;
        person.consent_at = None;
        person.consent_source = None;
        person.consent_ip = None;
        person.confirmed_at = None;
        person.opted_out_at = None;
        person.registered_at = None;
        person.invited = false;
        person.warnings.clear();
        self.faults.clear();
        self.tags.next_row();
        self.refused = false;
        self.stated = false;
        self.first_name.clear();
        self.last_name.clear();
    }

    /// Whether the row asks not to be mailed.
    pub fn opts_out(&self) -> bool {
        self.person
            .subscription
            .is_some_and(Subscription::is_opt_out)
    }

    /// Whether another column has said already what the default of this one would.
    pub fn heard(&self, fill: &Fill) -> bool {
        fill.again && fill.slot == Slot::Subscription && self.stated
    }

    /// Raises the state that the row asks for to at least this strictness.
    pub fn ask_for(&mut self, state: Subscription) {
        self.person.subscription = self.person.subscription.max(Some(state));
    }

    /// The reject of this row.
    pub fn reject(&self, email: Option<&str>, fault: Fault) -> Reject {
        Reject {
            line: self.person.line,
            email: email.map(echo),
            reason: fault.reason,
            detail: fault.detail.map(str::to_owned),
            message: fault.message,
            suggestion: None,
        }
    }

    /// Turns faults into warnings, for a row that must not be lost. When the row as a whole is damaged, nothing but the
    /// address and the opt-out is believed.
    pub fn warn_instead(&mut self, whole: bool) {
        self.person
            .warnings
            .extend(self.faults.drain(..).map(|fault| match fault.detail {
                Some(field) => format!("{field}: {}", fault.message),
                None => fault.message,
            }));
        if !whole {
            let kept = std::mem::take(&mut *self.person);
            *self.person = Incoming {
                line: kept.line,
                address: kept.address,
                subscription: kept.subscription,
                opted_out_at: kept.opted_out_at,
                warnings: kept.warnings,
                ..Incoming::default()
            };
        }
    }

    /// Notes that a cell is blank.
    pub fn blank(&mut self, fill: &Fill) {
        if let Some(field) = blanked(fill).filter(|field| !self.person.blank.contains(field)) {
            self.person.blank.push(field);
        }
    }

    /// Settles the name: its own column, else first and last name, else the name beside the address. Where the own column
    /// may hold the first name alone (`joined`), the last name goes with it, unless it is in there.
    pub fn name(&mut self, beside: Option<String>, joined: bool) {
        if joined
            && !self.last_name.is_empty()
            && let Some(name) = self.person.profile.get(Field::Name)
        {
            let (whole, last) = (search_key(name), search_key(&self.last_name));
            let rest = whole.strip_suffix(&last).filter(|rest| rest.ends_with(' '));
            let ahead = whole.strip_prefix(&last);
            let ahead = ahead.filter(|rest| rest.starts_with([' ', ',']));
            if rest.or(ahead).is_none() {
                let name = format!("{name} {}", self.last_name);
                self.text(Slot::Name, Field::Name, &name);
            }
        }
        if self.person.profile.get(Field::Name).is_none() {
            let mut name = std::mem::take(&mut self.first_name);
            if !self.last_name.is_empty() {
                if !name.is_empty() {
                    name.push(' ');
                }
                name.push_str(&self.last_name);
            }
            if name.is_empty() {
                name.push_str(beside.as_deref().unwrap_or_default());
            }
            self.text(Slot::Name, Field::Name, &name);
            self.first_name = name;
        }
        if self.person.profile.get(Field::Name).is_some() {
            self.person.blank.retain(|&field| field != Field::Name);
        }
    }
}
