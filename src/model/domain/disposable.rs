//! Domains of mailboxes that live for minutes.

/// Well-known providers of throw-away mailboxes. Sorted. Not complete and not meant to be: an operator's own
/// list goes to `--block-domains`.
const DISPOSABLE: [&str; 64] = [
    "10minutemail.com",
    "10minutemail.net",
    "33mail.com",
    "anonbox.net",
    "burnermail.io",
    "byom.de",
    "cock.li",
    "deadaddress.com",
    "discard.email",
    "discardmail.com",
    "dispostable.com",
    "dropmail.me",
    "einrot.com",
    "emailondeck.com",
    "fakeinbox.com",
    "fakemail.net",
    "getairmail.com",
    "getnada.com",
    "grr.la",
    "guerrillamail.biz",
    "guerrillamail.com",
    "guerrillamail.de",
    "guerrillamail.info",
    "guerrillamail.net",
    "guerrillamail.org",
    "guerrillamailblock.com",
    "harakirimail.com",
    "inboxkitten.com",
    "incognitomail.org",
    "jetable.org",
    "mail-temp.com",
    "mailcatch.com",
    "maildrop.cc",
    "mailexpire.com",
    "mailinator.com",
    "mailinator.net",
    "mailinator2.com",
    "mailnesia.com",
    "mailnull.com",
    "mailsac.com",
    "mintemail.com",
    "moakt.com",
    "mohmal.com",
    "mytemp.email",
    "mytrashmail.com",
    "nada.email",
    "sharklasers.com",
    "spam4.me",
    "spambog.com",
    "spambox.us",
    "spamex.com",
    "spamgourmet.com",
    "temp-mail.io",
    "temp-mail.org",
    "tempail.com",
    "tempmail.com",
    "tempmail.net",
    "throwawaymail.com",
    "tmpmail.org",
    "trash-mail.com",
    "trashmail.com",
    "wegwerfmail.de",
    "yopmail.com",
    "yopmail.fr",
];

/// Whether a domain, or one that it is below of, is known to hand out throw-away mailboxes.
pub fn is_disposable(domain_key: &str) -> bool {
    let mut rest = domain_key;
    loop {
        if DISPOSABLE.binary_search(&rest).is_ok() {
            return true;
        }
        match rest.split_once('.') {
            Some((_, parent)) if parent.contains('.') => rest = parent,
            _ => return false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_domains_are_sorted_for_the_search() {
        assert!(DISPOSABLE.is_sorted());
    }

    #[test]
    fn subdomains_are_thrown_away_with_their_parent() {
        assert!(is_disposable("mailinator.com"));
        assert!(is_disposable("a.b.mailinator.com"));
        assert!(!is_disposable("notmailinator.com"));
        assert!(!is_disposable("mailinator.com.example.org"));
        assert!(!is_disposable("com"));
    }
}
