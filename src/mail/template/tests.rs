use std::fs;

use super::*;
use crate::model::token::MARK;

fn own(language: &str, subject: &str, text: &str, html: Option<&str>) -> Stored {
    Stored {
        name: "offer".to_owned(),
        language: language.to_owned(),
        subject: Some(subject.to_owned()),
        text: Some(text.to_owned()),
        html: html.map(str::to_owned),
    }
}

fn with(stored: Vec<Stored>) -> Templates {
    Templates::load("Shop", Links::default(), stored, Path::new("/nowhere")).unwrap()
}

fn fault(text: &str) -> Fault {
    let templates = with(vec![own("", "Offer", text, None)]);
    templates
        .render("offer", None, &Values::sample("offer"))
        .unwrap_err()
}

#[test]
fn every_template_that_comes_with_the_program_is_without_fault() {
    let templates = Templates::built_in("Shop", Links::default());
    for layers in templates.all() {
        let name = &layers[0].stored.name;
        assert_eq!(templates.faults(&layers[0]), [], "{name}");
        let rendered = templates.render(name, None, &Values::sample(name)).unwrap();
        assert!(
            !rendered.subject.is_empty() && rendered.html.is_some(),
            "{name}"
        );
    }
    assert_eq!(templates.names().len(), BUILTIN.len());
}

#[test]
fn a_link_without_a_page_is_its_token_marked_in_the_place_of_the_link() {
    let token = "uns_1";
    let place = format!("{MARK}{token}");
    for (text, expected) in [
        ("at {{ link }}", format!("at {place}")),
        (
            "{% if link %}at {{ link }}{% endif %}",
            format!("at {place}"),
        ),
        (
            "{% if link %}at {{ link }}{% else %}code {{ token }}{% endif %}",
            format!("code {token}"),
        ),
        ("{{ link|length > 0 }} {{ link }}", format!("False {place}")),
        ("no link", "no link".to_owned()),
        ("{% if link %}out{% endif %}in", "in".to_owned()),
    ] {
        let templates = with(vec![own("", "Offer", text, Some(text))]);
        let reader = Reader::default();
        let write = |link: Option<&str>, token: &str| {
            let values = Values::of(&reader).link(link, token);
            templates.render("offer", None, &values)
        };
        let written = write(None, token).unwrap();
        assert_eq!(
            written.text.to_lowercase(),
            expected.to_lowercase(),
            "{text}"
        );
        assert_eq!(written.html.as_ref(), Some(&written.text), "{text}");
        assert!(
            !write(Some("https://x.example"), token)
                .unwrap()
                .text
                .contains(MARK)
        );
        // Mail that carries no token has no link at all.
        assert!(!write(None, "").unwrap().text.contains(MARK));
    }
    let templates = with(vec![own("", "Offer", "{{ link.x.y }}", None)]);
    let values = Values::of(&Reader::default()).link(None, token);
    assert!(templates.render("offer", None, &values).is_err());
}

#[test]
fn a_mail_without_a_page_for_its_token_shows_the_token() {
    let templates = Templates::built_in("Shop", Links::default());
    let values = Values::sample("confirm");
    let linked = templates.render("confirm", None, &values).unwrap();
    assert!(
        linked.text.contains("\nhttps://shop.example/page/token\n"),
        "{}",
        linked.text
    );
    let bare = templates
        .render("confirm", None, &values.link(None, "cnf_1"))
        .unwrap();
    assert!(
        bare.text.contains("\ncnf_1\n") && !bare.text.contains("http"),
        "{}",
        bare.text
    );
}

#[test]
fn an_undefined_variable_is_a_fault_that_names_it_and_its_line() {
    let found = fault("Hello\n{{ nmae }}\n");
    assert_eq!(
        (found.line, found.undefined.as_deref()),
        (Some(2), Some("nmae"))
    );
    assert_eq!(
        found.to_string(),
        "template 'offer', text line 2 (the database): undefined variable 'nmae'"
    );
    assert_eq!(
        fault("{% if nmae %}x{% endif %}").undefined.as_deref(),
        Some("nmae")
    );
}

#[test]
fn every_undefined_variable_of_a_template_is_found_at_once() {
    let text = "one nmae\n{{ name }}{{ nmae }}\n{% if emial %}{{ emial }}{% endif %}";
    let templates = with(vec![own("", "{{ titel }}", text, None)]);
    let layer = templates.chain("offer", None)[0].clone();
    let found: Vec<(String, Option<usize>)> = templates
        .faults(&layer)
        .into_iter()
        .map(|fault| (fault.undefined.unwrap(), fault.line))
        .collect();
    let expected = [("titel", 1), ("emial", 3), ("nmae", 2)];
    assert_eq!(
        found,
        expected.map(|(name, line)| (name.to_owned(), Some(line)))
    );
}

#[test]
fn a_template_reaches_no_file_no_environment_no_clock_and_no_other_template() {
    for text in [
        "{% include 'confirm' %}",
        "{% include '/etc/passwd' %}",
        "{% extends 'confirm' %}",
        "{% import 'confirm' as c %}",
        "{{ env('HOME') }}",
        "{{ now() }}",
        "{{ debug() }}",
        "{{ name|safe }}",
        "{{ self.__class__ }}",
    ] {
        fault(text);
    }
}

#[test]
fn a_template_that_never_ends_is_a_fault() {
    let text = "{% for a in range(9999) %}{% for b in range(9999) %}x{% endfor %}{% endfor %}";
    assert!(fault(text).what.contains("fuel"), "{}", fault(text).what);
}

#[test]
fn values_are_escaped_in_html_whatever_the_template_says() {
    let html = "{{ name }}{% autoescape false %}{{ name }}{% endautoescape %}";
    let templates = with(vec![own("", "{{ name }}", "{{ name }}", Some(html))]);
    let reader = Reader {
        email: "ann@example.com",
        name: Some("<b>Ann</b> & \"{{ 7*7 }}\""),
        ..Reader::default()
    };
    let rendered = templates
        .render("offer", None, &Values::of(&reader))
        .unwrap();
    let escaped = "&lt;b&gt;Ann&lt;/b&gt; &amp; &quot;{{ 7*7 }}&quot;";
    assert_eq!(rendered.html.unwrap(), escaped.repeat(2));
    assert_eq!(rendered.text, "<b>Ann</b> & \"{{ 7*7 }}\"");
}

#[test]
fn a_subject_is_one_line_whatever_stands_in_its_values() {
    let templates = with(vec![own("", "For {{ name }}\nand all", "x", None)]);
    for evil in [
        "Ann\r\nBcc: bob@example.org",
        "Ann\u{2028}Bcc: x",
        "Ann\0\u{1b}[31m",
    ] {
        let reader = Reader {
            email: "ann@example.com",
            name: Some(evil),
            ..Reader::default()
        };
        let subject = templates
            .render("offer", None, &Values::of(&reader))
            .unwrap()
            .subject;
        assert!(
            !subject.chars().any(|c| c.is_control() || c == '\u{2028}'),
            "{subject:?}"
        );
        assert!(
            subject.starts_with("For Ann ") && subject.ends_with("and all"),
            "{subject}"
        );
    }
    assert_eq!(one_line(&"x".repeat(2_000)).chars().count(), WORD_MAX);
    assert!(one_line(&"word ".repeat(500)).chars().count() <= SUBJECT_MAX);
}

#[test]
fn the_nearest_language_counts_and_the_folder_before_the_database() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("offer.pt.txt"), "folder pt").unwrap();
    fs::write(folder.path().join("notes.md"), "nothing").unwrap();
    let database = vec![
        own("", "any", "database", None),
        own("pt", "pt", "database pt", None),
        own("pt-BR", "pt-BR", "database pt-BR", None),
    ];
    let templates = Templates::load("Shop", Links::default(), database, folder.path()).unwrap();
    let written = |language| {
        let values = Values::sample("offer");
        let rendered = templates.render("offer", language, &values).unwrap();
        format!("{}: {}", rendered.subject, rendered.text)
    };
    assert_eq!(written(None), "any: database");
    assert_eq!(written(Some("de")), "any: database");
    assert_eq!(written(Some("pt-br")), "pt-BR: database pt-BR");
    // The file has no subject: that of the next one counts.
    assert_eq!(written(Some("pt-PT")), "pt: folder pt");
}

#[test]
fn a_file_with_one_part_leaves_the_others_as_they_were() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    write("confirm.de.html", "<p>Bitte: {{ link }}</p>");
    write("welcome.subject", "Ahoy");
    write("invite_site.txt", "Come: {{ link }}");
    write("offer.fr.subject", "Offre");
    let database = vec![own("", "Offer", "offered", Some("<p>offered</p>"))];
    let templates = Templates::load("Shop", Links::default(), database, folder.path()).unwrap();
    let written = |name, language| {
        let values = Values::sample(name);
        templates.render(name, language, &values).unwrap()
    };
    let plain = Templates::built_in("Shop", Links::default());
    let built_in = |name| plain.render(name, None, &Values::sample(name)).unwrap();
    let confirm = written("confirm", Some("de"));
    assert_eq!(
        (confirm.subject, confirm.text),
        (built_in("confirm").subject, built_in("confirm").text)
    );
    let html = "<p>Bitte: https://shop.example/page/token</p>";
    assert_eq!(confirm.html.as_deref(), Some(html));
    let welcome = written("welcome", Some("de"));
    assert_eq!(welcome.subject, "Ahoy");
    assert_eq!(
        (welcome.text, welcome.html),
        (built_in("welcome").text, built_in("welcome").html)
    );
    // HTML from elsewhere would say something else than this text.
    assert_eq!(written("invite_site", None).html, None);
    let offer = written("offer", Some("fr"));
    assert_eq!((&*offer.subject, &*offer.text), ("Offre", "offered"));
    for layers in templates.all() {
        assert_eq!(templates.faults(&layers[0]), [], "{layers:?}");
    }
}

#[test]
fn a_part_that_cannot_be_read_is_told_when_it_is_wanted() {
    let templates = with(vec![own("", "Offer", "one\n{% if %}", None)]);
    let found = templates
        .render("offer", None, &Values::sample("offer"))
        .unwrap_err();
    assert_eq!(found.line, Some(2), "{found}");
    assert!(
        templates
            .render("confirm", None, &Values::sample("confirm"))
            .is_ok()
    );
}
