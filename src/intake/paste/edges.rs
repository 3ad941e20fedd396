//! What clings to the ends of a pasted address and is no part of it. Inside, nothing is ever repaired.

/// White space and the marks that are as invisible: zero-width, BOM, direction marks, soft hyphen.
pub(super) fn is_blank(c: char) -> bool {
    c.is_whitespace() || is_invisible(c)
}

/// Format characters that text editors and web pages leave behind.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

/// Straight and typographic quotes.
pub(super) fn is_quote(c: char) -> bool {
    matches!(
        c,
        '"' | '\''
            | '`'
            | '´'
            | '“'
            | '”'
            | '„'
            | '‟'
            | '‘'
            | '’'
            | '‚'
            | '‛'
            | '«'
            | '»'
            | '‹'
            | '›'
    )
}

fn is_bullet(c: char) -> bool {
    matches!(
        c,
        '•' | '‣'
            | '◦'
            | '▪'
            | '▫'
            | '●'
            | '○'
            | '■'
            | '□'
            | '·'
            | '∙'
            | '–'
            | '—'
            | '→'
            | '✓'
            | '✔'
    )
}

/// Closing brackets and the signs that end a sentence.
pub(super) fn is_closing(c: char) -> bool {
    is_quote(c)
        || matches!(
            c,
            ')' | ']'
                | '}'
                | '>'
                | '.'
                | ','
                | ':'
                | ';'
                | '!'
                | '?'
                | '…'
                | '。'
                | '．'
                | '！'
                | '？'
                | '：'
                | '」'
                | '』'
                | '】'
                | '）'
        )
}

/// Opening brackets and quotes; `{`, `*`, `_` and their like may begin an address and are not among them.
fn is_opening(c: char) -> bool {
    (is_quote(c) && c != '`')
        || is_bullet(c)
        || matches!(c, '(' | '[' | '>' | '¡' | '¿' | '「' | '『' | '【' | '（')
}

/// The text without what clings to its ends.
///
/// Signs that are legal at the start of an address go only together with their partner at the end: `*a@b.c*`,
/// `{a@b.c}`, `<a@b.c>`. A `<` that nothing closes stays, so that an address which was cut off is not taken.
pub(super) fn strip(text: &str) -> &str {
    const PAIRS: [(char, char); 7] = [
        ('<', '>'),
        ('{', '}'),
        ('*', '*'),
        ('_', '_'),
        ('`', '`'),
        ('|', '|'),
        ('~', '~'),
    ];
    let mut text = text;
    loop {
        let before = text.len();
        text = text.trim_matches(is_blank);
        let pair = PAIRS
            .iter()
            .find_map(|&(open, close)| text.strip_prefix(open)?.strip_suffix(close));
        if let Some(inside) = pair {
            text = inside;
            continue;
        }
        // One at a time: the next sign may be half of a pair.
        text = text.strip_prefix(is_opening).unwrap_or(text);
        text = text
            .strip_suffix(|c| is_closing(c) || is_bullet(c))
            .unwrap_or(text);
        if text.len() == before {
            return text;
        }
    }
}

/// Whether a text says nothing: punctuation, bullets, brackets. An `@` says something.
pub(super) fn is_punctuation(text: &str) -> bool {
    text.chars().all(|c| {
        is_blank(c)
            || is_quote(c)
            || is_bullet(c)
            || is_closing(c)
            || is_opening(c)
            || (c.is_ascii_punctuation() && c != '@')
    })
}
