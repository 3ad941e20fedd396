//! All filters of `user find`, and what a verb over many people may take instead.

use clap::Args;

use super::{campaign::known, filter::UserFilter};
use crate::{app::App, storage::user::UserQuery};

/// Filters that lead to people.
pub trait Filters {
    /// Whether no filter was given.
    fn is_empty(&self) -> bool;

    /// The query, with every name looked up.
    fn query(&self, app: &mut App, text: Option<&str>) -> anyhow::Result<UserQuery>;
}

/// Every filter of users.
#[derive(Args, Clone, Debug, Default, PartialEq)]
#[command(next_help_heading = "Filters")]
pub struct UserFilters {
    #[command(flatten)]
    user: UserFilter,
    /// Has a mail of this campaign; with --mailed, one that was sent in that range
    #[arg(long, value_name = "KEY")]
    campaign: Option<String>,
}

impl Filters for UserFilters {
    fn is_empty(&self) -> bool {
        *self == UserFilters::default()
    }

    fn query(&self, app: &mut App, text: Option<&str>) -> anyhow::Result<UserQuery> {
        if let Some(campaign) = &self.campaign {
            known(app, campaign)?;
        }
        Ok(UserQuery {
            campaign: self.campaign.clone(),
            ..self.user.query(app, text)?
        })
    }
}

/// The filters of a verb whose own `--campaign` is another thing.
impl Filters for UserFilter {
    fn is_empty(&self) -> bool {
        UserFilter::is_empty(self)
    }

    fn query(&self, app: &mut App, text: Option<&str>) -> anyhow::Result<UserQuery> {
        UserFilter::query(self, app, text)
    }
}
