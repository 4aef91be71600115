//! Procedural macros of [`ecs-dsl`](https://docs.rs/ecs-dsl); use them through that crate.
//!
//! **Invariant:** syntax only. Which setter is ruled by which function stands in one table, `table.rs`; what is legal is
//! known to `ecs_dsl::rules` alone.

#![cfg_attr(test, allow(clippy::expect_used, reason = "a test may fail loudly"))]

mod chain;
mod constant;
mod emit;
mod scope;
mod stack;
mod table;
#[cfg(test)]
mod tests;

use proc_macro::TokenStream;

/// Checks the constants of a program while it compiles.
///
/// The function stays as it is. For every constant that is given to a builder, such as `8003` in `.port(8003)`, the
/// block around it gets an item that puts the constant before the same rule that `check` uses at run time:
///
/// ```text
/// const _: () = ::ecs_dsl::rules::require(::ecs_dsl::rules::port(8003 as i64));
/// ```
///
/// so that `cargo check` and the editor show the rule's words under the literal. Literals, ranges of them, named
/// constants, `concat!`, arithmetic on them and durations such as `minutes(5)` are constants; all else is checked when
/// the program runs.
#[proc_macro_attribute]
pub fn stack(arguments: TokenStream, function: TokenStream) -> TokenStream {
    stack::expand(arguments.into(), function.into()).into()
}
