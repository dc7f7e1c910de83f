//! `caracol invitation`: the address by which others ask to join.

use crate::client::{Link, link};
use crate::outcome::Outcome;
use crate::say::Say;
use clap::{ArgMatches, Command};
use serde_json::json;

/// `caracol invitation`
pub fn command(say: Say) -> Command {
    link::options(
        say,
        Command::new("invitation").about(say.t("cli-invitation")),
    )
}

/// Runs it. A book for members only gives its invitation on the page of people.
pub fn run(say: Say, matches: &ArgMatches) -> Outcome {
    let mut link = Link::of(say, matches)?;
    let reply = link.read(&link.path("/people"))?;
    reply.check(say)?;
    let page = String::from_utf8_lossy(&reply.body).into_owned();
    let plain = link.path("/join");
    let invited = format!("{plain}?invitation=");
    let rest = page.split_once(&invited).map(|(_, rest)| rest);
    let code: Option<String> =
        rest.map(|rest| rest.chars().take_while(char::is_ascii_hexdigit).collect());
    let path = code.map_or(plain, |code| format!("{invited}{code}"));
    let address = format!("{}{path}", link.http.origin());
    say.value(&json!({ "link": address }));
    say.line(&address);
    Ok(())
}
