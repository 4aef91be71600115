//! Amazon ECS microservices as a Rust program.

#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        reason = "a test may fail loudly"
    )
)]

mod assemble;
pub mod cfn;
mod check;
pub mod cli;
pub mod cost;
pub mod deploy;
pub mod diag;
pub mod dsl;
pub mod graph;
pub mod plan;
pub mod prelude;
#[doc(hidden)]
pub mod rules;
mod synth;

pub use ecs_dsl_macros::stack;

pub use assemble::{Assembly, EscapeHatch, HatchKind, SynthesizedStack};
