//! Pages that belong to no book.

use super::aside;
use crate::answer::{Answer, FOR_EVER, Form, json_of, page, plain, see_other, set_cookie};
use crate::assets;
use crate::charters::templates;
use crate::ctx::Lang;
use crate::pages;
use crate::sheets::{CharterSheet, HomeLine, HomeSheet, PolicySheet};
use crate::visit::{LANG_COOKIE, Visit};
use axum::Form as Typed;
use axum::extract::{Path, Query};
use axum::http::{StatusCode, header};
use rules::Charter;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How long the choice of a language is remembered.
const LANG_SECONDS: u64 = 365 * 24 * 3600;

/// `/`: what this is, and what anybody may read here.
pub(super) async fn home(visit: Visit) -> Answer {
    aside(visit, Form::Page, |visit| {
        let open = |room: std::sync::Arc<crate::house::room::Room>| {
            let desk = room.look();
            let name = desk.charter()?.name.as_str().to_owned();
            (!desk.for_members_only()).then_some(HomeLine { book: room.id, name })
        };
        let mut assemblies: Vec<HomeLine> =
            visit.house.rooms().into_iter().filter_map(open).collect();
        assemblies.sort_by(|one, other| (&one.name, one.book).cmp(&(&other.name, other.book)));
        page(pages::home(&visit.ctx(), &HomeSheet { assemblies }))
    })
    .await
}

/// `/policy`: the promise of whoever keeps this node.
pub(super) async fn policy(visit: Visit) -> Answer {
    let sheet = PolicySheet { policy: visit.house.policy(visit.lang) };
    page(pages::policy(&visit.ctx(), &sheet))
}

/// `/scripts`: what runs in the browser, with its hashes.
pub(super) async fn scripts(visit: Visit) -> Answer {
    page(pages::scripts(&visit.ctx(), assets::scripts()))
}

/// Which two templates are compared.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Two {
    one: String,
    other: String,
}

/// `/charters`: two templates side by side; the first two if none are named, or others than there
/// are.
pub(super) async fn charters(visit: Visit, Query(two): Query<Two>) -> Answer {
    let templates = templates(visit.lang).to_vec();
    let named = |asked: &str, at: usize| {
        let known = templates.iter().find(|template| template.name == asked);
        let chosen = known.or_else(|| templates.get(at));
        chosen.map(|template| template.name.clone())
    };
    let one = named(&two.one, 0).unwrap_or_default();
    let other = named(&two.other, 1).unwrap_or_default();
    page(pages::charters(
        &visit.ctx(),
        &CharterSheet { templates, one, other },
    ))
}

/// A charter to begin from.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Template")]
pub(super) struct Begin {
    /// Its name.
    name: String,
    /// Its rules.
    charter: Charter,
}

/// `/api/charters`
pub(super) async fn charters_api(visit: Visit) -> Answer {
    let all = templates(visit.lang).iter().map(|template| Begin {
        name: template.name.clone(),
        charter: template.charter.clone(),
    });
    json_of(StatusCode::OK, &all.collect::<Vec<_>>())
}

/// What runs in the browser.
#[derive(Serialize, JsonSchema)]
pub(super) struct Scripts {
    /// The address of the folder of assets.
    folder: &'static str,
    /// The files, by path.
    scripts: &'static [assets::Script],
}

/// `/api/scripts`
pub(super) async fn scripts_api(_: Visit) -> Answer {
    let said = Scripts { folder: assets::folder(), scripts: assets::scripts() };
    json_of(StatusCode::OK, &said)
}

/// What the form at the foot of each page says.
#[derive(Deserialize, JsonSchema)]
#[schemars(rename = "Language")]
pub(super) struct Choice {
    /// The language's code.
    lang: String,
    /// The page to go back to.
    #[serde(default)]
    to: String,
}

/// `/language`: remembers a choice and goes back to where it was made.
pub(super) async fn language(visit: Visit, Typed(choice): Typed<Choice>) -> Answer {
    let Some(lang) = Lang::from_code(&choice.lang) else {
        return visit.own(Form::Page, StatusCode::BAD_REQUEST, "bad_request");
    };
    let mut answer = see_other(if is_path_here(&choice.to) { &choice.to } else { "/" });
    let tls = visit.approach.tls;
    set_cookie(
        &mut answer,
        LANG_COOKIE,
        lang.code(),
        "/",
        LANG_SECONDS,
        tls,
    );
    answer
}

/// Whether this leads to a page of this host and to nowhere else.
fn is_path_here(path: &str) -> bool {
    let plain = path
        .bytes()
        .all(|byte| matches!(byte, 0x21..=0x7e) && byte != b'\\');
    plain && path.starts_with('/') && !path.starts_with("//") && path.len() <= 2_000
}

/// `/assets/…`: the same for ever under one hash. Pages of an older program ask for its hash and
/// are told that it is gone.
pub(super) async fn asset(visit: Visit, Path((hash, path)): Path<(String, String)>) -> Answer {
    let current = assets::folder().strip_prefix("/assets/") == Some(hash.as_str());
    match assets::asset(&path).filter(|_| current) {
        Some(asset) => plain(StatusCode::OK, asset.kind, FOR_EVER, asset.bytes),
        None => visit.nothing(Form::Page, None),
    }
}

/// Everywhere else.
pub(super) async fn nowhere(visit: Visit) -> Answer {
    let form = if visit.path.starts_with("/api/") { Form::Json } else { Form::Page };
    let mut answer = visit.nothing(form, None);
    answer.headers_mut().remove(header::ALLOW);
    answer
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_is_only_sent_to_this_host() {
        for path in ["/", "/b/12/rules?from=3", "/policy#a"] {
            assert!(is_path_here(path), "{path}");
        }
        for path in ["", "x", "//evil.example", "https://evil.example", "/\\evil", "/a\nb", "/ñ"] {
            assert!(!is_path_here(path), "{path}");
        }
    }
}
