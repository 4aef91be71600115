//! What may stand in a plain environment variable.

use crate::cfn::Value;

/// A value that anyone who may describe the task definition may see: text, numbers, addresses.
#[diagnostic::on_unimplemented(
    message = "`{Self}` can't be a plain environment variable",
    label = "not text, a number or a `Value<String>`",
    note = "everyone who may describe the task definition sees plain variables: pass what is secret with `.secret(name, value)`"
)]
pub trait EnvironmentValue {
    /// The text that the container sees.
    fn into_value(self) -> Value<String>;
}

impl EnvironmentValue for Value<String> {
    fn into_value(self) -> Value<String> {
        self
    }
}

impl EnvironmentValue for &Value<String> {
    fn into_value(self) -> Value<String> {
        self.clone()
    }
}

impl EnvironmentValue for &str {
    fn into_value(self) -> Value<String> {
        self.into()
    }
}

impl EnvironmentValue for String {
    fn into_value(self) -> Value<String> {
        self.into()
    }
}

impl EnvironmentValue for &String {
    fn into_value(self) -> Value<String> {
        self.into()
    }
}

macro_rules! display {
    ($($plain:ty)*) => {$(
        impl EnvironmentValue for $plain {
            fn into_value(self) -> Value<String> {
                self.to_string().into()
            }
        }
    )*};
}

display!(bool i32 i64 u8 u16 u32 u64 f64);
