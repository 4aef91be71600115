//! Writes `ecs-dsl/src/cfn/aws` from AWS's resource schemas.
//!
//! The way of a schema: [`trim`] brings AWS's file in, [`schema`] reads it and applies our corrections, [`resolve`] makes
//! [`model`] of it, [`clash`] gives every type its name, [`emit`] and [`facts`] write Rust, [`output`] puts it on disk.
//!
//! **Invariant:** the output is a pure function of `codegen/*.txt`, `codegen/*.json`, `codegen/corrections` and `schemas`.

#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        reason = "a test may fail loudly"
    )
)]

pub mod clash;
pub mod emit;
mod error;
pub mod facts;
pub mod model;
pub mod naming;
pub mod output;
pub mod resolve;
pub mod schema;
pub mod trim;

pub use error::Error;
