//! The mail providers at which a large share of any list of people has its address.

/// Their domains, as the schema has them too: a change here needs a migration.
pub const PROVIDERS: [&str; 5] = [
    "gmail.com",
    "yahoo.com",
    "hotmail.com",
    "outlook.com",
    "icloud.com",
];

/// Whether so many people have an address in this domain (an A-label in lower case) that an index of it is of no use.
pub fn is_freemail(domain: &str) -> bool {
    PROVIDERS.contains(&domain)
}

#[cfg(test)]
mod tests {
    use super::PROVIDERS;

    #[test]
    fn the_schema_knows_the_same_providers() {
        let sql = include_str!("../../storage/migrations/0011_freemail.sql");
        let listed = PROVIDERS.map(|domain| format!("'{domain}'")).join(", ");
        assert!(sql.contains(&format!("IN ({listed})")));
    }
}
