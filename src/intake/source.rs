//! Where bytes come from: a regular file, standard input or a pipe, made readable from any offset.

mod place;

use std::{
    fs::File,
    io::{self, Read, Write},
    path::{Path, PathBuf},
    sync::Arc,
    thread::JoinHandle,
};

use sha2::{Digest, Sha256};

use self::place::is_pipe;
pub(in crate::intake) use self::place::{device, kind_of, name_of, stdin_is_device, unreadable};
use super::problem::Problem;

/// Input that cannot be rewound is held in memory up to this size, then in an unlinked file.
const IN_MEMORY: usize = 1 << 20;
/// How much is read at once.
pub(super) const BLOCK: usize = 256 << 10;

/// An input, opened and rewindable.
#[derive(Debug)]
pub struct Source {
    name: String,
    /// Where it lies, when it is a file.
    path: Option<PathBuf>,
    content: Content,
    size: u64,
    digest: Hashing,
}

/// The bytes, readable at any offset by several readers at once.
#[derive(Clone, Debug)]
pub(super) enum Content {
    File(Arc<File>),
    Memory(Arc<[u8]>),
}

#[derive(Debug)]
enum Hashing {
    Later,
    Running(JoinHandle<io::Result<[u8; 32]>>),
    Done([u8; 32]),
}

impl Source {
    /// Opens a path; `-` is standard input. A directory, a device and a missing file are refused.
    pub fn open(path: &Path) -> Result<Source, Problem> {
        if path.as_os_str() == "-" {
            return Source::stdin();
        }
        let name = name_of(path);
        let unread = |error| unreadable(&name, error);
        let kind = kind_of(path)?;
        let file = File::open(path).map_err(unread)?;
        if is_pipe(kind) {
            return Source::spool(&name, file);
        }
        let size = file.metadata().map_err(unread)?.len();
        Ok(Source {
            name,
            path: Some(path.to_owned()),
            content: Content::File(Arc::new(file)),
            size,
            digest: Hashing::Later,
        })
    }

    /// Refuses what [`Source::open`] would refuse, without taking a byte. `-` is never refused here.
    pub fn look(path: &Path) -> Result<(), Problem> {
        if path.as_os_str() != "-" && !is_pipe(kind_of(path)?) {
            File::open(path).map_err(|error| unreadable(&name_of(path), error))?;
        }
        Ok(())
    }

    /// Reads standard input to its end.
    pub fn stdin() -> Result<Source, Problem> {
        Source::spool("-", super::text::stdin()?)
    }

    /// Reads `input` to its end; `name` is how messages call it.
    pub fn spool(name: &str, mut input: impl Read) -> Result<Source, Problem> {
        let read = |error| Problem::io(name, error);
        let mut head = Vec::new();
        input
            .by_ref()
            .take(IN_MEMORY as u64)
            .read_to_end(&mut head)
            .map_err(read)?;
        if head.len() < IN_MEMORY {
            return Ok(Source::bytes(name, head));
        }
        let spool = |error: io::Error| Problem {
            message: format!("cannot keep '{name}' in a temporary file: {error}"),
            hint: Some("set TMPDIR to a folder with room".into()),
            io: Some(error),
        };
        let mut hash = Sha256::new();
        let mut file = tempfile::tempfile().map_err(spool)?;
        let mut size = 0;
        let mut block = head;
        loop {
            hash.update(&block);
            file.write_all(&block).map_err(spool)?;
            size += block.len() as u64;
            block.clear();
            if input
                .by_ref()
                .take(BLOCK as u64)
                .read_to_end(&mut block)
                .map_err(read)?
                == 0
            {
                break;
            }
        }
        let content = Content::File(Arc::new(file));
        let digest = Hashing::Done(hash.finalize().into());
        Ok(Source {
            name: name.into(),
            path: None,
            content,
            size,
            digest,
        })
    }

    /// Bytes that are already here: an argument, a test.
    pub fn bytes(name: &str, bytes: impl Into<Vec<u8>>) -> Source {
        let bytes: Vec<u8> = bytes.into();
        Source {
            name: name.into(),
            path: None,
            size: bytes.len() as u64,
            content: Content::Memory(bytes.into()),
            digest: Hashing::Later,
        }
    }

    /// How messages call it: the path, or `-`.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Where it lies; nowhere, when it is a pipe.
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// Size in bytes when it was opened. What is appended to a file afterwards is not read.
    pub fn size(&self) -> u64 {
        self.size
    }

    pub(super) fn content(&self) -> &Content {
        &self.content
    }

    /// Starts computing the SHA-256 in a thread of its own, so that it costs no time later.
    pub(super) fn start_digest(&mut self) {
        if matches!(self.digest, Hashing::Later) {
            let (content, size) = (self.content.clone(), self.size);
            self.digest = match content {
                Content::Memory(ref bytes) => Hashing::Done(Sha256::digest(bytes).into()),
                Content::File(_) => {
                    Hashing::Running(std::thread::spawn(move || hash(&content, size)))
                }
            };
        }
    }

    /// The SHA-256 of the bytes as they were given; waits for it when it is still being computed.
    pub fn digest(&mut self) -> io::Result<[u8; 32]> {
        self.start_digest();
        let hash = match std::mem::replace(&mut self.digest, Hashing::Later) {
            Hashing::Done(hash) => hash,
            Hashing::Running(thread) => thread
                .join()
                .map_err(|_| io::Error::other("the digest was interrupted"))??,
            Hashing::Later => hash(&self.content, self.size)?,
        };
        self.digest = Hashing::Done(hash);
        Ok(hash)
    }
}

impl Content {
    /// Reads some bytes at `offset`; 0 means the end.
    pub(super) fn read_at(&self, into: &mut [u8], offset: u64) -> io::Result<usize> {
        match self {
            Content::File(file) => read_file_at(file, into, offset),
            Content::Memory(bytes) => {
                let rest = usize::try_from(offset)
                    .ok()
                    .and_then(|from| bytes.get(from..));
                rest.unwrap_or_default().read(into)
            }
        }
    }
}

/// Reads some bytes of a file at `offset` without a shared position; 0 means the end.
pub(super) fn read_file_at(file: &File, into: &mut [u8], offset: u64) -> io::Result<usize> {
    loop {
        #[cfg(unix)]
        let read = std::os::unix::fs::FileExt::read_at(file, into, offset);
        #[cfg(windows)]
        let read = std::os::windows::fs::FileExt::seek_read(file, into, offset);
        match read {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            done => return done,
        }
    }
}

fn hash(content: &Content, size: u64) -> io::Result<[u8; 32]> {
    let mut hash = Sha256::new();
    let mut block = vec![0; BLOCK];
    let mut at = 0;
    while at < size {
        let want = BLOCK.min((size - at) as usize);
        match content.read_at(&mut block[..want], at)? {
            0 => break,
            n => {
                hash.update(&block[..n]);
                at += n as u64;
            }
        }
    }
    Ok(hash.finalize().into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pipe_is_kept_and_hashed_whether_small_or_large() {
        for size in [0, 5, IN_MEMORY - 1, IN_MEMORY, IN_MEMORY + BLOCK + 7] {
            let bytes: Vec<u8> = (0..size).map(|i| (i % 251) as u8).collect();
            let mut source = Source::spool("-", &bytes[..]).unwrap();
            assert_eq!(source.size(), size as u64);
            assert_eq!(
                source.digest().unwrap(),
                <[u8; 32]>::from(Sha256::digest(&bytes))
            );
            let mut tail = [0; 4];
            let n = source
                .content()
                .read_at(&mut tail, size.saturating_sub(4) as u64)
                .unwrap();
            assert!(bytes.ends_with(&tail[..n]));
        }
    }

    #[test]
    fn a_file_is_hashed_beside_its_reader() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("list.csv");
        std::fs::write(&path, "email\nann@example.com\n").unwrap();
        let mut source = Source::open(&path).unwrap();
        source.start_digest();
        let expected: [u8; 32] = Sha256::digest("email\nann@example.com\n").into();
        assert_eq!(source.digest().unwrap(), expected);
        assert_eq!(source.digest().unwrap(), expected);
    }

    #[test]
    fn folders_missing_files_and_devices_are_refused() {
        let folder = tempfile::tempdir().unwrap();
        for (path, says) in [
            (folder.path().to_owned(), "is a folder"),
            (folder.path().join("none.csv"), "no such file"),
            ("/dev/zero".into(), "is a device"),
        ] {
            let problem = Source::open(&path).unwrap_err();
            assert!(problem.message.contains(says), "{problem}");
        }
    }
}
