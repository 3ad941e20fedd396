//! What a server said: the code, the enhanced code and the words.

use crate::model::{name::clean, token::redact};

/// The most characters of a server's words that are kept.
const WORDS_MAX: usize = 300;
/// The code with which a server ends the session (RFC 5321 §4.2.3).
pub const CLOSES: u16 = 421;
/// So many words of an answer tell it from others.
const PATTERN_WORDS: usize = 8;

/// One answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reply {
    /// 250, 451, 550; absent where a program or a file answered.
    pub code: Option<u16>,
    /// The enhanced code of RFC 3463: 5.1.1.
    pub status: Option<String>,
    /// The words, in one line.
    pub words: String,
}

impl Reply {
    /// An answer with its words, but for tokens: some servers repeat what they refuse.
    pub fn new(code: Option<u16>, words: &str) -> Reply {
        let words = redact(&clean(words)).text;
        let words: String = words.chars().take(WORDS_MAX).collect();
        let status = words
            .split(|c: char| !(c.is_ascii_digit() || c == '.'))
            .find(|word| is_status(word))
            .map(str::to_owned);
        Reply {
            code,
            status,
            words,
        }
    }

    /// The words without what differs from recipient to recipient: addresses, numbers and the names that a server gives its mails.
    /// The first few tell an answer from others.
    pub fn pattern(&self) -> String {
        let mut plain: Vec<&str> = Vec::new();
        let mut names = false;
        for word in self.words.split_whitespace() {
            let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
            let is_name = std::mem::replace(&mut names, names_a_mail(bare)) && !bare.is_empty();
            if !is_name && is_plain(word, bare) {
                plain.push(bare);
            }
        }
        plain.truncate(PATTERN_WORDS);
        format!(
            "{} {} {}",
            self.code.unwrap_or_default(),
            self.status.as_deref().unwrap_or_default(),
            plain.join(" ")
        )
    }
}

/// Whether the next word is a name that a server gave a mail.
fn names_a_mail(word: &str) -> bool {
    let word = word.to_ascii_lowercase();
    matches!(word.as_str(), "id" | "ref" | "reference" | "ticket")
}

/// Whether a word is a word: no address, number, link or setting, and no letters thrown together.
fn is_plain(word: &str, bare: &str) -> bool {
    let mut rest = bare.chars();
    rest.next().is_some()
        && !word.contains(['@', '/', '='])
        && !bare.contains(|c: char| c.is_ascii_digit())
        && !rest.any(char::is_uppercase)
}

fn is_status(word: &str) -> bool {
    let parts: Vec<&str> = word.split('.').collect();
    let [class, subject, detail] = parts.as_slice() else {
        return false;
    };
    matches!(*class, "2" | "4" | "5")
        && [subject, detail]
            .iter()
            .all(|part| (1..=3).contains(&part.len()))
}

/// Whether a refusal says that there is no such mailbox or domain (RFC 3463 §3.2, RFC 7505 §4.2): then nothing is sent there any
/// more. Full mailboxes and policies never say that.
pub fn is_dead_mailbox(status: &str) -> bool {
    matches!(status, "5.1.1" | "5.1.2" | "5.1.10")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_enhanced_code_is_found_among_the_words() {
        for (words, status) in [
            ("5.1.1 <ann@example.com>: no such user", Some("5.1.1")),
            ("no such user (5.1.10)", Some("5.1.10")),
            ("see 10.1.2.3 and 5.7", None),
            ("mailbox full", None),
        ] {
            assert_eq!(Reply::new(Some(550), words).status.as_deref(), status);
        }
        assert!(is_dead_mailbox("5.1.1") && !is_dead_mailbox("5.2.2") && !is_dead_mailbox("5.7.1"));
    }

    #[test]
    fn the_same_answer_to_two_people_has_one_pattern() {
        let of = |words| Reply::new(Some(550), words).pattern();
        assert_eq!(
            of("5.7.1 <ann@example.com> blocked, id 4F2A1"),
            of("5.7.1 <bob@example.org> blocked, id 77B")
        );
        assert_ne!(of("5.7.1 blocked"), of("5.1.1 no such user"));
        assert_ne!(of("5.7.1 mailbox full"), of("5.7.1 mailbox unknown"));
        for words in [
            "5.7.1 rejected as spam (id PBKXXECQJDM)",
            "5.7.1 rejected as spam (id wqjxkzpv)",
            "5.7.1 rejected as spam id=qWxYz",
            "5.7.1 <ann@example.com> rejected as spam, see https://example.com/qwert",
        ] {
            let plain = of("5.7.1 rejected as spam");
            let found = of(words);
            assert!(found.starts_with(&plain), "{found}");
        }
        assert_eq!(
            of("5.7.1 rejected as spam (id PBKXXECQJDM)"),
            of("5.7.1 rejected as spam (id XKZQWERTYUI)")
        );
    }

    #[test]
    fn a_token_that_a_server_repeats_is_not_kept_even_where_the_words_are_cut() {
        let token = format!("inv_{}", "0a".repeat(32));
        for before in [0, 230, 280, 299] {
            let words = format!("{}https://shop.example/{token}", "x ".repeat(before / 2));
            let reply = Reply::new(Some(550), &words);
            assert!(!reply.words.contains("0a0a"), "{}", reply.words);
        }
    }

    #[test]
    fn words_of_a_server_are_one_line() {
        let reply = Reply::new(Some(550), &format!("a\r\nb\u{1b}[31m{}", "x".repeat(999)));
        assert!(!reply.words.contains(char::is_control) && reply.words.len() <= WORDS_MAX);
    }
}
