//! Properties that hold for every input, every flag and every story.

mod people;
mod sales;
mod story;

use people::World;
use proptest::{
    prelude::*,
    test_runner::{Config, RngSeed},
};
use serde_json::Value;
use story::{Flags, Step};

use crate::{
    inside::{Done, Inside},
    tables::{ABOUT_IMPORTS, assert_same, content, content_but},
};

const OUTCOMES: [&str; 9] = [
    "created",
    "subscribed",
    "updated",
    "unchanged",
    "blocked",
    "duplicate",
    "rejected",
    "unsubscribed",
    "suppressed",
];

/// A number of cases that leaves the tests quick, always the same ones; or `ROSTER_TEST_TIMES` times as many, others each
/// time. Failures are shrunk, and not kept in files.
#[allow(clippy::disallowed_methods)] // It is about the tests, not about the program.
fn cases(cases: u32) -> Config {
    let times = std::env::var("ROSTER_TEST_TIMES").map(|times| times.parse().unwrap());
    let rng_seed = match times {
        Ok(_) => RngSeed::Random,
        Err(_) => RngSeed::Fixed(2_026),
    };
    Config {
        cases: cases * times.unwrap_or(1_u32),
        rng_seed,
        failure_persistence: None,
        max_shrink_iters: 4_000,
        ..Config::default()
    }
}

fn count(result: &Value, key: &str) -> u64 {
    result[key]
        .as_u64()
        .unwrap_or_else(|| panic!("no {key} in {result}"))
}

/// The counts of an import add up to its rows, and its reasons to what has one.
fn sums(done: &Done) -> Option<Value> {
    assert_ne!(done.exit, 1, "{done:?}");
    if done.stdout.is_empty() {
        return None;
    }
    let result = done.json();
    let sum: u64 = OUTCOMES.iter().map(|outcome| count(&result, outcome)).sum();
    assert_eq!(sum, count(&result, "rows"), "{result}");
    let reasons = result["reasons"].as_object().unwrap().values();
    let reasons: u64 = reasons.map(|count| count.as_u64().unwrap()).sum();
    assert_eq!(
        reasons,
        count(&result, "blocked") + count(&result, "rejected"),
        "{result}"
    );
    Some(result)
}

/// Runs a story and looks at everybody after each step.
fn tell(inside: &mut Inside, steps: &[Step]) {
    story::begin(inside);
    let mut before = World::see(inside);
    for (n, step) in steps.iter().enumerate() {
        let path = step.csv().map(|csv| inside.file(&format!("{n}.csv"), csv));
        let done = step.run(inside, path.as_deref().unwrap_or_default());
        if let Some(done) = &done {
            assert_ne!(done.exit, 1, "{step:?}: {done:?}");
            if step.is_import() {
                sums(done);
            }
        }
        let after = World::see(inside);
        before.check(step, done.is_none_or(|done| done.exit == 0), &after);
        before = after;
    }
}

fn import(inside: &mut Inside, noun: &str, path: &str, flags: &Flags, more: &[&str]) -> Done {
    let mut words = vec![noun, "import", path, "-f", "json", "--yes"];
    words.extend(flags.words());
    words.extend(more);
    inside.run(&words)
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn nobody_who_must_not_be_mailed_is_mailable_before_they_say_so(steps in story::story()) {
        tell(&mut Inside::new(), &steps);
    }
}

/// A few things that have happened before.
fn past() -> impl Strategy<Value = Vec<Step>> {
    proptest::collection::vec(story::step(), 0..5)
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn outcomes_add_up_to_rows_and_the_report_has_a_line_for_each(
        past in past(), file in story::file(), flags in story::flags(), users: bool, user_flags in story::user_flags(),
    ) {
        let mut inside = Inside::new();
        tell(&mut inside, &past);
        let path = inside.file("file.csv", file.csv());
        let report = inside.path("report.jsonl");
        let (noun, flags) = if users { ("user", user_flags) } else { ("subscribers", flags) };
        let done = import(&mut inside, noun, &path, &flags, &["--report", &report]);
        let Some(result) = sums(&done) else {
            return Ok(());
        };
        prop_assert_eq!(count(&result, "rows"), file.lines().len() as u64);
        prop_assert_eq!(done.exit, if count(&result, "rejected") > 0 { 6 } else { 0 });
        let lines: Vec<Value> = inside
            .read("report.jsonl")
            .lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .collect();
        let numbers: Vec<u64> = lines.iter().map(|line| count(line, "line")).collect();
        prop_assert_eq!(numbers, file.lines());
        for outcome in OUTCOMES {
            let told = lines.iter().filter(|line| line["outcome"] == outcome).count();
            prop_assert_eq!(told as u64, count(&result, outcome), "{}", outcome);
        }
    }

    #[test]
    fn an_import_run_twice_changes_nothing_the_second_time(
        past in past(), file in story::file(), flags in story::flags(), users: bool, user_flags in story::user_flags(),
    ) {
        let mut inside = Inside::new();
        tell(&mut inside, &past);
        let path = inside.file("file.csv", file.csv());
        let (noun, flags) = if users { ("user", user_flags) } else { ("subscribers", flags) };
        // One person in two rows under two addresses, one of them followed: which is meant changes with the first run.
        let flags = flags.without("--follow-ref");
        import(&mut inside, noun, &path, &flags, &[]);
        let once = content_but(inside.db(), ABOUT_IMPORTS);
        let second = import(&mut inside, noun, &path, &flags, &[]);
        assert_same(&once, &content_but(inside.db(), ABOUT_IMPORTS), "the second time");
        if let Some(result) = sums(&second) {
            for outcome in ["created", "subscribed", "updated", "unsubscribed", "suppressed"] {
                prop_assert_eq!(count(&result, outcome), 0, "{}", result);
            }
            prop_assert_eq!(&result["tags_created"], &serde_json::json!([]));
        }
    }

    #[test]
    fn a_rehearsal_tells_what_the_import_does_and_leaves_no_trace(
        past in past(), file in story::file(), flags in story::flags(),
    ) {
        let mut inside = Inside::new();
        tell(&mut inside, &past);
        let path = inside.file("file.csv", file.csv());
        let before = content(inside.db());
        let run = |inside: &mut Inside, name: &str, more: &[&str]| {
            let (report, rejects) = (inside.path(&format!("{name}.report")), inside.path(&format!("{name}.rejects")));
            let words = [&["--report", &report, "--rejects", &rejects], more].concat();
            import(inside, "subscribers", &path, &flags, &words)
        };
        let rehearsal = run(&mut inside, "rehearsed", &["--dry-run"]);
        assert_same(&before, &content(inside.db()), "after a rehearsal");
        let real = run(&mut inside, "done", &[]);
        prop_assert_eq!(rehearsal.exit, real.exit);
        let (Some(mut rehearsal), Some(mut real)) = (sums(&rehearsal), sums(&real)) else {
            return Ok(());
        };
        prop_assert!(rehearsal["import"].is_null() && real["import"].is_u64());
        for result in [&mut rehearsal, &mut real] {
            result["import"] = Value::Null;
            result["dry_run"] = Value::Null;
        }
        prop_assert_eq!(rehearsal, real);
        for name in ["report", "rejects"] {
            prop_assert_eq!(inside.read(&format!("rehearsed.{name}")), inside.read(&format!("done.{name}")));
        }
    }

    #[test]
    fn an_export_imported_elsewhere_exports_the_same(steps in story::story()) {
        let mut inside = Inside::new();
        // Whether somebody confirmed elsewhere is the operator's word and not the file's.
        let steps: Vec<Step> = steps.into_iter().map(Step::unconfirmed).collect();
        tell(&mut inside, &steps);
        inside.double_opt_in(false);
        let export = |inside: &mut Inside| inside.must(&["subscribers", "export", "-f", "csv"]).stdout;
        let exported = export(&mut inside);
        let mut elsewhere = Inside::new();
        story::begin(&mut elsewhere);
        let path = elsewhere.file("exported.csv", &exported);
        let done = elsewhere.run(&["subscribers", "import", &path, "--check", "syntax", "-f", "json"]);
        prop_assert_eq!(done.exit, 0, "{:?} of {}", done, exported);
        prop_assert_eq!(export(&mut elsewhere), exported);
    }

    #[test]
    fn an_import_undone_at_once_leaves_what_was_there_before(
        past in past(), file in story::file(), flags in story::flags(), users: bool, user_flags in story::user_flags(),
    ) {
        let mut inside = Inside::new();
        tell(&mut inside, &past);
        let before = people::standing(inside.db());
        let path = inside.file("file.csv", file.csv());
        let (noun, flags) = if users { ("user", user_flags) } else { ("subscribers", flags) };
        let done = import(&mut inside, noun, &path, &flags, &[]);
        let Some(result) = sums(&done) else {
            return Ok(());
        };
        let id = count(&result, "import").to_string();
        let undone = inside.must(&["import", "undo", &id, "--yes", "-f", "json"]).json();
        prop_assert_eq!(&undone["outcome"], "undone");
        prop_assert_eq!(&undone["removed"], &result["created"]);
        for kept in undone["kept"].as_array().unwrap() {
            prop_assert_eq!(&kept["why"], "opted out, which stays");
        }
        // Opt-outs stay, also the second one of somebody who had left already; without any, everything is as before.
        let opt_outs: u64 = inside
            .db()
            .one(
                "SELECT COUNT(*) FROM suppressions WHERE import_id = $1",
                &[id.parse::<i64>().unwrap().into()],
            )
            .unwrap();
        if count(&result, "unsubscribed") + opt_outs == 0 {
            prop_assert_eq!(people::standing(inside.db()), before);
        }
        let again = inside.must(&["import", "undo", &id, "--yes", "-f", "json"]).json();
        prop_assert_eq!(&again["outcome"], "already_undone");
    }
}

/// The same story on both engines, and what a person would see of it.
fn engines_agree(steps: &[Step]) {
    let Some(mut postgres) = Inside::postgres() else {
        return;
    };
    let mut sqlite = Inside::new();
    story::begin(&mut sqlite);
    story::begin(&mut postgres);
    for (n, step) in steps.iter().enumerate() {
        // One file for both: its name is written down.
        let path = step.csv().map(|csv| sqlite.file(&format!("{n}.csv"), csv));
        let path = path.as_deref().unwrap_or_default();
        let (one, other) = (step.run(&mut sqlite, path), step.run(&mut postgres, path));
        let told = |done: Option<Done>| done.map(|done| (done.exit, done.stdout, done.problem));
        assert_eq!(told(one), told(other), "{step:?}");
    }
    assert_same(
        &content(sqlite.db()),
        &content(postgres.db()),
        "on PostgreSQL",
    );
    for command in [
        &["user", "find", "--fields", "all", "-f", "jsonl"][..],
        &["subscribers", "export", "-f", "jsonl"],
        &["subscribers", "consent", "ann@example.com", "-f", "json"],
        &[
            "subscribers",
            "suppress",
            "list",
            "--fields",
            "email,reason,at,actor,note,import",
        ],
        &["tag", "list", "-f", "json"],
        &["import", "list", "--fields", "all", "-f", "json"],
    ] {
        let (one, other) = (sqlite.run(command), postgres.run(command));
        assert_eq!(one.stdout, other.stdout, "{command:?}");
        assert_eq!(one.problem, other.problem, "{command:?}");
    }
}

proptest! {
    #![proptest_config(cases(8))]

    #[test]
    fn both_engines_tell_the_same_story(steps in story::story()) {
        engines_agree(&steps);
    }
}

proptest! {
    #![proptest_config(cases(12))]

    /// Whatever was sold and given back: the rows of every grouping are the total, days are those of the zone, an end belongs to
    /// the next range, and a refund counts when it happens.
    #[test]
    fn reports_say_what_was_sold(orders in sales::orders(), parts in prop::collection::vec(sales::part(), 4)) {
        let mut inside = Inside::new();
        sales::sell(&mut inside, &orders);
        for part in &parts {
            sales::check(&mut inside, &orders, part);
        }
    }
}

proptest! {
    #![proptest_config(cases(6))]

    /// The same where there are so many orders that two connections sum them side by side.
    #[test]
    fn reports_in_halves_say_what_was_sold(orders in sales::orders(), part in sales::part()) {
        let mut inside = Inside::in_file();
        inside.db().exec("INSERT INTO counters (noun, next) VALUES ('orders', 200000)", &[]).unwrap();
        sales::sell(&mut inside, &orders);
        sales::check(&mut inside, &orders, &part);
        let mut alone = Inside::new();
        sales::sell(&mut alone, &orders);
        let words = ["report", "revenue", "--group-by", "product", "-f", "csv"];
        prop_assert_eq!(inside.must(&words).stdout, alone.must(&words).stdout);
    }
}

proptest! {
    #![proptest_config(cases(4))]

    #[test]
    fn both_engines_report_the_same_to_the_minor_unit(orders in sales::orders(), part in sales::part()) {
        let Some(mut postgres) = Inside::postgres() else {
            return Ok(());
        };
        let mut sqlite = Inside::new();
        for inside in [&mut sqlite, &mut postgres] {
            sales::sell(inside, &orders);
            sales::check(inside, &orders, &part);
        }
        prop_assert_eq!(sales::told(&mut sqlite, &part), sales::told(&mut postgres, &part));
    }
}
