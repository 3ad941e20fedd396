//! A mail as it is sent: its tokens in their places, and links where it was queued before anybody had said where the site is.

use crate::{
    clock::Timestamp,
    mail::link::Links,
    model::token::{BARE, LINK, restore},
    storage::outbox::Claimed,
};

/// What a mail says, tokens and all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Written {
    /// The subject.
    pub subject: String,
    /// The plain text.
    pub text: String,
    /// The HTML.
    pub html: Option<String>,
    /// The address of the one-click opt-out.
    pub unsubscribe_url: Option<String>,
}

impl Written {
    /// Writes a mail; links lead where the settings say now.
    pub fn of(mail: &Claimed, links: &Links) -> Written {
        let tokens = mail.tokens.as_deref().unwrap_or_default();
        let mut tokens = tokens.split_whitespace();
        // Text, HTML, opt-out and subject: the order in which the queue took them out.
        let text = mail.text_body.as_deref().unwrap_or_default();
        let text = restore(text, tokens.by_ref().map(|token| plain(token, links)));
        let html = mail.html_body.as_deref();
        let html =
            html.map(|html| restore(html, tokens.by_ref().map(|token| anchor(token, links))));
        let url = mail.unsubscribe_url.as_deref();
        let url = url.map(|url| restore(url, tokens.by_ref().map(|token| plain(token, links))));
        let subject = mail.subject.as_deref().unwrap_or_default();
        Written {
            subject: restore(subject, tokens.by_ref().map(|token| plain(token, links))),
            text,
            html,
            unsubscribe_url: url,
        }
    }
}

/// Puts another moment in the place of one that the texts name, or another day where they name the day alone.
pub(super) fn dated(mail: &mut Claimed, said: Timestamp, holds: Timestamp) {
    let (said, holds) = (said.to_string(), holds.to_string());
    let texts = [&mut mail.subject, &mut mail.text_body, &mut mail.html_body];
    for text in texts.into_iter().flatten() {
        let moment = text.replace(&said, &holds);
        *text = if moment == *text {
            text.replace(&said[..10], &holds[..10])
        } else {
            moment
        };
    }
}

/// The link of a token that waits for one; any other as it is.
fn link(token: &str, links: &Links) -> Option<String> {
    links.of_token(token.strip_prefix([BARE, LINK])?)
}

fn plain(token: &str, links: &Links) -> String {
    link(token, links).unwrap_or_else(|| token.trim_start_matches([BARE, LINK]).to_owned())
}

fn anchor(token: &str, links: &Links) -> String {
    let Some(url) = link(token, links) else {
        return plain(token, links);
    };
    let url = url.replace('&', "&amp;").replace('"', "&quot;");
    // The template has written what is around its link.
    if token.starts_with(LINK) {
        return url;
    }
    format!("<a href=\"{url}\">{url}</a>")
}
