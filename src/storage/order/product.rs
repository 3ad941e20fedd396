//! The products that lines point to, each once.

use std::collections::{HashMap, HashSet};

use crate::{
    model::{name::search_key, order::Product},
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
        // In the order in which they came up: of spellings that differ in case alone, reports show that of the lowest id.
        let mut met = HashSet::new();
        let new: Vec<&Product> = list
            .iter()
            .filter(|product| !known.contains_key(*product) && met.insert(*product))
            .collect();
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
    match word.split_once(':') {
        Some(("category", category)) => {
            let wanted = search_key(category);
            whose(db, "category", |found| search_key(found) == wanted)
        }
        Some(("tag", tag)) => {
            let wanted = tag.trim().to_lowercase();
            whose(db, "tags", |found| {
                Product::split_tags(found).any(|tag| tag.to_lowercase() == wanted)
            })
        }
        _ => db.query(
            "SELECT id FROM products WHERE sku = $1 ORDER BY id",
            crate::params![word],
        ),
    }
}

/// The ids of the products whose column answers a condition. Few products, many lines: they are compared here, where case is
/// known in every script.
fn whose(db: &mut Db, column: &str, mut answers: impl FnMut(&str) -> bool) -> Result<Vec<i64>> {
    let mut ids = Vec::new();
    let sql = format!("SELECT id, {column} FROM products WHERE {column} <> '' ORDER BY id");
    db.rows(&sql, &[], &mut |row| {
        let (id, text): (i64, &str) = row.decode()?;
        if answers(text) {
            ids.push(id);
        }
        Ok(())
    })?;
    Ok(ids)
}
