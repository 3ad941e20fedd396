//! Users as the law wants to know them.

use crate::{
    clock::Timestamp,
    model::{
        law::{Known, Text, Texts},
        person::{Field, Level, Status, Subscription},
    },
    storage::db::{Cell, Error, Result, Row},
};

/// The columns that [`Reader`] reads, in its order, of the user `u`.
const COLUMNS: &str = "u.id, u.version, u.email, u.email_key, u.ref, u.status, u.level, u.restricted, u.subscription, \
     u.subscription_before, u.subscription_at, u.email_confirmed_at, \
     CASE WHEN u.erased_at IS NULL THEN 0 ELSE 1 END AS erased";
const TAGS: &str =
    "(SELECT string_agg(CAST(t.tag_id AS TEXT), ',') FROM user_tags t WHERE t.user_id = u.id)";
const GROUPS: &str = "(SELECT string_agg(CAST(g.slot AS TEXT) || ':' || CAST(g.group_id AS TEXT), ',') \
     FROM user_groups g WHERE g.user_id = u.id)";
/// Room for the texts of most people.
const USUAL: usize = 96;

/// What an import asks about each user.
#[derive(Clone, Debug)]
pub struct Reader {
    /// The text fields that are looked at.
    fields: Vec<Field>,
    columns: String,
    now: Timestamp,
}

impl Reader {
    /// Reads these fields, and tags and groups where they are wanted.
    pub fn new(fields: Vec<Field>, tags: bool, groups: bool, now: Timestamp) -> Reader {
        let mut columns = COLUMNS.to_owned();
        for field in &fields {
            columns.push_str(", u.");
            columns.push_str(field.as_str());
        }
        for (column, wanted) in [(TAGS, tags), (GROUPS, groups)] {
            columns.push_str(", ");
            columns.push_str(if wanted { column } else { "NULL" });
        }
        Reader {
            fields,
            columns,
            now,
        }
    }

    /// The columns to select, for a user called `u`.
    pub fn columns(&self) -> &str {
        &self.columns
    }

    /// The user of a row whose columns begin at `first`. No names are compared: this is done for every row of an import.
    pub fn known(&self, row: Row<'_>, first: usize) -> Result<Known> {
        let mut cells = Cells { row, next: first };
        let (id, version) = (cells.int()?, cells.int()?);
        let mut texts = Texts::with_capacity(USUAL);
        for text in [Text::Email, Text::Key, Text::Reference] {
            texts.set(text, cells.text()?);
        }
        let status = cells.word::<Status>()?;
        let level = cells.word::<Level>()?;
        let restricted = cells.int()? != 0;
        let subscription: Subscription = cells.word()?;
        let before = match cells.text()? {
            Some(word) => Some(parsed(word)?),
            None => None,
        };
        let since = cells.time()?;
        let confirmed_at = cells.time()?;
        let erased = cells.int()? != 0;
        for field in &self.fields {
            texts.set(Text::Field(*field), cells.text()?);
        }
        let tags = cells.text()?.map(tag_ids).unwrap_or_default();
        Ok(Known {
            id,
            version,
            texts,
            status,
            level,
            restricted,
            erased,
            subscription: subscription.in_force(before, since, self.now),
            subscription_before: before,
            subscription_at: since,
            asked: subscription == Subscription::Pending,
            confirmed_at,
            tags,
            groups: cells.text()?.map(group_ids).unwrap_or_default(),
        })
    }
}

fn tag_ids(list: &str) -> Vec<i64> {
    list.split(',').filter_map(|id| id.parse().ok()).collect()
}

fn group_ids(list: &str) -> [Option<i64>; 3] {
    let mut groups = [None; 3];
    for pair in list.split(',') {
        if let Some((slot, group)) = pair.split_once(':')
            && let Some(cell) = slot
                .parse()
                .ok()
                .and_then(|n: usize| groups.get_mut(n.checked_sub(1)?))
        {
            *cell = group.parse().ok();
        }
    }
    groups
}

fn parsed<T: std::str::FromStr>(word: &str) -> Result<T> {
    word.parse()
        .map_err(|_| Error::Decode(format!("'{word}' is no word of its column")))
}

/// The cells of a row, one after the other.
struct Cells<'a> {
    row: Row<'a>,
    next: usize,
}

impl<'a> Cells<'a> {
    fn cell(&mut self) -> Result<Cell<'a>> {
        self.next += 1;
        self.row.0.cell(self.next - 1)
    }

    fn text(&mut self) -> Result<Option<&'a str>> {
        match self.cell()? {
            Cell::Null => Ok(None),
            Cell::Text(text) => Ok(Some(text)),
            other => Err(Error::Decode(format!("{other:?} is no text"))),
        }
    }

    fn word<T: std::str::FromStr>(&mut self) -> Result<T> {
        parsed(self.text()?.unwrap_or_default())
    }

    fn int(&mut self) -> Result<i64> {
        match self.cell()? {
            Cell::Int(n) => Ok(n),
            other => Err(Error::Decode(format!("{other:?} is no number"))),
        }
    }

    fn time(&mut self) -> Result<Option<Timestamp>> {
        match self.cell()? {
            Cell::Null => Ok(None),
            Cell::Int(at) => Ok(Some(Timestamp(at))),
            other => Err(Error::Decode(format!("{other:?} is no time"))),
        }
    }
}
