//! Procedural macros of [`ecs-dsl`](https://docs.rs/ecs-dsl); use them through that crate.
//!
//! **Invariant:** syntax only. Which rules a setter has is declared above the setter, from which `generated.rs` is written, and
//! only `ecs_dsl::rules` knows what is allowed.

#![cfg_attr(test, allow(clippy::expect_used, reason = "tests may panic"))]

mod arguments;
mod builder;
mod chain;
mod check;
mod compile_error;
mod constant;
mod containers;
mod derive;
mod emit;
mod every_stage;
mod generated;
mod reservations;
mod routes;
mod rule;
mod scope;
mod settings;
mod stack;
mod stacks;
mod structure;
mod task;
#[cfg(test)]
mod tests;
mod walk;

use proc_macro::TokenStream;

/// Checks a program at compile time, and generates a test that checks it in every stage.
///
/// The function isn't changed. For each constant argument of a builder, such as `8003` in `.port(8003)`, the enclosing block
/// gets an item that passes the constant to the rule that `check` uses at run time:
///
/// ```text
/// const _: () = ::ecs_dsl::rules::require(::ecs_dsl::rules::port(8003 as i64));
/// ```
///
/// `cargo check` and the editor then show the rule's message at the literal. Constants are literals, ranges and arrays of
/// literals, named constants, `concat!`, arithmetic, and durations such as `minutes(5)`, including those that reach a builder
/// through a closure or a loop over an array. All other values are checked at run time. Rules about several values, such as
/// `.cpu(1024).memory(2048)`, are checked if all of them are constants of one chain.
///
/// Certain errors without values are reported as well: duplicate names, a service without a port, a single-value setter that
/// is called twice.
///
/// # The test
/// A program also gets a test, `shop_checks_in_every_stage` for `shop`, so that `cargo test` checks it as `check` does.
/// Errors fail the test, warnings are printed.
///
/// - `#[ecs_dsl::stack(app = app)]` names the function `fn() -> App` that returns the app: its stages are checked.
/// - `#[ecs_dsl::stack]` checks the stages that the program's settings list (`Settings::stages`), or one stage if it has no
///   settings.
/// - `#[ecs_dsl::stack(part)]` generates no test. Use it for a function that builds only a part of a stack, and for one in an
///   `impl`. A function whose parameters aren't those of a program never gets a test.
#[proc_macro_attribute]
pub fn stack(arguments: TokenStream, function: TokenStream) -> TokenStream {
    stack::expand(arguments.into(), function.into()).into()
}

/// Derives `Settings` for a struct that [`settings!`] reads from settings files. Its fields are the keys.
///
/// The type of a field is a number, `bool`, `&'static str`, a `Duration` (written `"7 days"`, `"30 s"`), a struct or an enum
/// of unit variants that derives `Settings`, a type of the value macros such as `Cidr`, a list `&'static [T]` or `[T; N]` of
/// numbers, `bool` or text, or an `Option` of these.
///
/// ```text
/// #[derive(Settings)]
/// #[settings(rule = fargate_size(cpu, memory))]   // a rule about several fields
/// struct Size {
///     cpu: u32,
///     memory: u32,
///     #[settings(range = 1..=10)]                 // both ends are included
///     tasks: u32,
///     #[settings(rule = port, default = 8000)]    // a rule of `ecs_dsl::rules`; the value if the key is missing
///     port: u16,
/// }
/// ```
///
/// The type implements serde's `Deserialize` and has a JSON Schema, which the command `schema` prints.
#[proc_macro_derive(Settings, attributes(settings))]
pub fn derive_settings(input: TokenStream) -> TokenStream {
    derive::expand(input.into()).into()
}

/// Reads the settings file of each stage at compile time, and implements
/// [`Settings`](https://docs.rs/ecs-dsl/latest/ecs_dsl/dsl/trait.Settings.html) for the type.
///
/// ```text
/// settings!(Sizes, "stages/*.toml");
/// ```
///
/// The file `stages/prod.toml` is for the stage `prod`. Paths are relative to the folder of `Cargo.toml`, or with `./` or
/// `../` to that of the Rust file. Files are TOML, JSON, or both: `"stages/*.{toml,json}"`. An error in a file is a compile
/// error with file name, line and key.
///
/// A change of a file triggers a rebuild. Cargo doesn't notice added or removed files: save the Rust file with `settings!`
/// to rebuild.
#[proc_macro]
pub fn settings(input: TokenStream) -> TokenStream {
    settings::expand(input.into()).into()
}
