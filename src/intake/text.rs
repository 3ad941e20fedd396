//! Texts that a verb takes whole, from a file or from standard input: no device, and no more than a limit.

use std::{
    fs::File,
    io::{self, Read, StdinLock},
    path::Path,
    sync::atomic::{AtomicBool, Ordering},
};

use super::{
    problem::Problem,
    source::{device, kind_of, name_of, stdin_is_device, unreadable},
};

/// Whether somebody has standard input already: what the first reads, a second would miss.
static TAKEN: AtomicBool = AtomicBool::new(false);

/// The bytes of a file or a pipe; `None` when they are more than `most`.
pub fn of_file(path: &Path, most: u64) -> Result<Option<Vec<u8>>, Problem> {
    kind_of(path)?;
    let name = name_of(path);
    let file = File::open(path).map_err(|error| unreadable(&name, error))?;
    whole(file, most).map_err(|error| unreadable(&name, error))
}

/// The bytes on standard input; `None` when they are more than `most`.
pub fn of_stdin(most: u64) -> Result<Option<Vec<u8>>, Problem> {
    whole(stdin()?, most).map_err(|error| Problem::io("-", error))
}

/// Standard input, for whoever asks first; a device is refused.
pub fn stdin() -> Result<StdinLock<'static>, Problem> {
    if TAKEN.swap(true, Ordering::SeqCst) {
        return Err(Problem::new("standard input is wanted for two things")
            .hint("give one of them as a file or as an argument"));
    }
    let stdin = io::stdin();
    if stdin_is_device(&stdin) {
        return Err(device("standard input"));
    }
    Ok(stdin.lock())
}

fn whole(input: impl Read, most: u64) -> io::Result<Option<Vec<u8>>> {
    let mut bytes = Vec::new();
    input.take(most + 1).read_to_end(&mut bytes)?;
    Ok((bytes.len() as u64 <= most).then_some(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_ends_at_its_limit_and_a_device_is_none() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("text");
        std::fs::write(&path, "twelve bytes").unwrap();
        assert_eq!(of_file(&path, 12).unwrap().unwrap(), b"twelve bytes");
        assert_eq!(of_file(&path, 11).unwrap(), None);
        let zero = of_file(Path::new("/dev/zero"), 11).unwrap_err();
        assert!(zero.message.contains("is a device"), "{zero}");
        assert!(of_file(folder.path(), 11).is_err());
    }
}
