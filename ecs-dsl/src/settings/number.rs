//! Numbers out of a value, of every type of Rust that a field may have.

use super::{Expected, Faults, Node, Value};

/// What a number of each type is.
pub mod expected {
    use super::Expected;

    macro_rules! whole {
        ($($name:ident $words:literal)*) => {
            $(
                #[doc = $words]
                #[allow(non_upper_case_globals, reason = "called as its type is")]
                pub const $name: Expected = Expected::words(concat!("a whole number ", $words));
            )*
        };
    }

    whole! {
        u8 "from 0 to 255"
        u16 "from 0 to 65535"
        u32 "from 0 to 4294967295"
        u64 "from 0 on"
        usize "from 0 on"
        i8 "from -128 to 127"
        i16 "from -32768 to 32767"
        i32 "from -2147483648 to 2147483647"
        i64 "of 64 bits"
        isize "of 64 bits"
    }

    /// A number.
    #[allow(non_upper_case_globals, reason = "called as its type is")]
    pub const f32: Expected = Expected::words("a number");
    /// A number.
    #[allow(non_upper_case_globals, reason = "called as its type is")]
    pub const f64: Expected = Expected::words("a number");
}

macro_rules! whole {
    ($($name:ident)*) => {
        impl Value {
            $(
                /// Its whole number.
                pub const fn $name(&self, faults: &mut Faults) -> Option<$name> {
                    if let Node::Integer(number) = self.node {
                        let narrow = number as $name;
                        if narrow as i128 == number as i128 {
                            return Some(narrow);
                        }
                    }
                    self.refuse(expected::$name, faults);
                    None
                }
            )*
        }
    };
}

whole!(u8 u16 u32 u64 usize i8 i16 i32 i64 isize);

impl Value {
    /// Its number.
    pub const fn f64(&self, faults: &mut Faults) -> Option<f64> {
        match self.node {
            Node::Float(number) => Some(number),
            Node::Integer(number) => Some(number as f64),
            _ => {
                self.refuse(expected::f64, faults);
                None
            }
        }
    }

    /// Its number.
    pub const fn f32(&self, faults: &mut Faults) -> Option<f32> {
        match self.f64(faults) {
            Some(number) => Some(number as f32),
            None => None,
        }
    }
}
