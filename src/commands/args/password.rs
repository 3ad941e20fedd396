//! Where a password comes from: never the command line.

use std::{
    io::{self, BufRead, IsTerminal, Read},
    path::PathBuf,
};

use clap::Args;

use crate::{
    app::App,
    error::Problem,
    model::password::{self, Work},
    settings::secret::Secret,
    storage,
};

/// The most bytes that are read: whoever sends more sends no password.
const MOST: u64 = 16 * 1024;

/// Where the password comes from.
#[derive(Args, Debug)]
pub struct PasswordFlags {
    /// Read the password from the first line of standard input; without it and on a terminal, you are asked
    #[arg(long, conflicts_with = "password_file")]
    pub password_stdin: bool,
    /// Read the password from the first line of a private file
    #[arg(long, value_name = "FILE")]
    pub password_file: Option<PathBuf>,
}

impl PasswordFlags {
    /// Whether a password was given.
    pub fn is_given(&self) -> bool {
        self.password_stdin || self.password_file.is_some()
    }

    /// Refuses a run without a password and without somebody to ask for it, before there is a database.
    pub fn ready(&self) -> Result<(), Problem> {
        if self.is_given() || io::stdin().is_terminal() {
            return Ok(());
        }
        Err(Problem::usage("no password is given")
            .code("no_password")
            .hint("--password-stdin reads it from standard input, --password-file FILE from a file; never from an argument"))
    }

    /// Reads a new password; one that is typed is asked for twice.
    pub fn read_new(&self) -> anyhow::Result<Secret> {
        let password = self.read()?;
        if !self.is_given() && ask("The same once more: ")?.expose() != password.expose() {
            return Err(Problem::usage("the two passwords differ")
                .code("no_password")
                .hint("type it again")
                .into());
        }
        Ok(password)
    }

    /// Reads the password: one line, whose end does not belong to it.
    pub fn read(&self) -> anyhow::Result<Secret> {
        if let Some(path) = &self.password_file {
            let secret = Secret::read(path)?;
            let first = secret.expose().lines().next().unwrap_or_default();
            return Ok(Secret::new(first));
        }
        self.ready()?;
        if !self.is_given() {
            return ask("Password: ");
        }
        if io::stdin().is_terminal() {
            return Err(
                Problem::usage("a password typed here would stand on the screen")
                    .code("no_password")
                    .hint("pipe it in, or keep it in a file of mode 600 and name it with --password-file")
                    .into(),
            );
        }
        let mut line = Vec::new();
        App::stdin()?.take(MOST).read_until(b'\n', &mut line)?;
        let text = String::from_utf8(line)
            .map_err(|_| Problem::usage("the password is not UTF-8").code("no_password"))?;
        let text = text.strip_suffix('\n').unwrap_or(&text);
        secret(text.strip_suffix('\r').unwrap_or(text))
    }
}

/// Asks at the terminal, where it is not shown.
fn ask(question: &str) -> anyhow::Result<Secret> {
    secret(&rpassword::prompt_password(question)?)
}

fn secret(text: &str) -> anyhow::Result<Secret> {
    if text.is_empty() {
        return Err(Problem::usage("the password is empty")
            .code("no_password")
            .hint("printf '%s' \"$PASSWORD\" | roster … --password-stdin")
            .into());
    }
    Ok(Secret::new(text))
}

/// Checks a new password and hashes it; it is neither told nor kept.
pub fn hashed(app: &App, new: &Secret, own: &[&str]) -> anyhow::Result<String> {
    let policy = &app.settings.password;
    password::check(new.expose(), policy.min_length, own)
        .map_err(|weak| Problem::from(weak).code("weak_password"))?;
    hash(new, policy.work)
}

/// Hashes a password with a fresh salt.
pub fn hash(password: &Secret, work: Work) -> anyhow::Result<String> {
    Ok(password::hash(
        password.expose(),
        storage::password::salt()?,
        work,
    )?)
}
