//! What the values of an argument may be: the words of closed sets, which help, completions and `roster commands` read in the tree of
//! commands, and the variable that stands in for a flag.

use std::{error::Error, ffi::OsStr, marker::PhantomData, str::FromStr};

use clap::{
    Arg, Command,
    builder::{PossibleValue, TypedValueParser},
};

use crate::{
    intake,
    model::{
        account::{AccountStatus, Phase},
        alike::Alike,
        bucket::Step,
        check::Check,
        contact::{Categories, Category},
        group::{Slot, Tax},
        invite, law,
        mail::{MailKind, MailStatus, Role},
        order::OrderStatus,
        permission::{Permission, Permissions},
        person::{Kyc, Level, Status, Subscription},
        quote::Stage,
        suppression::Reason,
        target::Standing,
        timeline,
    },
    storage,
};

/// Reads a value that is one of some words, or made of them, and says which those are.
pub struct OneOf<T> {
    words: &'static [&'static [&'static str]],
    of: PhantomData<fn() -> T>,
}

impl<T> OneOf<T> {
    /// Of these words.
    pub const fn new(words: &'static [&'static [&'static str]]) -> OneOf<T> {
        OneOf {
            words,
            of: PhantomData,
        }
    }
}

impl<T> Clone for OneOf<T> {
    fn clone(&self) -> OneOf<T> {
        OneOf::new(self.words)
    }
}

impl<T> TypedValueParser for OneOf<T>
where
    T: FromStr + Clone + Send + Sync + 'static,
    T::Err: Into<Box<dyn Error + Send + Sync>>,
{
    type Value = T;

    fn parse_ref(
        &self,
        command: &Command,
        arg: Option<&Arg>,
        value: &OsStr,
    ) -> Result<T, clap::Error> {
        // The type says best what is wrong with a word.
        TypedValueParser::parse_ref(&T::from_str, command, arg, value)
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        let words = self.words.iter().copied().flatten();
        Some(Box::new(words.map(|word| PossibleValue::new(*word))))
    }
}

/// Reads any text, to be looked at later, which is to be one of these words.
pub const fn text_of(words: &'static [&'static [&'static str]]) -> OneOf<String> {
    OneOf::new(words)
}

/// Says that arguments of a type are words of a closed set, wherever one is taken.
macro_rules! closed {
    ($($set:ty),+ $(,)?) => {
        $($crate::commands::args::values::closed!($set: <$set>::WORDS);)+
    };
    ($set:ty: $($words:expr),+) => {
        impl clap::builder::ValueParserFactory for $set {
            type Parser = $crate::commands::args::values::OneOf<$set>;

            fn value_parser() -> Self::Parser {
                $crate::commands::args::values::OneOf::new(&[$($words),+])
            }
        }
    };
}
pub(in crate::commands) use closed;

closed!(
    AccountStatus,
    Alike,
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
    Standing,
    Status,
    Step,
    Subscription,
    Tax,
    invite::Kind,
    invite::State,
    intake::Preset,
    intake::order::OrderPreset,
    law::OnExisting,
    storage::expiring::Lapsing,
    storage::report::MailKey,
    timeline::Kind,
);
closed!(Categories: Category::WORDS, &["all", "none"]);
closed!(Permissions: Permission::WORDS, &["all"]);

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
    let words = arg.get_possible_values().into_iter();
    words.map(|value| value.get_name().to_owned()).collect()
}

/// The variable that is asked when a flag is absent.
pub fn variable(arg: &Arg) -> Option<&'static str> {
    let long = arg.get_long().filter(|_| arg.is_global_set())?;
    let found = VARIABLES.iter().find(|(flag, _)| *flag == long);
    found.map(|(_, variable)| *variable)
}
