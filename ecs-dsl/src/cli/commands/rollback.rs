//! `rollback`: deploys a kept deployment of a stack again, as an ordinary deployment.

use std::collections::{BTreeMap, BTreeSet};

use clap::Args;

use super::deploy::{confirm_ended_services, report};
use super::{Command, Examples};
use crate::cfn::Document;
use crate::cli::connection::{Connected, wait};
use crate::cli::error::chain;
use crate::cli::json::OutcomeName;
use crate::cli::operation::arguments::{ChangeApproval, OperationArguments};
use crate::cli::operation::consent::Consent;
use crate::cli::operation::history::{HistoryArguments, short_commit};
use crate::cli::operation::images::ImageArguments;
use crate::cli::operation::parameters::{ParameterInputs, environment_variable};
use crate::cli::operation::progress_observers::ProgressObservers;
use crate::cli::operation::run_summary::{StackOutcome, code, stack_results};
use crate::cli::operation::silent_observer::SilentObserver;
use crate::cli::operation::stage_request::stage_request;
use crate::cli::operation::watch_options::WatchOptions;
use crate::cli::terminal::console::{Console, StackCount};
use crate::cli::{CliError, Session, StackSelection};
use crate::deploy::ControlPlane as _;
use crate::deploy::engine::{DeployError, DeployRequest, DeployTarget, Engine, KeptDeployments};
use crate::deploy::history::KeptDeployment;
use crate::deploy::scheduler::{StackJob, StackScheduler};
use crate::dsl::Stage;

/// Return to an earlier deployment of a stack
#[derive(Debug, Args)]
pub(super) struct Rollback {
    /// Return to this deployment, by its id in `deploys` [default: the one before the current]
    #[arg(long, value_name = "ID")]
    to: Option<String>,
    #[command(flatten)]
    selection: StackSelection,
    #[command(flatten)]
    approval: ChangeApproval,
    /// Allow stateful and retained resources of a failed creation to be deleted
    #[arg(long)]
    recreate: bool,
    /// Wait for another operation in progress to end
    #[arg(long)]
    wait: bool,
    /// Skip preflight checks
    #[arg(long)]
    skip_preflight: bool,
    /// Allow resources of services that AWS has ended
    #[arg(long)]
    allow_ended_services: bool,
    #[command(flatten)]
    parameters: ParameterInputs,
    #[command(flatten)]
    history: HistoryArguments,
    #[command(flatten)]
    watching: WatchOptions,
    #[command(flatten)]
    operation: OperationArguments,
}

impl Command for Rollback {
    const NAME: &'static str = "rollback";

    const EXAMPLES: Examples = &[
        (
            "rollback --stage prod",
            "return to the deployment before the current one",
        ),
        (
            "rollback --stage prod --stack web --to 20260730T101112123Z-1a2b3c4d --yes",
            "return to a deployment that `deploys` lists",
        ),
    ];

    fn run(&self, session: &mut Session<'_>) -> Result<u8, CliError> {
        let assembly = self.selection.stage.assemble(session)?;
        let stack = self.selection.stack(&assembly)?;
        let stage = &assembly.stage;
        let connection = &self.operation.connection;
        let target = connection.target(session, stage);
        session.record_start(stage, &[stack]);
        let printer = &mut session.printer;
        let (kept, results) = wait(async {
            let connected = connection.open(stage).await?;
            let kept = self.find(&stack.name, &connected, &target).await?;
            let document = document(&kept)?;
            if !stage.is_local() && !self.allow_ended_services {
                let resources = document.resources();
                let types = resources.map(|resource| (kept.stack.as_str(), resource.type_name));
                confirm_ended_services(types, printer)?;
            }
            let mut request = self.request(&kept, &document, &target, stage)?;
            let images = ImageArguments::default().read(&assembly, &[stack], |_| None)?;
            let mut images = images.for_stack(&stack.name, stage);
            images.exact = true;
            request.images = Some(images);
            let again = format!("{} --to {}", Self::NAME, kept.id);
            let again = target.command_line(&again, Some(&kept.stack));
            let console = Console::new(printer, connected.label(), StackCount::One);
            console.print(format_args!("returning to {}", described(&kept)));
            let jobs = [StackJob::new(request, Vec::new())];
            let consent = Consent {
                recreate: self.recreate,
                local: stage.is_local(),
                ..self.approval.consent()
            };
            let consent = consent.renamed_in(&[stack]);
            let evidence = self.watching.folder(&connection.state);
            let observers = ProgressObservers::new(&console, consent, jobs.len(), report)
                .evidence_folder(evidence);
            let scheduler = StackScheduler::new(&connected, &observers);
            let deploying = scheduler.deploy(&jobs);
            let ended = console.with_interrupts(stage.is_local(), deploying).await;
            let names = [stack.name.as_str()].into_iter();
            let results = stack_results(names, ended, &again, &console)?;
            Ok::<_, CliError>((kept, results))
        })?;
        conclude(session, &target, &kept, &results);
        Ok(code(&results))
    }
}

impl Rollback {
    /// The deployment to return to.
    async fn find(
        &self,
        stack: &str,
        connected: &Connected,
        target: &DeployTarget,
    ) -> Result<KeptDeployment, CliError> {
        let mut all = Engine::new(connected, &mut SilentObserver)
            .kept_deployments(stack, target)
            .await?;
        let index = self.position(stack, &all, target)?;
        let (id, read) = all.entries.swap_remove(index);
        read.map_err(|error| CliError::UnreadableDeployment {
            id: id.to_string(),
            reason: chain(&error),
            next: select_another(stack, target),
        })
    }

    /// The position of the deployment to return to.
    fn position(
        &self,
        stack: &str,
        all: &KeptDeployments,
        target: &DeployTarget,
    ) -> Result<usize, CliError> {
        let previous = match &self.to {
            Some(to) => all.ids().position(|id| id.as_str() == to),
            None => {
                let previous = all.previous();
                all.ids().position(|id| Some(id) == previous)
            }
        };
        previous.ok_or_else(|| match &self.to {
            Some(to) => CliError::UnknownDeployment {
                stack: stack.to_owned(),
                id: to.clone(),
                known: all.ids().rev().map(ToString::to_string).collect(),
            },
            None => CliError::NoEarlierDeployment {
                stack: stack.to_owned(),
                next: select_another(stack, target),
            },
        })
    }

    fn request(
        &self,
        kept: &KeptDeployment,
        document: &Document,
        target: &DeployTarget,
        stage: &Stage,
    ) -> Result<DeployRequest, CliError> {
        let declared = document.section("Parameters");
        let known: BTreeSet<&str> = declared.keys().map(String::as_str).collect();
        // Secret values aren't kept: the stack's are used.
        let values = kept.parameters.iter();
        let mut parameters: BTreeMap<String, String> = values
            .filter_map(|(name, value)| Some((name.clone(), value.clone()?)))
            .collect();
        parameters.retain(|name, _| known.contains(name.as_str()));
        parameters.extend(self.parameters.read(known, environment_variable)?);
        let template = (kept.template.clone(), document);
        let mut request = stage_request(&kept.stack, template, target, stage);
        request.parameters = parameters;
        request.tags.clone_from(&kept.tags);
        request.wait_for_others = self.wait;
        request.skip_preflight = self.skip_preflight;
        let images = kept.images.iter();
        request.digests = images
            .filter_map(|image| Some((image.reference.clone(), image.digest.clone()?)))
            .collect();
        let mut history = self.history.settings(kept.commit.clone());
        history.rollback_to = Some(kept.id.clone());
        request.history = Some(history);
        self.watching.apply_to(&mut request.watch, stage.is_local());
        Ok(request)
    }
}

/// The commands that list the kept deployments and return to one of them.
fn select_another(stack: &str, target: &DeployTarget) -> String {
    format!(
        "run `{}` to list those that are kept, then `{}`; or deploy an earlier version of the program",
        target.command_line("deploys", Some(stack)),
        target.command_line("rollback --to ID", Some(stack))
    )
}

fn document(kept: &KeptDeployment) -> Result<Document, CliError> {
    let parsed = Document::parse(&kept.template);
    Ok(parsed.map_err(|source| DeployError::Template {
        stack: kept.stack.clone(),
        source,
    })?)
}

/// `the deployment ID of 2026-07-30 10:11:12 UTC, commit 4c13db7d1a`.
fn described(kept: &KeptDeployment) -> String {
    let time = kept.id.time();
    let time = time.get(..19).unwrap_or_default().replace('T', " ");
    let commit = kept.commit.as_deref().map(short_commit);
    let commit = commit.map(|commit| format!(", commit {commit}"));
    format!(
        "deployment {} of {time} UTC{}",
        kept.id,
        commit.unwrap_or_default()
    )
}

/// Says what the next deployment of the program makes of it.
fn conclude(
    session: &mut Session<'_>,
    target: &DeployTarget,
    kept: &KeptDeployment,
    results: &[StackOutcome],
) {
    let is_deployed = results
        .iter()
        .any(|(_, line)| line.outcome == OutcomeName::Deployed);
    if !is_deployed {
        return;
    }
    let deploy = target.command_line("deploy", Some(&kept.stack));
    session.printer.inform(format_args!(
        "the stack has deployment {} again, not what the program builds; the next `{deploy}` replaces it",
        kept.id
    ));
}
