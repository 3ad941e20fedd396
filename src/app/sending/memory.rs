//! What is remembered of refusals, and what this run adds to it.

use crate::{
    clock::Timestamp,
    storage::outbox::{Lesson, Refusals},
};

/// Refusals in a row as far as they are known, and what is to be written down of them.
#[derive(Debug, Default)]
pub struct Memory {
    known: Vec<Refusals>,
    lessons: Vec<Lesson>,
    /// Whether the server took a mail in this run.
    took: bool,
}

impl Memory {
    /// With what runs before this one have learned.
    pub fn new(known: Vec<Refusals>) -> Memory {
        Memory {
            known,
            ..Memory::default()
        }
    }

    /// Whether the next mail is to find out if the provider still blocks us.
    pub fn probes(&self) -> bool {
        !self.took && self.known.iter().any(Refusals::is_block)
    }

    /// Whether the server took a mail in this run.
    pub fn took(&self) -> bool {
        self.took
    }

    /// What is known of an answer.
    pub fn of(&self, pattern: &str) -> Option<&Refusals> {
        self.known.iter().find(|known| known.pattern == pattern)
    }

    /// It took a mail; `blocked` when it had refused it together with others before.
    pub fn take(&mut self, blocked: bool) {
        self.took = true;
        self.known
            .retain(|known| !blocked && known.is_block() && !known.dead_mailbox);
        self.add(if blocked {
            Lesson::Relented
        } else {
            Lesson::Took
        });
    }

    /// It gave an answer that is no refusal.
    pub fn answer(&mut self) {
        self.known.retain(Refusals::is_block);
        self.add(Lesson::Answered);
    }

    /// What it answers now is this: another row is over, unless it was long enough for a block.
    pub fn turn_to(&mut self, pattern: &str) {
        self.known
            .retain(|known| known.is_block() || known.pattern == pattern);
    }

    /// It refused so many more with the same words.
    pub fn refuse(&mut self, pattern: &str, dead_mailbox: bool, count: u64, now: Timestamp) {
        self.turn_to(pattern);
        let known = self.known.iter_mut().find(|known| known.pattern == pattern);
        match known {
            Some(known) => known.in_a_row += count,
            None => self.known.push(Refusals {
                pattern: pattern.to_owned(),
                dead_mailbox,
                in_a_row: count,
                since: now,
            }),
        }
        self.add(Lesson::Refused {
            pattern: pattern.to_owned(),
            dead_mailbox,
            count,
        });
    }

    /// What is to be written down now.
    pub fn lessons(&self) -> &[Lesson] {
        &self.lessons
    }

    /// So many lessons were written down.
    pub fn noted(&mut self, count: usize) {
        self.lessons.drain(..count);
    }

    fn add(&mut self, lesson: Lesson) {
        // A thousand mails that were taken teach no more than one.
        match (self.lessons.last(), &lesson) {
            (Some(Lesson::Took | Lesson::Relented), Lesson::Answered)
            | (Some(Lesson::Relented), Lesson::Took) => {}
            (Some(last), new) if last == new && !matches!(new, Lesson::Refused { .. }) => {}
            _ => self.lessons.push(lesson),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(pattern: &str, dead_mailbox: bool, in_a_row: u64) -> Refusals {
        Refusals {
            pattern: pattern.to_owned(),
            dead_mailbox,
            in_a_row,
            since: Timestamp(0),
        }
    }

    fn left(memory: &Memory) -> Vec<&str> {
        let known = memory.known.iter();
        known.map(|known| known.pattern.as_str()).collect()
    }

    #[test]
    fn a_mail_that_is_taken_ends_short_rows_and_blocks_for_dead_mailboxes_but_no_other_block() {
        let all = vec![
            known("policy", false, 21),
            known("dead", true, 30),
            known("few", false, 20),
        ];
        let mut memory = Memory::new(all);
        assert!(memory.probes());
        memory.answer();
        assert!(memory.probes() && left(&memory) == ["policy", "dead"]);
        memory.take(false);
        assert!(!memory.probes() && left(&memory) == ["policy"]);
        memory.take(true);
        assert!(left(&memory).is_empty());
    }

    #[test]
    fn another_answer_ends_a_short_row_and_equal_ones_add_up() {
        let mut memory = Memory::new(vec![known("a", false, 19)]);
        memory.refuse("a", false, 1, Timestamp(5));
        assert!(!memory.probes());
        memory.refuse("a", false, 1, Timestamp(6));
        assert!(memory.probes());
        memory.refuse("b", false, 1, Timestamp(7));
        memory.turn_to("c");
        assert_eq!(left(&memory), ["a"]);
    }

    #[test]
    fn what_was_learned_of_many_mails_is_written_down_once() {
        let mut memory = Memory::default();
        for _ in 0..1_000 {
            memory.take(false);
            memory.answer();
        }
        assert_eq!(memory.lessons(), [Lesson::Took]);
        memory.noted(1);
        assert!(memory.lessons().is_empty());
    }
}
