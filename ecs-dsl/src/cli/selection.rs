//! The flags that select stages and stacks.

use clap::Args;

use super::error::CliError;
use super::session::Session;
use crate::assemble::{Assembly, SynthesizedStack};
use crate::dsl::Stage;

/// One stage.
#[derive(Debug, Args)]
pub(super) struct StageSelection {
    /// Select the stage [default: `local`, or the only one]
    #[arg(long, value_name = "NAME")]
    stage: Option<String>,
}

/// One stage, or all.
#[derive(Debug, Args)]
pub(super) struct StagesSelection {
    /// Select one stage [default: all]
    #[arg(long, value_name = "NAME")]
    stage: Option<String>,
}

/// One stack of a stage.
#[derive(Debug, Args)]
pub(super) struct StackSelection {
    #[command(flatten)]
    pub(super) stage: StageSelection,
    /// Select the stack [default: the only one]
    #[arg(long, value_name = "NAME")]
    stack: Option<String>,
}

/// One stack of a stage, or all.
#[derive(Debug, Args)]
pub(super) struct StacksSelection {
    #[command(flatten)]
    pub(super) stage: StageSelection,
    /// Select one stack [default: all]
    #[arg(long, value_name = "NAME")]
    stack: Option<String>,
}

impl StageSelection {
    /// The stage, before it is built.
    pub(super) fn find<'a>(&self, session: &Session<'a>) -> Result<&'a Stage, CliError> {
        session.stage(self.stage.as_deref())
    }

    /// Builds and checks the stage.
    pub(super) fn assemble(&self, session: &mut Session<'_>) -> Result<Assembly, CliError> {
        session.assemble(self.find(session)?)
    }
}

impl StagesSelection {
    /// Whether it names one stage.
    pub(super) fn is_one(&self) -> bool {
        self.stage.is_some()
    }

    /// The stages; empty for an app that has none.
    pub(super) fn find<'a>(&self, session: &Session<'a>) -> Result<Vec<&'a Stage>, CliError> {
        Ok(match &self.stage {
            Some(name) => vec![session.stage(Some(name))?],
            None => session.app.stages().iter().collect(),
        })
    }
}

impl StackSelection {
    /// The stack.
    pub(super) fn stack<'a>(
        &self,
        assembly: &'a Assembly,
    ) -> Result<&'a SynthesizedStack, CliError> {
        choose_one(assembly, self.stack.as_deref())
    }
}

impl StacksSelection {
    /// The stacks, dependencies first.
    pub(super) fn stacks<'a>(
        &self,
        assembly: &'a Assembly,
    ) -> Result<Vec<&'a SynthesizedStack>, CliError> {
        choose(assembly, self.stack.as_deref())
    }

    /// Fails if several stacks are selected.
    pub(super) fn require_one(&self, assembly: &Assembly) -> Result<(), CliError> {
        choose_one(assembly, self.stack.as_deref()).map(drop)
    }
}

/// The stack called `name` in the app or on AWS. Default: all stacks.
fn choose<'a>(
    assembly: &'a Assembly,
    name: Option<&str>,
) -> Result<Vec<&'a SynthesizedStack>, CliError> {
    let Some(name) = name else {
        return Ok(assembly.stacks.iter().collect());
    };
    match assembly.stack(name) {
        Some(stack) => Ok(vec![stack]),
        None => Err(CliError::UnknownStack {
            stage: assembly.stage.name().to_owned(),
            name: name.to_owned(),
            known: scopes(assembly),
        }),
    }
}

/// The stack called `name`. Default: the only stack.
fn choose_one<'a>(
    assembly: &'a Assembly,
    name: Option<&str>,
) -> Result<&'a SynthesizedStack, CliError> {
    match choose(assembly, name)?.as_slice() {
        [stack] => Ok(stack),
        _ => Err(CliError::SeveralStacks {
            stage: assembly.stage.name().to_owned(),
            known: scopes(assembly),
        }),
    }
}

/// The names of the stacks in the app.
fn scopes(assembly: &Assembly) -> Vec<String> {
    assembly
        .stacks
        .iter()
        .map(|stack| stack.scope.clone())
        .collect()
}

/// Which components a verb takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ComponentKind {
    /// Those of which ECS keeps tasks running: services and workers.
    Services,
    /// Those that run tasks: services, workers and jobs.
    WithTasks,
    /// All.
    Any,
}

/// The name of the component that has the resource with this logical id.
pub(super) fn component_of(stack: &SynthesizedStack, id: &str) -> Option<String> {
    let mut components = stack.components.iter();
    let owner = components.find(|component| {
        let mut resources = component.resources.iter();
        resources.any(|resource| resource.as_str() == id)
    });
    owner.map(|owner| owner.name.clone())
}

impl ComponentKind {
    /// The names of the components of a stack.
    pub(super) fn names(self, stack: &SynthesizedStack) -> impl Iterator<Item = &str> {
        let components = stack.components.iter();
        let taken = components.filter(move |component| match self {
            Self::Services => component.runs_tasks,
            Self::WithTasks => component.runs_tasks || component.is_job,
            Self::Any => true,
        });
        taken.map(|component| component.name.as_str())
    }
}

/// Those of `stacks` that have components with these names; all without names.
///
/// # Errors
/// If no stack has one of them.
pub(super) fn require_components<'a>(
    stacks: &[&'a SynthesizedStack],
    names: &[String],
    kind: ComponentKind,
) -> Result<Vec<&'a SynthesizedStack>, CliError> {
    let known: Vec<&str> = stacks.iter().flat_map(|stack| kind.names(stack)).collect();
    if let Some(unknown) = names.iter().find(|name| !known.contains(&name.as_str())) {
        return Err(CliError::UnknownComponent {
            name: unknown.clone(),
            kind: match kind {
                ComponentKind::Services => "service or worker",
                ComponentKind::WithTasks => "service, worker or job",
                ComponentKind::Any => "component",
            },
            known: known.into_iter().map(str::to_owned).collect(),
        });
    }
    let is_named = |stack: &SynthesizedStack| {
        let mut known = kind.names(stack);
        known.any(|known| names.iter().any(|name| name == known))
    };
    let selected = stacks.iter().copied();
    Ok(selected
        .filter(|stack| names.is_empty() || is_named(stack))
        .collect())
}
