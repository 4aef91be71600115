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

pub mod cfn;
pub mod cost;
pub mod deploy;
pub mod diag;
pub mod dsl;
pub mod graph;
pub mod plan;
mod synth;
