//! The code of the README and the book, as doctests.
//!
//! Contains every chapter of `SUMMARY.md` except those under `rules/`: they consist of the pages of the rules, which are
//! doctests of the library. `tests/it/docs.rs` checks that no chapter is missing.

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
#[doc = include_str!("src/task-definitions.md")]
mod task_definitions {}

#[cfg(doctest)]
#[doc = include_str!("src/jobs.md")]
mod jobs {}

#[cfg(doctest)]
#[doc = include_str!("src/images.md")]
mod images {}

#[cfg(doctest)]
#[doc = include_str!("src/scaling.md")]
mod scaling {}

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
#[doc = include_str!("src/escape-hatches.md")]
mod escape_hatches {}

#[cfg(doctest)]
#[doc = include_str!("src/checking.md")]
mod checking {}

#[cfg(doctest)]
#[doc = include_str!("src/deploying.md")]
mod deploying {}

#[cfg(doctest)]
#[doc = include_str!("src/operating.md")]
mod operating {}

#[cfg(doctest)]
#[doc = include_str!("src/troubleshooting.md")]
mod troubleshooting {}

#[cfg(doctest)]
#[doc = include_str!("src/stack-statuses.md")]
mod stack_statuses {}

#[cfg(doctest)]
#[doc = include_str!("src/pipelines.md")]
mod pipelines {}

#[cfg(doctest)]
#[doc = include_str!("src/rules.md")]
mod rules {}
