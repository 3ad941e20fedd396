//! Tokens on the command line, and why one opens nothing.

use crate::{
    app::App,
    error::Problem,
    storage::token::{Fault, Purpose},
};

/// The token that a word is: the word itself, or with `-` the first line of standard input. Never echoed.
pub fn read(word: &str) -> anyhow::Result<String> {
    if word != "-" {
        return Ok(word.trim().to_owned());
    }
    Ok(App::stdin_line()?.trim().to_owned())
}

/// What is told when a token opens nothing; `again` is the command that makes a new one.
pub fn problem(fault: Fault, purpose: Purpose, again: &str) -> Problem {
    let what = match purpose {
        Purpose::Invite => "invite",
        Purpose::Reset => "link to set a new password",
        Purpose::Confirm | Purpose::Address => "link to confirm",
        Purpose::Session => "session",
        Purpose::Unsubscribe => "link to unsubscribe",
    };
    match fault {
        Fault::Unknown => Problem::not_found(format!("no {what} has this token"))
            .code("unknown_token")
            .hint(format!(
                "such a token begins with {}; copy all of it",
                purpose.prefix()
            )),
        Fault::Used(at) => Problem::conflict(format!("this {what} was used at {at}"))
            .code("token_used")
            .hint(again),
        Fault::Cancelled(at) => Problem::conflict(format!("this {what} was cancelled at {at}"))
            .code("token_cancelled")
            .hint(again),
        Fault::Expired(at) => Problem::conflict(format!("this {what} expired at {at}"))
            .code("token_expired")
            .hint(again),
    }
}
