//! In which order rows are judged: what an account is to grow from comes before it.

use std::collections::HashMap;

use serde_json::{Value as Json, json};

use super::{
    judge::Known,
    rows::{Accounts, Row},
};
use crate::{
    commands::importing::sheet::{Now, Verdict},
    storage::import::things::text,
};

impl Accounts {
    /// What becomes of each of some rows, in their order. An account that another one is to grow from is judged before it, so
    /// that nothing grows from an account that is not let in.
    pub(super) fn judge_all(
        &mut self,
        rows: &[(String, Row)],
        known: &mut Known,
        now: Now,
    ) -> Vec<Verdict> {
        let is_new = |row: &Row| !known.images.contains_key(&text(&vec![json!(row.login)]));
        let new: HashMap<i64, usize> = (0..)
            .zip(rows)
            .filter(|(_, (_, row))| is_new(row))
            .map(|(place, (_, row))| (row.login, place))
            .collect();
        let mut verdicts: Vec<Option<Verdict>> = vec![None; rows.len()];
        for place in 0..rows.len() {
            let mut chain = vec![place];
            while let Some(previous) = chain.last().and_then(|last| rows[*last].1.previous)
                && let Some(before) = new.get(&previous)
                && verdicts[*before].is_none()
                && !chain.contains(before)
            {
                chain.push(*before);
            }
            while let Some(place) = chain.pop() {
                if verdicts[place].is_none() {
                    verdicts[place] = Some(self.judge_one(&rows[place].1, known, now));
                }
            }
        }
        verdicts.into_iter().flatten().collect()
    }

    fn judge_one(&mut self, row: &Row, known: &mut Known, now: Now) -> Verdict {
        let key = vec![json!(row.login)];
        if row.opened_at.is_some_and(|at| at > now.at.0) {
            return Verdict::invalid("opened_at", "it is in the future");
        }
        let verdict = match known.images.get(&text(&key)) {
            Some(image) => self.judge_known(row, key, image, known),
            None => self.judge_new(row, key, known, now),
        };
        if let Some((_, image)) = &verdict.row {
            known.there.insert(row.login);
            if let Some(previous) = image.get("previous").and_then(Json::as_i64) {
                self.up.insert(row.login, previous);
            }
        }
        verdict
    }
}
