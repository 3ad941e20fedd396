//! Rejected rows go back to whoever can mend them, in the shape in which they came.

use super::*;

#[test]
fn a_rejects_file_is_mended_and_imported() {
    engines(|sandbox| {
        sandbox.write("list.csv", LIST);
        import(sandbox, &["list.csv", "--rejects", "rejects.csv"], 6);
        let rejects = sandbox.read("rejects.csv");
        assert_eq!(
            rejects,
            "E-Mail;Vorname;Nachname;Firma;Tags;Status;_line;_reason;_detail;_message;_suggestion\n\
             dee@gmial.com;Dee;;;;active;5;typo_domain;;'gmial.com' is probably a misspelling of 'gmail.com';dee@gmail.com\n\
             no address;Eve;;;;active;6;invalid_email;no_at;'no address' is no address: there is no @ in it;\n\
             \"\";Fay;;;;;7;missing_email;;there is no address in the row;\n"
        );
        // As it is, it is rejected again, for the same reasons.
        let again = import(sandbox, &["rejects.csv", "--rejects", "again.csv"], 6);
        assert_eq!(counts(&again), json!({"rows": 3, "rejected": 3}));
        let reasons = |text: &str| -> Vec<String> {
            text.lines()
                .skip(1)
                .map(|line| line.split(';').nth(7).unwrap().to_owned())
                .collect()
        };
        assert_eq!(reasons(&sandbox.read("again.csv")), reasons(&rejects));
        let mended = rejects
            .replace("dee@gmial.com", "dee@gmail.com")
            .replace("no address;Eve", "eve@example.com;Eve")
            .replace("\"\";Fay", "fay@example.com;Fay");
        sandbox.write("mended.csv", mended);
        let result = import(sandbox, &["mended.csv"], 0);
        assert_eq!(counts(&result), json!({"rows": 3, "created": 3}));
        assert!(field(sandbox, "name").contains(&"Eve".to_owned()));
    });
}

#[test]
fn rejects_come_later_from_the_import_too() {
    engines(|sandbox| {
        sandbox.write("list.csv", LIST);
        import(sandbox, &["list.csv", "--rejects", "rejects.csv"], 6);
        let run = sandbox.run(&["import", "rejects", "1"]);
        assert_eq!((run.exit, run.stdout), (0, sandbox.read("rejects.csv")));
        for (flags, named) in [
            (&["-f", "json"][..], "-f"),
            (&["--fields", "_line"], "--fields"),
        ] {
            let run = sandbox.run(&[&["import", "rejects", "1"][..], flags].concat());
            let refused = format!("error: {named} has no say here");
            assert_eq!((run.exit, run.stdout.as_str()), (2, ""), "{run:?}");
            assert!(
                run.stderr.starts_with(&refused) || run.stderr.starts_with('{'),
                "{run:?}"
            );
        }
        let missing = sandbox.run(&["import", "rejects", "7"]);
        assert_eq!(missing.exit, 3, "{missing:?}");
    });
}

#[test]
fn delimiter_and_encoding_are_kept() {
    engines(|sandbox| {
        let latin: &[u8] = b"email\tname\nwrong\tJos\xe9\nann@example.com\tBj\xf6rn\n";
        sandbox.write("latin.csv", latin);
        import(sandbox, &["latin.csv", "--rejects", "rejects.csv"], 6);
        let bytes = std::fs::read(sandbox.path("rejects.csv")).unwrap();
        assert!(
            bytes.windows(9).any(|part| part == b"wrong\tJos"),
            "{bytes:?}"
        );
        assert!(bytes.contains(&0xe9) && !bytes.windows(2).any(|part| part == [0xc3, 0xa9]));
        assert_eq!(field(sandbox, "name"), ["Björn"]);

        let wide: Vec<u8> = "\u{feff}email;name\r\nfalsch;Zoë\r\n"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        sandbox.write("wide.csv", &wide);
        import(sandbox, &["wide.csv", "--rejects", "rejects.csv"], 6);
        let result = import(sandbox, &["rejects.csv"], 6);
        assert_eq!(result["reasons"], json!({"invalid_email": 1}));
        let bytes = std::fs::read(sandbox.path("rejects.csv")).unwrap();
        assert_eq!(&bytes[..2], [0xff, 0xfe], "still UTF-16");
    });
}

#[test]
fn roster_s_own_tsv_and_json_lines_come_back_too() {
    let sandbox = Sandbox::new();
    sandbox.write("list.tsv", "email\tnote\nwrong\ttwo\\nlines\n");
    import(
        &sandbox,
        &["list.tsv", "--input", "tsv", "--rejects", "rejects.tsv"],
        6,
    );
    assert!(
        sandbox
            .read("rejects.tsv")
            .contains("wrong\ttwo\\nlines\t2\t")
    );
    sandbox.write(
        "list.jsonl",
        "{\"email\":\"wrong\",\"name\":\"Ann, Jr.\"}\n",
    );
    // Whatever the file is called: its content says what it is.
    for name in ["rejects.jsonl", "rejects.csv"] {
        import(&sandbox, &["list.jsonl", "--rejects", name], 6);
        let text = sandbox.read(name);
        assert!(
            text.starts_with(
                r#"{"email":"wrong","name":"Ann, Jr.","_line":"1","_reason":"invalid_email","_detail":"no_at","#
            ),
            "{text}"
        );
        let again = import(&sandbox, &[name], 6);
        assert_eq!(again["reasons"], json!({"invalid_email": 1}));
        sandbox.write(name, text.replace("wrong", &format!("{name}@example.com")));
        let mended = import(&sandbox, &[name], 0);
        assert_eq!(mended["created"], 1, "{mended}");
    }
}

#[test]
fn the_input_itself_is_never_overwritten() {
    let sandbox = Sandbox::new();
    sandbox.write("list.csv", LIST);
    for flag in ["--rejects", "--report"] {
        let run = sandbox.run(&["subscribers", "import", "list.csv", flag, "./list.csv"]);
        assert_eq!(run.exit, 2, "{run:?}");
        assert!(run.stderr.contains("is the input itself"), "{run:?}");
    }
    assert_eq!(sandbox.read("list.csv"), LIST);
}

#[test]
fn a_number_in_conflict_is_rejected_with_its_row() {
    engines(|sandbox| {
        sandbox.write("one.csv", "email,ref,name\nann@example.com,K1,Ann\n");
        import(sandbox, &["one.csv"], 0);
        sandbox.write(
            "two.csv",
            "name,email,ref\nOther,new@example.com,K1\nAnn,ann@example.com,K2\nBob,bob@example.com,K3\nCy,cy@example.com,K3\n",
        );
        let result = import(sandbox, &["two.csv", "--rejects", "rejects.csv"], 6);
        assert_eq!(
            counts(&result),
            json!({"rows": 4, "created": 1, "rejected": 3})
        );
        assert_eq!(
            sandbox.read("rejects.csv"),
            "name,email,ref,_line,_reason,_detail,_message,_suggestion\n\
             Other,new@example.com,K1,2,ref_conflict,the person has another address,\
             the number in 'ref' is in conflict: the person has another address,\n\
             Ann,ann@example.com,K2,3,ref_conflict,the person has another number,\
             the number in 'ref' is in conflict: the person has another number,\n\
             Cy,cy@example.com,K3,5,ref_conflict,line 4,the number in 'ref' is in conflict: line 4,\n"
        );
    });
}

#[test]
fn two_rows_of_one_line_with_one_number_are_a_conflict() {
    engines(|sandbox| {
        sandbox.write(
            "list.json",
            r#"[{"email":"a@example.com","ref":"K1"},{"email":"b@example.com","ref":"K1"}]"#,
        );
        let result = import(sandbox, &["list.json"], 6);
        assert_eq!(
            counts(&result),
            json!({"rows": 2, "created": 1, "rejected": 1})
        );
    });
}

#[test]
fn rejects_of_any_encoding_go_back_in_it_or_in_utf_8() {
    engines(|sandbox| {
        for (encoding, name, back) in [
            ("iso-8859-2", &b"\xa3\xf3d\xbc"[..], &b"\xa3\xf3d\xbc"[..]),
            ("shift_jis", b"\x93\xfa", b"\x93\xfa"),
            ("koi8-r", b"\xd1", b"\xd1"),
            ("macintosh", b"\x8e", b"\x8e"),
            ("big5", b"\xa4\xe9", "日".as_bytes()),
        ] {
            let list = [b"email,name\nwrong,", name, b"\nann@example.com,\n"].concat();
            sandbox.write("list.csv", list);
            let list = [
                "list.csv",
                "--encoding",
                encoding,
                "--rejects",
                "rejects.csv",
            ];
            let run =
                sandbox.run(&[&["subscribers", "import"][..], &list, &["-f", "json"]].concat());
            assert_eq!(run.exit, 6, "{encoding}: {run:?}");
            assert_eq!(
                run.stderr.contains("written as UTF-8"),
                encoding == "big5",
                "{run:?}"
            );
            let rejects = std::fs::read(sandbox.path("rejects.csv")).unwrap();
            let row = [b"\nwrong,", back, b","].concat();
            assert!(
                rejects.windows(row.len()).any(|part| part == row),
                "{encoding}: {rejects:?}"
            );
            let result: Value = serde_json::from_str(&run.stdout).unwrap();
            let id = result["import"].to_string();
            let later = sandbox.run(&["import", "rejects", &id, "-o", "later.csv"]);
            assert_eq!(later.exit, 0, "{encoding}: {later:?}");
            assert_eq!(std::fs::read(sandbox.path("later.csv")).unwrap(), rejects);
        }
    });
}

#[test]
fn a_dash_names_no_file_and_a_device_is_written_on() {
    engines(|sandbox| {
        sandbox.write("list.csv", "email\nwrong\n");
        let run = sandbox.run(&["subscribers", "import", "list.csv", "--rejects", "-"]);
        assert_run(
            &run,
            "
            exit 2
            -- stderr
            error: --rejects '-' names no file
            hint: --rejects /dev/stderr, or a file: --rejects ./-
            ",
        );
        assert!(!sandbox.path("-").exists());
    });
}
