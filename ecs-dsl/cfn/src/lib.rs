//! CloudFormation as data, and the rules of ecs-dsl. An internal crate: use `ecs_dsl`, which exports what is public.

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

pub mod cfn;
pub mod diag;
#[doc(hidden)]
pub mod rules;
#[doc(hidden)]
pub mod template_rules;
