//! The request as it is deployed: with the images of this deployment, by what the stack has at this moment.

use std::borrow::Cow;

use super::ImageRequest;
use super::choose::returned;
use crate::cfn::Document;
use crate::deploy::Cloud;
use crate::deploy::engine::template_upload::parse_template;
use crate::deploy::engine::{DeployRequest, DeployResult, Engine, StackState, Step};

impl<C: Cloud> Engine<'_, C> {
    /// The request with its images resolved. Another deployment may ship images while this one waits for it, so that this is done
    /// again for each attempt.
    ///
    /// # Errors
    /// If the template can't be parsed, or if a call fails.
    pub(in crate::deploy::engine) async fn effective_request<'r>(
        &mut self,
        request: &'r DeployRequest,
    ) -> DeployResult<Cow<'r, DeployRequest>> {
        let Some(images) = &request.images else {
            return Ok(Cow::Borrowed(request));
        };
        let program = parse_template(request)?;
        let before = self.template_in_use(&request.stack).await?;
        if images.exact {
            for decision in returned(&program, before.as_ref(), images) {
                self.observer.step(&Step::Image(&decision));
            }
            return Ok(Cow::Borrowed(request));
        }
        self.with_resolved_images((request, images), (before.as_ref(), &program))
            .await
    }

    async fn with_resolved_images<'r>(
        &mut self,
        (request, images): (&'r DeployRequest, &ImageRequest),
        (before, program): (Option<&Document>, &Document),
    ) -> DeployResult<Cow<'r, DeployRequest>> {
        let resolved = self
            .resolve_images(request, images, (before, program))
            .await?;
        for decision in &resolved.decisions {
            self.observer.step(&Step::Image(decision));
        }
        if resolved.template == *program {
            return Ok(Cow::Borrowed(request));
        }
        Ok(Cow::Owned(DeployRequest {
            template: resolved.template.as_json().to_string(),
            ..request.clone()
        }))
    }

    /// The template of a stack that can be updated, or is being changed; empty if the next deployment creates the stack, `None` if it
    /// can't be parsed.
    async fn template_in_use(&mut self, stack: &str) -> DeployResult<Option<Document>> {
        let found = self.cloud.describe_stack(stack).await?;
        let state = found
            .as_ref()
            .map_or(StackState::Absent, |found| found.state());
        match state {
            StackState::Absent | StackState::ReviewInProgress | StackState::RollbackComplete => {
                Ok(Some(Document::empty()))
            }
            StackState::Ready
            | StackState::InProgress
            | StackState::FailedPreserved
            | StackState::DeleteFailed
            | StackState::UpdateRollbackFailed
            | StackState::Unknown => {
                let text = self.cloud.get_template(stack).await?;
                Ok(Document::parse(&text).ok())
            }
        }
    }
}
