//! What a column can hold, and the names that files give it.

use super::preset::{Meaning, Preset};
use crate::model::person::Field;

crate::words! {
    /// What a column of an input fills; the word is the column's own name, in `--map` and `--default` too.
    pub enum Slot {
        /// The address.
        Email = "email",
        /// The person's number in another system.
        Ref = "ref",
        /// The whole name.
        Name = "name",
        /// Joined with the last name.
        FirstName = "first_name",
        /// Joined with the first name.
        LastName = "last_name",
        /// The company.
        Company = "company",
        /// The phone number, as it was written.
        Phone = "phone",
        /// Street and number.
        Street = "street",
        /// The city.
        City = "city",
        /// State, province or county.
        Region = "region",
        /// The postcode.
        Postcode = "postcode",
        /// ISO 3166-1 code or name.
        Country = "country",
        /// The tax number.
        TaxId = "tax_id",
        /// BCP 47.
        Language = "language",
        /// Keys of groups.
        Groups = "groups",
        /// `group:tag` or bare words.
        Tags = "tags",
        /// Of subscribers the subscription, of users their own.
        Status = "status",
        /// The state of the subscription, in anybody's words.
        Subscription = "subscription",
        /// What the person may do in back ends.
        Level = "level",
        /// Yes or no.
        Consent = "consent",
        /// When consent was given.
        ConsentAt = "consent_at",
        /// Where consent was given.
        ConsentSource = "consent_source",
        /// From which address consent was given.
        ConsentIp = "consent_ip",
        /// When the person confirmed.
        ConfirmedAt = "confirmed_at",
        /// When the person opted out: whoever has such a time has opted out.
        OptedOutAt = "opted_out_at",
        /// A note of several lines.
        Note = "note",
        /// Yes or no: queue an invite.
        Invited = "invited",
        /// When the person first registered.
        RegisteredAt = "registered_at",
        /// A column of other tools: yes means unsubscribed.
        OptedOut = "opted_out",
        /// A column of other tools: when the address bounced for good.
        CleanedAt = "cleaned_at",
        /// A column of other tools: no means unsubscribed.
        Subscribed = "subscribed",
        /// A column of other tools: that, or when, mail was reported as unwanted.
        Complained = "complained",
    }
}

impl Slot {
    /// The text field of a person that it fills as it stands.
    pub(super) fn field(self) -> Option<Field> {
        Some(match self {
            Slot::Name => Field::Name,
            Slot::Company => Field::Company,
            Slot::Phone => Field::Phone,
            Slot::Street => Field::Street,
            Slot::City => Field::City,
            Slot::Region => Field::Region,
            Slot::Postcode => Field::Postcode,
            Slot::TaxId => Field::TaxId,
            Slot::Country => Field::Country,
            Slot::Language => Field::Language,
            Slot::Note => Field::Note,
            _ => return None,
        })
    }

    /// Whether it speaks of the newsletter, which other imports than that of subscribers never touch.
    pub(super) fn is_newsletter(self) -> bool {
        matches!(
            self,
            Slot::Subscription
                | Slot::Consent
                | Slot::ConsentAt
                | Slot::ConsentSource
                | Slot::ConsentIp
                | Slot::ConfirmedAt
                | Slot::OptedOutAt
                | Slot::OptedOut
                | Slot::CleanedAt
                | Slot::Subscribed
                | Slot::Complained
        )
    }

    /// Whether it can tell that a person must not be mailed.
    pub(super) fn may_opt_out(self) -> bool {
        matches!(
            self,
            Slot::Subscription
                | Slot::OptedOutAt
                | Slot::OptedOut
                | Slot::CleanedAt
                | Slot::Subscribed
                | Slot::Complained
        )
    }

    /// Whether every column of the kind is heard, because the strictest counts.
    pub(super) fn adds_up(self) -> bool {
        self.may_opt_out() || self == Slot::Consent
    }
}

/// How surely a header means its slot: of several columns for one slot the surest is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Surety {
    /// Only if the cells say so too (`contact`, which may hold names or addresses).
    Doubtful,
    /// One of several of a kind (`Home Phone`).
    Second,
    /// The name of the thing.
    First,
}

/// The slot of a header, folded by [`super::fold::fold`].
pub(super) fn by_header(folded: &str, preset: Option<Preset>) -> Option<(Slot, Surety)> {
    match preset.and_then(|preset| preset.column(folded)) {
        Some(Meaning::Slot(slot)) => return Some((slot, Surety::First)),
        Some(Meaning::Nothing) => return None,
        None => {}
    }
    first(folded)
        .map(|slot| (slot, Surety::First))
        .or_else(|| second(folded).map(|slot| (slot, Surety::Second)))
        .or_else(|| doubtful(folded).then_some((Slot::Email, Surety::Doubtful)))
}

/// Names of English, German, French, Spanish, Dutch, Italian and Portuguese files, and of the tools that people move from.
#[rustfmt::skip]
fn first(folded: &str) -> Option<Slot> {
    Some(match folded {
        "email" | "emailaddress" | "emailaddr" | "mail" | "mailaddress" | "emailid" | "useremail" | "subscriberemail"
        | "customeremail" | "memberemail" | "contactemail" | "primaryemail" | "email1value" | "email1address"
        | "emailadresse" | "mailadresse" | "epostadresse" | "epost" | "emailadres" | "mailadres"
        | "adresseemail" | "adressemail" | "adressedemessagerie" | "adresseelectronique" | "courriel" | "adressecourriel"
        | "correo" | "correoelectronico" | "direcciondecorreoelectronico" | "direcciondecorreo" | "direccioncorreo"
        | "direcciondeemail" | "direccionemail" | "indirizzoemail" | "postaelettronica" | "indirizzodipostaelettronica"
        | "enderecodeemail" | "enderecoemail" => Slot::Email,
        "ref" | "reference" | "externalid" | "customerid" | "customernumber" | "customerno" | "clientid" | "kundennummer"
        | "kundennr" | "kundenid" | "numeroclient" | "numerodecliente" | "klantnummer" => Slot::Ref,
        "name" | "fullname" | "displayname" | "contactname" | "customername" | "subscribername" | "vollstandigername"
        | "anzeigename" | "nom" | "nomcomplet" | "nombre" | "nombrecompleto" | "naam" | "volledigenaam" | "nome" => Slot::Name,
        "firstname" | "first" | "givenname" | "forename" | "fname" | "vorname" | "prenom" | "voornaam" => Slot::FirstName,
        "lastname" | "last" | "surname" | "familyname" | "lname" | "nachname" | "familienname" | "nomdefamille" | "apellido"
        | "apellidos" | "achternaam" | "cognome" | "sobrenome" => Slot::LastName,
        "company" | "companyname" | "organization" | "organisation" | "organizationname" | "organization1name" | "firma"
        | "firmenname" | "unternehmen" | "societe" | "entreprise" | "empresa" | "bedrijf" | "bedrijfsnaam"
        | "defaultaddresscompany" | "billingcompany" => Slot::Company,
        "phone" | "phonenumber" | "telephone" | "tel" | "primaryphone" | "phone1value" | "telefon" | "telefonnummer"
        | "numerodetelephone" | "telefono" | "telefoon" | "telefoonnummer" | "billingphone" => Slot::Phone,
        "street" | "streetaddress" | "addressline1" | "address1" | "address1street" | "billingaddress1"
        | "defaultaddressaddress1" | "strasse" | "rue" | "calle" | "straat" => Slot::Street,
        "city" | "town" | "ort" | "stadt" | "wohnort" | "ville" | "ciudad" | "stad" | "plaats" | "woonplaats" | "address1city"
        | "billingcity" | "defaultaddresscity" => Slot::City,
        "region" | "state" | "province" | "county" | "stateprovince" | "bundesland" | "provincia" | "provincie"
        | "address1region" | "billingstate" | "defaultaddressprovincecode" => Slot::Region,
        "postcode" | "postalcode" | "zip" | "zipcode" | "zippostalcode" | "plz" | "postleitzahl" | "codepostal"
        | "codigopostal" | "address1postalcode" | "billingpostcode" | "defaultaddresszip" => Slot::Postcode,
        "country" | "countrycode" | "countryregion" | "land" | "pays" | "pais" | "address1country" | "billingcountry"
        | "defaultaddresscountrycode" => Slot::Country,
        "taxid" | "vat" | "vatid" | "vatnumber" | "taxnumber" | "ustid" | "ustidnr" | "umsatzsteuerid" | "numerotva" | "nif"
        | "btwnummer" => Slot::TaxId,
        "language" | "lang" | "locale" | "preferredlanguage" | "sprache" | "langue" | "idioma" | "taal" => Slot::Language,
        "groups" => Slot::Groups,
        "tags" | "tag" | "labels" | "schlagworte" | "etiquettes" | "etiquetas" => Slot::Tags,
        "status" | "subscriberstatus" | "contactstatus" | "emailstatus" | "statut" => Slot::Status,
        "subscription" | "subscriptionstatus" | "emailmarketingstatus" | "subscribedtoemails" => Slot::Subscription,
        "level" => Slot::Level,
        "consent" | "optin" | "gdprconsent" | "marketingconsent" | "emailconsent" | "acceptsmarketing"
        | "acceptsemailmarketing" | "einwilligung" | "consentement" | "consentimiento" | "toestemming" => Slot::Consent,
        "consentat" | "consentdate" | "consenttime" | "consenttimestamp" | "optintime" | "optindate" | "optinat"
        | "optintimestamp" => Slot::ConsentAt,
        "consentsource" | "optinsource" | "signupsource" | "subscribedvia" => Slot::ConsentSource,
        "consentip" | "optinip" | "signupip" => Slot::ConsentIp,
        "confirmedat" | "confirmtime" | "confirmationtime" | "confirmdate" | "confirmeddate" => Slot::ConfirmedAt,
        "optedoutat" | "unsubtime" | "unsubscribedat" | "unsubscribetime" | "unsubscribedate" | "unsubscribeddate"
        | "optouttime" | "optoutdate" | "optedoutdate" | "optedouton" | "unsubscribedon" | "dateunsubscribed"
        | "abgemeldetam" | "abmeldedatum" | "abgemeldetseit" | "ausgetragenam" | "desinscritle" | "desabonnele"
        | "datededesinscription" | "datededesabonnement" | "fechadebaja" | "fechabaja" | "uitgeschrevenop" | "afgemeldop"
        | "uitschrijfdatum" | "afmelddatum" | "datadisiscrizione" | "disiscrittoil" => Slot::OptedOutAt,
        "cleantime" | "cleanedat" | "bouncedat" | "bouncedate" | "bouncetime" | "bounced" | "hardbounced" | "cleaned"
        | "unzustellbar" | "rebotado" => Slot::CleanedAt,
        "optedout" | "optout" | "unsubscribed" | "emailblacklisted" | "emailoptedout" | "emailoptout"
        | "hasoptedoutofemail" | "donotmail" | "emaildisabled" | "donotemail" | "donotcontact" | "isunsubscribed"
        | "optedoutofemail" | "unsubscribedfromallemail" | "blocklisted" | "blacklisted" | "abgemeldet" | "ausgetragen"
        | "desinscrit" | "desabonne" | "dadodebaja" | "uitgeschreven" | "afgemeld" | "disiscritto" => Slot::OptedOut,
        "subscribed" | "issubscribed" | "newsletter" | "newslettersubscribed" | "subscribedtonewsletter" | "emailsubscribed"
        | "abonniert" | "newsletterabonniert" | "angemeldet" | "inscrit" | "suscrito" | "geabonneerd" | "ingeschreven"
        | "iscritto" | "inscrito" => Slot::Subscribed,
        "complained" | "complainedat" | "complaintdate" | "complainttime" | "spamcomplaint" | "markedasspam"
        | "reportedspam" | "reportedasspam" | "alsspamgemeldet" | "signalecommespam" | "marcadocomospam"
        | "alsspamgemeld" => Slot::Complained,
        "note" | "notes" | "comment" | "comments" | "bemerkung" | "bemerkungen" | "notiz" | "notizen" | "remarque"
        | "remarques" | "nota" | "notas" | "opmerking" | "opmerkingen" => Slot::Note,
        "invited" => Slot::Invited,
        "registeredat" | "registered" | "dateregistered" | "userregistered" | "registrationdate" | "createdat"
        | "datecreated" | "createdon" | "signupdate" | "dateadded" | "addedtime" | "joinedat" => Slot::RegisteredAt,
        _ => return None,
    })
}

/// Names of which a file often has several.
#[rustfmt::skip]
fn second(folded: &str) -> Option<Slot> {
    Some(match folded {
        "workemail" | "homeemail" | "businessemail" | "personalemail" | "privateemail" | "otheremail" | "billingemail"
        | "emailwork" | "emailhome" | "emailpersonal" => Slot::Email,
        "mobile" | "mobilephone" | "cell" | "cellphone" | "homephone" | "businessphone" | "workphone" | "handy" | "mobil"
        | "portable" | "movil" | "mobiel" | "sms" => Slot::Phone,
        "homestreet" | "businessstreet" => Slot::Street,
        "homecity" | "businesscity" => Slot::City,
        "homestate" | "businessstate" | "defaultaddressprovince" => Slot::Region,
        "homepostalcode" | "businesspostalcode" => Slot::Postcode,
        "homecountry" | "homecountryregion" | "businesscountry" | "businesscountryregion" | "billingcountrycode" => Slot::Country,
        "source" | "quelle" | "origen" | "bron" => Slot::ConsentSource,
        "ip" | "ipaddress" => Slot::ConsentIp,
        _ => return None,
    })
}

/// Names that stand over addresses in some files and over other things in others.
#[rustfmt::skip]
fn doubtful(folded: &str) -> bool {
    matches!(folded,
        "contact" | "contacts" | "kontakt" | "kontakte" | "contacto" | "contactos" | "contacten" | "subscriber" | "subscribers"
        | "abonnent" | "abonnenten" | "abonne" | "abonnes" | "suscriptor" | "suscriptores" | "member" | "members" | "mitglied"
        | "user" | "users" | "username" | "userlogin" | "login" | "recipient" | "recipients" | "empfanger" | "to" | "address"
        | "addresses" | "adresse" | "adressen" | "adresses" | "adres" | "direccion" | "direcciones" | "emails" | "mails")
}

#[cfg(test)]
mod tests;
