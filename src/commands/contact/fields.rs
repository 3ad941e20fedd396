//! The text fields of a contact as flags.

use clap::Args;

use crate::{error::Problem, intake::field, model::person::Field, storage::contact::TEXTS};

/// Text fields and their values.
#[derive(Args, Debug, Default)]
#[command(next_help_heading = "Fields")]
pub struct Fields {
    /// Full name
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    /// Company
    #[arg(long, value_name = "TEXT")]
    company: Option<String>,
    /// Phone number
    #[arg(long, value_name = "NUMBER")]
    phone: Option<String>,
    /// Street and number
    #[arg(long, value_name = "TEXT")]
    street: Option<String>,
    /// City
    #[arg(long, value_name = "TEXT")]
    city: Option<String>,
    /// State, county or province
    #[arg(long, value_name = "TEXT")]
    region: Option<String>,
    /// Postal code
    #[arg(long, value_name = "CODE")]
    postcode: Option<String>,
    /// Country, two letters or its name
    #[arg(long, value_name = "CC")]
    country: Option<String>,
}

/// The fields of a person whose rules the texts of a contact keep, in the order of [`TEXTS`].
pub const RULES: [Field; TEXTS.len()] = [
    Field::Name,
    Field::Company,
    Field::Phone,
    Field::Street,
    Field::City,
    Field::Region,
    Field::Postcode,
    Field::Country,
];

/// The values of [`TEXTS`] that are known.
pub type Texts = [Option<String>; TEXTS.len()];

impl Fields {
    /// The values that were given, checked and in the form in which they are stored.
    pub fn read(&self) -> Result<Texts, Problem> {
        let given = [
            &self.name,
            &self.company,
            &self.phone,
            &self.street,
            &self.city,
            &self.region,
            &self.postcode,
            &self.country,
        ];
        let mut texts = Texts::default();
        for ((text, rule), given) in texts.iter_mut().zip(RULES).zip(given) {
            if let Some(given) = given {
                *text = Some(field::read_new(rule, given)?);
            }
        }
        Ok(texts)
    }
}
