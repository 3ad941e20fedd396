//! The number under which the people of a domain are indexed.

use super::freemail::is_freemail;

/// The parameters of 64-bit FNV-1a (RFC 9923, section 5).
const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0000_0100_0000_01b3;
/// Numbers from 1 to this take three bytes in SQLite (its file format, section 2.1).
const LARGEST: u64 = (1 << 23) - 1;

/// A number from 1 to 8,388,607 for a domain (an A-label in lower case), the same in every release, as it is stored: a change here
/// needs a migration. Several domains may have the same one.
///
/// It is 0 for the providers of [`is_freemail`], of which an index is of no use, and for no domain at all, "".
pub fn domain_hash(domain: &str) -> i64 {
    if domain.is_empty() || is_freemail(domain) {
        return 0;
    }
    let hash = domain.bytes().fold(OFFSET, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(PRIME)
    });
    (1 + hash % LARGEST) as i64
}

#[cfg(test)]
mod tests {
    use super::{super::freemail::PROVIDERS, *};

    #[test]
    fn the_numbers_are_those_that_databases_hold() {
        // Computed with another implementation of FNV-1a.
        for (domain, hash) in [
            ("example.com", 3_488_004),
            ("xn--bcher-kva.example", 453_560),
            ("a", 4_014_888),
        ] {
            assert_eq!(domain_hash(domain), hash, "{domain}");
        }
    }

    #[test]
    fn what_is_not_indexed_has_none() {
        assert_eq!(domain_hash(""), 0);
        for domain in PROVIDERS {
            assert_eq!(domain_hash(domain), 0, "{domain}");
        }
    }

    #[test]
    fn every_number_takes_three_bytes_and_few_domains_share_one() {
        let mut hashes: Vec<i64> = (0..20_000)
            .map(|n| domain_hash(&format!("shop{n}.example")))
            .collect();
        assert!(hashes.iter().all(|hash| (1..=0x7f_ffff).contains(hash)));
        hashes.sort_unstable();
        hashes.dedup();
        assert!(hashes.len() > 19_900, "{}", hashes.len());
    }
}
