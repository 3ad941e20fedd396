//! A mail server for tests: STARTTLS, AUTH, faults that the recipient's address asks for, and a journal of what it took.
//!
//! The journal is the truth: what is in it has arrived, whatever the program believes. It is kept in memory: a
//! reader never meets half a line.

use std::{
    collections::HashSet,
    io::{self, BufRead, BufReader, Read, Write},
    net::{Shutdown, TcpListener, TcpStream},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    thread,
    time::Duration,
};

use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use rustls::{
    ServerConfig, ServerConnection, StreamOwned,
    pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer},
};

/// The login that the server knows.
pub const USER: &str = "shop";
/// Its password.
pub const PASSWORD: &str = "hunter2";

/// How the server's certificate is wrong.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Certificate {
    Good,
    WrongName,
    Expired,
    SelfSigned,
}

/// What the server is like.
#[derive(Clone)]
pub struct Manners {
    /// Offers STARTTLS.
    pub starttls: bool,
    /// Encrypts from the first byte.
    pub implicit: bool,
    /// Wants a login.
    pub auth: bool,
    /// Answers to a login with this instead.
    pub auth_answer: Option<&'static str>,
    /// Greets with this instead.
    pub greeting: Option<&'static str>,
    /// Answers MAIL with this.
    pub mail_answer: Option<&'static str>,
    /// Ends each session after so many mails.
    pub close_after: Option<usize>,
    /// Allows so many sessions at once.
    pub sessions: Option<usize>,
    /// Refuses every message with this.
    pub data_answer: Option<&'static str>,
    /// Waits so long before it takes a mail.
    pub delay: Duration,
    /// Takes no mail as long as this is set.
    pub hold: Arc<AtomicBool>,
    pub certificate: Certificate,
}

impl Default for Manners {
    fn default() -> Manners {
        Manners {
            starttls: true,
            implicit: false,
            auth: true,
            auth_answer: None,
            greeting: None,
            mail_answer: None,
            close_after: None,
            sessions: None,
            data_answer: None,
            delay: Duration::ZERO,
            hold: Arc::default(),
            certificate: Certificate::Good,
        }
    }
}

/// One mail that was taken.
#[derive(Clone, Debug)]
pub struct Taken {
    pub recipient: String,
    pub from: String,
    pub message: String,
    pub encrypted: bool,
    pub user: Option<String>,
}

impl Taken {
    /// The value of a header, unfolded.
    pub fn header(&self, name: &str) -> Option<String> {
        let head = self.message.split("\r\n\r\n").next()?;
        let head = head.replace("\r\n ", " ").replace("\r\n\t", " ");
        let prefix = format!("{}: ", name.to_ascii_lowercase());
        head.split("\r\n")
            .find(|line| line.to_ascii_lowercase().starts_with(&prefix))
            .map(|line| line[prefix.len()..].to_owned())
    }
}

struct Shared {
    manners: Manners,
    tls: Arc<ServerConfig>,
    taken: Mutex<Vec<Taken>>,
    /// Every command that came in clear.
    clear: Mutex<Vec<String>>,
    /// What fails only once.
    once: Mutex<HashSet<String>>,
    sessions: AtomicUsize,
    most_sessions: AtomicUsize,
    /// Mails that are not taken yet.
    held: AtomicUsize,
    stop: AtomicBool,
}

/// A server that runs until it is dropped.
pub struct MailServer {
    pub port: u16,
    /// The authority that signed its certificate, PEM.
    pub authority: String,
    shared: Arc<Shared>,
}

impl MailServer {
    /// Starts one on a free port of this machine.
    pub fn start(manners: Manners) -> MailServer {
        let (authority, tls) = certificates(manners.certificate);
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let shared = Arc::new(Shared {
            manners,
            tls,
            taken: Mutex::default(),
            clear: Mutex::default(),
            once: Mutex::default(),
            sessions: AtomicUsize::new(0),
            most_sessions: AtomicUsize::new(0),
            held: AtomicUsize::new(0),
            stop: AtomicBool::new(false),
        });
        let ours = Arc::clone(&shared);
        thread::spawn(move || {
            for stream in listener.incoming() {
                if ours.stop.load(Ordering::SeqCst) {
                    break;
                }
                let Ok(stream) = stream else { continue };
                let shared = Arc::clone(&ours);
                thread::spawn(move || {
                    let now = shared.sessions.fetch_add(1, Ordering::SeqCst) + 1;
                    shared.most_sessions.fetch_max(now, Ordering::SeqCst);
                    // A peer that goes away ends the session, which is all that an error says.
                    let _ = Session::new(&shared, stream, now).talk();
                    shared.sessions.fetch_sub(1, Ordering::SeqCst);
                });
            }
        });
        MailServer {
            port,
            authority,
            shared,
        }
    }

    /// What it took so far.
    pub fn taken(&self) -> Vec<Taken> {
        self.shared.taken.lock().unwrap().clone()
    }

    /// The recipients of what it took, sorted.
    pub fn recipients(&self) -> Vec<String> {
        let mut all: Vec<String> = self
            .taken()
            .into_iter()
            .map(|mail| mail.recipient)
            .collect();
        all.sort();
        all
    }

    /// How many mails it took.
    pub fn count(&self) -> usize {
        self.shared.taken.lock().unwrap().len()
    }

    /// Every line that came unencrypted.
    pub fn in_clear(&self) -> String {
        self.shared.clear.lock().unwrap().join("\n")
    }

    /// Waits until it holds so many mails that it has not taken yet.
    pub fn wait_until_held(&self, count: usize) {
        while self.shared.held.load(Ordering::SeqCst) < count {
            thread::sleep(Duration::from_millis(5));
        }
    }

    /// The most sessions at once.
    pub fn most_sessions(&self) -> usize {
        self.shared.most_sessions.load(Ordering::SeqCst)
    }
}

impl Drop for MailServer {
    fn drop(&mut self) {
        self.shared.stop.store(true, Ordering::SeqCst);
        let _ = TcpStream::connect(("127.0.0.1", self.port));
    }
}

/// The authority in PEM, and what the server shows.
fn certificates(kind: Certificate) -> (String, Arc<ServerConfig>) {
    let mut authority = CertificateParams::new(Vec::new()).unwrap();
    authority.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let issuer = CertifiedIssuer::self_signed(authority, KeyPair::generate().unwrap()).unwrap();
    let name = match kind {
        Certificate::WrongName => "mail.example.com",
        _ => "localhost",
    };
    let mut leaf = CertificateParams::new(vec![name.to_owned()]).unwrap();
    if kind == Certificate::Expired {
        leaf.not_before = rcgen::date_time_ymd(2020, 1, 1);
        leaf.not_after = rcgen::date_time_ymd(2021, 1, 1);
    }
    let key = KeyPair::generate().unwrap();
    let certificate = match kind {
        Certificate::SelfSigned => leaf.self_signed(&key).unwrap(),
        _ => leaf.signed_by(&key, &issuer).unwrap(),
    };
    let chain = vec![CertificateDer::from(certificate.der().to_vec())];
    let key = PrivateKeyDer::from(PrivatePkcs8KeyDer::from(key.serialize_der()));
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(chain, key)
        .unwrap();
    (issuer.pem(), Arc::new(config))
}

trait Line: Read + Write {}
impl<T: Read + Write> Line for T {}

struct Session<'s> {
    shared: &'s Shared,
    socket: TcpStream,
    line: Option<BufReader<Box<dyn Line>>>,
    encrypted: bool,
    user: Option<String>,
    count: usize,
    number: usize,
}

impl<'s> Session<'s> {
    fn new(shared: &'s Shared, socket: TcpStream, number: usize) -> Session<'s> {
        let _ = socket.set_nodelay(true);
        let line: Box<dyn Line> = Box::new(socket.try_clone().unwrap());
        Session {
            shared,
            socket,
            line: Some(BufReader::new(line)),
            encrypted: false,
            user: None,
            count: 0,
            number,
        }
    }

    fn encrypt(&mut self) {
        let connection = ServerConnection::new(Arc::clone(&self.shared.tls)).unwrap();
        let socket = self.socket.try_clone().unwrap();
        let line: Box<dyn Line> = Box::new(StreamOwned::new(connection, socket));
        self.line = Some(BufReader::new(line));
        self.encrypted = true;
    }

    fn say(&mut self, text: &str) -> io::Result<()> {
        let line = self.line.as_mut().unwrap().get_mut();
        line.write_all(format!("{text}\r\n").as_bytes())?;
        line.flush()
    }

    fn hear(&mut self) -> io::Result<String> {
        let mut text = String::new();
        if self.line.as_mut().unwrap().read_line(&mut text)? == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        if !self.encrypted {
            let mut clear = self.shared.clear.lock().unwrap();
            clear.push(text.trim_end().to_owned());
        }
        Ok(text.trim_end_matches(['\r', '\n']).to_owned())
    }

    fn hang_up(&self) -> io::Result<()> {
        let _ = self.socket.shutdown(Shutdown::Both);
        Err(io::ErrorKind::ConnectionAborted.into())
    }

    fn first_time(&self, what: &str) -> bool {
        self.shared.once.lock().unwrap().insert(what.to_owned())
    }

    fn talk(&mut self) -> io::Result<()> {
        let manners = self.shared.manners.clone();
        if manners.implicit {
            self.encrypt();
        }
        if manners.sessions.is_some_and(|most| self.number > most) {
            return self.say("421 4.7.0 too many sessions");
        }
        self.say(manners.greeting.unwrap_or("220 mail.example.com ESMTP"))?;
        let (mut from, mut to) = (String::new(), String::new());
        loop {
            let command = self.hear()?;
            let word = command.split(' ').next().unwrap().to_ascii_uppercase();
            match word.as_str() {
                "EHLO" => self.greet(&manners)?,
                "STARTTLS" => {
                    self.say("220 go ahead")?;
                    self.encrypt();
                }
                "AUTH" => self.log_in(&manners, &command)?,
                "MAIL" => {
                    from = address(&command);
                    if manners.close_after.is_some_and(|most| self.count >= most) {
                        self.say("421 4.7.0 enough for now")?;
                        return Ok(());
                    }
                    let wants_login = manners.auth && self.user.is_none();
                    let ok = if wants_login {
                        "530 5.7.0 log in first"
                    } else {
                        "250 2.1.0 ok"
                    };
                    self.say(manners.mail_answer.unwrap_or(ok))?;
                }
                "RCPT" => {
                    to = address(&command);
                    self.recipient(&to)?;
                }
                "DATA" => {
                    self.say("354 go on")?;
                    self.message(&manners, &from, &to)?;
                }
                "QUIT" => {
                    self.say("221 bye")?;
                    return Ok(());
                }
                _ => self.say("250 2.0.0 ok")?,
            }
        }
    }

    fn greet(&mut self, manners: &Manners) -> io::Result<()> {
        let mut lines = vec![
            "mail.example.com",
            "8BITMIME",
            "SMTPUTF8",
            "ENHANCEDSTATUSCODES",
        ];
        if manners.starttls && !self.encrypted {
            lines.push("STARTTLS");
        }
        if manners.auth {
            lines.push("AUTH PLAIN LOGIN");
        }
        let last = lines.len() - 1;
        let text: Vec<String> = (lines.iter().enumerate())
            .map(|(n, line)| format!("250{}{line}", if n == last { ' ' } else { '-' }))
            .collect();
        self.say(&text.join("\r\n"))
    }

    fn log_in(&mut self, manners: &Manners, command: &str) -> io::Result<()> {
        use base64::{Engine, prelude::BASE64_STANDARD};
        if let Some(answer) = manners.auth_answer {
            return self.say(answer);
        }
        let given = command.rsplit(' ').next().unwrap();
        let plain = BASE64_STANDARD.decode(given).unwrap_or_default();
        if plain == format!("\0{USER}\0{PASSWORD}").into_bytes() {
            self.user = Some(USER.to_owned());
            self.say("235 2.7.0 welcome")
        } else {
            self.say("535 5.7.8 wrong login")
        }
    }

    fn recipient(&mut self, to: &str) -> io::Result<()> {
        let local = to.split('@').next().unwrap();
        let once = |session: &Session| session.first_time(to);
        match local.split('.').next().unwrap() {
            "nobody" => self.say("550 5.1.1 no such user"),
            "never" => self.say("451 4.7.1 greylisted, come back later"),
            "grey" if once(self) => self.say("451 4.7.1 greylisted, come back later"),
            "closes" if once(self) => {
                self.say("421 4.3.2 going down")?;
                self.hang_up()
            }
            "shuts" => {
                self.say("421 4.7.0 not from you")?;
                self.hang_up()
            }
            "drops" => self.hang_up(),
            "stumbles" if once(self) => self.hang_up(),
            _ => self.say("250 2.1.5 ok"),
        }
    }

    fn message(&mut self, manners: &Manners, from: &str, to: &str) -> io::Result<()> {
        let mut message = String::new();
        loop {
            let line = self.hear()?;
            if line == "." {
                break;
            }
            message.push_str(line.strip_prefix('.').unwrap_or(&line));
            message.push_str("\r\n");
        }
        thread::sleep(manners.delay);
        self.shared.held.fetch_add(1, Ordering::SeqCst);
        while manners.hold.load(Ordering::SeqCst) && !self.shared.stop.load(Ordering::SeqCst) {
            thread::sleep(Duration::from_millis(5));
        }
        self.shared.held.fetch_sub(1, Ordering::SeqCst);
        if let Some(answer) = manners.data_answer {
            return self.say(answer);
        }
        let once = |session: &Session| session.first_time(to);
        match to.split(['.', '@']).next().unwrap() {
            "full" => return self.say("552 5.2.2 mailbox full"),
            "echo" => {
                let mut text = message.replace("=\r\n", "");
                text.retain(|c| c != '\r');
                let line = text.lines().find(|line| line.contains("inv_"));
                return self.say(&format!("550 5.7.1 no: {}", line.unwrap_or_default()));
            }
            "policy" => return self.say("554 5.7.1 not wanted here"),
            "busy" if once(self) => return self.say("452 4.3.1 no room, come back later"),
            "lost" if once(self) => return self.hang_up(),
            "slow" if once(self) => {
                thread::sleep(Duration::from_secs(3));
                return self.hang_up();
            }
            _ => {}
        }
        let taken = Taken {
            recipient: to.to_owned(),
            from: from.to_owned(),
            message,
            encrypted: self.encrypted,
            user: self.user.clone(),
        };
        self.shared.taken.lock().unwrap().push(taken);
        self.count += 1;
        if to.starts_with("ghost.") && once(self) {
            return self.hang_up();
        }
        self.say("250 2.0.0 taken as 4F2A")
    }
}

/// What stands between `<` and `>`.
fn address(command: &str) -> String {
    let start = command.find('<').map_or(0, |at| at + 1);
    let end = command.rfind('>').unwrap_or(command.len());
    command[start..end].to_owned()
}
