//! A named constant as a rule takes it, whichever of the types that a setter takes it has.

/// Wraps a named constant for the items that `#[ecs_dsl::stack]` makes: `port(Given(PORT).number())`, where `PORT` is a
/// number or a `Port`. A macro doesn't know the type of a name, and a trait can't be called while compiling; methods of the
/// wrapper for each type can.
#[derive(Clone, Copy, Debug)]
pub struct Given<T>(pub T);

impl Given<&'static str> {
    /// The text.
    pub const fn text(self) -> &'static str {
        self.0
    }
}

/// The number, for each type of numbers that a setter takes.
macro_rules! numbers {
    ($($type:ident)*) => {$(
        impl Given<$type> {
            /// The number.
            pub const fn number(self) -> i64 {
                self.0 as i64
            }
        }
    )*};
}

numbers! { u8 u16 u32 u64 usize i8 i16 i32 i64 }
