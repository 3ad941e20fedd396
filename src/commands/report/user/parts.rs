//! The parts of the page about one user as people read them, and what is drawn of them.

use super::super::tally::{CATEGORIES, ORDERS, PRODUCTS, SPEND, TAGS};
use crate::output::{Drawing, Part};

const fn plain(field: &'static str, title: &'static str) -> Part {
    Part {
        field,
        title,
        drawing: None,
    }
}

pub(super) const PARTS: &[Part] = &[
    plain("profile", "Profile"),
    plain("counts", "How much there is"),
    plain("account_list", "Accounts"),
    SPEND,
    Part {
        field: "period_list",
        title: "Sums in time",
        drawing: Some(Drawing::Columns("group", "net")),
    },
    ORDERS,
    PRODUCTS,
    CATEGORIES,
    TAGS,
    Part {
        field: "quote_sums",
        title: "Quotes",
        drawing: Some(Drawing::Each(&["value", "won_value", "lost_value"])),
    },
    plain("quote_list", "Last quotes"),
    plain("email_list", "Last mail"),
    plain("consent_list", "Consent"),
    plain("device_list", "Devices"),
    Part {
        field: "target_list",
        title: "Sales targets",
        drawing: Some(Drawing::Shares("year", "attainment")),
    },
];
