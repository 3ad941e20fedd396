//! One thing that an import wrote: what it was before, and as the import left it.

use serde::Deserialize;
use serde_json::{Map, Value as Json};

use crate::{
    model::account::AccountStatus,
    storage::{
        account::NewMove,
        db::{Error, Result},
        import::{things::Key, told::Told},
    },
};

pub(super) type Image = Map<String, Json>;

#[derive(Deserialize)]
pub(super) struct Noted {
    pub(super) thing: String,
    image_before: Option<String>,
    image_after: String,
}

/// One thing with its images.
pub(super) struct Thing {
    pub(super) noted: Noted,
    pub(super) key: Key,
    pub(super) before: Option<Image>,
    pub(super) after: Image,
}

impl Thing {
    pub(super) fn read(noted: Noted) -> Result<Thing> {
        let wrong = |error: serde_json::Error| Error::Decode(error.to_string());
        let before = noted.image_before.as_deref().map(serde_json::from_str);
        Ok(Thing {
            key: serde_json::from_str(&noted.thing).map_err(wrong)?,
            before: before.transpose().map_err(wrong)?,
            after: serde_json::from_str(&noted.image_after).map_err(wrong)?,
            noted,
        })
    }

    /// An erasure has taken what the import knew of it.
    pub(super) fn is_erased(&self) -> bool {
        self.after.is_empty()
    }

    /// An erasure has taken an address out of what the import left, and perhaps not out of the row.
    pub(super) fn has_lost_words(&self) -> bool {
        self.noted.image_after.contains("(erased)")
    }

    /// Nobody has written it since the import, if this is what it is now.
    pub(super) fn is_as_left(&self, now: Option<&String>) -> Result<bool> {
        let Some(now) = now else { return Ok(false) };
        if *now == self.noted.image_after {
            return Ok(true);
        }
        // An image from before a column was there says nothing of it.
        let now: Image =
            serde_json::from_str(now).map_err(|error| Error::Decode(error.to_string()))?;
        let left = |column: &String| self.after.get(column).unwrap_or(&Json::Null);
        Ok(now.iter().all(|(column, value)| left(column) == value))
    }

    /// Its number, the first part of its key.
    pub(super) fn number(&self) -> Option<i64> {
        self.key.first().and_then(Json::as_i64)
    }

    /// What the undo does to it.
    pub(super) fn told(&self) -> Told<'_> {
        Told {
            key: &self.key,
            before: Some(&self.after),
            after: self.before.as_ref(),
        }
    }

    /// The move from one status to another that goes back, if there was one.
    pub(super) fn moved(&self) -> Option<NewMove> {
        let status = |image: &Image| -> Option<AccountStatus> {
            image.get("status")?.as_str()?.parse().ok()
        };
        let (before, after) = (status(&self.after)?, status(self.before.as_ref()?)?);
        (before != after).then_some(NewMove {
            login: self.number()?,
            before,
            after,
        })
    }
}
