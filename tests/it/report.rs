//! `roster report …`, and the filters of people by what they bought.

mod pages;
mod pictures;
mod posted;
mod sums;
mod user;

use serde_json::Value;

use crate::sandbox::{Sandbox, assert_run, engines};

const ORDERS: &str = "\
number,email,ordered_at,status,currency,total,sku,product,category,tags,quantity,unit_price,refunded,refunded_at
1,ann@example.com,2026-03-28T23:30:00Z,paid,EUR,30.00,MUG,Mug,Mugs,gift;blue,2,12.50,,
1,,,,,,POST,Postage,,,1,4.00,,
2,ann@example.com,2026-03-29T22:30:00Z,paid,EUR,10.00,TEA,Tea,Tea,gift,1,10.00,10.00,2026-04-02T00:00:00Z
3,bob@example.com,2026-03-31T22:00:00Z,paid,JPY,500,MUG,Mug,Mugs,gift;blue,1,500,,
4,bob@example.com,2026-04-01T00:00:00Z,pending,EUR,99.00,TEA,Tea,Tea,gift,1,99.00,,
5,eve@example.com,2026-02-01T00:00:00Z,paid,EUR,7.77,,,,,,,,
";

fn shop(sandbox: &Sandbox) {
    sandbox.write("orders.csv", ORDERS);
    // When all of them have been placed.
    let run = sandbox
        .roster(&["order", "import", "orders.csv", "-q"])
        .env("ROSTER_NOW", "2026-05-01T00:00:00Z")
        .run();
    assert_eq!(run.exit, 0, "{run:?}");
    sandbox.run(&["group", "add", "trade", "--name", "Trade", "--slot", "1"]);
    sandbox.run(&["smart-type", "add", "Wholesale"]);
    sandbox.run(&["smart-type", "map", "trade", "Wholesale"]);
    sandbox.run(&["user", "group", "bob@example.com", "--add", "trade"]);
    sandbox.run(&["user", "edit", "ann@example.com", "--country", "DE"]);
}

fn rows(sandbox: &Sandbox, words: &[&str]) -> Vec<Value> {
    let run = sandbox.run(&[&["report", "revenue", "-f", "json"], words].concat());
    assert_eq!(run.exit, 0, "{words:?} {run:?}");
    serde_json::from_str(&run.stdout).unwrap()
}

/// Gross, refunds and net of each currency.
fn sums(rows: &[Value]) -> Vec<(String, i64, i64, i64)> {
    let mut sums: Vec<(String, i64, i64, i64)> = Vec::new();
    for row in rows {
        let number = |key: &str| row[key].as_i64().unwrap();
        let currency = row["currency"].as_str().unwrap().to_owned();
        let at = sums
            .iter()
            .position(|sum| sum.0 == currency)
            .unwrap_or_else(|| {
                sums.push((currency, 0, 0, 0));
                sums.len() - 1
            });
        sums[at].1 += number("gross");
        sums[at].2 += number("refunds");
        sums[at].3 += number("net");
    }
    sums.retain(|sum| (sum.1, sum.2) != (0, 0));
    sums.sort();
    sums
}

#[test]
fn rows_of_every_grouping_sum_to_the_total_in_every_range() {
    engines(|sandbox| {
        shop(sandbox);
        for range in [
            &[][..],
            &["--period", "2026-03"],
            &["--period", "2026-04"],
            &[
                "--from",
                "2026-03-29",
                "--to",
                "2026-04-02",
                "--tz",
                "Europe/Berlin",
            ],
            &["--currency", "EUR"],
        ] {
            let total = sums(&rows(sandbox, range));
            for group in [
                "day",
                "week",
                "month",
                "quarter",
                "year",
                "category",
                "product",
                "tag",
                "smart-type",
                "country",
                "user",
            ] {
                let words = [&["--group-by", group], range].concat();
                assert_eq!(sums(&rows(sandbox, &words)), total, "{words:?}");
                if !matches!(group, "day" | "week" | "month" | "quarter" | "year") {
                    let top = [&words[..], &["--top", "1"]].concat();
                    assert_eq!(sums(&rows(sandbox, &top)), total, "{top:?}");
                }
            }
        }
        assert_eq!(
            sums(&rows(sandbox, &[])),
            [
                ("EUR".to_owned(), 4777, 1000, 3777),
                ("JPY".to_owned(), 500, 0, 500)
            ]
        );
    });
}

#[test]
fn days_are_those_of_the_zone_and_refunds_count_when_they_happen() {
    engines(|sandbox| {
        shop(sandbox);
        assert_run(
            &sandbox.run(&[
                "report",
                "revenue",
                "--group-by",
                "day",
                "--from",
                "2026-03-28",
                "--to",
                "2026-03-31",
                "--currency",
                "EUR",
                "--tz",
                "Europe/Berlin",
                "--fields",
                "group,orders,gross,refunds",
            ]),
            // 23:30 UTC is 00:30 in Berlin; on the 29th the clocks go forward.
            "
            exit 0
            -- stdout
            group\torders\tgross\trefunds
            2026-03-28\t0\t0.00\t0.00
            2026-03-29\t1\t30.00\t0.00
            2026-03-30\t1\t10.00\t0.00
            ",
        );
        assert_run(
            &sandbox.run(&["report", "revenue", "--period", "2026-04"]),
            "
            exit 0
            -- stdout
            group\tcurrency\torders\tquantity\tgross\trefunds\tnet
            \tEUR\t0\t\t0.00\t10.00\t-10.00
            ",
        );
        let berlin = sandbox.run(&[
            "report",
            "revenue",
            "--period",
            "2026-04",
            "--tz",
            "Europe/Berlin",
            "--currency",
            "JPY",
            "--field",
            "gross",
        ]);
        assert_eq!(berlin.stdout, "500\n");
        let round = sandbox.run(&[
            "report",
            "revenue",
            "--from",
            "2026-04-01",
            "--to",
            "2026-03-01",
        ]);
        assert_eq!(round.exit, 2, "{round:?}");
        assert!(round.stderr.contains("2026-03-01..2026-04-01"), "{round:?}");
        // A time in which nothing was sold is zeros, in the currencies of the shop or in the one that is asked for.
        for (words, count) in [
            (&["--period", "2020", "--group-by", "month"][..], 24),
            (&["--period", "2020"], 2),
            // An open end is now, or where the other one is: there is one piece of time at least.
            (&["--from", "2099-01-01", "--group-by", "month"], 2),
            (&["--to", "2020-01-01", "--group-by", "month"], 2),
            (
                &[
                    "--from",
                    "2099-01-01",
                    "--group-by",
                    "year",
                    "--currency",
                    "CHF",
                ],
                1,
            ),
            (&["--period", "2020", "--currency", "CHF"], 1),
        ] {
            let zeros = rows(sandbox, words);
            assert_eq!(zeros.len(), count, "{words:?} {zeros:?}");
            assert_eq!(sums(&zeros), [], "{words:?}");
        }
    });
}

#[test]
fn one_customer_is_shown_with_what_they_buy() {
    engines(|sandbox| {
        shop(sandbox);
        let run = sandbox.run(&[
            "report",
            "sales",
            "ann@example.com",
            "-f",
            "json",
            "--section",
            "spend,products",
        ]);
        let report: Value = serde_json::from_str(&run.stdout).unwrap();
        assert_eq!(report["spend_list"][0]["net"], 3000);
        assert_eq!(report["product_list"][0]["group"], "Mug");
        assert_eq!(report["month_list"], Value::Array(Vec::new()));
        let shown = sandbox.run(&["report", "sales", "ann@example.com", "-f", "table"]);
        assert!(shown.stdout.contains("(not in lines)"), "{shown:?}");
        assert_eq!(
            sandbox.run(&["report", "sales", "nobody@example.com"]).exit,
            3
        );
    });
}

#[test]
fn people_are_found_by_what_they_ordered_bought_and_spent() {
    engines(|sandbox| {
        shop(sandbox);
        for (words, ids) in [
            (&["--ordered", "2026-03-31.."][..], "2\n"),
            (&["--ordered", "..2026-03-01"], "3\n"),
            (&["--bought", "MUG"], "1\n2\n"),
            (&["--bought", "category:tea"], "1\n"),
            (&["--bought", "tag:blue", "--country", "DE"], "1\n"),
            (&["--bought", "nothing"], ""),
            (&["--spent", "30 EUR"], "1\n"),
            (&["--spent", "30.01 EUR"], ""),
            (&["--spent", "500 JPY"], "2\n"),
        ] {
            let run = sandbox.run(&[&["user", "find", "--field", "id"], words].concat());
            assert_eq!(
                (run.exit, run.stdout.as_str()),
                (0, ids),
                "{words:?} {run:?}"
            );
        }
        assert_eq!(sandbox.run(&["user", "find", "--spent", "30"]).exit, 2);
        let spent = sandbox.run(&["user", "find", "--fields", "id,total_spent", "-f", "json"]);
        assert_eq!(
            spent.stdout,
            "[{\"id\":1,\"total_spent\":[{\"currency\":\"EUR\",\"amount\":3000}]},\n\
             {\"id\":2,\"total_spent\":[{\"currency\":\"JPY\",\"amount\":500}]},\n\
             {\"id\":3,\"total_spent\":[{\"currency\":\"EUR\",\"amount\":777}]}]\n"
        );
        let fields = ["--fields", "total_spent", "-f", "csv", "--no-header"];
        let spent = sandbox.run(&[&["user", "find"], &fields[..]].concat());
        assert_eq!(
            spent.stdout,
            "\"[{\"\"currency\"\":\"\"EUR\"\",\"\"amount\"\":\"\"30.00\"\"}]\"\n\
             \"[{\"\"currency\"\":\"\"JPY\"\",\"\"amount\"\":\"\"500\"\"}]\"\n\
             \"[{\"\"currency\"\":\"\"EUR\"\",\"\"amount\"\":\"\"7.77\"\"}]\"\n"
        );
        for words in [
            &["user", "show", "1", "--section", "orders", "-f", "table"][..],
            &["user", "show", "1", "--section", "orders", "-f", "tsv"],
            &["user", "show", "1", "3", "--section", "orders", "-f", "csv"],
            &[
                "subscribers",
                "list",
                "--subscription",
                "none",
                "--fields",
                "total_spent",
            ],
        ] {
            let run = sandbox.run(words);
            assert!(
                run.stdout.contains("30.00") && !run.stdout.contains("3000"),
                "{words:?} {run:?}"
            );
        }
    });
}

#[test]
fn growth_mail_and_the_overview_count_the_period() {
    engines(|sandbox| {
        shop(sandbox);
        sandbox.run(&[
            "subscribers",
            "subscribe",
            "ann@example.com",
            "fay@example.com",
        ]);
        sandbox.run(&["subscribers", "unsubscribe", "fay@example.com"]);
        assert_run(
            &sandbox.run(&[
                "report",
                "growth",
                "--from",
                "2026-01-01",
                "--to",
                "2026-05-01",
                "--by",
                "month",
            ]),
            "
            exit 0
            -- stdout
            period\tusers\tsubscribed\tunsubscribed\tactive\tquotes\twon\tconversion
            2026-01\t1\t2\t1\t0\t0\t0\t
            2026-02\t1\t0\t0\t0\t0\t0\t
            2026-03\t2\t0\t0\t0\t0\t0\t
            2026-04\t0\t0\t0\t0\t0\t0\t
            ",
        );
        let page = sandbox.run(&["report", "overview", "--period", "2026-03", "-f", "json"]);
        let page: Value = serde_json::from_str(&page.stdout).unwrap();
        assert_eq!(page["people"]["all"], 4);
        assert_eq!(page["growth"]["users"], 2);
        assert_eq!(page["open_work"]["pending_orders"], 1);
        assert_eq!(page["revenue_list"][0]["net"], 4000);
        let mails = sandbox.run(&["report", "emails", "--group-by", "day"]);
        assert_eq!(mails.exit, 0, "{mails:?}");
        // Without mail there are no days, but those that were asked for.
        let words = ["report", "emails", "--group-by", "day", "--field", "mails"];
        assert_eq!(sandbox.run(&words).stdout, "", "{mails:?}");
        let days = sandbox.run(&[&words[..], &["--period", "2019-02"]].concat());
        assert_eq!(days.stdout, "0\n".repeat(28));
        sandbox.write("text.txt", "Hello.\n");
        for (now, subject) in [
            ("2026-05-01T08:00:00Z", "One"),
            ("2026-05-04T08:00:00Z", "Two"),
        ] {
            let words = [
                "emails",
                "send",
                "ann@example.com",
                "--kind",
                "service",
                "--reason",
                "news",
                "--subject",
                subject,
                "--body-file",
                "text.txt",
                "-q",
            ];
            let run = sandbox.roster(&words).env("ROSTER_NOW", now).run();
            assert_eq!(run.exit, 0, "{run:?}");
        }
        // What a folder took is of the page as well.
        let sums =
            |run: crate::sandbox::Run| -> Value { serde_json::from_str(&run.stdout).unwrap() };
        let page = sums(sandbox.run(&["report", "overview", "--period", "2026-05", "-f", "json"]));
        let rows = sums(sandbox.run(&["report", "emails", "--period", "2026-05", "-f", "json"]));
        for field in [
            "mails",
            "queued",
            "sent",
            "failed",
            "bounced",
            "complained",
            "other",
        ] {
            let all = rows
                .as_array()
                .unwrap()
                .iter()
                .map(|row| row[field].as_u64().unwrap());
            assert_eq!(page["mail"][field], all.sum::<u64>(), "{field} {page}");
        }
        assert_eq!(
            (&page["mail"]["mails"], &page["mail"]["other"]),
            (&2.into(), &2.into())
        );
        let days = sandbox
            .roster(&words)
            .env("ROSTER_NOW", "2026-05-09T00:00:00Z")
            .run();
        assert_eq!(days.stdout, "1\n0\n0\n1\n", "{days:?}");
    });
}

#[test]
fn what_is_sold_is_told_apart_from_the_rows_of_the_report() {
    engines(|sandbox| {
        let text = "number,email,ordered_at,status,currency,total,product,quantity,unit_price,refunded,refunded_at\n\
                    1,ann@example.com,2025-03-28,paid,EUR,9.00,(refunds),1,5.00,1.00,2025-03-30\n\
                    2,ann@example.com,2025-03-28,paid,EUR,3.00,(Used) lamp\u{fffe},1,3.00,,\n";
        sandbox.write("orders.csv", text);
        assert_eq!(
            sandbox.run(&["order", "import", "orders.csv", "-q"]).exit,
            0
        );
        let product = ["report", "revenue", "--group-by", "product"];
        let fields = ["--fields", "group,net", "--no-header"];
        let run = sandbox.run(&[&product[..], &fields].concat());
        assert_eq!(
            run.stdout,
            "\"(refunds)\"\t5.00\n(Used) lamp\u{fffe}\t3.00\n(not in lines)\t4.00\n(refunds)\t-1.00\n",
            "{run:?}"
        );
        // A product that only begins like one of them is cut off as any other.
        let top = sandbox.run(&[&product[..], &["--top", "1"], &fields].concat());
        assert!(top.stdout.contains("(others)\t3.00\n"), "{top:?}");
        for format in ["svg", "html"] {
            let run = sandbox.run(&[&product[..], &["-f", format]].concat());
            assert!(
                run.stdout.contains("(Used) lamp")
                    && !run.stdout.contains(['\u{fffe}', '\u{ffff}']),
                "{run:?}"
            );
        }
        let ids = sandbox.run(&["report", "revenue", "-f", "ids"]);
        assert_eq!((ids.exit, ids.stdout.as_str()), (2, ""), "{ids:?}");
        let ids = sandbox.run(&[&product[..], &["-f", "ids", "--top", "1"]].concat());
        assert!(ids.stdout.starts_with("\"(refunds)\"\n"), "{ids:?}");
    });
}

#[test]
fn an_empty_range_is_zeros() {
    engines(|sandbox| {
        shop(sandbox);
        let range = ["--from", "2026-03-01", "--to", "2026-03-01"];
        for report in [
            &["report", "revenue"][..],
            &["report", "revenue", "--group-by", "month"],
            &["report", "revenue", "--group-by", "product"],
            &["report", "growth"],
            &["report", "overview"],
            &["report", "sales", "ann@example.com"],
        ] {
            let run = sandbox.run(&[report, &range[..], &["-f", "json"]].concat());
            assert_eq!(run.exit, 0, "{report:?} {run:?}");
            let money = run.stdout.contains("2700") || run.stdout.contains("1000,");
            assert!(!money, "{report:?} {run:?}");
        }
        // One that has not begun is its first moment.
        let later = ["--from", "2030-01-01T00:00:00Z", "-f", "csv"];
        let growth = sandbox.run(&[&["report", "growth"][..], &later].concat());
        assert_eq!(growth.exit, 0, "{growth:?}");
        assert!(growth.stdout.contains("\n2030-01,0,0,0,0,"), "{growth:?}");
        let fields = ["report", "overview", "--fields", "from,to", "--no-header"];
        let overview = sandbox.run(&[&fields[..], &later].concat());
        assert_eq!(
            overview.stdout,
            "2030-01-01T00:00:00Z,2030-01-01T00:00:01Z\n"
        );
        let turned = sandbox.run(&[
            "report",
            "revenue",
            "--from",
            "2026-03-02",
            "--to",
            "2026-03-01",
        ]);
        assert_eq!(turned.exit, 2, "{turned:?}");
    });
}

#[test]
fn a_picture_says_the_name_of_its_section_once() {
    engines(|sandbox| {
        shop(sandbox);
        let svg = sandbox.run(&["report", "overview", "--period", "2026", "-f", "svg"]);
        assert_eq!(svg.exit, 0, "{svg:?}");
        assert!(
            svg.stdout.contains("People") && !svg.stdout.contains("People: People"),
            "{svg:?}"
        );
    });
}

#[test]
fn rows_of_tags_and_categories_add_up_and_ignore_case() {
    engines(|sandbox| {
        sandbox.write(
            "orders.csv",
            "number,email,ordered_at,currency,sku,category,tags,quantity,unit_price\n\
             1,ann@example.com,2025-01-01,GBP,A,Tea,Gift;blue,2,1.00\n\
             2,ann@example.com,2025-01-01,GBP,B,TEA,gift,3,1.00\n",
        );
        let run = sandbox.run(&["order", "import", "orders.csv", "-q"]);
        assert_eq!(run.exit, 0, "{run:?}");
        let table = |of: &str| {
            let words = ["report", "revenue", "--group-by", of, "--fields"];
            let run = sandbox.run(&[&words[..], &["group,quantity,gross", "--no-header"]].concat());
            run.stdout
        };
        assert_eq!(table("category"), "Tea\t5\t5.00\n");
        assert_eq!(
            table("tag"),
            "Gift\t5\t5.00\nblue\t2\t2.00\n(in several tags)\t-2\t-2.00\n"
        );
        for word in ["tag:GIFT", "category:tea"] {
            let found = sandbox.run(&["user", "find", "--bought", word, "--count"]);
            assert_eq!(found.stdout.lines().last(), Some("1"), "{found:?}");
        }
        // The order tells its tags as they were first spelled.
        let shown = sandbox.run(&["order", "show", "1", "-f", "json"]);
        assert!(
            shown.stdout.contains(r#""tags":["blue","Gift"]"#),
            "{shown:?}"
        );
    });
}

#[test]
fn rows_of_users_are_named_by_their_ids() {
    engines(|sandbox| {
        shop(sandbox);
        let words = [
            "report",
            "revenue",
            "--group-by",
            "user",
            "--currency",
            "EUR",
        ];
        let ids = sandbox.run(&[&words[..], &["--top", "1", "-f", "ids"]].concat());
        assert_eq!(ids.exit, 0, "{ids:?}");
        let named: Vec<&str> = ids.stdout.lines().collect();
        assert!(named.len() == 1 && named[0].starts_with("id:"), "{ids:?}");
        let shown = sandbox
            .roster(&["user", "show", "-"])
            .stdin(ids.stdout)
            .run();
        assert_eq!(shown.exit, 0, "{shown:?}");
    });
}

#[test]
fn parts_and_a_currency_of_the_overview_can_be_chosen() {
    engines(|sandbox| {
        shop(sandbox);
        let page = |words: &[&str]| -> Value {
            let first = ["report", "overview", "--period", "2026", "-f", "json"];
            let run = sandbox.run(&[&first[..], words].concat());
            assert_eq!(run.exit, 0, "{run:?}");
            serde_json::from_str(&run.stdout).unwrap()
        };
        let all = page(&[]);
        assert!(all["revenue_list"].as_array().unwrap().len() > 1, "{all}");
        let euro = page(&["--currency", "EUR"]);
        assert_eq!(euro["revenue_list"].as_array().unwrap().len(), 1, "{euro}");
        assert_eq!(euro["revenue_list"][0]["currency"], "EUR");
        assert_eq!(euro["people"], all["people"]);
        let some = page(&["--section", "revenue,growth"]);
        assert_eq!(some["revenue_list"], all["revenue_list"]);
        assert_eq!(some["growth"], all["growth"]);
        let keys: Vec<&String> = some.as_object().unwrap().keys().collect();
        assert_eq!(keys.len(), 4, "{some}");
        for format in ["table", "csv", "html", "svg"] {
            let words = ["report", "overview", "--section", "revenue", "-f", format];
            assert_eq!(sandbox.run(&words).exit, 0, "{format}");
        }
        let wrong = sandbox.run(&["report", "overview", "--section", "weather"]);
        assert_eq!(wrong.exit, 2, "{wrong:?}");
    });
}
