//! Orders, quotes, sales targets.

use crate::storage::people::{Erase, Merge, PeopleTable, export::YES_NO};

pub(super) const ORDER_LINES: PeopleTable = PeopleTable::new("order_lines", Some("user_id"), &[])
    .goes_with_undo()
    .key(&["order_id", "position"])
    .merge(Merge::Move)
    .erase(Erase::Anonymous)
    .export(
        "order_lines",
        &[
            ("order_id", ""),
            ("position", ""),
            (
                "sku",
                "(SELECT p.sku FROM products p WHERE p.id = x.product_id)",
            ),
            (
                "product",
                "(SELECT p.product FROM products p WHERE p.id = x.product_id)",
            ),
            ("quantity", ""),
            ("unit_price", ""),
            ("amount", ""),
            ("currency", ""),
        ],
        "x.order_id, x.position",
    )
    .label("CAST(x.order_id AS TEXT) || '/' || CAST(x.position AS TEXT)");

pub(super) const REFUNDS: PeopleTable = PeopleTable::new("refunds", Some("user_id"), &[])
    .goes_with_undo()
    .import("import_id")
    .merge(Merge::Move)
    .erase(Erase::Blank {
        own: &[("reason", "NULL")],
        addressed: &[],
    })
    .export(
        "refunds",
        &[
            ("id", ""),
            ("order_id", ""),
            ("kind", ""),
            ("refunded_at", ""),
            ("amount", ""),
            ("currency", ""),
            ("reason", ""),
        ],
        "x.id",
    )
    .label("CAST(x.order_id AS TEXT)");

pub(super) const ORDER_NUMBERS: PeopleTable =
    PeopleTable::new("order_numbers", Some("user_id"), &[])
        .goes_with_undo()
        .key(&["number"])
        .merge(Merge::Rewrite)
        .erase(Erase::Anonymous)
        .no_export("the dataset 'orders' has the numbers")
        .label("x.number");

pub(super) const ORDERS: PeopleTable = PeopleTable::new("orders", Some("user_id"), &[])
    .goes_with_undo()
    .import("import_id")
    .others(&["requested_by_id"])
    .merge(Merge::Move)
    .erase(Erase::Anonymous)
    .export(
        "orders",
        &[
            ("id", ""),
            ("number", ""),
            (
                "requested_by",
                "(SELECT u.email FROM users u WHERE u.id = x.requested_by_id)",
            ),
            ("ordered_at", ""),
            ("status", ""),
            ("currency", ""),
            ("total", ""),
            ("method", ""),
            ("account", "x.login"),
        ],
        "x.id",
    )
    .label("x.number");

pub(super) const QUOTE_MOVES: PeopleTable = PeopleTable::new("quote_moves", Some("user_id"), &[])
    .merge(Merge::Move)
    .erase(Erase::Blank {
        own: &[("reason", "NULL")],
        addressed: &[],
    })
    .export(
        "quote_moves",
        &[
            ("id", ""),
            ("quote_id", ""),
            ("at", ""),
            ("before", ""),
            ("after", ""),
            ("reason", ""),
            ("actor", ""),
        ],
        "x.id",
    )
    .label("x.after");

pub(super) const QUOTE_NUMBERS: PeopleTable =
    PeopleTable::new("quote_numbers", Some("user_id"), &[])
        .key(&["number"])
        .merge(Merge::Rewrite)
        .erase(Erase::Anonymous)
        .no_export("the dataset 'quotes' has the numbers")
        .label("x.number");

pub(super) const QUOTES: PeopleTable = PeopleTable::new("quotes", Some("user_id"), &[])
    .merge(Merge::Move)
    .erase(Erase::Blank {
        own: &[("reminder", "NULL")],
        addressed: &[],
    })
    .export(
        "quotes",
        &[
            ("id", ""),
            ("number", ""),
            ("owner", ""),
            ("stage", ""),
            ("value", "x.amount"),
            ("currency", ""),
            ("important", YES_NO),
            ("valid_until", ""),
            ("next_action_at", ""),
            ("reminder", ""),
            ("order", "x.order_number"),
            ("created_at", ""),
            ("closed_at", ""),
        ],
        "x.id",
    )
    .label("x.number");

pub(super) const TARGETS: PeopleTable = PeopleTable::new("targets", Some("user_id"), &[])
    .key(&["year", "currency"])
    .merge(Merge::Rule)
    .erase(Erase::Gone)
    .export(
        "targets",
        &[
            ("year", ""),
            ("start_month", ""),
            ("amount", ""),
            ("currency", ""),
        ],
        "x.year, x.currency",
    );
