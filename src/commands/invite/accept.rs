//! `roster invite accept`

use std::borrow::Cow;

use clap::Args;
use serde::Serialize;
use serde_json::json;

use super::{
    arrival::Arrival,
    guest::{Guest, again},
};
use crate::{
    app::{Access, App},
    clock::Timestamp,
    commands::{
        Verb,
        args::{
            password::{PasswordFlags, hashed},
            tokens,
        },
    },
    error::Problem,
    model::{
        explain::Terms,
        invite::{Kind, State},
        person::Status,
        selector::printed::numbered,
    },
    output::Record,
    storage::{
        self,
        audit::Subject,
        db::Db,
        invite::{self, Invite, InviteQuery},
        password::{self, SetBy},
        token::{self, Fault, Purpose},
        user::{self, Update},
    },
};

/// Accept an invite with the token of its link
///
/// For the site's own back end. To the site: sets the password, and the person is approved. To an account: the person may
/// operate it; somebody who has a password keeps it, anybody else needs one. Whoever can log in from now on is greeted by mail
/// (invite.welcome), which `roster emails send-queued` sends: the site waits for no mail server.
#[derive(Args)]
#[command(after_help = "Example:\n  roster invite accept TOKEN --password-stdin < password.txt")]
pub struct Accept {
    /// The token of the link
    #[arg(value_name = "TOKEN")]
    token: String,
    #[command(flatten)]
    password: PasswordFlags,
    /// The address of whoever accepts; it must be the invited one unless the invite was sent with --any-email
    #[arg(long, value_name = "EMAIL")]
    email: Option<String>,
}

/// What became of the invite.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Accepted {
    invite: i64,
    kind: Kind,
    user_id: i64,
    user: Option<String>,
    outcome: &'static str,
    account: Option<i64>,
    permissions: storage::joined::Joined,
    login_active: bool,
}

impl Record for Accepted {
    const NOUN: &'static str = "invite";
    const FIELDS: &'static [&'static str] = &[
        "invite",
        "kind",
        "user_id",
        "user",
        "outcome",
        "account",
        "permissions",
        "login_active",
    ];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        numbered("invite", self.invite)
    }
}

impl Verb for Accept {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns_of_one::<Accepted>()?;
        let now = app.now();
        let text = self.token.trim();
        let invite = open(&mut app.db, text, now)??;
        let guest = Guest::find(app, &invite, self.email.as_deref())?;
        let has_password = guest.may_come(&mut app.db, &invite)??;
        let phc = self.phc(app, &invite, &guest, has_password)?;
        let terms: Terms = app.facts().into();
        let arrival = Arrival::of(app, &guest, &terms)?;
        let done = app.try_write("invite accept", |tx, touched| {
            // Of two at once one wins, and the other is told that it was used.
            if let Err(problem) = open(tx, text, now)? {
                return Ok(Err(problem));
            }
            if let Err(fault) = token::take(tx, text, &[Purpose::Invite], now)? {
                return Ok(Err(tokens::problem(fault, Purpose::Invite, again(fault))));
            }
            let user_id = accept(tx, &invite, &guest, phc.as_deref(), now, touched)?;
            // Asked here, so that a rehearsal says what would be.
            let standing = user::standing(tx, user_id, now)?;
            let explained = standing.map(|standing| standing.explain(&terms));
            let login_active = explained.is_some_and(|explained| explained.login_active);
            let mails = arrival.queue(tx, &invite, user_id, login_active, now)?;
            Ok(Ok((user_id, login_active, mails)))
        })?;
        let (user_id, login_active, mails) = done;
        let row = Accepted {
            invite: invite.id,
            kind: invite.kind,
            user_id,
            user: match guest {
                Guest::Known(person, _) => person.email,
                Guest::New(address) => Some(address.email().to_owned()),
            },
            outcome: "accepted",
            account: invite.account,
            permissions: invite.permissions,
            login_active,
        };
        app.out.receipt(&columns, &row)?;
        app.out.flush()?;
        let email = row.user.as_deref().unwrap_or_default();
        arrival.send(app, email, login_active, mails)
    }
}

/// The invite of a token, if it can be accepted.
fn open(db: &mut Db, text: &str, now: Timestamp) -> storage::Result<Result<Invite, Problem>> {
    let problem = |fault| Err(tokens::problem(fault, Purpose::Invite, again(fault)));
    let Some(token) = token::find(db, text, &[Purpose::Invite])? else {
        return Ok(problem(Fault::Unknown));
    };
    let query = InviteQuery {
        ids: Some(vec![token.id]),
        ..InviteQuery::default()
    };
    let Some(invite) = invite::find(db, &query, now)?.pop() else {
        return Ok(problem(Fault::Unknown));
    };
    let at = |time: Option<Timestamp>| time.unwrap_or(now);
    Ok(match (token.fault(now), invite.status) {
        (Some(fault @ Fault::Cancelled(_)), State::Queued | State::Sent) => {
            Err(Problem::conflict("there is a newer link than this one")
                .code("token_cancelled")
                .hint(again(fault)))
        }
        (Some(fault), _) => problem(fault),
        (None, State::Accepted) => problem(Fault::Used(at(invite.accepted_at))),
        (None, State::Cancelled) => problem(Fault::Cancelled(at(invite.cancelled_at))),
        (None, State::Expired) => problem(Fault::Expired(at(invite.expires_at))),
        (None, State::Queued | State::Sent) => Ok(invite),
    })
}

impl Accept {
    /// The hash of the new password, where there is to be one.
    fn phc(
        &self,
        app: &App,
        invite: &Invite,
        guest: &Guest,
        has_password: bool,
    ) -> anyhow::Result<Option<String>> {
        if invite.kind == Kind::Account && has_password {
            if self.password.is_given() {
                return Err(Problem::usage("the person has a password and keeps it")
                    .code("keeps_password")
                    .hint("accept without a password: roster invite accept TOKEN")
                    .into());
            }
            return Ok(None);
        }
        let own = match guest {
            Guest::Known(person, _) => person.email_key.as_deref(),
            Guest::New(address) => Some(address.key()),
        };
        let own: Vec<&str> = own.into_iter().collect();
        let password = self.password.read_new()?;
        hashed(app, &password, &own).map(Some)
    }
}

fn accept(
    tx: &mut Db,
    invite: &Invite,
    guest: &Guest,
    phc: Option<&str>,
    now: Timestamp,
    touched: &mut Vec<Subject>,
) -> storage::Result<i64> {
    let (id, label, before, proven) = match guest {
        Guest::Known(person, is_bound) => {
            let proven = person.email_key.as_deref().filter(|_| *is_bound);
            (person.id, person.label(), person.status, proven)
        }
        Guest::New(address) => {
            let id = user::insert_addresses(tx, &[address], now)?;
            (id, address.email().to_owned(), Status::Pending, None)
        }
    };
    // Before the password, which ends the invites that are open still.
    invite::accept(tx, invite, now)?;
    if let Some(phc) = phc {
        password::set(tx, id, phc, SetBy::Person(proven), now)?;
    }
    if before != Status::Approved {
        let mut update = Update::default();
        update.status(before, Status::Approved);
        user::update(tx, id, &update)?;
    }
    let permissions: Vec<&str> = invite.permissions.iter().collect();
    if let Some(login) = invite.account {
        invite::join(tx, id, login, &permissions.join(","), now)?;
    }
    let mut after = json!({ "invite": invite.id, "status": "accepted" });
    after["user_status"] = json!(Status::Approved);
    if phc.is_some() {
        after["password"] = "set".into();
    }
    if let Some(login) = invite.account {
        after["account"] = json!(login);
        after["permissions"] = json!(permissions);
    }
    touched.push(Subject {
        user_id: id,
        name: label,
        before: Some(json!({ "invite": invite.id, "user_status": before })),
        after: Some(after),
    });
    Ok(id)
}
