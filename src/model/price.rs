//! Which price somebody pays, and why.

use serde::Deserialize;

use super::{group::Tax, money::Currency};

/// One price of a product: retail when it names no group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// The key of the group it is for.
    pub group: Option<String>,
    /// From this quantity on.
    pub min_qty: i64,
    /// Minor units, for one piece.
    pub price: i64,
    /// The currency.
    pub currency: Currency,
}

/// A group of the buyer.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Membership {
    /// Its key.
    pub group: String,
    /// Whether its members pay tax.
    pub tax: Tax,
}

crate::words! {
    /// What decided a price.
    pub enum Rule {
        /// The buyer's groups have no price for it, or the buyer is in none.
        Retail = "retail",
        /// The one group that has a price.
        Group = "group",
        /// Of several groups with a price the lowest.
        LowestGroup = "lowest_group",
    }
}

/// The answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// The price of one piece, when there is one.
    pub offer: Option<Offer>,
    /// What decided it.
    pub rule: Rule,
    /// Whether tax is due.
    pub tax: Tax,
    /// What a colleague should know: groups that say different things.
    pub conflicts: Vec<String>,
}

impl Offer {
    /// Whether it is for this quantity.
    pub fn applies(&self, quantity: i64) -> bool {
        self.min_qty <= quantity
    }
}

/// Decides which of a product's offers (all of one currency) somebody in these groups gets for a quantity.
///
/// No group, or none with a price: retail. Several groups with a price: the lowest. One exempt group is enough for exempt.
pub fn decide(offers: &[Offer], groups: &[Membership], quantity: i64) -> Decision {
    let best = |group: Option<&str>| -> Option<&Offer> {
        let fits = |offer: &&Offer| offer.group.as_deref() == group && offer.applies(quantity);
        offers.iter().filter(fits).max_by_key(|offer| offer.min_qty)
    };
    let mut conflicts = Vec::new();
    let retail = best(None);
    let mut own: Vec<&Offer> = groups
        .iter()
        .filter_map(|membership| best(Some(&membership.group)))
        .collect();
    own.sort_by_key(|offer| offer.price);
    let told = |offer: &Offer| {
        format!(
            "{} {} {}",
            offer.group.as_deref().unwrap_or("retail"),
            offer.currency.amount(offer.price),
            offer.currency
        )
    };
    let (offer, rule) = match own.as_slice() {
        [] => (retail, Rule::Retail),
        [one] => (Some(*one), Rule::Group),
        [lowest, ..] => {
            if own.iter().any(|offer| offer.price != lowest.price) {
                let all: Vec<String> = own.iter().map(|offer| told(offer)).collect();
                conflicts.push(format!(
                    "groups have different prices, the lowest counts: {}",
                    all.join(", ")
                ));
            }
            (Some(*lowest), Rule::LowestGroup)
        }
    };
    if let (Some(offer), Some(retail)) = (offer, retail)
        && offer.group.is_some()
        && retail.price < offer.price
    {
        conflicts.push(format!("retail is lower: {}", told(retail)));
    }
    let exempt = |tax: Tax| -> Vec<&str> {
        let those = groups.iter().filter(|membership| membership.tax == tax);
        those.map(|membership| membership.group.as_str()).collect()
    };
    let (free, taxed) = (exempt(Tax::Exempt), exempt(Tax::Standard));
    if !free.is_empty() && !taxed.is_empty() {
        conflicts.push(format!(
            "exempt by {}, standard by {}",
            free.join(", "),
            taxed.join(", ")
        ));
    }
    Decision {
        offer: offer.cloned(),
        rule,
        tax: if free.is_empty() {
            Tax::Standard
        } else {
            Tax::Exempt
        },
        conflicts,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn offer(group: Option<&str>, min_qty: i64, price: i64) -> Offer {
        Offer {
            group: group.map(str::to_owned),
            min_qty,
            price,
            currency: "GBP".parse().unwrap(),
        }
    }

    fn member(group: &str, tax: Tax) -> Membership {
        Membership {
            group: group.to_owned(),
            tax,
        }
    }

    fn price(decision: &Decision) -> Option<i64> {
        decision.offer.as_ref().map(|offer| offer.price)
    }

    #[test]
    fn without_a_group_there_is_retail_alone() {
        let offers = [
            offer(None, 1, 1000),
            offer(None, 10, 900),
            offer(Some("trade"), 1, 1),
        ];
        for (quantity, expected) in [(1, 1000), (9, 1000), (10, 900), (500, 900)] {
            let decision = decide(&offers, &[], quantity);
            assert_eq!(
                (price(&decision), decision.rule),
                (Some(expected), Rule::Retail)
            );
        }
        let other = decide(&offers, &[member("vip", Tax::Standard)], 1);
        assert_eq!(
            (price(&other), other.rule, other.tax),
            (Some(1000), Rule::Retail, Tax::Standard)
        );
        assert_eq!(price(&decide(&[], &[], 1)), None);
        assert_eq!(price(&decide(&[offer(None, 5, 10)], &[], 4)), None);
    }

    #[test]
    fn of_several_groups_with_a_price_the_lowest_counts_and_it_says_so() {
        let offers = [
            offer(None, 1, 1000),
            offer(Some("trade"), 1, 900),
            offer(Some("wholesale"), 1, 950),
            offer(Some("wholesale"), 20, 800),
        ];
        let both = [
            member("trade", Tax::Standard),
            member("wholesale", Tax::Standard),
        ];
        let few = decide(&offers, &both, 1);
        assert_eq!((price(&few), few.rule), (Some(900), Rule::LowestGroup));
        assert_eq!(
            few.conflicts,
            ["groups have different prices, the lowest counts: trade 9.00 GBP, wholesale 9.50 GBP"]
        );
        let many = decide(&offers, &both, 20);
        assert_eq!(price(&many), Some(800));
        assert_eq!(many.offer.unwrap().min_qty, 20);
        let one = decide(&offers, &both[..1], 20);
        assert_eq!(
            (price(&one), one.rule, one.conflicts.len()),
            (Some(900), Rule::Group, 0)
        );
    }

    #[test]
    fn a_group_above_retail_is_told() {
        let offers = [offer(None, 1, 100), offer(Some("trade"), 1, 120)];
        let decision = decide(&offers, &[member("trade", Tax::Standard)], 1);
        assert_eq!((price(&decision), decision.conflicts.len()), (Some(120), 1));
        assert_eq!(decision.conflicts[0], "retail is lower: retail 1.00 GBP");
    }

    #[test]
    fn one_exempt_group_is_enough_and_a_conflict_is_told() {
        let both = [
            member("trade", Tax::Standard),
            member("charity", Tax::Exempt),
        ];
        let decision = decide(&[], &both, 1);
        assert_eq!(decision.tax, Tax::Exempt);
        assert_eq!(decision.conflicts, ["exempt by charity, standard by trade"]);
        let alone = decide(&[], &both[1..], 1);
        assert_eq!((alone.tax, alone.conflicts.len()), (Tax::Exempt, 0));
    }
}
