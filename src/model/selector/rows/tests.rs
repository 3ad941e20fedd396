use proptest::prelude::*;

use super::*;

proptest! {
    #[test]
    fn whatever_is_read_comes_from_rising_lines_and_is_never_empty(text in "(id|email|login|name|\\PC|[,\t\n\r\"{:}\u{0}]){0,30}", null: bool) {
        if let Ok(found) = selectors(&text, null, &USERS) {
            prop_assert!(found.is_sorted_by(|a, b| a.0 < b.0));
            prop_assert!(found.iter().all(|(_, selector)| !selector.trim().is_empty()));
        }
    }
}

fn users(text: &str) -> Vec<(u64, String)> {
    selectors(text, false, &USERS).unwrap()
}

fn refusal(text: &str, rows: &Rows) -> String {
    let refusal = selectors(text, false, rows).unwrap_err();
    assert!(refusal.hint.unwrap().contains("-f ids"), "{text}");
    refusal.message
}

fn at(line: u64, text: &str) -> (u64, String) {
    (line, text.to_owned())
}

#[test]
fn plain_lines_are_selectors_and_blank_lines_are_none() {
    assert_eq!(
        users("\u{feff}7\r\n\n ann@example.com \n#45231\nname:Smith, Ann"),
        [
            at(1, "7"),
            at(3, "ann@example.com"),
            at(4, "#45231"),
            at(5, "name:Smith, Ann")
        ]
    );
    assert_eq!(
        users("name:Smith, Ann\n7\n"),
        [at(1, "name:Smith, Ann"), at(2, "7")]
    );
    assert_eq!(users(""), []);
    assert_eq!(users("\n \n"), []);
}

#[test]
fn records_that_end_in_nul_are_counted_and_taken_as_they_stand() {
    assert_eq!(
        selectors("id\0id:7\0\0name:a\nb\0", true, &USERS).unwrap(),
        [at(1, "id"), at(2, "id:7"), at(4, "name:a\nb")]
    );
    assert!(selectors("7\tann\0", true, &USERS).is_err());
}

#[test]
fn rosters_own_lists_are_read_by_id_else_by_email() {
    assert_eq!(
        users("id\temail\n7\tann@example.com\n\n8\t\n"),
        [at(2, "id:7"), at(4, "id:8")]
    );
    assert_eq!(
        users("email,name\r\nann@example.com,\"Smith, Ann\"\r\n"),
        [at(2, "ann@example.com")]
    );
    assert_eq!(users("id\n7\n8\n"), [at(2, "id:7"), at(3, "id:8")]);
    assert_eq!(
        users("email\nann@example.com\n"),
        [at(2, "ann@example.com")]
    );
    assert_eq!(
        users("{\"id\":7,\"email\":\"ann@example.com\"}\n{\"email\":\"b@example.com\"}\n"),
        [at(1, "id:7"), at(2, "b@example.com")]
    );
    assert_eq!(users("id\temail\n"), [], "a list of nobody");
}

#[test]
fn a_quoted_cell_may_hold_line_ends_commas_and_quotes() {
    assert_eq!(
        users("name,note,id\n\"Ann \"\"A\"\" Smith\",\"one\ntwo, three\",7\nBob,,8"),
        [at(2, "id:7"), at(4, "id:8")]
    );
}

#[test]
fn the_guard_of_a_csv_for_excel_is_taken_off() {
    assert_eq!(
        users("\u{feff}email\r\n'+ann@example.com\r\n"),
        [at(2, "+ann@example.com")]
    );
    assert_eq!(
        users("email\n'+ann@example.com\n"),
        [at(2, "'+ann@example.com")]
    );
}

#[test]
fn ids_of_one_noun_are_never_read_as_anothers() {
    assert_eq!(
        refusal("login\tplan\towner\n45231\tgold\tann@example.com\n", &USERS),
        "line 1 of the input is no list of users: they have no column 'login'"
    );
    for mails in [
        "id\tuser\tsubject\n1\tann@example.com\thi\n",
        "id,user_id,subject\n1,7,hi\n",
        "{\"id\":1,\"user_id\":7}\n",
    ] {
        assert!(
            refusal(mails, &USERS).contains("is no list of users"),
            "{mails}"
        );
    }
    assert!(refusal("id\temail\n7\tann@example.com\n", &ACCOUNTS).contains("accounts"));
    assert_eq!(
        selectors("login\tstatus\n45231\tlive\n", false, &ACCOUNTS).unwrap(),
        [at(2, "login:45231")]
    );
}

#[test]
fn an_id_alone_is_taken_for_a_person_and_for_no_device() {
    for list in ["id\n7\n", "{\"id\":7}\n"] {
        for rows in [&DEVICES, &NOTIFICATIONS, &EMAILS] {
            let refusal = selectors(list, false, rows).unwrap_err();
            let what = format!("no column says that these are {}s", rows.noun);
            assert!(refusal.message.contains(&what), "{refusal:?}");
        }
        assert_eq!(users(list).len(), 1);
    }
    let devices = selectors("id,label\n7,phone\n", false, &DEVICES).unwrap();
    assert_eq!(devices.len(), 1);
}

#[test]
fn any_other_header_tab_or_shape_is_refused() {
    for text in [
        "name\tcountry\nAnn\tGB\n",
        "name\nAnn\n",
        "7\tann@example.com\n",
        "7\n8\tBob\n",
        "a@example.com,b@example.com\n",
        "E-mail,Name\nann@example.com,Ann\n",
        "id\temail\n7\n",
        "email\n\"\"\nann@example.com,x\n",
        "email\tname\n\tAnn\n",
        "[{\"id\":7}]\n",
        "{\"id\":7}\nnonsense\n",
        "{\"id\":null}\n",
        "{\"name\":\"Ann\"}\n",
    ] {
        refusal(text, &USERS);
    }
}
