//! `caracol found …`: founding together. A draft is made on a node, its link is passed on, people
//! join it, read the same words and sign them; with the last signature the book begins.

mod at;
mod draft;
mod take_off;

use crate::acts::{confirm, verb};
use crate::charters;
use crate::client::http::Http;
use crate::keys::KeyFile;
use crate::outcome::{Outcome, Unfinished, fault};
use crate::say::Say;
use crate::{places, receipts};
use at::{At, Stated, at};
use basics::BookId;
use book::{Opened, Sig, SigningKey};
use clap::{Arg, ArgMatches, Command, value_parser};
use draft::DraftView;
use node::draft::SaltedName;
use rules::Charter;
use rules::charter::UnitKind;
use serde::Serialize;
use serde_json::{Value, json};
use std::path::PathBuf;

/// What is posted to join.
#[derive(Serialize)]
struct Joining {
    #[serde(flatten)]
    stated: Stated,
    name: SaltedName,
    household: Value,
}

fn text<'a>(matches: &'a ArgMatches, name: &str) -> Option<&'a str> {
    matches.get_one::<String>(name).map(String::as_str)
}

fn option(say: Say, name: &'static str) -> Arg {
    Arg::new(name)
        .long(name)
        .help(say.t(&format!("cli-found-{name}")))
}

fn trust(say: Say) -> Arg {
    Arg::new("trust")
        .long("trust")
        .value_name("SHA256")
        .help(say.t("cli-trust"))
}

fn set(say: Say) -> Arg {
    option(say, "set")
        .action(clap::ArgAction::Append)
        .value_name("a.b=c")
}

fn charter(say: Say) -> Arg {
    option(say, "charter")
        .value_name("FILE")
        .value_parser(value_parser!(PathBuf))
}

/// `caracol found`
pub fn command(say: Say) -> Command {
    let arg = |name: &'static str| option(say, name);
    let node = Arg::new("node")
        .long("node")
        .env("CARACOL_NODE")
        .value_name("URL");
    let templates = charters::names().collect::<Vec<_>>();
    let begin = Command::new("found")
        .about(say.t("cli-found"))
        .args_conflicts_with_subcommands(true)
        .arg(node.help(say.t("cli-node")))
        .arg(trust(say))
        .arg(
            arg("template")
                .value_parser(templates)
                .default_value("housing-coop"),
        )
        .arg(charter(say).conflicts_with("template"))
        .arg(arg("name").value_name("NAME"))
        .arg(arg("purpose").value_name("TEXT"))
        .arg(arg("unit").value_parser(["household", "team", "person"]))
        .arg(arg("reading").value_parser(["public", "members"]))
        .arg(arg("pace").value_parser(["quick", "usual", "slow"]))
        .arg(set(say));
    with_drafts(say, begin)
}

/// What is done with a draft that has begun.
fn with_drafts(say: Say, command: Command) -> Command {
    let sub = |name: &'static str| {
        let link = Arg::new("link").required(true).value_name("LINK");
        Command::new(name)
            .about(say.t(&format!("cli-found-{name}")))
            .arg(link.help(say.t("cli-found-link")))
            .arg(trust(say))
    };
    let key = || {
        let key = Arg::new("key").long("key").value_name("FILE");
        key.value_parser(value_parser!(PathBuf))
            .help(say.t("cli-key"))
    };
    let join = sub("join").arg(option(say, "name").required(true));
    command
        .subcommand(join.arg(option(say, "household")).arg(key()))
        .subcommand(sub("show"))
        .subcommand(verb::signing(say, sub("sign").arg(key())))
        .subcommand(sub("amend").arg(charter(say)).arg(set(say)))
        .subcommand(verb::signing(
            say,
            sub("take-off")
                .arg(option(say, "founder").required(true).value_name("NAME"))
                .arg(key()),
        ))
}

/// Runs it.
pub fn run(say: Say, matches: &ArgMatches) -> Outcome {
    match matches.subcommand() {
        Some(("join", matches)) => join(say, matches),
        Some(("show", matches)) => show(say, matches),
        Some(("sign", matches)) => sign(say, matches),
        Some(("amend", matches)) => amend(say, matches),
        Some(("take-off", matches)) => take_off::run(say, matches),
        _ => begin(say, matches),
    }
}

/// The charter that the options ask for, beginning from one.
fn changed(say: Say, mut charter: Charter, matches: &ArgMatches) -> Result<Charter, Unfinished> {
    for change in matches.get_many::<String>("set").into_iter().flatten() {
        charter = charters::set(say, &charter, change)?;
    }
    Ok(charter)
}

fn begin(say: Say, matches: &ArgMatches) -> Outcome {
    let node = text(matches, "node").ok_or_else(|| Unfinished::Usage(say.t("cli-node-missing")))?;
    let http = Http::new(say, node, text(matches, "trust"))?;
    let mut charter = match matches.get_one::<PathBuf>("charter") {
        Some(path) => charters::from_file(say, path)?,
        None => charters::begin_from(say, text(matches, "template").unwrap_or_default())?,
    };
    charters::named(
        say,
        &mut charter,
        text(matches, "name"),
        text(matches, "purpose"),
    )?;
    if let Some(unit) = text(matches, "unit") {
        charter = charters::set(say, &charter, &format!("unit={unit}"))?;
    }
    if let Some(reading) = text(matches, "reading") {
        charter = charters::set(say, &charter, &format!("reading={reading}"))?;
    }
    charters::pace(&mut charter, text(matches, "pace").unwrap_or("usual"));
    let charter = changed(say, charter, matches)?;
    let reply = http.post("/api/draft", &json!({ "charter": charter }));
    let reply = reply.map_err(|error| http.unreachable(&error))?;
    reply.check(say)?;
    let next = reply
        .json()
        .get("next")
        .and_then(Value::as_str)
        .unwrap_or_default()
        .to_owned();
    let link = format!("{}{next}", http.origin());
    say.value(&json!({ "link": link }));
    say.line(&say.t_args("cli-found-begun", &[("link", link.into())]));
    Ok(())
}

fn salted(say: Say, typed: &str) -> Result<SaltedName, Unfinished> {
    let name = basics::text::normalise(typed);
    SaltedName::new(&name, places::random()?).map_err(|error| {
        let args = [("field", "name".into()), ("why", error.to_string().into())];
        Unfinished::Usage(say.t_args("cli-field-bad", &args))
    })
}

fn join(say: Say, matches: &ArgMatches) -> Outcome {
    let at = at(say, matches)?;
    let draft = at.look()?;
    draft.is_open(say)?;
    let name = salted(say, text(matches, "name").unwrap_or_default())?;
    let household = home(say, &draft, text(matches, "household"), &name)?;
    let mut key = if let Some(key) = at.key()? {
        key
    } else {
        let mut key = KeyFile::make(None, Some(at.http.origin().to_owned()))?;
        key.draft = Some(at.nonce);
        key
    };
    key.name = Some(name.clone());
    // Kept first: the name's salt must be found in the act that is signed later.
    key.keep(at.key_file.as_deref())?;
    let stated = at.stated(&key, "join_draft", None)?;
    let body = Joining { stated, name: name.clone(), household };
    at.post("/founders", &body)?;
    say.value(&json!({"joined": true, "key": key.key, "person": key.person()}));
    say.line(&say.t_args(
        "cli-found-joined",
        &[("name", name.content.to_string().into())],
    ));
    Ok(())
}

/// The household that was named: one that stands already, or a new one.
fn home(
    say: Say, draft: &DraftView, given: Option<&str>, own: &SaltedName,
) -> Result<Value, Unfinished> {
    if draft
        .charter
        .as_ref()
        .is_some_and(|charter| charter.unit == UnitKind::Person)
    {
        return match given {
            None => Ok(Value::Null),
            Some(_) => Err(Unfinished::Usage(say.t("cli-found-no-households"))),
        };
    }
    let name = basics::text::normalise(given.unwrap_or(own.content.as_str()));
    match draft.households.iter().position(|known| *known == name) {
        Some(known) => Ok(json!(known)),
        None => Ok(json!(salted(say, &name)?)),
    }
}

fn show(say: Say, matches: &ArgMatches) -> Outcome {
    let at = at(say, matches)?;
    let draft = at.look()?;
    say.value(&draft);
    if !say.is_json() {
        draft.show(say);
    }
    Ok(())
}

fn amend(say: Say, matches: &ArgMatches) -> Outcome {
    let at = at(say, matches)?;
    let before = at.look()?.is_open(say)?.clone();
    let charter = match matches.get_one::<PathBuf>("charter") {
        Some(path) => charters::from_file(say, path)?,
        None => before.clone(),
    };
    let charter = changed(say, charter, matches)?;
    if charter == before {
        return Err(Unfinished::Usage(say.t("cli-found-same")));
    }
    let path = format!("/api/draft/{}", at.nonce);
    let reply = at.http.post(&path, &json!({ "charter": charter }));
    reply
        .map_err(|error| at.http.unreachable(&error))?
        .check(say)?;
    say.value(&json!({ "charter": charter }));
    say.line(&say.t("cli-found-amended"));
    Ok(())
}

fn sign(say: Say, matches: &ArgMatches) -> Outcome {
    let at = at(say, matches)?;
    let key = at
        .key()?
        .ok_or_else(|| Unfinished::Refused(say.t("script-founding-not-yours")))?;
    let draft = at.look()?;
    draft.is_open(say)?;
    let act = draft
        .act
        .as_deref()
        .ok_or_else(|| Unfinished::Refused(say.t("cli-found-not-enough")))?;
    draft.compare(say, act, at.nonce, &key)?;
    if !say.is_json() {
        draft.show(say);
        let says = say.t("act-found_assembly-says");
        say.line(&says.replace("{charter.name}", draft.name()));
    }
    confirm(say, matches.get_flag("yes"))?;
    let signing: SigningKey = key.signing()?;
    let sig = signing.sign(&book::act::signed_message(act.as_bytes()));
    let answer = at.post("/sign", &json!({"key": key.key, "sig": sig}))?;
    if answer.get("receipt").is_some() {
        return founded(&at, key, &answer, act, &signing);
    }
    say.value(&json!({"signed": true, "missing": draft.unsigned(&key)}));
    say.line(&say.t_args("cli-found-signed", &[("n", draft.unsigned(&key).into())]));
    Ok(())
}

/// The last signature was given: the book stands.
fn founded(at: &At, key: KeyFile, answer: &Value, act: &str, signing: &SigningKey) -> Outcome {
    let say = at.say();
    let sig = Sig::make(act.as_bytes(), key.person(), signing);
    let opened: Opened<rules::Deed> =
        Opened::read(act.as_bytes(), vec![sig]).map_err(|error| fault("act", error))?;
    let book = BookId::from(opened.id());
    let given = json!({"receipt": answer.get("receipt"), "sig": answer.get("sig")});
    let receipt: Option<book::Receipt> = serde_json::from_value(given).ok();
    let scribe = match &opened.act().act {
        rules::Deed::FoundAssembly(deed) => Some(deed.scribe),
        _ => None,
    };
    // The leaf holds everybody's signatures, which are only in the book; the rest is checked here,
    // and the whole by `receipts --check`.
    let holds = receipt
        .as_ref()
        .zip(scribe)
        .is_some_and(|(receipt, scribe)| {
            receipt.holds(&scribe)
                && receipt.receipt.book == book
                && receipt.receipt.act == opened.id()
                && receipt.receipt.seq == 0
        });
    key.founded(book, at.key_file.as_deref())?;
    let Some(receipt) = receipt.filter(|_| holds) else {
        return Err(Unfinished::Refused(say.t("script-receipt-bad")));
    };
    receipts::keep(&receipt)?;
    say.value(&json!({"book": book, "receipt": receipt.receipt, "sig": receipt.sig}));
    let args = [("book", book.to_string().into()), ("node", at.http.origin().into())];
    say.line(&say.t_args("cli-founded", &args));
    Ok(())
}
