//! The pages: plain functions of a [`crate::ctx::Ctx`] and what the page shows.

pub mod layout;
mod mark;
