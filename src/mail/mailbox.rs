//! Recipients as a mail header takes them.

use lettre::message::Mailbox;

use crate::model::{address::Address, name::clean};

/// The recipient header for an address and a display name, or `None` when the address cannot stand in one.
///
/// The name is cleaned first: lettre 0.11 panics on a line break in a display name.
pub fn recipient(address: &Address, name: Option<&str>) -> Option<Mailbox> {
    let parsed = address.key().parse::<lettre::Address>().ok()?;
    let name = name.map(clean).filter(|name| !name.is_empty());
    Some(Mailbox::new(name, parsed))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_with_line_breaks_cannot_add_a_header() {
        let address = Address::parse("ann@example.com").unwrap();
        let mailbox = recipient(&address, Some("Ann\r\nBcc: bob@example.org\u{0}")).unwrap();
        let message = lettre::Message::builder()
            .from(mailbox.clone())
            .to(mailbox)
            .subject("x")
            .body(String::new())
            .unwrap();
        let text = String::from_utf8(message.formatted()).unwrap();
        assert!(!text.contains("\nBcc:"), "{text}");
    }
}
