//! People named one by one, or found by filters: the arguments of every verb over many people.

use clap::Args;

use super::{
    filters::{Filters, UserFilters},
    selectors::{self, Found},
};
use crate::{app::App, error::Problem, model::selector::rows, output::amount, storage::user};

/// Which users: by selectors, or by the filters of `user find`.
#[derive(Args, Debug)]
pub struct People<F: Args = UserFilters> {
    /// Users: id, address, ref:R, login:N, '#N' or name:N; - reads them from stdin. Or use filters
    #[arg(value_name = "USER")]
    users: Vec<String>,
    #[command(flatten)]
    filter: F,
}

/// How many names a warning shows.
const SHOWN: usize = 5;

impl<F: Args + Filters> People<F> {
    /// Finds everybody meant. Neither selectors nor filters, or both, is exit 2; filters that match nobody find nobody.
    pub fn find(&self, app: &mut App) -> anyhow::Result<Found> {
        if !self.filter.is_empty() {
            if !self.users.is_empty() {
                return Err(Problem::usage("users are named and filtered at once")
                    .code("selectors_and_filters")
                    .hint(
                        "name them, or use filters alone: `roster user find` shows whom they match",
                    )
                    .into());
            }
            let query = self.filter.query(app, None)?;
            let facts = app.facts();
            let people = user::people(&mut app.db, &query, &facts)?;
            if people.is_empty() {
                app.out.note("no users match");
            }
            return Ok(Found {
                people,
                ..Found::default()
            });
        }
        if self.users.is_empty() {
            return Err(Problem::usage("no users are named")
                .code("no_selectors")
                .hint("name them (id, address, ref:R, login:N, name:N, - for stdin), or use filters such as --tag vip")
                .into());
        }
        let words = selectors::words(app, &self.users, &rows::USERS)?;
        selectors::find(app, words)
    }

    /// Whether people are meant by what is known of them, and not by name.
    pub fn is_filtered(&self) -> bool {
        !self.filter.is_empty()
    }

    /// Whether nobody is meant at all.
    pub fn is_empty(&self) -> bool {
        self.users.is_empty() && self.filter.is_empty()
    }

    /// Whether exactly one user was named, so that a single thing is the answer and not a list.
    pub fn is_one(&self) -> bool {
        selectors::is_one(&self.users)
    }
}

impl Found {
    /// Warns of people on a data-protection hold, whom an operator may change but should not by mistake.
    pub fn warn_of_restricted(&self, app: &mut App) {
        let restricted: Vec<String> = self
            .people
            .iter()
            .filter(|person| person.restricted)
            .map(user::Person::label)
            .collect();
        if restricted.is_empty() {
            return;
        }
        let names = restricted[..restricted.len().min(SHOWN)].join(", ");
        let more = restricted.len().saturating_sub(SHOWN);
        let more = if more > 0 {
            format!(" and {more} more")
        } else {
            String::new()
        };
        app.out.warn(&format!(
            "{} on a data-protection hold (restricted): {names}{more}",
            amount(restricted.len() as u64, "user")
        ));
    }
}
