//! `caracol script-hashes`: the scripts that are built into this program, and whether a node
//! serves the same.

use crate::client::http::Http;
use crate::outcome::{Outcome, Unfinished, fault};
use crate::say::Say;
use book::beside::sha256;
use clap::{Arg, ArgMatches, Command};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use web::Script;

/// `caracol script-hashes`
pub fn command(say: Say) -> Command {
    let arg = |name: &'static str, value: &'static str| {
        Arg::new(name)
            .long(name)
            .value_name(value)
            .help(say.t(&format!("cli-{name}")))
    };
    let node = arg("node", "URL").help(say.t("cli-scripts-node"));
    Command::new("script-hashes")
        .about(say.t("cli-scripts"))
        .arg(node)
        .arg(arg("trust", "SHA256"))
}

/// Runs it.
pub fn run(say: Say, matches: &ArgMatches) -> Outcome {
    let own = web::scripts();
    let Some(node) = matches.get_one::<String>("node") else {
        say.value(&json!({ "scripts": own }));
        for script in own {
            // As `sha256sum` writes and checks it.
            say.line(&format!("{}  {}", script.sha256, script.path));
        }
        return Ok(());
    };
    let trust = matches.get_one::<String>("trust").map(String::as_str);
    compare(&Http::new(say, node, trust)?, own)
}

/// How a file on the node stands to the one that is built in here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Standing {
    Same,
    Differs,
    Missing,
    Strange,
}

impl Standing {
    const fn code(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Differs => "differs",
            Self::Missing => "missing",
            Self::Strange => "strange",
        }
    }
}

/// Fetches what the node serves to a stranger, file by file: what it says about its hashes is not
/// believed.
fn compare(http: &Http, own: &[Script]) -> Outcome {
    let say = http.say();
    let said = get(http, "/api/scripts")?;
    let said: Value = serde_json::from_slice(&said.unwrap_or_default())
        .map_err(|error| fault(http.origin(), error))?;
    let folder = said
        .get("folder")
        .and_then(Value::as_str)
        .unwrap_or_default();
    let ours: BTreeMap<&str, &str> = own
        .iter()
        .map(|script| (script.path.as_str(), script.sha256.as_str()))
        .collect();
    let theirs = said.get("scripts").and_then(Value::as_array);
    let theirs = theirs.into_iter().flatten();
    let theirs = theirs.filter_map(|script| script.get("path")?.as_str());
    let all: BTreeSet<&str> = ours.keys().copied().chain(theirs).collect();
    let mut standings = Vec::new();
    for path in all {
        let file = get(http, &format!("{folder}/{path}"))?;
        let hash = file.map(|bytes| basics::hex::encode(&sha256(&[&bytes])));
        standings.push((path, standing(ours.get(path).copied(), hash.as_deref())));
    }
    let page = get(http, "/")?.unwrap_or_default();
    let page = only_asks_for(&String::from_utf8_lossy(&page), folder);
    report(say, &standings, page)
}

fn standing(ours: Option<&str>, theirs: Option<&str>) -> Standing {
    match (ours, theirs) {
        (Some(ours), Some(theirs)) if ours == theirs => Standing::Same,
        (Some(_), Some(_)) => Standing::Differs,
        (Some(_), None) => Standing::Missing,
        (None, _) => Standing::Strange,
    }
}

/// Whether every script that a page asks for lies in the folder, and none stands in the page.
fn only_asks_for(page: &str, folder: &str) -> bool {
    let tag = format!("<script type=\"module\" src=\"{folder}/script/caracol.js\"></script>");
    let scripts = page.to_ascii_lowercase().matches("<script").count();
    scripts > 0 && scripts == page.matches(&tag).count()
}

fn get(http: &Http, path: &str) -> Result<Option<Vec<u8>>, Unfinished> {
    let reply = http.get(path, None);
    let reply = reply.map_err(|error| http.unreachable(&error))?;
    if reply.status == 404 {
        return Ok(None);
    }
    reply.check(http.say())?;
    Ok(Some(reply.body))
}

fn report(say: Say, standings: &[(&str, Standing)], page: bool) -> Outcome {
    let rows: Vec<Value> = standings
        .iter()
        .map(|(path, standing)| json!({"path": path, "standing": standing.code()}))
        .collect();
    say.value(&json!({"scripts": rows, "page": page}));
    let bad: Vec<_> = standings
        .iter()
        .filter(|(_, standing)| *standing != Standing::Same)
        .collect();
    for (path, standing) in &bad {
        let said = say.t(&format!("cli-script-{}", standing.code()));
        say.line(&format!("{path}  {said}"));
    }
    if !page {
        say.line(&say.t("cli-scripts-page"));
    }
    let args = [("same", (standings.len() - bad.len()).into()), ("all", standings.len().into())];
    say.line(&say.t_args("cli-scripts-compared", &args));
    if bad.is_empty() && page { Ok(()) } else { Err(Unfinished::No) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_with_another_script_is_noticed() {
        let ours = "<script type=\"module\" src=\"/assets/1f/script/caracol.js\"></script>";
        let asks = |page: &str| only_asks_for(page, "/assets/1f");
        assert!(asks(&format!("<head>{ours}</head>")));
        assert!(!asks("<head></head>"), "another page altogether");
        assert!(!asks(&format!("{ours}<SCRIPT>alert(1)</SCRIPT>")));
        assert!(!asks(&format!(
            "{ours}<script src=\"https://elsewhere.example/x.js\">"
        )));
        assert!(!asks(&ours.replace("1f", "2f")));
    }

    #[test]
    fn each_file_stands_in_one_way() {
        assert_eq!(standing(Some("a"), Some("a")), Standing::Same);
        assert_eq!(standing(Some("a"), Some("b")), Standing::Differs);
        assert_eq!(standing(Some("a"), None), Standing::Missing);
        assert_eq!(standing(None, Some("a")), Standing::Strange);
        assert_eq!(standing(None, None), Standing::Strange);
    }
}
