//! The flags of the connection, and how it is opened.

use std::path::{Path, PathBuf};

use clap::Args;

use super::connected::Connected;
use super::operated::FEATURE;
use super::{faults, local_values};
use crate::cli::{CliError, Session};
use crate::deploy::engine::DeployTarget;
use crate::deploy::local::Local;
use crate::deploy::{ControlPlaneError, block_on};
use crate::dsl::Stage;

/// The region of a local stage that has none.
const LOCAL_REGION: &str = "us-east-1";

/// Default state folder of the stage `local`.
const DEFAULT_STATE: &str = ".ecs-dsl/local";

/// The connection flags.
#[derive(Clone, Debug, Args)]
pub(in crate::cli) struct Connection {
    /// Set the state folder of the stage `local`
    #[arg(
        long,
        value_name = "DIR",
        env = "ECS_DSL_LOCAL_DIR",
        default_value = DEFAULT_STATE,
        hide_env_values = true
    )]
    pub(in crate::cli) state: PathBuf,
    /// Read exports, stack outputs and SSM parameters of other programs from a JSON file (local stage only) [default:
    /// `ecs-dsl.local.json`, if it exists]
    #[arg(
        long = "local-values",
        value_name = "FILE",
        env = "ECS_DSL_LOCAL_VALUES",
        hide_env_values = true
    )]
    local_values: Option<PathBuf>,
    /// Use an AWS profile [default: `AWS_PROFILE`, or the environment]
    #[arg(long, value_name = "NAME")]
    profile: Option<String>,
    /// Inject faults from a file (local stage only)
    #[arg(long, value_name = "FILE", hide = true)]
    faults: Option<PathBuf>,
}

impl Connection {
    /// The account and region that the engine checks for, and the command line that hints name.
    pub(in crate::cli) fn target(&self, session: &Session<'_>, stage: &Stage) -> DeployTarget {
        let mut target = DeployTarget::new(stage.name(), &session.command);
        target.account = stage.account_id().map(str::to_owned);
        target.region = stage.region_name().map(str::to_owned);
        target.service_role = stage.service_role_arn().map(str::to_owned);
        target.connection_flags = self.given_flags(stage);
        target.is_local = stage.is_local();
        target
    }

    /// The connection with another profile, if one is given.
    pub(in crate::cli) fn with_profile(&self, profile: Option<&String>) -> Self {
        let mut other = self.clone();
        other.profile = profile.or(self.profile.as_ref()).cloned();
        other
    }

    /// The flags that another command for this stage needs, each with a leading space.
    fn given_flags(&self, stage: &Stage) -> String {
        if !stage.is_local() {
            let profile = self.profile.as_ref();
            return profile.map_or_else(String::new, |profile| format!(" --profile {profile}"));
        }
        let mut flags = String::new();
        if self.state != Path::new(DEFAULT_STATE) {
            flags.push_str(&format!(" --state {}", self.state.display()));
        }
        if let Some(file) = &self.local_values {
            flags.push_str(&format!(" --local-values {}", file.display()));
        }
        flags
    }

    /// Connects to the stage's control plane; sends no request yet.
    #[cfg_attr(
        not(feature = "aws"),
        allow(clippy::unused_async, reason = "callers don't depend on the feature")
    )]
    pub(in crate::cli) async fn open(&self, stage: &Stage) -> Result<Connected, CliError> {
        if stage.is_local() {
            let region = stage.region_name().unwrap_or(LOCAL_REGION);
            let file = self.faults.as_deref().map(faults::read).transpose()?;
            let values = local_values::read(self.local_values.as_ref())?;
            let local = Local::open(&self.state, region)?.outside_values(values);
            return Ok(match file {
                Some(file) => Connected::Injected(Box::new(faults::inject(local, file))),
                None => Connected::Local(Box::new(local)),
            });
        }
        if self.faults.is_some() {
            return Err(CliError::FaultsAtAws {
                stage: stage.name().to_owned(),
            });
        }
        #[cfg(feature = "aws")]
        {
            let profile = self.profile.as_deref();
            let aws = crate::deploy::aws::Aws::connect(stage.region_name(), profile).await?;
            Ok(Connected::Aws(Box::new(aws)))
        }
        #[cfg(not(feature = "aws"))]
        Err(CliError::WithoutAws {
            stage: stage.name().to_owned(),
        })
    }

    /// Like [`open`](Self::open), for a verb that makes `call`, which needs the feature `operate` on AWS.
    pub(in crate::cli) async fn open_to_operate(
        &self,
        stage: &Stage,
        call: &'static str,
    ) -> Result<Connected, CliError> {
        if !stage.is_local() && cfg!(not(feature = "operate")) {
            return Err(CliError::from(ControlPlaneError::MissingFeature {
                operation: call,
                feature: FEATURE,
            }));
        }
        self.open(stage).await
    }
}

/// Runs `future` to completion.
pub(in crate::cli) fn wait<T>(
    future: impl Future<Output = Result<T, CliError>>,
) -> Result<T, CliError> {
    block_on(future).map_err(CliError::Runtime)?
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::Connection;
    use crate::dsl::Stage;

    #[derive(Parser)]
    struct Line {
        #[command(flatten)]
        connection: Connection,
    }

    #[test]
    fn hints_repeat_the_flags_that_matter_to_the_stage() {
        let flags = |stage: &Stage, line: &[&str]| {
            let line = Line::parse_from([&["app"], line].concat());
            line.connection.given_flags(stage)
        };
        let given = ["--state", "/tmp/state", "--profile", "prod"];
        let (local, prod) = (Stage::local(), Stage::new("prod"));
        assert_eq!(flags(&local, &given), " --state /tmp/state");
        assert_eq!(flags(&prod, &given), " --profile prod");
        assert_eq!(flags(&local, &["--state", ".ecs-dsl/local"]), "");
        assert_eq!(flags(&prod, &["--state", ".ecs-dsl/local"]), "");
        let values = ["--local-values", "shared.json"];
        assert_eq!(flags(&local, &values), " --local-values shared.json");
        assert_eq!(flags(&prod, &values), "");
    }
}
