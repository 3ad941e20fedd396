//! Mail that was queued before anybody had said where the site is: it gets its links when it leaves, or stays.

use super::{configure, history, send};
use crate::{
    mail_server::{MailServer, Manners, Taken},
    sandbox::{Sandbox, engines},
};

const CONFIG: &str = ".config/roster/config.toml";

/// Queues an invite, a confirmation and two campaign mails while mail is kept and nobody knows where the site is.
fn queued(sandbox: &Sandbox) {
    let off = "[mail]\ntransport = 'off'\n";
    let asked = format!("{off}[subscribers]\ndouble_opt_in = true\n");
    sandbox.write("terms.txt", "Nothing but words.\n");
    sandbox.write("spring.txt", "Buy, or leave: {{ token }}\n");
    for (config, who) in [(off, "ann@example.com"), (&asked, "bob@example.com")] {
        sandbox.write(CONFIG, config);
        let call = sandbox.roster(&["subscribers", "import", "-"]);
        let run = call.stdin(format!("{who}\n")).run();
        assert_eq!(run.exit, 0, "{run:?}");
    }
    sandbox.write(CONFIG, off);
    for words in [
        "invite send eve@example.com",
        "template edit spring --subject Spring --text-file spring.txt",
        "emails send ann@example.com --subject Words --body-file terms.txt --campaign words",
        "emails send ann@example.com --template spring --campaign spring",
    ] {
        let words: Vec<&str> = words.split(' ').collect();
        let mut call = sandbox.roster(&words);
        let home = sandbox.path("");
        call.command().current_dir(home);
        let run = call.run();
        assert_eq!(run.exit, 0, "{words:?}: {run:?}");
    }
}

/// The mail that has a line: several connections bring mails in any order.
fn of<'a>(taken: &'a [Taken], line: &str) -> &'a Taken {
    let has = |mail: &&Taken| mail.message.lines().any(|other| other == line);
    let mut found = taken.iter().filter(has);
    let mail = found
        .next()
        .unwrap_or_else(|| panic!("no mail has '{line}'"));
    assert!(found.next().is_none(), "two mails have '{line}'");
    mail
}

/// What it says.
fn body(mail: &Taken) -> String {
    mail.message.replace("=\r\n", "").replace("=3D", "=")
}

#[test]
fn mail_that_was_queued_without_the_address_of_the_site_gets_its_links_when_it_leaves_or_stays() {
    engines(|sandbox| {
        queued(sandbox);
        let server = MailServer::start(Manners::default());
        configure(sandbox, &server, "");
        let config = sandbox.read(CONFIG);
        let linked = "[links]\nbase = 'https://shop.example'\n";
        sandbox.write(CONFIG, config.replace(linked, ""));
        super::queue(sandbox, &["dan@example.com".to_owned()], |_| {});
        for _ in 0..2 {
            let run = send(sandbox, &[]);
            assert_eq!(run.exit, 7, "{run:?}");
            assert!(
                run.stderr.contains("\"code\":\"no_links_base\"")
                    && run.stderr.contains("4 mails with a link in the queue need")
                    && run.stderr.contains("roster config set links.base"),
                "{run:?}"
            );
        }
        // What needs no link is not held up.
        assert_eq!(server.recipients(), ["dan@example.com"]);
        let waiting = history(sandbox);
        let waiting = waiting.iter().filter(|(_, status, _)| status == "queued");
        assert_eq!(waiting.count(), 4);
        // Who asks why is told what is missing.
        for who in ["ann@example.com", "bob@example.com", "eve@example.com"] {
            let run = sandbox.run(&["emails", "why", who, "--field", "findings"]);
            assert!(
                run.stdout.contains(
                    "waits until you say where your site is: `roster config set links.base"
                ),
                "{run:?}"
            );
        }
        for now in ["2026-01-02T03:04:05Z", "2026-01-09T03:04:05Z"] {
            let doctor = sandbox.roster(&["doctor", "--fields", "check,code,what,hint"]);
            let run = doctor.env("ROSTER_NOW", now).run();
            let told = "mail queue\tno_links_base\t4 mails with a link in the queue need the address of your site\t\
                        roster config set links.base https://shop.example\n";
            assert!(run.exit == 1 && run.stdout.contains(told), "{run:?}");
            assert_eq!(run.stdout.matches("mail queue").count(), 1, "{run:?}");
        }

        sandbox.write(CONFIG, config);
        let run = send(sandbox, &[]);
        assert_eq!(run.exit, 0, "{run:?}");
        let taken = server.taken();
        assert_eq!(taken.len(), 5);
        let of = |what: &str| of(&taken, what);
        let mut tokens = Vec::new();
        for (who, link) in [("bob", "confirm/cnf_"), ("eve", "invite/inv_")] {
            let text = body(of(&format!("To: {who}@example.com")));
            let link = format!("https://shop.example/{link}");
            assert!(text.contains(&format!("\r\n\r\n{link}")), "{text}");
            assert!(text.contains(&format!("<a href=\"{link}")), "{text}");
            let at = text.find(&link).unwrap() + link.len() - 4;
            tokens.push(text[at..at + 68].to_owned());
        }
        for mail in [of("Subject: Words"), of("Subject: Spring")] {
            let out = mail.header("List-Unsubscribe").unwrap();
            assert!(out.starts_with("<https://shop.example/u/uns_"), "{out}");
            assert_eq!(
                mail.header("List-Unsubscribe-Post").as_deref(),
                Some("List-Unsubscribe=One-Click")
            );
            assert_eq!(mail.header("List-Unsubscribe").unwrap().len(), 93, "{out}");
        }
        assert!(body(of("Subject: Spring")).contains("leave: https://shop.example/u/uns_"));
        // The links open what they should.
        let run = sandbox.run(&["subscribers", "confirm", &tokens[0]]);
        assert_eq!(run.exit, 0, "{run:?}");
        let out = of("Subject: Words").header("List-Unsubscribe").unwrap();
        let token = out[out.find("uns_").unwrap()..].trim_end_matches('>');
        let run = sandbox.run(&["subscribers", "unsubscribe", "--token", token]);
        assert_eq!(run.exit, 0, "{run:?}");
    });
}

#[test]
fn a_folder_takes_mail_without_links_as_before() {
    let sandbox = Sandbox::new();
    queued(&sandbox);
    sandbox.write(CONFIG, "");
    let run = send(&sandbox, &[]);
    assert_eq!(run.exit, 0, "{run:?}");
    let mails = sandbox.mails();
    assert_eq!(mails.len(), 4);
    assert!(mails.iter().all(|mail| !mail.contains("?inv_")
        && !mail.contains("?uns_")
        && !mail.contains("?cnf_")
        && !mail.contains("List-Unsubscribe")));
}

/// Queues an invite, a reset and a campaign mail whose templates are one's own, in the folder and in the database, with the link in
/// all the ways in which it may be written; nobody knows where the site is.
fn queued_by_ones_own(sandbox: &Sandbox, transport: &str) {
    let folder = "own";
    let path = sandbox.path(folder).display().to_string();
    let config = format!("[mail]\ntransport = '{transport}'\ntemplates = '{path}'\n");
    sandbox.write(CONFIG, config);
    let texts = [
        (
            "invite_site.txt",
            "Hello!\n{% if link %}Come:{{ link }}.{% endif %}\n",
        ),
        (
            "invite_site.html",
            "<p>{% if link %}<a href=\"{{ link }}\">Come</a>{% endif %}</p>",
        ),
        ("password_reset.txt", "Set:{{ link }}.\n"),
        (
            "password_reset.html",
            "<p title='{{ link }}'>{{ link }}</p>",
        ),
    ];
    for (name, text) in texts {
        sandbox.write(&format!("{folder}/{name}"), text);
    }
    sandbox.write(
        "spring.txt",
        "Buy.{% if link %} Leave:{{ link }}.{% endif %}\n",
    );
    let spring = sandbox.path("spring.txt").display().to_string();
    let edit = [
        "template",
        "edit",
        "spring",
        "--subject",
        "Spring",
        "--text-file",
    ];
    assert_eq!(sandbox.run(&[&edit[..], &[&spring]].concat()).exit, 0);
    let add = [
        "user",
        "add",
        "ann@example.com",
        "--status",
        "approved",
        "-q",
    ];
    assert_eq!(sandbox.run(&add).exit, 0);
    let call = sandbox.roster(&["subscribers", "import", "-", "--tag", "all"]);
    assert_eq!(call.stdin("bob@example.com\n").run().exit, 0);
    for words in [
        "template check",
        "invite send eve@example.com",
        "user password reset ann@example.com",
        "emails send bob@example.com --template spring --campaign spring",
    ] {
        let run = sandbox.run(&words.split(' ').collect::<Vec<_>>());
        assert_eq!(run.exit, 0, "{words}: {run:?}");
    }
}

#[test]
fn a_template_of_ones_own_gets_its_links_too() {
    engines(|sandbox| {
        queued_by_ones_own(sandbox, "off");
        let server = MailServer::start(Manners::default());
        configure(sandbox, &server, "");
        let config = sandbox.read(CONFIG);
        let linked = "[links]\nbase = 'https://shop.example'\n";
        sandbox.write(CONFIG, config.replace(linked, ""));
        let run = send(sandbox, &[]);
        assert_eq!((run.exit, server.count()), (7, 0), "{run:?}");
        sandbox.write(CONFIG, config);
        let run = send(sandbox, &[]);
        assert_eq!((run.exit, server.count()), (0, 3), "{run:?}");
        let taken = server.taken();
        let text = |who: &str| body(of(&taken, &format!("To: {who}@example.com")));
        // Each link as often as it was written, and nothing around it but what was written.
        for (who, link, around) in [
            (
                "eve",
                "invite/inv_",
                &[("Come:", "."), ("<a href=\"", "\">Come</a>")][..],
            ),
            (
                "ann",
                "reset/rst_",
                &[("Set:", "."), ("<p title='", "'>"), ("'>", "</p>")],
            ),
            ("bob", "u/uns_", &[("Leave:", "."), ("<", ">")]),
        ] {
            let text = text(who);
            let link = format!("https://shop.example/{link}");
            let at = text.find(&link).unwrap_or_else(|| panic!("{text}"));
            let link = &text[at..at + link.len() + 64];
            assert_eq!(text.matches(link).count(), around.len(), "{text}");
            for (before, after) in around {
                assert!(text.contains(&format!("{before}{link}{after}")), "{text}");
            }
            assert_eq!(text.matches(&link[link.len() - 68..]).count(), around.len());
        }
    });
}

#[test]
fn a_template_of_ones_own_shows_the_token_in_a_folder() {
    let sandbox = Sandbox::new();
    queued_by_ones_own(&sandbox, "folder");
    let mails = sandbox.mails();
    assert_eq!(mails.len(), 3);
    for (before, prefix) in [("Come:", "inv_"), ("Set:", "rst_"), ("Leave:", "uns_")] {
        let start = format!("{before}{prefix}");
        assert!(mails.iter().any(|mail| mail.contains(&start)), "{mails:?}");
    }
}
