//! A value as a tree that keeps the order of keys, for pages that show one thing in full.

use std::fmt;

use serde::{
    Serialize, Serializer,
    de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor},
};

/// Any JSON value.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number.
    Number(serde_json::Number),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// An object, with its keys in their order.
    Object(Vec<(String, Node)>),
}

impl Node {
    /// The tree of a value as JSON would show it.
    pub fn of<T: Serialize + ?Sized>(value: &T) -> serde_json::Result<Node> {
        serde_json::from_slice(&serde_json::to_vec(value)?)
    }

    /// Whether this is an object, or a list with an object in it: something that needs lines of its own.
    pub fn is_nested(&self) -> bool {
        match self {
            Node::Object(fields) => !fields.is_empty(),
            Node::List(items) => items
                .iter()
                .any(|item| matches!(item, Node::Object(_)) || item.is_nested()),
            _ => false,
        }
    }
}

crate::json_schema!(Node, {});

impl Serialize for Node {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Node::Null => serializer.serialize_unit(),
            Node::Bool(value) => value.serialize(serializer),
            Node::Number(value) => value.serialize(serializer),
            Node::Text(value) => value.serialize(serializer),
            Node::List(items) => items.serialize(serializer),
            Node::Object(fields) => serializer.collect_map(fields.iter().map(|(k, v)| (k, v))),
        }
    }
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Node, D::Error> {
        deserializer.deserialize_any(AnyNode)
    }
}

struct AnyNode;

impl<'de> Visitor<'de> for AnyNode {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(Node::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Node, E> {
        Ok(Node::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Node, E> {
        Ok(Node::Number(value.into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Node, E> {
        Ok(Node::Number(value.into()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Node, E> {
        Ok(serde_json::Number::from_f64(value).map_or(Node::Null, Node::Number))
    }

    fn visit_str<E>(self, value: &str) -> Result<Node, E> {
        Ok(Node::Text(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Node, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = seq.next_element()? {
            items.push(item);
        }
        Ok(Node::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Node, A::Error> {
        let mut fields = Vec::new();
        while let Some(field) = map.next_entry()? {
            fields.push(field);
        }
        Ok(Node::Object(fields))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tree_keeps_the_order_of_keys_and_prints_the_same_json() {
        let json = r#"{"z":1,"a":[true,null,-2,1.5,{"y":"x"}],"m":{}}"#;
        let node: Node = serde_json::from_str(json).unwrap();
        assert_eq!(serde_json::to_string(&node).unwrap(), json);
    }

    #[test]
    fn only_objects_need_lines_of_their_own() {
        let nested = |json: &str| serde_json::from_str::<Node>(json).unwrap().is_nested();
        assert!(nested(r#"[{"a":1}]"#));
        assert!(!nested("{}"));
        assert!(!nested(r#"["a","b"]"#));
        assert!(!nested("[]"));
    }
}
