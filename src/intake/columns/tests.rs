//! Headers, mappings and defaults.

use super::*;

fn plan(header: &[&str], options: &Options) -> Result<Plan, Problem> {
    let names: Vec<String> = header.iter().map(|&name| name.to_owned()).collect();
    let columns = Columns {
        names: &names,
        has_header: true,
        holds_addresses: &|at| names[at].contains('!') || names[at] == "Kontakt",
        preset: options.preset,
    };
    resolve(&columns, options)
}

fn fields(header: &[&str]) -> Vec<Option<String>> {
    let plan = plan(header, &Options::default()).unwrap();
    (0..header.len()).map(|at| plan.field_of(at)).collect()
}

fn words(words: &[&str]) -> Vec<Option<String>> {
    words
        .iter()
        .map(|&word| (!word.is_empty()).then(|| word.to_owned()))
        .collect()
}

fn map(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs
        .iter()
        .map(|&(a, b)| (a.to_owned(), b.to_owned()))
        .collect()
}

#[test]
fn foreign_headers_are_mapped_and_unknown_ones_ignored() {
    assert_eq!(
        fields(&["Vorname", "Name", "E-Mail", "Titel"]),
        words(&["first_name", "last_name", "email", ""])
    );
    assert_eq!(
        fields(&["Nombre", "Apellidos", "Correo"]),
        words(&["first_name", "last_name", "email"])
    );
    assert_eq!(
        fields(&["First Name", "Name", "Email"]),
        words(&["first_name", "name", "email"])
    );
    assert_eq!(
        fields(&["E-mail Address", "E-mail 2 Address"]),
        words(&["email", ""])
    );
    assert_eq!(
        fields(&["_email", "email", "_line"]),
        words(&["", "email", ""])
    );
}

#[test]
fn the_surest_column_wins() {
    assert_eq!(
        fields(&["Home Phone", "Phone", "Work Email", "Email"]),
        words(&["", "phone", "", "email"])
    );
    assert_eq!(fields(&["Work Email", "Kontakt"]), words(&["email", ""]));
    assert_eq!(fields(&["Kontakt", "Name"]), words(&["email", "name"]));
}

#[test]
fn two_columns_for_the_email_are_a_problem_that_names_both() {
    for header in [["email", "E-Mail"], ["work email", "home email"]] {
        let problem = plan(&header, &Options::default()).unwrap_err();
        assert!(
            header.iter().all(|name| problem.message.contains(name)),
            "{problem}"
        );
        assert_eq!(problem.hint, Some(format!("--map email=\"{}\"", header[0])));
    }
}

#[test]
fn no_column_for_the_email_lists_the_columns() {
    let problem = plan(&["a", "who!"], &Options::default()).unwrap_err();
    assert!(problem.message.contains("'a', 'who!'"), "{problem}");
    assert_eq!(problem.hint.unwrap(), "--map email=\"who!\"");
}

#[test]
fn what_the_operator_maps_beats_the_header() {
    let options = Options {
        map: map(&[
            ("email", "contact"),
            ("tag:store", "Shop"),
            ("name", "EMAIL"),
        ]),
        ..Options::default()
    };
    let plan = plan(&["Email", "contact", "Shop", "Name"], &options).unwrap();
    let found: Vec<_> = (0..4).map(|at| plan.field_of(at)).collect();
    assert_eq!(found, words(&["name", "email", "tag:store", ""]));
}

#[test]
fn wrong_mappings_and_defaults_are_refused() {
    for (map_, defaults) in [
        (map(&[("emial", "Email")]), vec![]),
        (map(&[("email", "nothing")]), vec![]),
        (map(&[("tag:", "Email")]), vec![]),
        (map(&[("name", "Email"), ("name", "x")]), vec![]),
        (vec![], map(&[("email", "x")])),
        (vec![], map(&[("colour", "x")])),
    ] {
        let options = Options {
            map: map_,
            defaults,
            ..Options::default()
        };
        assert!(plan(&["Email", "x"], &options).is_err());
    }
}

#[test]
fn status_is_the_subscription_and_is_heard_beside_a_column_of_that_name() {
    assert_eq!(
        fields(&["email", "status"]),
        words(&["email", "subscription"])
    );
    assert_eq!(
        fields(&["email", "status", "subscription"]),
        words(&["email", "subscription", "subscription"])
    );
    let both = plan(
        &["status", "email", "subscription"],
        &Options {
            defaults: map(&[("status", "pending")]),
            ..Options::default()
        },
    )
    .unwrap();
    let heard: Vec<_> = (both.fills.iter())
        .map(|fill| (fill.column, fill.default.as_deref()))
        .collect();
    assert_eq!(
        heard,
        [(Some(2), None), (Some(0), Some("pending")), (Some(1), None)]
    );
    let users = Options {
        purpose: Purpose::Users,
        ..Options::default()
    };
    let plan = plan(&["email", "status", "subscription", "consent"], &users).unwrap();
    let found: Vec<_> = (0..4).map(|at| plan.field_of(at)).collect();
    assert_eq!(found, words(&["email", "status", "", ""]));
}
