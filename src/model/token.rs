//! Tokens in texts: taken out before a text is stored or shown, put back when it is sent.

/// How tokens begin, by what they are for: invite, reset, confirmation, session, opt-out.
pub const PREFIXES: &[&str] = &["inv_", "rst_", "cnf_", "ses_", "uns_"];

/// What stands after its prefix in the place of a token.
const MASK: &str = "[redacted]";

/// Letters after the prefix that make a token; fewer are a word like any other.
const LEAST: usize = 32;

/// What is written before a token that stands in its text by itself because nobody had said where the site is: once somebody has,
/// its link takes its place.
pub const BARE: char = '?';

/// What is written before a token that stands in the place of its link, wherever that is: the link, and nothing around it, takes
/// its place once somebody has said where the site is.
pub const LINK: char = '!';

/// What a text that is to be queued has before a token in the place of its link: of private use, so that nobody writes it.
pub const MARK: char = '\u{e0f1}';

/// How a token stands in its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In a link, or in a word.
    Within,
    /// By itself.
    Alone,
    /// In the place of its link.
    Link,
}

/// A text without the tokens that it held.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Redacted {
    /// The text, with `inv_[redacted]` for each token.
    pub text: String,
    /// The tokens, in their order.
    pub tokens: Vec<String>,
    /// How each of them stands.
    pub places: Vec<Place>,
}

impl Redacted {
    /// The tokens, those that are to become links marked as [`BARE`] or [`LINK`] if there are none yet.
    pub fn kept(self, is_unlinked: bool) -> impl Iterator<Item = String> {
        let tokens = self.tokens.into_iter().zip(self.places);
        tokens.map(move |(token, place)| match place {
            Place::Alone if is_unlinked => format!("{BARE}{token}"),
            Place::Link if is_unlinked => format!("{LINK}{token}"),
            _ => token,
        })
    }
}

/// Takes the tokens out of a text.
pub fn redact(text: &str) -> Redacted {
    let mut redacted = Redacted::default();
    let mut rest = text;
    while let Some((at, prefix)) = next(rest) {
        let (before, found) = rest.split_at(at);
        let length = prefix.len() + letters(&found[prefix.len()..]);
        redacted.text.push_str(before);
        // A text that already holds the mask would be given a token that belongs elsewhere.
        let masked = found[prefix.len()..].starts_with(MASK);
        if length >= prefix.len() + LEAST {
            redacted.tokens.push(found[..length].to_owned());
            let place = place(&redacted.text);
            if place == Place::Link {
                redacted.text.pop();
            }
            redacted.places.push(place);
            redacted.text.push_str(prefix);
            redacted.text.push_str(MASK);
        } else {
            redacted.text.push_str(&found[..length]);
            if masked {
                redacted.text.push(' ');
            }
        }
        rest = &found[length..];
    }
    redacted.text.push_str(rest);
    redacted
}

/// How a token stands behind a text.
fn place(before: &str) -> Place {
    match before.chars().next_back() {
        Some(MARK) => Place::Link,
        Some(c) if !c.is_whitespace() && !matches!(c, '>' | '<' | '(' | '[' | '*' | '`') => {
            Place::Within
        }
        _ => Place::Alone,
    }
}

/// Puts the next of `tokens` into each place where one was taken out.
pub fn restore<T: AsRef<str>>(text: &str, mut tokens: impl Iterator<Item = T>) -> String {
    let mut restored = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((at, prefix)) = next(rest) {
        let (before, found) = rest.split_at(at);
        restored.push_str(before);
        let after = &found[prefix.len()..];
        if let Some(behind) = after.strip_prefix(MASK)
            && let Some(token) = tokens.next()
        {
            restored.push_str(token.as_ref());
            rest = behind;
        } else {
            restored.push_str(prefix);
            rest = after;
        }
    }
    restored.push_str(rest);
    restored
}

/// The prefixes of the tokens that were taken out of a text, in their order.
pub fn taken_out(text: &str) -> impl Iterator<Item = &'static str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        loop {
            let (at, prefix) = next(rest)?;
            rest = &rest[at + prefix.len()..];
            if let Some(behind) = rest.strip_prefix(MASK) {
                rest = behind;
                return Some(prefix);
            }
        }
    })
}

fn next(text: &str) -> Option<(usize, &'static str)> {
    PREFIXES
        .iter()
        .filter_map(|prefix| Some((text.find(prefix)?, *prefix)))
        .min()
}

fn letters(text: &str) -> usize {
    let is_letter = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
    text.bytes().take_while(|byte| is_letter(byte)).count()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn token(prefix: &str) -> String {
        format!("{prefix}{}", "0a".repeat(32))
    }

    #[test]
    fn tokens_go_out_and_come_back_in_their_order() {
        let text = format!(
            "open https://x.example/i/{}, or not: https://x.example/u?t={}&x=1 cnf_short",
            token("inv_"),
            token("uns_")
        );
        let redacted = redact(&text);
        assert_eq!(
            redacted.text,
            "open https://x.example/i/inv_[redacted], or not: https://x.example/u?t=uns_[redacted]&x=1 cnf_short"
        );
        assert_eq!(redacted.tokens, [token("inv_"), token("uns_")]);
        assert!(taken_out(&redacted.text).eq(["inv_", "uns_"]));
        assert_eq!(restore(&redacted.text, redacted.tokens.iter()), text);
        assert_eq!(
            restore(&redacted.text, std::iter::empty::<&str>()),
            redacted.text
        );
    }

    #[test]
    fn a_token_that_stands_by_itself_is_told_from_one_in_a_link() {
        let (one, two) = (token("inv_"), token("uns_"));
        let text = format!("code:\n\n{one}\nhttps://x.example/?t={two} <p>{one}</p> 'x{two}");
        let redacted = redact(&text);
        let (alone, within) = (Place::Alone, Place::Within);
        assert_eq!(redacted.places, [alone, within, alone, within]);
        let kept: Vec<String> = redacted.clone().kept(true).collect();
        let marked = format!("{BARE}{one}");
        assert_eq!(kept, [marked.clone(), two.clone(), marked, two]);
        assert_eq!(
            redacted.clone().kept(false).collect::<Vec<_>>(),
            redacted.tokens
        );
        assert_eq!(redact(&one).places, [alone]);
    }

    #[test]
    fn a_token_in_the_place_of_its_link_is_marked_and_its_mark_goes() {
        let one = token("inv_");
        let redacted = redact(&format!("<a href=\"{MARK}{one}\">{MARK}</a> {one}"));
        assert_eq!(
            redacted.text,
            format!("<a href=\"inv_[redacted]\">{MARK}</a> inv_[redacted]")
        );
        assert_eq!(redacted.places, [Place::Link, Place::Alone]);
        let kept: Vec<String> = redacted.clone().kept(true).collect();
        assert_eq!(kept, [format!("{LINK}{one}"), format!("{BARE}{one}")]);
        assert_eq!(
            redacted.clone().kept(false).collect::<Vec<_>>(),
            [one.clone(), one]
        );
    }

    proptest! {
        #[test]
        fn no_token_is_left_in_a_redacted_text(before in "[a-z_ ß\\[]{0,12}", after in "([ .,<\"ß][a-z_ß]{0,8})?", n in 0..5_usize) {
            let token = token(PREFIXES[n]);
            let text = format!("{before}{token}{after}");
            let redacted = redact(&text);
            prop_assert!(!redacted.text.contains(&token[4..]));
            prop_assert_eq!(restore(&redacted.text, redacted.tokens.iter()), text);
        }
    }
}
