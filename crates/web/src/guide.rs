//! The guide for people who have never used such a thing: Markdown from `docs/guide/`, built into
//! the binary, since somebody with a phone has no repository at hand.

use crate::ctx::Lang;
use include_dir::{Dir, include_dir};
use pulldown_cmark::{CodeBlockKind, CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

static FOLDER: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../docs/guide");

/// The page that leads to the others.
const INDEX: &str = "index";

/// One page of the guide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GuidePage {
    /// What it is about: its first heading.
    pub title: String,
    /// The rest, as HTML. It is made of our own words and holds nothing that anybody typed in.
    pub body: String,
}

/// A page of the guide in a language, by the name of its file; nothing if there is none.
pub fn guide(lang: Lang, name: Option<&str>) -> Option<GuidePage> {
    let path = format!("{}/{}.md", lang.code(), name.unwrap_or(INDEX));
    Some(read(FOLDER.get_file(path)?.contents_utf8()?))
}

/// The names of all pages, in a language.
#[cfg(test)]
pub(crate) fn names(lang: Lang) -> Vec<&'static str> {
    let folder = FOLDER.get_dir(lang.code());
    let files = folder.into_iter().flat_map(Dir::files);
    let names = files.filter_map(|file| file.path().file_stem()?.to_str());
    names.collect()
}

fn read(markdown: &str) -> GuidePage {
    let mut title = String::new();
    let (mut in_title, mut rest) = (false, Vec::new());
    let mut events = Parser::new_ext(markdown, Options::empty()).peekable();
    while let Some(event) = events.next() {
        match event {
            // A heading that begins with a rule's number can be led to by that number.
            Event::Start(Tag::Heading { level: HeadingLevel::H2, classes, attrs, .. }) => {
                let id = match events.peek() {
                    Some(Event::Text(words)) => first_number(words),
                    _ => None,
                };
                rest.push(Event::Start(Tag::Heading {
                    level: HeadingLevel::H2,
                    id,
                    classes,
                    attrs,
                }));
            }
            Event::Start(Tag::Heading { level: HeadingLevel::H1, .. }) => in_title = true,
            Event::End(TagEnd::Heading(HeadingLevel::H1)) => in_title = false,
            Event::Text(words) if in_title => title.push_str(&words),
            other => rest.push(on_page(other)),
        }
    }
    let mut body = String::new();
    pulldown_cmark::html::push_html(&mut body, rest.into_iter());
    GuidePage { title, body }
}

/// The number of a rule with which a heading begins.
fn first_number(heading: &str) -> Option<CowStr<'static>> {
    let (first, _) = heading.split_once(' ')?;
    is_number(first).then(|| CowStr::from(first.to_owned()))
}

/// Whether a word is the number of a rule, like `R57`.
pub(crate) fn is_number(word: &str) -> bool {
    let digits = word.strip_prefix('R').unwrap_or("");
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// What differs on a page from a file: where links lead, commands as on other pages, and no HTML.
fn on_page(event: Event<'_>) -> Event<'_> {
    match event {
        Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
            let dest_url = address(&dest_url);
            Event::Start(Tag::Link { link_type, dest_url, title, id })
        }
        // A long command is moved sideways by keyboard too, so it takes the focus.
        Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(_) | CodeBlockKind::Indented)) => {
            Event::Html(CowStr::Borrowed(
                "<pre class=\"command\" tabindex=\"0\"><code>",
            ))
        }
        Event::End(TagEnd::CodeBlock) => Event::Html(CowStr::Borrowed("</code></pre>\n")),
        Event::Html(html) | Event::InlineHtml(html) => Event::Text(html),
        other => other,
    }
}

/// `founding.md` is `/help/founding` on a node; the index is `/help`.
fn address(link: &str) -> CowStr<'static> {
    match link.strip_suffix(".md") {
        Some(INDEX) => CowStr::Borrowed("/help"),
        Some(name) => CowStr::from(format!("/help/{name}")),
        None => CowStr::from(link.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn a_page_has_its_title_apart_and_its_links_on_the_node() {
        let page = read("# Signing & keys\n\nSee **Sign** in [b](founding.md), [all](index.md).\n");
        assert_eq!(page.title, "Signing & keys");
        let body = "<p>See <strong>Sign</strong> in <a href=\"/help/founding\">b</a>, \
                    <a href=\"/help\">all</a>.</p>\n";
        assert_eq!(page.body, body);
        let page = read("# T\n\n```\na <b>\n```\n\n<script>x</script>\n");
        assert!(
            page.body
                .contains("tabindex=\"0\"><code>a &lt;b&gt;\n</code></pre>")
        );
        assert!(!page.body.contains("<script"), "{}", page.body);
    }

    #[test]
    fn every_rule_that_is_named_to_people_is_explained() {
        let cited: BTreeSet<&str> = rules::registry::refusals()
            .into_iter()
            .map(|(.., rule)| rule)
            .filter(|rule| !rule.is_empty())
            .collect();
        assert!(cited.len() > 10);
        for lang in Lang::ALL {
            let page = guide(lang, Some("numbers")).unwrap();
            for rule in &cited {
                let heading = format!("<h2 id=\"{rule}\">{rule} ");
                assert!(page.body.contains(&heading), "{rule} in {}", lang.code());
            }
        }
    }

    #[test]
    fn every_page_is_there_in_every_language_and_every_link_leads_to_one() {
        let english: BTreeSet<&str> = names(Lang::En).into_iter().collect();
        assert!(english.contains(INDEX));
        for lang in Lang::ALL {
            assert_eq!(names(lang).into_iter().collect::<BTreeSet<_>>(), english);
            for name in &english {
                let page = guide(lang, Some(name)).unwrap();
                assert!(!page.title.is_empty(), "{name} in {}", lang.code());
                for rest in page.body.split("href=\"").skip(1) {
                    let link = rest.split('"').next().unwrap();
                    let to = link
                        .strip_prefix("/help")
                        .unwrap_or_else(|| panic!("{link}"));
                    let to = to.strip_prefix('/').unwrap_or(INDEX);
                    assert!(english.contains(to), "{name} in {}: {link}", lang.code());
                }
            }
        }
        assert_eq!(guide(Lang::En, None), guide(Lang::En, Some(INDEX)));
        for name in ["", "nothing", "../es/index", "founding.md"] {
            assert_eq!(guide(Lang::En, Some(name)), None, "{name}");
        }
    }
}
