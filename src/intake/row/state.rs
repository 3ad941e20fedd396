//! Cells into the state of the subscription that a row asks for.

use super::{
    super::{
        columns::Fill,
        moment::is_never,
        slot::Slot,
        words::{is_of_users, subscription, yes},
    },
    Rules,
    draft::Draft,
};
use crate::model::person::Subscription;

impl Draft {
    /// Takes a state of the subscription. Of several columns the first that says something decides, but for an opt-out,
    /// which counts wherever it stands; a user's own status in a later one says nothing.
    pub(super) fn subscription(&mut self, fill: &Fill, text: &str, rules: &Rules) {
        if rules.of_users.is_some() && rules.of_users == fill.column {
            return;
        }
        let own = rules.preset.and_then(|preset| preset.subscription(text));
        match own.or_else(|| subscription(text)) {
            Some(state) if state.is_opt_out() || !self.stated => self.ask_for(state),
            None if !self.stated && fill.again && is_of_users(text) => return,
            None if !self.stated => {
                let words = Subscription::WORDS.join(", ");
                let why = format!("is no state of a subscription; write {words}");
                self.invalid(Slot::Subscription, text, &why);
            }
            _ => {}
        }
        self.stated = true;
    }

    /// Takes a cell that says that, or when, the person left. One that says so in a way that cannot be read still says so.
    pub(super) fn ending(&mut self, slot: Slot, text: &str, rules: &Rules) {
        if is_never(text) || yes(text) == Some(false) {
            return;
        }
        let state = match slot {
            Slot::CleanedAt => Subscription::Cleaned,
            Slot::Complained => Subscription::Complained,
            _ => Subscription::Unsubscribed,
        };
        self.ask_for(state);
        if yes(text).is_none() {
            let time = self.time(slot, text, rules);
            self.person.opted_out_at = self.person.opted_out_at.max(time);
        }
    }

    /// Takes a cell that says whether the person wants the newsletter. Who does gets it anyway; other words than no (a date,
    /// the name of a newsletter) say no more.
    pub(super) fn subscribed(&mut self, text: &str) {
        let left = match yes(text) {
            Some(wanted) => (!wanted).then_some(Subscription::Unsubscribed),
            None => subscription(text).filter(|state| state.is_opt_out()),
        };
        if let Some(state) = left {
            self.ask_for(state);
        }
    }
}
