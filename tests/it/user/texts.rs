//! Addresses of erased people in what others wrote.

use roster::storage::{db::Cell, people};

use crate::sandbox::{Run, Sandbox, engines};

fn run(sandbox: &Sandbox, line: &str) -> Run {
    let words: Vec<String> = line.split(' ').map(|word| word.replace('~', " ")).collect();
    sandbox.run(&words.iter().map(String::as_str).collect::<Vec<_>>())
}

/// Tables that hold a text with the address.
fn holders(sandbox: &Sandbox, address: &str) -> Vec<String> {
    let mut db = sandbox.db();
    let mut found = Vec::new();
    let tables = people::TABLES.iter().map(|table| table.table);
    for table in tables.chain(["audits", "imports", "credits", "account_moves"]) {
        db.rows(&format!("SELECT * FROM {table}"), &[], &mut |row| {
            for place in 0..row.0.len() {
                if let Cell::Text(text) = row.0.cell(place)?
                    && text.to_lowercase().contains(address)
                {
                    found.push(table.to_owned());
                }
            }
            Ok(())
        })
        .unwrap();
    }
    found.dedup();
    found
}

/// `table by` of every row that `user locate` prints.
fn located(sandbox: &Sandbox, who: &str) -> Vec<String> {
    let located = run(
        sandbox,
        &format!("user locate {who} --fields table,by -f tsv --no-header"),
    );
    assert!(matches!(located.exit, 0 | 3), "{located:?}");
    located
        .stdout
        .lines()
        .map(|line| line.replace('\t', " "))
        .collect()
}

#[test]
fn the_address_of_an_erased_contact_leaves_the_audit() {
    engines(|sandbox| {
        sandbox.write("body.txt", "Your bill.\n");
        for line in [
            "account open --owner o@example.com --login 1",
            "contact add 1 Inv@example.com --category invoice",
            "emails send --account 1 --category invoice --subject Bill --body-file body.txt",
        ] {
            let run = run(sandbox, line);
            assert_eq!(run.exit, 0, "{line} {run:?}");
        }
        let places = located(sandbox, "inv@example.com");
        assert!(
            places.contains(&"audit_subjects text".to_owned()),
            "{places:?}"
        );
        assert_eq!(run(sandbox, "user erase inv@example.com --yes").exit, 0);
        assert_eq!(holders(sandbox, "inv@example.com"), Vec::<String>::new());
        assert_eq!(located(sandbox, "inv@example.com"), ["suppressions hash"]);
        assert_eq!(run(sandbox, "audit list --verify").exit, 0);
    });
}

#[test]
fn texts_about_others_lose_the_address_and_keep_the_rest() {
    engines(|sandbox| {
        sandbox.write(
            "in.csv",
            "login,owner,note\n2,o@example.com,ask x@example.com\n",
        );
        for line in [
            "user add x@example.com",
            "account open --owner o@example.com --login 1 --currency GBP",
            "account credit add 1 9~GBP --reason asked~by~X@example.com.",
            "account status 1 --set active --reason x@example.com~called",
            "user comment o@example.com --text knows~x@example.com",
            "user edit o@example.com --note see~x@example.com",
            "account import in.csv",
        ] {
            let run = run(sandbox, line);
            assert_eq!(run.exit, 0, "{line} {run:?}");
        }
        let places = located(sandbox, "x@example.com");
        for place in [
            "credits text",
            "account_moves text",
            "comments text",
            "accounts text",
            "audits text",
            "import_things text",
            "users text",
        ] {
            assert!(places.contains(&place.to_owned()), "{place} {places:?}");
        }
        let erased = run(sandbox, "user erase x@example.com --yes");
        assert_eq!(erased.exit, 0, "{erased:?}");
        // What the chain of the audit covers stays, and that is said.
        assert!(
            erased
                .stderr
                .contains("an address stays in 2 rows of audits: "),
            "{erased:?}"
        );
        assert_eq!(holders(sandbox, "x@example.com"), ["audits"]);
        assert_eq!(
            located(sandbox, "x@example.com"),
            ["audits text", "suppressions hash"]
        );
        assert_eq!(
            run(sandbox, "account credit list 1 --field reason").stdout,
            "asked by (erased).\n"
        );
        assert_eq!(
            run(sandbox, "account show 2 --field note").stdout,
            "ask (erased)\n"
        );
        assert_eq!(run(sandbox, "audit list --verify").exit, 0);
        // The import can still be undone: both images lost the same word.
        let undone = run(sandbox, "import undo 1 --yes -f json");
        assert!(undone.stdout.contains("\"kept\":[]"), "{undone:?}");
    });
}

#[test]
fn nobody_is_found_any_more_by_a_name_that_was_the_address() {
    engines(|sandbox| {
        for line in [
            "user add x@example.com",
            "user add o@example.com --name Old~X@example.com",
            "user erase x@example.com --yes",
        ] {
            let run = run(sandbox, line);
            assert_eq!(run.exit, 0, "{line} {run:?}");
        }
        let found = run(sandbox, "user find x@example.com --count --field count");
        assert_eq!(found.stdout, "0\n");
        let named = run(sandbox, "user show name:old~(erased) --field name");
        assert_eq!(named.stdout, "Old (erased)\n", "{named:?}");
        let check = run(sandbox, "db check");
        assert_eq!(check.exit, 0, "{check:?}");
    });
}

#[test]
fn an_address_in_what_things_say_or_are_called_is_found_and_goes_or_is_told_to_stay() {
    engines(|sandbox| {
        sandbox.write("body.txt", "Write to x@example.com.\n");
        for line in [
            "user add x@example.com --ref x@example.com",
            "user add o@example.com --ref by:x@example.com --actor x@example.com",
            "group add of-x --name Friends~of~x@example.com --slot 1 --login-message Ask~x@example.com",
            "tag add by:x@example.com --actor x@example.com",
            "template edit spring --subject From~x@example.com --text-file body.txt",
        ] {
            let run = run(sandbox, line);
            assert_eq!(run.exit, 0, "{line} {run:?}");
        }
        let places = run(
            sandbox,
            "user locate x@example.com --fields table,by,rows -f tsv --no-header",
        );
        let places: Vec<&str> = places.stdout.lines().collect();
        for place in [
            "groups\ttext\t1",
            "templates\ttext\t1",
            "tags\ttext\t1",
            "users\ttext\t1",
            "audits\tactor\t2",
        ] {
            assert!(places.contains(&place), "{place} {places:?}");
        }
        let erased = run(sandbox, "user erase x@example.com --yes");
        assert_eq!(erased.exit, 0, "{erased:?}");
        assert!(
            erased
                .stderr
                .contains("an address stays in 2 rows of audits, 1 row of tags, 1 row of users: "),
            "{erased:?}"
        );
        assert_eq!(
            located(sandbox, "x@example.com"),
            [
                "users text",
                "tags text",
                "audits actor",
                "suppressions hash"
            ]
        );
        assert_eq!(
            run(
                sandbox,
                "group show of-x --fields name,login_message -f tsv --no-header"
            )
            .stdout,
            "Friends of (erased)\tAsk (erased)\n"
        );
        assert_eq!(run(sandbox, "audit list --verify").exit, 0);
    });
}

#[test]
fn many_are_located_in_as_many_statements_as_one() {
    engines(|sandbox| {
        let emails: Vec<String> = (0..60).map(|n| format!("u{n}@example.com")).collect();
        sandbox.write("in.csv", format!("email\n{}\n", emails.join("\n")));
        for line in [
            "user import in.csv",
            "user comment u1@example.com --text knows~u2@example.com",
            "user email set u3@example.com v3@example.com",
            "user email set u4@example.com u3@example.com",
            "user erase u5@example.com --yes",
        ] {
            let run = run(sandbox, line);
            assert_eq!(run.exit, 0, "{line} {run:?}");
        }
        let locate = |who: &[String]| {
            let words = "user locate - -v --fields who,table,by,rows -f tsv --no-header";
            let words: Vec<&str> = words.split(' ').collect();
            let run = sandbox.roster(&words).stdin(who.join("\n")).run();
            assert_eq!(run.exit, 0, "{run:?}");
            let line = run
                .stderr
                .lines()
                .find(|line| line.ends_with(" statements"));
            let number = line.unwrap().trim_end_matches(" statements");
            (number.parse::<u64>().unwrap(), run.stdout)
        };
        let (one, _) = locate(&emails[..1]);
        let (all, rows) = locate(&emails);
        assert!(all < one + 10, "{one} {all}");
        // Together they are found where each is alone.
        for who in &emails[1..6] {
            let alone = locate(std::slice::from_ref(who)).1;
            let start = format!("{who}\t");
            let among: Vec<&str> = rows
                .lines()
                .filter(|line| line.starts_with(&start))
                .collect();
            assert_eq!(among, alone.lines().collect::<Vec<_>>());
        }
    });
}

#[test]
fn whatever_touches_an_address_neither_keeps_nor_hides_it() {
    engines(|sandbox| {
        let others = [
            "steve@example.com",
            "eve@example.com.au",
            "x-eve@example.com",
        ];
        let texts = [
            ("“eve@example.com”", "“(erased)”"),
            ("Eve@example.com’s", "(erased)’s"),
            ("…/eve@example.com…", "…/(erased)…"),
            ("?to=eve@example.com&x", "?to=(erased)&x"),
            ("*eve@example.com*", "*(erased)*"),
            ("_eve@example.com_", "_(erased)_"),
            ("`eve@example.com`", "`(erased)`"),
            ("#eve@example.com~", "#(erased)~"),
            ("$eve@example.com", "$(erased)"),
        ];
        let all = texts
            .iter()
            .copied()
            .chain(others.map(|other| (other, other)));
        let ok = |words: &[&str]| {
            let run = sandbox.run(words);
            assert_eq!(run.exit, 0, "{words:?} {run:?}");
            run.stdout
        };
        ok(&["user", "add", "eve@example.com"]);
        for (n, (text, _)) in all.clone().enumerate() {
            ok(&[
                "user",
                "add",
                &format!("u{n}@example.org"),
                "--company",
                text,
            ]);
        }
        let places = located(sandbox, "eve@example.com");
        assert!(places.contains(&"users text".to_owned()), "{places:?}");
        ok(&["user", "erase", "eve@example.com", "--yes"]);
        let left = ok(&[
            "user",
            "find",
            "--domain",
            "example.org",
            "--field",
            "company",
        ]);
        let expected: Vec<&str> = all.map(|(_, left)| left).collect();
        assert_eq!(left.lines().collect::<Vec<_>>(), expected);
        assert_eq!(located(sandbox, "eve@example.com"), ["suppressions hash"]);
    });
}

#[test]
fn mail_to_others_loses_the_address_in_what_it_says() {
    engines(|sandbox| {
        sandbox.write("body.txt", "Hi, eve@example.com asked.\n");
        for line in [
            "user add eve@example.com",
            "user add k@example.com",
            "emails send k@example.com --subject on~eve@example.com --body-file body.txt --kind service --reason r --at 2026-02-01",
            "emails send k@example.com --subject now --body-file body.txt --kind service --reason r",
        ] {
            let run = run(sandbox, line);
            assert_eq!(run.exit, 0, "{line} {run:?}");
        }
        let places = located(sandbox, "eve@example.com");
        assert!(
            places.contains(&"mail_bodies text".to_owned()),
            "{places:?}"
        );
        let erased = run(sandbox, "user erase eve@example.com --yes");
        assert_eq!(erased.exit, 0, "{erased:?}");
        for mail in ["1", "2"] {
            let shown = sandbox.run(&["emails", "show", mail, "--body", "-f", "json"]);
            assert!(shown.stdout.contains("(erased) asked."), "{shown:?}");
        }
        assert_eq!(holders(sandbox, "eve@example.com"), Vec::<String>::new());
        assert_eq!(located(sandbox, "eve@example.com"), ["suppressions hash"]);
        let later = sandbox
            .roster(&["emails", "send-queued"])
            .env("ROSTER_NOW", "2026-02-01T00:00:00Z")
            .run();
        assert_eq!(later.exit, 0, "{later:?}");
        let mails = sandbox.mails();
        let sent = mails
            .iter()
            .find(|mail| mail.contains("Subject: on"))
            .unwrap();
        assert!(
            sent.contains("Subject: on (erased)") && sent.contains("(erased) asked."),
            "{sent}"
        );
    });
}

#[test]
fn plans_prices_numbers_and_methods_that_hold_an_address_are_told_to_stay() {
    engines(|sandbox| {
        for line in [
            "user add eve@example.com",
            "user add k@example.com",
            "account open --owner k@example.com --plan eve@example.com",
            "price set eve@example.com --price 3~GBP",
            "quote add eve@example.com --user k@example.com --value 3~GBP",
            "order add eve@example.com --user k@example.com --total 3~GBP",
            "order add O-2 --user k@example.com --total 3~GBP --method eve@example.com",
        ] {
            let run = run(sandbox, line);
            assert_eq!(run.exit, 0, "{line} {run:?}");
        }
        let told = ["accounts text", "prices text", "orders text", "quotes text"];
        let all = |places: Vec<String>| {
            for place in told {
                assert!(places.contains(&place.to_owned()), "{place} {places:?}");
            }
        };
        all(located(sandbox, "eve@example.com"));
        let erased = run(sandbox, "user erase eve@example.com --yes");
        for kept in [
            "1 row of accounts",
            "2 rows of orders",
            "1 row of prices",
            "1 row of quotes",
        ] {
            assert!(erased.stderr.contains(kept), "{kept} {erased:?}");
        }
        all(located(sandbox, "eve@example.com"));
    });
}
