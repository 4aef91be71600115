//! The code of the README and the book, compiled and run by `cargo test`.
//!
//! Every chapter of `SUMMARY.md` is here but those under `rules/`, whose code is that of the rules' pages, which the
//! library compiles; `tests/it/docs.rs` holds it to that.

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
mod readme {}

#[cfg(doctest)]
#[doc = include_str!("src/getting-started.md")]
mod getting_started {}

#[cfg(doctest)]
#[doc = include_str!("src/concepts.md")]
mod concepts {}

#[cfg(doctest)]
#[doc = include_str!("src/settings.md")]
mod settings {}

#[cfg(doctest)]
#[doc = include_str!("src/networking.md")]
mod networking {}

#[cfg(doctest)]
#[doc = include_str!("src/services.md")]
mod services {}

#[cfg(doctest)]
#[doc = include_str!("src/mesh.md")]
mod mesh {}

#[cfg(doctest)]
#[doc = include_str!("src/data.md")]
mod data {}

#[cfg(doctest)]
#[doc = include_str!("src/observability.md")]
mod observability {}

#[cfg(doctest)]
#[doc = include_str!("src/checking.md")]
mod checking {}

#[cfg(doctest)]
#[doc = include_str!("src/deploying.md")]
mod deploying {}

#[cfg(doctest)]
#[doc = include_str!("src/when-it-fails.md")]
mod when_it_fails {}

#[cfg(doctest)]
#[doc = include_str!("src/when-it-fails-table.md")]
mod when_it_fails_table {}

#[cfg(doctest)]
#[doc = include_str!("src/pipelines.md")]
mod pipelines {}

#[cfg(doctest)]
#[doc = include_str!("src/rules.md")]
mod rules {}
