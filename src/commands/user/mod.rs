//! `roster user …`

mod add;
mod ban;
mod comment;
mod count;
mod device;
mod dupes;
mod edit;
mod email;
mod erase;
mod expiring;
mod explain;
mod export;
pub(in crate::commands) mod facts;
mod find;
mod group;
mod import;
mod kyc;
mod level;
mod listed;
mod locate;
mod lock;
mod merge;
mod moved;
mod notification;
mod page;
mod password;
mod restrict;
mod seating;
mod seats;
mod show;
mod status;
mod tag;
mod timeline;
mod unban;
mod unlock;
mod unrestrict;

use clap::Subcommand;

use super::{Verb, args::profile::address};

/// The verbs of users.
#[derive(Subcommand)]
#[allow(missing_docs)] // Each verb is described where its arguments are.
pub enum Command {
    Add(Box<add::Add>),
    Find(find::Find),
    Show(show::Show),
    Edit(Box<edit::Edit>),
    Count(count::Count),
    Explain(explain::Explain),
    Tag(tag::Tag),
    Group(group::Group),
    Import(Box<import::Import>),
    Status(status::Status),
    Level(level::Level),
    Kyc(kyc::Kyc),
    Ban(ban::Ban),
    Unban(unban::Unban),
    Restrict(restrict::Restrict),
    Unrestrict(unrestrict::Unrestrict),
    Lock(lock::Lock),
    Unlock(unlock::Unlock),
    Comment(comment::Comment),
    Merge(merge::Merge),
    Erase(erase::Erase),
    Locate(locate::Locate),
    Export(export::Export),
    Timeline(timeline::Timeline),
    Dupes(dupes::Dupes),
    Expiring(expiring::List),
    /// Change the address of a user
    #[command(subcommand)]
    Email(email::Command),
    /// Passwords: set, reset, about to lapse
    #[command(subcommand)]
    Password(password::Command),
    /// Devices: where users are logged in
    #[command(subcommand, alias = "devices")]
    Device(device::Command),
    /// Web notifications: which browsers want to be told
    #[command(subcommand, alias = "notifications")]
    Notification(notification::Command),
}

impl Command {
    /// The verb that was chosen.
    pub fn verb(self) -> Box<dyn Verb> {
        match self {
            Command::Add(verb) => verb,
            Command::Find(verb) => Box::new(verb),
            Command::Show(verb) => Box::new(verb),
            Command::Edit(verb) => verb,
            Command::Count(verb) => Box::new(verb),
            Command::Explain(verb) => Box::new(verb),
            Command::Tag(verb) => Box::new(verb),
            Command::Group(verb) => Box::new(verb),
            Command::Import(verb) => verb,
            Command::Status(verb) => Box::new(verb),
            Command::Level(verb) => Box::new(verb),
            Command::Kyc(verb) => Box::new(verb),
            Command::Ban(verb) => Box::new(verb),
            Command::Unban(verb) => Box::new(verb),
            Command::Restrict(verb) => Box::new(verb),
            Command::Unrestrict(verb) => Box::new(verb),
            Command::Lock(verb) => Box::new(verb),
            Command::Unlock(verb) => Box::new(verb),
            Command::Comment(verb) => Box::new(verb),
            Command::Merge(verb) => Box::new(verb),
            Command::Erase(verb) => Box::new(verb),
            Command::Locate(verb) => Box::new(verb),
            Command::Export(verb) => Box::new(verb),
            Command::Timeline(verb) => Box::new(verb),
            Command::Dupes(verb) => Box::new(verb),
            Command::Expiring(verb) => Box::new(verb),
            Command::Email(command) => command.verb(),
            Command::Password(command) => command.verb(),
            Command::Device(command) => command.verb(),
            Command::Notification(command) => command.verb(),
        }
    }
}
