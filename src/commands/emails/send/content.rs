//! What a mailing says, and the files that it carries.

use std::{
    fs::{self, File},
    io::Read,
    path::Path,
};

use base64::{Engine, prelude::BASE64_STANDARD};
use clap::{ArgGroup, Args};

use crate::{
    app::App,
    error::{Problem, did_you_mean},
    mail::template::{SUBJECT_MAX, Templates, Values, builtin::builtin, one_line},
    model::{
        mail::{ATTACHED_MOST, TEXT_MOST},
        malformed::echo,
        name::clean,
    },
    storage::mailing::Content,
};

/// The words of a mail.
#[derive(Args)]
#[command(group = ArgGroup::new("words").required(true).args(["template", "subject"]))]
pub struct ContentFlags {
    /// A template: roster template list shows them
    #[arg(long, value_name = "NAME", conflicts_with_all = ["subject", "body_file"])]
    template: Option<String>,
    /// The subject, as it stands
    #[arg(long, value_name = "TEXT", requires = "body_file")]
    subject: Option<String>,
    /// The text from a file, as it stands; - is stdin
    #[arg(long, value_name = "FILE", requires = "subject")]
    body_file: Option<String>,
    /// A file to send along (repeatable)
    #[arg(long, value_name = "FILE")]
    attach: Vec<String>,
}

/// A file that mails carry.
#[derive(Debug)]
pub(super) struct Carried {
    pub name: String,
    pub content_type: &'static str,
    /// In base64.
    pub content: String,
}

impl ContentFlags {
    /// What everybody gets; a template that cannot be rendered is found before anybody is mailed.
    pub(super) fn read(&self, templates: &Templates) -> anyhow::Result<Content> {
        if let Some(name) = &self.template {
            check(templates, name)?;
            return Ok(Content::Template(name.clone()));
        }
        let subject = one_line(self.subject.as_deref().unwrap_or_default());
        if subject.is_empty() {
            return Err(Problem::usage("--subject is empty")
                .hint("--subject 'New terms'")
                .into());
        }
        let length = self
            .subject
            .iter()
            .flat_map(|text| text.trim().chars())
            .count();
        if length > SUBJECT_MAX {
            return Err(Problem::usage(format!(
                "--subject has {length} characters, and a subject may have {SUBJECT_MAX}"
            ))
            .hint("say the rest in the text")
            .into());
        }
        let file = self.body_file.as_deref().unwrap_or("-");
        let text = App::text_of(file, TEXT_MOST)?;
        if text.trim().is_empty() {
            return Err(Problem::usage(format!("'{}' is empty", echo(file)))
                .hint("a mail needs a text")
                .into());
        }
        Ok(Content::Words { subject, text })
    }

    /// The files to send along.
    pub(super) fn files(&self) -> anyhow::Result<Vec<Carried>> {
        let mut bytes = 0;
        let mut files = Vec::with_capacity(self.attach.len());
        for path in &self.attach {
            let kind = fs::metadata(path).map_err(|error| unreadable(path, &error))?;
            if !kind.is_file() {
                return Err(Problem::usage(format!("'{}' is no file", echo(path)))
                    .hint("--attach FILE")
                    .into());
            }
            bytes += kind.len();
            if bytes > ATTACHED_MOST {
                return Err(Problem::usage(format!(
                    "the files have more than {} MB together",
                    ATTACHED_MOST >> 20
                ))
                .code("too_large")
                .hint("put them on your site and mail a link")
                .into());
            }
            // A file that grows meanwhile is no larger than what was counted.
            let mut content = Vec::new();
            let file = File::open(path).map_err(|error| unreadable(path, &error))?;
            (file.take(kind.len()).read_to_end(&mut content))
                .map_err(|error| unreadable(path, &error))?;
            let path = Path::new(path);
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            files.push(Carried {
                content_type: content_type(path),
                name: clean(&name),
                content: BASE64_STANDARD.encode(content),
            });
        }
        Ok(files)
    }
}

/// Refuses a template that is not there, that another verb sends with a token of its own, or that has a fault.
fn check(templates: &Templates, name: &str) -> anyhow::Result<()> {
    if !templates.has(name) {
        let near = did_you_mean(name, templates.names());
        return Err(Problem::not_found(format!("no template '{}'", echo(name)))
            .code("unknown_template")
            .hint(near.unwrap_or_else(|| "roster template list shows every template".to_owned()))
            .into());
    }
    if builtin(name).is_some_and(|builtin| !builtin.values.is_empty()) {
        return Err(Problem::usage(format!(
            "'{name}' is written by the act that it belongs to, with values that a mailing has not"
        ))
        .code("bad_template")
        .hint("roster invite send, roster user password reset, roster subscribers resubscribe")
        .into());
    }
    templates.render(name, None, &Values::sample(name))?;
    Ok(())
}

fn unreadable(path: &str, error: &std::io::Error) -> Problem {
    Problem::usage(format!("cannot read '{}': {error}", echo(path))).hint("check the path")
}

/// The usual type of a file with this ending.
fn content_type(path: &Path) -> &'static str {
    let ending = path.extension().unwrap_or_default().to_string_lossy();
    match ending.to_lowercase().as_str() {
        "pdf" => "application/pdf",
        "txt" => "text/plain",
        "csv" => "text/csv",
        "html" | "htm" => "text/html",
        "ics" => "text/calendar",
        "json" => "application/json",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "zip" => "application/zip",
        _ => "application/octet-stream",
    }
}
