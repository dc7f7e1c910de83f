//! Taking the place of somebody in a demonstration.

use super::layout::{Frame, page};
use crate::ctx::Ctx;
use crate::demo::DemoPeople;
use crate::words::Words;
use maud::{Markup, html};

/// Everybody whose place can be taken, each with a button.
pub fn demo(ctx: &Ctx, demo: &DemoPeople) -> Markup {
    let words = Words::of(ctx);
    let title = words.t("cli-demo-page");
    let book = format!("/b/{}", demo.book);
    let main = html! {
        header.title {
            h1 { (title) }
            p.lead { (words.t("cli-demo-page-lead")) }
            p { a href=(book) { (words.t("cli-demo-page-look")) } }
        }
        script type="module" src=(ctx.asset("script/demo.js")) {}
        p.warning { (words.t("cli-demo-page-keys")) }
        ul.places #demo data-demo=(demo.book) data-passphrase=(PASSPHRASE) {
            @for person in &demo.people {
                li {
                    button
                        type="button" data-demo-key=(person.key) data-demo-seed=(person.seed)
                    {
                        bdi { (person.name) }
                    }
                }
            }
        }
        p { (words.t("cli-demo-page-passphrase")) " " code { (PASSPHRASE) } }
    };
    page(ctx, &Frame::new(title), &main)
}

/// What seals a key where the browser cannot lock it by itself; no secret, as the seeds are none.
const PASSPHRASE: &str = "demonstration";
