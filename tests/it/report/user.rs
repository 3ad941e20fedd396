//! `roster report user`, and what reports say of quotes.

use serde_json::{Value, json};

use super::shop;
use crate::sandbox::{Sandbox, engines};

fn at(sandbox: &Sandbox, now: &str, words: &[&str]) {
    let run = sandbox.roster(words).env("ROSTER_NOW", now).run();
    assert_eq!(run.exit, 0, "{words:?} {run:?}");
}

/// Quotes of Ann: one won in March and one in April, one lost in March and one that was opened again.
fn quotes(sandbox: &Sandbox) {
    for (number, value) in [
        ("Q-1", "100 EUR"),
        ("Q-2", "20 EUR"),
        ("Q-3", "3 EUR"),
        ("Q-4", "500 JPY"),
    ] {
        let words = [
            "quote",
            "add",
            number,
            "--user",
            "ann@example.com",
            "--value",
            value,
        ];
        at(sandbox, "2026-03-01T12:00:00Z", &words);
    }
    for (now, number, stage) in [
        ("2026-03-05T12:00:00Z", "Q-1", "accepted"),
        ("2026-03-31T23:59:59Z", "Q-2", "lost"),
        ("2026-04-01T00:00:00Z", "Q-4", "accepted"),
        ("2026-03-06T12:00:00Z", "Q-3", "dead"),
        ("2026-03-07T12:00:00Z", "Q-3", "draft"),
    ] {
        let words = [
            "quote", "status", number, "--set", stage, "--reason", "asked",
        ];
        at(sandbox, now, &words);
    }
}

fn report(sandbox: &Sandbox, words: &[&str]) -> Value {
    let run = sandbox.run(&[&["report", "user", "ann@example.com", "-f", "json"], words].concat());
    assert_eq!(run.exit, 0, "{words:?} {run:?}");
    serde_json::from_str(&run.stdout).unwrap()
}

#[test]
fn a_user_is_on_one_page_within_the_period() {
    engines(|sandbox| {
        shop(sandbox);
        quotes(sandbox);
        sandbox.run(&["account", "open", "--owner", "ann@example.com"]);
        sandbox.run(&["target", "set", "1", "--year", "2026", "--amount", "60 EUR"]);
        sandbox.run(&["target", "set", "1", "--year", "2024", "--amount", "60 EUR"]);
        at(
            sandbox,
            "2026-03-09T00:00:00Z",
            &["subscribers", "subscribe", "ann@example.com"],
        );
        at(
            sandbox,
            "2026-04-09T00:00:00Z",
            &["subscribers", "unsubscribe", "ann@example.com"],
        );
        let whole = report(sandbox, &[]);
        assert_eq!(whole["profile"]["country"], "DE");
        assert_eq!(
            whole["counts"],
            json!({ "accounts": 1, "orders": 2, "quotes": 4, "emails": 0, "consents": 2, "devices": 0 })
        );
        assert_eq!(whole["account_list"][0]["role"], "owner");
        assert_eq!(whole["spend_list"][0]["net"], 3000);
        assert_eq!(whole["target_list"][1]["actual"], 3000);
        assert_eq!(whole["target_list"][1]["attainment"], 50.0);
        assert_eq!(whole["consent_list"][0]["action"], "withdrawal");

        // What happened then is cut at the period, a refund counted when it happened; what is, is as it is.
        let april = report(sandbox, &["--period", "2026-04"]);
        assert_eq!(
            april["counts"],
            json!({ "accounts": 1, "orders": 0, "quotes": 0, "emails": 0, "consents": 1, "devices": 0 })
        );
        assert_eq!(april["spend_list"][0]["net"], -1000);
        assert_eq!(april["order_list"], json!([]));
        assert_eq!(april["quote_sums"][0]["currency"], "JPY");
        assert_eq!(april["target_list"].as_array().unwrap().len(), 1);

        let nothing = report(sandbox, &["--period", "2020"]);
        for (name, value) in nothing.as_object().unwrap() {
            let lists = ["account_list", "spend_list"];
            if name.ends_with("_list") && !lists.contains(&name.as_str()) {
                assert_eq!(*value, json!([]), "{name}");
            }
        }
        let spent = nothing["spend_list"].as_array().unwrap();
        assert!(
            spent
                .iter()
                .all(|row| row["net"] == 0 && row["orders"] == 0),
            "{spent:?}"
        );
    });
}

#[test]
fn sections_top_currency_and_steps_choose_what_a_page_says() {
    engines(|sandbox| {
        shop(sandbox);
        quotes(sandbox);
        let page = report(
            sandbox,
            &[
                "--section",
                "orders,quotes,tags",
                "--top",
                "1",
                "--currency",
                "EUR",
                "--group-by",
                "day",
                "--tz",
                "Europe/Berlin",
            ],
        );
        let names: Vec<&str> = page
            .as_object()
            .unwrap()
            .keys()
            .map(String::as_str)
            .collect();
        assert_eq!(names.len(), 10, "{names:?}");
        assert!(!names.contains(&"profile") && names.contains(&"quote_sums"));
        assert_eq!(page["order_list"].as_array().unwrap().len(), 1);
        assert_eq!(page["quote_list"].as_array().unwrap().len(), 1);
        assert_eq!(page["quote_sums"].as_array().unwrap().len(), 1);
        assert_eq!(page["period_list"][0]["group"], "2026-03-29");
        let net: i64 = page["period_list"]
            .as_array()
            .unwrap()
            .iter()
            .map(|row| row["net"].as_i64().unwrap())
            .sum();
        assert_eq!(net, page["spend_list"][0]["net"].as_i64().unwrap());
        let tags = page["tag_list"].as_array().unwrap();
        let sum: i64 = tags.iter().map(|row| row["net"].as_i64().unwrap()).sum();
        assert_eq!(sum, net, "{tags:?}");

        let table = sandbox.run(&[
            "report",
            "user",
            "ann@example.com",
            "-f",
            "table",
            "--period",
            "2026-03",
        ]);
        assert!(table.stdout.contains("quote_sums (2)"), "{table:?}");
        assert!(table.stdout.contains("123.00"), "{table:?}");
        assert!(!table.stdout.contains("device_list"), "{table:?}");
        let field = sandbox.run(&[
            "report",
            "user",
            "ann@example.com",
            "--section",
            "counts",
            "--field",
            "profile",
        ]);
        assert_eq!(field.exit, 2, "{field:?}");
        let wrong = sandbox.run(&["report", "user", "ann@example.com", "--section", "spend"]);
        assert_eq!(wrong.exit, 2, "{wrong:?}");
        assert_eq!(sandbox.run(&["report", "user", "9"]).exit, 3);
    });
}

#[test]
fn somebody_on_a_hold_is_shown_with_a_warning() {
    engines(|sandbox| {
        shop(sandbox);
        sandbox.run(&["user", "restrict", "ann@example.com", "--reason", "asked"]);
        let run = sandbox.run(&["report", "user", "ann@example.com", "--field", "user"]);
        assert_eq!((run.exit, run.stdout.as_str()), (0, "ann@example.com\n"));
        assert!(run.stderr.contains("data-protection hold"), "{run:?}");
    });
}

#[test]
fn quotes_convert_where_they_were_decided() {
    engines(|sandbox| {
        shop(sandbox);
        quotes(sandbox);
        let growth = sandbox.run(&[
            "report",
            "growth",
            "--from",
            "2026-02-01",
            "--to",
            "2026-05-01",
            "--fields",
            "period,quotes,won,lost,conversion",
            "--no-header",
        ]);
        assert_eq!(
            growth.stdout,
            "2026-02\t0\t0\t0\t\n2026-03\t4\t1\t1\t50.0\n2026-04\t0\t1\t0\t100.0\n"
        );
        let page = sandbox.run(&["report", "overview", "--period", "2026-03", "-f", "json"]);
        let page: Value = serde_json::from_str(&page.stdout).unwrap();
        // The one that was opened again is neither won nor lost.
        assert_eq!(
            page["quote_sums"],
            json!([
                { "currency": "EUR", "quotes": 3, "won": 1, "lost": 1, "conversion": 50.0, "value": 12300, "won_value": 10000,
                  "lost_value": 2000 },
                { "currency": "JPY", "quotes": 1, "won": 0, "lost": 0, "conversion": null, "value": 500, "won_value": 0,
                  "lost_value": 0 }
            ])
        );
    });
}
