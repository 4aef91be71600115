//! Converts a named constant to the argument type of a rule.

/// A named constant in the code that `#[ecs_dsl::stack]` generates: `port(ConstArg(PORT).number())`, where `PORT` is a
/// number or a `Port`. The macro doesn't know the type of the constant, and traits can't be called in constants, so
/// each type has an inherent method.
#[derive(Clone, Copy, Debug)]
pub struct ConstArg<T>(pub T);

impl ConstArg<&'static str> {
    /// The text.
    pub const fn text(self) -> &'static str {
        self.0
    }
}

/// `number` for each integer type that a setter takes.
macro_rules! numbers {
    ($($type:ident)*) => {$(
        impl ConstArg<$type> {
            /// The number.
            pub const fn number(self) -> i64 {
                self.0 as i64
            }
        }
    )*};
}

numbers! { u8 u16 u32 u64 usize i8 i16 i32 i64 }
