//! `destroy`: a stack goes, except for what its template keeps.

use super::failure::Operation;
use super::follow::Followed;
use super::token::deletion_token;
use super::{
    Answer, DeployError, DestroyOutcome, DestroyRequest, Destroyed, Engine, Kept, Question,
    StackState, Step, Verb,
};
use crate::cfn::Document;
use crate::deploy::{Cloud, DeleteRequest, StackDescription, StackResource};

/// The deletion policies that keep a resource, or its data.
const KEEPING_POLICIES: [&str; 3] = ["Retain", "RetainExceptOnCreate", "Snapshot"];

impl<C: Cloud> Engine<'_, C> {
    /// Deletes a stack: tells what goes and what is kept, asks, deletes, and follows it to its end.
    ///
    /// # Errors
    /// See [`DeployError`]. A stack that isn't there is no error.
    pub async fn destroy(
        &mut self,
        request: &DestroyRequest,
    ) -> Result<DestroyOutcome, DeployError> {
        self.identify(&request.target).await?;
        let Some(stack) = self.find(&request.stack, &request.target).await? else {
            return Ok(DestroyOutcome::NothingToDestroy);
        };
        if StackState::of(Some(&stack.status)) == StackState::Busy {
            return Err(self.refusal(stack, &request.target, Verb::Destroy).await?);
        }
        if stack.termination_protection {
            return Err(protected(request));
        }
        let (resources, kept) = self.inventory(&stack).await?;
        let answer = self.observer.confirm(&Question::Destroy {
            stack: &request.stack,
            stage: &request.target.stage,
            resources: &resources,
            kept: &kept,
        });
        match answer {
            Answer::Yes => self.delete(request, &stack, kept).await,
            Answer::No => Ok(DestroyOutcome::Declined),
            Answer::CannotAsk => Err(DeployError::CannotAsk {
                stack: request.stack.clone(),
                verb: Verb::Destroy,
                next: format!("run {}", request.target.command_for("destroy --yes")),
            }),
        }
    }

    /// What the stack is made of, and what of that outlives it.
    async fn inventory(
        &self,
        stack: &StackDescription,
    ) -> Result<(Vec<StackResource>, Vec<Kept>), DeployError> {
        // A stack that was only reviewed has neither a template nor resources.
        if StackState::of(Some(&stack.status)) == StackState::Review {
            return Ok((Vec::new(), Vec::new()));
        }
        let mut resources = self
            .control_plane
            .describe_stack_resources(&stack.id)
            .await?;
        // A creation that was undone leaves a list of what is gone already.
        resources.retain(|resource| resource.status != "DELETE_COMPLETE");
        let template = self.control_plane.get_template(&stack.id).await?;
        let kept = Document::parse(&template)
            .map(|template| kept(&template, &resources))
            .unwrap_or_default();
        Ok((resources, kept))
    }

    async fn delete(
        &mut self,
        request: &DestroyRequest,
        stack: &StackDescription,
        kept: Vec<Kept>,
    ) -> Result<DestroyOutcome, DeployError> {
        let last_seen = self.latest_event(&stack.id).await?;
        let started = self.now();
        self.observer.step(&Step::Deleting);
        let deletion = DeleteRequest {
            stack: stack.id.clone(),
            token: deletion_token(started),
            ..DeleteRequest::default()
        };
        self.control_plane.delete_stack(&deletion).await?;
        let followed = self.follow(stack, Operation::Delete, last_seen).await?;
        let duration = self.elapsed(started);
        conclude(request, followed)?;
        Ok(DestroyOutcome::Destroyed(Destroyed { kept, duration }))
    }
}

/// The resources that are there and that the template keeps.
fn kept(template: &Document, resources: &[StackResource]) -> Vec<Kept> {
    resources
        .iter()
        .filter_map(|resource| {
            let policy = template
                .resource(&resource.logical_id)?
                .body()
                .get("DeletionPolicy")?
                .as_str()?;
            KEEPING_POLICIES.contains(&policy).then(|| Kept {
                logical_id: resource.logical_id.clone(),
                physical_id: Some(resource.physical_id.clone()).filter(|id| !id.is_empty()),
                type_name: resource.type_name.clone(),
                policy: policy.to_owned(),
            })
        })
        .collect()
}

fn conclude(request: &DestroyRequest, followed: Followed) -> Result<(), DeployError> {
    let Some(stack) = followed.stack else {
        return Ok(());
    };
    if stack.status == "DELETE_COMPLETE" {
        return Ok(());
    }
    let next = format!(
        "mend the cause, then run {} again",
        request.target.command_for("destroy")
    );
    let failure = followed
        .failures
        .into_failure(&stack, Operation::Delete, next);
    Err(DeployError::Failed(Box::new(failure)))
}

fn protected(request: &DestroyRequest) -> DeployError {
    let off = request
        .target
        .aws_command("update-termination-protection", &request.stack);
    DeployError::Protected {
        stack: request.stack.clone(),
        next: format!(
            "if it has to go, run {} with `--no-enable-termination-protection`, then {} again",
            off,
            request.target.command_for("destroy")
        ),
    }
}
