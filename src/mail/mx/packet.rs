//! Questions and answers as they travel (RFC 1035 §4), and what an answer means.

use simple_dns::{
    CLASS, Name, Packet, PacketFlag, Question, RCODE, TYPE, header_buffer, rdata::RData,
};

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Mail servers.
    Mx,
    /// IPv4 addresses.
    A,
    /// IPv6 addresses.
    Aaaa,
}

/// What a name server knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// Records of the kind asked for.
    Some,
    /// The domain exists, without such records (NODATA, RFC 2308 §2.2).
    None,
    /// One MX record whose host is the root: the domain never takes mail (RFC 7505).
    NullMx,
    /// The domain does not exist (NXDOMAIN).
    NoSuchDomain,
}

/// A packet that may be the answer to a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reply {
    /// It is.
    Answer(Said),
    /// It is, but cut short: the same question has to be asked over TCP.
    Truncated,
    /// The server cannot or will not answer (SERVFAIL, REFUSED and the like).
    Failure,
    /// It answers something else, or is no answer at all.
    Foreign,
}

impl Kind {
    fn code(self) -> TYPE {
        match self {
            Kind::Mx => TYPE::MX,
            Kind::A => TYPE::A,
            Kind::Aaaa => TYPE::AAAA,
        }
    }

    fn is(self, data: &RData) -> bool {
        matches!(
            (self, data),
            (Kind::Mx, RData::MX(_)) | (Kind::A, RData::A(_)) | (Kind::Aaaa, RData::AAAA(_))
        )
    }
}

/// The packet of one question; `None` for what is no name of a domain.
pub fn question(id: u16, domain: &str, kind: Kind) -> Option<Vec<u8>> {
    let mut packet = Packet::new_query(id);
    packet.set_flags(PacketFlag::RECURSION_DESIRED);
    let name = Name::new(domain).ok()?;
    packet.questions.push(Question::new(
        name,
        kind.code().into(),
        CLASS::IN.into(),
        false,
    ));
    packet.build_bytes_vec().ok()
}

/// Reads what came back for `question`.
pub fn reply(bytes: &[u8], id: u16, domain: &str, kind: Kind) -> Reply {
    let is_reply = header_buffer::id(bytes).is_ok_and(|found| found == id)
        && header_buffer::has_flags(bytes, PacketFlag::RESPONSE).unwrap_or(false);
    if !is_reply {
        return Reply::Foreign;
    }
    // What is cut short may end within a record, so it is not read further.
    if header_buffer::has_flags(bytes, PacketFlag::TRUNCATION).unwrap_or(false) {
        return Reply::Truncated;
    }
    let Ok(packet) = Packet::parse(bytes) else {
        return Reply::Foreign;
    };
    let Ok(name) = Name::new(domain) else {
        return Reply::Foreign;
    };
    let (fits, code) = match packet.questions.as_slice() {
        [asked] => (
            asked.qname == name && asked.qtype == kind.code().into(),
            packet.rcode(),
        ),
        // Some servers leave the question out when they refuse.
        [] => (
            !matches!(packet.rcode(), RCODE::NoError | RCODE::NameError),
            packet.rcode(),
        ),
        _ => (false, packet.rcode()),
    };
    match code {
        _ if !fits => Reply::Foreign,
        RCODE::NoError => Reply::Answer(said(&packet, kind)),
        RCODE::NameError => Reply::Answer(Said::NoSuchDomain),
        _ => Reply::Failure,
    }
}

/// An alias (CNAME) is followed by the server, so records of another name count as well.
fn said(packet: &Packet, kind: Kind) -> Said {
    let is_null =
        |data: &&RData| matches!(data, RData::MX(mx) if mx.exchange.get_labels().is_empty());
    let found = packet.answers.iter().map(|record| &record.rdata);
    let found: Vec<&RData> = found.filter(|data| kind.is(data)).collect();
    if found.is_empty() {
        Said::None
    } else if found.iter().all(is_null) {
        Said::NullMx
    } else {
        Said::Some
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use simple_dns::{ResourceRecord, rdata::MX};

    use super::*;

    /// An answer with these hosts as MX records.
    fn answer(id: u16, hosts: &[&'static str]) -> Vec<u8> {
        let question = question(id, "example.com", Kind::Mx).unwrap();
        let mut packet = Packet::parse(&question).unwrap().into_reply();
        for host in hosts {
            let exchange = Name::new(host).unwrap();
            let mx = RData::MX(MX {
                preference: 0,
                exchange,
            });
            let name = Name::new("example.com").unwrap();
            packet
                .answers
                .push(ResourceRecord::new(name, CLASS::IN, 60, mx));
        }
        packet.build_bytes_vec_compressed().unwrap()
    }

    fn read(bytes: &[u8]) -> Reply {
        reply(bytes, 7, "example.com", Kind::Mx)
    }

    #[test]
    fn a_null_mx_counts_only_where_it_stands_alone() {
        for (hosts, said) in [
            (&[][..], Said::None),
            (&["."], Said::NullMx),
            (&["mail.example.com"], Said::Some),
            (&[".", "mail.example.com"], Said::Some),
        ] {
            assert_eq!(read(&answer(7, hosts)), Reply::Answer(said), "{hosts:?}");
        }
    }

    #[test]
    fn only_what_repeats_number_and_question_is_an_answer() {
        let good = answer(7, &["mail.example.com"]);
        assert_eq!(reply(&good, 8, "example.com", Kind::Mx), Reply::Foreign);
        assert_eq!(reply(&good, 7, "example.org", Kind::Mx), Reply::Foreign);
        assert_eq!(reply(&good, 7, "example.com", Kind::A), Reply::Foreign);
        assert_eq!(
            reply(&good, 7, "EXAMPLE.com", Kind::Mx),
            Reply::Answer(Said::Some)
        );
        let own = question(7, "example.com", Kind::Mx).unwrap();
        assert_eq!(read(&own), Reply::Foreign, "a question is no answer");
    }

    proptest! {
        #[test]
        fn no_bytes_whatever_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
            read(&bytes);
        }

        #[test]
        fn an_answer_with_any_byte_changed_or_cut_off_is_read_or_refused(at in 0_usize..200, to in any::<u8>(), cut in any::<bool>()) {
            let mut bytes = answer(7, &["mail.example.com", "backup.example.com"]);
            let at = at % bytes.len();
            if cut {
                bytes.truncate(at);
                prop_assert_eq!(read(&bytes), Reply::Foreign);
            } else {
                bytes[at] = to;
                read(&bytes);
            }
        }
    }
}
