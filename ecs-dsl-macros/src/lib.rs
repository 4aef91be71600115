//! Procedural macros of [`ecs-dsl`](https://docs.rs/ecs-dsl); use them through that crate.
//!
//! **Invariant:** syntax only. Which setter is ruled by which function stands in one table, `table.rs`; what is legal is
//! known to `ecs_dsl::rules` alone.

#![cfg_attr(test, allow(clippy::expect_used, reason = "a test may fail loudly"))]

mod arguments;
mod chain;
mod check;
mod constant;
mod derive;
mod emit;
mod every_stage;
mod fault;
mod joint;
mod methods;
mod scope;
mod settings;
mod stack;
mod stacks;
mod structure;
mod table;
#[cfg(test)]
mod tests;
mod walk;

use proc_macro::TokenStream;

/// Checks a program while it compiles, and in every stage when it is tested.
///
/// The function stays as it is. For every constant that is given to a builder, such as `8003` in `.port(8003)`, the
/// block around it gets an item that puts the constant before the same rule that `check` uses at run time:
///
/// ```text
/// const _: () = ::ecs_dsl::rules::require(::ecs_dsl::rules::port(8003 as i64));
/// ```
///
/// so that `cargo check` and the editor show the rule's words under the literal. Literals, ranges and arrays of them,
/// named constants, `concat!`, arithmetic on them and durations such as `minutes(5)` are constants, also where they reach
/// a builder through a closure or a loop over an array; all else is checked when the program runs. Values that are legal
/// only together, such as `.cpu(1024).memory(2048)`, are checked where both are constants of one chain.
///
/// What can be seen without any value is an error too, if it is certain: a name that is given twice, a service without a
/// port, a setter of one value that is called twice.
///
/// # The test
/// A program also gets a test, `shop_checks_in_every_stage` for `shop`, so that `cargo test` checks it as `check` does.
/// Errors fail it, warnings are printed.
///
/// - `#[ecs_dsl::stack(app = app)]` names the function `fn() -> App` that makes the app: its stages are checked.
/// - `#[ecs_dsl::stack]` alone checks the stages that the program's settings list (`Settings::stages`), or, without
///   settings, one stage.
/// - `#[ecs_dsl::stack(part)]` is for a function that builds only a part of a stack, and for one in an `impl`: no test.
///   What has other parameters than a program needs no word.
#[proc_macro_attribute]
pub fn stack(arguments: TokenStream, function: TokenStream) -> TokenStream {
    stack::expand(arguments.into(), function.into()).into()
}

/// Lets a struct be read from settings files; [`settings!`] says which. Its fields are the keys.
///
/// A field is a number, `bool`, `&'static str`, a `Duration` (written `"7 days"`, `"30 s"`), a struct or an enum of names
/// that derive `Settings` too, a type of the value macros such as `Cidr`, a list `&'static [T]` or `[T; N]` of numbers, flags or texts, or an `Option` of these.
///
/// ```text
/// #[derive(Settings)]
/// #[settings(rule = fargate_size(cpu, memory))]   // a rule about several fields
/// struct Size {
///     cpu: u32,
///     memory: u32,
///     #[settings(range = 1..=10)]                 // both ends are part of it
///     tasks: u32,
///     #[settings(rule = port, default = 8000)]    // a rule of `ecs_dsl::rules`; what is meant if the key is missing
///     port: u16,
/// }
/// ```
///
/// The type can be read by serde too, and has a JSON Schema, which the verb `schema` prints.
#[proc_macro_derive(Settings, attributes(settings))]
pub fn derive_settings(input: TokenStream) -> TokenStream {
    derive::expand(input.into()).into()
}

/// Reads a settings file for each stage while the program compiles, and gives the type
/// [`Settings`](https://docs.rs/ecs-dsl/latest/ecs_dsl/dsl/trait.Settings.html).
///
/// ```text
/// settings!(Sizes, "stages/*.toml");
/// ```
///
/// The file `stages/prod.toml` is the stage `prod`. Files are looked for beside `Cargo.toml`; with `./` or `../`, beside
/// the Rust file. They are TOML, JSON, or `"stages/*.{toml,json}"`. A file that is wrong is a compile error with its
/// name, line and key.
///
/// An edit of a file compiles the program anew. A file that is added or taken away can't be noticed by cargo: save the Rust
/// file with `settings!` too.
#[proc_macro]
pub fn settings(input: TokenStream) -> TokenStream {
    settings::expand(input.into()).into()
}
