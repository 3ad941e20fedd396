//! A command that prints a password.

use std::{
    io::{self, Read},
    os::unix::process::CommandExt,
    process::{Child, Command, ExitStatus, Stdio},
    sync::mpsc::{RecvTimeoutError, channel},
    thread,
    time::Duration,
};

use rustix::process::{Pid, Signal, kill_process_group};

use crate::{
    error::{Kind, Problem},
    settings::secret::Secret,
};

/// How long to sleep before looking again whether a command has ended.
const PAUSE: Duration = Duration::from_millis(5);
/// Bytes that a command may print: more are no password.
const MOST: usize = 64 << 10;

/// Runs `sh -c command` and keeps the first line it prints. Its error output is dropped: it could name the secret. A command that has not
/// ended after `wait` is killed, with whatever it started.
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
        // A group of its own, so that what the shell started ends with it.
        .process_group(0)
        .spawn()
        .map_err(unable)?;
    let Some((printed, status)) = ended(&mut child, wait).map_err(unable)? else {
        let seconds = wait.as_secs_f64();
        let message = format!("{setting}: the command did not end within {seconds} s");
        return Err(Problem::new(Kind::Unavailable, message).hint(format!(
            "run the command of {setting} by hand: it must end by itself, and ask nobody"
        )));
    };
    if printed.len() > MOST {
        return Err(refuse(format!("printed more than {} KiB", MOST >> 10)));
    }
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
    if let Some(pipe) = child.stdout.take() {
        // It may be that the pipe never closes: what the command left behind can hold it.
        thread::spawn(move || {
            let mut bytes = Vec::new();
            let most = MOST as u64 + 1;
            let read = pipe.take(most).read_to_end(&mut bytes).map(|_| bytes);
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
    kill(child);
    child.wait()?;
    Ok(None)
}

/// Kills a command and what it started.
fn kill(child: &mut Child) {
    let group = i32::try_from(child.id()).ok().and_then(Pid::from_raw);
    if let Some(group) = group {
        // It may have ended by itself this moment.
        let _ = kill_process_group(group, Signal::KILL);
    }
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
            "echo hunter2; head -c 70000 /dev/zero",
            "yes hunter2",
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

    #[test]
    fn what_a_command_started_is_killed_with_it() {
        let folder = tempfile::tempdir().unwrap();
        let note = folder.path().join("pid");
        let command = format!("sleep 60 & echo $! > {}; wait", note.display());
        let wait = Duration::from_millis(500);
        printed(&Secret::new(&command), "db_password_command", wait).unwrap_err();
        let pid: i32 = std::fs::read_to_string(note)
            .unwrap()
            .trim()
            .parse()
            .unwrap();
        // Whoever takes in orphans may take a moment to bury it.
        let lives = || {
            let state = std::fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
            !matches!(state.rsplit(") ").next(), Some(rest) if rest.is_empty() || rest.starts_with('Z'))
        };
        for _ in 0..400 {
            if !lives() {
                return;
            }
            thread::sleep(PAUSE);
        }
        panic!("{pid} lives on");
    }
}
