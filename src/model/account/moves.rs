//! From which status an account may move to which, and what each move wants.

use super::{AccountStatus, Phase};

/// What a legal move wants besides being legal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wants {
    /// Nothing.
    Nothing,
    /// A reason.
    Reason,
    /// `--reopen` and a reason.
    Reopen,
    /// `--reinstate` and a reason.
    Reinstate,
    /// `--final-phase`: nobody but the operator knows whether the plan ends here.
    FinalPhase,
}

/// What an operator says with a move.
#[derive(Clone, Copy, Debug, Default)]
pub struct Said {
    /// There is a reason.
    pub reason: bool,
    /// `--reopen`
    pub reopen: bool,
    /// `--reinstate`
    pub reinstate: bool,
    /// `--final-phase`
    pub final_phase: bool,
}

/// Why an account does not move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is no such move.
    Illegal,
    /// The move is legal, but wants something that was not said.
    Missing(Wants),
}

/// Where an account stands, as far as its moves depend on it.
#[derive(Clone, Copy, Debug)]
pub struct Standing {
    /// Its status.
    pub status: AccountStatus,
    /// The phase of its plan.
    pub phase: Option<Phase>,
    /// An account of the next phase has grown from it.
    pub grown: bool,
}

impl Standing {
    /// The legal moves, in the order of the table.
    ///
    /// `passed` ends an account, but for one of the final phase, which may go to `review`: `phase_3` and `live` are final for every
    /// plan, another phase when the operator says so; none from which the next phase has grown already. `awaiting_live` ends
    /// the queue: what follows is `active`.
    pub fn moves(self) -> Vec<(AccountStatus, Wants)> {
        use AccountStatus::{
            Active, AwaitingLive, Breached, Closed, Contract, ContractSent, Fee, Inactive, Kyc,
            Passed, Pending, Rejected, Review, Suspended,
        };
        use Wants::{FinalPhase, Nothing, Reason, Reinstate, Reopen};
        let next = |status| vec![(status, Nothing), (Rejected, Reason)];
        match self.status {
            Pending | Suspended | Inactive => vec![(Active, Nothing), (Closed, Nothing)],
            Active => vec![
                (Passed, Nothing),
                (Breached, Reason),
                (Suspended, Nothing),
                (Inactive, Nothing),
                (Closed, Nothing),
            ],
            Passed if self.grown => Vec::new(),
            Passed => match self.phase {
                Some(Phase::Phase3 | Phase::Live) => vec![(Review, Nothing)],
                _ => vec![(Review, FinalPhase)],
            },
            Review => next(Kyc),
            Kyc => next(Contract),
            Contract => next(ContractSent),
            ContractSent => next(Fee),
            Fee => next(AwaitingLive),
            AwaitingLive => next(Active),
            Rejected | Closed => vec![(Active, Reopen)],
            Breached => vec![(Active, Reinstate)],
        }
    }

    /// Checks one move.
    pub fn check(self, to: AccountStatus, said: Said) -> Result<(), Refusal> {
        let moves = self.moves();
        let Some((_, wants)) = moves.iter().find(|(status, _)| *status == to) else {
            return Err(Refusal::Illegal);
        };
        let enough = match wants {
            Wants::Nothing => true,
            Wants::Reason => said.reason,
            Wants::Reopen => said.reopen && said.reason,
            Wants::Reinstate => said.reinstate && said.reason,
            Wants::FinalPhase => said.final_phase,
        };
        if enough {
            Ok(())
        } else {
            Err(Refusal::Missing(*wants))
        }
    }

    /// The legal moves in words: `active, closed`, `breached (--reason)`.
    pub fn listed(self) -> String {
        let moves = self.moves();
        if moves.is_empty() {
            return "none".to_owned();
        }
        let words: Vec<String> = moves
            .into_iter()
            .map(|(status, wants)| match wants.flags() {
                "" => status.to_string(),
                flags => format!("{status} ({flags})"),
            })
            .collect();
        words.join(", ")
    }
}

/// Whether an account moves from one status to another for a reason alone, whatever takes it there: an undo as well.
pub fn needs_reason(from: AccountStatus, to: AccountStatus) -> bool {
    use AccountStatus::{Breached, Closed, Rejected};
    matches!(from, Breached | Closed | Rejected) || matches!(to, Breached | Rejected)
}

impl Wants {
    /// The flags that say it.
    pub fn flags(self) -> &'static str {
        match self {
            Wants::Nothing => "",
            Wants::Reason => "--reason",
            Wants::Reopen => "--reopen --reason",
            Wants::Reinstate => "--reinstate --reason",
            Wants::FinalPhase => "--final-phase",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: Said = Said {
        reason: true,
        reopen: true,
        reinstate: true,
        final_phase: true,
    };

    fn at(status: AccountStatus) -> Standing {
        Standing {
            status,
            phase: None,
            grown: false,
        }
    }

    /// The table of the rules, a row a status.
    const TABLE: &[(&str, &str)] = &[
        ("pending", "active, closed"),
        (
            "active",
            "passed, breached (--reason), suspended, inactive, closed",
        ),
        ("passed", "review (--final-phase)"),
        ("breached", "active (--reinstate --reason)"),
        ("review", "kyc, rejected (--reason)"),
        ("kyc", "contract, rejected (--reason)"),
        ("contract", "contract_sent, rejected (--reason)"),
        ("contract_sent", "fee, rejected (--reason)"),
        ("fee", "awaiting_live, rejected (--reason)"),
        ("awaiting_live", "active, rejected (--reason)"),
        ("rejected", "active (--reopen --reason)"),
        ("closed", "active (--reopen --reason)"),
        ("suspended", "active, closed"),
        ("inactive", "active, closed"),
    ];

    #[test]
    fn every_status_has_the_moves_of_the_table_and_no_other() {
        assert_eq!(TABLE.len(), AccountStatus::ALL.len());
        for (status, listed) in TABLE {
            let from = at(status.parse().unwrap());
            assert_eq!(from.listed(), *listed, "{status}");
            for to in AccountStatus::ALL {
                let legal = listed
                    .split(", ")
                    .any(|word| word.split(' ').next() == Some(to.as_str()));
                assert_eq!(from.check(*to, ALL).is_ok(), legal, "{status} to {to}");
                if !legal {
                    assert_eq!(from.check(*to, ALL), Err(Refusal::Illegal));
                }
            }
        }
    }

    #[test]
    fn a_move_that_wants_a_reason_or_a_flag_says_which() {
        use AccountStatus::{Active, Breached, Closed, Rejected, Review};
        let nothing = Said::default();
        for (from, to, wants) in [
            (Active, Breached, Wants::Reason),
            (Review, Rejected, Wants::Reason),
            (Closed, Active, Wants::Reopen),
            (Breached, Active, Wants::Reinstate),
        ] {
            assert_eq!(at(from).check(to, nothing), Err(Refusal::Missing(wants)));
        }
        let without_reason = Said {
            reason: false,
            ..ALL
        };
        assert_eq!(
            at(Closed).check(Active, without_reason),
            Err(Refusal::Missing(Wants::Reopen))
        );
        let wrong_flag = Said {
            reason: true,
            reopen: true,
            ..nothing
        };
        assert_eq!(
            at(Breached).check(Active, wrong_flag),
            Err(Refusal::Missing(Wants::Reinstate))
        );
    }

    #[test]
    fn only_the_final_phase_goes_on_to_review() {
        let passed = |phase, grown| Standing {
            status: AccountStatus::Passed,
            phase,
            grown,
        };
        let review = |standing: Standing| standing.check(AccountStatus::Review, Said::default());
        assert_eq!(review(passed(Some(Phase::Phase3), false)), Ok(()));
        assert_eq!(
            review(passed(Some(Phase::Phase3), true)),
            Err(Refusal::Illegal)
        );
        let missing = Err(Refusal::Missing(Wants::FinalPhase));
        assert_eq!(review(passed(Some(Phase::Phase1), false)), missing);
        assert_eq!(passed(Some(Phase::Phase2), true).listed(), "none");
    }
}
