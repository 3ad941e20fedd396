//! `roster report sales`

use std::borrow::Cow;

use clap::Args;
use serde::Serialize;

use super::{
    head,
    revenue::by_time,
    tally::{CATEGORIES, ORDERS, Of, PRODUCTS, Row, SPEND, TAGS, greatest, of_products},
};
use crate::{
    app::{Access, App},
    clock::Timestamp,
    commands::{
        Verb,
        args::{period::Period, selectors},
    },
    error::Problem,
    model::selector::printed::person,
    model::{bucket::Step, money::Currency},
    output::{Drawing, Part, Record},
    storage::{
        order::{self, Order, OrderQuery},
        report::{self, Scope},
    },
};

crate::words! {
    /// Parts of the report.
    pub enum Section {
        /// Sums by currency.
        Spend = "spend",
        /// What was bought most.
        Products = "products",
        /// In which categories.
        Categories = "categories",
        /// With which tags.
        Tags = "tags",
        /// When.
        Months = "months",
        /// The last orders.
        Orders = "orders",
    }
}
crate::commands::args::values::closed!(Section);

/// What one customer buys
#[derive(Args)]
#[command(after_help = "Example:\n  roster report sales ann@example.com --period 2025 --top 5")]
pub struct Sales {
    /// The customer
    #[arg(value_name = "USER")]
    user: String,
    /// The N greatest of each list
    #[arg(long, value_name = "N", default_value_t = 5)]
    top: usize,
    /// In this currency
    #[arg(long, value_name = "CUR")]
    currency: Option<String>,
    /// Only these parts (repeatable): spend, products, categories, tags, months or orders
    #[arg(long, value_name = "PART", value_delimiter = ',')]
    section: Vec<Section>,
    #[command(flatten)]
    period: Period,
}

/// The report.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Summary {
    user_id: i64,
    user: Option<String>,
    from: Option<Timestamp>,
    to: Option<Timestamp>,
    spend_list: Vec<Row>,
    product_list: Vec<Row>,
    category_list: Vec<Row>,
    tag_list: Vec<Row>,
    month_list: Vec<Row>,
    order_list: Vec<Order>,
}

impl Record for Summary {
    const NOUN: &'static str = "sales report";
    const FIELDS: &'static [&'static str] = &[
        "user_id",
        "user",
        "from",
        "to",
        "spend_list",
        "product_list",
        "category_list",
        "tag_list",
        "month_list",
        "order_list",
    ];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;
    const PARTS: &'static [Part] = &[
        SPEND,
        PRODUCTS,
        CATEGORIES,
        TAGS,
        Part {
            field: "month_list",
            title: "Months",
            drawing: Some(Drawing::Columns("group", "net")),
        },
        ORDERS,
    ];

    fn selector(&self) -> Cow<'_, str> {
        person(self.user_id)
    }
}

impl Verb for Sales {
    fn access(&self) -> Access {
        Access::Read
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns_of_one::<Summary>()?;
        let person = selectors::one(app, &self.user)?;
        let scope = Scope {
            user_id: Some(person.id),
            range: self.period.range(app)?,
            currency: match &self.currency {
                Some(text) => Some(text.parse::<Currency>().map_err(Problem::from)?),
                None => None,
            },
        };
        let title = format!("What {} buys", person.label());
        head(app, title, Some(scope.range), &[]);
        let wants = |section| self.section.is_empty() || self.section.contains(&section);
        let total = report::total(&mut app.db, &scope)?;
        let sold = if wants(Section::Products) || wants(Section::Categories) || wants(Section::Tags)
        {
            report::sold(&mut app.db, &scope)?
        } else {
            Vec::new()
        };
        let of = |section, of| {
            if wants(section) {
                greatest(of_products(&sold, &total, of)?, Some(self.top))
            } else {
                Ok(Vec::new())
            }
        };
        let mut summary = Summary {
            user_id: person.id,
            user: person.email.clone(),
            from: scope.range.from,
            to: scope.range.to,
            spend_list: if wants(Section::Spend) {
                total.iter().map(|sum| Row::of(None, sum)).collect()
            } else {
                Vec::new()
            },
            product_list: of(Section::Products, Of::Product)?,
            category_list: of(Section::Categories, Of::Category)?,
            tag_list: of(Section::Tags, Of::Tag)?,
            month_list: if wants(Section::Months) {
                by_time(app, &scope, Step::Month)?
            } else {
                Vec::new()
            },
            order_list: Vec::new(),
        };
        if wants(Section::Orders) {
            let query = OrderQuery {
                user_id: Some(person.id),
                ordered: scope.range,
                currency: scope.currency,
                limit: Some(self.top as u64),
                ..OrderQuery::default()
            };
            order::each(&mut app.db, &query, &mut |order| {
                summary.order_list.push(order);
                Ok(())
            })?;
        }
        if !app.out.format().is_json() {
            summary.in_decimals();
        }
        Ok(app.out.object(&columns, &summary)?)
    }
}

impl Summary {
    fn in_decimals(&mut self) {
        let lists = [
            &mut self.spend_list,
            &mut self.product_list,
            &mut self.category_list,
            &mut self.tag_list,
            &mut self.month_list,
        ];
        lists.into_iter().flatten().for_each(Row::in_decimals);
        self.order_list.iter_mut().for_each(Order::in_decimals);
    }
}
