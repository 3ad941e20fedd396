//! Addresses that merges leave behind are the person's: what stops mail there stops it.

use serde_json::Value;

use crate::sandbox::{Sandbox, engines};

fn run(sandbox: &Sandbox, line: &str) -> String {
    let run = sandbox.run(&line.split(' ').collect::<Vec<_>>());
    assert_eq!(run.exit, 0, "{line}: {run:?}");
    run.stdout
}

#[test]
fn a_manual_suppression_of_an_old_address_stops_campaigns_to_the_person() {
    engines(|sandbox| {
        sandbox.write("list.csv", "email\nkeep@example.com\ndup@example.com\n");
        let list = "subscribers import list.csv --confirmed --consent yes --consent-at 2026-01-01";
        run(sandbox, &format!("{list} -q"));
        run(
            sandbox,
            "user merge dup@example.com --into keep@example.com --yes",
        );
        let mailable = || run(sandbox, "user find --mailable -f ids");
        assert_eq!(mailable(), "id:2\n");
        let add = "subscribers suppress add dup@example.com --as manual -f tsv --no-header";
        assert_eq!(run(sandbox, add), "dup@example.com\tmanual\tadded\n");
        assert_eq!(run(sandbox, add), "dup@example.com\tmanual\tunchanged\n");
        assert_eq!(mailable(), "");
        let shown: Value =
            serde_json::from_str(&run(sandbox, "user show keep@example.com -f json")).unwrap();
        assert_eq!(shown["mailable"], false, "{shown}");
        sandbox.write("news.txt", "Hello");
        let send = "emails send keep@example.com --subject News --body-file news.txt --campaign k";
        let send = format!("{send} --fields user,outcome,reason -f tsv --no-header");
        for send in [format!("{send} -n"), send] {
            let run = sandbox.run(&send.split(' ').collect::<Vec<_>>());
            assert_eq!(run.exit, 7, "{run:?}");
            assert!(
                run.stderr.contains("must not get this mail: manual"),
                "{run:?}"
            );
        }
        let remove = "subscribers suppress remove dup@example.com -f tsv --no-header";
        assert_eq!(
            run(sandbox, remove),
            "dup@example.com\tmanual\tremoved\nkeep@example.com\tmanual\tremoved\n"
        );
        assert_eq!(mailable(), "id:2\n");
        // Who has it on record under the old address alone, from before: it is carried over, and lifted by either address.
        run(sandbox, add);
        run(sandbox, "subscribers suppress remove keep@example.com");
        assert_eq!(mailable(), "id:2\n");
        assert_eq!(run(sandbox, "subscribers suppress list -f ids"), "");
    });
}
