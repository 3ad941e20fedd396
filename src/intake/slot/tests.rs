use super::*;
use crate::intake::fold::fold;

fn slot(header: &str) -> Option<Slot> {
    by_header(&fold(header), None).map(|found| found.0)
}

#[test]
fn every_slot_is_found_by_its_own_word_in_any_case() {
    for &slot_ in Slot::ALL {
        assert_eq!(slot(slot_.as_str()), Some(slot_));
        assert_eq!(
            slot(&slot_.as_str().to_uppercase().replace('_', " ")),
            Some(slot_)
        );
    }
}

#[test]
fn the_names_of_other_files_are_understood() {
    for (header, meant) in [
        ("E-Mail-Adresse", Slot::Email),
        ("Adresse e-mail", Slot::Email),
        ("Correo electrónico", Slot::Email),
        ("E-mailadres", Slot::Email),
        ("E-mail 1 - Value", Slot::Email),
        ("Prénom", Slot::FirstName),
        ("OPTIN_TIME", Slot::ConsentAt),
        ("UNSUB_TIME", Slot::OptedOutAt),
        ("Accepts Email Marketing", Slot::Consent),
        ("Postleitzahl", Slot::Postcode),
        ("Straße", Slot::Street),
    ] {
        assert_eq!(slot(header), Some(meant), "{header}");
    }
    for (header, meant) in [
        ("Subscribed", Slot::Subscribed),
        ("Newsletter", Slot::Subscribed),
        ("Bounced", Slot::CleanedAt),
        ("Complained", Slot::Complained),
        ("Do_Not_Email", Slot::OptedOut),
        ("Abgemeldet am", Slot::OptedOutAt),
        ("Désinscrit le", Slot::OptedOutAt),
        ("Fecha de baja", Slot::OptedOutAt),
        ("Uitgeschreven op", Slot::OptedOutAt),
    ] {
        assert_eq!(slot(header), Some(meant), "{header}");
    }
    for header in [
        "E-mail 2 Address",
        "E-mail Type",
        "E-mail Display Name",
        "LEID",
        "",
    ] {
        assert_eq!(slot(header), None, "{header}");
    }
}
