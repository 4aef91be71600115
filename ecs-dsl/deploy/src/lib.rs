//! The deployment engine of ecs-dsl. An internal crate: use `ecs_dsl`, which exports what is public.

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

pub mod deploy;

pub(crate) use ecs_dsl_cfn::cfn;
pub(crate) use ecs_dsl_plan::plan;
