//! `mailto:` links (RFC 6068).

/// What a link says: its addressee, and whether it names further recipients (`cc`, `bcc`, `to`).
pub(in crate::intake) struct Link {
    /// The addressee, percent-decoded; `None` when the decoded bytes are no text.
    pub to: Option<String>,
    /// Whether the fields after `?` hold an address.
    pub others: bool,
}

/// Reads a link; `None` when the text is none.
pub(in crate::intake) fn read(text: &str) -> Option<Link> {
    let head = text.get(..7)?;
    if !head.eq_ignore_ascii_case("mailto:") {
        return None;
    }
    let (to, fields) = text[7..].split_once('?').unwrap_or((&text[7..], ""));
    Some(Link {
        to: percent_decode(to.trim()),
        others: fields.contains('@') || fields.to_ascii_lowercase().contains("%40"),
    })
}

/// The value of two hexadecimal digits.
pub(super) fn hex(high: u8, low: u8) -> Option<u8> {
    let digit = |b: u8| char::from(b).to_digit(16);
    Some((digit(high)? * 16 + digit(low)?) as u8)
}

/// Decodes `%XX`; a `%` that begins no such triple is itself, as in the local parts of old.
fn percent_decode(text: &str) -> Option<String> {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut i = 0;
    while i < bytes.len() {
        let triple = bytes.get(i + 1).zip(bytes.get(i + 2));
        match triple.and_then(|(&high, &low)| hex(high, low)) {
            Some(byte) if bytes[i] == b'%' => {
                out.push(byte);
                i += 3;
            }
            _ => {
                out.push(bytes[i]);
                i += 1;
            }
        }
    }
    String::from_utf8(out).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_addressee_is_decoded_and_the_others_are_noticed() {
        let link = read("MAILTO:ann%2Btag@example.com?subject=x&cc=bob@example.com").unwrap();
        assert_eq!(link.to.as_deref(), Some("ann+tag@example.com"));
        assert!(link.others);
        assert!(!read("mailto:ann@example.com?subject=x").unwrap().others);
        assert!(read("mailto:%FF@example.com").unwrap().to.is_none());
        assert!(read("ann@example.com").is_none());
    }
}
