//! Fargate task sizes.

use std::fmt;
use std::mem::ManuallyDrop;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::InvalidValue;
use crate::{rules, settings};

/// A pair of CPU units and MiB of memory that Fargate supports. `ECS1101`.
///
/// ```
/// # use ecs_dsl::prelude::*;
/// const SMALL: FargateSize = fargate!(256, 512);
///
/// # fn shop(order: Service, report: Worker) {
/// order.size(fargate!(1024, 2048));
/// report.size(SMALL);
/// # }
/// # assert!(FargateSize::new(1024, 1000).is_err());
/// ```
///
/// In settings files it is a table with `cpu` and `memory`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "Pair")]
pub struct FargateSize {
    cpu: u32,
    memory: u32,
}

/// A pair that isn't checked yet.
#[derive(Deserialize, JsonSchema)]
struct Pair {
    cpu: u32,
    memory: u32,
}

impl FargateSize {
    /// Checks CPU units and MiB.
    ///
    /// # Errors
    /// If Fargate doesn't support the pair.
    pub fn new(cpu: u32, memory: u32) -> Result<Self, InvalidValue> {
        let size = Self { cpu, memory };
        match rules::fargate_size(cpu as i64, memory as i64) {
            Ok(()) => Ok(size),
            Err(violation) => Err(InvalidValue::new(size, violation)),
        }
    }

    /// Checks CPU units and MiB at compile time.
    ///
    /// # Panics
    /// If Fargate doesn't support the pair. In a `const` item, where it belongs, that is a compile error.
    #[track_caller]
    pub const fn constant(cpu: u32, memory: u32) -> Self {
        rules::require(rules::fargate_size(cpu as i64, memory as i64));
        Self { cpu, memory }
    }

    /// The CPU units; 1,024 are one vCPU.
    pub const fn cpu(self) -> u32 {
        self.cpu
    }

    /// The memory in MiB.
    pub const fn memory(self) -> u32 {
        self.memory
    }
}

impl settings::FromSetting for FargateSize {
    const EXPECTED: settings::Expected = settings::Expected {
        text: "a table with ",
        names: &["cpu", "memory"],
    };

    fn to_json(&self) -> Option<serde_json::Value> {
        serde_json::to_value(self).ok()
    }
}

impl FargateSize {
    /// Reads a setting.
    #[doc(hidden)]
    pub const fn __ecs_dsl_read(
        value: &'static settings::Value,
        errors: &mut settings::SettingsErrors,
    ) -> Option<ManuallyDrop<Self>> {
        let Some(table) = value.table(&["cpu", "memory"], errors) else {
            return None;
        };
        let (Some(cpu), Some(memory)) = (table.u32("cpu", errors), table.u32("memory", errors))
        else {
            return None;
        };
        let verdict = rules::fargate_size(cpu as i64, memory as i64);
        errors.check_together(table, &["cpu", "memory"], verdict);
        if verdict.is_err() {
            return None;
        }
        Some(ManuallyDrop::new(Self { cpu, memory }))
    }
}

impl fmt::Display for FargateSize {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} CPU units, {} MiB", self.cpu, self.memory)
    }
}

impl TryFrom<Pair> for FargateSize {
    type Error = InvalidValue;

    fn try_from(pair: Pair) -> Result<Self, InvalidValue> {
        Self::new(pair.cpu, pair.memory)
    }
}

/// A task size as a [`FargateSize`](crate::dsl::FargateSize), checked at compile time: `fargate!(1024, 2048)` has 1,024
/// CPU units and 2,048 MiB.
#[macro_export]
macro_rules! fargate {
    ($cpu:expr, $memory:expr $(,)?) => {{
        #[allow(non_upper_case_globals, reason = "messages name it")]
        const FargateSize: $crate::dsl::FargateSize =
            $crate::dsl::FargateSize::constant($cpu, $memory);
        FargateSize
    }};
}
