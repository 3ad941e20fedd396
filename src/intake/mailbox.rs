//! The address in one cell: bare, or as people write it in a table.

use std::borrow::Cow;

use super::{
    paste::mailto::{self, Link},
    values::{clean, is_edge, trim},
};
use crate::model::{
    address::{Address, Fault},
    malformed::echo,
};

/// Between the values of one cell in exports of Google Contacts.
const GOOGLE: &str = ":::";

/// What a cell of the email column holds.
#[derive(Debug)]
pub(super) struct Mailbox {
    pub address: Address,
    /// The name beside it.
    pub name: Option<String>,
    /// What was passed over.
    pub warning: Option<String>,
}

/// Why no address is taken from a cell.
#[derive(Debug)]
pub(super) enum Refusal {
    /// There is nothing in it.
    Blank,
    /// More than one address: taking the first would lose somebody in silence.
    Several,
    /// What stands there is none.
    Invalid(Fault),
}

/// Reads `a@b`, `Name <a@b>`, `a@b (Name)` and `mailto:a@b`, in quotes or among invisible marks; nothing inside an address is repaired.
///
/// Of Google's `a@b ::: c@d` the first is taken, which is the person's first choice there, and the warning names the others.
pub(super) fn read(cell: &str) -> Result<Mailbox, Refusal> {
    let text = trim(cell);
    match Address::parse(text) {
        Ok(address) => Ok(Mailbox {
            address,
            name: None,
            warning: None,
        }),
        Err(_) if text.is_empty() => Err(Refusal::Blank),
        Err(fault) => read_dressed(text, fault),
    }
}

fn read_dressed(text: &str, fault: Fault) -> Result<Mailbox, Refusal> {
    if let Some((first, others)) = text.split_once(GOOGLE) {
        let mut mailbox = read(first)?;
        mailbox.warning = Some(format!(
            "other addresses were passed over: {}",
            echo(others.trim())
        ));
        return Ok(mailbox);
    }
    let bare = undress(text);
    if bare.is_empty() {
        return Err(Refusal::Blank);
    }
    let (inner, name) = named(bare);
    let (inner, others) = linked(undress(inner));
    match Address::parse(&inner) {
        Ok(address) if name.is_none_or(|name| !holds_address(name)) => {
            let name = name
                .map(|name| clean(undress(name)))
                .filter(|name| !name.is_empty());
            Ok(Mailbox {
                address,
                name,
                warning: others.then(|| "other recipients of the link were passed over".to_owned()),
            })
        }
        Ok(_) => Err(Refusal::Several),
        Err(_) if is_several(bare) => Err(Refusal::Several),
        Err(inner_fault) if inner.len() < bare.len() => Err(Refusal::Invalid(inner_fault)),
        Err(_) => Err(Refusal::Invalid(fault)),
    }
}

/// The address and the name of `Name <a@b>` or `a@b (Name)`; of anything else the whole.
fn named(text: &str) -> (&str, Option<&str>) {
    if let Some((before, inner)) = text
        .strip_suffix('>')
        .and_then(|text| text.rsplit_once('<'))
    {
        return (inner, Some(before));
    }
    if let Some((inner, name)) = text.strip_suffix(')').and_then(|text| text.split_once('(')) {
        return (inner, Some(name));
    }
    (text, None)
}

/// The addressee of a `mailto:` link, decoded, and whether it names others too; any other text as it is.
fn linked(text: &str) -> (Cow<'_, str>, bool) {
    match mailto::read(text) {
        Some(Link {
            to: Some(to),
            others,
        }) => (Cow::Owned(undress(&to).to_owned()), others),
        _ => (Cow::Borrowed(text), false),
    }
}

/// Without what stands around an address: blanks and invisible marks, quotes and angle brackets in pairs, a comma or
/// semicolon behind it.
fn undress(text: &str) -> &str {
    const PAIRS: [(char, &[char]); 8] = [
        ('"', &['"']),
        ('\'', &['\'']),
        ('`', &['`']),
        ('<', &['>']),
        ('\u{201c}', &['\u{201d}']),
        ('\u{201e}', &['\u{201c}', '\u{201d}']),
        ('\u{2018}', &['\u{2019}']),
        ('\u{ab}', &['\u{bb}']),
    ];
    let mut text = text;
    loop {
        let mut bare = text.trim_matches(is_edge).trim_end_matches([',', ';']);
        for (left, rights) in PAIRS {
            let inside = bare
                .strip_prefix(left)
                .and_then(|rest| rest.strip_suffix(rights));
            // '"Ann" <a@b>' begins and ends with different marks, '<a@b> <c@d>' holds another pair.
            bare = inside
                .filter(|inside| !inside.contains(left))
                .unwrap_or(bare);
        }
        if bare.len() == text.len() {
            return bare;
        }
        text = bare;
    }
}

fn pieces(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '|' | '/' | '<' | '>'))
}

fn is_one(piece: &str) -> bool {
    Address::parse(&linked(undress(piece)).0).is_ok()
}

fn holds_address(text: &str) -> bool {
    text.contains('@') && pieces(text).any(is_one)
}

fn is_several(text: &str) -> bool {
    let ats = text.bytes().filter(|&byte| byte == b'@').count();
    ats > 1 && pieces(text).filter(|piece| is_one(piece)).count() > 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_found_in_its_usual_dress() {
        for cell in [
            "ann@example.com",
            " ann@example.com\u{a0}",
            "\u{feff}ann@example.com",
            "<ann@example.com>",
            "'ann@example.com'",
            "\u{201c}ann@example.com\u{201d}",
            "MAILTO:ann@example.com?subject=x",
            "ann@example.com;",
        ] {
            let mailbox = read(cell).unwrap();
            assert_eq!(
                (mailbox.address.email(), mailbox.name),
                ("ann@example.com", None),
                "{cell}"
            );
        }
    }

    #[test]
    fn a_link_is_decoded_and_its_other_recipients_are_told() {
        for cell in [
            "mailto:ann%2Btag@example.com",
            "<MailTo:ann%2btag@example.com?subject=x>",
        ] {
            let mailbox = read(cell).unwrap();
            assert_eq!(mailbox.address.email(), "ann+tag@example.com", "{cell}");
            assert_eq!(mailbox.warning, None);
        }
        let others = read("mailto:ann@example.com?cc=bob@example.org").unwrap();
        assert!(others.warning.is_some());
        assert!(read("mailto:%22not%40me%22@example.org").is_err());
    }

    #[test]
    fn the_name_beside_it_is_taken_too() {
        for (cell, name) in [
            ("Ann <ann@example.com>", "Ann"),
            ("\"Lee, Ann\" <ann@example.com>", "Lee, Ann"),
            ("Ann \"the boss\" <ann@example.com>", "Ann \"the boss\""),
            ("ann@example.com (Ann Lee)", "Ann Lee"),
        ] {
            let mailbox = read(cell).unwrap();
            assert_eq!(mailbox.address.email(), "ann@example.com");
            assert_eq!(mailbox.name.as_deref(), Some(name), "{cell}");
        }
    }

    #[test]
    fn an_apostrophe_that_belongs_to_the_address_stays() {
        assert_eq!(
            read("o'neil@example.com").unwrap().address.email(),
            "o'neil@example.com"
        );
        assert_eq!(
            read("'t@example.com").unwrap().address.email(),
            "'t@example.com"
        );
    }

    #[test]
    fn of_two_addresses_none_is_taken_in_silence() {
        for cell in [
            "ann@example.com; bob@example.org",
            "ann@example.com bob@example.org",
            "<ann@example.com> <bob@example.org>",
            "bob@example.org <ann@example.com>",
        ] {
            assert!(matches!(read(cell), Err(Refusal::Several)), "{cell}");
        }
        let google = read("ann@example.com ::: bob@example.org").unwrap();
        assert_eq!(google.address.email(), "ann@example.com");
        assert!(google.warning.unwrap().contains("bob@example.org"));
    }

    #[test]
    fn what_is_no_address_says_why() {
        for (cell, word) in [
            ("N/A", "no_at"),
            ("Ann <ann@shop>", "dotless_domain"),
            ("ann@example.com.", "bad_label"),
            ("ann lee@example.com", "forbidden_character"),
        ] {
            match read(cell) {
                Err(Refusal::Invalid(fault)) => assert_eq!(fault.as_str(), word, "{cell}"),
                other => panic!("{cell}: {other:?}"),
            }
        }
        for cell in ["", "  ", "\"\"", "<>"] {
            assert!(matches!(read(cell), Err(Refusal::Blank)), "{cell}");
        }
    }
}
