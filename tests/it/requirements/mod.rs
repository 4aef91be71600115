//! The requirements of the examples: each has a test that asserts its values on the example's template.

mod coverage;
mod django;
mod events;
mod orchestration;
mod scaling;
mod template;
