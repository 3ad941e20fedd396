//! Campaigns that are named: one that no mail belongs to is misspelt.

use crate::{
    app::App,
    error::{Problem, did_you_mean},
    model::malformed::echo,
    storage::outbox,
};

/// Refuses a campaign that no mail belongs to and nobody has paused.
pub fn known(app: &mut App, campaign: &str) -> anyhow::Result<()> {
    let db = &mut app.db;
    if outbox::is_campaign(db, campaign)? || outbox::is_paused(db, campaign)? {
        return Ok(());
    }
    let all = outbox::campaigns(db)?;
    let near = did_you_mean(campaign, all.iter().map(String::as_str));
    Err(Problem::not_found(format!(
        "no mail belongs to a campaign '{}'",
        echo(campaign)
    ))
    .code("unknown_campaign")
    .hint(near.unwrap_or_else(|| {
        "roster emails history --fields campaign,status shows the campaigns".to_owned()
    }))
    .into())
}
