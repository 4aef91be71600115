//! Values of plain environment variables.

use crate::cfn::Value;
use crate::dsl::model::seal::Seal;

/// The value of a plain environment variable: text, a number, an address. Every principal that can describe the task
/// definition sees it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` can't be a plain environment variable",
    label = "not text, a number or a `Value<String>`",
    note = "every principal that can describe the task definition sees plain variables: pass secrets with `.secret(name, value)`"
)]
pub trait EnvironmentValue {
    #[doc(hidden)]
    const SEAL: Seal;

    /// The variable's value.
    fn into_value(self) -> Value<String>;
}

impl EnvironmentValue for Value<String> {
    const SEAL: Seal = Seal;

    fn into_value(self) -> Value<String> {
        self
    }
}

impl EnvironmentValue for &Value<String> {
    const SEAL: Seal = Seal;

    fn into_value(self) -> Value<String> {
        self.clone()
    }
}

impl EnvironmentValue for &str {
    const SEAL: Seal = Seal;

    fn into_value(self) -> Value<String> {
        self.into()
    }
}

impl EnvironmentValue for String {
    const SEAL: Seal = Seal;

    fn into_value(self) -> Value<String> {
        self.into()
    }
}

impl EnvironmentValue for &String {
    const SEAL: Seal = Seal;

    fn into_value(self) -> Value<String> {
        self.into()
    }
}

macro_rules! display {
    ($($plain:ty)*) => {$(
        impl EnvironmentValue for $plain {
            const SEAL: Seal = Seal;

            fn into_value(self) -> Value<String> {
                self.to_string().into()
            }
        }
    )*};
}

display!(bool i32 i64 u8 u16 u32 u64 f64);
