//! The way to a server: TLS with an authority of one's own, passwords, the schema in the URL.

use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};

use super::{Server, Setup, on};
use crate::sandbox::Sandbox;

/// An authority, and a certificate of it for `localhost`: PEM of the authority, the certificate and its key.
fn certificates() -> (String, String, String) {
    let mut authority = CertificateParams::new(Vec::new()).unwrap();
    authority.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let authority = CertifiedIssuer::self_signed(authority, KeyPair::generate().unwrap()).unwrap();
    let key = KeyPair::generate().unwrap();
    let certificate = CertificateParams::new(vec!["localhost".to_owned()])
        .unwrap()
        .signed_by(&key, &authority)
        .unwrap();
    (authority.pem(), certificate.pem(), key.serialize_pem())
}

#[test]
fn tls_trusts_the_authority_that_is_named_and_no_other() {
    let (ca, certificate, key) = certificates();
    let (other_ca, ..) = certificates();
    let Some(server) = Server::start(&Setup {
        settings: "ssl = on\nssl_cert_file = '../server.crt'\nssl_key_file = '../server.key'\n",
        // Through the port only those who encrypt, but for one role.
        hba: Some(
            "local all all trust\nhost all plain 127.0.0.1/32 trust\nhostssl all all 127.0.0.1/32 trust\n",
        ),
        files: &[("server.crt", &certificate), ("server.key", &key)],
        ..Setup::default()
    }) else {
        return;
    };
    let mut admin = server.admin();
    admin.batch_execute("CREATE ROLE plain LOGIN").unwrap();
    let sandbox = Sandbox::new();
    sandbox.write("ca.pem", ca);
    sandbox.write("other.pem", other_ca);
    let port = server.port;
    let state = |login: &str, host: &str, query: &str| {
        let url = format!("postgres://{login}@{host}:{port}/postgres?{query}");
        on(&sandbox, &url, &["db", "status", "--field", "state"]).run()
    };
    for query in [
        "sslrootcert=ca.pem",
        "sslmode=verify-full&sslrootcert=ca.pem",
        "sslmode=require&sslrootcert=ca.pem",
        "sslrootcert=ca.pem&sslmode=verify-ca",
    ] {
        let run = state("roster", "localhost", query);
        assert_eq!(
            (run.exit, run.stdout.as_str()),
            (0, "empty\n"),
            "{query}: {run:?}"
        );
    }
    for (host, query, exit, why) in [
        // Not the authority that signed, none of the system's, and not the name in the certificate.
        (
            "localhost",
            "sslmode=verify-full&sslrootcert=other.pem",
            8,
            "hint: name the authority that signed",
        ),
        (
            "localhost",
            "sslmode=require",
            8,
            "hint: name the authority that signed",
        ),
        (
            "localhost",
            "sslrootcert=other.pem",
            8,
            "invalid peer certificate",
        ),
        (
            "127.0.0.1",
            "sslmode=verify-full&sslrootcert=ca.pem",
            8,
            "hint: name the server in the URL as its certificate does",
        ),
        (
            "localhost",
            "sslmode=verify-full&sslrootcert=none.pem",
            2,
            "sslrootcert: none.pem",
        ),
        // In clear the server lets nobody in.
        (
            "localhost",
            "sslmode=disable",
            8,
            "hint: the server wants encryption: add ?sslmode=require",
        ),
        (
            "localhost",
            "sslmode=always",
            2,
            "sslmode has a value that is not known",
        ),
        ("localhost", "sslmod=require", 2, "did you mean 'sslmode'"),
        ("localhost", "connect_timeout=soon", 2, "connect_timeout"),
    ] {
        let run = state("roster", host, query);
        assert_eq!(
            (run.exit, run.stdout.as_str()),
            (exit, ""),
            "{query}: {run:?}"
        );
        assert!(run.stderr.contains(why), "{query}: {run:?}");
    }
    let nowhere = format!("postgres://roster@localhost:{port}/nowhere?sslrootcert=ca.pem");
    let run = on(&sandbox, &nowhere, &["db", "status"]).run();
    assert!(run.stderr.contains("hint: make it: createdb"), "{run:?}");
    let run = state("plain", "127.0.0.1", "sslmode=disable");
    assert_eq!(run.stdout, "empty\n", "{run:?}");
    // A whole story through TLS.
    let url = format!(
        "postgres://roster@localhost:{port}/postgres?sslmode=verify-full&sslrootcert=ca.pem"
    );
    let add = on(&sandbox, &url, &["user", "add", "ann@example.com", "-q"]).run();
    assert_eq!(add.exit, 0, "{add:?}");
    let encrypted: i64 = {
        let mut watcher = server.admin();
        let row = watcher
            .query_one("SELECT COUNT(*) FROM users", &[])
            .unwrap();
        row.get(0)
    };
    assert_eq!(encrypted, 1);
}

#[test]
fn a_server_that_does_not_encrypt_is_refused_unless_the_url_says_so() {
    let Some(server) = Server::start(&Setup::default()) else {
        return;
    };
    let sandbox = Sandbox::new();
    let state = |query: &str| {
        let url = format!("{}?{query}", server.tcp("postgres"));
        on(&sandbox, &url, &["db", "status", "--field", "state"]).run()
    };
    let refused = state("sslmode=require");
    assert_eq!(
        (refused.exit, refused.stdout.as_str()),
        (8, ""),
        "{refused:?}"
    );
    assert!(
        refused.stderr.contains("server does not support TLS"),
        "{refused:?}"
    );
    assert_eq!(state("sslmode=disable").stdout, "empty\n");
    assert_eq!(state("").stdout, "empty\n", "loopback needs no encryption");
}

#[test]
fn a_password_is_proved_by_scram_and_never_shown() {
    let Some(server) = Server::start(&Setup {
        settings: "password_encryption = 'scram-sha-256'\n",
        hba: Some("local all all trust\nhost all all 127.0.0.1/32 scram-sha-256\n"),
        ..Setup::default()
    }) else {
        return;
    };
    let mut admin = server.admin();
    admin
        .batch_execute("CREATE ROLE shop LOGIN PASSWORD 'hunter2'")
        .unwrap();
    let stored: String = admin
        .query_one(
            "SELECT rolpassword FROM pg_authid WHERE rolname = 'shop'",
            &[],
        )
        .unwrap()
        .get(0);
    assert!(stored.starts_with("SCRAM-SHA-256$"), "{stored}");
    let sandbox = Sandbox::new();
    let url = format!("postgres://shop@127.0.0.1:{}/postgres", server.port);
    let words = ["db", "status", "--field", "state"];
    let good = on(&sandbox, &url, &words)
        .env("PGPASSWORD", "hunter2")
        .run();
    assert_eq!(good.stdout, "empty\n", "{good:?}");
    let in_url = url.replace("shop@", "shop:hunter2@");
    let run = on(&sandbox, &in_url, &words).run();
    assert_eq!(run.stdout, "empty\n", "{run:?}");
    sandbox.write("pgpass", "127.0.0.1:*:*:shop:hunter2\n");
    super::private(&sandbox.path("pgpass"));
    let run = on(&sandbox, &url, &words)
        .env("PGPASSFILE", sandbox.path("pgpass").to_str().unwrap())
        .run();
    assert_eq!(run.stdout, "empty\n", "{run:?}");
    for password in ["hunter3", ""] {
        let run = on(&sandbox, &url, &words).env("PGPASSWORD", password).run();
        assert_eq!((run.exit, run.stdout.as_str()), (8, ""), "{run:?}");
        assert!(!run.stderr.contains("hunter"), "{run:?}");
    }
    let wrong = on(&sandbox, &in_url.replace("hunter2", "hunter3"), &words).run();
    assert_eq!(wrong.exit, 8, "{wrong:?}");
    assert!(!wrong.stderr.contains("hunter"), "{wrong:?}");
}

#[test]
fn the_schema_is_chosen_by_the_url() {
    let Some(server) = Server::start(&Setup::default()) else {
        return;
    };
    let mut admin = server.admin();
    admin
        .batch_execute("CREATE SCHEMA one; CREATE SCHEMA two; CREATE TABLE public.theirs (x TEXT)")
        .unwrap();
    let sandbox = Sandbox::new();
    let url = |schema: &str| {
        format!(
            "{}?options=-c%20search_path%3D{schema}",
            server.tcp("postgres")
        )
    };
    for (schema, email) in [("one", "ann@example.com"), ("two", "bob@example.com")] {
        let add = on(&sandbox, &url(schema), &["user", "add", email, "-q"]).run();
        assert_eq!(add.exit, 0, "{add:?}");
        let found = on(
            &sandbox,
            &url(schema),
            &["user", "find", "--field", "email"],
        )
        .run();
        assert_eq!(found.stdout, format!("{email}\n"));
        let asked = on(
            &sandbox,
            &url(schema),
            &["sql", "SELECT email FROM users", "--field", "email"],
        )
        .run();
        assert_eq!(asked.stdout, format!("{email}\n"), "{asked:?}");
        let checked = on(&sandbox, &url(schema), &["db", "check", "-q"]).run();
        assert_eq!(checked.exit, 0, "{checked:?}");
    }
    let foreign = on(&sandbox, &server.tcp("postgres"), &["user", "find"]).run();
    assert_eq!(foreign.exit, 2, "{foreign:?}");
    let nowhere = on(&sandbox, &url("three"), &["user", "add", "x@example.com"]).run();
    assert_eq!(
        (nowhere.exit, nowhere.stdout.as_str()),
        (8, ""),
        "{nowhere:?}"
    );
}
