//! What a server said: the code, the enhanced code and the words.

use crate::model::{name::clean, token::redact};

/// The most characters of a server's words that are kept.
const WORDS_MAX: usize = 300;

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

    /// The words without what differs from recipient to recipient: addresses and numbers.
    pub fn pattern(&self) -> String {
        let words = self.words.split_whitespace();
        let plain =
            words.filter(|word| !word.contains('@') && !word.bytes().any(|b| b.is_ascii_digit()));
        let plain: Vec<&str> = plain.collect();
        format!(
            "{} {} {}",
            self.code.unwrap_or_default(),
            self.status.as_deref().unwrap_or_default(),
            plain.join(" ")
        )
    }
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
