//! The storage module itself, on both engines.

use std::{sync::Barrier, thread, time::Duration};

use roster::{
    clock::Timestamp,
    storage::{
        db::{Db, Mode},
        schema,
    },
};

use crate::sandbox::{Sandbox, engines};

#[test]
fn sixteen_connections_make_one_schema_at_the_same_moment() {
    for _ in 0..10 {
        engines(|sandbox| {
            let start = Barrier::new(16);
            let made: usize = thread::scope(|scope| {
                let threads: Vec<_> = (0..16)
                    .map(|_| {
                        scope.spawn(|| {
                            start.wait();
                            let mut db = sandbox.new_db();
                            schema::migrate(&mut db, Timestamp(0), &mut |_| {})
                                .unwrap()
                                .len()
                        })
                    })
                    .collect();
                threads.into_iter().map(|made| made.join().unwrap()).sum()
            });
            assert_eq!(made, schema::MIGRATIONS.len());
        });
    }
}
