//! The encodings that files come in, and that their rejects go back in.

use encoding_rs::{
    BIG5, EUC_JP, Encoding, GB18030, GBK, ISO_2022_JP, REPLACEMENT, UTF_8, UTF_16BE, UTF_16LE,
    X_USER_DEFINED,
};

const MARK: &str = "\u{feff}";

/// One encoding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Charset {
    Utf8,
    Utf16Le,
    Utf16Be,
    Other(&'static Encoding),
}

impl Charset {
    /// The encoding of that name, and the byte order mark that its files begin with. What cannot be written as it was read is
    /// UTF-8 with a mark, which every reader knows.
    pub fn named(name: &str) -> Option<(Charset, &'static str)> {
        if name == "utf-8-bom" {
            return Some((Charset::Utf8, MARK));
        }
        let encoding = Encoding::for_label(name.as_bytes())?;
        Some(match encoding {
            _ if encoding == UTF_8 => (Charset::Utf8, ""),
            _ if encoding == UTF_16LE => (Charset::Utf16Le, MARK),
            _ if encoding == UTF_16BE => (Charset::Utf16Be, MARK),
            _ if is_read_only(encoding) => (Charset::Utf8, MARK),
            // The one is read as the other, which has every character.
            _ if encoding == GBK => (Charset::Other(GB18030), ""),
            _ => (Charset::Other(encoding), ""),
        })
    }

    /// Appends the text in this encoding; what it does not have becomes `?`, which only a message can hold.
    pub fn append(self, text: &str, out: &mut Vec<u8>) {
        match self {
            Charset::Utf8 => out.extend_from_slice(text.as_bytes()),
            Charset::Utf16Le => out.extend(text.encode_utf16().flat_map(u16::to_le_bytes)),
            Charset::Utf16Be => out.extend(text.encode_utf16().flat_map(u16::to_be_bytes)),
            Charset::Other(encoding) => {
                if let (bytes, _, false) = encoding.encode(text) {
                    out.extend_from_slice(&bytes);
                    return;
                }
                let mut buffer = [0; 4];
                for c in text.chars() {
                    match encoding.encode(c.encode_utf8(&mut buffer)) {
                        (bytes, _, false) => out.extend_from_slice(&bytes),
                        _ => out.push(b'?'),
                    }
                }
            }
        }
    }
}

/// Whether rows that were read in the encoding of that name are written as UTF-8, because it has characters that can be read
/// and not written (WHATWG Encoding Standard: Big5, EUC-JP, ISO-2022-JP).
pub fn is_written_as_utf8(name: &str) -> bool {
    Encoding::for_label(name.as_bytes()).is_some_and(is_read_only)
}

fn is_read_only(encoding: &'static Encoding) -> bool {
    [BIG5, EUC_JP, ISO_2022_JP, REPLACEMENT, X_USER_DEFINED].contains(&encoding)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_encoding_that_can_be_read_can_be_written() {
        for (name, text, bytes) in [
            ("iso-8859-2", "Łódź", &b"\xA3\xF3d\xBC"[..]),
            ("iso-8859-15", "5 €", b"5 \xA4"),
            ("shift_jis", "日", b"\x93\xFA"),
            ("macintosh", "é", b"\x8E"),
            ("windows-1250", "ž", b"\x9E"),
            ("koi8-r", "я", b"\xD1"),
            ("gbk", "日", b"\xC8\xD5"),
            ("windows-1252", "日é", b"?\xE9"),
            ("big5", "日", "日".as_bytes()),
        ] {
            let mut out = Vec::new();
            let (charset, mark) = Charset::named(name).unwrap();
            charset.append(text, &mut out);
            assert_eq!(out, bytes, "{name}");
            assert_eq!(!mark.is_empty(), is_written_as_utf8(name), "{name}");
        }
        assert!(Charset::named("klingon").is_none());
    }
}
