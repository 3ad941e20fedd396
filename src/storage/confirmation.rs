//! Queues mails that ask people to confirm: a token, a mail and its body each, in the caller's transaction.

use sha2::{Digest, Sha256};

use super::{
    counter,
    db::{Db, Error, Result},
    outbox::{self, NewMail, Outbox},
    schema::{hex, random_hex},
};
use crate::{
    clock::{DAY, Timestamp},
    mail::{
        link::Page,
        template::{Fault, Reader, Rendered, Templates, Values},
    },
    model::{mail::CONFIRM, person::CONFIRM_WITHIN},
};

/// Makes and queues confirmation mails.
#[derive(Clone, Debug)]
pub struct Confirmations {
    /// What is written, and where the link leads.
    pub templates: Templates,
    /// Where the mails are queued.
    pub outbox: Outbox,
}

impl Confirmations {
    /// Queues one mail for each person (user id, address key, address as spelled).
    ///
    /// Only the hash of a token is kept beside the mail that carries it; earlier tokens of these people are dead.
    pub fn queue(
        &self,
        db: &mut Db,
        people: &[(i64, &str, &str)],
        import_id: Option<i64>,
        now: Timestamp,
    ) -> Result<()> {
        if people.is_empty() {
            return Ok(());
        }
        let ids: Vec<i64> = people.iter().map(|(id, _, _)| *id).collect();
        kill_tokens(db, &ids)?;
        for people in people.chunks(1000) {
            let random = random_hex(32 * people.len())?;
            let tokens: Vec<String> = (0..people.len())
                .map(|n| format!("cnf_{}", &random[n * 64..(n + 1) * 64]))
                .collect();
            let texts = people
                .iter()
                .zip(&tokens)
                .map(|((id, _, email), token)| self.write(*id, email, token))
                .collect::<std::result::Result<Vec<_>, _>>()
                .map_err(|fault| Error::Template(fault.to_string()))?;
            let mails: Vec<NewMail> = people
                .iter()
                .zip(&texts)
                .map(|((user_id, key, email), text)| NewMail {
                    template: Some(CONFIRM),
                    html: text.html.as_deref(),
                    import_id,
                    expires_at: Some(now.plus(CONFIRM_WITHIN)),
                    ..NewMail::to(*user_id, email, key, &text.subject, &text.text)
                })
                .collect();
            let first = counter::next(db, "mails")?;
            load_tokens(db, people, &tokens, first, now)?;
            self.outbox.queue(db, &mails, now)?;
        }
        Ok(())
    }

    /// The mail of one token.
    fn write(&self, id: i64, email: &str, token: &str) -> std::result::Result<Rendered, Fault> {
        let reader = Reader {
            id,
            email,
            ..Reader::default()
        };
        let link = self.templates.links.to(Page::Confirm, token);
        let values = Values::of(&reader)
            .link(link.as_deref(), token)
            .number("days", CONFIRM_WITHIN / DAY);
        self.templates.render(CONFIRM, None, &values)
    }
}

/// A newer mail of the same kind kills the tokens of the older ones, and the older ones are not sent any more.
fn kill_tokens(db: &mut Db, user_ids: &[i64]) -> Result<()> {
    for ids in user_ids.chunks(500) {
        let mut filter = super::db::Filter::new();
        let marks = filter.bind_list(ids.iter().copied());
        filter.and(format!("user_id IN {marks}"));
        filter.and("kind = 'confirm' AND used_at IS NULL");
        db.exec(
            &format!("DELETE FROM tokens{}", filter.clause()),
            filter.params(),
        )?;
    }
    outbox::cancel_template(db, user_ids, CONFIRM, "a newer one was asked for")?;
    Ok(())
}

fn load_tokens(
    db: &mut Db,
    people: &[(i64, &str, &str)],
    tokens: &[String],
    first: i64,
    now: Timestamp,
) -> Result<()> {
    let columns = [
        "hash",
        "kind",
        "user_id",
        "id",
        "email_key",
        "created_at",
        "expires_at",
    ];
    db.load("tokens", &columns, &mut |push| {
        for ((id, (user_id, key, _)), token) in (first..).zip(people).zip(tokens) {
            push(&[
                hex(&Sha256::digest(token.as_bytes())).into(),
                "confirm".into(),
                (*user_id).into(),
                id.into(),
                (*key).into(),
                now.into(),
                now.plus(CONFIRM_WITHIN).into(),
            ])?;
        }
        Ok(())
    })?;
    Ok(())
}
