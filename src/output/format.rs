//! The formats of standard output, and which one a run uses when nobody names one.

use std::path::Path;

crate::words! {
    /// How data is written.
    pub enum Format {
        /// For eyes: aligned columns, fitted to the terminal.
        Table = "table",
        /// One array for lists, one object for single things.
        Json = "json",
        /// One object per line.
        Jsonl = "jsonl",
        /// Comma-separated values (RFC 4180), quoted only where needed, lines end in LF.
        Csv = "csv",
        /// Tab-separated values; `\t \n \r \\` stand for those characters.
        Tsv = "tsv",
        /// The selector of each thing, one per line.
        Ids = "ids",
        /// A report as one page for a browser.
        Html = "html",
        /// The charts of a report.
        Svg = "svg",
    }
}

impl Format {
    /// The format when none was asked for: by the file's extension, a table on a terminal, else TSV.
    ///
    /// `excel` (BOM, CRLF, formula guard) is a way to write CSV, so it implies it.
    pub fn default_for(file: Option<&Path>, excel: bool, terminal: bool) -> Format {
        if excel {
            return Format::Csv;
        }
        let Some(file) = file else {
            return if terminal { Format::Table } else { Format::Tsv };
        };
        let extension = file.extension().and_then(|extension| extension.to_str());
        match extension.map(str::to_ascii_lowercase).as_deref() {
            Some("csv") => Format::Csv,
            Some("json") => Format::Json,
            Some("jsonl" | "ndjson") => Format::Jsonl,
            Some("html" | "htm") => Format::Html,
            Some("svg") => Format::Svg,
            _ => Format::Tsv,
        }
    }

    /// Whether a script reads this run as JSON, so that errors are JSON too.
    pub fn is_json(self) -> bool {
        matches!(self, Format::Json | Format::Jsonl)
    }

    /// Whether it is for looking at: reports alone are drawn.
    pub fn is_drawn(self) -> bool {
        matches!(self, Format::Html | Format::Svg)
    }
}

crate::words! {
    /// When to use colour.
    pub enum Color {
        /// On a terminal.
        Auto = "auto",
        /// Even when piped.
        Always = "always",
        /// Not at all.
        Never = "never",
    }
}

impl Color {
    /// Whether to colour a stream that is, or is not, a terminal.
    pub fn on(self, terminal: bool) -> bool {
        match self {
            Color::Auto => terminal,
            Color::Always => true,
            Color::Never => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_name_decides_before_the_terminal_does() {
        let of = |name: &str| Format::default_for(Some(Path::new(name)), false, true);
        assert_eq!(of("a.CSV"), Format::Csv);
        assert_eq!(of("a.jsonl"), Format::Jsonl);
        assert_eq!(of("a.json"), Format::Json);
        assert_eq!(of("a.html"), Format::Html);
        assert_eq!(of("a.svg"), Format::Svg);
        assert_eq!(of("a.txt"), Format::Tsv);
        assert_eq!(of("people"), Format::Tsv);
        assert_eq!(Format::default_for(None, false, true), Format::Table);
        assert_eq!(Format::default_for(None, false, false), Format::Tsv);
    }

    #[test]
    fn excel_means_csv() {
        assert_eq!(
            Format::default_for(Some(Path::new("a.txt")), true, true),
            Format::Csv
        );
    }
}
