//! Rules for the app itself: its name, its stages, and its stack names.

use crate::diag::{Diagnostic, Diagnostics, SourceLocation};
use crate::dsl::{App, OwnStackName, Stack, Stage};
use crate::rules::{
    Verdict, account_id, alarm_minutes, app_name, codes, policy_arn, region, role_path,
    service_role, stack_name, stage_name, topic_arn,
};

/// The maximum number of topics that CloudFormation notifies of a stack's events. `limits.json`: `cfn.notification_arns`.
const MAX_TOPICS: usize = 5;

/// Checks the app and its stages, independent of the program.
pub fn check_app(app: &App) -> Diagnostics {
    let mut diagnostics = Diagnostics::new();
    let name = app.spanned_name();
    diagnostics.extend(check_value(name, name.origin, app_name(name)));
    if app.stages().is_empty() {
        let message = format!("app `{}` has no stages", name.value);
        diagnostics.push(
            Diagnostic::error(codes::APP_WITHOUT_STAGES, message)
                .hint("add `.stage(Stage::local())`, which needs no account")
                .at(name.origin),
        );
    }
    diagnostics.extend(names_of_several_stages(app));
    for (index, stage) in app.stages().iter().enumerate() {
        diagnostics.extend(check_stage(stage));
        if app
            .stages()
            .iter()
            .take(index)
            .any(|earlier| earlier.name() == stage.name())
        {
            let message = format!("duplicate stage `{}`", stage.name());
            diagnostics.push(
                Diagnostic::error(codes::DUPLICATE_STAGE, message)
                    .allowed("one stage of each name")
                    .at(stage.origin()),
            );
        }
    }
    diagnostics
}

fn check_stage(stage: &Stage) -> impl Iterator<Item = Diagnostic> {
    let name = check_value(stage.name(), stage.origin(), stage_name(stage.name()));
    let account = stage
        .spanned_account()
        .and_then(|account| check_value(account, account.origin, account_id(account)));
    let region = stage
        .spanned_region()
        .and_then(|code| check_value(code, code.origin, region(code)));
    [name, account, region]
        .into_iter()
        .flatten()
        .chain(check_operation_options(stage))
}

/// Checks the settings of CloudFormation operations: service role, topics, monitoring time.
fn check_operation_options(stage: &Stage) -> Vec<Diagnostic> {
    let role = stage
        .spanned_service_role()
        .and_then(|role| check_value(role, role.origin, service_role(role)));
    let topics = stage.spanned_topics();
    let not_topics = topics
        .iter()
        .filter_map(|topic| check_value(topic, topic.origin, topic_arn(topic)));
    let excess = topics.get(MAX_TOPICS).map(|topic| {
        let (name, count) = (stage.name(), topics.len());
        let message = format!("stage `{name}` notifies {count} topics");
        Diagnostic::error(codes::TOO_MANY_NOTIFICATION_TOPICS, message)
            .allowed(format!("at most {MAX_TOPICS}"))
            .hint("one topic can have many subscribers")
            .at(topic.origin)
    });
    let minutes = stage.spanned_alarm_minutes().and_then(|minutes| {
        let result = alarm_minutes(minutes.value.into());
        check_value(&minutes.value.to_string(), minutes.origin, result)
    });
    let boundary = stage
        .spanned_boundary()
        .and_then(|arn| check_value(arn, arn.origin, policy_arn(arn)));
    let path = stage
        .spanned_role_path()
        .and_then(|path| check_value(path, path.origin, role_path(path)));
    role.into_iter()
        .chain(boundary)
        .chain(path)
        .chain(not_topics)
        .chain(excess)
        .chain(minutes)
        .collect()
}

/// Checks the names of the program's stacks, unless the app's or the stage's name is already reported.
pub(super) fn check_stack_names(app: &App, stacks: &[Stack]) -> Diagnostics {
    let mut diagnostics = Diagnostics::new();
    let origin = app.spanned_name().origin;
    if stacks.is_empty() {
        let message = format!("app `{}` has no stacks", app.name());
        diagnostics.push(
            Diagnostic::error(codes::APP_WITHOUT_STACKS, message)
                .hint("add a stack with `stacks.stack(\"name\")`")
                .at(origin),
        );
    }
    for (index, stack) in stacks.iter().enumerate() {
        let own = own_name(stack);
        let origin = own.map_or(origin, |own| own.name.origin);
        let parts_are_valid =
            app_name(app.name()).is_ok() && stage_name(stack.stage().name()).is_ok();
        if own.is_some() || parts_are_valid {
            diagnostics.extend(check_value(stack.name(), origin, stack_name(stack.name())));
        }
        let earlier = stacks.iter().take(index);
        diagnostics.extend(
            earlier
                .filter(|earlier| earlier.name() == stack.name())
                .map(|earlier| {
                    let (a, b) = (earlier.scope(), stack.scope());
                    let message = format!(
                        "stacks `{a}` and `{b}` are both called `{}` in CloudFormation",
                        stack.name()
                    );
                    duplicate_stack_name(message, origin)
                }),
        );
    }
    diagnostics.extend(names_without_stack(stacks));
    if let Some(first) = stacks.first() {
        diagnostics.extend(names_given_twice(first.stage()));
    }
    diagnostics
}

/// Stacks to which the stage gives a name twice.
fn names_given_twice(stage: &Stage) -> Diagnostics {
    let names: Vec<&OwnStackName> = stage.own_stack_names().collect();
    let pairs = names.iter().enumerate().filter_map(|(index, last)| {
        let mut earlier = names.iter().take(index).rev();
        let first = earlier.find(|first| first.scope == last.scope)?;
        Some((first, last))
    });
    let diagnostic = |(first, last): (&&OwnStackName, &&OwnStackName)| {
        let what = match &last.scope {
            Some(scope) => format!("stack `{scope}`"),
            None => "the only stack".to_owned(),
        };
        let message = format!(
            "stage `{}` calls {what} `{}` at {} and `{}` at {}; only the last call counts",
            stage.name(),
            first.name.value,
            first.name.origin,
            last.name.value,
            last.name.origin
        );
        Diagnostic::warning(codes::REPEATED_SETTER, message)
            .hint("remove one of them")
            .at(last.name.origin)
    };
    pairs.map(diagnostic).collect()
}

/// The entry of the stage from which the stack's name is.
fn own_name(stack: &Stack) -> Option<&OwnStackName> {
    let names = stack.stage().own_stack_names();
    let mut own = names.filter(|own| {
        own.scope
            .as_deref()
            .is_none_or(|scope| scope == stack.scope())
    });
    own.find(|own| own.name.value == stack.name())
}

/// Names that the stage gives to no stack of the program.
fn names_without_stack(stacks: &[Stack]) -> Diagnostics {
    let Some(first) = stacks.first() else {
        return Diagnostics::new();
    };
    let stage = first.stage();
    let scopes: Vec<&str> = stacks.iter().map(Stack::scope).collect();
    let known = scopes.iter().map(|scope| format!("`{scope}`"));
    let known = known.collect::<Vec<_>>().join(", ");
    let unused = |own: &&OwnStackName| match &own.scope {
        Some(scope) => !scopes.contains(&scope.as_str()),
        None => !stacks.iter().any(|stack| stack.is_only()),
    };
    let diagnostic = |own: &OwnStackName| {
        let name = &own.name.value;
        let (message, hint) = match &own.scope {
            Some(scope) => (
                format!("stage `{}` calls stack `{scope}` `{name}`, but the program has no stack `{scope}`", stage.name()),
                "use the name of `stacks.stack(…)`; for a program with one `&mut Stack`, use `.stack_name(…)`".to_owned(),
            ),
            None => (
                format!("stage `{}` calls the only stack `{name}`, but the program names its stacks", stage.name()),
                format!("use `.stack_name_of(\"{}\", \"{name}\")`", first.scope()),
            ),
        };
        Diagnostic::error(codes::STACK_NAME_WITHOUT_STACK, message)
            .allowed(known.clone())
            .hint(hint)
            .at(own.name.origin)
    };
    let names = stage.own_stack_names();
    names.filter(unused).map(diagnostic).collect()
}

/// Stages of an app that give one name to their stacks, unless they are in different regions or accounts.
fn names_of_several_stages(app: &App) -> Diagnostics {
    let stages = app.stages();
    let mut diagnostics = Diagnostics::new();
    for (index, stage) in stages.iter().enumerate() {
        for earlier in stages.iter().take(index) {
            let same_place = earlier.region_name() == stage.region_name()
                && earlier.account_id() == stage.account_id()
                && earlier.is_local() == stage.is_local();
            let shared = stage.own_stack_names().find(|own| {
                let mut others = earlier.own_stack_names();
                others.any(|other| other.name.value == own.name.value)
            });
            if let Some(own) = shared.filter(|_| same_place) {
                let (a, b) = (earlier.name(), stage.name());
                let message = format!(
                    "stages `{a}` and `{b}` both call a stack `{}`",
                    own.name.value
                );
                diagnostics.push(duplicate_stack_name(message, own.name.origin));
            }
        }
    }
    diagnostics
}

fn duplicate_stack_name(message: String, origin: SourceLocation) -> Diagnostic {
    Diagnostic::error(codes::DUPLICATE_STACK_NAME, message)
        .allowed("one stack of each name in an account and region")
        .hint("give each stack a name of its own, such as one with the stage's name in it")
        .at(origin)
}

pub(super) fn unknown_stage(app: &App, name: &str) -> Diagnostic {
    let known: Vec<_> = app
        .stages()
        .iter()
        .map(|stage| format!("`{}`", stage.name()))
        .collect();
    let message = format!("app `{}` has no stage `{name}`", app.name());
    Diagnostic::error(codes::UNKNOWN_STAGE, message)
        .allowed(if known.is_empty() {
            "none: the app has no stages".to_owned()
        } else {
            known.join(", ")
        })
        .at(app.spanned_name().origin)
}

/// The error of a stage without settings. `known` stages have settings, usually in files.
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
    let message = format!("stage `{name}` has no settings");
    Diagnostic::error(codes::MISSING_STAGE_SETTINGS, message)
        .hint(if known.is_empty() {
            implement
        } else {
            add_file
        })
        .at(stage.origin())
}

/// Warns about settings for stages that the app doesn't have.
pub(super) fn settings_without_stage(app: &App, known: &[String]) -> Diagnostics {
    let is_stage = |name: &str| app.stages().iter().any(|stage| stage.name() == name);
    let unknown = known.iter().filter(|name| !is_stage(name));
    let warning = |name: &String| {
        let message = format!(
            "app `{}` has settings for unknown stage `{name}`",
            app.name()
        );
        Diagnostic::warning(codes::SETTINGS_FOR_UNKNOWN_STAGE, message)
            .hint(format!(
                "add `.stage(Stage::new(\"{name}\"))`, or remove the settings"
            ))
            .at(app.spanned_name().origin)
    };
    unknown.map(warning).collect()
}

/// The diagnostic of a rule about a single value, if the value violates it.
fn check_value(value: &str, origin: SourceLocation, verdict: Verdict) -> Option<Diagnostic> {
    let violation = verdict.err()?;
    let message = format!("{} `{value}` {}", violation.subject, violation.message);
    Some(
        Diagnostic::error(violation.code, message)
            .violated(violation)
            .at(origin),
    )
}
