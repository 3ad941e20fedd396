use super::*;

fn dsn(fields: &str) -> String {
    format!(
        "From: MAILER-DAEMON@mx.example.com\nMessage-ID: <r1@mx.example.com>\nDate: Thu, 01 Jan 2026 10:00:00 +0100\n\
         Content-Type: multipart/report; report-type=delivery-status; boundary=b\nMIME-Version: 1.0\n\n\
         --b\nContent-Type: text/plain\n\nIt came back. Final-Recipient: rfc822; eve@example.com\n\n\
         --b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.com\n\n{fields}\n\n\
         --b\nContent-Type: message/rfc822\n\nMessage-ID: <m1@shop.example>\nTo: ann@example.com\nSubject: x\n\nHello\n\
         --b--\n"
    )
}

#[test]
fn a_report_says_who_what_when_and_about_which_mail() {
    let report = read(
        dsn(
            "Final-Recipient: rfc822; <ann@example.com>\nAction: failed\nStatus: 5.1.1 (unknown)\n\
             Diagnostic-Code: smtp; 550 5.1.1\n  no such user",
        )
        .as_bytes(),
    );
    assert_eq!(report.message_id.as_deref(), Some("r1@mx.example.com"));
    assert_eq!(report.about.as_deref(), Some("m1@shop.example"));
    assert_eq!(report.at.unwrap().to_string(), "2026-01-01T09:00:00Z");
    let expected = Finding {
        recipient: Some("ann@example.com".to_owned()),
        original: None,
        verdict: Verdict::Hard,
        status: Some("5.1.1".to_owned()),
        words: Some("550 5.1.1 no such user".to_owned()),
    };
    assert_eq!(report.findings, [expected]);
}

#[test]
fn a_diagnostic_code_without_words_is_none() {
    for code in ["smtp;", "smtp; ", "", " ", "smtp;\n  ", ";"] {
        let fields = format!(
            "Final-Recipient: rfc822; ann@example.com\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: {code}"
        );
        let report = read(dsn(&fields).as_bytes());
        assert_eq!(report.findings.len(), 1, "{code:?}");
        assert_eq!(report.findings[0].words, None, "{code:?}");
        assert_eq!(report.findings[0].verdict, Verdict::Hard, "{code:?}");
    }
}

#[test]
fn every_recipient_of_a_report_is_found_with_and_without_blank_lines() {
    for gap in ["\n\n", "\n"] {
        let one = |who: &str, action: &str, status: &str| {
            format!("Final-Recipient: rfc822;{who}\nAction: {action}\nStatus: {status}")
        };
        let fields = [
            one("ann@example.com", "failed", "5.2.2"),
            one("bob@example.com", "delayed", "4.4.1"),
            one("cat@example.com", "delivered", "2.0.0"),
            one("dan@example.com", "who knows", "5.1.1"),
        ]
        .join(gap);
        let found: Vec<(String, Verdict)> = read(dsn(&fields).as_bytes())
            .findings
            .into_iter()
            .map(|finding| (finding.recipient.unwrap(), finding.verdict))
            .collect();
        let expected = [
            ("ann@example.com", Verdict::Soft),
            ("bob@example.com", Verdict::Delayed),
            ("cat@example.com", Verdict::Delivered),
        ];
        assert_eq!(
            found,
            expected.map(|(who, verdict)| (who.to_owned(), verdict))
        );
    }
}

#[test]
fn a_report_that_somebody_forwards_and_prose_about_one_say_nothing() {
    let fields = "Final-Recipient: rfc822; ann@example.com\nAction: failed\nStatus: 5.1.1";
    let report = dsn(fields);
    let forwarded = format!(
        "From: bob@example.com\nSubject: Fwd\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=m\n\n\
         --m\nContent-Type: message/rfc822\n\n{report}\n--m--\n"
    );
    let prose =
        format!("From: bob@example.com\nSubject: away\nAuto-Submitted: auto-replied\n\n{fields}\n");
    for text in [forwarded.as_str(), &prose, "", "\0\u{fffd}", "From: x\n\n"] {
        assert_eq!(read(text.as_bytes()).findings, [], "{text}");
    }
}

#[test]
fn a_complaint_is_one_of_a_person_about_a_mail() {
    let arf = |kind: &str, rcpt: &str| {
        let text = format!(
            "From: fbl@example.net\nMIME-Version: 1.0\nContent-Type: multipart/report; report-type=feedback-report; boundary=b\n\n\
             --b\nContent-Type: message/feedback-report\n\nFeedback-Type: {kind}\nVersion: 1\n{rcpt}\n\
             --b\nContent-Type: message/rfc822\n\nMessage-ID: <m1@shop.example>\nTo: Ann <ann@example.com>\n\nHi\n--b--\n"
        );
        read(text.as_bytes())
    };
    let report = arf("abuse", "Original-Rcpt-To: <bob@example.com>\n");
    assert_eq!(
        report.findings[0].recipient.as_deref(),
        Some("bob@example.com")
    );
    assert_eq!(report.findings[0].verdict, Verdict::Complaint);
    assert_eq!(report.about.as_deref(), Some("m1@shop.example"));
    // A complaint that names nobody is about the one to whom the mail went.
    let report = arf("abuse", "");
    assert_eq!(
        report.findings[0].recipient.as_deref(),
        Some("ann@example.com")
    );
    for kind in ["not-spam", "auth-failure", "other"] {
        assert_eq!(arf(kind, "").findings, [], "{kind}");
    }
}
