//! What is guessed first: common words, runs along the keyboard, repetitions, the person's own address.

use crate::model::name::search_key;

/// Words of at least four letters that stand in every list of leaked passwords, folded.
const WORDS: &str = "\
    password passwort passwd motdepasse contrasena wachtwoord pass word secret geheim login admin administrator root \
    user username guest test testing demo default changeme change access letmein welcome willkommen hello hallo \
    iloveyou love lover loveme forever freedom trustno master monkey dragon shadow sunshine princess prinzessin \
    superman batman spiderman starwars pokemon naruto matrix ninja killer hunter ranger soldier football fussball \
    soccer baseball basketball hockey golfer tennis liverpool chelsea arsenal barcelona juventus bayern london \
    england germany deutschland america canada berlin paris michael jennifer jordan michelle charlie daniel thomas \
    robert andrew joshua matthew jessica ashley amanda nicole maggie george harley mustang ferrari porsche mercedes \
    corvette yamaha summer sommer winter spring autumn herbst january february march april june july august september \
    october november december monday tuesday wednesday thursday friday saturday sunday cheese cookie chocolate \
    banana orange apple ginger pepper flower purple yellow silver golden diamond computer internet google facebook \
    samsung iphone android windows microsoft linkedin office company business money dollar bitcoin crypto whatever \
    nothing something anything please family friends buster tigger snoopy lovely angel babygirl blink biteme \
    schatz hase mausi bismillah jesus heaven lucky happy crazy qazwsx zaqwsx azerty qwertz abcd asdf zxcv";

/// Rows of keyboards, and the orders that everybody knows.
const ROWS: &[&str] = &[
    "qwertyuiop",
    "qwertzuiop",
    "azertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "yxcvbnm",
    "abcdefghijklmnopqrstuvwxyz",
    "01234567890",
];

/// Parts that a guesser has to put together for a password to be worth anything.
const FEWEST_PARTS: usize = 5;

/// Whether hardly more than well-known words and runs are in it.
pub(super) fn is_common(text: &str) -> bool {
    parts(text) < FEWEST_PARTS
}

/// Whether hardly more than one of the addresses is in it.
pub(super) fn is_own(text: &str, addresses: &[&str]) -> bool {
    let text = search_key(text);
    addresses.iter().any(|address| {
        let address = search_key(address);
        let local = address.split('@').next().unwrap_or_default();
        // A short local part is in many a word.
        let rest = match local.chars().count() {
            0..4 => text.replace(&address, ""),
            _ => text.replace(&address, "").replace(local, ""),
        };
        rest != text && rest.chars().count() < 8
    })
}

/// How many parts a guesser has to put together: a known word, a run or a repetition is one, as any other character.
fn parts(text: &str) -> usize {
    let letters: Vec<char> = text
        .to_lowercase()
        .chars()
        .filter(|c| c.is_alphanumeric() || "@$!".contains(*c))
        .collect();
    if letters.is_empty() {
        return text.chars().count();
    }
    let letters = period(&letters);
    let plain: Vec<char> = letters.iter().map(|c| unmasked(*c)).collect();
    let (mut at, mut parts) = (0, 0);
    while at < letters.len() {
        let known = word(&plain[at..])
            .max(word(&letters[at..]))
            .max(run(&letters[at..]))
            .max(run(&plain[at..]))
            .max(year(&letters[at..]));
        at += known.max(1);
        parts += 1;
    }
    parts
}

/// The beginning that is repeated to the end, or all of it.
fn period(letters: &[char]) -> &[char] {
    let repeats = |length: &usize| letters.iter().zip(&letters[*length..]).all(|(a, b)| a == b);
    let length = (1..=letters.len() / 2).find(repeats);
    &letters[..length.unwrap_or(letters.len())]
}

/// The letter that a digit or a mark stands for.
fn unmasked(c: char) -> char {
    match c {
        '0' => 'o',
        '1' | '!' => 'i',
        '3' => 'e',
        '4' | '@' => 'a',
        '5' | '$' => 's',
        '7' => 't',
        c => c,
    }
}

/// Length of the longest known word that stands here.
fn word(letters: &[char]) -> usize {
    let begins = |word: &&str| {
        let length = word.chars().count();
        length <= letters.len() && word.chars().eq(letters[..length].iter().copied())
    };
    let words = WORDS.split_whitespace().filter(begins);
    words.map(|word| word.chars().count()).max().unwrap_or(0)
}

/// Length of the year that stands here.
fn year(letters: &[char]) -> usize {
    match letters {
        ['1', '9', a, b, ..] | ['2', '0', a, b, ..] if a.is_ascii_digit() && b.is_ascii_digit() => {
            4
        }
        _ => 0,
    }
}

/// Length of the run that begins here, if it has three letters or more: the same one, or neighbours in one direction.
fn run(letters: &[char]) -> usize {
    let longest = |step: &dyn Fn(char, char) -> bool| {
        1 + letters
            .windows(2)
            .take_while(|pair| step(pair[0], pair[1]))
            .count()
    };
    let next = |row: &&str, a: char, b: char| {
        let place = |c: char| row.chars().position(|other| other == c);
        place(a).is_some_and(|at| row.chars().nth(at + 1) == Some(b))
            || row.ends_with(&String::from_iter([a, b]))
    };
    let mut length = longest(&|a, b| a == b);
    for row in ROWS {
        length = length
            .max(longest(&|a, b| next(row, a, b)))
            .max(longest(&|a, b| next(row, b, a)));
    }
    if length < 3 { 0 } else { length }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_runs_and_repetitions_are_one_part_each() {
        for (text, count) in [
            ("password", 1),
            ("p@$$w0rd", 1),
            ("password1234", 2),
            ("monkeydragon", 2),
            ("9876543210", 1),
            ("1234567890", 1),
            ("aaab", 2),
            ("asdfghjkl;qwertz", 2),
            ("monkey1987", 2),
            ("kxjw", 4),
            ("kxjwkxjw", 4),
        ] {
            assert_eq!(parts(text), count, "{text}");
        }
    }

    #[test]
    fn a_name_that_is_but_a_part_of_a_long_password_is_fine() {
        let own = ["ann.smith@example.com", "al@example.com"];
        assert!(!is_own("ann.smith likes nine horses", &own));
        assert!(is_own("ANN.SMITH123", &own));
        assert!(!is_own("a salad of leaves", &own));
    }
}
