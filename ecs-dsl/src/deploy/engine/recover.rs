//! `recover`: brings a stack that takes no change back to where it takes one.

use std::time::SystemTime;

use super::failure::Operation;
use super::follow::{Pursuit, detached};
use super::stack_state::next_step;
use super::standing::precious;
use super::token::token;
use super::{
    Answer, Cause, DeployError, Engine, Question, RecoverOutcome, RecoverRequest, Recovered,
    StackState, Step, Verb,
};
use crate::deploy::{Cloud, ContinueRequest, DeleteRequest, StackDescription};

/// What ContinueUpdateRollback can leave out: AWS takes only resources that failed to go back.
const SKIPPABLE: &str = "UPDATE_FAILED";

impl<C: Cloud> Engine<'_, C> {
    /// Recovers a stack, by what its status allows, after asking; follows that to its end.
    ///
    /// `UPDATE_ROLLBACK_FAILED`: goes back again (ContinueUpdateRollback). `DELETE_FAILED`: deletes again. `CREATE_FAILED`,
    /// `UPDATE_FAILED`: undoes what failed (RollbackStack). `ROLLBACK_COMPLETE`, `ROLLBACK_FAILED`: deletes what is left.
    /// `REVIEW_IN_PROGRESS`: takes the empty stack away.
    ///
    /// # Errors
    /// See [`DeployError`]. A flag that doesn't apply to the status is one, before anything is done.
    pub async fn recover(
        &mut self,
        request: &RecoverRequest,
    ) -> Result<RecoverOutcome, DeployError> {
        let target = &request.target;
        self.identify(target).await?;
        let Some(found) = self.find(&request.stack, target).await? else {
            return Ok(nothing(request, None));
        };
        refuse_flags(request, &found)?;
        match StackState::of(Some(&found.status)) {
            StackState::Absent => Ok(nothing(request, None)),
            StackState::Ready => Ok(nothing(request, Some(found.status))),
            StackState::Review => self.take_away(request, &found).await,
            StackState::Stuck if found.status == "UPDATE_ROLLBACK_FAILED" => {
                self.go_back_again(request, &found).await
            }
            StackState::HalfDeleted => self.delete_again(request, &found).await,
            StackState::FailedKept => self.undo_failure(request, &found).await,
            StackState::Dead => self.delete_rest(request, &found).await,
            StackState::Busy | StackState::Stuck | StackState::Unknown => {
                Err(self.refusal(found, target, Verb::Recover).await?)
            }
        }
    }

    async fn go_back_again(
        &mut self,
        request: &RecoverRequest,
        found: &StackDescription,
    ) -> Result<RecoverOutcome, DeployError> {
        let failed = self.failed_now(found).await?;
        require_failed(request, "--skip", &request.skip, &failed)?;
        let question = Question::ContinueRollback {
            stack: &found.name,
            stage: &request.target.stage,
            failed: &failed,
            skip: &request.skip,
            force: request.force,
        };
        if !self.agreed(request, &question)? {
            return Ok(RecoverOutcome::Declined);
        }
        let last_seen = self.latest_event(&found.id).await?;
        let started = self.now();
        self.observer.step(&Step::ContinuingRollback {
            skip: &request.skip,
            force: request.force,
        });
        let order = ContinueRequest {
            stack: found.id.clone(),
            token: token("recover", started),
            skip: request.skip.clone(),
            force: request.force,
            service_role: request.target.service_role.clone(),
        };
        let plane = self.control_plane;
        let has_begun = |now: &StackDescription| now.status != found.status;
        self.order(found, has_begun, async || {
            plane.continue_update_rollback(&order).await
        })
        .await?;
        self.see_recovery(request, found, (Operation::RollBack, last_seen), started)
            .await
    }

    async fn delete_again(
        &mut self,
        request: &RecoverRequest,
        found: &StackDescription,
    ) -> Result<RecoverOutcome, DeployError> {
        let blocked = self.failed_now(found).await?;
        require_failed(request, "--retain", &request.retain, &blocked)?;
        let question = Question::DeleteAgain {
            stack: &found.name,
            stage: &request.target.stage,
            blocked: &blocked,
            retain: &request.retain,
            force: request.force,
        };
        if !self.agreed(request, &question)? {
            return Ok(RecoverOutcome::Declined);
        }
        self.delete_and_see(request, found).await
    }

    async fn delete_rest(
        &mut self,
        request: &RecoverRequest,
        found: &StackDescription,
    ) -> Result<RecoverOutcome, DeployError> {
        let (resources, kept) = self.inventory(found).await?;
        let question = Question::Destroy {
            stack: &found.name,
            stage: &request.target.stage,
            resources: &resources,
            kept: &kept,
        };
        if !self.agreed(request, &question)? {
            return Ok(RecoverOutcome::Declined);
        }
        self.delete_and_see(request, found).await
    }

    async fn delete_and_see(
        &mut self,
        request: &RecoverRequest,
        found: &StackDescription,
    ) -> Result<RecoverOutcome, DeployError> {
        if found.termination_protection {
            return Err(super::destroy::protected(&found.name, &request.target));
        }
        let last_seen = self.latest_event(&found.id).await?;
        let started = self.now();
        self.observer.step(&Step::Deleting);
        let deletion = DeleteRequest {
            stack: found.id.clone(),
            token: token("recover", started),
            retain: request.retain.clone(),
            force: request.force,
            service_role: request.target.service_role.clone(),
        };
        self.start_deletion(found, &deletion).await?;
        self.see_recovery(request, found, (Operation::Delete, last_seen), started)
            .await
    }

    async fn undo_failure(
        &mut self,
        request: &RecoverRequest,
        found: &StackDescription,
    ) -> Result<RecoverOutcome, DeployError> {
        let failed = self.failed_now(found).await?;
        let (resources, kept) = self.inventory(found).await?;
        let precious = match found.status.as_str() {
            "CREATE_FAILED" => precious(&resources, &kept),
            _ => Vec::new(),
        };
        let question = Question::RollBack {
            stack: &found.name,
            stage: &request.target.stage,
            status: &found.status,
            failed: &failed,
            precious: &precious,
        };
        if !self.agreed(request, &question)? {
            return Ok(RecoverOutcome::Declined);
        }
        let last_seen = self.latest_event(&found.id).await?;
        let started = self.now();
        self.roll_back(found, &request.target).await?;
        self.see_recovery(request, found, (Operation::RollBack, last_seen), started)
            .await
    }

    /// An empty stack and what waits in it.
    async fn take_away(
        &mut self,
        request: &RecoverRequest,
        found: &StackDescription,
    ) -> Result<RecoverOutcome, DeployError> {
        let plane = self.control_plane;
        let waiting = self
            .insist(async || plane.list_change_sets(&found.id).await)
            .await?;
        let names: Vec<_> = waiting.iter().map(|it| it.name.clone()).collect();
        let question = Question::TakeAway {
            stack: &found.name,
            stage: &request.target.stage,
            change_sets: &names,
        };
        if !self.agreed(request, &question)? {
            return Ok(RecoverOutcome::Declined);
        }
        let started = self.now();
        for change_set in &waiting {
            self.delete_change_set(&change_set.arn).await?;
        }
        let stack = self.delete_unborn(&found.name).await?;
        self.observer.step(&Step::Discarded { stack });
        Ok(RecoverOutcome::Recovered(Recovered {
            status: None,
            given_up: Vec::new(),
            next: format!("run {}", request.target.command_for("deploy")),
            duration: self.elapsed(started),
        }))
    }

    /// Whether the user agrees; an error that names the flag, if there is nobody to ask.
    fn agreed(
        &mut self,
        request: &RecoverRequest,
        question: &Question<'_>,
    ) -> Result<bool, DeployError> {
        match self.observer.confirm(question) {
            Answer::Yes => Ok(true),
            Answer::No => Ok(false),
            Answer::CannotAsk => Err(DeployError::CannotAsk {
                stack: request.stack.clone(),
                verb: Verb::Recover,
                next: format!("run {}", command(request)),
            }),
        }
    }

    async fn see_recovery(
        &mut self,
        request: &RecoverRequest,
        found: &StackDescription,
        (operation, last_seen): (Operation, Option<String>),
        started: SystemTime,
    ) -> Result<RecoverOutcome, DeployError> {
        let target = &request.target;
        let followed = self
            .follow(Pursuit {
                stack: found,
                target,
                operation,
                last_seen,
                may_stop: true,
            })
            .await?;
        let status = followed.stack.as_ref().map(|stack| stack.status.clone());
        match followed.stack {
            Some(stack) if followed.detached => {
                return Ok(RecoverOutcome::Detached(detached(stack, target)));
            }
            Some(stack) if stack.status.ends_with("_FAILED") => {
                let next = next_step(&stack.status, &stack.name, target, "deploy");
                let failures = followed.failures;
                let failure = failures.into_failure(&stack, operation, next);
                return Err(DeployError::Failed(Box::new(failure)));
            }
            _ => {}
        }
        Ok(RecoverOutcome::Recovered(Recovered {
            status: status.filter(|status| status != "DELETE_COMPLETE"),
            given_up: request
                .skip
                .iter()
                .chain(&request.retain)
                .cloned()
                .collect(),
            next: format!("run {}", target.command_for("deploy")),
            duration: self.elapsed(started),
        }))
    }
}

fn nothing(request: &RecoverRequest, status: Option<String>) -> RecoverOutcome {
    RecoverOutcome::NothingToRecover {
        status,
        next: format!("run {}", request.target.command_for("deploy")),
    }
}

/// The same command with consent.
fn command(request: &RecoverRequest) -> String {
    let mut verb = "recover --yes".to_owned();
    for (flag, ids) in [("--skip", &request.skip), ("--retain", &request.retain)] {
        for id in ids {
            verb.push_str(&format!(" {flag} {id}"));
        }
    }
    if request.force {
        verb.push_str(" --force");
    }
    request.target.command_on(&verb, &request.stack)
}

/// A flag that says nothing about this status was meant for another one.
fn refuse_flags(request: &RecoverRequest, found: &StackDescription) -> Result<(), DeployError> {
    let goes_back = found.status == "UPDATE_ROLLBACK_FAILED";
    let deletes = found.status == "DELETE_FAILED";
    let misplaced = [
        ("--skip", !request.skip.is_empty() && !goes_back),
        ("--retain", !request.retain.is_empty() && !deletes),
        ("--force", request.force && !goes_back && !deletes),
    ];
    let named = !request.skip.is_empty() || !request.retain.is_empty();
    if let Some((flag, _)) = misplaced.into_iter().find(|(_, misplaced)| *misplaced) {
        return Err(DeployError::Flag {
            flag,
            reason: format!("it doesn't apply to status `{}`", found.status),
            next: format!(
                "run {}",
                request.target.command_on("recover", &request.stack)
            ),
        });
    }
    if named && request.force {
        return Err(DeployError::Flag {
            flag: "--force",
            reason: "CloudFormation takes either names or all that fails".to_owned(),
            next: format!(
                "run {}",
                request.target.command_on("recover --force", &request.stack)
            ),
        });
    }
    Ok(())
}

/// Only what failed can be given up. What is inside of a nested stack (`Nested.Queue`) isn't known here.
fn require_failed(
    request: &RecoverRequest,
    flag: &'static str,
    ids: &[String],
    failed: &[Cause],
) -> Result<(), DeployError> {
    let may_go = |id: &String| {
        failed.iter().any(|cause| {
            let skippable = flag != "--skip" || cause.status == SKIPPABLE;
            cause.logical_id == *id && skippable
        })
    };
    let Some(stranger) = ids.iter().find(|id| !id.contains('.') && !may_go(id)) else {
        return Ok(());
    };
    let known: Vec<_> = failed
        .iter()
        .map(|cause| format!("`{}`", cause.logical_id))
        .collect();
    let first = failed.first().map_or("ID", |it| it.logical_id.as_str());
    Err(DeployError::Flag {
        flag,
        reason: format!(
            "`{stranger}` hasn't failed; what has: {}",
            match known.is_empty() {
                true => "nothing that CloudFormation names".to_owned(),
                false => known.join(", "),
            }
        ),
        next: format!(
            "run {}",
            request
                .target
                .command_on(&format!("recover {flag} {first}"), &request.stack)
        ),
    })
}
