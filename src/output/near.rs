//! Names close to a misspelt one.

/// The names nearest to `word`, best first, at most three; empty when nothing is near.
pub fn near<'a>(word: &str, names: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let folded = word.to_lowercase();
    let mut scored: Vec<(f64, &str)> = names
        .into_iter()
        .map(|name| (closeness(&folded, &name.to_lowercase()), name))
        .filter(|(score, _)| *score > 0.78)
        .collect();
    scored.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(b.1)));
    scored.into_iter().take(3).map(|(_, name)| name).collect()
}

/// From 0 to 1; two letters swapped in a short word are one slip, which Jaro-Winkler alone does not see.
fn closeness(word: &str, name: &str) -> f64 {
    let closeness = strsim::jaro_winkler(word, name);
    let slip = word.chars().count() > 2 && strsim::osa_distance(word, name) == 1;
    if slip { closeness.max(0.9) } else { closeness }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_finger_is_near_and_another_word_is_not() {
        assert_eq!(near("tga", ["tag", "name"]), ["tag"]);
        assert_eq!(near("fnd", ["find", "show"]), ["find"]);
        assert_eq!(near("remove", ["find", "tag"]), Vec::<&str>::new());
    }
}
