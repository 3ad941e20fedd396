//! Writing what touches very many things: each part notes its own in the audit, so that memory does not grow with them.

use super::{App, too_many};
use crate::storage::{
    self,
    audit::{Entry, Parts},
    db::{Db, Ending},
};

impl App {
    /// As [`App::write`] for work in parts: what it touches goes to [`Parts`] as it comes.
    ///
    /// `--max-changes` counts the things noted; over it all is undone. Nothing noted leaves no audit row.
    pub fn write_parts<T>(
        &mut self,
        command: &str,
        mut work: impl FnMut(&mut Db, &mut Parts) -> storage::Result<T>,
    ) -> anyhow::Result<T> {
        let (ending, ceiling) = (self.ending(), self.switches.max_changes);
        let (at, actor) = (self.now(), self.actor.clone());
        let entry = Entry {
            at,
            actor: &actor,
            command,
            reason: self.switches.reason.as_deref(),
            import_id: None,
        };
        let done = self.db.tx_then(|tx| {
            let mut parts = Parts::default();
            let done = work(tx, &mut parts)?;
            let count = parts.count() as u64;
            if let Some(ceiling) = ceiling.filter(|ceiling| count > *ceiling) {
                let problem = too_many(&format!("'{command}'"), count, ceiling);
                return Ok((Ending::Rollback, Err(problem)));
            }
            if count > 0 {
                parts.end(tx, &entry)?;
            }
            Ok((ending, Ok(done)))
        })?;
        Ok(done?)
    }
}
