//! The look at every mail right before it goes to a connection: it was claimed a while ago, and its recipient may have said no since.

use std::collections::HashMap;

use super::{
    Plan,
    crew::{Crew, Returned},
    run::Run,
};
use crate::{
    app::App,
    clock::Timestamp,
    mail::link::Links,
    storage::{
        db::Ending,
        outbox::{self, LEASE, Look, Unfit},
    },
};

impl App {
    /// Gives the threads that are free what waits for them, but for mails that are not to be sent any more.
    pub(super) fn pass_on(
        &mut self,
        run: &mut Run,
        plan: &Plan,
        crew: &mut Crew,
    ) -> anyhow::Result<()> {
        let jobs = crew.next();
        let stale = jobs.iter().filter(|job| job.is_stale());
        let stale: Vec<i64> = stale.map(|job| job.mail.id).collect();
        let unfit = match self.look_again(run, plan, &stale) {
            Ok(unfit) => unfit,
            Err(error) => {
                for job in jobs {
                    crew.give(job);
                }
                return Err(error);
            }
        };
        for job in jobs {
            match unfit.get(&job.mail.id) {
                None => crew.pass(job),
                Some(Unfit::Barred(why)) => run.hindered(*why),
                Some(Unfit::Changed) => run.take(job, Returned::Unsent, crew, self.now()),
            }
        }
        Ok(())
    }

    /// Which of some claimed mails are not to be sent as they are; those that are not to be sent at all are marked so.
    fn look_again(
        &mut self,
        run: &Run,
        plan: &Plan,
        ids: &[i64],
    ) -> anyhow::Result<HashMap<i64, Unfit>> {
        if ids.is_empty() {
            return Ok(HashMap::new());
        }
        let links = self.leaving_links();
        let look = self.look(run, plan, links.as_ref(), self.now());
        let found = outbox::unfit(&mut self.db, &look, ids)?;
        if found.is_empty() {
            return Ok(found);
        }
        // Only now: who writes keeps others from writing.
        Ok(self
            .db
            .tx(Ending::Commit, |tx| outbox::bar(tx, &look, ids))?)
    }

    /// What a run looks for.
    pub(super) fn look<'a>(
        &self,
        run: &'a Run,
        plan: &'a Plan,
        links: Option<&'a Links>,
        now: Timestamp,
    ) -> Look<'a> {
        Look {
            sender: &run.name,
            now,
            lease_until: now.plus(LEASE),
            double_opt_in: self.settings.subscribers.double_opt_in,
            only: plan.only.as_ref(),
            shut: &run.answers.shut,
            links,
        }
    }
}
