//! Why a text is not an address.

crate::words! {
    /// What is wrong with an address; the word is the `detail` of `invalid_email` in reports.
    pub enum Fault {
        /// There is no `@`.
        NoAt = "no_at",
        /// There is more than one `@` (often two addresses without a separator).
        TwoAts = "two_ats",
        /// Nothing stands before the `@`.
        EmptyLocal = "empty_local",
        /// The local part has more than 64 octets (RFC 5321 §4.5.3.1.1).
        LocalTooLong = "local_too_long",
        /// The local part starts or ends with a dot or has two in a row (RFC 5322 §3.2.3).
        DotAtom = "dot_atom",
        /// The local part is in quotes: legal, not accepted.
        QuotedLocal = "quoted_local",
        /// An IP address stands for the domain: legal in brackets, not accepted.
        DomainLiteral = "domain_literal",
        /// The domain has no dot: legal, not accepted.
        DotlessDomain = "dotless_domain",
        /// The top-level domain never receives mail from outside (RFC 6761, RFC 6762, RFC 7686).
        ReservedDomain = "reserved_domain",
        /// A part of the domain is empty, too long, or not letters, digits and inner hyphens (RFC 1123 §2.1).
        BadLabel = "bad_label",
        /// The top-level domain is one letter or holds digits or hyphens.
        BadTld = "bad_tld",
        /// The address has more than 254 octets (RFC 5321 §4.5.3.1.3).
        TotalTooLong = "total_too_long",
        /// A character that is not accepted: space, control, invisible, quote, bracket, separator, symbol.
        ForbiddenCharacter = "forbidden_character",
        /// The local part looks like an RFC 2047 encoded word, which mail programs read differently.
        EncodedWord = "encoded_word",
        /// The domain is no valid internationalised name (RFC 5892, Unicode TR 46).
        Idna = "idna",
    }
}

impl Fault {
    /// A sentence for people, lower case, no full stop.
    pub fn message(self) -> &'static str {
        match self {
            Fault::NoAt => "there is no @ in it",
            Fault::TwoAts => "there is more than one @ in it",
            Fault::EmptyLocal => "nothing stands before the @",
            Fault::LocalTooLong => "the part before the @ is longer than 64 octets",
            Fault::DotAtom => {
                "the part before the @ starts or ends with a dot or has two dots in a row"
            }
            Fault::QuotedLocal => "quoted text before the @ is legal in SMTP but not accepted here",
            Fault::DomainLiteral => {
                "an IP address as domain is legal in SMTP (in brackets) but not accepted here"
            }
            Fault::DotlessDomain => "a domain without a dot is legal in SMTP but not accepted here",
            Fault::ReservedDomain => {
                "the domain is reserved for private or special use and receives no mail"
            }
            Fault::BadLabel => {
                "a part of the domain is empty, longer than 63 octets, or not made of letters, digits and inner hyphens"
            }
            Fault::BadTld => "the domain does not end in a top-level domain: two or more letters",
            Fault::TotalTooLong => "the address is longer than 254 octets",
            Fault::ForbiddenCharacter => {
                "it holds a character that is not accepted in an address (a space, quote, bracket, invisible or other sign)"
            }
            Fault::EncodedWord => {
                "the part before the @ looks like an encoded word (RFC 2047), which mail programs read differently"
            }
            Fault::Idna => "the domain is not a valid internationalised domain name",
        }
    }
}
