//! The parts of the program that other programs of the house use: verification on all cores.

pub mod verify;
