//! What the rows of one order say of it as a whole.

use super::{
    super::piece::{Head, Piece},
    Fault,
};

/// What the rows say of the order as a whole: of each field the first that is there; a row that says otherwise is a conflict.
pub(super) fn joined(pieces: &[Piece]) -> Result<Head, Fault> {
    let mut all = pieces[0].head.clone();
    for piece in &pieces[1..] {
        let head = &piece.head;
        let clash = |field| Err(Fault::Conflict(field, pieces[0].line, piece.line));
        macro_rules! join {
            ($($field:ident $name:literal),*) => {$(
                match (&all.$field, &head.$field) {
                    (Some(a), Some(b)) if a != b => return clash($name),
                    (None, Some(b)) => all.$field = Some(b.clone()),
                    _ => {}
                }
            )*};
        }
        if let (Some((_, a)), Some((_, b))) = (&all.email, &head.email)
            && a != b
        {
            return clash("email");
        }
        all.cancelled_at = all.cancelled_at.max(head.cancelled_at);
        all.email = all.email.or_else(|| head.email.clone());
        join!(reference "ref", ordered_at "ordered_at", status "status", currency "currency", total "total", method "method", login "account");
        for (field, text) in &head.profile {
            if all.profile.iter().all(|(known, _)| known != field) {
                all.profile.push((*field, text.clone()));
            }
        }
    }
    Ok(all)
}

/// Two rows that are a whole order each must say the same.
pub(super) fn same(first: &Piece, other: &Piece) -> Result<(), Fault> {
    let same = Piece {
        position: first.position,
        line: first.line,
        ..other.clone()
    };
    if same == *first {
        return Ok(());
    }
    joined(&[first.clone(), other.clone()])?;
    Err(Fault::Conflict("content", first.line, other.line))
}
