use std::sync::Arc;

use base64::{Engine, prelude::BASE64_STANDARD};

use super::*;

fn built<'a>(edit: impl FnOnce(&mut Letter<'a>)) -> Result<String, String> {
    let from = Box::leak(Box::new(Sender::parse("Shop <shop@example.com>").unwrap()));
    let mut letter = Letter {
        from,
        to: "ann@example.com",
        name: None,
        subject: "x",
        text: "hello",
        html: None,
        message_id: "1@example.com",
        date: Timestamp(1_767_323_045),
        campaign: None,
        unsubscribe_url: None,
        attachments: &[],
    };
    edit(&mut letter);
    letter
        .build()
        .map(|built| String::from_utf8(built.bytes).unwrap())
}

/// Names of the header fields, folded lines joined.
fn fields(message: &str) -> Vec<String> {
    let head = message.split("\r\n\r\n").next().unwrap();
    head.split("\r\n")
        .filter(|line| !line.starts_with([' ', '\t']))
        .map(|line| line.split(':').next().unwrap().to_ascii_lowercase())
        .collect()
}

#[test]
fn seventy_two_injections_add_no_header_and_make_nothing_panic() {
    let breaks = [
        "\r\n",
        "\n",
        "\r",
        "\0",
        "\u{1b}",
        "\u{2028}",
        "\u{85}",
        "\r\n ",
        "\n\t",
        "\r\r\n",
        "\n\n",
        "=?utf-8?q?=0D=0A?=",
    ];
    let mut cases = 0;
    for stop in breaks {
        let bad = format!("Ann{stop}Bcc: eve@example.org{stop}{stop}body");
        let kept = String::from_utf8(bad.clone().into()).unwrap();
        let address = format!("ann{stop}@example.com");
        let url = format!("https://shop.example/u{stop}Bcc: eve@example.org");
        let file = [Arc::new(Attachment {
            name: bad.clone(),
            content_type: bad.clone(),
            content: vec![1],
        })];
        let tries: [Result<String, String>; 6] = [
            built(|letter| letter.name = Some(&bad)),
            built(|letter| letter.subject = &bad),
            built(|letter| letter.to = &address),
            built(|letter| letter.campaign = Some(&bad)),
            built(|letter| {
                letter.unsubscribe_url = Some(&url);
                letter.message_id = &kept;
            }),
            built(|letter| {
                (letter.text, letter.html) = (&bad, Some(bad.as_str()));
                letter.attachments = &file;
            }),
        ];
        for message in tries {
            cases += 1;
            let Ok(message) = message else { continue };
            let allowed = [
                "from",
                "to",
                "subject",
                "date",
                "message-id",
                "auto-submitted",
                "list-id",
                "list-unsubscribe",
                "list-unsubscribe-post",
                "mime-version",
                "content-type",
                "content-transfer-encoding",
            ];
            let fields = fields(&message);
            for field in &fields {
                assert!(allowed.contains(&field.as_str()), "{field}: {message}");
            }
            for field in ["from", "to", "subject", "message-id", "content-type"] {
                assert_eq!(fields.iter().filter(|f| *f == field).count(), 1, "{field}");
            }
        }
    }
    assert_eq!(cases, 72);
}

#[test]
fn a_message_has_the_headers_that_lists_need() {
    let message = built(|letter| {
        letter.campaign = Some("Spring Sale");
        letter.unsubscribe_url = Some("https://shop.example/u/uns_1");
        letter.name = Some("Ann Smith");
    })
    .unwrap();
    for line in [
        "From: Shop <shop@example.com>\r\n",
        "To: \"Ann Smith\" <ann@example.com>\r\n",
        "List-Id: <spring-sale.example.com>\r\n",
        "List-Unsubscribe: <https://shop.example/u/uns_1>\r\n",
        "List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n",
        "Message-ID: <1@example.com>\r\n",
        "Date: Fri, 02 Jan 2026 03:04:05 +0000\r\n",
        "Auto-Submitted: auto-generated\r\n",
    ] {
        let line = line.replace("\"Ann Smith\"", "Ann Smith");
        let message = message
            .replace("\"Ann Smith\"", "Ann Smith")
            .replace("\"Shop\"", "Shop");
        assert!(message.contains(&line), "{line} is not in\n{message}");
    }
    // Without TLS there is no one-click (RFC 8058 §3.1).
    let plain = built(|letter| letter.unsubscribe_url = Some("http://shop.example/u")).unwrap();
    assert!(plain.contains("List-Unsubscribe:") && !plain.contains("-Post:"));
}

#[test]
fn long_subjects_and_long_words_stay_within_the_lines_of_a_header() {
    for subject in ["ä".repeat(5_000), "x".repeat(5_000), "word ".repeat(1_000)] {
        let message = built(|letter| letter.subject = &subject).unwrap();
        let longest = message.split("\r\n").map(str::len).max().unwrap();
        assert!(longest < 998, "{longest}");
    }
}

#[test]
fn a_body_that_mail_can_take_stands_as_it_is_and_any_other_is_encoded() {
    let link = format!("open https://shop.example/{}\n.\nend", "x".repeat(100));
    let message = built(|letter| letter.text = Box::leak(link.into_boxed_str())).unwrap();
    assert!(message.contains(&format!("example/{}\r\n.\r\nend\r\n", "x".repeat(100))));
    assert!(
        message.contains("Content-Transfer-Encoding: 7bit\r\n"),
        "{message}"
    );
    for text in ["grüß dich".to_owned(), "x".repeat(2_000)] {
        let message = built(|letter| letter.text = Box::leak(text.into_boxed_str())).unwrap();
        assert!(
            !message.contains("Encoding: 7bit") && message.is_ascii(),
            "{message}"
        );
        assert!(
            message.split("\r\n").all(|line| line.len() <= 78),
            "{message}"
        );
    }
    let message = built(|letter| letter.text = "a\rb\0c\u{1b}[1md\r\ne").unwrap();
    assert!(
        message.ends_with("\r\n\r\na\r\nbc[1md\r\ne\r\n"),
        "{message:?}"
    );
}

#[test]
fn a_file_cannot_end_the_message_and_comes_out_as_it_went_in() {
    let smuggled = "a\n.\r\nMAIL FROM:<eve@example.org>\r\n.\n\r.\r\0b\r\n.\r\nQUIT\r\n";
    for content in [smuggled, "plain text\r\n", "", "."] {
        let file = [Arc::new(Attachment {
            name: "a.txt".to_owned(),
            content_type: "text/plain".to_owned(),
            content: content.as_bytes().to_vec(),
        })];
        let message = built(|letter| letter.attachments = Box::leak(Box::new(file))).unwrap();
        assert!(!message.contains("MAIL FROM"), "{message}");
        assert_eq!(in_lines(message.as_bytes()), message.as_bytes());
        let part = message.rsplit_once("base64\r\n\r\n").unwrap().1;
        let lines: String = part.split("\r\n--").next().unwrap().split("\r\n").collect();
        assert_eq!(BASE64_STANDARD.decode(lines).unwrap(), content.as_bytes());
    }
}

#[test]
fn every_line_of_a_message_ends_in_one_way() {
    let lines = |text: &'static str| String::from_utf8(in_lines(text.as_bytes()).into_owned());
    for (given, sent) in [
        ("a\r\nb\r\n", "a\r\nb\r\n"),
        ("a\n.\r\nb", "a\r\n.\r\nb"),
        ("a\r.\rb\0c", "a\r\n.\r\nbc"),
        ("\na\r\r\n\n", "\r\na\r\n\r\n\r\n"),
        ("a\n\r", "a\r\n\r\n"),
    ] {
        assert_eq!(lines(given).unwrap(), sent, "{given:?}");
    }
}

#[test]
fn the_local_part_keeps_its_spelling_and_the_domain_is_ascii() {
    let to = |text| recipient(text).map(|address| address.to_string());
    assert_eq!(to("Ann.B@Example.COM").unwrap(), "Ann.B@example.com");
    assert_eq!(to("jö@bücher.example").unwrap(), "jö@xn--bcher-kva.example");
    assert!(to("no address").is_err());
}

#[test]
fn a_subject_that_looks_encoded_is_read_as_it_was_written() {
    let long = format!("=?utf-8?q?x?= {}", "grüße ".repeat(60));
    for subject in [
        "S =?utf-8?q?x=0ABcc:_v=40evil.org?=",
        "=?utf-8?b?eA==?= =?",
        "Grüße =?iso-8859-1?q?a?=",
        long.trim(),
        "plain",
        "grüß dich",
        "50 = 50 ? yes",
    ] {
        let message = built(|letter| letter.subject = subject).unwrap();
        let read = mail_parser::MessageParser::default();
        let read = read.parse(message.as_bytes()).unwrap();
        assert_eq!(read.subject(), Some(subject), "{message}");
        assert!(
            message
                .split("\r\n")
                .all(|line| line.len() <= 78 && line.is_ascii())
        );
        assert_eq!(
            fields(&message).iter().filter(|f| *f == "subject").count(),
            1
        );
    }
}
