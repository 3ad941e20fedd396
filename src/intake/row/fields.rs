//! Cells into the fields of a person.

use std::{borrow::Cow, net::IpAddr};

use super::{
    super::{
        columns::Fill,
        country::country,
        field::is_phone,
        moment::{WANTED, is_never, moment},
        options::Purpose,
        slot::Slot,
        values::{MAX_NOTE, MAX_REF, MAX_TEXT, cleaned, is_longer, language, list, note},
        words::{is_nothing, yes},
    },
    Rules,
    draft::{Draft, Fault},
};
use crate::{
    clock::Timestamp,
    model::{
        incoming::RejectReason,
        malformed::echo,
        name::group_key,
        person::{Field, Level, Status},
        tag::TAG_MAX,
    },
};

impl Draft {
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
            Slot::FirstName => {
                self.first_name.clear();
                self.first_name.push_str(&cleaned(text));
            }
            Slot::LastName => {
                self.last_name.clear();
                self.last_name.push_str(&cleaned(text));
            }
            Slot::Note => self.text(slot, Field::Note, &note(text)),
            Slot::ConsentSource => {
                let source = cleaned(text);
                self.person.consent_source = self.short(slot, &source, MAX_TEXT).map(str::to_owned);
            }
            Slot::Phone if is_nothing(text) => {}
            Slot::Phone if !is_phone(&cleaned(text)) => self.no_phone(text, rules),
            Slot::Country | Slot::Language => {
                if !is_nothing(text) {
                    self.code(slot, text);
                }
            }
            _ => match slot.field() {
                Some(field) => self.text(slot, field, &cleaned(text)),
                None if is_nothing(text) => {}
                None => self.typed(fill, text, rules),
            },
        }
    }

    pub(super) fn text(&mut self, slot: Slot, field: Field, value: &str) {
        let limit = if field == Field::Note {
            MAX_NOTE
        } else {
            MAX_TEXT
        };
        let value = self.short(slot, value, limit);
        self.person.profile.set(field, value);
    }

    fn short<'t>(&mut self, slot: Slot, value: &'t str, limit: usize) -> Option<&'t str> {
        if !is_longer(value, limit) {
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

    pub(super) fn invalid(&mut self, slot: Slot, text: &str, why: &str) {
        self.faults.push(Fault {
            reason: RejectReason::InvalidField,
            detail: Some(slot.as_str()),
            message: format!("'{}' {why}", echo(text)),
        });
    }

    /// A number that nobody can call. It costs no subscriber, whom mail still reaches; it is not taken, and that is said.
    fn no_phone(&mut self, text: &str, rules: &Rules) {
        let why = "is no phone number";
        if rules.purpose == Purpose::Subscribers {
            let warning = format!("{}: '{}' {why}", Slot::Phone, echo(text));
            self.person.warnings.push(warning);
        } else {
            self.invalid(Slot::Phone, text, why);
        }
    }

    fn code(&mut self, slot: Slot, text: &str) {
        let (field, code, why) = match slot {
            Slot::Country => (
                Field::Country,
                country(text).map(Cow::Borrowed),
                "is no country; write its ISO 3166 code, such as GB",
            ),
            _ => (
                Field::Language,
                language(text).map(Cow::Owned),
                "is no language tag; write en, de or pt-BR",
            ),
        };
        match code {
            Some(code) => self.person.profile.set(field, Some(&code)),
            None => self.invalid(slot, text, why),
        }
    }

    fn typed(&mut self, fill: &Fill, text: &str, rules: &Rules) {
        let slot = fill.slot;
        match slot {
            Slot::Ref => {
                let number = cleaned(text);
                self.person.reference = self.short(slot, &number, MAX_REF).map(str::to_owned);
            }
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
            Slot::Subscription => self.subscription(fill, text, rules),
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
            Slot::OptedOutAt | Slot::CleanedAt | Slot::OptedOut | Slot::Complained => {
                self.ending(slot, text, rules);
            }
            Slot::Subscribed => self.subscribed(text),
            _ => {}
        }
    }

    pub(super) fn time(&mut self, slot: Slot, text: &str, rules: &Rules) -> Option<Timestamp> {
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
            match self.tags.find(grouped.as_deref().unwrap_or(item)) {
                Ok(tag) => self.person.tags.extend(tag),
                Err(malformed) => {
                    let long = is_longer(item, TAG_MAX);
                    let reason = if long {
                        RejectReason::TooLong
                    } else {
                        RejectReason::InvalidField
                    };
                    let detail = Some(Slot::Tags.as_str());
                    self.faults.push(Fault {
                        reason,
                        detail,
                        message: malformed.message,
                    });
                }
            }
        }
    }
}
