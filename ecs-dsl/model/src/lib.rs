//! The builders, the checks and the synthesis of ecs-dsl. An internal crate: use `ecs_dsl`, which exports what is public.

#![warn(missing_docs, unreachable_pub)]
#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        reason = "a test may fail loudly"
    )
)]

pub mod assemble;
pub mod cfn;
mod check;
pub mod dsl;
#[doc(hidden)]
pub mod settings;
mod synth;

pub use check::Allowance;
pub use ecs_dsl_cfn::diag;

/// The rules, and what the macros of `ecs_dsl` call.
#[doc(hidden)]
pub mod rules {
    pub use ecs_dsl_cfn::rules::*;

    pub use crate::dsl::ConstArg;
}
