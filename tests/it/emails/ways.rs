//! The ways out beside the test server: a folder, sendmail, nothing, Postfix's `smtp-sink`; and every address there is.

use std::{
    fs,
    net::TcpStream,
    os::unix::fs::MetadataExt,
    path::Path,
    process::{Child, Command, Stdio},
    thread,
    time::Duration,
};

use roster::model::address::Address;

use super::{addresses, history, queue, send, server, status};
use crate::{
    corpus_address::{corpus, unescape},
    mail_server::Manners,
    sandbox::Sandbox,
};

#[test]
fn until_mail_is_configured_it_is_written_to_a_folder_that_nobody_else_can_read() {
    use std::os::unix::fs::PermissionsExt;
    let sandbox = Sandbox::new();
    queue(&sandbox, &["ann@example.com".to_owned()], |_| {});
    let run = send(&sandbox, &[]);
    assert_eq!(run.exit, 0, "{run:?}");
    assert!(run.stdout.contains("\"sent\":0,\"written\":1,"), "{run:?}");
    let name = ".local/share/roster/outbox/000001-ann@example.com.eml";
    let text = sandbox.read(name);
    assert!(
        text.contains("To: ann@example.com") && text.contains(super::TOKEN),
        "{text}"
    );
    for (path, mode) in [(name, 0o600), (".local/share/roster/outbox", 0o700)] {
        let found = fs::metadata(sandbox.path(path))
            .unwrap()
            .permissions()
            .mode();
        assert_eq!(found & 0o777, mode, "{path}");
    }
    let found = history(&sandbox);
    assert_eq!(found[0].1, "written");
    // A file where the folder should be.
    sandbox.write("file", "");
    sandbox.write(
        ".config/roster/config.toml",
        format!("[mail]\nfolder = '{}'\n", sandbox.path("file").display()),
    );
    queue(&sandbox, &["bob@example.com".to_owned()], |_| {});
    let run = send(&sandbox, &[]);
    assert_eq!(run.exit, 8, "{run:?}");
    assert!(run.stderr.contains("mail_folder"), "{run:?}");
    assert_eq!(status(&sandbox, "bob@example.com"), "queued");
}

#[test]
fn nothing_is_sent_where_mail_is_off_or_has_no_sender_or_no_server() {
    let sandbox = Sandbox::new();
    queue(&sandbox, &["ann@example.com".to_owned()], |_| {});
    for (config, exit, code) in [
        ("transport = 'off'", 7, "mail_off"),
        ("transport = 'smtp'", 7, "no_sender"),
        (
            "transport = 'smtp'\nfrom = 'shop@example.com'",
            2,
            "no_mail_server",
        ),
        (
            "transport = 'smtp'\nfrom = 'shop@example.com'\n[mail.smtp]\nhost = 'localhost'\nusername = 'shop'",
            2,
            "no_mail_password",
        ),
        (
            "transport = 'smtp'\nfrom = 'shop@example.com'\n[mail.smtp]\nhost = 'localhost'\nca_file = '/nowhere.pem'",
            2,
            "unreadable_file",
        ),
        (
            "transport = 'sendmail'\nfrom = 'shop@example.com'\nsendmail = '/nowhere'",
            8,
            "sendmail_failed",
        ),
    ] {
        sandbox.write(".config/roster/config.toml", format!("[mail]\n{config}\n"));
        let run = send(&sandbox, &[]);
        assert_eq!(run.exit, exit, "{config}: {run:?}");
        assert!(
            run.stderr.contains(&format!("\"code\":\"{code}\"")),
            "{run:?}"
        );
        assert_eq!(status(&sandbox, "ann@example.com"), "queued");
    }
}

#[test]
fn no_mail_with_a_link_is_queued_for_a_server_without_the_address_of_the_site() {
    let sandbox = Sandbox::new();
    super::ready(&sandbox);
    let import = |config: &str| {
        let config = format!("[subscribers]\ndouble_opt_in = true\n{config}\n");
        sandbox.write(".config/roster/config.toml", config);
        let call = sandbox.roster(&["subscribers", "import", "-", "-f", "json"]);
        call.stdin("ann@example.com\n").run()
    };
    for (transport, exit) in [("smtp", 7), ("sendmail", 7), ("folder", 0)] {
        let run = import(&format!(
            "[mail]\ntransport = '{transport}'\nfrom = 'shop@example.com'"
        ));
        assert_eq!(run.exit, exit, "{run:?}");
        assert_eq!(run.stderr.contains("no_links_base"), exit == 7, "{run:?}");
        assert_eq!(
            history(&sandbox).len(),
            usize::from(exit == 0),
            "{transport}"
        );
    }
}

#[test]
fn sendmail_gets_the_message_and_no_argument_from_data_and_its_exit_code_counts() {
    let sandbox = Sandbox::new();
    let script = "#!/bin/sh\necho \"$@\" >> arguments\ncat > message.$$\ncp message.$$ message\n\
                  if grep -q nobody message.$$; then echo 'no such user' >&2; exit 67; fi\n\
                  if grep -q later message.$$; then exit 75; fi\n\
                  if grep -q broken message.$$; then echo 'bad settings' >&2; exit 78; fi\n";
    sandbox.write("sendmail", script);
    super::private(&sandbox, "sendmail", 0o755);
    sandbox.write(
        ".config/roster/config.toml",
        format!(
            "[mail]\ntransport = 'sendmail'\nfrom = 'Shop <shop@example.com>'\nsendmail = '{}'\n",
            sandbox.path("sendmail").display()
        ),
    );
    let to = ["ann", "nobody", "later"].map(|name| format!("{name}@example.com"));
    queue(&sandbox, &to, |_| {});
    let run = send(&sandbox, &["--connections", "1"]);
    assert_eq!(run.exit, 0, "{run:?}");
    let found: Vec<String> = history(&sandbox)
        .into_iter()
        .map(|(_, status, _)| status)
        .collect();
    assert_eq!(found, ["sent", "failed", "queued"]);
    assert_eq!(sandbox.read("arguments"), "-t -i\n".repeat(3));
    assert!(sandbox.read("message").contains("To: later@example.com\n"));
    queue(&sandbox, &["broken@example.com".to_owned()], |_| {});
    let run = send(&sandbox, &[]);
    assert_eq!(run.exit, 8, "{run:?}");
    assert_eq!(status(&sandbox, "broken@example.com"), "queued");
    // It holds up nobody else, and says what the program said.
    let bob = ["bob@example.com".to_owned()];
    queue(&sandbox, &bob, |_| {});
    let now = "2026-01-02T03:06:05Z";
    let run = super::send_at(&sandbox, now);
    assert_eq!(run.exit, 0, "{run:?}");
    assert_eq!(status(&sandbox, "bob@example.com"), "sent");
    let why = sandbox.run(&["emails", "why", "broken@example.com", "--field", "last"]);
    assert!(
        why.stdout.contains("sendmail ended with 78: bad settings"),
        "{why:?}"
    );
}

#[test]
fn every_accepted_address_of_the_corpus_arrives_as_it_was() {
    let Some(text) = corpus("email_validity.tsv") else {
        return;
    };
    let sandbox = Sandbox::new();
    let server = server(&sandbox, Manners::default());
    let mut to: Vec<String> = Vec::new();
    let mut expected: Vec<String> = Vec::new();
    for line in text.lines().skip(1) {
        let cell = line.split('\t').next().unwrap();
        let Some(Ok(address)) = unescape(cell).map(|text| Address::parse(&text)) else {
            continue;
        };
        let local = address.email().rsplit_once('@').unwrap().0.to_owned();
        let spelled = format!("{local}@{}", address.domain());
        if !expected.contains(&spelled) {
            expected.push(spelled);
            to.push(address.email().to_owned());
        }
    }
    assert!(to.len() > 100, "{}", to.len());
    queue(&sandbox, &to, |_| {});
    let run = send(&sandbox, &["--connections", "8"]);
    assert_eq!(run.exit, 0, "{run:?}");
    let unsent: Vec<_> = history(&sandbox)
        .into_iter()
        .filter(|(_, status, _)| status != "sent")
        .collect();
    assert!(unsent.is_empty(), "{unsent:?}");
    expected.sort();
    assert_eq!(server.recipients(), expected);
    for mail in server.taken() {
        // The header names the same address as the envelope; what is beyond ASCII stands there as UTF-8.
        let header = mail.header("To").unwrap();
        assert_eq!(header.trim(), mail.recipient, "{header}");
    }
}

struct Sink(Child);

impl Drop for Sink {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn postfix_takes_what_we_send() {
    // Unpacked beside the build by tests/run: the program and its libraries, and no mail server.
    let target = Path::new(env!("CARGO_BIN_EXE_roster"))
        .ancestors()
        .nth(2)
        .unwrap();
    let program = target.join("postfix/usr/sbin/smtp-sink");
    if !program.exists() {
        println!("skipped: no '{}'; tests/run unpacks it", program.display());
        return;
    }
    let sandbox = Sandbox::new();
    let port = 20_000 + std::process::id() % 20_000;
    let dump = sandbox.path("dump");
    fs::create_dir(&dump).unwrap();
    super::private(&sandbox, "dump", 0o777);
    // It wants to be somebody else when root starts it.
    let is_root = fs::metadata("/proc/self").unwrap().uid() == 0;
    let user: &[&str] = if is_root { &["-u", "nobody"] } else { &[] };
    let _sink = Sink(
        Command::new(program)
            .env("LD_LIBRARY_PATH", target.join("postfix/usr/lib/postfix"))
            .args(user)
            .args(["-d", "mail.", &format!("127.0.0.1:{port}"), "64"])
            .current_dir(&dump)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap(),
    );
    for _ in 0..200 {
        if TcpStream::connect(("127.0.0.1", port as u16)).is_ok() {
            break;
        }
        thread::sleep(Duration::from_millis(20));
    }
    sandbox.write(
        ".config/roster/config.toml",
        format!(
            "[links]\nbase = 'https://shop.example'\n[mail]\ntransport = 'smtp'\nfrom = 'Shop <shop@example.com>'\n\
             [mail.smtp]\nhost = '127.0.0.1'\nport = {port}\ntls = 'none'\n"
        ),
    );
    let to = addresses("a", 50);
    queue(&sandbox, &to, |_| {});
    let run = send(&sandbox, &["--connections", "5"]);
    assert_eq!(run.exit, 0, "{run:?}");
    assert!(run.stdout.contains("\"sent\":50,"), "{run:?}");
    let mut arrived: Vec<String> = fs::read_dir(&dump)
        .unwrap()
        .filter_map(|file| {
            let text =
                String::from_utf8_lossy(&fs::read(file.unwrap().path()).unwrap()).into_owned();
            let line = text.lines().find(|line| line.starts_with("To: "))?;
            Some(line["To: ".len()..].to_owned())
        })
        .collect();
    arrived.sort();
    let mut expected = to;
    expected.sort();
    assert_eq!(arrived, expected);
}

#[test]
fn two_databases_with_one_outbox_do_not_overwrite_each_others_mail() {
    let sandbox = Sandbox::new();
    let outbox = sandbox.path("outbox");
    sandbox.write(
        ".config/roster/config.toml",
        format!("[mail]\nfolder = '{}'\n", outbox.display()),
    );
    for database in ["one.db", "two.db", "three.db"] {
        let run = sandbox.run(&["invite", "send", "ann@example.com", "--db", database]);
        assert_eq!(run.exit, 0, "{run:?}");
    }
    let mut names: Vec<String> = fs::read_dir(&outbox)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert_eq!(
        names,
        [
            "000001-ann@example.com-2.eml",
            "000001-ann@example.com-3.eml",
            "000001-ann@example.com.eml",
        ]
    );
    let texts: std::collections::HashSet<String> = names
        .iter()
        .map(|name| sandbox.read(&format!("outbox/{name}")))
        .collect();
    assert_eq!(texts.len(), 3);
    // History names the file that was written.
    let show = sandbox.run(&[
        "emails", "show", "1", "--field", "reason", "--db", "three.db",
    ]);
    assert!(show.stdout.ends_with("ann@example.com-3.eml\n"), "{show:?}");
}

#[test]
fn the_doctor_tries_the_folder_and_reads_the_templates() {
    let sandbox = Sandbox::new();
    sandbox.write("file", "");
    sandbox.write("outbox/keep", "");
    let doctor = |config: &str| {
        sandbox.write(".config/roster/config.toml", config);
        sandbox.run(&[
            "doctor",
            "--mail",
            "-f",
            "jsonl",
            "--fields",
            "check,severity,what",
        ])
    };
    let path = |name: &str| sandbox.path(name).display().to_string();
    for (name, exit) in [
        ("outbox", 0),
        ("not/there/yet", 0),
        ("file", 1),
        ("file/below", 1),
        ("file/further/below", 1),
    ] {
        let run = doctor(&format!("[mail]\nfolder = '{}'\n", path(name)));
        assert_eq!(run.exit, exit, "{name}: {run:?}");
        let severity = if exit == 0 { "ok" } else { "error" };
        let said = format!("{{\"check\":\"mail transport\",\"severity\":\"{severity}\",");
        assert!(run.stdout.contains(&said), "{run:?}");
        if exit != 0 {
            assert!(run.stderr.contains(&format!("$HOME/{name}")), "{run:?}");
        }
    }
    // A system that takes no files at all, even from root.
    let run = doctor("[mail]\nfolder = '/proc/self/outbox'\n");
    assert_eq!(run.exit, 1, "{run:?}");
    // It leaves nothing behind.
    assert!(!sandbox.path("not").exists());
    assert_eq!(fs::read_dir(sandbox.path("outbox")).unwrap().count(), 1);
    for (templates, said) in [
        ("nowhere", "there is no folder '$HOME/nowhere'"),
        ("file", "cannot read the templates: '$HOME/file'"),
    ] {
        let run = doctor(&format!("[mail]\ntemplates = '{}'\n", path(templates)));
        assert_eq!(run.exit, 1, "{run:?}");
        assert!(run.stderr.contains(said), "{run:?}");
        let send = sandbox.run(&["invite", "send", "ann@example.com"]);
        assert_eq!(send.exit, 2, "{send:?}");
        assert!(send.stderr.contains(said), "{send:?}");
    }
    sandbox.write("t/invite_site.txt", "{{ nmae }}");
    let run = doctor(&format!("[mail]\ntemplates = '{}'\n", path("t")));
    assert_eq!(run.exit, 1, "{run:?}");
    assert!(run.stderr.contains("undefined variable 'nmae'"), "{run:?}");
}

/// A server that is set up by the environment alone, as in a container.
#[test]
fn mail_is_configured_by_the_environment_alone() {
    let sandbox = Sandbox::new();
    let server = crate::mail_server::MailServer::start(Manners::default());
    sandbox.write("ca.pem", &server.authority);
    sandbox.write("password", format!("{}\n", crate::mail_server::PASSWORD));
    super::private(&sandbox, "password", 0o600);
    let port = server.port.to_string();
    for (n, (name, value)) in [
        (
            "ROSTER_MAIL_SMTP_PASSWORD",
            crate::mail_server::PASSWORD.to_owned(),
        ),
        (
            "ROSTER_MAIL_SMTP_PASSWORD_FILE",
            sandbox.path("password").display().to_string(),
        ),
        (
            "ROSTER_MAIL_SMTP_PASSWORD_COMMAND",
            "cat password".to_owned(),
        ),
    ]
    .into_iter()
    .enumerate()
    {
        let to = format!("person{n}@example.com");
        let run = sandbox
            .roster(&["invite", "send", &to])
            .env("ROSTER_MAIL_TRANSPORT", "smtp")
            .env("ROSTER_MAIL_FROM", "Shop <shop@example.com>")
            .env("ROSTER_LINKS_BASE", "https://shop.example")
            .env("ROSTER_MAIL_SMTP_HOST", "localhost")
            .env("ROSTER_MAIL_SMTP_PORT", &port)
            .env("ROSTER_MAIL_SMTP_USERNAME", crate::mail_server::USER)
            .env("ROSTER_MAIL_SMTP_CA_FILE", "ca.pem")
            .env(name, &value)
            .run();
        assert_eq!(run.exit, 0, "{name}: {run:?}");
        assert_eq!(server.count(), n + 1, "{name}");
    }
}
