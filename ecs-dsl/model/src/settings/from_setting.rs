//! The types of settings.

use std::mem::ManuallyDrop;

use schemars::{JsonSchema, Schema};
use serde::de::DeserializeOwned;

use super::{Expected, SettingsErrors, Value};

/// A type that can be read from a setting: a type with `#[derive(Settings)]`, or a value type such as `Cidr`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` can't be read from a settings file",
    label = "not a type that a setting can have",
    note = "a setting is a number, `bool`, `&'static str`, `Duration`, an `Option`, `&'static [T]` or `[T; N]` of \
            these, a type such as `Cidr`, or one with `#[derive(Settings)]`"
)]
pub trait FromSetting: DeserializeOwned + JsonSchema {
    /// The allowed values in a file.
    const EXPECTED: Expected;

    /// The value as a file has it, for defaults in the schema; `None` if it can't be serialized.
    fn to_json(&self) -> Option<serde_json::Value> {
        None
    }
}

/// A fallback for types without `#[derive(Settings)]`, for a readable compile error. An inherent `const fn` takes precedence.
pub trait FallbackRead: Sized {
    /// Never called.
    fn __ecs_dsl_read(_: &'static Value, _: &mut SettingsErrors) -> Option<ManuallyDrop<Self>>
    where
        Self: FromSetting,
    {
        None
    }

    /// Never called; without a bound, so that the type is reported once.
    fn __ecs_dsl_schema() -> Option<Schema> {
        None
    }
}

impl<T> FallbackRead for T {}

/// Implements [`FromSetting`] for a text value type of this crate and its rule.
macro_rules! text_setting {
    ($type:ident, $rule:ident) => {
        impl $crate::settings::FromSetting for $type {
            const EXPECTED: $crate::settings::Expected = $crate::settings::TEXT;

            fn to_json(&self) -> Option<serde_json::Value> {
                serde_json::to_value(self).ok()
            }
        }

        impl $type {
            /// Reads a setting.
            #[doc(hidden)]
            pub const fn __ecs_dsl_read(
                value: &'static $crate::settings::Value,
                errors: &mut $crate::settings::SettingsErrors,
            ) -> Option<std::mem::ManuallyDrop<Self>> {
                let Some(text) = value.text(errors) else {
                    return None;
                };
                let verdict = $crate::rules::$rule(text);
                errors.check(value, verdict);
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

pub(crate) use text_setting;
