//! Groups and the slots they fit in.

crate::words! {
    /// Which slot a group fits.
    pub enum Slot {
        /// The first slot only.
        One = "1",
        /// The second slot only.
        Two = "2",
        /// The third slot only.
        Three = "3",
        /// Any slot.
        Global = "global",
    }
}

crate::words! {
    /// Whether members of a group pay tax.
    pub enum Tax {
        /// As everybody.
        Standard = "standard",
        /// None.
        Exempt = "exempt",
    }
}

impl Slot {
    /// The slot (1, 2 or 3) that a group of this kind takes in a person whose slots hold `taken`.
    ///
    /// `None` when every slot it fits is full, unless `replace`: then its own slot, or the first for a global group.
    pub fn choose(self, taken: &[Option<i64>; 3], replace: bool) -> Option<usize> {
        let own = match self {
            Slot::One => Some(1),
            Slot::Two => Some(2),
            Slot::Three => Some(3),
            Slot::Global => None,
        };
        match own {
            Some(slot) => (replace || taken[slot - 1].is_none()).then_some(slot),
            None => taken
                .iter()
                .position(Option::is_none)
                .map(|n| n + 1)
                .or(replace.then_some(1)),
        }
    }

    /// Whether a group of this kind may stand in a slot (1, 2 or 3).
    pub fn fits(self, slot: usize) -> bool {
        self == Slot::Global || self.as_str() == slot.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_takes_its_own_slot_and_a_global_one_the_first_that_is_free() {
        assert_eq!(Slot::Two.choose(&[None, None, None], false), Some(2));
        assert_eq!(Slot::Two.choose(&[None, Some(7), None], false), None);
        assert_eq!(Slot::Two.choose(&[None, Some(7), None], true), Some(2));
        assert_eq!(Slot::Global.choose(&[Some(7), None, None], false), Some(2));
        assert_eq!(
            Slot::Global.choose(&[Some(7), Some(8), Some(9)], false),
            None
        );
        assert_eq!(
            Slot::Global.choose(&[Some(7), Some(8), Some(9)], true),
            Some(1)
        );
        assert!(Slot::Global.fits(3) && Slot::Three.fits(3) && !Slot::One.fits(3));
    }
}
