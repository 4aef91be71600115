//! What the tests of this floor share.

use serde_json::Value;

use super::synth;
use crate::dsl::{App, Program, Stack, Stacks, Stage};

/// The template of a program of one stack, in the stage `dev` of the app `shop`.
pub(super) fn template(program: impl Fn(&mut Stack)) -> Value {
    template_in(Stage::new("dev"), program)
}

/// The template of a program of one stack, in `stage` of the app `shop`.
pub(super) fn template_in(stage: Stage, program: impl Fn(&mut Stack)) -> Value {
    let mut stacks = Stacks::new(&App::new("shop"), &stage);
    assert!(program.build(&mut stacks));
    let templates = synth(&stacks.into_vec()).unwrap_or_else(|diagnostics| panic!("{diagnostics}"));
    serde_json::from_str(&templates[0].to_json()).unwrap()
}
