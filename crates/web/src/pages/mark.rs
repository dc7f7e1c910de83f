//! The snail: a shell that winds inwards, as talk does in an assembly that listens.

use maud::{Markup, html};

/// The mark of the house, drawn in the colour of the text around it.
pub(super) fn snail() -> Markup {
    html! {
        svg.snail viewBox="0 0 48 40" aria-hidden="true" focusable="false" {
            path d=(SHELL) fill="none" stroke="currentColor" stroke-width="3.2"
                stroke-linecap="round" {}
            path d=(BODY) fill="none" stroke="currentColor" stroke-width="3.2"
                stroke-linecap="round" stroke-linejoin="round" {}
        }
    }
}

const SHELL: &str = "M22 20.5a2.6 2.6 0 0 1 5 1.2a5.4 5.4 0 0 1-10.2 1.6a8 8 0 0 1 10.4-9.6\
    a10.4 10.4 0 0 1 4.6 16.2a13 13 0 0 1-9.8 4.1";
const BODY: &str = "M3 34h28c7 0 9.5-4.5 9.5-10.5V19M40.500 19l-4-6M40.500 19l4-6\
    M3 34c3-1 6.500-3.500 7.500-8";

/// The shell alone, large and quiet.
pub(super) fn shell() -> Markup {
    html! {
        svg.shell viewBox="17 11 98 88" aria-hidden="true" focusable="false" {
            path d=(SPIRAL) fill="none" stroke="currentColor" stroke-width="5"
                stroke-linecap="round" {}
        }
    }
}

const SPIRAL: &str = "M60 60a6 6 0 0 1 12 0a14 14 0 0 1-28 0a24 24 0 0 1 48 0a36 36 0 0 1-72 0\
    a46 46 0 0 1 92 0";
