//! What a domain or a local part tells about an address that is valid: misspelt, shared, thrown away, private.
//!
//! Every function takes keys (lower case, A-labels) as [`Address`](crate::model::address::Address) gives them,
//! except [`suggest`], which takes any text.

mod disposable;
mod freemail;
mod hash;
mod role;
mod suggest;
mod typo;

pub use disposable::is_disposable;
pub use freemail::is_freemail;
pub use hash::domain_hash;
pub use role::is_role;
pub use suggest::suggest;
pub use typo::typo;

/// What the domain name system says about receiving mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mx {
    /// There is a server.
    Accepts,
    /// There is none for good: no such domain, no address, or a null MX (RFC 7505).
    Refuses,
    /// It could not be asked; the address is not blamed for that.
    Unknown,
}

/// Top-level domains that networks use inside, beside those that [`Address`](crate::model::address::Address)
/// refuses: RFC 6762 appendix G, RFC 9476 and the names ICANN will not delegate.
const PRIVATE: [&str; 10] = [
    "alt",
    "corp",
    "domain",
    "home",
    "intranet",
    "lan",
    "localdomain",
    "mail",
    "private",
    "workgroup",
];

/// Whether mail from the public network could reach the domain as far as its name tells: it has a registrable
/// part (by the public suffix list) and no top-level domain that is private by custom.
///
/// An unknown top-level domain looks public, for the list compiled in is always older than the newest of them;
/// `.example`, `.test` and `example.com` do too, as documentation and tests use them.
pub fn looks_public(domain_key: &str) -> bool {
    let tld = domain_key.rsplit('.').next().unwrap_or(domain_key);
    if PRIVATE.binary_search(&tld).is_ok() {
        return false;
    }
    let bytes = domain_key.as_bytes();
    psl::suffix(bytes).is_some_and(|suffix| {
        suffix.as_bytes().len() < bytes.len() || suffix.typ() == Some(psl::Type::Private)
    })
}

/// Whether one label mixes Latin letters with Cyrillic or Greek ones, as look-alikes of known names do
/// (Unicode TR 39). Takes the domain as people read it, not as A-labels.
pub fn mixes_scripts(domain: &str) -> bool {
    domain.split('.').any(|label| {
        let latin = label.chars().any(|c| c.is_ascii_alphabetic());
        latin && label.chars().any(|c| matches!(c, '\u{370}'..='\u{52F}'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_private_names_are_sorted_for_the_search() {
        assert!(PRIVATE.is_sorted());
    }

    #[test]
    fn names_of_the_public_network_look_public() {
        for domain in [
            "example.com",
            "shop.example",
            "mail.test",
            "example.co.uk",
            "blogspot.com",
            "dom.ain",
            "xn--bcher-kva.de",
            "github.io",
        ] {
            assert!(looks_public(domain), "{domain}");
        }
    }

    #[test]
    fn private_names_and_bare_suffixes_do_not() {
        for domain in [
            "printer.lan",
            "srv.corp",
            "nas.home",
            "co.uk",
            "com.au",
            "pc.localdomain",
        ] {
            assert!(!looks_public(domain), "{domain}");
        }
    }

    #[test]
    fn a_latin_name_with_one_cyrillic_letter_mixes_scripts() {
        assert!(mixes_scripts("ex\u{430}mple.com"));
        assert!(!mixes_scripts("пример.com"));
        assert!(!mixes_scripts("bücher.de"));
    }
}
