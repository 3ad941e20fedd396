use crate::sandbox::{Sandbox, assert_run, engines};

fn at(sandbox: &Sandbox, now: &str, words: &str) {
    let words: Vec<&str> = words.split(' ').collect();
    let run = sandbox.roster(&words).env("ROSTER_NOW", now).run();
    assert_eq!(run.exit, 0, "{words:?} {run:?}");
}

#[test]
fn an_account_tells_what_happened_to_it_newest_first() {
    engines(|sandbox| {
        sandbox.run(&["config", "set", "currency", "GBP"]);
        for (now, words) in [
            (
                "2025-10-01T09:00:00Z",
                "account open --owner ann@example.com --login 77 --currency GBP -q",
            ),
            (
                "2025-10-02T09:00:00Z",
                "account open --owner bob@example.com --login 78 -q",
            ),
            (
                "2025-11-01T09:00:00Z",
                "account credit add 77 12.50 --reason welcome -q",
            ),
            (
                "2025-11-02T09:00:00Z",
                "order add A-1 --user bob@example.com --account 77 --total 25.00 -q",
            ),
            (
                "2025-12-01T09:00:00Z",
                "account status 77 --set active --reason paid -q",
            ),
            (
                "2025-12-02T09:00:00Z",
                "order refund A-1 --amount 5 --reason late -q",
            ),
        ] {
            at(sandbox, now, words);
        }
        let timeline = [
            "account",
            "timeline",
            "77",
            "--fields",
            "at,kind,what,about,reason",
            "-f",
            "csv",
        ];
        let kinds = ["--kind", "account,credit,order,refund"];
        assert_run(
            &sandbox.run(&[&timeline[..], &kinds].concat()),
            "
            exit 0
            -- stdout
            at,kind,what,about,reason
            2025-12-02T09:00:00Z,refund,refund,A-1 5.00 GBP,late
            2025-12-01T09:00:00Z,account,active,from pending,paid
            2025-11-02T09:00:00Z,order,paid,A-1 25.00 GBP,
            2025-11-01T09:00:00Z,credit,added,12.50 GBP,welcome
            2025-10-01T09:00:00Z,account,opened,,
            ",
        );
        let words = [
            &timeline[..],
            &kinds,
            &["--since", "2025-11-02", "--limit", "2", "--no-header"],
        ]
        .concat();
        assert_run(
            &sandbox.run(&words),
            "
            exit 0
            -- stdout
            2025-12-02T09:00:00Z,refund,refund,A-1 5.00 GBP,late
            2025-12-01T09:00:00Z,account,active,from pending,paid
            ",
        );
        let count = sandbox.run(&[&timeline[..3], &kinds, &["--count"]].concat());
        assert_eq!(count.stdout, "count\n5\n", "{count:?}");
        // What operators did is told too, and of the other account nothing.
        let all = sandbox.run(&["account", "timeline", "#77", "-f", "jsonl"]);
        assert!(
            all.stdout.contains("\"what\":\"account open\"") && !all.stdout.contains("78"),
            "{all:?}"
        );
        assert_run(
            &sandbox.run(&["account", "timeline", "79"]),
            "
            exit 3
            -- stderr
            error: no account '79'
            hint: roster account list
            ",
        );
    });
}

#[test]
fn a_page_tells_its_timeline_without_what_the_page_says_already() {
    engines(|sandbox| {
        sandbox.run(&["account", "open", "--owner", "a@example.com"]);
        let page = sandbox.run(&["account", "show", "1", "-f", "table"]).stdout;
        let head = page
            .lines()
            .skip_while(|line| !line.starts_with("timeline"))
            .nth(1);
        let head: Vec<&str> = head.unwrap().split_whitespace().collect();
        assert_eq!(
            head,
            ["at", "kind", "what", "about", "user", "actor", "reason"]
        );
        // Programs get every key.
        let page = sandbox.run(&["account", "show", "1", "-f", "json"]).stdout;
        assert!(page.contains("\"account\":1,\"id\":1"), "{page}");
    });
}

#[test]
fn a_timeline_says_whose_an_act_was_and_of_which_account() {
    engines(|sandbox| {
        for words in [
            "account open --owner ann@example.com --login 77 --currency GBP -q",
            "user add bob@example.com -q",
            "account grant 77 bob@example.com --perm emails -q",
            "account edit 77 --plan gold -q",
            "contact add 77 c@example.com -q",
            "contact edit 77 c@example.com --name C -q",
            "account revoke 77 bob@example.com -q",
            "account transfer 77 --to bob@example.com --yes -q",
        ] {
            at(sandbox, "2026-01-02T03:04:05Z", words);
        }
        let acts = ["--kind", "act", "--no-header", "-f", "csv", "--fields"];
        let account = ["account", "timeline", "77"];
        assert_run(
            &sandbox.run(&[&account[..], &acts, &["what,user,account"]].concat()),
            "
            exit 0
            -- stdout
            account transfer,bob@example.com,77
            account revoke,bob@example.com,77
            contact edit,ann@example.com,77
            contact add,ann@example.com,77
            account edit,ann@example.com,77
            account grant,bob@example.com,77
            account open,ann@example.com,77
            ",
        );
        let count = sandbox.run(&[&account[..], &["--kind", "act", "--count"]].concat());
        assert_eq!(count.stdout, "count\n7\n", "{count:?}");
        // Whoever owned it then opened it, and everybody is named by their number too.
        let opened = [
            "--kind",
            "account",
            "--no-header",
            "-f",
            "csv",
            "--fields",
            "what,user_id,user",
        ];
        assert_run(
            &sandbox.run(&[&account[..], &opened].concat()),
            "
            exit 0
            -- stdout
            opened,1,ann@example.com
            ",
        );
        let piped = sandbox.run(&[&account[..], &["--kind", "account"]].concat());
        let header = "at\tkind\twhat\tabout\tuser_id\tuser\tactor\treason\taccount\n";
        assert!(piped.stdout.starts_with(header), "{piped:?}");
        let bob = ["user", "timeline", "bob@example.com"];
        assert_run(
            &sandbox.run(&[&bob[..], &acts, &["what,user,account"]].concat()),
            "
            exit 0
            -- stdout
            account transfer,bob@example.com,77
            account revoke,bob@example.com,77
            account grant,bob@example.com,77
            user add,bob@example.com,
            ",
        );
    });
}

#[test]
fn whoever_opened_an_account_is_told_after_a_merge_and_nobody_after_an_erasure() {
    engines(|sandbox| {
        sandbox.write(
            "accounts.csv",
            "login,owner\n7,ann@example.com\n8,eve@example.com\n",
        );
        for words in [
            "account import accounts.csv -q",
            "user add bob@example.com -q",
            "user add cy@example.com -q",
            "account transfer 7 8 --to bob@example.com --yes -q",
            "user merge ann@example.com --into cy@example.com --yes -q",
            "user erase eve@example.com --yes -q",
        ] {
            at(sandbox, "2026-01-02T03:04:05Z", words);
        }
        let opened = |login: &str| {
            let fields = "what,user_id,user";
            let words = [
                "account",
                "timeline",
                login,
                "--kind",
                "account,import",
                "--no-header",
                "-f",
                "csv",
                "--fields",
                fields,
            ];
            sandbox.run(&words).stdout
        };
        assert_eq!(
            opened("7"),
            "opened,4,cy@example.com\naccounts import,4,cy@example.com\n"
        );
        // The account is not of the person: who it was is no more than a number.
        assert_eq!(opened("8"), "opened,2,\naccounts import,2,\n");
    });
}

#[test]
fn an_account_keeps_its_acts_when_a_former_owner_is_erased() {
    engines(|sandbox| {
        for words in [
            "account open --owner ann@example.com --login 77 -q",
            "account edit 77 --plan gold -q",
            "user add bob@example.com -q",
            "account transfer 77 --to bob@example.com --yes -q",
        ] {
            at(sandbox, "2025-10-01T09:00:00Z", words);
        }
        let acts = || {
            let words = [
                "account", "timeline", "77", "--kind", "act", "--field", "what",
            ];
            sandbox.run(&words).stdout
        };
        let before = acts();
        assert!(
            before.contains("account transfer") && before.contains("account edit"),
            "{before}"
        );
        at(
            sandbox,
            "2025-11-01T09:00:00Z",
            "user erase ann@example.com --yes -q",
        );
        assert_eq!(acts(), before);
        let all = sandbox
            .run(&["account", "timeline", "77", "-f", "csv"])
            .stdout;
        assert!(!all.contains("ann@"), "{all}");
        let verify = sandbox.run(&["audit", "list", "--verify"]);
        assert_eq!(verify.exit, 0, "{verify:?}");
    });
}
