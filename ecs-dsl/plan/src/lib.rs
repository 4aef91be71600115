//! The changes, the cost and the graph of CloudFormation templates. An internal crate: use `ecs_dsl`, which exports what is
//! public.

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

pub mod cost;
pub mod graph;
pub mod plan;

pub(crate) use ecs_dsl_cfn::cfn;
