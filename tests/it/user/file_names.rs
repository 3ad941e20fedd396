//! Addresses in the names of files, of people who are erased.

use crate::sandbox::{Sandbox, engines};

fn run(sandbox: &Sandbox, line: &str) -> String {
    let words: Vec<&str> = line.split(' ').collect();
    let run = sandbox.run(&words);
    assert_eq!(run.exit, 0, "{line} {run:?}");
    run.stdout
}

#[test]
fn an_address_in_the_name_of_a_file_is_found_and_goes() {
    engines(|sandbox| {
        for who in ["zorro", "keep", "zorro@example.com.au"] {
            let address = if who.contains('@') {
                who.to_owned()
            } else {
                format!("{who}@example.com")
            };
            run(sandbox, &format!("user add {address} -q"));
        }
        for file in ["zorro@example.com.csv", "zorro@example.com.au.csv"] {
            sandbox.write(file, format!("email,city\nkeep@example.com,{file}\n"));
            run(
                sandbox,
                &format!("user import {file} --on-existing update -q"),
            );
        }
        run(
            sandbox,
            "user comment keep@example.com --text see:Zorro@Example.com.PDF",
        );
        run(
            sandbox,
            "user device add keep@example.com --label zorro@example.com-2.csv",
        );
        let located = run(
            sandbox,
            "user locate zorro@example.com -f csv --fields table,by",
        );
        for table in [
            "imports,text",
            "comments,text",
            "devices,text",
            "audit_subjects,text",
        ] {
            assert!(located.contains(table), "{table}: {located}");
        }
        run(sandbox, "user erase zorro@example.com --yes");
        let located = run(
            sandbox,
            "user locate zorro@example.com -f csv --fields table",
        );
        assert_eq!(located, "table\nsuppressions\n");
        let all = [
            "import list -f csv",
            "user timeline keep@example.com -f csv",
            "user device list keep@example.com -f csv",
            "audit list -f jsonl",
            "changes --since 0 -f jsonl",
        ];
        let all: String = all.iter().map(|line| run(sandbox, line)).collect();
        let left = all.to_lowercase().replace("zorro@example.com.au", "");
        assert!(!left.contains("zorro"), "{all}");
        assert!(
            all.contains("(erased).csv") && all.contains("(erased).PDF"),
            "{all}"
        );
        assert!(all.contains("zorro@example.com.au.csv"), "{all}");
        run(sandbox, "audit list --verify");
    });
}
