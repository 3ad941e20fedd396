//! Rules about the domain: labels, top-level domain, internationalised names.

use std::net::Ipv4Addr;

use idna::uts46::{AsciiDenyList, DnsLength, Hyphens, Uts46};
use unicode_general_category::{GeneralCategory as G, get_general_category};
use unicode_normalization::UnicodeNormalization;

use super::{Fault, unicode};

/// Top-level domains that never take mail from outside: RFC 6761, RFC 6762, RFC 7686, RFC 3172 and ICANN's
/// `internal`. `test` and `example` are left out on purpose: documentation and tests use them.
const RESERVED: [&str; 6] = ["arpa", "internal", "invalid", "local", "localhost", "onion"];

/// Whether a top-level domain, in any case, is reserved for special use.
pub(super) fn is_reserved(tld: &[u8]) -> bool {
    RESERVED
        .iter()
        .any(|reserved| reserved.as_bytes().eq_ignore_ascii_case(tld))
}

/// Whether an IP address stands for the domain, with or without brackets.
pub(super) fn is_literal(domain: &str) -> bool {
    (domain.starts_with('[') && domain.ends_with(']')) || domain.parse::<Ipv4Addr>().is_ok()
}

/// The key of a domain given alone, as in a block list, a filter or a suppression: lower case, A-labels;
/// `None` when no accepted address could end in it. Callers trim.
pub fn fold(text: &str) -> Option<String> {
    if text.len() > super::MAX_ADDRESS || is_literal(text) {
        return None;
    }
    to_key(text).ok()
}

/// The domain in lower case as A-labels (RFC 5890 §2.3.2.1), or the first rule it breaks.
pub(super) fn to_key(domain: &str) -> Result<String, Fault> {
    domain.chars().try_for_each(check_char)?;
    domain.split('.').try_for_each(check_label)?;
    let plain = domain.is_ascii() && !domain.split('.').any(has_ace_prefix);
    let key = if plain {
        domain.to_ascii_lowercase()
    } else {
        to_a_labels(&unicode::nfc(domain))?
    };
    let (rest, tld) = key.rsplit_once('.').ok_or(Fault::DotlessDomain)?;
    let tld_is_name =
        has_ace_prefix(tld) || (tld.len() > 1 && tld.bytes().all(|b| b.is_ascii_alphabetic()));
    if !tld_is_name {
        return Err(Fault::BadTld);
    }
    if is_reserved(tld.as_bytes()) {
        return Err(Fault::ReservedDomain);
    }
    if rest.len() + 1 + tld.len() > 253 || key.split('.').any(|label| label.len() > 63) {
        return Err(Fault::BadLabel);
    }
    Ok(key)
}

fn check_char(c: char) -> Result<(), Fault> {
    match c {
        'a'..='z' | 'A'..='Z' | '0'..='9' | '-' | '.' => Ok(()),
        '_' => Err(Fault::BadLabel),
        _ if c.is_ascii() => Err(Fault::ForbiddenCharacter),
        '·' | '・' => Ok(()),
        // Full-width letters would turn into another, plain domain behind the reader's back.
        _ if std::iter::once(c)
            .nfkc()
            .next()
            .is_some_and(|n| n.is_ascii()) =>
        {
            Err(Fault::ForbiddenCharacter)
        }
        _ if !unicode::is_letter_mark_number(c) && !unicode::is_unsafe(c) => Err(Fault::Idna),
        _ if unicode::is_unsafe(c) => Err(Fault::ForbiddenCharacter),
        _ => Ok(()),
    }
}

fn check_label(label: &str) -> Result<(), Fault> {
    let bytes = label.as_bytes();
    let reserved = bytes.len() > 3 && &bytes[2..4] == b"--" && !has_ace_prefix(label);
    let bad = bytes.is_empty()
        || label.starts_with('-')
        || label.ends_with('-')
        || reserved
        || (label.is_ascii() && bytes.len() > 63);
    if bad { Err(Fault::BadLabel) } else { Ok(()) }
}

/// Whether a label says that it is an A-label.
fn has_ace_prefix(label: &str) -> bool {
    label
        .as_bytes()
        .get(..4)
        .is_some_and(|prefix| prefix.eq_ignore_ascii_case(b"xn--"))
}

/// Unicode TR 46 without transitional mapping, and what comes out must be valid in IDNA 2008 as well.
fn to_a_labels(domain: &str) -> Result<String, Fault> {
    let uts46 = Uts46::new();
    let ascii = uts46
        .to_ascii(
            domain.as_bytes(),
            AsciiDenyList::STD3,
            Hyphens::Check,
            DnsLength::Verify,
        )
        .map_err(|_| Fault::Idna)?;
    let (shown, result) = uts46.to_unicode(ascii.as_bytes(), AsciiDenyList::STD3, Hyphens::Check);
    if result.is_err() || !shown.split('.').all(is_idna2008) {
        return Err(Fault::Idna);
    }
    Ok(ascii.into_owned())
}

/// Whether every character of a U-label is PVALID or stands in a context that allows it (RFC 5892).
fn is_idna2008(label: &str) -> bool {
    let chars: Vec<char> = label.chars().collect();
    let arabic = |c: &char| ('\u{660}'..='\u{669}').contains(c);
    let extended = |c: &char| ('\u{6F0}'..='\u{6F9}').contains(c);
    if chars.iter().any(arabic) && chars.iter().any(extended) {
        return false; // RFC 5892 appendix A.8 and A.9
    }
    chars.iter().enumerate().all(|(i, &c)| match c {
        _ if c.is_ascii() => true,
        // Appendix A.3: only between two l.
        '\u{B7}' => i > 0 && chars[i - 1] == 'l' && chars.get(i + 1) == Some(&'l'),
        // Appendix A.7: only with Hiragana, Katakana or Han.
        '\u{30FB}' => chars.iter().any(|&c| is_japanese(c)),
        _ => is_pvalid(c),
    })
}

fn is_japanese(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{3096}' | '\u{30A1}'..='\u{30FA}' | '\u{3400}'..='\u{9FFF}')
}

/// RFC 5892 §2: letters and digits, less the exceptions, the ignorable blocks and the old Hangul letters.
fn is_pvalid(c: char) -> bool {
    let excluded = matches!(c,
        '\u{640}' | '\u{7FA}' | '\u{302E}' | '\u{302F}' | '\u{3031}'..='\u{3035}' | '\u{303B}'
        | '\u{20D0}'..='\u{20FF}' | '\u{1D100}'..='\u{1D24F}'
        | '\u{1100}'..='\u{11FF}' | '\u{A960}'..='\u{A97C}' | '\u{D7B0}'..='\u{D7FB}');
    let letter_digit = matches!(
        get_general_category(c),
        G::LowercaseLetter
            | G::OtherLetter
            | G::ModifierLetter
            | G::DecimalNumber
            | G::NonspacingMark
            | G::SpacingMark
    );
    c == '\u{3007}' || (letter_digit && !excluded)
}
