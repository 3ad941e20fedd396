//! Mail that stays in the queue until somebody says where the site is.

use crate::{
    clock::Timestamp,
    mail::link::Links,
    model::{
        mail::MailKind,
        token::{BARE, LINK},
    },
    storage::db::{Db, Filter, Result},
};

/// Whether there is a link to be in a mail that cannot be made, or no way out of a campaign.
pub(super) fn lacks_link(
    kind: MailKind,
    tokens: Option<&str>,
    has_way_out: bool,
    links: &Links,
) -> bool {
    let tokens = tokens.unwrap_or_default().split_whitespace();
    let mut bare = tokens.filter_map(|token| token.strip_prefix([BARE, LINK]));
    kind == MailKind::Campaign && !has_way_out || bare.any(|token| links.of_token(token).is_none())
}

/// Which of some mails wait for the address of the site.
pub fn unlinked(db: &mut Db, ids: &[i64], links: &Links) -> Result<Vec<i64>> {
    let mut found = Vec::new();
    for ids in ids.chunks(500) {
        let mut filter = Filter::new();
        let marks = filter.bind_list(ids.iter().copied());
        filter.and(format!("m.id IN {marks}"));
        each(db, filter, links, &mut |id| found.push(id))?;
    }
    Ok(found)
}

/// How many mails wait for the address of the site that should have been sent before a moment; those that somebody holds back aside.
pub fn unlinked_before(db: &mut Db, before: Timestamp, links: &Links) -> Result<u64> {
    let mut filter = Filter::new();
    let mark = filter.bind(before);
    filter.and(super::hold::overdue_at(&mark));
    let mut count = 0;
    each(db, filter, links, &mut |_| count += 1)?;
    Ok(count)
}

fn each(db: &mut Db, mut filter: Filter, links: &Links, row: &mut dyn FnMut(i64)) -> Result<()> {
    filter.and("m.status = 'queued' AND (m.kind = 'campaign' OR b.tokens IS NOT NULL)");
    let sql = format!(
        "SELECT m.id, m.kind, b.tokens, b.unsubscribe_url FROM mails m \
         LEFT JOIN mail_bodies b ON b.user_id = m.user_id AND b.mail_id = m.id{} ORDER BY m.id",
        filter.clause()
    );
    db.rows(&sql, filter.params(), &mut |found| {
        let (id, kind, tokens, url): (i64, MailKind, Option<String>, Option<String>) =
            found.decode()?;
        if lacks_link(kind, tokens.as_deref(), url.is_some(), links) {
            row(id);
        }
        Ok(())
    })
}
