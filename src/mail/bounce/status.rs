//! Enhanced status codes (RFC 3463), and what they say of an address.

use std::fmt;

use super::Verdict;

/// `class.subject.detail`
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Status {
    /// 2 arrived, 4 may pass, 5 is final.
    pub class: u16,
    /// 1 address, 2 mailbox, 3 system, 4 network, 5 protocol, 6 content, 7 policy.
    pub subject: u16,
    /// What exactly.
    pub detail: u16,
}

impl Status {
    /// The first code in a text.
    pub fn find(text: &str) -> Option<Status> {
        text.split(|c: char| !c.is_ascii_digit() && c != '.')
            .find_map(Status::parse)
    }

    /// A word that is a code and nothing else.
    fn parse(word: &str) -> Option<Status> {
        let mut parts = word.trim_end_matches('.').split('.');
        let mut next = |most: usize| {
            let part = parts
                .next()
                .filter(|part| (1..=most).contains(&part.len()))?;
            part.parse::<u16>().ok()
        };
        let status = Status {
            class: next(1)?,
            subject: next(3)?,
            detail: next(3)?,
        };
        (parts.next().is_none() && matches!(status.class, 2 | 4 | 5)).then_some(status)
    }

    /// What a failure says of the address. A code that says nothing (`5.0.0`) gives way to one in the server's words.
    ///
    /// Only three codes say that an address does not exist; a full mailbox is no hard bounce, and a refusal for policy, for the
    /// sender's address or for what the mail is says nothing of the address at all.
    pub fn verdict(status: Option<Status>, words: Option<&str>) -> Verdict {
        let spoken =
            words.and_then(|words| words.split_whitespace().take(4).find_map(Status::find));
        let says_something = |status: &Status| status.subject != 0;
        let status = status
            .filter(says_something)
            .or(spoken.filter(says_something))
            .or(status);
        let speaks_of_us = || words.is_some_and(speaks_of_us);
        match status {
            Some(Status {
                class: 5,
                subject: 1,
                detail: 1 | 2 | 10,
            }) => Verdict::Hard,
            // 5.1.7 and 5.1.8 are of the sender's address, 5.6.X of the message.
            Some(
                Status { subject: 6 | 7, .. }
                | Status {
                    subject: 1,
                    detail: 7 | 8,
                    ..
                },
            ) => Verdict::Policy,
            // No code, or one that leaves open why; of the mailbox it always is.
            None => policy_if(speaks_of_us()),
            Some(Status {
                subject, detail: 0, ..
            }) if subject != 2 => policy_if(speaks_of_us()),
            _ => Verdict::Soft,
        }
    }
}

fn policy_if(is_policy: bool) -> Verdict {
    if is_policy {
        Verdict::Policy
    } else {
        Verdict::Soft
    }
}

/// Whether a server's words are about who sends, or about what it takes the mail for.
fn speaks_of_us(words: &str) -> bool {
    const WORDS: [&str; 15] = [
        "blacklist",
        "blacklisted",
        "blocklist",
        "blocklisted",
        "dkim",
        "dmarc",
        "dnsbl",
        "policies",
        "policy",
        "rbl",
        "reputation",
        "spam",
        "spf",
        "ube",
        "unsolicited",
    ];
    const PHRASES: [&str; 4] = [
        "not allowed to send",
        "relay access denied",
        "relaying denied",
        "sender address rejected",
    ];
    // Addresses and links may have any of them in their names.
    let plain = words
        .split_whitespace()
        .filter(|word| !word.contains(['@', '/']));
    let plain: Vec<String> = plain.map(str::to_lowercase).collect();
    let text = plain.join(" ");
    let mut single = text.split(|c: char| !c.is_alphanumeric());
    single.any(|word| WORDS.contains(&word)) || PHRASES.iter().any(|phrase| text.contains(phrase))
}

impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.class, self.subject, self.detail)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_found_in_words_and_nothing_else_is_taken_for_one() {
        let found = |text| Status::find(text).map(|status| status.to_string());
        assert_eq!(
            found("550 5.1.1 <ann@example.com>: unknown").unwrap(),
            "5.1.1"
        );
        assert_eq!(found("5.7.26 (policy)").unwrap(), "5.7.26");
        assert_eq!(found("smtp;550-5.1.10 no such user").unwrap(), "5.1.10");
        for other in [
            "192.0.2.1",
            "3.1.1",
            "5.1",
            "5.1.1.1",
            "15.1.1",
            "5.1.1000",
            "",
        ] {
            assert_eq!(found(other), None, "{other}");
        }
    }

    #[test]
    fn only_an_address_that_does_not_exist_is_a_hard_bounce() {
        let verdict = |status, words| Status::verdict(Status::find(status), words);
        for status in ["5.1.1", "5.1.2", "5.1.10"] {
            assert_eq!(verdict(status, None), Verdict::Hard, "{status}");
        }
        for status in ["5.2.2", "4.2.2", "5.0.0", "4.4.7", "", "4.1.1"] {
            assert_eq!(verdict(status, None), Verdict::Soft, "{status}");
        }
        for status in ["5.7.1", "5.7.26", "4.7.0", "5.1.7", "5.1.8", "5.6.1"] {
            assert_eq!(verdict(status, None), Verdict::Policy, "{status}");
        }
        assert_eq!(
            verdict("5.0.0", Some("550 5.1.1 unknown user")),
            Verdict::Hard
        );
        assert_eq!(
            verdict("5.2.2", Some("550 5.1.1 unknown user")),
            Verdict::Soft
        );
        assert_eq!(verdict("5.0.0", Some("550 5.7.1 spam")), Verdict::Policy);
    }

    #[test]
    fn words_tell_a_refusal_for_policy_where_the_code_leaves_open_why() {
        let verdict = |status, words| Status::verdict(Status::find(status), Some(words));
        for words in [
            "554 Mail from shop@example.com rejected for policy reasons.",
            "550 Bad SPF records for [example.org:192.0.2.2], see http://spf.example.com/",
            "550 192.0.2.222 is not allowed to send from <example.net>",
            "554 Relay access denied",
        ] {
            for status in ["5.0.0", "5.1.0", "5.3.0", ""] {
                assert_eq!(verdict(status, words), Verdict::Policy, "{status} {words}");
            }
            // A code that says why is believed.
            assert_eq!(verdict("5.1.1", words), Verdict::Hard, "{words}");
            assert_eq!(verdict("5.2.2", words), Verdict::Soft, "{words}");
        }
        for words in [
            "550 <spam@example.com> unknown user",
            "550 : User unknown, see https://example.com/policy",
            "552 mailbox full",
        ] {
            assert_eq!(verdict("5.0.0", words), Verdict::Soft, "{words}");
        }
    }
}
