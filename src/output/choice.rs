//! Which columns a run writes, as its flags say.

use super::{Columns, Format, Options, Output, Record, UnknownField, columns::Choice};

impl Output {
    /// The columns of a list of `T`: `--fields` or `--field`, else [`Record::DEFAULT`] for eyes and [`Record::DATA`] for programs.
    pub fn columns<T: Record>(&self) -> Result<Columns, UnknownField> {
        let usual = match self.format {
            Format::Table | Format::Html | Format::Svg => T::DEFAULT,
            _ => T::DATA,
        };
        Columns::of::<T>(usual, self.choice())
    }

    /// The columns of a list of `T` whose usual ones are these.
    pub fn columns_with<T: Record>(&self, usual: &[&'static str]) -> Result<Columns, UnknownField> {
        Columns::of::<T>(usual, self.choice())
    }

    /// The columns of one `T` in full: `--fields` or `--field`, else all of [`Record::FIELDS`].
    pub fn columns_of_one<T: Record>(&self) -> Result<Columns, UnknownField> {
        Columns::of::<T>(T::FIELDS, self.choice())
    }

    /// The columns of a result whose names are known only at run time (`sql`).
    pub fn columns_named(
        &self,
        noun: &'static str,
        names: Vec<String>,
    ) -> Result<Columns, UnknownField> {
        Columns::named(noun, names, self.choice())
    }

    fn choice(&self) -> Choice<'_> {
        match (&self.options.field, &self.options.fields) {
            (Some(name), _) => Choice::Field(name),
            (None, Some(names)) => Choice::Fields(names),
            (None, None) => Choice::Usual,
        }
    }

    /// The flag, typed for this run, that asks for other rows or columns than what is written as it stands.
    pub fn shaped_by(&self) -> Option<&'static str> {
        let Options {
            fields,
            field,
            jq,
            excel,
            asked,
            file,
            ..
        } = &self.options;
        [
            ("--fields", fields.is_some()),
            ("--field", field.is_some()),
            ("--jq", jq.is_some()),
            ("--excel", *excel),
            ("-f", *asked && file.is_none()),
        ]
        .into_iter()
        .find_map(|(flag, given)| given.then_some(flag))
    }
}
