//! A program in every stage: the test that `#[ecs_dsl::stack]` generates.

use std::fmt::Write as _;
use std::marker::PhantomData;

use crate::assemble::{AcrossStages, any, inspect_stage};
use crate::diag::{Diagnostic, Severity};
use crate::dsl::{App, Program, Settings, Stage};

/// Asserts that a program has no errors in any stage of `app`. Warnings are printed.
///
/// `#[ecs_dsl::stack(app = app)]` generates a test that calls this.
///
/// # Panics
/// If there are errors. The message has all of them, as `check` prints them.
#[track_caller]
#[allow(
    clippy::needless_pass_by_value,
    clippy::panic,
    reason = "a function is passed by value, and a failed assertion panics"
)]
pub fn check_stages<Form>(app: &App, program: impl Program<Form>) {
    let program = any(&program);
    let mut all = Vec::new();
    for stage in app.stages() {
        let found = inspect_stage(app, stage, &program).diagnostics;
        AcrossStages::add_by_origin(&mut all, found, stage);
    }
    if app.stages().is_empty() {
        panic!("{}", crate::assemble::check_app(app));
    }
    let (errors, warnings): (Vec<_>, Vec<_>) = all
        .iter()
        .partition(|found| found.found.severity == Severity::Error);
    let stages = app.stages().len();
    if !warnings.is_empty() {
        eprint!("{}", format_findings(&warnings, stages));
    }
    if !errors.is_empty() {
        panic!(
            "{} of `{}`:\n\n{}",
            count_of(errors.len()),
            app.name(),
            format_findings(&errors, stages)
        );
    }
}

fn count_of(errors: usize) -> String {
    match errors {
        1 => "1 error".to_owned(),
        several => format!("{several} errors"),
    }
}

/// Formats findings as `check` prints them. A finding that isn't in all stages lists its stages.
fn format_findings(all: &[&AcrossStages<Diagnostic>], stages: usize) -> String {
    let mut text = String::new();
    for found in all {
        let _ = writeln!(text, "{}", found.found);
        if found.stages.len() < stages {
            let _ = writeln!(text, "  = stages: {}", found.stages.join(", "));
        }
        text.push('\n');
    }
    text
}

/// [`check_stages`] without the app: in the stages of the program's settings, or in one stage if it has no settings.
#[track_caller]
#[allow(clippy::panic, reason = "a failed assertion panics")]
pub fn check_known_stages<Form>(name: &str, program: impl Program<Form>) {
    let stages = match program.stages_of_settings() {
        None => vec!["test".to_owned()],
        Some(stages) if stages.is_empty() => panic!(
            "the settings of `{name}` don't list their stages\n\
             help: use `#[ecs_dsl::stack(app = app)]`, where `app` is a function that returns the `App`,\n      \
             or implement `fn stages()` in the `impl Settings`"
        ),
        Some(stages) => stages,
    };
    let stage = |stage: &String| match stage.as_str() {
        "local" => Stage::local(),
        other => Stage::new(other),
    };
    let app = stages.iter().map(stage).fold(App::new("app"), App::stage);
    check_stages(&app, program);
}

/// Detects whether the type of a function's second parameter implements `Settings`: only then is the function a program.
#[derive(Debug)]
pub struct OfSettings<S>(PhantomData<S>);

impl<S: Settings> OfSettings<S> {
    /// Checks the program in the stages of its settings.
    #[track_caller]
    pub fn check<Form>(name: &str, program: impl Program<Form>) {
        check_known_stages(name, program);
    }
}

/// The fallback of [`OfSettings::check`] for types that don't implement `Settings`.
pub trait NoSettings {
    /// Does nothing: the function is a part of a program and can't be checked alone.
    fn check<P>(_: &str, _: P) {}
}

impl<S> NoSettings for OfSettings<S> {}

#[cfg(test)]
pub(super) mod tests {
    use super::{check_known_stages, check_stages};
    use crate::dsl::{App, Queue, Settings, Stack, Stage, days, hours};

    struct Sizes(u64);

    impl Settings for Sizes {
        fn for_stage(stage: &Stage) -> Option<Self> {
            match stage.name() {
                "dev" => Some(Self(1)),
                "prod" => Some(Self(13)),
                _ => None,
            }
        }

        fn stages() -> Vec<String> {
            vec!["dev".into(), "prod".into()]
        }
    }

    struct Unknown;

    impl Settings for Unknown {
        fn for_stage(_: &Stage) -> Option<Self> {
            Some(Self)
        }
    }

    fn inbox(stack: &mut Stack, sizes: &Sizes) {
        let timeout = hours(sizes.0);
        stack.add(Queue::new("inbox").visibility_timeout(timeout));
    }

    /// The message of the panic of `test`.
    pub(in crate::testing) fn failure(test: impl FnOnce() + std::panic::UnwindSafe) -> String {
        let payload = std::panic::catch_unwind(test).unwrap_err();
        *payload.downcast::<String>().unwrap()
    }

    #[test]
    fn error_lists_its_stages() {
        let app = || {
            App::new("shop")
                .stage(Stage::new("dev"))
                .stage(Stage::new("prod"))
        };
        let message = failure(move || check_stages(&app(), inbox));
        assert!(
            message.contains("(ECS1711)") && message.starts_with("1 error of `shop`:\n\nerror["),
            "{message}"
        );
        assert!(message.contains("  = stages: prod\n"), "{message}");
        check_stages(&App::new("shop").stage(Stage::new("dev")), inbox);
    }

    #[test]
    fn stage_without_settings_is_an_error() {
        let app = App::new("shop")
            .stage(Stage::new("dev"))
            .stage(Stage::new("test"));
        assert!(failure(move || check_stages(&app, inbox)).contains("ECS1008"));
    }

    #[test]
    fn settings_list_the_stages_without_an_app() {
        assert!(failure(|| check_known_stages("inbox", inbox)).contains("  = stages: prod\n"));
        let message = failure(|| check_known_stages("shop", |_: &mut Stack, _: &Unknown| {}));
        assert!(
            message.contains("the settings of `shop` don't list their stages"),
            "{message}"
        );
    }

    #[test]
    fn program_without_settings_has_one_stage() {
        check_known_stages("inbox", |stack: &mut Stack| {
            stack.add(Queue::new("inbox").retention(days(1)));
        });
        let wrong = |stack: &mut Stack| {
            stack.add(Queue::new("inbox").retention(days(15)));
        };
        assert!(failure(move || check_known_stages("inbox", wrong)).contains("ECS1711"));
    }
}
