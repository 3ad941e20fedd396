//! The facts of the verbs of accounts.

use super::{check, credit, edit, grant, open, revoke, show, status, transfer};
use crate::commands::args::listing::Count;
use crate::commands::facts::Facts;
use crate::commands::importing::ImportResult;
use crate::storage::timeline::AccountEvent;
use crate::storage::{
    account::Account,
    credit::{Balance, Entry},
    member::Member,
};

/// One line a verb.
#[rustfmt::skip]
pub(in crate::commands) const FACTS: &[Facts] = &[
    Facts::writes("account open").one::<open::Receipt>().exits(&[3, 4, 5, 7]),
    Facts::reads("account list").list::<Account>().one::<Count>().exits(&[3, 5, 9]),
    Facts::reads("account show").one::<show::Page>().full_list::<show::Page>().exits(&[3, 6]),
    Facts::reads("account timeline").list::<AccountEvent>().one::<Count>().exits(&[3, 9]),
    Facts::writes("account edit").list::<edit::Edited>().exits(&[3, 4, 6]),
    Facts::writes("account status").list::<status::Moved>().exits(&[3, 4, 6]),
    Facts::writes("account transfer").list::<transfer::Transferred>().exits(&[3, 4, 6, 7]),
    Facts::reads("account check").one::<check::Answer>().exits(&[3, 5, 7]),
    Facts::writes("account grant").list::<grant::Granted>().exits(&[3, 4, 5, 6, 7]),
    Facts::writes("account revoke").list::<revoke::Revoked>().exits(&[3, 4, 5, 6]),
    Facts::writes("account import").import::<ImportResult>(),
    Facts::reads("account members list").list::<Member>().one::<Count>().exits(&[3, 6, 9]),
    Facts::writes("account members import").import::<ImportResult>(),
    Facts::writes("account credit add").one::<credit::add::Receipt>().exits(&[3, 4]),
    Facts::reads("account credit list").list::<Entry>().one::<Count>().exits(&[3, 6, 9]),
    Facts::reads("account credit show").one::<Balance>().full_list::<Balance>().exits(&[3, 6]),
];
