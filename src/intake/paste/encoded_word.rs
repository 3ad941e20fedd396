//! Encoded words in names (RFC 2047, and RFC 2231 §5 for the language mark).

use std::borrow::Cow;

use encoding_rs::Encoding;

/// The text with its encoded words decoded; a malformed one, or one in an unknown charset, stays as it is.
/// White space between two encoded words is not shown (RFC 2047 §6.2).
pub(super) fn decode(text: &str) -> Cow<'_, str> {
    if !text.contains("=?") {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    let mut after_word = false;
    while let Some(start) = rest.find("=?") {
        let (before, candidate) = rest.split_at(start);
        if let Some((word, len)) = decode_one(candidate) {
            if !(after_word && before.trim().is_empty()) {
                out.push_str(before);
            }
            out.push_str(&word);
            rest = &candidate[len..];
            after_word = true;
        } else {
            out.push_str(before);
            out.push_str("=?");
            rest = &candidate[2..];
            after_word = false;
        }
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// Longest encoded word that is looked at, in octets; the standard says 75, programs write longer ones.
const LONGEST: usize = 1000;

/// Decodes the encoded word that `text` starts with; returns it and its length in `text`.
fn decode_one(text: &str) -> Option<(String, usize)> {
    let window = &text.as_bytes()[..text.len().min(LONGEST)];
    let mut marks = memchr::memchr_iter(b'?', window).skip(1);
    let (charset_end, encoding_end, end) = (marks.next()?, marks.next()?, marks.next()?);
    if window.get(end + 1) != Some(&b'=') {
        return None;
    }
    let payload = &window[encoding_end + 1..end];
    if payload.iter().any(|b| !(b'!'..=b'~').contains(b)) {
        return None;
    }
    let bytes = match &window[charset_end + 1..encoding_end] {
        b"b" | b"B" => base64(payload)?,
        b"q" | b"Q" => quoted_printable(payload)?,
        _ => return None,
    };
    let label = window[2..charset_end].split(|&b| b == b'*').next()?;
    let (decoded, _, malformed) = Encoding::for_label(label)?.decode(&bytes);
    (!malformed).then(|| (decoded.into_owned(), end + 2))
}

/// The Q encoding: `_` is a space, `=XX` a byte (RFC 2047 §4.2).
fn quoted_printable(payload: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(payload.len());
    let mut bytes = payload.iter();
    while let Some(&byte) = bytes.next() {
        out.push(match byte {
            b'_' => b' ',
            b'=' => super::mailto::hex(*bytes.next()?, *bytes.next()?)?,
            _ => byte,
        });
    }
    Some(out)
}

/// The B encoding (RFC 4648 §4); missing padding is forgiven, as many programs leave it out.
fn base64(payload: &[u8]) -> Option<Vec<u8>> {
    let digits = payload.strip_suffix(b"==").or(payload.strip_suffix(b"="));
    let digits = digits.unwrap_or(payload);
    if digits.len() % 4 == 1 {
        return None;
    }
    let mut out = Vec::with_capacity(digits.len() * 3 / 4);
    let (mut bits, mut count) = (0u32, 0);
    for &digit in digits {
        let value = match digit {
            b'A'..=b'Z' => digit - b'A',
            b'a'..=b'z' => digit - b'a' + 26,
            b'0'..=b'9' => digit - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return None,
        };
        bits = bits << 6 | u32::from(value);
        count += 6;
        if count >= 8 {
            count -= 8;
            out.push((bits >> count) as u8);
            bits &= (1 << count) - 1;
        }
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn both_encodings_are_read() {
        for (text, name) in [
            ("=?ISO-8859-1?Q?Andr=E9?= Pirard", "André Pirard"),
            ("=?utf-8?b?SsO2cmc=?=", "Jörg"),
            ("=?UTF-8?B?SsO2cmc?=", "Jörg"),
            ("John =?US-ASCII*EN?Q?Doe?=", "John Doe"),
            ("=?utf-8?q?J=C3=B6rg?= =?utf-8?q?_Lee?=", "Jörg Lee"),
            ("=?iso-8859-8?b?7eXs?=", "םול"),
        ] {
            assert_eq!(decode(text), name, "{text}");
        }
    }

    #[test]
    fn what_is_malformed_stays_as_it_is() {
        for text in [
            "=?utf-8?q?=FF?=",
            "=?utf-8?x?a?=",
            "=?nosuch?q?a?=",
            "=?utf-8?b?A?=",
            "=?utf-8?b?!!?=",
            "=?",
            "=?=?=?",
            "a =? b",
            "=?utf-8?q?a",
            "=?utf-8?q?=4?=",
            "=?utf-8?q?a b?=",
        ] {
            assert_eq!(decode(text), text);
        }
    }
}
