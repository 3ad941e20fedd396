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
        Brevo = "brevo",
        Mailerlite = "mailerlite",
        Substack = "substack",
        /// Kit, formerly ConvertKit.
        Kit = "kit",
        /// Google Contacts.
        Google = "google",
        Outlook = "outlook",
    }
}

impl Preset {
    /// What a column of this tool holds: `Some(None)` for one that must not be taken for what it looks like, `None` for
    /// one that means what it says everywhere.
    #[rustfmt::skip]
    pub(super) fn column(self, folded: &str) -> Option<Option<Slot>> {
        Some(match (self, folded) {
            (Preset::Mailchimp, "cc") => Some(Slot::Country),
            (Preset::Ghost, "status" | "subscription") => None, // free, paid or comped
            (Preset::Woocommerce, "username" | "status") => None,
            (Preset::Wordpress, "id") => Some(Slot::Ref),
            (Preset::Wordpress, "userlogin" | "userstatus" | "status") => None,
            (Preset::Shopify, "state" | "status") => None, // of the account: enabled, disabled, invited
            (Preset::Brevo, "contactid") => Some(Slot::Ref),
            (Preset::Brevo, "blacklisted" | "emailblacklist") => Some(Slot::OptedOut),
            (Preset::Mailerlite, "subscriber") => Some(Slot::Email),
            (Preset::Mailerlite, "subscribed") => Some(Slot::ConsentAt),
            (Preset::Mailerlite, "unsubscribed") => Some(Slot::OptedOutAt),
            (Preset::Substack, "subscription" | "status") => None, // whether they pay
            (Preset::Google, "labels") => None, // '* myContacts', which is no tag
            (Preset::Google | Preset::Outlook, "location" | "language" | "status") => None,
            _ => return None,
        })
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
