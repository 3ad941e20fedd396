//! What the values of an argument may be: the words of closed sets, the variable that stands in for a flag, what completes it.

use std::any::TypeId;

use clap::Arg;

use crate::model::{
    account::{AccountStatus, Phase},
    check::Check,
    contact::Category,
    group::{Slot, Tax},
    mail::{MailKind, MailStatus, Role},
    order::OrderStatus,
    permission::Permission,
    person::{Kyc, Level, Status, Subscription},
    quote::Stage,
    suppression::Reason,
};

type Words = (fn() -> TypeId, &'static [&'static str]);

macro_rules! sets {
    ($($set:ty),+ $(,)?) => { &[$((TypeId::of::<$set>, <$set>::WORDS)),+] };
}

/// The closed sets of the model that flags take.
const SETS: &[Words] = sets![
    AccountStatus,
    Category,
    Check,
    Kyc,
    Level,
    MailKind,
    MailStatus,
    OrderStatus,
    Permission,
    Phase,
    Reason,
    Role,
    Slot,
    Stage,
    Status,
    Subscription,
    Tax,
];

/// Variables that stand in for a flag of every command.
const VARIABLES: &[(&str, &str)] = &[
    ("db", "ROSTER_DB"),
    ("config", "ROSTER_CONFIG"),
    ("format", "ROSTER_FORMAT"),
    ("actor", "ROSTER_ACTOR"),
    ("wait", "ROSTER_WAIT"),
];

/// What the value of an argument is called.
pub fn name(arg: &Arg) -> String {
    let names = arg.get_value_names().unwrap_or_default();
    match names.first() {
        Some(name) => name.to_string(),
        None => arg.get_id().as_str().to_uppercase(),
    }
}

/// The words that the value of an argument may be; none when it is free.
pub fn words(arg: &Arg) -> Vec<String> {
    if !arg.get_action().takes_values() {
        return Vec::new();
    }
    let own: Vec<String> = arg
        .get_possible_values()
        .iter()
        .map(|value| value.get_name().to_owned())
        .collect();
    if !own.is_empty() {
        return own;
    }
    if arg.is_global_set() && arg.get_long() == Some("format") {
        return crate::output::Format::WORDS
            .iter()
            .map(ToString::to_string)
            .collect();
    }
    if arg.is_global_set() && arg.get_long() == Some("color") {
        return crate::output::Color::WORDS
            .iter()
            .map(ToString::to_string)
            .collect();
    }
    let id = arg.get_value_parser().type_id();
    let set = SETS.iter().find(|(of, _)| id == of());
    set.map_or_else(Vec::new, |(_, words)| {
        words.iter().map(ToString::to_string).collect()
    })
}

/// The variable that is asked when a flag is absent.
pub fn variable(arg: &Arg) -> Option<&'static str> {
    let long = arg.get_long().filter(|_| arg.is_global_set())?;
    let found = VARIABLES.iter().find(|(flag, _)| *flag == long);
    found.map(|(_, variable)| *variable)
}
