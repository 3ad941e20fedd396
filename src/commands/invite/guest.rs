//! Whoever accepts an invite.

use crate::{
    app::App,
    clock::Timestamp,
    commands::args::{profile::address, tokens},
    error::Problem,
    model::{address::Address, person::Status, suppression::Reason},
    storage::{
        self, account,
        db::Db,
        invite::{self, Invite},
        password,
        suppression::{self, Hasher},
        token::{Fault, Purpose},
        user::{self, Person},
    },
};

/// How to get another link.
pub(super) const AGAIN: &str = "ask for a new one: roster invite send EMAIL --resend";

/// What to do about a token that opens nothing.
pub(super) fn again(fault: Fault) -> &'static str {
    match fault {
        Fault::Used(_) => {
            "whoever accepted it can log in; for a new password: roster user password reset EMAIL"
        }
        Fault::Unknown | Fault::Cancelled(_) | Fault::Expired(_) => AGAIN,
    }
}

/// Whoever accepts.
pub(super) enum Guest {
    /// A user, and whether the link was mailed to the address they have.
    Known(Person, bool),
    /// Somebody with an address of their own (`--any-email`).
    New(Address),
}

impl Guest {
    /// Whoever accepts: the person invited, unless the invite is for anybody.
    pub fn find(app: &mut App, invite: &Invite, email: Option<&str>) -> anyhow::Result<Guest> {
        let unknown = || tokens::problem(Fault::Unknown, Purpose::Invite, AGAIN);
        let person = user::by_ids(&mut app.db, &[invite.user_id])?.remove(&invite.user_id);
        let person = person.ok_or_else(unknown)?;
        let bound = invite.to.as_deref().and_then(|to| Address::parse(to).ok());
        let is_bound = bound.as_ref().map(Address::key) == person.email_key.as_deref();
        let given = email.map(address).transpose()?;
        let other = given.filter(|given| Some(given.key()) != person.email_key.as_deref());
        if invite.any_email {
            let Some(other) = other else {
                return Ok(Guest::Known(person, is_bound));
            };
            let owner = user::email_owner(&mut app.db, other.key())?;
            let owner = match owner {
                Some(id) => user::by_ids(&mut app.db, &[id])?.remove(&id),
                None => None,
            };
            return Ok(owner.map_or(Guest::New(other), |person| Guest::Known(person, false)));
        }
        if !is_bound {
            return Err(Problem::conflict(
                "the person has another address since the invite was sent",
            )
            .code("token_cancelled")
            .hint(AGAIN)
            .into());
        }
        if other.is_some() {
            return Err(Problem::refused("the invite is for another address")
                .code("other_address")
                .hint("only --any-email invites can be accepted with any address")
                .into());
        }
        Ok(Guest::Known(person, is_bound))
    }

    /// Refuses whoever may not come in; tells whether they have a password.
    pub fn may_come(&self, db: &mut Db, invite: &Invite) -> storage::Result<Result<bool, Problem>> {
        let login = invite.account;
        if let Some(login) = login
            && account::get(db, login)?.is_none()
        {
            let gone = Problem::not_found(format!("there is no account {login} any more"));
            return Ok(Err(gone.code("unknown_account")));
        }
        let person = match self {
            Guest::Known(person, _) => person,
            Guest::New(address) => {
                let hasher = Hasher::load(db)?;
                let listed = suppression::reasons(db, &hasher, address)?;
                if listed.has(Reason::Erased) {
                    let erased = Problem::refused(format!(
                        "whoever had '{address}' was erased at their request"
                    ));
                    let hint = "the address stays shut; use another one";
                    return Ok(Err(erased.code("erased").hint(hint)));
                }
                return Ok(Ok(false));
            }
        };
        if person.is_erased() || person.status == Status::Banned {
            let label = person.label();
            let refused = if person.is_erased() {
                let what = format!("{label} was erased at their request");
                let hint = "the invite opens nothing any more; another address can be invited";
                Problem::refused(what).code("erased").hint(hint)
            } else {
                let hint = format!("roster user unban {label} --reason '…'");
                let banned = Problem::refused(format!("{label} is banned"));
                banned.code("banned").hint(hint)
            };
            return Ok(Err(refused));
        }
        if let Some(login) = login {
            let invitees = invite::invitees(db, &[person.id], Some(login), Timestamp(0))?;
            if invitees.get(&person.id).is_some_and(|one| one.is_member) {
                return Ok(Err(Problem::conflict(format!(
                    "{} operates account {login} already",
                    person.label()
                ))
                .code("already_member")
                .hint(format!("roster account show {login}"))));
            }
        }
        let credentials = password::credentials(db, person.id)?;
        let has_password = credentials.is_some_and(|found| found.password_hash.is_some());
        // Whoever holds an invite for anybody has shown nothing of another user's address: they would set that user's password.
        let sets_password = login.is_none() || !has_password;
        if person.id != invite.user_id && sets_password {
            let label = person.label();
            let taken = Problem::refused(format!("'{label}' is the address of another user"));
            return Ok(Err(taken.code("other_address").hint(format!(
                "invite them by their own address: roster invite send {label}"
            ))));
        }
        Ok(Ok(has_password))
    }
}
