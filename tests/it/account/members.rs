//! `roster account grant|revoke|check|members`, `roster contact …`.

use super::sql;
use crate::sandbox::{Sandbox, assert_run, engines};

/// Ann owns account 1; Bob and Cat are users.
fn three(sandbox: &Sandbox) {
    for name in ["ann", "bob", "cat"] {
        let run = sandbox.run(&["account", "open", "--owner", &format!("{name}@example.com")]);
        assert_eq!(run.exit, 0, "{run:?}");
    }
}

#[test]
fn a_member_holds_what_was_granted_in_the_order_of_the_thirteen() {
    engines(|sandbox| {
        three(sandbox);
        let grant = |words: &[&str]| sandbox.run(&[&["account", "grant", "1"], words].concat());
        assert_run(
            &grant(&["bob@example.com", "--perm", "orders,profile"]),
            "
            exit 0
            -- stdout
            login\tuser_id\tuser\toutcome\tbefore\tafter
            1\t2\tbob@example.com\tgranted\t\tprofile;orders
            ",
        );
        let both = grant(&[
            "bob@example.com",
            "cat@example.com",
            "--add-perm",
            "tickets",
        ]);
        assert_eq!(
            both.stdout,
            "login\tuser_id\tuser\toutcome\tbefore\tafter\n\
             1\t2\tbob@example.com\tupdated\tprofile;orders\tprofile;tickets;orders\n\
             1\t3\tcat@example.com\tgranted\t\ttickets\n"
        );
        let dropped = grant(&["bob@example.com", "--drop-perm", "orders"]);
        assert!(
            dropped
                .stdout
                .contains("profile;tickets;orders\tprofile;tickets\n"),
            "{dropped:?}"
        );
        let same = grant(&["bob@example.com", "--perm", "tickets,profile"]);
        assert!(same.stdout.contains("unchanged"), "{same:?}");
        let all = grant(&["cat@example.com", "--perm", "all"]);
        assert!(all.stdout.contains("tickets\tall\n"), "{all:?}");
        assert_run(
            &sandbox.run(&["account", "members", "1"]),
            "
            exit 0
            -- stdout
            login\tuser_id\tuser\trole\tpermissions
            1\t1\tann@example.com\towner\tall
            1\t2\tbob@example.com\tmember\tprofile;tickets
            1\t3\tcat@example.com\tmember\tall
            ",
        );
        let revoked = sandbox.run(&["account", "revoke", "1", "bob@example.com"]);
        assert!(
            revoked.stdout.contains("revoked\tprofile;tickets"),
            "{revoked:?}"
        );
        let users = sandbox.run(&["user", "find", "--count", "-f", "table"]);
        assert_eq!(users.stdout, "3\n", "the user stays");
        let audit = sandbox.run(&[
            "audit",
            "list",
            "--user",
            "bob@example.com",
            "--limit",
            "1",
            "-f",
            "json",
        ]);
        let audit: serde_json::Value = serde_json::from_str(&audit.stdout).unwrap();
        assert_eq!(audit[0]["command"], "account revoke");
        assert_eq!(
            audit[0]["before"]["permissions"],
            serde_json::json!(["profile", "tickets"])
        );
    });
}

#[test]
fn whoever_may_not_be_touched_is_told_apart() {
    engines(|sandbox| {
        three(sandbox);
        sandbox.run(&[
            "account",
            "grant",
            "1",
            "bob@example.com",
            "--perm",
            "orders",
        ]);
        for (words, exit, code, message) in [
            (
                &["revoke", "1", "nobody@example.com"][..],
                3,
                "not_found",
                "no user 'nobody@example.com'",
            ),
            (
                &["revoke", "9", "bob@example.com"],
                3,
                "unknown_account",
                "no account '9'",
            ),
            (
                &["revoke", "1", "cat@example.com"],
                3,
                "not_a_member",
                "cat@example.com is no member of account 1",
            ),
            (
                &["revoke", "1", "ann@example.com"],
                4,
                "owner_stays",
                "ann@example.com owns account 1",
            ),
            (
                &["grant", "1", "ann@example.com", "--perm", "orders"],
                4,
                "owner_holds_all",
                "holds every permission",
            ),
            (
                &["grant", "1", "bob@example.com", "--drop-perm", "all"],
                4,
                "last_permission",
                "would hold no permission",
            ),
            (
                &["grant", "1", "cat@example.com", "--drop-perm", "orders"],
                3,
                "not_a_member",
                "no member",
            ),
            (
                &["grant", "1", "bob@example.com", "--perm", "billing"],
                2,
                "usage",
                "'billing' is no permission",
            ),
            (&["grant", "1", "bob@example.com"], 2, "usage", "--perm"),
        ] {
            let run = sandbox.run(&[&["account"], words, &["-f", "json"]].concat());
            assert_eq!(run.exit, exit, "{words:?} {run:?}");
            assert!(
                run.stderr.contains(&format!("\"code\":\"{code}\"")),
                "{words:?} {run:?}"
            );
            assert!(run.stderr.contains(message), "{words:?} {run:?}");
        }
        let unknown = sandbox.run(&[
            "account",
            "grant",
            "1",
            "bob@example.com",
            "--perm",
            "billing",
        ]);
        for word in [
            "profile",
            "contacts",
            "products",
            "manageproducts",
            "productsso",
            "domains",
            "managedomains",
            "invoices",
            "quotes",
            "tickets",
            "affiliates",
            "emails",
            "orders",
        ] {
            assert!(unknown.stderr.contains(word), "{word}: {unknown:?}");
        }
        sql(sandbox, "UPDATE users SET status = 'banned' WHERE id = 3");
        let banned = sandbox.run(&[
            "account",
            "grant",
            "1",
            "cat@example.com",
            "--perm",
            "orders",
        ]);
        assert_eq!(banned.exit, 0, "{banned:?}");
        assert!(banned.stdout.contains("\tblocked\t"), "{banned:?}");
        let some = sandbox.run(&[
            "account",
            "grant",
            "1",
            "bob@example.com",
            "cat@example.com",
            "--perm",
            "quotes",
        ]);
        assert_eq!(some.exit, 0, "{some:?}");
        assert!(some.stdout.contains("bob@example.com\tupdated"), "{some:?}");
    });
}

#[test]
fn a_check_answers_yes_or_no_with_the_reason() {
    engines(|sandbox| {
        three(sandbox);
        sandbox.run(&[
            "account",
            "grant",
            "1",
            "bob@example.com",
            "--perm",
            "orders,invoices",
        ]);
        let check = |user: &str, perm: &str| {
            sandbox.run(&[
                "account",
                "check",
                "1",
                user,
                "--perm",
                perm,
                "--fields",
                "allowed,reason",
                "-f",
                "tsv",
            ])
        };
        assert_run(
            &check("bob@example.com", "orders"),
            "
            exit 0
            -- stdout
            allowed\treason
            true\tthe member holds invoices,orders
            ",
        );
        assert_run(
            &check("bob@example.com", "domains"),
            "
            exit 7
            -- stdout
            allowed\treason
            false\tthe member holds invoices,orders, not domains
            -- stderr
            error: bob@example.com may not: the member holds invoices,orders, not domains
            hint: roster account members list 1
            ",
        );
        let owner = check("ann@example.com", "domains");
        assert_eq!(
            (owner.exit, owner.stdout.contains("true\tthe owner")),
            (0, true),
            "{owner:?}"
        );
        let stranger = check("cat@example.com", "domains");
        assert_eq!(
            (stranger.exit, stranger.stdout.contains("no member")),
            (7, true),
            "{stranger:?}"
        );
        assert_eq!(check("nobody@example.com", "domains").exit, 3);
        assert_eq!(check("bob@example.com", "nonsense").exit, 2);
        assert_eq!(
            sandbox
                .run(&[
                    "account",
                    "check",
                    "9",
                    "bob@example.com",
                    "--perm",
                    "orders"
                ])
                .exit,
            3
        );
        // Whoever is unknown is named, beside whoever may not too.
        let several = |users: &[&str]| {
            let check = [
                "account", "check", "1", "--perm", "orders", "--field", "user",
            ];
            sandbox.run(&[&check[..], users].concat())
        };
        assert_run(
            &several(&["bob@example.com", "nobody@example.com", "cat@example.com"]),
            "
            exit 7
            -- stdout
            bob@example.com
            cat@example.com
            -- stderr
            error: cat@example.com may not: the user is no member of the account; 1 selector led to no single user: 'nobody@example.com'
            hint: roster account members list 1
            ",
        );
        let allowed = several(&["bob@example.com", "nobody@example.com"]);
        assert!(
            allowed.exit == 6 && allowed.stderr.contains("nobody@example.com"),
            "{allowed:?}"
        );
        sql(sandbox, "UPDATE users SET status = 'banned' WHERE id = 1");
        let banned = check("ann@example.com", "orders");
        assert_eq!(
            (banned.exit, banned.stdout.contains("banned")),
            (7, true),
            "{banned:?}"
        );
    });
}

#[test]
fn contacts_get_copies_of_their_categories_and_support_only_of_their_own() {
    use roster::{model::contact::Category, storage::contact};
    engines(|sandbox| {
        three(sandbox);
        assert_run(
            &sandbox.run(&[
                "contact",
                "add",
                "1",
                "Bills@example.org",
                "--name",
                "Bill Ing",
                "--category",
                "invoice,support",
            ]),
            "
            exit 0
            -- stdout
            login\tid\tcontact\toutcome\tchanged
            1\t1\tBills@example.org\tcreated\t
            ",
        );
        sandbox.run(&[
            "contact",
            "add",
            "1",
            "tech@example.org",
            "--category",
            "domain,invoice",
        ]);
        sandbox.run(&[
            "contact",
            "add",
            "2",
            "tech@example.org",
            "--category",
            "all",
        ]);
        let copies = |category: Category, by: Option<&str>| -> Vec<String> {
            let found = contact::copies(&mut sandbox.db(), 1, category, by).unwrap();
            found.into_iter().map(|copy| copy.email).collect()
        };
        assert_eq!(
            copies(Category::Invoice, None),
            ["Bills@example.org", "tech@example.org"]
        );
        assert_eq!(copies(Category::Domain, None), ["tech@example.org"]);
        assert_eq!(copies(Category::General, None), Vec::<String>::new());
        assert_eq!(copies(Category::Support, None), Vec::<String>::new());
        assert_eq!(
            copies(Category::Support, Some("ann@example.com")),
            Vec::<String>::new()
        );
        assert_eq!(
            copies(Category::Support, Some("bills@example.ORG")),
            ["Bills@example.org"]
        );
        // A contact is neither user nor subscriber.
        assert_eq!(
            sandbox
                .run(&["user", "find", "bills", "--field", "id"])
                .stdout,
            ""
        );
        assert_eq!(
            sandbox
                .run(&["subscribers", "list", "--field", "id"])
                .stdout,
            ""
        );
        assert_run(
            &sandbox.run(&["contact", "list", "1"]),
            "
            exit 0
            -- stdout
            id\tlogin\temail\tname\tcategories\tbilling
            1\t1\tBills@example.org\tBill Ing\tinvoice;support\tfalse
            2\t1\ttech@example.org\t\tdomain;invoice\tfalse
            ",
        );
        let everywhere = sandbox.run(&[
            "contact",
            "list",
            "--email",
            "TECH@example.org",
            "--field",
            "login",
        ]);
        assert_eq!(everywhere.stdout, "1\n2\n");
        let domain = sandbox.run(&["contact", "list", "1", "--category", "domain", "-f", "ids"]);
        assert_eq!(domain.stdout, "contact:2\n");
    });
}

#[test]
fn a_contact_is_changed_and_the_billing_contact_must_be_cleared_first() {
    engines(|sandbox| {
        three(sandbox);
        sandbox.run(&[
            "contact",
            "add",
            "1",
            "bills@example.org",
            "tech@example.org",
            "--category",
            "invoice",
        ]);
        sandbox.run(&[
            "account",
            "edit",
            "1",
            "--billing-contact",
            "BILLS@example.org",
        ]);
        assert_run(
            &sandbox.run(&[
                "contact",
                "edit",
                "1",
                "bills@example.org",
                "--email",
                "pay@example.org",
                "--city",
                "Leeds",
                "--category",
                "none",
            ]),
            "
            exit 0
            -- stdout
            login\tid\tcontact\toutcome\tchanged
            1\t1\tpay@example.org\tupdated\temail;categories;city
            ",
        );
        let billing = sandbox.run(&["account", "show", "1", "--field", "billing_contact"]);
        assert_eq!(billing.stdout, "pay@example.org\n");
        assert_run(
            &sandbox.run(&["contact", "remove", "1", "pay@example.org"]),
            "
            exit 4
            -- stderr
            error: 'pay@example.org' is the billing contact of account 1
            hint: roster account edit 1 --clear billing_contact
            ",
        );
        sandbox.run(&["account", "edit", "1", "--clear", "billing_contact"]);
        let removed = sandbox.run(&["contact", "remove", "1", "pay@example.org"]);
        assert!(removed.stdout.contains("removed"), "{removed:?}");
        for (words, exit, message) in [
            (
                &["add", "1", "tech@example.org"][..],
                4,
                "has the contact 'tech@example.org' already",
            ),
            (&["add", "1", "tech@"], 2, "'tech@' is no address"),
            (
                &["add", "1", "x@example.org", "--category", "billing"],
                2,
                "'billing' is no category",
            ),
            (
                &["add", "1", "x@example.org", "--country", "Narnia"],
                2,
                "'Narnia' is no country",
            ),
            (&["add", "9", "x@example.org"], 3, "no account '9'"),
            (
                &["edit", "1", "pay@example.org", "--name", "X"],
                3,
                "no contact 'pay@example.org'",
            ),
            (
                &["edit", "1", "tech@example.org"],
                2,
                "nothing is to be changed",
            ),
            (
                &["remove", "1", "pay@example.org"],
                3,
                "no contact 'pay@example.org'",
            ),
        ] {
            let run = sandbox.run(&[&["contact"], words].concat());
            assert_eq!((run.exit, run.stdout.as_str()), (exit, ""), "{run:?}");
            assert!(run.stderr.contains(message), "{run:?}");
        }
        let list = sandbox.run(&["contact", "list", "-f", "csv"]).stdout;
        let more = sandbox
            .roster(&["contact", "add", "2", "-", "--category", "domain"])
            .stdin(list)
            .run();
        assert!(
            more.stdout.contains("\n2\t") && more.stdout.contains("\ttech@example.org\tcreated"),
            "{more:?}"
        );
        let again = sandbox.run(&["contact", "add", "1", "tech@example.org", "--if-missing"]);
        assert!(again.stdout.contains("exists"), "{again:?}");
        let edited = sandbox.run(&[
            "contact",
            "edit",
            "1",
            "tech@example.org",
            "--clear",
            "phone",
        ]);
        assert!(edited.stdout.contains("unchanged"), "{edited:?}");
    });
}

#[test]
fn an_erased_address_is_blanked_in_every_account_and_stays_away() {
    engines(|sandbox| {
        three(sandbox);
        sandbox.write(
            "contacts.csv",
            "login,email,name\n1,bills@example.org,Bill\n2,bills@example.org,Bill\n",
        );
        let run = sandbox.run(&["contact", "import", "contacts.csv"]);
        assert_eq!(run.exit, 0, "{run:?}");
        sandbox.run(&[
            "account",
            "edit",
            "1",
            "--billing-contact",
            "bills@example.org",
        ]);
        let erase = [
            "user",
            "erase",
            "bills@example.org",
            "--yes",
            "--reason",
            "asked",
        ];
        let run = sandbox.run(&erase);
        assert_eq!(run.exit, 0, "{run:?}");
        let mut db = sandbox.db();
        let left: i64 = db
            .one(
                "SELECT (SELECT COUNT(*) FROM contacts WHERE email IS NOT NULL OR name IS NOT NULL) \
                 + (SELECT COUNT(*) FROM import_things) + (SELECT COUNT(*) FROM accounts WHERE billing_contact IS NOT NULL)",
                &[],
            )
            .unwrap();
        assert_eq!(left, 0);
        // It is blocked as it is in every import.
        sandbox.write(
            "members.csv",
            "login,email,permissions\n1,Bills@example.org,all\n1,nobody@example.org,all\n",
        );
        let import = ["account", "members", "import", "members.csv", "-q"];
        let run = sandbox.run(&[&import[..], &["--report", "report.jsonl"]].concat());
        assert_eq!(run.exit, 6, "{run:?}");
        let report = sandbox.read("report.jsonl");
        let (erased, unknown) = report.split_once('\n').unwrap();
        assert!(
            erased.contains(r#""outcome":"blocked","reason":"erased""#)
                && unknown.contains(r#""outcome":"rejected","reason":"invalid_field""#),
            "{report}"
        );
    });
}

#[test]
fn a_contact_goes_by_its_id_too_and_that_of_an_erased_person_by_nothing_else() {
    engines(|sandbox| {
        sandbox.run(&[
            "account",
            "open",
            "--owner",
            "ann@example.com",
            "--login",
            "7",
        ]);
        sandbox.run(&[
            "account",
            "open",
            "--owner",
            "ann@example.com",
            "--login",
            "8",
        ]);
        for (login, email) in [
            ("7", "bill@example.com"),
            ("7", "tech@example.com"),
            ("8", "bill@example.com"),
        ] {
            let run = sandbox.run(&[
                "contact",
                "add",
                login,
                email,
                "--category",
                "invoice",
                "-q",
            ]);
            assert_eq!(run.exit, 0, "{run:?}");
        }
        assert_run(
            &sandbox.run(&["contact", "edit", "7", "id:2", "--name", "Tess"]),
            "
            exit 0
            -- stdout
            login\tid\tcontact\toutcome\tchanged
            7\t2\ttech@example.com\tupdated\tname
            ",
        );
        // The id of another account's contact is none of this one's.
        let run = sandbox.run(&["contact", "remove", "7", "id:3"]);
        assert!(
            run.exit == 3 && run.stderr.contains("no contact 'id:3'"),
            "{run:?}"
        );
        assert_eq!(
            sandbox
                .run(&["user", "erase", "bill@example.com", "--yes"])
                .exit,
            0
        );
        let ids = sandbox.run(&["contact", "list", "7", "-f", "ids"]).stdout;
        assert_eq!(ids, "contact:1\ncontact:2\n");
        let run = sandbox.run(&["contact", "edit", "7", "id:1", "--name", "Bill"]);
        assert_run(
            &run,
            "
            exit 7
            -- stderr
            error: contact 1 of account 7 was erased
            hint: roster contact remove 7 id:1
            ",
        );
        let run = sandbox
            .roster(&["contact", "remove", "7", "-", "--field", "outcome"])
            .stdin(ids)
            .run();
        assert_eq!(
            (run.exit, run.stdout.as_str()),
            (0, "removed\nremoved\n"),
            "{run:?}"
        );
        assert_eq!(
            sandbox.run(&["contact", "list", "7", "-f", "ids"]).stdout,
            ""
        );
        assert_eq!(
            sandbox.run(&["contact", "list", "8", "-f", "ids"]).stdout,
            "contact:3\n"
        );
    });
}

#[test]
fn lists_around_accounts_are_counted_and_cut() {
    engines(|sandbox| {
        three(sandbox);
        for email in ["a@example.org", "b@example.org"] {
            sandbox.run(&["contact", "add", "1", email, "--category", "invoice"]);
        }
        sandbox.run(&["contact", "add", "2", "c@example.org"]);
        sandbox.run(&["account", "grant", "1", "bob@example.com", "--perm", "all"]);
        for amount in ["1 GBP", "2 GBP"] {
            let add = ["account", "credit", "add", "1", amount, "--reason", "x"];
            assert_eq!(sandbox.run(&add).exit, 0);
        }
        for (list, field, first, all) in [
            (&["contact", "list"][..], "email", "a@example.org\n", "3"),
            (
                &["contact", "list", "--category", "invoice"],
                "email",
                "a@example.org\n",
                "2",
            ),
            (
                &["contact", "list", "2", "1"],
                "email",
                "a@example.org\n",
                "3",
            ),
            (
                &["account", "members", "list", "1"],
                "user",
                "ann@example.com\n",
                "2",
            ),
            (&["account", "credit", "list", "1"], "amount", "100\n", "2"),
        ] {
            let cut = sandbox.run(&[list, &["--limit", "1", "--field", field]].concat());
            assert_eq!(
                (cut.exit, cut.stdout.as_str()),
                (0, first),
                "{list:?} {cut:?}"
            );
            let count = sandbox.run(&[list, &["--count", "--field", "count"]].concat());
            assert_eq!(count.stdout, format!("{all}\n"), "{list:?} {count:?}");
            let any = sandbox.run(&[list, &["--fail-if-any", "--limit", "1"]].concat());
            assert_eq!(any.exit, 9, "{any:?}");
        }
    });
}
