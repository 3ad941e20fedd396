//! `roster doctor`

use std::borrow::Cow;

use clap::Args;
use serde::Serialize;

use super::Verb;
use crate::{
    app::{Access, App},
    error::{Kind, Problem},
    mail::{template::Origin, transport::Carrier},
    output::Record,
    settings::policy::{Tls, Transport},
};

/// Look whether everything works, and change nothing
///
/// The mail: whether there is a sender, whether the templates can be read, and whether the way out that the settings name can be
/// used. It connects to the mail server, encrypts and logs in, and sends nothing.
#[derive(Args)]
#[command(after_help = "Example:\n  roster doctor --mail")]
pub struct Doctor {
    /// Look at the mail
    #[arg(long, required = true)]
    mail: bool,
}

/// One thing that was looked at.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Finding {
    check: &'static str,
    ok: bool,
    detail: String,
}

impl Record for Finding {
    const NOUN: &'static str = "finding";
    const FIELDS: &'static [&'static str] = &["check", "ok", "detail"];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        Cow::Borrowed(self.check)
    }
}

impl Verb for Doctor {
    fn access(&self) -> Access {
        Access::Glance
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns::<Finding>()?;
        let mut findings = Vec::new();
        let mut first = None;
        if self.mail {
            look(&mut findings, &mut first, "mail sender", sender(app));
            look(&mut findings, &mut first, "mail links", links(app));
            look(&mut findings, &mut first, "mail templates", templates(app)?);
            look(&mut findings, &mut first, "mail transport", transport(app));
        }
        let mut list = app.out.list(&columns)?;
        for finding in &findings {
            list.row(finding)?;
        }
        list.end()?;
        match first {
            None => Ok(()),
            Some(problem) => Err(Problem {
                kind: Kind::Internal,
                ..problem
            }
            .into()),
        }
    }
}

fn look(
    findings: &mut Vec<Finding>,
    first: &mut Option<Problem>,
    check: &'static str,
    found: Result<String, Problem>,
) {
    let (ok, detail) = match &found {
        Ok(detail) => (true, detail.clone()),
        Err(problem) => (false, problem.message.clone()),
    };
    findings.push(Finding { check, ok, detail });
    if let Err(problem) = found {
        first.get_or_insert(problem);
    }
}

fn sender(app: &App) -> Result<String, Problem> {
    Ok(app.mail_sender()?.address().to_string())
}

fn links(app: &App) -> Result<String, Problem> {
    app.linked_outbox()?;
    Ok(match &app.settings.links.base {
        Some(base) => base.clone(),
        None => "none; mails show bare tokens".to_owned(),
    })
}

/// What is wrong with one of one's own is told before a mail needs it.
fn templates(app: &mut App) -> anyhow::Result<Result<String, Problem>> {
    let templates = match app.templates() {
        Ok(templates) => templates,
        Err(error) => return Ok(Err(error.downcast::<Problem>()?)),
    };
    let own = |origin| {
        let layers = templates.all().flatten();
        layers.filter(|layer| layer.origin == origin).count()
    };
    let (folder, database) = (own(Origin::Folder), own(Origin::Database));
    let mut faults = templates
        .all()
        .flatten()
        .flat_map(|layer| templates.faults(layer));
    if let Some(fault) = faults.next() {
        return Ok(Err(Problem::from(fault).hint("roster template check")));
    }
    let place = app.settings.mail.templates.display();
    Ok(Ok(match (folder, database) {
        (0, 0) => "built in".to_owned(),
        (0, database) => format!("{database} in the database, the others built in"),
        (folder, 0) => format!("{folder} in {place}, the others built in"),
        (folder, database) => {
            format!("{folder} in {place}, {database} in the database, the others built in")
        }
    }))
}

fn transport(app: &App) -> Result<String, Problem> {
    let mail = &app.settings.mail;
    if mail.transport == Transport::Off {
        return Ok("off; nothing is sent".to_owned());
    }
    let mut carrier = app.carrier()?;
    carrier.check()?;
    carrier.close();
    Ok(match carrier {
        Carrier::Folder(folder) => format!("files in {}", folder.0.display()),
        Carrier::Sendmail(program) => format!("the program {}", program.0.display()),
        Carrier::Smtp(_) => {
            let smtp = &mail.smtp;
            let encrypted = match smtp.tls {
                Tls::Starttls => "STARTTLS",
                Tls::Implicit => "TLS",
                Tls::None => "no encryption",
            };
            let login = match &smtp.username {
                Some(user) => format!("logged in as {user}"),
                None => "no login".to_owned(),
            };
            let host = smtp.host.as_deref().unwrap_or_default();
            format!("{host}:{}, {encrypted}, {login}", smtp.port_or_usual())
        }
    })
}
