//! Addresses of machines, and networks of them.

use std::{
    fmt,
    net::{IpAddr, Ipv4Addr, Ipv6Addr},
    str::FromStr,
};

use super::malformed::{Malformed, echo};

/// One address, IPv4 or IPv6.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ip(IpAddr);

/// All addresses that begin alike: `192.0.2.0/24`, or one address alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Network {
    from: u128,
    to: u128,
}

impl Ip {
    /// 32 hex digits that sort as the addresses do; an IPv4 address is the IPv6 address that it is mapped to (RFC 4291
    /// §2.5.5.2).
    pub fn key(self) -> String {
        key(self.number())
    }

    fn number(self) -> u128 {
        match self.0 {
            IpAddr::V4(v4) => v4.to_ipv6_mapped().to_bits(),
            IpAddr::V6(v6) => v6.to_bits(),
        }
    }
}

impl Network {
    /// The keys of its first and its last address.
    pub fn keys(self) -> (String, String) {
        (key(self.from), key(self.to))
    }
}

fn key(number: u128) -> String {
    format!("{number:032x}")
}

impl FromStr for Ip {
    type Err = Malformed;

    fn from_str(text: &str) -> Result<Ip, Malformed> {
        let ip: IpAddr = text.trim().parse().map_err(|_| {
            Malformed::new(format!("'{}' is no IP address", echo(text)))
                .hint("write '192.0.2.7' or '2001:db8::7'")
        })?;
        Ok(Ip(ip.to_canonical()))
    }
}

impl fmt::Display for Ip {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for Network {
    type Err = Malformed;

    /// Reads `192.0.2.0/24`, `2001:db8::/32` or a single address. Bits after the prefix do not matter.
    fn from_str(text: &str) -> Result<Network, Malformed> {
        let refuse = || {
            Malformed::new(format!("'{}' is no network", echo(text)))
                .hint("write '192.0.2.0/24', '2001:db8::/32' or one address")
        };
        let (address, prefix) = match text.trim().split_once('/') {
            Some((address, prefix)) => (address, Some(prefix)),
            None => (text.trim(), None),
        };
        let ip: IpAddr = address.parse().map_err(|_| refuse())?;
        let (number, bits) = match ip {
            IpAddr::V4(v4) => (Ipv4Addr::to_ipv6_mapped(&v4).to_bits(), 32_u32),
            IpAddr::V6(v6) => (Ipv6Addr::to_bits(v6), 128),
        };
        let length = match prefix {
            None => bits,
            Some(digits) if digits.bytes().all(|b| b.is_ascii_digit()) => digits
                .parse()
                .ok()
                .filter(|length| *length <= bits)
                .ok_or_else(refuse)?,
            Some(_) => return Err(refuse()),
        };
        let free = u128::MAX.checked_shr(128 - (bits - length)).unwrap_or(0);
        Ok(Network {
            from: number & !free,
            to: number | free,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holds(network: &str, ip: &str) -> bool {
        let (from, to) = network.parse::<Network>().unwrap().keys();
        let key = ip.parse::<Ip>().unwrap().key();
        from <= key && key <= to
    }

    #[test]
    fn a_network_holds_the_addresses_that_begin_as_it_does() {
        for (network, ip, held) in [
            ("192.0.2.0/24", "192.0.2.255", true),
            ("192.0.2.77/24", "192.0.2.0", true),
            ("192.0.2.0/24", "192.0.3.0", false),
            ("192.0.2.7", "192.0.2.7", true),
            ("192.0.2.7", "192.0.2.8", false),
            ("192.0.2.7/32", "192.0.2.7", true),
            ("0.0.0.0/0", "255.255.255.255", true),
            ("0.0.0.0/0", "2001:db8::1", false),
            ("::/0", "192.0.2.7", true),
            ("2001:db8::/32", "2001:db8:ffff::1", true),
            ("2001:db8::/32", "2001:db9::1", false),
            ("192.0.2.0/24", "::ffff:192.0.2.9", true),
        ] {
            assert_eq!(holds(network, ip), held, "{network} {ip}");
        }
    }

    #[test]
    fn what_is_no_network_is_refused() {
        for text in [
            "",
            "192.0.2",
            "192.0.2.0/33",
            "192.0.2.0/",
            "192.0.2.0/+8",
            "::/129",
            "host",
            "10/8",
        ] {
            assert!(text.parse::<Network>().is_err(), "{text}");
        }
        assert!("192.0.2.256".parse::<Ip>().is_err());
        assert_eq!(
            "::ffff:192.0.2.1".parse::<Ip>().unwrap().to_string(),
            "192.0.2.1"
        );
    }
}
