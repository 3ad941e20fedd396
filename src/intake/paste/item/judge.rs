//! One spelling judged: address or fault, and what an operator should look at.

use super::Mailbox;
use crate::{
    intake::paste::{edges, mailto, name},
    model::{
        address::{Address, Fault},
        domain,
    },
};

/// The inside of angle brackets without comments, which RFC 5322 §3.4 allows there.
pub(super) fn without_comments(text: &str) -> String {
    let mut depth = 0_usize;
    if text.matches('(').count() != text.matches(')').count() {
        return text.to_owned();
    }
    text.chars()
        .filter(|c| {
            depth += usize::from(*c == '(');
            let outside = depth == 0;
            depth -= usize::from(*c == ')' && depth > 0);
            outside
        })
        .collect()
}

/// An address in single quotes within its brackets, as some mail programs write it.
pub(super) fn unquoted(text: &str) -> &str {
    text.strip_prefix('\'')
        .and_then(|text| text.strip_suffix('\''))
        .unwrap_or(text)
}

/// The address in a word. The quotes of a quoted local part are part of it, so that the fault can name them.
pub(super) fn spelling(word: &str) -> &str {
    let quoted = word.starts_with('"') && word[1..].contains("\"@");
    if quoted {
        return word;
    }
    let text = edges::strip(word);
    // The bracket that ends a domain literal is no edge, so that the fault can name that too.
    let literal = text
        .rsplit_once("@[")
        .is_some_and(|(_, inside)| !inside.contains(']'));
    let end = text.as_ptr() as usize - word.as_ptr() as usize + text.len();
    if literal && word[end..].starts_with(']') {
        &word[end - text.len()..=end]
    } else {
        text
    }
}

/// Judges one spelling, which may be a mail link; `comment` is other text beside it.
pub(in crate::intake::paste) fn mailbox(
    text: &str,
    name: Option<String>,
    comment: Option<String>,
) -> Mailbox {
    let link = mailto::read(text);
    let others = link.as_ref().is_some_and(|link| link.others);
    let (spelling, address) = match link.map(|link| link.to) {
        None => (text.to_owned(), Address::parse(text)),
        Some(Some(to)) => {
            let address = Address::parse(&to);
            (to, address)
        }
        Some(None) => (text.to_owned(), Err(Fault::ForbiddenCharacter)),
    };
    let mut name = name;
    let mut warning = None;
    if let Ok(address) = &address {
        name = name::unless_address(name, address);
        warning = name::warning(name.as_deref(), address)
            .or_else(|| name::warning(comment.as_deref(), address));
        let (_, shown) = address.email().rsplit_once('@').unwrap_or_default();
        if warning.is_none() && others {
            warning = Some("the link names further recipients, who were not taken".to_owned());
        }
        if warning.is_none() && domain::mixes_scripts(shown) {
            warning = Some(format!(
                "the domain '{shown}' mixes letters of different scripts"
            ));
        }
    }
    Mailbox {
        address,
        spelling,
        name,
        warning,
    }
}
