//! What a column of an order export can hold, and by which names it is known.

crate::words! {
    /// What a column fills.
    pub enum OrderSlot {
        /// The number of the order.
        Number = "number",
        /// The buyer's address.
        Email = "email",
        /// The buyer's number in another system.
        Ref = "ref",
        /// The buyer's name.
        Name = "name",
        /// Of a name in two columns.
        FirstName = "first_name",
        /// Of a name in two columns.
        LastName = "last_name",
        /// The buyer's company.
        Company = "company",
        /// The buyer's phone.
        Phone = "phone",
        /// The buyer's street.
        Street = "street",
        /// The buyer's city.
        City = "city",
        /// The buyer's region.
        Region = "region",
        /// The buyer's postal code.
        Postcode = "postcode",
        /// The buyer's country.
        Country = "country",
        /// When it was placed.
        OrderedAt = "ordered_at",
        /// Where it stands.
        Status = "status",
        /// The currency of its amounts.
        Currency = "currency",
        /// What is to be paid.
        Total = "total",
        /// How it is paid.
        Method = "method",
        /// The account it was placed for.
        Account = "account",
        /// The number of the article of the line.
        Sku = "sku",
        /// The name of the article.
        Product = "product",
        /// The category of the article.
        Category = "category",
        /// The tags of the article.
        Tags = "tags",
        /// How many.
        Quantity = "quantity",
        /// The price of one.
        UnitPrice = "unit_price",
        /// What the line costs.
        Amount = "amount",
        /// What was given back.
        Refunded = "refunded",
        /// When it was given back.
        RefundedAt = "refunded_at",
        /// When it was called off, unless money went back.
        CancelledAt = "cancelled_at",
        /// All lines in one cell, as JSON or as WooCommerce lists them.
        Lines = "lines",
        /// All refunds in one cell, likewise.
        Refunds = "refunds",
    }
}

crate::words! {
    /// The shop that wrote a file.
    pub enum OrderPreset {
        /// The order exports of the WooCommerce extensions, one row per item or not.
        Woocommerce = "woocommerce",
        /// The orders export.
        Shopify = "shopify",
        /// The orders grid, and the columns of its tables.
        Magento = "magento",
    }
}

use OrderPreset::{Magento, Shopify, Woocommerce};
use OrderSlot as Slot;

/// The folded name of a quantity from which goods that came back are taken off: `Quantity (- Refund)`.
pub(super) const NET_QUANTITY: &str = "quantityrefund";

/// Names that mean the same everywhere, folded. Of two columns for one field the one whose name stands first here fills it.
#[rustfmt::skip]
const NAMES: &[(&str, Slot)] = &[
    ("number", Slot::Number), ("order", Slot::Number), ("ordernumber", Slot::Number), ("orderno", Slot::Number), ("orderid", Slot::Number),
    ("bestellnummer", Slot::Number), ("auftragsnummer", Slot::Number),
    ("emailbilling", Slot::Email), ("email", Slot::Email), ("emailaddress", Slot::Email), ("customeremail", Slot::Email), ("billingemail", Slot::Email),
    ("buyeremail", Slot::Email), ("user", Slot::Email),
    ("ref", Slot::Ref),
    ("name", Slot::Name), ("billingname", Slot::Name), ("billtoname", Slot::Name), ("customername", Slot::Name), ("buyer", Slot::Name),
    ("firstnamebilling", Slot::FirstName), ("firstname", Slot::FirstName), ("billingfirstname", Slot::FirstName), ("customerfirstname", Slot::FirstName),
    ("lastnamebilling", Slot::LastName), ("lastname", Slot::LastName), ("billinglastname", Slot::LastName), ("customerlastname", Slot::LastName),
    ("companybilling", Slot::Company), ("company", Slot::Company), ("billingcompany", Slot::Company),
    ("phonebilling", Slot::Phone), ("phone", Slot::Phone), ("billingphone", Slot::Phone),
    ("address12billing", Slot::Street), ("street", Slot::Street), ("billingaddress1", Slot::Street), ("billingstreet", Slot::Street),
    ("citybilling", Slot::City), ("city", Slot::City), ("billingcity", Slot::City),
    ("statecodebilling", Slot::Region), ("region", Slot::Region), ("billingstate", Slot::Region), ("billingprovince", Slot::Region),
    ("postcodebilling", Slot::Postcode), ("postcode", Slot::Postcode), ("billingpostcode", Slot::Postcode), ("billingzip", Slot::Postcode),
    ("countrycodebilling", Slot::Country), ("country", Slot::Country), ("billingcountry", Slot::Country),
    ("orderedat", Slot::OrderedAt), ("orderdate", Slot::OrderedAt), ("date", Slot::OrderedAt), ("createdat", Slot::OrderedAt),
    ("purchasedate", Slot::OrderedAt), ("datecreated", Slot::OrderedAt), ("bestelldatum", Slot::OrderedAt),
    ("status", Slot::Status), ("orderstatus", Slot::Status),
    ("currency", Slot::Currency), ("ordercurrency", Slot::Currency), ("ordercurrencycode", Slot::Currency),
    ("ordertotalamount", Slot::Total), ("total", Slot::Total), ("ordertotal", Slot::Total), ("grandtotal", Slot::Total),
    ("method", Slot::Method), ("paymentmethod", Slot::Method), ("paymentmethodtitle", Slot::Method),
    ("account", Slot::Account), ("login", Slot::Account),
    ("sku", Slot::Sku), ("itemsku", Slot::Sku),
    ("product", Slot::Product), ("productname", Slot::Product), ("itemname", Slot::Product),
    ("category", Slot::Category), ("categories", Slot::Category),
    ("tags", Slot::Tags),
    (NET_QUANTITY, Slot::Quantity), ("quantity", Slot::Quantity), ("qty", Slot::Quantity), ("itemquantity", Slot::Quantity),
    ("itemcost", Slot::UnitPrice), ("unitprice", Slot::UnitPrice), ("price", Slot::UnitPrice), ("itemprice", Slot::UnitPrice),
    ("amount", Slot::Amount), ("linetotal", Slot::Amount), ("itemtotal", Slot::Amount),
    ("orderrefundamount", Slot::Refunded), ("refunded", Slot::Refunded), ("refundedamount", Slot::Refunded), ("refundedtotal", Slot::Refunded), ("totalrefunded", Slot::Refunded),
    ("refundedat", Slot::RefundedAt),
    ("cancelledat", Slot::CancelledAt), ("canceledat", Slot::CancelledAt),
    ("lines", Slot::Lines), ("lineitems", Slot::Lines), ("items", Slot::Lines),
    ("linelist", Slot::Lines),
    ("refunds", Slot::Refunds), ("refundlist", Slot::Refunds),
];

/// Names that mean something else in the exports of one shop, before all others; `None`: nothing that is read.
#[rustfmt::skip]
const OF_SHOPS: &[(OrderPreset, &str, Option<Slot>)] = &[
    // What customers see, then what it is made of, then the key of a table.
    (Woocommerce, "ordernumberformatted", Some(Slot::Number)),
    (Woocommerce, "ordernumber", Some(Slot::Number)),
    (Woocommerce, "orderid", Some(Slot::Number)),
    (Woocommerce, "itemsubtotal", None),
    (Woocommerce, "itemproductid", None),
    (Shopify, "name", Some(Slot::Number)),
    (Shopify, "id", None),
    (Shopify, "financialstatus", Some(Slot::Status)),
    (Shopify, "lineitemquantity", Some(Slot::Quantity)),
    (Shopify, "lineitemname", Some(Slot::Product)),
    (Shopify, "lineitemprice", Some(Slot::UnitPrice)),
    (Shopify, "lineitemsku", Some(Slot::Sku)),
    // Tags of the order, not of what was sold.
    (Shopify, "tags", None),
    (Shopify, "billingstreet", None),
    (Magento, "id", Some(Slot::Number)),
    (Magento, "incrementid", Some(Slot::Number)),
    (Magento, "orderid", None),
    (Magento, "grandtotalpurchased", Some(Slot::Total)),
    (Magento, "grandtotalbase", None),
    (Magento, "billingaddress", None),
    (Magento, "qtyordered", Some(Slot::Quantity)),
    (Magento, "rowtotal", Some(Slot::Amount)),
    (Magento, "name", Some(Slot::Product)),
];

impl OrderSlot {
    /// What a column with this folded name fills, and its rank: among columns for one field the lowest fills it.
    pub(super) fn by_name(folded: &str, preset: Option<OrderPreset>) -> Option<(OrderSlot, usize)> {
        let shops = OF_SHOPS
            .iter()
            .position(|(shop, name, _)| Some(*shop) == preset && *name == folded);
        if let Some(rank) = shops {
            return OF_SHOPS[rank].2.map(|slot| (slot, rank));
        }
        let rank = NAMES.iter().position(|(name, _)| *name == folded)?;
        Some((NAMES[rank].1, OF_SHOPS.len() + rank))
    }

    /// Whether it speaks of one line of an order.
    pub(super) fn is_of_a_line(self) -> bool {
        use OrderSlot::{Amount, Category, Product, Quantity, Sku, Tags, UnitPrice};
        matches!(
            self,
            Sku | Product | Category | Tags | Quantity | UnitPrice | Amount
        )
    }
}

impl OrderPreset {
    /// The shop whose column names these are, when some are its alone.
    pub(super) fn recognise(folded: &[String]) -> Option<OrderPreset> {
        let has = |name: &str| folded.iter().any(|header| header == name);
        match () {
            () if has("financialstatus") && has("lineitemname") => Some(Shopify),
            () if has("grandtotalpurchased") || has("incrementid") => Some(Magento),
            () if has("ordernumberformatted") => Some(Woocommerce),
            () if has("ordernumber") && (has("billingemail") || has("emailbilling")) => {
                Some(Woocommerce)
            }
            () => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::fold::fold;

    #[test]
    fn every_field_is_known_by_its_own_name() {
        let by_name = |name: &str| OrderSlot::by_name(&fold(name), None).map(|(slot, _)| slot);
        for slot in OrderSlot::ALL {
            assert_eq!(by_name(slot.as_str()), Some(*slot), "{slot}");
        }
        let readme = include_str!("../../../README.md");
        let list = readme
            .split("JSON Lines with nested `lines` and `refunds`")
            .nth(1);
        let list = list.and_then(|text| text.split("Its fields: `").nth(1));
        let list = list.and_then(|text| text.split('`').next()).unwrap();
        assert!(list.contains("cancelled_at"), "{list}");
        for name in list.split_whitespace() {
            assert_eq!(name.parse().ok(), by_name(name), "{name}");
            assert!(by_name(name).is_some(), "{name}");
        }
    }
}
