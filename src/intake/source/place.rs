//! What lies at a path, or at standard input: a file, a pipe, or what is no input.

use std::{
    fs::{File, FileType},
    io,
    path::Path,
};

use crate::intake::problem::Problem;

/// The path as messages and the list of imports show it; bytes that are not UTF-8 as `\xff`.
pub(in crate::intake) fn name_of(path: &Path) -> String {
    match path.to_str() {
        Some(name) => name.to_owned(),
        None => path
            .as_os_str()
            .as_encoded_bytes()
            .escape_ascii()
            .to_string(),
    }
}

/// The kind of a file or pipe; anything else is refused.
pub(in crate::intake) fn kind_of(path: &Path) -> Result<FileType, Problem> {
    let name = name_of(path);
    let kind = std::fs::metadata(path)
        .map_err(|error| unreadable(&name, error))?
        .file_type();
    if kind.is_dir() {
        return Err(Problem::new(format!("'{name}' is a folder"))
            .hint("name one file, or - for standard input"));
    }
    if !kind.is_file() && !is_pipe(kind) {
        return Err(device(&format!("'{name}'")));
    }
    Ok(kind)
}

pub(in crate::intake) fn unreadable(name: &str, error: io::Error) -> Problem {
    let (message, hint) = match error.kind() {
        io::ErrorKind::NotFound => (
            format!("no such file: '{name}'"),
            "name a file, or - for standard input",
        ),
        _ => (
            format!("cannot read '{name}': {error}"),
            "check the path and its permissions, or pipe the data into -",
        ),
    };
    Problem {
        message,
        hint: Some(hint.into()),
        io: Some(error),
    }
}

pub(in crate::intake) fn device(what: &str) -> Problem {
    Problem::new(format!(
        "{what} is a device, a socket or a folder, not a file"
    ))
    .hint("name a file, or pipe the data into standard input")
}

#[cfg(unix)]
pub(in crate::intake) fn is_pipe(kind: FileType) -> bool {
    std::os::unix::fs::FileTypeExt::is_fifo(&kind)
}

#[cfg(not(unix))]
pub(in crate::intake) fn is_pipe(_: FileType) -> bool {
    false
}

/// Whether standard input is a device other than the terminal that somebody pastes into.
#[cfg(unix)]
pub(in crate::intake) fn stdin_is_device(stdin: &io::Stdin) -> bool {
    use std::{io::IsTerminal, os::fd::AsFd, os::unix::fs::FileTypeExt};
    let kind = (stdin.as_fd().try_clone_to_owned()).and_then(|fd| File::from(fd).metadata());
    kind.is_ok_and(|data| {
        let kind = data.file_type();
        kind.is_dir()
            || kind.is_block_device()
            || (kind.is_char_device() && !stdin.is_terminal() && !is_null(&data))
    })
}

/// Whether it is the null device, which cron and service managers give as an empty input.
#[cfg(unix)]
fn is_null(data: &std::fs::Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    std::fs::metadata("/dev/null").is_ok_and(|null| null.rdev() == data.rdev())
}

#[cfg(not(unix))]
pub(in crate::intake) fn stdin_is_device(_: &io::Stdin) -> bool {
    false
}
