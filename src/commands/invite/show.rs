//! `roster invite show`

use std::borrow::Cow;

use clap::Args;
use serde::Serialize;

use super::named::Named;
use crate::{
    app::{Access, App},
    commands::{Verb, args::things},
    output::Record,
    storage::invite::{self, Invite, MailOf},
};

/// Show invites in full, with what became of their mail
#[derive(Args)]
#[command(after_help = "Example:\n  roster invite show ann@example.com")]
pub struct Show {
    #[command(flatten)]
    named: Named,
}

/// An invite with its mails.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Page {
    #[serde(flatten)]
    invite: Invite,
    mail_list: Vec<MailOf>,
}

impl Record for Page {
    const NOUN: &'static str = "invite";
    const FIELDS: &'static [&'static str] = &FIELDS;
    const DEFAULT: &'static [&'static str] = Invite::DEFAULT;

    fn selector(&self) -> Cow<'_, str> {
        self.invite.selector()
    }
}

/// The fields of an invite, then its mails.
const FIELDS: [&str; Invite::FIELDS.len() + 1] = {
    let mut fields = [""; Invite::FIELDS.len() + 1];
    let mut place = 0;
    while place < Invite::FIELDS.len() {
        fields[place] = Invite::FIELDS[place];
        place += 1;
    }
    fields[place] = "mail_list";
    fields
};

impl Verb for Show {
    fn access(&self) -> Access {
        Access::Read
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let mut found = self.named.find(app)?;
        let mut pages = Vec::with_capacity(found.invites.len());
        for invite in std::mem::take(&mut found.invites) {
            let mail_list = invite::mails_of(&mut app.db, &invite, app.clock.now())?;
            pages.push(Page { invite, mail_list });
        }
        let single = self.named.is_one() && pages.len() == 1;
        things::show(app, single, &pages)?;
        found.end()
    }
}
