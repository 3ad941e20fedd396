//! A mail as it travels: headers that nothing in a name, a subject or a template can add to, and bodies in ASCII.

mod subject;

use std::{
    borrow::Cow,
    panic::{AssertUnwindSafe, catch_unwind},
    time::{Duration, UNIX_EPOCH},
};

use lettre::{
    Message,
    message::{
        Attachment as Part, Body, Mailbox, MultiPart, SinglePart,
        header::{ContentTransferEncoding, ContentType, HeaderName, HeaderValue},
    },
};

use crate::{
    clock::Timestamp,
    model::{address::Address, malformed::Malformed, name::clean},
};

/// The longest subject, in characters: longer header lines are refused by servers (RFC 5322 §2.1.1: 998 octets).
const SUBJECT_MAX: usize = 900;
/// The longest word of a header, for the same reason: it cannot be folded.
const WORD_MAX: usize = 200;

/// The longest line of a body that is sent as it stands, well below the 998 octets of RFC 5322 §2.1.1.
const LINE_MAX: usize = 900;

/// A file that a mail carries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// Its name, without folders.
    pub name: String,
    /// `application/pdf`.
    pub content_type: String,
    /// Its content.
    pub content: Vec<u8>,
}

/// Who mail is from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sender(Mailbox);

impl Sender {
    /// Reads `Name <address>` or an address.
    pub fn parse(text: &str) -> Result<Sender, Malformed> {
        let (name, address) = match text.trim().rsplit_once('<') {
            Some((name, address)) => (Some(name), address.trim_end_matches('>')),
            None => (None, text.trim()),
        };
        let name = name.map(|name| header_text(name.trim().trim_matches('"')));
        let parsed = address
            .parse()
            .map_err(|_| Malformed::new("the sender's address is none"))?;
        Ok(Sender(Mailbox::new(
            name.filter(|name| !name.is_empty()),
            parsed,
        )))
    }

    /// Its address.
    pub fn address(&self) -> &lettre::Address {
        &self.0.email
    }
}

/// One mail, as it was queued.
#[derive(Clone, Debug)]
pub struct Letter<'a> {
    /// Who it is from.
    pub from: &'a Sender,
    /// The recipient's address, as spelled.
    pub to: &'a str,
    /// The recipient's name.
    pub name: Option<&'a str>,
    /// The subject.
    pub subject: &'a str,
    /// The plain text.
    pub text: &'a str,
    /// The HTML.
    pub html: Option<&'a str>,
    /// The Message-ID, without brackets: the same on every attempt.
    pub message_id: &'a str,
    /// The Date: the same on every attempt.
    pub date: Timestamp,
    /// The campaign, for List-Id.
    pub campaign: Option<&'a str>,
    /// The address of the one-click opt-out.
    pub unsubscribe_url: Option<&'a str>,
    /// Files.
    pub attachments: &'a [std::sync::Arc<Attachment>],
}

/// A mail ready for a server.
#[derive(Clone, Debug)]
pub struct Built {
    /// The sender's address.
    pub from: lettre::Address,
    /// The recipient's address, its domain in ASCII.
    pub to: lettre::Address,
    /// Headers and body, lines ended by CR LF.
    pub bytes: Vec<u8>,
}

impl Letter<'_> {
    /// Builds the message. The error says what cannot be mailed; no content makes this panic.
    pub fn build(&self) -> Result<Built, String> {
        // The builder panics on some texts. What is known is cleaned; this is for what is not known.
        catch_unwind(AssertUnwindSafe(|| self.message()))
            .unwrap_or_else(|_| Err("the message cannot be built".to_owned()))
    }

    fn message(&self) -> Result<Built, String> {
        let to = recipient(self.to)?;
        let name = self.name.map(header_text).filter(|name| !name.is_empty());
        let moment = UNIX_EPOCH + Duration::from_secs(u64::try_from(self.date.0).unwrap_or(0));
        let id = self.message_id.trim_matches(['<', '>']);
        let subject = header_text(self.subject);
        let builder = Message::builder()
            .from(self.from.0.clone())
            .to(Mailbox::new(name, to.clone()));
        let builder = match subject::literal(&subject) {
            Some(encoded) => builder.raw_header(encoded),
            None => builder.subject(subject),
        };
        let mut builder = builder
            .date(moment)
            .message_id(Some(format!("<{}>", header_text(id))))
            .raw_header(header("Auto-Submitted", "auto-generated".to_owned()));
        if let Some(campaign) = self.campaign {
            let domain = self.from.address().domain();
            let id = format!("<{}.{domain}>", list_label(campaign));
            builder = builder.raw_header(header("List-Id", id));
        }
        if let Some(url) = self.unsubscribe_url.filter(|url| is_plain_url(url)) {
            builder = builder.raw_header(header("List-Unsubscribe", format!("<{url}>")));
            if url.starts_with("https://") {
                let one_click = "List-Unsubscribe=One-Click".to_owned();
                builder = builder.raw_header(header("List-Unsubscribe-Post", one_click));
            }
        }
        let text = SinglePart::plain(body(self.text));
        let message = match (self.html, self.attachments.is_empty()) {
            (None, true) => builder.singlepart(text),
            (Some(html), true) => builder.multipart(both(text, html)),
            (html, false) => {
                let mut mixed = match html {
                    Some(html) => MultiPart::mixed().multipart(both(text, html)),
                    None => MultiPart::mixed().singlepart(text),
                };
                for file in self.attachments {
                    mixed = mixed.singlepart(attached(file));
                }
                builder.multipart(mixed)
            }
        };
        let message = message.map_err(|error| error.to_string())?;
        Ok(Built {
            from: self.from.address().clone(),
            to,
            bytes: message.formatted(),
        })
    }
}

/// The recipient as the server is told: the local part as spelled, the domain in ASCII.
fn recipient(text: &str) -> Result<lettre::Address, String> {
    let address = Address::parse(text).map_err(|fault| fault.message().to_owned())?;
    let local = address.email().rsplit_once('@').map(|(local, _)| local);
    let spelled = format!("{}@{}", local.unwrap_or_default(), address.domain());
    spelled
        .parse()
        .map_err(|_| "the address cannot stand in a mail".to_owned())
}

fn both(text: SinglePart, html: &str) -> MultiPart {
    MultiPart::alternative()
        .singlepart(text)
        .singlepart(SinglePart::html(body(html)))
}

/// A text as it stands where mail can take that, so that whoever opens the message as a file finds its links in one piece; the
/// builder would break every line over 76. Anything else is encoded.
fn body(text: &str) -> Body {
    let text = body_text(text);
    let is_plain = |line: &str| {
        line.len() <= LINE_MAX
            && line
                .bytes()
                .all(|byte| byte == b'\t' || (b' '..=b'~').contains(&byte))
    };
    if !text.lines().all(is_plain) {
        return Body::new(text);
    }
    let lines: Vec<&str> = text.lines().collect();
    let bytes = lines.join("\r\n").into_bytes();
    Body::dangerous_pre_encoded(bytes, ContentTransferEncoding::SevenBit)
}

/// A body without control characters, which servers refuse, and with one kind of line end.
fn body_text(text: &str) -> String {
    text.replace("\r\n", "\n")
        .chars()
        .map(|c| if c == '\r' { '\n' } else { c })
        .filter(|c| !c.is_control() || matches!(c, '\n' | '\t'))
        .collect()
}

fn attached(file: &Attachment) -> SinglePart {
    let kind = ContentType::parse(&header_text(&file.content_type))
        .or_else(|_| ContentType::parse("application/octet-stream"))
        .unwrap_or(ContentType::TEXT_PLAIN);
    let name = header_text(&file.name).replace(['/', '\\', '"'], "_");
    // The builder would send a file of ASCII as it stands, and then its line ends and dots are the server's to understand:
    // a file could end the message and begin another one.
    let content = file.content.clone();
    let body =
        Body::new_with_encoding(content, ContentTransferEncoding::Base64).unwrap_or_else(Body::new);
    Part::new(name).body(body, kind)
}

/// A message in lines that end in CR LF, as servers count them: a CR or LF that stands alone ends one too, and there is no NUL.
///
/// Servers differ in what they take for the end of a line; where two differ, one message becomes two (RFC 5321 §2.3.8).
pub(super) fn in_lines(message: &[u8]) -> Cow<'_, [u8]> {
    let alone = |at: usize| match message[at] {
        b'\r' => message.get(at + 1) != Some(&b'\n'),
        b'\n' => at == 0 || message[at - 1] != b'\r',
        byte => byte == 0,
    };
    if !(0..message.len()).any(alone) {
        return Cow::Borrowed(message);
    }
    let mut lines = Vec::with_capacity(message.len() + 64);
    for (at, byte) in message.iter().enumerate() {
        match byte {
            0 => {}
            b'\r' | b'\n' if alone(at) => lines.extend(b"\r\n"),
            byte => lines.push(*byte),
        }
    }
    Cow::Owned(lines)
}

fn header(name: &'static str, value: String) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value)
}

/// A text that may stand in a header: one line, no control characters, no word that cannot be folded, not too long.
pub fn header_text(text: &str) -> String {
    let (mut line, mut word) = (String::new(), 0);
    for c in clean(text).chars().take(SUBJECT_MAX) {
        word = if c == ' ' { 0 } else { word + 1 };
        if word > WORD_MAX {
            line.push(' ');
            word = 1;
        }
        line.push(c);
    }
    line.truncate(line.trim_end().len());
    line
}

/// A campaign's key as a label of a List-Id (RFC 2919 §2: a dot-atom).
fn list_label(campaign: &str) -> String {
    let label: String = campaign
        .chars()
        .take(64)
        .map(|c| {
            if c.is_ascii_alphanumeric() {
                c.to_ascii_lowercase()
            } else {
                '-'
            }
        })
        .collect();
    let label = label.trim_matches('-');
    if label.is_empty() { "list" } else { label }.to_owned()
}

/// Whether a text is a web address that can stand in a header.
pub fn is_plain_url(url: &str) -> bool {
    let web = url.starts_with("https://") || url.starts_with("http://");
    web && url.len() < SUBJECT_MAX
        && url
            .bytes()
            .all(|byte| byte.is_ascii_graphic() && !matches!(byte, b'<' | b'>'))
}

#[cfg(test)]
mod tests;
