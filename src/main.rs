//! The `roster` binary: hands the arguments and the streams to [`roster::run`].

use std::process::ExitCode;

fn main() -> ExitCode {
    ExitCode::from(roster::run(
        std::env::args_os(),
        roster::output::Streams::system(),
    ))
}
