//! Looking.
