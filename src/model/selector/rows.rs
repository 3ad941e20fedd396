//! Selectors on standard input: one a line, or roster's own tsv, csv or jsonl.
//!
//! A list of roster's is known by its header (for jsonl the keys of an object), and is read only when every column is one
//! that rows of the noun have. A column that they never have shows that the rows, and so their ids, belong to something else: mails
//! have an `id` too, but also `user` and `subject`. Such a list is refused as a whole; nothing of it is guessed.

mod nouns;
mod plain;
mod quoted;

use serde_json::Value;

pub use self::nouns::{
    ACCOUNTS, CONTACTS, DEVICES, EMAILS, GROUPS, NOTIFICATIONS, ORDERS, PRICES, QUOTES,
    SMART_TYPES, TAGS, USERS,
};
pub use self::plain::no_person;
use self::plain::plain;

use crate::model::malformed::{Malformed, echo};

/// How roster prints the rows of one noun.
#[derive(Clone, Copy, Debug)]
pub struct Rows {
    /// The noun, for messages.
    pub noun: &'static str,
    /// Columns that name the thing, best first, each with the prefix that makes its value a selector.
    pub naming: &'static [(&'static str, &'static str)],
    /// The noun before a key that alone would name something else, as [`super::printed::keyed`] writes it.
    pub prefix: Option<&'static str>,
    /// For nouns whose bare numbers are refused on standard input: columns that rows with an `id` of another noun never have. A list
    /// must have one of them, for `id` alone may be anything's. Empty where an `id` is taken as one of the noun.
    pub telling: &'static [&'static str],
    /// Every column that rows of this noun can have.
    pub columns: &'static [&'static str],
}

/// The selectors in `text`, each with the line (with `null`: the record) where it starts, counted from 1.
///
/// Blank lines are skipped. With `null` records end in NUL and are selectors as they stand. The selectors themselves are not
/// checked here. An error names the line; then nothing has been read.
pub fn selectors(text: &str, null: bool, rows: &Rows) -> Result<Vec<(u64, String)>, Malformed> {
    let bom = text.strip_prefix('\u{feff}');
    let text = bom.unwrap_or(text);
    if null {
        return plain(text.split('\0'), rows);
    }
    let lines = || {
        text.split('\n')
            .map(|line| line.strip_suffix('\r').unwrap_or(line))
    };
    let Some(first) = lines().find(|line| !line.trim().is_empty()) else {
        return Ok(Vec::new());
    };
    if first.starts_with("{\"") {
        return objects(lines(), rows);
    }
    if first.contains('\t') {
        let cells = lines().map(|line| line.split('\t').map(str::to_owned).collect());
        return table((1..).zip(cells), rows, false);
    }
    let is_column = |cell: &str| rows.columns.contains(&cell.trim_matches('"'));
    // A name may hold a comma, so a line is a header only when nothing in it is a selector.
    if is_column(first) || (first.contains(',') && !first.contains(':')) {
        return table(quoted::records(text).into_iter(), rows, bom.is_some());
    }
    if first.starts_with('[') || first.starts_with('{') {
        return Err(refused(rows, 1, "is json"));
    }
    plain(lines(), rows)
}

fn refused(rows: &Rows, line: u64, what: &str) -> Malformed {
    Malformed::new(format!("line {line} of the input {what}")).hint(format!(
        "give one {} a line: end the command before the pipe in '-f ids'",
        rows.noun
    ))
}

/// Which cell names the thing, and the prefix of its selector.
fn naming<'a>(
    rows: &Rows,
    line: u64,
    header: impl Iterator<Item = &'a str> + Clone,
) -> Result<(usize, &'static str), Malformed> {
    if let Some(column) = header.clone().find(|name| !rows.columns.contains(name)) {
        let what = format!(
            "is no list of {}s: they have no column '{}'",
            rows.noun,
            echo(column)
        );
        return Err(refused(rows, line, &what));
    }
    if !rows.telling.is_empty() && !header.clone().any(|name| rows.telling.contains(&name)) {
        let what = format!(
            "may be a list of anything: no column says that these are {}s",
            rows.noun
        );
        return Err(refused(rows, line, &what));
    }
    let place = |(column, prefix): &(&str, &'static str)| {
        Some((header.clone().position(|name| name == *column)?, *prefix))
    };
    rows.naming.iter().find_map(place).ok_or_else(|| {
        let columns: Vec<String> = rows.naming.iter().map(|(c, _)| format!("'{c}'")).collect();
        refused(
            rows,
            line,
            &format!("has no column {}", columns.join(" or ")),
        )
    })
}

fn table(
    records: impl Iterator<Item = (u64, Vec<String>)>,
    rows: &Rows,
    excel: bool,
) -> Result<Vec<(u64, String)>, Malformed> {
    let mut records = records.filter(|(_, cells)| cells.iter().any(|cell| !cell.trim().is_empty()));
    let Some((line, header)) = records.next() else {
        return Ok(Vec::new());
    };
    let (place, prefix) = naming(rows, line, header.iter().map(String::as_str))?;
    let mut found = Vec::new();
    for (line, cells) in records {
        if cells.len() != header.len() {
            let what = format!("has {} cells, its header {}", cells.len(), header.len());
            return Err(refused(rows, line, &what));
        }
        let guarded = cells[place]
            .strip_prefix('\'')
            .filter(|cell| excel && cell.starts_with(['=', '+', '-', '@']));
        let value = guarded.unwrap_or(&cells[place]).trim();
        found.push((line, selector(rows, line, prefix, value)?));
    }
    Ok(found)
}

fn selector(rows: &Rows, line: u64, prefix: &str, value: &str) -> Result<String, Malformed> {
    if value.is_empty() {
        return Err(refused(rows, line, "names nobody: its cell is empty"));
    }
    Ok(format!("{prefix}{value}"))
}

fn objects<'a>(
    lines: impl Iterator<Item = &'a str>,
    rows: &Rows,
) -> Result<Vec<(u64, String)>, Malformed> {
    let mut found = Vec::new();
    for (line, text) in (1..).zip(lines).filter(|(_, text)| !text.trim().is_empty()) {
        let Ok(Value::Object(object)) = serde_json::from_str(text) else {
            return Err(refused(rows, line, "is no JSON object"));
        };
        let (place, prefix) = naming(rows, line, object.keys().map(String::as_str))?;
        let value = match object.values().nth(place) {
            Some(Value::String(text)) => text.clone(),
            Some(Value::Number(number)) => number.to_string(),
            _ => String::new(),
        };
        found.push((line, selector(rows, line, prefix, &value)?));
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn whatever_is_read_comes_from_rising_lines_and_is_never_empty(text in "(id|email|login|name|\\PC|[,\t\n\r\"{:}\u{0}]){0,30}", null: bool) {
            if let Ok(found) = selectors(&text, null, &USERS) {
                prop_assert!(found.is_sorted_by(|a, b| a.0 < b.0));
                prop_assert!(found.iter().all(|(_, selector)| !selector.trim().is_empty()));
            }
        }
    }

    fn users(text: &str) -> Vec<(u64, String)> {
        selectors(text, false, &USERS).unwrap()
    }

    fn refusal(text: &str, rows: &Rows) -> String {
        let refusal = selectors(text, false, rows).unwrap_err();
        assert!(refusal.hint.unwrap().contains("-f ids"), "{text}");
        refusal.message
    }

    fn at(line: u64, text: &str) -> (u64, String) {
        (line, text.to_owned())
    }

    #[test]
    fn plain_lines_are_selectors_and_blank_lines_are_none() {
        assert_eq!(
            users("\u{feff}7\r\n\n ann@example.com \n#45231\nname:Smith, Ann"),
            [
                at(1, "7"),
                at(3, "ann@example.com"),
                at(4, "#45231"),
                at(5, "name:Smith, Ann")
            ]
        );
        assert_eq!(
            users("name:Smith, Ann\n7\n"),
            [at(1, "name:Smith, Ann"), at(2, "7")]
        );
        assert_eq!(users(""), []);
        assert_eq!(users("\n \n"), []);
    }

    #[test]
    fn records_that_end_in_nul_are_counted_and_taken_as_they_stand() {
        assert_eq!(
            selectors("id\0id:7\0\0name:a\nb\0", true, &USERS).unwrap(),
            [at(1, "id"), at(2, "id:7"), at(4, "name:a\nb")]
        );
        assert!(selectors("7\tann\0", true, &USERS).is_err());
    }

    #[test]
    fn rosters_own_lists_are_read_by_id_else_by_email() {
        assert_eq!(
            users("id\temail\n7\tann@example.com\n\n8\t\n"),
            [at(2, "id:7"), at(4, "id:8")]
        );
        assert_eq!(
            users("email,name\r\nann@example.com,\"Smith, Ann\"\r\n"),
            [at(2, "ann@example.com")]
        );
        assert_eq!(users("id\n7\n8\n"), [at(2, "id:7"), at(3, "id:8")]);
        assert_eq!(
            users("email\nann@example.com\n"),
            [at(2, "ann@example.com")]
        );
        assert_eq!(
            users("{\"id\":7,\"email\":\"ann@example.com\"}\n{\"email\":\"b@example.com\"}\n"),
            [at(1, "id:7"), at(2, "b@example.com")]
        );
        assert_eq!(users("id\temail\n"), [], "a list of nobody");
    }

    #[test]
    fn a_quoted_cell_may_hold_line_ends_commas_and_quotes() {
        assert_eq!(
            users("name,note,id\n\"Ann \"\"A\"\" Smith\",\"one\ntwo, three\",7\nBob,,8"),
            [at(2, "id:7"), at(4, "id:8")]
        );
    }

    #[test]
    fn the_guard_of_a_csv_for_excel_is_taken_off() {
        assert_eq!(
            users("\u{feff}email\r\n'+ann@example.com\r\n"),
            [at(2, "+ann@example.com")]
        );
        assert_eq!(
            users("email\n'+ann@example.com\n"),
            [at(2, "'+ann@example.com")]
        );
    }

    #[test]
    fn ids_of_one_noun_are_never_read_as_anothers() {
        assert_eq!(
            refusal("login\tplan\towner\n45231\tgold\tann@example.com\n", &USERS),
            "line 1 of the input is no list of users: they have no column 'login'"
        );
        for mails in [
            "id\tuser\tsubject\n1\tann@example.com\thi\n",
            "id,user_id,subject\n1,7,hi\n",
            "{\"id\":1,\"user_id\":7}\n",
        ] {
            assert!(
                refusal(mails, &USERS).contains("is no list of users"),
                "{mails}"
            );
        }
        assert!(refusal("id\temail\n7\tann@example.com\n", &ACCOUNTS).contains("accounts"));
        assert_eq!(
            selectors("login\tstatus\n45231\tlive\n", false, &ACCOUNTS).unwrap(),
            [at(2, "login:45231")]
        );
    }

    #[test]
    fn an_id_alone_is_taken_for_a_person_and_for_no_device() {
        for list in ["id\n7\n", "{\"id\":7}\n"] {
            for rows in [&DEVICES, &NOTIFICATIONS, &EMAILS] {
                let refusal = selectors(list, false, rows).unwrap_err();
                let what = format!("no column says that these are {}s", rows.noun);
                assert!(refusal.message.contains(&what), "{refusal:?}");
            }
            assert_eq!(users(list).len(), 1);
        }
        let devices = selectors("id,label\n7,phone\n", false, &DEVICES).unwrap();
        assert_eq!(devices.len(), 1);
    }

    #[test]
    fn any_other_header_tab_or_shape_is_refused() {
        for text in [
            "name\tcountry\nAnn\tGB\n",
            "name\nAnn\n",
            "7\tann@example.com\n",
            "7\n8\tBob\n",
            "a@example.com,b@example.com\n",
            "E-mail,Name\nann@example.com,Ann\n",
            "id\temail\n7\n",
            "email\n\"\"\nann@example.com,x\n",
            "email\tname\n\tAnn\n",
            "[{\"id\":7}]\n",
            "{\"id\":7}\nnonsense\n",
            "{\"id\":null}\n",
            "{\"name\":\"Ann\"}\n",
        ] {
            refusal(text, &USERS);
        }
    }
}
