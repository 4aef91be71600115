//! `doctor`: checks whether a stage can be deployed from here.

use clap::Args;
use serde::Serialize;

use super::{Command, Examples};
use crate::assemble::{Assembly, assemble};
use crate::cli::connection::{Connected, Connection, wait};
use crate::cli::error::chain;
use crate::cli::operation::silent_observer::SilentObserver;
use crate::cli::selection::StageSelection;
use crate::cli::terminal::diagnostic::summary;
use crate::cli::terminal::style::{self, paint};
use crate::cli::{CliError, Session, exit};
use crate::deploy::ControlPlane as _;
use crate::deploy::engine::{DeployRequest, DeployTarget, Engine, FindingSeverity, Preflight};

/// Check whether a stage can be deployed from here
#[derive(Debug, Args)]
pub(super) struct Doctor {
    #[command(flatten)]
    stage: StageSelection,
    /// Print JSON: `version`, `app`, `stage`, `checks`
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    connection: Connection,
}

/// A check and its result.
#[derive(Debug, Serialize)]
struct Check {
    result: CheckResult,
    /// What was checked.
    subject: String,
    /// What was found.
    found: String,
    /// How to fix it.
    #[serde(skip_serializing_if = "Option::is_none")]
    hint: Option<String>,
    #[serde(skip)]
    exit_code: u8,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
enum CheckResult {
    Ok,
    /// It may fail, or couldn't be checked.
    Warning,
    Error,
}

/// The `--json` document. `version` is incremented when a field is removed or changes its meaning.
#[derive(Debug, Serialize)]
struct Document<'a> {
    version: u32,
    app: &'a str,
    stage: &'a str,
    checks: &'a [Check],
}

impl Command for Doctor {
    const NAME: &'static str = "doctor";

    const EXAMPLES: Examples = &[(
        "doctor --stage prod",
        "check the credentials, and what the stage needs from its account",
    )];

    fn run(&self, session: &mut Session<'_>) -> Result<u8, CliError> {
        let stage = self.stage.find(session)?;
        let mut checks = vec![version()];
        match assemble(session.app, stage, session.program) {
            Err(found) => checks.push(Check {
                hint: Some(format!(
                    "run `{} check --stage {}`",
                    session.command,
                    stage.name()
                )),
                exit_code: exit::PROGRAM_ERRORS,
                ..Check::new(CheckResult::Error, "program", summary(&found.by_origin()))
            }),
            Ok(assembly) => {
                checks.push(program(&assembly));
                let target = self.connection.target(session, stage);
                let found = wait(async {
                    let connected = self.connection.open(stage).await?;
                    Ok(account_checks(&connected, &assembly, &target).await)
                });
                match found {
                    Ok(found) => checks.extend(found),
                    Err(error) => checks.push(Check::failed("connection", &error)),
                }
            }
        }
        if self.json {
            session.printer.json(&Document {
                version: 1,
                app: session.app.name(),
                stage: stage.name(),
                checks: &checks,
            })?;
        } else {
            for check in &checks {
                check.print(session)?;
            }
        }
        Ok(exit::worst(checks.iter().map(|check| check.exit_code)))
    }
}

impl Check {
    fn new(result: CheckResult, subject: &str, found: impl Into<String>) -> Self {
        Self {
            result,
            subject: subject.to_owned(),
            found: found.into(),
            hint: None,
            exit_code: exit::SUCCESS,
        }
    }

    fn failed(subject: &str, error: &CliError) -> Self {
        Self {
            hint: error.hint(),
            exit_code: error.exit_code(),
            ..Self::new(CheckResult::Error, subject, chain(error))
        }
    }

    fn print(&self, session: &mut Session<'_>) -> Result<(), CliError> {
        let (style, label) = match self.result {
            CheckResult::Ok => (style::GOOD, "ok"),
            CheckResult::Warning => (style::WARNING, "warning"),
            CheckResult::Error => (style::ERROR, "error"),
        };
        let label = paint(style, format_args!("{label:7}"));
        let (subject, found) = (&self.subject, &self.found);
        session
            .printer
            .line(format_args!("{label}  {subject}: {found}"))?;
        match &self.hint {
            Some(hint) => session.printer.line(format_args!(
                "         {} {hint}",
                paint(style::HINT, "= help:")
            )),
            None => Ok(()),
        }
    }
}

fn version() -> Check {
    let features = [
        ("aws", cfg!(feature = "aws")),
        ("operate", cfg!(feature = "operate")),
    ];
    let features = features.iter().filter(|(_, is_on)| *is_on);
    let features: Vec<_> = features.map(|(name, _)| *name).collect();
    let features = match features.as_slice() {
        [] => "no features".to_owned(),
        [feature] => format!("feature {feature}"),
        features => format!("features {}", features.join(", ")),
    };
    let version = env!("CARGO_PKG_VERSION");
    Check::new(CheckResult::Ok, "ecs-dsl", format!("{version}, {features}"))
}

fn program(assembly: &Assembly) -> Check {
    match assembly.warnings.is_empty() {
        true => Check::new(CheckResult::Ok, "program", "no errors"),
        false => {
            let warnings = summary(&assembly.warnings.clone().by_origin());
            Check::new(CheckResult::Warning, "program", warnings)
        }
    }
}

/// The checks that need the account: none after a failure of the credentials, or in a wrong account.
async fn account_checks(
    cloud: &Connected,
    assembly: &Assembly,
    target: &DeployTarget,
) -> Vec<Check> {
    let mut checks = match cloud.caller_identity().await {
        Ok(identity) => vec![Check::new(
            CheckResult::Ok,
            "credentials",
            format!("{} in {}", identity.arn, cloud.label()),
        )],
        Err(error) => return vec![Check::failed("credentials", &error.into())],
    };
    for stack in &assembly.stacks {
        let mut observer = SilentObserver;
        let mut engine = Engine::new(cloud, &mut observer);
        let subject = format!("stack `{}`", stack.name);
        match engine.status(&stack.name, target).await {
            Ok(status) => {
                let status = status.unwrap_or_else(|| "not deployed yet".to_owned());
                checks.push(Check::new(CheckResult::Ok, &subject, status));
            }
            Err(error) => {
                checks.push(Check::failed(&subject, &error.into()));
                return checks;
            }
        }
        let template = stack.template.to_json();
        let request = DeployRequest::new(&stack.name, target.clone(), template);
        match engine.examine(&request).await {
            Ok(preflight) => {
                checks.extend(preflight_checks(
                    &subject,
                    preflight,
                    assembly.stage.is_local(),
                ));
            }
            Err(error) => checks.push(Check::failed(&subject, &error.into())),
        }
    }
    checks
}

/// The results of the checks. What the local engine can't check isn't listed.
fn preflight_checks(subject: &str, preflight: Preflight, is_local: bool) -> Vec<Check> {
    let checked = match preflight.checked {
        0 => None,
        1 => Some("1 check of what it needs".to_owned()),
        count => Some(format!("{count} checks of what it needs")),
    };
    let checked = checked.map(|found| Check::new(CheckResult::Ok, subject, found));
    let mut checks: Vec<_> = checked.into_iter().collect();
    checks.extend(preflight.findings.into_iter().map(|finding| {
        let (result, exit_code) = match finding.severity {
            FindingSeverity::WillFail => (CheckResult::Error, exit::NOTHING_CHANGED),
            FindingSeverity::MayFail => (CheckResult::Warning, exit::SUCCESS),
        };
        Check {
            hint: Some(finding.next.clone()),
            exit_code,
            ..Check::new(result, subject, finding.to_string())
        }
    }));
    let skipped = preflight.skipped.into_iter();
    checks.extend(
        skipped
            .filter(|check| !check.reason.is_empty() && !is_local)
            .map(|check| {
                let found = format!("{} wasn't checked: {}", check.what, check.reason);
                Check::new(CheckResult::Warning, subject, found)
            }),
    );
    checks
}
