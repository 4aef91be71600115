//! The app that a program runs.

use std::ops::Deref;
use std::process::ExitCode;

use crate::assemble::any;
use crate::dsl::{Lock, Program, Stage};

/// An app: the stacks that one repository deploys, in one or more [`Stage`]s.
///
/// ```no_run
/// use ecs_dsl::prelude::*;
///
/// fn main() -> std::process::ExitCode {
///     App::new("shop").stage(Stage::local()).stage(Stage::new("prod").region("eu-central-1").protected()).run(shop)
/// }
///
/// fn shop(stack: &mut Stack) {
///     stack.add(Vpc::new("main").zones(2).nat(Nat::Single));
/// }
/// ```
#[derive(Clone, Debug)]
#[must_use = "an app does nothing until it is `run`"]
pub struct App(ecs_dsl_model::dsl::App);

impl App {
    /// An app. Its name is the first part of the names of its stacks: letters, digits and hyphens.
    #[track_caller]
    pub fn new(name: &str) -> Self {
        Self(ecs_dsl_model::dsl::App::new(name))
    }

    /// Adds a stage. Without `--stage`, commands use the stage `local`, or the only stage of the app.
    pub fn stage(self, stage: Stage) -> Self {
        Self(self.0.stage(stage))
    }

    /// Takes what the app remembers from a lock file, for tests. Default: nothing; the command line reads `ecs-dsl.lock`.
    pub fn lock(self, lock: Lock) -> Self {
        Self(self.0.lock(lock))
    }

    /// Runs the command line and returns the exit code ([`cli::exit`](crate::cli)). This is all that a program's `main`
    /// needs. `--help` lists the verbs.
    ///
    /// ```no_run
    /// use ecs_dsl::prelude::*;
    ///
    /// fn main() -> std::process::ExitCode {
    ///     App::new("shop").stage(Stage::local()).run(|stack: &mut Stack| {
    ///         stack.add(Cluster::new("main"));
    ///     })
    /// }
    /// ```
    #[allow(
        clippy::needless_pass_by_value,
        reason = "a function is given as it is: `app.run(shop)`"
    )]
    pub fn run<Form, P: Program<Form>>(self, program: P) -> ExitCode {
        crate::cli::run::run(&self, &any(&program))
    }
}

/// `name`, `stages` and `synth`: everything that needs no command line.
impl Deref for App {
    type Target = ecs_dsl_model::dsl::App;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}
