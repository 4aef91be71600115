//! Prints the outcome of each stack, and the outputs.

use super::arguments::Deploy;
use crate::cli::operation::outcome_text::{cancelled_text, detached_text};
use crate::cli::operation::resource_counts::CompletedChanges;
use crate::cli::operation::run_summary::{StackOutcome, code};
use crate::cli::terminal::console::{Console, StackCount};
use crate::cli::terminal::duration::format_duration;
use crate::cli::terminal::style::{self, paint};
use crate::cli::{CliError, Session};
use crate::deploy::engine::{DeployOutcome, DeployTarget, Deployed};

/// Prints the outcome of a stack as soon as it has ended.
pub(in crate::cli::commands) fn report(
    name: &str,
    outcome: &DeployOutcome,
    completed: &CompletedChanges,
    console: &Console<'_>,
) {
    match outcome {
        DeployOutcome::Deployed(deployed) => {
            report_deployed(name, deployed, completed, console);
        }
        DeployOutcome::NoChanges { .. } => {
            console.print(format_args!("no changes: stack `{name}` is up to date"));
        }
        DeployOutcome::Declined => {
            console.print(format_args!("stack `{name}` unchanged"));
        }
        DeployOutcome::Interrupted => {
            console.print(format_args!("interrupted: stack `{name}` unchanged"));
        }
        DeployOutcome::Prepared(prepared) => console.print_for_stack(
            name,
            format_args!(
                "created change set `{}`; run {} to execute it",
                prepared.name, prepared.execute
            ),
        ),
        DeployOutcome::Detached(detached) => {
            console.print_for_stack(name, detached_text(name, detached));
        }
        DeployOutcome::Cancelled(cancelled) => console.print(cancelled_text(name, cancelled)),
    }
}

fn report_deployed(
    name: &str,
    deployed: &Deployed,
    completed: &CompletedChanges,
    console: &Console<'_>,
) {
    let duration = format_duration(deployed.duration);
    let summary = completed.summary();
    let headline = paint(
        style::GOOD,
        format_args!("deployed stack `{name}` in {duration}"),
    );
    console.print(format_args!("{headline}: {summary}"));
    // With many stacks the lists would hide the headlines.
    if console.stack_count == StackCount::One {
        let columns = console.terminal().stderr.columns();
        let lines = completed.created.lines(columns);
        console.with(|printer| lines.iter().for_each(|line| printer.inform(line)));
    }
    for left in &deployed.left_behind {
        let left = paint(
            style::WARNING,
            format_args!("not deleted, may incur cost: {left}"),
        );
        console.print(left);
    }
}

/// Prints the outputs as data, then the folder of the local state. Returns the worst exit code of the stacks.
pub(super) fn conclude(
    arguments: &Deploy,
    session: &mut Session<'_>,
    target: &DeployTarget,
    stacks: &[StackOutcome],
) -> Result<u8, CliError> {
    // The `--json` events contain the outputs.
    if !arguments.operation.json {
        print_outputs(stacks, session)?;
    }
    if target.is_local {
        let state = &arguments.operation.connection.state.display();
        let (command, flags) = (&target.command, &target.connection_flags);
        session.printer.inform(format_args!(
            "local: state is in `{state}`; run `{command} destroy{flags}` to delete it"
        ));
    }
    Ok(code(stacks))
}

/// With several stacks, each row names its stack.
fn print_outputs(stacks: &[StackOutcome], session: &mut Session<'_>) -> Result<(), CliError> {
    let rows: Vec<_> = stacks
        .iter()
        .flat_map(|(name, line)| {
            let outputs = line.outputs.iter();
            outputs.map(|(key, value)| [name.clone(), key.clone(), value.clone()])
        })
        .collect();
    if rows.is_empty() {
        return Ok(());
    }
    match stacks {
        [_] => {
            let rows: Vec<_> = rows
                .into_iter()
                .map(|[_, key, value]| [key, value])
                .collect();
            session.printer.table(["output", "value"], &rows)
        }
        _ => session.printer.table(["stack", "output", "value"], &rows),
    }
}
