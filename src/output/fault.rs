//! Finding the I/O error inside other errors: a reader that went away is no failure, a full disk is one of its own kind.

use std::{error::Error, io};

/// The kind of the first I/O error in `err` or among its sources, also inside `serde_json` and `csv` errors.
///
/// [`io::ErrorKind::StorageFull`] is a full disk.
pub fn io_error_kind(err: &(dyn Error + 'static)) -> Option<io::ErrorKind> {
    let mut next = Some(err);
    while let Some(err) = next {
        if let Some(kind) = kind_of(err) {
            return Some(kind);
        }
        next = err.source();
    }
    None
}

/// Whether `err` says, anywhere in its chain, that the reader of our output went away (`| head`).
pub fn is_broken_pipe(err: &(dyn Error + 'static)) -> bool {
    io_error_kind(err) == Some(io::ErrorKind::BrokenPipe)
}

fn kind_of(err: &(dyn Error + 'static)) -> Option<io::ErrorKind> {
    if let Some(err) = err.downcast_ref::<io::Error>() {
        // An error that merely carries another (`Other`) is only a wrapper; `source` would skip what it carries.
        return match err.get_ref() {
            Some(inner) => io_error_kind(inner).or(Some(err.kind())),
            None => Some(err.kind()),
        };
    }
    if let Some(err) = err.downcast_ref::<serde_json::Error>() {
        return err.io_error_kind();
    }
    match err.downcast_ref::<csv::Error>()?.kind() {
        csv::ErrorKind::Io(err) => kind_of(err),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fmt;

    struct Gone;
    impl io::Write for Gone {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(io::ErrorKind::BrokenPipe.into())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[derive(Debug)]
    struct Story(Box<dyn Error + Send + Sync>);
    impl fmt::Display for Story {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("while listing users")
        }
    }
    impl Error for Story {
        fn source(&self) -> Option<&(dyn Error + 'static)> {
            Some(&*self.0)
        }
    }

    #[test]
    fn a_broken_pipe_is_found_inside_any_wrapping() {
        let json = serde_json::to_writer(Gone, &[1, 2]).unwrap_err();
        assert!(is_broken_pipe(&json));
        assert!(is_broken_pipe(&Story(Box::new(io::Error::other(json)))));

        let mut writer = csv::Writer::from_writer(Gone);
        writer.write_record(["a"]).unwrap();
        let csv = csv::Error::from(writer.flush().unwrap_err());
        assert!(is_broken_pipe(&csv));
        assert!(is_broken_pipe(&io::Error::other(Story(Box::new(csv)))));
    }

    #[test]
    fn other_errors_are_not_a_broken_pipe() {
        let full = io::Error::new(io::ErrorKind::StorageFull, "cannot write 'a.csv'");
        assert!(!is_broken_pipe(&full));
        assert_eq!(io_error_kind(&full), Some(io::ErrorKind::StorageFull));
        let bad = serde_json::from_str::<u8>("x").unwrap_err();
        assert_eq!(io_error_kind(&bad), None);
    }
}
