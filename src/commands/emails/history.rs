//! `roster emails history`

use clap::Args;

use super::whose;
use crate::{
    app::{Access, App},
    commands::{
        Verb,
        args::{
            campaign::known,
            listing::{self, Listing},
            values::text_of,
        },
    },
    error::{Problem, did_you_mean},
    model::{contact::Category, mail::MailStatus, malformed::echo, range::TimeRange},
    storage::{
        account,
        mail::{self, Mail, MailQuery},
        outbox,
    },
};

/// List mails, newest first: to one person or address, or all of them
///
/// The history follows the user: after a change of address the old mails keep their old recipient. An address need not be a user.
#[derive(Args)]
#[command(
    after_help = "Examples:\n  roster emails history ann@example.com --since 30d\n  roster emails history --failed --since 1d --fail-if-any"
)]
pub struct History {
    /// A user, or any address
    #[arg(value_name = "USER|ADDRESS")]
    who: Option<String>,
    /// Queued from then until now: a date, a time, or an age such as 30d
    #[arg(long, value_name = "TIME")]
    since: Option<String>,
    /// queued, sending, sent, bounced, complained, delivered, failed, unknown, suppressed, cancelled or written (repeatable)
    #[arg(
        long,
        value_name = "STATUS",
        value_delimiter = ',',
        conflicts_with = "failed"
    )]
    status: Vec<MailStatus>,
    /// Only this template
    #[arg(long, value_name = "NAME")]
    template: Option<String>,
    /// Only this category: general, product, domain, invoice, support or affiliate
    #[arg(long, value_name = "CATEGORY", value_parser = text_of(&[Category::WORDS]))]
    category: Option<String>,
    /// Only about this account
    #[arg(long, value_name = "LOGIN")]
    account: Option<crate::model::selector::AccountSelector>,
    /// Only what did not arrive: failed, bounced or unknown
    #[arg(long)]
    failed: bool,
    /// Only of this campaign
    #[arg(long, value_name = "KEY")]
    campaign: Option<String>,
    #[command(flatten)]
    listing: Listing,
}

/// What did not arrive, as far as anybody knows.
pub(super) const FAILED: &[MailStatus] =
    &[MailStatus::Failed, MailStatus::Bounced, MailStatus::Unknown];

impl Verb for History {
    fn access(&self) -> Access {
        Access::Read
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = self.listing.columns::<Mail>(app)?;
        let (query, now) = (self.query(app)?, app.now());
        if self.listing.count {
            let count = mail::count(&mut app.db, &query, now)?;
            return self.listing.print_count(app, count);
        }
        let shown = listing::write(app, &columns, |db, row| mail::each(db, &query, now, row))?;
        if shown == 0 {
            self.tell_nothing(app)?;
        }
        self.listing
            .end(app, shown, |app| Ok(mail::count(&mut app.db, &query, now)?))
    }
}

impl History {
    fn query(&self, app: &mut App) -> anyhow::Result<MailQuery> {
        let order = self.listing.order::<Mail>()?;
        let oldest_first = order == Some(("id", false));
        let range = match &self.since {
            Some(since) => TimeRange::since(since, app.now(), &app.settings.tz)?,
            None => TimeRange::default(),
        };
        let person = match &self.who {
            Some(word) => Some(whose::find(app, word)?.whose),
            None => None,
        };
        let login = self.account.as_ref().map(super::login);
        if let Some(login) = login
            && account::get(&mut app.db, login)?.is_none()
        {
            return Err(Problem::not_found(format!("no account '{login}'"))
                .code("unknown_account")
                .hint("roster account list")
                .into());
        }
        if let Some(campaign) = &self.campaign {
            known(app, campaign)?;
        }
        if let Some(template) = &self.template {
            check_template(app, template)?;
        }
        Ok(MailQuery {
            person,
            ids: None,
            range,
            status: if self.failed {
                FAILED.to_vec()
            } else {
                self.status.clone()
            },
            template: self.template.clone(),
            category: self.category.clone(),
            login,
            campaign: self.campaign.clone(),
            limit: self.listing.rows(app),
            ascending: oldest_first,
            sort: order.filter(|(field, _)| *field != "id"),
        })
    }

    /// Nothing went to an address: perhaps another one was meant.
    fn tell_nothing(&self, app: &mut App) -> anyhow::Result<()> {
        let Some(word) = &self.who else {
            return Ok(());
        };
        if let Some(address) = whose::find(app, word)?.address {
            let near = whose::look_alikes(app, &address)?;
            let near: Vec<String> = near.into_iter().map(|(email, _)| email).collect();
            if !near.is_empty() {
                app.out.note(&format!("looks alike: {}", near.join(", ")));
            }
        }
        Ok(())
    }
}

/// Refuses a template that there is not and that wrote no mail. Templates that cannot be read refuse nothing.
fn check_template(app: &mut App, name: &str) -> anyhow::Result<()> {
    let Ok(templates) = app.templates() else {
        return Ok(());
    };
    if templates.has(name) || outbox::is_template(&mut app.db, name)? {
        return Ok(());
    }
    let near = did_you_mean(name, templates.names());
    Err(Problem::not_found(format!("no template '{}'", echo(name)))
        .code("unknown_template")
        .hint(near.unwrap_or_else(|| "roster template list".to_owned()))
        .into())
}
