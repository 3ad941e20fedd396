//! A command that prints a password.

use std::{
    io::{self, Read},
    process::{Child, Command, ExitStatus, Stdio},
    sync::mpsc::{RecvTimeoutError, channel},
    thread,
    time::Duration,
};

use crate::{
    error::{Kind, Problem},
    settings::secret::Secret,
};

/// How long to sleep before looking again whether a command has ended.
const PAUSE: Duration = Duration::from_millis(5);

/// Runs `sh -c command` and keeps the first line it prints. Its error output is dropped: it could name the secret. A command that has not
/// ended after `wait` is killed.
pub(super) fn printed(command: &Secret, setting: &str, wait: Duration) -> Result<Secret, Problem> {
    let refuse = |what: String| {
        Problem::usage(format!("{setting}: the command {what}"))
            .hint("run the command by hand: it must print the password on one line")
    };
    let unable = |error: io::Error| refuse(format!("cannot be run: {error}"));
    let mut child = Command::new("sh")
        .args(["-c", command.expose()])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(unable)?;
    let Some((printed, status)) = ended(&mut child, wait).map_err(unable)? else {
        let seconds = wait.as_secs_f64();
        let message = format!("{setting}: the command did not end within {seconds} s");
        return Err(Problem::new(Kind::Unavailable, message).hint(format!(
            "run the command of {setting} by hand: it must end by itself, and ask nobody"
        )));
    };
    if !status.success() {
        return Err(refuse(format!("failed ({status})")));
    }
    let text = String::from_utf8(printed).map_err(|_| refuse("printed no UTF-8".to_owned()))?;
    match text.lines().next() {
        Some(password) if !password.is_empty() => Ok(Secret::new(password)),
        _ => Err(refuse("printed nothing".to_owned())),
    }
}

/// What a child prints, and how it ends; nothing, and it is killed, when that takes too long.
fn ended(child: &mut Child, wait: Duration) -> io::Result<Option<(Vec<u8>, ExitStatus)>> {
    let (told, hears) = channel();
    if let Some(mut pipe) = child.stdout.take() {
        // It may be that the pipe never closes: what the command left behind can hold it.
        thread::spawn(move || {
            let mut bytes = Vec::new();
            let read = pipe.read_to_end(&mut bytes).map(|_| bytes);
            let _ = told.send(read);
        });
    }
    let printed = match hears.recv_timeout(wait) {
        Ok(read) => Some(read?),
        Err(RecvTimeoutError::Timeout) => None,
        Err(RecvTimeoutError::Disconnected) => Some(Vec::new()),
    };
    let mut left = wait;
    while let Some(printed) = &printed
        && !left.is_zero()
    {
        if let Some(status) = child.try_wait()? {
            return Ok(Some((printed.clone(), status)));
        }
        thread::sleep(PAUSE);
        left = left.saturating_sub(PAUSE);
    }
    child.kill()?;
    child.wait()?;
    Ok(None)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_command_gives_its_first_line_and_its_failure_shows_nothing() {
        let wait = Duration::from_secs(20);
        let run = |command: &str| printed(&Secret::new(command), "db_password_command", wait);
        assert_eq!(
            run("printf 'hunter 2\\nmore'").unwrap().expose(),
            "hunter 2"
        );
        for command in [
            "hunter2",
            "echo hunter2 >&2; exit 3",
            "true",
            "printf '\\377'",
        ] {
            let problem = run(command).unwrap_err();
            assert!(!format!("{problem:?}").contains("hunter2"), "{problem:?}");
            assert_eq!(problem.kind.exit(), 2);
        }
    }

    #[test]
    fn a_command_that_does_not_end_is_killed() {
        let wait = Duration::from_millis(300);
        for command in [
            "exec sleep 60",
            "echo hunter2; exec sleep 60",
            "echo hunter2; exec >&-; exec sleep 60",
        ] {
            let problem = printed(&Secret::new(command), "db_password_command", wait).unwrap_err();
            assert_eq!(problem.kind.exit(), 8);
            let told = format!("{problem:?}");
            assert!(
                told.contains("db_password_command") && !told.contains("hunter2"),
                "{told}"
            );
        }
    }
}
