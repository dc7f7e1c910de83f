//! `caracol lot`: draws lots from a list by a seed, or draws them again.

use crate::outcome::{Outcome, Unfinished, fault};
use crate::say::Say;
use crate::spreadsheet::{Sheet, SheetError};
use allocation::{Drawn, LotError, draw};
use clap::{Arg, ArgMatches, Command, value_parser};
use serde_json::{Map, Value, json};
use std::path::PathBuf;

/// `caracol lot`
pub fn command(say: Say) -> Command {
    let option = |name: &'static str, value: &'static str| {
        let help = say.t(&format!("cli-lot-{name}"));
        let arg = Arg::new(name).long(name).value_name(value).help(help);
        arg.required(true)
    };
    let list = Arg::new("list")
        .value_name("FILE")
        .help(say.t("cli-lot-list"));
    Command::new("lot")
        .about(say.t("cli-lot"))
        .arg(list.required(true).value_parser(value_parser!(PathBuf)))
        .arg(option("size", "NUMBER").value_parser(value_parser!(usize)))
        .arg(option("seed", "TEXT").allow_hyphen_values(true))
}

/// Runs it.
pub fn run(say: Say, matches: &ArgMatches) -> Outcome {
    let missing = |name: &str| Unfinished::Usage(name.to_owned());
    let path = matches.get_one::<PathBuf>("list");
    let path = path.ok_or_else(|| missing("list"))?;
    let size = matches.get_one::<usize>("size").copied();
    let size = size.ok_or_else(|| missing("size"))?;
    let seed = matches.get_one::<String>("seed");
    let seed = seed.ok_or_else(|| missing("seed"))?;
    let bytes = std::fs::read(path).map_err(|error| fault(path.display(), error))?;
    let sheet = Sheet::read(&bytes).map_err(|error| no_table(say, path, &error))?;
    let drawn = draw(seed.as_bytes(), sheet.rows.len(), size);
    let drawn = drawn.map_err(|error| no_drawing(say, error))?;
    tell(say, &sheet, &drawn);
    Ok(())
}

/// Says which file is no table, where it is wrong, and what would mend it.
pub(crate) fn no_table(say: Say, path: &std::path::Path, error: &SheetError) -> Unfinished {
    let file = path.display().to_string();
    let (key, line, cells, columns, name) = match error {
        SheetError::Empty => ("cli-sheet-empty", 0, 0, 0, ""),
        SheetError::Encoding => ("cli-sheet-encoding", 0, 0, 0, ""),
        SheetError::TooWide { line, cells, columns } => {
            ("cli-sheet-too-wide", *line, *cells, *columns, "")
        }
        SheetError::Twice(name) => ("cli-sheet-twice", 0, 0, 0, name.as_str()),
        SheetError::Unclosed(line) => ("cli-sheet-unclosed", *line, 0, 0, ""),
        SheetError::TooLong => ("cli-sheet-too-long", 0, 0, 0, ""),
    };
    let args = [
        ("file", file.into()),
        ("line", line.into()),
        ("cells", cells.into()),
        ("columns", columns.into()),
        ("name", name.into()),
    ];
    Unfinished::Refused(say.t_args(key, &args))
}

fn no_drawing(say: Say, error: LotError) -> Unfinished {
    Unfinished::Refused(match error {
        LotError::TooFew { wanted, pool } => {
            let args = [("wanted", wanted.into()), ("pool", pool.into())];
            say.t_args("cli-lot-too-few", &args)
        }
        LotError::TooMany(wanted) => {
            let args = [("wanted", wanted.into()), ("most", allocation::lot::DRAWN_MAX.into())];
            say.t_args("cli-lot-too-many", &args)
        }
        LotError::NoSeed => say.t("cli-lot-no-seed"),
    })
}

fn tell(say: Say, sheet: &Sheet, drawn: &[Drawn]) {
    let mut told = Vec::new();
    for (at, drawn) in drawn.iter().enumerate() {
        let Some(row) = sheet.rows.get(drawn.place) else { continue };
        let named = sheet.columns.iter().cloned().zip(&row.cells);
        let cells: Map<String, Value> = named
            .map(|(name, cell)| (name, cell.clone().into()))
            .collect();
        told.push(json!({
            "place": drawn.place + 1, "of": drawn.of, "hash": drawn.hash,
            "line": row.line, "row": cells,
        }));
        let shown = row.cells.iter().filter(|cell| !cell.is_empty());
        let shown = shown.cloned().collect::<Vec<_>>().join(" · ");
        say.line(&format!("{}. {shown}", at + 1));
    }
    say.value(&json!({"pool": sheet.rows.len(), "drawn": told}));
}
