//! Mail about mail: delivery reports (RFC 3464) and complaints (RFC 5965), read out of whatever came back.
//!
//! Only the machine-readable part of a report counts, and the header that some servers set in its place; prose does not, so an
//! automatic reply or a forwarded bounce says nothing about anybody.

mod fields;
pub mod inbox;
mod status;

use mail_parser::{HeaderValue, Message, MessageParser, MimeHeaders, PartType};

use self::fields::{Group, groups};
pub use self::status::Status;
use crate::{
    clock::Timestamp,
    model::{name::clean, token::redact},
};

crate::words! {
    /// What a report says of a recipient.
    pub enum Verdict {
        /// The address does not exist: no mail will ever arrive.
        Hard = "hard",
        /// The mail was given up for a reason that may pass.
        Soft = "soft",
        /// The mail was refused for what it is or where it comes from; nothing is said of the address.
        Policy = "policy",
        /// The mail is still being tried.
        Delayed = "delayed",
        /// The mail arrived.
        Delivered = "delivered",
        /// The mail went on to a server that reports nothing.
        Relayed = "relayed",
        /// The recipient called the mail unwanted.
        Complaint = "complaint",
    }
}

/// The most characters of a server's words that are kept.
const WORDS_MAX: usize = 300;

/// One recipient of a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The address that the server speaks of; a complaint may keep it to itself.
    pub recipient: Option<String>,
    /// The address that was written to, where the server says that it is another.
    pub original: Option<String>,
    /// What became of the mail.
    pub verdict: Verdict,
    /// The enhanced status code (RFC 3463), `5.1.1`.
    pub status: Option<String>,
    /// The server's words.
    pub words: Option<String>,
}

/// What one message says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// The message's own Message-ID.
    pub message_id: Option<String>,
    /// The Message-ID of the mail that it is about.
    pub about: Option<String>,
    /// When it was written.
    pub at: Option<Timestamp>,
    /// A recipient each; none when the message is no report.
    pub findings: Vec<Finding>,
}

/// Reads one message. What is no report has no findings; nothing is an error.
pub fn read(bytes: &[u8]) -> Report {
    let Some(message) = MessageParser::default().parse(bytes) else {
        return Report::default();
    };
    let returned = returned(&message);
    let mut report = Report {
        message_id: message.message_id().map(id),
        about: returned.as_ref().and_then(|returned| returned.id.clone()),
        at: message.date().map(|date| Timestamp(date.to_timestamp())),
        findings: Vec::new(),
    };
    for part in &message.parts {
        let kind = part.content_type().map(|kind| {
            (
                kind.ctype().to_lowercase(),
                kind.subtype().unwrap_or_default().to_lowercase(),
            )
        });
        let Some((kind, subtype)) = kind else {
            continue;
        };
        if kind != "message" {
            continue;
        }
        let text = String::from_utf8_lossy(part.contents());
        match subtype.as_str() {
            "delivery-status" | "global-delivery-status" => {
                report
                    .findings
                    .extend(groups(&text).iter().filter_map(delivery));
            }
            "feedback-report" => {
                let all = groups(&text);
                let to = returned.as_ref().and_then(|returned| returned.to.clone());
                report
                    .findings
                    .extend(all.first().and_then(|group| complaint(group, to)));
            }
            _ => {}
        }
    }
    if report.findings.is_empty() {
        report.findings = failed_recipients(&message);
    }
    report
}

/// A recipient of a delivery report; the group about the report itself has none.
fn delivery(group: &Group) -> Option<Finding> {
    let recipient = group.address("final-recipient");
    let original = group
        .address("original-recipient")
        .filter(|original| recipient.as_ref() != Some(original));
    if recipient.is_none() && original.is_none() {
        return None;
    }
    let words = group.value("diagnostic-code").map(|words| {
        let words = words.split_once(';').map_or(words, |(_, words)| words);
        said(words)
    });
    // `smtp;` and nothing behind it says as little as no field.
    let words = words.filter(|words| !words.is_empty());
    let status = group.value("status").and_then(Status::find);
    let action = group.value("action").unwrap_or_default().to_lowercase();
    let verdict = match action.split_whitespace().next().unwrap_or_default() {
        "failed" | "failure" => Status::verdict(status, words.as_deref()),
        "delayed" => Verdict::Delayed,
        // Expanded: it reached the address, which sends it on to others (RFC 3464 §2.3.3).
        "delivered" | "expanded" => Verdict::Delivered,
        "relayed" => Verdict::Relayed,
        _ => return None,
    };
    Some(Finding {
        recipient: recipient.or_else(|| original.clone()),
        original,
        verdict,
        status: status.map(|status| status.to_string()),
        words,
    })
}

/// A server's words as they are kept: one line, and no token that it repeats.
fn said(words: &str) -> String {
    redact(&clean(words)).text.chars().take(WORDS_MAX).collect()
}

/// A complaint of a person. Reports on forged senders (RFC 6591) and `not-spam` (RFC 6430) are none.
fn complaint(group: &Group, to: Option<String>) -> Option<Finding> {
    let kind = group.value("feedback-type")?.to_lowercase();
    if !matches!(
        kind.as_str(),
        "abuse" | "fraud" | "opt-out" | "opt-out-list"
    ) {
        return None;
    }
    let recipient = group.address("original-rcpt-to");
    // Whom an opt-out is about it says in a field of its own.
    let opts_out = kind.starts_with("opt-out").then_some("removal-recipient");
    let removed = opts_out.and_then(|field| group.address(field));
    Some(Finding {
        recipient: removed.or(recipient).or(to),
        original: None,
        verdict: Verdict::Complaint,
        status: None,
        words: Some(format!("feedback-type {kind}")),
    })
}

/// What servers that write no standard report say in a header of their own: `X-Failed-Recipients`.
fn failed_recipients(message: &Message) -> Vec<Finding> {
    let Some(list) = text_header(message, "X-Failed-Recipients") else {
        return Vec::new();
    };
    let body = message.body_text(0).unwrap_or_default();
    // The prose ends where the returned mail begins.
    let prose = body.split("------").next().unwrap_or_default();
    let status = Status::find(prose);
    let words = status.and_then(|status| {
        let code = status.to_string();
        let line = prose.lines().find(|line| line.contains(&code))?;
        Some(said(line))
    });
    let finding = |address: &str| Finding {
        recipient: Some(address.to_owned()),
        original: None,
        verdict: Status::verdict(status, Some(prose)),
        status: status.map(|status| status.to_string()),
        words: words.clone(),
    };
    list.split(',')
        .map(str::trim)
        .filter(|address| address.contains('@'))
        .map(finding)
        .collect()
}

/// The mail that came back, or its header.
struct Returned {
    id: Option<String>,
    /// Its only recipient.
    to: Option<String>,
}

fn returned(message: &Message) -> Option<Returned> {
    let nested = message.parts.iter().find_map(|part| match &part.body {
        PartType::Message(nested) => Some(nested.clone().into_owned()),
        PartType::Text(text) if is_header_part(part.content_type()) => MessageParser::default()
            .parse(text.as_bytes())
            .map(Message::into_owned),
        PartType::Binary(bytes) | PartType::InlineBinary(bytes)
            if is_header_part(part.content_type()) =>
        {
            MessageParser::default()
                .parse(bytes.as_ref())
                .map(Message::into_owned)
        }
        _ => None,
    })?;
    let mut to = nested.to().into_iter().flat_map(mail_parser::Address::iter);
    let first = to
        .next()
        .and_then(|to| to.address.as_deref())
        .map(str::to_owned);
    Some(Returned {
        id: nested.message_id().map(id),
        to: first.filter(|address| address.contains('@') && to.next().is_none()),
    })
}

fn is_header_part(kind: Option<&mail_parser::ContentType>) -> bool {
    kind.and_then(|kind| kind.subtype())
        .is_some_and(|subtype| subtype.eq_ignore_ascii_case("rfc822-headers"))
}

fn text_header(message: &Message, name: &str) -> Option<String> {
    match message.header(name)? {
        HeaderValue::Text(text) => Some(text.to_string()),
        HeaderValue::TextList(list) => Some(list.join(",")),
        _ => message.header_raw(name).map(str::to_owned),
    }
}

/// A Message-ID as `mails.message_id` has it: without brackets.
fn id(text: &str) -> String {
    text.trim()
        .trim_start_matches('<')
        .trim_end_matches('>')
        .to_owned()
}

#[cfg(test)]
mod tests;
