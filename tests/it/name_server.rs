//! A name server on this machine that says what a test wants to hear, over UDP and TCP on one port.

use std::{
    io::{Read, Write},
    net::{SocketAddr, TcpListener, UdpSocket},
    sync::{Arc, Mutex},
    thread,
};

use simple_dns::{
    CLASS, Name, Packet, PacketFlag, QTYPE, RCODE, ResourceRecord, TYPE, rdata::RData,
};

/// What is said about one domain and one kind of record.
pub enum Answer {
    /// These records; none is NODATA.
    Records(Vec<RData<'static>>),
    /// An answer without records, with this code.
    Code(RCODE),
    /// A code alone, without the question.
    Bare(RCODE),
    /// Over UDP only that it does not fit; the records over TCP.
    Long(Vec<RData<'static>>),
    /// Noise, an answer to another number, one to another question, then these records.
    Late(Vec<RData<'static>>),
    /// Packets that answer something else, and never the answer.
    Forged,
    /// Nothing.
    Silence,
}

/// A running name server. It ends with the test process.
pub struct NameServer {
    /// Where it listens.
    pub address: SocketAddr,
    asked: Arc<Mutex<Vec<(String, TYPE)>>>,
}

impl NameServer {
    /// Starts one that answers from `zone`.
    pub fn start(zone: fn(&str, TYPE) -> Answer) -> NameServer {
        // The port has to be free for both protocols; another process may have taken it for one.
        let (udp, tcp) = (0..100)
            .find_map(|_| {
                let udp = UdpSocket::bind("127.0.0.1:0").ok()?;
                let tcp = TcpListener::bind(udp.local_addr().ok()?).ok()?;
                Some((udp, tcp))
            })
            .unwrap();
        let address = udp.local_addr().unwrap();
        let asked = Arc::new(Mutex::new(Vec::new()));
        let log = Arc::clone(&asked);
        thread::spawn(move || {
            let mut bytes = [0; 512];
            while let Ok((length, from)) = udp.recv_from(&mut bytes) {
                let (name, kind) = question(&bytes[..length]);
                let answer = zone(&name, kind);
                log.lock().unwrap().push((name, kind));
                for packet in packets(&bytes[..length], answer) {
                    udp.send_to(&packet, from).unwrap();
                }
            }
        });
        thread::spawn(move || {
            for stream in tcp.incoming() {
                let mut stream = stream.unwrap();
                let mut length = [0; 2];
                stream.read_exact(&mut length).unwrap();
                let mut bytes = vec![0; usize::from(u16::from_be_bytes(length))];
                stream.read_exact(&mut bytes).unwrap();
                let (name, kind) = question(&bytes);
                let Answer::Long(records) = zone(&name, kind) else {
                    panic!("{name} was asked over TCP");
                };
                let answer = reply(&bytes, records, RCODE::NoError);
                let length = u16::try_from(answer.len()).unwrap().to_be_bytes();
                // In two pieces, as a network would.
                stream.write_all(&length[..1]).unwrap();
                stream.write_all(&[&length[1..], &answer].concat()).unwrap();
            }
        });
        NameServer { address, asked }
    }

    /// The questions so far, over UDP.
    pub fn asked(&self) -> Vec<(String, TYPE)> {
        self.asked.lock().unwrap().clone()
    }
}

fn question(bytes: &[u8]) -> (String, TYPE) {
    let packet = Packet::parse(bytes).unwrap();
    assert!(packet.has_flags(PacketFlag::RECURSION_DESIRED));
    let QTYPE::TYPE(kind) = packet.questions[0].qtype else {
        panic!("{packet:?}");
    };
    (packet.questions[0].qname.to_string(), kind)
}

fn packets(question: &[u8], answer: Answer) -> Vec<Vec<u8>> {
    let with = |records| reply(question, records, RCODE::NoError);
    match answer {
        Answer::Records(records) => vec![with(records)],
        Answer::Code(code) => vec![reply(question, Vec::new(), code)],
        Answer::Bare(code) => {
            let mut packet = Packet::new_reply(Packet::parse(question).unwrap().id());
            *packet.rcode_mut() = code;
            vec![packet.build_bytes_vec().unwrap()]
        }
        Answer::Long(_) => {
            let mut bytes = with(Vec::new());
            bytes[2] |= 0b10; // TC
            bytes[7] = 9; // so many answers, none of which is there
            vec![bytes]
        }
        Answer::Late(records) => {
            let mut packets = packets(question, Answer::Forged);
            packets.push(with(records));
            packets
        }
        Answer::Forged => {
            let mut number = with(Vec::new());
            number[0] ^= 0xFF;
            let mut other = Packet::parse(question).unwrap().into_reply();
            other.questions[0].qname = Name::new("other.example").unwrap();
            let other = other.build_bytes_vec().unwrap();
            vec![b"noise".to_vec(), number, other, question.to_vec()]
        }
        Answer::Silence => Vec::new(),
    }
}

fn reply(question: &[u8], records: Vec<RData<'static>>, code: RCODE) -> Vec<u8> {
    let mut packet = Packet::parse(question).unwrap().into_reply();
    *packet.rcode_mut() = code;
    let name = packet.questions[0].qname.clone();
    for record in records {
        let record = ResourceRecord::new(name.clone(), CLASS::IN, 60, record);
        packet.answers.push(record);
    }
    packet.build_bytes_vec_compressed().unwrap()
}
