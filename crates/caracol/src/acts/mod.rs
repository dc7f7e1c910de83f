//! Acts as verbs: one for each kind that the rules declare, made from its declaration.

pub mod fill;
pub mod hand_in;
mod overtaken;
pub mod refer;
mod sentence;
pub mod turn;
pub mod verb;

use crate::client::Link;
use crate::keys::KeyFile;
use crate::outcome::{Outcome, Unfinished};
use crate::say::Say;
use basics::Instant;
use clap::ArgMatches;
use hand_in::Sent;
use rules::declare::{Declaration, Who};
use rules::registry::DECLARATIONS;
use serde_json::json;
use std::io::{BufRead, IsTerminal, Write};
use std::time::Duration;
use turn::Turn;

/// The declaration whose verb this is.
pub fn declaration_of(verb: &str) -> Option<&'static Declaration> {
    DECLARATIONS
        .iter()
        .find(|declaration| verb::verb(declaration.kind) == verb)
}

/// Does one act: fills it, shows it, has it confirmed, signs it here, hands it in.
pub fn run(say: Say, declaration: &'static Declaration, matches: &ArgMatches) -> Outcome {
    let mut link = Link::of(say, matches)?;
    let filled = fill::fill(&mut link, declaration, matches)?;
    if declaration.who == Who::Stranger {
        new_key(&mut link)?;
    }
    let mut key = link.need_key()?.clone();
    let sentence = sentence::says(say, declaration, &filled);
    if !say.is_json() {
        show(&mut link, &sentence, &filled)?;
    }
    confirm(say, matches.get_flag("yes"))?;
    if declaration.who == Who::Stranger {
        key.keep(link.key_file.as_deref())?;
    }
    let receipt = in_turn(&mut link, &key, declaration, matches, &filled)?;
    if !key.used {
        key.used = true;
        key.keep(link.key_file.as_deref())?;
    }
    say.value(&receipt);
    let args =
        [("seq", receipt.receipt.seq.into()), ("act", receipt.receipt.act.to_string().into())];
    say.line(&say.t_args("cli-done", &args));
    Ok(())
}

fn patience(matches: &ArgMatches) -> Duration {
    let seconds = matches.get_one::<u64>("patience").copied();
    Duration::from_secs(seconds.unwrap_or_default())
}

/// Signs and hands in when it is this command's turn. Where another device of the same person was
/// faster, the same is signed once more, if it still says what was shown.
fn in_turn(
    link: &mut Link, key: &KeyFile, declaration: &'static Declaration, matches: &ArgMatches,
    filled: &fill::Filled,
) -> Result<book::Receipt, Unfinished> {
    let (say, patience) = (link.say(), patience(matches));
    let _turn = Turn::take(say, &key.key)?;
    let signed = hand_in::sign(link, key, filled, Instant(0))?;
    let refused = match hand_in::send(link, &signed, patience)? {
        Sent::Done(receipt) => return Ok(receipt),
        Sent::Overtaken(refused) => refused,
    };
    let again = overtaken::may_sign_again(link, declaration, matches, filled, &signed, &key.key)?;
    let Some(since) = again else { return Err(refused.refused(say)) };
    say.note(&say.t("cli-overtaken"));
    let signed = hand_in::sign(link, key, filled, since)?;
    match hand_in::send(link, &signed, patience)? {
        Sent::Done(receipt) => Ok(receipt),
        Sent::Overtaken(refused) => Err(refused.refused(say)),
    }
}

/// Whoever asks to join does so with a key that nobody has seen. One that was made and never got
/// anywhere is taken again.
fn new_key(link: &mut Link) -> Outcome {
    if let Some(key) = &link.key {
        if !key.used {
            return Ok(());
        }
        let args = [("key", key.key.short().into())];
        return Err(Unfinished::Refused(
            link.say().t_args("cli-key-used", &args),
        ));
    }
    link.key = Some(KeyFile::make(
        Some(link.book),
        Some(link.http.origin().to_owned()),
    )?);
    Ok(())
}

/// Shows what is about to be signed, and who will see it.
fn show(link: &mut Link, sentence: &str, filled: &fill::Filled) -> Outcome {
    let say = link.say();
    say.line(&say.t("script-sign-title"));
    say.line(&format!("  {sentence}"));
    for shown in &filled.shown {
        if shown.text.contains('\n') {
            say.line(&format!("{}:", shown.label));
            for line in shown.text.lines() {
                say.line(&format!("    {line}"));
            }
        } else {
            say.line(&format!("{}: {}", shown.label, shown.text));
        }
    }
    let reading = link.quiet("/overview")?;
    let reading = reading
        .as_ref()
        .and_then(|overview| overview.get("reading")?.as_str());
    let visible = if reading == Some("public") { "public" } else { "members" };
    say.line(&format!(
        "{}: {}",
        say.t("script-visible-title"),
        say.t(&format!("common-visible-{visible}"))
    ));
    Ok(())
}

/// Asks on a terminal; where nobody can be asked, `--yes` must have been said.
pub fn confirm(say: Say, yes: bool) -> Outcome {
    if yes {
        return Ok(());
    }
    if !std::io::stdin().is_terminal() || say.is_json() {
        return Err(Unfinished::Usage(say.t("cli-yes-missing")));
    }
    let mut out = std::io::stdout().lock();
    let _ = write!(out, "{} ", say.t("cli-sign-ask"));
    let _ = out.flush();
    let mut answer = String::new();
    let _ = std::io::stdin().lock().read_line(&mut answer);
    let yes = [say.t("cli-sign-yes"), say.t("common-yes")];
    let answer = answer.trim().to_lowercase();
    if yes.iter().any(|yes| yes.to_lowercase() == answer) {
        return Ok(());
    }
    say.value(&json!({ "signed": false }));
    say.line(&say.t("cli-not-signed"));
    Err(Unfinished::No)
}

/// `caracol again`: hands in what was signed and not acknowledged. What something newer of the same
/// person has overtaken is not signed afresh: nobody is shown it here.
pub fn again(say: Say, matches: &ArgMatches) -> Outcome {
    let mut link = Link::of(say, matches)?;
    let _turn = link
        .key
        .as_ref()
        .map(|key| Turn::take(say, &key.key))
        .transpose()?;
    let waiting = hand_in::waiting(&link.book)?;
    let mut receipts = Vec::new();
    for signed in &waiting {
        let receipt = match hand_in::send(&mut link, signed, patience(matches))? {
            Sent::Done(receipt) => receipt,
            Sent::Overtaken(refused) => return Err(refused.refused(say)),
        };
        let args =
            [("seq", receipt.receipt.seq.into()), ("act", receipt.receipt.act.to_string().into())];
        say.line(&say.t_args("cli-done", &args));
        receipts.push(receipt);
    }
    if waiting.is_empty() {
        say.line(&say.t("cli-nothing-waits"));
    }
    say.value(&receipts);
    Ok(())
}
