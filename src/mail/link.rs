//! Links in mails: one base, a pattern for each kind of page.

/// A page that takes a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// Where an invite is accepted.
    Invite,
    /// Where a password is set anew.
    Reset,
    /// Where an address or a subscription is confirmed.
    Confirm,
    /// Where somebody opts out.
    Unsubscribe,
}

/// Where links in mails lead (`[links]` of the settings).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Links {
    /// `https://shop.example`; without it mails show the bare token.
    pub base: Option<String>,
    /// `/invite/{token}`.
    pub invite: String,
    /// `/reset/{token}`.
    pub reset: String,
    /// `/confirm/{token}`.
    pub confirm: String,
    /// `/u/{token}`.
    pub unsubscribe: String,
}

impl Links {
    /// The link of a token, by its prefix; `None` when no page takes it, or nobody said where the site is.
    pub fn of_token(&self, token: &str) -> Option<String> {
        let page = match token.get(..4)? {
            "inv_" => Page::Invite,
            "rst_" => Page::Reset,
            "cnf_" => Page::Confirm,
            "uns_" => Page::Unsubscribe,
            _ => return None,
        };
        self.to(page, token)
    }

    /// The link to a page for one token; `None` when nobody said where the site is.
    pub fn to(&self, page: Page, token: &str) -> Option<String> {
        let pattern = match page {
            Page::Invite => &self.invite,
            Page::Reset => &self.reset,
            Page::Confirm => &self.confirm,
            Page::Unsubscribe => &self.unsubscribe,
        };
        let path = pattern.replace("{token}", token);
        if path.starts_with("https://") || path.starts_with("http://") {
            return Some(path);
        }
        let base = self.base.as_deref()?.trim_end_matches('/');
        let slash = if path.starts_with('/') { "" } else { "/" };
        Some(format!("{base}{slash}{path}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_made_from_the_base_and_the_pattern() {
        let links = Links {
            base: Some("https://shop.example/".to_owned()),
            confirm: "/confirm/{token}".to_owned(),
            reset: "https://login.example/r?t={token}".to_owned(),
            ..Links::default()
        };
        let to = |links: &Links, page| links.to(page, "cnf_1");
        assert_eq!(
            to(&links, Page::Confirm).as_deref(),
            Some("https://shop.example/confirm/cnf_1")
        );
        let bare = Links {
            base: None,
            ..links.clone()
        };
        assert_eq!(to(&bare, Page::Confirm), None);
        assert_eq!(
            links.of_token("cnf_1").as_deref(),
            Some("https://shop.example/confirm/cnf_1")
        );
        assert_eq!(
            (links.of_token("ses_1"), bare.of_token("cnf_1")),
            (None, None)
        );
        assert_eq!(
            to(&bare, Page::Reset).as_deref(),
            Some("https://login.example/r?t=cnf_1")
        );
    }
}
