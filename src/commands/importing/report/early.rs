//! The files of an import that gives up before its merge: they are written as those of one that gives up later.

use super::{Files, Line, RejectRows, Shape, Told};
use crate::{
    error::Problem,
    intake::sort::Sorted,
    model::law::Outcome,
    storage::{self, import::NO_ADDRESS},
};

impl Files {
    /// Writes the rejected rows, and the outcome of every row: `others` tells those that were not rejected.
    pub fn write_early(
        mut self,
        refused: &Problem,
        rejects: &Sorted,
        shape: &Shape,
        others: impl FnOnce(&mut Told) -> anyhow::Result<()>,
    ) -> anyhow::Result<()> {
        self.refused(refused.code);
        if let Some((_, slot)) = &mut self.rejects
            && let Some(file) = slot.take()
        {
            let mut rows = RejectRows::new(file, shape)?;
            let mut cursor = rejects.iter()?;
            while let Some((_, record)) = cursor.next()? {
                rows.row(&postcard::from_bytes(record)?)?;
            }
            *slot = Some(rows.finish()?);
        }
        if self.report.is_some() {
            let mut told = self.begin(rejects, false, shape)?;
            others(&mut told)?;
            self.report(told)?;
        }
        Ok(self.commit()?)
    }
}

impl Line {
    /// A row that nobody has judged: nothing is stored of it, for the reason that the file gives or for this one.
    pub fn unjudged(line: u64, email: Option<String>, detail: Option<String>) -> Line {
        Line {
            line,
            email,
            outcome: match detail {
                // As of every row of which nothing is stored in the end, the file says why.
                None => Outcome::Created,
                Some(_) => Outcome::Unchanged,
            },
            reason: None,
            detail,
            suggestion: None,
        }
    }
}

/// The address that a row is sorted by, unless that is a number.
pub fn address(key: &[u8]) -> storage::Result<Option<String>> {
    let key =
        std::str::from_utf8(key).map_err(|error| storage::Error::Decode(error.to_string()))?;
    Ok((!key.starts_with(NO_ADDRESS)).then(|| key.to_owned()))
}
