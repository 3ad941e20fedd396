use super::*;

#[test]
fn parameters_are_numbered_and_comments_and_the_last_semicolon_go() {
    for (sql, text, names) in [
        ("SELECT 1", "SELECT 1", &[][..]),
        (" select :a, :b, :a ; ", "select $1, $2, $1", &["a", "b"]),
        (
            "SELECT 'it''s :x' -- :y\n, \"a\"\"b:c\" /* :z */ FROM t;--",
            "SELECT 'it''s :x'  \n, \"a\"\"b:c\"   FROM t",
            &[],
        ),
        (
            "SELECT x::text, 1.5e3 FROM t WHERE y=:y",
            "SELECT x::text, 1.5e3 FROM t WHERE y=$1",
            &["y"],
        ),
        ("/* x */ SELECT 1", "SELECT 1", &[]),
        (
            "-- x\n/* y */\nWITH a AS (SELECT 1) SELECT 1",
            "WITH a AS (SELECT 1) SELECT 1",
            &[],
        ),
        ("VALUES (:größe)", "VALUES ($1)", &["größe"]),
    ] {
        let reading = Reading::parse(sql).unwrap();
        assert_eq!(
            (reading.text.as_str(), reading.names.as_slice()),
            (
                text,
                &*names
                    .iter()
                    .map(|name| (*name).to_owned())
                    .collect::<Vec<_>>()
            )
        );
    }
}

#[test]
fn names_are_seen_with_their_dots() {
    let reading = Reading::parse("SELECT u.Email FROM public . \"Users\" u").unwrap();
    let words: Vec<(&str, bool)> = reading
        .words
        .iter()
        .map(|word| (word.name.as_str(), word.qualified))
        .collect();
    assert_eq!(
        words,
        [
            ("select", false),
            ("u", false),
            ("email", true),
            ("from", false),
            ("public", false),
            ("Users", true),
            ("u", false)
        ]
    );
}

#[test]
fn a_with_is_found_so_that_another_can_be_put_before_it() {
    for (sql, opening) in [
        ("SELECT 1", (0, false)),
        ("with a AS (SELECT 1) SELECT * FROM a", (4, true)),
        ("WITH RECURSIVE a AS (SELECT 1) SELECT * FROM a", (14, true)),
    ] {
        assert_eq!(Reading::parse(sql).unwrap().opening, opening);
    }
}

#[test]
fn what_does_not_only_read_or_could_be_read_in_two_ways_is_refused() {
    for (sql, why) in [
        ("", "only SELECT"),
        ("DELETE FROM users", "only SELECT"),
        ("EXPLAIN SELECT 1", "only SELECT"),
        ("(SELECT 1)", "only SELECT"),
        ("PRAGMA table_info(users)", "only SELECT"),
        ("SELECT 1; DELETE FROM users", "more than one"),
        ("SELECT 'a", "not closed"),
        ("SELECT \"a", "not closed"),
        ("SELECT 1 /* x", "not closed"),
        ("SELECT 1 /* /* */ */", "comments in comments"),
        ("SELECT E'\\' FROM secrets --'", "letter before"),
        ("SELECT U&\"s\\0065crets\"", "letter before"),
        ("SELECT $$x$$", "'$'"),
        ("SELECT `a`", "'`'"),
        ("SELECT ?", "'?'"),
    ] {
        let refusal = Reading::parse(sql).unwrap_err();
        assert!(refusal.contains(why), "{sql}: {refusal}");
    }
}
