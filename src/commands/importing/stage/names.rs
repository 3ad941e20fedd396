//! What rows name again and again: tags and groups.

use std::collections::HashMap;

use foldhash::fast::RandomState;

/// Names that candidates hold as places in a list.
pub(super) struct Names<T> {
    places: HashMap<String, u32, RandomState>,
    /// The things by their places.
    pub list: Vec<T>,
}

impl<T> Names<T> {
    /// None yet.
    pub fn new() -> Names<T> {
        Names {
            places: HashMap::default(),
            list: Vec::new(),
        }
    }

    /// The place of the thing with this name, which is made when the name comes for the first time.
    pub fn place<E>(&mut self, text: &str, make: impl FnOnce() -> Result<T, E>) -> Result<u32, E> {
        if let Some(place) = self.places.get(text) {
            return Ok(*place);
        }
        let place = self.list.len() as u32;
        self.list.push(make()?);
        self.places.insert(text.to_owned(), place);
        Ok(place)
    }
}
