//! Programs: the user's function, in its four forms, and its settings.

use schemars::Schema;

use super::{Stack, Stacks, Stage};
use crate::dsl::model::seal::Seal;
use crate::settings::SettingsFile;

/// Settings that differ from stage to stage: sizes, counts, retention.
///
/// `#[derive(Settings)]` and `settings!` read them from one file for each stage at compile time.
/// Without files, implement the trait:
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
    /// The settings of this stage. `None` if the stage has no settings: then nothing is built, and an error is
    /// reported.
    fn for_stage(stage: &Stage) -> Option<Self>;

    /// The names of the stages that have settings, if they are known: the test of `#[ecs_dsl::stack]` checks these when
    /// it doesn't know the app. Default: none.
    fn stages() -> Vec<String> {
        Vec::new()
    }

    /// The JSON Schema of the settings files, which the verb `schema` prints. Default: `None`, for settings written in
    /// Rust.
    fn schema() -> Option<Schema> {
        None
    }

    /// The settings file of this stage, as `settings!` has read it. Default: `None`, for settings written in Rust.
    #[doc(hidden)]
    fn file_of(_: &Stage) -> Option<&'static SettingsFile> {
        None
    }
}

/// A function that builds an app's stacks: `fn(&mut Stack)`, `fn(&mut Stack, &S)`, `fn(&mut Stacks)` or
/// `fn(&mut Stacks, &S)`, where `S` implements [`Settings`]. `Form` is the form of the function, for the compiler.
#[diagnostic::on_unimplemented(
    message = "this function is not a program",
    label = "expected `fn(&mut Stack)` or `fn(&mut Stack, &S)` where `S: Settings`",
    note = "a struct with `#[derive(Settings)]` also needs its files: `settings!(Sizes, \"stages/*.toml\")`",
    note = "an app with several stacks takes `&mut Stacks` instead of `&mut Stack`"
)]
pub trait Program<Form> {
    #[doc(hidden)]
    const SEAL: Seal;

    /// Builds the stacks of one stage; `false` if the stage has no settings.
    fn build(&self, stacks: &mut Stacks) -> bool;

    /// The stages that have settings; `None` if the program has no settings and can be built for any stage.
    #[doc(hidden)]
    fn stages_of_settings(&self) -> Option<Vec<String>> {
        None
    }

    /// The JSON Schema of the settings files; `None` if there are none.
    #[doc(hidden)]
    fn schema_of_settings(&self) -> Option<Schema> {
        None
    }

    /// The settings file of this stage; `None` if there is none.
    #[doc(hidden)]
    fn file_of_settings(&self, _: &Stage) -> Option<&'static SettingsFile> {
        None
    }
}

impl<F: Fn(&mut Stack)> Program<fn(&mut Stack)> for F {
    const SEAL: Seal = Seal;

    fn build(&self, stacks: &mut Stacks) -> bool {
        self(stacks.only());
        true
    }
}

impl<F: Fn(&mut Stacks)> Program<fn(&mut Stacks)> for F {
    const SEAL: Seal = Seal;

    fn build(&self, stacks: &mut Stacks) -> bool {
        self(stacks);
        true
    }
}

impl<S: Settings, F: Fn(&mut Stack, &S)> Program<fn(&mut Stack, &S)> for F {
    const SEAL: Seal = Seal;

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

    fn file_of_settings(&self, stage: &Stage) -> Option<&'static SettingsFile> {
        S::file_of(stage)
    }
}

impl<S: Settings, F: Fn(&mut Stacks, &S)> Program<fn(&mut Stacks, &S)> for F {
    const SEAL: Seal = Seal;

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

    fn file_of_settings(&self, stage: &Stage) -> Option<&'static SettingsFile> {
        S::file_of(stage)
    }
}
