//! The mail that asks a person to confirm a subscription.

use crate::model::person::CONFIRM_WITHIN;

/// Where links in mails lead (`links.base` and `links.confirm` of the settings).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfirmLink {
    /// `https://shop.example`; without it the mail shows the bare token.
    pub base: Option<String>,
    /// `/confirm/{token}`.
    pub path: String,
}

/// Subject and text of one mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// The subject line.
    pub subject: String,
    /// The plain text.
    pub body: String,
}

/// Writes the mail for one token.
pub fn write(link: &ConfirmLink, token: &str) -> Text {
    let days = CONFIRM_WITHIN / crate::clock::DAY;
    let how = match &link.base {
        Some(base) => {
            let path = link.path.replace("{token}", token);
            format!(
                "Open this link to confirm:\n\n{}{path}",
                base.trim_end_matches('/')
            )
        }
        None => format!("Your confirmation code is:\n\n{token}"),
    };
    Text {
        subject: "Please confirm your subscription".to_owned(),
        body: format!(
            "Somebody asked us to send our newsletter to this address.\n\n{how}\n\n\
             It is valid for {days} days. If it was not you, do nothing: you will not be subscribed.\n"
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_link_is_made_from_the_base_and_the_path() {
        let link = ConfirmLink {
            base: Some("https://shop.example/".to_owned()),
            path: "/confirm/{token}".to_owned(),
        };
        assert!(
            write(&link, "cnf_1")
                .body
                .contains("https://shop.example/confirm/cnf_1\n")
        );
        let bare = ConfirmLink { base: None, ..link };
        assert!(write(&bare, "cnf_1").body.contains("\ncnf_1\n"));
    }
}
