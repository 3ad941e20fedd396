//! `roster login verify`

use clap::Args;
use serde_json::json;

use crate::{
    app::{Access, App},
    clock::Timestamp,
    commands::{
        Verb,
        args::password::{PasswordFlags, hash},
    },
    error::Problem,
    model::{
        explain::Question,
        malformed::{Malformed, mask},
        name::clean,
        network::Ip,
        password,
        selector::UserSelector,
    },
    settings::secret::Secret,
    storage::{
        audit::Subject,
        device::{IDLE, Seen},
        login::{self, Login},
        password::{self as passwords, Credentials},
        token::{self, Purpose},
        user::{self, Person, Resolved},
    },
};

/// Check a password for another program
///
/// Whoever is wrong, unknown or may not log in looks the same to the caller and takes the same time; the reason goes to the
/// audit. With --device the log-in is recorded and a session token is printed, once.
#[derive(Args)]
#[command(
    after_help = "Example:\n  roster login verify ann@example.com --password-stdin --device 'Firefox on Linux' --ip 192.0.2.7 -f json < password.txt"
)]
pub struct Verify {
    /// The user: address, login:N, ref:R or id
    #[arg(value_name = "USER")]
    user: String,
    #[command(flatten)]
    password: PasswordFlags,
    /// Record the log-in on this device, and open a session
    #[arg(long, value_name = "LABEL")]
    device: Option<String>,
    /// The address the device is at
    #[arg(long, value_name = "IP", requires = "device")]
    ip: Option<String>,
}

/// Whoever may come in, and the hash to keep from now on when the old one is weaker than those of today.
struct Admitted {
    user_id: i64,
    name: String,
    rehash: Option<(String, String)>,
}

/// Why not, for the audit alone.
struct Refused {
    user_id: i64,
    name: String,
    why: String,
}

impl Verb for Verify {
    fn access(&self) -> Access {
        Access::Write
    }

    fn ready(&self) -> anyhow::Result<()> {
        self.ip()?;
        if let Some(label) = &self.device {
            device_label(label)?;
        }
        Ok(self.password.ready()?)
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns_of_one::<Login>()?;
        let password = self.password.read()?;
        let now = app.now();
        let admitted = match admit(app, &self.user, &password)? {
            Ok(admitted) => admitted,
            Err(refused) => return Err(refuse(app, &refused)?.into()),
        };
        let user_id = admitted.user_id;
        let mut answer = login::answer(&mut app.db, user_id)?
            .ok_or_else(|| Problem::not_found("the user is gone"))?;
        if let Some(label) = &self.device {
            // The session is stored before its token is told, however long another writer takes.
            let seen = Seen {
                user_id,
                label: &device_label(label)?,
                ip: self.ip()?,
                at: now,
            };
            let token = token::make(Purpose::Session, 1)?.remove(0);
            let device = app.write("login verify", |tx, touched| {
                let device = login::open_session(tx, &seen, &token)?;
                stamp(tx, &admitted, now, Some(device), touched)?;
                Ok(device)
            })?;
            answer.device = Some(device);
            if !app.switches.dry_run {
                answer.session = Some(token);
                answer.expires_at = Some(now.plus(IDLE));
            }
            app.out.object(&columns, &answer)?;
        } else {
            app.out.object(&columns, &answer)?;
            app.out.flush()?;
            app.stamp("login verify", |tx, touched| {
                stamp(tx, &admitted, now, None, touched)
            })?;
        }
        Ok(())
    }
}

impl Verify {
    fn ip(&self) -> Result<Option<Ip>, Malformed> {
        self.ip.as_deref().map(str::parse).transpose()
    }
}

/// A label as it is stored.
fn device_label(text: &str) -> Result<String, Malformed> {
    crate::model::name::label(text)
}

fn stamp(
    tx: &mut crate::storage::db::Db,
    admitted: &Admitted,
    now: Timestamp,
    device: Option<i64>,
    touched: &mut Vec<Subject>,
) -> crate::storage::Result<()> {
    login::stamp_user(tx, admitted.user_id, now)?;
    if let Some((old, new)) = &admitted.rehash {
        passwords::rehash(tx, admitted.user_id, old, new)?;
    }
    touched.push(Subject {
        user_id: admitted.user_id,
        name: admitted.name.clone(),
        before: None,
        after: Some(json!({ "login": "ok", "device": device })),
    });
    Ok(())
}

/// Checks everything, in the same steps whoever asks: the password is always hashed once.
fn admit(
    app: &mut App,
    word: &str,
    password: &Secret,
) -> anyhow::Result<Result<Admitted, Refused>> {
    let person = person(app, word)?;
    let id = person.as_ref().map_or(0, |person| person.id);
    let name = person
        .as_ref()
        .map_or_else(|| mask(&clean(word)), Person::label);
    let credentials = passwords::credentials(&mut app.db, id)?;
    let now = app.now();
    let standing = user::standing(&mut app.db, id, now)?;
    let phc = credentials.as_ref().and_then(hash_of);
    let work = app.settings.password.work;
    let right = password::verify(password.expose(), phc, work);
    let refused = |why: &str| Refused {
        user_id: id,
        name: name.clone(),
        why: why.to_owned(),
    };
    let (Some(_), Some(standing)) = (person, standing) else {
        return Ok(Err(refused("unknown user")));
    };
    let Some(phc) = phc else {
        return Ok(Err(refused("no password")));
    };
    if !right {
        return Ok(Err(refused("wrong password")));
    }
    let explained = standing.explain(&app.facts().into());
    if !explained.login_active {
        let step = explained
            .facts
            .iter()
            .find(|fact| fact.question == Question::LoginActive && fact.decides);
        let why = step.map_or_else(
            || "not active".to_owned(),
            |fact| format!("not active: {} is {}", fact.step, fact.value),
        );
        return Ok(Err(refused(&why)));
    }
    let weaker = password::is_weaker(phc, work);
    let rehash = if weaker {
        Some((phc.to_owned(), hash(password, work)?))
    } else {
        None
    };
    Ok(Ok(Admitted {
        user_id: id,
        name,
        rehash,
    }))
}

fn hash_of(credentials: &Credentials) -> Option<&str> {
    credentials.password_hash.as_deref()
}

/// The user that a word names. Names are no credentials, and what names nobody is told like anybody unknown.
fn person(app: &mut App, word: &str) -> anyhow::Result<Option<Person>> {
    let Ok(selector) = word.parse::<UserSelector>() else {
        return Ok(None);
    };
    if matches!(selector, UserSelector::Name(_)) {
        return Ok(None);
    }
    Ok(match user::resolve_one(&mut app.db, &selector)? {
        Resolved::One(person) => Some(person),
        _ => None,
    })
}

/// Notes the reason in the audit and returns what the caller is told, which is the same for every reason.
fn refuse(app: &mut App, refused: &Refused) -> anyhow::Result<Problem> {
    app.stamp("login verify", |_, touched| {
        touched.push(Subject {
            user_id: refused.user_id,
            name: refused.name.clone(),
            before: None,
            after: Some(json!({ "login": "refused", "why": refused.why })),
        });
        Ok(())
    })?;
    Ok(
        Problem::refused("no such user with this password may log in")
            .code("login_failed")
            .hint(
                "the reason is in the audit: roster audit list --command 'login verify' --limit 1",
            ),
    )
}
