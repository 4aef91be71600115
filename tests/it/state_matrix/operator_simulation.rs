//! An operator who types the commands that hints name.

use super::fixture::Fixture;
use super::run::{Command, Disturbance, RunEnd, RunRecord, run};

/// The operator gives up after this many commands.
const MAX_COMMANDS: usize = 8;

/// The commands after a failed run, up to the desired stack.
#[derive(Clone, Default)]
pub(super) struct Recovery {
    /// The commands in order.
    pub(super) commands: Vec<Command>,
    /// The output of all runs.
    pub(super) output: String,
    /// Why the stack isn't as desired in the end, if so.
    pub(super) failure: Option<String>,
}

/// Follows the hints after a run of `first` that ended with `end`. No further calls fail.
pub(super) fn recover(fixture: &Fixture, first: &Command, end: Option<&RunEnd>) -> Recovery {
    let mut recovery = Recovery::default();
    // After a killed run the operator repeats the command.
    let mut command = match end {
        Some(end) => next(first, end),
        None => first.clone(),
    };
    for _ in 0..MAX_COMMANDS {
        recovery.commands.push(command.clone());
        let RunRecord { end, output, .. } = run(fixture, &command, &Disturbance::default());
        recovery.output.push_str(&output);
        let Some(end) = end else {
            recovery.failure = Some(format!("{command:?} doesn't end"));
            return recovery;
        };
        recovery.output.push_str(&format!("{end:?}\n"));
        if end.done {
            return recovery;
        }
        let following = next(&command, &end);
        let repeated = recovery
            .commands
            .iter()
            .filter(|earlier| **earlier == command);
        if following == command && repeated.count() > 3 {
            recovery.failure = Some(format!("{command:?} repeats: {end:?}"));
            return recovery;
        }
        command = following;
    }
    recovery.failure = Some(format!("not done after {:?}", recovery.commands));
    recovery
}

/// The command after `command`: the first one that the hint names; otherwise the same one again, or `deploy` after
/// another one that succeeded.
fn next(command: &Command, end: &RunEnd) -> Command {
    let named = end
        .hint
        .as_deref()
        .and_then(|hint| commands(hint).into_iter().next());
    match named {
        Some(named) => named,
        None if end.class == "done" => Command::deploy(),
        None => command.clone(),
    }
}

/// The commands of the program that a hint names, without the stage.
pub(super) fn commands(hint: &str) -> Vec<Command> {
    let named = hint.split('`').skip(1).step_by(2);
    named
        .filter_map(|line| line.strip_prefix("app "))
        .map(|line| Command::parse(&line.replace(" --stage local", "")))
        .collect()
}
