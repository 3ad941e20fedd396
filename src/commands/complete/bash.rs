//! Command lines as bash has them: one text, whose last word it replaces only from its last break on.

/// The words after the first of a line, split as a shell does; the last is being typed and may be empty.
pub(super) fn words(line: &str) -> Vec<String> {
    let (mut words, mut word, mut open) = (Vec::new(), String::new(), false);
    let (mut quote, mut chars) = (None, line.chars());
    while let Some(c) = chars.next() {
        match (quote, c) {
            (None, '\'' | '"') => (quote, open) = (Some(c), true),
            (Some(end), c) if c == end => quote = None,
            (None | Some('"'), '\\') => {
                word.extend(chars.next());
                open = true;
            }
            (None, c) if c.is_whitespace() => {
                if open {
                    words.push(std::mem::take(&mut word));
                }
                open = false;
            }
            (_, c) => {
                word.push(c);
                open = true;
            }
        }
    }
    words.push(word);
    // The first is the program.
    if words.is_empty() {
        return words;
    }
    words.split_off(1)
}

/// How many bytes of a word bash keeps: up to the last character at which it begins a new one.
pub(super) fn cut(word: &str, breaks: &str) -> usize {
    let is_break = |c: char| !c.is_whitespace() && !"\"'".contains(c) && breaks.contains(c);
    word.rfind(is_break).map_or(0, |at| {
        at + word[at..].chars().next().map_or(0, char::len_utf8)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

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
        assert_eq!(words("roster"), Vec::<String>::new());
        assert_eq!(words("roster "), [""]);
    }

    #[test]
    fn bash_keeps_what_stands_before_the_last_break() {
        assert_eq!(cut("region:u", " \t\n\"'><=;|&(:"), 7);
        assert_eq!(cut("--tag=region:u", ":="), 13);
        assert_eq!(cut("vip", ":="), 0);
    }
}
