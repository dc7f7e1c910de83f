//! `caracol charter …`: the rules that one can begin from, checked and as plain text.

use crate::outcome::{Outcome, Unfinished, fault};
use crate::say::Say;
use basics::{Instant, Line, text};
use clap::{Arg, ArgMatches, Command};
use rules::Charter;
use serde_json::json;
use std::path::Path;
use views::dto::RulesPage;
use web::ctx::{Ctx, Lang, Viewer};

macro_rules! templates {
    ($($name:literal),+) => {
        /// The templates: name, and text in English and Spanish.
        const TEMPLATES: &[(&str, &str, &str)] = &[$((
            $name,
            include_str!(concat!("../../../charters/", $name, ".toml")),
            include_str!(concat!("../../../charters/es/", $name, ".toml")),
        )),+];
    };
}

templates!("housing-coop", "mutual-aid-network", "zapatista-gal-2023");

/// The names of the templates.
pub fn names() -> impl Iterator<Item = &'static str> {
    TEMPLATES.iter().map(|(name, ..)| *name)
}

/// A template's text.
fn template(say: Say, name: &str) -> Option<&'static str> {
    let (_, english, spanish) = TEMPLATES.iter().find(|(known, ..)| *known == name)?;
    Some(match say.words().lang() {
        Lang::En => english,
        Lang::Es => spanish,
    })
}

/// A charter to begin from.
pub fn begin_from(say: Say, name: &str) -> Result<Charter, Unfinished> {
    let unknown = || {
        let known: Vec<&str> = names().collect();
        let args = [("given", name.into()), ("known", known.join(", ").into())];
        Unfinished::Usage(say.t_args("cli-template-unknown", &args))
    };
    let text = template(say, name).ok_or_else(unknown)?;
    toml::from_str(text).map_err(|error| fault(name, error))
}

/// A charter out of a file: TOML, or JSON by the file's name. What was typed is brought into the
/// form that is signed, and every bound is checked.
pub fn from_file(say: Say, path: &Path) -> Result<Charter, Unfinished> {
    let text = std::fs::read_to_string(path).map_err(|error| fault(path.display(), error))?;
    let json = path
        .extension()
        .is_some_and(|extension| extension == "json");
    let read: Result<Charter, String> = if json {
        serde_json::from_str(&text).map_err(|error| error.to_string())
    } else {
        toml::from_str(&text).map_err(|error| error.to_string())
    };
    let named = |why: String| {
        let args = [("file", path.display().to_string().into()), ("why", why.into())];
        Unfinished::Refused(say.t_args("cli-charter-bad", &args))
    };
    let charter = read.map_err(named)?;
    charter.check().map_err(|error| {
        let whole = say.words();
        let bounds = whole.find(
            &format!("charter-{}", error.key.replace('.', "-")),
            Some("bounds"),
            &[],
        );
        let allowed = bounds.unwrap_or_else(|| error.allowed.clone());
        let args = [
            ("key", error.key.into()),
            ("found", error.found.clone().into()),
            ("allowed", allowed.into()),
        ];
        named(say.t_args("cli-charter-bound", &args))
    })?;
    Ok(charter)
}

/// Changes one parameter: `windows.ordinary.hours=72`. The value is read as JSON, else taken as it
/// stands.
pub fn set(say: Say, charter: &Charter, change: &str) -> Result<Charter, Unfinished> {
    let usage = |why: String| {
        Unfinished::Usage(say.t_args(
            "cli-set-bad",
            &[("change", change.into()), ("why", why.into())],
        ))
    };
    let (path, typed) = change
        .split_once('=')
        .ok_or_else(|| usage("=".to_owned()))?;
    let typed = text::normalise(typed);
    let value = serde_json::from_str(&typed).unwrap_or_else(|_| json!(typed));
    let mut whole = serde_json::to_value(charter).map_err(|error| usage(error.to_string()))?;
    let mut place = &mut whole;
    for step in path.split('.') {
        let inner = place
            .as_object_mut()
            .ok_or_else(|| usage(path.to_owned()))?;
        place = inner.entry(step).or_insert(json!(null));
    }
    *place = value;
    serde_json::from_value(whole).map_err(|error| usage(error.to_string()))
}

/// How fast an assembly decides: all windows shorter or longer, within their bounds.
pub fn pace(charter: &mut Charter, pace: &str) {
    let (times, parts) = match pace {
        "quick" => (1, 2),
        "slow" => (2, 1),
        _ => return,
    };
    let windows = &mut charter.windows;
    for window in [&mut windows.essential, &mut windows.ordinary, &mut windows.reversible] {
        window.hours = (window.hours * times / parts).clamp(1, rules::charter::TALKS_HOURS_MAX);
        window.min_hours = (window.min_hours * times / parts).min(window.hours);
    }
    charter.joining.window_hours =
        (charter.joining.window_hours * times / parts).clamp(24, rules::charter::TALKS_HOURS_MAX);
}

/// Name and purpose as they are typed.
pub fn named(
    say: Say, charter: &mut Charter, name: Option<&str>, purpose: Option<&str>,
) -> Result<(), Unfinished> {
    let bad = |key: &'static str| {
        move |error: basics::TextError| {
            let args = [("field", key.into()), ("why", error.to_string().into())];
            Unfinished::Usage(say.t_args("cli-field-bad", &args))
        }
    };
    if let Some(name) = name {
        charter.name = Line::new(&text::normalise(name)).map_err(bad("name"))?;
    }
    if let Some(purpose) = purpose {
        let purpose = text::normalise(purpose);
        charter.purpose = basics::Passage::new(&purpose).map_err(bad("purpose"))?;
    }
    Ok(())
}

/// The charter as plain text, as the pages write it.
pub fn plain(say: Say, charter: &Charter) -> String {
    let page = RulesPage {
        name: charter.name.to_string(),
        purpose: charter.purpose.to_string(),
        values: charter.values.iter().map(ToString::to_string).collect(),
        since: Instant(0),
        policy: None,
        scribe: None,
        rows: views::charter_rows(charter),
    };
    let ctx = Ctx {
        lang: say.words().lang(),
        now: Instant(0),
        path: String::new(),
        insecure: false,
        demo: false,
        viewer: Viewer::Stranger,
        sign_in: None,
        book: None,
        asked_for: None,
        assets: "",
    };
    web::pages::rules_txt(&ctx, &page).replace(['\u{2068}', '\u{2069}'], "")
}

/// `caracol charter …`
pub fn command(say: Say) -> Command {
    let sub = |name: &'static str| Command::new(name).about(say.t(&format!("cli-charter-{name}")));
    let file = || {
        Arg::new("file")
            .required(true)
            .value_name("FILE")
            .help(say.t("cli-charter-file"))
    };
    Command::new("charter")
        .about(say.t("cli-charter"))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand(sub("list"))
        .subcommand(sub("show").arg(Arg::new("name").required(true).help(say.t("cli-template"))))
        .subcommand(sub("check").arg(file()))
        .subcommand(sub("text").arg(file()))
        .subcommand(sub("compare").arg(file()).arg(file().id("other")))
}

/// Runs it.
pub fn run(say: Say, matches: &ArgMatches) -> Outcome {
    let given = |matches: &ArgMatches, name: &str| {
        matches.get_one::<String>(name).cloned().unwrap_or_default()
    };
    match matches.subcommand() {
        Some(("list", _)) => {
            list(say);
            Ok(())
        }
        Some(("show", matches)) => {
            let name = given(matches, "name");
            let charter = begin_from(say, &name)?;
            say.value(&charter);
            say.line(template(say, &name).unwrap_or_default().trim_end());
            Ok(())
        }
        Some(("check", matches)) => {
            let charter = read(say, &given(matches, "file"))?;
            say.value(&json!({"valid": true, "charter": charter}));
            say.line(&say.t_args(
                "cli-charter-good",
                &[("name", charter.name.to_string().into())],
            ));
            Ok(())
        }
        Some(("text", matches)) => {
            let charter = read(say, &given(matches, "file"))?;
            say.value(&json!({ "text": plain(say, &charter) }));
            say.line(plain(say, &charter).trim_end());
            Ok(())
        }
        Some(("compare", matches)) => {
            let (one, other) = (given(matches, "file"), given(matches, "other"));
            compare(
                say,
                (&one, &read(say, &one)?),
                (&other, &read(say, &other)?),
            );
            Ok(())
        }
        _ => Ok(()),
    }
}

/// Says where two charters differ, rule by rule, as each of them says it.
fn compare(say: Say, one: (&str, &Charter), other: (&str, &Charter)) {
    let differences = web::pages::differences(say.words(), one.1, other.1);
    let rows = differences
        .iter()
        .map(|rule| json!({"key": rule.key, "one": rule.one, "other": rule.other}));
    say.value(&json!({ "differences": rows.collect::<Vec<_>>() }));
    if differences.is_empty() {
        say.line(&say.t("cli-charter-same"));
    }
    for rule in &differences {
        let text = |said: &str| {
            let nothing = || say.t("cli-charter-nothing");
            if said.is_empty() { nothing() } else { said.replace('\n', "\n  ") }
        };
        say.line(&format!("{}:\n  {}", one.0, text(&rule.one)));
        say.line(&format!("{}:\n  {}\n", other.0, text(&rule.other)));
    }
}

/// A charter by its file, or a template by its name.
fn read(say: Say, given: &str) -> Result<Charter, Unfinished> {
    if names().any(|name| name == given) {
        return begin_from(say, given);
    }
    from_file(say, Path::new(given))
}

fn list(say: Say) {
    say.value(&names().collect::<Vec<_>>());
    for name in names() {
        let key = format!("charter-template-{name}");
        let hint = say
            .words()
            .find(&key, Some("hint"), &[])
            .unwrap_or_default();
        say.line(&format!("{name}  {}. {hint}", say.t(&key)));
    }
}
