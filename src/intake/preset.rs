//! Columns of tools whose names mean something else there than anywhere, or would not be guessed.

use super::{fold::fold, slot::Slot};
use crate::model::person::Subscription;

crate::words! {
    /// The tool that wrote a file.
    pub enum Preset {
        /// Members, unsubscribed and cleaned exports.
        Mailchimp = "mailchimp",
        /// The members export.
        Ghost = "ghost",
        /// Subscribers, blocklisted and disabled ones among them.
        Listmonk = "listmonk",
        /// The customers report.
        Woocommerce = "woocommerce",
        /// Users, as wp-cli and the export plugins write them.
        Wordpress = "wordpress",
        /// The customers export.
        Shopify = "shopify",
        /// Contacts, formerly Sendinblue.
        Brevo = "brevo",
        /// Subscribers.
        Mailerlite = "mailerlite",
        /// Subscribers, paying or not.
        Substack = "substack",
        /// Kit, formerly ConvertKit.
        Kit = "kit",
        /// Google Contacts.
        Google = "google",
        /// Contacts, of the desktop program or the web.
        Outlook = "outlook",
    }
}

/// What a column of a tool means: one that holds nothing of ours must not be taken for what it looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    Slot(Slot),
    Nothing,
}

#[rustfmt::skip]
const COLUMNS: &[(Preset, &[&str], Meaning)] = &[
    (Preset::Mailchimp, &["cc"], Meaning::Slot(Slot::Country)),
    // Free, paid or comped.
    (Preset::Ghost, &["status", "subscription"], Meaning::Nothing),
    (Preset::Woocommerce, &["username", "status"], Meaning::Nothing),
    (Preset::Wordpress, &["id"], Meaning::Slot(Slot::Ref)),
    (Preset::Wordpress, &["userlogin", "userstatus", "status"], Meaning::Nothing),
    // Of the shop account: enabled, disabled, invited.
    (Preset::Shopify, &["state", "status"], Meaning::Nothing),
    (Preset::Brevo, &["contactid"], Meaning::Slot(Slot::Ref)),
    (Preset::Brevo, &["blacklisted", "emailblacklist"], Meaning::Slot(Slot::OptedOut)),
    (Preset::Mailerlite, &["subscriber"], Meaning::Slot(Slot::Email)),
    (Preset::Mailerlite, &["subscribed"], Meaning::Slot(Slot::ConsentAt)),
    (Preset::Mailerlite, &["unsubscribed"], Meaning::Slot(Slot::OptedOutAt)),
    // Whether they pay.
    (Preset::Substack, &["subscription", "status"], Meaning::Nothing),
    // '* myContacts', which is no tag.
    (Preset::Google, &["labels", "location", "language", "status"], Meaning::Nothing),
    (Preset::Outlook, &["location", "language", "status"], Meaning::Nothing),
];

impl Preset {
    /// What a column means here; `None` for one that means what it says everywhere.
    pub(super) fn column(self, folded: &str) -> Option<Meaning> {
        let mut rows = COLUMNS.iter();
        rows.find(|row| row.0 == self && row.1.contains(&folded))
            .map(|row| row.2)
    }

    /// What a word of this tool's status column says, where it is the tool's own.
    pub(super) fn subscription(self, text: &str) -> Option<Subscription> {
        match (self, fold(text).as_ref()) {
            (Preset::Kit, "inactive") => Some(Subscription::Pending),
            _ => None,
        }
    }

    /// The tool whose column names these are, when some are its alone.
    pub(super) fn recognise(folded: &[String]) -> Option<Preset> {
        let has = |name: &str| folded.iter().any(|header| header == name);
        match () {
            () if has("leid") && has("euid") => Some(Preset::Mailchimp),
            () if has("subscribedtoemails") => Some(Preset::Ghost),
            () if has("email1value") => Some(Preset::Google),
            () if has("acceptsemailmarketing") && has("totalspent") => Some(Preset::Shopify),
            () if has("activesubscription") && has("emaildisabled") => Some(Preset::Substack),
            () => None,
        }
    }
}
