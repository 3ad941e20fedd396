//! Random stories: files, flags, verbs and time.

use proptest::{collection::SizeRange, prelude::*, sample::select};

use crate::inside::{Done, Inside};

/// Addresses of a story: few, so that things meet.
pub const ADDRESSES: &[&str] = &[
    "ann@example.com",
    "bob@example.com",
    "cy@example.org",
    "dee@example.org",
    "alias@example.com",
];

/// One row of a file.
#[derive(Clone, Debug)]
pub struct Row {
    email: String,
    reference: &'static str,
    name: &'static str,
    city: &'static str,
    tags: &'static str,
    groups: &'static str,
    status: &'static str,
    consent: &'static str,
    consent_at: &'static str,
    confirmed_at: &'static str,
    opted_out_at: &'static str,
    invited: &'static str,
}

/// The columns of a file; a table of subscribers and one of users differ in what `status` means.
const HEADER: &str =
    "email,ref,name,city,tags,groups,STATUS,consent,consent_at,confirmed_at,opted_out_at,invited\n";

/// A file as an import gets it.
#[derive(Clone, Debug)]
pub struct File {
    rows: Vec<Row>,
    has_references: bool,
}

/// Flags of one import.
#[derive(Clone, Debug)]
pub struct Flags(Vec<&'static str>);

/// One thing that happens.
#[derive(Clone, Debug)]
pub enum Step {
    Import(File, Flags),
    UserImport(File, Flags),
    Subscribe(&'static str),
    Unsubscribe(&'static str),
    Resubscribe(&'static str),
    Suppress(&'static str, &'static str),
    SuppressDomain(&'static str),
    Lift(&'static str),
    LiftDomain(&'static str),
    Undo(u8),
    Move(&'static str, &'static str),
    Status(&'static str, &'static str),
    Edit(&'static str),
    Restrict(&'static str),
    Alias(&'static str),
    Days(i64),
    DoubleOptIn(bool),
}

fn email() -> impl Strategy<Value = String> {
    prop_oneof![
        12 => address().prop_map(str::to_owned),
        2 => address().prop_map(str::to_uppercase),
        1 => select(&["", "wrong", "x@gmial.com", "a@@example.com"][..]).prop_map(str::to_owned),
    ]
}

/// A word, most often none.
fn seldom(words: &'static [&'static str]) -> impl Strategy<Value = &'static str> {
    prop_oneof![6 => Just(""), 1 => select(words)]
}

fn row() -> impl Strategy<Value = Row> {
    let who = (
        email(),
        select(&["", "", "K1", "K1", "K2"][..]),
        seldom(&["Ann", "Bob"]),
        seldom(&["York"]),
    );
    let what = (
        seldom(&["vip", "store:York", "store:Leeds;VIP", "a,b"]),
        seldom(&["one", "uno", "any", "one;any", "nowhere"]),
        seldom(&[
            "active",
            "pending",
            "unsubscribed",
            "bounced",
            "spam",
            "none",
            "approved",
            "banned",
            "perhaps",
        ]),
    );
    let when = (
        seldom(&["yes", "no", "perhaps"]),
        seldom(&["2025-01-02", "soon"]),
        seldom(&["2025-01-03"]),
        prop_oneof![9 => Just(""), 1 => Just("2025-06-07")],
        seldom(&["yes"]),
    );
    (who, what, when).prop_map(|(who, what, when)| Row {
        email: who.0,
        reference: who.1,
        name: who.2,
        city: who.3,
        tags: what.0,
        groups: what.1,
        status: what.2,
        consent: when.0,
        consent_at: when.1,
        confirmed_at: when.2,
        opted_out_at: when.3,
        invited: when.4,
    })
}

pub fn file() -> impl Strategy<Value = File> {
    (proptest::collection::vec(row(), 0..5), any::<bool>()).prop_map(|(rows, has_references)| {
        File {
            rows,
            has_references,
        }
    })
}

impl Row {
    fn cells(&self) -> [&str; 12] {
        [
            &self.email,
            self.reference,
            self.name,
            self.city,
            self.tags,
            self.groups,
            self.status,
            self.consent,
            self.consent_at,
            self.confirmed_at,
            self.opted_out_at,
            self.invited,
        ]
    }
}

impl File {
    /// The lines on which rows stand: one of blank cells is none.
    pub fn lines(&self) -> Vec<u64> {
        let filled = |row: &Row| row.cells().iter().any(|cell| !cell.is_empty());
        (2..)
            .zip(&self.rows)
            .filter(|(_, row)| filled(row))
            .map(|(line, _)| line)
            .collect()
    }

    pub fn csv(&self) -> String {
        let mut text = HEADER.replace("STATUS", "status");
        if !self.has_references {
            text = text.replace("ref,", "_ref,");
        }
        for row in &self.rows {
            let cells = row.cells();
            let quoted: Vec<String> = cells.iter().map(|cell| format!("\"{cell}\"")).collect();
            text.push_str(&quoted.join(","));
            text.push('\n');
        }
        text
    }
}

/// What happens to people who are known.
const KNOWN: &[&[&str]] = &[
    &[],
    &["--on-existing", "update"],
    &["--on-existing", "keep"],
];

/// Flags of subscribers imports alone.
const OWN: &[&[&str]] = &[
    &[],
    &["--mode", "unsubscribe"],
    &["--default", "status=cleaned"],
    &["--default", "status=subscribed"],
    &["--check", "syntax"],
    &[
        "--confirmed",
        "--consent",
        "form",
        "--consent-at",
        "2025-01-01",
    ],
    &["--confirmed", "--consent", "form"],
];

/// Flags that both kinds of import take.
fn common() -> impl Strategy<Value = Vec<&'static str>> {
    let some = |words: &'static [&'static str]| {
        any::<bool>().prop_map(move |on| if on { words } else { &[][..] })
    };
    (
        select(KNOWN),
        some(&["--clear-blank", "name", "--clear-blank", "city"]),
        some(&["--follow-ref"]),
        some(&["--tag", "spring"]),
        some(&["--sync-tags", "store"]),
        some(&["--group", "any"]),
    )
        .prop_map(|all| [all.0, all.1, all.2, all.3, all.4, all.5].concat())
}

pub fn user_flags() -> impl Strategy<Value = Flags> {
    common().prop_map(Flags)
}

pub fn flags() -> impl Strategy<Value = Flags> {
    let own = select(OWN);
    (common(), own).prop_map(|(common, own)| Flags([common, own.to_vec()].concat()))
}

impl Flags {
    /// The words of the command line.
    pub fn words(&self) -> &[&'static str] {
        &self.0
    }

    /// The same flags without this one.
    pub fn without(mut self, flag: &str) -> Flags {
        self.0.retain(|word| *word != flag);
        self
    }
}

/// Most things happen to one person: only then do they happen in a row.
fn address() -> impl Strategy<Value = &'static str> {
    prop_oneof![4 => Just(ADDRESSES[0]), 3 => select(ADDRESSES)]
}

pub fn step() -> impl Strategy<Value = Step> {
    let domain = || select(&["@example.com", "@example.org"][..]);
    prop_oneof![
        8 => (file(), flags()).prop_map(|(file, flags)| Step::Import(file, flags)),
        3 => (file(), user_flags()).prop_map(|(file, flags)| Step::UserImport(file, flags)),
        2 => address().prop_map(Step::Subscribe),
        2 => address().prop_map(Step::Unsubscribe),
        3 => address().prop_map(Step::Resubscribe),
        2 => (address(), select(&["manual", "manual", "unsubscribe", "hard_bounce", "hard_bounce", "complaint"][..]))
            .prop_map(|(who, why)| Step::Suppress(who, why)),
        1 => domain().prop_map(Step::SuppressDomain),
        3 => address().prop_map(Step::Lift),
        1 => domain().prop_map(Step::LiftDomain),
        2 => (0_u8..6).prop_map(Step::Undo),
        2 => (address(), address()).prop_map(|(who, to)| Step::Move(who, to)),
        1 => (address(), select(&["approved", "banned", "pending"][..]))
            .prop_map(|(who, status)| Step::Status(who, status)),
        1 => address().prop_map(Step::Edit),
        1 => address().prop_map(Step::Restrict),
        1 => address().prop_map(Step::Alias),
        3 => (1_i64..9).prop_map(Step::Days),
        1 => any::<bool>().prop_map(Step::DoubleOptIn),
    ]
}

/// A few steps with the other tests; `ROSTER_TEST_STEPS` says how many otherwise.
#[allow(clippy::disallowed_methods)] // It is about the tests, not about the program.
fn lengths() -> SizeRange {
    match std::env::var("ROSTER_TEST_STEPS") {
        Ok(steps) => steps.parse::<usize>().unwrap().into(),
        Err(_) => (1..16).into(),
    }
}

pub fn story() -> impl Strategy<Value = Vec<Step>> {
    proptest::collection::vec(step(), lengths())
}

/// Groups that rows may name: two of the first slot, and one that fits anywhere.
pub fn begin(inside: &mut Inside) {
    for (key, slot) in [("one", "1"), ("uno", "1"), ("any", "global")] {
        inside.must(&["group", "add", key, "--name", key, "--slot", slot]);
    }
}

impl Step {
    /// The same without the operator's word that people confirmed.
    pub fn unconfirmed(self) -> Step {
        match self {
            Step::Import(file, Flags(mut words)) => {
                let at = words.iter().position(|word| *word == "--confirmed");
                words.truncate(at.unwrap_or(words.len()));
                Step::Import(file, Flags(words))
            }
            other => other,
        }
    }

    /// Whether it is an import.
    pub fn is_import(&self) -> bool {
        matches!(self, Step::Import(..) | Step::UserImport(..))
    }

    /// Does it; `None` where there is no command to tell of. Files are written by `files`.
    pub fn run(&self, inside: &mut Inside, path: &str) -> Option<Done> {
        let import = |inside: &mut Inside, noun: &str, flags: &Flags| {
            let mut words = vec![noun, "import", path, "-f", "json", "--yes"];
            words.extend(flags.words());
            inside.run(&words)
        };
        let sql = |inside: &mut Inside, sql: &str, email: &str| {
            inside
                .db()
                .exec(sql, roster::params![email.to_owned()])
                .unwrap();
        };
        Some(match self {
            Step::Import(_, flags) => import(inside, "subscribers", flags),
            Step::UserImport(_, flags) => import(inside, "user", flags),
            Step::Subscribe(who) => inside.run(&["subscribers", "subscribe", who]),
            Step::Unsubscribe(who) => inside.run(&["subscribers", "unsubscribe", who]),
            Step::Resubscribe(who) => {
                inside.run(&["subscribers", "resubscribe", who, "--evidence", "phone"])
            }
            Step::Suppress(who, why) => {
                inside.run(&["subscribers", "suppress", "add", who, "--as", why])
            }
            Step::SuppressDomain(domain) => inside.run(&["subscribers", "suppress", "add", domain]),
            Step::Lift(who) => inside.run(&[
                "subscribers",
                "suppress",
                "remove",
                who,
                "--evidence",
                "works again",
            ]),
            Step::LiftDomain(domain) => inside.run(&["subscribers", "suppress", "remove", domain]),
            Step::Undo(id) => inside.run(&["import", "undo", &id.to_string(), "--yes"]),
            Step::Move(who, to) => inside.run(&["user", "email", "set", who, to]),
            Step::Status(who, status) => inside.run(&["user", "status", who, "--set", status]),
            Step::Edit(who) => inside.run(&["user", "edit", who, "--name", "Zoe"]),
            Step::Restrict(who) => {
                inside.run(&["user", "restrict", who, "--reason", "asked for it"])
            }
            Step::Alias(who) => {
                // What a merge would leave.
                let alias = "INSERT INTO aliases (email_key, user_id, created_at) \
                    SELECT 'alias@example.com', id, 1 FROM users WHERE email_key = $1 \
                    AND NOT EXISTS (SELECT 1 FROM users WHERE email_key = 'alias@example.com') \
                    ON CONFLICT (email_key) DO NOTHING";
                sql(inside, alias, who);
                return None;
            }
            Step::Days(days) => {
                inside.pass(*days);
                return None;
            }
            Step::DoubleOptIn(on) => {
                inside.double_opt_in(*on);
                return None;
            }
        })
    }

    /// The file that the step imports.
    pub fn csv(&self) -> Option<String> {
        match self {
            Step::Import(file, _) | Step::UserImport(file, _) => Some(file.csv()),
            _ => None,
        }
    }
}
