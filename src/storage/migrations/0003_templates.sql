-- Templates of mails that somebody wrote; an empty language is for every language that has none of its own.
CREATE TABLE templates (
    name {text} NOT NULL,
    language {text} NOT NULL,
    subject {text},
    text_body {text},
    html_body {text},
    updated_at {int} NOT NULL,
    actor {text} NOT NULL,
    PRIMARY KEY (name, language)
){by_key};
