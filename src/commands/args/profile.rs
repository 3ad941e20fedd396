//! The text fields of a person as flags, and the address.

use clap::Args;

use crate::{
    error::Problem,
    intake::field,
    model::{
        address::Address,
        domain,
        malformed::{Malformed, echo},
        person::{Field, Profile},
    },
};

/// Text fields and their values.
#[derive(Args, Debug, Default)]
#[command(next_help_heading = "Fields")]
pub struct ProfileFlags {
    /// Full name
    #[arg(long, value_name = "NAME")]
    pub name: Option<String>,
    /// Company
    #[arg(long, value_name = "TEXT")]
    pub company: Option<String>,
    /// Phone number
    #[arg(long, value_name = "NUMBER")]
    pub phone: Option<String>,
    /// Street and number
    #[arg(long, value_name = "TEXT")]
    pub street: Option<String>,
    /// City
    #[arg(long, value_name = "TEXT")]
    pub city: Option<String>,
    /// State, county or province
    #[arg(long, value_name = "TEXT")]
    pub region: Option<String>,
    /// Postal code
    #[arg(long, value_name = "CODE")]
    pub postcode: Option<String>,
    /// Country, two letters or its name
    #[arg(long, value_name = "CC")]
    pub country: Option<String>,
    /// VAT or other tax number
    #[arg(long, value_name = "ID")]
    pub tax_id: Option<String>,
    /// Language: en, pt-BR
    #[arg(long, value_name = "TAG")]
    pub language: Option<String>,
    /// A remark for colleagues
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,
    /// The number in another system
    #[arg(long = "ref", value_name = "REF")]
    pub reference: Option<String>,
}

impl ProfileFlags {
    /// The text fields that were given, checked and in their usual spelling.
    pub fn read(&self) -> Result<Profile, Malformed> {
        let mut profile = Profile::default();
        for &field in Field::ALL {
            if let Some(text) = self.text(field) {
                profile.set(field, Some(field::read(field, text)?));
            }
        }
        Ok(profile)
    }

    /// The number in another system, if one was given.
    pub fn reference(&self) -> Result<Option<String>, Malformed> {
        self.reference.as_deref().map(field::reference).transpose()
    }

    fn text(&self, field: Field) -> Option<&str> {
        let text = match field {
            Field::Name => &self.name,
            Field::Company => &self.company,
            Field::Phone => &self.phone,
            Field::Street => &self.street,
            Field::City => &self.city,
            Field::Region => &self.region,
            Field::Postcode => &self.postcode,
            Field::Country => &self.country,
            Field::TaxId => &self.tax_id,
            Field::Language => &self.language,
            Field::Note => &self.note,
        };
        text.as_deref()
    }
}

/// Reads the country that people are to be of.
pub fn country(text: &str) -> Result<String, Malformed> {
    let hint = "which country: --country GB";
    field::read(Field::Country, text).map_err(|malformed| malformed.hint(hint))
}

/// Reads an address that an operator typed.
pub fn address(text: &str) -> Result<Address, Problem> {
    Address::parse(text.trim()).map_err(|fault| {
        let problem = Problem::usage(format!(
            "'{}' is no address: {}",
            echo(text),
            fault.message()
        ))
        .code("invalid_email");
        match domain::suggest(text) {
            Some(meant) => problem.hint(format!("did you mean '{meant}'?")),
            None => problem.hint("write it as ann@example.com"),
        }
    })
}
