//! `roster import rejects`

use std::io::Write;

use clap::Args;

use crate::{
    app::{Access, App},
    commands::{
        Verb,
        importing::{RejectRows, Shape},
    },
    error::Problem,
    output::{Output, share, verb},
    storage::import,
};

/// Print the rows an import rejected, as they were submitted, ready to be mended and imported
///
/// The columns, their order, the format and the encoding are those of the submitted file; _line, _reason, _detail, _message
/// and _suggestion are added and ignored on import.
#[derive(Args)]
#[command(after_help = "Example:\n  roster import rejects 1 -o rejects.csv")]
pub struct Rejects {
    /// The import's id
    import: String,
}

/// Rows on their way to where the output goes.
struct Out<'a>(&'a mut Output);

impl Write for Out<'_> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.raw(bytes)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl Verb for Rejects {
    fn access(&self) -> Access {
        Access::Read
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        if let Some(flag) = app.out.shaped_by() {
            return Err(Problem::usage(format!(
                "{flag} has no say here: rejected rows are written as they were submitted"
            ))
            .hint(format!(
                "roster import rejects {} -o rejects.csv",
                self.import
            ))
            .into());
        }
        let found = super::one(app, &self.import)?;
        let App { db, out, .. } = app;
        let (header, delimiter, encoding) = import::shape(db, found.import)?
            .ok_or_else(|| Problem::not_found(format!("no import {}", found.import)))?;
        let mut rows = RejectRows::new(Out(out), &Shape::kept(header, delimiter, encoding))?;
        let mut kept = 0_u64;
        import::rejects(db, found.import, &mut |reject| {
            kept += 1;
            Ok(rows.row(&reject)?)
        })?;
        rows.finish()?;
        if kept < found.rejected {
            app.out.warn(&format!(
                "{} {} gone: pruned, or of people who were erased",
                share(found.rejected - kept, found.rejected, "rejected row"),
                verb(found.rejected - kept, "is", "are")
            ));
        }
        Ok(())
    }
}
