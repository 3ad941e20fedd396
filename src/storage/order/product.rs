//! The products that lines point to, each once.

use std::collections::HashMap;

use crate::{
    model::order::Product,
    storage::{
        counter,
        db::{Db, Filter, Result},
    },
};

/// Products that are looked up together.
const BATCH: usize = 200;

/// Ids of products, in the order of a list.
#[derive(Debug)]
pub struct Products(Vec<i64>);

impl Products {
    /// Finds every product of the list, or makes it.
    pub fn ensure(db: &mut Db, list: &[Product]) -> Result<Products> {
        let mut known: HashMap<Product, i64> = HashMap::with_capacity(list.len());
        for batch in list.chunks(BATCH) {
            let mut filter = Filter::new();
            let marks = filter.bind_list(batch.iter().map(|product| product.sku.clone()));
            let sql = format!(
                "SELECT id, sku, product, category, tags FROM products WHERE sku IN {marks} ORDER BY id"
            );
            db.rows(&sql, filter.params(), &mut |row| {
                let (id, sku, product, category, tags) = row.decode()?;
                let found = Product {
                    sku,
                    product,
                    category,
                    tags,
                };
                known.insert(found, id);
                Ok(())
            })?;
        }
        let mut new: Vec<&Product> = list
            .iter()
            .filter(|product| !known.contains_key(*product))
            .collect();
        new.sort_unstable();
        new.dedup();
        let first = counter::take(db, "products", new.len() as i64)?;
        db.load(
            "products",
            &["id", "sku", "product", "category", "tags"],
            &mut |push| {
                (first..).zip(&new).try_for_each(|(id, product)| {
                    push(&[
                        id.into(),
                        product.sku.as_str().into(),
                        product.product.as_str().into(),
                        product.category.as_str().into(),
                        product.tags.as_str().into(),
                    ])
                })
            },
        )?;
        let new: Vec<Product> = new.into_iter().cloned().collect();
        known.extend(new.into_iter().zip(first..));
        Ok(Products(
            list.iter().map(|product| known[product]).collect(),
        ))
    }

    /// The id of the product at a place of the list.
    pub fn id(&self, place: u32) -> i64 {
        self.0[place as usize]
    }
}

/// The ids of the products that a word names: `SKU`, `category:C` or `tag:T`; category and tag in any case.
pub fn products_like(db: &mut Db, word: &str) -> Result<Vec<i64>> {
    let mut filter = Filter::new();
    match word.split_once(':') {
        Some(("category", category)) => {
            // Few products, many lines: they are compared here, by the rules of every search.
            let wanted = crate::model::name::search_key(category);
            let all: Vec<(i64, String)> =
                db.query("SELECT id, category FROM products ORDER BY id", &[])?;
            let same = |category: &str| crate::model::name::search_key(category) == wanted;
            return Ok((all.into_iter())
                .filter(|(_, category)| same(category))
                .map(|(id, _)| id)
                .collect());
        }
        Some(("tag", tag)) => {
            let pattern = Filter::substring(&format!(";{};", tag.trim().to_lowercase()));
            let mark = filter.bind(pattern);
            filter.and(format!("tags LIKE {mark} ESCAPE '\\'"));
        }
        _ => filter.equals("sku", word.to_owned()),
    }
    let sql = format!("SELECT id FROM products{} ORDER BY id", filter.clause());
    db.query(&sql, filter.params())
}
