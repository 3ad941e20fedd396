//! Sort stub.
use std::io;
/// Sorter.
#[derive(Default)]
pub struct Sorter(Vec<(Vec<u8>, Vec<u8>)>);
/// Sorted.
pub struct Sorted(Vec<(Vec<u8>, Vec<u8>)>);
/// Cursor.
pub struct Cursor<'a>(&'a Sorted, usize);
impl Sorter {
    /// New.
    pub fn new(_: usize) -> Sorter {
        Sorter::default()
    }
    /// Push.
    pub fn push(&mut self, key: &[u8], record: &[u8]) -> io::Result<()> {
        self.0.push((key.to_vec(), record.to_vec()));
        Ok(())
    }
    /// Finish.
    pub fn finish(mut self) -> io::Result<Sorted> {
        self.0.sort_by(|a, b| a.0.cmp(&b.0));
        Ok(Sorted(self.0))
    }
}
impl Sorted {
    /// Iter.
    pub fn iter(&self) -> io::Result<Cursor<'_>> {
        Ok(Cursor(self, 0))
    }
}
impl Cursor<'_> {
    /// Next.
    #[allow(clippy::should_implement_trait)]
    pub fn next(&mut self) -> io::Result<Option<(&[u8], &[u8])>> {
        let at = self.1;
        self.1 += 1;
        Ok(self.0.0.get(at).map(|(a, b)| (a.as_slice(), b.as_slice())))
    }
}
