//! Tiles of logs of every awkward size, and every way of spoiling them.

use super::*;

#[test]
fn a_tile_has_one_address() {
    let tile = |level, index, width| Some(TileAddress { level, index, width });
    assert_eq!(TileAddress::read("0/000"), tile(Some(0), 0, 256));
    assert_eq!(TileAddress::read("entries/000.p/7"), tile(None, 0, 7));
    let far = tile(Some(3), 1_234_067, 256);
    assert_eq!(TileAddress::read("3/x001/x234/067"), far);
    assert_eq!(
        TileAddress::read("63/x001/000.p/255"),
        tile(Some(63), 1_000, 255)
    );
}

#[test]
fn any_other_spelling_leads_nowhere() {
    let wrong = [
        "",
        "0",
        "0/",
        "0/0",
        "0/00",
        "0/0000",
        "00/000",
        "0/000.p/0",
        "0/000.p/256",
        "0/000.p/07",
        "0/000.p/-1",
        "0/1/000",
        "0/x000/001",
        "0/x1/000",
        "64/000",
        "256/000",
        "-1/000",
        "0/../000",
        "entries",
        "entries/",
        "Entries/000",
        "0/000/",
        "0/000.p/1/",
        "0/000.p",
        "0/x001/x001/x001/x001/x001/001",
        "0/%30",
        "0/ 000",
        "data/000",
        "+1/000",
        "0/000.p/+1",
    ];
    for path in wrong {
        assert_eq!(TileAddress::read(path), None, "{path}");
    }
}

#[test]
fn a_log_has_the_tiles_of_the_specifications_examples() {
    let all = |level, size| TileAddress::all(level, size).map(|tile| tile.to_string());
    assert_eq!(all(Some(0), 70_000).count(), 274);
    assert_eq!(all(Some(0), 70_000).last().unwrap(), "0/273.p/112");
    let one: Vec<_> = all(Some(1), 70_000).collect();
    assert_eq!(one, ["1/000", "1/001.p/17"]);
    assert_eq!(all(Some(2), 70_000).collect::<Vec<_>>(), ["2/000.p/1"]);
    assert_eq!(all(Some(3), 70_000).count(), 0);
    assert_eq!(all(Some(1), 256).collect::<Vec<_>>(), ["1/000.p/1"]);
    assert_eq!(all(None, 256).collect::<Vec<_>>(), ["entries/000"]);
    assert_eq!(all(Some(0), 0).count(), 0);
    assert_eq!(all(Some(63), u64::MAX).count(), 0);
}

type Tiles = BTreeMap<TileAddress, Vec<u8>>;

/// A log of so many entries, with every tile that it has and its checkpoint.
fn log(size: u64) -> (Tiles, TreeHead) {
    let entries: Vec<Vec<u8>> = (0..size).map(|i| i.to_string().into_bytes()).collect();
    let mut tree = Tree::default();
    for entry in &entries {
        tree.push(leaf_hash(entry));
    }
    let mut tiles = BTreeMap::new();
    for level in 0..3 {
        for address in TileAddress::all(Some(level), size) {
            let bytes = tree.tile(level, address.index, address.width);
            tiles.insert(address, bytes.unwrap());
        }
    }
    for address in TileAddress::all(None, size) {
        let first = usize::try_from(address.index * u64::from(WIDTH)).unwrap();
        let mut bundle = Vec::new();
        for entry in &entries[first..first + address.width as usize] {
            bundle.extend(u16::try_from(entry.len()).unwrap().to_be_bytes());
            bundle.extend(entry);
        }
        tiles.insert(address, bundle);
    }
    let (origin, extension) = ("example.com/log".to_owned(), Vec::new());
    (
        tiles,
        TreeHead { origin, size, root: tree.root(), extension },
    )
}

#[test]
fn whole_logs_hold_with_their_entries_and_without() {
    for size in [0, 1, 2, 255, 256, 257, 511, 512, 65_536, 66_000] {
        let (mut tiles, head) = log(size);
        assert_eq!(check_all(&tiles, &head), Ok(()), "{size}");
        tiles.retain(|address, _| address.level.is_some());
        assert_eq!(check_all(&tiles, &head), Ok(()), "{size}");
    }
}

#[test]
fn whatever_is_missing_spoiled_or_too_much_is_named() {
    let (tiles, head) = log(600);
    for (address, bytes) in &tiles {
        let with = |change: &dyn Fn(&mut Tiles)| {
            let mut tiles = tiles.clone();
            change(&mut tiles);
            check_all(&tiles, &head)
        };
        let missing = with(&|tiles| drop(tiles.remove(address)));
        assert_eq!(missing, Err(TileError::Missing(*address)));
        for length in [0, bytes.len() - 1] {
            let short = with(&|tiles| tiles.get_mut(address).unwrap().truncate(length));
            assert_eq!(short, Err(TileError::Length(*address)));
        }
        let long = with(&|tiles| tiles.get_mut(address).unwrap().push(0));
        assert_eq!(long, Err(TileError::Length(*address)));
        let spoiled = with(&|tiles| *tiles.get_mut(address).unwrap().last_mut().unwrap() ^= 1);
        let named = if address.level.is_none() {
            TileError::Root
        } else {
            TileError::Differs(*address)
        };
        assert_eq!(spoiled, Err(named));
    }
    let mut other = head.clone();
    other.root = TreeHash([1; 32]);
    assert_eq!(check_all(&tiles, &other), Err(TileError::Root));
    other = TreeHead { size: 599, ..head };
    assert!(matches!(
        check_all(&tiles, &other),
        Err(TileError::Beyond(_))
    ));
}

#[test]
fn partial_tiles_of_earlier_checkpoints_may_lie_there_and_must_hold() {
    let (mut tiles, head) = log(600);
    let (earlier, _) = log(300);
    let partial = TileAddress { level: Some(0), index: 1, width: 44 };
    tiles.insert(partial, earlier[&partial].clone());
    assert_eq!(check_all(&tiles, &head), Ok(()));
    tiles.get_mut(&partial).unwrap()[0] ^= 1;
    assert_eq!(check_all(&tiles, &head), Err(TileError::Differs(partial)));
}

#[test]
fn bundles_are_read_to_their_end_or_not_at_all() {
    let empty: Vec<&[u8]> = Vec::new();
    assert_eq!(entries(&[]), Some(empty));
    assert_eq!(entries(&[0, 0, 0, 1, 7]), Some(vec![&[][..], &[7][..]]));
    for cut in [&[0][..], &[0, 1], &[0, 2, 7], &[0, 1, 7, 0]] {
        assert_eq!(entries(cut), None);
    }
}
