//! Addresses that lead to one mailbox although they differ: what large providers ignore. For reports of look-alikes, never for
//! telling people apart.

/// What is folded. Everything usually is; the rules can be taken one by one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Folding {
    /// Gmail ignores dots in the local part.
    pub dots: bool,
    /// What follows `+` (at Yahoo `-`) is the owner's own mark.
    pub subaddress: bool,
    /// One provider with several domains: googlemail.com is gmail.com, ya.ru and its sisters are yandex.ru.
    pub domain: bool,
}

/// Everything is folded.
pub const ALL: Folding = Folding {
    dots: true,
    subaddress: true,
    domain: true,
};

impl Folding {
    /// The key of the mailbox of an address key; the key itself where no provider is known to ignore anything.
    pub fn fold(self, key: &str) -> String {
        let Some((local, domain)) = key.rsplit_once('@') else {
            return key.to_owned();
        };
        let (mark, dots, usual) = match provider(domain) {
            Provider::Gmail => (Some('+'), self.dots, "gmail.com"),
            Provider::Apple | Provider::Microsoft => (Some('+'), false, domain),
            Provider::Yahoo => (Some('-'), false, domain),
            Provider::Yandex => (None, false, "yandex.ru"),
            Provider::Other => (None, false, domain),
        };
        let marked = mark.filter(|_| self.subaddress);
        let own = marked
            .and_then(|mark| local.split_once(mark))
            .map_or(local, |(own, _)| own);
        // A mark alone is a name of its own.
        let own = if own.is_empty() { local } else { own };
        let own = if dots {
            own.replace('.', "")
        } else {
            own.to_owned()
        };
        let domain = if self.domain { usual } else { domain };
        format!("{own}@{domain}")
    }
}

#[derive(Clone, Copy)]
enum Provider {
    Gmail,
    Apple,
    Microsoft,
    Yahoo,
    Yandex,
    Other,
}

/// Whose domain it is. Microsoft and Yahoo have one for nearly every country: `hotmail.co.uk`, `yahoo.de`.
fn provider(domain: &str) -> Provider {
    let first = domain.split('.').next().unwrap_or_default();
    let national = domain.split('.').count() <= 3;
    match (domain, first) {
        ("gmail.com" | "googlemail.com", _) => Provider::Gmail,
        ("icloud.com" | "me.com", _) => Provider::Apple,
        ("ymail.com" | "rocketmail.com", _) => Provider::Yahoo,
        ("ya.ru", _) => Provider::Yandex,
        (_, "hotmail" | "outlook" | "live" | "msn" | "passport") if national => Provider::Microsoft,
        (_, "yahoo") if national => Provider::Yahoo,
        ("yandex.ru" | "yandex.ua" | "yandex.kz" | "yandex.com" | "yandex.by", _) => {
            Provider::Yandex
        }
        _ => Provider::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_provider_ignores_is_folded_and_nothing_else() {
        for (key, folded) in [
            ("some.name+shop@googlemail.com", "somename@gmail.com"),
            ("some.name+shop@outlook.ie", "some.name@outlook.ie"),
            ("ann+x@hotmail.co.uk", "ann@hotmail.co.uk"),
            ("ann-shop@yahoo.com", "ann@yahoo.com"),
            ("ann+shop@yahoo.com", "ann+shop@yahoo.com"),
            ("ann@ya.ru", "ann@yandex.ru"),
            ("a.n.n+x@example.com", "a.n.n+x@example.com"),
            (
                "ann+x@live.staff.example.com",
                "ann+x@live.staff.example.com",
            ),
            ("+x@gmail.com", "+x@gmail.com"),
        ] {
            assert_eq!(ALL.fold(key), folded, "{key}");
            assert_eq!(ALL.fold(folded), folded, "{key}");
        }
    }
}
