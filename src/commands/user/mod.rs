//! `roster user …`

mod add;
mod count;
mod device;
mod edit;
mod email;
mod explain;
mod find;
mod group;
mod import;
mod level;
mod listed;
mod moved;
mod notification;
mod page;
mod password;
mod seats;
mod show;
mod status;
mod tag;

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
            Command::Email(command) => command.verb(),
            Command::Password(command) => command.verb(),
            Command::Device(command) => command.verb(),
            Command::Notification(command) => command.verb(),
        }
    }
}
