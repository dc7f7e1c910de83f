//! Everything that can be asked of a server: every address with every method.

use super::schemas::{Schemas, reference};
use crate::routes::{acts, api, draft_api, founders, halves, outside, signing_in};
use crate::sheets::Answers;
use basics::Nonce;
use schemars::JsonSchema;
use serde_json::Value;
use views::dto::{
    AgreementPage, Agreements, Asked, MatterPage, Matters, Minutes, Overview, OwnWords, People,
    PersonPage, RequestRow, RulesPage,
};

/// Makes the schema of something.
type SchemaOf = fn(&mut Schemas) -> Value;

/// What is sent with a request.
#[derive(Clone, Copy)]
pub(super) enum Takes {
    /// Nothing.
    Nothing,
    /// The fields of a form.
    Form(SchemaOf),
    /// JSON.
    Json(SchemaOf),
}

/// What is answered where it is done.
#[derive(Clone, Copy)]
pub(super) enum Gives {
    /// A page for people.
    Page,
    /// JSON.
    Json(SchemaOf),
    /// Content of another kind.
    Kind(&'static str),
    /// Another address, where to look on.
    Elsewhere,
    /// Nothing more than that it is done.
    Nothing,
}

/// One thing that can be asked.
pub(super) struct Operation {
    /// Its name, which is also the name of its words.
    pub(super) name: &'static str,
    /// Whether it is posted, or else read.
    pub(super) posted: bool,
    /// The address as the router has it.
    pub(super) address: &'static str,
    /// Parameters beside the address: whole numbers with their least.
    pub(super) numbers: &'static [(&'static str, u64)],
    pub(super) takes: Takes,
    pub(super) gives: Gives,
}

fn read<T: JsonSchema>(schemas: &mut Schemas) -> Value {
    schemas.read::<T>()
}

fn typed<T: JsonSchema>(schemas: &mut Schemas) -> Value {
    schemas.typed::<T>()
}

const fn get(name: &'static str, address: &'static str, gives: Gives) -> Operation {
    let (posted, numbers, takes) = (false, &[] as &[_], Takes::Nothing);
    Operation { name, posted, address, numbers, takes, gives }
}

const fn post(name: &'static str, address: &'static str, takes: Takes, gives: Gives) -> Operation {
    let (posted, numbers) = (true, &[] as &[_]);
    Operation { name, posted, address, numbers, takes, gives }
}

/// Where a stretch of the minutes begins, and how long it is.
const STRETCH: &[(&str, u64)] = &[("from", 0), ("limit", 1)];

/// Everything, in the order of the router.
pub(super) fn all() -> Vec<Operation> {
    let mut all = before();
    all.extend(halves());
    all.extend(pages());
    all.extend(doing());
    all.extend(programs());
    all
}

/// What belongs to no book, or comes before it.
fn before() -> Vec<Operation> {
    use Gives::{Elsewhere, Json, Kind, Page};
    use Takes::Form;
    let json = Takes::Json;
    vec![
        get("home_page", "/", Page),
        get("policy_page", "/policy", Page),
        get("scripts_page", "/scripts", Page),
        get("charters_page", "/charters", Page),
        get(
            "charters",
            "/api/charters",
            Json(read::<Vec<outside::Begin>>),
        ),
        get("scripts", "/api/scripts", Json(read::<outside::Scripts>)),
        get("help_page", "/help", Page),
        get("chapter_page", "/help/{page}", Page),
        post(
            "choose_language",
            "/language",
            Form(typed::<outside::Choice>),
            Elsewhere,
        ),
        get("asset", "/assets/{hash}/{*path}", Kind("*/*")),
        get("demo_page", "/demo", Page),
        get("found_page", "/found", Page),
        post(
            "answer_questions",
            "/draft",
            Form(typed::<Answers>),
            Elsewhere,
        ),
        get("draft_page", "/draft/{nonce}", Page),
        post(
            "change_answers",
            "/draft/{nonce}",
            Form(typed::<Answers>),
            Elsewhere,
        ),
        post(
            "join_draft",
            "/draft/{nonce}/founders",
            json(typed::<founders::Joining>),
            Json(read::<founders::Next>),
        ),
        post(
            "take_off_draft",
            "/draft/{nonce}/founders/off",
            json(typed::<founders::TakingOff>),
            Json(read::<founders::Next>),
        ),
        post(
            "sign_draft",
            "/draft/{nonce}/sign",
            json(typed::<founders::Signing>),
            Json(signed_draft),
        ),
        get("enter_page", "/in/{token}", Page),
        post("enter", "/in/{token}", Takes::Nothing, Elsewhere),
    ]
}

/// Halves of unlocked keys.
fn halves() -> Vec<Operation> {
    use Gives::{Json, Nothing};
    let json = Takes::Json;
    vec![
        post(
            "keep_half",
            "/half",
            json(typed::<halves::Kept>),
            Json(read::<halves::Stays>),
        ),
        post(
            "open_half",
            "/half/open",
            json(typed::<halves::Named>),
            Json(read::<halves::Opened>),
        ),
        post(
            "drop_half",
            "/half/drop",
            json(typed::<halves::Named>),
            Nothing,
        ),
    ]
}

/// With the last signature there is a receipt, and before it only where to look on.
fn signed_draft(schemas: &mut Schemas) -> Value {
    serde_json::json!({"anyOf": [schemas.read::<founders::Next>(), reference("receipt")]})
}

/// The pages of a book.
fn pages() -> Vec<Operation> {
    use Gives::{Kind, Page};
    let stretch = |operation| Operation { numbers: STRETCH, ..operation };
    vec![
        get("overview_page", "/b/{book}", Page),
        get("asked_page", "/b/{book}/asked", Page),
        get("matters_page", "/b/{book}/matters", Page),
        get("matter_page", "/b/{book}/m/{matter}", Page),
        get("propose_page", "/b/{book}/propose", Page),
        get("agreements_page", "/b/{book}/agreements", Page),
        get("agreement_page", "/b/{book}/agreements/{agreement}", Page),
        get("people_page", "/b/{book}/people", Page),
        get("person_page", "/b/{book}/people/{person}", Page),
        get("join_page", "/b/{book}/join", Page),
        get("words_page", "/b/{book}/words", Page),
        get("rules_page", "/b/{book}/rules", Page),
        get("rules_text", "/b/{book}/rules.txt", Kind("text/plain")),
        stretch(get("minutes_page", "/b/{book}/minutes", Page)),
        get("entry_page", "/b/{book}/minutes/{seq}", Page),
        get("copy_page", "/b/{book}/copy", Page),
        get("copy", "/b/{book}/copy.tar", Kind("application/x-tar")),
        get("verify_page", "/b/{book}/verify", Page),
        get("live", "/b/{book}/live", Kind("text/event-stream")),
    ]
}

/// What is done in a book.
fn doing() -> Vec<Operation> {
    use Gives::{Elsewhere, Json, Kind, Nothing, Page};
    let json = Takes::Json;
    vec![
        post(
            "hand_in",
            "/b/{book}/acts",
            json(|_| reference("hand_in")),
            Json(|_| reference("receipt")),
        ),
        get(
            "find_act",
            "/b/{book}/acts/{act}",
            Json(read::<acts::Stands>),
        ),
        get(
            "challenge",
            "/b/{book}/challenge",
            Json(read::<crate::house::sessions::Challenge>),
        ),
        post(
            "sign_in",
            "/b/{book}/session",
            json(typed::<signing_in::Posted>),
            Nothing,
        ),
        post("sign_out", "/b/{book}/sign-out", Takes::Nothing, Elsewhere),
        get("link_page", "/b/{book}/link", Page),
        post("make_link", "/b/{book}/link", Takes::Nothing, Page),
        get("checkpoint", "/b/{book}/checkpoint", Kind("text/plain")),
        get(
            "tile",
            "/b/{book}/tile/{*path}",
            Kind("application/octet-stream"),
        ),
    ]
}

/// The interface for programs.
fn programs() -> Vec<Operation> {
    use Gives::Json;
    let json = Takes::Json;
    let stretch = |operation| Operation { numbers: STRETCH, ..operation };
    let rules = json(typed::<draft_api::Posted>);
    let next = Json(read::<draft_api::Next>);
    vec![
        post("begin_draft", "/api/draft", rules, next),
        get(
            "draft",
            "/api/draft/{nonce}",
            Json(read::<draft_api::Shown>),
        ),
        post("change_draft", "/api/draft/{nonce}", rules, next),
        get(
            "description",
            "/api/openapi.json",
            Json(|_| serde_json::json!({"type": "object"})),
        ),
        get("overview", "/api/b/{book}/overview", Json(read::<Overview>)),
        get("asked", "/api/b/{book}/asked", Json(read::<Vec<Asked>>)),
        get("matters", "/api/b/{book}/matters", Json(read::<Matters>)),
        get(
            "matter",
            "/api/b/{book}/m/{matter}",
            Json(read::<MatterPage>),
        ),
        get(
            "agreements",
            "/api/b/{book}/agreements",
            Json(read::<Agreements>),
        ),
        get(
            "agreement",
            "/api/b/{book}/agreements/{agreement}",
            Json(read::<AgreementPage>),
        ),
        get("people", "/api/b/{book}/people", Json(read::<People>)),
        get(
            "person",
            "/api/b/{book}/people/{person}",
            Json(read::<PersonPage>),
        ),
        get(
            "requests",
            "/api/b/{book}/requests",
            Json(read::<Vec<RequestRow>>),
        ),
        get(
            "invitation",
            "/api/b/{book}/invitation",
            Json(read::<api::Invitation>),
        ),
        get("words", "/api/b/{book}/words", Json(read::<OwnWords>)),
        get("rules", "/api/b/{book}/rules", Json(read::<RulesPage>)),
        stretch(get(
            "minutes",
            "/api/b/{book}/minutes",
            Json(read::<Minutes>),
        )),
        stretch(get(
            "entries",
            "/api/b/{book}/entries",
            Json(read::<api::Signed>),
        )),
    ]
}

/// The schema of a parameter in an address.
pub(super) fn parameter(schemas: &mut Schemas, name: &str) -> Value {
    let text = serde_json::json!({"type": "string"});
    match name {
        "book" | "matter" | "agreement" | "act" | "token" => super::schemas::digits(64),
        "nonce" => schemas.typed::<Nonce>(),
        "seq" => super::schemas::count(),
        "person" => serde_json::json!({
            "type": "string", "pattern": "^([0-9a-f]{64}|p[1-9][0-9]*)$",
        }),
        _ => text,
    }
}
