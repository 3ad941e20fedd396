//! What a command has kept by now, so that it is never told to be run again when only its answer is lost.

use super::App;

impl App {
    /// Notes that the act is done where no commit of this database tells of it, in files or in another database; `look` is the
    /// command that shows it. To be called once all of it stands: from here on only the answer can fail.
    pub fn stands(&mut self, look: String) {
        self.stands = Some(look);
    }

    /// When something was kept since so many commits: the command that shows what.
    pub fn kept_since(&self, commits: u64) -> Option<&str> {
        let committed = self.db.commits() > commits;
        let audit = committed.then_some("roster audit list --since 1h");
        self.stands.as_deref().or(audit)
    }
}
