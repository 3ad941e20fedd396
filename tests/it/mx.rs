//! `--check-mx`: what name servers say, and what becomes of it.

use std::{net::UdpSocket, time::Duration};

use roster::{mail::mx::MailServers, model::domain::Mx};
use simple_dns::{
    Name, RCODE, TYPE,
    rdata::{A, AAAA, CNAME, MX, RData},
};

use crate::{
    name_server::{Answer, NameServer},
    sandbox::{Sandbox, assert_run, engines},
};

fn mx(preference: u16, host: &'static str) -> RData<'static> {
    let exchange = Name::new(host).unwrap();
    RData::MX(MX {
        preference,
        exchange,
    })
}

fn zone(name: &str, kind: TYPE) -> Answer {
    use Answer::{Bare, Code, Forged, Late, Long, Records, Silence};
    let v4 = || {
        Records(vec![RData::A(A {
            address: 0x7F00_0001,
        })])
    };
    let v6 = || Records(vec![RData::AAAA(AAAA { address: 1 })]);
    let none = || Records(Vec::new());
    match (name, kind) {
        ("good.example", TYPE::MX) => Records(vec![mx(10, "a.example"), mx(20, "b.example")]),
        ("alias.example", TYPE::MX) => {
            let target = Name::new("good.example").unwrap();
            Records(vec![RData::CNAME(CNAME(target)), mx(10, "a.example")])
        }
        ("null.example", TYPE::MX) => Records(vec![mx(0, ".")]),
        ("only-v4.example", TYPE::A) => v4(),
        ("only-v6.example", TYPE::AAAA) => v6(),
        ("gone.example", _) => Code(RCODE::NameError),
        ("sick.example", _) | ("only-v6.example" | "half.example", TYPE::A) => {
            Code(RCODE::ServerFailure)
        }
        ("refused.example", _) => Bare(RCODE::Refused),
        ("long.example", TYPE::MX) => Long(vec![mx(10, "a.example")]),
        ("late.example", TYPE::MX) => Late(vec![mx(10, "a.example")]),
        ("forged.example", _) => Forged,
        (name, _) if name.starts_with("silent") => Silence,
        _ => none(),
    }
}

#[test]
fn a_domain_takes_mail_when_it_has_an_mx_or_an_address_and_no_null_mx() {
    let server = NameServer::start(zone);
    let mut servers = MailServers::new(Some(server.address)).patience(Duration::from_millis(200));
    for (domain, expected) in [
        ("good.example", Mx::Accepts),
        ("alias.example", Mx::Accepts),
        ("only-v4.example", Mx::Accepts),
        ("only-v6.example", Mx::Accepts),
        ("long.example", Mx::Accepts),
        ("late.example", Mx::Accepts),
        ("null.example", Mx::Refuses),
        ("gone.example", Mx::Refuses),
        ("nothing.example", Mx::Refuses),
        ("half.example", Mx::Unknown),
        ("sick.example", Mx::Unknown),
        ("refused.example", Mx::Unknown),
        ("forged.example", Mx::Unknown),
        ("silent.example", Mx::Unknown),
    ] {
        assert_eq!(servers.ask(domain), expected, "{domain}");
    }
}

#[test]
fn one_question_is_enough_where_there_is_an_mx_and_a_lost_one_is_repeated_once() {
    let server = NameServer::start(zone);
    let mut servers = MailServers::new(Some(server.address)).patience(Duration::from_millis(50));
    let mut asked = |domain: &str| {
        let before = server.asked().len();
        servers.ask(domain);
        let questions = server.asked().split_off(before);
        assert!(questions.iter().all(|(name, _)| name == domain));
        let kinds: Vec<TYPE> = questions.into_iter().map(|(_, kind)| kind).collect();
        kinds
    };
    assert_eq!(asked("good.example"), [TYPE::MX]);
    assert_eq!(asked("null.example"), [TYPE::MX]);
    assert_eq!(asked("gone.example"), [TYPE::MX]);
    assert_eq!(asked("only-v4.example"), [TYPE::MX, TYPE::A]);
    assert_eq!(asked("nothing.example"), [TYPE::MX, TYPE::A, TYPE::AAAA]);
    assert_eq!(asked("silent.example"), [TYPE::MX, TYPE::MX]);
}

#[test]
fn after_three_silent_domains_in_a_row_nobody_is_asked_any_more() {
    let server = NameServer::start(zone);
    let mut servers = MailServers::new(Some(server.address)).patience(Duration::from_millis(20));
    for domain in ["silent1.example", "silent2.example", "good.example"] {
        servers.ask(domain);
    }
    assert_eq!(servers.ask("good.example"), Mx::Accepts, "two are no row");
    for domain in ["silent3.example", "silent4.example", "silent5.example"] {
        assert_eq!(servers.ask(domain), Mx::Unknown);
    }
    let asked = server.asked().len();
    assert_eq!(servers.ask("good.example"), Mx::Unknown);
    assert_eq!(server.asked().len(), asked);
}

#[test]
fn without_a_network_the_answer_is_unknown_at_once() {
    let mut servers = MailServers::new(Some(nobody()));
    assert_eq!(servers.ask("good.example"), Mx::Unknown);
    assert_eq!(
        servers.ask("not a domain but a very wrong name"),
        Mx::Unknown
    );
}

/// An address where nobody listens.
fn nobody() -> std::net::SocketAddr {
    UdpSocket::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap()
}

fn sandbox_with(sandbox: &Sandbox, server: std::net::SocketAddr) {
    let config = format!("[subscribers]\ndns_server = \"{server}\"\n");
    sandbox.write(".config/roster/config.toml", config);
}

#[test]
fn an_import_rejects_domains_without_a_mail_server_and_asks_once_about_each() {
    engines(|sandbox| {
        let server = NameServer::start(zone);
        sandbox_with(sandbox, server.address);
        let many = "@good.example\n@gone.example\n".repeat(50);
        let mut list: String = std::iter::once("email\n".to_owned())
            .chain(
                many.lines()
                    .enumerate()
                    .map(|(number, domain)| format!("p{number}{domain}\n")),
            )
            .collect();
        list += "a@null.example\na@sick.example\na@only-v4.example\n";
        sandbox.write("list.csv", list);
        let arguments = [
            "subscribers",
            "import",
            "list.csv",
            "--check-mx",
            "-f",
            "json",
        ];
        let run = sandbox.run(&arguments);
        assert_eq!(run.exit, 6, "{run:?}");
        let result: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
        assert_eq!(result["created"], 52, "{run:?}");
        assert_eq!(result["reasons"], serde_json::json!({"no_mail_server": 51}));
        let unknown = "the mail servers of 1 domain could not be asked";
        assert_eq!(run.stderr.matches(unknown).count(), 1, "{run:?}");

        let mut asked = server.asked();
        // A failure is asked about a second time, in case another server knows better.
        assert_eq!(asked.len(), 7, "{asked:?}");
        asked.dedup();
        assert_eq!(asked.len(), 6, "{asked:?}");

        let run = sandbox.run(&["user", "import", "list.csv", "--check-mx", "-f", "json"]);
        let result: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
        assert_eq!(
            result["reasons"],
            serde_json::json!({"no_mail_server": 51}),
            "{run:?}"
        );
    });
}

#[test]
fn nobody_is_asked_without_the_flag_nor_about_people_who_opt_out() {
    let server = NameServer::start(zone);
    let sandbox = Sandbox::new();
    sandbox_with(&sandbox, server.address);
    sandbox.write("list.csv", "email\na@gone.example\n");
    assert_eq!(sandbox.run(&["subscribers", "check", "list.csv"]).exit, 0);
    let out = [
        "subscribers",
        "import",
        "list.csv",
        "--check-mx",
        "--mode",
        "unsubscribe",
    ];
    assert_eq!(sandbox.run(&out).exit, 0);
    assert_eq!(server.asked(), []);
}

#[test]
fn a_check_tells_which_domains_have_no_mail_server() {
    let server = NameServer::start(zone);
    let sandbox = Sandbox::new();
    sandbox_with(&sandbox, server.address);
    let run = sandbox
        .roster(&[
            "subscribers",
            "check",
            "-",
            "--check-mx",
            "--fields",
            "email,ok,reason",
        ])
        .stdin("a@good.example, a@null.example, a@sick.example, a@refused.example")
        .run();
    assert_run(
        &run,
        "
        exit 6
        -- stdout
        email\tok\treason
        a@good.example\ttrue\t
        a@null.example\tfalse\tno_mail_server
        a@sick.example\ttrue\t
        a@refused.example\ttrue\t
        -- stderr
        warning: the mail servers of 2 domains could not be asked; their addresses are accepted
        error: 1 of 4 rows is not ok
        hint: see the column reason
        ",
    );
}

#[test]
fn a_check_without_a_network_accepts_and_says_so() {
    let sandbox = Sandbox::new();
    sandbox_with(&sandbox, nobody());
    let run = sandbox
        .roster(&["subscribers", "check", "-", "--check-mx", "--field", "ok"])
        .stdin("a@a.example b@b.example c@c.example d@d.example e@e.example")
        .run();
    assert_run(
        &run,
        "
        exit 0
        -- stdout
        true
        true
        true
        true
        true
        -- stderr
        warning: the mail servers of 5 domains could not be asked; their addresses are accepted
        ",
    );
}
