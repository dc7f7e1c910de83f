//! Why something was not done, in words and with its status.

use crate::sheets::Problem;
use crate::words::{Value, Words, parameter, refusal};
use axum::http::StatusCode;
use book::PorchRefusal;
use node::draft::DraftError;
use node::{Rejection, Trouble};

/// A problem of the node's own making, by the name under which its words are kept
/// (`refusal-node-…`).
pub(crate) fn own(words: Words, code: &str) -> Problem {
    said(words, &format!("refusal-node-{code}"), &[])
}

fn said(words: Words, key: &str, args: &[(&str, Value<'_>)]) -> Problem {
    Problem {
        code: key.strip_prefix("refusal-").unwrap_or(key).to_owned(),
        title: words.t("page-refused"),
        detail: words.t_args(key, args),
        rule: words.find(key, Some("why"), args).unwrap_or_default(),
        way: words.find(key, Some("way"), args).unwrap_or_default(),
    }
}

/// A rejection in words.
pub(crate) fn rejection(words: Words, rejection: &Rejection) -> Problem {
    match rejection {
        Rejection::Rules(refused) => {
            let said = refusal(words, refused);
            Problem {
                code: format!("{}-{}", refused.kind, refused.code),
                title: said.title,
                detail: said.detail,
                rule: said.rule,
                way: said.way,
            }
        }
        Rejection::Porch(PorchRefusal::NotAllSigned { signed, named }) => {
            let args = [("signed", Value::from(*signed)), ("founders", Value::from(*named))];
            said(words, "refusal-porch-not_all_signed", &args)
        }
        // Its code is that of a clock that is wrong, but there is nothing wrong with the clock.
        Rejection::Porch(PorchRefusal::Overtaken) => said(words, "refusal-porch-overtaken", &[]),
        Rejection::Bytes { .. } | Rejection::Porch(_) => {
            said(words, &format!("refusal-porch-{}", rejection.code()), &[])
        }
        Rejection::TooLarge { bytes, most } => {
            let args = [("bytes", Value::from(*bytes)), ("most", Value::from(*most))];
            said(words, "refusal-node-too_large", &args)
        }
        _ => own(words, rejection.code()),
    }
}

/// The status with which a rejection is answered. The script shows those from 400 to 499 and keeps
/// the act for later with all others.
pub(crate) const fn status(rejection: &Rejection) -> StatusCode {
    match rejection {
        Rejection::Bytes { .. }
        | Rejection::TextMissing
        | Rejection::WordMissing
        | Rejection::Stray
        | Rejection::Text(_) => StatusCode::BAD_REQUEST,
        Rejection::NoSuchBook => StatusCode::NOT_FOUND,
        Rejection::TooLarge { .. } => StatusCode::PAYLOAD_TOO_LARGE,
        Rejection::Porch(_) => StatusCode::FORBIDDEN,
        Rejection::Rules(_) => StatusCode::CONFLICT,
        Rejection::NotTheScribe
        | Rejection::ClockBehind { .. }
        | Rejection::Store(Trouble::DiskFull | Trouble::Halted) => StatusCode::SERVICE_UNAVAILABLE,
    }
}

/// Why a draft was not changed or signed.
pub(crate) fn draft(words: Words, error: &DraftError) -> Problem {
    let code = match error {
        DraftError::Charter(error) => {
            let [key, allowed] = parameter(words, error.key);
            let found = ("found", Value::from(error.found.clone()));
            return said(words, "refusal-node-draft_charter", &[key, found, allowed]);
        }
        DraftError::Key => "draft_key",
        DraftError::Full => "draft_full",
        DraftError::Household => "draft_household",
        DraftError::NotAFounder => "draft_not_a_founder",
        DraftError::Gone => "draft_gone",
        DraftError::Signature => "draft_signature",
        DraftError::Write(_) => "bad_request",
    };
    own(words, code)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ctx::Lang;

    /// A founding without all signatures has the code of any key that may not speak, and words
    /// that say who is waited for.
    #[test]
    fn who_is_missing_from_a_founding_is_said() {
        let missing = Rejection::Porch(PorchRefusal::NotAllSigned { signed: 2, named: 3 });
        assert_eq!(missing.code(), "speaker");
        assert_eq!(status(&missing), StatusCode::FORBIDDEN);
        for lang in [Lang::En, Lang::Es] {
            let said = rejection(Words::new(lang), &missing);
            let numbers: String = said.detail.chars().filter(char::is_ascii_digit).collect();
            assert_eq!(numbers, "23", "{}", said.detail);
            assert!(!said.way.is_empty() && !said.rule.is_empty());
        }
    }
}
