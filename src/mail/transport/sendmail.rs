//! The system's sendmail program: it reads the message, and the recipient from its header.

use std::{
    io::Write,
    path::PathBuf,
    process::{Command, Stdio},
};

use super::{Answer, Fault, Reply, reply::CLOSES};
use crate::mail::message::{Built, in_lines};

/// What EX_NOUSER and EX_NOHOST are among the codes of a server.
const NO_SUCH_USER: u16 = 550;

/// The program.
#[derive(Clone, Debug)]
pub struct Sendmail(pub PathBuf);

impl Sendmail {
    pub(super) fn check(&self) -> Result<(), Fault> {
        let place = self.0.display();
        if !self.0.is_file() {
            return Err(self.fault(format!("there is no program '{place}'")));
        }
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = self.0.metadata().map(|found| found.permissions().mode());
            if mode.is_ok_and(|mode| mode & 0o111 == 0) {
                return Err(self.fault(format!("'{place}' is no program: nobody may run it")));
            }
        }
        Ok(())
    }

    /// No argument comes from data: `-t` takes the recipient from the message, `-i` lets a dot stand alone in a line.
    pub(super) fn send(&self, mail: &Built) -> Answer {
        let child = Command::new(&self.0)
            .args(["-t", "-i"])
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn();
        let mut child = match child {
            Ok(child) => child,
            Err(error) => {
                return Answer::Fault(
                    self.fault(format!("cannot run '{}': {error}", self.0.display())),
                );
            }
        };
        // Programs of this kind want the line ends of the system, and make those of servers out of every one of them.
        let lines = in_lines(&mail.bytes);
        let text: Vec<u8> = lines.iter().copied().filter(|b| *b != b'\r').collect();
        let given = child.stdin.take().map(|mut pipe| pipe.write_all(&text));
        let output = match child.wait_with_output() {
            Ok(output) => output,
            Err(error) => return Answer::Lost(error.to_string()),
        };
        let words = String::from_utf8_lossy(&output.stderr).into_owned();
        let told = |what: &str| match words.trim() {
            "" => Reply::new(None, what),
            words => Reply::new(None, words),
        };
        let refused = |what: &str| Reply {
            code: Some(NO_SUCH_USER),
            ..told(what)
        };
        // The codes of sysexits.h.
        match output.status.code() {
            Some(0) if matches!(given, Some(Ok(()))) => {
                Answer::Accepted(told("handed to sendmail"))
            }
            // It may have sent what it did read.
            Some(0) => Answer::Lost("sendmail ended before it had the whole message".to_owned()),
            Some(65) => Answer::Refused(told("sendmail: malformed message")),
            Some(67) => Answer::Refused(refused("sendmail: no such user")),
            Some(68) => Answer::Refused(refused("sendmail: no such host")),
            Some(71 | 74 | 75) => Answer::Later(told("sendmail: try again later")),
            // Programs have no word for it: the mail may be to blame, or their settings.
            Some(code) => {
                let words = told("it said nothing").words;
                let what = format!("sendmail ended with {code}: {words}");
                let reply = Reply {
                    code: Some(CLOSES),
                    ..Reply::new(None, &what)
                };
                let place = self.0.display();
                let fault = self.fault(format!("'{place}' ended with {code}: {words}"));
                Answer::Closed(reply, fault)
            }
            None => Answer::Lost("sendmail was killed".to_owned()),
        }
    }

    fn fault(&self, message: String) -> Fault {
        Fault {
            code: "sendmail_failed",
            message,
            hint: format!(
                "run it by hand: {} -t -i < message.eml; the mail stays queued",
                self.0.display()
            ),
            connecting: false,
        }
    }
}
