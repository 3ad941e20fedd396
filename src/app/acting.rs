//! Who acts.

use std::cell::LazyCell;

use crate::{settings::environment, storage::audit::Actor};

/// Who acts, asked of the system when it is first wanted: reading verbs want nobody.
pub type Acting = LazyCell<Actor, Box<dyn FnOnce() -> Actor>>;

/// Whoever runs this process, under another name if one is given (`--actor`).
pub(super) fn acting(named: Option<String>) -> Acting {
    LazyCell::new(Box::new(|| {
        let os_user = environment::os_user();
        Actor {
            name: named.unwrap_or_else(|| os_user.clone()),
            os_user,
            host: environment::host(),
        }
    }))
}
