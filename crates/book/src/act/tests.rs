//! What is read as an act and an entry, and what is not.

use super::*;
use crate::beside::person_id;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Say {
    pub(super) words: String,
}

impl Deed for Say {
    fn read(text: &str) -> Result<Self, serde_json::Error> {
        read_fields(text)
    }
}

#[test]
fn the_kind_is_found_wherever_it_stands() {
    let split = |text| split_kind(text).map(|(kind, rest)| (kind.to_owned(), rest));
    let some = |kind: &str, rest: &str| Some((kind.to_owned(), rest.to_owned()));
    assert_eq!(split(r#"{"kind":"a"}"#), some("a", "{}"));
    assert_eq!(split(r#"{"kind":"a","z":1}"#), some("a", r#"{"z":1}"#));
    assert_eq!(split(r#"{"b":1,"kind":"a"}"#), some("a", r#"{"b":1}"#));
    assert_eq!(
        split(r#"{"b":1,"kind":"a","z":2}"#),
        some("a", r#"{"b":1,"z":2}"#)
    );
    let quoted = r#"{"b":"\"kind\":\"x\"","kind":"a"}"#;
    assert_eq!(split(quoted).unwrap().0, "a");
    assert_eq!(split("{}"), None);
}

pub(super) fn opened(words: &str, key: &SigningKey) -> Opened<Say> {
    let act = Act {
        act: Say { words: words.to_owned() },
        at: Instant(5),
        book: BookId([3; 32]),
        edition: 0,
        nonce: Nonce([9; 16]),
        seen: Seen { root: TreeHash([1; 32]), size: 2 },
    };
    let bytes = act.to_bytes().unwrap();
    let sig = Sig::make(&bytes, person_id(&key.public()), key);
    Opened::read(&bytes, vec![sig]).unwrap()
}

#[test]
fn an_act_survives_its_entry() {
    let key = SigningKey::from_seed([4; 32]);
    let mut act = opened("ñ\n\"x\"", &key);
    let bytes = act.entry_bytes(Instant(77), 12).unwrap();
    assert_eq!(canon::check(&bytes), Ok(()));
    let entry = Entry::<Say>::read(&bytes).unwrap();
    let mut again = entry.act.unwrap();
    assert_eq!((entry.at, entry.seq), (Instant(77), 12));
    assert_eq!((again.id(), again.act()), (act.id(), act.act()));
    assert!(act.check_signatures() && again.check_signatures());
    assert_eq!(again.entry_bytes(Instant(77), 12).unwrap(), bytes);
}

#[test]
fn a_tick_has_no_signature() {
    let bytes = tick_bytes(Instant(8), 3);
    let tick = Entry::<Say>::read(&bytes).unwrap();
    assert!(tick.act.is_none() && tick.seq == 3 && tick.at == Instant(8));
    let signed = String::from_utf8(bytes).unwrap().replace("[]", "[1]");
    assert!(Entry::<Say>::read(signed.as_bytes()).is_err());
}

#[test]
fn unknown_keys_and_unsorted_signatures_are_refused() {
    let (one, two) = (
        SigningKey::from_seed([4; 32]),
        SigningKey::from_seed([5; 32]),
    );
    let act = opened("x", &one);
    let bytes = act.act_bytes().to_vec();
    let mut sigs: Vec<_> = [&one, &two]
        .map(|key| Sig::make(&bytes, person_id(&key.public()), key))
        .into();
    sigs.sort_by_key(|sig| sig.key);
    assert!(Opened::<Say>::read(&bytes, sigs.clone()).is_ok());
    sigs.reverse();
    assert!(matches!(
        Opened::<Say>::read(&bytes, sigs.clone()),
        Err(BytesError::Signatures)
    ));
    sigs.clear();
    assert!(matches!(
        Opened::<Say>::read(&bytes, sigs),
        Err(BytesError::Signatures)
    ));
    let more = String::from_utf8(bytes)
        .unwrap()
        .replace("\"nonce\"", "\"more\":1,\"nonce\"");
    let sig = Sig::make(more.as_bytes(), person_id(&one.public()), &one);
    assert!(matches!(
        Opened::<Say>::read(more.as_bytes(), vec![sig]),
        Err(BytesError::Form(_))
    ));
}
