//! The batch that is being written, as a virtual table that an `INSERT … SELECT` reads
//! (<https://www.sqlite.org/vtab.html>): a row for each row of the batch, in their order, and a column for each of its columns.

use std::{borrow::Cow, cell::RefCell, ffi::CStr, marker::PhantomData, rc::Rc};

use rusqlite::{
    Connection, ffi,
    types::{ToSql, ToSqlOutput, ValueRef},
    vtab::{Context, Filters, IndexInfo, Module, VTab, VTabConfig, VTabConnection, VTabCursor},
};

use super::Batch;

/// The name of the table.
pub const NAME: &str = "lot";
/// The most columns that a batch can have.
pub const WIDTH: usize = 64;

const MODULE: Module<Lot> = Module::eponymous_only_module();

thread_local! {
    /// The table has no other way to the batch, and to the place of the first row to be read.
    static WRITING: RefCell<(Rc<Batch>, usize)> = RefCell::default();
}

/// Gives a connection the table, unless it has it.
pub fn prepare(connection: &Connection) -> rusqlite::Result<()> {
    let sql = "SELECT 1 FROM pragma_module_list WHERE name = ?1";
    if connection.prepare_cached(sql)?.exists([NAME])? {
        return Ok(());
    }
    connection.create_module(NAME, &MODULE, None)
}

/// Runs `write` while the table has the rows of a batch, from this place on. Returns the batch.
pub fn lend<T>(batch: Batch, from: usize, write: impl FnOnce(&Batch) -> T) -> (Option<Batch>, T) {
    let batch = Rc::new(batch);
    WRITING.set((Rc::clone(&batch), from));
    let written = write(&batch);
    WRITING.take();
    (Rc::into_inner(batch), written)
}

/// The table.
#[repr(C)]
struct Lot {
    /// What SQLite knows of it; it has to come first.
    base: ffi::sqlite3_vtab,
}

// SAFETY: the trait asks for nothing but a C layout that begins with `sqlite3_vtab`, which `Lot` has.
#[expect(
    unsafe_code,
    reason = "a virtual table of rusqlite promises its layout so"
)]
unsafe impl<'vtab> VTab<'vtab> for Lot {
    type Aux = ();
    type Cursor = Rows<'vtab>;

    fn connect(
        db: &mut VTabConnection,
        _aux: Option<&()>,
        _module: &[u8],
        _database: &[u8],
        _table: &[u8],
        _args: &[&[u8]],
    ) -> rusqlite::Result<(Cow<'static, CStr>, Self)> {
        // No view or trigger of a file may read it.
        db.config(VTabConfig::DirectOnly)?;
        let columns: Vec<String> = (0..WIDTH).map(|number| format!("c{number}")).collect();
        let sql = format!("CREATE TABLE x ({})\0", columns.join(", "));
        let sql = CStr::from_bytes_with_nul(sql.as_bytes()).unwrap_or(c"");
        let base = ffi::sqlite3_vtab::default();
        Ok((Cow::Owned(sql.to_owned()), Lot { base }))
    }

    fn best_index(&self, info: &mut IndexInfo) -> rusqlite::Result<bool> {
        info.set_estimated_cost(1.0);
        Ok(true)
    }

    fn open(&'vtab mut self) -> rusqlite::Result<Rows<'vtab>> {
        Ok(Rows {
            base: ffi::sqlite3_vtab_cursor::default(),
            batch: Rc::default(),
            place: 0,
            table: PhantomData,
        })
    }
}

/// A reading of the table.
#[repr(C)]
struct Rows<'vtab> {
    /// What SQLite knows of it; it has to come first.
    base: ffi::sqlite3_vtab_cursor,
    batch: Rc<Batch>,
    place: usize,
    table: PhantomData<&'vtab Lot>,
}

// SAFETY: the trait asks for nothing but a C layout that begins with `sqlite3_vtab_cursor`, which `Rows` has.
#[expect(
    unsafe_code,
    reason = "a virtual table of rusqlite promises its layout so"
)]
unsafe impl VTabCursor for Rows<'_> {
    fn filter(
        &mut self,
        _index: std::ffi::c_int,
        _name: Option<&str>,
        _args: &Filters<'_>,
    ) -> rusqlite::Result<()> {
        (self.batch, self.place) = WRITING.with_borrow(Clone::clone);
        Ok(())
    }

    fn next(&mut self) -> rusqlite::Result<()> {
        self.place += 1;
        Ok(())
    }

    fn eof(&self) -> bool {
        self.place >= self.batch.rows
    }

    fn column(&self, context: &mut Context, number: std::ffi::c_int) -> rusqlite::Result<()> {
        context.set_result(Bound(self.batch.cell(self.place, number as usize)))
    }

    fn rowid(&self) -> rusqlite::Result<i64> {
        Ok(self.place as i64)
    }
}

/// A cell on its way into SQLite.
pub struct Bound<'a>(pub ValueRef<'a>);

impl ToSql for Bound<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(self.0))
    }
}
