//! For tests of programs and of components: what is told of them.
//!
//! ```
//! use ecs_dsl::prelude::*;
//! use ecs_dsl::testing::{assert_told, told};
//!
//! fn inbox(stack: &mut Stack) {
//!     stack.add(Queue::new("inbox").visibility_timeout(hours(13)));
//! }
//!
//! assert_told("ECS1711", inbox);
//! assert!(told(inbox).has_errors());
//! ```

mod stages;

pub use stages::check_stages;
#[doc(hidden)]
pub use stages::{NoSettings, OfSettings, check_known_stages};

use crate::diag::Diagnostics;
use crate::dsl::{App, Cluster, LoadBalancer, Nat, Program, Stack, Stage, Vpc};

/// Every error and warning that is told of a program, in one stage of an app.
pub fn told<Form>(program: impl Program<Form>) -> Diagnostics {
    told_in(
        &App::new("shop").stage(Stage::new("dev").region("us-east-1")),
        program,
    )
}

/// Every error and warning that is told of a program in all stages of `app`.
#[allow(
    clippy::needless_pass_by_value,
    reason = "a function is given as it is"
)]
pub fn told_in<Form>(app: &App, program: impl Program<Form>) -> Diagnostics {
    let program = crate::assemble::any(&program);
    if app.stages().is_empty() {
        return crate::assemble::check_app(app);
    }
    let stages = app.stages().iter();
    let found =
        stages.flat_map(|stage| crate::assemble::inspect_stage(app, stage, &program).diagnostics);
    found.collect::<Diagnostics>().sorted()
}

/// Asserts that something is told of a program, and nothing of another code than this.
///
/// # Panics
/// If it isn't so; the message has what is told.
#[track_caller]
pub fn assert_told<Form>(code: &str, program: impl Program<Form>) {
    assert_only(code, &told(program));
}

/// The same in all stages of `app`.
///
/// # Panics
/// If it isn't so; the message has what is told.
#[track_caller]
pub fn assert_told_in<Form>(code: &str, app: &App, program: impl Program<Form>) {
    assert_only(code, &told_in(app, program));
}

/// The same in one stage of `app`, which is asked for by its name.
///
/// # Panics
/// If it isn't so; the message has what is told.
#[track_caller]
pub fn assert_told_at<Form>(code: &str, app: &App, stage: &str, program: impl Program<Form>) {
    assert_only(code, &told_at(app, stage, program));
}

/// Asserts that nothing is told of a program: not `code`, which it is close to, and nothing else.
///
/// # Panics
/// If it isn't so; the message has what is told.
#[track_caller]
pub fn assert_untold<Form>(code: &str, program: impl Program<Form>) {
    assert_none(code, &told(program));
}

/// The same in all stages of `app`.
///
/// # Panics
/// If it isn't so; the message has what is told.
#[track_caller]
pub fn assert_untold_in<Form>(code: &str, app: &App, program: impl Program<Form>) {
    assert_none(code, &told_in(app, program));
}

/// The same in one stage of `app`, which is asked for by its name.
///
/// # Panics
/// If it isn't so; the message has what is told.
#[track_caller]
pub fn assert_untold_at<Form>(code: &str, app: &App, stage: &str, program: impl Program<Form>) {
    assert_none(code, &told_at(app, stage, program));
}

fn told_at<Form>(app: &App, stage: &str, program: impl Program<Form>) -> Diagnostics {
    match app.synth(stage, program) {
        Ok(assembly) => assembly.warnings,
        Err(found) => found,
    }
}

#[track_caller]
fn assert_only(code: &str, found: &Diagnostics) {
    let only = found.iter().all(|fault| fault.code.as_str() == code);
    assert!(
        only && !found.is_empty(),
        "`{code}` alone was expected to be told, and there is:\n{found}"
    );
}

#[track_caller]
fn assert_none(code: &str, found: &Diagnostics) {
    assert!(
        found.is_empty(),
        "nothing was expected to be told, least of all `{code}`, and there is:\n{found}"
    );
}

/// What a service needs around it, for the examples of the rules: a network with a way out, a cluster, a load balancer.
#[doc(hidden)]
pub fn platform(stack: &mut Stack) {
    stack.add(Vpc::new("main").nat(Nat::Single));
    stack.add(Cluster::new("main"));
    stack.add(LoadBalancer::public("web"));
}

#[cfg(test)]
mod tests {
    use super::{assert_told, assert_untold, told_in};
    use crate::dsl::{App, Queue, Stack, hours};

    fn inbox(stack: &mut Stack) {
        stack.add(Queue::new("inbox").visibility_timeout(hours(13)));
    }

    #[test]
    #[should_panic(expected = "`ECS1101` alone was expected to be told")]
    fn another_code_is_not_the_one_that_was_expected() {
        assert_told("ECS1101", inbox);
    }

    #[test]
    #[should_panic(expected = "`ECS1101` alone was expected to be told")]
    fn nothing_is_not_what_was_expected() {
        assert_told("ECS1101", |_: &mut Stack| {});
    }

    #[test]
    #[should_panic(expected = "error[ECS1711]")]
    fn what_was_not_expected_is_printed() {
        assert_untold("ECS1101", inbox);
    }

    #[test]
    fn an_app_without_stages_is_told_so() {
        let found = told_in(&App::new("shop"), inbox);
        assert_eq!(found.iter().next().unwrap().code.as_str(), "ECS1006");
    }
}
