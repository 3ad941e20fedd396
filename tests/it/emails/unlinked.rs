//! Mail that was queued before anybody had said where the site is: it gets its links when it leaves, or stays.

use super::{configure, history, send};
use crate::{
    mail_server::{MailServer, Manners},
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

        sandbox.write(CONFIG, config);
        let run = send(sandbox, &[]);
        assert_eq!(run.exit, 0, "{run:?}");
        let taken = server.taken();
        assert_eq!(taken.len(), 5);
        let body = |n: usize| taken[n].message.replace("=\r\n", "").replace("=3D", "=");
        let mut tokens = Vec::new();
        for (n, link) in [(1, "confirm/cnf_"), (2, "invite/inv_")] {
            let text = body(n);
            let link = format!("https://shop.example/{link}");
            assert!(text.contains(&format!("\r\n\r\n{link}")), "{text}");
            assert!(text.contains(&format!("<a href=\"{link}")), "{text}");
            let at = text.find(&link).unwrap() + link.len() - 4;
            tokens.push(text[at..at + 68].to_owned());
        }
        for mail in &taken[3..] {
            let out = mail.header("List-Unsubscribe").unwrap();
            assert!(out.starts_with("<https://shop.example/u/uns_"), "{out}");
            assert_eq!(
                mail.header("List-Unsubscribe-Post").as_deref(),
                Some("List-Unsubscribe=One-Click")
            );
            assert_eq!(mail.header("List-Unsubscribe").unwrap().len(), 93, "{out}");
        }
        assert!(body(4).contains("leave: https://shop.example/u/uns_"));
        // The links open what they should.
        let run = sandbox.run(&["subscribers", "confirm", &tokens[0]]);
        assert_eq!(run.exit, 0, "{run:?}");
        let out = taken[3].header("List-Unsubscribe").unwrap();
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
