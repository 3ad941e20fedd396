//! Rows as they stand in files, through the door of this floor.

use std::sync::Arc;

use crate::{
    intake::{Check, Intake, Options, Preset, Problem, Purpose, Source},
    model::{
        incoming::{Incoming, Reject, RejectReason},
        person::{Field, Level, Profile, Status, Subscription},
    },
};

type Row = Result<Incoming, Reject>;

fn rows_with(text: &str, options: Options) -> Result<Vec<Row>, Problem> {
    let mut intake = Intake::open(Source::bytes("-", text), options)?;
    let mut rows = Vec::new();
    while let Some(entry) = intake.next()? {
        rows.push(entry.outcome.cloned());
    }
    Ok(rows)
}

fn rows(text: &str) -> Vec<Row> {
    rows_with(text, Options::default()).unwrap()
}

/// The one row under a header.
fn row(header: &str, row: &str) -> Row {
    rows(&format!("{header}\n{row}\n")).remove(0)
}

fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs
        .iter()
        .map(|&(a, b)| (a.to_owned(), b.to_owned()))
        .collect()
}

fn reason(row: &Row) -> Option<(RejectReason, Option<&str>)> {
    row.as_ref()
        .err()
        .map(|reject| (reject.reason, reject.detail.as_deref()))
}

fn words(tags: &[Arc<str>]) -> Vec<&str> {
    tags.iter().map(AsRef::as_ref).collect()
}

fn profile(profile: &Profile) -> Vec<(&'static str, &str)> {
    profile
        .iter()
        .map(|(field, text)| (field.as_str(), text))
        .collect()
}

#[test]
fn every_known_column_fills_its_field() {
    let header = "email,ref,first_name,last_name,company,phone,street,city,region,postcode,country,tax_id,language,groups,\
                  tags,consent,consent_at,consent_source,consent_ip,confirmed_at,note,invited,registered_at";
    let person = row(
        header,
        "Ann@Example.com,K-1,Ann,Lee,Shop,+44 1,1 High St,Leeds,Yorks,LS1,uk,GB1,en_gb,trade|vat,vip;store:Leeds,yes,\
         2024-01-31 10:00:00,form,192.0.2.7,2024-02-01,\"a\nb\",no,31.01.2024",
    )
    .unwrap();
    assert_eq!(person.address.unwrap().key(), "ann@example.com");
    assert_eq!(person.reference.as_deref(), Some("K-1"));
    assert_eq!(
        profile(&person.profile),
        [
            ("name", "Ann Lee"),
            ("company", "Shop"),
            ("phone", "+44 1"),
            ("street", "1 High St"),
            ("city", "Leeds"),
            ("region", "Yorks"),
            ("postcode", "LS1"),
            ("country", "GB"),
            ("tax_id", "GB1"),
            ("language", "en-GB"),
            ("note", "a\nb"),
        ]
    );
    assert_eq!(person.groups, ["trade", "vat"]);
    assert_eq!(words(&person.tags), ["general:vip", "store:Leeds"]);
    assert_eq!(
        person.consent_at.unwrap().to_string(),
        "2024-01-31T10:00:00Z"
    );
    assert_eq!(person.consent_source.as_deref(), Some("form"));
    assert_eq!(person.consent_ip.as_deref(), Some("192.0.2.7"));
    assert_eq!(
        person.confirmed_at.unwrap().to_string(),
        "2024-02-01T00:00:00Z"
    );
    assert_eq!(
        person.registered_at.unwrap().to_string(),
        "2024-01-31T00:00:00Z"
    );
    assert!(!person.invited && person.subscription.is_none() && person.warnings.is_empty());
}

#[test]
fn a_field_that_cannot_be_read_rejects_the_row_and_is_named() {
    for (column, cell, reason_) in [
        (
            "country",
            "Mordor",
            (RejectReason::InvalidField, Some("country")),
        ),
        (
            "language",
            "english please",
            (RejectReason::InvalidField, Some("language")),
        ),
        (
            "consent_at",
            "01/31/2024",
            (RejectReason::InvalidField, Some("consent_at")),
        ),
        (
            "consent_ip",
            "here",
            (RejectReason::InvalidField, Some("consent_ip")),
        ),
        (
            "consent",
            "perhaps",
            (RejectReason::InvalidField, Some("consent")),
        ),
        ("consent", "no", (RejectReason::NoConsent, None)),
        (
            "status",
            "gold",
            (RejectReason::InvalidField, Some("subscription")),
        ),
        (
            "level",
            "admin",
            (RejectReason::InvalidField, Some("level")),
        ),
        ("tags", "a:", (RejectReason::InvalidField, Some("tags"))),
        (
            "groups",
            "no such key!",
            (RejectReason::InvalidField, Some("groups")),
        ),
        (
            "name",
            &"x".repeat(201),
            (RejectReason::TooLong, Some("name")),
        ),
        (
            "note",
            &"x".repeat(10_001),
            (RejectReason::TooLong, Some("note")),
        ),
        ("ref", &"x".repeat(65), (RejectReason::TooLong, Some("ref"))),
        (
            "tags",
            &"x".repeat(101),
            (RejectReason::TooLong, Some("tags")),
        ),
        (
            "city",
            "K\u{fffd}ln",
            (RejectReason::BadEncoding, Some("city")),
        ),
    ] {
        let found = row(
            &format!("email,{column}"),
            &format!("ann@example.com,{cell}"),
        );
        assert_eq!(reason(&found), Some(reason_), "{column} {cell}");
    }
    let text = "email,consent_at\nann@example.com,01/31/2024\n";
    assert!(
        rows(text)[0]
            .as_ref()
            .unwrap_err()
            .message
            .contains("2024-01-31")
    );
}

#[test]
fn a_program_s_word_for_nothing_is_no_value_of_a_typed_field() {
    let found = row(
        "email,country,language,consent_at,ref,name",
        "ann@example.com,N/A,NULL,0000-00-00 00:00:00,-,Null",
    );
    let person = found.unwrap();
    assert_eq!(profile(&person.profile), [("name", "Null")]);
    assert!(person.consent_at.is_none() && person.reference.is_none() && person.blank.is_empty());
}

#[test]
fn an_opt_out_is_never_lost_to_another_bad_field() {
    for (column, cell, state) in [
        ("status", "unsubscribed", Subscription::Unsubscribed),
        ("status", "bounced", Subscription::Cleaned),
        ("status", "spam", Subscription::Complained),
        ("opted_out_at", "2024-01-31", Subscription::Unsubscribed),
        ("UNSUB_TIME", "01/31/2024", Subscription::Unsubscribed),
        ("CLEAN_TIME", "2024-01-31 10:00:00", Subscription::Cleaned),
        ("unsubscribed", "yes", Subscription::Unsubscribed),
    ] {
        let text =
            format!("country,{column},consent,email\nMordor,{cell},no,postmaster@gamil.com\n");
        let options = Options {
            check: Check::Strict,
            ..Options::default()
        };
        let person = rows_with(&text, options).unwrap().remove(0).unwrap();
        assert_eq!(person.subscription, Some(state), "{column}");
        assert!(person.warnings[0].contains("Mordor") || person.warnings[1].contains("Mordor"));
    }
}

#[test]
fn the_strictest_word_of_a_row_decides() {
    let person = row(
        "email,subscription,unsubscribed_at,CLEAN_TIME",
        "ann@example.com,active,2024-01-02,2024-01-03",
    );
    let person = person.unwrap();
    assert_eq!(person.subscription, Some(Subscription::Cleaned));
    assert_eq!(
        person.opted_out_at.unwrap().to_string(),
        "2024-01-03T00:00:00Z"
    );
}

#[test]
fn of_several_columns_of_the_state_the_first_that_speaks_decides_but_for_an_opt_out() {
    use Subscription::{Complained, Pending, Subscribed, Unsubscribed};
    let header = "email,status,subscription,contact status";
    for (cells, state) in [
        ("unsubscribed,,", Some(Unsubscribed)),
        ("unsubscribed,subscribed,", Some(Unsubscribed)),
        (",-,complained", Some(Complained)),
        ("active,unsubscribed,active", Some(Unsubscribed)),
        ("active,pending,", Some(Pending)),
        ("pending,subscribed,", Some(Subscribed)),
        ("whatever,subscribed,", Some(Subscribed)),
        ("unsubscribed,whatever,", Some(Unsubscribed)),
        ("approved,,", None),
        ("approved,,pending", Some(Pending)),
        (",,", None),
    ] {
        let found = row(header, &format!("ann@example.com,{cells}"));
        assert_eq!(found.unwrap().subscription, state, "{cells}");
    }
    for cells in ["whatever,,", "active,whatever,"] {
        let found = row(header, &format!("ann@example.com,{cells}"));
        assert_eq!(
            reason(&found),
            Some((RejectReason::InvalidField, Some("subscription"))),
            "{cells}"
        );
    }
    let json = "{\"email\":\"a@example.com\",\"subscription\":\"subscribed\"}\n\
                {\"email\":\"b@example.com\",\"status\":\"unsubscribed\"}\n";
    let found = rows(json).remove(1).unwrap();
    assert_eq!(found.subscription, Some(Unsubscribed));
    let left = row("email,opted_out,unsubscribed", "ann@example.com,no,yes");
    assert_eq!(left.unwrap().subscription, Some(Unsubscribed));
}

#[test]
fn a_default_of_the_state_stands_for_rows_in_which_no_column_speaks() {
    use Subscription::{Cleaned, Subscribed};
    let options = Options {
        defaults: pairs(&[("status", "cleaned")]),
        ..Options::default()
    };
    let text = "email,subscription,status\na@example.com,,active\nb@example.com,subscribed,\nc@example.com,,\n";
    let found = rows_with(text, options).unwrap();
    let states: Vec<_> = (found.into_iter())
        .map(|row| row.unwrap().subscription.unwrap())
        .collect();
    assert_eq!(states, [Subscribed, Subscribed, Cleaned]);
}

#[test]
fn columns_of_yes_and_no_tell_of_opt_outs() {
    use Subscription::{Cleaned, Complained, Unsubscribed};
    for (column, cell, state) in [
        ("Subscribed", "no", Some(Unsubscribed)),
        ("Subscribed", "FALSE", Some(Unsubscribed)),
        ("Subscribed", "true", None),
        ("Subscribed", "2024-01-31", None),
        ("Newsletter", "nein", Some(Unsubscribed)),
        ("Newsletter", "abgemeldet", Some(Unsubscribed)),
        ("Newsletter", "Weekly; Monthly", None),
        ("Bounced", "yes", Some(Cleaned)),
        ("Bounced", "0", None),
        ("Complained", "yes", Some(Complained)),
        ("Complained", "no", None),
        ("do_not_email", "1", Some(Unsubscribed)),
        ("Abgemeldet am", "2024-01-31", Some(Unsubscribed)),
        ("Désabonné", "non", None),
        ("Fecha de baja", "31.01.2024", Some(Unsubscribed)),
        ("Uitgeschreven", "ja", Some(Unsubscribed)),
    ] {
        let person = row(&format!("email,{column}"), &format!("a@example.com,{cell}"));
        assert_eq!(person.unwrap().subscription, state, "{column} {cell}");
    }
}

#[test]
fn of_two_columns_of_consent_the_stricter_counts() {
    for cells in ["yes,no", "no,yes"] {
        let found = row("email,consent,opt_in", &format!("a@example.com,{cells}"));
        assert_eq!(
            reason(&found),
            Some((RejectReason::NoConsent, None)),
            "{cells}"
        );
    }
}

#[test]
fn a_name_beside_the_last_name_may_be_the_first_or_the_whole() {
    for (cells, name) in [
        ("Ann,Smith", "Ann Smith"),
        ("Ann Smith,Smith", "Ann Smith"),
        ("ANN SMITH,Smith", "ANN SMITH"),
        ("\"Smith, Ann\",Smith", "Smith, Ann"),
        ("James,James", "James James"),
        ("Ann,", "Ann"),
        (",Smith", "Smith"),
    ] {
        let person = row("Email,Name,Last name", &format!("a@example.com,{cells}")).unwrap();
        assert_eq!(profile(&person.profile), [("name", name)], "{cells}");
    }
    for header in ["Email,Full name,Last name", "Email,Name,First name"] {
        let person = row(header, "a@example.com,Ann Lee,Smith").unwrap();
        assert_eq!(profile(&person.profile).len(), 1, "{header}");
    }
    let whole = row("Email,Full name,Last name", "a@example.com,Ann Lee,Smith").unwrap();
    assert_eq!(profile(&whole.profile), [("name", "Ann Lee")]);
    let preset = Options {
        preset: Some(Preset::Mailerlite),
        ..Options::default()
    };
    let text = "Subscriber,Name,Last name\na@example.com,Ann,Smith\n";
    let person = rows_with(text, preset).unwrap().remove(0).unwrap();
    assert_eq!(profile(&person.profile), [("name", "Ann Smith")]);
}

#[test]
fn a_damaged_row_that_opts_out_keeps_its_address_and_nothing_else() {
    let rows = "a@example.com,active,Zoë\n".repeat(300);
    let mut text = format!("email,status,name\n{rows}").into_bytes();
    text.extend(b"ann@example.com,unsubscribed,Jos\xC3\nbob@example.com,active,Jos\xC3,\n");
    let mut intake = Intake::open(Source::bytes("x.csv", text), Options::default()).unwrap();
    let mut last = Vec::new();
    while let Some(entry) = intake.next().unwrap() {
        last.push(entry.outcome.cloned());
    }
    let bad = last.pop().unwrap();
    assert_eq!(reason(&bad), Some((RejectReason::BadEncoding, None)));
    let ann = last.pop().unwrap().unwrap();
    assert_eq!(ann.subscription, Some(Subscription::Unsubscribed));
    assert!(profile(&ann.profile).is_empty());
    assert!(intake.shape().notes[0].contains("UTF-8"));
}

#[test]
fn a_row_wider_than_its_header_is_rejected_and_empty_cells_behind_it_are_not() {
    let found =
        rows("email,name\nann@example.com,Lee, Ann\nbob@example.org,Bob,,\ncarl@example.net\n");
    assert_eq!(reason(&found[0]), Some((RejectReason::RowShape, None)));
    assert!(found[1].is_ok() && found[2].is_ok());
}

#[test]
fn blank_cells_are_told_from_absent_ones() {
    let found = rows("email,name,city\nann@example.com,, \nbob@example.org\n");
    assert_eq!(found[0].as_ref().unwrap().blank, [Field::Name, Field::City]);
    assert!(found[1].as_ref().unwrap().blank.is_empty());
    let found = row("email,first_name,last_name", "ann@example.com,,Lee").unwrap();
    assert_eq!(
        (found.profile.get(Field::Name), found.blank.len()),
        (Some("Lee"), 0)
    );
}

#[test]
fn the_name_beside_the_address_fills_a_missing_name() {
    let person = row("email,name", "Ann Lee <ann@example.com>,").unwrap();
    assert_eq!(person.profile.get(Field::Name), Some("Ann Lee"));
    let person = row("email,name", "Ann Lee <ann@example.com>,Dr Lee").unwrap();
    assert_eq!(person.profile.get(Field::Name), Some("Dr Lee"));
}

#[test]
fn the_header_again_and_totals_are_rejects_that_say_so() {
    let found = rows("E-Mail,name\nann@example.com,Ann\nE-Mail,name\nTotal: 1,\n");
    assert_eq!(reason(&found[1]), Some((RejectReason::RowShape, None)));
    assert!(found[1].as_ref().unwrap_err().message.contains("header"));
    assert_eq!(
        reason(&found[2]),
        Some((RejectReason::InvalidEmail, Some("no_at")))
    );
}

#[test]
fn a_mailchimp_export_is_known_by_its_columns() {
    let text = "\"Email Address\",\"First Name\",OPTIN_TIME,OPTIN_IP,CONFIRM_TIME,CC,LEID,EUID,NOTES,TAGS\n\
                ann@example.com,Ann,\"2020-01-01 10:00:00\",192.0.2.1,\"2020-01-01 10:01:00\",US,1,a,,\"\"\"News\"\",\"\"VIP\"\"\"\n";
    let intake = Intake::open(Source::bytes("-", text), Options::default()).unwrap();
    assert_eq!(intake.shape().preset, Some(Preset::Mailchimp));
    assert_eq!(
        intake.shape().ignored().collect::<Vec<_>>(),
        ["LEID", "EUID"]
    );
    let person = rows(text).remove(0).unwrap();
    assert_eq!(words(&person.tags), ["general:News", "general:VIP"]);
    assert_eq!(person.profile.get(Field::Country), Some("US"));
    assert_eq!(
        person.confirmed_at.unwrap().to_string(),
        "2020-01-01T10:01:00Z"
    );
}

#[test]
fn defaults_fill_blank_and_absent_cells_and_are_checked_at_once() {
    let options = |defaults: &[(&str, &str)]| Options {
        defaults: pairs(defaults),
        ..Options::default()
    };
    let text = "email,country\nann@example.com,\nbob@example.org,DE\n";
    let found = rows_with(text, options(&[("country", "gb"), ("status", "cleaned")])).unwrap();
    let ann = found[0].as_ref().unwrap();
    assert_eq!(
        (ann.profile.get(Field::Country), ann.subscription),
        (Some("GB"), Some(Subscription::Cleaned))
    );
    assert!(ann.blank.is_empty());
    assert_eq!(
        found[1].as_ref().unwrap().profile.get(Field::Country),
        Some("DE")
    );
    assert!(rows_with(text, options(&[("country", "Mordor")])).is_err());
}

#[test]
fn a_column_can_be_tags_of_a_group() {
    let options = Options {
        map: pairs(&[("tag:store", "Store")]),
        ..Options::default()
    };
    let found = rows_with(
        "email,Store,tags\nann@example.com,Leeds;York,vip\n",
        options,
    )
    .unwrap();
    let mut tags = found[0].as_ref().unwrap().tags.clone();
    tags.sort();
    assert_eq!(words(&tags), ["general:vip", "store:Leeds", "store:York"]);
}

#[test]
fn a_status_of_users_is_ignored_and_one_opt_out_among_them_is_not() {
    let text = "email,status\nann@example.com,approved\nbob@example.org,pending\n";
    let mut intake = Intake::open(Source::bytes("-", text), Options::default()).unwrap();
    assert!(intake.shape().notes[0].contains("ignored"));
    while let Some(entry) = intake.next().unwrap() {
        assert_eq!(entry.outcome.unwrap().subscription, None);
    }
    let rest = "x@example.com,approved\n".repeat(20_000);
    let found = rows(&format!("{text}{rest}carl@example.net,unsubscribed\n"));
    assert_eq!(
        reason(&found[0]),
        Some((RejectReason::InvalidField, Some("subscription")))
    );
    assert_eq!(
        found.last().unwrap().as_ref().unwrap().subscription,
        Some(Subscription::Unsubscribed)
    );
}

#[test]
fn users_have_their_own_status_and_may_have_a_number_alone() {
    let options = Options {
        purpose: Purpose::Users,
        allow_level: true,
        ..Options::default()
    };
    let text =
        "ref,email,status,level,subscription\nK-1,,Approved,super admin,unsubscribed\n,,banned,,\n";
    let found = rows_with(text, options).unwrap();
    let person = found[0].as_ref().unwrap();
    assert_eq!(person.status, Some(Status::Approved));
    assert_eq!(person.level, Some(Level::SuperAdmin));
    assert!(person.address.is_none() && person.subscription.is_none());
    assert_eq!(reason(&found[1]), Some((RejectReason::MissingEmail, None)));
}

#[test]
fn with_unsubscribe_every_row_opts_out_and_proves_syntax_only() {
    let options = Options {
        unsubscribe: true,
        check: Check::Strict,
        ..Options::default()
    };
    let found = rows_with("email,country\ninfo@gamil.com,Mordor\nbad@\n", options).unwrap();
    assert_eq!(
        found[0].as_ref().unwrap().subscription,
        Some(Subscription::Unsubscribed)
    );
    assert!(found[1].is_err());
}

#[test]
fn pasted_tokens_are_rows_with_checks_defaults_and_names() {
    let options = Options {
        defaults: pairs(&[("country", "GB")]),
        ..Options::default()
    };
    let text = "Ann Lee <ann@example.com>, bob@gamil.com\n# a comment\nhello there\n";
    let mut intake = Intake::open(Source::bytes("-", text), options).unwrap();
    let mut told = Vec::new();
    while let Some(entry) = intake.next().unwrap() {
        let end = entry.outcome.map_or_else(
            |reject| reject.reason.to_string(),
            |person| person.profile.get(Field::Country).unwrap().to_owned(),
        );
        told.push((
            entry.line,
            entry.input.to_owned(),
            entry.name.map(str::to_owned),
            end,
        ));
    }
    assert_eq!(
        told[0],
        (
            1,
            "Ann Lee <ann@example.com>".into(),
            Some("Ann Lee".into()),
            "GB".into()
        )
    );
    assert_eq!(
        told[1],
        (1, "bob@gamil.com".into(), None, "typo_domain".into())
    );
    assert_eq!(told[2], (3, "hello there".into(), None, "leftover".into()));
    assert_eq!((told.len(), intake.rows()), (3, 3));
    assert_eq!(
        intake.shape().notes,
        ["1 comment line, heading or link was passed over"]
    );
}

#[test]
fn a_domain_literal_in_pasted_text_is_whole_and_named() {
    for literal in ["x@[127.0.0.1]", "x@[IPv6:::1]"] {
        for text in [
            literal.to_owned(),
            format!("see {literal}, and\nann@example.com\n"),
        ] {
            let options = Options {
                format: Some(crate::intake::Format::Paste),
                ..Options::default()
            };
            let found = rows_with(&text, options).unwrap();
            let reject = (found.iter().filter_map(|row| row.as_ref().err()))
                .find(|reject| reject.reason == RejectReason::InvalidEmail)
                .unwrap();
            assert_eq!(reject.detail.as_deref(), Some("domain_literal"), "{text}");
            assert!(
                reject.email.as_ref().unwrap().contains(literal),
                "{reject:?}"
            );
        }
    }
}

#[test]
fn a_reject_of_a_typo_keeps_the_name_and_suggests_the_address() {
    let mut intake = Intake::open(
        Source::bytes("-", "email\nAnn <ann@gamil.com>\n"),
        Options::default(),
    )
    .unwrap();
    let entry = intake.next().unwrap().unwrap();
    assert_eq!(
        (entry.input, entry.name),
        ("Ann <ann@gamil.com>", Some("Ann"))
    );
    let reject = entry.outcome.unwrap_err();
    assert_eq!(reject.email.as_deref(), Some("ann@gamil.com"));
    assert_eq!(reject.suggestion.as_deref(), Some("ann@gmail.com"));
}

#[test]
fn keys_of_json_lines_that_come_late_are_not_lost() {
    let many = "{\"email\":\"ann@example.com\",\"name\":\"Ann\"}\n".repeat(10_000);
    let text = format!(
        "{many}{{\"email\":\"bob@example.org\",\"status\":\"unsubscribed\",\"tags\":[\"a\",\"b\"]}}\nnonsense\n"
    );
    let found = rows(&text);
    let bob = found[10_000].as_ref().unwrap();
    assert_eq!(
        (bob.subscription, bob.tags.len()),
        (Some(Subscription::Unsubscribed), 2)
    );
    assert_eq!(reason(&found[10_001]), Some((RejectReason::RowShape, None)));
}

#[test]
fn a_column_given_by_number_is_no_header() {
    let options = Options {
        map: pairs(&[("email", "2"), ("name", "3")]),
        ..Options::default()
    };
    let found = rows_with("1,ann@example.com,Ann\n2,bob@example.org,Bob\n", options).unwrap();
    assert_eq!(found.len(), 2);
    assert_eq!(
        found[1].as_ref().unwrap().profile.get(Field::Name),
        Some("Bob")
    );
}

#[test]
fn what_an_export_guarded_comes_back_as_it_was() {
    let text =
        "email,name\r\n'+1@example.org,'=SUM(A1)\r\no'neil@example.com,''t Hooft\r\n'@x,x\r\n";
    let found = rows(&format!("\u{feff}{text}"));
    let first = found[0].as_ref().unwrap();
    assert_eq!(first.address.as_ref().unwrap().email(), "+1@example.org");
    assert_eq!(first.profile.get(Field::Name), Some("=SUM(A1)"));
    assert_eq!(
        found[1].as_ref().unwrap().profile.get(Field::Name),
        Some("''t Hooft")
    );
    let found = rows(text);
    let first = found[0].as_ref().unwrap();
    assert_eq!(
        first.profile.get(Field::Name),
        Some("'=SUM(A1)"),
        "what nobody guarded is as it stands"
    );
}
