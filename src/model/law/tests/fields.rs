//! Fill, update, keep, clear: what a row does to the fields of a known person.

use super::*;

/// A person called Ann in London, and a row that calls her Anna, gives a phone and leaves the city blank.
fn pair() -> (Known, Candidate<'static>) {
    let mut person = known(Subscription::Subscribed);
    person.texts.set(Text::Field(Field::Name), Some("Ann"));
    person.texts.set(Text::Field(Field::City), Some("London"));
    let mut row = row(None);
    row.profile[Field::Name as usize] = Some("Anna");
    row.profile[Field::Phone as usize] = Some("1234");
    row.blank = 1 << (Field::City as u16) | 1 << (Field::Company as u16);
    (person, row)
}

fn fields(flags: &Flags) -> Vec<(Field, Option<String>)> {
    let (person, row) = pair();
    change(judge_known(&row, &person, KEY, unlisted(), flags)).fields
}

#[allow(clippy::unnecessary_wraps)] // It is what a field holds.
fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

#[test]
fn fill_takes_only_what_was_empty() {
    assert_eq!(fields(&flags()), [(Field::Phone, some("1234"))]);
}

#[test]
fn update_takes_what_differs_and_never_a_blank() {
    let flags = Flags {
        on_existing: OnExisting::Update,
        ..flags()
    };
    assert_eq!(
        fields(&flags),
        [(Field::Name, some("Anna")), (Field::Phone, some("1234"))]
    );
}

#[test]
fn keep_takes_nothing_but_the_subscription() {
    let flags = Flags {
        on_existing: OnExisting::Keep,
        clear_blank: Field::ALL.to_vec(),
        ..flags()
    };
    assert_eq!(fields(&flags), []);
    let (person, mut row) = pair();
    row.reference = Some("K1");
    row.level = Some(Level::Admin as u8);
    let never = Known {
        subscription: Subscription::None,
        ..person
    };
    let change = change(judge_known(&row, &never, KEY, unlisted(), &flags));
    let expected = Change {
        subscription: Some(Subscription::Subscribed),
        ..Change::default()
    };
    assert_eq!(change, expected);
}

#[test]
fn a_blank_cell_erases_only_what_clear_blank_names() {
    for on_existing in [OnExisting::Fill, OnExisting::Update] {
        let flags = Flags {
            on_existing,
            clear_blank: vec![Field::City, Field::Company, Field::Region],
            ..flags()
        };
        // The company is blank already, and the region is no column of the file.
        assert!(fields(&flags).contains(&(Field::City, None)));
        assert_eq!(
            fields(&flags)
                .iter()
                .filter(|(_, new)| new.is_none())
                .count(),
            1
        );
    }
}

#[test]
fn the_same_row_again_changes_nothing() {
    let (mut person, row) = pair();
    for flags in every_flags() {
        if flags.unsubscribe {
            continue;
        }
        let Verdict::Change(first) = judge_known(&row, &person, KEY, unlisted(), &flags) else {
            continue;
        };
        for (field, value) in first.fields {
            person.texts.set(Text::Field(field), value.as_deref());
        }
        if first.confirm {
            person.confirmed_at = Some(Timestamp(1));
        }
        let second = judge_known(&row, &person, KEY, unlisted(), &flags);
        assert_eq!(second, Verdict::Change(Change::default()), "{flags:?}");
    }
}

#[test]
fn a_users_own_status_changes_by_update_of_a_users_import_alone() {
    let mut row = row(None);
    row.status = Some(Status::Approved as u8);
    let of = |flags: &Flags| {
        let person = known(Subscription::Subscribed);
        change(judge_known(&row, &person, KEY, unlisted(), flags)).status
    };
    assert_eq!(of(&users()), None);
    let update = |flags| Flags {
        on_existing: OnExisting::Update,
        ..flags
    };
    assert_eq!(of(&update(users())), Some(Status::Approved));
    assert_eq!(of(&update(flags())), None);
}

#[test]
fn a_level_above_user_is_replaced_by_update_alone() {
    let mut row = row(None);
    row.level = Some(Level::Admin as u8);
    let of = |level, on_existing| {
        let person = Known {
            level,
            ..known(Subscription::Subscribed)
        };
        let flags = Flags {
            on_existing,
            ..users()
        };
        change(judge_known(&row, &person, KEY, unlisted(), &flags)).level
    };
    assert_eq!(of(Level::User, OnExisting::Fill), Some(Level::Admin));
    assert_eq!(of(Level::SuperAdmin, OnExisting::Fill), None);
    assert_eq!(
        of(Level::SuperAdmin, OnExisting::Update),
        Some(Level::Admin)
    );
    assert_eq!(of(Level::Admin, OnExisting::Update), None);
    assert_eq!(of(Level::User, OnExisting::Keep), None);
}
