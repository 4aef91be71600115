//! What a program is written with: `use ecs_dsl::prelude::*;`.

pub use std::time::Duration;

pub use crate::cfn::{Handle, Value};
pub use crate::dsl::*;
pub use crate::{arn, at, cidr, cron, fargate, image, name, path, port, rate, sub};
pub use ecs_dsl_macros::{Settings, settings};
