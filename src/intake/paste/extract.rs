//! Addresses in prose: what has no `@` is text and not counted.

use unicode_general_category::{GeneralCategory, get_general_category};

use super::{
    edges,
    item::{self, Entry, Mailbox, Role},
};
use crate::model::address::Fault;

/// Finds the addresses of a line. What looks like one and is not is a rejected mailbox; what merely has an `@`
/// (a handle, a price, a link) is ignored and counted.
pub(super) fn scan(line: &str, out: &mut Vec<Entry>) {
    let mut start = 0;
    for (end, separator) in line.match_indices(ends_chunk) {
        chunk(line, start, end, out);
        start = end + separator.len();
    }
    chunk(line, start, line.len(), out);
}

/// Signs that are no part of an address and may stand next to one without a space.
fn ends_chunk(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            ',' | ';'
                | '<'
                | '>'
                | '('
                | ')'
                | '['
                | ']'
                | '"'
                | '\\'
                | '，'
                | '；'
                | '、'
                | '。'
                | '！'
                | '？'
                | '（'
                | '）'
                | '「'
                | '」'
                | '【'
                | '】'
                | '“'
                | '”'
                | '„'
                | '«'
                | '»'
        )
}

fn chunk(line: &str, start: usize, end: usize, out: &mut Vec<Entry>) {
    let text = &line[start..end];
    let Some(first_at) = text.find('@') else {
        return;
    };
    let role = if text[..first_at].contains("://") {
        Role::Ignored
    } else {
        role(text, first_at)
    };
    out.push(Entry { start, end, role });
}

fn role(text: &str, first_at: usize) -> Role {
    let scheme = text[..first_at].to_ascii_lowercase().rfind("mailto:");
    if let Some(scheme) = scheme {
        return Role::Mailbox(item::mailbox(edges::strip(&text[scheme..]), None, None));
    }
    let label = text[..first_at].rfind([':', '：']).map_or(0, |colon| {
        colon + text[colon..].chars().next().map_or(1, char::len_utf8)
    });
    let text = edges::strip(&text[label..]);
    let Some((local, domain)) = text.split_once('@') else {
        return Role::Ignored;
    };
    let local = after_prose(local);
    let (domain, rest) = before_prose(domain);
    let mailbox = item::mailbox(&format!("{local}@{domain}"), None, None);
    let complete = !local.is_empty() && domain.contains('.');
    match mailbox.address {
        _ if rest.contains('@') => Role::Mailbox(Mailbox {
            address: Err(Fault::TwoAts),
            spelling: text.to_owned(),
            name: None,
            warning: None,
        }),
        Err(_) if !complete => Role::Ignored,
        _ => Role::Mailbox(mailbox),
    }
}

/// The end of a local part that prose without spaces (Chinese, Japanese, Thai) runs into.
fn after_prose(local: &str) -> &str {
    let ascii = local.trim_start_matches(|c: char| !c.is_ascii()).len();
    let tail = local
        .char_indices()
        .rev()
        .find(|(_, c)| !c.is_ascii())
        .map_or(0, |(i, c)| i + c.len_utf8());
    let joined = local[..tail].chars().next_back().is_some_and(is_uncased);
    if joined && ascii > 0 && tail < local.len() {
        &local[tail..]
    } else {
        local
    }
}

/// The start of a domain, and what follows it: its first sign that no domain has, or prose glued to a plain
/// top-level domain.
fn before_prose(domain: &str) -> (&str, &str) {
    let end = domain
        .find(|c: char| c.is_ascii() && !c.is_ascii_alphanumeric() && !matches!(c, '.' | '-'))
        .unwrap_or(domain.len());
    let tld = domain[..end].rfind('.').map_or(0, |dot| dot + 1);
    let plain = domain[tld..end]
        .find(|c: char| !c.is_ascii())
        .filter(|&i| i > 1 && domain[tld + i..end].starts_with(is_uncased))
        .map_or(end, |i| tld + i);
    let (domain, rest) = domain.split_at(plain);
    (domain.trim_end_matches(['.', '-']), rest)
}

/// A letter of a script without upper and lower case.
fn is_uncased(c: char) -> bool {
    get_general_category(c) == GeneralCategory::OtherLetter
}
