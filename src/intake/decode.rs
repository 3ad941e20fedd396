//! The bytes of an input as UTF-8, whatever they were, in constant memory.

use std::io;

use encoding_rs::{Decoder, DecoderResult, Encoding, UTF_8};

use super::source::{BLOCK, Content, Source};

/// What stands for bytes that the encoding does not know. It is no UTF-8, so the row that holds it is found and rejected;
/// U+FFFD would be stored as if somebody had written it.
pub(super) const DAMAGE: u8 = 0xFF;

/// A stream of UTF-8 from a source; damaged places hold bytes that are not UTF-8.
#[derive(Debug)]
pub(super) struct Decoded {
    content: Content,
    at: u64,
    end: u64,
    codec: Option<Codec>,
}

struct Codec {
    decoder: Decoder,
    block: Vec<u8>,
}

impl std::fmt::Debug for Codec {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.decoder.encoding().name())
    }
}

impl Decoded {
    /// Starts at the beginning of a source.
    pub fn new(source: &Source, encoding: &'static Encoding) -> Decoded {
        Decoded {
            content: source.content().clone(),
            at: 0,
            end: source.size(),
            codec: (encoding != UTF_8).then(|| Codec {
                decoder: encoding.new_decoder_without_bom_handling(),
                block: vec![0; BLOCK],
            }),
        }
    }

    /// How many bytes of the source have been taken.
    pub fn position(&self) -> u64 {
        self.at
    }

    /// Appends a block to `out`; `false` at the end of the source.
    pub fn read(&mut self, out: &mut Vec<u8>) -> io::Result<bool> {
        let want = BLOCK.min(usize::try_from(self.end - self.at).unwrap_or(BLOCK));
        match &mut self.codec {
            None => {
                let from = out.len();
                out.resize(from + want, 0);
                let read = self.content.read_at(&mut out[from..], self.at)?;
                out.truncate(from + read);
                self.at += read as u64;
                Ok(read > 0)
            }
            Some(codec) => {
                let read = self.content.read_at(&mut codec.block[..want], self.at)?;
                self.at += read as u64;
                if read == 0 {
                    // A shortened file never reaches `end`; what is left in the decoder is told once.
                    self.end = self.at;
                    let before = out.len();
                    codec.feed(0, true, out);
                    self.codec = None;
                    return Ok(out.len() > before);
                }
                codec.feed(read, false, out);
                Ok(true)
            }
        }
    }
}

impl Codec {
    fn feed(&mut self, len: usize, last: bool, out: &mut Vec<u8>) {
        let mut input = &self.block[..len];
        loop {
            let from = out.len();
            out.resize(from + input.len() * 3 + 16, 0);
            let (result, read, written) =
                self.decoder
                    .decode_to_utf8_without_replacement(input, &mut out[from..], last);
            out.truncate(from + written);
            input = &input[read..];
            match result {
                DecoderResult::InputEmpty => return,
                DecoderResult::OutputFull => {}
                DecoderResult::Malformed(..) => out.push(DAMAGE),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decode(bytes: &[u8], label: &str) -> Vec<u8> {
        let source = Source::bytes("-", bytes);
        let mut stream = Decoded::new(&source, Encoding::for_label(label.as_bytes()).unwrap());
        let mut out = Vec::new();
        while stream.read(&mut out).unwrap() {}
        out
    }

    #[test]
    fn other_encodings_become_utf_8() {
        assert_eq!(decode(b"Jos\xE9", "windows-1252"), "José".as_bytes());
        assert_eq!(decode(b"A\0\xE9\0", "utf-16le"), "Aé".as_bytes());
    }

    #[test]
    fn damage_is_no_utf_8_and_no_replacement_character() {
        assert_eq!(decode(b"A\0\x00\xD8B\0", "utf-16le"), b"A\xFFB");
        assert_eq!(decode(b"A\0B", "utf-16le"), b"A\xFF");
        assert_eq!(decode(b"Jos\xE9", "utf-8"), b"Jos\xE9");
    }
}
