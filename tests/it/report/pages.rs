//! Reports as pages and pictures, looked at in a browser.

use super::shop;
use crate::{
    browser::{Block, Browser, Medium},
    sandbox::{NOW, Sandbox, engines},
};

/// The colours of bars and of what is below zero, in the light and in the dark.
const BAR: [&str; 2] = ["#2563a8", "#6aa9e9"];
const BELOW: [&str; 2] = ["#b4521c", "#ef9a5f"];
const PAPER: [&str; 2] = ["#ffffff", "#14181d"];

/// Every report, each in a file of its own.
const REPORTS: &[(&str, &str)] = &[
    ("product.html", "report revenue --group-by product"),
    ("month.html", "report revenue --group-by month"),
    ("day.html", "report revenue --group-by day"),
    ("total.html", "report revenue"),
    ("sales.html", "report sales ann@example.com"),
    ("user.html", "report user ann@example.com"),
    ("targets.html", "report targets --year 2026"),
    (
        "growth.html",
        "report growth --from 2026-01-01 --to 2026-05-01",
    ),
    (
        "emails.html",
        "report emails --group-by day --period 2026-01",
    ),
    ("overview.html", "report overview --period 2026"),
];

/// Writes a report into a file, by the ending of its name.
fn write(sandbox: &Sandbox, file: &str, words: &str) {
    let words: Vec<&str> = words.split(' ').chain(["-o", file]).collect();
    let run = sandbox.run(&words);
    assert_eq!(
        (run.exit, run.stdout.as_str()),
        (0, ""),
        "{words:?} {run:?}"
    );
}

/// As long as expected, but for the edges, which are half in the colour of the paper.
#[track_caller]
fn about(found: usize, expected: f64) {
    let off = (found as f64 - expected).abs();
    assert!(off <= 2.0, "{found} and not about {expected}");
}

fn right(block: &Block) -> usize {
    block.x + block.width
}

#[test]
fn bars_are_as_long_as_their_numbers_and_what_went_back_lies_on_the_other_side() {
    let Some(browser) = Browser::find() else {
        return;
    };
    let sandbox = &Sandbox::new();
    shop(sandbox);
    write(sandbox, "product.html", "report revenue --group-by product");
    for (place, medium) in [Medium::Light, Medium::Dark].into_iter().enumerate() {
        let picture = browser.look(sandbox, "product.html", (800, 1200), medium);
        assert_eq!(picture.color(3, 3), PAPER[place]);
        assert_eq!(picture.color(3, 1199), PAPER[place]);
        // The page is 720 pixels wide. EUR: Mug 25, Tea 10, Postage 4, what is in no line 8.77, refunds -10; JPY: Mug 500.
        let bars = picture.blocks(BAR[place]);
        assert_eq!(bars.len(), 5, "{bars:?}");
        let unit = 720.0 / 35.0;
        for (bar, number) in bars.iter().zip([25.0, 10.0, 4.0, 8.77]) {
            about(bar.width, number * unit);
            about(bar.x, 40.0 + 10.0 * unit);
            about(bar.height, 10.0);
        }
        about(bars[4].width, 720.0);
        let below = picture.blocks(BELOW[place]);
        assert_eq!(below.len(), 1, "{below:?}");
        about(below[0].width, 10.0 * unit);
        about(right(&below[0]), 40.0 + 10.0 * unit);
    }
}

#[test]
fn columns_stand_on_zero_as_high_as_their_months() {
    let Some(browser) = Browser::find() else {
        return;
    };
    let sandbox = &Sandbox::new();
    shop(sandbox);
    write(
        sandbox,
        "month.html",
        "report revenue --group-by month --currency EUR",
    );
    write(
        sandbox,
        "month.svg",
        "report revenue --group-by month --currency EUR",
    );
    // February 7.77, March 40.00, April -10.00 on a scale from -20 to 40 that is 180 pixels high.
    for (file, medium, place) in [
        ("month.html", Medium::Light, 0),
        ("month.svg", Medium::Light, 0),
        ("month.svg", Medium::Dark, 1),
    ] {
        let picture = browser.look(sandbox, file, (800, 600), medium);
        let columns = picture.blocks(BAR[place]);
        assert_eq!(columns.len(), 2, "{file} {columns:?}");
        let (march, february) = (columns[0], columns[1]);
        assert!(february.x < march.x, "{columns:?}");
        about(march.height, 120.0);
        about(february.height, 7.77 * 3.0);
        let foot = march.y + march.height;
        about(february.y + february.height, foot as f64);
        let below = picture.blocks(BELOW[place]);
        assert_eq!(below.len(), 1, "{file} {below:?}");
        about(below[0].height, 30.0);
        about(below[0].y, foot as f64);
        assert!(below[0].x > march.x);
    }
}

#[test]
fn no_page_is_wider_than_a_telephone_or_a_sheet_and_no_words_touch() {
    let Some(browser) = Browser::find() else {
        return;
    };
    let sandbox = &Sandbox::new();
    shop(sandbox);
    sandbox.run(&[
        "target",
        "set",
        "ann@example.com",
        "--year",
        "2026",
        "--amount",
        "20 EUR",
    ]);
    sandbox.run(&[
        "target",
        "set",
        "eve@example.com",
        "--year",
        "2026",
        "--amount",
        "70 EUR",
    ]);
    for (file, words) in REPORTS {
        write(sandbox, file, words);
        for (width, medium) in [(360, Medium::Light), (718, Medium::Print)] {
            let found = browser.probe(sandbox, file, width, medium);
            let case = format!("{file} {medium:?}: {found}");
            assert_eq!(found["width"], width, "{case}");
            assert!(found["scroll"].as_u64().unwrap() <= width as u64, "{case}");
            for nothing in ["outside", "touching", "wide"] {
                assert_eq!(
                    found[nothing].as_array().unwrap().len(),
                    0,
                    "{nothing} {case}"
                );
            }
            if medium == Medium::Print {
                assert_eq!(found["cut"].as_array().unwrap().len(), 0, "{case}");
            }
            assert_eq!(
                (&found["nameless"], &found["strangers"]),
                (&0.into(), &0.into()),
                "{case}"
            );
            assert!(found["charts"].as_u64() > Some(0), "{case}");
        }
    }
    assert!(browser.pages(sandbox, "user.html") >= 1);
}

#[test]
fn no_column_of_great_amounts_is_cut_on_a_telephone() {
    let Some(browser) = Browser::find() else {
        return;
    };
    let sandbox = &Sandbox::new();
    sandbox.write(
        "orders.csv",
        "number,email,ordered_at,currency,total,sku,product,quantity,amount,refunded,refunded_at\n\
         1,ann@example.com,2026-01-01T00:00:00Z,GBP,9876543.21,X,Blue mug,1000,9876543.21,1234567.89,2026-01-02\n",
    );
    let run = sandbox.run(&["order", "import", "orders.csv", "-q"]);
    assert_eq!(run.exit, 0, "{run:?}");
    for words in [
        "report overview --period 2026",
        "report revenue --period 2026",
        "report revenue --group-by product",
    ] {
        write(sandbox, "page.html", words);
        for width in [360, 390] {
            let found = browser.probe(sandbox, "page.html", width, Medium::Light);
            assert_eq!(found["cut"].as_array().unwrap().len(), 0, "{words} {found}");
        }
    }
}

#[test]
fn a_target_of_nothing_has_no_percentage() {
    let sandbox = &Sandbox::new();
    sandbox.run(&["user", "add", "eve@example.com"]);
    let words = ["target", "set", "1", "--year", "2026", "--amount", "0 EUR"];
    assert_eq!(sandbox.run(&words).exit, 0);
    write(sandbox, "targets.html", "report targets --year 2026");
    let page = sandbox.read("targets.html");
    assert!(page.contains('–') && !page.contains("– %"), "{page}");
}

#[test]
fn names_are_words_whatever_they_hold() {
    let Some(browser) = Browser::find() else {
        return;
    };
    let sandbox = &Sandbox::new();
    let name = "<script>document.title='gone'</script><img src=x> & \"quoted\" 'tea'";
    let cell = format!("\"{}\"", name.replace('"', "\"\""));
    sandbox.write(
        "orders.csv",
        format!("number,email,ordered_at,status,currency,sku,product,quantity,unit_price\n1,ann@example.com,2026-01-01T00:00:00Z,paid,EUR,X,{cell},1,5.00\n"),
    );
    assert_eq!(
        sandbox.run(&["order", "import", "orders.csv", "-q"]).exit,
        0
    );
    write(sandbox, "product.html", "report revenue --group-by product");
    let page = sandbox.read("product.html");
    assert!(page.contains("&lt;script&gt;document"), "{page}");
    let found = browser.probe(sandbox, "product.html", 800, Medium::Light);
    assert_eq!(
        (&found["strangers"], &found["title"]),
        (&0.into(), &"Revenue by product".into())
    );
    write(sandbox, "product.svg", "report revenue --group-by product");
    // What is no XML is not drawn.
    let picture = browser.look(sandbox, "product.svg", (720, 300), Medium::Light);
    assert_eq!(picture.blocks(BAR[0]).len(), 1);
}

#[test]
fn a_page_needs_nothing_from_elsewhere_and_tells_every_number_in_a_table() {
    engines(|sandbox| {
        shop(sandbox);
        for (file, words) in REPORTS {
            write(sandbox, file, words);
            let page = sandbox.read(file);
            let own = page.replace("http://www.w3.org/2000/svg", "");
            for foreign in ["://", "<script", "<link", "<img", "url(", "@import", "src="] {
                assert!(!own.contains(foreign), "{file} has {foreign}");
            }
            assert!(
                page.contains("Content-Security-Policy")
                    && page.contains("prefers-color-scheme: dark")
            );
            assert!(page.contains("<svg class=\"chart\" role=\"img\""), "{file}");
        }
        let page = sandbox.read("product.html");
        for text in [
            "<h1>Revenue by product</h1>",
            "<th scope=\"row\">Mug</th>",
            "<td class=\"n\">25.00</td>",
            "<title>Mug: 25.00 EUR</title>",
            "<td class=\"n\">-10.00</td>",
        ] {
            assert!(page.contains(text), "{text}: {page}");
        }
        let month = sandbox.read("month.html");
        assert!(
            month.contains(&format!("made {} (UTC)", &NOW[..16].replace('T', " "))),
            "{month}"
        );
    });
}

#[test]
fn what_cannot_be_drawn_is_refused_and_an_empty_time_is_an_empty_picture() {
    let sandbox = &Sandbox::new();
    shop(sandbox);
    for (words, message) in [
        (
            &["user", "find", "-f", "html"][..],
            "error: this command has no -f html: reports alone are drawn\n",
        ),
        (
            &["order", "list", "-o", "orders.svg"],
            "error: this command has no -f svg: reports alone are drawn\n",
        ),
        (
            &[
                "report",
                "revenue",
                "--group-by",
                "month",
                "--fields",
                "group",
                "-f",
                "svg",
            ],
            "error: nothing of what was chosen can be drawn\n",
        ),
    ] {
        let run = sandbox.run(words);
        assert_eq!(
            (run.exit, run.stdout.as_str()),
            (2, ""),
            "{words:?} {run:?}"
        );
        assert!(
            run.stderr.starts_with(message) && run.stderr.contains("\nhint: "),
            "{run:?}"
        );
    }
    assert!(!sandbox.path("orders.svg").exists());
    let empty = [
        "report",
        "revenue",
        "--group-by",
        "product",
        "--period",
        "1999",
        "--currency",
        "EUR",
        "-f",
        "svg",
    ];
    let run = sandbox.run(&empty);
    assert!(
        run.exit == 0 && run.stdout.contains(">nothing in this range</text>"),
        "{run:?}"
    );
    // The time is told in days of the zone: the last one belongs to it.
    let words = [
        "report",
        "revenue",
        "--from",
        "2026-03-28",
        "--to",
        "2026-04-01",
        "--tz",
        "Europe/Berlin",
        "-f",
        "html",
    ];
    let run = sandbox.run(&words);
    assert!(
        run.stdout.contains(
            "<p>2026-03-28 to 2026-03-31, made 2026-01-02 04:04 (Europe&#x2f;Berlin)</p>"
        ),
        "{run:?}"
    );
}

#[test]
fn a_page_is_mailed_as_a_file() {
    engines(|sandbox| {
        shop(sandbox);
        let words = [
            "report",
            "revenue",
            "--group-by",
            "month",
            "-f",
            "html",
            "--mail-to",
            "boss@example.com",
        ];
        let run = sandbox.run(&words);
        assert_eq!(run.exit, 0, "{run:?}");
        assert!(run.stdout.contains("boss@example.com\tqueued\t"), "{run:?}");
        let mail = &sandbox.mails()[0];
        assert!(
            mail.contains("Content-Type: text/html; charset=utf-8")
                && mail.contains("report-revenue-2026-01-02.html"),
            "{mail}"
        );
    });
}
