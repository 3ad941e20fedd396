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
            "cannot read '/nowhere'",
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
