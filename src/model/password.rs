//! Passwords: which ones are taken, and how they are hashed (argon2id, RFC 9106, as PHC strings).

mod guess;

use argon2::{
    Algorithm, Argon2, Params, PasswordVerifier, Version,
    password_hash::{PasswordHasher, phc::PasswordHash},
};
use unicode_normalization::UnicodeNormalization;

use super::malformed::Malformed;

/// The most characters of a password: far more than anybody types, so that nobody feeds the program a book.
const MOST: usize = 1_024;
/// Random bytes of a salt (the PHC string format recommends 16).
pub const SALT: usize = 16;

/// How much work a hash is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Work {
    /// Memory in MiB.
    pub memory: u32,
    /// Passes over the memory.
    pub passes: u32,
    /// Lanes of the memory.
    pub lanes: u32,
}

impl Work {
    fn argon2(self) -> Result<Argon2<'static>, Malformed> {
        let memory = self.memory.saturating_mul(1_024);
        let params = Params::new(memory, self.passes, self.lanes, None)
            .map_err(|error| Malformed::new(format!("the work of password hashes: {error}")))?;
        Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
    }
}

/// A password as it is hashed: the same letters however a keyboard composes them (Unicode NFKC).
pub fn normal(text: &str) -> String {
    text.nfkc().collect()
}

/// Refuses what is too short, too long, common, or the person's own address; never says what the password is.
///
/// `own` are the person's addresses.
pub fn check(text: &str, least: u32, own: &[&str]) -> Result<(), Malformed> {
    let normal = normal(text);
    let length = normal.chars().count();
    if length < least as usize {
        return Err(Malformed::new(format!(
            "the password has {length} characters, {least} are the fewest"
        ))
        .hint("four words that have nothing to do with each other make a good one"));
    }
    if length > MOST {
        return Err(Malformed::new(format!(
            "the password has {length} characters, {MOST} are the most"
        )));
    }
    if normal.contains(char::is_control) {
        return Err(Malformed::new("the password holds a control character")
            .hint("it must be one line of text"));
    }
    if normal.chars().all(char::is_whitespace) {
        return Err(Malformed::new("the password is nothing but spaces")
            .hint("four words that have nothing to do with each other make a good one"));
    }
    if guess::is_own(&normal, own) {
        return Err(
            Malformed::new("the password is the person's own address or little more")
                .hint("choose one that nobody can read off the screen"),
        );
    }
    if guess::is_common(&normal) {
        return Err(
            Malformed::new("the password is one of those that are guessed first")
                .hint("four words that have nothing to do with each other make a good one"),
        );
    }
    Ok(())
}

/// Hashes a password.
pub fn hash(text: &str, salt: [u8; SALT], work: Work) -> Result<String, Malformed> {
    let hashed = work
        .argon2()?
        .hash_password_with_salt(normal(text).as_bytes(), &salt)
        .map_err(|error| Malformed::new(format!("the password cannot be hashed: {error}")))?;
    Ok(hashed.to_string())
}

/// Whether a password is the one of a hash. Without a hash it takes as long, and the answer is no.
pub fn verify(text: &str, phc: Option<&str>, work: Work) -> bool {
    let Some(phc) = phc else {
        return hash(text, [0; SALT], work).is_err();
    };
    // The work is that of the hash, not that of today.
    Argon2::default()
        .verify_password(normal(text).as_bytes(), phc)
        .is_ok()
}

/// Whether a hash is less work than hashes of today are.
pub fn is_weaker(phc: &str, work: Work) -> bool {
    let (Ok(parsed), Ok(today)) = (PasswordHash::new(phc), work.argon2()) else {
        return true;
    };
    let Ok(params) = Params::try_from(&parsed) else {
        return true;
    };
    let today = today.params();
    parsed.algorithm.as_str() != Algorithm::Argon2id.as_str()
        || params.m_cost() < today.m_cost()
        || params.t_cost() < today.t_cost()
        || params.p_cost() < today.p_cost()
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORK: Work = Work {
        memory: 1,
        passes: 1,
        lanes: 1,
    };

    fn message(text: &str) -> String {
        check(text, 15, &["ann.smith@example.com"])
            .map_or_else(|fault| fault.message, |()| String::new())
    }

    #[test]
    fn a_password_verifies_against_its_hash_and_nothing_else_does() {
        let phc = hash("correct horse battery", [7; SALT], WORK).unwrap();
        assert!(phc.starts_with("$argon2id$v=19$m=1024,t=1,p=1$"), "{phc}");
        assert!(verify("correct horse battery", Some(&phc), WORK));
        assert!(!verify("correct horse batterx", Some(&phc), WORK));
        assert!(!verify("correct horse battery", None, WORK));
        assert!(!verify(
            "correct horse battery",
            Some("$argon2id$broken"),
            WORK
        ));
    }

    #[test]
    fn the_same_letters_are_the_same_password_however_they_are_composed() {
        let phc = hash("Zoe\u{308} und ﬁ zwölf", [7; SALT], WORK).unwrap();
        assert!(verify("Zo\u{eb} und fi zwo\u{308}lf", Some(&phc), WORK));
    }

    #[test]
    fn a_hash_of_less_work_is_weaker_and_one_of_more_is_not() {
        let phc = hash("x", [7; SALT], WORK).unwrap();
        assert!(!is_weaker(&phc, WORK));
        assert!(is_weaker(&phc, Work { memory: 2, ..WORK }));
        assert!(is_weaker(&phc, Work { passes: 2, ..WORK }));
        let more = hash("x", [7; SALT], Work { passes: 3, ..WORK }).unwrap();
        assert!(!is_weaker(&more, WORK));
        assert!(is_weaker("$2b$12$abc", WORK));
    }

    #[test]
    fn short_long_common_and_own_passwords_are_refused() {
        assert_eq!(message("correct horse battery staple"), "");
        assert_eq!(message(&"Zwölf Boxkämpfer jagen ".repeat(10)), "");
        assert!(message("vier kurze tier").is_empty());
        assert!(message("vier kurze tie").contains("14 characters, 15"));
        assert!(message(&"x".repeat(1_025)).contains("1024 are the most"));
        assert!(message("correct horse\nbattery").contains("control character"));
        for own in [
            "ann.smith@example.com",
            "Ann.Smith@Example.com1",
            "ann.smithann.smith",
        ] {
            assert!(message(own).contains("own address"), "{own}");
        }
        for common in [
            "passwordpassword",
            "P@ssw0rd123456789",
            "qwertyuiopasdfgh",
            "aaaaaaaaaaaaaaaa",
            "123456789012345",
            "abcabcabcabcabcabc",
            "letmein letmein 2024",
            "xK9!xK9!xK9!xK9!",
        ] {
            assert!(message(common).contains("guessed first"), "{common}");
        }
    }
}
