//! The crates of ecs-dsl as one dynamic library, which links in a fraction of the time. See the feature `dynamic`.

pub use {ecs_dsl_deploy, ecs_dsl_model};
