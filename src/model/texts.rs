//! Several texts in one buffer, for what there are a million of: filling it again allocates nothing.

use std::{fmt, num::NonZeroU32};

/// `N` texts by their places, each of which may be absent; none is ever empty. At most 4 GiB together.
#[derive(Clone)]
pub struct Texts<const N: usize> {
    buffer: String,
    /// Where each begins in the buffer, and its length.
    spans: [Option<(u32, NonZeroU32)>; N],
}

impl<const N: usize> Texts<N> {
    /// None yet, with room for so many bytes.
    pub fn with_capacity(bytes: usize) -> Texts<N> {
        Texts {
            buffer: String::with_capacity(bytes),
            spans: [None; N],
        }
    }

    /// The text at a place.
    pub fn get(&self, place: usize) -> Option<&str> {
        let (start, len) = self.spans[place]?;
        Some(&self.buffer[start as usize..(start + len.get()) as usize])
    }

    /// Sets the text at a place; an empty one is absent.
    pub fn set(&mut self, place: usize, text: Option<&str>) {
        let text = text.unwrap_or_default();
        let start = self.buffer.len() as u32;
        self.spans[place] = NonZeroU32::new(text.len() as u32).map(|len| (start, len));
        self.buffer.push_str(text);
    }

    /// Empties all of them and keeps the buffer.
    pub fn clear(&mut self) {
        self.buffer.clear();
        self.spans = [None; N];
    }

    fn all(&self) -> impl Iterator<Item = Option<&str>> {
        (0..N).map(|place| self.get(place))
    }
}

impl<const N: usize> Default for Texts<N> {
    fn default() -> Texts<N> {
        Texts::with_capacity(0)
    }
}

/// Equal when every text is, whatever the buffers look like.
impl<const N: usize> PartialEq for Texts<N> {
    fn eq(&self, other: &Texts<N>) -> bool {
        self.all().eq(other.all())
    }
}

impl<const N: usize> Eq for Texts<N> {}

impl<const N: usize> fmt::Debug for Texts<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.all()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_is_set_again_is_the_new_one() {
        let mut texts = Texts::<3>::with_capacity(8);
        texts.set(0, Some("Ann@example.com"));
        texts.set(2, Some("é"));
        texts.set(0, Some("b@example.com"));
        texts.set(2, None);
        texts.set(1, Some(""));
        assert_eq!(texts.get(0), Some("b@example.com"));
        assert_eq!((texts.get(1), texts.get(2)), (None, None));
        let mut same = Texts::default();
        same.set(0, Some("b@example.com"));
        assert_eq!(texts, same);
        same.clear();
        assert_eq!(same, Texts::default());
        same.set(1, Some("b@example.com"));
        assert_ne!(texts, same);
    }
}
