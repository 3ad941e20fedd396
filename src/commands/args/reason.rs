//! `--reason`, for acts that must say why.

use crate::{
    app::{App, Switches},
    error::Problem,
    intake::field,
    model::{malformed::Malformed, person::Field},
};

/// The reason that was given; none, or a blank one, is exit 2.
pub fn required(app: &App, act: &str) -> Result<String, Problem> {
    given(&app.switches, act)
}

/// As [`required`], for what only the transaction itself finds out.
pub fn given(switches: &Switches, act: &str) -> Result<String, Problem> {
    let missing = || {
        Problem::usage(format!("{act} needs a reason"))
            .code("reason_missing")
            .hint("say why: --reason 'asked for it by phone'")
    };
    let given = switches.reason.as_deref().ok_or_else(missing)?;
    remark(given).map_err(|malformed| match malformed.hint {
        Some(_) => missing(),
        None => Problem::from(malformed),
    })
}

/// Reads a remark: cleaned as a note is; it may have several lines.
pub fn remark(text: &str) -> Result<String, Malformed> {
    field::read(Field::Note, text).map_err(|malformed| {
        let blank = malformed.hint.is_some();
        let message = malformed.message.replace("note", "text");
        let remark = Malformed::new(message);
        if blank {
            remark.hint("write what there is to say: --text 'called, wants the invoice again'")
        } else {
            remark
        }
    })
}
