//! Everything that is wrong with the settings, and not only the first of it.

use std::path::{Path, PathBuf};

use super::{
    GlobalFlags, Settings,
    environment::{Environment, Folders},
    file::ConfigFile,
    password::PasswordSource,
    secret::{Secret, check_private},
};
use crate::error::Problem;

/// One thing that is wrong.
#[derive(Debug)]
pub struct Fault(pub Problem);

impl Settings {
    /// The variable of the environment that gives a setting.
    pub fn variable_of(&self, key: &str) -> Option<String> {
        let plain = format!("ROSTER_{}", key.replace('.', "_").to_uppercase());
        let file = format!("{plain}_FILE");
        [plain, file]
            .into_iter()
            .find(|name| self.environment.has(name))
    }
}

/// What is wrong with the config file, its profiles, the environment, and the files that they name.
pub fn faults(flags: &GlobalFlags) -> Vec<Fault> {
    found(flags, &Environment::of_process(), &Folders::of_user())
        .into_iter()
        .map(Fault)
        .collect()
}

fn found(flags: &GlobalFlags, environment: &Environment, folders: &Folders) -> Vec<Problem> {
    let mut problems = Vec::new();
    let named = match (&flags.config, environment.get("ROSTER_CONFIG")) {
        (Some(path), _) => Some(PathBuf::from(path)),
        (None, Ok(path)) => path.map(PathBuf::from),
        (None, Err(problem)) => {
            problems.push(problem);
            None
        }
    };
    let mut profiles = Vec::new();
    if let Some(path) = named.or_else(|| folders.config_file()) {
        profiles = in_file(&path, folders, &mut problems);
    }
    // What the layers make of it together, with each profile, once the file itself can be read.
    let readable = problems.is_empty();
    let chosen = flags.profile.is_some();
    let each = profiles.into_iter().map(Some).filter(|_| !chosen);
    for profile in std::iter::once(flags.profile.clone()).chain(each) {
        if !readable {
            break;
        }
        let flags = GlobalFlags {
            profile,
            ..flags.clone()
        };
        match Settings::resolve(&flags, environment.clone(), folders) {
            Ok(settings) => {
                secrets(&settings, &mut problems);
                problems.extend(settings.strange_variables());
            }
            Err(problem) => problems.push(problem),
        }
    }
    let mut seen = Vec::new();
    problems.retain(|problem| {
        let new = !seen.contains(&problem.message);
        seen.push(problem.message.clone());
        new
    });
    problems
}

/// The faults of a file; returns the names of its profiles.
fn in_file(path: &Path, folders: &Folders, problems: &mut Vec<Problem>) -> Vec<String> {
    match ConfigFile::read(path, folders) {
        Ok(file) => {
            let keys = file.entries.iter().map(|entry| entry.key);
            let open = file.changeable.as_ref();
            problems.extend(open.and_then(|open| open.fault(keys)));
            problems.extend(file.problems);
            file.profiles
        }
        Err(problem) => {
            problems.push(problem);
            Vec::new()
        }
    }
}

/// Files that hold secrets: they are there, and closed to others.
fn secrets(settings: &Settings, problems: &mut Vec<Problem>) {
    if let Some(PasswordSource::File(path)) = &settings.mail.smtp.password {
        problems.extend(Secret::read(path).err());
    }
    if let Ok(Some(path)) = settings.environment.get("PGPASSFILE") {
        problems.extend(check_private(Path::new(path)).err());
    }
}
