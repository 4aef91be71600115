//! What a program is written with: `use ecs_dsl::prelude::*;`.

pub use std::time::Duration;

pub use crate::cfn::{Handle, Value};
pub use crate::dsl::*;
pub use crate::sub;
pub use ecs_dsl_macros::{Settings, settings};
