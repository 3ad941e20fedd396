//! Why a person can log in or not, may be mailed or not, and has the smart type they have: fact by fact.
//!
//! These are the rules of the computed columns once more, told one step at a time; a test holds both to one answer.

mod step;

use jiff::tz::TimeZone;
use serde::Serialize;
use step::{Step, chain, since, yes_no};

use super::{
    age::Age,
    invite::Trouble,
    person::{Status, Subscription},
    suppression::{Reason, Reasons},
};
use crate::clock::Timestamp;

/// What is known of one person that decides.
#[derive(Clone, Debug)]
pub struct Standing {
    /// Where the person stands.
    pub status: Status,
    /// Whether there is a password at all.
    pub has_password: bool,
    /// When it was set.
    pub password_set_at: Option<Timestamp>,
    /// When the person was last seen.
    pub last_active_at: Option<Timestamp>,
    /// The newest site invite that is still open.
    pub open_invite: Option<OpenInvite>,
    /// Whether a site invite was ever accepted.
    pub accepted: bool,
    /// When the address was confirmed.
    pub email_confirmed_at: Option<Timestamp>,
    /// The subscription as stored.
    pub subscription: Subscription,
    /// What it was before.
    pub subscription_before: Option<Subscription>,
    /// When it became what it is.
    pub subscription_at: Option<Timestamp>,
    /// A data-protection hold.
    pub restricted: bool,
    /// Since when the person is locked: the password counts as expired.
    pub locked_at: Option<Timestamp>,
    /// When the person was erased.
    pub erased_at: Option<Timestamp>,
    /// Why the address, or its domain, is on the suppression list.
    pub suppressed: Reasons,
    /// The person's groups by slot, each with the smart type it leads to and that type's place in the order.
    pub groups: Vec<(String, Option<(String, i64)>)>,
    /// The smart type of people whose groups lead to none.
    pub default_type: String,
}

/// A site invite that is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenInvite {
    /// Its id.
    pub id: i64,
    /// When it was made.
    pub made_at: Timestamp,
    /// Why it reaches nobody, if so.
    pub trouble: Option<Trouble>,
}

/// The time and the policy by which a person is judged.
#[derive(Clone, Copy, Debug)]
pub struct Terms {
    /// The current moment.
    pub now: Timestamp,
    /// Addresses must be confirmed.
    pub double_opt_in: bool,
    /// How long a password lasts without activity.
    pub expire_after: Age,
}

crate::words! {
    /// What is explained.
    pub enum Question {
        /// Whether the person can log in: every step must hold.
        LoginActive = "login_active",
        /// Whether a campaign may be mailed: every step must hold.
        Mailable = "mailable",
        /// Which smart type the person has: the earliest in the order decides.
        SmartType = "smart_type",
        /// Whether the password has lapsed: every step must hold.
        PasswordExpired = "password_expired",
    }
}

/// One step of an explanation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Fact {
    /// What it is about.
    pub question: Question,
    /// What is looked at.
    pub step: &'static str,
    /// What is found there.
    pub value: String,
    /// What would have to be found; absent where nothing in particular is wanted.
    pub wanted: Option<String>,
    /// Whether it is.
    pub holds: bool,
    /// Whether this step decides: the first that does not hold, or the last when all do.
    pub decides: bool,
}

/// The answers with their reasons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// Whether the person can log in.
    pub login_active: bool,
    /// Whether a campaign may be mailed.
    pub mailable: bool,
    /// The smart type.
    pub smart_type: String,
    /// Whether the password has lapsed.
    pub password_expired: bool,
    /// Every step, in the order in which it is taken.
    pub facts: Vec<Fact>,
}

/// An open invite in words, with what to do about one that reaches nobody.
fn invited(open: Option<OpenInvite>) -> String {
    let told = since(open.map(|open| open.made_at));
    match open.and_then(|open| Some((open.id, open.trouble?))) {
        Some((id, trouble)) => format!(
            "{told}, {}: roster invite resend {id}, or cancel {id}",
            trouble.told()
        ),
        None => told,
    }
}

impl Standing {
    /// Answers the four questions.
    pub fn explain(&self, terms: &Terms) -> Explanation {
        let login_active = chain(Question::LoginActive, self.login_active(terms));
        let mailable = chain(Question::Mailable, self.mailable(terms));
        let (smart_type, types) = self.smart_type();
        let password_expired = chain(Question::PasswordExpired, self.password(terms));
        let all_hold = |facts: &[Fact]| facts.iter().all(|fact| fact.holds);
        Explanation {
            login_active: all_hold(&login_active),
            mailable: all_hold(&mailable),
            smart_type,
            password_expired: all_hold(&password_expired),
            facts: [login_active, mailable, types, password_expired].concat(),
        }
    }

    /// The moment from which inactivity counts, and the moment at which the password lapses.
    fn lapse(&self, terms: &Terms) -> Option<(Timestamp, Timestamp)> {
        let from = self.last_active_at.max(self.password_set_at)?;
        Some((from, terms.expire_after.day_after(from, &TimeZone::UTC)))
    }

    fn login_active(&self, terms: &Terms) -> Vec<Step> {
        let lapsed = self
            .lapse(terms)
            .filter(|(_, at)| self.has_password && *at <= terms.now)
            .map(|(_, at)| at);
        let locked = self.locked_at.filter(|_| self.has_password);
        let open = self.open_invite.filter(|open| {
            !self.accepted
                && self
                    .password_set_at
                    .is_none_or(|password| password <= open.made_at)
        });
        vec![
            Step::new("status", self.status.as_str())
                .wants("approved", self.status == Status::Approved),
            self.password_step(),
            match locked {
                Some(at) => {
                    Step::new("password_expired", format!("locked since {at}")).wants("no", false)
                }
                None => Step::new("password_expired", since(lapsed)).wants("no", lapsed.is_none()),
            },
            Step::new("open_site_invite", invited(open)).wants("no", open.is_none()),
            self.confirmed_step(terms),
        ]
    }

    fn mailable(&self, terms: &Terms) -> Vec<Step> {
        let state =
            self.subscription
                .in_force(self.subscription_before, self.subscription_at, terms.now);
        let mut subscription = state.to_string();
        if state != self.subscription {
            subscription.push_str(" (asked to confirm, and did not in time)");
        }
        let reasons: Vec<&str> = self.suppressed.iter().map(Reason::as_str).collect();
        let suppressed = if reasons.is_empty() {
            "no".to_owned()
        } else {
            reasons.join(", ")
        };
        let banned = self.status == Status::Banned;
        vec![
            Step::new("subscription", subscription)
                .wants("subscribed", self.subscription == Subscription::Subscribed),
            Step::new("suppressed", suppressed).wants("no", reasons.is_empty()),
            Step::new("restricted", yes_no(self.restricted)).wants("no", !self.restricted),
            Step::new("banned", yes_no(banned)).wants("no", !banned),
            Step::new("erased", since(self.erased_at)).wants("no", self.erased_at.is_none()),
            self.confirmed_step(terms),
        ]
    }

    fn password(&self, terms: &Terms) -> Vec<Step> {
        let mut steps = vec![self.password_step()];
        if !self.has_password {
            return steps;
        }
        if let Some(at) = self.locked_at {
            steps.push(Step::new("locked", since(Some(at))).wants("yes", true));
        } else if let Some((from, at)) = self.lapse(terms) {
            let what = if self.last_active_at == Some(from) {
                "last_active_at"
            } else {
                "password_set_at"
            };
            steps.push(Step::new(what, from.to_string()));
            let lapses = format!("{at}, the day {} later begins", terms.expire_after);
            steps.push(
                Step::new("lapses_at", lapses)
                    .wants(&format!("by now, {}", terms.now), at <= terms.now),
            );
        } else {
            steps.push(Step::new("lapses_at", "never").wants("by now", false));
        }
        steps
    }

    fn smart_type(&self) -> (String, Vec<Fact>) {
        let earliest = self
            .groups
            .iter()
            .filter_map(|(_, leads)| leads.as_ref())
            .min_by_key(|(_, place)| *place);
        let mut steps: Vec<Fact> = self
            .groups
            .iter()
            .map(|(group, leads)| {
                let value = match leads {
                    Some((name, place)) => format!("{group}: {name}, place {place}"),
                    None => format!("{group}: none"),
                };
                Step::new("group", value).wants("a type", leads.is_some())
            })
            .map(|step| step.fact(Question::SmartType))
            .collect();
        let decides = self
            .groups
            .iter()
            .position(|(_, leads)| leads.is_some() && leads.as_ref() == earliest);
        if let Some(place) = decides {
            steps[place].decides = true;
        } else {
            let mut fact =
                Step::new("default", self.default_type.clone()).fact(Question::SmartType);
            fact.decides = true;
            steps.push(fact);
        }
        let name = earliest.map_or(&self.default_type, |(name, _)| name);
        (name.clone(), steps)
    }

    fn password_step(&self) -> Step {
        let value = match self.password_set_at {
            _ if !self.has_password => "none".to_owned(),
            Some(at) => format!("set {at}"),
            None => "set".to_owned(),
        };
        Step::new("password", value).wants("set", self.has_password)
    }

    fn confirmed_step(&self, terms: &Terms) -> Step {
        let step = Step::new("email_confirmed", since(self.email_confirmed_at));
        if terms.double_opt_in {
            step.wants("yes", self.email_confirmed_at.is_some())
        } else {
            step.wants("any", true)
        }
    }
}

#[cfg(test)]
mod tests;
