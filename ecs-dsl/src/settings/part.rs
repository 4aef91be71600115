//! What may be the type of a setting.

use std::mem::ManuallyDrop;

use schemars::{JsonSchema, Schema};
use serde::de::DeserializeOwned;

use super::{Expected, Faults, Value};

/// A struct or an enum with `#[derive(Settings)]`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` can't be read from a settings file",
    label = "not a type that a setting can have",
    note = "a setting is a number, `bool`, `&'static str`, `Duration`, an `Option`, `&'static [T]` or `[T; N]` of \
            these, a type such as `Cidr`, or one with `#[derive(Settings)]`"
)]
pub trait Part: DeserializeOwned + JsonSchema {
    /// What stands in the file for it.
    const EXPECTED: Expected;

    /// The value as it stands in a file, for the schema, where it can be written.
    fn written(&self) -> Option<serde_json::Value> {
        None
    }
}

/// Gives a type without `#[derive(Settings)]` words of ours: its own `const fn` would come first.
pub trait Unread: Sized {
    /// Never called.
    fn __ecs_dsl_read(_: &'static Value, _: &mut Faults) -> Option<ManuallyDrop<Self>>
    where
        Self: Part,
    {
        None
    }

    /// Never called; without a bound, so that the type is complained about once.
    fn __ecs_dsl_schema() -> Option<Schema> {
        None
    }
}

impl<T> Unread for T {}

/// Lets a type of this crate that holds text of one rule be the type of a setting.
macro_rules! text_part {
    ($type:ident, $rule:ident) => {
        impl $crate::settings::Part for $type {
            const EXPECTED: $crate::settings::Expected = $crate::settings::TEXT;

            fn written(&self) -> Option<serde_json::Value> {
                serde_json::to_value(self).ok()
            }
        }

        impl $type {
            /// Reads a setting.
            #[doc(hidden)]
            pub const fn __ecs_dsl_read(
                value: &'static $crate::settings::Value,
                faults: &mut $crate::settings::Faults,
            ) -> Option<std::mem::ManuallyDrop<Self>> {
                let Some(text) = value.text(faults) else {
                    return None;
                };
                let verdict = $crate::rules::$rule(text);
                faults.verdict(value, verdict);
                if verdict.is_err() {
                    return None;
                }
                Some(std::mem::ManuallyDrop::new(Self(
                    std::borrow::Cow::Borrowed(text),
                )))
            }
        }
    };
}

pub(crate) use text_part;
