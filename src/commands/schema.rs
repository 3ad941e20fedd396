//! `roster schema`

use clap::{Args, Command};
use schemars::{SchemaGenerator, generate::SchemaSettings};
use serde_json::{Map, Value, json};

use super::{
    Verb,
    args::path,
    facts::{Facts, Prints, Shape},
};
use crate::{
    app::{Access, App},
    error::{Problem, did_you_mean},
    output::ProblemView,
};

/// The dialect, as JSON Schema names it.
const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// Print the JSON Schema of what commands print with -f json, and of errors
///
/// It is derived from the types that are printed. Within a major version keys are added, never taken away, and no type changes. Words choose
/// a noun or a command; `error` is the object on stderr. With --fields or --section fewer keys are printed than the schema requires; -f jsonl prints the
/// items of a list one by one.
#[derive(Args)]
#[command(
    after_help = "Examples:\n  roster schema user find\n  roster schema error\n  roster schema > roster.schema.json"
)]
pub struct Schema {
    /// A noun, the words of a command, or error
    #[arg(value_name = "WORD")]
    words: Vec<String>,
}

impl Schema {
    /// The one verb there is, with what makes the tree of commands: they are named as on the command line.
    pub fn verb(self, tree: fn() -> Command) -> Box<dyn Verb> {
        Box::new(Print {
            words: self.words,
            tree,
        })
    }
}

struct Print {
    words: Vec<String>,
    tree: fn() -> Command,
}

impl Verb for Print {
    fn access(&self) -> Access {
        Access::None
    }

    fn bears_faults(&self) -> bool {
        true
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let words = self.words.join(" ");
        let words = match words.as_str() {
            "" | "error" => words,
            _ => path::find(&(self.tree)(), &self.words)?.1.join(" "),
        };
        let document = document(&words).ok_or_else(|| unknown(&words))?;
        let text = serde_json::to_string_pretty(&document)?;
        Ok(app.out.text(&format!("{text}\n"))?)
    }
}

fn unknown(words: &str) -> Problem {
    let known = super::facts().map(|facts| facts.words).chain(["error"]);
    let near = did_you_mean(words, known);
    Problem::not_found(format!("no command '{words}'"))
        .code("unknown_command")
        .hint(near.unwrap_or_else(|| "roster commands".to_owned()))
}

/// The schema of one command or of errors; of a noun, or without words of everything, a document with one definition for each.
pub fn document(words: &str) -> Option<Value> {
    let head = |title: &str| json!({ "$schema": DIALECT, "title": title });
    let merged = |title: &str, schema: Value| {
        let mut document = head(title);
        if let (Some(document), Value::Object(schema)) = (document.as_object_mut(), schema) {
            document.extend(schema);
        }
        document
    };
    if words == "error" {
        return Some(merged("an error of roster", error()));
    }
    if let Some(facts) = super::facts_of(words) {
        return Some(merged(&format!("roster {words}"), of_command(facts)));
    }
    let below = |facts: &&Facts| {
        words.is_empty()
            || facts
                .words
                .strip_prefix(words)
                .is_some_and(|rest| rest.starts_with(' '))
    };
    let mut definitions: Map<String, Value> = super::facts()
        .filter(below)
        .map(|facts| (facts.words.to_owned(), of_command(facts)))
        .collect();
    if definitions.is_empty() {
        return None;
    }
    definitions.insert("error".to_owned(), error());
    let title = format!("roster {words}");
    let mut document = head(title.trim_end());
    document["$defs"] = Value::Object(definitions);
    Some(document)
}

/// What a command prints on stdout.
fn of_command(facts: &Facts) -> Value {
    let mut generator = generator();
    let mut shapes: Vec<Value> = facts
        .prints
        .iter()
        .flatten()
        .map(|prints| of_prints(prints, &mut generator))
        .collect();
    if let Some(rows) = facts.rows {
        return json!({ "description": rows, "type": "array", "items": { "type": "object", "additionalProperties": true } });
    }
    if let Some(text) = facts.text {
        return json!({ "description": format!("no JSON: {text}") });
    }
    match shapes.len() {
        1 => shapes.remove(0),
        _ => json!({ "anyOf": shapes }),
    }
}

fn generator() -> SchemaGenerator {
    let settings = SchemaSettings::draft2020_12().with(|settings| {
        settings.inline_subschemas = true;
        settings.meta_schema = None;
    });
    settings.for_serialize().into_generator()
}

fn of_prints(prints: &Prints, generator: &mut SchemaGenerator) -> Value {
    let mut one = (prints.schema)(generator).to_value();
    if let Some(object) = one.as_object_mut() {
        object.remove("title");
        object.insert("required".to_owned(), json!(prints.usual));
    }
    match prints.shape {
        Shape::One | Shape::UsualOne => one,
        Shape::List | Shape::FullList => json!({ "type": "array", "items": one }),
    }
}

/// The object that an error is on stderr, with -f json or jsonl.
fn error() -> Value {
    let problem = generator().into_root_schema_for::<ProblemView<'static>>();
    let mut problem = problem.to_value();
    if let Some(object) = problem.as_object_mut() {
        object.remove("title");
        object.insert(
            "required".to_owned(),
            json!(["code", "message", "hint", "exit"]),
        );
    }
    json!({ "type": "object", "required": ["error"], "properties": { "error": problem } })
}
