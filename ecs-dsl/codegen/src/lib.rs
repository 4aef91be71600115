//! Writes `ecs-dsl/model/src/cfn/aws` from AWS's resource schemas.
//!
//!
//! The steps: [`trim`] imports AWS's files, [`schema`] reads them and applies our corrections, [`resolve`] builds the
//! [`model`], [`clash`] names the types, [`emit`] and [`facts`] write Rust, [`output`] writes the files.
//!
//! **Invariant:** the output is a pure function of `codegen/*.txt`, `codegen/*.json`, `codegen/corrections` and `schemas`.

#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        reason = "tests may panic"
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
