//! What the operator says about an input.

use std::{collections::HashSet, fmt};

use jiff::tz::TimeZone;

use super::preset::Preset;
pub use crate::model::check::Check;
use crate::model::domain::Mx;

crate::words! {
    /// The shape of an input.
    pub enum Format {
        /// Any delimiter but the tab.
        Csv = "csv",
        /// Tab-separated, with roster's `\t \n \r \\` for those characters.
        Tsv = "tsv",
        /// One JSON object a line, or one array of objects.
        Jsonl = "jsonl",
        /// Any text with addresses in it.
        Paste = "paste",
    }
}

/// What the rows are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// The newsletter: `status` is the subscription's.
    Subscribers,
    /// Customers and colleagues: `status` is their own, and what the input says of the newsletter is not read.
    Users,
}

/// Asks for the mail server of a domain (an A-label); asked once a domain.
pub type AskMx = Box<dyn FnMut(&str) -> Mx + Send>;

/// How an input is to be read and judged.
pub struct Options {
    /// The format; found out when absent.
    pub format: Option<Format>,
    /// One character, or `tab comma semicolon pipe` or `\t`; found out when absent.
    pub delimiter: Option<String>,
    /// Any label of the WHATWG Encoding Standard; found out when absent.
    pub encoding: Option<String>,
    /// `false`: the first row is a person (a header is also seen to be missing when the first row holds an address).
    pub header: bool,
    /// Field and column: `("email", "E-mail addr")`, `("tag:store", "Store")`. Without a header the column is its number, from 1.
    pub map: Vec<(String, String)>,
    /// Field and value, for cells that are blank or absent.
    pub defaults: Vec<(String, String)>,
    /// The tool that wrote the input.
    pub preset: Option<Preset>,
    /// Pasted text is prose: look for addresses and leave nothing over.
    pub extract: bool,
    /// What the rows are about.
    pub purpose: Purpose,
    /// Every row opts out.
    pub unsubscribe: bool,
    /// How much an address must prove.
    pub check: Check,
    /// Domain keys that are spared the checks of domains.
    pub allow: HashSet<String>,
    /// Domain keys that are refused, with their subdomains.
    pub block: HashSet<String>,
    /// A level above `user` is accepted.
    pub allow_level: bool,
    /// The zone of times without an offset.
    pub zone: TimeZone,
    /// Asks for mail servers; absent, nobody is asked.
    pub ask_mx: Option<AskMx>,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            format: None,
            delimiter: None,
            encoding: None,
            header: true,
            map: Vec::new(),
            defaults: Vec::new(),
            preset: None,
            extract: false,
            purpose: Purpose::Subscribers,
            unsubscribe: false,
            check: Check::Standard,
            allow: HashSet::new(),
            block: HashSet::new(),
            allow_level: false,
            zone: TimeZone::UTC,
            ask_mx: None,
        }
    }
}

impl fmt::Debug for Options {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Options")
            .field("format", &self.format)
            .field("purpose", &self.purpose)
            .field("check", &self.check)
            .finish_non_exhaustive()
    }
}
