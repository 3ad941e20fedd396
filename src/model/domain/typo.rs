//! Misspelt domains of large mailbox providers: suggested, never rewritten.
//!
//! A domain is taken for a misspelling when it is near to a provider's on a keyboard and is not itself known to
//! be real. The measure is an edit distance with transpositions in which slips of the finger cost half.

mod keyboard;

use keyboard::cost;

/// A mailbox provider with so many users that a near miss is more likely a typo than somebody's own domain.
struct Provider {
    /// The registered label.
    label: &'static str,
    /// The public suffix that most of its addresses have.
    home: &'static str,
    /// Other suffixes under which it has mailboxes.
    also: &'static [&'static str],
    /// Whether it has mailboxes under `home` alone, so that any other suffix is a slip.
    only: bool,
}

const fn provider(label: &'static str, home: &'static str) -> Provider {
    Provider {
        label,
        home,
        also: &[],
        only: false,
    }
}

static PROVIDERS: [Provider; 13] = [
    Provider {
        only: true,
        ..provider("gmail", "com")
    },
    Provider {
        also: &[
            "co.uk", "fr", "it", "es", "de", "be", "nl", "se", "com.br", "com.ar", "co.jp",
        ],
        ..provider("hotmail", "com")
    },
    Provider {
        also: &[
            "co.uk", "fr", "it", "es", "de", "ca", "co.in", "in", "com.br", "com.au", "co.jp",
        ],
        ..provider("yahoo", "com")
    },
    Provider {
        also: &["fr", "de", "es", "it", "com.br", "co.uk"],
        ..provider("outlook", "com")
    },
    provider("icloud", "com"),
    provider("googlemail", "com"),
    provider("protonmail", "com"),
    provider("rocketmail", "com"),
    provider("btinternet", "com"),
    provider("comcast", "net"),
    provider("sbcglobal", "net"),
    provider("verizon", "net"),
    provider("t-online", "de"),
];

/// Real domains that look like a slip of one of those. Sorted.
const REAL: [&str; 13] = [
    "cloud.com",
    "email.com",
    "fastmail.com",
    "foxmail.com",
    "gail.com",
    "grail.com",
    "hushmail.com",
    "lookout.com",
    "mail.com",
    "wahoo.com",
    "yazoo.com",
    "ymail.com",
    "yoohoo.com",
];

/// Country domains one letter short of `com`; under a provider's full name they are slips.
const SHORT_OF_COM: [&str; 3] = ["cm", "co", "om"];

/// Slips of the oldest top-level domains that are no top-level domains themselves.
const SLIPS: [(&str, &[&str]); 3] = [
    (
        "com",
        &[
            "c0m", "ccom", "cim", "cmo", "coml", "comm", "con", "coom", "cpm", "ocm", "vom", "xom",
        ],
    ),
    ("net", &["nett", "ney", "nte", "nwt"]),
    ("org", &["ogr", "orgg", "orh", "prg"]),
];

/// Unknown top-level domains that nobody types by mistake.
const PLACEHOLDERS: [&str; 5] = ["example", "invalid", "localhost", "test", "tld"];

/// The domain that was probably meant, or `None` when `domain_key` is as good as any.
///
/// A bare `gmail` gets an answer too, though it is no domain an address may have.
pub fn typo(domain_key: &str) -> Option<String> {
    if REAL.binary_search(&domain_key).is_ok() {
        return None;
    }
    let Some((rest, tld)) = domain_key.rsplit_once('.') else {
        return dotless(domain_key);
    };
    let suffix = psl::suffix(domain_key.as_bytes())?;
    if suffix.is_known() {
        let label = domain_key.strip_suffix(std::str::from_utf8(suffix.as_bytes()).ok()?)?;
        let label = label.strip_suffix('.').filter(|l| !l.contains('.'))?;
        return misspelt_name(label, &domain_key[label.len() + 1..]);
    }
    if PLACEHOLDERS.contains(&tld) || super::PRIVATE.contains(&tld) {
        return None;
    }
    if let Some(provider) = nearest(rest) {
        return Some(format!("{}.{}", provider.label, provider.home));
    }
    let (meant, _) = SLIPS.iter().find(|(_, slips)| slips.contains(&tld))?;
    Some(format!("{rest}.{meant}"))
}

/// `gmail` and `gmailcom`.
fn dotless(domain: &str) -> Option<String> {
    PROVIDERS
        .iter()
        .filter(|p| p.label.len() > 4)
        .find(|p| {
            domain
                .strip_prefix(p.label)
                .is_some_and(|rest| rest.is_empty() || rest == p.home)
        })
        .map(|p| format!("{}.{}", p.label, p.home))
}

/// A name under a suffix that exists.
fn misspelt_name(label: &str, suffix: &str) -> Option<String> {
    let provider = nearest(label)?;
    let exact = provider.label == label;
    let offered = suffix == provider.home || provider.also.contains(&suffix);
    let meant = match (exact, offered) {
        (false, true) => suffix,
        (true, false) if provider.only || SHORT_OF_COM.contains(&suffix) => provider.home,
        (false, false) if SHORT_OF_COM.contains(&suffix) => provider.home,
        _ => return None,
    };
    Some(format!("{}.{meant}", provider.label))
}

/// The provider whose label is near enough to be meant; itself included.
fn nearest(label: &str) -> Option<&'static Provider> {
    // Most addresses are a large provider's and rightly spelt.
    if let Some(exact) = PROVIDERS.iter().find(|p| p.label == label) {
        return Some(exact);
    }
    let letters = letters(label);
    PROVIDERS
        .iter()
        .filter(|p| {
            // Two edits touch at most four letters; most names are told apart by this alone.
            p.label.len().abs_diff(label.len()) <= 2
                && (self::letters(p.label) ^ letters).count_ones() <= 4
        })
        .filter_map(|p| {
            let cost = cost(p.label.as_bytes(), label.as_bytes());
            let same_start = p.label.as_bytes()[0] == label.as_bytes()[0];
            (cost <= if same_start { 3 } else { 2 }).then_some((cost, p))
        })
        .min_by_key(|(cost, _)| *cost)
        .map(|(_, p)| p)
}

/// The set of letters and digits of a label, one bit each.
fn letters(label: &str) -> u64 {
    label.bytes().fold(0, |set, byte| match byte {
        b'a'..=b'z' => set | 1 << (byte - b'a'),
        b'0'..=b'9' => set | 1 << (byte - b'0' + 26),
        _ => set,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_real_domains_are_sorted_for_the_search() {
        assert!(REAL.is_sorted());
    }

    #[test]
    fn slips_of_large_providers_are_recognised() {
        for (typed, meant) in [
            ("gamil.com", "gmail.com"),
            ("gmial.com", "gmail.com"),
            ("gmail.con", "gmail.com"),
            ("gmail.co", "gmail.com"),
            ("gmail.org", "gmail.com"),
            ("gnail.cmo", "gmail.com"),
            ("gmail", "gmail.com"),
            ("gmailcom", "gmail.com"),
            ("hotmial.com", "hotmail.com"),
            ("hotmial.co.uk", "hotmail.co.uk"),
            ("hotmail.om", "hotmail.com"),
            ("yahho.com", "yahoo.com"),
            ("yaho.co.uk", "yahoo.co.uk"),
            ("yaooh.com", "yahoo.com"),
            ("outlok.com", "outlook.com"),
            ("iclod.com", "icloud.com"),
            ("comcats.net", "comcast.net"),
        ] {
            assert_eq!(typo(typed).as_deref(), Some(meant), "{typed}");
        }
    }

    #[test]
    fn a_top_level_domain_that_does_not_exist_is_a_slip_for_anybody() {
        assert_eq!(typo("acme-shop.con").as_deref(), Some("acme-shop.com"));
        assert_eq!(typo("mail.acme.ogr").as_deref(), Some("mail.acme.org"));
        assert_eq!(typo("acme.ain"), None);
    }

    #[test]
    fn real_domains_are_never_corrected() {
        for domain in [
            "gmail.com",
            "googlemail.com",
            "hotmail.com",
            "hotmail.co.uk",
            "hotmail.fr",
            "yahoo.com",
            "yahoo.co.jp",
            "yahoo.co.uk",
            "yahoo.com.co",
            "outlook.com",
            "outlook.ie",
            "icloud.com",
            "mail.com",
            "email.com",
            "ymail.com",
            "gmx.com",
            "gmx.de",
            "gmx.net",
            "gmx.at",
            "aol.com",
            "aol.co.uk",
            "aol.de",
            "live.com",
            "live.ca",
            "live.co.uk",
            "msn.com",
            "me.com",
            "mac.com",
            "honda.com",
            "walla.com",
            "web.de",
            "mail.ru",
            "yandex.ru",
            "proton.me",
            "protonmail.ch",
            "qq.com",
            "163.com",
            "naver.com",
            "zoho.com",
            "fastmail.com",
            "hushmail.com",
            "rock.com",
            "virgin.net",
            "telia.com",
            "orange.fr",
            "free.fr",
            "example.com",
            "example.net",
            "example.org",
            "example.test",
            "gmail.example.com",
            "shop.example",
            "miller123.com",
            "garcia404.com",
            "hawaii.rr.com",
            "t-online.de",
            "amazon.co.uk",
            "dom.ain",
            "co.uk",
            "com",
        ] {
            assert_eq!(typo(domain), None, "{domain}");
        }
    }
}
