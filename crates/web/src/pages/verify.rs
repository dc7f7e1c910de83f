//! What was checked, and how to check it oneself.

use super::layout::{Frame, Place, page};
use crate::ctx::Ctx;
use crate::sheets::{VerifyFault, VerifySheet};
use crate::words::{Value, Words};
use maud::{Markup, html};

/// What was checked, and how to check it oneself.
pub fn verify(ctx: &Ctx, sheet: &VerifySheet) -> Markup {
    let words = Words::of(ctx);
    let entries = [("entries", Value::from(words.number(sheet.entries)))];
    let main = html! {
        header.title { h1 { (words.t("page-verify-title")) } }
        @match &sheet.fault {
            None => div.verdict.good {
                p { strong { (words.t("page-verify-good")) } }
                p { (words.t_args("page-verify-all", &entries)) }
                p.hint { (words.time_tag(sheet.at)) }
            },
            Some(fault) => div.verdict.bad {
                p { strong { (words.t("page-verify-bad")) } }
                @if let Some(seq) = fault.seq {
                    p { (words.t_with("common-entry", "n", seq)) }
                }
                p { (what_is_wrong(words, fault)) }
                p { (words.t("page-verify-bad-then")) }
            },
        }
        p.note { (words.t("page-verify-trust")) }
        (how(ctx))
        section aria-labelledby="numbers-title" {
            h2 #numbers-title { (words.t("page-verify-numbers")) }
            p { (words.t("page-verify-compare")) }
            dl.six.exact {
                dt { (words.t("page-verify-root")) }
                dd { code { (sheet.root) } }
                dt { (words.t("page-verify-key")) }
                dd { code { (sheet.verifier_key) } }
            }
        }
    };
    page(
        ctx,
        &Frame::at(words.t("page-verify-title"), Place::Minutes),
        &main,
    )
}

fn what_is_wrong(words: Words, fault: &VerifyFault) -> String {
    words
        .find(&format!("page-fault-{}", fault.code), None, &[])
        .unwrap_or_else(|| words.t("page-fault-other"))
}

/// How to check a copy: with one command, and with another program by others.
pub(super) fn how(ctx: &Ctx) -> Markup {
    let words = Words::of(ctx);
    let copy = ctx
        .book
        .as_ref()
        .map(|book| book.path("/copy"))
        .unwrap_or_default();
    let file = ctx
        .book
        .as_ref()
        .map(|book| format!("caracol-{}.tar", book.id.short()));
    let file = file.unwrap_or_default();
    let first = format!("caracol book verify {file}");
    let second = format!("python3 verifier/verify.py {file}");
    html! {
        section aria-labelledby="how-title" {
            h2 #how-title { (words.t("page-verify-how")) }
            ol.steps {
                li { a href=(copy) { (words.t("page-verify-how-copy")) } }
                li {
                    (words.t("page-verify-how-command"))
                    pre.command tabindex="0" { code { (first) } }
                }
                li {
                    (words.t("page-verify-how-second"))
                    pre.command tabindex="0" { code { (second) } }
                }
            }
            p { a href="/scripts" { (words.t("page-scripts-title")) } }
        }
    }
}
