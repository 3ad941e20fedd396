//! The filters of `user find`, which every verb over many people takes; `campaign` is in `filters`.

use clap::Args;

use crate::{
    app::App,
    commands::args::profile::country,
    error::{Problem, did_you_mean},
    model::{
        address::{Address, fold_domain},
        money::Money,
        name::search_key,
        person::{Kyc, Level, Status, Subscription},
        range::{TimeRange, When},
        tag::TagName,
    },
    storage::{group, order, smart_type, tag, user::UserQuery},
};

/// Which users, by what is known of them. Filters AND together.
#[derive(Args, Clone, Debug, Default, PartialEq)]
#[command(next_help_heading = "Filters")]
pub struct UserFilter {
    /// This address, or with a * at its end every address that begins so
    #[arg(long, value_name = "ADDRESS")]
    pub email: Option<String>,
    /// Addresses of this domain
    #[arg(long, value_name = "DOMAIN")]
    pub domain: Option<String>,
    /// A part of the name
    #[arg(long, value_name = "TEXT")]
    pub name: Option<String>,
    /// The number in another system
    #[arg(long = "ref", value_name = "REF")]
    pub reference: Option<String>,
    /// pending, part_approved, approved or banned (repeatable)
    #[arg(long, value_name = "STATUS", value_delimiter = ',')]
    pub status: Vec<Status>,
    /// user, admin or super_admin (repeatable)
    #[arg(long, value_name = "LEVEL", value_delimiter = ',')]
    pub level: Vec<Level>,
    /// Has this tag (repeatable: all of them)
    #[arg(long, value_name = "TAG")]
    pub tag: Vec<String>,
    /// Has at least one of these tags
    #[arg(long, value_name = "TAG", value_delimiter = ',')]
    pub any_tag: Vec<String>,
    /// Has none of these tags
    #[arg(long, value_name = "TAG", value_delimiter = ',')]
    pub no_tag: Vec<String>,
    /// Is in this group (repeatable: all of them)
    #[arg(long, value_name = "GROUP")]
    pub group: Vec<String>,
    /// Is in none of these groups
    #[arg(long, value_name = "GROUP", value_delimiter = ',')]
    pub no_group: Vec<String>,
    /// Has this smart type
    #[arg(long, value_name = "TYPE")]
    pub smart_type: Option<String>,
    /// Country, two letters
    #[arg(long, value_name = "CC")]
    pub country: Option<String>,
    /// Exactly this region
    #[arg(long, value_name = "TEXT", hide_short_help = true)]
    pub region: Option<String>,
    /// Exactly this postal code
    #[arg(long, value_name = "CODE", hide_short_help = true)]
    pub postcode: Option<String>,
    /// none, pending, subscribed, unsubscribed, cleaned or complained (repeatable)
    #[arg(long, value_name = "STATE", value_delimiter = ',')]
    pub subscription: Vec<Subscription>,
    /// none, pending, verified or rejected (repeatable)
    #[arg(
        long,
        value_name = "STATE",
        value_delimiter = ',',
        hide_short_help = true
    )]
    pub kyc: Vec<Kyc>,
    /// Owns or shares an account with this status
    #[arg(long, value_name = "STATUS", hide_short_help = true)]
    pub account_status: Option<crate::model::account::AccountStatus>,
    /// Owns or shares an account in this phase
    #[arg(long, value_name = "PHASE", hide_short_help = true)]
    pub phase: Option<crate::model::account::Phase>,
    /// Owns or shares an account of this plan
    #[arg(long, value_name = "PLAN", hide_short_help = true)]
    pub plan: Option<String>,
    /// Registered in this range (2026-01-01..2026-02-01, 30d..)
    #[arg(long, value_name = "A..B")]
    pub registered: Option<String>,
    /// Last seen in this range, or `never`
    #[arg(long, value_name = "A..B|never")]
    pub active: Option<String>,
    /// Can log in (=false: cannot)
    #[arg(long, value_name = "BOOL", num_args = 0..=1, require_equals = true, default_missing_value = "true")]
    pub login_active: Option<bool>,
    /// May be mailed a campaign (=false: may not)
    #[arg(long, value_name = "BOOL", num_args = 0..=1, require_equals = true, default_missing_value = "true")]
    pub mailable: Option<bool>,
    /// Is on a data-protection hold (=false: is not)
    #[arg(long, value_name = "BOOL", num_args = 0..=1, require_equals = true, default_missing_value = "true", hide_short_help = true)]
    pub restricted: Option<bool>,
    /// Was logged in from this network
    #[arg(long, value_name = "CIDR", hide_short_help = true)]
    pub ip: Option<String>,
    /// Created by this import
    #[arg(long, value_name = "ID")]
    pub from_import: Option<i64>,
    /// Placed an order in this range that was not called off
    #[arg(long, value_name = "A..B")]
    pub ordered: Option<String>,
    /// Bought and paid this: a SKU, category:C or tag:T
    #[arg(long, value_name = "SKU|category:C|tag:T")]
    pub bought: Option<String>,
    /// Spent at least this, refunds taken off: '100 GBP'
    #[arg(long, value_name = "'MIN CUR'", allow_hyphen_values = true)]
    pub spent: Option<String>,
    /// Got a mail in this range
    #[arg(long, value_name = "A..B")]
    pub mailed: Option<String>,
}

impl UserFilter {
    /// Whether no filter was given.
    pub fn is_empty(&self) -> bool {
        *self == UserFilter::default()
    }

    /// The query, with every name looked up: an unknown tag, group or smart type is exit 3 with near names.
    pub fn query(&self, app: &mut App, text: Option<&str>) -> anyhow::Result<UserQuery> {
        let (now, zone) = (app.now(), app.settings.tz.clone());
        let registered = self
            .registered
            .as_deref()
            .map(|r| TimeRange::parse(r, now, &zone))
            .transpose()?;
        let active = self
            .active
            .as_deref()
            .map(|r| When::parse(r, now, &zone))
            .transpose()?;
        let smart_type = match &self.smart_type {
            Some(name) => Some(smart_type_id(app, name)?),
            None => None,
        };
        Ok(UserQuery {
            text: text
                .map(str::to_owned)
                .filter(|text| !text.trim().is_empty()),
            email: self.email.as_deref().map(email_pattern),
            name: self.name.clone(),
            domain: self.domain.as_deref().map(domain_key).transpose()?,
            reference: self.reference.clone(),
            status: self.status.clone(),
            level: self.level.clone(),
            kyc: self.kyc.clone(),
            subscription: self.subscription.clone(),
            tags: tag_ids(app, &self.tag)?,
            any_tag: tag_ids(app, &self.any_tag)?,
            no_tag: tag_ids(app, &self.no_tag)?,
            groups: group_ids(app, &self.group)?,
            no_group: group_ids(app, &self.no_group)?,
            smart_type,
            country: self.country.as_deref().map(country).transpose()?,
            region: self.region.clone(),
            postcode: self.postcode.clone(),
            account_status: self.account_status.map(|status| status.as_str().to_owned()),
            phase: self.phase.map(|phase| phase.as_str().to_owned()),
            plan: self.plan.clone(),
            registered,
            active,
            login_active: self.login_active,
            mailable: self.mailable,
            restricted: self.restricted,
            ip: self.ip.as_deref().map(str::parse).transpose()?,
            from_import: self.from_import,
            ordered: match &self.ordered {
                Some(range) => Some(TimeRange::parse(range, now, &zone)?),
                None => None,
            },
            bought: match &self.bought {
                Some(word) => Some(order::products_like(&mut app.db, word)?),
                None => None,
            },
            spent: match &self.spent {
                Some(text) => {
                    let usual = app
                        .settings
                        .currency
                        .as_deref()
                        .map(str::parse)
                        .transpose()?;
                    Some(Money::parse(text, usual)?)
                }
                None => None,
            },
            mailed: match &self.mailed {
                Some(range) => Some(TimeRange::parse(range, now, &zone)?),
                None => None,
            },
            campaign: None,
            ids: None,
            sort: None,
            limit: None,
        })
    }
}

/// The key of an address typed as a filter; a `*` at its end stays, what is no address finds nobody.
fn email_pattern(text: &str) -> String {
    if text.ends_with('*') {
        return text.to_lowercase();
    }
    Address::parse(text.trim())
        .map_or_else(|_| text.to_lowercase(), |address| address.key().to_owned())
}

/// The key of a domain, with or without a leading `@`.
pub fn domain_key(text: &str) -> Result<String, Problem> {
    fold_domain(text.trim().trim_start_matches('@')).ok_or_else(|| {
        Problem::usage(format!("'{text}' is no domain")).hint("write it as example.com")
    })
}

/// Ids of tags by their names.
pub fn tag_ids(app: &mut App, names: &[String]) -> anyhow::Result<Vec<i64>> {
    let parsed = names
        .iter()
        .map(|name| name.parse::<TagName>())
        .collect::<Result<Vec<_>, _>>()?;
    let found = tag::find(&mut app.db, &parsed)?;
    let mut ids = Vec::with_capacity(found.len());
    for (name, id) in parsed.iter().zip(found) {
        match id {
            Some(id) => ids.push(id),
            None => return Err(unknown_tag(app, name)?.into()),
        }
    }
    Ok(ids)
}

/// The problem of a tag that does not exist, with near names.
pub fn unknown_tag(app: &mut App, name: &TagName) -> anyhow::Result<Problem> {
    let names = tag::names(&mut app.db)?;
    let near = did_you_mean(&name.to_string(), names.iter().map(String::as_str));
    Ok(Problem::not_found(format!("no tag '{name}'"))
        .code("unknown_tag")
        .hint(near.unwrap_or_else(|| "roster tag list shows every tag".to_owned())))
}

/// Ids of groups by their keys.
pub fn group_ids(app: &mut App, keys: &[String]) -> anyhow::Result<Vec<i64>> {
    keys.iter().map(|key| Ok(one_group(app, key)?.id)).collect()
}

/// The group with this key, or with this id when no key is that number.
pub fn one_group(app: &mut App, word: &str) -> anyhow::Result<group::Group> {
    let word = crate::model::selector::printed::unkeyed("group", word);
    if let Some(id) = word.strip_prefix("id:").and_then(|id| id.parse().ok()) {
        return group::by_id(&mut app.db, id)?
            .ok_or_else(|| Problem::not_found(format!("no group '{word}'")).into());
    }
    if let Some(found) = group::get(&mut app.db, word)? {
        return Ok(found);
    }
    if let Ok(id) = word.parse()
        && let Some(found) = group::by_id(&mut app.db, id)?
    {
        return Ok(found);
    }
    let groups = group::all(&mut app.db)?;
    let folded = search_key(word);
    if let Some(found) = groups.iter().find(|group| search_key(&group.key) == folded) {
        return Ok(found.clone());
    }
    let near = did_you_mean(word, groups.iter().map(|group| group.key.as_str()));
    Err(Problem::not_found(format!("no group '{word}'"))
        .code("unknown_group")
        .hint(near.unwrap_or_else(|| "roster group list shows every group".to_owned()))
        .into())
}

/// The id of a smart type by its name.
pub fn smart_type_id(app: &mut App, name: &str) -> anyhow::Result<i64> {
    if let Some(id) = smart_type::find(&mut app.db, name)? {
        return Ok(id);
    }
    let types = smart_type::all(&mut app.db)?;
    let near = did_you_mean(
        name,
        types.iter().map(|smart_type| smart_type.name.as_str()),
    );
    Err(Problem::not_found(format!("no smart type '{name}'"))
        .code("unknown_smart_type")
        .hint(near.unwrap_or_else(|| "roster smart-type list shows every smart type".to_owned()))
        .into())
}
