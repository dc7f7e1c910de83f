//! Rust source as a flat row of tokens, with lines and without comments.
//!
//! Flat tokens reach into macros (`html!`, `assert!`) where a syntax tree does not.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::ToTokens;
use syn::visit_mut::{self, VisitMut};

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Word,
    Sign,
    Literal,
    Open,
    Close,
}

/// One token and its line, counted from 1.
#[derive(Clone, Debug)]
pub(crate) struct Token {
    pub(crate) kind: Kind,
    pub(crate) text: String,
    pub(crate) line: usize,
}

impl Token {
    /// True for this word, sign or bracket.
    pub(crate) fn is(&self, text: &str) -> bool {
        self.kind != Kind::Literal && self.text == text
    }

    /// The value of a string literal.
    pub(crate) fn string(&self) -> Option<String> {
        if self.kind != Kind::Literal || !self.text.contains('"') {
            return None;
        }
        syn::parse_str::<syn::LitStr>(&self.text)
            .ok()
            .map(|literal| literal.value())
    }

    /// True for a number with a fraction, an exponent or a float's suffix.
    pub(crate) fn is_float(&self) -> bool {
        self.kind == Kind::Literal && syn::parse_str::<syn::LitFloat>(&self.text).is_ok()
    }
}

/// Whether the tokens begin with these texts, in this order.
pub(crate) fn begins(tokens: &[Token], texts: &[&str]) -> bool {
    tokens.len() >= texts.len() && tokens.iter().zip(texts).all(|(token, text)| token.is(text))
}

/// Every place in a row of tokens, with what follows from there.
pub(crate) fn places(tokens: &[Token]) -> impl Iterator<Item = &[Token]> {
    (0..tokens.len()).filter_map(|start| tokens.get(start..))
}

/// What lies between the bracket at the start of these tokens and its partner.
pub(crate) fn inside(tokens: &[Token]) -> &[Token] {
    let mut depth = 0_usize;
    for (index, token) in tokens.iter().enumerate() {
        match token.kind {
            Kind::Open => depth += 1,
            Kind::Close => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return tokens.get(1..index).unwrap_or(&[]);
        }
    }
    tokens.get(1..).unwrap_or(&[])
}

/// The tokens of a file without what stands under `#[cfg(test)]`.
pub(crate) fn without_tests(file: &syn::File) -> TokenStream {
    struct Strip;
    impl VisitMut for Strip {
        fn visit_file_mut(&mut self, file: &mut syn::File) {
            file.items.retain(|item| !is_test(item));
            visit_mut::visit_file_mut(self, file);
        }

        fn visit_item_mod_mut(&mut self, module: &mut syn::ItemMod) {
            if let Some((_, items)) = &mut module.content {
                items.retain(|item| !is_test(item));
            }
            visit_mut::visit_item_mod_mut(self, module);
        }

        fn visit_item_impl_mut(&mut self, item: &mut syn::ItemImpl) {
            item.items.retain(|inner| match inner {
                syn::ImplItem::Fn(function) => !function.attrs.iter().any(is_cfg_test),
                syn::ImplItem::Const(constant) => !constant.attrs.iter().any(is_cfg_test),
                _ => true,
            });
            visit_mut::visit_item_impl_mut(self, item);
        }
    }
    let mut file = file.clone();
    Strip.visit_file_mut(&mut file);
    file.to_token_stream()
}

/// Names of the modules that a file declares, without a body, under `#[cfg(test)]`.
pub(crate) fn test_modules(file: &syn::File) -> Vec<String> {
    let modules = file.items.iter().filter_map(|item| match item {
        syn::Item::Mod(module) if module.content.is_none() && is_test(item) => {
            Some(module.ident.to_string())
        }
        _ => None,
    });
    modules.collect()
}

/// True for an item under `#[cfg(test)]` or a test function.
pub(crate) fn is_test(item: &syn::Item) -> bool {
    let attributes = match item {
        syn::Item::Const(item) => &item.attrs,
        syn::Item::Enum(item) => &item.attrs,
        syn::Item::Fn(item) => &item.attrs,
        syn::Item::Impl(item) => &item.attrs,
        syn::Item::Macro(item) => &item.attrs,
        syn::Item::Mod(item) => &item.attrs,
        syn::Item::Static(item) => &item.attrs,
        syn::Item::Struct(item) => &item.attrs,
        syn::Item::Trait(item) => &item.attrs,
        syn::Item::Type(item) => &item.attrs,
        syn::Item::Use(item) => &item.attrs,
        _ => return false,
    };
    attributes
        .iter()
        .any(|attribute| attribute.path().is_ident("test") || is_cfg_test(attribute))
}

/// True for `#[cfg(test)]` and `#[cfg(all(test, …))]`.
pub(crate) fn is_cfg_test(attribute: &syn::Attribute) -> bool {
    let syn::Meta::List(list) = &attribute.meta else { return false };
    let tokens = flatten(list.tokens.clone());
    list.path.is_ident("cfg")
        && (begins(&tokens, &["test"]) || begins(&tokens, &["all", "(", "test"]))
}

/// All tokens of a stream in one row; doc comments, which the compiler keeps as attributes, are
/// left out.
pub(crate) fn flatten(stream: TokenStream) -> Vec<Token> {
    let mut row = Vec::new();
    push(stream, &mut row);
    let mut kept: Vec<Token> = Vec::with_capacity(row.len());
    let mut index = 0;
    while let Some(rest) = row.get(index..).filter(|rest| !rest.is_empty()) {
        let skipped = doc_length(rest);
        if skipped == 0 {
            kept.extend(rest.first().cloned());
        }
        index += skipped.max(1);
    }
    kept
}

/// How many tokens a doc comment takes at the start of a row; 0 if there is none.
fn doc_length(row: &[Token]) -> usize {
    let sign = if begins(row, &["#", "!", "["]) { 2 } else { 1 };
    let attribute = row.get(sign..).unwrap_or(&[]);
    if row.first().is_some_and(|token| token.is("#")) && begins(attribute, &["[", "doc", "="]) {
        sign + inside(attribute).len() + 2
    } else {
        0
    }
}

fn push(stream: TokenStream, row: &mut Vec<Token>) {
    for tree in stream {
        let (kind, text, span) = match tree {
            TokenTree::Ident(word) => (Kind::Word, word.to_string(), word.span()),
            TokenTree::Punct(sign) => (Kind::Sign, sign.as_char().to_string(), sign.span()),
            TokenTree::Literal(value) => (Kind::Literal, value.to_string(), value.span()),
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Brace => ("{", "}"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::None => ("", ""),
                };
                let line = group.span_open().start().line;
                row.push(Token { kind: Kind::Open, text: open.to_owned(), line });
                push(group.stream(), row);
                (Kind::Close, close.to_owned(), group.span_close())
            }
        };
        row.push(Token { kind, text, line: span.start().line });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tests_and_comments_are_left_out() {
        let text = "//! Module.\n/// Item.\nfn a() { b(\"x\", 1.5) }\n\
                    #[cfg(test)]\nmod tests { fn c() {} }";
        let file = syn::parse_file(text).unwrap();
        let row = flatten(without_tests(&file));
        let texts: Vec<&str> = row.iter().map(|token| token.text.as_str()).collect();
        assert_eq!(
            texts,
            ["fn", "a", "(", ")", "{", "b", "(", "\"x\"", ",", "1.5", ")", "}"]
        );
        assert!(row.iter().all(|token| token.line == 3));
        assert!(row.iter().any(Token::is_float));
        assert_eq!(row.iter().find_map(Token::string), Some("x".to_owned()));
    }
}
