//! `roster emails …`

mod bounces;
mod campaign;
mod cancel;
pub(in crate::commands) mod facts;
mod history;
mod pause;
mod resend;
mod resume;
mod send;
mod send_queued;
mod show;
mod whose;
mod why;

use clap::Subcommand;

use super::Verb;
use crate::{
    app::App,
    error::Problem,
    model::{
        malformed::echo,
        selector::{AccountSelector, printed::number_of},
    },
    storage::mail::{self, Mail, MailQuery},
};

/// The verbs of mails.
#[derive(Subcommand)]
#[allow(missing_docs)] // Each verb is described where its arguments are.
pub enum Command {
    History(history::History),
    Show(show::Show),
    Why(why::Why),
    Send(send::Send),
    Resend(resend::Resend),
    SendQueued(send_queued::SendQueued),
    Cancel(cancel::Cancel),
    Pause(pause::Pause),
    Resume(resume::Resume),
    /// What came back: delivery reports and complaints
    #[command(subcommand)]
    Bounces(bounces::Command),
}

impl Command {
    /// The verb that was chosen.
    pub fn verb(self) -> Box<dyn Verb> {
        match self {
            Command::History(verb) => Box::new(verb),
            Command::Show(verb) => Box::new(verb),
            Command::Why(verb) => Box::new(verb),
            Command::Send(verb) => Box::new(verb),
            Command::Resend(verb) => Box::new(verb),
            Command::SendQueued(verb) => Box::new(verb),
            Command::Cancel(verb) => Box::new(verb),
            Command::Pause(verb) => Box::new(verb),
            Command::Resume(verb) => Box::new(verb),
            Command::Bounces(command) => command.verb(),
        }
    }
}

/// The number of an account; accounts have no id but their login.
#[allow(clippy::trivially_copy_pass_by_ref)] // It maps references.
fn login(selector: &AccountSelector) -> i64 {
    let AccountSelector::Login(login) = selector;
    *login
}

/// The mail with this id.
fn one(app: &mut App, word: &str) -> anyhow::Result<Mail> {
    let id = number_of("email", word);
    let query = MailQuery {
        ids: id.map(|id| vec![id]).or(Some(Vec::new())),
        ..MailQuery::default()
    };
    mail::find(&mut app.db, &query, app.clock.now())?
        .pop()
        .ok_or_else(|| {
            Problem::not_found(format!("no email '{}'", echo(word)))
                .code("unknown_email")
                .hint("roster emails history")
                .into()
        })
}
