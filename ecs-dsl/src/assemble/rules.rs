//! Rules for the app itself: its name, its stages, and its stack names.

use crate::diag::{Code, Diagnostic, Diagnostics, Origin};
use crate::dsl::{App, Stack, Stage};
use crate::rules::{
    Verdict, account_id, alarm_minutes, app_name, region, service_role, stack_name, stage_name,
    topic_arn,
};

/// Two stages with the same name.
const DUPLICATE_STAGE: Code = Code::new("ECS1003");
/// The app has no stages.
const NO_STAGES: Code = Code::new("ECS1006");
/// A stage that the app doesn't have.
const UNKNOWN_STAGE: Code = Code::new("ECS1007");
/// The program has no settings for a stage.
const NO_SETTINGS: Code = Code::new("ECS1008");
/// Settings for a stage that the app doesn't have.
const SETTINGS_OF_NO_STAGE: Code = Code::new("ECS1013");
/// More topics than CloudFormation notifies.
const TOO_MANY_TOPICS: Code = Code::new("ECS1015");
/// The maximum number of topics that CloudFormation notifies of a stack's events. `limits.json`: `cfn.notification_arns`.
const MAX_TOPICS: usize = 5;
/// The program creates no stack.
const NO_STACKS: Code = Code::new("ECS1010");

/// Checks the app and its stages, independent of the program.
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
                    format!("duplicate stage `{}`", stage.name()),
                )
                .allowed("one stage of each name")
                .at(stage.origin()),
            );
        }
    }
    diagnostics
}

fn check_stage(stage: &Stage) -> impl Iterator<Item = Diagnostic> {
    let name = verdict(stage.name(), stage.origin(), stage_name(stage.name()));
    let account = stage.located_account().and_then(|account| {
        let diagnostic = verdict(account, account.origin, account_id(account))?;
        Some(diagnostic.hint("`aws sts get-caller-identity` prints your account ID"))
    });
    let region = stage
        .located_region()
        .and_then(|code| verdict(code, code.origin, region(code)));
    [name, account, region]
        .into_iter()
        .flatten()
        .chain(check_settings(stage))
}

/// Checks the settings of CloudFormation operations: service role, topics, monitoring time.
fn check_settings(stage: &Stage) -> Vec<Diagnostic> {
    let role = stage
        .located_service_role()
        .and_then(|role| verdict(role, role.origin, service_role(role)));
    let topics = stage.located_topics();
    let not_topics = topics
        .iter()
        .filter_map(|topic| verdict(topic, topic.origin, topic_arn(topic)));
    let sixth = topics.get(MAX_TOPICS).map(|topic| {
        let (name, count) = (stage.name(), topics.len());
        let message = format!("stage `{name}` notifies {count} topics");
        Diagnostic::error(TOO_MANY_TOPICS, message)
            .allowed(format!("at most {MAX_TOPICS}"))
            .hint("one topic can have many subscribers")
            .at(topic.origin)
    });
    let minutes = stage.located_alarm_minutes().and_then(|minutes| {
        let result = alarm_minutes(minutes.value.into());
        verdict(&minutes.value.to_string(), minutes.origin, result)
    });
    role.into_iter()
        .chain(not_topics)
        .chain(sixth)
        .chain(minutes)
        .collect()
}

/// Checks the names of the program's stacks, unless the app's or the stage's name is already reported.
pub(super) fn check_stack_names(app: &App, stacks: &[Stack]) -> Diagnostics {
    let mut diagnostics = Diagnostics::new();
    let origin = app.located_name().origin;
    if stacks.is_empty() {
        diagnostics.push(
            Diagnostic::error(NO_STACKS, format!("app `{}` has no stacks", app.name()))
                .hint("add a stack with `stacks.stack(\"name\")`")
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

/// A stage without settings. The known stages usually have settings files.
pub(super) fn no_settings(stage: &Stage, known: &[String]) -> Diagnostic {
    let name = stage.name();
    let implement = format!("return settings for `{name}` from `Settings::for_stage`");
    let add_file = format!(
        "add the file `{name}.toml` next to those of {}, and save the Rust file with `settings!` so that it is compiled again",
        known
            .iter()
            .map(|name| format!("`{name}`"))
            .collect::<Vec<_>>()
            .join(", ")
    );
    Diagnostic::error(NO_SETTINGS, format!("stage `{name}` has no settings"))
        .hint(if known.is_empty() {
            implement
        } else {
            add_file
        })
        .at(stage.origin())
}

/// Settings for stages that the app doesn't have.
pub(super) fn settings_of_no_stage(app: &App, known: &[String]) -> Diagnostics {
    let is_stage = |name: &str| app.stages().iter().any(|stage| stage.name() == name);
    let unknown = known.iter().filter(|name| !is_stage(name));
    let warning = |name: &String| {
        Diagnostic::warning(
            SETTINGS_OF_NO_STAGE,
            format!(
                "app `{}` has settings for unknown stage `{name}`",
                app.name()
            ),
        )
        .hint(format!(
            "add `.stage(Stage::new(\"{name}\"))`, or remove the settings"
        ))
        .at(app.located_name().origin)
    };
    unknown.map(warning).collect()
}

/// The diagnostic of a rule for a single value, if it is violated.
fn verdict(value: &str, origin: Origin, verdict: Verdict) -> Option<Diagnostic> {
    let violation = verdict.err()?;
    let message = format!("{} `{value}` {}", violation.subject, violation.message);
    Some(
        Diagnostic::error(violation.code, message)
            .allowed(violation.allowed)
            .at(origin),
    )
}
