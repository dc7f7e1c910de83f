//! The charters that one can begin from, and what becomes of one by the answers of a founding.

use crate::ctx::Lang;
use crate::sheets::{Answers, Template};
use basics::{Line, Passage, TextError, text};
use include_dir::{Dir, include_dir};
use rules::Charter;
use rules::charter::{Reading, TALKS_HOURS_MAX, UnitKind};
use std::sync::LazyLock;

static FOLDER: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../charters");

static ENGLISH: LazyLock<Vec<Template>> = LazyLock::new(|| all(&FOLDER));
/// Where a template has not been translated, the English one stands.
static SPANISH: LazyLock<Vec<Template>> = LazyLock::new(|| {
    let own = FOLDER.get_dir("es").map(all).unwrap_or_default();
    let other = |template: &Template| {
        own.iter()
            .find(|own| own.name == template.name)
            .unwrap_or(template)
            .clone()
    };
    ENGLISH.iter().map(other).collect()
});

fn all(folder: &Dir<'_>) -> Vec<Template> {
    let mut templates: Vec<Template> = folder.files().filter_map(read).collect();
    templates.sort_by(|one, other| one.name.cmp(&other.name));
    templates
}

fn read(file: &include_dir::File<'_>) -> Option<Template> {
    let path = file.path();
    let toml = path.extension()?.to_str()? == "toml";
    let name = path.file_stem()?.to_str().filter(|_| toml)?.to_owned();
    let charter = toml::from_str(file.contents_utf8()?).ok()?;
    Some(Template { name, charter })
}

/// What one can begin from, by name.
pub(crate) fn templates(lang: Lang) -> &'static [Template] {
    match lang {
        Lang::En => &ENGLISH,
        Lang::Es => &SPANISH,
    }
}

/// Why answers make no charter: the name of the words that say so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unanswered {
    Template,
    Name,
    Purpose,
    Values,
}

impl Unanswered {
    /// The name under which its words are kept.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Template => "found_template",
            Self::Name => "found_name",
            Self::Purpose => "found_purpose",
            Self::Values => "found_values",
        }
    }
}

/// The charter that these answers give. What was typed is brought into the form that is signed.
pub(crate) fn answered(answers: &Answers, lang: Lang) -> Result<Charter, Unanswered> {
    let template = templates(lang)
        .iter()
        .find(|template| template.name == answers.template);
    let mut charter = template.ok_or(Unanswered::Template)?.charter.clone();
    let line = text::normalise(&answers.name);
    charter.name = Line::new(&line).map_err(|_| Unanswered::Name)?;
    charter.purpose =
        Passage::new(&text::normalise(&answers.purpose)).map_err(|_| Unanswered::Purpose)?;
    charter.reading = match answers.reading.as_str() {
        "public" => Reading::Public,
        "members" => Reading::Members,
        _ => charter.reading,
    };
    charter.unit = match answers.unit.as_str() {
        "household" => UnitKind::Household,
        "team" => UnitKind::Team,
        "person" => UnitKind::Person,
        _ => charter.unit,
    };
    paced(&mut charter, &answers.pace);
    charter.early = match answers.early.as_str() {
        "yes" => true,
        "no" => false,
        _ => charter.early,
    };
    if let Some(values) = values(&answers.values).map_err(|_| Unanswered::Values)? {
        charter.values = values;
    }
    if charter.values.is_empty() || charter.values.len() > 12 {
        return Err(Unanswered::Values);
    }
    Ok(charter)
}

/// The time to think and to object, shorter or longer than a template's, as `caracol found` does.
/// What is shorter for one kind of matter than for another stays so.
fn paced(charter: &mut Charter, pace: &str) {
    let hours = |hours: u32| match pace {
        "short" => hours / 2,
        "long" => (hours * 2).min(TALKS_HOURS_MAX),
        _ => hours,
    };
    let windows = &mut charter.windows;
    for window in [&mut windows.essential, &mut windows.ordinary, &mut windows.reversible] {
        window.hours = hours(window.hours).max(1);
        window.min_hours = hours(window.min_hours).min(window.hours);
    }
    charter.joining.window_hours = hours(charter.joining.window_hours).max(24);
}

/// Which answer gave a charter its time to think; none if it has its template's, or its own.
fn pace_of(charter: &Charter) -> &'static str {
    let template = ENGLISH
        .iter()
        .find(|one| one.name == charter.template.as_str());
    let Some(template) = template else { return "" };
    let time = |charter: &Charter| (charter.windows, charter.joining.window_hours);
    let fits = |pace: &&str| {
        let mut other = template.charter.clone();
        paced(&mut other, pace);
        time(&other) == time(charter) && time(charter) != time(&template.charter)
    };
    ["short", "long"].into_iter().find(fits).unwrap_or_default()
}

/// Values as they were typed, one a line; nothing if nothing was typed.
fn values(typed: &str) -> Result<Option<Vec<Line<1, 300>>>, TextError> {
    let typed = text::normalise(typed);
    let lines = typed.lines().map(str::trim).filter(|line| !line.is_empty());
    let values: Vec<Line<1, 300>> = lines.map(Line::new).collect::<Result<_, _>>()?;
    Ok(Some(values).filter(|values| !values.is_empty()))
}

/// The answers that a charter came of, for the form that changes it.
pub(crate) fn answers(charter: &Charter) -> Answers {
    let values: Vec<&str> = charter.values.iter().map(Line::as_str).collect();
    Answers {
        name: charter.name.as_str().to_owned(),
        purpose: charter.purpose.as_str().to_owned(),
        template: charter.template.as_str().to_owned(),
        reading: match charter.reading {
            Reading::Public => "public",
            Reading::Members => "members",
        }
        .to_owned(),
        unit: match charter.unit {
            UnitKind::Household => "household",
            UnitKind::Team => "team",
            UnitKind::Person => "person",
        }
        .to_owned(),
        pace: pace_of(charter).to_owned(),
        early: if charter.early { "yes" } else { "no" }.to_owned(),
        values: values.join("\n"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_template_is_read_in_every_language_and_within_its_bounds() {
        assert!(!ENGLISH.is_empty());
        for (lang, folder) in [(Lang::En, Some(&FOLDER)), (Lang::Es, FOLDER.get_dir("es"))] {
            let files = folder.unwrap().files();
            let toml = files.filter(|file| file.path().extension().unwrap_or_default() == "toml");
            assert_eq!(templates(lang).len(), toml.count());
            for template in templates(lang) {
                assert_eq!(template.charter.check(), Ok(()), "{}", template.name);
                assert_eq!(template.charter.template.as_str(), template.name);
            }
        }
        assert_ne!(ENGLISH[0].charter.purpose, SPANISH[0].charter.purpose);
    }

    #[test]
    fn every_pace_of_every_template_is_within_its_bounds() {
        for template in ENGLISH.iter() {
            for pace in ["", "short", "long"] {
                let name = "Casa".to_owned();
                let (pace, template) = (pace.to_owned(), template.name.clone());
                let typed = Answers { name, template, pace, ..Answers::default() };
                let charter = answered(&typed, Lang::En).unwrap();
                assert_eq!(charter.check(), Ok(()));
                assert_eq!(answers(&charter).pace, typed.pace);
            }
        }
    }

    #[test]
    fn answers_give_a_charter_and_a_charter_its_answers() {
        let typed = Answers {
            name: "  Casa\u{202e} del Sol ".to_owned(),
            purpose: "To live.".to_owned(),
            template: ENGLISH[0].name.clone(),
            reading: "public".to_owned(),
            unit: "person".to_owned(),
            pace: "long".to_owned(),
            early: "no".to_owned(),
            values: "One\r\n\r\n Two \n".to_owned(),
        };
        let charter = answered(&typed, Lang::En).unwrap();
        assert_eq!(charter.name.as_str(), "Casa del Sol");
        assert_eq!(charter.values.len(), 2);
        assert!(!charter.early);
        assert_eq!(
            charter.windows.ordinary.hours,
            2 * ENGLISH[0].charter.windows.ordinary.hours
        );
        assert_eq!(answered(&answers(&charter), Lang::En), Ok(charter));
        let with = |change: fn(&mut Answers)| {
            let mut typed = typed.clone();
            change(&mut typed);
            answered(&typed, Lang::En)
        };
        assert_eq!(
            with(|typed| typed.name = " ".to_owned()),
            Err(Unanswered::Name)
        );
        assert_eq!(
            with(|typed| typed.name = "x\ny".to_owned()),
            Err(Unanswered::Name)
        );
        assert_eq!(
            with(|typed| typed.template = "no".to_owned()),
            Err(Unanswered::Template)
        );
        assert_eq!(
            with(|typed| typed.purpose = "x".repeat(2_001)),
            Err(Unanswered::Purpose)
        );
        assert_eq!(
            with(|typed| typed.values = "x".repeat(301)),
            Err(Unanswered::Values)
        );
        assert_eq!(
            with(|typed| typed.values = "x\n".repeat(13)),
            Err(Unanswered::Values)
        );
    }
}
