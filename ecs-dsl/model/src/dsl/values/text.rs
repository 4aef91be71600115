//! Checked text.

use crate::dsl::model::seal::Seal;

/// Text of a setter: raw text, or a checked `Value`.
///
/// Every setter of text accepts `&str`, `String` and references to them, which `check` checks. A [`Cidr`](super::Cidr)
/// is accepted only by setters of address blocks, and so on.
#[diagnostic::on_unimplemented(
    message = "expected text or a `{Value}`, found `{Self}`",
    label = "neither text nor a `{Value}`"
)]
pub trait IntoText<Value> {
    #[doc(hidden)]
    const SEAL: Seal;

    /// The text itself.
    fn into_text(self) -> String;
}

impl<Value, T: AsRef<str> + ?Sized> IntoText<Value> for &T {
    const SEAL: Seal = Seal;

    fn into_text(self) -> String {
        self.as_ref().to_owned()
    }
}

impl<Value> IntoText<Value> for String {
    const SEAL: Seal = Seal;

    fn into_text(self) -> String {
        self
    }
}

/// A newtype over text that follows a rule.
macro_rules! text_value {
    ($(#[$documentation:meta])* $type:ident, $rule:ident) => {
        $(#[$documentation])*
        #[derive(
            Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash,
            serde::Serialize, serde::Deserialize, schemars::JsonSchema,
        )]
        #[serde(try_from = "String", into = "String")]
        pub struct $type(std::borrow::Cow<'static, str>);

        impl $type {
            /// Checks text.
            ///
            /// # Errors
            /// If the text violates the rule.
            pub fn new(text: impl Into<String>) -> Result<Self, $crate::dsl::InvalidValue> {
                let text = text.into();
                match $crate::rules::$rule(&text) {
                    Ok(()) => Ok(Self(text.into())),
                    Err(violation) => Err($crate::dsl::InvalidValue::new(text, violation)),
                }
            }

            /// Checks text at compile time.
            ///
            /// # Panics
            /// If the text violates the rule. In a `const` item, where it belongs, that is a compile error.
            #[track_caller]
            pub const fn constant(text: &'static str) -> Self {
                $crate::rules::require($crate::rules::$rule(text));
                Self(std::borrow::Cow::Borrowed(text))
            }

            /// The text.
            pub const fn as_str(&self) -> &str {
                match &self.0 {
                    std::borrow::Cow::Borrowed(text) => text,
                    std::borrow::Cow::Owned(text) => text.as_str(),
                }
            }
        }

        $crate::settings::text_setting!($type, $rule);

        impl std::fmt::Display for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl std::str::FromStr for $type {
            type Err = $crate::dsl::InvalidValue;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::new(text)
            }
        }

        impl TryFrom<&str> for $type {
            type Error = $crate::dsl::InvalidValue;

            fn try_from(text: &str) -> Result<Self, Self::Error> {
                Self::new(text)
            }
        }

        impl TryFrom<String> for $type {
            type Error = $crate::dsl::InvalidValue;

            fn try_from(text: String) -> Result<Self, Self::Error> {
                Self::new(text)
            }
        }

        impl From<$type> for String {
            fn from(value: $type) -> Self {
                value.0.into_owned()
            }
        }

        #[diagnostic::do_not_recommend]
        impl $crate::dsl::IntoText<$type> for $type {
            const SEAL: $crate::dsl::model::seal::Seal = $crate::dsl::model::seal::Seal;

            fn into_text(self) -> String {
                self.into()
            }
        }

        #[diagnostic::do_not_recommend]
        impl $crate::dsl::IntoText<$type> for &$type {
            const SEAL: $crate::dsl::model::seal::Seal = $crate::dsl::model::seal::Seal;

            fn into_text(self) -> String {
                self.as_str().to_owned()
            }
        }

        impl $crate::rules::ConstArg<$type> {
            /// The text of a constant.
            pub const fn text(self) -> &'static str {
                let text = match &self.0.0 {
                    std::borrow::Cow::Borrowed(text) => *text,
                    // A constant never has owned text.
                    std::borrow::Cow::Owned(_) => "",
                };
                // Values with destructors can't be dropped in constants.
                std::mem::forget(self);
                text
            }
        }
    };
}

pub(super) use text_value;
