//! `roster login session`

use clap::Args;

use crate::{
    app::{Access, App},
    commands::{Verb, args::tokens},
    error::Problem,
    storage::{
        device::IDLE,
        login::{self, Login},
        user,
    },
};

/// Tell whose session a token is, if it is alive
///
/// It answers what `login verify` does, without the token. A session ends 30 days after its last use, with its device, and
/// when its person may not log in any more.
#[derive(Args)]
#[command(after_help = "Example:\n  roster login session - -f json < token.txt")]
pub struct Session {
    /// The token that `login verify` printed; - reads it from standard input
    #[arg(value_name = "TOKEN")]
    token: String,
}

impl Verb for Session {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns_of_one::<Login>()?;
        let token = tokens::read(&self.token)?;
        let now = app.now();
        let ended = || {
            Problem::refused("the session is not alive")
                .code("session_ended")
                .hint("log in again: roster login verify USER --password-stdin --device LABEL")
        };
        let session = login::session(&mut app.db, &token, now)?.ok_or_else(ended)?;
        let standing = user::standing(&mut app.db, session.user_id, now)?.ok_or_else(ended)?;
        if !standing.explain(&app.facts().into()).login_active {
            return Err(ended().into());
        }
        let mut answer = login::answer(&mut app.db, session.user_id)?.ok_or_else(ended)?;
        let due = session.is_due(now);
        answer.device = Some(session.device);
        answer.expires_at = Some(session.expires_at);
        if due {
            // Nothing else changes, so the audit has no row of it. A busy database leaves it to the next one.
            let stamped = app.stamp("login session", |tx, _| {
                login::stamp_session(tx, &token, &session, now)
            })?;
            if stamped {
                answer.expires_at = Some(now.plus(IDLE));
            }
        }
        app.out.object(&columns, &answer)?;
        Ok(())
    }
}
