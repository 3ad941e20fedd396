//! The rows that imports rejected, as they were submitted.

use serde::{Deserialize, Serialize};

use crate::{
    intake::sort::Sorted,
    model::incoming::RejectReason,
    storage::db::{Db, Error, Result, Value},
};

/// A rejected row as it is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct StoredReject {
    /// Running number of the row among all rows read.
    pub position: u64,
    /// Physical line, from 1.
    pub line: u64,
    /// The address as written.
    pub email: Option<String>,
    /// Why.
    pub reason: RejectReason,
    /// A narrower word: the fault of the address, the name of the field.
    pub detail: Option<String>,
    /// A sentence for people.
    pub message: String,
    /// What was probably meant.
    pub suggestion: Option<String>,
    /// The submitted cells, as a JSON array.
    pub row_cells: String,
}

/// The columns of a rejected row in the order in which they are loaded.
const REJECT_COLUMNS: &[&str] = &[
    "import_id",
    "position",
    "line",
    "email",
    "reason",
    "detail",
    "message",
    "suggestion",
    "row_cells",
];

/// Writes the rows that were rejected before the merge.
pub fn insert(db: &mut Db, import_id: i64, rejects: &Sorted) -> Result<()> {
    let mut cursor = rejects.iter()?;
    db.load("import_rejects", REJECT_COLUMNS, &mut |push| {
        while let Some((_, record)) = cursor.next()? {
            let reject: StoredReject =
                postcard::from_bytes(record).map_err(|error| Error::Decode(error.to_string()))?;
            push_one(import_id, &reject, push)?;
        }
        Ok(())
    })?;
    Ok(())
}

/// Writes rows that the merge rejected.
pub fn load(db: &mut Db, import_id: i64, rejects: &[StoredReject]) -> Result<()> {
    if rejects.is_empty() {
        return Ok(());
    }
    db.load("import_rejects", REJECT_COLUMNS, &mut |push| {
        rejects
            .iter()
            .try_for_each(|reject| push_one(import_id, reject, push))
    })?;
    Ok(())
}

fn push_one(
    import_id: i64,
    reject: &StoredReject,
    push: &mut dyn FnMut(&[Value]) -> Result<()>,
) -> Result<()> {
    push(&[
        import_id.into(),
        reject.position.into(),
        reject.line.into(),
        reject.email.as_deref().into(),
        reject.reason.as_str().into(),
        reject.detail.as_deref().into(),
        reject.message.as_str().into(),
        reject.suggestion.as_deref().into(),
        reject.row_cells.as_str().into(),
    ])
}

/// Hands out the rejected rows of an import in the order of its input.
pub fn each(
    db: &mut Db,
    import_id: i64,
    row: &mut dyn FnMut(StoredReject) -> Result<()>,
) -> Result<()> {
    db.rows(
        "SELECT position, line, email, reason, detail, message, suggestion, row_cells FROM import_rejects \
         WHERE import_id = $1 ORDER BY position",
        crate::params![import_id],
        &mut |found| row(found.decode()?),
    )
}

/// What `import rejects` needs to write the rows as they were submitted: header, delimiter, encoding.
pub fn shape(db: &mut Db, id: i64) -> Result<Option<(String, String, String)>> {
    db.first(
        "SELECT header, delimiter, encoding FROM imports WHERE id = $1",
        crate::params![id],
    )
}
