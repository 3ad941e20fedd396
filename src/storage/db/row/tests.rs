use serde::Deserialize;

use super::*;

/// An answer of one engine or the other.
struct Answer {
    names: &'static [&'static str],
    cells: Vec<Cell<'static>>,
    places: Option<Places>,
}

impl Cells for Answer {
    fn len(&self) -> usize {
        self.names.len()
    }

    fn name(&self, index: usize) -> &str {
        self.names[index]
    }

    fn cell(&self, index: usize) -> Result<Cell<'_>> {
        Ok(self.cells[index])
    }

    fn places(&self) -> Option<&Places> {
        self.places.as_ref()
    }
}

#[derive(Debug, Deserialize, PartialEq)]
#[serde(default)]
struct Person<'a> {
    id: i64,
    name: &'a str,
    #[serde(rename = "status")]
    state: Option<String>,
}

impl Default for Person<'_> {
    fn default() -> Self {
        Person {
            id: -1,
            name: "nobody",
            state: None,
        }
    }
}

#[derive(Debug, Deserialize, PartialEq)]
struct Named<'a> {
    name: &'a str,
}

fn answers(names: &'static [&'static str], cells: &[Cell<'static>]) -> [Answer; 2] {
    [None, Some(Places::default())].map(|places| Answer {
        names,
        cells: cells.to_vec(),
        places,
    })
}

/// Columns, their cells, and the person whom they make.
type Case = (
    &'static [&'static str],
    Vec<Cell<'static>>,
    (i64, &'static str, Option<&'static str>),
);

#[test]
fn columns_fill_fields_by_name_in_every_row() {
    let (id, ann, open) = (Cell::Int(7), Cell::Text("Ann"), Cell::Text("open"));
    let cases: [Case; 6] = [
        (
            &["id", "name", "status"],
            vec![id, ann, open],
            (7, "Ann", Some("open")),
        ),
        (
            &["status", "id", "name"],
            vec![open, id, ann],
            (7, "Ann", Some("open")),
        ),
        (&["name", "id"], vec![ann, id], (7, "Ann", None)),
        (
            &["id", "extra", "name"],
            vec![id, open, ann],
            (7, "Ann", None),
        ),
        (&["state"], vec![open], (-1, "nobody", None)),
        (
            &["id", "name", "status"],
            vec![id, ann, Cell::Null],
            (7, "Ann", None),
        ),
    ];
    for (names, cells, (id, name, state)) in cases {
        let state = state.map(str::to_owned);
        let person = Person { id, name, state };
        for answer in answers(names, &cells) {
            // Once found by name, from then on by number.
            for _ in 0..3 {
                assert_eq!(
                    Row(&answer).decode::<Person>().unwrap(),
                    person,
                    "{names:?}"
                );
            }
        }
    }
}

#[test]
fn rows_of_one_answer_may_fill_several_structs() {
    let cells = [Cell::Text("open"), Cell::Text("Ann"), Cell::Int(7)];
    for answer in answers(&["status", "name", "id"], &cells) {
        for _ in 0..2 {
            let row = Row(&answer);
            assert_eq!(row.decode::<Named>().unwrap(), Named { name: "Ann" });
            let person = row.decode::<Person>().unwrap();
            assert_eq!((person.id, person.name), (7, "Ann"));
            let (state, name, id): (String, String, i64) = row.decode().unwrap();
            assert_eq!((&*state, &*name, id), ("open", "Ann", 7));
        }
    }
}

#[test]
fn a_cell_that_does_not_fit_is_told_with_its_column() {
    let cells = [Cell::Text("Ann"), Cell::Text("seven")];
    for answer in answers(&["name", "id"], &cells) {
        for _ in 0..2 {
            let error = Row(&answer).decode::<Person>().unwrap_err().to_string();
            assert!(error.contains("column id: "), "{error}");
        }
    }
}
