//! Has the assets and the guide built in again when a file of theirs is new or gone: the compiler
//! watches only those that it has read.

fn main() {
    println!("cargo::rerun-if-changed=assets");
    println!("cargo::rerun-if-changed=../../docs/guide");
}
