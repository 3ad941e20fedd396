//! One accepted input row in the borrowed, compact form in which an import sorts and judges it.

use serde::{Deserialize, Serialize};

use crate::{
    clock::Timestamp,
    model::{
        incoming::Incoming,
        person::{Field, Level, Status, Subscription},
    },
};

/// One accepted row. Its identity (the address key) is the key it is sorted by and travels beside it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Candidate<'a> {
    /// Running number of the row among all rows read, from 0.
    pub position: u64,
    /// Physical line, from 1.
    pub line: u64,
    /// The spelling of the address, when it differs from the key.
    pub spelling: Option<&'a str>,
    /// The person's number in another system.
    pub reference: Option<&'a str>,
    /// Text fields, in the order of [`Field::ALL`].
    pub profile: [Option<&'a str>; Field::ALL.len()],
    /// Bit `n` is set when field `n` stands blank in the file.
    pub blank: u16,
    /// Positions in the import's table of tags.
    pub tags: Vec<u32>,
    /// Positions in the import's table of groups.
    pub groups: Vec<u32>,
    /// Word of the subscription asked for.
    pub subscription: Option<u8>,
    /// Word of the user's own status asked for.
    pub status: Option<u8>,
    /// Word of the level asked for.
    pub level: Option<u8>,
    /// When consent was given, in seconds.
    pub consent_at: Option<i64>,
    /// Where consent was given.
    pub consent_source: Option<&'a str>,
    /// From which device.
    pub consent_ip: Option<&'a str>,
    /// When the person confirmed, in seconds.
    pub confirmed_at: Option<i64>,
    /// When the person opted out, in seconds.
    pub opted_out_at: Option<i64>,
    /// When the person registered, in seconds.
    pub registered_at: Option<i64>,
    /// Whether an invite is asked for.
    pub invited: bool,
    /// The submitted cells as JSON, kept only where the merge itself may still reject the row.
    pub cells: Option<&'a str>,
    /// What an operator should know and what does not stop the row.
    pub warning: Option<&'a str>,
}

impl<'a> Candidate<'a> {
    /// The compact form of `row`; tags and groups are positions in the import's tables.
    pub fn new(
        position: u64,
        row: &'a Incoming,
        tags: Vec<u32>,
        groups: Vec<u32>,
    ) -> Candidate<'a> {
        let address = row.address.as_ref();
        Candidate {
            position,
            line: row.line,
            spelling: address
                .filter(|a| a.email() != a.key())
                .map(super::address::Address::email),
            reference: row.reference.as_deref(),
            profile: std::array::from_fn(|index| row.profile.get(Field::ALL[index])),
            blank: row
                .blank
                .iter()
                .fold(0, |bits, field| bits | 1 << (*field as u16)),
            tags,
            groups,
            subscription: row.subscription.map(|word| word as u8),
            status: row.status.map(|word| word as u8),
            level: row.level.map(|word| word as u8),
            consent_at: row.consent_at.map(|at| at.0),
            consent_source: row.consent_source.as_deref(),
            consent_ip: row.consent_ip.as_deref(),
            confirmed_at: row.confirmed_at.map(|at| at.0),
            opted_out_at: row.opted_out_at.map(|at| at.0),
            registered_at: row.registered_at.map(|at| at.0),
            invited: row.invited,
            cells: None,
            warning: None,
        }
    }

    /// The value of a text field.
    pub fn field(&self, field: Field) -> Option<&'a str> {
        self.profile[field as usize]
    }

    /// Whether the file has this field and leaves it blank.
    pub fn is_blank(&self, field: Field) -> bool {
        self.blank & 1 << (field as u16) != 0
    }

    /// The subscription asked for.
    pub fn subscription(&self) -> Option<Subscription> {
        self.subscription
            .and_then(|word| Subscription::ALL.get(usize::from(word)).copied())
    }

    /// The user's own status asked for.
    pub fn status(&self) -> Option<Status> {
        self.status
            .and_then(|word| Status::ALL.get(usize::from(word)).copied())
    }

    /// The level asked for.
    pub fn level(&self) -> Option<Level> {
        self.level
            .and_then(|word| Level::ALL.get(usize::from(word)).copied())
    }

    /// When the person confirmed.
    pub fn confirmed_at(&self) -> Option<Timestamp> {
        self.confirmed_at.map(Timestamp)
    }

    /// How strictly the row keeps mail away: of several rows for one person the greatest decides.
    pub fn strictness(&self) -> u8 {
        self.subscription()
            .filter(|state| state.is_opt_out())
            .map_or(0, |state| state as u8)
    }
}
