//! `deploy`: from the stack as it is to the stack as it is wanted.

use super::admission::Road;
use super::change_set::{Leftovers, Made};
use super::failure::Operation;
use super::follow::Pursuit;
use super::patience::Execution;
use super::standing::Running;
use super::submission::checked;
use super::token::{content_hash, name_in};
use super::traffic::Traffic;
use super::watch::Watcher;
use super::{
    Answer, DeployError, DeployOutcome, DeployRequest, Engine, Interruption, Prepared, Preview,
    Question, Step, Verb,
};
use crate::cfn::Document;
use crate::deploy::{CallerIdentity, ChangeSetDescription, ChangeSetKind, Cloud, StackDescription};
use crate::plan::compare;

/// What is to be deployed, and by whom.
struct Wanted<'a> {
    request: &'a DeployRequest,
    identity: CallerIdentity,
    /// The template, read.
    after: Document,
    /// The hash of the content.
    hash: String,
}

/// What came of one try.
enum Turn {
    /// It is over.
    Ended(DeployOutcome),
    /// Somebody else was quicker, and is waited for.
    Again,
}

impl<C: Cloud> Engine<'_, C> {
    /// Deploys a stack: works out the changes, shows them, asks, carries them out, and follows them to their end.
    ///
    /// It begins where an earlier run with the same content stopped, wherever that was. A deployment that fails is followed
    /// until CloudFormation has gone back to where it was.
    ///
    /// # Errors
    /// See [`DeployError`]. A deployment that didn't begin leaves nothing behind.
    pub async fn deploy(&mut self, request: &DeployRequest) -> Result<DeployOutcome, DeployError> {
        let identity = self.identify(&request.target).await?;
        let wanted = Wanted {
            request,
            identity,
            after: checked(request)?,
            hash: content_hash(request),
        };
        self.content = Some(wanted.hash.clone());
        loop {
            if self.observer.interruption() != Interruption::None {
                return Ok(DeployOutcome::Interrupted);
            }
            match self.admit(request, &wanted.hash).await? {
                Road::Make(kind, found) => match self.renew(&wanted, kind, found).await? {
                    Turn::Ended(outcome) => return Ok(outcome),
                    Turn::Again => {}
                },
                Road::Attach(found, running) => {
                    return self.attach(&wanted, &found, &running).await;
                }
                Road::Again => {}
                Road::End(outcome) => return Ok(outcome),
            }
        }
    }

    /// One change set, from its making to the end of its execution.
    async fn renew(
        &mut self,
        wanted: &Wanted<'_>,
        kind: ChangeSetKind,
        found: Option<StackDescription>,
    ) -> Result<Turn, DeployError> {
        let Wanted { request, after, .. } = wanted;
        let before = self.deployed_template(request, found.as_ref()).await?;
        let leftovers = match &found {
            Some(_) => self.leftovers(&request.stack, &wanted.hash).await?,
            None => Leftovers::default(),
        };
        if let (Some(_), Some(found)) = (&leftovers.running, &found) {
            let running = self.running(found).await?;
            let attached = self.attach(wanted, found, &running).await?;
            return Ok(Turn::Ended(attached));
        }
        let looked = self.look_before(wanted, before.as_ref()).await;
        let usable = self
            .sort_out(wanted, leftovers, looked.as_ref().ok())
            .await?;
        if looked.is_err() && found.is_some() {
            self.delete_unborn(&request.stack).await?;
        }
        let traffic = looked?;
        let (request, after) = match &traffic.rendered {
            Some((request, rendered)) => (request, rendered),
            None => (*request, after),
        };
        let arn = match usable {
            Some(usable) => usable,
            None => {
                let template = self.submit(request).await?;
                let settings = self.settings(request, found.as_ref()).await?;
                self.make_change_set(request, (kind, &wanted.hash), settings, template)
                    .await?
            }
        };
        let change_set = match self.await_change_set(&arn).await? {
            Made::Ready(change_set) => change_set,
            Made::Empty(_) => return self.leave_unchanged(request, &arn).await,
            Made::Failed(change_set) => return Err(self.give_up(request, &change_set).await?),
            Made::Interrupted => {
                return self.leave(request, &arn, DeployOutcome::Interrupted).await;
            }
        };
        self.show(request, &change_set, before.as_ref(), after);
        if !request.execute {
            return Ok(Turn::Ended(prepared(request, &change_set)));
        }
        match self.ask(request, &change_set) {
            Answer::Yes => {
                if let Err(moved) = self.ensure_weights_unchanged(request, &traffic).await {
                    self.discard(&change_set.arn, &request.stack).await?;
                    return Err(moved);
                }
                self.carry_out(request, after, kind, &change_set).await
            }
            Answer::No => {
                let outcome = match self.observer.interruption() {
                    Interruption::None => DeployOutcome::Declined,
                    _ => DeployOutcome::Interrupted,
                };
                self.leave(request, &change_set.arn, outcome).await
            }
            Answer::CannotAsk => {
                self.discard(&change_set.arn, &request.stack).await?;
                Err(cannot_ask(request, &self.observer.consenting_flags()))
            }
        }
    }

    /// Looks at what the template takes for granted, and at where the traffic is.
    async fn look_before(
        &mut self,
        wanted: &Wanted<'_>,
        before: Option<&Document>,
    ) -> Result<Traffic, DeployError> {
        let Wanted { request, after, .. } = wanted;
        self.preflight(request, &wanted.identity, before, after)
            .await?;
        self.preserve_traffic(request, before, after).await
    }

    /// Takes away what earlier runs with the same content left and is of no use. Gives the ARN of what can be gone on with,
    /// if it is gone on.
    async fn sort_out(
        &mut self,
        wanted: &Wanted<'_>,
        mut leftovers: Leftovers,
        traffic: Option<&Traffic>,
    ) -> Result<Option<String>, DeployError> {
        let goes_on = traffic.is_some_and(Traffic::is_empty)
            && is_closed(&wanted.after)
            && !wanted.request.settings.revert_drift;
        if !goes_on {
            leftovers.useless.extend(leftovers.usable.take());
        }
        for useless in &leftovers.useless {
            self.delete_change_set(&useless.arn).await?;
        }
        let Some(usable) = leftovers.usable else {
            return Ok(None);
        };
        self.observer.step(&Step::Reusing {
            change_set: &usable.name,
        });
        Ok(Some(usable.arn))
    }

    /// What is deployed now; none if it can't be read.
    async fn deployed_template(
        &mut self,
        request: &DeployRequest,
        found: Option<&StackDescription>,
    ) -> Result<Option<Document>, DeployError> {
        use super::StackState::{Absent, Review};
        let status = found.map(|found| found.status.as_str());
        if matches!(super::StackState::of(status), Absent | Review) {
            return Ok(Some(Document::empty()));
        }
        let plane = self.control_plane;
        let text = self
            .insist(async || plane.get_template(&request.stack).await)
            .await?;
        Ok(Document::parse(&text).ok())
    }

    fn show(
        &mut self,
        request: &DeployRequest,
        change_set: &ChangeSetDescription,
        before: Option<&Document>,
        after: &Document,
    ) {
        let plan = before.map(|before| compare(before, after));
        self.observer.change_set(&Preview {
            stack: &request.stack,
            change_set,
            before,
            after,
            plan: plan.as_ref(),
        });
    }

    async fn leave_unchanged(
        &mut self,
        request: &DeployRequest,
        arn: &str,
    ) -> Result<Turn, DeployError> {
        self.discard(arn, &request.stack).await?;
        let plane = self.control_plane;
        let stack = self
            .insist(async || plane.describe_stack(&request.stack).await)
            .await?;
        if let Some(stack) = &stack {
            self.protect(stack, request.protect).await?;
        }
        let outputs = stack.map(|stack| stack.outputs).unwrap_or_default();
        Ok(Turn::Ended(DeployOutcome::NoChanges { outputs }))
    }

    /// Ends without executing.
    async fn leave(
        &mut self,
        request: &DeployRequest,
        arn: &str,
        outcome: DeployOutcome,
    ) -> Result<Turn, DeployError> {
        self.discard(arn, &request.stack).await?;
        Ok(Turn::Ended(outcome))
    }

    /// Takes a change set away that can't be executed; gives the error that says why it can't.
    async fn give_up(
        &mut self,
        request: &DeployRequest,
        change_set: &ChangeSetDescription,
    ) -> Result<DeployError, DeployError> {
        let error = self
            .fault_of(&request.stack, &request.target, change_set)
            .await;
        self.discard(&change_set.arn, &request.stack).await?;
        Ok(error)
    }

    /// What the user says to the change set. Whoever interrupts at the question means no.
    fn ask(&mut self, request: &DeployRequest, change_set: &ChangeSetDescription) -> Answer {
        let answer = self.observer.confirm(&Question::Execute {
            stack: &request.stack,
            stage: &request.target.stage,
            change_set,
        });
        match self.observer.interruption() {
            Interruption::None => answer,
            _ => Answer::No,
        }
    }

    async fn carry_out(
        &mut self,
        request: &DeployRequest,
        after: &Document,
        kind: ChangeSetKind,
        change_set: &ChangeSetDescription,
    ) -> Result<Turn, DeployError> {
        let operation = match kind {
            ChangeSetKind::Create => Operation::Create,
            ChangeSetKind::Update => Operation::Update,
            ChangeSetKind::Import => Operation::Import,
        };
        let plane = self.control_plane;
        let stack = self
            .insist(async || plane.describe_stack(&request.stack).await)
            .await?
            .ok_or_else(|| DeployError::Vanished {
                stack: request.stack.clone(),
            })?;
        let last_seen = self.latest_event(&stack.id).await?;
        let started = self.now();
        self.watcher = Watcher::new(request, after, name_in(&change_set.arn).to_owned());
        self.observer.step(&Step::Executing);
        match self.start_execution(&stack, &change_set.arn).await {
            Ok(Execution::Started) => {}
            Ok(Execution::Running) => self.observer.step(&Step::AlreadyRunning),
            Err(error) => {
                let error = self
                    .overtaken(&stack.name, &request.target, &change_set.arn, error)
                    .await?;
                let is_busy = matches!(error, DeployError::Busy { .. });
                return match is_busy && request.wait_for_others {
                    true => Ok(Turn::Again),
                    false => Err(error),
                };
            }
        }
        let pursuit = Pursuit {
            stack: &stack,
            target: &request.target,
            operation,
            last_seen,
            may_stop: true,
        };
        let outcome = self.finish(pursuit, started, request.protect).await;
        let outcome = self.verify_outcome(request, after, outcome).await?;
        Ok(Turn::Ended(outcome))
    }

    /// Follows an operation of the same content that began before.
    async fn attach(
        &mut self,
        wanted: &Wanted<'_>,
        found: &StackDescription,
        running: &Running,
    ) -> Result<DeployOutcome, DeployError> {
        let Wanted {
            request,
            hash,
            after,
            ..
        } = wanted;
        self.observer.step(&Step::Attached {
            status: &found.status,
            since: running.since(),
        });
        let started = self.now();
        let pursuit = Pursuit {
            stack: found,
            target: &request.target,
            operation: Operation::of(&found.status),
            last_seen: running.before(hash),
            may_stop: true,
        };
        let id = found.change_set.as_deref().map_or(hash.as_str(), name_in);
        self.watcher = Watcher::new(request, after, id.to_owned());
        let outcome = self.finish(pursuit, started, request.protect).await;
        self.verify_outcome(request, after, outcome).await
    }
}

/// Whether a change set says the same whenever it is made: nothing is read from outside of the stack. What was read when an
/// earlier run made one may be another value by now.
fn is_closed(template: &Document) -> bool {
    const OUTSIDE: [&str; 5] = [
        "{{resolve:",
        "\"Fn::ImportValue\"",
        "\"Fn::GetStackOutput\"",
        "\"Fn::Transform\"",
        "AWS::SSM::Parameter::Value",
    ];
    let text = template.as_json().to_string();
    template.as_json().get("Transform").is_none() && !OUTSIDE.iter().any(|it| text.contains(it))
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

fn cannot_ask(request: &DeployRequest, flags: &str) -> DeployError {
    DeployError::CannotAsk {
        stack: request.stack.clone(),
        verb: Verb::Deploy,
        next: format!(
            "run {}",
            request.target.command_for(&format!("deploy {flags}"))
        ),
    }
}
