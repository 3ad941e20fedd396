//! A statement that somebody typed, as far as roster must understand it: that it is one, that it reads, where its parameters
//! and names stand.
//!
//! Its strings, names and comments are told apart as both engines do; what they would tell apart differently is refused.

/// Columns that are read as NULL: hashes that let in or could be tried, and tokens of mail that waits.
pub const HIDDEN: &[(&str, &str)] = &[
    ("users", "password_hash"),
    ("tokens", "hash"),
    ("mail_bodies", "tokens"),
];

/// Tables that are not read at all.
pub const CLOSED: &[&str] = &["secrets"];

/// A statement, ready for an engine.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// Its text with `$1` for parameters, without comments.
    pub(super) text: String,
    /// The names of the parameters, in the order of their numbers.
    pub names: Vec<String>,
    /// The names of things in it.
    pub(super) words: Vec<Word>,
    /// Where a further WITH query can be put, and whether there is a WITH already.
    pub(super) opening: (usize, bool),
}

/// A name, quoted or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// Folded to lower case unless it is quoted.
    pub name: String,
    /// Whether a dot stands before it.
    pub qualified: bool,
}

impl Reading {
    /// Understands a text, or says what is wrong with it.
    pub fn parse(sql: &str) -> Result<Reading, String> {
        let mut reader = Reader {
            rest: sql.trim(),
            reading: Reading::default(),
            last: None,
        };
        while let Some(c) = reader.rest.chars().next() {
            reader.step(c)?;
        }
        let mut reading = reader.reading;
        let trimmed = reading.text.trim_end().len();
        reading.text.truncate(trimmed);
        reading.open()?;
        Ok(reading)
    }

    /// The first word decides: only what answers with rows is taken.
    fn open(&mut self) -> Result<(), String> {
        // A comment before it has left a blank.
        let blank = self.text.len() - self.text.trim_start().len();
        self.text.drain(..blank);
        let first = self.words.first().map(|word| word.name.as_str());
        let first = first.filter(|_| self.text.starts_with(|c: char| c.is_ascii_alphabetic()));
        self.opening = match first {
            Some("select" | "values") => (0, false),
            Some("with") => {
                let recursive = self
                    .words
                    .get(1)
                    .is_some_and(|word| word.name == "recursive");
                let upper = self.text.to_ascii_uppercase();
                let word = if recursive { "RECURSIVE" } else { "WITH" };
                (upper.find(word).map_or(0, |at| at + word.len()), true)
            }
            _ => return Err("only SELECT, WITH and VALUES are run".to_owned()),
        };
        Ok(())
    }
}

struct Reader<'a> {
    rest: &'a str,
    reading: Reading,
    /// The character before the rest.
    last: Option<char>,
}

fn begins_name(c: char) -> bool {
    c.is_ascii_alphabetic() || c == '_' || !c.is_ascii()
}

fn goes_on(c: char) -> bool {
    begins_name(c) || c.is_ascii_digit()
}

impl Reader<'_> {
    fn step(&mut self, c: char) -> Result<(), String> {
        match c {
            '\'' => self.string(),
            '"' => self.quoted(),
            '-' if self.rest.starts_with("--") => {
                let end = self.rest.find('\n').unwrap_or(self.rest.len());
                self.blank(end);
                Ok(())
            }
            '/' if self.rest.starts_with("/*") => {
                let end = self.rest.find("*/").ok_or("a comment is not closed")?;
                if self.rest[2..end].contains("/*") {
                    return Err("comments in comments are not taken".to_owned());
                }
                self.blank(end + 2);
                Ok(())
            }
            ':' if self.rest.starts_with("::") => {
                self.copy(2);
                Ok(())
            }
            ':' if self.rest[1..].starts_with(begins_name) => {
                self.parameter();
                Ok(())
            }
            ';' => {
                let after = self.rest[1..].trim_start();
                if !after.is_empty() && !after.starts_with("--") {
                    return Err("there is more than one statement".to_owned());
                }
                self.rest = "";
                Ok(())
            }
            '$' | '`' | '?' | '@' => {
                Err(format!("'{c}' is not taken; parameters are written :name"))
            }
            '\0' => Err("a NUL is not taken".to_owned()),
            c if begins_name(c) => {
                let end = self.rest.find(|c| !goes_on(c)).unwrap_or(self.rest.len());
                let name = self.rest[..end].to_lowercase();
                self.word(name);
                self.copy(end);
                Ok(())
            }
            c if c.is_ascii_digit() => {
                let end = self.rest.find(|c| !goes_on(c) && c != '.');
                self.copy(end.unwrap_or(self.rest.len()));
                Ok(())
            }
            c => {
                self.copy(c.len_utf8());
                Ok(())
            }
        }
    }

    /// Takes over so many bytes as they are.
    fn copy(&mut self, bytes: usize) {
        let (taken, rest) = self.rest.split_at(bytes);
        self.reading.text.push_str(taken);
        self.last = taken.chars().last();
        self.rest = rest;
    }

    /// Takes a blank for so many bytes.
    fn blank(&mut self, bytes: usize) {
        self.reading.text.push(' ');
        self.last = Some(' ');
        self.rest = &self.rest[bytes..];
    }

    fn word(&mut self, name: String) {
        let qualified = self.reading.text.trim_end().ends_with('.');
        self.reading.words.push(Word { name, qualified });
    }

    /// The length of what a quote at the beginning of the rest opens; doubled quotes stand for themselves.
    fn until(&self, quote: char, what: &str) -> Result<usize, String> {
        // E'…', X'…' and U&'…' have rules of their own.
        if self.last.is_some_and(|last| goes_on(last) || last == '&') {
            return Err(format!("a {what} with a letter before it is not taken"));
        }
        let mut at = 1;
        loop {
            let found = self.rest[at..].find(quote);
            at += found.ok_or_else(|| format!("a {what} is not closed"))? + 1;
            if !self.rest[at..].starts_with(quote) {
                return Ok(at);
            }
            at += 1;
        }
    }

    fn string(&mut self) -> Result<(), String> {
        let end = self.until('\'', "string")?;
        self.copy(end);
        Ok(())
    }

    fn quoted(&mut self) -> Result<(), String> {
        let end = self.until('"', "quoted name")?;
        self.word(self.rest[1..end - 1].replace("\"\"", "\""));
        self.copy(end);
        Ok(())
    }

    fn parameter(&mut self) {
        let rest = &self.rest[1..];
        let end = rest.find(|c| !goes_on(c)).unwrap_or(rest.len());
        let name = &rest[..end];
        let names = &mut self.reading.names;
        let number = names
            .iter()
            .position(|known| known == name)
            .unwrap_or_else(|| {
                names.push(name.to_owned());
                names.len() - 1
            });
        self.reading.text.push('$');
        self.reading.text.push_str(&(number + 1).to_string());
        self.last = Some('0');
        self.rest = &self.rest[end + 1..];
    }
}

#[cfg(test)]
mod tests;
