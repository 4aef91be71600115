//! Why a verb stopped, with what to do about it and the exit code.

use std::io;
use std::path::PathBuf;

use super::exit;
use crate::cfn::DocumentError;
use crate::deploy::ControlPlaneError;
use crate::deploy::engine::{DeployError, ExitClass};
use crate::deploy::fault_injection::FaultFileError;
use crate::diag::Diagnostics;

/// Why a verb stopped.
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
    #[error("no stack has a resource `{id}`")]
    UnknownResource { id: String, known: Vec<String> },
    #[error("`{id}` can't be imported: {why}")]
    NotImportable {
        id: String,
        why: String,
        next: String,
    },
    #[error("stage `{stage}` is protected: its databases and load balancers refuse to be deleted")]
    ProtectedStage { stage: String },
    #[error("{} is still needed by {}", quoted(.stacks), quoted(.dependents))]
    StillNeeded {
        stacks: Vec<String>,
        dependents: Vec<String>,
        commands: Vec<String>,
    },
    #[error("{} needs {} to be deployed first", quoted(.stacks), quoted(.missing))]
    NotDeployed {
        stacks: Vec<String>,
        missing: Vec<String>,
        commands: Vec<String>,
        all: String,
    },
    #[error("stack `{stack}` has `{type_name}`, of a service that AWS ended on {date}")]
    Ended {
        stack: String,
        type_name: String,
        date: &'static str,
    },
    #[error("there is no rule `{code}`")]
    UnknownRule { code: String, known: Vec<String> },
    #[error("app `{app}` has no settings files, and so no schema")]
    NoSchema { app: String },
    #[cfg(not(feature = "aws"))]
    #[error("stage `{stage}` is at AWS, and this program was built without the feature `aws`")]
    WithoutAws { stage: String },
    #[error("{0}")]
    Invalid(Diagnostics),
    #[error("can't write to standard output")]
    Output(#[source] io::Error),
    #[error("can't read `{}`", .path.display())]
    Read { path: PathBuf, source: io::Error },
    #[error("can't write `{}`", .path.display())]
    Write { path: PathBuf, source: io::Error },
    #[error("`{}` is no file of faults", .path.display())]
    Faults {
        path: PathBuf,
        source: FaultFileError,
    },
    #[error("stage `{stage}` is at AWS, where nothing is made to fail")]
    FaultsAtAws { stage: String },
    #[error("can't run `git`")]
    NoGit { source: io::Error },
    #[error("there is no `{}` at revision `{revision}`: {reason}", .path.display())]
    Revision {
        path: PathBuf,
        revision: String,
        reason: String,
    },
    #[error("`{}` is nothing to compare with", .path.display())]
    NoTemplate {
        path: PathBuf,
        source: DocumentError,
    },
    #[error("the deployed template of stack `{stack}` is nothing to compare with")]
    ForeignTemplate {
        stack: String,
        source: DocumentError,
    },
    #[error("the operating system gives no event queue")]
    Runtime(#[source] io::Error),
    #[error(transparent)]
    Deploy(#[from] DeployError),
}

impl CliError {
    /// What to do about it.
    pub(super) fn hint(&self) -> Option<String> {
        Some(match self {
            Self::UnknownStage { name, known, .. } | Self::UnknownStack { name, known, .. } => likely(name, known),
            Self::NoDefaultStage { known, .. } => format!("choose one, such as `--stage {}`", first(known)),
            Self::SeveralStacks { known, .. } => format!("choose one, such as `--stack {}`", first(known)),
            Self::UnknownParameter { known, .. } if known.is_empty() => {
                "there are no parameters; `stack.parameter` makes one".to_owned()
            }
            Self::UnknownParameter { name, known } => likely(name, known),
            Self::UnknownResource { id, known } => match similar(id, known) {
                Some(similar) => format!("did you mean `{similar}`? `synth` prints all of them"),
                None => "`synth` prints all of them".to_owned(),
            },
            Self::NotImportable { next, .. } => next.clone(),
            Self::Ended { .. } => {
                "`check` says what takes its place; to deploy it nevertheless, say so with `--allow-ended-services`".to_owned()
            }
            Self::UnknownRule { code, known } => match similar(code, known) {
                Some(similar) => format!("did you mean `{similar}`? `explain` lists all rules"),
                None => "`explain` lists all rules".to_owned(),
            },
            Self::NoSchema { .. } => {
                "a struct with `#[derive(Settings)]` and `settings!(Sizes, \"stages/*.toml\")` reads a file for each stage".to_owned()
            }
            Self::ProtectedStage { .. } => "take `.protected()` away, deploy, then destroy; if its first deployment failed, destroy at once".to_owned(),
            Self::StillNeeded { commands, .. } => format!("run {} first", in_turn(commands)),
            Self::NotDeployed { commands, all, .. } => {
                format!("run {} first, or `{all}` for all stacks in their order", in_turn(commands))
            }
            #[cfg(not(feature = "aws"))]
            Self::WithoutAws { .. } => {
                "leave `ecs-dsl` its default features in Cargo.toml, or give it `features = [\"aws\"]`".to_owned()
            }
            Self::Faults { .. } => "the book's chapter Deploying has an example of each kind".to_owned(),
            Self::FaultsAtAws { .. } => "leave `--faults` away, or choose the stage `local`".to_owned(),
            Self::NoGit { .. } => "without `--rev`, the file is compared as it is".to_owned(),
            Self::Revision { path, .. } => {
                let path = path.display();
                format!("`git log --oneline -- {path}` names its revisions; `synth --stage NAME > {path}` writes it, to be committed")
            }
            Self::NoTemplate { .. } => "`synth --stage NAME > FILE` writes a file to compare with".to_owned(),
            Self::ForeignTemplate { .. } => "`deploy` shows what CloudFormation would change, and asks".to_owned(),
            Self::Deploy(error) => error.hint()?,
            Self::Invalid(_) | Self::Output(_) | Self::Read { .. } | Self::Write { .. } | Self::Runtime(_) => return None,
        })
    }

    /// The exit code.
    pub(super) fn exit_code(&self) -> u8 {
        match self {
            Self::UnknownStage { .. }
            | Self::NoDefaultStage { .. }
            | Self::UnknownStack { .. }
            | Self::SeveralStacks { .. }
            | Self::UnknownParameter { .. }
            | Self::UnknownResource { .. }
            | Self::NotImportable { .. }
            | Self::UnknownRule { .. }
            | Self::NoSchema { .. }
            | Self::Faults { .. }
            | Self::FaultsAtAws { .. }
            | Self::NoTemplate { .. }
            | Self::NoGit { .. }
            | Self::Revision { .. } => exit::USAGE,
            #[cfg(not(feature = "aws"))]
            Self::WithoutAws { .. } => exit::USAGE,
            Self::Invalid(_) => exit::INVALID,
            // Whoever read it has read enough: `synth | head`.
            Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => exit::DONE,
            Self::Output(_) | Self::Read { .. } | Self::Write { .. } | Self::Runtime(_) => {
                exit::FILE
            }
            Self::ForeignTemplate { .. }
            | Self::Ended { .. }
            | Self::ProtectedStage { .. }
            | Self::StillNeeded { .. }
            | Self::NotDeployed { .. } => exit::REFUSED,
            Self::Deploy(error) => deploy_code(error),
        }
    }
}

/// A call that fails while a way to CloudFormation is opened is one of the engine's.
impl From<ControlPlaneError> for CliError {
    fn from(error: ControlPlaneError) -> Self {
        Self::Deploy(error.into())
    }
}

/// The exit code of what the engine ends with.
pub(super) fn deploy_code(error: &DeployError) -> u8 {
    match error {
        DeployError::WrongAccount { .. }
        | DeployError::WrongRegion { .. }
        | DeployError::ControlPlane(ControlPlaneError::NoRegion) => return exit::ACCESS,
        DeployError::ControlPlane(ControlPlaneError::State { .. }) => return exit::FILE,
        _ => {}
    }
    match error.exit_class() {
        ExitClass::Usage => exit::USAGE,
        ExitClass::Refused => exit::REFUSED,
        ExitClass::Failed => exit::FAILED,
        ExitClass::Access => exit::ACCESS,
        ExitClass::Unavailable => exit::UNAVAILABLE,
    }
}

/// The name that was most likely meant, and all that there are.
fn likely(name: &str, known: &[String]) -> String {
    match similar(name, known) {
        Some(similar) => format!("did you mean `{similar}`? there are {}", quoted(known)),
        None => format!("there are {}", quoted(known)),
    }
}

/// The name among `known` that was most likely meant.
fn similar<'a>(name: &str, known: &'a [String]) -> Option<&'a String> {
    let likeness = |candidate: &String| {
        strsim::normalized_damerau_levenshtein(&name.to_lowercase(), &candidate.to_lowercase())
    };
    let best = known
        .iter()
        .max_by(|a, b| likeness(a).total_cmp(&likeness(b)))?;
    (likeness(best) > 0.5).then_some(best)
}

fn quoted(names: &[String]) -> String {
    names
        .iter()
        .map(|name| format!("`{name}`"))
        .collect::<Vec<_>>()
        .join(", ")
}

fn in_turn(commands: &[String]) -> String {
    commands
        .iter()
        .map(|command| format!("`{command}`"))
        .collect::<Vec<_>>()
        .join(", then ")
}

fn first(names: &[String]) -> &str {
    names.first().map_or("NAME", String::as_str)
}
