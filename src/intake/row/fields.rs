//! Cells into the fields of a person.

use std::{collections::HashMap, net::IpAddr};

use super::{
    super::{
        columns::Fill,
        country::country,
        moment::{WANTED, is_never, moment},
        slot::Slot,
        values::{MAX_NOTE, MAX_REF, MAX_TEXT, is_longer, language, list, note},
        words::{is_nothing, subscription, yes},
    },
    Rules, blanked,
};
use crate::{
    clock::Timestamp,
    model::{
        incoming::{Incoming, Reject, RejectReason},
        malformed::echo,
        name::{clean, group_key},
        person::{Field, Level, Status, Subscription},
        tag::TagName,
    },
};

/// How many spellings of tags are remembered.
const REMEMBERED: usize = 10_000;

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
    pub person: Incoming,
    pub faults: Vec<Fault>,
    /// The row says that consent was not given.
    pub refused: bool,
    first_name: Option<String>,
    last_name: Option<String>,
    /// Spellings of tags that were understood, as they are stored and compared.
    tags: HashMap<String, (String, String)>,
    tag_keys: Vec<String>,
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
        let old = std::mem::take(&mut self.person);
        let Incoming {
            mut profile,
            mut blank,
            mut tags,
            mut groups,
            mut warnings,
            ..
        } = old;
        profile.clear();
        blank.clear();
        tags.clear();
        groups.clear();
        warnings.clear();
        self.person = Incoming {
            line,
            profile,
            blank,
            tags,
            groups,
            warnings,
            ..Incoming::default()
        };
        self.faults.clear();
        self.tag_keys.clear();
        self.refused = false;
        self.first_name = None;
        self.last_name = None;
    }

    /// Whether the row asks not to be mailed.
    pub fn opts_out(&self) -> bool {
        self.person
            .subscription
            .is_some_and(Subscription::is_opt_out)
    }

    /// Raises the state that the row asks for to at least this strictness.
    pub fn opt_out(&mut self, state: Subscription) {
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
            let kept = std::mem::take(&mut self.person);
            self.person = Incoming {
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

    /// Settles the name: its own column, else first and last name, else the name beside the address.
    pub fn name(&mut self, beside: Option<String>) {
        let first = self.first_name.take();
        let last = self.last_name.take();
        if self.person.profile.get(Field::Name).is_none() {
            let parts = match (first, last) {
                (Some(mut first), Some(last)) => {
                    first.push(' ');
                    first.push_str(&last);
                    Some(first)
                }
                (first, last) => first.or(last),
            };
            if let Some(name) = parts.or(beside) {
                self.text(Slot::Name, Field::Name, name);
            }
        }
        if self.person.profile.get(Field::Name).is_some() {
            self.person.blank.retain(|&field| field != Field::Name);
        }
    }

    /// Takes a cell that is not blank, or a default.
    pub fn fill(&mut self, fill: &Fill, text: &str, rules: &Rules) {
        let slot = fill.slot;
        if !text.is_ascii() && text.contains('\u{fffd}') {
            let message = "a character was lost before the file came here (U+FFFD)".into();
            self.faults.push(Fault {
                reason: RejectReason::BadEncoding,
                detail: Some(slot.as_str()),
                message,
            });
            return;
        }
        match slot {
            Slot::Email => {}
            Slot::FirstName => self.first_name = Some(clean(text)),
            Slot::LastName => self.last_name = Some(clean(text)),
            Slot::Note => self.text(slot, Field::Note, note(text)),
            Slot::ConsentSource => {
                self.person.consent_source = self.short(slot, clean(text), MAX_TEXT)
            }
            Slot::Country | Slot::Language => {
                if !is_nothing(text) {
                    self.code(slot, text);
                }
            }
            _ => match slot.field() {
                Some(field) => self.text(slot, field, clean(text)),
                None if is_nothing(text) => {}
                None => self.typed(fill, text, rules),
            },
        }
    }

    fn text(&mut self, slot: Slot, field: Field, value: String) {
        let limit = if field == Field::Note {
            MAX_NOTE
        } else {
            MAX_TEXT
        };
        let value = self.short(slot, value, limit);
        self.person.profile.set(field, value);
    }

    fn short(&mut self, slot: Slot, value: String, limit: usize) -> Option<String> {
        if !is_longer(&value, limit) {
            return (!value.is_empty()).then_some(value);
        }
        let message = format!(
            "the {} has more than {limit} characters",
            slot.as_str().replace('_', " ")
        );
        self.faults.push(Fault {
            reason: RejectReason::TooLong,
            detail: Some(slot.as_str()),
            message,
        });
        None
    }

    fn invalid(&mut self, slot: Slot, text: &str, why: &str) {
        self.faults.push(Fault {
            reason: RejectReason::InvalidField,
            detail: Some(slot.as_str()),
            message: format!("'{}' {why}", echo(text)),
        });
    }

    fn code(&mut self, slot: Slot, text: &str) {
        let (field, code, why) = match slot {
            Slot::Country => (
                Field::Country,
                country(text),
                "is no country; write its ISO 3166 code, such as GB",
            ),
            _ => (
                Field::Language,
                language(text),
                "is no language tag; write en, de or pt-BR",
            ),
        };
        match code {
            Some(code) => self.person.profile.set(field, Some(code)),
            None => self.invalid(slot, text, why),
        }
    }

    fn typed(&mut self, fill: &Fill, text: &str, rules: &Rules) {
        let slot = fill.slot;
        match slot {
            Slot::Ref => self.person.reference = self.short(slot, clean(text), MAX_REF),
            Slot::Tags => self.tags(fill.group.as_deref(), text),
            Slot::Groups => self.groups(text),
            Slot::Status => match text
                .to_ascii_lowercase()
                .replace([' ', '-'], "_")
                .parse::<Status>()
            {
                Ok(status) => self.person.status = Some(status),
                Err(_) => self.invalid(
                    slot,
                    text,
                    &format!("is none of {}", Status::WORDS.join(", ")),
                ),
            },
            Slot::Subscription => self.subscription(text, rules),
            Slot::Level => match text
                .to_ascii_lowercase()
                .replace([' ', '-'], "_")
                .parse::<Level>()
            {
                Ok(level) if level > Level::User && !rules.allow_level => {
                    self.invalid(
                        slot,
                        text,
                        "is a level above user, which --allow-level permits",
                    );
                }
                Ok(level) => self.person.level = Some(level),
                Err(_) => self.invalid(
                    slot,
                    text,
                    &format!("is none of {}", Level::WORDS.join(", ")),
                ),
            },
            Slot::Consent => match yes(text) {
                Some(given) => self.refused |= !given,
                None => self.invalid(slot, text, "says neither yes nor no"),
            },
            Slot::Invited => match yes(text) {
                Some(invited) => self.person.invited = invited,
                None => self.invalid(slot, text, "says neither yes nor no"),
            },
            Slot::ConsentIp => match text.parse::<IpAddr>() {
                Ok(ip) => self.person.consent_ip = Some(ip.to_string()),
                Err(_) => self.invalid(slot, text, "is no IP address"),
            },
            Slot::ConsentAt => self.person.consent_at = self.time(slot, text, rules),
            Slot::ConfirmedAt => self.person.confirmed_at = self.time(slot, text, rules),
            Slot::RegisteredAt => self.person.registered_at = self.time(slot, text, rules),
            Slot::OptedOutAt | Slot::CleanedAt | Slot::OptedOut => self.ending(slot, text, rules),
            _ => {}
        }
    }

    fn time(&mut self, slot: Slot, text: &str, rules: &Rules) -> Option<Timestamp> {
        if is_never(text) {
            return None;
        }
        let time = moment(text, &rules.zone);
        if time.is_none() {
            self.invalid(
                slot,
                text,
                &format!("is no time that can be read one way only; {WANTED}"),
            );
        }
        time
    }

    fn subscription(&mut self, text: &str, rules: &Rules) {
        if rules.ignore_status {
            return;
        }
        let own = rules.preset.and_then(|preset| preset.subscription(text));
        match own.or_else(|| subscription(text)) {
            Some(state) => self.opt_out(state),
            None => {
                let why = format!(
                    "is no state of a subscription; write {}",
                    Subscription::WORDS.join(", ")
                );
                self.invalid(Slot::Subscription, text, &why);
            }
        }
    }

    /// Takes a cell that says that, or when, the person left. One that says so in a way that cannot be read still says so.
    fn ending(&mut self, slot: Slot, text: &str, rules: &Rules) {
        if is_never(text) || yes(text) == Some(false) {
            return;
        }
        let state = if slot == Slot::CleanedAt {
            Subscription::Cleaned
        } else {
            Subscription::Unsubscribed
        };
        self.opt_out(state);
        if yes(text).is_none() {
            let time = self.time(slot, text, rules);
            self.person.opted_out_at = self.person.opted_out_at.max(time);
        }
    }

    fn groups(&mut self, text: &str) {
        for item in list(text) {
            match group_key(item) {
                Ok(key)
                    if self
                        .person
                        .groups
                        .iter()
                        .any(|other| other.eq_ignore_ascii_case(&key)) => {}
                Ok(key) => self.person.groups.push(key),
                Err(malformed) => self.faults.push(Fault {
                    reason: RejectReason::InvalidField,
                    detail: Some(Slot::Groups.as_str()),
                    message: malformed.message,
                }),
            }
        }
    }

    fn tags(&mut self, group: Option<&str>, text: &str) {
        for item in list(text) {
            let grouped = group.map(|group| format!("{group}:{item}"));
            let spelling = grouped.as_deref().unwrap_or(item);
            if !self.tags.contains_key(spelling) {
                match spelling.parse::<TagName>() {
                    Ok(tag) => {
                        if self.tags.len() >= REMEMBERED {
                            self.tags.clear();
                        }
                        self.tags
                            .insert(spelling.to_owned(), (tag.to_string(), tag.key()));
                    }
                    Err(malformed) => {
                        self.faults.push(Fault {
                            reason: if is_longer(item, crate::model::tag::TAG_MAX) {
                                RejectReason::TooLong
                            } else {
                                RejectReason::InvalidField
                            },
                            detail: Some(Slot::Tags.as_str()),
                            message: malformed.message,
                        });
                        continue;
                    }
                }
            }
            if let Some((tag, key)) = self.tags.get(spelling)
                && !self.tag_keys.contains(key)
            {
                self.person.tags.push(tag.clone());
                self.tag_keys.push(key.clone());
            }
        }
    }
}
