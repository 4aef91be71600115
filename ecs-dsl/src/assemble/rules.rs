//! Rules about the app itself: its name, its stages, and the names of its stacks.

use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::dsl::{App, Stack, Stage};

/// The app's name is none for CloudFormation.
pub(crate) const APP_NAME: Code = Code::new("ECS1001");
/// A stage's name is none for CloudFormation.
pub(crate) const STAGE_NAME: Code = Code::new("ECS1002");
/// Two stages of one name.
pub(crate) const DUPLICATE_STAGE: Code = Code::new("ECS1003");
/// A stage's account isn't 12 digits.
pub(crate) const ACCOUNT: Code = Code::new("ECS1004");
/// A stage's region doesn't look like one.
pub(crate) const REGION: Code = Code::new("ECS1005");
/// The app has no stages.
pub(crate) const NO_STAGES: Code = Code::new("ECS1006");
/// A stage that the app doesn't have.
pub(crate) const UNKNOWN_STAGE: Code = Code::new("ECS1007");
/// The program has no settings for a stage.
pub(crate) const NO_SETTINGS: Code = Code::new("ECS1008");
/// A stack's name is none for CloudFormation.
pub(crate) const STACK_NAME: Code = Code::new("ECS1009");
/// The program made no stack.
pub(crate) const NO_STACKS: Code = Code::new("ECS1010");

/// How long CloudFormation lets the name of a stack be.
const NAME_LIMIT: usize = 128;

/// What is wrong with the app, whatever its program builds.
pub(crate) fn check_app(app: &App) -> Diagnostics {
    let mut diagnostics = Diagnostics::new();
    let name = app.located_name();
    if !is_name(name) {
        diagnostics.push(
            Diagnostic::error(
                APP_NAME,
                format!(
                    "the app's name `{}` can't begin the name of a stack",
                    name.value
                ),
            )
            .allowed("letters, digits and hyphens, beginning with a letter")
            .hint("stacks are called `<app>-<stage>` at AWS")
            .at(name.origin),
        );
    }
    if app.stages().is_empty() {
        diagnostics.push(
            Diagnostic::error(NO_STAGES, format!("app `{}` has no stages", name.value))
                .hint("add `.stage(Stage::local())`, which needs no account")
                .at(name.origin),
        );
    }
    for (index, stage) in app.stages().iter().enumerate() {
        check_stage(stage, &mut diagnostics);
        if app
            .stages()
            .iter()
            .take(index)
            .any(|earlier| earlier.name() == stage.name())
        {
            diagnostics.push(
                Diagnostic::error(
                    DUPLICATE_STAGE,
                    format!("two stages are called `{}`", stage.name()),
                )
                .allowed("one stage for each name")
                .at(stage.origin()),
            );
        }
    }
    diagnostics
}

fn check_stage(stage: &Stage, diagnostics: &mut Diagnostics) {
    if !stage
        .name()
        .bytes()
        .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == b'-')
        || stage.name().is_empty()
    {
        diagnostics.push(
            Diagnostic::error(
                STAGE_NAME,
                format!(
                    "the stage's name `{}` can't end the name of a stack",
                    stage.name()
                ),
            )
            .allowed("lower-case letters, digits and hyphens")
            .at(stage.origin()),
        );
    }
    if let Some(account) = stage.located_account()
        && !(account.len() == 12 && account.bytes().all(|c| c.is_ascii_digit()))
    {
        diagnostics.push(
            Diagnostic::error(
                ACCOUNT,
                format!("`{}` is not the id of an AWS account", account.value),
            )
            .allowed("12 digits")
            .hint("`aws sts get-caller-identity` prints the id of your account")
            .at(account.origin),
        );
    }
    if let Some(region) = stage.located_region()
        && !is_region(region)
    {
        diagnostics.push(
            Diagnostic::error(
                REGION,
                format!("`{}` is not the name of an AWS region", region.value),
            )
            .allowed("names such as `us-east-1`")
            .at(region.origin),
        );
    }
}

/// What is wrong with the names of the stacks that the program made; parts that are wrong by themselves are told once.
pub(super) fn check_stack_names(app: &App, stacks: &[Stack]) -> Diagnostics {
    let mut diagnostics = Diagnostics::new();
    if stacks.is_empty() {
        diagnostics.push(
            Diagnostic::error(
                NO_STACKS,
                format!("the program of app `{}` makes no stack", app.name()),
            )
            .hint("a program of several stacks makes them with `stacks.stack(\"name\")`")
            .at(app.located_name().origin),
        );
    }
    for stack in stacks {
        let (name, length) = (stack.name(), stack.name().len());
        let is_part = stack.scope() == app.name() || is_name_part(stack.scope());
        let message = match (is_part, length <= NAME_LIMIT) {
            (true, true) => continue,
            (false, _) => format!(
                "the stack's name `{}` can't be a part of `{name}`",
                stack.scope()
            ),
            (true, false) => format!("the stack's name at AWS, `{name}`, has {length} characters"),
        };
        diagnostics.push(
            Diagnostic::error(STACK_NAME, message)
                .allowed(format!(
                    "letters, digits and hyphens, at most {NAME_LIMIT} of them together"
                ))
                .at(app.located_name().origin),
        );
    }
    diagnostics
}

pub(super) fn unknown_stage(app: &App, name: &str) -> Diagnostic {
    let known: Vec<_> = app
        .stages()
        .iter()
        .map(|stage| format!("`{}`", stage.name()))
        .collect();
    Diagnostic::error(
        UNKNOWN_STAGE,
        format!("app `{}` has no stage `{name}`", app.name()),
    )
    .allowed(if known.is_empty() {
        "nothing: the app has no stages".to_owned()
    } else {
        known.join(", ")
    })
    .at(app.located_name().origin)
}

pub(super) fn no_settings(stage: &Stage) -> Diagnostic {
    Diagnostic::error(
        NO_SETTINGS,
        format!("stage `{}` has no settings", stage.name()),
    )
    .hint(format!(
        "let `Settings::of` give some for `{}`",
        stage.name()
    ))
    .at(stage.origin())
}

/// What can begin the name of a stack.
fn is_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic()) && is_name_part(text)
}

fn is_name_part(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|c| c.is_ascii_alphanumeric() || c == b'-')
}

/// Whether it looks like a region: `us-east-1`, `us-gov-west-1`, `eu-isoe-west-1`. There will be new ones.
fn is_region(text: &str) -> bool {
    let parts: Vec<_> = text.split('-').collect();
    let is_word = |part: &&str| !part.is_empty() && part.bytes().all(|c| c.is_ascii_lowercase());
    match parts.as_slice() {
        [area, words @ .., number] => {
            area.len() == 2
                && is_word(area)
                && !words.is_empty()
                && words.iter().all(|word| is_word(word))
                && matches!(number.as_bytes(), [b'1'..=b'9'])
        }
        _ => false,
    }
}
