//! Accounts that grow from one another: in imports, when imports are undone, and which login comes next.

use super::sql;
use crate::sandbox::{Run, Sandbox, engines};

/// Runs a command whose words hold no spaces.
fn run(sandbox: &Sandbox, line: &str) -> Run {
    sandbox.run(&line.split(' ').collect::<Vec<_>>())
}

/// Imports accounts and returns what became of each, by login.
fn import(sandbox: &Sandbox, rows: &str) -> Vec<String> {
    sandbox.write("in.csv", rows);
    let line = "account import in.csv --on-existing update --report report.jsonl -q";
    let done = run(sandbox, line);
    assert!(matches!(done.exit, 0 | 6), "{done:?}");
    sandbox
        .read("report.jsonl")
        .lines()
        .map(|line| {
            let line: serde_json::Value = serde_json::from_str(line).unwrap();
            format!("{} {}", line["subject"], line["outcome"]).replace('"', "")
        })
        .collect()
}

/// `login previous` of every account.
fn accounts(sandbox: &Sandbox) -> Vec<String> {
    let list = run(
        sandbox,
        "account list --fields login,previous -f tsv --no-header",
    );
    list.stdout
        .lines()
        .map(|line| line.replace('\t', " "))
        .collect()
}

fn sound(sandbox: &Sandbox) {
    let check = run(sandbox, "db check -f json");
    assert_eq!(check.exit, 0, "{check:?}");
}

#[test]
fn nothing_grows_from_a_row_that_is_not_let_in() {
    engines(|sandbox| {
        let head = "login,owner,previous,status\n";
        let ring = import(
            sandbox,
            &format!("{head}107,b@example.com,108,\n108,b@example.com,107,\n"),
        );
        assert_eq!(ring, ["107 rejected", "108 rejected"]);
        // The root is wrong, so the whole chain is; another chain is whole, in whatever order its logins are.
        let rows = "1,a@example.com,2,\n2,a@example.com,3,\n3,a@example.com,99,\n4,a@example.com,6,\n5,a@example.com,4,\n6,a@example.com,,\n";
        assert_eq!(
            import(sandbox, &format!("{head}{rows}")),
            [
                "1 rejected",
                "2 rejected",
                "3 rejected",
                "4 created",
                "5 created",
                "6 created"
            ]
        );
        // Whoever is left alone gets no account, and nothing grows from it. No user is made for a row that is not let in.
        run(sandbox, "user add banned@example.com");
        run(sandbox, "user ban banned@example.com --reason x");
        let rows = "10,banned@example.com,,\n11,c@example.com,10,\n";
        assert_eq!(
            import(sandbox, &format!("{head}{rows}")),
            ["10 blocked", "11 rejected"]
        );
        assert_eq!(run(sandbox, "user show c@example.com").exit, 3);
        assert_eq!(run(sandbox, "user show b@example.com").exit, 3);
        assert_eq!(accounts(sandbox), ["4 6", "5 4", "6 "]);
        // What is known is there, whatever becomes of its row.
        let rows = "5,a@example.com,,passed\n7,a@example.com,5,\n";
        assert_eq!(
            import(sandbox, &format!("{head}{rows}")),
            ["5 rejected", "7 created"]
        );
        sound(sandbox);
    });
}

#[test]
fn a_link_that_leads_nowhere_closes_no_ring() {
    engines(|sandbox| {
        run(sandbox, "account open --owner a@example.com --login 107");
        sql(
            sandbox,
            "UPDATE accounts SET previous = 108 WHERE login = 107",
        );
        for words in ["--login 108 ", ""] {
            let line = format!("account open --owner a@example.com {words}--previous 107");
            let opened = run(sandbox, &line);
            assert_eq!(opened.exit, 4, "{opened:?}");
            assert!(opened.stderr.contains("cannot grow from 107"), "{opened:?}");
        }
        run(
            sandbox,
            "account open --owner a@example.com --login 109 --previous 107",
        );
        sql(
            sandbox,
            "UPDATE accounts SET previous = 109 WHERE login = 107",
        );
        let edited = run(sandbox, "account edit 107 --previous 109");
        assert_eq!(edited.exit, 4, "{edited:?}");
        assert_eq!(accounts(sandbox), ["107 109", "109 107"]);
    });
}

#[test]
fn the_next_login_follows_the_highest_however_accounts_came() {
    engines(|sandbox| {
        import(sandbox, "login,owner\n107,a@example.com\n");
        sound(sandbox);
        let next = || {
            let line = "account open --owner a@example.com -f json";
            let opened = run(sandbox, line);
            let opened: serde_json::Value = serde_json::from_str(&opened.stdout).unwrap();
            opened["login"].as_i64().unwrap()
        };
        assert_eq!(next(), 108);
        run(sandbox, "account open --owner a@example.com --login 200");
        assert_eq!(next(), 201);
        // A database whose counter was left behind, as older programs left it.
        sql(
            sandbox,
            "UPDATE counters SET next = 2 WHERE noun = 'accounts'",
        );
        sound(sandbox);
        assert_eq!(next(), 202);
    });
}

#[test]
fn an_account_is_not_opened_in_the_future() {
    engines(|sandbox| {
        let rows = "login,owner,opened_at\n1,a@example.com,2026-01-02T03:04:05Z\n2,a@example.com,2026-01-02T03:04:06Z\n";
        assert_eq!(import(sandbox, rows), ["1 created", "2 rejected"]);
        let rejects = run(sandbox, "import rejects 1");
        assert!(
            rejects.stdout.contains("it is in the future"),
            "{rejects:?}"
        );
    });
}

#[test]
fn an_undo_takes_a_whole_chain_back() {
    engines(|sandbox| {
        let rows = "login,owner,previous\n1,a@example.com,\n2,a@example.com,1\n3,a@example.com,2\n";
        import(sandbox, rows);
        let undo = |id: u32| {
            let done = run(sandbox, &format!("import undo {id} --yes -f json"));
            assert_eq!(done.exit, 0, "{done:?}");
            serde_json::from_str::<serde_json::Value>(&done.stdout).unwrap()
        };
        let undone = undo(1);
        assert_eq!(
            (&undone["removed"], &undone["kept"]),
            (&4.into(), &serde_json::json!([]))
        );
        assert_eq!(accounts(sandbox), Vec::<String>::new());
        // Of another chain the last one stays, and with it those that it has grown from; each says whose it is.
        import(sandbox, rows);
        run(sandbox, "contact add 2 c@example.com");
        let undone = undo(2);
        let kept: Vec<String> = undone["kept"]
            .as_array()
            .unwrap()
            .iter()
            .map(|kept| {
                format!(
                    "{} {} {} {}",
                    kept["user_id"], kept["user"], kept["thing"], kept["why"]
                )
            })
            .collect();
        let owner = run(sandbox, "user show a@example.com --field id").stdout;
        let owner = owner.trim();
        assert_eq!(undone["removed"], 1);
        assert_eq!(
            kept,
            [
                format!(
                    "{owner} \"a@example.com\" \"account 2\" \"has members, contacts, orders, mail or other rows from elsewhere\""
                ),
                format!(
                    "{owner} \"a@example.com\" \"account 1\" \"an account has grown from it that stays\""
                ),
                format!(
                    "{owner} \"a@example.com\" null \"has accounts, mail or other rows from elsewhere\""
                ),
            ]
        );
        assert_eq!(accounts(sandbox), ["1 ", "2 1"]);
        sound(sandbox);
    });
}

/// Takes an import back: how many things went back, and what stayed.
fn undo(sandbox: &Sandbox, id: u32) -> (u64, Vec<String>) {
    // What ends by an import goes on for a reason.
    let undo = format!("import undo {id} --yes --reason mistaken -f json");
    let done = run(sandbox, &undo);
    assert_eq!(done.exit, 0, "{done:?}");
    let done: serde_json::Value = serde_json::from_str(&done.stdout).unwrap();
    let kept = done["kept"].as_array().unwrap().iter();
    let kept = kept.map(|kept| format!("{}: {}", kept["thing"], kept["why"]).replace('"', ""));
    (done["restored"].as_u64().unwrap(), kept.collect())
}

#[test]
fn an_undo_closes_no_ring_and_lets_no_account_grow_from_one_that_is_gone() {
    engines(|sandbox| {
        for line in [
            "account open --owner a@example.com --login 2",
            "account open --owner a@example.com --login 3",
            "account open --owner a@example.com --login 1 --previous 2",
        ] {
            assert_eq!(run(sandbox, line).exit, 0, "{line}");
        }
        assert_eq!(import(sandbox, "login,previous\n1,3\n"), ["1 updated"]);
        let edited = run(sandbox, "account edit 2 --previous 1");
        assert_eq!(edited.exit, 0, "{edited:?}");
        let ring = "account 1: changed since: the account it grew from has grown from it";
        assert_eq!(undo(sandbox, 1), (0, vec![ring.to_owned()]));
        assert_eq!(accounts(sandbox), ["1 3", "2 1", "3 "]);
        sound(sandbox);
        // What one gives up another takes: 4 goes back to 5, which would be a ring if 5 did not go back as well.
        for line in [
            "account open --owner a@example.com --login 5 --previous 3",
            "account open --owner a@example.com --login 4 --previous 5",
        ] {
            assert_eq!(run(sandbox, line).exit, 0, "{line}");
        }
        let both = "login,previous\n4,2\n5,4\n";
        assert_eq!(import(sandbox, both), ["4 updated", "5 updated"]);
        assert_eq!(undo(sandbox, 2), (2, Vec::new()));
        assert_eq!(accounts(sandbox), ["1 3", "2 1", "3 ", "4 5", "5 3"]);
        // What another undo took away is nothing to grow from.
        assert_eq!(
            import(sandbox, "login,owner\n6,a@example.com\n"),
            ["6 created"]
        );
        run(sandbox, "account edit 5 --previous 6");
        assert_eq!(import(sandbox, "login,previous\n5,2\n"), ["5 updated"]);
        assert_eq!(undo(sandbox, 3), (0, Vec::new()));
        let gone = "account 5: changed since: the account it grew from is gone";
        assert_eq!(undo(sandbox, 4), (0, vec![gone.to_owned()]));
        assert_eq!(accounts(sandbox), ["1 3", "2 1", "3 ", "4 5", "5 2"]);
        sound(sandbox);
    });
}

#[test]
fn an_account_grows_from_one_far_behind_it_in_the_file() {
    engines(|sandbox| {
        // Up and down again, over more rows than are written together; and a wrong root far behind.
        let mut rows = String::from(
            "login,owner,previous\n1,a@example.com,1900\n2,a@example.com,1\n3,a@example.com,1901\n",
        );
        rows.extend((10..1_900).map(|login| format!("{login},a@example.com,\n")));
        rows.push_str("1900,a@example.com,700\n1901,a@example.com,9999\n");
        let made = import(sandbox, &rows);
        let of = |login: &str| made.iter().find(|line| line.starts_with(login)).cloned();
        for created in ["1 created", "2 created", "1900 created"] {
            let login = created.split_inclusive(' ').next().unwrap();
            assert_eq!(of(login).as_deref(), Some(created));
        }
        for rejected in ["3 rejected", "1901 rejected"] {
            let login = rejected.split_inclusive(' ').next().unwrap();
            assert_eq!(of(login).as_deref(), Some(rejected));
        }
        let linked: Vec<String> = accounts(sandbox)
            .into_iter()
            .filter(|line| !line.ends_with(' '))
            .collect();
        assert_eq!(linked, ["1 1900", "2 1", "1900 700"]);
        sound(sandbox);
    });
}

#[test]
fn an_account_that_an_import_closes_says_when() {
    engines(|sandbox| {
        run(sandbox, "account open --owner a@example.com --login 1");
        assert_eq!(import(sandbox, "login,status\n1,closed\n"), ["1 updated"]);
        let closed_at = || run(sandbox, "account show 1 --field closed_at").stdout;
        assert_eq!(closed_at(), "2026-01-02T03:04:05Z\n");
        assert_eq!(undo(sandbox, 1), (1, Vec::new()));
        assert_eq!(closed_at(), "\n");
    });
}

#[test]
fn an_undo_leaves_whoever_gets_the_bills_and_says_of_a_price_that_it_is_nobodys() {
    engines(|sandbox| {
        run(sandbox, "account open --owner a@example.com --login 1");
        sandbox.write(
            "in.csv",
            "login,email\n1,bills@example.com\n1,c@example.com\n",
        );
        run(sandbox, "contact import in.csv");
        let billed = run(
            sandbox,
            "account edit 1 --billing-contact bills@example.com",
        );
        assert_eq!(billed.exit, 0, "{billed:?}");
        let stays = "contact 1 bills@example.com: is the billing contact of its account";
        assert_eq!(undo(sandbox, 1), (0, vec![stays.to_owned()]));
        let contacts = run(sandbox, "contact list --fields email,billing --no-header");
        assert_eq!(contacts.stdout, "bills@example.com\ttrue\n");
        sandbox.write("prices.csv", "sku,price,currency\nA,2.50,GBP\n");
        run(sandbox, "price import prices.csv");
        sandbox.run(&["price", "set", "A", "--price", "3 GBP"]);
        let undone = run(sandbox, "import undo 2 --yes -f json");
        let undone: serde_json::Value = serde_json::from_str(&undone.stdout).unwrap();
        assert_eq!(undone["kept"][0]["why"], "changed since");
        assert_eq!(undone["kept"][0]["user_id"], serde_json::Value::Null);
    });
}

#[test]
fn an_undo_counts_all_that_it_takes_back() {
    engines(|sandbox| {
        import(sandbox, "login,owner\n1,a@example.com\n2,b@example.com\n");
        // Two accounts and their two owners.
        let before = accounts(sandbox);
        let refused = run(sandbox, "import undo 1 --max-changes 3");
        assert_eq!(refused.exit, 7, "{refused:?}");
        assert!(
            refused
                .stderr
                .contains("would touch 4, more than --max-changes 3"),
            "{refused:?}"
        );
        let refused = run(sandbox, "import undo 1");
        assert!(refused.stderr.contains("--max-changes 4"), "{refused:?}");
        assert_eq!(accounts(sandbox), before);
        let done = run(sandbox, "import undo 1 --max-changes 4 -f json");
        assert!(done.stdout.contains("\"removed\":4"), "{done:?}");
    });
}

#[test]
fn an_undone_move_is_told_like_any_other() {
    engines(|sandbox| {
        run(sandbox, "account open --owner a@example.com --login 1");
        import(sandbox, "login,status\n1,active\n");
        let undone = sandbox.run(&[
            "import",
            "undo",
            "1",
            "--yes",
            "--actor",
            "eve",
            "--reason",
            "wrong file",
        ]);
        assert_eq!(undone.exit, 0, "{undone:?}");
        let line =
            "account timeline 1 --kind account --fields what,about,actor,reason -f tsv --no-header";
        let told = run(sandbox, line).stdout;
        assert!(
            told.starts_with("pending\tfrom active\teve\twrong file\nactive\tfrom pending\t"),
            "{told}"
        );
        let noted = run(sandbox, "audit list --command import -f json");
        let noted: serde_json::Value = serde_json::from_str(&noted.stdout).unwrap();
        assert_eq!(
            noted[0]["before"],
            serde_json::json!({ "status": "active" })
        );
        assert_eq!(
            noted[0]["after"],
            serde_json::json!({ "status": "pending" })
        );
    });
}
