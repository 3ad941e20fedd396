//! Words of other tools and other languages for what roster calls by one.

use crate::model::person::{Status, Subscription};

use super::fold::fold;

/// What anybody's words say about a subscription: English and the words of German, French, Spanish and Dutch tools.
///
/// `None` for a word that nobody knows.
#[rustfmt::skip]
pub(super) fn subscription(text: &str) -> Option<Subscription> {
    Some(match fold(text).as_ref() {
        "subscribed" | "active" | "enabled" | "confirmed" | "subscribe" | "subscriber" | "optin" | "optedin"
        | "aktiv" | "angemeldet" | "abonniert" | "bestatigt" | "actif" | "inscrit" | "abonne" | "confirme"
        | "activo" | "suscrito" | "confirmado" | "actief" | "ingeschreven" | "geabonneerd" | "bevestigd" => {
            Subscription::Subscribed
        }
        "pending" | "unconfirmed" | "notconfirmed" | "waiting" | "awaitingconfirmation"
        | "ausstehend" | "unbestatigt" | "enattente" | "nonconfirme" | "pendiente" | "noconfirmado"
        | "inafwachting" | "nietbevestigd" => Subscription::Pending,
        "unsubscribed" | "unsubscribe" | "optedout" | "optout" | "disabled" | "unsub" | "removed" | "cancelled"
        | "canceled" | "suppressed" | "donotmail" | "donotcontact"
        | "abgemeldet" | "deaktiviert" | "gekundigt" | "desinscrit" | "desabonne" | "desactive" | "baja"
        | "dadodebaja" | "cancelado" | "desactivado" | "afgemeld" | "uitgeschreven" | "uitgeschakeld" => {
            Subscription::Unsubscribed
        }
        "cleaned" | "bounced" | "bounce" | "invalid" | "hardbounce" | "hardbounced" | "undeliverable"
        | "ungultig" | "unzustellbar" | "invalide" | "invalido" | "rebotado" | "ongeldig" => Subscription::Cleaned,
        "complained" | "complaint" | "spam" | "spamcomplaint" | "markedasspam" | "abuse" | "junk" | "blocklisted"
        | "blacklisted" | "blocked" | "gesperrt" | "plainte" | "queja" | "geblokkeerd" => Subscription::Complained,
        "none" | "nonsubscribed" | "notsubscribed" | "neversubscribed" | "transactional" => Subscription::None,
        _ if yes(text)? => Subscription::Subscribed,
        _ => Subscription::Unsubscribed,
    })
}

/// Whether a word is the status of a user and says nothing of a subscription.
pub(super) fn is_of_users(text: &str) -> bool {
    use Status::{Approved, Banned, PartApproved};
    matches!(
        text.trim().to_ascii_lowercase().parse(),
        Ok(PartApproved | Approved | Banned)
    )
}

/// Yes or no in English, German, French, Spanish or Dutch, as a checkbox or as a program writes it.
#[rustfmt::skip]
pub(super) fn yes(text: &str) -> Option<bool> {
    match fold(text).as_ref() {
        "yes" | "y" | "true" | "t" | "1" | "on" | "x" | "ja" | "j" | "wahr" | "oui" | "o" | "vrai" | "si" | "s"
        | "verdadero" | "waar" | "given" | "granted" | "agreed" | "accepted" | "optin" | "optedin" | "erteilt"
        | "accorde" | "dado" | "gegeven" => Some(true),
        "no" | "n" | "false" | "f" | "0" | "off" | "nein" | "falsch" | "non" | "faux" | "falso" | "nee" | "onwaar"
        | "denied" | "declined" | "refused" | "withdrawn" | "revoked" | "optout" | "optedout" | "verweigert"
        | "widerrufen" | "refuse" | "rechazado" | "geweigerd" => Some(false),
        _ => None,
    }
}

/// Whether a cell says in a program's words that there is nothing: not a value of any typed field.
pub(super) fn is_nothing(text: &str) -> bool {
    const WORDS: [&str; 12] = [
        "-",
        "--",
        "null",
        "(null)",
        "\\n",
        "n/a",
        "#n/a",
        "nil",
        "nan",
        "(none)",
        "undefined",
        "?",
    ];
    let starts = |byte: &u8| b"-n(\\#u?".contains(&byte.to_ascii_lowercase());
    text.as_bytes().first().is_some_and(starts)
        && WORDS.iter().any(|word| text.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_other_tools_become_ours() {
        use Subscription::*;
        for (word, state) in [
            ("Active", Subscribed),
            ("enabled", Subscribed),
            ("Opted out", Unsubscribed),
            ("disabled", Unsubscribed),
            ("blocklisted", Complained),
            ("Hard-Bounced", Cleaned),
            ("désabonné", Unsubscribed),
            ("non-subscribed", None),
            ("true", Subscribed),
            ("0", Unsubscribed),
            ("UNCONFIRMED", Pending),
        ] {
            assert_eq!(subscription(word), Some(state), "{word}");
        }
        assert_eq!(subscription("approved"), Option::None);
        assert_eq!(subscription("whatever"), Option::None);
    }

    #[test]
    fn every_word_of_ours_is_understood() {
        for &state in Subscription::ALL {
            assert_eq!(subscription(state.as_str()), Some(state));
        }
    }

    #[test]
    fn yes_and_no_are_known_in_five_languages() {
        for word in ["yes", "Ja", "OUI", "sí", "1", "TRUE"] {
            assert_eq!(yes(word), Some(true), "{word}");
        }
        for word in ["no", "Nein", "non", "nee", "0", "False"] {
            assert_eq!(yes(word), Some(false), "{word}");
        }
        assert_eq!(yes("maybe"), None);
    }
}
