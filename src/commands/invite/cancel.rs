//! `roster invite cancel`

use clap::Args;
use serde_json::json;

use super::{named::Named, send::Sent};
use crate::{
    app::{Access, App},
    commands::{Verb, args::receipts},
    error::Problem,
    model::invite::State,
    storage::{
        audit::Subject,
        invite::{self, Invite},
    },
};

/// Take invites back: their links are dead, and mails that still wait are not sent
#[derive(Args)]
#[command(after_help = "Example:\n  roster invite cancel bob@example.com")]
pub struct Cancel {
    #[command(flatten)]
    named: Named,
}

impl Verb for Cancel {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns::<Sent>()?;
        let found = self.named.find(app)?;
        let invites = &found.invites;
        if let (true, [only]) = (self.named.is_one(), invites.as_slice())
            && only.status == State::Accepted
        {
            return Err(accepted(only).into());
        }
        let now = app.now();
        let open: Vec<&Invite> = invites.iter().filter(|invite| invite.is_open()).collect();
        let pairs: Vec<(i64, i64)> = open.iter().map(|i| (i.user_id, i.id)).collect();
        app.write("invite cancel", |tx, touched| {
            invite::cancel(tx, &pairs, "the invite was cancelled", now)?;
            touched.extend(open.iter().map(|invite| Subject {
                user_id: invite.user_id,
                name: invite.to.clone().unwrap_or_default(),
                before: Some(json!({ "invite": invite.id, "status": invite.status })),
                after: Some(json!({ "invite": invite.id, "status": "cancelled" })),
            }));
            Ok(())
        })?;
        let rows: Vec<Sent> = invites.iter().map(row).collect();
        receipts::print(app, &columns, &rows, |row| row.outcome)?;
        found.end()
    }
}

fn row(invite: &Invite) -> Sent {
    Sent {
        invite: Some(invite.id),
        user_id: Some(invite.user_id),
        user: invite.to.clone(),
        outcome: if invite.is_open() {
            "cancelled"
        } else {
            "unchanged"
        },
        reason: (!invite.is_open()).then_some(invite.status.as_str()),
        account: invite.account,
    }
}

/// What is told of an invite that somebody accepted already.
pub(super) fn accepted(invite: &Invite) -> Problem {
    let at = invite.accepted_at.map(|at| format!(" at {at}"));
    Problem::conflict(format!(
        "invite {} was accepted{}",
        invite.id,
        at.unwrap_or_default()
    ))
    .code("token_used")
    .hint(format!("roster invite show {}", invite.id))
}
