//! The pages, the interface for programs and the server behind them.

pub mod ctx;
pub mod pages;
pub mod sheets;
pub mod words;
