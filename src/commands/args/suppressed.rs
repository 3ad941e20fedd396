//! Addresses on the suppression list that somebody is to take over: as another address, or with an account.

use crate::{
    app::App,
    error::Problem,
    model::{
        address::Address,
        person::Subscription,
        suppression::{Reason, Reasons},
    },
};

/// Refuses an address whose holder was erased, and one to which mail bounces for good.
pub fn refuse(address: &Address, listed: Reasons) -> Result<(), Problem> {
    if listed.has(Reason::Erased) {
        return Err(Problem::refused(format!(
            "whoever had '{address}' was erased at their request"
        ))
        .code("erased")
        .hint("the address stays shut; use another one"));
    }
    if listed.has(Reason::HardBounce) {
        return Err(
            Problem::refused(format!("mail to '{address}' bounced for good"))
                .code("hard_bounce")
                .hint(format!(
                    "if the mailbox works again: roster subscribers suppress remove {address} --evidence '…'"
                )),
        );
    }
    Ok(())
}

/// What the list says of the holder of an address, when that is stricter than the person's `state`; `before` is what that
/// was, which still counts where somebody who opted out is asked once more.
pub fn stricter(
    listed: Reasons,
    state: Subscription,
    before: Option<Subscription>,
) -> Option<Subscription> {
    let said = listed.iter().filter_map(Reason::state).max()?;
    Some(said.max(state.standing(before))).filter(|stricter| *stricter > state)
}

/// Says that an address is on the list, and what that did to the subscription.
pub fn warn(
    app: &mut App,
    address: &str,
    reasons: &[Reason],
    before: Subscription,
    after: Subscription,
) {
    if before != after {
        app.out.warn(&format!(
            "{address} was on the suppression list: the subscription is {after} now, it was {before}"
        ));
    } else if !reasons.is_empty() {
        let reasons: Vec<&str> = reasons.iter().map(|reason| reason.as_str()).collect();
        app.out.warn(&format!(
            "{address} is on the suppression list: {}",
            reasons.join(", ")
        ));
    }
}
