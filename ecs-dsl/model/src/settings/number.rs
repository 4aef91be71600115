//! Reads numbers of every type that a field may have.

use super::{Expected, Node, SettingsErrors, Value};

/// The allowed values of each number type.
pub mod expected {
    use super::Expected;

    macro_rules! integers {
        ($($name:ident $text:literal)*) => {
            $(
                #[doc = $text]
                #[allow(non_upper_case_globals, reason = "named after its type")]
                pub const $name: Expected = Expected::text($text);
            )*
        };
    }

    integers! {
        u8 "an integer from 0 to 255"
        u16 "an integer from 0 to 65535"
        u32 "an integer from 0 to 4294967295"
        u64 "an integer, 0 or more"
        usize "an integer, 0 or more"
        i8 "an integer from -128 to 127"
        i16 "an integer from -32768 to 32767"
        i32 "an integer from -2147483648 to 2147483647"
        i64 "a 64-bit integer"
        isize "a 64-bit integer"
    }

    /// A number.
    #[allow(non_upper_case_globals, reason = "named after its type")]
    pub const f32: Expected = Expected::text("a number");
    /// A number.
    #[allow(non_upper_case_globals, reason = "named after its type")]
    pub const f64: Expected = Expected::text("a number");
}

macro_rules! integers {
    ($($name:ident)*) => {
        impl Value {
            $(
                /// The integer.
                pub const fn $name(&self, errors: &mut SettingsErrors) -> Option<$name> {
                    if let Node::Integer(number) = self.node {
                        let narrow = number as $name;
                        if narrow as i128 == number as i128 {
                            return Some(narrow);
                        }
                    }
                    self.type_mismatch(expected::$name, errors);
                    None
                }
            )*
        }
    };
}

integers!(u8 u16 u32 u64 usize i8 i16 i32 i64 isize);

impl Value {
    /// The number.
    pub const fn f64(&self, errors: &mut SettingsErrors) -> Option<f64> {
        match self.node {
            Node::Float(number) => Some(number),
            Node::Integer(number) => Some(number as f64),
            _ => {
                self.type_mismatch(expected::f64, errors);
                None
            }
        }
    }

    /// The number.
    pub const fn f32(&self, errors: &mut SettingsErrors) -> Option<f32> {
        match self.f64(errors) {
            Some(number) => Some(number as f32),
            None => None,
        }
    }
}
