//! `roster user unrestrict`

use clap::Args;

use super::restrict::hold;
use crate::{
    app::{Access, App},
    clock::Timestamp,
    commands::{
        Verb,
        args::{people::People, reason},
    },
    storage::{
        comment::{self, NewComment},
        db::Db,
    },
};

/// Take users off a data-protection hold
///
/// The reason is kept as a comment. Nobody becomes a subscriber by it.
#[derive(Args)]
#[command(
    after_help = "Example:\n  roster user unrestrict ann@example.com --reason 'withdrew the objection'"
)]
pub struct Unrestrict {
    #[command(flatten)]
    people: People,
}

impl Verb for Unrestrict {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let reason = reason::required(app, "lifting a data-protection hold")?;
        let found = self.people.find(app)?;
        let (at, actor) = (app.now(), app.actor.name.clone());
        let kept = move |tx: &mut Db, ids: &[i64], _: Timestamp| {
            let new = NewComment {
                login: None,
                at,
                actor: &actor,
                text: &reason,
            };
            comment::insert(tx, ids, &new)
        };
        hold("user unrestrict", false, Box::new(kept)).run(app, &found)
    }
}
