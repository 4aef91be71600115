//! The state machines of workflows.

use std::collections::BTreeMap;

use super::run_task::RunTask;
use super::start_role;
use crate::cfn::aws::iam::{Role, RolePolicyProperty};
use crate::cfn::aws::stepfunctions::{
    CloudWatchLogsLogGroup, LogDestination, LoggingConfiguration, LoggingConfigurationLevel,
    StateMachine,
};
use crate::cfn::{Expr, LogicalId, Map, Resource, Value, json_text};
use crate::dsl::model::arn::{arn, global_arn};
use crate::dsl::{ExecutionLogLevel, HasTask, Statement, Step, Workflow};
use crate::synth::duration::seconds;
use crate::synth::optional::Optional;
use crate::synth::task::{self, TaskContext};
use crate::synth::{Context, iam};

const ROLE: &str = "Role";
/// The state that looks for variables of an event, and the one for executions without them.
const INPUT: &str = "Input";
const NO_INPUT: &str = "NoInput";

/// The rule with which Step Functions learns of the ends of tasks. It manages the rule by itself.
const MANAGED_RULE: &str = "rule/StepFunctionsGetEventsForECSTaskRule";

/// What delivering logs needs; the actions have no resource types. From AWS's page on logging.
const LOG_DELIVERY: [&str; 8] = [
    "logs:CreateLogDelivery",
    "logs:GetLogDelivery",
    "logs:UpdateLogDelivery",
    "logs:DeleteLogDelivery",
    "logs:ListLogDeliveries",
    "logs:PutResourcePolicy",
    "logs:DescribeResourcePolicies",
    "logs:DescribeLogGroups",
];

/// Adds the state machine and its role, and returns what its first task needs; `None` without a cluster or a step, which
/// `check` has reported.
pub(super) fn add<'a>(workflow: &'a Workflow, cx: &mut Context<'a>) -> Option<Vec<LogicalId>> {
    let tasks = workflow.steps.iter();
    let tasks = tasks.map(|step| TaskContext::new(step.job.spec().task(), cx));
    let tasks: Vec<TaskContext<'_>> = tasks.collect::<Option<_>>()?;
    if tasks.is_empty() {
        return None;
    }
    let ids = cx.ids(&workflow.name);
    let policy = iam::policy(&statements(workflow, &tasks, cx));
    let policy = RolePolicyProperty::new(policy, "RunSteps");
    let role = Role::new(iam::trust("states.amazonaws.com")).policies([policy]);
    let role_arn: Value<String> = ids.attribute(ROLE, "Arn");
    let machine = StateMachine::new(role_arn)
        .definition_string(json_text(&Expr::Map(definition(workflow, &tasks))))
        .given(logging(workflow), StateMachine::logging_configuration);
    let mut needed: Vec<LogicalId> = Vec::new();
    for id in tasks.iter().flat_map(|tcx| task::egress(tcx, cx)) {
        if !needed.contains(&id) {
            needed.push(id);
        }
    }
    cx.add(ids.id(ROLE), role);
    cx.add(ids.id("StateMachine"), Resource::from_type(machine));
    Some(needed)
}

fn statements(workflow: &Workflow, tasks: &[TaskContext<'_>], cx: &Context<'_>) -> Vec<Statement> {
    let mut by_job: BTreeMap<&str, &TaskContext<'_>> = BTreeMap::new();
    let mut statements = Vec::new();
    let mut clusters: Vec<Value<String>> = Vec::new();
    for tcx in tasks {
        if by_job.insert(tcx.ids.name(), tcx).is_some() {
            continue;
        }
        statements.extend(start_role::to_run(tcx, cx));
        let tasks = start_role::tasks_of(&tcx.cluster);
        if !clusters.contains(&tasks) {
            clusters.push(tasks);
        }
    }
    statements.push(Statement::allow(
        ["ecs:StopTask", "ecs:DescribeTasks"],
        clusters,
    ));
    let manage = ["events:PutTargets", "events:PutRule", "events:DescribeRule"];
    statements.push(Statement::allow(manage, [arn("events", MANAGED_RULE)]));
    if workflow.logs.is_some() {
        statements.push(Statement::allow(LOG_DELIVERY, ["*"]));
    }
    statements
}

fn logging(workflow: &Workflow) -> Option<LoggingConfiguration> {
    let (group, level) = workflow.logs.as_ref()?;
    let level = match level {
        ExecutionLogLevel::All => LoggingConfigurationLevel::All,
        ExecutionLogLevel::Error => LoggingConfigurationLevel::Error,
        ExecutionLogLevel::Fatal => LoggingConfigurationLevel::Fatal,
    };
    let group = CloudWatchLogsLogGroup::new().log_group_arn(group.arn());
    let destination = LogDestination::new().cloud_watch_logs_log_group(group);
    Some(
        LoggingConfiguration::new()
            .level(level)
            .include_execution_data(false)
            .destinations([destination]),
    )
}

/// The definition in Amazon States Language.
fn definition(workflow: &Workflow, tasks: &[TaskContext<'_>]) -> Map {
    let names = state_names(workflow);
    let first = names.first().map_or(NO_INPUT, String::as_str).to_owned();
    let mut states = Map::with_capacity(tasks.len());
    // Only events have variables.
    let with_input = workflow
        .starts
        .rules()
        .any(|event| !event.variables.is_empty());
    if with_input {
        states.insert(INPUT, choice(&first));
        states.insert(NO_INPUT, without_variables(&first));
    }
    let steps = workflow.steps.iter().zip(tasks).enumerate();
    for (index, (step, tcx)) in steps {
        let next = names.get(index + 1);
        if let Some(name) = names.get(index) {
            states.insert(name.clone(), state(step, tcx, (next, with_input)));
        }
    }
    let mut definition = Map::new();
    definition.insert("StartAt", if with_input { INPUT.to_owned() } else { first });
    if let Some(timeout) = workflow.timeout {
        definition.insert("TimeoutSeconds", seconds(timeout.value));
    }
    definition.insert("States", states);
    definition
}

/// The names of the jobs; a number distinguishes several steps of a job.
fn state_names(workflow: &Workflow) -> Vec<String> {
    let mut used: BTreeMap<&str, usize> = BTreeMap::new();
    let steps = workflow.steps.iter();
    let names = steps.map(|step| {
        let count = used.entry(step.job.name()).or_default();
        *count += 1;
        match *count {
            1 => step.job.name().to_owned(),
            count => format!("{}-{count}", step.job.name()),
        }
    });
    names.collect()
}

fn choice(first: &str) -> Map {
    let mut present = Map::new();
    present.insert("Variable", "$.environment");
    present.insert("IsPresent", true);
    present.insert("Next", first.to_owned());
    let mut choice = Map::new();
    choice.insert("Type", "Choice");
    choice.insert("Choices", vec![Expr::from(present)]);
    choice.insert("Default", NO_INPUT);
    choice
}

fn without_variables(first: &str) -> Map {
    let mut pass = Map::new();
    pass.insert("Type", "Pass");
    let result: Map = [("environment", Expr::List(Vec::new()))]
        .into_iter()
        .collect();
    pass.insert("Result", result);
    pass.insert("Next", first.to_owned());
    pass
}

fn state(step: &Step, tcx: &TaskContext<'_>, (next, with_input): (Option<&String>, bool)) -> Map {
    let mut state = Map::new();
    state.insert("Type", "Task");
    state.insert("Resource", global_arn("states", "ecs:runTask.sync"));
    state.insert("Parameters", parameters(tcx, with_input));
    // The next step has the input of the execution, not what ECS says of this task.
    state.insert("ResultPath", Expr::Raw(serde_json::Value::Null.into()));
    if let Some(timeout) = step.timeout {
        state.insert("TimeoutSeconds", seconds(timeout.value));
    }
    if let Some(retries) = step.retries {
        let mut retry = Map::new();
        retry.insert("ErrorEquals", vec!["States.ALL"]);
        retry.insert("MaxAttempts", i64::from(retries.value));
        if let Some(interval) = step.retry_interval {
            retry.insert("IntervalSeconds", seconds(interval.value));
        }
        state.insert("Retry", vec![Expr::from(retry)]);
    }
    match next {
        Some(next) => state.insert("Next", next.clone()),
        None => state.insert("End", true),
    }
    state
}

/// What `RunTask` takes.
fn parameters(tcx: &TaskContext<'_>, with_input: bool) -> Map {
    let mut parameters = Map::new();
    RunTask::from(tcx).set(&mut parameters);
    parameters.insert("Cluster", start_role::cluster_arn(&tcx.cluster));
    if with_input {
        let mut container = Map::new();
        container.insert("Name", tcx.task.main.name.value.clone());
        container.insert("Environment.$", "$.environment");
        let overrides: Map = [("ContainerOverrides", vec![Expr::from(container)])]
            .into_iter()
            .collect();
        parameters.insert("Overrides", overrides);
    }
    parameters
}
