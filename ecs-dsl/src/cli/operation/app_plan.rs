//! The plans of the stacks of an app: what the deployment of an earlier stack changes for the later ones, and what it can't
//! change while another stack uses it.

use futures_util::future::try_join_all;

use super::baseline::{Baseline, BaselineReader};
use super::preview::{indented, plan_lines};
use crate::assemble::{Assembly, SynthesizedStack};
use crate::cfn::Document;
use crate::cli::document;
use crate::cli::error::CliError;
use crate::cli::json::{Body, PlanLine};
use crate::cli::terminal::console::Console;
use crate::cost::difference;
use crate::deploy::engine::{DeployError, DeployTarget, ImageDecision};
use crate::plan::{Plan, ReadingStack, SharedChanges, compare};

/// A stack of the app, deployed and new.
pub(in crate::cli) struct ComparedStack<'a> {
    pub(in crate::cli) stack: &'a SynthesizedStack,
    pub(in crate::cli) after: Document,
    /// The images of its containers; none when it is compared with a file.
    pub(in crate::cli) images: Vec<ImageDecision>,
    pub(in crate::cli) baseline: Baseline,
}

impl ComparedStack<'_> {
    /// The plan of the stack after other deployments, which change `shared`.
    fn plan(&self, shared: &SharedChanges) -> Plan {
        let (before, after) = (&self.baseline.template, &self.after);
        match &self.baseline.parameters {
            Some(parameters) => parameters.plan_after(shared, (before, after)),
            None => compare(before, after),
        }
    }

    /// This stack as a reader of others; `None` if it isn't deployed.
    fn as_reader(&self) -> Option<ReadingStack<'_>> {
        Some(ReadingStack {
            stack: &self.stack.name,
            deployed: &self.baseline.template,
            parameters: self.baseline.parameters.as_ref()?.deployed(),
            new: Some(&self.after),
        })
    }
}

/// The stacks of the app with what is deployed, in the order of their deployment. A stack that isn't `required` is omitted if its
/// deployed template can't be parsed.
pub(in crate::cli) async fn read_stacks<'a>(
    assembly: &'a Assembly,
    required: &[&SynthesizedStack],
    reader: BaselineReader<'_>,
) -> Result<Vec<ComparedStack<'a>>, CliError> {
    let read = async |stack: &'a SynthesizedStack| {
        let program = document(stack)?;
        let (baseline, resolved) = match reader.read(stack, &program).await {
            Err(CliError::UnreadableTemplate { .. }) if !contains(required, stack) => {
                return Ok(None);
            }
            read => read?,
        };
        Ok::<_, CliError>(Some(ComparedStack {
            stack,
            after: resolved.template,
            images: resolved.decisions,
            baseline,
        }))
    };
    let found = try_join_all(assembly.stacks.iter().map(read)).await?;
    Ok(found.into_iter().flatten().collect())
}

fn contains(stacks: &[&SynthesizedStack], stack: &SynthesizedStack) -> bool {
    stacks.iter().any(|other| other.name == stack.name)
}

/// The plans of the stacks that are `chosen`, with their places in `stacks`. Values that the deployment of an earlier stack changes are
/// unknown in the later ones, and what another stack uses can't be replaced or deleted.
pub(in crate::cli) fn plans(
    stacks: &[ComparedStack<'_>],
    chosen: &[&SynthesizedStack],
) -> Vec<(usize, Plan)> {
    let mut plans = Vec::new();
    let mut shared = SharedChanges::default();
    for (index, compared) in stacks.iter().enumerate() {
        if !contains(chosen, compared.stack) {
            continue;
        }
        let mut plan = compared.plan(&shared);
        let owner = (compared.stack.name.as_str(), &compared.baseline.template);
        let others = stacks.iter().enumerate();
        for (_, other) in others.filter(|(other, _)| *other != index) {
            if let Some(reader) = other.as_reader() {
                plan.add_reader(owner, &reader);
            }
        }
        shared.extend(plan.shared_changes(owner.0, owner.1, &compared.after));
        plans.push((index, plan));
    }
    plans
}

/// Shows the plans of the stacks that read what the deployments of earlier ones change: their own change sets can only be created
/// afterwards.
///
/// # Errors
/// If a stack uses what a deployment would replace or delete.
pub(in crate::cli) fn show(
    stacks: &[ComparedStack<'_>],
    chosen: &[&SynthesizedStack],
    (console, refuse): (&Console<'_>, Option<&DeployTarget>),
) -> Result<(), CliError> {
    let plans = plans(stacks, chosen);
    let planned = plans
        .iter()
        .filter_map(|(index, plan)| Some((stacks.get(*index)?, plan)));
    for (compared, plan) in planned.clone() {
        let follows = *plan != compared.plan_alone(plan);
        if follows {
            show_following(compared, plan, console);
        }
    }
    for (compared, plan) in planned {
        let problems: Vec<_> = plan.problems_between_stacks().cloned().collect();
        if let Some(target) = refuse.filter(|_| !problems.is_empty()) {
            let stack = &compared.stack.name;
            return Err(DeployError::stacks_conflict(stack, problems, target).into());
        }
    }
    Ok(())
}

impl ComparedStack<'_> {
    /// The plan of the stack as if no other were deployed, with the problems that the readers of `plan` add.
    fn plan_alone(&self, plan: &Plan) -> Plan {
        let mut alone = self.plan(&SharedChanges::default());
        alone.problems.clone_from(&plan.problems);
        alone
    }
}

fn show_following(compared: &ComparedStack<'_>, plan: &Plan, console: &Console<'_>) {
    let stack = &compared.stack.name;
    let cost = difference(&compared.baseline.template, &compared.after);
    console.record(stack, Body::Plan(Box::new(PlanLine::offline(plan, &cost))));
    console.print(format_args!(
        "stack `{stack}` reads values that this deployment changes; its changes afterwards:"
    ));
    for line in plan_lines(plan).map(indented) {
        console.with(|printer| printer.say(line));
    }
}
