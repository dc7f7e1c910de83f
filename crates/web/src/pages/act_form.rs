//! The form of an act, made from what the act declares of itself (`CONTRACT.md` section 3).
//!
//! A page says what the form is about ([`ActForm::hidden`]), what there is to choose from
//! ([`ActForm::options`]), and what is to be typed or chosen already; everything else, the words
//! too, follows from the declaration.

mod control;

use crate::ctx::Ctx;
use crate::words::Words;
use maud::{Markup, html};
use rules::declare::{Declaration, Field};

/// Something to choose.
#[derive(Clone, Debug, Default)]
pub(super) struct Choice {
    /// The value in the act; empty: null.
    pub(super) value: String,
    /// What it is called.
    pub(super) label: String,
    /// What stands on the page in its place, where the whole is said only before signing.
    pub(super) shown: Option<String>,
    /// More about it.
    pub(super) hint: Option<String>,
    /// More about it, in marks.
    pub(super) more: Option<Markup>,
    /// The key of the sentence that replaces the form's, if it is chosen.
    pub(super) says: Option<String>,
    /// A picture before the label.
    pub(super) picture: Option<Markup>,
}

/// What a page knows of a field.
#[derive(Clone, Debug)]
enum Given {
    /// Said by the page, and shown in the sentence only.
    Hidden { value: String, label: String, says: Option<String> },
    /// One of these; `json` if the values are canonical JSON.
    Options {
        choices: Vec<Choice>,
        json: bool,
        list: bool,
        chosen: &'static str,
    },
    /// Any number of these.
    Ticks(Vec<Choice>),
    /// The same as submit buttons.
    Buttons,
    /// Typed or chosen already.
    Value(String),
    /// A whole number between these.
    Bounds { min: u32, max: u32, value: u32 },
}

/// A form in the making.
pub(super) struct ActForm<'a> {
    ctx: &'a Ctx,
    act: &'static Declaration,
    id: String,
    given: Vec<(&'static str, Given)>,
    order: &'static [&'static str],
    new_key: bool,
    rows: u32,
    show: &'static [(&'static str, &'static str)],
    grave: bool,
    quiet: bool,
}

impl<'a> ActForm<'a> {
    /// The form of this kind of act. The id is unique on the page and the same at the next
    /// rendering. `None` if there is no such kind.
    pub(super) fn new(ctx: &'a Ctx, kind: &str, id: impl Into<String>) -> Option<Self> {
        let act = rules::registry::declaration(kind)?;
        let (given, order, show) = (Vec::new(), &[][..], &[][..]);
        let id = id.into();
        Some(Self {
            ctx,
            act,
            id,
            given,
            order,
            new_key: false,
            rows: 4,
            show,
            grave: false,
            quiet: false,
        })
    }

    /// What the page says for this field, and how the sentence speaks of it.
    #[must_use]
    pub(super) fn hidden(
        mut self, path: &'static str, value: impl std::fmt::Display, label: impl Into<String>,
    ) -> Self {
        let label = label.into();
        self.given.push((
            path,
            Given::Hidden { value: format!("{value}"), label, says: None },
        ));
        self
    }

    /// The same with a sentence that replaces the form's.
    #[must_use]
    pub(super) fn hidden_saying(
        mut self, path: &'static str, value: &str, label: String, says: String,
    ) -> Self {
        let value = value.to_owned();
        self.given
            .push((path, Given::Hidden { value, label, says: Some(says) }));
        self
    }

    /// What there is to choose from, as a list that opens.
    #[must_use]
    pub(super) fn options(mut self, path: &'static str, choices: Vec<Choice>) -> Self {
        self.given.push((
            path,
            Given::Options { choices, json: false, list: true, chosen: "" },
        ));
        self
    }

    /// What there is to choose from, each to be seen.
    #[must_use]
    pub(super) fn radios(mut self, path: &'static str, choices: Vec<Choice>) -> Self {
        self.given.push((
            path,
            Given::Options { choices, json: false, list: false, chosen: "" },
        ));
        self
    }

    /// What there is to choose from, each to be seen, and what is chosen at first.
    #[must_use]
    pub(super) fn chosen(
        mut self, path: &'static str, choices: Vec<Choice>, chosen: &'static str,
    ) -> Self {
        self.given.push((
            path,
            Given::Options { choices, json: false, list: false, chosen },
        ));
        self
    }

    /// One choice for all fields below this path, whose values are canonical JSON.
    #[must_use]
    pub(super) fn json(mut self, path: &'static str, choices: Vec<Choice>) -> Self {
        self.given.push((
            path,
            Given::Options { choices, json: true, list: false, chosen: "" },
        ));
        self
    }

    /// What there is to choose from, any number of them.
    #[must_use]
    pub(super) fn ticks(mut self, path: &'static str, choices: Vec<Choice>) -> Self {
        self.given.push((path, Given::Ticks(choices)));
        self
    }

    /// The choices of this field are the buttons that submit the form.
    #[must_use]
    pub(super) fn buttons(mut self, path: &'static str) -> Self {
        self.given.push((path, Given::Buttons));
        self
    }

    /// What stands in this field, or is chosen, before anybody touches it.
    #[must_use]
    pub(super) fn preset(mut self, path: &'static str, value: impl Into<String>) -> Self {
        self.given.push((path, Given::Value(value.into())));
        self
    }

    /// Narrower bounds than the declaration's, and the number that stands there at first.
    #[must_use]
    pub(super) fn bounds(mut self, path: &'static str, min: u32, max: u32, value: u32) -> Self {
        self.given.push((path, Given::Bounds { min, max, value }));
        self
    }

    /// The order in which fields are shown; those not named come after.
    #[must_use]
    pub(super) const fn order(mut self, order: &'static [&'static str]) -> Self {
        self.order = order;
        self
    }

    /// Shows fields only if another has one of these values, joined by `|`.
    #[must_use]
    pub(super) const fn when(mut self, show: &'static [(&'static str, &'static str)]) -> Self {
        self.show = show;
        self
    }

    /// Makes a key if this device has none.
    #[must_use]
    pub(super) const fn new_key(mut self) -> Self {
        self.new_key = true;
        self
    }

    /// How many lines the field for a text shows.
    #[must_use]
    pub(super) const fn rows(mut self, rows: u32) -> Self {
        self.rows = rows;
        self
    }

    /// The button is drawn as one that is not pressed lightly.
    #[must_use]
    pub(super) const fn grave(mut self) -> Self {
        self.grave = true;
        self
    }

    /// The button is drawn as one among several.
    #[must_use]
    pub(super) const fn quiet(mut self) -> Self {
        self.quiet = true;
        self
    }

    /// The form.
    pub(super) fn render(&self) -> Markup {
        let Some(book) = &self.ctx.book else { return html! {} };
        let words = Words::of(self.ctx);
        let kind = self.act.kind;
        let buttons = self
            .given
            .iter()
            .any(|(_, given)| matches!(given, Given::Buttons));
        html! {
            form.act id=(self.id) data-kind=(kind) data-book=(book.id) data-edition="0"
                data-says=(words.t(&self.key("says"))) action=(book.acts_path) method="post"
                data-new-key[self.new_key]
            {
                @for (group, paths) in self.groups() {
                    @match group {
                        // Without anything in it, the whole is null.
                        Some(group) => div data-group=(group) data-optional {
                            @for path in paths { (self.field(path)) }
                        },
                        None => @for path in paths { (self.field(path)) },
                    }
                }
                @if !buttons {
                    p.actions {
                        button.go.grave[self.grave].quiet[self.quiet] {
                            (words.t(&format!("act-{kind}")))
                        }
                    }
                }
            }
        }
    }

    /// The form behind a line that opens it, with what the act is for.
    pub(super) fn fold(&self, open: bool) -> Markup {
        let words = Words::of(self.ctx);
        html! {
            details.fold open[open] {
                summary { (words.t(&format!("act-{}", self.act.kind))) }
                div.folded {
                    p.help { (words.t(&self.key("help"))) }
                    (self.render())
                }
            }
        }
    }

    /// The form under a heading, with what the act is for.
    pub(super) fn section(&self) -> Markup {
        let words = Words::of(self.ctx);
        html! {
            section.doing aria-labelledby=(format!("{}-title", self.id)) {
                h3 id=(format!("{}-title", self.id)) {
                    (words.t(&format!("act-{}", self.act.kind)))
                }
                p.help { (words.t(&self.key("help"))) }
                (self.render())
            }
        }
    }

    fn key(&self, rest: &str) -> String {
        format!("act-{}-{rest}", self.act.kind)
    }

    fn given(&self, path: &str) -> Option<&Given> {
        self.given
            .iter()
            .rev()
            .find(|(name, _)| *name == path)
            .map(|(_, given)| given)
    }

    /// The fields in the order in which they are shown: those below a path that has one choice
    /// for all of them are left out for it.
    fn paths(&self) -> Vec<&'static str> {
        let whole = |path: &str| {
            let mut all = self
                .given
                .iter()
                .filter(|(_, given)| matches!(given, Given::Options { json: true, .. }));
            all.find(|(name, _)| {
                path.strip_prefix(name)
                    .is_some_and(|rest| rest.starts_with('.'))
            })
        };
        let mut paths: Vec<&'static str> = Vec::new();
        for field in self.act.fields {
            let path = whole(field.path).map_or(field.path, |(name, _)| name);
            if !paths.contains(&path) {
                paths.push(path);
            }
        }
        let place = |path: &str| self.order.iter().position(|one| *one == path);
        paths.sort_by_key(|path| place(path).unwrap_or(usize::MAX));
        paths
    }

    /// The fields in their order, those of one nested object together.
    fn groups(&self) -> Vec<(Option<&'static str>, Vec<&'static str>)> {
        let mut groups: Vec<(Option<&'static str>, Vec<&'static str>)> = Vec::new();
        for path in self.paths() {
            let group = path.split_once('.').map(|(group, _)| group);
            match groups.last_mut() {
                Some((last, paths)) if *last == group => paths.push(path),
                _ => groups.push((group, vec![path])),
            }
        }
        groups
    }

    fn declared(&self, path: &str) -> Option<&'static Field> {
        self.act.fields.iter().find(|field| field.path == path)
    }
}
