//! `roster emails bounces import`

use std::{borrow::Cow, fs::File, io, path::Path};

use clap::Args;
use serde::Serialize;
use serde_json::json;
use sha2::{Digest, Sha256};

use crate::{
    app::{Access, App},
    commands::{Verb, args::receipts},
    error::Problem,
    mail::bounce::{self, Finding, Verdict, inbox},
    model::{address::Address, malformed::echo},
    output::{Record, amount},
    storage::{
        self,
        audit::Subject,
        bounce::{Done, Outcome, Returned},
        hex,
        suppression::Hasher,
    },
};

/// Read delivery reports and complaints: from a message, a mailbox (mbox), a folder of them (Maildir) or stdin
///
/// An address that does not exist (5.1.1, 5.1.2, 5.1.10) is cleaned and suppressed, three soft bounces in 30 days clean it, a complaint
/// ends the subscription for good; a report of delivery marks its mail. A delay, an automatic reply, a refusal for policy and any other
/// mail change nothing. A report counts once, however often it is read.
#[derive(Args)]
#[command(
    after_help = "Examples:\n  roster emails bounces import examples/bounce.eml\n  roster emails bounces import - < examples/bounce.eml"
)]
pub struct Import {
    /// Files or folders; - is stdin
    #[arg(value_name = "FILE", required = true)]
    files: Vec<String>,
}

/// What one message said of one recipient.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Line {
    file: String,
    message: u64,
    /// The address that the server speaks of.
    recipient: Option<String>,
    /// The address of ours that it counts for: the one that we wrote to.
    address: Option<String>,
    verdict: Option<Verdict>,
    status: Option<String>,
    reason: Option<String>,
    outcome: Outcome,
    user_id: Option<i64>,
    email: Option<i64>,
}

impl Record for Line {
    const NOUN: &'static str = "report";
    const FIELDS: &'static [&'static str] = &[
        "file",
        "message",
        "recipient",
        "address",
        "verdict",
        "status",
        "reason",
        "outcome",
        "user_id",
        "email",
    ];
    const DEFAULT: &'static [&'static str] = &[
        "file",
        "recipient",
        "verdict",
        "status",
        "outcome",
        "address",
        "reason",
    ];

    fn selector(&self) -> Cow<'_, str> {
        Cow::Borrowed(self.recipient.as_deref().unwrap_or(&self.file))
    }
}

/// One message that was read.
struct Read {
    file: String,
    message: u64,
    digest: String,
    report: bounce::Report,
}

impl Verb for Import {
    fn access(&self) -> Access {
        Access::Write
    }

    fn ready(&self) -> anyhow::Result<()> {
        for file in self.files.iter().filter(|file| *file != "-") {
            Path::new(file)
                .metadata()
                .map_err(|error| unreadable(file, &error))?;
        }
        Ok(())
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns::<Line>()?;
        let mut all = Vec::new();
        for file in &self.files {
            read(file, &mut all)?;
        }
        let (now, actor) = (app.now(), app.actor.name.clone());
        let lines = app.write("emails bounces import", |tx, touched| {
            let hasher = Hasher::load(tx)?;
            let mut lines = Vec::new();
            for read in &all {
                if read.report.findings.is_empty() {
                    lines.push(line(read, None, None));
                }
                for finding in &read.report.findings {
                    let returned = Returned {
                        report: &read.digest,
                        about: read.report.about.as_deref(),
                        at: read.report.at.map_or(now, |at| at.min(now)),
                        finding,
                    };
                    let done = storage::bounce::take(tx, &hasher, &returned, &actor, now)?;
                    touched.extend(subject(&done, finding));
                    lines.push(line(read, Some(finding), Some(&done)));
                }
            }
            Ok(lines)
        })?;
        receipts::print(app, &columns, &lines, |line| line.outcome.as_str())?;
        if lines.is_empty() {
            app.out.note(&format!(
                "nothing to read in {}",
                amount(self.files.len() as u64, "file")
            ));
        }
        Ok(())
    }
}

/// Reads every message of a file, a folder or standard input.
fn read(name: &str, all: &mut Vec<Read>) -> anyhow::Result<()> {
    let mut take = |file: &str, input: &mut dyn io::Read| -> io::Result<()> {
        let mut message = 0;
        inbox::messages(input, &mut |bytes| {
            message += 1;
            let report = bounce::read(bytes);
            all.push(Read {
                file: file.to_owned(),
                message,
                digest: digest(bytes, &report),
                report,
            });
        })
    };
    if name == "-" {
        return take("-", &mut App::stdin()?).map_err(|error| unreadable("-", &error).into());
    }
    let path = Path::new(name);
    let files = inbox::files(path).map_err(|error| unreadable(name, &error))?;
    for path in files {
        let name = path.display().to_string();
        let kind = path.metadata().map_err(|error| unreadable(&name, &error))?;
        if !kind.is_file() && !is_pipe(&kind) {
            return Err(
                Problem::usage(format!("'{}' is a device, not a file", echo(&name)))
                    .hint("name a file or a folder, or - for standard input")
                    .into(),
            );
        }
        File::open(&path)
            .and_then(|mut file| take(&name, &mut file))
            .map_err(|error| unreadable(&name, &error))?;
    }
    Ok(())
}

/// What tells a report from every other: what a server sends twice is one, whatever was added on the way.
fn digest(bytes: &[u8], report: &bounce::Report) -> String {
    let Some(id) = &report.message_id else {
        return hex(&Sha256::digest(bytes));
    };
    let about = report.about.as_deref().unwrap_or_default();
    let at = report.at.map(|at| at.to_string()).unwrap_or_default();
    hex(&Sha256::digest(format!("{id}\n{about}\n{at}")))
}

fn is_pipe(kind: &std::fs::Metadata) -> bool {
    use std::os::unix::fs::FileTypeExt;
    kind.file_type().is_fifo()
}

fn unreadable(name: &str, error: &io::Error) -> Problem {
    if error.kind() == io::ErrorKind::FileTooLarge {
        return Problem::usage(format!("cannot read '{}': {error}", echo(name)))
            .code("too_large")
            .hint("give it in parts, a file each: roster emails bounces import PART1 PART2; a report counts once");
    }
    Problem::usage(format!("cannot read '{}': {error}", echo(name)))
        .hint("check the path and its permissions, or pipe the message into -")
}

fn line(read: &Read, finding: Option<&Finding>, done: Option<&Done>) -> Line {
    let found = done
        .and_then(|done| done.address.as_ref())
        .map(Address::email);
    let said = finding.and_then(|finding| finding.recipient.as_deref());
    Line {
        file: read.file.clone(),
        message: read.message,
        recipient: said.or(found).map(str::to_owned),
        address: found.map(str::to_owned),
        verdict: finding.map(|finding| finding.verdict),
        status: finding.and_then(|finding| finding.status.clone()),
        reason: match finding {
            Some(finding) => finding.words.clone(),
            None => Some("no report".to_owned()),
        },
        outcome: done.map_or(Outcome::Ignored, |done| done.outcome),
        user_id: done.and_then(|done| done.user_id),
        email: done.and_then(|done| done.mail_id),
    }
}

/// What the audit keeps of it; nothing of what changed nothing.
fn subject(done: &Done, finding: &Finding) -> Option<Subject> {
    let state = match done.outcome {
        Outcome::Cleaned => json!("cleaned"),
        Outcome::Complained => json!("complained"),
        Outcome::Noted if finding.verdict == Verdict::Delivered => return arrived(done),
        Outcome::Suppressed | Outcome::Counted | Outcome::Noted => json!(done.before),
        Outcome::Unchanged | Outcome::Duplicate | Outcome::Ignored => return None,
    };
    Some(Subject {
        user_id: done.user_id.unwrap_or(0),
        name: done.address.as_ref()?.email().to_owned(),
        before: done.before.map(|before| json!({ "subscription": before })),
        after: Some(json!({
            "subscription": state,
            "bounce": finding.verdict,
            "status": finding.status,
            "email": done.mail_id,
        })),
    })
}

fn arrived(done: &Done) -> Option<Subject> {
    Some(Subject {
        user_id: done.user_id.unwrap_or(0),
        name: done.address.as_ref()?.email().to_owned(),
        before: None,
        after: Some(json!({ "email": done.mail_id, "status": "delivered" })),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_input_that_is_too_large_is_to_be_given_in_parts() {
        let error = io::Error::new(io::ErrorKind::FileTooLarge, "it has more than 4 GB");
        let problem = unreadable("-", &error);
        assert_eq!(problem.code, "too_large");
        assert_eq!(problem.message, "cannot read '-': it has more than 4 GB");
        assert!(problem.hint.unwrap().contains("in parts"));
        let other = unreadable("x.mbox", &io::Error::from(io::ErrorKind::PermissionDenied));
        assert!(other.hint.unwrap().contains("permissions"));
    }
}
