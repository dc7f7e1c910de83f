//! Scripts, styles and pictures: one folder under the hash of all of them, cached for ever.

use basics::hex;
use book::beside::sha256;
use include_dir::{Dir, include_dir};
use std::collections::BTreeMap;
use std::sync::LazyLock;

static FOLDER: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets");

/// The kinds of files that are served; everything else in the folder is for the house.
const KINDS: [(&str, &str); 5] = [
    ("js", "text/javascript; charset=utf-8"),
    ("css", "text/css; charset=utf-8"),
    ("svg", "image/svg+xml"),
    ("woff2", "font/woff2"),
    ("png", "image/png"),
];

/// Something that is served.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Asset {
    pub(crate) kind: &'static str,
    pub(crate) bytes: &'static [u8],
}

/// A file that runs in the browser.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
pub struct Script {
    /// Where it lies in the folder of assets.
    pub path: String,
    /// The SHA-256 of its bytes, in hexadecimal digits.
    #[schemars(regex(pattern = "^[0-9a-f]{64}$"))]
    pub sha256: String,
}

static SCRIPTS: LazyLock<Vec<Script>> = LazyLock::new(|| {
    let scripts = SERVED
        .iter()
        .filter(|(_, asset)| asset.kind.starts_with("text/javascript"));
    let script = |(path, asset): (&String, &Asset)| Script {
        path: path.clone(),
        sha256: hex::encode(&sha256(&[asset.bytes])),
    };
    scripts.map(script).collect()
});

/// Everything that pages of this program can run in a browser, by path, with its hash
/// (`spec/threats.md`).
pub fn scripts() -> &'static [Script] {
    &SCRIPTS
}

static SERVED: LazyLock<BTreeMap<String, Asset>> = LazyLock::new(|| {
    let mut served = BTreeMap::new();
    gather(&FOLDER, &mut served);
    served
});

static FOLDER_NAME: LazyLock<String> = LazyLock::new(|| {
    let lengths = |(path, asset): (&String, &Asset)| {
        [(path.len() as u64).to_be_bytes(), (asset.bytes.len() as u64).to_be_bytes()].concat()
    };
    let lengths: Vec<Vec<u8>> = SERVED.iter().map(lengths).collect();
    let pieces = SERVED.iter().zip(&lengths);
    let pieces =
        pieces.flat_map(|((path, asset), lengths)| [lengths, path.as_bytes(), asset.bytes]);
    let digest = sha256(&pieces.collect::<Vec<&[u8]>>());
    format!(
        "/assets/{}",
        hex::encode(digest.get(..8).unwrap_or_default())
    )
});

fn gather(folder: &'static Dir<'static>, served: &mut BTreeMap<String, Asset>) {
    for file in folder.files() {
        let path = file.path().to_string_lossy().replace('\\', "/");
        let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
        if let Some((_, kind)) = KINDS.iter().find(|(known, _)| *known == ending) {
            served.insert(path, Asset { kind, bytes: file.contents() });
        }
    }
    for inner in folder.dirs() {
        gather(inner, served);
    }
}

/// The folder of all assets, `/assets/<hash>`.
pub(crate) fn folder() -> &'static str {
    &FOLDER_NAME
}

/// An asset by its path after the folder.
pub(crate) fn asset(path: &str) -> Option<Asset> {
    SERVED.get(path).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hashes_of_scripts_are_those_of_the_files() {
        assert!(scripts().len() > 20, "{}", scripts().len());
        for script in scripts() {
            let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets");
            let bytes = std::fs::read(file.join(&script.path)).unwrap();
            assert_eq!(
                script.sha256,
                hex::encode(&sha256(&[&bytes])),
                "{}",
                script.path
            );
        }
        // Those that nobody here has written are hashed elsewhere, too.
        let vendored = include_str!("../assets/vendor/VENDOR.md");
        let mut count = 0;
        for script in scripts() {
            let Some(name) = script.path.strip_prefix("vendor/") else { continue };
            let line = format!("| `{name}` | `{}` |", script.sha256);
            assert!(vendored.contains(&line), "{line}");
            count += 1;
        }
        assert_eq!(count, vendored.matches(".js` | `").count());
    }

    #[test]
    fn scripts_are_served_and_notes_to_ourselves_are_not() {
        assert!(asset("script/caracol.js").is_some());
        assert!(asset("vendor/noble-ed25519/index.js").is_some());
        for path in ["CONTRACT.md", "WORDS.md", "package.json", "../Cargo.toml", "script", ""] {
            assert!(asset(path).is_none(), "{path}");
        }
        assert_eq!(folder().len(), "/assets/".len() + 16);
    }
}
