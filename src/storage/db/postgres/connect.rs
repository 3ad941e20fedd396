//! Reaching a server: what its URL says, and TLS.

use std::time::Duration;

use postgres::{
    Client, Config, NoTls,
    config::{Host, SslMode},
};
use tokio_postgres_rustls::MakeRustlsConnect;

use crate::storage::db::{Error, Refusal, Result};

/// How long a server may be silent on the wire: it answers keep-alives even while a statement takes hours.
const SILENCE: Duration = Duration::from_mins(1);

/// Where and how to connect, read from a URL.
struct Target {
    config: Config,
    root_certificate: Option<String>,
}

/// What opens a connection; `password` overrides the URL's.
pub struct Door {
    pub url: String,
    pub password: Option<String>,
}

impl Door {
    /// Connects, waiting so long at most.
    pub fn open(&self, wait: Duration) -> Result<Client> {
        let Target {
            mut config,
            root_certificate,
        } = parse(&self.url)?;
        if let Some(password) = &self.password {
            config.password(password);
        }
        if config.get_application_name().is_none() {
            config.application_name("roster");
        }
        config.connect_timeout(wait.max(Duration::from_secs(1)));
        // A server that is gone without a word: no statement waits for it for ever.
        config.tcp_user_timeout(SILENCE);
        config.keepalives_idle(SILENCE);
        let client = if config.get_ssl_mode() == SslMode::Disable {
            config.connect(NoTls)
        } else {
            config.connect(tls(root_certificate.as_deref())?)
        };
        client.map_err(refused)
    }
}

/// Why there is no connection. TLS tells its faults by words alone.
fn refused(error: postgres::Error) -> Error {
    let code = error.code().map(|code| code.code().to_owned());
    let what = match Error::from(error) {
        Error::Engine(what) | Error::Lost(what) | Error::Unreachable(what) => what,
        other => return other,
    };
    let refusal = match code.as_deref() {
        Some("28P01") => Some(Refusal::Password),
        Some("28000") if what.contains("no encryption") => Some(Refusal::Clear),
        Some("28000") => Some(Refusal::Role),
        Some("3D000") => Some(Refusal::Database),
        _ => WORDS
            .iter()
            .find(|(words, _)| what.contains(words))
            .map(|(_, refusal)| *refusal),
    };
    match refusal {
        Some(refusal) => Error::Refused(refusal, what),
        None => Error::Unreachable(what),
    }
}

const WORDS: &[(&str, Refusal)] = &[
    ("password missing", Refusal::Password),
    ("does not support TLS", Refusal::NoTls),
    ("CaUsedAsEndEntity", Refusal::Certificate),
    ("UnknownIssuer", Refusal::Authority),
    ("BadSignature", Refusal::Authority),
    ("not valid for name", Refusal::Name),
    ("NotValidForName", Refusal::Name),
    ("certificate expired", Refusal::Expired),
    ("certificate not valid yet", Refusal::Expired),
    ("Expired", Refusal::Expired),
    ("NotValidYet", Refusal::Expired),
];

fn parse(url: &str) -> Result<Target> {
    let bad = Error::Address;
    let (base, query) = url.split_once('?').unwrap_or((url, ""));
    let mut kept = Vec::new();
    let (mut mode, mut root_certificate) = (None, None);
    for pair in query.split('&').filter(|pair| !pair.is_empty()) {
        match pair.split_once('=') {
            Some(("sslmode", value)) => mode = Some(value),
            Some(("sslrootcert", value)) => root_certificate = Some(value.replace("%2F", "/")),
            _ => kept.push(pair),
        }
    }
    let mut config: Config = format!("{base}?{}", kept.join("&"))
        .parse()
        .map_err(|error: postgres::Error| bad(error.to_string()))?;
    let local = config.get_hosts().iter().all(|host| match host {
        Host::Unix(_) => true,
        Host::Tcp(name) => name == "localhost" || name.starts_with("127.") || name == "::1",
    });
    config.ssl_mode(match mode {
        Some("disable") => SslMode::Disable,
        Some("prefer" | "allow") if local => SslMode::Prefer,
        Some("require" | "prefer" | "allow" | "verify-ca" | "verify-full") => SslMode::Require,
        Some(other) => return Err(bad(format!("sslmode '{other}' is not known"))),
        // Whoever names an authority wants to know whom they talk to.
        None if local && root_certificate.is_none() => SslMode::Disable,
        None => SslMode::Require,
    });
    Ok(Target {
        config,
        root_certificate,
    })
}

fn tls(root_certificate: Option<&str>) -> Result<MakeRustlsConnect> {
    use rustls::pki_types::{CertificateDer, pem::PemObject};
    let bad = |what: String| Error::Address(format!("sslrootcert: {what}"));
    let mut roots = rustls::RootCertStore::empty();
    if let Some(path) = root_certificate {
        let certificates =
            CertificateDer::pem_file_iter(path).map_err(|e| bad(format!("{path}: {e}")))?;
        for certificate in certificates {
            let certificate = certificate.map_err(|e| bad(format!("{path}: {e}")))?;
            roots
                .add(certificate)
                .map_err(|e| bad(format!("{path}: {e}")))?;
        }
    } else {
        for certificate in rustls_native_certs::load_native_certs().certs {
            // An authority that rustls cannot read is no reason to refuse the others.
            let _ = roots.add(certificate);
        }
    }
    let provider = rustls::crypto::ring::default_provider();
    let config = rustls::ClientConfig::builder_with_provider(provider.into())
        .with_safe_default_protocol_versions()
        .map_err(|e| bad(e.to_string()))?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(MakeRustlsConnect::new(config))
}
