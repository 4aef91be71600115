//! TCP ports.

use std::fmt;
use std::mem::ManuallyDrop;
use std::str::FromStr;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::InvalidValue;
use crate::dsl::model::seal::Seal;
use crate::{rules, settings};

/// A TCP port that a container listens on, 1 to 65535. `ECS1104`.
///
/// ```
/// # use ecs_dsl::prelude::*;
/// # fn shop(order: Service) -> Service {
/// order.port(port!(8003))
/// # }
/// # assert!(Port::new(0).is_err());
/// ```
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(try_from = "i64", into = "u16")]
pub struct Port(u16);

impl Port {
    /// Checks a number.
    ///
    /// # Errors
    /// If the number is not a port.
    pub fn new(number: impl Into<i64>) -> Result<Self, InvalidValue> {
        let number = number.into();
        match rules::port(number) {
            Ok(()) => Ok(Self::constant(number)),
            Err(violation) => Err(InvalidValue::new(number, violation)),
        }
    }

    /// Checks a number at compile time.
    ///
    /// # Panics
    /// If the number is not a port. In a `const` item, where it belongs, that is a compile error.
    #[track_caller]
    pub const fn constant(number: i64) -> Self {
        rules::require(rules::port(number));
        Self(number as u16)
    }

    /// The number.
    pub const fn get(self) -> u16 {
        self.0
    }
}

impl settings::FromSetting for Port {
    const EXPECTED: settings::Expected = settings::expected::u16;

    fn to_json(&self) -> Option<serde_json::Value> {
        serde_json::to_value(self).ok()
    }
}

impl Port {
    /// Reads a setting.
    #[doc(hidden)]
    pub const fn __ecs_dsl_read(
        value: &'static settings::Value,
        errors: &mut settings::SettingsErrors,
    ) -> Option<ManuallyDrop<Self>> {
        let Some(number) = value.i64(errors) else {
            return None;
        };
        let verdict = rules::port(number);
        errors.check(value, verdict);
        if verdict.is_err() {
            return None;
        }
        Some(ManuallyDrop::new(Self(number as u16)))
    }
}

impl fmt::Display for Port {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl TryFrom<i64> for Port {
    type Error = InvalidValue;

    fn try_from(number: i64) -> Result<Self, InvalidValue> {
        Self::new(number)
    }
}

impl TryFrom<u16> for Port {
    type Error = InvalidValue;

    fn try_from(number: u16) -> Result<Self, InvalidValue> {
        Self::new(number)
    }
}

impl FromStr for Port {
    type Err = InvalidValue;

    fn from_str(text: &str) -> Result<Self, InvalidValue> {
        // Text that isn't a number gets the same error as port 0.
        let number = text.parse().unwrap_or(0);
        match rules::port(number) {
            Ok(()) => Ok(Self::constant(number)),
            Err(violation) => Err(InvalidValue::new(text, violation)),
        }
    }
}

impl From<Port> for u16 {
    fn from(port: Port) -> Self {
        port.0
    }
}

/// A port of a setter: a `u16`, which `check` checks, or a [`Port`].
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a port",
    label = "neither a `u16` nor a `Port`",
    note = "a port is a number such as `8003`, or `port!(8003)`"
)]
pub trait IntoPort {
    #[doc(hidden)]
    const SEAL: Seal;

    /// The number.
    fn number(self) -> u16;
}

impl IntoPort for u16 {
    const SEAL: Seal = Seal;

    fn number(self) -> u16 {
        self
    }
}

impl IntoPort for Port {
    const SEAL: Seal = Seal;

    fn number(self) -> u16 {
        self.0
    }
}

impl rules::ConstArg<Port> {
    /// The number of a constant.
    pub const fn number(self) -> i64 {
        self.0.0 as i64
    }
}

/// A port as a [`Port`](crate::dsl::Port), checked at compile time: `port!(8003)`.
#[macro_export]
macro_rules! port {
    ($number:expr) => {{
        #[allow(non_upper_case_globals, reason = "messages name it")]
        const Port: $crate::dsl::Port = $crate::dsl::Port::constant(($number) as i64);
        Port
    }};
}
