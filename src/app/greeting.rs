//! The greeting of whoever can log in from now on.

use super::App;
use crate::{model::mail::WELCOME, storage::link::Letters};

impl App {
    /// What the greeting is written with; none when there is to be none.
    ///
    /// An error is the warning to give when nobody can be greeted, which keeps nobody out.
    pub fn greeting(&mut self) -> Result<Option<Letters>, &'static str> {
        if !self.settings.invite.welcome {
            return Ok(None);
        }
        let letters = self
            .letters()
            .map_err(|_| "they are not welcomed by mail: roster doctor --mail says why")?;
        if is_broken(&letters) {
            return Err("they are not welcomed by mail: roster template check says why");
        }
        Ok(Some(letters))
    }
}

/// Whether the greeting cannot be written.
fn is_broken(letters: &Letters) -> bool {
    let templates = &letters.templates;
    let mut greeting = templates
        .all()
        .flatten()
        .filter(|layer| layer.stored.name == WELCOME);
    greeting.any(|layer| !templates.faults(layer).is_empty())
}
