//! One field of an act as a control.

use super::{ActForm, Choice, Given};
use crate::words::Words;
use maud::{Markup, html};
use rules::declare::{Field, Value};

/// How the script is told to read a field.
struct Reading<'a> {
    path: &'a str,
    sort: &'static str,
    optional: bool,
}

impl ActForm<'_> {
    /// The control of one field.
    pub(super) fn field(&self, path: &'static str) -> Markup {
        let declared = self.declared(path);
        let sort = declared.map_or("json", |field| sort(&field.value));
        let optional = declared.is_some_and(|field| field.optional);
        let reading = Reading { path, sort, optional };
        match self.given(path) {
            Some(Given::Hidden { value, label, says }) => {
                hidden(&reading, value, label, says.as_deref())
            }
            Some(Given::Options { choices, list: true, .. }) => self.select(&reading, choices),
            Some(Given::Options { choices, chosen, .. }) => {
                self.radio_set(&reading, choices, Some(chosen))
            }
            Some(Given::Ticks(choices)) => self.tick_set(&reading, choices),
            Some(Given::Buttons) => {
                declared.map_or_else(|| html! {}, |field| self.button_set(&reading, field))
            }
            Some(Given::Bounds { min, max, value }) => {
                self.number(&reading, (*min, *max), Some(*value))
            }
            Some(Given::Value(value)) => self.open_field(&reading, declared, Some(value)),
            None => self.open_field(&reading, declared, None),
        }
    }

    /// A field that whoever acts fills in.
    fn open_field(
        &self, reading: &Reading<'_>, declared: Option<&Field>, preset: Option<&str>,
    ) -> Markup {
        let Some(field) = declared else { return html! {} };
        match field.value {
            Value::Choice(_) | Value::Truth => {
                self.radio_set(reading, &self.declared_choices(field), preset)
            }
            Value::Integer { min, max } => self.number(
                reading,
                (min, max),
                preset.and_then(|preset| preset.parse().ok()),
            ),
            Value::Text => self.area(reading, self.rows.max(8), preset, None),
            Value::Word if reading.path == "name" => self.line(reading, NAME_CHARS_MAX, preset),
            Value::Word => self.area(reading, self.rows, preset, None),
            Value::Line { max } if max <= 80 => self.line(reading, max, preset),
            Value::Line { max } => self.area(reading, 2, preset, Some(max)),
            Value::Id(_) | Value::Several { .. } | Value::Composed => html! {},
        }
    }

    fn control_id(&self, path: &str) -> String {
        format!("{}-{}", self.id, path.replace('.', "-"))
    }

    fn label_key(&self, path: &str) -> String {
        self.key(&format!("field-{}", path.replace('.', "-")))
    }

    fn hint(&self, path: &str) -> Option<String> {
        Words::of(self.ctx).find(&self.label_key(path), Some("hint"), &[])
    }

    fn shown_when(&self, path: &str) -> Option<String> {
        let show = self.show.iter().find(|(name, _)| *name == path);
        show.map(|(_, condition)| (*condition).to_owned())
    }

    fn label(&self, reading: &Reading<'_>) -> Markup {
        let words = Words::of(self.ctx);
        let id = self.control_id(reading.path);
        html! {
            label for=(id) { (words.t(&self.label_key(reading.path))) }
            @if let Some(hint) = self.hint(reading.path) {
                p.hint id=(format!("{id}-hint")) { (hint) }
            }
        }
    }

    fn described(&self, path: &str) -> Option<String> {
        self.hint(path)
            .map(|_| format!("{}-hint", self.control_id(path)))
    }

    fn area(
        &self, reading: &Reading<'_>, rows: u32, preset: Option<&str>, line: Option<usize>,
    ) -> Markup {
        html! {
            div.field data-when=[self.shown_when(reading.path)] {
                (self.label(reading))
                textarea id=(self.control_id(reading.path)) rows=(rows) name=(reading.path)
                    data-field=(reading.path) data-type=(reading.sort) data-max=[line]
                    data-optional[reading.optional || line.is_some()] dir="auto"
                    aria-describedby=[self.described(reading.path)]
                { "\n" (preset.unwrap_or_default()) }
            }
        }
    }

    fn line(&self, reading: &Reading<'_>, max: usize, preset: Option<&str>) -> Markup {
        html! {
            div.field data-when=[self.shown_when(reading.path)] {
                (self.label(reading))
                input type="text" id=(self.control_id(reading.path)) name=(reading.path)
                    data-field=(reading.path) data-type=(reading.sort) data-max=(max)
                    data-optional[reading.optional] dir="auto" autocomplete="off"
                    value=[preset] aria-describedby=[self.described(reading.path)];
            }
        }
    }

    fn number(&self, reading: &Reading<'_>, bounds: (u32, u32), value: Option<u32>) -> Markup {
        let (min, max) = bounds;
        html! {
            div.field data-when=[self.shown_when(reading.path)] {
                (self.label(reading))
                input.short type="text" inputmode="numeric" id=(self.control_id(reading.path))
                    name=(reading.path) data-field=(reading.path) data-type="integer"
                    data-min=(min) data-max=(max) data-optional[reading.optional] value=[value]
                    autocomplete="off" aria-describedby=[self.described(reading.path)];
            }
        }
    }

    fn select(&self, reading: &Reading<'_>, choices: &[Choice]) -> Markup {
        let words = Words::of(self.ctx);
        html! {
            div.field data-when=[self.shown_when(reading.path)] {
                (self.label(reading))
                select id=(self.control_id(reading.path)) name=(reading.path)
                    data-field=(reading.path) data-type=(reading.sort)
                    data-optional[reading.optional] aria-describedby=[self.described(reading.path)]
                {
                    @for choice in choices {
                        option value=(choice.value) data-label=(choice.label)
                            data-says=[choice.says.as_deref().map(|key| words.t(key))]
                        { (choice.label) }
                    }
                }
            }
        }
    }

    fn radio_set(&self, reading: &Reading<'_>, choices: &[Choice], chosen: Option<&str>) -> Markup {
        let words = Words::of(self.ctx);
        let lone = choices
            .iter()
            .filter(|choice| choice.hint.is_none())
            .count()
            > 3;
        html! {
            fieldset.field.choices.lone[lone] data-when=[self.shown_when(reading.path)] {
                legend { (words.t(&self.label_key(reading.path))) }
                @if let Some(hint) = self.hint(reading.path) { p.hint { (hint) } }
                @for choice in choices {
                    label.option {
                        input type="radio" name=(reading.path) value=(choice.value)
                            data-field=(reading.path) data-type=(reading.sort)
                            data-label=(choice.label) data-optional[reading.optional]
                            data-says=[choice.says.as_deref().map(|key| words.t(key))]
                            checked[chosen == Some(choice.value.as_str())];
                        @if let Some(picture) = &choice.picture { (picture) }
                        span.told {
                            span.option-name dir="auto" {
                                (choice.shown.as_ref().unwrap_or(&choice.label))
                            }
                            @if let Some(hint) = &choice.hint { span.hint { (hint) } }
                        }
                    }
                }
            }
        }
    }

    /// Boxes to tick. No draft is kept of them: what was ticked once may be gone by now.
    fn tick_set(&self, reading: &Reading<'_>, choices: &[Choice]) -> Markup {
        let words = Words::of(self.ctx);
        let most = match self.declared(reading.path).map(|field| field.value) {
            Some(Value::Several { max, .. }) => max,
            _ => choices.len(),
        };
        let everything = if choices.len() > most {
            words.t_with("page-tick-first", "n", most)
        } else {
            words.t("page-tick-all")
        };
        html! {
            fieldset.field.choices data-keep="no" {
                legend { (words.t(&self.label_key(reading.path))) }
                @if let Some(hint) = self.hint(reading.path) { p.hint { (hint) } }
                @if choices.len() > 1 {
                    label.option.if-script {
                        input type="checkbox" data-ticks=(reading.path) data-max=(most);
                        span.told { span.option-name { (everything) } }
                    }
                }
                @for choice in choices {
                    label.option {
                        input type="checkbox" name=(reading.path) value=(choice.value)
                            data-field=(reading.path) data-type=(reading.sort)
                            data-label=(choice.label);
                        span.told {
                            span.option-name.said dir="auto" { (choice.label) }
                            @if let Some(more) = &choice.more { span.hint { (more) } }
                        }
                    }
                }
            }
        }
    }

    fn button_set(&self, reading: &Reading<'_>, field: &Field) -> Markup {
        let words = Words::of(self.ctx);
        html! {
            fieldset.field.judging {
                legend { (words.t(&self.label_key(reading.path))) }
                @if let Some(hint) = self.hint(reading.path) { p.hint { (hint) } }
                p.actions {
                    @for choice in self.declared_choices(field) {
                        button.plain name=(reading.path) value=(choice.value)
                            data-field=(reading.path) data-type=(reading.sort)
                            data-label=(choice.label)
                            data-says=[choice.says.as_deref().map(|key| words.t(key))]
                        { (choice.label) }
                    }
                }
            }
        }
    }

    /// The choices that the act itself declares, in words.
    fn declared_choices(&self, field: &Field) -> Vec<Choice> {
        let values: &[&str] = match field.value {
            Value::Choice(values) => values,
            _ => &["true", "false"],
        };
        let choices = values.iter().map(|value| self.choice(field.path, value));
        choices
            .map(|choice| self.pictured(field.path, choice))
            .collect()
    }

    /// One choice that the act declares, in words.
    pub(in crate::pages) fn choice(&self, path: &str, value: &str) -> Choice {
        let words = Words::of(self.ctx);
        let path = path.replace('.', "-");
        let key = self.key(&format!("choice-{path}-{value}"));
        let says = self.key(&format!("says-{path}-{value}"));
        Choice {
            value: value.to_owned(),
            label: words.t(&key),
            shown: None,
            hint: words.find(&key, Some("hint"), &[]),
            more: None,
            says: words.has(&says).then_some(says),
            picture: None,
        }
    }

    fn pictured(&self, path: &str, choice: Choice) -> Choice {
        if self.act.kind != "take_position" || path != "position" {
            return choice;
        }
        let picture = crate::pages::stand::picture_of_code(Words::of(self.ctx), &choice.value);
        Choice { picture, ..choice }
    }
}

/// Characters of a name: what fits on a line when it is read aloud.
const NAME_CHARS_MAX: usize = 80;

const fn sort(value: &Value) -> &'static str {
    match value {
        Value::Text => "text",
        Value::Word => "word",
        Value::Id(_) => "id",
        Value::Several { .. } => "ids",
        Value::Choice(_) => "choice",
        Value::Integer { .. } => "integer",
        Value::Line { .. } => "line",
        Value::Truth => "boolean",
        Value::Composed => "json",
    }
}

/// What the page says itself; nothing is null.
fn hidden(reading: &Reading<'_>, value: &str, label: &str, says: Option<&str>) -> Markup {
    let sort = if value.is_empty() { "null" } else { reading.sort };
    html! {
        input type="hidden" name=(reading.path) value=(value) data-field=(reading.path)
            data-type=(sort) data-label=(label) data-says=[says];
    }
}
