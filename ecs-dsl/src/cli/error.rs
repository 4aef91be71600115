//! The errors of the command line, each with its hint and exit code.

use std::io;
use std::path::PathBuf;

use super::container_error::ContainerError;
use super::exit;
use super::fire_error::FireError;
use super::image_error::ImageError;
use super::stored_value_error::StoredValueError;
use super::suggestion::{joined, quoted, similar_or, suggestion};
use crate::cfn::DocumentError;
use crate::deploy::engine::{DeployError, ExitClass, TaskFailure};
use crate::deploy::fault_injection::FaultFileError;
use crate::deploy::images::BuildError;
use crate::deploy::operate::SessionError;
use crate::deploy::{ControlPlaneError, io_hint};
use crate::diag::Diagnostics;
use crate::dsl::LockError;

/// The error that ends a verb.
#[derive(Debug, thiserror::Error)]
pub(super) enum CliError {
    #[error("app `{app}` has no stage `{name}`")]
    UnknownStage {
        app: String,
        name: String,
        known: Vec<String>,
    },
    #[error("app `{app}` has several stages and none of them is `local`: {}", quoted(.known))]
    NoDefaultStage { app: String, known: Vec<String> },
    #[error("stage `{stage}` has no stack `{name}`")]
    UnknownStack {
        stage: String,
        name: String,
        known: Vec<String>,
    },
    #[error("stage `{stage}` has several stacks: {}", quoted(.known))]
    SeveralStacks { stage: String, known: Vec<String> },
    #[error("no stack has a parameter `{name}`")]
    UnknownParameter { name: String, known: Vec<String> },
    #[error("`{}` isn't a file of parameter values: {reason}", .path.display())]
    InvalidParameterFile { path: PathBuf, reason: String },
    #[error("`{}` isn't a file of values of other programs: {reason}", .path.display())]
    InvalidLocalValues { path: PathBuf, reason: String },
    #[error("no stack has a resource `{id}`")]
    UnknownResource { id: String, known: Vec<String> },
    #[error("no stack has an output `{name}`")]
    UnknownOutput { name: String, known: Vec<String> },
    #[error("several stacks have an output `{name}`: {}", quoted(.stacks))]
    AmbiguousOutput { name: String, stacks: Vec<String> },
    #[error("no {kind} is called `{name}`")]
    UnknownComponent {
        name: String,
        kind: &'static str,
        known: Vec<String>,
    },
    #[error("`{name}` isn't deployed yet")]
    ServiceNotDeployed { name: String, command: String },
    #[error("`{name}` doesn't scale")]
    NotScaling { name: String },
    #[error("no running task is called `{task}`")]
    UnknownTask { task: String, known: Vec<String> },
    #[error("several running tasks begin with `{task}`: {}", quoted(.known))]
    AmbiguousTask { task: String, known: Vec<String> },
    #[error("filter pattern `{pattern}` was refused: {reason}")]
    InvalidFilterPattern { pattern: String, reason: String },
    #[error("`{service}` has no container `{container}`")]
    UnknownContainer {
        service: String,
        container: String,
        known: Vec<String>,
    },
    #[error("component `{name}` holds no data to retain")]
    NothingToRetain { name: String },
    #[error("the task didn't run: {0}")]
    TaskNotRun(Box<TaskFailure>),
    #[error("no deployment `{id}` of stack `{stack}` is kept")]
    UnknownDeployment {
        stack: String,
        id: String,
        known: Vec<String>,
    },
    #[error("no deployment of stack `{stack}` before the current one is kept")]
    NoEarlierDeployment { stack: String, next: String },
    #[error("can't read the kept deployment `{id}`: {reason}")]
    UnreadableDeployment {
        id: String,
        reason: String,
        next: String,
    },
    #[error(transparent)]
    Container(Box<ContainerError>),
    #[error("not confirmed: nothing was changed")]
    Declined,
    #[error("this needs confirmation, and there is no terminal to ask at")]
    CannotPrompt,
    #[cfg(feature = "watch")]
    #[error("`{flag}` needs a terminal")]
    NoTerminal { flag: &'static str },
    #[cfg(not(feature = "watch"))]
    #[error("this program was built without the feature `watch`, which has `status --watch`")]
    WithoutWatch,
    #[error("`{id}` can't be imported: {why}")]
    NotImportable {
        id: String,
        why: String,
        next: String,
    },
    #[error(
        "stage `{stage}` is protected: its databases and load balancers have deletion protection"
    )]
    ProtectedStage { stage: String },
    #[error("deployed stacks depend on {}: {}", quoted(.stacks), quoted(.dependents))]
    HasDependents {
        stacks: Vec<String>,
        dependents: Vec<String>,
        commands: Vec<String>,
    },
    #[error("{} depends on {}, not deployed yet", quoted(.stacks), quoted(.missing))]
    DependencyNotDeployed {
        stacks: Vec<String>,
        missing: Vec<String>,
        commands: Vec<String>,
        all: String,
    },
    #[error("stack `{stack}` uses `{type_name}`: AWS ended the service on {date}")]
    EndedService {
        stack: String,
        type_name: String,
        date: &'static str,
    },
    #[error("no rule, resource or component is called `{name}`")]
    UnknownSubject { name: String, known: Vec<String> },
    #[error("app `{app}` has no settings files, so no schema")]
    NoSchema { app: String },
    #[cfg(not(feature = "aws"))]
    #[error("stage `{stage}` is on AWS, but this program was built without the feature `aws`")]
    WithoutAws { stage: String },
    #[error("{0}")]
    Invalid(Diagnostics),
    #[error("can't write to standard output")]
    Output(#[source] io::Error),
    #[error("can't read `{}`", .path.display())]
    Read { path: PathBuf, source: io::Error },
    #[error("can't write `{}`", .path.display())]
    Write { path: PathBuf, source: io::Error },
    #[error("`{}` is not a valid fault file", .path.display())]
    InvalidFaultFile {
        path: PathBuf,
        source: FaultFileError,
    },
    #[error("`{}` is not a valid lock file", .path.display())]
    InvalidLockFile { path: PathBuf, source: LockError },
    #[error("`{}` is not up to date", .path.display())]
    LockFileOutdated { path: PathBuf, command: String },
    #[error("`--faults` can't be used in stage `{stage}`: it is on AWS")]
    FaultsAtAws { stage: String },
    #[error("can't run `git`")]
    NoGit { source: io::Error },
    #[error("can't read `{}` at revision `{revision}`: {reason}", .path.display())]
    Revision {
        path: PathBuf,
        revision: String,
        reason: String,
    },
    #[error("`{}` is not a CloudFormation template", .path.display())]
    NotATemplate {
        path: PathBuf,
        source: DocumentError,
    },
    #[error("can't parse the deployed template of stack `{stack}`")]
    UnreadableTemplate {
        stack: String,
        source: DocumentError,
    },
    #[error("can't start the async runtime")]
    Runtime(#[source] io::Error),
    #[error(transparent)]
    Image(#[from] ImageError),
    #[error(transparent)]
    StoredValue(#[from] StoredValueError),
    #[error(transparent)]
    Fire(#[from] FireError),
    #[error(transparent)]
    Build(Box<BuildError>),
    #[error(transparent)]
    Deploy(#[from] DeployError),
}

impl CliError {
    /// The hint: how to fix it.
    pub(super) fn hint(&self) -> Option<String> {
        Some(match self {
            Self::UnknownStage { name, known, .. } | Self::UnknownStack { name, known, .. } => suggestion(name, known),
            Self::NoDefaultStage { known, .. } => format!("select one, such as `--stage {}`", first(known)),
            Self::SeveralStacks { known, .. } => format!("select one, such as `--stack {}`", first(known)),
            Self::UnknownParameter { known, .. } if known.is_empty() => {
                "the stacks have no parameters; declare one with `stack.parameter`".to_owned()
            }
            Self::UnknownParameter { name, known } => suggestion(name, known),
            Self::InvalidParameterFile { .. } => {
                "write a JSON object such as `{\"Version\": \"1.2.3\"}`, or the list that the AWS CLI takes".to_owned()
            }
            Self::UnknownOutput { known, .. } if known.is_empty() => {
                "the stacks have no outputs; declare one with `stack.output`".to_owned()
            }
            Self::UnknownOutput { name, known } => suggestion(name, known),
            Self::AmbiguousOutput { stacks, .. } => format!("select one, such as `--stack {}`", first(stacks)),
            Self::InvalidLocalValues { .. } => {
                "write a JSON object such as `{\"Exports\": {\"network-VpcId\": \"vpc-1\"}, \"Outputs\": {\"network-prod\": {\"Zone\": \"Z1\"}}, \"Parameters\": {\"/network/zone\": \"Z1\"}}`".to_owned()
            }
            Self::UnknownResource { id, known } => similar_or(id, known, "run `synth` to list all resources"),
            Self::UnknownComponent { name, known, .. } => suggestion(name, known),
            Self::ServiceNotDeployed { command, .. } => format!("run {command}"),
            Self::NotScaling { .. } => {
                "nothing changes its number of tasks but a deployment and `scale`; add `.scale(…)` in the program".to_owned()
            }
            Self::UnknownTask { known, .. } if known.is_empty() => "no task is running".to_owned(),
            Self::UnknownTask { task, known } => suggestion(task, known),
            Self::AmbiguousTask { .. } => "give more characters of the id".to_owned(),
            Self::InvalidFilterPattern { .. } => {
                "see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html".to_owned()
            }
            Self::UnknownContainer { container, known, .. } => suggestion(container, known),
            Self::NothingToRetain { .. } => "`--retain` takes components that hold data, such as databases, buckets and file systems".to_owned(),
            Self::TaskNotRun(failure) => failure.hint.clone(),
            Self::UnknownDeployment { known, .. } if known.is_empty() => "none is kept yet; each `deploy` keeps one".to_owned(),
            Self::UnknownDeployment { id, known, .. } => suggestion(id, known),
            Self::Container(error) => error.hint()?,
            Self::CannotPrompt => "add `--yes`".to_owned(),
            #[cfg(feature = "watch")]
            Self::NoTerminal { flag } => format!("run it at a terminal, or remove `{flag}`"),
            #[cfg(not(feature = "watch"))]
            Self::WithoutWatch => format!(
                "add it in Cargo.toml, as in `ecs-dsl = {{ version = \"{}\", features = [\"watch\"] }}`; the feature `operate` \
                 includes it",
                env!("CARGO_PKG_VERSION")
            ),
            Self::NoEarlierDeployment { next, .. } | Self::UnreadableDeployment { next, .. } | Self::NotImportable { next, .. } => next.clone(),
            Self::EndedService { .. } => {
                "run `check` for its replacement, or deploy anyway with `--allow-ended-services`".to_owned()
            }
            Self::UnknownSubject { name, known } => {
                similar_or(name, known, "run `explain` to list all rules, `synth` to list all resources")
            }
            Self::NoSchema { .. } => {
                "derive `Settings` for a struct, and read a file per stage with `settings!(Sizes, \"stages/*.toml\")`".to_owned()
            }
            Self::ProtectedStage { .. } => "remove `.protected()`, deploy, then destroy; if the first deployment failed, skip the deploy".to_owned(),
            Self::HasDependents { commands, .. } => format!("first run {}", joined(commands, ", then ")),
            Self::DependencyNotDeployed { commands, all, .. } => {
                format!("first run {}, or `{all}` to deploy all stacks in order", joined(commands, ", then "))
            }
            #[cfg(not(feature = "aws"))]
            Self::WithoutAws { .. } => {
                "enable the feature `aws` of `ecs-dsl` in Cargo.toml; it is a default feature".to_owned()
            }
            Self::InvalidFaultFile { .. } => "see \"Fault injection\" in the chapter \"Deploying\" of the book".to_owned(),
            Self::InvalidLockFile { source: LockError::NewerVersion { .. }, .. } => {
                "use the release of `ecs-dsl` that wrote it, or a newer one".to_owned()
            }
            Self::InvalidLockFile { .. } => {
                "fix the line, restore the file from version control, or remove it and run the command `lock`".to_owned()
            }
            Self::LockFileOutdated { command, .. } => format!("run `{command}` and commit the file"),
            Self::FaultsAtAws { .. } => "remove `--faults`, or select the stage `local`".to_owned(),
            Self::NoGit { .. } => "remove `--rev` to compare with the file on disk".to_owned(),
            Self::Revision { path, .. } => {
                let path = path.display();
                format!("run `git log --oneline -- {path}` to list its revisions; write it with `synth --stage NAME > {path}`, then commit it")
            }
            Self::NotATemplate { .. } => "run `synth --stage NAME > FILE` to write one".to_owned(),
            Self::UnreadableTemplate { .. } => "run `deploy`: it shows the changes that CloudFormation computes, and asks for approval".to_owned(),
            Self::Image(error) => error.hint(),
            Self::StoredValue(error) => error.hint(),
            Self::Fire(error) => error.hint()?,
            Self::Build(error) => error.hint()?,
            Self::Deploy(error) => error.hint()?,
            Self::Output(source) | Self::Read { source, .. } | Self::Write { source, .. } => {
                io_hint(source)?.to_owned()
            }
            Self::Invalid(_) | Self::Runtime(_) | Self::Declined => return None,
        })
    }

    /// The exit code.
    pub(super) fn exit_code(&self) -> u8 {
        match self {
            #[cfg(feature = "watch")]
            Self::NoTerminal { .. } => exit::USAGE_ERROR,
            #[cfg(not(feature = "watch"))]
            Self::WithoutWatch => exit::USAGE_ERROR,
            Self::UnknownStage { .. }
            | Self::NoDefaultStage { .. }
            | Self::UnknownStack { .. }
            | Self::SeveralStacks { .. }
            | Self::UnknownParameter { .. }
            | Self::InvalidParameterFile { .. }
            | Self::InvalidLocalValues { .. }
            | Self::UnknownResource { .. }
            | Self::UnknownOutput { .. }
            | Self::AmbiguousOutput { .. }
            | Self::UnknownComponent { .. }
            | Self::NotScaling { .. }
            | Self::UnknownTask { .. }
            | Self::AmbiguousTask { .. }
            | Self::InvalidFilterPattern { .. }
            | Self::UnknownContainer { .. }
            | Self::NothingToRetain { .. }
            | Self::UnknownDeployment { .. }
            | Self::CannotPrompt
            | Self::Image(_)
            | Self::NotImportable { .. }
            | Self::UnknownSubject { .. }
            | Self::NoSchema { .. }
            | Self::InvalidFaultFile { .. }
            | Self::InvalidLockFile { .. }
            | Self::FaultsAtAws { .. }
            | Self::NotATemplate { .. }
            | Self::NoGit { .. }
            | Self::Revision { .. } => exit::USAGE_ERROR,
            #[cfg(not(feature = "aws"))]
            Self::WithoutAws { .. } => exit::USAGE_ERROR,
            Self::TaskNotRun(_) => exit::DEPLOYMENT_FAILED,
            Self::Container(error) => error.exit_code(),
            Self::Invalid(_) | Self::LockFileOutdated { .. } => exit::PROGRAM_ERRORS,
            // The reader closed the pipe, as in `synth | head`.
            Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => exit::SUCCESS,
            Self::Output(_) | Self::Read { .. } | Self::Write { .. } | Self::Runtime(_) => {
                exit::IO_ERROR
            }
            Self::UnreadableTemplate { .. }
            | Self::EndedService { .. }
            | Self::ServiceNotDeployed { .. }
            | Self::Declined
            | Self::NoEarlierDeployment { .. }
            | Self::UnreadableDeployment { .. }
            | Self::ProtectedStage { .. }
            | Self::HasDependents { .. }
            | Self::DependencyNotDeployed { .. } => exit::NOTHING_CHANGED,
            Self::StoredValue(error) => error.exit_code(),
            Self::Fire(error) => error.exit_code(),
            Self::Build(error) => build_exit_code(error),
            Self::Deploy(error) => deploy_exit_code(error),
        }
    }
}

impl From<ContainerError> for CliError {
    fn from(error: ContainerError) -> Self {
        match error {
            // Such a call fails as any other.
            ContainerError::Session(SessionError::Call(error)) => Self::from(*error),
            error => Self::Container(Box::new(error)),
        }
    }
}

impl From<BuildError> for CliError {
    fn from(error: BuildError) -> Self {
        match error {
            // Such a call fails as any other.
            BuildError::Registry(error) => Self::from(error),
            error => Self::Build(Box::new(error)),
        }
    }
}

/// A call that fails while connecting is an error of the engine.
impl From<ControlPlaneError> for CliError {
    fn from(error: ControlPlaneError) -> Self {
        Self::Deploy(error.into())
    }
}

/// The error with its causes. A cause that a message already ends with isn't repeated.
pub(super) fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        let cause_text = cause.to_string();
        let cause_text = cause_text.trim_end();
        if !text.ends_with(cause_text) {
            text.push_str(": ");
            text.push_str(cause_text);
        }
        source = cause.source();
    }
    text
}

/// The exit code of an image that isn't built or pushed.
fn build_exit_code(error: &BuildError) -> u8 {
    match error {
        BuildError::Context { .. }
        | BuildError::IgnorePattern { .. }
        | BuildError::Folder { .. }
        | BuildError::NoRegistry { .. } => exit::IO_ERROR,
        BuildError::UnknownRepository { .. } | BuildError::Interrupted => exit::NOTHING_CHANGED,
        _ => exit::DEPLOYMENT_FAILED,
    }
}

/// The exit code of an error of the engine.
pub(super) fn deploy_exit_code(error: &DeployError) -> u8 {
    match error {
        DeployError::WrongAccount { .. }
        | DeployError::WrongRegion { .. }
        | DeployError::ControlPlane(ControlPlaneError::NoRegion) => return exit::CREDENTIALS,
        DeployError::ControlPlane(ControlPlaneError::State { .. }) => return exit::IO_ERROR,
        _ => {}
    }
    match error.exit_class() {
        ExitClass::Usage => exit::USAGE_ERROR,
        ExitClass::Refused => exit::NOTHING_CHANGED,
        ExitClass::Failed => exit::DEPLOYMENT_FAILED,
        ExitClass::Access => exit::CREDENTIALS,
        ExitClass::Unavailable => exit::UNAVAILABLE,
    }
}

fn first(names: &[String]) -> &str {
    names.first().map_or("NAME", String::as_str)
}
