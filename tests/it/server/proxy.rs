//! A stretch of wire between roster and a server that can be cut at a chosen word.

use std::{
    io::{Read, Write},
    net::{Shutdown, TcpListener, TcpStream},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

/// What happens when a message holds the word.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Cut {
    /// The server does not get it.
    Before,
    /// The server gets it, and its answer is lost.
    After,
}

/// A proxy that cuts the connection once.
pub struct Proxy {
    pub port: u16,
    /// How many connections there were.
    pub connections: Arc<AtomicUsize>,
}

impl Proxy {
    /// Begins to pass on to a port; the `nth` message with `word` (from 1) is where the wire is cut.
    pub fn start(to: u16, word: &'static str, nth: usize, cut: Cut) -> Proxy {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let connections = Arc::new(AtomicUsize::new(0));
        let seen = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&connections);
        thread::spawn(move || {
            for client in listener.incoming() {
                let Ok(client) = client else { return };
                counted.fetch_add(1, Ordering::SeqCst);
                let Ok(server) = TcpStream::connect(("127.0.0.1", to)) else {
                    continue;
                };
                let seen = Arc::clone(&seen);
                thread::spawn(move || pass(client, server, word, nth, cut, &seen));
            }
        });
        Proxy { port, connections }
    }
}

fn pass(
    mut client: TcpStream,
    mut server: TcpStream,
    word: &str,
    nth: usize,
    cut: Cut,
    seen: &AtomicUsize,
) {
    let (mut back, mut to_client) = (server.try_clone().unwrap(), client.try_clone().unwrap());
    let answers = Arc::new(AtomicUsize::new(1));
    let flowing = Arc::clone(&answers);
    let returning = thread::spawn(move || {
        let mut bytes = vec![0; 65_536];
        while let Ok(n) = back.read(&mut bytes) {
            // What comes after the cut is swallowed.
            if n == 0
                || (flowing.load(Ordering::SeqCst) == 1
                    && to_client.write_all(&bytes[..n]).is_err())
            {
                break;
            }
            if flowing.load(Ordering::SeqCst) == 0 {
                break;
            }
        }
        to_client.shutdown(Shutdown::Both).ok();
    });
    let mut bytes = vec![0; 65_536];
    while let Ok(n) = client.read(&mut bytes) {
        if n == 0 {
            break;
        }
        let found = bytes[..n].windows(word.len()).any(|w| w == word.as_bytes());
        if found && seen.fetch_add(1, Ordering::SeqCst) + 1 == nth {
            answers.store(0, Ordering::SeqCst);
            if cut == Cut::After {
                server.write_all(&bytes[..n]).ok();
                // Its answer comes, and goes nowhere.
                returning.join().ok();
            }
            client.shutdown(Shutdown::Both).ok();
            server.shutdown(Shutdown::Both).ok();
            return;
        }
        if server.write_all(&bytes[..n]).is_err() {
            break;
        }
    }
    server.shutdown(Shutdown::Both).ok();
    client.shutdown(Shutdown::Both).ok();
}
