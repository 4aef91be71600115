//! Checks of the stacks that depend on, or are required by, the stacks to deploy or destroy.
//!
//! **Invariant:** read-only; a violation is an error before anything is changed.

use super::silent_observer::SilentObserver;
use crate::assemble::{Assembly, SynthesizedStack};
use crate::cli::connection::Connected;
use crate::cli::error::CliError;
use crate::deploy::engine::{DeployTarget, Engine, StackState};

/// Fails if stacks that depend on `chosen` are deployed.
pub(in crate::cli) async fn require_no_dependents(
    assembly: &Assembly,
    chosen: &[&SynthesizedStack],
    connected: &Connected,
    target: &DeployTarget,
) -> Result<(), CliError> {
    let dependents = dependents(assembly, chosen);
    let deployed = in_state(dependents, has_resources, connected, target).await?;
    if deployed.is_empty() {
        return Ok(());
    }
    Err(CliError::HasDependents {
        stacks: names(chosen.iter().copied()),
        dependents: names(deployed.iter().copied()),
        commands: commands("destroy", &deployed, target),
    })
}

/// Fails if stacks whose outputs `chosen` reads aren't deployed.
pub(in crate::cli) async fn require_dependencies(
    assembly: &Assembly,
    chosen: &[&SynthesizedStack],
    connected: &Connected,
    target: &DeployTarget,
) -> Result<(), CliError> {
    let dependencies = dependencies(assembly, chosen);
    let missing = in_state(dependencies, has_no_outputs, connected, target).await?;
    if missing.is_empty() {
        return Ok(());
    }
    Err(CliError::DependencyNotDeployed {
        stacks: names(chosen.iter().copied()),
        missing: names(missing.iter().copied()),
        commands: commands("deploy", &missing, target),
        all: target.command_line("deploy", None),
    })
}

/// The AWS names of the stacks whose outputs `stack` reads.
pub(in crate::cli) fn dependency_names(
    assembly: &Assembly,
    stack: &SynthesizedStack,
) -> Vec<String> {
    let is_read = |other: &&SynthesizedStack| stack.depends_on.contains(&other.scope);
    names(assembly.stacks.iter().filter(is_read))
}

/// The stacks that depend on `chosen`, directly or transitively, in the order in which they can be destroyed.
fn dependents<'a>(
    assembly: &'a Assembly,
    chosen: &[&SynthesizedStack],
) -> Vec<&'a SynthesizedStack> {
    let chosen = scopes(chosen);
    let mut required = chosen.clone();
    let mut found = Vec::new();
    // Stacks are sorted by dependency, so one pass is enough.
    for stack in &assembly.stacks {
        let is_dependent = stack
            .depends_on
            .iter()
            .any(|scope| required.contains(&scope.as_str()));
        if is_dependent && !chosen.contains(&stack.scope.as_str()) {
            required.push(&stack.scope);
            found.push(stack);
        }
    }
    found.reverse();
    found
}

/// The stacks whose outputs `chosen` reads and that aren't part of it.
fn dependencies<'a>(
    assembly: &'a Assembly,
    chosen: &[&SynthesizedStack],
) -> Vec<&'a SynthesizedStack> {
    let scopes = scopes(chosen);
    let is_read = |scope: &String| chosen.iter().any(|stack| stack.depends_on.contains(scope));
    assembly
        .stacks
        .iter()
        .filter(|stack| is_read(&stack.scope) && !scopes.contains(&stack.scope.as_str()))
        .collect()
}

/// The stacks whose status fits.
async fn in_state<'a>(
    stacks: Vec<&'a SynthesizedStack>,
    fits: fn(Option<&str>) -> bool,
    connected: &Connected,
    target: &DeployTarget,
) -> Result<Vec<&'a SynthesizedStack>, CliError> {
    let mut found = Vec::new();
    for stack in stacks {
        let status = Engine::new(connected, &mut SilentObserver)
            .status(&stack.name, target)
            .await?;
        if fits(status.as_deref()) {
            found.push(stack);
        }
    }
    Ok(found)
}

fn commands(verb: &str, stacks: &[&SynthesizedStack], target: &DeployTarget) -> Vec<String> {
    let command = |stack: &&SynthesizedStack| target.command_line(verb, Some(&stack.scope));
    stacks.iter().map(command).collect()
}

/// Whether a stack with this status has resources that may depend on other stacks.
fn has_resources(status: Option<&str>) -> bool {
    // A rolled-back creation has no resources left.
    status != Some("ROLLBACK_COMPLETE")
        && !matches!(
            StackState::from_status(status),
            StackState::Absent | StackState::ReviewInProgress
        )
}

/// Whether a stack with this status has no outputs. During an operation it may have them.
fn has_no_outputs(status: Option<&str>) -> bool {
    matches!(
        StackState::from_status(status),
        StackState::Absent
            | StackState::ReviewInProgress
            | StackState::RollbackComplete
            | StackState::DeleteFailed
    )
}

fn scopes<'a>(stacks: &[&'a SynthesizedStack]) -> Vec<&'a str> {
    stacks.iter().map(|stack| stack.scope.as_str()).collect()
}

fn names<'a>(stacks: impl Iterator<Item = &'a SynthesizedStack>) -> Vec<String> {
    stacks.map(|stack| stack.name.clone()).collect()
}
