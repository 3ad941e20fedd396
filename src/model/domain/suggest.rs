//! What a faulty address text was probably meant to be.

use unicode_normalization::UnicodeNormalization;

use super::typo;
use crate::model::address::Address;

/// The whole address that was probably meant by a faulty or misspelt one, always a valid address; `None` when
/// the text is good as it stands or nothing is near. It is for people to look at, never to be taken unasked.
pub fn suggest(text: &str) -> Option<String> {
    let (local, domain) = match Address::parse(text) {
        Ok(address) => {
            let (local, _) = address.email().rsplit_once('@')?;
            (local.to_owned(), typo(address.domain())?)
        }
        Err(_) if text.len() > 400 => return None,
        Err(_) => repair(text)?,
    };
    let meant = Address::parse(&format!("{local}@{domain}")).ok()?;
    (meant.email() != text).then(|| meant.email().to_owned())
}

/// Undoes the slips that are no letters: full-width signs, a doubled `@`, space around the `@`, invisible marks,
/// and a comma, a space or a second dot where the domain has its dot.
fn repair(text: &str) -> Option<(String, String)> {
    let visible: String = text
        .nfkc()
        .map(|c| if c == '\u{3002}' { '.' } else { c })
        .filter(|c| !matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{FEFF}' | '\u{AD}'))
        .collect();
    let (local, domain) = visible.split_once('@')?;
    let domain = domain.trim_start_matches('@').trim().to_lowercase();
    let labels: Vec<&str> = domain
        .split(['.', ','])
        .map(str::trim)
        .filter(|label| !label.is_empty())
        .collect();
    let domain = labels.join(".");
    let meant = typo(&domain).unwrap_or(domain);
    Some((local.trim().to_owned(), meant))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_faulty_text_gets_the_address_that_was_meant() {
        for (typed, meant) in [
            ("Ann.Lee@gmail", "Ann.Lee@gmail.com"),
            ("ann@gmail.c", "ann@gmail.com"),
            ("ann@gamil.com", "ann@gmail.com"),
            ("ann@@example.com", "ann@example.com"),
            ("ann @example.com", "ann@example.com"),
            ("ann@example,com", "ann@example.com"),
            ("ann@example..com", "ann@example.com"),
            ("ann@example.com.", "ann@example.com"),
            ("ann@example\u{3002}com", "ann@example.com"),
            ("ann@exa\u{200B}mple.com", "ann@example.com"),
        ] {
            assert_eq!(suggest(typed).as_deref(), Some(meant), "{typed}");
        }
    }

    #[test]
    fn nothing_is_suggested_for_good_or_hopeless_texts() {
        for text in [
            "ann@example.com",
            "Ann@EXAMPLE.com",
            "",
            "ann",
            "@example.com",
            "Ann Lee ann@example.com",
            "a@b@c.example",
            "ann@localhost",
        ] {
            assert_eq!(suggest(text), None, "{text}");
        }
    }
}
