//! Before a change set: from whatever status the stack is in to one that takes it, or why not.

use super::failure::Operation;
use super::follow::{Pursuit, detached};
use super::patience::Execution;
use super::stack_state::next_step;
use super::standing::{Running, busy, precious};
use super::token::{recreation_token, token};
use super::{
    Answer, DeployError, DeployOutcome, DeployRequest, Engine, Question, StackState, Step, Verb,
};
use crate::deploy::{ChangeSetKind, Cloud, ControlPlaneError, DeleteRequest, StackDescription};

/// What comes next.
pub(super) enum Road {
    /// A change set of this kind, for the stack as it is.
    Make(ChangeSetKind, Option<StackDescription>),
    /// The same content is being deployed already.
    Attach(StackDescription, Running),
    /// Something was done about the stack's status: it is looked up again.
    Again,
    /// Nothing more.
    End(DeployOutcome),
}

impl<C: Cloud> Engine<'_, C> {
    /// What can be done with the stack, by its status.
    pub(super) async fn admit(
        &mut self,
        request: &DeployRequest,
        hash: &str,
    ) -> Result<Road, DeployError> {
        let Some(found) = self.find(&request.stack, &request.target).await? else {
            return Ok(Road::Make(kind(request, ChangeSetKind::Create), None));
        };
        match StackState::of(Some(&found.status)) {
            StackState::Absent => Ok(Road::Make(kind(request, ChangeSetKind::Create), None)),
            StackState::Review => Ok(Road::Make(
                kind(request, ChangeSetKind::Create),
                Some(found),
            )),
            StackState::Ready => Ok(Road::Make(
                kind(request, ChangeSetKind::Update),
                Some(found),
            )),
            StackState::Busy => self.join(request, found, hash).await,
            // An Express deployment can't be rolled back; another one goes on from what was kept.
            StackState::FailedKept if request.settings.express => {
                Ok(Road::Make(ChangeSetKind::Update, Some(found)))
            }
            StackState::FailedKept => self.undo(request, &found).await,
            StackState::Dead => self.clear(request, &found, hash).await,
            StackState::HalfDeleted | StackState::Stuck | StackState::Unknown => {
                Err(self.refusal(found, &request.target, Verb::Deploy).await?)
            }
        }
    }

    /// Joins what is running, if it is this content; else waits for it or refuses.
    async fn join(
        &mut self,
        request: &DeployRequest,
        found: StackDescription,
        hash: &str,
    ) -> Result<Road, DeployError> {
        let running = self.running(&found).await?;
        let is_deletion = Operation::of(&found.status) == Operation::Delete;
        if running.deploys(&found, hash) {
            if !is_deletion {
                return Ok(Road::Attach(found, running));
            }
            // An earlier run was making room for this content.
            self.observer.step(&Step::Attached {
                status: &found.status,
                since: running.since(),
            });
        } else if request.wait_for_others {
            self.observer.step(&Step::Waiting {
                status: &found.status,
                by: running.by.as_deref(),
                since: running.since(),
            });
        } else {
            return Err(busy(found, &running, &request.target, Verb::Deploy));
        }
        let followed = self
            .follow(Pursuit {
                stack: &found,
                target: &request.target,
                operation: match is_deletion {
                    true => Operation::Delete,
                    // Whatever somebody else does may end with the stack gone.
                    false => Operation::RollBack,
                },
                last_seen: running.events.last().map(|event| event.id.clone()),
                may_stop: false,
            })
            .await?;
        Ok(match followed.detached {
            true => Road::End(DeployOutcome::Interrupted),
            false => Road::Again,
        })
    }

    /// A failure that was kept: lets the stack go back to its last stable state, after asking.
    async fn undo(
        &mut self,
        request: &DeployRequest,
        found: &StackDescription,
    ) -> Result<Road, DeployError> {
        let failed = self.failed_now(found).await?;
        let (resources, kept) = self.inventory(found).await?;
        // Undoing an update keeps what was there before it.
        let precious = match found.status.as_str() {
            "CREATE_FAILED" => precious(&resources, &kept),
            _ => Vec::new(),
        };
        let answer = self.observer.confirm(&Question::RollBack {
            stack: &found.name,
            stage: &request.target.stage,
            status: &found.status,
            failed: &failed,
            precious: &precious,
        });
        match answer {
            Answer::Yes => {}
            Answer::No => return Ok(Road::End(DeployOutcome::Declined)),
            Answer::CannotAsk => return Err(cannot_ask(request, Verb::Recover, &precious)),
        }
        let last_seen = self.latest_event(&found.id).await?;
        self.roll_back(found, &request.target).await?;
        let pursuit = Pursuit {
            stack: found,
            target: &request.target,
            operation: Operation::RollBack,
            last_seen,
            may_stop: false,
        };
        self.made_room(request, pursuit).await
    }

    /// What is left of a failed creation: deletes it, after asking.
    async fn clear(
        &mut self,
        request: &DeployRequest,
        found: &StackDescription,
        hash: &str,
    ) -> Result<Road, DeployError> {
        if found.termination_protection {
            return Err(super::destroy::protected(&found.name, &request.target));
        }
        let (resources, kept) = self.inventory(found).await?;
        let precious = precious(&resources, &kept);
        let answer = self.observer.confirm(&Question::Recreate {
            stack: &found.name,
            stage: &request.target.stage,
            status: &found.status,
            resources: &resources,
            kept: &kept,
            precious: &precious,
        });
        match answer {
            Answer::Yes => {}
            Answer::No => return Ok(Road::End(DeployOutcome::Declined)),
            Answer::CannotAsk => return Err(cannot_ask(request, Verb::Recreate, &precious)),
        }
        let last_seen = self.latest_event(&found.id).await?;
        self.observer.step(&Step::Deleting);
        let deletion = DeleteRequest {
            stack: found.id.clone(),
            token: recreation_token(hash, self.now()),
            service_role: request.settings.service_role.clone(),
            ..DeleteRequest::default()
        };
        self.start_deletion(found, &deletion).await?;
        let pursuit = Pursuit {
            stack: found,
            target: &request.target,
            operation: Operation::Delete,
            last_seen,
            may_stop: false,
        };
        self.made_room(request, pursuit).await
    }

    /// Follows what makes room for the deployment.
    async fn made_room(
        &mut self,
        request: &DeployRequest,
        pursuit: Pursuit<'_>,
    ) -> Result<Road, DeployError> {
        let target = &request.target;
        let operation = pursuit.operation;
        let followed = self.follow(pursuit).await?;
        let Some(stack) = followed.stack else {
            return Ok(Road::Again);
        };
        if followed.detached {
            return Ok(Road::End(DeployOutcome::Detached(detached(stack, target))));
        }
        // Where it ended, another road begins; one that failed would begin again.
        if stack.status.ends_with("_FAILED") {
            let next = next_step(&stack.status, &stack.name, target, "deploy");
            let failure = followed.failures.into_failure(&stack, operation, next);
            return Err(DeployError::Failed(Box::new(failure)));
        }
        Ok(Road::Again)
    }

    /// Gives the order to go back to the last stable state.
    pub(super) async fn roll_back(
        &mut self,
        stack: &StackDescription,
        target: &super::Target,
    ) -> Result<(), DeployError> {
        self.observer.step(&Step::UndoingFailure);
        let token = token("rollback", self.now());
        let plane = self.control_plane;
        let has_begun = |now: &StackDescription| now.status != stack.status;
        let answer = self
            .order(stack, has_begun, async || {
                plane
                    .rollback_stack(&stack.id, &token, target.service_role.as_deref())
                    .await
            })
            .await;
        match answer {
            Ok(Execution::Started | Execution::Running) => Ok(()),
            // Express deployments can't be rolled back, and CloudFormation has the last word on it.
            Err(ControlPlaneError::Validation { message, .. }) => Err(DeployError::Status {
                meaning: "what failed was kept, and CloudFormation refuses to undo it",
                causes: Vec::new(),
                next: format!(
                    "CloudFormation says: {message}; after an Express deployment, mend the cause and run {}, or {}",
                    target.command_for("deploy --express"),
                    target.command_for("destroy")
                ),
                stack: stack.name.clone(),
                status: stack.status.clone(),
            }),
            Err(error) => Err(error.into()),
        }
    }

    /// Gives the order to delete.
    pub(super) async fn start_deletion(
        &mut self,
        stack: &StackDescription,
        deletion: &DeleteRequest,
    ) -> Result<(), DeployError> {
        let plane = self.control_plane;
        let has_begun = |now: &StackDescription| {
            now.status.starts_with("DELETE_") && now.status != stack.status
        };
        self.order(stack, has_begun, async || {
            plane.delete_stack(deletion).await
        })
        .await?;
        Ok(())
    }
}

/// What imports makes no other change.
fn kind(request: &DeployRequest, otherwise: ChangeSetKind) -> ChangeSetKind {
    match request.imports.is_empty() {
        true => otherwise,
        false => ChangeSetKind::Import,
    }
}

fn cannot_ask(
    request: &DeployRequest,
    verb: Verb,
    precious: &[crate::deploy::StackResource],
) -> DeployError {
    let flags = match precious.is_empty() {
        true => "deploy --yes",
        false => "deploy --yes --recreate",
    };
    DeployError::CannotAsk {
        stack: request.stack.clone(),
        verb,
        next: format!("run {}", request.target.command_for(flags)),
    }
}
