//! Reaching a server: what its URL says, and TLS.

use std::time::Duration;

use postgres::{
    Client, Config, NoTls,
    config::{Host, SslMode},
};
use tokio_postgres_rustls::MakeRustlsConnect;

use crate::storage::db::{Error, Result};

/// Where and how to connect, read from a URL.
struct Target {
    config: Config,
    root_certificate: Option<String>,
}

/// Connects; `password` overrides the URL's.
pub fn client(url: &str, password: Option<&str>, wait: Duration) -> Result<Client> {
    let Target {
        mut config,
        root_certificate,
    } = parse(url)?;
    if let Some(password) = password {
        config.password(password);
    }
    config.application_name("roster");
    config.connect_timeout(wait.max(Duration::from_secs(1)));
    Ok(if config.get_ssl_mode() == SslMode::Disable {
        config.connect(NoTls)?
    } else {
        config.connect(tls(root_certificate.as_deref())?)?
    })
}

fn parse(url: &str) -> Result<Target> {
    let bad =
        |what: String| Error::Unreachable(format!("the address of the server is wrong: {what}"));
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
        None if local => SslMode::Disable,
        None => SslMode::Require,
    });
    Ok(Target {
        config,
        root_certificate,
    })
}

fn tls(root_certificate: Option<&str>) -> Result<MakeRustlsConnect> {
    use rustls::pki_types::{CertificateDer, pem::PemObject};
    let bad = |what: String| Error::Unreachable(format!("TLS: {what}"));
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
