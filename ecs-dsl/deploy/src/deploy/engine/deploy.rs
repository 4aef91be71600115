//! `deploy`: creates or updates a stack through a change set.

use super::change_set::{ChangeSetStatus, ExistingChangeSets};
use super::failure::Operation;
use super::monitor::MonitorRequest;
use super::next_action::NextAction;
use super::ownership::{OwnershipCheck, only_marks};
use super::parameters::Parameters;
use super::stack_inspection::RunningOperation;
use super::template_upload::{is_self_contained, parse_template};
use super::token::{content_hash, name_in};
use super::traffic::Traffic;
use super::watch::Watcher;
use super::{
    ConfirmationRequest, DeployError, DeployOutcome, DeployRequest, DeployResult, Engine,
    Interruption, Observer, Prepared, Preview, StackState, Step, Verb,
};
use crate::cfn::Document;
use crate::deploy::{CallerIdentity, ChangeSetDescription, ChangeSetKind, Cloud, StackDescription};
use crate::plan::Plan;

/// The request and the values derived from it.
struct DeployContext<'a> {
    request: &'a DeployRequest,
    identity: CallerIdentity,
    /// The parsed template.
    after: Document,
    /// The content hash of the request.
    hash: String,
}

/// The result of one attempt to deploy a change set.
enum Attempt {
    /// The deployment is finished.
    Finished(DeployOutcome),
    /// Another operation started first: wait for it and retry.
    Retry,
}

impl<C: Cloud> Engine<'_, C> {
    /// Deploys a stack: creates a change set, shows it, asks for confirmation, executes it, and monitors the execution.
    ///
    /// It resumes an earlier run with the same content. A failing deployment is monitored until its rollback ends.
    ///
    /// # Errors
    /// See [`DeployError`]. A deployment that didn't start leaves no change set and no empty stack.
    pub async fn deploy(&mut self, request: &DeployRequest) -> DeployResult<DeployOutcome> {
        let outcome = match request.imports.is_empty() {
            true => self.deploy_request(request).await,
            false => self.import_and_deploy(request).await,
        }?;
        self.keep_deployed(&request.stack, request.history.as_ref(), &outcome)
            .await;
        Ok(outcome)
    }

    /// Deploys the request as it is.
    pub(super) async fn deploy_request(
        &mut self,
        request: &DeployRequest,
    ) -> DeployResult<DeployOutcome> {
        let identity = self.identify(&request.target).await?;
        loop {
            if self.observer.interruption() != Interruption::None {
                return Ok(DeployOutcome::Interrupted);
            }
            let request = self.effective_request(request).await?;
            let request = request.as_ref();
            let context = DeployContext {
                request,
                identity: identity.clone(),
                after: parse_template(request)?,
                hash: content_hash(request),
            };
            self.content = Some(context.hash.clone());
            match self
                .next_action(request, &context.after, &context.hash)
                .await?
            {
                NextAction::CreateChangeSet(kind, found) => {
                    match self.deploy_change_set(&context, kind, found).await {
                        Ok(Attempt::Finished(outcome)) => return Ok(outcome),
                        Ok(Attempt::Retry) => {}
                        Err(error) if kind == ChangeSetKind::Create => {
                            return Err(self.created_meanwhile(request, error).await);
                        }
                        Err(error) => return Err(error),
                    }
                }
                NextAction::Resume(found, running) => {
                    return self.resume(&context, &found, &running).await;
                }
                NextAction::Retry => {}
                NextAction::Finish(outcome) => return Ok(outcome),
            }
        }
    }

    /// One change set, from its creation to the end of its execution.
    async fn deploy_change_set(
        &mut self,
        context: &DeployContext<'_>,
        kind: ChangeSetKind,
        found: Option<StackDescription>,
    ) -> DeployResult<Attempt> {
        let DeployContext { request, after, .. } = context;
        let after = &after;
        let before = self.deployed_template(request, found.as_ref()).await?;
        if exists(found.as_ref()) {
            OwnershipCheck::for_deployment(request, after).require(before.as_ref())?;
        }
        let deployed = (found.as_ref(), before.as_ref());
        let parameters = self.required_parameters(request, deployed, after).await?;
        self.require_unused(request, (before.as_ref(), after), &parameters)
            .await?;
        let request = &parameters.complete(request, after);
        let templates = (before.as_ref(), *after);
        let migrations = self.migrations(request, templates, &parameters)?;
        let existing = match &found {
            Some(_) => {
                self.existing_change_sets(&request.stack, &context.hash)
                    .await?
            }
            None => ExistingChangeSets::default(),
        };
        if let (Some(_), Some(found)) = (&existing.executing, &found) {
            let running = self.running_operation(found).await?;
            let outcome = self.resume(context, found, &running).await?;
            return Ok(Attempt::Finished(outcome));
        }
        let checked = self
            .run_preflight((context, request), before.as_ref())
            .await;
        let reusable = self
            .reconcile_change_sets(
                context,
                existing,
                checked.as_ref().ok().filter(|_| migrations.is_empty()),
            )
            .await?;
        if checked.is_err() && found.is_some() {
            self.delete_review_stack(&request.stack).await?;
        }
        let traffic = checked?;
        let (request, after) = match &traffic.rendered {
            Some((request, rendered)) => (request, rendered),
            None => (request, *after),
        };
        let templates = (before.as_ref(), after);
        let gated = Self::gated(request, templates, (&migrations, &context.hash));
        let (request, after) = match &gated {
            Some((request, gated)) => (request, gated),
            None => (request, after),
        };
        let arn = match reusable {
            Some(reusable) => reusable,
            None => {
                let template = self.template_source(request).await?;
                let settings = self.operation_settings(request, found.as_ref()).await?;
                self.create_change_set(
                    (request, parameters.kept()),
                    (kind, &context.hash),
                    settings,
                    template,
                )
                .await?
            }
        };
        let change_set = match self.wait_for_change_set(&arn).await? {
            ChangeSetStatus::Ready(change_set) => change_set,
            ChangeSetStatus::Empty(_) => return self.finish_unchanged(request, &arn).await,
            ChangeSetStatus::Failed(change_set) => {
                return Err(self.discard_failed(request, &change_set).await?);
            }
            ChangeSetStatus::Interrupted => {
                return self
                    .finish_without_execution(request, &arn, DeployOutcome::Interrupted)
                    .await;
            }
        };
        let plan = before.as_ref().map(|before| Plan {
            migrations,
            ..parameters.plan(before, after)
        });
        let templates = (before.as_ref(), after);
        self.show_preview(
            request,
            &change_set,
            templates,
            (&parameters, plan.as_ref()),
        );
        if !request.execute {
            return Ok(Attempt::Finished(prepared(request, &change_set)));
        }
        let is_approved = request.approved || only_marks(&change_set, before.as_ref(), after);
        let confirmed = match is_approved {
            true => Ok(true),
            false => self.execution_confirmed(request, &change_set),
        };
        let confirmed = match confirmed {
            Ok(true) => self
                .ensure_weights_unchanged(request, &traffic)
                .await
                .map(|()| true),
            other => other,
        };
        match confirmed {
            Ok(true) => {
                if let Some(found) = &found {
                    self.keep_previous(request.history.as_ref(), found).await;
                }
                self.execute_and_monitor(request, after, kind, &change_set)
                    .await
            }
            Ok(false) => {
                let outcome = match self.observer.interruption() {
                    Interruption::None => DeployOutcome::Declined,
                    _ => DeployOutcome::Interrupted,
                };
                self.finish_without_execution(request, &change_set.arn, outcome)
                    .await
            }
            Err(error) => {
                self.discard_change_set(&change_set.arn, &request.stack)
                    .await?;
                Err(error)
            }
        }
    }

    /// Runs the preflight checks, and reads the current traffic weights.
    async fn run_preflight(
        &mut self,
        (context, request): (&DeployContext<'_>, &DeployRequest),
        before: Option<&Document>,
    ) -> DeployResult<Traffic> {
        let after = &context.after;
        self.preflight(request, &context.identity, before, after)
            .await?;
        self.preserve_traffic(request, before, after).await
    }

    /// Deletes stale change sets of earlier runs with the same content. Returns the ARN of the reusable one, if any.
    async fn reconcile_change_sets(
        &mut self,
        context: &DeployContext<'_>,
        mut existing: ExistingChangeSets,
        traffic: Option<&Traffic>,
    ) -> DeployResult<Option<String>> {
        let is_reusable = traffic.is_some_and(Traffic::is_empty)
            && is_self_contained(&context.after)
            && !context.request.settings.revert_drift;
        if !is_reusable {
            existing.stale.extend(existing.reusable.take());
        }
        for stale in &existing.stale {
            self.delete_change_set(&stale.arn).await?;
        }
        let Some(reusable) = existing.reusable else {
            return Ok(None);
        };
        self.observer.step(&Step::Reusing {
            change_set: &reusable.name,
        });
        Ok(Some(reusable.arn))
    }

    /// The deployed template: empty for a new stack, `None` if it can't be parsed.
    pub(super) async fn deployed_template(
        &mut self,
        request: &DeployRequest,
        found: Option<&StackDescription>,
    ) -> DeployResult<Option<Document>> {
        if !exists(found) {
            return Ok(Some(Document::empty()));
        }
        let text = self.cloud.get_template(&request.stack).await?;
        Ok(Document::parse(&text).ok())
    }

    fn show_preview(
        &mut self,
        request: &DeployRequest,
        change_set: &ChangeSetDescription,
        (before, after): (Option<&Document>, &Document),
        (parameters, plan): (&Parameters, Option<&Plan>),
    ) {
        let following = self.following.as_ref();
        let following = following.map(|following| parameters.plan(after, following));
        self.observer.change_set(&Preview {
            stack: &request.stack,
            change_set,
            before,
            after,
            plan,
            following: following.as_ref(),
        });
    }

    async fn finish_unchanged(
        &mut self,
        request: &DeployRequest,
        arn: &str,
    ) -> DeployResult<Attempt> {
        self.discard_change_set(arn, &request.stack).await?;
        let stack = self.cloud.describe_stack(&request.stack).await?;
        if let Some(stack) = &stack {
            self.protect(stack, request.protect).await?;
        }
        let outputs = stack.map(|stack| stack.outputs).unwrap_or_default();
        Ok(Attempt::Finished(DeployOutcome::NoChanges { outputs }))
    }

    /// Deletes the change set, and finishes with `outcome`.
    async fn finish_without_execution(
        &mut self,
        request: &DeployRequest,
        arn: &str,
        outcome: DeployOutcome,
    ) -> DeployResult<Attempt> {
        self.discard_change_set(arn, &request.stack).await?;
        Ok(Attempt::Finished(outcome))
    }

    /// Deletes a change set that can't be executed; returns the error with the reason.
    async fn discard_failed(
        &mut self,
        request: &DeployRequest,
        change_set: &ChangeSetDescription,
    ) -> DeployResult<DeployError> {
        let error = self
            .change_set_error(&request.stack, &request.target, change_set)
            .await;
        self.discard_change_set(&change_set.arn, &request.stack)
            .await?;
        Ok(error)
    }

    /// Asks to confirm the execution. An interruption at the prompt means no.
    fn execution_confirmed(
        &mut self,
        request: &DeployRequest,
        change_set: &ChangeSetDescription,
    ) -> DeployResult<bool> {
        let confirmation = ConfirmationRequest::Execute {
            stack: &request.stack,
            stage: &request.target.stage,
            change_set,
        };
        let command = |observer: &dyn Observer| {
            let flags = observer.consenting_flags();
            request.command_with(&flags)
        };
        let confirmed = self.confirmed(&confirmation, &request.stack, Verb::Deploy, command);
        match self.observer.interruption() {
            Interruption::None => confirmed,
            _ => Ok(false),
        }
    }

    async fn execute_and_monitor(
        &mut self,
        request: &DeployRequest,
        after: &Document,
        kind: ChangeSetKind,
        change_set: &ChangeSetDescription,
    ) -> DeployResult<Attempt> {
        let operation = match kind {
            ChangeSetKind::Create => Operation::Create,
            ChangeSetKind::Update => Operation::Update,
            ChangeSetKind::Import => Operation::Import,
        };
        let stack = self
            .cloud
            .describe_stack(&request.stack)
            .await?
            .ok_or_else(|| DeployError::StackDeleted {
                stack: request.stack.clone(),
            })?;
        let last_seen = self.latest_event(&stack.id).await?;
        let started = self.now();
        self.watcher = Watcher::new(request, after, name_in(&change_set.arn).to_owned());
        let begun = self.begin_execution(&stack, &request.target, &change_set.arn);
        match begun.await {
            Err(DeployError::Busy { .. }) if request.wait_for_others => return Ok(Attempt::Retry),
            begun => begun?,
        }
        let monitoring =
            MonitorRequest::new(&stack, &request.target, operation, last_seen).cancellable();
        let outcome = self.finish(monitoring, started, request.protect).await;
        let outcome = self.verify_outcome(request, after, outcome).await?;
        Ok(Attempt::Finished(outcome))
    }

    /// Monitors a running operation of the same content.
    async fn resume(
        &mut self,
        context: &DeployContext<'_>,
        found: &StackDescription,
        running: &RunningOperation,
    ) -> DeployResult<DeployOutcome> {
        let DeployContext {
            request,
            hash,
            after,
            ..
        } = context;
        self.observer.step(&Step::Attached {
            status: &found.status,
            since: running.since(),
            same_template: true,
            changes: running.changes,
        });
        let started = self.now();
        let monitoring = MonitorRequest::new(
            found,
            &request.target,
            Operation::from_status(&found.status),
            running.before(hash),
        )
        .cancellable();
        let id = found.change_set.as_deref().map_or(hash.as_str(), name_in);
        self.watcher = Watcher::new(request, after, id.to_owned());
        let outcome = self.finish(monitoring, started, request.protect).await;
        self.verify_outcome(request, after, outcome).await
    }
}

/// Whether the stack has a template.
fn exists(found: Option<&StackDescription>) -> bool {
    let state = found.map_or(StackState::Absent, StackDescription::state);
    !matches!(state, StackState::Absent | StackState::ReviewInProgress)
}

fn prepared(request: &DeployRequest, change_set: &ChangeSetDescription) -> DeployOutcome {
    let name = name_in(&change_set.arn);
    let verb = format!("execute {name}");
    DeployOutcome::Prepared(Prepared {
        change_set: change_set.arn.clone(),
        name: name.to_owned(),
        changes: change_set.changes.len(),
        execute: request.target.command_on(&verb, &request.stack),
    })
}
