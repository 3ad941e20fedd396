//! Addresses that look alike: what somebody types who means another.

/// The characters that a slip puts in.
const LETTERS: &str = "abcdefghijklmnopqrstuvwxyz0123456789.-_+@";

/// Every text one slip away from a key: a letter left out, put in, mistaken, or two swapped. The key itself is none of them.
pub fn one_edit_away(key: &str) -> Vec<String> {
    let letters: Vec<char> = key.chars().collect();
    let mut near = Vec::new();
    let joined = |parts: [&[char]; 3]| parts.concat().into_iter().collect::<String>();
    for at in 0..=letters.len() {
        let (before, after) = letters.split_at(at);
        near.extend(LETTERS.chars().map(|c| joined([before, &[c], after])));
        let Some((first, rest)) = after.split_first() else {
            continue;
        };
        near.push(joined([before, &[], rest]));
        near.extend(LETTERS.chars().map(|c| joined([before, &[c], rest])));
        if let Some((second, rest)) = rest.split_first() {
            near.push(joined([before, &[*second, *first], rest]));
        }
    }
    near.sort_unstable();
    near.dedup();
    near.retain(|other| other != key && other.matches('@').count() == 1);
    near
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_single_slip_is_found_and_no_more_than_that() {
        let near = one_edit_away("ann@example.com");
        for slip in [
            "an@example.com",
            "anne@example.com",
            "amn@example.com",
            "nan@example.com",
            "ann@exmaple.com",
        ] {
            assert!(near.contains(&slip.to_owned()), "{slip}");
        }
        for other in [
            "ann@example.com",
            "bob@example.com",
            "annexample.com",
            "a@example.com",
        ] {
            assert!(!near.contains(&other.to_owned()), "{other}");
        }
        assert!(near.len() < 1_500, "{}", near.len());
    }
}
