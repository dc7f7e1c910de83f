//! Text that people write: normalised, bounded, and without characters that deceive the eye.
//!
//! The rule is `spec/encoding.md` section 1, number 4. It is checked here once, for canonical
//! bytes, for texts and words beside the book, and for forms.

use serde::{Deserialize, Deserializer, Serialize};
use std::fmt;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// Why some text cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TextError {
    /// Not in Unicode normalisation form NFC.
    #[error("the text is not in normalisation form NFC")]
    NotNormal,
    /// A control character other than the line feed.
    #[error("the text holds the control character U+{0:04X}")]
    Control(u32),
    /// A character that overrides or isolates the direction of writing.
    #[error("the text holds U+{0:04X}, which changes the direction of writing unseen")]
    Direction(u32),
    /// A code point that Unicode reserves for internal use.
    #[error("the text holds U+{0:04X}, which is not a character")]
    Noncharacter(u32),
    /// Too short or too long, counted in Unicode scalar values.
    #[error("the text has {chars} characters; {min} to {max} are allowed")]
    Length {
        /// How many it has.
        chars: usize,
        /// How many it must have.
        min: usize,
        /// How many it may have.
        max: usize,
    },
    /// More than one line where one is asked for.
    #[error("the text must be one line")]
    Lines,
}

/// Checks rule 1.4 of `spec/encoding.md`: NFC, no control but U+000A, no direction overrides, no
/// noncharacters.
pub fn check(text: &str) -> Result<(), TextError> {
    if text.bytes().all(|b| matches!(b, 0x20..=0x7e | b'\n')) {
        return Ok(());
    }
    for c in text.chars() {
        let code = u32::from(c);
        match code {
            0x0a | 0x20..=0x7e => {}
            0x00..=0x1f | 0x7f..=0x9f => return Err(TextError::Control(code)),
            0x202a..=0x202e | 0x2066..=0x2069 => return Err(TextError::Direction(code)),
            0xfdd0..=0xfdef => return Err(TextError::Noncharacter(code)),
            _ if code & 0xfffe == 0xfffe => return Err(TextError::Noncharacter(code)),
            _ => {}
        }
    }
    if is_normal(text) { Ok(()) } else { Err(TextError::NotNormal) }
}

fn is_normal(text: &str) -> bool {
    match is_nfc_quick(text.chars()) {
        IsNormalized::Yes => true,
        IsNormalized::No => false,
        IsNormalized::Maybe => text.nfc().eq(text.chars()),
    }
}

/// Brings what was typed into the form that can be signed: NFC, line ends as U+000A, tabs as
/// spaces, other control and direction characters and noncharacters removed, spaces and empty
/// lines at both ends removed. Whoever signs is shown the result, not what was typed.
pub fn normalise(typed: &str) -> String {
    let typed = typed.replace("\r\n", "\n");
    let kept: String = typed
        .nfc()
        .filter_map(|c| match u32::from(c) {
            0x09 => Some(' '),
            0x0a | 0x0d => Some('\n'),
            0x00..=0x1f | 0x7f..=0x9f | 0x202a..=0x202e | 0x2066..=0x2069 | 0xfdd0..=0xfdef => None,
            code if code & 0xfffe == 0xfffe => None,
            _ => Some(c),
        })
        .collect();
    // Removing characters can bring a letter and a mark together that now compose.
    kept.trim().nfc().collect()
}

fn bounded(text: &str, min: usize, max: usize) -> Result<(), TextError> {
    check(text)?;
    let chars = text.chars().count();
    if chars < min || chars > max {
        return Err(TextError::Length { chars, min, max });
    }
    Ok(())
}

macro_rules! bounded_text {
    ($(#[$doc:meta])* $name:ident, $one_line:literal) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[serde(transparent)]
        pub struct $name<const MIN: usize, const MAX: usize>(String);

        impl<const MIN: usize, const MAX: usize> $name<MIN, MAX> {
            /// Takes text that already has the signed form; see [`normalise`] for what was typed.
            ///
            /// # Errors
            /// What is wrong with it.
            pub fn new(text: &str) -> Result<Self, TextError> {
                bounded(text, MIN, MAX)?;
                if $one_line && text.contains('\n') {
                    return Err(TextError::Lines);
                }
                Ok(Self(text.to_owned()))
            }

            /// The text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl<const MIN: usize, const MAX: usize> fmt::Display for $name<MIN, MAX> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl<const MIN: usize, const MAX: usize> fmt::Debug for $name<MIN, MAX> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{:?}", self.0)
            }
        }

        #[cfg(feature = "schema")]
        impl<const MIN: usize, const MAX: usize> schemars::JsonSchema for $name<MIN, MAX> {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> std::borrow::Cow<'static, str> {
                format!("{}_{MIN}_{MAX}", stringify!($name)).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "minLength": MIN, "maxLength": MAX })
            }
        }

        impl<'de, const MIN: usize, const MAX: usize> Deserialize<'de> for $name<MIN, MAX> {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                Self::new(&text).map_err(serde::de::Error::custom)
            }
        }
    };
}

bounded_text!(
    /// One line of `MIN` to `MAX` characters.
    Line, true
);
bounded_text!(
    /// Text of `MIN` to `MAX` characters that may have several lines.
    Passage, false
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hostile_characters_are_named() {
        assert_eq!(check("plain\nwords, ñ, 语言"), Ok(()));
        assert_eq!(check("tab\t"), Err(TextError::Control(9)));
        assert_eq!(check("\u{85}"), Err(TextError::Control(0x85)));
        assert_eq!(check("a\u{202e}b"), Err(TextError::Direction(0x202e)));
        assert_eq!(check("a\u{2067}b"), Err(TextError::Direction(0x2067)));
        assert_eq!(check("\u{fdd0}"), Err(TextError::Noncharacter(0xfdd0)));
        assert_eq!(check("\u{1ffff}"), Err(TextError::Noncharacter(0x1_ffff)));
        assert_eq!(check("e\u{301}"), Err(TextError::NotNormal));
    }

    #[test]
    fn what_was_typed_becomes_what_can_be_signed() {
        for typed in ["  e\u{301}\r\n\tx\u{202e} ", "a\u{7}\u{301}", "\u{feff}x\u{ffff}", "\r\r"] {
            let normal = normalise(typed);
            assert_eq!(check(&normal), Ok(()), "{typed:?} -> {normal:?}");
            assert_eq!(normalise(&normal), normal);
        }
        assert_eq!(normalise("  e\u{301}\r\n\tx\u{202e} "), "é\n x");
    }

    #[test]
    fn bounds_are_counted_in_characters() {
        assert!(Line::<1, 3>::new("ñññ").is_ok());
        assert_eq!(
            Line::<1, 3>::new("ññññ"),
            Err(TextError::Length { chars: 4, min: 1, max: 3 })
        );
        assert_eq!(Line::<0, 9>::new("a\nb"), Err(TextError::Lines));
        assert!(Passage::<0, 9>::new("a\nb").is_ok());
    }
}
