//! Every table that holds a user's id or an address, and what becomes of its rows when a person goes.
//!
//! Tests compare this list with the real schema on both engines and fail for a table that has not decided: whoever adds a
//! table or a column of that kind adds its line here, and so says what merge, erase, export, locate and undo do with it.

pub mod export;
mod tables;

pub use self::tables::TABLES;

/// What a table holds of people, and what becomes of it.
#[derive(Clone, Copy, Debug)]
pub struct PeopleTable {
    /// Its name.
    pub table: &'static str,
    /// The column with the user's id, if there is one.
    pub user: Option<&'static str>,
    /// Columns that hold an address.
    pub addresses: &'static [&'static str],
    /// Whether its rows go when an import that created the person is undone.
    pub goes_with_undo: bool,
    /// The column that names the import a row came from; rows without one are from elsewhere.
    pub import: Option<&'static str>,
    /// The columns that name a row beside the user.
    pub key: &'static [&'static str],
    /// Further columns with a user's id, of somebody whom a row names beside its own user: a merge rewrites them.
    pub others: &'static [&'static str],
    /// What `user merge` does with the rows of the person who goes.
    pub merge: Merge,
    /// What `user erase` does with the rows of the person, and with rows that hold their address.
    pub erase: Erase,
    /// SQL: which rows of a person are somebody else's to read as well. An erasure leaves those to [`Erase`]'s rule for
    /// addresses.
    pub of_others: Option<&'static str>,
    /// What `user export` writes of it.
    pub export: Export,
    /// Columns by whose values (an address, or its hash) rows that are not the person's own belong to an export as well.
    pub export_by: &'static [&'static str],
    /// What one row of it is called, as SQL over the alias `x`: for lists of rows that move.
    pub label: &'static str,
}

/// What a merge does with the rows of the person who goes (DUP); the other (KEEP) stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Merge {
    /// Nobody has said: a test fails.
    Undecided,
    /// Its rows hold no user id, or `storage::merge` has a rule of its own for them.
    Rule,
    /// Every row moves (INSERT … SELECT and DELETE): its key beside the user is unique over all people.
    Move,
    /// A row moves unless KEEP has one with the same key; then it goes.
    Fill,
    /// The user column is rewritten: the table is keyed by something else than the user.
    Rewrite,
    /// The rows go with DUP.
    Gone,
}

/// What an erasure does with rows of the person and with rows that hold one of their addresses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Erase {
    /// Nobody has said: a test fails.
    Undecided,
    /// `storage::erase` has a rule of its own.
    Rule,
    /// The rows go.
    Gone,
    /// The rows stay and say nothing of the person any more: columns and their new values as SQL.
    Blank {
        /// In rows of the person.
        own: &'static [(&'static str, &'static str)],
        /// In rows of anybody that hold one of their addresses.
        addressed: &'static [(&'static str, &'static str)],
    },
    /// The rows stay as they are: without the person's name they are nobody's (orders). `user locate` still counts them.
    Anonymous,
}

/// What an export of one person writes of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Export {
    /// Nobody has said: a test fails.
    Undecided,
    /// Nothing; the text says why.
    No(&'static str),
    /// A dataset of its own.
    Dataset {
        /// Its name, which is the file's.
        name: &'static str,
        /// Its columns: name, and SQL over the alias `x` (empty: the column of that name). Secrets never. A name that is
        /// `at` or ends in `_at` is a time.
        columns: &'static [(&'static str, &'static str)],
        /// The order of its rows, which ends in something unique.
        order: &'static str,
    },
}

impl PeopleTable {
    /// A table about which nothing is decided yet.
    pub const fn new(
        table: &'static str,
        user: Option<&'static str>,
        addresses: &'static [&'static str],
    ) -> PeopleTable {
        PeopleTable {
            table,
            user,
            addresses,
            goes_with_undo: false,
            import: None,
            key: &["id"],
            others: &[],
            merge: Merge::Undecided,
            erase: Erase::Undecided,
            of_others: None,
            export: Export::Undecided,
            export_by: &[],
            label: "''",
        }
    }

    /// Its rows go when an import that created the person is undone.
    #[must_use]
    pub const fn goes_with_undo(mut self) -> PeopleTable {
        self.goes_with_undo = true;
        self
    }

    /// The column that names the import a row came from.
    #[must_use]
    pub const fn import(mut self, column: &'static str) -> PeopleTable {
        self.import = Some(column);
        self
    }

    /// The columns that name a row beside the user, where that is not `id`.
    #[must_use]
    pub const fn key(mut self, columns: &'static [&'static str]) -> PeopleTable {
        self.key = columns;
        self
    }

    /// Further columns with a user's id: a merge rewrites them.
    #[must_use]
    pub const fn others(mut self, columns: &'static [&'static str]) -> PeopleTable {
        self.others = columns;
        self
    }

    /// What a merge does.
    #[must_use]
    pub const fn merge(mut self, merge: Merge) -> PeopleTable {
        self.merge = merge;
        self
    }

    /// What an erasure does.
    #[must_use]
    pub const fn erase(mut self, erase: Erase) -> PeopleTable {
        self.erase = erase;
        self
    }

    /// Which rows of a person are somebody else's to read as well.
    #[must_use]
    pub const fn of_others(mut self, condition: &'static str) -> PeopleTable {
        self.of_others = Some(condition);
        self
    }

    /// An export writes a dataset of this name with these columns.
    #[must_use]
    pub const fn export(
        mut self,
        name: &'static str,
        columns: &'static [(&'static str, &'static str)],
        order: &'static str,
    ) -> PeopleTable {
        self.export = Export::Dataset {
            name,
            columns,
            order,
        };
        self
    }

    /// Rows of others, and of nobody, that hold the person's address in these columns are of the dataset as well.
    #[must_use]
    pub const fn export_by(mut self, columns: &'static [&'static str]) -> PeopleTable {
        self.export_by = columns;
        self
    }

    /// An export writes nothing of it, and why.
    #[must_use]
    pub const fn no_export(mut self, why: &'static str) -> PeopleTable {
        self.export = Export::No(why);
        self
    }

    /// What one row is called, as SQL over the alias `x`.
    #[must_use]
    pub const fn label(mut self, sql: &'static str) -> PeopleTable {
        self.label = sql;
        self
    }
}

/// Per-user tables whose rows go with a person whom an undo removes, in the order in which they go.
pub fn own_tables() -> impl Iterator<Item = &'static str> {
    TABLES
        .iter()
        .filter(|table| table.goes_with_undo && table.table != "users")
        .map(|table| table.table)
}

/// SQL: whether the user `id` has rows that did not come with the import `import` (both are SQL expressions).
pub fn rows_from_elsewhere(id: &str, import: &str) -> String {
    let conditions: Vec<String> = TABLES
        .iter()
        .filter(|table| !["users", "audit_subjects", "import_removed"].contains(&table.table))
        .filter_map(|table| {
            let user = table.user?;
            let own = match table.import {
                Some(column) => format!(" AND (x.{column} IS NULL OR x.{column} <> {import})"),
                // Tokens and bodies belong to mails and invites, which are looked at themselves.
                None if table.goes_with_undo => return None,
                None => String::new(),
            };
            Some(format!(
                "EXISTS (SELECT 1 FROM {} x WHERE x.{user} = {id}{own})",
                table.table
            ))
        })
        .collect();
    conditions.join(" OR ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_has_decided_what_becomes_of_its_rows() {
        let undecided = |table: &&PeopleTable| {
            table.merge == Merge::Undecided
                || table.erase == Erase::Undecided
                || table.export == Export::Undecided
        };
        let names: Vec<&str> = TABLES.iter().filter(undecided).map(|t| t.table).collect();
        assert_eq!(names, Vec::<&str>::new());
        assert!(undecided(&&PeopleTable::new("planted", None, &[])));
    }

    #[test]
    fn a_table_without_a_user_has_nothing_to_move_and_a_dataset_has_a_key() {
        for table in TABLES {
            if table.user.is_none() {
                assert_eq!(table.merge, Merge::Rule, "{}", table.table);
            }
            if let Export::Dataset { columns, order, .. } = table.export {
                assert!(
                    table.user.is_some() || !table.export_by.is_empty(),
                    "{}",
                    table.table
                );
                assert!(!columns.is_empty() && !order.is_empty(), "{}", table.table);
            }
        }
    }
}
