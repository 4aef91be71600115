//! [`StatusReader`]: reads what of a stage runs, as often as it is called.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use clap::Args;

use super::StackStatus;
use super::stack_status::{ServiceScaling, StackAlarm};
use crate::assemble::SynthesizedStack;
use crate::cfn::type_names::cloudwatch;
use crate::cli::connection::{Connected, Connection};
use crate::cli::operation::silent_observer::SilentObserver;
use crate::cli::selection::{ComponentKind, require_components};
use crate::cli::{CliError, Session, StacksSelection};
use crate::deploy::engine::{DeployTarget, Engine, RunningService, RunningStack};
use crate::deploy::operate::{
    AlarmReader as _, ScalingOperations as _, TaskFilter, TaskOperations as _, TaskStatus,
};
use crate::deploy::{CallResult, ControlPlane as _, ControlPlaneError};
use crate::dsl::Stage;

/// The number of scaling activities of a service.
const ACTIVITIES: u8 = 3;

/// The stage, the stacks and the connection.
#[derive(Debug, Args)]
pub(in crate::cli) struct StatusSelection {
    #[command(flatten)]
    selection: StacksSelection,
    #[command(flatten)]
    connection: Connection,
}

/// Reads what of the selected stacks runs.
#[derive(Debug)]
pub(in crate::cli) struct StatusReader {
    pub(in crate::cli) stage: Stage,
    pub(in crate::cli) cloud: Arc<Connected>,
    pub(in crate::cli) target: DeployTarget,
    pub(in crate::cli) stacks: Vec<SynthesizedStack>,
    /// The services to read; all if it is empty.
    names: Vec<String>,
}

impl StatusSelection {
    /// The reader of these services and workers, all without names.
    ///
    /// # Errors
    /// If the stage, the stack or a name is unknown, or if there is no connection.
    pub(in crate::cli) async fn reader(
        &self,
        session: &mut Session<'_>,
        names: &[String],
    ) -> Result<StatusReader, CliError> {
        let assembly = self.selection.stage.assemble(session)?;
        let stacks = self.selection.stacks(&assembly)?;
        let stacks = require_components(&stacks, names, ComponentKind::WithTasks)?;
        let stacks = stacks.into_iter().cloned().collect();
        let stage = assembly.stage.clone();
        Ok(StatusReader {
            cloud: Arc::new(self.connection.open(&stage).await?),
            target: self.connection.target(session, &stage),
            stage,
            stacks,
            names: names.to_vec(),
        })
    }
}

impl StatusReader {
    /// Reads all stacks.
    ///
    /// # Errors
    /// If a call fails that every program can make. What needs the feature `operate` or more permissions is unknown instead.
    pub(in crate::cli) async fn read(&self) -> Result<Vec<StackStatus>, CliError> {
        let mut found = Vec::new();
        for stack in &self.stacks {
            let mut observer = SilentObserver;
            let mut engine = Engine::new(&*self.cloud, &mut observer);
            let running = engine.running(&stack.name, &self.target).await?;
            let mut status = self.selected(stack, running);
            self.add_scaling(&mut status).await?;
            self.add_digests(&mut status).await?;
            self.add_alarms(&mut status).await?;
            self.add_jobs(stack, &mut status).await?;
            found.push(status);
        }
        Ok(found)
    }

    /// The services that are selected, with the names of their components.
    fn selected(&self, stack: &SynthesizedStack, mut running: RunningStack) -> StackStatus {
        let mut names = BTreeMap::new();
        for component in &stack.components {
            for id in &component.resources {
                names.insert(id.to_string(), component.name.clone());
            }
        }
        let is_selected = |service: &RunningService| {
            let name = names.get(&service.logical_id);
            name.map_or(self.names.is_empty(), |name| self.is_selected(name))
        };
        running.services.retain(is_selected);
        let services = running.services.iter();
        let ids: BTreeSet<_> = services.map(|service| service.logical_id.clone()).collect();
        names.retain(|id, _| ids.contains(id));
        StackStatus::new(running, names)
    }

    /// Whether a component is selected by its name, or because none is.
    pub(super) fn is_selected(&self, name: &String) -> bool {
        self.names.is_empty() || self.names.contains(name)
    }

    async fn add_scaling(&self, status: &mut StackStatus) -> Result<(), CliError> {
        let services = status.services.iter();
        let ids: Vec<_> = services
            .filter_map(|service| scaling_id(&service.running))
            .collect();
        if ids.is_empty() {
            return Ok(());
        }
        let targets = self.cloud.scalable_targets(&ids).await;
        let Some(targets) = known(targets, "scaling", &mut status.unknown)? else {
            return Ok(());
        };
        for service in &mut status.services {
            let Some(id) = scaling_id(&service.running) else {
                continue;
            };
            let Some(target) = targets.iter().find(|target| target.resource_id == id) else {
                continue;
            };
            let read = self.cloud.scaling_activities(&id, ACTIVITIES).await;
            let activities = known(read, "scaling activities", &mut status.unknown)?;
            service.scaling = Some(ServiceScaling {
                min: target.min,
                max: target.max,
                paused: target.is_suspended,
                activities: activities.unwrap_or_default(),
            });
        }
        Ok(())
    }

    /// The digests of the images that run.
    async fn add_digests(&self, status: &mut StackStatus) -> Result<(), CliError> {
        for service in &mut status.services {
            let service = &mut service.running;
            let Some((cluster, arn)) = cluster_of(service) else {
                continue;
            };
            if service.running == 0 || service.images.iter().all(|image| image.digest.is_some()) {
                continue;
            }
            let filter = TaskFilter {
                cluster,
                service: Some(arn),
                family: None,
                status: TaskStatus::Running,
            };
            let read = self.cloud.tasks(&filter).await;
            let Some(tasks) = known(read, "image digests", &mut status.unknown)? else {
                return Ok(());
            };
            let mut tasks = tasks
                .iter()
                .filter(|task| service.revision.as_deref() == Some(task.revision()));
            let containers = tasks.next().map(|task| task.containers.as_slice());
            for image in &mut service.images {
                let mut containers = containers.unwrap_or_default().iter();
                let found = containers.find(|container| container.name == image.container);
                let digest = found.and_then(|container| container.digest.clone());
                image.digest = image.digest.take().or(digest);
            }
        }
        Ok(())
    }

    async fn add_alarms(&self, status: &mut StackStatus) -> Result<(), CliError> {
        if status.status.is_none() {
            return Ok(());
        }
        let resources = self.cloud.describe_stack_resources(&status.name).await?;
        let alarms: BTreeMap<_, _> = resources
            .into_iter()
            .filter(|resource| {
                let is_alarm = matches!(
                    resource.type_name.as_str(),
                    cloudwatch::ALARM | cloudwatch::COMPOSITE_ALARM
                );
                is_alarm && !resource.physical_id.is_empty()
            })
            .map(|resource| (resource.physical_id, resource.logical_id))
            .collect();
        if alarms.is_empty() {
            return Ok(());
        }
        let names: Vec<_> = alarms.keys().cloned().collect();
        let read = self.cloud.alarms(&names).await;
        let found = known(read, "alarms", &mut status.unknown)?;
        let found = found.unwrap_or_default().into_iter();
        status.alarms = found
            .filter_map(|alarm| {
                let logical_id = alarms.get(&alarm.name)?.clone();
                Some(StackAlarm { logical_id, alarm })
            })
            .collect();
        status
            .alarms
            .sort_by(|one, other| one.logical_id.cmp(&other.logical_id));
        let is_firing = status.firing().next().is_some();
        status.as_wanted &= !is_firing;
        Ok(())
    }
}

/// The result of a call that not every program can make; `None` adds the reason.
pub(super) fn known<T>(
    read: CallResult<T>,
    what: &str,
    unknown: &mut Vec<String>,
) -> Result<Option<T>, CliError> {
    let error = match read {
        Ok(read) => return Ok(Some(read)),
        Err(
            error @ (ControlPlaneError::MissingFeature { .. }
            | ControlPlaneError::AccessDenied { .. }
            | ControlPlaneError::Validation { .. }
            | ControlPlaneError::Service { .. }),
        ) => error,
        Err(error) => return Err(error.into()),
    };
    let line = match (&error, error.hint()) {
        (ControlPlaneError::MissingFeature { feature, .. }, Some(hint)) => {
            format!(
                "scaling, alarms, image digests and runs of jobs need the feature `{feature}`: {hint}"
            )
        }
        _ => format!("{what}: {error}"),
    };
    if !unknown.contains(&line) {
        unknown.push(line);
    }
    Ok(None)
}

/// The cluster and the ARN of a service that exists.
fn cluster_of(service: &RunningService) -> Option<(String, String)> {
    let arn = service.arn.as_ref()?;
    let (_, path) = arn.split_once(":service/")?;
    let (cluster, _) = path.split_once('/')?;
    Some((cluster.to_owned(), arn.clone()))
}

/// The id of a service for Application Auto Scaling.
fn scaling_id(service: &RunningService) -> Option<String> {
    let (cluster, arn) = cluster_of(service)?;
    let name = arn.rsplit('/').next()?;
    Some(format!("service/{cluster}/{name}"))
}
