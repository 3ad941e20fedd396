//! One row into one person, or the reason why not.

mod draft;
mod fields;
mod state;
mod tags;
mod whole;

use jiff::tz::TimeZone;

use super::{
    check::Checks,
    columns::{Fill, Plan},
    mailbox::{self, Mailbox, Refusal},
    options::{Options, Purpose},
    preset::Preset,
    problem::Problem,
    record::{Flaw, Record},
    slot::Slot,
    values::{trim, unguard},
};
use crate::model::{
    address::Address,
    domain::suggest,
    incoming::{Incoming, Reject, RejectReason},
    malformed::echo,
    person::{Field, Subscription},
};
use draft::{Draft, Fault};
use whole::row_fault;

/// Judges rows one after the other; the person of the last one stays in `person`.
#[derive(Debug)]
pub(super) struct Judge {
    plan: Plan,
    rules: Rules,
    checks: Checks,
    draft: Draft,
}

/// What holds for every row of an input.
#[derive(Clone, Debug)]
pub(super) struct Rules {
    pub purpose: Purpose,
    pub unsubscribe: bool,
    pub allow_level: bool,
    pub zone: TimeZone,
    pub preset: Option<Preset>,
    /// Cells may carry the guard of `--excel`.
    pub guarded: bool,
    /// How many columns the header has, where more cells than that are a fault.
    pub width: Option<usize>,
    /// The header of the email column, to know it again in joined files.
    pub heading: String,
    /// The status column that speaks of users, not of the newsletter.
    pub of_users: Option<usize>,
}

impl Rules {
    pub fn new(options: &Options) -> Rules {
        Rules {
            purpose: options.purpose,
            unsubscribe: options.unsubscribe && options.purpose == Purpose::Subscribers,
            allow_level: options.allow_level,
            zone: options.zone.clone(),
            preset: options.preset,
            guarded: false,
            width: None,
            heading: String::new(),
            of_users: None,
        }
    }
}

/// An address that was found by other means than reading a cell, and its spelling.
pub(super) struct Pasted<'a> {
    pub spelling: &'a str,
    pub found: Result<Mailbox, Refusal>,
}

impl Judge {
    /// A judge by this plan. A default that no cell could hold is a problem.
    pub fn new(plan: Plan, rules: Rules, checks: Checks) -> Result<Judge, Problem> {
        let mut judge = Judge {
            plan,
            rules,
            checks,
            draft: Draft::default(),
        };
        judge.try_defaults()?;
        Ok(judge)
    }

    /// Goes on with another plan, because more columns have come up.
    pub fn replan(&mut self, plan: Plan) {
        self.plan = plan;
    }

    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    pub fn checks(&self) -> &Checks {
        &self.checks
    }

    /// The person of the last row, as far as it was understood.
    pub fn person(&self) -> &Incoming {
        &self.draft.person
    }

    /// Gives the person of the last row away for another that may be overwritten.
    pub fn trade(&mut self, person: &mut Box<Incoming>) {
        std::mem::swap(&mut self.draft.person, person);
    }

    /// Another judge by the same rules, for another thread; `None` when servers are asked, each once.
    pub fn twin(&self) -> Option<Judge> {
        Some(Judge {
            plan: self.plan.clone(),
            rules: self.rules.clone(),
            checks: self.checks.twin()?,
            draft: Draft::default(),
        })
    }

    fn try_defaults(&mut self) -> Result<(), Problem> {
        for fill in &self.plan.fills {
            if let Some(value) = &fill.default {
                self.draft.clear(0);
                self.draft.fill(fill, value, &self.rules);
                if let Some(fault) = self.draft.faults.first() {
                    return Err(Problem::new(format!(
                        "the default of '{}': {}",
                        fill.slot, fault.message
                    ))
                    .hint(format!("--default {}=VALUE", fill.slot)));
                }
            }
        }
        Ok(())
    }

    /// Forgets the last person, for a row that is none.
    pub fn forget(&mut self, line: u64) {
        self.draft.clear(line);
    }

    /// Reads the cells of a row. On `Ok` the person is in [`Judge::person`].
    pub fn read(&mut self, record: &Record, pasted: Option<Pasted<'_>>) -> Result<(), Reject> {
        let (draft, rules) = (&mut self.draft, &self.rules);
        draft.clear(record.line);
        if let Some(Flaw::Shape(why)) = &record.flaw {
            return Err(draft.reject(None, Fault::row(RejectReason::RowShape, why.clone())));
        }
        draft.faults.extend(row_fault(record, rules));
        let whole = draft.faults.is_empty();
        let mut mailbox = Err(Refusal::Blank);
        let mut spelling = "";
        for fill in &self.plan.fills {
            let cell = fill.column.and_then(|column| record.get(column));
            let text = trim(match cell {
                Some(cell) if rules.guarded => unguard(cell),
                Some(cell) => cell,
                None => "",
            });
            if fill.slot == Slot::Email {
                spelling = text;
                if pasted.is_none() {
                    mailbox = mailbox::read(text);
                }
            } else if !text.is_empty() {
                draft.fill(fill, text, rules);
            } else if let Some(value) = fill.default.as_ref().filter(|_| !draft.heard(fill)) {
                draft.fill(fill, value, rules);
            } else if cell.is_some() {
                draft.blank(fill);
            }
        }
        if let Some(pasted) = pasted {
            (mailbox, spelling) = (pasted.found, pasted.spelling);
        }
        if rules.unsubscribe {
            draft.ask_for(Subscription::Unsubscribed);
        }
        self.settle_address(mailbox, spelling, whole)?;
        if self.draft.opts_out() {
            self.draft.warn_instead(whole);
            return Ok(());
        }
        self.settle_rest()
    }

    /// Puts the address and the name beside it into the person.
    fn settle_address(
        &mut self,
        mailbox: Result<Mailbox, Refusal>,
        spelling: &str,
        whole: bool,
    ) -> Result<(), Reject> {
        let (draft, joined) = (&mut self.draft, self.plan.first_in_name);
        let beside = match mailbox {
            Ok(mailbox) => {
                draft.person.warnings.extend(mailbox.warning);
                draft.person.address = Some(mailbox.address);
                mailbox.name
            }
            Err(refusal) => {
                draft.name(None, joined);
                if !whole && !draft.faults.is_empty() {
                    // The address is missing or wrong because the row is damaged.
                    let fault = draft.faults.swap_remove(0);
                    return Err(draft.reject(Some(spelling).filter(|text| !text.is_empty()), fault));
                }
                return self.refuse(&refusal, spelling);
            }
        };
        draft.name(beside, joined);
        Ok(())
    }

    fn refuse(&mut self, refusal: &Refusal, spelling: &str) -> Result<(), Reject> {
        let draft = &mut self.draft;
        let shown = (!spelling.is_empty()).then_some(spelling);
        let fault = match refusal {
            // An opt-out holds for whoever has the number, too.
            Refusal::Blank
                if draft.person.reference.is_some()
                    && (self.rules.purpose == Purpose::Users || draft.opts_out()) =>
            {
                return Ok(());
            }
            Refusal::Blank => Fault::row(
                RejectReason::MissingEmail,
                "there is no address in the row".into(),
            ),
            Refusal::Several => Fault::row(
                RejectReason::RowShape,
                format!(
                    "'{}' holds more than one address; give each its own row",
                    echo(spelling)
                ),
            ),
            Refusal::Invalid(_)
                if !self.rules.heading.is_empty() && spelling == self.rules.heading =>
            {
                Fault::row(
                    RejectReason::RowShape,
                    format!("'{}' is the header again", echo(spelling)),
                )
            }
            Refusal::Invalid(fault) => Fault {
                reason: RejectReason::InvalidEmail,
                detail: Some(fault.as_str()),
                message: format!("'{}' is no address: {}", echo(spelling), fault.message()),
            },
        };
        let mut reject = draft.reject(shown, fault);
        if matches!(refusal, Refusal::Invalid(_)) {
            reject.suggestion = suggest(spelling);
        }
        Err(reject)
    }

    /// Judges what a row must be that does not opt out.
    fn settle_rest(&mut self) -> Result<(), Reject> {
        let email = self.draft.person.address.as_ref().map(Address::email);
        if self.draft.refused {
            let fault = Fault::row(
                RejectReason::NoConsent,
                "the row says that consent was not given".into(),
            );
            return Err(self.draft.reject(email, fault));
        }
        if let Some(fault) = self.draft.faults.first().cloned() {
            return Err(self.draft.reject(email, fault));
        }
        let address = self.draft.person.address.as_ref();
        let Some(objection) = address.and_then(|address| self.checks.judge(address)) else {
            return Ok(());
        };
        let fault = Fault {
            reason: objection.reason,
            detail: objection.detail,
            message: objection.message,
        };
        let mut reject = self.draft.reject(email, fault);
        reject.suggestion = objection.suggestion;
        Err(reject)
    }
}

/// Whether a blank cell of this fill says that a field is blank.
fn blanked(fill: &Fill) -> Option<Field> {
    match fill.slot {
        Slot::FirstName | Slot::LastName => Some(Field::Name),
        slot => slot.field(),
    }
}

#[cfg(test)]
mod tests;
