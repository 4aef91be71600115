//! [`NamedService`]: a deployed service or job, by the name of its component in the program.

use std::sync::Arc;

use clap::Args;
use serde_json::Value;

use super::silent_observer::SilentObserver;
use crate::assemble::SynthesizedStack;
use crate::cfn::Document;
use crate::cli::connection::{Connected, Connection};
use crate::cli::container_error::ContainerError;
use crate::cli::selection::{ComponentKind, component_of, require_components};
use crate::cli::{CliError, Session, StacksSelection};
use crate::deploy::Workloads as _;
use crate::deploy::engine::{DeployTarget, DeployedService, Engine};
use crate::dsl::Stage;

/// The stage, the stacks and the connection of a verb about services.
#[derive(Debug, Args)]
pub(in crate::cli) struct ServiceSelection {
    #[command(flatten)]
    selection: StacksSelection,
    #[command(flatten)]
    connection: Connection,
}

/// The arguments of a verb that operates services.
#[derive(Debug, Args)]
pub(in crate::cli) struct ServiceArguments {
    /// Print JSON: `version`, `stage`, `services`
    #[arg(long)]
    pub(in crate::cli) json: bool,
    #[command(flatten)]
    services: ServiceSelection,
}

/// A service or job of a deployed stack.
#[derive(Clone, Debug)]
pub(in crate::cli) struct NamedService {
    /// The name of the stack on AWS.
    pub(in crate::cli) stack: String,
    /// The name of the component; the logical id of a service that the program doesn't have any more.
    pub(in crate::cli) name: String,
    pub(in crate::cli) service: DeployedService,
}

/// The services that a verb operates, and the connection to their account.
pub(in crate::cli) struct SelectedServices<'a> {
    pub(in crate::cli) stage: &'a Stage,
    pub(in crate::cli) cloud: Arc<Connected>,
    target: DeployTarget,
    pub(in crate::cli) services: Vec<NamedService>,
}

impl ServiceArguments {
    /// As [`ServiceSelection::select`].
    ///
    /// # Errors
    /// Those of [`ServiceSelection::select`].
    pub(in crate::cli) async fn select<'a>(
        &self,
        session: &mut Session<'a>,
        names: &[String],
        call: &'static str,
    ) -> Result<SelectedServices<'a>, CliError> {
        self.services.select(session, names, call).await
    }

    /// As [`ServiceSelection::select_with_jobs`].
    ///
    /// # Errors
    /// Those of [`ServiceSelection::select_with_jobs`].
    pub(in crate::cli) async fn select_with_jobs<'a>(
        &self,
        session: &mut Session<'a>,
        names: &[String],
        call: &'static str,
    ) -> Result<SelectedServices<'a>, CliError> {
        self.services.select_with_jobs(session, names, call).await
    }
}

impl ServiceSelection {
    /// Fails in the stage `local`, where no container runs.
    ///
    /// # Errors
    /// If the stage is local or unknown.
    pub(in crate::cli) fn require_aws(
        &self,
        session: &Session<'_>,
        verb: &'static str,
    ) -> Result<(), CliError> {
        let stage = self.selection.stage.find(session)?;
        match stage.is_local() {
            true => Err(ContainerError::Local { verb }.into()),
            false => Ok(()),
        }
    }

    /// Connects, and finds the services with these names; all without names. `call` is the first call of the verb.
    ///
    /// # Errors
    /// If a name is unknown, if a stack with one of the services isn't deployed, or if a call fails.
    pub(in crate::cli) async fn select<'a>(
        &self,
        session: &mut Session<'a>,
        names: &[String],
        call: &'static str,
    ) -> Result<SelectedServices<'a>, CliError> {
        let given = |_: &[&SynthesizedStack]| Ok(names.to_vec());
        self.select_by(session, given, call).await
    }

    /// As [`select`](Self::select), with jobs.
    ///
    /// # Errors
    /// Those of [`select`](Self::select).
    pub(in crate::cli) async fn select_with_jobs<'a>(
        &self,
        session: &mut Session<'a>,
        names: &[String],
        call: &'static str,
    ) -> Result<SelectedServices<'a>, CliError> {
        let given = |_: &[&SynthesizedStack]| Ok(names.to_vec());
        self.select_kind(session, given, (ComponentKind::WithTasks, call))
            .await
    }

    /// As [`select`](Self::select), with the names that `names` finds in the stacks.
    ///
    /// # Errors
    /// Those of `names` and of [`select`](Self::select).
    pub(in crate::cli) async fn select_by<'a>(
        &self,
        session: &mut Session<'a>,
        names: impl FnOnce(&[&SynthesizedStack]) -> Result<Vec<String>, CliError>,
        call: &'static str,
    ) -> Result<SelectedServices<'a>, CliError> {
        self.select_kind(session, names, (ComponentKind::Services, call))
            .await
    }

    async fn select_kind<'a>(
        &self,
        session: &mut Session<'a>,
        names: impl FnOnce(&[&SynthesizedStack]) -> Result<Vec<String>, CliError>,
        (kind, call): (ComponentKind, &'static str),
    ) -> Result<SelectedServices<'a>, CliError> {
        let stage = self.selection.stage.find(session)?;
        let assembly = session.assemble(stage)?;
        let stacks = self.selection.stacks(&assembly)?;
        let names = &names(&stacks)?[..];
        let stacks = require_components(&stacks, names, kind)?;
        let target = self.connection.target(session, stage);
        let cloud = self.connection.open_to_operate(stage, call).await?;
        let mut services = Vec::new();
        for stack in stacks {
            let deployed = deployed(&cloud, (stack, kind), &target).await?;
            services.extend(
                deployed
                    .into_iter()
                    .filter(|service| names.is_empty() || names.contains(&service.name)),
            );
        }
        for name in names {
            if !services.iter().any(|service| service.name == *name) {
                return Err(CliError::ServiceNotDeployed {
                    name: name.clone(),
                    command: target.command_for("deploy"),
                });
            }
        }
        Ok(SelectedServices {
            stage,
            cloud: Arc::new(cloud),
            target,
            services,
        })
    }
}

#[cfg(feature = "watch")]
impl<'a> SelectedServices<'a> {
    /// The services that `services` lists, on this connection.
    pub(in crate::cli) fn connected(
        stage: &'a Stage,
        cloud: &Arc<Connected>,
        target: &DeployTarget,
        services: Vec<NamedService>,
    ) -> Self {
        Self {
            stage,
            cloud: cloud.clone(),
            target: target.clone(),
            services,
        }
    }
}

impl SelectedServices<'_> {
    /// The texts of these expressions of a stack's template; `None` if more than the stack has to be known.
    ///
    /// # Errors
    /// If a call fails.
    pub(in crate::cli) async fn texts(
        &self,
        stack: &str,
        template: &Document,
        expressions: &[Value],
    ) -> Result<Vec<Option<String>>, CliError> {
        let mut observer = SilentObserver;
        let mut engine = Engine::new(&*self.cloud, &mut observer);
        let found = engine.resolve_values(stack, template, &self.target, expressions);
        Ok(found.await?)
    }

    /// The command line of another verb, with the flags that it needs, in backticks.
    pub(in crate::cli) fn command(&self, verb: &str) -> String {
        self.target.command_for(verb)
    }

    /// The number of tasks that ECS keeps of a service.
    ///
    /// # Errors
    /// If the call fails.
    pub(in crate::cli) async fn desired(&self, named: &NamedService) -> Result<u32, CliError> {
        let service = &named.service;
        let arns = [service.arn.clone()];
        let found = self
            .cloud
            .describe_services(&service.cluster, &arns)
            .await?;
        Ok(found.first().map_or(0, |found| found.desired))
    }
}

/// The services of a deployed stack, or also its jobs, with the names of their components.
///
/// # Errors
/// If the stack isn't deployed, or if a call fails.
pub(in crate::cli) async fn deployed(
    cloud: &Connected,
    (stack, kind): (&SynthesizedStack, ComponentKind),
    target: &DeployTarget,
) -> Result<Vec<NamedService>, CliError> {
    let mut observer = SilentObserver;
    let mut engine = Engine::new(cloud, &mut observer);
    let mut found = engine.deployed_services(&stack.name, target).await?;
    found.retain(|service| kind != ComponentKind::Services || !service.is_job());
    let named = found.into_iter().map(|service| NamedService {
        stack: stack.name.clone(),
        name: component_of(stack, &service.logical_id)
            .unwrap_or_else(|| service.logical_id.clone()),
        service,
    });
    Ok(named.collect())
}
