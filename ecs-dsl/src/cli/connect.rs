//! From a stage to the CloudFormation that it is deployed to.

use std::path::{Path, PathBuf};

use clap::Args;

use super::error::CliError;
use super::faults;
use super::session::Session;
use crate::deploy::fault_injection::FaultInjector;
use crate::deploy::local::Local;
use crate::deploy::{
    CallerIdentity, Certificate, ChangeSetDescription, ChangeSetRequest, ChangeSetSummary,
    ContinueRequest, ControlPlane, ControlPlaneError, DeleteRequest, EcrImage, Forward,
    ImageDescription, Inventory, LogStream, Presence, ServiceDescription, StackDescription,
    StackEvent, StackResource, StoppedTask, TargetHealth, Upload, ValidationFault, Workloads,
    block_on, engine,
};
use crate::dsl::Stage;

/// What the local engine takes a stage without a region to be in.
const LOCAL_REGION: &str = "us-east-1";

/// Where the stage `local` keeps its state unless something else is said.
const DEFAULT_STATE: &str = ".ecs-dsl/local";

/// The flags that say how to get there.
#[derive(Debug, Args)]
pub(super) struct Connection {
    /// Where the stage `local` keeps its state
    #[arg(
        long,
        value_name = "DIR",
        env = "ECS_DSL_LOCAL_DIR",
        default_value = DEFAULT_STATE,
        hide_env_values = true
    )]
    pub(super) state: PathBuf,
    /// The AWS profile; without it `AWS_PROFILE` or the environment decides
    #[arg(long, value_name = "NAME")]
    profile: Option<String>,
    /// What goes wrong in the stage `local`: a file of faults, to see what a bad day looks like
    #[arg(long, value_name = "FILE")]
    faults: Option<PathBuf>,
}

/// One of them. An enumeration, and no generic parameter, so that the engine is compiled once.
#[derive(Debug)]
pub(super) enum Connected {
    Local(Local),
    Injected(Box<FaultInjector<Local>>),
    #[cfg(feature = "aws")]
    Aws(Box<crate::deploy::aws::Aws>),
}

impl Connection {
    /// The flag that leads to the same state again, with a space before it; nothing if that is where it usually is.
    pub(super) fn state_flag(&self) -> String {
        match self.state == Path::new(DEFAULT_STATE) {
            true => String::new(),
            false => format!(" --state {}", self.state.display()),
        }
    }

    /// Opens the way to the stage's CloudFormation; asks nobody yet.
    pub(super) async fn open(&self, stage: &Stage) -> Result<Connected, CliError> {
        if stage.is_local() {
            let region = stage.region_name().unwrap_or(LOCAL_REGION);
            let file = self.faults.as_deref().map(faults::read).transpose()?;
            let local = Local::open(&self.state, region)?;
            return Ok(match file {
                Some(file) => Connected::Injected(Box::new(faults::faulty(local, file))),
                None => Connected::Local(local),
            });
        }
        if self.faults.is_some() {
            return Err(CliError::FaultsAtAws {
                stage: stage.name().to_owned(),
            });
        }
        self.open_aws(stage).await
    }

    #[cfg(feature = "aws")]
    async fn open_aws(&self, stage: &Stage) -> Result<Connected, CliError> {
        let aws =
            crate::deploy::aws::Aws::connect(stage.region_name(), self.profile.as_deref()).await?;
        Ok(Connected::Aws(Box::new(aws)))
    }

    #[cfg(not(feature = "aws"))]
    #[allow(
        clippy::unused_async,
        reason = "so that callers don't depend on the feature"
    )]
    async fn open_aws(&self, stage: &Stage) -> Result<Connected, CliError> {
        _ = &self.profile;
        Err(CliError::WithoutAws {
            stage: stage.name().to_owned(),
        })
    }
}

/// Where the engine has to find itself, and how it tells the user what to type.
pub(super) fn target(session: &Session<'_>, stage: &Stage) -> engine::Target {
    engine::Target {
        stage: stage.name().to_owned(),
        account: stage.account_id().map(str::to_owned),
        region: stage.region_name().map(str::to_owned),
        service_role: stage.service_role_arn().map(str::to_owned),
        command: session.command.clone(),
    }
}

/// Runs `future` to its end.
pub(super) fn wait<T>(future: impl Future<Output = Result<T, CliError>>) -> Result<T, CliError> {
    block_on(future).map_err(CliError::Runtime)?
}

/// Passes a call on to whichever it is.
macro_rules! pass_on {
    ($self:ident, $it:ident => $call:expr) => {
        match $self {
            Connected::Local($it) => $call,
            Connected::Injected($it) => $call,
            #[cfg(feature = "aws")]
            Connected::Aws($it) => $call,
        }
    };
}

impl ControlPlane for Connected {
    fn label(&self) -> &str {
        pass_on!(self, it => it.label())
    }

    async fn pause(&self) {
        pass_on!(self, it => it.pause().await);
    }

    async fn caller_identity(&self) -> Result<CallerIdentity, ControlPlaneError> {
        pass_on!(self, it => it.caller_identity().await)
    }

    async fn describe_stack(
        &self,
        name: &str,
    ) -> Result<Option<StackDescription>, ControlPlaneError> {
        pass_on!(self, it => it.describe_stack(name).await)
    }

    async fn get_template(&self, name: &str) -> Result<String, ControlPlaneError> {
        pass_on!(self, it => it.get_template(name).await)
    }

    async fn describe_stack_resources(
        &self,
        name: &str,
    ) -> Result<Vec<StackResource>, ControlPlaneError> {
        pass_on!(self, it => it.describe_stack_resources(name).await)
    }

    async fn upload_template(&self, stack: &str, body: &str) -> Result<Upload, ControlPlaneError> {
        pass_on!(self, it => it.upload_template(stack, body).await)
    }

    async fn create_change_set(
        &self,
        request: &ChangeSetRequest,
    ) -> Result<String, ControlPlaneError> {
        pass_on!(self, it => it.create_change_set(request).await)
    }

    async fn describe_change_set(
        &self,
        arn: &str,
    ) -> Result<ChangeSetDescription, ControlPlaneError> {
        pass_on!(self, it => it.describe_change_set(arn).await)
    }

    async fn delete_change_set(&self, arn: &str) -> Result<(), ControlPlaneError> {
        pass_on!(self, it => it.delete_change_set(arn).await)
    }

    async fn execute_change_set(&self, arn: &str, token: &str) -> Result<(), ControlPlaneError> {
        pass_on!(self, it => it.execute_change_set(arn, token).await)
    }

    async fn events_since(
        &self,
        stack: &str,
        last_seen: Option<&str>,
    ) -> Result<Vec<StackEvent>, ControlPlaneError> {
        pass_on!(self, it => it.events_since(stack, last_seen).await)
    }

    async fn list_change_sets(
        &self,
        stack: &str,
    ) -> Result<Vec<ChangeSetSummary>, ControlPlaneError> {
        pass_on!(self, it => it.list_change_sets(stack).await)
    }

    async fn validation_faults(
        &self,
        change_set: &str,
    ) -> Result<Vec<ValidationFault>, ControlPlaneError> {
        pass_on!(self, it => it.validation_faults(change_set).await)
    }

    async fn delete_stack(&self, request: &DeleteRequest) -> Result<(), ControlPlaneError> {
        pass_on!(self, it => it.delete_stack(request).await)
    }

    async fn cancel_update(&self, stack: &str, token: &str) -> Result<(), ControlPlaneError> {
        pass_on!(self, it => it.cancel_update(stack, token).await)
    }

    async fn continue_update_rollback(
        &self,
        request: &ContinueRequest,
    ) -> Result<(), ControlPlaneError> {
        pass_on!(self, it => it.continue_update_rollback(request).await)
    }

    async fn rollback_stack(
        &self,
        stack: &str,
        token: &str,
        service_role: Option<&str>,
    ) -> Result<(), ControlPlaneError> {
        pass_on!(self, it => it.rollback_stack(stack, token, service_role).await)
    }

    async fn set_termination_protection(
        &self,
        stack: &str,
        on: bool,
    ) -> Result<(), ControlPlaneError> {
        pass_on!(self, it => it.set_termination_protection(stack, on).await)
    }
}

impl Workloads for Connected {
    async fn describe_services(
        &self,
        cluster: &str,
        services: &[String],
    ) -> Result<Vec<ServiceDescription>, ControlPlaneError> {
        pass_on!(self, it => it.describe_services(cluster, services).await)
    }

    async fn stopped_tasks(
        &self,
        cluster: &str,
        service: &str,
    ) -> Result<Vec<StoppedTask>, ControlPlaneError> {
        pass_on!(self, it => it.stopped_tasks(cluster, service).await)
    }

    async fn target_health(
        &self,
        target_group: &str,
    ) -> Result<Vec<TargetHealth>, ControlPlaneError> {
        pass_on!(self, it => it.target_health(target_group).await)
    }

    async fn last_log_lines(
        &self,
        stream: &LogStream,
        count: u16,
    ) -> Result<Vec<String>, ControlPlaneError> {
        pass_on!(self, it => it.last_log_lines(stream, count).await)
    }

    async fn forwards(&self, arns: &[String]) -> Result<Vec<Forward>, ControlPlaneError> {
        pass_on!(self, it => it.forwards(arns).await)
    }
}

impl Inventory for Connected {
    async fn image(
        &self,
        image: &EcrImage,
    ) -> Result<Presence<ImageDescription>, ControlPlaneError> {
        pass_on!(self, it => it.image(image).await)
    }

    async fn certificate(&self, arn: &str) -> Result<Presence<Certificate>, ControlPlaneError> {
        pass_on!(self, it => it.certificate(arn).await)
    }

    async fn exists(
        &self,
        type_name: &str,
        identifier: &str,
    ) -> Result<Presence<()>, ControlPlaneError> {
        pass_on!(self, it => it.exists(type_name, identifier).await)
    }

    async fn count(&self, type_name: &str) -> Result<u32, ControlPlaneError> {
        pass_on!(self, it => it.count(type_name).await)
    }
}
