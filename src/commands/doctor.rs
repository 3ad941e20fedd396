//! `roster doctor`

mod around;
mod database;
mod finding;
mod replica;
mod rows;

use clap::Args;

pub(in crate::commands) use self::finding::Finding;
use self::finding::{Findings, Severity};
use super::Verb;
use crate::{
    app::{Access, App, unlinked},
    clock::{DAY, Timestamp},
    error::{Kind, Problem},
    mail::{template::Origin, transport::Carrier},
    output::amount,
    settings::policy::{Tls, Transport},
    storage::outbox,
};

/// Look whether everything works, and change nothing
///
/// The database: whether it can be reached, read and written, its schema, the engine's quick check, rows that lead nowhere, the clock, other
/// writers, room on the disk. The settings of mail. With --mail only the mail: it connects to the mail server, encrypts and logs in, and
/// sends nothing. Exit 1 when something is wrong; a note is nothing wrong.
#[derive(Args)]
#[command(after_help = "Examples:\n  roster doctor\n  roster doctor --mail")]
pub struct Doctor {
    /// Look at the mail alone, and connect to the mail server
    #[arg(long)]
    mail: bool,
}

impl Verb for Doctor {
    fn access(&self) -> Access {
        if self.mail {
            Access::Glance
        } else {
            // What stands in the way of opening the database is a finding.
            Access::None
        }
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns::<Finding>()?;
        let mut findings = Findings::default();
        config(app, &mut findings);
        if self.mail {
            findings.look("mail sender", sender(app));
            links(app, &mut findings);
            findings.look("mail templates", templates(app)?);
            findings.look("mail transport", transport(app));
            block(app, &mut findings)?;
        } else {
            let open = database::look(app, &mut findings)?;
            findings.look("mail sender", sender(app));
            links(app, &mut findings);
            if open {
                findings.look("mail templates", templates(app)?);
            }
            way_out(app, &mut findings);
            if open {
                database::permitted(queue, app, &mut findings)?;
                database::permitted(block, app, &mut findings)?;
            }
        }
        let mut list = app.out.list(&columns)?;
        findings
            .0
            .iter()
            .try_for_each(|finding| list.row(finding))?;
        list.end()?;
        let Some(first) = findings.first_wrong() else {
            return Ok(());
        };
        let what = match findings.wrong() {
            1 => first.what.clone(),
            wrong => format!("{}, the first: {}", amount(wrong, "finding"), first.what),
        };
        Err(Problem {
            hint: first.hint.clone(),
            ..Problem::new(Kind::Internal, what).code(first.code)
        }
        .into())
    }
}

/// Whether the config file, if there is one, is its owner's alone to change, and whether all variables are settings.
fn config(app: &App, findings: &mut Findings) {
    if let Some(path) = &app.settings.config_file {
        let fault = app.settings.open_config();
        let shown = path.display().to_string();
        findings.look("config", fault.map_or(Ok(shown), Err));
    }
    for strange in app.settings.strange_variables() {
        let hint = strange.hint.as_deref().unwrap_or("roster config show");
        let what = strange.message;
        findings.add("config", Severity::Warning, strange.code, what, Some(hint));
    }
}

/// How mail leaves, as far as the settings say it; `--mail` tries it.
fn way_out(app: &App, findings: &mut Findings) {
    let what = match app.settings.mail.transport {
        Transport::Off => Ok("off; nothing is sent".to_owned()),
        Transport::Folder => {
            if let Err(problem) = transport(app) {
                findings.look("mail transport", Err(problem));
                return;
            }
            findings.add(
                "mail transport",
                Severity::Note,
                "mail_to_folder",
                format!(
                    "mail is written as files into {}, and nobody gets it",
                    app.settings.mail.folder.display()
                ),
                Some("name a mail server in the config file: [mail] transport = \"smtp\""),
            );
            return;
        }
        Transport::Sendmail => transport(app),
        Transport::Smtp => app
            .carrier()
            .map(|_| "named; roster doctor --mail tries it".to_owned()),
    };
    findings.look("mail transport", what);
}

/// Mail that should have gone long ago, and mail that no sender takes before it is known where the site is.
fn queue(app: &mut App, findings: &mut Findings) -> anyhow::Result<()> {
    const CHECK: &str = "mail queue";
    let now = app.now();
    let since = Timestamp(now.0 - DAY);
    let (mut late, mut held) = (outbox::overdue(&mut app.db, since)?, 0);
    if let Some(links) = app.leaving_links().filter(|links| links.base.is_none()) {
        held = outbox::unlinked_before(&mut app.db, now.plus(1), &links)?;
        late -= outbox::unlinked_before(&mut app.db, since, &links)?.min(late);
        if held > 0 {
            findings.look(CHECK, Err(unlinked(held)));
        }
    }
    match late {
        0 if held > 0 => {}
        0 => findings.ok(CHECK, "nothing waits for more than a day"),
        late => findings.add(
            CHECK,
            Severity::Warning,
            "mail_waits",
            format!("{} should have been sent a day ago", amount(late, "mail")),
            Some("let cron run it every few minutes: roster emails send-queued"),
        ),
    }
    Ok(())
}

/// A provider that blocks us: mail waits although its sender runs.
fn block(app: &mut App, findings: &mut Findings) -> anyhow::Result<()> {
    let now = app.now();
    if let Some(block) = outbox::block(&mut app.db, now)? {
        findings.add(
            "mail block",
            Severity::Warning,
            "mail_blocked",
            format!(
                "the mail server refused {} in a row with the same words since {}, so mail waits",
                amount(block.in_a_row, "mail"),
                block.since
            ),
            Some("ask your provider; `roster emails send-queued` tries one mail each time, and goes on when it is taken"),
        );
    }
    Ok(())
}

fn sender(app: &App) -> Result<String, Problem> {
    Ok(app.mail_sender()?.address().to_string())
}

/// Where links lead; whether there is a mail server is the transport's to say.
fn links(app: &App, findings: &mut Findings) {
    const CHECK: &str = "mail links";
    match &app.settings.links.base {
        Some(base) if app.mail_leaves() && !base.starts_with("https://") => findings.add(
            CHECK,
            Severity::Warning,
            "no_one_click",
            format!("{base}: without https campaign mail has no opt-out of one click (RFC 8058)"),
            Some("roster config set links.base https://shop.example"),
        ),
        Some(base) => findings.ok(CHECK, base.as_str()),
        None => {
            let bare = || "none; mails show bare tokens".to_owned();
            findings.look(CHECK, app.check_links().map(|()| bare()));
        }
    }
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
