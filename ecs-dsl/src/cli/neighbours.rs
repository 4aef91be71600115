//! What the other stacks of the app have to say when only one of them is deployed or destroyed.
//!
//! **Invariant:** only looks; whatever is wrong is an error before anything is done.

use super::connect::Connected;
use super::error::CliError;
use super::quiet::Quiet;
use crate::assemble::{Assembly, SynthesizedStack};
use crate::deploy::engine::{Engine, StackState, Target};

/// Refuses to destroy `chosen` while stacks that depend on it are deployed.
pub(super) async fn refuse_needed(
    assembly: &Assembly,
    chosen: &[&SynthesizedStack],
    connected: &Connected,
    target: &Target,
) -> Result<(), CliError> {
    let mut deployed = Vec::new();
    for dependent in dependents(assembly, chosen) {
        if stands(status(dependent, connected, target).await?.as_deref()) {
            deployed.push(dependent);
        }
    }
    if deployed.is_empty() {
        return Ok(());
    }
    Err(CliError::StillNeeded {
        stacks: names(chosen.iter().copied()),
        dependents: names(deployed.iter().copied()),
        commands: deployed
            .iter()
            .map(|stack| command(target, "destroy", stack))
            .collect(),
    })
}

/// Refuses to deploy `chosen` while stacks whose values it reads aren't deployed.
pub(super) async fn require_deployed(
    assembly: &Assembly,
    chosen: &[&SynthesizedStack],
    connected: &Connected,
    target: &Target,
) -> Result<(), CliError> {
    let mut missing = Vec::new();
    for needed in needs(assembly, chosen) {
        if !has_values(status(needed, connected, target).await?.as_deref()) {
            missing.push(needed);
        }
    }
    if missing.is_empty() {
        return Ok(());
    }
    Err(CliError::NotDeployed {
        stacks: names(chosen.iter().copied()),
        missing: names(missing.iter().copied()),
        commands: missing
            .iter()
            .map(|stack| command(target, "deploy", stack))
            .collect(),
        all: format!("{} deploy --stage {}", target.command, target.stage),
    })
}

/// The stacks that `stack` reads values of, by their names at AWS.
pub(super) fn needed(assembly: &Assembly, stack: &SynthesizedStack) -> Vec<String> {
    let is_read = |other: &&SynthesizedStack| stack.depends_on.contains(&other.scope);
    names(assembly.stacks.iter().filter(is_read))
}

/// The stacks that stand on `chosen`, directly or through others, in the order in which they can be destroyed.
fn dependents<'a>(
    assembly: &'a Assembly,
    chosen: &[&SynthesizedStack],
) -> Vec<&'a SynthesizedStack> {
    let chosen = scopes(chosen);
    let mut ground = chosen.clone();
    let mut found = Vec::new();
    // Each stack comes after those that it depends on, so that once through is enough.
    for stack in &assembly.stacks {
        let stands_on_it = stack
            .depends_on
            .iter()
            .any(|scope| ground.contains(&scope.as_str()));
        if stands_on_it && !chosen.contains(&stack.scope.as_str()) {
            ground.push(&stack.scope);
            found.push(stack);
        }
    }
    found.reverse();
    found
}

/// The stacks whose values `chosen` reads and that aren't deployed along with it.
fn needs<'a>(assembly: &'a Assembly, chosen: &[&SynthesizedStack]) -> Vec<&'a SynthesizedStack> {
    let scopes = scopes(chosen);
    let is_read = |scope: &String| chosen.iter().any(|stack| stack.depends_on.contains(scope));
    assembly
        .stacks
        .iter()
        .filter(|stack| is_read(&stack.scope) && !scopes.contains(&stack.scope.as_str()))
        .collect()
}

async fn status(
    stack: &SynthesizedStack,
    connected: &Connected,
    target: &Target,
) -> Result<Option<String>, CliError> {
    let status = Engine::new(connected, &mut Quiet)
        .status(&stack.name, target)
        .await?;
    Ok(status)
}

/// Whether a stack with this status has anything that stands on others.
fn stands(status: Option<&str>) -> bool {
    // What failed on the way to its creation and was undone has no resources left.
    status != Some("ROLLBACK_COMPLETE")
        && !matches!(
            StackState::from_status(status),
            StackState::Absent | StackState::ReviewInProgress
        )
}

/// Whether others can read the values of a stack with this status. While it is busy, it may have them.
fn has_values(status: Option<&str>) -> bool {
    !matches!(
        StackState::from_status(status),
        StackState::Absent
            | StackState::ReviewInProgress
            | StackState::RollbackComplete
            | StackState::DeleteFailed
    )
}

fn command(target: &Target, verb: &str, stack: &SynthesizedStack) -> String {
    let Target { command, stage, .. } = target;
    format!("{command} {verb} --stack {} --stage {stage}", stack.scope)
}

fn scopes<'a>(stacks: &[&'a SynthesizedStack]) -> Vec<&'a str> {
    stacks.iter().map(|stack| stack.scope.as_str()).collect()
}

fn names<'a>(stacks: impl Iterator<Item = &'a SynthesizedStack>) -> Vec<String> {
    stacks.map(|stack| stack.name.clone()).collect()
}
