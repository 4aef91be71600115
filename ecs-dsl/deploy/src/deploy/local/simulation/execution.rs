//! Executions of state machines: the states that a workflow has, and some more.

use serde_json::{Map, Value, json};

use super::error::SimulationError;
use super::events::execution_ended;
use super::json_path::value_at;
use super::overrides::Overrides;
use super::record::SimulatedAction;
use super::state::{DeployedResource, Simulation};
use super::tasks::{SUCCESS, TaskStart};

/// How many states one execution enters: a state machine may loop.
const MAX_STATES: usize = 500;

/// How often a retrier tries again by default, from the specification of Amazon States Language.
const DEFAULT_ATTEMPTS: u64 = 3;

/// How an execution continues after a state.
enum Transition {
    To(String),
    Succeeded,
    Failed {
        cause: String,
        exit_code: Option<i32>,
    },
}

impl<'a> Simulation<'a> {
    /// Executes a state machine.
    pub(super) fn execute(
        &mut self,
        state_machine: &DeployedResource<'a>,
        input: Value,
    ) -> Result<(), SimulationError> {
        self.record(SimulatedAction::Execution {
            state_machine: state_machine.id.to_owned(),
        });
        let definition = definition_of(state_machine);
        let end = self.nested(|this| this.states(&definition, input).map(Some))?;
        let (exit_code, cause) = match end {
            Some(Transition::Failed { cause, exit_code }) => (exit_code, Some(cause)),
            Some(Transition::To(_) | Transition::Succeeded) => (Some(0), None),
            None => return Ok(()),
        };
        let succeeded = cause.is_none();
        if !succeeded {
            self.report.failures.push(exit_code);
        }
        self.record(SimulatedAction::ExecutionEnd {
            state_machine: state_machine.id.to_owned(),
            succeeded,
            cause,
        });
        let event = execution_ended(&state_machine.arn(), succeeded);
        self.nested(|this| this.put_event(event))
    }

    fn states(
        &mut self,
        definition: &Value,
        mut data: Value,
    ) -> Result<Transition, SimulationError> {
        let mut name = text(definition, "StartAt").to_owned();
        for _ in 0..MAX_STATES {
            let Some(state) = definition
                .get("States")
                .and_then(|states| states.get(&name))
            else {
                return Ok(failed(&format!("the state machine has no state `{name}`")));
            };
            let transition = match text(state, "Type") {
                "Task" => self.task_state(&name, state, &mut data)?,
                "Choice" => choose(state, &data),
                "Pass" | "Wait" => {
                    if let Some(result) = state.get("Result") {
                        data = result.clone();
                    }
                    next_of(state)
                }
                "Succeed" => Transition::Succeeded,
                "Fail" => failed(&format!(
                    "{} {}",
                    text(state, "Error"),
                    text(state, "Cause")
                )),
                other => failed(&format!(
                    "state `{name}` has the type `{other}`, which isn't simulated"
                )),
            };
            match transition {
                Transition::To(next) => name = next,
                end @ (Transition::Succeeded | Transition::Failed { .. }) => return Ok(end),
            }
        }
        Ok(failed(&format!("it entered {MAX_STATES} states")))
    }

    /// Runs the task of a state, with its retries.
    fn task_state(
        &mut self,
        name: &str,
        state: &Value,
        data: &mut Value,
    ) -> Result<Transition, SimulationError> {
        let resource = text(state, "Resource");
        if !resource.contains(":states:::ecs:runTask") {
            return Ok(failed(&format!(
                "state `{name}` calls `{resource}`, which isn't simulated"
            )));
        }
        let parameters = match with_paths(state.get("Parameters"), data) {
            Ok(parameters) => parameters,
            Err(cause) => return Ok(failed(&cause)),
        };
        let start = TaskStart {
            definition: text(&parameters, "TaskDefinition").to_owned(),
            cluster: text(&parameters, "Cluster").to_owned(),
            overrides: Overrides::from_json(parameters.get("Overrides").unwrap_or(&Value::Null)),
            attempts: 1,
        };
        let waits = resource.ends_with(".sync");
        let (mut attempt, attempts) = (1, attempts_of(state));
        let (cause, exit_code) = loop {
            self.record(SimulatedAction::State {
                state: name.to_owned(),
                attempt,
            });
            let (cause, exit_code) = match self.nested(|this| this.run(&start).map(Some))? {
                Some(Ok(code)) if code == SUCCESS || !waits => {
                    if state.get("ResultPath").is_none() {
                        *data = json!({"LastStatus": "STOPPED"});
                    }
                    return Ok(next_of(state));
                }
                Some(Ok(code)) => (task_failed(name, code), code),
                Some(Err(not_started)) if not_started.attempts > 0 => (
                    format!(
                        "the task of state `{name}` wasn't started: {}",
                        not_started.reason
                    ),
                    None,
                ),
                _ => return Ok(failed("the simulation ended")),
            };
            if attempt >= attempts {
                break (cause, exit_code);
            }
            attempt += 1;
        };
        let caught = handler(state, "Catch").map(|catcher| text(catcher, "Next").to_owned());
        Ok(caught.map_or(Transition::Failed { cause, exit_code }, Transition::To))
    }
}

fn definition_of(state_machine: &DeployedResource<'_>) -> Value {
    match state_machine.text("DefinitionString") {
        Some(text) => serde_json::from_str(text).unwrap_or_default(),
        None => state_machine
            .property("Definition")
            .cloned()
            .unwrap_or_default(),
    }
}

fn task_failed(state: &str, exit_code: Option<i32>) -> String {
    match exit_code {
        Some(code) => format!("the task of state `{state}` exited with code {code}"),
        None => format!("the task of state `{state}` never ran"),
    }
}

fn failed(cause: &str) -> Transition {
    let cause = cause.trim().to_owned();
    Transition::Failed {
        cause,
        exit_code: None,
    }
}

fn next_of(state: &Value) -> Transition {
    match state.get("Next").and_then(Value::as_str) {
        Some(next) => Transition::To(next.to_owned()),
        None => Transition::Succeeded,
    }
}

/// The first retrier or catcher of failed tasks.
fn handler<'a>(state: &'a Value, name: &str) -> Option<&'a Value> {
    let handlers = state.get(name)?.as_array()?;
    handlers.iter().find(|handler| {
        let errors = handler.get("ErrorEquals").and_then(Value::as_array);
        let mut errors = errors.into_iter().flatten();
        errors.any(|error| error == "States.ALL" || error == "States.TaskFailed")
    })
}

/// How often a state runs its task at most.
fn attempts_of(state: &Value) -> u32 {
    let retrier = handler(state, "Retry");
    let retries = retrier.map(|retrier| {
        let attempts = retrier.get("MaxAttempts").and_then(Value::as_u64);
        attempts.unwrap_or(DEFAULT_ATTEMPTS)
    });
    u32::try_from(retries.unwrap_or(0))
        .unwrap_or(u32::MAX)
        .saturating_add(1)
}

fn choose(state: &Value, data: &Value) -> Transition {
    let choices = state.get("Choices").and_then(Value::as_array);
    for choice in choices.into_iter().flatten() {
        match applies(choice, data) {
            Some(true) => return Transition::To(text(choice, "Next").to_owned()),
            Some(false) => {}
            None => return failed(&format!("the choice {choice} isn't simulated")),
        }
    }
    match state.get("Default").and_then(Value::as_str) {
        Some(next) => Transition::To(next.to_owned()),
        None => failed("States.NoChoiceMatched"),
    }
}

/// Whether a comparison is true; `None` if it isn't simulated.
fn applies(choice: &Value, data: &Value) -> Option<bool> {
    let variable = value_at(data, text(choice, "Variable"));
    if let Some(present) = choice.get("IsPresent") {
        return Some(present.as_bool()? == variable.is_some());
    }
    let equals = ["StringEquals", "NumericEquals", "BooleanEquals"];
    let wanted = equals.iter().find_map(|name| choice.get(name))?;
    Some(variable == Some(wanted))
}

/// The parameters, in which `"Name.$": "$.path"` is replaced by the value.
fn with_paths(parameters: Option<&Value>, data: &Value) -> Result<Value, String> {
    match parameters {
        Some(Value::Object(members)) => {
            let mut resolved = Map::with_capacity(members.len());
            for (name, member) in members {
                let (name, value) = match (name.strip_suffix(".$"), member.as_str()) {
                    (Some(name), Some(path)) => {
                        let missing = || format!("the input of the execution has no `{path}`");
                        (name, value_at(data, path).cloned().ok_or_else(missing)?)
                    }
                    _ => (name.as_str(), with_paths(Some(member), data)?),
                };
                resolved.insert(name.to_owned(), value);
            }
            Ok(resolved.into())
        }
        Some(Value::Array(items)) => {
            let items = items.iter().map(|item| with_paths(Some(item), data));
            items.collect::<Result<Vec<_>, _>>().map(Value::from)
        }
        other => Ok(other.cloned().unwrap_or_default()),
    }
}

fn text<'a>(json: &'a Value, name: &str) -> &'a str {
    json.get(name).and_then(Value::as_str).unwrap_or_default()
}
