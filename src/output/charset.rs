//! The encodings that files come in, and that their rejects go back in.

use encoding_rs::WINDOWS_1252;

const MARK: &str = "\u{feff}";

/// One encoding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Charset {
    Utf8,
    Utf16Le,
    Utf16Be,
    Windows1252,
}

impl Charset {
    /// The encoding of that name, and the byte order mark that its files begin with.
    pub fn named(name: &str) -> Option<(Charset, &'static str)> {
        Some(match name {
            "utf-8" => (Charset::Utf8, ""),
            "utf-8-bom" => (Charset::Utf8, MARK),
            "utf-16le" => (Charset::Utf16Le, MARK),
            "utf-16be" => (Charset::Utf16Be, MARK),
            "windows-1252" => (Charset::Windows1252, ""),
            _ => return None,
        })
    }

    /// Appends the text in this encoding; what Windows-1252 does not have becomes `?`, which only a message can hold.
    pub fn append(self, text: &str, out: &mut Vec<u8>) {
        match self {
            Charset::Utf8 => out.extend_from_slice(text.as_bytes()),
            Charset::Utf16Le => out.extend(text.encode_utf16().flat_map(u16::to_le_bytes)),
            Charset::Utf16Be => out.extend(text.encode_utf16().flat_map(u16::to_be_bytes)),
            Charset::Windows1252 => {
                let mut buffer = [0; 4];
                for c in text.chars() {
                    match WINDOWS_1252.encode(c.encode_utf8(&mut buffer)) {
                        (byte, _, false) => out.extend_from_slice(&byte),
                        _ => out.push(b'?'),
                    }
                }
            }
        }
    }
}
