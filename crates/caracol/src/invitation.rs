//! `caracol invitation`: the address by which others ask to join.

use crate::client::{Link, link};
use crate::outcome::{Outcome, fault};
use crate::say::Say;
use clap::{ArgMatches, Command};
use serde_json::{Value, json};

/// `caracol invitation`
pub fn command(say: Say) -> Command {
    link::options(
        say,
        Command::new("invitation").about(say.t("cli-invitation")),
    )
}

/// Runs it. A book for members only gives its invitation to members.
pub fn run(say: Say, matches: &ArgMatches) -> Outcome {
    let mut link = Link::of(say, matches)?;
    let invitation = link.api("/invitation")?;
    let path = invitation.get("path").and_then(Value::as_str);
    // What others are sent is an address of this book and of nothing else.
    let path = path.filter(|path| path.starts_with(&link.path("/join")));
    let path = path.ok_or_else(|| fault(link.http.origin(), "invitation"))?;
    let address = format!("{}{path}", link.http.origin());
    say.value(&json!({ "link": address }));
    say.line(&address);
    Ok(())
}
