//! Puts accepted and rejected rows where they can be sorted, and checks what only the flags and the database know.

mod names;
mod numbers;

use std::collections::HashSet;

use self::{names::Names, numbers::Numbers};
use super::staging::{ForEverybody, Staged};
use crate::{
    app::App,
    clock::Timestamp,
    commands::args::filter::{one_group, unknown_tag},
    error::Problem,
    intake::sort::Sorter,
    model::{
        candidate::Candidate,
        incoming::{Incoming, Reject, RejectReason},
        law::{Flags, Outcome, Purpose},
        person::{Field, Subscription},
        tag::TagName,
    },
    storage::{
        group,
        import::{NO_ADDRESS, StoredReject, Tally},
        tag,
    },
};

/// Memory that sorting may take; the rest of a larger input waits in a temporary file.
const SORT_MEMORY: usize = 16 << 20;
/// Memory for rejected rows, which are in order already.
const REJECT_MEMORY: usize = 4 << 20;
/// Rows on their way to where they can be sorted.
pub struct Stage<'a> {
    rows: Sorter,
    rejects: Sorter,
    tally: Tally,
    tags: Names<TagName>,
    groups: Names<String>,
    all_tags: Vec<u32>,
    all_groups: Vec<u32>,
    known_tags: Option<HashSet<String>>,
    known_groups: HashSet<String>,
    filled: u16,
    references: bool,
    unbelieved: bool,
    numbers: Numbers,
    /// Places of the tags and groups of a row.
    places: (Vec<u32>, Vec<u32>),
    buffer: Vec<u8>,
    key: Vec<u8>,
    flags: &'a Flags,
    consent_at: Option<Timestamp>,
}

impl<'a> Stage<'a> {
    /// Looks up what the flags name.
    pub fn begin(
        app: &mut App,
        flags: &'a Flags,
        everybody: &ForEverybody,
    ) -> anyhow::Result<Stage<'a>> {
        let known_groups = group::all(&mut app.db)?
            .into_iter()
            .map(|group| group.key)
            .collect();
        let known_tags = if everybody.known_tags {
            let names = tag::names(&mut app.db)?;
            Some(
                names
                    .iter()
                    .filter_map(|name| Some(name.parse::<TagName>().ok()?.key()))
                    .collect(),
            )
        } else {
            None
        };
        let mut stage = Stage {
            rows: Sorter::new(SORT_MEMORY),
            rejects: Sorter::new(REJECT_MEMORY),
            tally: Tally::default(),
            tags: Names::new(),
            groups: Names::new(),
            all_tags: Vec::new(),
            all_groups: Vec::new(),
            known_tags,
            known_groups,
            filled: 0,
            references: false,
            unbelieved: false,
            numbers: Numbers::new(),
            places: (Vec::new(), Vec::new()),
            buffer: Vec::new(),
            key: Vec::new(),
            flags,
            consent_at: everybody.consent_at,
        };
        for name in everybody.tags {
            let tag: TagName = name.parse()?;
            if (stage.known_tags.as_ref()).is_some_and(|known| !known.contains(&tag.key())) {
                return Err(unknown_tag(app, &tag)?.into());
            }
            let place = stage.tags.place(name, || name.parse())?;
            stage.all_tags.push(place);
        }
        for key in everybody.groups {
            let group = one_group(app, key)?;
            let place = stage
                .groups
                .place::<Problem>(&group.key, || Ok(group.key.clone()))?;
            stage.all_groups.push(place);
        }
        Ok(stage)
    }

    /// Puts an accepted row where it is sorted; the inner error is a row that the flags do not accept.
    pub fn accept(
        &mut self,
        position: u64,
        row: &Incoming,
        cells: &dyn Fn() -> String,
    ) -> anyhow::Result<Result<(), Reject>> {
        if let Err(reject) = self.check(row) {
            return Ok(Err(reject));
        }
        // The lists of the row before serve again.
        let (mut tags, mut groups) = std::mem::take(&mut self.places);
        tags.clear();
        groups.clear();
        // Who opts out gets neither, and no tag is made for them.
        if !self.opts_out(row) {
            self.unbelieved |= row.confirmed_at.is_some() && !self.flags.confirmed;
            for name in &row.tags {
                tags.push(self.tags.place(name, || name.parse())?);
            }
            for key in &row.groups {
                groups.push(self.groups.place::<Problem>(key, || Ok(key.clone()))?);
            }
        }
        self.key.clear();
        match (&row.address, &row.reference) {
            (Some(address), _) => self.key.extend_from_slice(address.key().as_bytes()),
            (None, Some(reference)) => {
                self.key
                    .extend_from_slice(NO_ADDRESS.to_string().as_bytes());
                self.key.extend_from_slice(reference.as_bytes());
            }
            (None, None) => {}
        }
        let mut candidate = Candidate::new(position, row, tags, groups);
        let kept;
        if candidate.reference.is_some() {
            // Only such a row can still be rejected by the merge.
            self.references = true;
            kept = cells();
            candidate.cells = Some(&kept);
            // Rows without an address are for imports of users alone.
            if self.flags.purpose == Purpose::Users {
                let number = candidate.reference.unwrap_or_default();
                let alone = row.address.is_none();
                self.numbers.note(number, position, row.line, alone)?;
            }
        }
        let warning;
        if !row.warnings.is_empty() {
            warning = row.warnings.join("; ");
            candidate.warning = Some(&warning);
        }
        for (field, _) in row.profile.iter() {
            self.filled |= 1 << field as u16;
        }
        self.buffer.clear();
        self.buffer = postcard::to_extend(&candidate, std::mem::take(&mut self.buffer))?;
        self.places = (candidate.tags, candidate.groups);
        self.rows.push(&self.key, &self.buffer)?;
        self.tally.warnings += row.warnings.len() as u64;
        Ok(Ok(()))
    }

    fn opts_out(&self, row: &Incoming) -> bool {
        let asks = row.subscription.is_some_and(Subscription::is_opt_out);
        self.flags.purpose == Purpose::Subscribers && (self.flags.unsubscribe || asks)
    }

    fn check(&self, row: &Incoming) -> Result<(), Reject> {
        let refuse = |reason, detail: &str, message: String| {
            Err(Reject {
                line: row.line,
                email: row
                    .address
                    .as_ref()
                    .map(|address| address.email().to_owned()),
                reason,
                detail: Some(detail.to_owned()),
                message,
                suggestion: None,
            })
        };
        if self.opts_out(row) {
            return Ok(());
        }
        if self.flags.confirmed
            && row
                .confirmed_at
                .or(row.consent_at)
                .or(self.consent_at)
                .is_none()
        {
            let message =
                "--confirmed needs the time of consent: in a column, or with --consent-at";
            return refuse(RejectReason::NoConsent, "consent_at", message.to_owned());
        }
        if let Some(unknown) = row
            .groups
            .iter()
            .find(|key| !self.known_groups.contains(*key))
        {
            return refuse(
                RejectReason::InvalidField,
                "groups",
                format!("no group '{unknown}': roster group add {unknown} --name … --slot …"),
            );
        }
        if let Some(known) = &self.known_tags {
            let unknown = row.tags.iter().find(|tag| {
                tag.parse::<TagName>()
                    .is_ok_and(|tag| !known.contains(&tag.key()))
            });
            if let Some(unknown) = unknown {
                return refuse(
                    RejectReason::InvalidField,
                    "tags",
                    format!("no tag '{unknown}'"),
                );
            }
        }
        Ok(())
    }

    /// Keeps a rejected row.
    pub fn reject(&mut self, position: u64, reject: Reject, cells: String) -> anyhow::Result<()> {
        self.tally
            .add(Outcome::Rejected, Some(reject.reason.as_str()));
        let stored = StoredReject {
            position,
            line: reject.line,
            email: reject.email,
            reason: reject.reason,
            detail: reject.detail,
            message: reject.message,
            suggestion: reject.suggestion,
            row_cells: cells,
        };
        self.rejects
            .push(&position.to_be_bytes(), &postcard::to_allocvec(&stored)?)?;
        Ok(())
    }

    /// Ends the reading: from here on rows come in the order of their keys.
    pub fn finish(self) -> anyhow::Result<Staged> {
        Ok(Staged {
            rows: self.rows.finish()?,
            rejects: self.rejects.finish()?,
            tally: self.tally,
            tags: self.tags.list,
            all_tags: self.all_tags,
            groups: self.groups.list,
            all_groups: self.all_groups,
            fields: Field::ALL
                .iter()
                .copied()
                .filter(|field| self.filled & 1 << *field as u16 != 0)
                .collect(),
            references: self.references,
            repeated: self.numbers.repeated()?,
            unbelieved: self.unbelieved,
        })
    }
}
