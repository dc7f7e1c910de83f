//! What is canonical, and what is not.

use super::*;
use proptest::prelude::*;
use serde_json::{Value, json};

#[test]
fn only_the_one_spelling_is_taken() {
    let good = [
        "0",
        "-1",
        "999999999999999",
        "9007199254740991",
        "-9007199254740991",
        "true",
        "false",
        "null",
        "\"\"",
        r#""a\"b\\c\nd""#,
        "[]",
        "{}",
        r#"{"a":1,"b":[{"c":null}]}"#,
        "\"ñandú 语言 🐌\"",
        r#"{"":1,"A":2,"a b":3}"#,
        r#"{"\n":1,"\"":2,"A":3,"\\":4,"a":5,"a\n":6,"a0":7}"#,
        // By UTF-16 code units, a surrogate is before what is above all surrogates.
        "{\"é\":1,\"€\":2,\"🐌\":3,\"！\":4}",
    ];
    for text in good {
        assert_eq!(check(text.as_bytes()), Ok(()), "{text}");
    }
    let bad = [
        "",
        " 1",
        "1 ",
        "01",
        "-0",
        "+1",
        "1.0",
        "1e3",
        "9007199254740992",
        "-9007199254740992",
        "10000000000000000",
        "-",
        "nul",
        "tru",
        "[1,]",
        "[,1]",
        "[1 ,2]",
        "{\"b\":1,\"a\":2}",
        "{\"a\":1,\"a\":2}",
        "{\"é\":1,\"€\":2,\"！\":3,\"🐌\":4}",
        r#"{"\\":1,"\n":2}"#,
        r#"{"\"":1,"\"":2}"#,
        "{\"e\u{301}\":1}",
        "{\"\u{85}\":1}",
        r#"{"\u0061":1}"#,
        "{a:1}",
        "\"\\u0041\"",
        "\"\\/\"",
        "\"\\t\"",
        "\"a\tb\"",
        "\"a\nb\"",
        "\"e\u{301}\"",
        "\"\u{202e}\"",
        "\"\u{7f}\"",
        "\"a",
        "{\"a\"}",
        "[",
        "1 2",
        "\u{feff}1",
        "99999999999999999999999999",
    ];
    for text in bad {
        assert!(check(text.as_bytes()).is_err(), "{text:?}");
    }
    assert!(check(b"\"\xff\"").is_err());
}

#[test]
fn an_outline_has_the_members_of_two_objects() {
    let text = r#"{"a":{"b":{"c":1},"d":"x"},"e":[{"f":2}],"g":-3}"#;
    let (read, members) = outline(text.as_bytes()).unwrap();
    assert_eq!(read, text);
    let told = members
        .iter()
        .map(|member| (member.depth, member.key, member.value));
    assert_eq!(
        told.collect::<Vec<_>>(),
        [
            (1, "b", r#"{"c":1}"#),
            (1, "d", r#""x""#),
            (0, "a", r#"{"b":{"c":1},"d":"x"}"#),
            (0, "e", r#"[{"f":2}]"#),
            (0, "g", "-3"),
        ]
    );
    assert_eq!(outline(b"[{}]").unwrap().1, []);
}

#[test]
fn sixteen_deep_is_the_limit() {
    let nest = |n: usize| format!("{}{}", "[".repeat(n), "]".repeat(n));
    assert!(check(nest(16).as_bytes()).is_ok());
    assert!(check(nest(17).as_bytes()).is_err());
    assert!(check("[".repeat(1_000_000).as_bytes()).is_err());
}

fn value() -> impl Strategy<Value = Value> {
    let text = "[ -~\n]{0,12}|[a-zñé语🐌 \"\\\\]{0,8}";
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        (-INTEGER_MAX..=INTEGER_MAX).prop_map(Value::from),
        text.prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 40, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::btree_map("[a-z_0-9]{1,6}", inner.clone(), 0..6)
                .prop_map(|map| json!(map)),
            prop::collection::btree_map("[ -~\n]{0,3}|[a-zñ語🐌！\"\\\\\n]{0,3}", inner, 0..6)
                .prop_map(|map| json!(map)),
        ]
    })
}

proptest! {
    #[test]
    fn what_is_written_is_rfc_8785_and_is_taken_back(value in value()) {
        let bytes = serde_jcs::to_vec(&value).unwrap();
        prop_assert_eq!(check(&bytes), Ok(()));
        // Sorted by byte, it may be unsorted; then it is refused and not written wrongly.
        if let Ok(written) = to_bytes(&value) {
            prop_assert_eq!(&bytes, &written);
        }
        prop_assert_eq!(serde_json::from_slice::<Value>(&bytes).unwrap(), value);
    }

    #[test]
    fn what_is_taken_writes_to_the_same_bytes(
        value in value(), at in any::<prop::sample::Index>(), byte in any::<u8>(),
    ) {
        let mut bytes = serde_jcs::to_vec(&value).unwrap();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        if check(&bytes).is_ok() {
            let again: Value = serde_json::from_slice(&bytes).unwrap();
            prop_assert_eq!(serde_jcs::to_vec(&again).unwrap(), bytes);
        }
    }
}
