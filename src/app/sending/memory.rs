//! What is remembered of refusals, and what this run adds to it.

use crate::{
    clock::Timestamp,
    storage::{
        outbox::{Lesson, Refusals},
        token,
    },
};

/// Refusals in a row as far as they are known, and what is to be written down of them.
#[derive(Debug, Default)]
pub struct Memory {
    known: Vec<Refusals>,
    lessons: Vec<Lesson>,
    /// Whether the server took a mail in this run, and since it last blocked us.
    took: bool,
}

/// Refusals with the same words.
#[derive(Clone, Copy, Debug)]
pub struct Refused<'a> {
    /// The answer, hashed.
    pub pattern: &'a str,
    /// Whether it says that there is no such mailbox.
    pub dead_mailbox: bool,
    /// How often it came.
    pub count: u64,
    /// The domains that gave it.
    pub domains: &'a [String],
    /// Whether it is a block.
    pub is_block: bool,
}

/// The key of an answer that one domain gives.
fn key_at(pattern: &str, domain: &str) -> String {
    token::hash(&format!("{pattern} {domain}"))
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
        !self.took && self.known.iter().any(Refusals::holds_all)
    }

    /// Whether the server took a mail in this run, and since it last blocked us.
    pub fn took(&self) -> bool {
        self.took
    }

    /// What is known of an answer.
    pub fn of(&self, pattern: &str) -> Option<&Refusals> {
        self.known.iter().find(|known| known.pattern == pattern)
    }

    /// Whether a domain is known to give this answer by itself, while others take mail.
    pub fn is_own(&self, pattern: &str, domain: &str) -> bool {
        let key = key_at(pattern, &token::hash(domain));
        self.of(&key).is_some_and(|known| known.own)
    }

    /// A domain refused a mail by itself, as it is known to do.
    pub fn refuse_own(&mut self, pattern: &str, domain: &str) {
        let domain = token::hash(domain);
        self.add(Lesson::Refused {
            pattern: key_at(pattern, &domain),
            dead_mailbox: false,
            count: 1,
            domain: Some(domain),
            is_block: false,
        });
    }

    /// Everything is blocked, as far as one knows: the next mail finds out more.
    pub fn doubt(&mut self) {
        self.took = false;
    }

    /// It took a mail to a domain; `relented` when it had refused it together with others before, or when it was sent by itself.
    pub fn take(&mut self, domain: &str, relented: bool) {
        self.took = true;
        if self.known.is_empty() {
            return self.add(Lesson::Took);
        }
        let domain = token::hash(domain);
        let mut lessons = Vec::new();
        for known in &mut self.known {
            let of_another = known.domain.as_ref().is_some_and(|of| *of != domain);
            if known.holds_all() && !known.dead_mailbox && of_another {
                let of = known.domain.as_deref().unwrap_or_default();
                let key = key_at(&known.pattern, of);
                let pattern = std::mem::replace(&mut known.pattern, key.clone());
                known.own = true;
                lessons.push(Lesson::Own { pattern, key });
            }
        }
        for lesson in lessons {
            self.add(lesson);
        }
        let ends = |known: &Refusals| {
            relented && (!known.own || known.domain.as_ref() == Some(&domain))
                || !known.is_block()
                || known.dead_mailbox
        };
        let relents = relented && self.known.iter().any(ends);
        self.known.retain(|known| !ends(known));
        self.add(if relents {
            Lesson::Relented { domain }
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
    pub fn refuse(&mut self, refused: Refused, now: Timestamp) {
        let Refused {
            pattern,
            dead_mailbox,
            count,
            ..
        } = refused;
        let domain = match refused.domains {
            [only] => Some(token::hash(only)),
            _ => None,
        };
        self.turn_to(pattern);
        let known = self.known.iter_mut().find(|known| known.pattern == pattern);
        match known {
            Some(known) => {
                known.in_a_row += count;
                if known.domain != domain {
                    known.domain = None;
                }
            }
            None => self.known.push(Refusals {
                pattern: pattern.to_owned(),
                dead_mailbox,
                in_a_row: count,
                since: now,
                domain: domain.clone(),
                own: false,
            }),
        }
        self.add(Lesson::Refused {
            pattern: pattern.to_owned(),
            dead_mailbox,
            count,
            domain,
            is_block: refused.is_block,
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
            (Some(Lesson::Took | Lesson::Relented { .. }), Lesson::Answered)
            | (Some(Lesson::Relented { .. }), Lesson::Took) => {}
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
            domain: None,
            own: false,
        }
    }

    fn refuse(memory: &mut Memory, pattern: &str, domain: &str, count: u64) {
        let domains = [domain.to_owned()];
        let refused = Refused {
            pattern,
            dead_mailbox: false,
            count,
            domains: &domains,
            is_block: false,
        };
        memory.refuse(refused, Timestamp(5));
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
        memory.take("example.com", false);
        assert!(!memory.probes() && left(&memory) == ["policy"]);
        memory.take("example.com", true);
        assert!(left(&memory).is_empty());
    }

    #[test]
    fn another_answer_ends_a_short_row_and_equal_ones_add_up() {
        let mut memory = Memory::new(vec![known("a", false, 19)]);
        refuse(&mut memory, "a", "example.com", 1);
        assert!(!memory.probes());
        refuse(&mut memory, "a", "example.com", 1);
        assert!(memory.probes());
        refuse(&mut memory, "b", "example.com", 1);
        memory.turn_to("c");
        assert_eq!(left(&memory), ["a"]);
    }

    #[test]
    fn a_block_of_one_domain_is_its_own_once_another_takes_mail_and_ends_with_a_mail_to_it() {
        let mut memory = Memory::default();
        refuse(&mut memory, "a", "example.org", 21);
        assert!(memory.probes() && !memory.is_own("a", "example.org"));
        memory.take("example.com", false);
        memory.doubt();
        assert!(!memory.probes() && memory.is_own("a", "example.org"));
        assert!(!memory.is_own("a", "example.net") && memory.of("a").is_none());
        memory.take("example.com", true);
        assert!(memory.is_own("a", "example.org"));
        memory.take("example.org", true);
        assert!(left(&memory).is_empty());
        // Where several domains answered, it is the provider, whoever takes mail.
        refuse(&mut memory, "a", "example.org", 20);
        refuse(&mut memory, "a", "example.net", 1);
        memory.take("example.com", false);
        memory.doubt();
        assert!(memory.probes());
    }

    #[test]
    fn what_was_learned_of_many_mails_is_written_down_once() {
        let mut memory = Memory::default();
        for _ in 0..1_000 {
            memory.take("example.com", false);
            memory.answer();
        }
        assert_eq!(memory.lessons(), [Lesson::Took]);
        memory.noted(1);
        assert!(memory.lessons().is_empty());
    }
}
