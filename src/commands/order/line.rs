//! A line of an order as it is typed.

use crate::model::{
    amount::Decimals,
    malformed::{Malformed, echo},
    money::Currency,
    name::clean,
    order::{Line, Product, cost},
};

/// `SKU:QTY:PRICE[:PRODUCT[:CATEGORY[:TAG;TAG]]]`
pub(super) fn line(
    text: &str,
    currency: Currency,
    place: u32,
) -> Result<(Product, Line), Malformed> {
    let wrong = || {
        Malformed::new(format!("'{}' is no line", echo(text))).hint(
            "--line 'MUG-1:2:12.50', or with its name and category 'MUG-1:2:12.50:Blue mug:Mugs'",
        )
    };
    let mut parts = text.splitn(6, ':').map(str::trim);
    let mut next = || parts.next().unwrap_or_default();
    let (sku, quantity, price) = (next(), next(), next());
    let quantity = quantity
        .parse::<i64>()
        .ok()
        .filter(|n| (1..=1_000_000_000).contains(n));
    let quantity = quantity.ok_or_else(wrong)?;
    if sku.is_empty() || price.is_empty() {
        return Err(wrong());
    }
    let unit_price = Decimals::default().read(price, currency)?;
    let product = Product {
        sku: clean(sku),
        product: clean(next()),
        category: clean(next()),
        tags: Product::join_tags(next().split(';')),
    };
    let amount = cost(unit_price, quantity).ok_or_else(|| {
        Malformed::new(format!("'{}': the line costs too much", echo(text)))
            .hint("--line SKU:QTY:PRICE has the quantity before the price")
    })?;
    let line = Line {
        product: place,
        quantity,
        unit_price: Some(unit_price),
        amount,
    };
    Ok((product, line))
}
