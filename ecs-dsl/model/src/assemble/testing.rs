//! Findings of checks and synthesis together, for the tests of both.

use super::any;
use crate::diag::Diagnostics;
use crate::dsl::{App, Program, Stage};

/// The findings of a program in one stage.
pub(crate) fn findings<Form>(program: impl Program<Form>) -> Diagnostics {
    let stage = Stage::new("dev").region("us-east-1");
    findings_in(&App::new("shop").stage(stage), program)
}

/// The findings of a program in every stage of `app`.
#[allow(
    clippy::needless_pass_by_value,
    reason = "a function is passed by value"
)]
pub(crate) fn findings_in<Form>(app: &App, program: impl Program<Form>) -> Diagnostics {
    super::findings(app, &any(&program))
}
