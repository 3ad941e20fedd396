use proptest::prelude::*;

use super::*;

fn sold(place: usize, tags: &str, amount: i64) -> Sold {
    Sold {
        sku: format!("S{place}"),
        product: String::new(),
        category: ["", "Mugs", "Lamps"][place % 3].into(),
        tags: tags.into(),
        currency: ["GBP", "JPY"][place % 2].parse().unwrap(),
        quantity: 1,
        amount,
    }
}

#[test]
fn categories_and_tags_that_differ_in_case_alone_are_one_row() {
    let item = |category: &str, tags: &str| Sold {
        category: category.into(),
        ..sold(0, tags, 100)
    };
    let items = [
        item("Tea", ";New;"),
        item("TEA", ";new;"),
        item("(No Category)", ""),
        item("", ""),
    ];
    let groups = |of| -> Vec<(String, i64)> {
        let rows = of_products(&items, &[], of).unwrap().into_iter();
        rows.map(|row| (row.group.unwrap_or_default(), row.gross.minor))
            .collect()
    };
    let named = |name: &str, amount| (name.to_owned(), amount);
    assert_eq!(
        groups(Of::Category),
        [
            named("(no category)", 100),
            named("(No Category)", 100),
            named("Tea", 200)
        ]
    );
    assert_eq!(groups(Of::Tag), [named("(no tag)", 200), named("New", 200)]);
}

proptest! {
    /// Whatever was sold, however it is grouped and cut: the rows are the total, in every currency.
    #[test]
    fn rows_are_the_total(
        amounts in prop::collection::vec((0_i64..100_000, 0_usize..4), 0..20), extra in -500_i64..500, back in 0_i64..900,
        of in 0_usize..3, top in prop::option::of(0_usize..4),
    ) {
        let tags = ["", ";a;", ";a;b;", ";a;b;c;"];
        let items: Vec<Sold> = amounts.iter().enumerate().map(|(n, (amount, tag))| sold(n, tags[*tag], *amount)).collect();
        let total: Vec<Sum<()>> = ["GBP", "JPY"].iter().map(|code| {
            let currency: Currency = code.parse().unwrap();
            let lines: i64 = items.iter().filter(|item| item.currency == currency).map(|item| item.amount).sum();
            Sum { key: (), currency, orders: 1, gross: lines + extra, refunds: back }
        }).collect();
        let of = [Of::Product, Of::Category, Of::Tag][of];
        let rows = greatest(of_products(&items, &total, of).unwrap(), top).unwrap();
        for sum in &total {
            let own = rows.iter().filter(|row| row.currency == sum.currency);
            let (quantity, gross, refunds, net) = own.fold((0, 0, 0, 0), |all, row| (
                all.0 + row.quantity.unwrap_or(0), all.1 + row.gross.minor, all.2 + row.refunds.minor,
                all.3 + row.net.minor,
            ));
            let pieces = items.iter().filter(|item| item.currency == sum.currency).count() as i64;
            prop_assert_eq!((quantity, gross, refunds, net), (pieces, sum.gross, sum.refunds, sum.gross - sum.refunds));
        }
    }
}
