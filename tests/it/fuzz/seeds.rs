//! What the changes begin with: our own inputs, and those of the corpora where they are at hand.

use std::{fs, path::Path};

use crate::corpus_csv::data_folder;

#[rustfmt::skip]
pub const PASTE_WORDS: &[&str] = &[
    "<", ">", "\"", "mailto:", "ann@example.com", "Ann <", ">, ", "; ", " (", "• ", "# ", "[", "](", "=?utf-8?q?", "?=",
    "\u{200b}", "\u{feff}", "\u{202e}", " at ", " dot ", "undisclosed:", "\n\n", "“", "”", "\u{a0}",
];
#[rustfmt::skip]
pub const CSV_WORDS: &[&str] = &[
    ",", ";", "\t", "|", "\"", "\"\"", "\n", "\r", "sep=;\n", "email", "name", "tags", "consent_at", "ann@example.com",
    "2025-01-02", "{\"email\":\"", "\"}", "[", "]", "null", "\\u0000", "\\ud800", "'=1+1", "PK\u{3}\u{4}", "#", "yes",
    "\u{feff}", "Ж",
];
#[rustfmt::skip]
pub const ADDRESS_WORDS: &[&str] = &[
    "@", ".", "..", "-", "xn--", "example.com", "é", "\u{301}", "ß", "ｅ", "\u{200d}", "\u{ad}", "[127.0.0.1]", "\"",
    "=?utf-8?", "+", "%", "!", "а", "。", "\u{e000}", "co.uk", "ﬁ",
];
#[rustfmt::skip]
pub const BOUNCE_WORDS: &[&str] = &[
    "\r\n", "\r\n\r\n", "\n", "Content-Type: message/delivery-status", "Content-Type: multipart/report; boundary=x",
    "--x\r\n", "--x--", "Final-Recipient: rfc822; ", "Action: failed", "Status: 5.1.1", "Diagnostic-Code: smtp; 550",
    "Message-ID: <1@example.com>", "Content-Transfer-Encoding: base64", "Content-Transfer-Encoding: quoted-printable",
    "=\r\n", "\r\n ", "From ", "Feedback-Type: abuse", "Original-Rcpt-To: ", "charset=utf-16", "message/rfc822",
];
#[rustfmt::skip]
pub const TEMPLATE_WORDS: &[&str] = &[
    "{{ ", " }}", "{% if ", " %}", "{% endif %}", "{% for x in ", "{% endfor %}", "name", "link", "site",
    "range(9999999)", "|upper", "|replace('a', 'aaaaaaaa')", "{% include 'spring' %}", "{% extends 'welcome' %}",
    "{% macro m() %}", "{% endmacro %}", "{{ m() }}", "{% set a = a ~ a %}", "~", "*", "**", "//", "[", "]", "(", ")",
    "{# ", " #}", "{% raw %}", "{% filter upper %}", "loop.index", "0 or 1", "'a' * 9999999", "|join", "|batch(1)",
    "|indent(99999999)", "not ", ".x.y", "==",
];
#[rustfmt::skip]
pub const SELECTOR_WORDS: &[&str] = &[
    "id:", "ref:", "login:", "name:", "#", "..", "-", "d", "w", "mo", "y", "2026-02-29", "T00:00:00Z", "+14:00", "Q1",
    "W53", "today", "last-month", "GBP", "JPY", "BHD", ".", ",", " ", ":", "@", "9999-12-31", "-9999", "١", "never",
];
#[rustfmt::skip]
pub const CONFIG_WORDS: &[&str] = &[
    "=", "[", "]", "[[", "]]", "\"", "\"\"\"", "'''", "\n", "#", "mail", ".smtp", "profile.", "password_file",
    "password_command", "db", "wait", "tz", "true", "1979-05-27", "inf", "nan", "0x", "{", "}", ",", "\\u0000",
    "postgres://a:b@h/d?sslmode=", "%zz", "~/", "$HOME",
];

fn own(texts: &[&str]) -> Vec<Vec<u8>> {
    texts.iter().map(|text| text.as_bytes().to_vec()).collect()
}

fn example(name: &str) -> Vec<u8> {
    fs::read(
        Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("examples")
            .join(name),
    )
    .unwrap()
}

/// Small files of a folder of the corpora, in the order of their names.
fn files(folder: &str) -> Vec<Vec<u8>> {
    let Ok(found) = fs::read_dir(data_folder().join(folder)) else {
        return Vec::new();
    };
    let mut paths: Vec<_> = found.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let whole = paths.iter().filter(|path| !path.ends_with("MANIFEST.json"));
    let read = whole.map(|path| fs::read(path).unwrap());
    read.filter(|bytes| bytes.len() < 8_192).collect()
}

fn corpus(file: &str) -> String {
    fs::read_to_string(data_folder().join(file)).unwrap_or_default()
}

pub fn paste() -> Vec<Vec<u8>> {
    let mut seeds = own(&[
        "Ann Smith <ann@example.com>, \"Larsen, Bo\" <bo@example.org>; cy@example.net (Cy)",
        "- frank@example.com\n* mailto:grace@example.org\n# a remark\nTo: team: a@example.com, b@example.com;",
        "=?utf-8?q?Ann?= <ann@example.com>\n[Bo](mailto:bo@example.org)\nheidi at example dot com",
        "\"Ann @ Home\" <ann@example.com> <bo@example.org>\n\u{202e}eve@example.net\u{202c}",
    ]);
    seeds.push(example("paste.txt"));
    for line in corpus("paste_samples.jsonl").lines() {
        let sample: serde_json::Value = serde_json::from_str(line).unwrap();
        let text = sample["input"].as_str().unwrap_or_default();
        seeds.extend((text.len() < 8_192).then(|| text.as_bytes().to_vec()));
    }
    seeds
}

pub fn csv() -> Vec<Vec<u8>> {
    let mut seeds = own(&[
        "email,name,tags,consent,consent_at\nann@example.com,\"Smith, Ann\",vip;press,yes,2025-03-04\n\"bo@example.org\",\"B\"\"o\",,no,\n",
        "E-Mail;Vorname;Nachname;Land\ncy@example.net;José;García;ES\n",
        "sep=|\nEmail Address|First Name\nann@example.com|\"two\nlines\"\n",
        "email\tname\nann@example.com\tA\\tB\\n\n",
        "{\"email\":\"ann@example.com\",\"tags\":[\"a\",{\"b\":1}],\"name\":null}\n{\"email\":\"bo@example.org\"}\n",
        "[{\"email\":\"ann@example.com\"},{\"email\":\"bo@example.org\",\"name\":\"\\u00e9\"}]",
        "ann@example.com\nbo@example.org\n",
    ]);
    seeds.extend(["subscribers.csv", "users.csv", "unsubscribes.csv"].map(example));
    seeds.extend(files("csv"));
    seeds
}

pub fn address() -> Vec<Vec<u8>> {
    let mut seeds = own(&[
        "ann@example.com",
        "Ann.Smith+news@sub.example.co.uk",
        "josé@exämple.com",
        "用户@例子.广告",
        "a!#$%&'*+/=?^_`{|}~-b@example.org",
        "\"ann smith\"@example.com",
        "ann@[192.0.2.7]",
        "ann@xn--exmple-cua.com",
        "Ann <ann@example.com>",
    ]);
    for line in corpus("email_validity.tsv").lines().skip(1) {
        let column = line.split('\t').next().unwrap_or_default();
        seeds.extend(crate::corpus_address::unescape(column).map(String::into_bytes));
    }
    seeds
}

pub fn bounce() -> Vec<Vec<u8>> {
    let mut seeds = vec![example("bounce.eml")];
    seeds.push(
        [
            b"From a@example.com\n".as_slice(),
            &example("bounce.eml"),
            b"\nFrom b@example.com\nSubject: x\n\n>From c\n",
        ]
        .concat(),
    );
    seeds.extend(files("bounces"));
    seeds
}

pub fn template() -> Vec<Vec<u8>> {
    let mut seeds = own(&[
        "Hello {{ name or \"there\" }},\n{% if link %}here: {{ link }}{% endif %}\n",
        "{% for x in [1, 2, 3] %}{{ loop.index }}{{ x|string|upper }}{% else %}none{% endfor %}",
        "{% set a = name ~ site %}{{ a|replace(\"a\", \"b\")|title }}{{ {\"a\": [1, 2]}.a[0] + 2 ** 3 // 2 }}",
        "{% macro m(x) %}{{ x }}{% endmacro %}{{ m(name) }}{# a remark #}{% raw %}{{ x }}{% endraw %}",
        "<p>{{ name|e }}</p>{% filter upper %}{{ country|default(\"-\") }}{% endfilter %}{% with y = 1 %}{{ y }}{% endwith %}",
    ]);
    seeds.extend(["spring.txt", "invite.de.txt"].map(example));
    seeds
}

#[rustfmt::skip]
pub fn selector() -> Vec<Vec<u8>> {
    own(&[
        "7", "id:7", "ref:K-1001", "ann@example.com", "login:45231", "#45231", "name:ann smith", "30d",
        "12w..15mo", "..1y", "30d..", "2026-01-01..2026-02-01", "2026-01-01T00:00:00+02:00", "today",
        "last-week", "2026-03", "2026-Q1", "2026-W07", "never", "9.50 GBP", "-3 JPY", "1,234.5678 BHD",
        "general:vip", "store:York", "@example.com", "1h", "90m",
    ])
}

pub fn config() -> Vec<Vec<u8>> {
    own(&[
        "db = \"postgres://ops@db.example.com/shop?sslmode=require\"\nactor = \"ops\"\nwait = \"10s\"\ntz = \"Europe/London\"\ncurrency = \"GBP\"\n",
        "[mail]\ntransport = \"smtp\"\nfrom = \"Shop <shop@example.com>\"\n[mail.smtp]\nhost = \"mail.example.com\"\nport = 587\ntls = \"starttls\"\n\
         username = \"shop\"\npassword_file = \"~/secret\"\nconnections = 4\ntimeout = \"30s\"\n",
        "[links]\nbase = \"https://shop.example\"\ninvite = \"/invite/{token}\"\n[subscribers]\ndouble_opt_in = true\n[password]\nmin_length = 15\n\
         expire_after = \"15mo\"\n[invite]\nexpires = \"7d\"\n",
        "format = \"json\"\n[profile.staging]\ndb = \"staging.db\"\n[profile.staging.mail]\ntransport = \"off\"\n",
        "sqlite:/srv/roster.db\npostgres://a:b@[::1]:5432/d?host=/run&options=-c%20x\n:memory:\n",
    ])
}
