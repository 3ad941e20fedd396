//! Which fields a run writes, in which order: `--fields a,b`, `--fields +x,-y`, `--fields all`, `--field a`.

use std::{borrow::Cow, fmt};

use super::{Record, messages::article, near::near};

/// The name of a column: fixed for roster's own records, found at run time for `sql`.
pub(super) type Name = Cow<'static, str>;

/// What was asked for.
#[derive(Clone, Copy, Debug)]
pub(super) enum Choice<'a> {
    /// Nothing.
    Usual,
    /// `--fields`: a list, or changes to the usual one.
    Fields(&'a str),
    /// `--field`: this one.
    Field(&'a str),
}

/// The chosen fields of one kind of record.
#[derive(Clone, Debug)]
pub struct Columns {
    noun: &'static str,
    known: Vec<Name>,
    /// Indexes into `known`, in output order.
    chosen: Vec<usize>,
    /// For every known field its place in the output.
    place: Vec<Option<usize>>,
}

/// Whether two names are the same; the name of a field mostly is the very same text.
fn is_same(known: &str, name: &str) -> bool {
    std::ptr::eq(known, name) || known == name
}

impl Columns {
    /// The columns of a record; `base` are the usual ones.
    pub(super) fn of<T: Record>(
        base: &[&'static str],
        choice: Choice<'_>,
    ) -> Result<Columns, UnknownField> {
        let known = T::FIELDS.iter().map(|&name| name.into()).collect();
        Columns::choose(T::NOUN, known, Some(base), choice)
    }

    /// The columns of a result whose names are known only at run time; usually all of them.
    pub(super) fn named(
        noun: &'static str,
        names: Vec<String>,
        choice: Choice<'_>,
    ) -> Result<Columns, UnknownField> {
        let known = names.into_iter().map(Name::from).collect();
        Columns::choose(noun, known, None, choice)
    }

    fn choose(
        noun: &'static str,
        known: Vec<Name>,
        base: Option<&[&'static str]>,
        choice: Choice<'_>,
    ) -> Result<Columns, UnknownField> {
        let all = || 0..known.len();
        let find = |name: &str| known.iter().position(|field| field == name);
        let usual = || match base {
            Some(base) => base.iter().filter_map(|name| find(name)).collect(),
            None => all().collect::<Vec<_>>(),
        };
        let (mut chosen, spec) = match choice {
            Choice::Usual => (usual(), ""),
            Choice::Field(name) => match find(name) {
                Some(index) => (vec![index], ""),
                None => return Err(UnknownField::named(noun, name, &known)),
            },
            Choice::Fields(spec) if spec.trim_start().starts_with(['+', '-']) => (usual(), spec),
            Choice::Fields(spec) => (Vec::new(), spec),
        };
        let items = spec.split(',').map(str::trim);
        for item in items.filter(|item| !item.is_empty()) {
            let (drop, name) = match item.strip_prefix('-') {
                Some(name) => (true, name),
                None => (false, item.strip_prefix('+').unwrap_or(item)),
            };
            let named = match find(name) {
                Some(index) => vec![index],
                None if name == "all" => all().collect(),
                None => return Err(UnknownField::named(noun, name, &known)),
            };
            chosen.retain(|index| !drop || !named.contains(index));
            for index in named {
                if !drop && !chosen.contains(&index) {
                    chosen.push(index);
                }
            }
        }
        if chosen.is_empty() {
            return Err(UnknownField::none_left(noun, &known));
        }
        Ok(Columns::placed(noun, known, chosen))
    }

    fn placed(noun: &'static str, known: Vec<Name>, chosen: Vec<usize>) -> Columns {
        let mut place = vec![None; known.len()];
        for (position, &index) in chosen.iter().enumerate() {
            place[index] = Some(position);
        }
        Columns {
            noun,
            known,
            chosen,
            place,
        }
    }

    /// The same choice among all fields of a record, when it was made among some: the others are not written.
    #[must_use]
    pub fn among<T: Record>(&self) -> Columns {
        let known: Vec<Name> = T::FIELDS.iter().map(|&name| name.into()).collect();
        let place = |name: &str| known.iter().position(|field| field == name);
        let chosen = self.names().filter_map(place).collect();
        Columns::placed(T::NOUN, known, chosen)
    }

    /// The names, in output order.
    pub fn names(&self) -> impl ExactSizeIterator<Item = &str> {
        self.chosen.iter().map(|&index| &*self.known[index])
    }

    /// Whether this field is written, so that storage can leave out what nobody will see.
    pub fn has(&self, name: &str) -> bool {
        self.names().any(|chosen| chosen == name)
    }

    /// What one record is called.
    pub(super) fn noun(&self) -> &'static str {
        self.noun
    }

    /// How many columns are written.
    pub(super) fn len(&self) -> usize {
        self.chosen.len()
    }

    /// The index of a field, looked for first where the caller expects it: fields come in the same order in every record.
    pub(super) fn index_of(&self, name: &str, expected: usize) -> Option<usize> {
        match self.known.get(expected) {
            Some(known) if is_same(known, name) => Some(expected),
            _ => self.known.iter().position(|known| known == name),
        }
    }

    /// Where the field of this index is written, if it is.
    pub(super) fn place(&self, index: usize) -> Option<usize> {
        self.place.get(index).copied().flatten()
    }
}

/// A field that the record does not have, or a choice that leaves none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownField {
    /// What happened: `no field 'emial'`.
    pub message: String,
    /// The fields nearest to the name, best first, at most three.
    pub near: Vec<String>,
    /// Every field there is, in order.
    pub known: Vec<String>,
}

impl UnknownField {
    fn named(noun: &str, name: &str, known: &[Name]) -> UnknownField {
        let known: Vec<String> = known.iter().map(ToString::to_string).collect();
        let near = near(name, known.iter().map(String::as_str));
        UnknownField {
            message: format!("no field '{name}' in {}", article(noun)),
            near: near.into_iter().map(str::to_owned).collect(),
            known,
        }
    }

    fn none_left(noun: &str, known: &[Name]) -> UnknownField {
        UnknownField {
            message: format!("no field of {} is left to write", article(noun)),
            near: Vec::new(),
            known: known.iter().map(ToString::to_string).collect(),
        }
    }

    /// What to type instead: the near names, then the full list.
    pub fn hint(&self) -> String {
        let list = format!("fields: {}", self.known.join(","));
        if self.near.is_empty() {
            return list;
        }
        format!("did you mean '{}'? {list}", self.near.join("' or '"))
    }
}

impl fmt::Display for UnknownField {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for UnknownField {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::output::sample::Person;

    fn chosen(spec: &str) -> Vec<String> {
        let columns = Columns::of::<Person>(Person::DEFAULT, Choice::Fields(spec)).unwrap();
        columns.names().map(str::to_owned).collect()
    }

    #[test]
    fn fields_come_in_the_order_in_which_they_are_named() {
        assert_eq!(chosen("email, id,email"), ["email", "id"]);
        assert_eq!(chosen("all"), Person::FIELDS);
        assert_eq!(chosen("note,all")[..2], ["note", "id"]);
    }

    #[test]
    fn plus_and_minus_change_the_usual_columns() {
        assert_eq!(chosen("+note,-id"), ["email", "name", "note"]);
        assert_eq!(chosen("-name"), ["id", "email"]);
        assert_eq!(chosen("all,-id").len(), Person::FIELDS.len() - 1);
    }

    #[test]
    fn an_unknown_field_names_its_neighbours_and_the_full_list() {
        let err = Columns::of::<Person>(Person::DEFAULT, Choice::Fields("id,emial")).unwrap_err();
        assert_eq!(err.message, "no field 'emial' in a user");
        assert_eq!(err.near, ["email"]);
        assert_eq!(err.known, Person::FIELDS);
        let all = Person::FIELDS.join(",");
        assert_eq!(err.hint(), format!("did you mean 'email'? fields: {all}"));
    }

    #[test]
    fn a_single_field_is_one_exact_name() {
        let field = |name| Columns::of::<Person>(Person::DEFAULT, Choice::Field(name));
        assert_eq!(field("note").unwrap().names().collect::<Vec<_>>(), ["note"]);
        for name in ["id,email", "all", "+id", ""] {
            assert!(field(name).is_err(), "{name}");
        }
    }

    #[test]
    fn a_choice_without_fields_is_an_error() {
        for spec in ["", ",", "-id,-email,-name", "-all"] {
            assert!(
                Columns::of::<Person>(Person::DEFAULT, Choice::Fields(spec)).is_err(),
                "{spec}"
            );
        }
    }

    #[test]
    fn storage_can_ask_what_is_needed() {
        let columns = Columns::of::<Person>(Person::DEFAULT, Choice::Usual).unwrap();
        assert!(columns.has("email"));
        assert!(!columns.has("tags"));
    }

    #[test]
    fn names_found_at_run_time_are_chosen_the_same_way() {
        let names = || vec!["n".to_owned(), "total".to_owned()];
        let columns = Columns::named("row", names(), Choice::Usual).unwrap();
        assert_eq!(columns.names().collect::<Vec<_>>(), ["n", "total"]);
        assert!(Columns::named("row", names(), Choice::Fields("totl")).is_err());
    }
}
