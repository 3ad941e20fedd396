//! Queues mails that ask people to confirm: a token, a mail and its body each, in the caller's transaction.

use sha2::{Digest, Sha256};

use super::{
    counter,
    db::{Db, Error, Result},
    schema::{hex, random_hex},
};
use crate::{
    clock::{DAY, Timestamp},
    mail::{
        link::Page,
        template::{Fault, Reader, Rendered, Templates, Values},
    },
    model::person::CONFIRM_WITHIN,
};

/// Makes and queues confirmation mails.
#[derive(Clone, Debug)]
pub struct Confirmations {
    /// What is written, and where the link leads.
    pub templates: Templates,
    /// The domain of the sender, for Message-IDs.
    pub domain: String,
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
        let first = counter::take(db, "mails", people.len() as i64)?;
        let random = random_hex(48 * people.len())?;
        let secrets: Vec<(String, &str)> = (0..people.len())
            .map(|n| {
                let own = &random[n * 96..(n + 1) * 96];
                (format!("cnf_{}", &own[..64]), &own[64..])
            })
            .collect();
        let written = people.iter().zip(&secrets);
        let written = written
            .map(|((id, _, email), (token, _))| self.write(*id, email, token))
            .collect::<std::result::Result<Vec<_>, _>>()
            .map_err(|fault| Error::Template(fault.to_string()))?;
        load_tokens(db, people, &secrets, first, now)?;
        self.load_mails(db, people, (&secrets, &written), first, import_id, now)
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
        self.templates.render("confirm", None, &values)
    }

    fn load_mails(
        &self,
        db: &mut Db,
        people: &[(i64, &str, &str)],
        (secrets, written): (&[(String, &str)], &[Rendered]),
        first: i64,
        import_id: Option<i64>,
        now: Timestamp,
    ) -> Result<()> {
        let columns = [
            "user_id",
            "id",
            "recipient",
            "recipient_key",
            "role",
            "kind",
            "template",
            "subject",
            "status",
            "attempts",
            "message_id",
            "import_id",
            "created_at",
        ];
        db.load("mails", &columns, &mut |push| {
            let all = (first..).zip(people).zip(secrets).zip(written);
            for (((id, (user_id, key, email)), (_, unique)), mail) in all {
                push(&[
                    (*user_id).into(),
                    id.into(),
                    (*email).into(),
                    (*key).into(),
                    "to".into(),
                    "transactional".into(),
                    "confirm".into(),
                    mail.subject.as_str().into(),
                    "queued".into(),
                    0_i64.into(),
                    format!("{unique}@{}", self.domain).into(),
                    import_id.into(),
                    now.into(),
                ])?;
            }
            Ok(())
        })?;
        db.load(
            "mail_bodies",
            &["user_id", "mail_id", "text_body", "html_body"],
            &mut |push| {
                for ((id, (user_id, _, _)), mail) in (first..).zip(people).zip(written) {
                    push(&[
                        (*user_id).into(),
                        id.into(),
                        mail.text.as_str().into(),
                        mail.html.as_deref().into(),
                    ])?;
                }
                Ok(())
            },
        )?;
        Ok(())
    }
}

/// A newer mail of the same kind kills the tokens of the older ones, and the older ones are not sent any more.
fn kill_tokens(db: &mut Db, user_ids: &[i64]) -> Result<()> {
    for ids in user_ids.chunks(500) {
        for sql in [
            "DELETE FROM tokens",
            "UPDATE mails SET status = 'cancelled', reason = 'a newer one was asked for'",
        ] {
            let mut filter = super::db::Filter::new();
            let marks = filter.bind_list(ids.iter().copied());
            filter.and(format!("user_id IN {marks}"));
            if sql.starts_with("DELETE") {
                filter.and("kind = 'confirm' AND used_at IS NULL");
            } else {
                filter.and("template = 'confirm' AND status = 'queued'");
            }
            db.exec(&format!("{sql}{}", filter.clause()), filter.params())?;
        }
    }
    Ok(())
}

fn load_tokens(
    db: &mut Db,
    people: &[(i64, &str, &str)],
    secrets: &[(String, &str)],
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
        for ((id, (user_id, key, _)), (token, _)) in (first..).zip(people).zip(secrets) {
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
