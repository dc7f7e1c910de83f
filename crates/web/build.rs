//! Has the assets built in again when one of them is new or gone: the compiler watches only those
//! that it has read.

fn main() {
    println!("cargo::rerun-if-changed=assets");
}
