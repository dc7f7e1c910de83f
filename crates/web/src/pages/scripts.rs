//! What runs in the browser, with the hash of every file.

use super::layout::{Frame, page};
use crate::assets::Script;
use crate::ctx::Ctx;
use crate::words::Words;
use maud::{Markup, html};

/// What runs in the browser, and how to compare it.
pub fn scripts(ctx: &Ctx, scripts: &[Script]) -> Markup {
    let words = Words::of(ctx);
    let command = "caracol script-hashes --node URL";
    let main = html! {
        header.title {
            h1 { (words.t("page-scripts-title")) }
            p.lead { (words.t("page-scripts-lead")) }
        }
        section aria-labelledby="how-title" {
            h2 #how-title { (words.t("page-scripts-how")) }
            p { (words.t("page-scripts-compare")) }
            pre.command tabindex="0" { code { (command) } }
            p.note { (words.t("page-scripts-limits")) }
        }
        section aria-labelledby="files-title" {
            h2 #files-title { (words.t("page-scripts-files")) }
            dl.six.exact {
                @for script in scripts {
                    dt { a href=(ctx.asset(&script.path)) { (script.path) } }
                    dd { code { (script.sha256) } }
                }
            }
        }
    };
    page(ctx, &Frame::new(words.t("page-scripts-title")), &main)
}
