//! Subjects that look as if they were encoded.

use base64::{Engine, prelude::BASE64_STANDARD};
use lettre::message::header::{HeaderName, HeaderValue};

/// The most octets of an encoded word, so that it stands in a line of 76 behind the name of the field (RFC 2047 §2).
const OCTETS: usize = 39;

/// The field of a subject in which a reader would find an encoded word (RFC 2047) that nobody has encoded: the builder sends such a
/// word as it stands. As a whole in encoded words it is read as it was written. None for any other subject.
pub(super) fn literal(subject: &str) -> Option<HeaderValue> {
    if !subject.contains("=?") {
        return None;
    }
    let mut words = vec![String::new()];
    for c in subject.chars() {
        if let Some(word) = words
            .last_mut()
            .filter(|word| word.len() + c.len_utf8() <= OCTETS)
        {
            word.push(c);
        } else {
            words.push(c.to_string());
        }
    }
    let encoded = |word: &String| format!("=?utf-8?b?{}?=", BASE64_STANDARD.encode(word));
    let encoded: Vec<String> = words.iter().map(encoded).collect();
    let name = HeaderName::new_from_ascii_str("Subject");
    // Nothing of the text is in it but letters of base64.
    #[allow(clippy::disallowed_methods)]
    Some(HeaderValue::dangerous_new_pre_encoded(
        name,
        subject.to_owned(),
        encoded.join("\r\n "),
    ))
}
