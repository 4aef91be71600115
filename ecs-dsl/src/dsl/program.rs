//! The user's function, in the forms that it may have.

use schemars::Schema;

use super::{Stack, Stacks, Stage};

/// Settings that differ from stage to stage: sizes, counts, retention.
///
/// `#[derive(Settings)]` and [`settings!`](crate::settings!) read them from a file for each stage while the program compiles.
/// Without files, they are given by hand:
///
/// ```
/// use ecs_dsl::prelude::*;
///
/// struct Sizes {
///     tasks: u32,
/// }
///
/// impl Settings for Sizes {
///     fn for_stage(stage: &Stage) -> Option<Self> {
///         match stage.name() {
///             "prod" => Some(Self { tasks: 3 }),
///             "dev" | "local" => Some(Self { tasks: 1 }),
///             _ => None,
///         }
///     }
/// }
/// ```
pub trait Settings: Sized {
    /// The settings of this stage, or none if the stage has no settings: then nothing is built, and the user is told.
    fn for_stage(stage: &Stage) -> Option<Self>;

    /// The names of the stages that have settings, where they are known: those that the test of `#[ecs_dsl::stack]` checks
    /// when it isn't told the app. None are known without this.
    fn stages() -> Vec<String> {
        Vec::new()
    }

    /// The JSON Schema of the files that the settings are read from, which the verb `schema` prints. None without this:
    /// settings that are written in Rust have no files.
    fn schema() -> Option<Schema> {
        None
    }
}

/// A function that builds an app's stacks: `fn(&mut Stack)`, `fn(&mut Stack, &S)`, `fn(&mut Stacks)` or
/// `fn(&mut Stacks, &S)`, where `S` has [`Settings`]. `Form` tells the compiler which of them it is.
#[diagnostic::on_unimplemented(
    message = "this function is not a program",
    label = "expected `fn(&mut Stack)` or `fn(&mut Stack, &S)` where `S: Settings`",
    note = "a struct with `#[derive(Settings)]` has settings once `settings!(Sizes, \"stages/*.toml\")` says where its files are",
    note = "an app of several stacks takes `&mut Stacks` in place of `&mut Stack`"
)]
pub trait Program<Form> {
    /// Builds the stacks of one stage; `false` if the stage has no settings.
    fn build(&self, stacks: &mut Stacks) -> bool;

    /// The stages that its settings know; `None` if it has no settings, and so may be built for any stage.
    #[doc(hidden)]
    fn stages_of_settings(&self) -> Option<Vec<String>> {
        None
    }

    /// The JSON Schema of the files of its settings; `None` if there are no such files.
    #[doc(hidden)]
    fn schema_of_settings(&self) -> Option<Schema> {
        None
    }
}

impl<F: Fn(&mut Stack)> Program<fn(&mut Stack)> for F {
    fn build(&self, stacks: &mut Stacks) -> bool {
        self(stacks.only());
        true
    }
}

impl<F: Fn(&mut Stacks)> Program<fn(&mut Stacks)> for F {
    fn build(&self, stacks: &mut Stacks) -> bool {
        self(stacks);
        true
    }
}

impl<S: Settings, F: Fn(&mut Stack, &S)> Program<fn(&mut Stack, &S)> for F {
    fn build(&self, stacks: &mut Stacks) -> bool {
        S::for_stage(stacks.stage())
            .map(|settings| self(stacks.only(), &settings))
            .is_some()
    }

    fn stages_of_settings(&self) -> Option<Vec<String>> {
        Some(S::stages())
    }

    fn schema_of_settings(&self) -> Option<Schema> {
        S::schema()
    }
}

impl<S: Settings, F: Fn(&mut Stacks, &S)> Program<fn(&mut Stacks, &S)> for F {
    fn build(&self, stacks: &mut Stacks) -> bool {
        S::for_stage(stacks.stage())
            .map(|settings| self(stacks, &settings))
            .is_some()
    }

    fn stages_of_settings(&self) -> Option<Vec<String>> {
        Some(S::stages())
    }

    fn schema_of_settings(&self) -> Option<Schema> {
        S::schema()
    }
}
