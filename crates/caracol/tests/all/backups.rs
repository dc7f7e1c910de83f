//! Backups while the node runs, the way back, and the entries that a node signed and lacks.

use crate::evidence::copy_folder;
use crate::people::{Node, Person, Process, QUICK, found};
use serde_json::Value;
use std::fs;
use std::path::PathBuf;
use tempfile::TempDir;

/// An assembly on a node whose life goes on in several folders.
struct Scene {
    places: TempDir,
    people: Vec<Person>,
    book: String,
}

impl Scene {
    /// Founds in the folder `node`, with one proposal.
    fn new() -> (Self, Node) {
        let places = tempfile::tempdir().unwrap();
        let node = Node::on(&places.path().join("node"));
        let people: Vec<Person> = (0..3).map(|_| Person::new()).collect();
        let [ana, ben, cho] = [&people[0], &people[1], &people[2]];
        let founders = [(ana, "Ana", "North"), (ben, "Ben", "North"), (cho, "Cho", "South")];
        let rules = [QUICK, &["reading=public"]].concat();
        let book = found(&node.address, &rules, &founders);
        let scene = Self { places, people, book };
        scene.proposes(&node, 0, "First");
        (scene, node)
    }

    fn place(&self, name: &str) -> PathBuf {
        self.places.path().join(name)
    }

    fn at(&self, node: &Node) -> String {
        format!("{}/b/{}", node.address, self.book)
    }

    fn proposes(&self, node: &Node, who: usize, text: &str) {
        let _ = self.people[who].proposes(text, &["--book", &self.at(node)]);
    }

    /// A member's copy of now; gives its path.
    fn copy(&self, node: &Node, name: &str) -> String {
        let to = self.place(name).to_str().unwrap().to_owned();
        let _ = self.people[1].asks(&["book", "export", &self.at(node), &to]);
        to
    }

    fn keeper(&self, args: &[&str], folder: &str) -> crate::people::Said {
        let folder = self.place(folder);
        let folder = ["--folder", folder.to_str().unwrap(), "--json"];
        self.people[2].runs(&[args, &folder].concat())
    }

    fn backup(&self, folder: &str, name: &str) -> (String, Value) {
        let to = self.place(name).to_str().unwrap().to_owned();
        let said = self.keeper(&["backup", &to], folder).json();
        (to, said)
    }

    fn catches_up(&self, copy: &str, folder: &str) -> crate::people::Said {
        self.keeper(&["book", "catch-up", copy], folder)
    }

    /// All is as if nothing had happened: whoever remembers more finds nothing missing.
    fn goes_on(&self, folder: &str) {
        let node = Node::on(&self.place(folder));
        self.proposes(&node, 2, "Last");
        let page = self.at(&node);
        for person in &self.people {
            assert_eq!(
                person.runs(&["receipts", "--check", "--book", &page]).code,
                0
            );
        }
        assert_eq!(
            self.people[0].asks(&["book", "verify", &page])["valid"],
            true
        );
        let minutes = self.people[0].runs(&["matters", "--book", &page]);
        for text in ["First", "Second", "Third", "Last"] {
            assert!(minutes.out.contains(text), "{text}: {minutes:?}");
        }
    }
}

#[test]
fn a_restored_node_takes_back_what_it_signed_from_a_members_copy() {
    let (scene, mut node) = Scene::new();
    let (backup, said) = scene.backup("node", "monday");
    assert_eq!(
        (&said["books"], &said["entries"]),
        (&Value::from(1), &Value::from(2))
    );
    let short = scene.copy(&node, "short.tar");
    scene.proposes(&node, 1, "Second");
    let middle = scene.copy(&node, "middle.tar");
    scene.proposes(&node, 0, "Third");
    let whole = scene.copy(&node, "whole.tar");
    let again = scene.keeper(&["backup", &backup], "node");
    assert_eq!(again.code, 3, "a backup is never written over: {again:?}");
    let used = scene.keeper(&["restore", &backup], "node");
    assert_eq!(used.code, 3, "a node that runs is not restored: {used:?}");
    node.stop();

    // A backup can be made of a node that is stopped, too.
    let (_, said) = scene.backup("node", "tuesday");
    assert_eq!(said["entries"], 4);
    // Without what was signed last, the backup is not put in.
    let bare = scene.keeper(&["restore", &backup], "bare");
    assert!(
        bare.code == 1 && bare.out.contains("contradict"),
        "{bare:?}"
    );
    assert!(!scene.place("bare/caracol.sqlite").exists());

    let restored = scene.keeper(&["restore", &backup], "node").json();
    assert_eq!(restored["behind"][0]["have"], 2);
    assert_eq!(restored["behind"][0]["signed"], 4);
    assert!(scene.place("node/replaced-1/caracol.sqlite").exists());
    let imported = scene.keeper(&["book", "import", &whole], "node");
    assert!(
        imported.code == 1 && imported.out.contains("catch-up"),
        "{imported:?}"
    );
    // Neither a copy that is too short nor one that was tampered with changes anything.
    for short in [&short, &middle] {
        let said = scene.catches_up(short, "node");
        assert!(
            said.code == 1 && said.out.contains("4 were signed"),
            "{said:?}"
        );
    }
    let tampered = scene.place("tampered.tar");
    let mut bytes = fs::read(&whole).unwrap();
    let at = bytes
        .windows(9)
        .position(|window| window == b"\"seen\":{\"")
        .unwrap();
    bytes[at + 20] ^= 1;
    fs::write(&tampered, bytes).unwrap();
    assert_eq!(scene.catches_up(tampered.to_str().unwrap(), "node").code, 1);

    let back = scene.catches_up(&whole, "node").json();
    assert_eq!(
        (&back["added"], &back["entries"]),
        (&Value::from(2), &Value::from(4))
    );
    let nothing = scene.catches_up(&whole, "node").json();
    assert_eq!(nothing["added"], 0);
    assert_eq!(scene.catches_up(&short, "node").json()["added"], 0);
    scene.goes_on("node");
}

/// The whole folder of an older day does not know itself that it is behind. The copy says so, by
/// the node's own signature.
#[test]
fn a_folder_of_an_older_day_learns_from_a_copy_how_far_it_signed() {
    let (scene, mut node) = Scene::new();
    node.stop();
    copy_folder(&scene.place("node"), &scene.place("older"));
    let mut node = Node::on(&scene.place("node"));
    scene.proposes(&node, 1, "Second");
    scene.proposes(&node, 0, "Third");
    let whole = scene.copy(&node, "whole.tar");
    node.stop();
    assert_eq!(scene.catches_up(&whole, "older").json()["added"], 2);
    scene.goes_on("older");
}

/// A node that went on from an older state has signed two books. None is mended with the other.
#[test]
fn a_copy_that_contradicts_the_node_is_not_taken() {
    let (scene, mut node) = Scene::new();
    node.stop();
    copy_folder(&scene.place("node"), &scene.place("other"));
    let mut node = Node::on(&scene.place("node"));
    let (backup, _) = scene.backup("node", "monday");
    scene.proposes(&node, 1, "Second");
    node.stop();
    let mut node = Node::on(&scene.place("other"));
    for text in ["Another second", "Another third"] {
        scene.proposes(&node, 2, text);
    }
    let other = scene.copy(&node, "other.tar");
    node.stop();
    // Against the entries that are here,
    let differs = scene.catches_up(&other, "node");
    assert!(
        differs.code == 1 && differs.out.contains("entry 2"),
        "{differs:?}"
    );
    // and where they are not, against what was signed over them.
    let _ = scene.keeper(&["restore", &backup], "node").json();
    let forked = scene.catches_up(&other, "node");
    assert!(
        forked.code == 1 && forked.out.contains("over 3 entries"),
        "{forked:?}"
    );
    let stranger = scene.catches_up(&other, "empty");
    assert!(
        stranger.code == 1 && stranger.out.contains("import"),
        "{stranger:?}"
    );
}

/// A book that was founded after the backup is not in it at all.
#[test]
fn a_book_that_is_younger_than_the_backup_comes_back_whole() {
    let (scene, mut node) = Scene::new();
    let (backup, _) = scene.backup("node", "monday");
    let [ana, ben, cho] = [Person::new(), Person::new(), Person::new()];
    let founders = [(&ana, "Ana", "North"), (&ben, "Ben", "North"), (&cho, "Cho", "South")];
    let young = found(&node.address, QUICK, &founders);
    let page = format!("{}/b/{young}", node.address);
    let copy = scene.place("young.tar");
    let copy = copy.to_str().unwrap();
    let _ = ana.asks(&["book", "export", &page, copy]);
    node.stop();
    let restored = scene.keeper(&["restore", &backup], "node").json();
    assert_eq!(restored["behind"][0]["book"], young.as_str());
    assert_eq!(scene.catches_up(copy, "node").json()["added"], 1);
    let node = Node::on(&scene.place("node"));
    let page = format!("{}/b/{young}", node.address);
    let _ = ana.proposes("After all", &["--book", &page]);
    let people = ben.runs(&["people", "--book", &page]);
    assert!(
        people.out.contains("Cho"),
        "names come back, too: {people:?}"
    );
}

/// While people work and the node runs as a process of its own, which is then killed.
#[test]
fn a_backup_is_taken_from_a_node_that_runs() {
    let keeper = Person::new();
    let folder = keeper.home.path().join("node");
    let mut server = Process::serve(&keeper, &folder, "127.0.0.1:0");
    let [ana, ben, cho] = [Person::new(), Person::new(), Person::new()];
    let founders = [(&ana, "Ana", "North"), (&ben, "Ben", "North"), (&cho, "Cho", "South")];
    let book = found(&server.address, QUICK, &founders);
    let to = keeper.home.path().join("backup");
    let (folder, to) = (folder.to_str().unwrap(), to.to_str().unwrap());
    std::thread::scope(|scope| {
        let work = scope.spawn(|| {
            for n in 0..4 {
                let _ = ana.proposes(&format!("Proposal {n}"), &[]);
            }
        });
        let said = keeper.asks(&["backup", to, "--folder", folder]);
        assert!(
            (1..=5).contains(&said["entries"].as_u64().unwrap()),
            "{said}"
        );
        work.join().unwrap();
    });
    assert_eq!(ben.asks(&["overview"])["members"], 3, "the node went on");
    server.kill();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(
            fs::metadata(to).unwrap().permissions().mode() & 0o777,
            0o600
        );
    }
    let restored = keeper.asks(&["restore", to, "--folder", folder]);
    assert_eq!(restored["folder"], folder);
    let listed = keeper.asks(&["book", "list", "--folder", folder]);
    assert_eq!(listed[0]["book"], book.as_str());
    let missing = keeper.runs(&["backup", "/nonexistent/x", "--folder", folder]);
    assert_eq!(missing.code, 3, "{missing:?}");
}
