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
    let price = match price.rsplit_once(char::is_whitespace) {
        // Of every other word the amount itself says what is wrong.
        Some((amount, code)) => match code.parse::<Currency>() {
            Ok(named) if named == currency => amount.trim_end(),
            Ok(named) => {
                let shown = echo(text);
                return Err(Malformed::new(format!(
                    "'{shown}': the line is in {named}, the order in {currency}"
                ))
                .hint("an order has one currency, which --total names; a line is --line SKU:QTY:PRICE"));
            }
            Err(_) => price,
        },
        None => price,
    };
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_may_name_the_currency_of_its_order_and_no_other() {
        let pound: Currency = "GBP".parse().unwrap();
        let read = |text| line(text, pound, 0).map(|(_, line)| line.amount);
        assert_eq!(read("S:2:3"), Ok(600));
        assert_eq!(read("S:2:3 GBP"), Ok(600));
        let wrong = read("S:2:3 USD").unwrap_err();
        assert_eq!(
            wrong.message,
            "'S:2:3 USD': the line is in USD, the order in GBP"
        );
        assert!(read("S:2:3 x").is_err());
        assert_eq!(read("S:1:1 000.50"), Ok(100_050));
    }
}
