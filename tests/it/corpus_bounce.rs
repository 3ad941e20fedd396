//! The corpus of bounces: every standard failure finds its recipient and status, and nothing else suppresses anybody.

use std::{
    fs,
    path::{Path, PathBuf},
};

use roster::mail::bounce::{Verdict, read};
use serde_json::Value;

/// The folder of the corpus, where the tests were given one.
#[allow(clippy::disallowed_methods)]
fn folder() -> Option<PathBuf> {
    let folder = PathBuf::from(std::env::var_os("ROSTER_TEST_DATA")?).join("bounces");
    assert!(folder.is_dir(), "{}", folder.display());
    Some(folder)
}

fn cases(folder: &Path) -> Vec<Value> {
    let text = fs::read_to_string(folder.join("MANIFEST.json")).unwrap();
    serde_json::from_str(&text).unwrap()
}

fn word<'v>(case: &'v Value, key: &str) -> &'v str {
    case[key].as_str().unwrap()
}

#[test]
fn every_standard_report_finds_its_recipients_and_their_status() {
    let Some(folder) = folder() else { return };
    let mut reports = 0;
    for case in cases(&folder) {
        let file = word(&case, "file");
        let report = read(&fs::read(folder.join(file)).unwrap());
        let expected: Vec<(&str, &str)> = case["recipients"]
            .as_array()
            .unwrap()
            .iter()
            .map(|recipient| (word(recipient, "recipient"), word(recipient, "status")))
            .collect();
        let found: Vec<(&str, &str)> = report
            .findings
            .iter()
            .map(|finding| {
                let status = finding.status.as_deref().unwrap_or_default();
                (finding.recipient.as_deref().unwrap_or_default(), status)
            })
            .collect();
        let harmful = report.findings.iter().any(|finding| {
            matches!(
                finding.verdict,
                Verdict::Hard | Verdict::Soft | Verdict::Complaint
            )
        });
        match word(&case, "kind") {
            "dsn-failed" => {
                reports += 1;
                assert_eq!(found, expected, "{file}");
                let failed = |verdict| !matches!(verdict, Verdict::Delayed | Verdict::Delivered);
                assert!(report.findings.iter().all(|f| failed(f.verdict)), "{file}");
                // Refused for who sends or for what the mail is: that says nothing of the address.
                let ours = [
                    "rfc3464-03.eml",
                    "rfc3464-08.eml",
                    "lhost-exim-29.eml",
                    "lhost-office365-03.eml",
                    "lhost-postfix-11.eml",
                    "lhost-postfix-28.eml",
                    "lhost-postfix-29.eml",
                    "lhost-sendmail-07.eml",
                    "rhost-apple-02.eml",
                    "rhost-google-03.eml",
                ];
                let policy = |verdict| verdict == Verdict::Policy;
                let is_policy = report.findings.iter().all(|f| policy(f.verdict));
                assert_eq!(is_policy, ours.contains(&file), "{file}");
            }
            "dsn-delayed" => {
                assert_eq!(found, expected, "{file}");
                assert!(!harmful, "{file}");
            }
            "dsn-unclear" | "auto-reply" | "not-a-bounce" => assert!(!harmful, "{file}"),
            "complaint" => {
                // A report on a forged sender is no complaint of a person; some reports name nobody at all.
                let nobody = ["arf-18.eml", "arf-11.eml", "arf-15.eml"];
                let named = report.findings.iter().any(|f| f.recipient.is_some());
                assert_eq!(named, !nobody.contains(&file), "{file}: {report:?}");
            }
            _ => {}
        }
    }
    assert!(reports > 30, "{reports}");
}

#[test]
fn no_report_of_the_corpus_that_is_cut_or_damaged_is_a_panic() {
    let Some(folder) = folder() else { return };
    for case in cases(&folder) {
        let bytes = fs::read(folder.join(word(&case, "file"))).unwrap();
        for cut in 0..20 {
            read(&bytes[..bytes.len() * cut / 20]);
            let mut flipped = bytes.clone();
            let at = bytes.len() * cut / 20;
            flipped[at] ^= 0x15;
            read(&flipped);
        }
        read(&bytes.repeat(2));
    }
}
