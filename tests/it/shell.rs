//! A sandbox as somebody who tries roster has it: a shell, `roster` on the path, the folder `examples`.

use std::{fs, os::unix::fs::symlink, path::Path};

use crate::sandbox::{Call, Sandbox};

/// What stands for cargo: the README builds and runs roster in one command, the tests have built it already.
const CARGO: &str =
    "#!/bin/sh\n[ \"$1 $2 $3\" = 'run --release --' ] || exit 101\nshift 3\nexec roster \"$@\"\n";

/// A sandbox with the examples in it.
pub fn with_examples() -> Sandbox {
    let sandbox = Sandbox::new();
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    for entry in fs::read_dir(examples).unwrap() {
        let path = entry.unwrap().path();
        let name = Path::new("examples").join(path.file_name().unwrap());
        fs::create_dir_all(sandbox.path("examples")).unwrap();
        fs::copy(&path, sandbox.path(name.to_str().unwrap())).unwrap();
    }
    sandbox.write("bin/cargo", CARGO);
    make_executable(&sandbox.path("bin/cargo"));
    symlink(env!("CARGO_BIN_EXE_roster"), sandbox.path("bin/roster")).unwrap();
    sandbox
}

/// A shell line that finds `roster`.
pub fn line<'a>(sandbox: &'a Sandbox, line: &str) -> Call<'a> {
    let bin = sandbox.path("bin");
    let path = format!("{}:/usr/local/bin:/usr/bin:/bin", bin.display());
    sandbox
        .program(Path::new("/bin/sh"), &["-c", line])
        .env("PATH", &path)
}

/// What a shell prints that finds `roster`, unless the machine has no such shell, which is said.
pub fn within(sandbox: &Sandbox, program: &str, words: &[&str]) -> Option<String> {
    let Some(path) = ["/bin", "/usr/bin"]
        .into_iter()
        .map(|folder| Path::new(folder).join(program))
        .find(|path| path.exists())
    else {
        println!("skipped: this machine has no {program}");
        return None;
    };
    let bin = sandbox.path("bin");
    let found = format!("{}:/usr/local/bin:/usr/bin:/bin", bin.display());
    let run = sandbox.program(&path, words).env("PATH", &found).run();
    assert_eq!(run.exit, 0, "{run:?}");
    Some(run.stdout)
}

fn make_executable(path: &Path) {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(0o755)).unwrap();
}
