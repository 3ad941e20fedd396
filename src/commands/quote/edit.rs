//! `roster quote edit`

use clap::Args;
use serde_json::{Map, Value, json};

use super::{Quotes, Receipt, moment, value};
use crate::{
    app::{Access, App},
    commands::{Verb, args::receipts},
    error::{Problem, typed},
    model::{amount::Amount, name::clean},
    storage::{
        audit::Subject,
        quote::{self, Quote},
    },
};

crate::words! {
    /// Fields that can be emptied.
    pub enum Clearable {
        /// The colleague.
        Owner = "owner",
        /// Its end.
        ValidUntil = "valid_until",
        /// When something is to be done.
        NextActionAt = "next_action_at",
        /// What is to be done.
        Reminder = "reminder",
    }
}
crate::commands::args::values::closed!(Clearable);

/// Change what quotes say
///
/// Their stage is moved by `quote status`.
#[derive(Args)]
#[command(
    after_help = "Example:\n  roster quote edit Q-17 --next-action 2027-01-20 --reminder 'send the sample'"
)]
pub struct Edit {
    #[command(flatten)]
    quotes: Quotes,
    /// What it is worth
    #[arg(long, value_name = "'AMOUNT CUR'", allow_hyphen_values = true)]
    value: Option<String>,
    /// The colleague who looks after it
    #[arg(long, value_name = "NAME")]
    owner: Option<String>,
    /// It matters more than others
    #[arg(long, value_name = "BOOL")]
    important: Option<bool>,
    /// From then on it has expired
    #[arg(long, value_name = "TIME")]
    valid_until: Option<String>,
    /// When something is to be done
    #[arg(long, value_name = "TIME")]
    next_action: Option<String>,
    /// What is to be done
    #[arg(long, value_name = "TEXT")]
    reminder: Option<String>,
    /// Empty this field (repeatable): owner, valid_until, next_action_at or reminder
    #[arg(long, value_name = "FIELD", value_delimiter = ',')]
    clear: Vec<Clearable>,
}

impl Verb for Edit {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns::<Receipt>()?;
        self.contradiction()?;
        let found = self.quotes.find(app)?;
        let money = self
            .value
            .as_deref()
            .map(|text| value(app, text))
            .transpose()?;
        let valid_until = moment(app, self.valid_until.as_deref())?;
        let next_action = moment(app, self.next_action.as_deref())?;
        let change = |quote: &mut Quote| {
            if let Some(money) = money {
                quote.value = Amount::new(money.minor);
                quote.currency = money.currency;
            }
            quote.owner = self.owner.as_deref().map(clean).or(quote.owner.take());
            quote.important = self.important.unwrap_or(quote.important);
            quote.valid_until = valid_until.or(quote.valid_until);
            quote.next_action_at = next_action.or(quote.next_action_at);
            quote.reminder = self
                .reminder
                .as_deref()
                .map(clean)
                .or(quote.reminder.take());
            for field in &self.clear {
                match field {
                    Clearable::Owner => quote.owner = None,
                    Clearable::ValidUntil => quote.valid_until = None,
                    Clearable::NextActionAt => quote.next_action_at = None,
                    Clearable::Reminder => quote.reminder = None,
                }
            }
        };
        let numbers: Vec<String> = found
            .found
            .iter()
            .map(|quote| quote.number.clone())
            .collect();
        let now = app.now();
        let rows = app.try_write("quote edit", |tx, touched| {
            let mut rows = Vec::new();
            for before in quote::by_numbers(tx, &numbers, now)? {
                if let Some(problem) = closed(&before, money.is_some()) {
                    return Ok(Err(problem));
                }
                let mut after = before.clone();
                change(&mut after);
                let changed = after != before;
                if changed {
                    quote::update(tx, &after)?;
                    let (old, new) = differences(&before, &after);
                    touched.push(Subject {
                        user_id: after.user_id,
                        name: after.number.clone(),
                        before: Some(old),
                        after: Some(new),
                    });
                }
                rows.push(Receipt {
                    number: after.number,
                    user_id: after.user_id,
                    user: after.user,
                    outcome: if changed { "updated" } else { "unchanged" },
                    before: Some(before.stage),
                    after: after.stage,
                    order: after.order,
                });
            }
            Ok(Ok(rows))
        })?;
        receipts::print(app, &columns, &rows, |row| row.outcome)?;
        found.end()
    }
}

impl Edit {
    /// A field that is to be set and cleared at once is a slip: nobody knows which one was meant.
    fn contradiction(&self) -> Result<(), Problem> {
        let set = |field: &Clearable| match field {
            Clearable::Owner => self.owner.is_some(),
            Clearable::ValidUntil => self.valid_until.is_some(),
            Clearable::NextActionAt => self.next_action.is_some(),
            Clearable::Reminder => self.reminder.is_some(),
        };
        match self.clear.iter().find(|field| set(field)) {
            Some(field) => Err(Problem::usage(format!(
                "'{field}' is to be set and cleared at once"
            ))
            .hint("name it once")),
            None => Ok(()),
        }
    }
}

/// What a quote was won with does not change.
fn closed(quote: &Quote, value: bool) -> Option<Problem> {
    (value && !quote.stage.is_open()).then(|| {
        Problem::conflict(format!(
            "quote '{}' is {}: its value stays",
            quote.number, quote.stage
        ))
        .code("closed")
        .hint(format!("roster quote show {}", typed(&quote.number)))
    })
}

/// What differs, before and after.
fn differences(before: &Quote, after: &Quote) -> (Value, Value) {
    let (mut old, mut new) = (Map::new(), Map::new());
    let (a, b) = (json!(before), json!(after));
    if let (Some(a), Some(b)) = (a.as_object(), b.as_object()) {
        for (key, value) in b {
            if a.get(key) != Some(value) {
                old.insert(key.clone(), a.get(key).cloned().unwrap_or_default());
                new.insert(key.clone(), value.clone());
            }
        }
    }
    (Value::Object(old), Value::Object(new))
}
