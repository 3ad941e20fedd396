//! Who is to own an account: somebody known, or a new user.

use serde_json::{Map, Value, json};

use crate::{
    app::App,
    clock::Timestamp,
    commands::args::{profile::address, selectors, suppressed},
    error::Problem,
    model::{
        address::Address,
        domain,
        person::{Level, Profile, Status, Subscription},
        selector::UserSelector,
        suppression::Reason,
    },
    storage::{
        self,
        audit::Subject,
        db::Db,
        suppression::{self, Hasher},
        user::{self, NewUser, Person, Resolved, Update},
    },
};

/// Who is to own an account.
pub enum Owner {
    /// A user.
    Known(Box<Person>),
    /// An address that nobody has.
    New(Address),
}

impl Owner {
    /// Finds whom a word means. An address may be new; any other selector must lead to somebody.
    pub fn find(app: &mut App, word: &str) -> anyhow::Result<Owner> {
        let selector: UserSelector = word.parse()?;
        let UserSelector::Email(email) = &selector else {
            let person = selectors::one(app, word)?;
            return Owner::known(app, person);
        };
        let address = address(email)?;
        if let Resolved::One(person) = user::resolve_one(&mut app.db, &selector)? {
            return Owner::known(app, person);
        }
        if let Some(meant) = domain::typo(address.domain()) {
            app.out.warn(&format!(
                "'{}' looks like a misspelt '{meant}'",
                address.domain()
            ));
        }
        Ok(Owner::New(address))
    }

    fn known(app: &mut App, person: Person) -> anyhow::Result<Owner> {
        if !may_own(&person) {
            return Err(barred(&person).into());
        }
        if person.restricted {
            app.out.warn(&format!(
                "{} is on a data-protection hold: the account is theirs, the person is left as they are",
                person.label()
            ));
        }
        Ok(Owner::Known(Box::new(person)))
    }

    /// Refuses a new address of which no owner can be made: who had it was erased, or mail to it bounces for good.
    pub fn refuse_shut(&self, app: &mut App) -> anyhow::Result<()> {
        let Owner::New(address) = self else {
            return Ok(());
        };
        let hasher = Hasher::load(&mut app.db)?;
        let reasons = suppression::reasons(&mut app.db, &hasher, address)?;
        Ok(suppressed::refuse(address, reasons)?)
    }

    /// The owner's id and name, in the transaction that opens the account: somebody else may have made or banned them meanwhile.
    /// A new one is made from a profile.
    pub fn settle(
        &self,
        tx: &mut Db,
        profile: &Profile,
        now: Timestamp,
        touched: &mut Vec<Subject>,
    ) -> storage::Result<Result<Settled, Problem>> {
        let id = match self {
            Owner::Known(person) => Some(person.id),
            Owner::New(address) => user::email_owner(tx, address.key())?,
        };
        let person = match id {
            Some(id) => user::by_ids(tx, &[id])?.remove(&id),
            None => None,
        };
        match (person, self) {
            (Some(person), _) if may_own(&person) => Ok(Ok(Settled {
                id: person.id,
                label: person.label(),
                created: false,
            })),
            (Some(person), _) => Ok(Err(barred(&person))),
            (None, Owner::New(address)) => make(tx, address, profile, now, touched),
            (None, Owner::Known(person)) => Ok(Err(Problem::not_found(format!(
                "user {} is gone",
                person.id
            )))),
        }
    }
}

/// The owner of a new account.
pub struct Settled {
    /// The user's id.
    pub id: i64,
    /// What the user is called.
    pub label: String,
    /// Whether the user was made for it.
    pub created: bool,
}

/// What the suppression list says of the owner of an account.
pub struct Listed {
    /// Why the address is on it.
    pub reasons: Vec<Reason>,
    /// The subscription as it was.
    pub before: Subscription,
    /// The subscription as it is: the stricter of what it was and what the list says.
    pub after: Subscription,
}

impl Settled {
    /// Looks up the owner's address in the suppression list: one that bounces is refused, what else it says is taken over.
    pub fn look_up(
        &self,
        tx: &mut Db,
        now: Timestamp,
        touched: &mut Vec<Subject>,
    ) -> storage::Result<Result<Listed, Problem>> {
        let mail = user::mail_state(tx, self.id)?;
        let before =
            mail.subscription
                .in_force(mail.subscription_before, mail.subscription_at, now);
        let mut listed = Listed {
            reasons: Vec::new(),
            before,
            after: before,
        };
        let Ok(address) = Address::parse(&self.label) else {
            return Ok(Ok(listed));
        };
        let hasher = Hasher::load(tx)?;
        let reasons = suppression::reasons(tx, &hasher, &address)?;
        if let Err(problem) = suppressed::refuse(&address, reasons) {
            return Ok(Err(problem));
        }
        listed.reasons = reasons.iter().collect();
        if let Some(after) = suppressed::stricter(reasons, before, mail.subscription_before) {
            let mut update = Update::default();
            update.subscription(before, after, now);
            user::update(tx, self.id, &update)?;
            listed.after = after;
            touched.push(Subject {
                user_id: self.id,
                name: self.label.clone(),
                before: Some(json!({ "subscription": before })),
                after: Some(json!({ "subscription": after })),
            });
        }
        Ok(Ok(listed))
    }
}

/// Makes a user. Whoever was erased stays erased.
fn make(
    tx: &mut Db,
    address: &Address,
    profile: &Profile,
    now: Timestamp,
    touched: &mut Vec<Subject>,
) -> storage::Result<Result<Settled, Problem>> {
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
        profile,
        status: Status::Pending,
        level: Level::User,
        registered_at: now,
    };
    let id = user::insert(tx, &new)?;
    let mut after: Map<String, Value> = profile
        .iter()
        .map(|(field, value)| (field.as_str().to_owned(), value.into()))
        .collect();
    after.insert("email".to_owned(), address.email().into());
    touched.push(Subject {
        user_id: id,
        name: address.email().to_owned(),
        after: Some(Value::Object(after)),
        ..Subject::default()
    });
    Ok(Ok(Settled {
        id,
        label: address.email().to_owned(),
        created: true,
    }))
}

fn may_own(person: &Person) -> bool {
    person.status != Status::Banned && !person.is_erased()
}

fn barred(person: &Person) -> Problem {
    let why = if person.is_erased() {
        "erased"
    } else {
        "banned"
    };
    Problem::refused(format!("'{}' is {why} and gets no account", person.label()))
        .code("owner_barred")
        .hint(format!("roster user show {}", person.id))
}
