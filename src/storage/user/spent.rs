//! What a user has spent, per currency.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::model::money::Currency;

/// Paid less refunded and charged back; currencies without an order are not in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spent(Vec<Amount>);

/// An amount of minor units.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
struct Amount {
    currency: Currency,
    amount: i64,
}

/// The sum of each currency as `EUR:1990`, joined with commas, as SQL.
pub(super) const SPENT: &str = "(SELECT string_agg(c.currency || ':' || CAST(c.net AS TEXT), ',' ORDER BY c.currency) FROM \
     (SELECT m.currency, CAST(SUM(m.amount) AS BIGINT) AS net FROM \
     (SELECT o.currency, o.total AS amount FROM orders o WHERE o.user_id = users.id AND o.status = 'paid' UNION ALL \
     SELECT r.currency, -r.amount AS amount FROM refunds r WHERE r.user_id = users.id) m GROUP BY m.currency) c)";

impl<'de> Deserialize<'de> for Spent {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Spent, D::Error> {
        let text = Option::<String>::deserialize(deserializer)?.unwrap_or_default();
        let amounts = text.split(',').filter_map(|part| part.split_once(':'));
        amounts
            .map(|(currency, amount)| {
                Ok(Amount {
                    currency: currency.parse().map_err(serde::de::Error::custom)?,
                    amount: amount.parse().map_err(serde::de::Error::custom)?,
                })
            })
            .collect::<Result<_, _>>()
            .map(Spent)
    }
}

crate::json_schema_of!(Spent, Vec<Amount>);

impl Serialize for Spent {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}
