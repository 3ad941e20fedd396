//! A WHERE clause built from just the conditions that were asked for.
//!
//! `($1 IS NULL OR x = $1)` makes both engines scan; a clause of only the given conditions lets them use an index.

use super::Value;

/// Conditions that all must hold, with the parameters they use.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    conditions: Vec<String>,
    params: Vec<Value<'static>>,
}

impl Filter {
    /// No conditions: every row.
    pub fn new() -> Filter {
        Filter::default()
    }

    /// Adds a parameter and returns its placeholder (`$3`).
    pub fn bind(&mut self, value: impl Into<Value<'static>>) -> String {
        self.params.push(value.into());
        format!("${}", self.params.len())
    }

    /// Adds a list of parameters and returns `($1, $2)`; an empty list matches nothing.
    pub fn bind_list<T: Into<Value<'static>>>(
        &mut self,
        values: impl IntoIterator<Item = T>,
    ) -> String {
        let marks: Vec<String> = values.into_iter().map(|value| self.bind(value)).collect();
        if marks.is_empty() {
            "(NULL)".to_owned()
        } else {
            format!("({})", marks.join(", "))
        }
    }

    /// Adds a condition that must hold too.
    pub fn and(&mut self, condition: impl Into<String>) {
        self.conditions.push(condition.into());
    }

    /// Adds `column = value`.
    pub fn equals(&mut self, column: &str, value: impl Into<Value<'static>>) {
        let mark = self.bind(value);
        self.and(format!("{column} = {mark}"));
    }

    /// ` WHERE a AND b`, or nothing.
    pub fn clause(&self) -> String {
        if self.conditions.is_empty() {
            String::new()
        } else {
            format!(" WHERE {}", self.conditions.join(" AND "))
        }
    }

    /// The parameters, in the order of their placeholders.
    pub fn params(&self) -> &[Value<'static>] {
        &self.params
    }

    /// A pattern for `LIKE … ESCAPE '\'` that finds `text` anywhere.
    pub fn substring(text: &str) -> String {
        let mut pattern = String::with_capacity(text.len() + 2);
        pattern.push('%');
        for c in text.chars() {
            if matches!(c, '%' | '_' | '\\') {
                pattern.push('\\');
            }
            pattern.push(c);
        }
        pattern.push('%');
        pattern
    }

    /// The first text that sorts after every text beginning with `prefix`, bytewise; `None` when there is none.
    pub fn prefix_end(prefix: &str) -> Option<String> {
        let mut chars: Vec<char> = prefix.chars().collect();
        while let Some(last) = chars.pop() {
            let next = match last {
                '\u{D7FF}' => Some('\u{E000}'),
                other => char::from_u32(other as u32 + 1),
            };
            if let Some(next) = next {
                chars.push(next);
                return Some(chars.into_iter().collect());
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clause_holds_only_what_was_asked() {
        let mut filter = Filter::new();
        assert_eq!(filter.clause(), "");
        filter.equals("status", "approved");
        let marks = filter.bind_list([1_i64, 2]);
        filter.and(format!("id IN {marks}"));
        assert_eq!(filter.clause(), " WHERE status = $1 AND id IN ($2, $3)");
        assert_eq!(filter.params().len(), 3);
    }

    #[test]
    fn wildcards_in_a_search_text_are_literal() {
        assert_eq!(Filter::substring(r"50%_\x"), r"%50\%\_\\x%");
    }

    #[test]
    fn the_end_of_a_prefix_sorts_after_everything_that_begins_with_it() {
        assert_eq!(Filter::prefix_end("ann").as_deref(), Some("ano"));
        assert_eq!(Filter::prefix_end("\u{D7FF}").as_deref(), Some("\u{E000}"));
        assert_eq!(Filter::prefix_end("a\u{10FFFF}").as_deref(), Some("b"));
        assert_eq!(Filter::prefix_end("\u{10FFFF}"), None);
    }
}
