//! Rules about the app itself: its name, its stages, and the names of its stacks.

use crate::diag::{Code, Diagnostic, Diagnostics, Origin};
use crate::dsl::{App, Stack, Stage};
use crate::rules::{
    Verdict, account_id, alarm_minutes, app_name, region, service_role, stack_name, stage_name,
    topic_arn,
};

/// Two stages of one name.
const DUPLICATE_STAGE: Code = Code::new("ECS1003");
/// The app has no stages.
const NO_STAGES: Code = Code::new("ECS1006");
/// A stage that the app doesn't have.
const UNKNOWN_STAGE: Code = Code::new("ECS1007");
/// The program has no settings for a stage.
const NO_SETTINGS: Code = Code::new("ECS1008");
/// Settings for a stage that the app doesn't have.
const SETTINGS_OF_NO_STAGE: Code = Code::new("ECS1013");
/// More topics than CloudFormation tells.
const TOO_MANY_TOPICS: Code = Code::new("ECS1015");
/// The most topics that CloudFormation tells of a stack's events. `limits.json`: `cfn.notification_arns`.
const MOST_TOPICS: usize = 5;
/// The program made no stack.
const NO_STACKS: Code = Code::new("ECS1010");

/// What is wrong with the app, whatever its program builds.
pub(crate) fn check_app(app: &App) -> Diagnostics {
    let mut diagnostics = Diagnostics::new();
    let name = app.located_name();
    diagnostics.extend(verdict(name, name.origin, app_name(name)));
    if app.stages().is_empty() {
        diagnostics.push(
            Diagnostic::error(NO_STAGES, format!("app `{}` has no stages", name.value))
                .hint("add `.stage(Stage::local())`, which needs no account")
                .at(name.origin),
        );
    }
    for (index, stage) in app.stages().iter().enumerate() {
        diagnostics.extend(check_stage(stage));
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

fn check_stage(stage: &Stage) -> impl Iterator<Item = Diagnostic> {
    let name = verdict(stage.name(), stage.origin(), stage_name(stage.name()));
    let account = stage.located_account().and_then(|account| {
        let fault = verdict(account, account.origin, account_id(account))?;
        Some(fault.hint("`aws sts get-caller-identity` prints the id of your account"))
    });
    let region = stage
        .located_region()
        .and_then(|code| verdict(code, code.origin, region(code)));
    [name, account, region]
        .into_iter()
        .flatten()
        .chain(check_settings(stage))
}

/// What CloudFormation is told with each operation.
fn check_settings(stage: &Stage) -> Vec<Diagnostic> {
    let role = stage
        .located_service_role()
        .and_then(|role| verdict(role, role.origin, service_role(role)));
    let topics = stage.located_topics();
    let not_topics = topics
        .iter()
        .filter_map(|topic| verdict(topic, topic.origin, topic_arn(topic)));
    let sixth = topics.get(MOST_TOPICS).map(|topic| {
        let (name, count) = (stage.name(), topics.len());
        let message = format!("stage `{name}` notifies {count} topics");
        Diagnostic::error(TOO_MANY_TOPICS, message)
            .allowed(format!("at most {MOST_TOPICS}"))
            .hint("one topic can have many subscribers")
            .at(topic.origin)
    });
    let minutes = stage.located_alarm_minutes().and_then(|minutes| {
        let ruling = alarm_minutes(minutes.value.into());
        verdict(&minutes.value.to_string(), minutes.origin, ruling)
    });
    role.into_iter()
        .chain(not_topics)
        .chain(sixth)
        .chain(minutes)
        .collect()
}

/// What is wrong with the names of the stacks that the program made, unless that is told of the app or the stage.
pub(super) fn check_stack_names(app: &App, stacks: &[Stack]) -> Diagnostics {
    let mut diagnostics = Diagnostics::new();
    let origin = app.located_name().origin;
    if stacks.is_empty() {
        diagnostics.push(
            Diagnostic::error(
                NO_STACKS,
                format!("the program of app `{}` makes no stack", app.name()),
            )
            .hint("a program of several stacks makes them with `stacks.stack(\"name\")`")
            .at(origin),
        );
    }
    for stack in stacks {
        if app_name(app.name()).is_ok() && stage_name(stack.stage().name()).is_ok() {
            diagnostics.extend(verdict(stack.name(), origin, stack_name(stack.name())));
        }
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

/// The stage has no settings. Those that are known are from files, most often.
pub(super) fn no_settings(stage: &Stage, known: &[String]) -> Diagnostic {
    let name = stage.name();
    let by_hand = format!("let `Settings::for_stage` give some for `{name}`");
    let by_file = format!(
        "add the file `{name}.toml` beside those of {}; `settings!` sees it when its own Rust file is saved too",
        known
            .iter()
            .map(|name| format!("`{name}`"))
            .collect::<Vec<_>>()
            .join(", ")
    );
    Diagnostic::error(NO_SETTINGS, format!("stage `{name}` has no settings"))
        .hint(if known.is_empty() { by_hand } else { by_file })
        .at(stage.origin())
}

/// Settings for stages that the app doesn't have.
pub(super) fn settings_of_no_stage(app: &App, known: &[String]) -> Diagnostics {
    let is_stage = |name: &str| app.stages().iter().any(|stage| stage.name() == name);
    let nobodys = known.iter().filter(|name| !is_stage(name));
    let warning = |name: &String| {
        Diagnostic::warning(
            SETTINGS_OF_NO_STAGE,
            format!(
                "app `{}` has settings for `{name}`, which is none of its stages",
                app.name()
            ),
        )
        .hint(format!(
            "add `.stage(Stage::new(\"{name}\"))`, or take the settings away"
        ))
        .at(app.located_name().origin)
    };
    nobodys.map(warning).collect()
}

/// What a rule says of a value, with the value.
fn verdict(value: &str, origin: Origin, verdict: Verdict) -> Option<Diagnostic> {
    let violation = verdict.err()?;
    let message = format!("{} `{value}` {}", violation.subject, violation.message);
    Some(
        Diagnostic::error(violation.code, message)
            .allowed(violation.allowed)
            .at(origin),
    )
}
