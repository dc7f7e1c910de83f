//! `encoding.json`: canonical bytes, text, decimals, hashes, signatures.

use super::{compare, hex, signatures};
use basics::Nonce;
use basics::text;
use book::beside::{founding_household_id, person_id, text_hash, word_hash};
use book::canon;
use serde_json::{Value, json};
use testkit::key_of;

fn canonical() -> Vec<Value> {
    let deep = (0..16).fold(Value::Null, |inner, depth| match depth {
        0 => json!([]),
        _ => json!([inner]),
    });
    let values = [
        json!(null),
        json!(true),
        json!(false),
        json!(0),
        json!(-1),
        json!(9_007_199_254_740_991_i64),
        json!(-9_007_199_254_740_991_i64),
        json!(""),
        json!("a \"b\" \\ \n /"),
        json!("ñandú 语言 🐌 \u{200d}\u{feff}"),
        json!("\u{10fffd}\u{e000}"),
        json!([]),
        json!({}),
        json!([1, [2, []], {}]),
        json!({"z": 1, "a": {"b": [null, "c"]}, "_": 2, "0": 3, "a_b": 4, "aa": 5}),
        json!({"a".repeat(41): 1}),
        json!({"": 0, "\n": 1, "\"": 2, "A": 3, "\\": 4, "a": 5, "a\n": 6, "a0": 7}),
        json!({"é": 1, "€": 2, "🐌": 3}),
        deep,
    ];
    let case = |value: &Value| {
        let bytes = canon::to_bytes(value).unwrap();
        json!({"bytes": String::from_utf8(bytes).unwrap(), "value": value})
    };
    let mut cases: Vec<Value> = values.iter().map(case).collect();
    // By UTF-16 code units: a surrogate comes before what is above all surrogates.
    let sorted = "{\"🐌\":1,\"！\":2}";
    canon::check(sorted.as_bytes()).unwrap();
    cases.push(json!({"bytes": sorted, "value": {"🐌": 1, "！": 2}}));
    cases
}

fn refused() -> Vec<Value> {
    let deep = format!("{}{}", "[".repeat(17), "]".repeat(17));
    let cases = [
        ("nothing", ""),
        ("a space before", " 1"),
        ("a line feed after", "1\n"),
        ("a space inside", "[1, 2]"),
        ("two values", "1 2"),
        ("a byte-order mark", "\u{feff}1"),
        ("a leading zero", "01"),
        ("minus zero", "-0"),
        ("a plus sign", "+1"),
        ("a fraction", "1.0"),
        ("an exponent", "1e3"),
        ("2^53", "9007199254740992"),
        ("-2^53", "-9007199254740992"),
        ("a lone minus", "-"),
        ("half a word", "tru"),
        ("a comma at the end", "[1,]"),
        ("keys not sorted", "{\"b\":1,\"a\":2}"),
        ("a key twice", "{\"a\":1,\"a\":2}"),
        ("keys sorted as they are escaped", "{\"\\\\\":1,\"\\n\":2}"),
        ("keys sorted by code point", "{\"！\":1,\"🐌\":2}"),
        ("a key not in NFC", "{\"e\u{301}\":1}"),
        ("a control character in a key", "{\"\u{85}\":1}"),
        ("an escaped letter in a key", "{\"\\u0061\":1}"),
        ("seventeen deep", &deep),
        ("an escaped letter", "\"\\u0041\""),
        ("an escaped control character", "\"\\u0009\""),
        ("an escaped slash", "\"\\/\""),
        ("an escaped tab", "\"\\t\""),
        ("a line feed as it is", "\"a\nb\""),
        ("a tab as it is", "\"a\tb\""),
        ("a C1 control character", "\"\u{85}\""),
        ("delete", "\"\u{7f}\""),
        ("not in NFC", "\"e\u{301}\""),
        ("a singleton of NFC", "\"\u{212b}\""),
        ("a direction override", "\"\u{202e}\""),
        ("a direction isolate", "\"\u{2066}\""),
        ("a noncharacter", "\"\u{fdd0}\""),
        ("a noncharacter of a higher plane", "\"\u{1fffe}\""),
        ("a string that does not end", "\"a"),
        ("an object that does not end", "{\"a\":1"),
    ];
    let case = |(why, bytes): &(&str, &str)| {
        assert!(canon::check(bytes.as_bytes()).is_err(), "{why}");
        json!({"bytes": bytes, "why": why})
    };
    cases.iter().map(case).collect()
}

/// What no JSON string can hold: bytes that are not UTF-8.
fn refused_bytes() -> Vec<Value> {
    let cases: [(&str, &[u8]); 4] = [
        ("no UTF-8", b"\"\xff\""),
        ("an overlong spelling", b"\"\xc0\xaf\""),
        ("a surrogate", b"\"\xed\xa0\x80\""),
        ("a string cut off", b"\"\xf0\x9f\x90"),
    ];
    let case = |(why, bytes): &(&str, &[u8])| {
        assert!(canon::check(bytes).is_err(), "{why}");
        json!({"hex": hex(bytes), "valid": false, "why": why})
    };
    cases.iter().map(case).collect()
}

fn texts() -> Vec<Value> {
    let texts = [
        "",
        "plain",
        "two\nlines",
        "é",
        "e\u{301}",
        "\t",
        "\r",
        "\u{0}",
        "\u{85}",
        "\u{a0}",
        "\u{200f}",
        "\u{202a}",
        "\u{2069}",
        "\u{fdef}",
        "\u{ffff}",
        "\u{fffd}",
        "\u{10ffff}",
        "가",
        "\u{1100}\u{1161}",
    ];
    let case = |text: &&str| json!({"text": text, "valid": text::check(text).is_ok()});
    texts.iter().map(case).collect()
}

fn normalised() -> Vec<Value> {
    let typed = [
        "plain",
        "  both ends \n",
        "e\u{301}",
        "a\r\nb\rc",
        "a\tb",
        "x\u{202e}y",
        "a\u{7}\u{301}",
        "\u{feff}x\u{ffff}",
        "\u{1100}\u{1161}",
        "\r\r",
    ];
    let case = |typed: &&str| json!({"normal": text::normalise(typed), "typed": typed});
    typed.iter().map(case).collect()
}

/// Rule 1.7, as it is written.
fn is_decimal(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, part) = match digits.split_once('.') {
        Some((whole, part)) => (whole, Some(part)),
        None => (digits, None),
    };
    let all_digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let plain = all_digits(whole) && (whole == "0" || !whole.starts_with('0'));
    let ends = part.is_none_or(|part| all_digits(part) && !part.ends_with('0'));
    plain && ends && text != "-0"
}

fn decimals() -> Vec<Value> {
    let decimals = [
        "0",
        "1",
        "-1",
        "10",
        "0.5",
        "-0.5",
        "100.05",
        "123456789012345678901234567890.1",
        "-0",
        "+1",
        "01",
        "00",
        "0.50",
        "1.",
        ".5",
        "1.0",
        "1e3",
        "",
        "-",
        "1,5",
        "１",
        " 1",
        "-0.0",
    ];
    let case = |text: &&str| json!({"decimal": text, "valid": is_decimal(text)});
    decimals.iter().map(case).collect()
}

fn text_hashes() -> Vec<Value> {
    let texts = ["", "abc", "el común\n", "语言 🐌"];
    let case = |text: &&str| json!({"hash": text_hash(text), "text": text});
    texts.iter().map(case).collect()
}

fn word_hashes() -> Vec<Value> {
    let words = [([0; 32], ""), ([7; 32], "Ana"), ([0xff; 32], "no\nñ")];
    let case = |(salt, content): &([u8; 32], &str)| {
        let hash = word_hash(salt, content);
        json!({"content": content, "hash": hash, "salt": hex(salt)})
    };
    words.iter().map(case).collect()
}

fn person_ids() -> Vec<Value> {
    let case = |name: &&str| {
        let key = key_of(name).public();
        json!({"id": person_id(&key), "key": key})
    };
    ["ana", "ben"].iter().map(case).collect()
}

fn household_ids() -> Vec<Value> {
    let nonce = Nonce([0xab; 16]);
    let case = |index: usize| {
        let id = founding_household_id(&nonce, index);
        json!({"household_id": id, "index": index, "nonce": nonce})
    };
    [0, 1, 10, 49].map(case).into()
}

#[test]
fn encoding_is_up_to_date() {
    compare(
        "encoding.json",
        "spec/encoding.md. canonical: the value and its one spelling. refused, refused_bytes: not \
         canonical. texts, decimals: rules 1.4 and 1.7. normalised: what was typed and what is \
         signed. small_order: whether a key must be refused (a key that is no point: no_point). \
         signatures: under ZIP 215; the message is in hexadecimal.",
        &[
            ("canonical", canonical()),
            ("refused", refused()),
            ("refused_bytes", refused_bytes()),
            ("texts", texts()),
            ("normalised", normalised()),
            ("decimals", decimals()),
            ("text_hashes", text_hashes()),
            ("word_hashes", word_hashes()),
            ("person_ids", person_ids()),
            ("household_ids", household_ids()),
            ("small_order", signatures::small_order()),
            ("no_point", signatures::no_point()),
            ("signatures", signatures::signatures()),
        ],
    );
}
