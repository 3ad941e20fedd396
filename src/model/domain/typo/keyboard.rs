//! How far a typed word is from the one that was meant, on a keyboard.

/// Longest label that is compared, in octets; every provider's is shorter.
const LONGEST: usize = 16;

/// Edit distance with adjacent transpositions (optimal string alignment), in halves: 2 for an edit, 1 for a
/// slip of the finger (a neighbouring key, a look-alike, a letter doubled or halved), 4 for another first letter.
pub(super) fn cost(meant: &[u8], typed: &[u8]) -> u8 {
    if meant == typed {
        return 0;
    }
    if meant.len() > LONGEST || typed.len() > LONGEST {
        return u8::MAX;
    }
    if is_anagram(meant, typed) {
        return 2;
    }
    let mut table = [[0u8; LONGEST + 1]; LONGEST + 1];
    for i in 0..=meant.len() {
        for j in 0..=typed.len() {
            let mut best = if i == 0 && j == 0 { 0 } else { u8::MAX };
            if i > 0 {
                let halved = i > 1 && meant[i - 1] == meant[i - 2];
                best = best.min(table[i - 1][j] + if halved { 1 } else { 2 });
            }
            if j > 0 {
                let doubled = j > 1 && typed[j - 1] == typed[j - 2];
                best = best.min(table[i][j - 1] + if doubled { 1 } else { 2 });
            }
            if i > 0 && j > 0 {
                let swap = match (meant[i - 1], typed[j - 1]) {
                    (a, b) if a == b => 0,
                    (a, b) if is_slip(a, b) => 1,
                    _ if i == 1 && j == 1 => 4,
                    _ => 2,
                };
                best = best.min(table[i - 1][j - 1] + swap);
            }
            if i > 1 && j > 1 && meant[i - 1] == typed[j - 2] && meant[i - 2] == typed[j - 1] {
                best = best.min(table[i - 2][j - 2] + 2);
            }
            table[i][j] = best;
        }
    }
    table[meant.len()][typed.len()]
}

/// The same letters in another order, the first one in place.
fn is_anagram(meant: &[u8], typed: &[u8]) -> bool {
    if meant.len() != typed.len() || meant[0] != typed[0] {
        return false;
    }
    let sorted = |word: &[u8]| {
        let mut letters = [0; LONGEST];
        letters[..word.len()].copy_from_slice(word);
        letters.sort_unstable();
        letters
    };
    sorted(meant) == sorted(typed)
}

/// Letters that look or sound alike.
const ALIKE: [(u8, u8); 6] = [
    (b'o', b'0'),
    (b'l', b'1'),
    (b'i', b'1'),
    (b'i', b'l'),
    (b'g', b'q'),
    (b't', b'd'),
];

/// Row (from 1) and column of every key; row 0 is no key.
static PLACES: [(u8, u8); 256] = places();

const fn places() -> [(u8, u8); 256] {
    const ROWS: [&[u8]; 4] = [b"1234567890", b"qwertyuiop", b"asdfghjkl;", b"zxcvbnm,."];
    let mut places = [(0, 0); 256];
    let mut row = 0;
    while row < ROWS.len() {
        let mut column = 0;
        while column < ROWS[row].len() {
            places[ROWS[row][column] as usize] = (row as u8 + 1, column as u8);
            column += 1;
        }
        row += 1;
    }
    places
}

/// Whether two letters are neighbours on a keyboard, look alike or sound alike.
fn is_slip(a: u8, b: u8) -> bool {
    let (upper, lower) = {
        let (x, y) = (PLACES[usize::from(a)], PLACES[usize::from(b)]);
        if x.0 <= y.0 { (x, y) } else { (y, x) }
    };
    let neighbours = upper.0 > 0
        && match lower.0 - upper.0 {
            0 => upper.1.abs_diff(lower.1) == 1,
            // Each row stands half a key to the right of the one above.
            1 => upper.1 == lower.1 || upper.1 == lower.1 + 1,
            _ => false,
        };
    neighbours || ALIKE.contains(&(a, b)) || ALIKE.contains(&(b, a))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_finger_costs_half_an_edit() {
        for (typed, halves) in [
            ("gmail", 0),
            ("gnail", 1),
            ("gmaill", 1),
            ("gmal", 2),
            ("gmaxil", 2),
            ("gamil", 2),
            ("email", 4),
        ] {
            assert_eq!(cost(b"gmail", typed.as_bytes()), halves, "{typed}");
        }
    }

    #[test]
    fn neighbours_are_the_keys_around_a_key() {
        for key in b"ftyhbv" {
            assert!(
                is_slip(b'g', *key) && is_slip(*key, b'g'),
                "{}",
                char::from(*key)
            );
        }
        for key in b"easlp" {
            assert!(!is_slip(b'g', *key), "{}", char::from(*key));
        }
    }
}
