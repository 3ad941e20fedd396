//! `roster emails send`

mod about;
mod content;
mod queue;
mod test_to;

use std::borrow::Cow;

use clap::Args;
use serde::Serialize;

use self::{about::AccountFlags, content::ContentFlags};
use crate::{
    app::{Access, App},
    clock::Timestamp,
    commands::{
        Verb,
        args::{filter::UserFilter, people::People, receipts},
    },
    error::Problem,
    model::selector::printed::person,
    model::{
        mail::{MailKind, Role},
        malformed::echo,
    },
    output::{Record, amount},
    storage::mailing::Mailing,
};

/// Mails that are sent at once; more of them are left to `emails send-queued`.
const AT_ONCE: i64 = 100;

/// Mail people: a template, or a subject and a text
///
/// Marketing (--kind campaign, the default) goes only to whom it may (the column mailable); --kind service with --reason, a breach notice or
/// new terms, to all but hard-bounced, complained, erased and banned people. Mail to a filter needs --campaign KEY: whoever has a mail of
/// that campaign gets no second one, so that the command can be repeated. Look first with --dry-run: it lists who is left out, and why.
///
/// Mail about an account (--account) is service mail. It goes to the owner, or to the owner and members that are named, and a copy to every
/// contact of the account that has the --category.
#[derive(Args)]
#[command(after_help = "Examples:\n  \
    roster emails send --tag vip --template spring --campaign spring-2026 --dry-run\n  \
    roster emails send ann@example.com --subject 'New terms' --body-file examples/terms.txt --kind service --reason 'new terms'\n  \
    roster emails send --account 1 --category invoice --subject 'Your invoice' --body-file examples/terms.txt\n  \
    roster emails send --template spring --test-to bob@example.com --as ann@example.com")]
pub struct Send {
    #[command(flatten)]
    content: ContentFlags,
    /// campaign (usual), or service with --reason
    #[arg(long, value_name = "KIND")]
    kind: Option<Kind>,
    /// The campaign's key; needed for filters
    #[arg(long, value_name = "KEY", value_parser = campaign_key)]
    campaign: Option<String>,
    /// Not before this moment
    #[arg(long, value_name = "TIME")]
    at: Option<String>,
    /// Service mail: also to people on a data-protection hold
    #[arg(long)]
    include_restricted: bool,
    /// Only a test: to this address, which need not be a user's
    #[arg(long, value_name = "ADDRESS", requires = "as_user")]
    test_to: Option<String>,
    /// Write the test as this user would get it
    #[arg(long = "as", value_name = "USER", id = "as_user", requires = "test_to")]
    as_user: Option<String>,
    #[command(flatten)]
    account: AccountFlags,
    #[command(flatten)]
    people: People<UserFilter>,
}

crate::words! {
    /// What a mailing is.
    pub enum Kind {
        /// Marketing.
        Campaign = "campaign",
        /// A notice that belongs to the service.
        Service = "service",
    }
}
crate::commands::args::values::closed!(Kind);

crate::words! {
    /// What became of one person.
    pub enum Outcome {
        /// The mail is queued.
        Queued = "queued",
        /// The person has a mail of this campaign.
        AlreadyQueued = "already_queued",
        /// The person must not get it.
        Excluded = "excluded",
    }
}

/// One person.
#[derive(Clone, Debug, Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Sent {
    user_id: Option<i64>,
    user: Option<String>,
    role: Role,
    to: Option<String>,
    outcome: Outcome,
    reason: Option<&'static str>,
    email: Option<i64>,
}

impl Record for Sent {
    const NOUN: &'static str = "user";
    const FIELDS: &'static [&'static str] = &[
        "user_id", "user", "role", "to", "outcome", "reason", "email",
    ];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        self.user_id.map_or(Cow::Borrowed(""), person)
    }
}

impl Verb for Send {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns::<Sent>()?;
        self.check(app)?;
        let mailing = self.mailing(app)?;
        let files = self.content.files()?;
        if let (Some(address), Some(user)) = (&self.test_to, &self.as_user) {
            return test_to::run(app, &columns, mailing, &files, address, user);
        }
        let about = self.account.read(app)?;
        let found = match &about {
            Some(about) => about.people(app, &self.people)?,
            None => self.people.find(app)?,
        };
        app.consent("the mailing", found.people.len() as u64, false)?;
        found.warn_of_restricted(app);
        let (rows, mails) = queue::run(app, &mailing, &files, about.as_ref(), &found)?;
        let one = self.people.is_one() || about.is_some();
        if let (true, [only]) = (one, rows.as_slice()) {
            refuse(only)?;
        }
        receipts::print(app, &columns, &rows, |row| row.outcome.as_str())?;
        app.out.flush()?;
        deliver(app, mails, mailing.at)?;
        found.end()
    }
}

impl Send {
    fn check(&self, app: &App) -> Result<(), Problem> {
        let service = self.kind() == Kind::Service;
        if self.account.is_given() {
            self.account.check(service, &self.people)?;
        } else if service
            && app
                .switches
                .reason
                .as_deref()
                .is_none_or(|why| why.trim().is_empty())
        {
            return Err(Problem::usage("service mail needs a reason")
                .code("needs_reason")
                .hint("--kind service --reason 'new terms from 1 March'"));
        }
        if self.include_restricted && !service {
            return Err(Problem::usage(
                "only service mail goes to people on a data-protection hold",
            )
            .hint("--kind service --reason TEXT --include-restricted"));
        }
        if self.test_to.is_some() && !self.people.is_empty() {
            return Err(Problem::usage("a test goes to --test-to alone")
                .hint("leave out the users and the filters"));
        }
        if self.test_to.is_none() && self.people.is_filtered() && self.campaign.is_none() {
            return Err(Problem::usage("mail to a filter needs --campaign KEY")
                .code("needs_campaign")
                .hint("--campaign spring-2026: whoever has a mail of it gets no second one"));
        }
        Ok(())
    }

    /// What the mailing is; mail about an account belongs to the service.
    fn kind(&self) -> Kind {
        self.kind.unwrap_or(if self.account.is_given() {
            Kind::Service
        } else {
            Kind::Campaign
        })
    }

    fn mailing(&self, app: &mut App) -> anyhow::Result<Mailing> {
        let kind = match self.kind() {
            Kind::Campaign => MailKind::Campaign,
            Kind::Service => MailKind::Service,
        };
        // Campaign mail always has a link: the one that opts out.
        let outbox = match kind {
            MailKind::Campaign => app.linked_outbox()?,
            _ => app.outbox()?,
        };
        let templates = app.templates()?;
        Ok(Mailing {
            content: self.content.read(&templates)?,
            templates,
            outbox,
            kind,
            campaign: self.campaign.clone(),
            at: self.moment(app)?,
            despite_restriction: self.include_restricted,
        })
    }

    fn moment(&self, app: &App) -> anyhow::Result<Option<Timestamp>> {
        let Some(at) = &self.at else { return Ok(None) };
        let now = app.now();
        // An age lies in the past, and so is no time to send at.
        let Some(at) = Timestamp::parse(at.trim(), &app.settings.tz) else {
            return Err(
                Problem::usage(format!("--at '{}' is no date and no time", echo(at)))
                    .hint("write a moment to come: --at 2026-03-31 or --at 2026-03-31T09:00:00Z")
                    .into(),
            );
        };
        if at < now {
            return Err(Problem::usage(format!("--at {at} has passed"))
                .hint("write a moment to come: --at 2026-03-31T09:00:00Z, or leave it out")
                .into());
        }
        Ok(Some(at))
    }
}

/// Sends what was just queued, unless it is much or meant for later.
fn deliver(
    app: &mut App,
    mails: std::ops::Range<i64>,
    at: Option<Timestamp>,
) -> anyhow::Result<()> {
    let count = (mails.end - mails.start).max(0);
    if let Some(at) = at.filter(|_| count > 0) {
        app.out.note(&format!(
            "not before {at}; send with: roster emails send-queued"
        ));
        return Ok(());
    }
    if count > AT_ONCE {
        if !app.switches.dry_run {
            app.out.note(&format!(
                "{} are queued; send with: roster emails send-queued",
                amount(count as u64, "mail")
            ));
        }
        return Ok(());
    }
    Ok(app.deliver(mails)?.end()?)
}

/// A single person who must not get it is an error.
fn refuse(row: &Sent) -> Result<(), Problem> {
    let (Some(reason), Outcome::Excluded) = (row.reason, row.outcome) else {
        return Ok(());
    };
    let id = row.user_id.unwrap_or_default();
    let name = row.user.clone().unwrap_or_else(|| format!("id:{id}"));
    Err(
        Problem::refused(format!("'{name}' must not get this mail: {reason}"))
            .code(reason)
            .hint(format!("roster emails why {id}")),
    )
}

/// Reads the key of a campaign: what can stand in a header, a file name and a shell alike.
fn campaign_key(text: &str) -> Result<String, String> {
    let fine = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.');
    if text.is_empty() || text.len() > 64 || !text.chars().all(fine) {
        return Err(format!(
            "'{}' is no key of a campaign: up to 64 of A-Z a-z 0-9 _ - .",
            echo(text)
        ));
    }
    Ok(text.to_owned())
}
