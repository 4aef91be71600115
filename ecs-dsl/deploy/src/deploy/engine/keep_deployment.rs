//! Keeps what was deployed, so that it can be deployed again: after each deployment, and before the next one what isn't kept yet,
//! such as what an interrupted run or another tool has deployed.
//!
//! **Invariant:** a deployment never fails because it can't be kept.

use super::preflight::images;
use super::{DeployOutcome, Engine, HistorySettings, StackState, Step};
use crate::cfn::Document;
use crate::deploy::history::{DeploymentId, KeptDeployment, KeptImage};
use crate::deploy::{CallResult, Cloud, ControlPlaneError, EcrImage, Existence, StackDescription};

/// Who deployed what is kept.
#[derive(Clone, Debug, Default)]
struct Origin {
    by: Option<String>,
    commit: Option<String>,
    rollback_to: Option<DeploymentId>,
    /// Whether the deployment has changed something: then it is kept even if its content is that of the one before.
    has_changes: bool,
    /// Whether it has just ended, so that the tags of its images are where they were.
    has_just_ended: bool,
}

impl<C: Cloud> Engine<'_, C> {
    /// Keeps what `outcome` has deployed. Without changes, it is kept if an interrupted run has deployed it and didn't keep it.
    pub(super) async fn keep_deployed(
        &mut self,
        stack: &str,
        history: Option<&HistorySettings>,
        outcome: &DeployOutcome,
    ) {
        let Some(history) = history.filter(|history| history.count > 0) else {
            return;
        };
        let rollback_to = history.rollback_to.clone();
        let origin = match outcome {
            DeployOutcome::Deployed(_) => Origin {
                by: Some(self.caller.clone()),
                commit: history.commit.clone(),
                rollback_to,
                has_changes: true,
                has_just_ended: true,
            },
            DeployOutcome::NoChanges { .. } => Origin {
                rollback_to,
                has_just_ended: true,
                ..Origin::default()
            },
            DeployOutcome::Prepared(_)
            | DeployOutcome::Declined
            | DeployOutcome::Interrupted
            | DeployOutcome::Detached(_)
            | DeployOutcome::Cancelled(_) => return,
        };
        let kept = match self.cloud.describe_stack(stack).await {
            Ok(Some(found)) => self.keep(&found, history.count, origin).await,
            Ok(None) => Ok(()),
            Err(error) => Err(error),
        };
        if let Err(error) = kept {
            self.warn("this deployment isn't kept for `rollback`", &error);
        }
    }

    /// Keeps what is deployed before it is replaced.
    pub(super) async fn keep_previous(
        &mut self,
        history: Option<&HistorySettings>,
        found: &StackDescription,
    ) {
        if let Some(history) = history.filter(|history| history.count > 0) {
            // The reason is reported after the deployment, when the next one can't be kept either.
            _ = self.keep(found, history.count, Origin::default()).await;
        }
    }

    async fn keep(
        &mut self,
        found: &StackDescription,
        count: usize,
        origin: Origin,
    ) -> CallResult<()> {
        // Another deployment has begun.
        if found.state() != StackState::Ready {
            return Ok(());
        }
        let mut ids = self.cloud.list_deployments(&found.name).await?;
        let newest = ids.last();
        if !origin.has_changes && newest.is_some_and(|newest| newest.began() >= found.changed) {
            return Ok(());
        }
        let template = self.cloud.get_template(&found.id).await?;
        // Templates of other tools may be YAML, which is never deployed from here.
        let Ok(document) = Document::parse(&template) else {
            return Ok(());
        };
        let mut kept = KeptDeployment::new(found, template, &document);
        if let Some(newest) = newest {
            // A failed update changes the time and not the content.
            if kept.id == *newest || (!origin.has_changes && kept.id.has_content_of(newest)) {
                return Ok(());
            }
            kept.id = kept.id.after(newest);
        }
        kept.by = origin.by;
        kept.commit = origin.commit;
        kept.rollback_to = origin.rollback_to;
        kept.images = self.images(found, &document, origin.has_just_ended).await;
        self.put(&kept).await?;
        ids.push(kept.id);
        let oldest = ids.len().saturating_sub(count);
        for id in ids.iter().take(oldest) {
            if let Err(error) = self.cloud.delete_deployment(&found.name, id).await {
                self.warn("old kept deployments aren't deleted", &error);
                break;
            }
        }
        Ok(())
    }

    async fn put(&mut self, kept: &KeptDeployment) -> CallResult<()> {
        let body = kept.to_json();
        let body = body.map_err(|error| {
            ControlPlaneError::validation("PutObject", format!("can't be written: {error}"))
        })?;
        let put = self.cloud.put_deployment(&kept.stack, &kept.id, &body);
        let stored = put.await?;
        if let Some(bucket) = &stored.created_bucket {
            self.observer.step(&Step::CreatedBucket { bucket });
        }
        if let Some(reason) = &stored.expired_by {
            self.observer.step(&Step::HistoryIncomplete {
                problem: "kept deployments expire",
                reason,
            });
        }
        Ok(())
    }

    /// The images in the task definitions, with the digests that the preflight has found. Those that it hasn't looked up, because
    /// this run has only followed the deployment, are looked up now if `look_up`.
    async fn images(
        &self,
        found: &StackDescription,
        template: &Document,
        look_up: bool,
    ) -> Vec<KeptImage> {
        let mut images = Vec::new();
        for (reference, image) in images::references(found, template) {
            let digest = match image {
                Some(image) => self.digest(image, look_up).await,
                None => None,
            };
            images.push(KeptImage { reference, digest });
        }
        images.sort_unstable();
        images.dedup();
        images
    }

    /// The digest of an image, if it is known.
    async fn digest(&self, image: EcrImage, look_up: bool) -> Option<String> {
        if image.reference.starts_with("sha256:") {
            return Some(image.reference);
        }
        match self.digests.get(&image) {
            Some(digest) => Some(digest.clone()),
            None if look_up => match self.cloud.image(&image).await {
                Ok(Existence::Exists(description)) => description.digest,
                Ok(Existence::Missing | Existence::Unknown(_)) | Err(_) => None,
            },
            None => None,
        }
    }

    fn warn(&mut self, problem: &str, error: &ControlPlaneError) {
        self.observer.step(&Step::HistoryIncomplete {
            problem,
            reason: &error.to_string(),
        });
    }
}
