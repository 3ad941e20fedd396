//! Closed sets of words: one list is the Rust enum, the database text, the JSON value and the error message.

/// Declares an enum whose variants are lower-case words, with `ALL`, `as_str`, `FromStr`, `Display` and serde as that word.
#[macro_export]
macro_rules! words {
    ($(#[$meta:meta])* $vis:vis enum $name:ident { $($(#[$vmeta:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        $vis enum $name { $($(#[$vmeta])* $variant),+ }

        impl $name {
            #[allow(dead_code)] // Not every set is walked through.
            /// Every value, in the order in which lists show them.
            $vis const ALL: &'static [$name] = &[$($name::$variant),+];
            #[allow(dead_code)] // Not every set is walked through.
            /// Every word, in the same order.
            $vis const WORDS: &'static [&'static str] = &[$($word),+];

            /// The word in the database, in JSON and on the command line.
            $vis fn as_str(self) -> &'static str {
                match self { $($name::$variant => $word),+ }
            }
        }

        impl std::str::FromStr for $name {
            type Err = String;
            /// Returns the value whose word is `text`, or a message that lists the words.
            fn from_str(text: &str) -> std::result::Result<Self, String> {
                match text {
                    $($word => Ok($name::$variant),)+
                    _ => Err(format!("'{text}' is not one of {}", Self::WORDS.join(", "))),
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { f.pad(self.as_str()) }
        }

        $crate::json_schema!($name, { "type": "string", "enum": [$($word),+] });

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, s: S) -> std::result::Result<S::Ok, S::Error> { s.serialize_str(self.as_str()) }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(d: D) -> std::result::Result<Self, D::Error> {
                struct Word;
                impl serde::de::Visitor<'_> for Word {
                    type Value = $name;
                    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                        write!(f, "one of {}", $name::WORDS.join(", "))
                    }
                    fn visit_str<E: serde::de::Error>(self, word: &str) -> std::result::Result<$name, E> {
                        word.parse().map_err(E::custom)
                    }
                }
                d.deserialize_str(Word)
            }
        }
    };
}

/// Says what a type that serializes itself looks like in JSON, as JSON Schema.
#[macro_export]
macro_rules! json_schema {
    ($name:ty, $schema:tt) => {
        impl schemars::JsonSchema for $name {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!($schema)
            }
        }
    };
}

/// Says that a type looks in JSON like another, which derives its schema.
#[macro_export]
macro_rules! json_schema_of {
    ($name:ty, $other:ty) => {
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                <$other as schemars::JsonSchema>::schema_name()
            }

            fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                <$other as schemars::JsonSchema>::json_schema(generator)
            }
        }
    };
}
