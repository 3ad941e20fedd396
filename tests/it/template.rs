//! `roster template …`

use crate::sandbox::{Sandbox, assert_run, engines};

#[test]
fn a_template_is_changed_in_the_database_and_goes_back() {
    engines(|sandbox| {
        let listed = sandbox.run(&["template", "list", "--fields", "template,origin"]);
        assert!(
            listed.stdout.contains("invite_site\tbuilt_in\n"),
            "{listed:?}"
        );
        sandbox.write("text", "Hello {{ name }},\n{{ link or token }}\n");
        let edit = &[
            "template",
            "edit",
            "confirm",
            "--subject",
            "Really, {{ site }}?",
            "--text-file",
            "text",
            "--no-html",
        ];
        let edited = sandbox.run(&[&edit[..], &["-f", "json"]].concat());
        assert_eq!(
            edited.stdout,
            "{\"template\":\"confirm\",\"language\":null,\"outcome\":\"created\",\"parts\":[\"subject\",\"text\"]}\n"
        );
        let again = sandbox.run(&[&edit[..], &["--field", "outcome"]].concat());
        assert_eq!(again.stdout, "unchanged\n");
        let shown = sandbox.run(&[
            "template",
            "show",
            "confirm",
            "--fields",
            "origin,subject,html",
            "-f",
            "json",
        ]);
        assert_eq!(
            shown.stdout,
            "{\"origin\":\"database\",\"subject\":\"Really, {{ site }}?\",\"html\":null}\n"
        );
        sandbox.run(&["config", "set", "subscribers.double_opt_in", "true"]);
        sandbox.run(&["config", "set", "links.base", "https://shop.example"]);
        sandbox.run(&["subscribers", "subscribe", "ann@example.com"]);
        let mail = sandbox.run(&[
            "emails",
            "show",
            "1",
            "--body",
            "--fields",
            "subject,text,html",
            "-f",
            "json",
        ]);
        assert_eq!(
            mail.stdout,
            "{\"subject\":\"Really, shop.example?\",\"text\":\"Hello ,\\nhttps://shop.example/confirm/cnf_[redacted]\",\"html\":null}\n"
        );
        let reset = sandbox.run(&[
            "template", "edit", "confirm", "--reset", "--field", "outcome",
        ]);
        assert_eq!(reset.stdout, "reset\n");
        let audit = sandbox.run(&[
            "audit",
            "list",
            "--command",
            "template",
            "--fields",
            "subject,before,after",
            "-f",
            "jsonl",
        ]);
        assert!(
            audit.stdout.contains("\"subject\":\"confirm\"") && audit.stdout.contains("Really"),
            "{audit:?}"
        );
    });
}

#[test]
fn a_template_of_a_language_counts_for_its_readers_and_a_file_before_the_database() {
    let sandbox = Sandbox::new();
    sandbox.write("de", "Bitte: {{ token }}\n");
    let edit = [
        "template",
        "edit",
        "confirm",
        "--language",
        "de",
        "--subject",
        "Bitte bestätigen",
        "--text-file",
        "de",
        "--no-html",
    ];
    assert_eq!(sandbox.run(&edit).exit, 0);
    let show = |language: &str| {
        sandbox
            .run(&[
                "template",
                "show",
                "confirm",
                "--language",
                language,
                "--fields",
                "language,subject",
                "-f",
                "csv",
            ])
            .stdout
    };
    assert_eq!(
        show("de-AT"),
        "language,subject\r\nde,Bitte bestätigen\r\n".replace("\r\n", "\n")
    );
    assert!(show("fr").contains("Please confirm"), "{}", show("fr"));
    sandbox.write(
        ".local/share/roster/templates/confirm.de.txt",
        "Aus der Datei\n",
    );
    sandbox.write(
        ".config/roster/config.toml",
        format!(
            "[mail]\ntemplates = '{}'\n",
            sandbox.path(".local/share/roster/templates").display()
        ),
    );
    let run = sandbox.run(&[
        "template",
        "show",
        "confirm",
        "--language",
        "de",
        "--fields",
        "origin,subject,text",
        "-f",
        "json",
    ]);
    assert_eq!(
        run.stdout,
        "{\"origin\":\"folder\",\"subject\":\"Bitte bestätigen\",\"text\":\"Aus der Datei\\n\"}\n"
    );
    let warned = sandbox.run(&[
        "template",
        "edit",
        "confirm",
        "--language",
        "de",
        "--subject",
        "Neu",
    ]);
    assert!(
        warned.stderr.contains("count before the database"),
        "{warned:?}"
    );
}

#[test]
fn a_template_with_a_fault_is_refused_and_one_in_the_folder_is_named_with_its_line() {
    let sandbox = Sandbox::new();
    sandbox.write("bad", "Hello\n{{ nmae }}\n");
    assert_run(
        &sandbox.run(&["template", "edit", "welcome", "--text-file", "bad"]),
        "
        exit 2
        -- stderr
        created database $HOME/.local/share/roster/roster.db
        error: template 'welcome', text line 2 (given): undefined variable 'nmae'
        hint: roster template show welcome lists what it may name
        ",
    );
    sandbox.write("t/welcome.txt", "{{ name }}\n{% include 'confirm' %}\n");
    sandbox.write("t/offer.html", "<p>{{ titel }}</p>");
    sandbox.write(
        ".config/roster/config.toml",
        format!("[mail]\ntemplates = '{}'\n", sandbox.path("t").display()),
    );
    let run = sandbox.run(&[
        "template",
        "check",
        "--fields",
        "template,ok,part,line,variable",
        "welcome",
        "offer",
    ]);
    assert_eq!(run.exit, 6, "{run:?}");
    assert_eq!(
        run.stdout,
        "template\tok\tpart\tline\tvariable\noffer\tfalse\thtml\t1\ttitel\nwelcome\tfalse\ttext\t2\t\nwelcome\ttrue\t\t\t\n"
    );
    let sent = sandbox.run(&["emails", "send", "x@example.com", "--template", "welcom"]);
    assert_eq!(sent.exit, 3, "{sent:?}");
    assert!(sent.stderr.contains("did you mean 'welcome'?"), "{sent:?}");
}

#[test]
fn a_folder_with_one_part_for_a_language_stops_no_mail_of_it() {
    let sandbox = Sandbox::new();
    sandbox.write("t/invite_site.de.html", "<p>Komm: {{ token }}</p>");
    sandbox.write("t/welcome.de.subject", "Hallo");
    let folder = sandbox.path("t").display().to_string();
    let config = format!("[mail]\ntemplates = '{folder}'\n");
    sandbox.write(".config/roster/config.toml", config);
    let add = ["user", "add", "ann@example.com", "--language", "de", "-q"];
    assert_eq!(sandbox.run(&add).exit, 0);
    let run = sandbox.run(&["invite", "send", "ann@example.com", "-q"]);
    assert_eq!(run.exit, 0, "{run:?}");
    let mail = sandbox.mails().join("");
    assert!(
        mail.contains("Your invite code is:") && mail.contains("<p>Komm: inv_"),
        "{mail}"
    );
    let check = sandbox.run(&["template", "check"]);
    assert_eq!(check.exit, 0, "{check:?}");
    let words = ["template", "show", "welcome", "--language", "de"];
    let shown = sandbox.run(&[&words[..], &["-f", "json"]].concat());
    assert!(
        shown.stdout.contains("\"subject\":\"Hallo\"") && !shown.stdout.contains("\"text\":null"),
        "{shown:?}"
    );
}

#[test]
fn a_fault_in_the_folder_names_its_file_and_what_to_change() {
    let sandbox = Sandbox::new();
    sandbox.run(&["user", "add", "ann@example.com", "-q"]);
    sandbox.write("t/offer.subject", "Offer");
    sandbox.write("t/offer.txt", "Hello\n{{ nmae }}\n");
    let folder = sandbox.path("t").display().to_string();
    sandbox.write(
        ".config/roster/config.toml",
        format!("[mail]\ntemplates = '{folder}'\n"),
    );
    let send = ["emails", "send", "1", "--template", "offer"];
    for words in [&["template", "show", "offer", "--sample"][..], &send] {
        let run = sandbox.run(words);
        assert!(
            run.exit == 2
                && run
                    .stderr
                    .contains("t/offer.txt): undefined variable 'nmae'")
                && run.stderr.contains("change the file ")
                && !run.stderr.contains(".*"),
            "{run:?}"
        );
    }
    std::fs::remove_file(sandbox.path("t/offer.txt")).unwrap();
    let run = sandbox.run(&send);
    assert!(
        run.stderr.contains("t/offer.txt): it has no text part"),
        "{run:?}"
    );
}

#[test]
fn a_template_in_one_language_is_for_everybody_and_in_several_needs_one_for_all_others() {
    engines(|sandbox| {
        sandbox.run(&["user", "add", "ann@example.com", "-q"]);
        sandbox.write("text", "Hallo");
        let edit = |language: &[&str]| {
            let words = [
                "template",
                "edit",
                "offer",
                "--subject",
                "Neu",
                "--text-file",
                "text",
            ];
            let run = sandbox.run(&[&words[..], language].concat());
            assert_eq!(run.exit, 0, "{run:?}");
        };
        let send = "emails send 1 --template offer --kind service --reason terms -q";
        let send: Vec<&str> = send.split(' ').collect();
        let check = ["template", "check", "offer", "--no-header"];
        edit(&["--language", "de"]);
        assert_eq!(sandbox.run(&check).exit, 0);
        let sent = sandbox.run(&send);
        assert!(
            sent.exit == 0 && sandbox.mails()[0].contains("Hallo"),
            "{sent:?}"
        );
        edit(&["--language", "fr"]);
        let wrong = sandbox.run(&check);
        assert!(
            wrong.exit == 6 && wrong.stdout.contains("it is there in de, fr only"),
            "{wrong:?}"
        );
        let refused = sandbox.run(&send);
        assert!(
            refused.exit == 2
                && refused
                    .stderr
                    .contains("there is none for readers of no known language")
                && refused.stderr.contains("without --language"),
            "{refused:?}"
        );
        edit(&[]);
        assert_eq!(sandbox.run(&check).exit, 0);
        assert_eq!(sandbox.run(&send).exit, 0);
    });
}

#[test]
fn what_is_no_template_is_named() {
    let sandbox = Sandbox::new();
    for (arguments, exit, words) in [
        (
            &["template", "show", "nothing"][..],
            3,
            "no template 'nothing'",
        ),
        (
            &["template", "edit", "Bad Name", "--subject", "x"],
            2,
            "no name of a template",
        ),
        (
            &[
                "template",
                "edit",
                "x",
                "--language",
                "e/n",
                "--subject",
                "x",
            ],
            2,
            "'e/n' is no language",
        ),
        (
            &["template", "edit", "x", "--subject", "x"],
            2,
            "needs a subject and a text",
        ),
        (
            &["template", "edit", "x", "--text-file", "/nowhere"],
            2,
            "no such file: '/nowhere'",
        ),
        (&["template", "edit", "x"], 2, "required"),
        (
            &["template", "check", "nothing"],
            3,
            "no template 'nothing'",
        ),
    ] {
        let run = sandbox.run(arguments);
        assert_eq!(run.exit, exit, "{arguments:?} {run:?}");
        assert!(run.stderr.contains(words), "{arguments:?} {run:?}");
        assert_eq!(run.stdout, "", "{arguments:?}");
    }
}

#[test]
fn a_template_that_could_not_do_its_work_is_refused() {
    engines(|sandbox| {
        sandbox.write("bare", "Hello {{ name }}\n");
        sandbox.write("link", "Hello {{ name }}\n{{ link or token }}\n");
        sandbox.write(
            "none",
            "{% if name is foo %}{{ name|bar }}{% endif %}\n{{ token }}\n",
        );
        let edit = |words: &[&str]| {
            let run = sandbox.run(&[&["template", "edit"], words].concat());
            (run.exit, run.stderr)
        };
        for (words, says) in [
            (
                &["invite_site", "--text-file", "bare"][..],
                "neither {{ link }} nor {{ token }}",
            ),
            (
                &["invite_site", "--html-file", "bare"],
                "neither {{ link }} nor {{ token }}",
            ),
            (
                &["invite_site", "--subject", "  "],
                "subject (given): it is empty",
            ),
            (
                &[
                    "password_reset",
                    "--subject",
                    "{% if not name %}x{% endif %}",
                ],
                "it is empty",
            ),
            (
                &["password_reset", "--text-file", "none"],
                "line 1 (given): there is no test 'foo'",
            ),
            (
                &["promo", "--subject", "{{ tiel }}", "--text-file", "bare"],
                "hint: it may name site, id, ref, email,",
            ),
        ] {
            let (exit, stderr) = edit(words);
            assert!(exit == 2 && stderr.contains(says), "{words:?}: {stderr}");
        }
        assert_eq!(edit(&["invite_site", "--text-file", "link"]).0, 0);
        // What is in the folder is named by `template check`, with what to change.
        sandbox.write("t/invite_site.txt", "Hello {{ name }}\n");
        sandbox.write(
            ".config/roster/config.toml",
            format!("[mail]\ntemplates = '{}'\n", sandbox.path("t").display()),
        );
        let check = sandbox.run(&["template", "check", "invite_site", "-f", "json"]);
        assert!(
            check.exit == 6 && check.stdout.contains("neither {{ link }} nor {{ token }}"),
            "{check:?}"
        );
        sandbox.write("t/invite_site.txt", "Hello {{ nmae }}\n");
        let send = sandbox.run(&["invite", "send", "ann@example.com"]);
        assert!(
            send.exit == 2 && send.stderr.contains("roster template edit NAME mends it"),
            "{send:?}"
        );
    });
}

/// German readers get no English HTML beside a German text.
#[test]
fn a_language_has_the_html_that_was_given_for_it() {
    engines(|sandbox| {
        sandbox.write("en", "Hello {{ name }}\n");
        sandbox.write("en.html", "<p>Hello {{ name }}</p>\n");
        sandbox.write("de", "Hallo {{ name }}\n");
        let edit = |words: &[&str]| {
            let words = [&["template", "edit", "promo", "--field", "parts"], words].concat();
            sandbox.run(&words)
        };
        let english = [
            "--subject",
            "Spring",
            "--text-file",
            "en",
            "--html-file",
            "en.html",
        ];
        assert_eq!(edit(&english).stdout, "subject;text;html\n");
        let german = edit(&["--language", "de", "--text-file", "de"]);
        assert_eq!(german.stdout, "subject;text\n", "{german:?}");
        // Another subject alone changes nothing else.
        let spanish = edit(&["--language", "es", "--subject", "Primavera"]);
        assert_eq!(spanish.stdout, "subject;text;html\n", "{spanish:?}");
        let mixed = edit(&["--language", "fr", "--html-file", "en.html"]);
        assert!(
            mixed.exit == 2 && mixed.stderr.contains("needs a subject and a text"),
            "{mixed:?}"
        );
    });
}
