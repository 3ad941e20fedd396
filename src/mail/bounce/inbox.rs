//! Where reports lie: a message, a mailbox file (mbox), a folder of either (Maildir too).

use std::{
    fs,
    io::{self, BufRead, BufReader, Read},
    path::{Path, PathBuf},
};

/// The most bytes that a message may have; reports are small, and a larger one is cut.
const MOST: usize = 16 << 20;
/// The most bytes of one input.
const INPUT_MOST: u64 = 4 << 30;

/// Every file under a path, in the order of their names: the path itself, or what its folder holds. Hidden files and a Maildir's `tmp`
/// are left alone.
pub fn files(path: &Path) -> io::Result<Vec<PathBuf>> {
    if !fs::metadata(path)?.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let mut found = Vec::new();
    let mut entries = fs::read_dir(path)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<io::Result<Vec<_>>>()?;
    entries.sort();
    for entry in entries {
        let name = entry.file_name().unwrap_or_default().to_string_lossy();
        let kind = fs::metadata(&entry)?;
        if name.starts_with('.') || (kind.is_dir() && name == "tmp") {
            continue;
        }
        if kind.is_dir() {
            found.extend(files(&entry)?);
        } else if kind.is_file() {
            found.push(entry);
        }
    }
    Ok(found)
}

/// Hands out the messages of an input: one, or those of a mailbox that begins with a `From ` line. An input that is too large is
/// [`io::ErrorKind::FileTooLarge`].
pub fn messages(input: impl io::Read, each: &mut dyn FnMut(&[u8])) -> io::Result<()> {
    messages_within(INPUT_MOST, input, each)
}

fn messages_within(most: u64, input: impl io::Read, each: &mut dyn FnMut(&[u8])) -> io::Result<()> {
    let mut input = BufReader::new(input.take(most + 1));
    let is_mailbox = input.fill_buf()?.starts_with(b"From ");
    let (mut message, mut line) = (Vec::new(), Vec::new());
    let (mut after_blank, mut begun) = (true, false);
    loop {
        // What is longer than a message may be is no line of one, and is cut with it.
        let whole = line.len() <= MOST;
        line.clear();
        if (&mut input)
            .take(MOST as u64 + 1)
            .read_until(b'\n', &mut line)?
            == 0
        {
            break;
        }
        let begins = is_mailbox && line.starts_with(b"From ") && (after_blank || is_stamp(&line));
        if whole && begins {
            if begun {
                each(&message);
            }
            message.clear();
            (begun, after_blank) = (true, false);
            continue;
        }
        begun = true;
        after_blank = line.iter().all(u8::is_ascii_whitespace);
        // A line of the message that began so was quoted when it was put into the mailbox.
        let quoted = is_mailbox && line.trim_ascii_start().starts_with(b">") && {
            let bare = line.iter().position(|byte| *byte != b'>').unwrap_or(0);
            line[bare..].starts_with(b"From ")
        };
        if message.len() + line.len() <= MOST {
            message.extend_from_slice(&line[usize::from(quoted)..]);
        }
    }
    if input.get_ref().limit() == 0 {
        let what = format!("it has more than {} GB", most >> 30);
        return Err(io::Error::new(io::ErrorKind::FileTooLarge, what));
    }
    if begun {
        each(&message);
    }
    Ok(())
}

/// Whether a line that begins with `From ` says whom a message came from and when, in the words of `asctime`: programs that forget
/// the blank line before it still write that (RFC 4155).
fn is_stamp(line: &[u8]) -> bool {
    const DAYS: &str = "Mon Tue Wed Thu Fri Sat Sun";
    const MONTHS: &str = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec";
    let line = String::from_utf8_lossy(line);
    let words: Vec<&str> = line.split_whitespace().skip(2).collect();
    let is_one_of = |word: &str, words: &str| words.split(' ').any(|known| known == word);
    let is_number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    matches!(words.as_slice(), [day, month, date, time, rest @ ..]
        if is_one_of(day, DAYS) && is_one_of(month, MONTHS) && is_number(date) && time.contains(':')
            && rest.iter().any(|word| word.len() == 4 && is_number(word)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<String> {
        let mut found = Vec::new();
        messages(text.as_bytes(), &mut |message| {
            found.push(String::from_utf8_lossy(message).into_owned());
        })
        .unwrap();
        found
    }

    #[test]
    fn an_input_that_is_too_large_is_told_as_that() {
        let read = |most| messages_within(most, &b"Subject: x\n"[..], &mut |_| ());
        assert!(read(11).is_ok());
        let error = read(10).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::FileTooLarge);
    }

    #[test]
    fn a_mailbox_is_taken_apart_and_a_message_stays_whole() {
        assert_eq!(
            split("Subject: x\n\nFrom here on\n"),
            ["Subject: x\n\nFrom here on\n"]
        );
        let mailbox = "From a@example.com Thu Jan  1 00:00:00 2026\nSubject: one\n\n>From here\nFrom there\n\n\
                       From b@example.com Thu Jan  1 00:00:00 2026\nSubject: two\n\n";
        assert_eq!(
            split(mailbox),
            [
                "Subject: one\n\nFrom here\nFrom there\n\n",
                "Subject: two\n\n"
            ]
        );
        assert!(split("").is_empty());
        // A program that forgets the blank line still writes the time; a sentence is none.
        let mailbox = "From a@example.com Thu Jan  1 00:00:00 2026\nSubject: one\n\nHello,\nFrom Monday on\n\
                       From MAILER-DAEMON Fri Jan  2 00:00:00 +0000 2026\nSubject: two\n";
        assert_eq!(
            split(mailbox),
            ["Subject: one\n\nHello,\nFrom Monday on\n", "Subject: two\n"]
        );
    }
}
