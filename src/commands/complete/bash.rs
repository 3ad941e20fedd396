//! Command lines as bash has them: one text, of whose last word it replaces only the end: from the quote that is open, else from its
//! last break on.

/// A line as bash splits it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Typed {
    /// The words after the first; the last is being typed and may be empty.
    pub words: Vec<String>,
    /// The quote that is open at the end, and how many bytes of the last word stand before it.
    pub open: Option<(char, usize)>,
}

/// The words after the first of a line, split as a shell does.
pub(super) fn typed(line: &str) -> Typed {
    let (mut words, mut word, mut begun) = (Vec::new(), String::new(), false);
    let (mut open, mut chars) = (None::<(char, usize)>, line.chars().peekable());
    while let Some(c) = chars.next() {
        match (open.map(|(quote, _)| quote), c) {
            (None, '\'' | '"') => (open, begun) = (Some((c, word.len())), true),
            (Some(quote), c) if c == quote => open = None,
            // Within double quotes a backslash is one before a few characters alone.
            (Some('"'), '\\') if !matches!(chars.peek(), Some('"' | '\\' | '$' | '`')) => {
                word.push(c);
            }
            (None | Some('"'), '\\') => {
                word.extend(chars.next());
                begun = true;
            }
            (None, c) if c.is_whitespace() => {
                if begun {
                    words.push(std::mem::take(&mut word));
                }
                begun = false;
            }
            (_, c) => {
                word.push(c);
                begun = true;
            }
        }
    }
    words.push(word);
    // The first is the program.
    words.remove(0);
    Typed { words, open }
}

/// How many bytes of a word bash keeps: up to the last character at which it begins a new one.
pub(super) fn cut(word: &str, breaks: &str) -> usize {
    let is_break = |c: char| !c.is_whitespace() && !"\"'".contains(c) && breaks.contains(c);
    word.rfind(is_break).map_or(0, |at| {
        at + word[at..].chars().next().map_or(0, char::len_utf8)
    })
}

/// A text as it is typed for bash: within the quote that is open, which bash closes, else with backslashes.
pub(super) fn quoted(text: &str, open: Option<char>) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match open {
            Some('\'') if c == '\'' => out.push_str(r"'\''"),
            Some('\'') => out.push(c),
            Some(_) if matches!(c, '"' | '\\' | '$' | '`') => out.extend(['\\', c]),
            Some(_) => out.push(c),
            // A `~` or `#` means something at the beginning alone, and nobody minds a backslash before it.
            None if c.is_alphanumeric() || !c.is_ascii() || "_-./:=,+@%^".contains(c) => {
                out.push(c);
            }
            None => out.extend(['\\', c]),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(line: &str) -> Vec<String> {
        typed(line).words
    }

    #[test]
    fn a_line_is_split_as_bash_would_and_its_last_word_may_be_empty() {
        assert_eq!(
            words("roster user find --tag "),
            ["user", "find", "--tag", ""]
        );
        assert_eq!(
            words("roster user find 'ann sm"),
            ["user", "find", "ann sm"]
        );
        assert_eq!(words("roster a\\ b \"c d\" "), ["a b", "c d", ""]);
        assert_eq!(words(r#"roster "a\b\"" 'c\d"#), [r#"a\b""#, r"c\d"]);
        assert_eq!(words("roster"), Vec::<String>::new());
        assert_eq!(words("roster "), [""]);
    }

    #[test]
    fn an_open_quote_is_known_by_what_stands_before_it() {
        assert_eq!(typed("roster x \"od").open, Some(('"', 0)));
        assert_eq!(typed("roster --tag='general:od").open, Some(('\'', 6)));
        assert_eq!(typed("roster \"a b\" c").open, None);
    }

    #[test]
    fn a_candidate_is_quoted_as_what_stands_before_it_is() {
        assert_eq!(quoted("odd tag", None), r"odd\ tag");
        assert_eq!(quoted("region:uk", None), "region:uk");
        assert_eq!(quoted("odd tag", Some('"')), "odd tag");
        assert_eq!(quoted(r#"a"$b\c'd"#, Some('"')), r#"a\"\$b\\c'd"#);
        assert_eq!(quoted(r"it's a\b", Some('\'')), r"it'\''s a\b");
    }

    #[test]
    fn bash_keeps_what_stands_before_the_last_break() {
        assert_eq!(cut("region:u", " \t\n\"'><=;|&(:"), 7);
        assert_eq!(cut("--tag=region:u", ":="), 13);
        assert_eq!(cut("vip", ":="), 0);
    }
}
