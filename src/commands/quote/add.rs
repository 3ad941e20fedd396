//! `roster quote add`

use clap::Args;
use serde_json::json;

use super::{Receipt, moment, value};
use crate::{
    app::{Access, App},
    clock::Timestamp,
    commands::{
        Verb,
        args::{profile, selectors},
    },
    error::{Problem, typed},
    model::{
        address::Address,
        amount::Amount,
        name::clean,
        person::{Level, Profile, Status},
        quote::Stage,
        suppression::Reason,
    },
    storage::{
        self,
        audit::Subject,
        db::Db,
        quote::{self, Quote},
        suppression::{self, Hasher},
        user::{self, NewUser},
    },
};

/// Note a quote for a user
///
/// An address that nobody has becomes a user (pending, no subscription): a prospect.
#[derive(Args)]
#[command(
    after_help = "Example:\n  roster quote add Q-17 --user ann@example.com --value '1200 GBP' --valid-until 2027-01-31 --next-action 2027-01-10 --reminder 'call back'"
)]
pub struct Add {
    /// Its number, unique over all quotes
    #[arg(value_name = "NUMBER")]
    number: String,
    /// The customer: any user, or an address that nobody has yet
    #[arg(long, value_name = "USER|EMAIL")]
    user: String,
    /// What it is worth
    #[arg(long, value_name = "'AMOUNT CUR'", allow_hyphen_values = true)]
    value: String,
    /// draft, delivered or on_hold
    #[arg(long, value_name = "STAGE", default_value_t = Stage::Draft)]
    stage: Stage,
    /// The colleague who looks after it; --actor when absent
    #[arg(long, value_name = "NAME")]
    owner: Option<String>,
    /// It matters more than others
    #[arg(long)]
    important: bool,
    /// From then on it has expired
    #[arg(long, value_name = "TIME")]
    valid_until: Option<String>,
    /// When something is to be done
    #[arg(long, value_name = "TIME")]
    next_action: Option<String>,
    /// What is to be done
    #[arg(long, value_name = "TEXT")]
    reminder: Option<String>,
}

impl Verb for Add {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns_of_one::<Receipt>()?;
        let number = clean(&self.number);
        if number.is_empty() || number.chars().count() > 64 {
            return Err(
                Problem::usage("the number is blank or has more than 64 characters").into(),
            );
        }
        if !self.stage.is_open() {
            return Err(Problem::usage(format!("a new quote is not {}", self.stage))
                .hint(format!(
                    "roster quote status {} --set {}",
                    typed(&number),
                    self.stage
                ))
                .into());
        }
        let prospect = self.prospect(app)?;
        let (user_id, user) = if prospect.is_some() {
            (0, None)
        } else {
            let person = selectors::one(app, &self.user)?;
            if person.is_erased() {
                return Err(selectors::erased(person.id).into());
            }
            (person.id, person.email)
        };
        let money = value(app, &self.value)?;
        let actor = app.actor.name.clone();
        let quote = Quote {
            id: 0,
            number,
            user_id,
            user,
            owner: Some(self.owner.as_deref().map_or_else(|| actor.clone(), clean)),
            stage: self.stage,
            value: Amount::new(money.minor),
            currency: money.currency,
            important: self.important,
            valid_until: moment(app, self.valid_until.as_deref())?,
            expired: false,
            next_action_at: moment(app, self.next_action.as_deref())?,
            reminder: self.reminder.as_deref().map(clean),
            order: None,
            created_at: app.now(),
            closed_at: None,
        };
        let now = app.now();
        let receipt = app.try_write("quote add", |tx, touched| {
            if !quote::by_numbers(tx, std::slice::from_ref(&quote.number), now)?.is_empty() {
                return Ok(Err(Problem::conflict(format!("there is a quote '{}' already", quote.number))
                    .code("exists")
                    .hint(format!("roster quote show {}", typed(&quote.number)))));
            }
            let mut quote = quote.clone();
            if let Some(address) = &prospect {
                quote.user_id = match make(tx, address, now)? {
                    Ok(id) => id,
                    Err(problem) => return Ok(Err(problem)),
                };
                quote.user = Some(address.email().to_owned());
            }
            quote::insert(tx, &quote, &actor)?;
            touched.push(Subject {
                user_id: quote.user_id,
                name: quote.number.clone(),
                before: None,
                after: Some(json!({
                    "quote": quote.number, "stage": quote.stage, "value": quote.value, "currency": quote.currency,
                    "owner": quote.owner,
                })),
            });
            Ok(Ok(Receipt {
                number: quote.number.clone(),
                user_id: quote.user_id,
                user: quote.user.clone(),
                outcome: "created",
                before: None,
                after: quote.stage,
                order: None,
            }))
        })?;
        Ok(app.out.receipt(&columns, &receipt)?)
    }
}

impl Add {
    /// The address of somebody who is not known yet.
    fn prospect(&self, app: &mut App) -> anyhow::Result<Option<Address>> {
        let text = self.user.trim();
        if !text.contains('@') || text.contains(':') {
            return Ok(None);
        }
        let address = profile::address(text)?;
        let known = user::email_owner(&mut app.db, address.key())?;
        Ok(known.is_none().then_some(address))
    }
}

/// Makes a prospect a user, unless somebody else was faster.
fn make(tx: &mut Db, address: &Address, now: Timestamp) -> storage::Result<Result<i64, Problem>> {
    if let Some(id) = user::email_owner(tx, address.key())? {
        return Ok(Ok(id));
    }
    let hasher = Hasher::load(tx)?;
    if suppression::reasons(tx, &hasher, address)?.has(Reason::Erased) {
        return Ok(Err(Problem::refused(format!(
            "whoever had '{address}' was erased at their request"
        ))
        .code("erased")
        .hint("the address stays shut; use another one")));
    }
    let new = NewUser {
        address,
        reference: None,
        profile: &Profile::default(),
        status: Status::Pending,
        level: Level::User,
        registered_at: now,
    };
    Ok(Ok(user::insert(tx, &new)?))
}
