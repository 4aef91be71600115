//! Rules about the app: its name, its stages, and the names of its stacks.

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
/// The app has no stage with this name.
const UNKNOWN_STAGE: Code = Code::new("ECS1007");
/// The program has no settings for a stage.
const NO_SETTINGS: Code = Code::new("ECS1008");
/// Settings for a stage that the app doesn't have.
const SETTINGS_WITHOUT_STAGE: Code = Code::new("ECS1013");
/// More notification topics than CloudFormation allows.
const TOO_MANY_TOPICS: Code = Code::new("ECS1015");
/// The most notification topics of a stack. `limits.json`: `cfn.notification_arns`.
const MAX_TOPICS: usize = 5;
/// The program creates no stack.
const NO_STACKS: Code = Code::new("ECS1010");

/// Checks the app without its program.
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
                .allowed("unique stage names")
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
        Some(diagnostic.hint("`aws sts get-caller-identity` prints the id of your account"))
    });
    let region = stage
        .located_region()
        .and_then(|code| verdict(code, code.origin, region(code)));
    [name, account, region]
        .into_iter()
        .flatten()
        .chain(check_operation_options(stage))
}

/// Checks the options of the CloudFormation operations.
fn check_operation_options(stage: &Stage) -> Vec<Diagnostic> {
    let role = stage
        .located_service_role()
        .and_then(|role| verdict(role, role.origin, service_role(role)));
    let topics = stage.located_topics();
    let not_topics = topics
        .iter()
        .filter_map(|topic| verdict(topic, topic.origin, topic_arn(topic)));
    let excess = topics.get(MAX_TOPICS).map(|topic| {
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
        .chain(excess)
        .chain(minutes)
        .collect()
}

/// Checks the names of the stacks, unless the name of the app or the stage is wrong already.
pub(super) fn check_stack_names(app: &App, stacks: &[Stack]) -> Diagnostics {
    let mut diagnostics = Diagnostics::new();
    let origin = app.located_name().origin;
    if stacks.is_empty() {
        diagnostics.push(
            Diagnostic::error(
                NO_STACKS,
                format!("the program of app `{}` creates no stack", app.name()),
            )
            .hint("create stacks with `stacks.stack(\"name\")`")
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
        "none: the app has no stages".to_owned()
    } else {
        known.join(", ")
    })
    .at(app.located_name().origin)
}

/// The stage has no settings. If other stages have settings, they usually come from files.
pub(super) fn no_settings(stage: &Stage, known: &[String]) -> Diagnostic {
    let name = stage.name();
    let in_rust = format!("return settings for `{name}` from `Settings::for_stage`");
    let in_file = format!(
        "add the file `{name}.toml` to the folder of {}, and save the Rust file of `settings!` to recompile it",
        known
            .iter()
            .map(|name| format!("`{name}`"))
            .collect::<Vec<_>>()
            .join(", ")
    );
    Diagnostic::error(NO_SETTINGS, format!("stage `{name}` has no settings"))
        .hint(if known.is_empty() { in_rust } else { in_file })
        .at(stage.origin())
}

/// Warns of settings for stages that the app doesn't have.
pub(super) fn settings_without_stage(app: &App, known: &[String]) -> Diagnostics {
    let is_stage = |name: &str| app.stages().iter().any(|stage| stage.name() == name);
    let unused = known.iter().filter(|name| !is_stage(name));
    let warning = |name: &String| {
        Diagnostic::warning(
            SETTINGS_WITHOUT_STAGE,
            format!(
                "app `{}` has settings for `{name}`, but no such stage",
                app.name()
            ),
        )
        .hint(format!(
            "add `.stage(Stage::new(\"{name}\"))`, or remove the settings"
        ))
        .at(app.located_name().origin)
    };
    unused.map(warning).collect()
}

/// The violation of a rule as a diagnostic, with the value.
fn verdict(value: &str, origin: Origin, verdict: Verdict) -> Option<Diagnostic> {
    let violation = verdict.err()?;
    let message = format!("{} `{value}` {}", violation.subject, violation.message);
    Some(
        Diagnostic::error(violation.code, message)
            .allowed(violation.allowed)
            .at(origin),
    )
}
