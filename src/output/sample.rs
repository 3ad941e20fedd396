//! The record that the tests of this folder write.

use std::borrow::Cow;

use serde::Serialize;

use super::Record;
use crate::clock::Timestamp;

#[derive(Clone, Debug, Serialize, schemars::JsonSchema)]
pub struct Person<'a> {
    pub id: i64,
    pub email: &'a str,
    pub name: Option<&'a str>,
    pub mailable: bool,
    pub tags: Vec<&'a str>,
    pub registered_at: Option<Timestamp>,
    pub account_list: Vec<Account<'a>>,
    pub note: Option<&'a str>,
}

#[derive(Clone, Debug, Serialize, schemars::JsonSchema)]
pub struct Account<'a> {
    pub login: i64,
    pub plan: &'a str,
}

impl Record for Person<'_> {
    const NOUN: &'static str = "user";
    const FIELDS: &'static [&'static str] = &[
        "id",
        "email",
        "name",
        "mailable",
        "tags",
        "registered_at",
        "account_list",
        "note",
    ];
    const DEFAULT: &'static [&'static str] = &["id", "email", "name"];

    fn selector(&self) -> Cow<'_, str> {
        self.id.to_string().into()
    }
}

impl Person<'static> {
    pub fn ann() -> Person<'static> {
        Person {
            id: 7,
            email: "ann@example.com",
            name: Some("Ann Smith"),
            mailable: true,
            tags: vec!["general:vip", "store:london"],
            registered_at: Some(Timestamp(1_767_323_045)),
            account_list: vec![Account {
                login: 45_231,
                plan: "basic",
            }],
            note: None,
        }
    }

    pub fn bob() -> Person<'static> {
        Person {
            id: 12,
            email: "bob@example.org",
            name: None,
            mailable: false,
            tags: vec![],
            registered_at: None,
            account_list: vec![],
            note: Some("calls\tback, \"maybe\"\nask again"),
        }
    }
}
