//! A named constant as an argument of a rule, for each type that a setter accepts.

/// Wraps a named constant for the compile-time checks of `#[ecs_dsl::stack]`: `port(ConstArg(PORT).number())`, where `PORT`
/// is a number or a `Port`. A macro doesn't know the type of a name, and trait methods can't be called in a constant, but
/// inherent methods of the wrapper can.
#[derive(Clone, Copy, Debug)]
pub struct ConstArg<T>(pub T);

impl ConstArg<&'static str> {
    /// The text.
    pub const fn text(self) -> &'static str {
        self.0
    }
}

/// Implements `number` for each integer type that a setter accepts.
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
