//! The parts of the report on one user.

crate::words! {
    /// Parts of the report.
    pub enum Section {
        /// Who it is.
        Profile = "profile",
        /// How much there is of everything.
        Counts = "counts",
        /// Accounts owned and shared.
        Accounts = "accounts",
        /// Sums by currency, sums in time, the last orders.
        Orders = "orders",
        /// What was bought most.
        Products = "products",
        /// In which categories.
        Categories = "categories",
        /// With which tags.
        Tags = "tags",
        /// Sums by currency with the rate of those won, the last quotes.
        Quotes = "quotes",
        /// The newest mails.
        Emails = "emails",
        /// The newest rows of the consent ledger.
        Consent = "consent",
        /// Devices that are logged in.
        Devices = "devices",
        /// Sales targets and how they stand.
        Target = "target",
    }
}
crate::commands::args::values::closed!(Section);

impl Section {
    /// The columns of this part; whose it is and the range are in all of them.
    pub fn fields(self) -> &'static [&'static str] {
        match self {
            Section::Profile => &["profile"],
            Section::Counts => &["counts"],
            Section::Accounts => &["account_list"],
            Section::Orders => &["spend_list", "period_list", "order_list"],
            Section::Products => &["product_list"],
            Section::Categories => &["category_list"],
            Section::Tags => &["tag_list"],
            Section::Quotes => &["quote_sums", "quote_list"],
            Section::Emails => &["email_list"],
            Section::Consent => &["consent_list"],
            Section::Devices => &["device_list"],
            Section::Target => &["target_list"],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{super::page::FIELDS, *};

    #[test]
    fn the_parts_together_are_the_whole() {
        for name in &FIELDS[4..] {
            let parts = Section::ALL.iter();
            let own = parts.filter(|section| section.fields().contains(name));
            assert_eq!(own.count(), 1, "{name}");
        }
        for section in Section::ALL {
            assert!(section.fields().iter().all(|name| FIELDS.contains(name)));
        }
    }
}
