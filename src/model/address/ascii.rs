//! The short way for plain ASCII addresses, which are nearly all of them: one pass, no allocation.

use super::{MAX_ADDRESS, MAX_LOCAL, domain};

/// A plain ASCII address that keeps every rule.
pub(super) struct Plain {
    /// Where the `@` is.
    pub at: u8,
    /// Whether it holds an upper-case letter, so that the key differs from the spelling.
    pub upper: bool,
}

const ATEXT: u8 = 1;
const LETTER_DIGIT: u8 = 2;
const LETTER: u8 = 4;
const UPPER: u8 = 8;

/// What each byte may be part of.
static CLASS: [u8; 256] = classes();

const fn classes() -> [u8; 256] {
    let mut table = [0; 256];
    let mut byte = 0;
    while byte < 128 {
        table[byte] = match byte as u8 {
            b'a'..=b'z' => ATEXT | LETTER_DIGIT | LETTER,
            b'A'..=b'Z' => ATEXT | LETTER_DIGIT | LETTER | UPPER,
            b'0'..=b'9' => ATEXT | LETTER_DIGIT,
            b'!'
            | b'#'..=b'\''
            | b'*'
            | b'+'
            | b'-'
            | b'/'
            | b'='
            | b'?'
            | b'^'..=b'`'
            | b'{'..=b'~' => ATEXT,
            _ => 0,
        };
        byte += 1;
    }
    table
}

/// Whether an ASCII character may stand in a local part (RFC 5322 §3.2.3 `atext`).
pub(super) fn is_atext(c: char) -> bool {
    c.is_ascii() && CLASS[c as usize] & ATEXT != 0
}

/// Says that `text` is a plain address, or `None` when the whole rule has to look at it.
pub(super) fn scan(text: &str) -> Option<Plain> {
    let bytes = text.as_bytes();
    if bytes.len() > MAX_ADDRESS {
        return None;
    }
    let (at, seen) = scan_local(bytes)?;
    let upper = scan_domain(&bytes[at + 1..])?;
    Some(Plain {
        at: at as u8,
        upper: (seen | upper) & UPPER != 0,
    })
}

/// The length of the local part and the classes seen in it.
fn scan_local(bytes: &[u8]) -> Option<(usize, u8)> {
    let mut seen = 0;
    let mut after_dot = true;
    for (i, &byte) in bytes.iter().enumerate() {
        let class = CLASS[usize::from(byte)];
        match byte {
            b'@' => return (!after_dot && i <= MAX_LOCAL).then_some((i, seen)),
            b'.' if !after_dot => after_dot = true,
            // It might be an encoded word.
            b'?' => return None,
            _ if class & ATEXT != 0 => after_dot = false,
            _ => return None,
        }
        seen |= class;
    }
    None
}

/// The classes seen in a domain of plain labels.
fn scan_domain(domain: &[u8]) -> Option<u8> {
    let mut seen = 0;
    let mut start = 0;
    let mut tld = true;
    for (i, &byte) in domain.iter().enumerate() {
        let class = CLASS[usize::from(byte)];
        seen |= class;
        match byte {
            b'.' => {
                check_label(&domain[start..i])?;
                start = i + 1;
                tld = true;
            }
            b'-' => tld = false,
            _ if class & LETTER_DIGIT == 0 => return None,
            _ => tld &= class & LETTER != 0,
        }
    }
    let last = &domain[start..];
    check_label(last)?;
    (start > 0 && tld && last.len() > 1 && !domain::is_reserved(last)).then_some(seen)
}

/// A label of at most 63 octets without a hyphen at an end or in both third and fourth place (`xn--`).
fn check_label(label: &[u8]) -> Option<()> {
    let plain = !label.is_empty()
        && label.len() <= 63
        && label[0] != b'-'
        && label[label.len() - 1] != b'-'
        && !(label.len() > 3 && &label[2..4] == b"--");
    plain.then_some(())
}
