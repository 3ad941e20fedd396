//! What a user has spent, per currency.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::model::{amount::Amount, money::Currency};

/// Paid less refunded and charged back; currencies without an order are not in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spent(Vec<OfCurrency>);

/// The sum of one currency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
struct OfCurrency {
    currency: Currency,
    amount: Amount,
}

impl Spent {
    /// Writes amounts in decimals, for people and spreadsheets.
    pub(super) fn in_decimals(&mut self) {
        for sum in &mut self.0 {
            sum.amount.decimals_of(sum.currency);
        }
    }
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
                let amount = amount.parse().map_err(serde::de::Error::custom)?;
                Ok(OfCurrency {
                    currency: currency.parse().map_err(serde::de::Error::custom)?,
                    amount: Amount::new(amount),
                })
            })
            .collect::<Result<_, _>>()
            .map(Spent)
    }
}

crate::json_schema_of!(Spent, Vec<OfCurrency>);

impl Serialize for Spent {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}
