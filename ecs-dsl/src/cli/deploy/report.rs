//! How it ended: a line for each stack, and the outputs.

use super::Arguments;
use crate::cli::console::{Console, Crowd};
use crate::cli::duration::took;
use crate::cli::error::CliError;
use crate::cli::exit;
use crate::cli::run::chain;
use crate::cli::session::Session;
use crate::cli::style::{self, paint};
use crate::cli::summary::EndedStack;
use crate::cli::table::table;
use crate::cli::tally::Done;
use crate::deploy::engine::{DeployError, DeployOutcome, Deployed, Target};
use crate::dsl::Stage;

/// Says how it ended for one stack, as soon as it has.
pub(super) fn tell(
    name: &str,
    outcome: &Result<DeployOutcome, DeployError>,
    done: &Done,
    console: &Console<'_>,
) {
    match outcome {
        Ok(DeployOutcome::Deployed(deployed)) => tell_deployed(name, deployed, done, console),
        Ok(DeployOutcome::NoChanges { .. }) => console.tell(format_args!(
            "no changes: stack `{name}` is as wanted already"
        )),
        Ok(DeployOutcome::Declined) => {
            console.tell(format_args!("stack `{name}` was left as it was"));
        }
        Ok(DeployOutcome::Interrupted) => console.tell(format_args!(
            "interrupted: stack `{name}` was left as it was"
        )),
        Ok(DeployOutcome::Prepared(prepared)) => console.say(
            name,
            format_args!(
                "the change set `{}` waits; {} executes it",
                prepared.name, prepared.execute
            ),
        ),
        Ok(DeployOutcome::Detached(detached)) => console.say(
            name,
            format_args!(
                "detached: stack `{name}` goes on without being watched (`{}`); {} watches it again",
                detached.status, detached.attach
            ),
        ),
        Ok(DeployOutcome::Cancelled(cancelled)) => console.tell(format_args!(
            "stopped and undone: stack `{name}` is in status `{}`",
            cancelled.status
        )),
        // The failure of the only one is the run's, and said at its end.
        Err(_) if console.crowd() == Crowd::One => {}
        Err(error) => {
            let error_word = paint(style::ERROR, "error");
            console.say(name, format_args!("{error_word}: {}", chain(error)));
        }
    }
}

fn tell_deployed(name: &str, deployed: &Deployed, done: &Done, console: &Console<'_>) {
    let took = took(deployed.duration);
    let summary = done.summary();
    let headline = paint(
        style::GOOD,
        format_args!("deployed stack `{name}` in {took}"),
    );
    console.tell(format_args!("{headline}: {summary}"));
    // Of many stacks the lists would hide the headlines.
    if console.crowd() == Crowd::One {
        let lines = done.made.lines();
        console.with(|printer| lines.iter().for_each(|line| printer.say(line)));
    }
    for left in &deployed.left_behind {
        let left = paint(
            style::WARNING,
            format_args!("still exists, and may cost money: {left}"),
        );
        console.tell(left);
    }
}

/// The outputs, as data; then where the local state is. Gives the exit code: the worst of all.
pub(super) fn conclude(
    arguments: &Arguments,
    session: &mut Session<'_>,
    stage: &Stage,
    stacks: &[EndedStack],
) -> Result<u8, CliError> {
    // What `--json` prints has the outputs already.
    if !arguments.json {
        print_outputs(stacks, session)?;
    }
    if stage.is_local() {
        let state = &arguments.connection.state.display();
        let flag = arguments.connection.state_flag();
        let command = &session.command;
        session.printer.say(format_args!(
            "local: the state is in `{state}`; `{command} destroy{flag}` takes it away"
        ));
    }
    Ok(exit::worst(stacks.iter().map(|(_, line)| line.exit_code())))
}

/// Of several stacks, each line says whose output it is.
fn print_outputs(stacks: &[EndedStack], session: &mut Session<'_>) -> Result<(), CliError> {
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
    let printed = match stacks {
        [_] => {
            let rows: Vec<_> = rows
                .into_iter()
                .map(|[_, key, value]| [key, value])
                .collect();
            table(["output", "value"], &rows)
        }
        _ => table(["stack", "output", "value"], &rows),
    };
    session.printer.line(printed)
}

/// The command that goes on.
pub(super) fn again(arguments: &Arguments, target: &Target) -> String {
    let Target { command, stage, .. } = target;
    let state = arguments.connection.state_flag();
    format!("{command} deploy --stage {stage}{state}")
}
