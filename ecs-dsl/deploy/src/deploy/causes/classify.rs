//! The cause of a message: the first row that matches.

use super::cause::Cause;
use super::{Message, handler_error_code, rows};

/// Terms of ECS's texts, by which one is recognized inside of CloudFormation's.
const OF_TASKS: [&str; 7] = [
    "cannotpull",
    "cannotstartcontainer",
    "cannotcreatecontainer",
    "resourceinitializationerror",
    "containerruntime",
    "unable to place a task",
    "taskfailedtostart",
];

/// The cause that a text about a task reports: a stopped reason, a service event, a rollout's reason, the health of a target.
pub fn task_cause(text: &str) -> Option<&'static Cause> {
    first(rows::TASKS, &Message::new(text))
}

/// The cause that a line of a container's log reports.
pub fn log_cause(line: &str) -> Option<&'static Cause> {
    first(rows::LOG_LINES, &Message::new(line))
}

/// The cause that a text about a stack operation reports: a status reason of a resource, a stack or a change set, a finding
/// of early validation, an error of an API.
pub fn operation_cause(text: &str) -> Option<&'static Cause> {
    let message = Message::new(text);
    let of_task = message
        .has(&OF_TASKS)
        .then(|| first(rows::TASKS, &message))
        .flatten();
    of_task
        .or_else(|| first(rows::OPERATIONS, &message))
        .or_else(|| handler_error_code::cause_of(&message))
}

fn first(tables: &[&'static [Cause]], message: &Message) -> Option<&'static Cause> {
    let mut rows = tables.iter().flat_map(|table| table.iter());
    rows.find(|cause| cause.matches(message))
}
