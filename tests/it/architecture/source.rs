//! The product's sources, as far as the rules of the house look at them: paths, text literals, number of lines. Comments and test
//! code are left out.

use std::{
    fs,
    ops::Range,
    path::{Path, PathBuf},
};

/// One file under `src/`.
pub struct Source {
    /// From the root of the crate, such as `src/model/tag.rs`.
    pub file: String,
    /// Lines that are not test code.
    pub lines: usize,
    /// Every path in the code, with `use` trees spread out.
    pub paths: Vec<CodePath>,
    /// Every text literal in the code.
    pub literals: Vec<(usize, String)>,
    /// Names of the modules that the file declares.
    pub modules: Vec<String>,
}

/// A path such as `crate::model::tag` in the code.
#[derive(Debug, PartialEq, Eq)]
pub struct CodePath {
    /// Its names; a macro's last name ends in `!`.
    pub names: Vec<String>,
    /// Where it stands, counted from 1.
    pub line: usize,
}

/// Every file under `src/`.
pub fn all() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    collect(&root.join("src"), &mut files);
    files.sort();
    let source = |path: &PathBuf| {
        let file = path.strip_prefix(root).unwrap().to_str().unwrap();
        Source::new(file, &fs::read_to_string(path).unwrap())
    };
    files.iter().map(source).collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}

impl Source {
    /// Reads the text of a file.
    pub fn new(file: &str, text: &str) -> Source {
        let tokens = tokens(text);
        let tests = test_lines(&tokens);
        let is_test = |line: usize| tests.iter().any(|lines| lines.contains(&line));
        let code: Vec<&Token> = tokens.iter().filter(|token| !is_test(token.line)).collect();
        let whole_file = file.ends_with("/tests.rs");
        let lines = (1..=text.lines().count()).filter(|line| !is_test(*line) && !whole_file);
        let code = if whole_file { Vec::new() } else { code };
        Source {
            file: file.to_owned(),
            lines: lines.count(),
            paths: paths(&code),
            literals: code
                .iter()
                .filter_map(|t| Some((t.line, t.literal.clone()?)))
                .collect(),
            modules: (1..code.len())
                .filter(|&at| code[at - 1].text == "mod")
                .map(|at| code[at].text.clone())
                .collect(),
        }
    }

    /// The module that the file is, from the crate's root: `src/model/tag.rs` is `model`, `tag`.
    pub fn module(&self) -> Vec<String> {
        let path = self.file.trim_start_matches("src/").trim_end_matches(".rs");
        let path = path.strip_suffix("/mod").unwrap_or(path);
        let names = path.split('/').map(str::to_owned);
        names.filter(|name| name != "lib").collect()
    }
}

struct Token {
    /// A name, `::` or one character of punctuation; empty for a literal.
    text: String,
    literal: Option<String>,
    line: usize,
}

fn is_name(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn tokens(text: &str) -> Vec<Token> {
    let chars: Vec<char> = text.chars().collect();
    let mut tokens = Vec::new();
    let (mut at, mut line) = (0, 1);
    while at < chars.len() {
        let start = at;
        let rest = &chars[at..];
        let mut token = None;
        match rest {
            ['/', '/', ..] => at += rest.iter().take_while(|c| **c != '\n').count(),
            ['/', '*', ..] => at += block_comment(rest),
            ['\'', '\\', ..] => at += 3 + rest[3..].iter().take_while(|c| **c != '\'').count() + 1,
            ['\'', _, '\'', ..] => at += 3,
            ['"', ..] => {
                let length = quoted(&rest[1..]);
                token = Some((String::new(), Some(rest[1..=length].iter().collect())));
                at += length + 2;
            }
            [':', ':', ..] => {
                token = Some(("::".to_owned(), None));
                at += 2;
            }
            [c, ..] if is_name(*c) => {
                let name: String = rest.iter().take_while(|c| is_name(**c)).collect();
                at += name.chars().count();
                if let Some((length, content)) = raw(&name, &chars[at..]) {
                    token = Some((String::new(), Some(content)));
                    at += length;
                } else {
                    token = Some((name, None));
                }
            }
            [c, ..] => {
                token = (!c.is_whitespace()).then(|| (c.to_string(), None));
                at += 1;
            }
            [] => {}
        }
        if let Some((text, literal)) = token {
            tokens.push(Token {
                text,
                literal,
                line,
            });
        }
        at = at.min(chars.len());
        line += chars[start..at].iter().filter(|c| **c == '\n').count();
    }
    tokens
}

fn block_comment(chars: &[char]) -> usize {
    let (mut depth, mut at) = (0, 0);
    while at < chars.len() {
        match chars[at..] {
            ['/', '*', ..] => (depth, at) = (depth + 1, at + 2),
            ['*', '/', ..] => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            break;
        }
    }
    at
}

/// Characters of a quoted text before its closing quote.
fn quoted(chars: &[char]) -> usize {
    let mut at = 0;
    while at < chars.len() && chars[at] != '"' {
        at += if chars[at] == '\\' { 2 } else { 1 };
    }
    at.min(chars.len().saturating_sub(1))
}

/// Length and content of a raw text whose prefix has just been read.
fn raw(prefix: &str, chars: &[char]) -> Option<(usize, String)> {
    let hashes = chars.iter().take_while(|c| **c == '#').count();
    if !matches!(prefix, "r" | "br" | "cr") || chars.get(hashes) != Some(&'"') {
        return None;
    }
    let body = &chars[hashes + 1..];
    let closes = |at: &usize| {
        body[*at] == '"' && body[at + 1..].iter().take_while(|c| **c == '#').count() >= hashes
    };
    let end = (0..body.len()).find(closes)?;
    Some((2 * hashes + 2 + end, body[..end].iter().collect()))
}

/// The lines of items under `#[cfg(test)]` or `#[cfg(all(test, …))]`.
fn test_lines(tokens: &[Token]) -> Vec<Range<usize>> {
    let texts: Vec<&str> = tokens.iter().map(|token| token.text.as_str()).collect();
    let is_start = |at: &usize| {
        let rest = &texts[*at..];
        rest.starts_with(&["#", "[", "cfg", "(", "test", ")", "]"])
            || rest.starts_with(&["#", "[", "cfg", "(", "all", "(", "test"])
    };
    let starts = (0..texts.len()).filter(is_start);
    let range = |start: usize| {
        let mut depth = 0;
        let end = (start..texts.len()).find(|&at| {
            depth += i32::from(texts[at] == "{") - i32::from(texts[at] == "}");
            depth == 0 && matches!(texts[at], "}" | ";")
        });
        tokens[start].line..tokens[end.unwrap_or(texts.len() - 1)].line + 1
    };
    starts.map(range).collect()
}

fn paths(tokens: &[&Token]) -> Vec<CodePath> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let starts = tokens[at].text.starts_with(is_name);
        if starts && (at == 0 || tokens[at - 1].text != "::") {
            let before = found.len();
            let used = at > 0 && tokens[at - 1].text == "use";
            let next = tree(tokens, at, &[], &mut found);
            // One name alone is a path only where it is imported or a macro.
            if !used && found.len() == before + 1 && found[before].names.len() == 1 {
                found.retain(|path| path.names.len() > 1 || path.names[0].ends_with('!'));
            }
            at = next.max(at + 1);
        } else {
            at += 1;
        }
    }
    found
}

/// Reads one branch of a `use` tree, or a plain path; returns where it ends.
fn tree(tokens: &[&Token], mut at: usize, prefix: &[String], found: &mut Vec<CodePath>) -> usize {
    let text = |at: usize| tokens.get(at).map_or("", |token| token.text.as_str());
    let mut names = prefix.to_vec();
    let line = tokens[at].line;
    loop {
        if text(at) == "{" {
            at += 1;
            while at < tokens.len() && text(at) != "}" {
                at = if text(at) == "," {
                    at + 1
                } else {
                    tree(tokens, at, &names, found)
                };
            }
            return at + 1;
        }
        names.push(text(at).to_owned());
        at += 1;
        let next = text(at + 1);
        if text(at) != "::" || !(next == "{" || next == "*" || next.starts_with(is_name)) {
            break;
        }
        at += 1;
    }
    if text(at) == "!" && text(at + 1) != "=" {
        names.last_mut().unwrap().push('!');
    }
    if text(at) == "as" {
        at += 2;
    }
    found.push(CodePath { names, line });
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> Vec<String> {
        let source = Source::new("src/x.rs", text);
        source
            .paths
            .iter()
            .map(|path| path.names.join("::"))
            .collect()
    }

    #[test]
    fn use_trees_are_spread_out_and_single_names_are_no_paths() {
        assert_eq!(
            names(
                "use crate::{a::{self, B as C}, d::*};\nfn f(x: std::fmt::Result) { csv; anyhow!(x); a != b }\nuse csv;"
            ),
            [
                "crate::a::self",
                "crate::a::B",
                "crate::d::*",
                "std::fmt::Result",
                "anyhow!",
                "csv"
            ]
        );
        assert_eq!(
            names("#[derive(clap::Args)] struct A(Vec::<crate::x::Y>);"),
            ["clap::Args", "crate::x::Y"]
        );
    }

    #[test]
    fn comments_texts_and_tests_hold_no_paths() {
        let text = "// a::b\n/* c::d /* e::f */ */ let s = \"g::h \\\" i::j\"; let r = r#\"k::l \" m\"#;\n\
                    let c = '\"'; let q = '\\''; fn f<'a>(x: &'a str) {}\n#[cfg(test)]\nmod tests {\n    use n::o;\n}\nuse p::q;";
        assert_eq!(names(text), ["p::q"]);
        let source = Source::new("src/x.rs", text);
        let literals: Vec<&str> = source
            .literals
            .iter()
            .map(|(_, text)| text.as_str())
            .collect();
        assert_eq!(literals, ["g::h \\\" i::j", "k::l \" m"]);
        assert_eq!(source.lines, 4);
        assert_eq!(source.paths[0].line, 8);
    }

    #[test]
    fn a_file_is_a_module() {
        let module = |file: &str| Source::new(file, "").module().join("::");
        assert_eq!(module("src/model/tag.rs"), "model::tag");
        assert_eq!(module("src/model/mod.rs"), "model");
        assert_eq!(module("src/lib.rs"), "");
    }
}
