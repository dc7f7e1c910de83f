//! Every command line that a document shows is understood by the command line itself.

use caracol::command::command;
use caracol::say::Say;
use clap::error::ErrorKind;
use std::fs;
use std::path::{Path, PathBuf};

/// A command line in a document: where it stands, and whether it is to be typed as it is (in a
/// block) or named in passing (between backticks), where what must be added may be missing.
#[derive(Debug, PartialEq, Eq)]
struct Shown {
    line: usize,
    words: Vec<String>,
    whole: bool,
}

/// The command lines of ours in a text.
fn shown(text: &str) -> Vec<Shown> {
    let mut all = Vec::new();
    let mut in_block = false;
    for (at, line) in text.lines().enumerate() {
        if line.trim_start().starts_with("```") {
            in_block = !in_block;
        } else if in_block {
            all.extend(ours(line).map(|words| Shown { line: at + 1, words, whole: true }));
        } else {
            let code = line.split('`').skip(1).step_by(2).filter_map(ours);
            all.extend(code.map(|words| Shown { line: at + 1, words, whole: false }));
        }
    }
    all
}

/// The words of a command line, if it is one of ours; `./run …` is `caracol serve …`.
fn ours(line: &str) -> Option<Vec<String>> {
    let mut words = split(line.split(" # ").next()?);
    while words.first().is_some_and(|word| is_variable(word)) {
        words.remove(0);
    }
    let program = words.first()?.clone();
    let rest = words.get(1..)?.to_vec();
    if program == "./run" {
        return Some([vec!["caracol".to_owned(), "serve".to_owned()], rest].concat());
    }
    let name = Path::new(&program).file_name()?;
    (name == "caracol" && !rest.is_empty()).then(|| [vec!["caracol".to_owned()], rest].concat())
}

fn is_variable(word: &str) -> bool {
    let upper = |c: char| c.is_ascii_uppercase() || c == '_';
    word.split_once('=')
        .is_some_and(|(name, _)| !name.is_empty() && name.chars().all(upper))
}

/// Splits as a shell does, as far as documents need it: at spaces, with quotes of both kinds.
fn split(line: &str) -> Vec<String> {
    let (mut words, mut word, mut quote) = (Vec::new(), None::<String>, None);
    for c in line.chars() {
        match (c, quote) {
            (c, Some(open)) if c == open => quote = None,
            ('"' | '\'', None) => {
                quote = Some(c);
                word.get_or_insert_default();
            }
            (c, None) if c.is_whitespace() => words.extend(word.take()),
            (c, _) => word.get_or_insert_default().push(c),
        }
    }
    words.extend(word);
    words
}

/// `book verify|show` is two command lines.
fn alternatives(words: &[String]) -> Vec<Vec<String>> {
    let mut all = vec![Vec::new()];
    for word in words {
        let choices: Vec<&str> = word.split('|').collect();
        let longer = |line: &Vec<String>| {
            let with = |choice: &&str| [line.clone(), vec![(*choice).to_owned()]].concat();
            choices.iter().map(with).collect::<Vec<_>>()
        };
        all = all.iter().flat_map(longer).collect();
    }
    all
}

/// What the command line says against it, if it does.
fn refused(shown: &Shown) -> Option<String> {
    let say = Say::from_environment(["--lang=en".to_owned()].into_iter());
    for words in alternatives(&shown.words) {
        let Err(error) = command(say).try_get_matches_from(&words) else { continue };
        let fine = match error.kind() {
            ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => true,
            ErrorKind::MissingRequiredArgument
            | ErrorKind::MissingSubcommand
            | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => !shown.whole,
            _ => false,
        };
        if !fine {
            return Some(format!("{}: {error}", words.join(" ")));
        }
    }
    None
}

/// Documents for people, and the words of the program, which name its verbs too.
fn documents() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut all = vec![root.join("README.md"), root.join("CHANGELOG.md")];
    all.push(root.join("verifier/README.md"));
    let mut folders = vec![root.join("docs"), root.join("spec"), root.join("locales")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path
                .extension()
                .is_some_and(|kind| kind == "md" || kind == "ftl")
            {
                all.push(path);
            }
        }
    }
    all
}

#[test]
fn every_command_line_in_a_document_is_understood() {
    let (mut whole, mut named, mut wrong) = (0, 0, Vec::new());
    for path in documents() {
        for shown in shown(&fs::read_to_string(&path).unwrap()) {
            let count = if shown.whole { &mut whole } else { &mut named };
            *count += 1;
            let place = || format!("{}:{}", path.display(), shown.line);
            wrong.extend(refused(&shown).map(|why| format!("{}: {why}", place())));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(
        whole >= 10 && named >= 10,
        "{whole} in blocks, {named} in passing: are they read?"
    );
}

#[test]
fn what_is_not_understood_is_noticed() {
    let text = "Say `caracol book verify` or `caracol book veryfy x`, not `caracol`.\n\
                ```\n\
                HOME=x target/release/caracol serve --listen 127.0.0.1:1 # here\n\
                ./run --demo\n\
                ./run --dem\n\
                caracol book verify\n\
                cargo run\n\
                caracol give-answer --matter m1 --to=p2 --words \"two words\" --key 'a file'\n\
                ```\n\
                `caracol book list|show|lost`\n";
    let all = shown(text);
    let lines: Vec<usize> = all.iter().map(|shown| shown.line).collect();
    assert_eq!(lines, [1, 1, 3, 4, 5, 6, 8, 10]);
    assert_eq!(all[3].words, ["caracol", "serve", "--demo"]);
    let wrong = all.iter().filter(|shown| refused(shown).is_some());
    let wrong: Vec<String> = wrong.map(|shown| shown.words.join(" ")).collect();
    assert_eq!(
        wrong,
        [
            "caracol book veryfy x",
            "caracol serve --dem",
            "caracol book verify",
            "caracol book list|show|lost"
        ]
    );
}
