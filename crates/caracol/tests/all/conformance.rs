//! Published test vectors, and every way of being wrong, through `caracol conformance`.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use basics::{BookId, TreeHash, hex};
use book::checkpoint::verifier_key;
use book::tree::leaf_hash;
use book::{Checkpoint, SigningKey, TileAddress, Tree};
use serde_json::Value;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

/// What the program prints of a case, and its exit code.
fn prints(options: &[&str], args: &[&str], input: &[u8]) -> (Option<i32>, Vec<u8>) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_caracol"))
        .args(options)
        .arg("conformance")
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    // A command that reads no input may have ended before it is given any.
    drop(child.stdin.take().unwrap().write_all(input));
    let output = child.wait_with_output().unwrap();
    (output.status.code(), output.stdout)
}

/// What the program says of a case: nothing if it accepts it, or else why not.
fn says(args: &[&str], input: &[u8]) -> Option<String> {
    let (exit, out) = prints(&["--json"], args, input);
    let said: Value = serde_json::from_slice(&out).unwrap();
    let code = said["code"].as_str().map(str::to_owned);
    assert_eq!(said["accepted"], code.is_none(), "{said}");
    assert_eq!(exit, Some(i32::from(code.is_some())), "{said}");
    assert!(code.is_none() || said["why"].as_str().is_some_and(|why| !why.is_empty()));
    for (lang, yes, no) in [("en", "Accepted.", "Refused:"), ("es", "Aceptado.", "Rechazado:")] {
        let (_, out) = prints(&["--lang", lang], args, input);
        let begins = if code.is_none() { yes } else { no };
        assert!(
            String::from_utf8(out).unwrap().starts_with(begins),
            "{code:?}"
        );
    }
    code
}

fn refuses(args: &[&str], input: &[u8], code: &str) {
    assert_eq!(says(args, input).as_deref(), Some(code), "{args:?}");
}

fn accepts(args: &[&str], input: &[u8]) {
    assert_eq!(says(args, input), None, "{args:?}");
}

#[test]
fn canonical_json_is_one_spelling_of_one_value() {
    // The sorting example of RFC 8785 section 3.2.3, but for the characters that are not allowed.
    let sorted =
        "{\"1\":\"One\",\"ö\":\"o\",\"€\":\"Euro Sign\",\"😀\":\"Grinning Face\",\"！\":1}";
    let by_code_point = "{\"€\":1,\"！\":2,\"😀\":3}";
    refuses(
        &["canonical-json"],
        by_code_point.as_bytes(),
        "not-canonical",
    );
    for good in [sorted, "{}", "[]", "null", "\"\"", "-1", "[1,{\"a\":[true,false]}]"] {
        accepts(&["canonical-json"], good.as_bytes());
        accepts(&["canonical-json", "-"], good.as_bytes());
    }
    let wrong: &[&[u8]] = &[
        b"",
        b" ",
        b"{} ",
        b"{}\n",
        b"{ }",
        b"{\"a\": 1}",
        b"{\"b\":1,\"a\":1}",
        b"01",
        b"-0",
        b"1.5",
        b"1e3",
        b"{\"a\":1,\"a\":1}",
        b"\"\\u0061\"",
        b"\"\\/\"",
        b"[1,]",
        b"{\"a\":1}{}",
        b"\xff",
        b"9007199254740992",
        b"\"e\xcc\x81\"",
        b"\xef\xbb\xbf{}",
        b"NaN",
        b"'a'",
    ];
    for bytes in wrong {
        refuses(&["canonical-json"], bytes, "not-canonical");
    }
}

#[test]
fn signatures_of_rfc_8032_hold_and_spoiled_ones_do_not() {
    let key = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";
    let signature = "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a\
                     33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b";
    let with = |key: &str, message: &str, signature: &str| {
        says(
            &["ed25519", "--key", key, "--message", message, "--signature", signature],
            &[],
        )
    };
    assert_eq!(with(key, "", signature), None);
    assert_eq!(
        with(&key.to_uppercase(), "", &signature.to_uppercase()),
        None
    );
    let code = |said: Option<String>| said.unwrap();
    assert_eq!(code(with(key, "00", signature)), "signature");
    assert_eq!(code(with(key, "0", signature)), "hex");
    assert_eq!(code(with(key, "0g", signature)), "hex");
    assert_eq!(code(with(&key[2..], "", signature)), "key-length");
    assert_eq!(code(with(key, "", &signature[2..])), "signature-length");
    assert_eq!(
        code(with(key, "", &format!("{signature}00"))),
        "signature-length"
    );
    assert_eq!(code(with(&"02".repeat(32), "", signature)), "no-point");
    let small = format!("01{}", "00".repeat(31));
    assert_eq!(
        code(with(&small, "", &format!("{small}{}", "00".repeat(32)))),
        "small-order"
    );
    // The order of the group added to S: RFC 8032 and ZIP 215 refuse it.
    let much = "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901554c8c7872aa064e04\
                9dbb3013fbf29380d25bf5f0595bbe24655141438e7a101b";
    assert_eq!(code(with(key, "", much)), "signature");
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("message");
    std::fs::write(&file, []).unwrap();
    let file = file.to_str().unwrap();
    let args = ["ed25519", "--key", key, "--message-file", file, "--signature", signature];
    accepts(&args, &[]);
}

const KEY: &str = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
const NOTE: &str = "This is an example message.\n\n— example.com/foo \
    Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72Ine\
    yaQM=\n";

#[test]
fn notes_are_read_as_c2sp_says() {
    accepts(&["note", "--vkey", KEY], NOTE.as_bytes());
    let other = verifier_key(&BookId([7; 32]), &SigningKey::from_seed([1; 32]).public());
    accepts(&["note", "--vkey", &other, "--vkey", KEY], NOTE.as_bytes());
    refuses(&["note", "--vkey", &other], NOTE.as_bytes(), "unsigned");
    let changed = NOTE.replacen("This", "That", 1);
    refuses(&["note", "--vkey", KEY], changed.as_bytes(), "signature");
    refuses(
        &["note", "--vkey", KEY],
        NOTE.trim_end().as_bytes(),
        "note-form",
    );
    for (from, to, code) in [
        ("530d903a", "530d903b", "vkey-id"),
        ("530d903a", "530D903A", "vkey-form"),
        ("+A", "+", "vkey-form"),
    ] {
        refuses(
            &["note", "--vkey", &KEY.replace(from, to)],
            NOTE.as_bytes(),
            code,
        );
    }
    refuses(
        &["checkpoint", "--vkey", KEY],
        NOTE.as_bytes(),
        "checkpoint-form",
    );
}

/// A log with its checkpoint, signed.
fn log(size: u64) -> (Tree, Vec<u8>, String) {
    let mut tree = Tree::default();
    (0..size).for_each(|i| tree.push(leaf_hash(i.to_string().as_bytes())));
    let (book, scribe) = (BookId([7; 32]), SigningKey::from_seed([1; 32]));
    let checkpoint = Checkpoint { book, size, root: tree.root() };
    let note = checkpoint.sign(&scribe).unwrap();
    (tree, note, verifier_key(&book, &scribe.public()))
}

#[test]
fn checkpoints_are_of_their_log() {
    let (_, note, key) = log(12);
    let origin = format!("caracol/book/{}", BookId([7; 32]));
    accepts(&["checkpoint", "--vkey", &key], &note);
    accepts(&["checkpoint", "--vkey", &key, "--origin", &origin], &note);
    refuses(
        &["checkpoint", "--vkey", &key, "--origin", "other"],
        &note,
        "origin",
    );
    refuses(&["checkpoint", "--vkey", KEY], &note, "unsigned");
}

#[test]
fn proofs_hold_in_both_spellings_and_for_nothing_else() {
    let (tree, ..) = log(70);
    let hexed = |hash: &TreeHash| hex::encode(&hash.0);
    let based = |hash: &TreeHash| BASE64_STANDARD.encode(hash.0);
    let spellings: [&dyn Fn(&TreeHash) -> String; 2] = [&hexed, &based];
    for spelled in spellings {
        let all = |proof: Vec<TreeHash>| proof.iter().map(spelled).collect::<Vec<_>>().join(",");
        let proof = all(tree.inclusion(42, 70).unwrap());
        let (root, leaf) = (spelled(&tree.root()), spelled(&tree.leaf(42).unwrap()));
        let inclusion = |size: &str, index: &str, leaf: &str, proof: &str| {
            let args = ["inclusion", "--size", size, "--root", &root, "--index", index];
            says(
                &[&args[..], &["--leaf", leaf, "--proof", proof]].concat(),
                &[],
            )
        };
        assert_eq!(inclusion("70", "42", &leaf, &proof), None);
        let no = |said: Option<String>, code: &str| assert_eq!(said.as_deref(), Some(code));
        no(inclusion("70", "43", &leaf, &proof), "proof");
        no(inclusion("70", "70", &leaf, &proof), "out-of-range");
        no(inclusion("070", "42", &leaf, &proof), "number");
        no(inclusion("-1", "42", &leaf, &proof), "number");
        no(
            inclusion("18446744073709551616", "42", &leaf, &proof),
            "number",
        );
        no(
            inclusion("18446744073709551615", "42", &leaf, &proof),
            "proof",
        );
        no(inclusion("70", "42", &leaf[1..], &proof), "hash");
        no(inclusion("70", "42", &leaf, &format!("{proof},00")), "hash");
        no(
            inclusion("70", "42", &leaf, &format!("{proof},{leaf}")),
            "proof",
        );
        no(inclusion("70", "42", &leaf, ""), "proof");

        let proof = all(tree.consistency(33, 70).unwrap());
        let consistency = |old: u64, of: u64, proof: &str| {
            let (old, old_root) = (old.to_string(), spelled(&tree.root_at(of).unwrap()));
            let args = ["consistency", "--old-size", &old, "--old-root", &old_root];
            let new = ["--size", "70", "--root", &root, "--proof", proof];
            says(&[&args[..], &new].concat(), &[])
        };
        assert_eq!(consistency(33, 33, &proof), None);
        assert_eq!(consistency(70, 70, ""), None);
        no(consistency(70, 70, &proof), "proof");
        no(consistency(34, 34, &proof), "proof");
        no(consistency(0, 0, ""), "from-nothing");
        no(consistency(71, 70, ""), "out-of-range");
    }
}

/// Writes everything that a log serves into a folder.
fn serve(folder: &Path, tree: &Tree, note: &[u8]) {
    std::fs::write(folder.join("checkpoint"), note).unwrap();
    for level in [None, Some(0), Some(1)] {
        for address in TileAddress::all(level, tree.len()) {
            let first = address.index * 256;
            let bundle = || {
                let entries = first..first + u64::from(address.width);
                let entries = entries.map(|i| i.to_string().into_bytes());
                let framed = |entry: Vec<u8>| {
                    [&[0, u8::try_from(entry.len()).unwrap()], &entry[..]].concat()
                };
                entries.flat_map(framed).collect()
            };
            let tile = |level| tree.tile(level, address.index, address.width).unwrap();
            let path = folder.join("tile").join(address.to_string());
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, level.map_or_else(bundle, tile)).unwrap();
        }
    }
}

#[test]
fn a_folder_of_tiles_fits_its_checkpoint_or_says_what_does_not() {
    let (tree, note, key) = log(700);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().to_str().unwrap();
    serve(folder.path(), &tree, &note);
    accepts(&["tiles", path], &[]);
    accepts(&["tiles", path, "--vkey", &key], &[]);
    refuses(&["tiles", path, "--vkey", KEY], &[], "unsigned");
    let spoil = |file: &str, bytes: Option<&[u8]>, code: &str| {
        let place = folder.path().join(file);
        let before = std::fs::read(&place).ok();
        match bytes {
            Some(bytes) => std::fs::write(&place, bytes).unwrap(),
            None => std::fs::remove_file(&place).unwrap(),
        }
        refuses(&["tiles", path], &[], code);
        match before {
            Some(before) => std::fs::write(&place, before).unwrap(),
            None => std::fs::remove_file(&place).unwrap(),
        }
    };
    spoil("tile/0/000", None, "tile-missing");
    spoil("tile/entries/002.p/188", None, "tile-missing");
    spoil("tile/1/000.p/2", None, "tile-missing");
    spoil("tile/0/000", Some(&[0; 31]), "tile-length");
    spoil("tile/0/001", Some(&[0; 8_192]), "tile-differs");
    spoil("tile/entries/000", Some(&[0; 512]), "root");
    spoil("tile/0/2", Some(&[0; 32]), "tile-name");
    spoil("tile/0/003", Some(&[0; 8_192]), "tile-beyond");
    spoil("checkpoint", None, "note-form");
    spoil("checkpoint", Some(NOTE.as_bytes()), "checkpoint-form");
    std::fs::remove_dir_all(folder.path().join("tile/entries")).unwrap();
    accepts(&["tiles", path], &[]);
    accepts(&["tiles", path, "--vkey", &key, "--vkey", KEY], &[]);
}
