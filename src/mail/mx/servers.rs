//! Name servers, and one question put to them.

use std::{
    fs, io,
    io::{Read, Write},
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpStream, UdpSocket},
    time::Duration,
};

use super::packet::{self, Kind, Reply, Said};
use crate::clock::Deadline;

/// How long one try may take.
const WAIT: Duration = Duration::from_secs(2);
/// Tries a question, over all servers.
const TRIES: usize = 2;
/// Servers of `/etc/resolv.conf` that count (MAXNS of resolv.conf(5)).
const MOST: usize = 3;
/// Larger than any packet that comes without having been asked for in that size (512, RFC 1035 §4.2.1).
const PACKET: usize = 4_096;

/// Why a question has no answer for now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoAnswer {
    /// Nobody said anything.
    Silence,
    /// The servers say that they cannot answer.
    Failure,
}

/// Name servers that resolve names for us, best first.
#[derive(Debug)]
pub struct NameServers {
    addresses: Vec<SocketAddr>,
    /// The one that answered last.
    first: usize,
    /// How long one try may take.
    pub wait: Duration,
}

impl NameServers {
    /// Asks these, in turn.
    pub fn new(addresses: Vec<SocketAddr>) -> NameServers {
        NameServers {
            addresses,
            first: 0,
            wait: WAIT,
        }
    }

    /// Those of `/etc/resolv.conf`; where it names none, the one on this machine (resolv.conf(5)).
    pub fn of_system() -> NameServers {
        let text = fs::read("/etc/resolv.conf").unwrap_or_default();
        NameServers::new(listed(&String::from_utf8_lossy(&text)))
    }

    /// Puts a question, to another server where one fails.
    pub fn ask(&mut self, domain: &str, kind: Kind) -> Result<Said, NoAnswer> {
        let count = self.addresses.len();
        let mut why = NoAnswer::Silence;
        for attempt in 0..TRIES.max(count) {
            let place = (self.first + attempt) % count.max(1);
            let Some(&server) = self.addresses.get(place) else {
                break;
            };
            match exchange(server, domain, kind, self.wait) {
                Ok(Reply::Answer(said)) => {
                    self.first = place;
                    return Ok(said);
                }
                Ok(_) => why = NoAnswer::Failure,
                // No route, nobody at the port, no answer in time: all the same to us.
                Err(_) => {}
            }
        }
        Err(why)
    }
}

/// The `nameserver` lines of a resolv.conf.
fn listed(text: &str) -> Vec<SocketAddr> {
    let address = |line: &str| {
        let mut words = line.split_whitespace();
        let named = words.next() == Some("nameserver");
        let ip: IpAddr = words.next().filter(|_| named)?.parse().ok()?;
        Some(SocketAddr::new(ip, 53))
    };
    let mut found: Vec<SocketAddr> = text.lines().filter_map(address).take(MOST).collect();
    if found.is_empty() {
        found.push(SocketAddr::new(Ipv4Addr::LOCALHOST.into(), 53));
    }
    found
}

/// Asks one server over UDP, and over TCP what does not fit into a packet.
fn exchange(server: SocketAddr, domain: &str, kind: Kind, wait: Duration) -> io::Result<Reply> {
    // A number that nobody can guess, from a port that nobody can guess: a forged answer has to hit both (RFC 5452).
    let mut id = [0; 2];
    getrandom::fill(&mut id).map_err(|error| io::Error::other(error.to_string()))?;
    let id = u16::from_be_bytes(id);
    let Some(question) = packet::question(id, domain, kind) else {
        return Ok(Reply::Failure);
    };
    let read = |bytes: &[u8]| packet::reply(bytes, id, domain, kind);
    match by_udp(server, &question, &read, wait)? {
        Reply::Truncated => by_tcp(server, &question, wait).map(|bytes| read(&bytes)),
        reply => Ok(reply),
    }
}

fn by_udp(
    server: SocketAddr,
    question: &[u8],
    read: &dyn Fn(&[u8]) -> Reply,
    wait: Duration,
) -> io::Result<Reply> {
    let any: IpAddr = match server {
        SocketAddr::V4(_) => Ipv4Addr::UNSPECIFIED.into(),
        SocketAddr::V6(_) => Ipv6Addr::UNSPECIFIED.into(),
    };
    let socket = UdpSocket::bind((any, 0))?;
    // From here on the system drops packets of anybody else.
    socket.connect(server)?;
    socket.send(question)?;
    let deadline = Deadline::after(wait);
    let mut bytes = [0; PACKET];
    while let Some(left) = deadline.left() {
        socket.set_read_timeout(Some(left))?;
        let length = socket.recv(&mut bytes)?;
        match read(&bytes[..length]) {
            Reply::Foreign => {}
            reply => return Ok(reply),
        }
    }
    Err(io::ErrorKind::TimedOut.into())
}

/// Every message is preceded by its length (RFC 1035 §4.2.2).
fn by_tcp(server: SocketAddr, question: &[u8], wait: Duration) -> io::Result<Vec<u8>> {
    let deadline = Deadline::after(wait);
    let mut stream = TcpStream::connect_timeout(&server, wait)?;
    stream.set_write_timeout(Some(wait))?;
    let mut message = (question.len() as u16).to_be_bytes().to_vec();
    message.extend_from_slice(question);
    stream.write_all(&message)?;
    let mut length = [0; 2];
    fill(&mut stream, &mut length, deadline)?;
    let mut answer = vec![0; usize::from(u16::from_be_bytes(length))];
    fill(&mut stream, &mut answer, deadline)?;
    Ok(answer)
}

fn fill(stream: &mut TcpStream, mut into: &mut [u8], deadline: Deadline) -> io::Result<()> {
    while !into.is_empty() {
        let left = deadline.left().ok_or(io::ErrorKind::TimedOut)?;
        stream.set_read_timeout(Some(left))?;
        match stream.read(into)? {
            0 => return Err(io::ErrorKind::UnexpectedEof.into()),
            length => into = &mut into[length..],
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_three_servers_of_the_system_count_and_none_means_this_machine() {
        let text = "# nameserver 192.0.2.9\nsearch example.com\nnameserver 192.0.2.1 # old\nnameserver\tdns\nnameserver 2001:db8::1\n\
                    nameserver 192.0.2.2\nnameserver 192.0.2.3\n";
        let found: Vec<String> = listed(text).iter().map(ToString::to_string).collect();
        assert_eq!(found, ["192.0.2.1:53", "[2001:db8::1]:53", "192.0.2.2:53"]);
        assert_eq!(listed("options edns0")[0].to_string(), "127.0.0.1:53");
    }
}
