//! AWS's resource types. Written by `cargo run -p ecs-dsl-codegen`.

use super::Facts;

/// Facts about every type, sorted by name.
pub(super) static FACTS: &[Facts] = &[];
