//! [`KeptDeployments`]: the deployments of a stack that are kept.

use futures_util::stream::{self, StreamExt as _};

use super::{DeployResult, DeployTarget, Engine, StackState};
use crate::cfn::Document;
use crate::deploy::history::{DeploymentId, KeptDeployment, KeptDeploymentError};
use crate::deploy::{CallResult, Cloud};

/// The number of concurrent reads.
const CONCURRENCY: usize = 8;

/// The kept deployments of a stack.
#[derive(Debug)]
pub struct KeptDeployments {
    /// Oldest first. An unreadable one doesn't hide the others.
    pub entries: Vec<(DeploymentId, Result<KeptDeployment, KeptDeploymentError>)>,
    /// Which one is deployed now.
    pub current: CurrentDeployment,
}

/// What is deployed in a stack now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CurrentDeployment {
    /// This kept deployment, the latest one.
    Recorded(DeploymentId),
    /// Something that isn't kept: the program that deployed it was interrupted, or it was another tool.
    Unrecorded,
    /// Nothing: the stack doesn't exist.
    None,
}

impl KeptDeployments {
    /// The deployment before the current one: the latest with another content.
    pub fn previous(&self) -> Option<&DeploymentId> {
        let mut newest_first = self.entries.iter().rev().map(|(id, _)| id);
        match &self.current {
            CurrentDeployment::Recorded(current) => {
                newest_first.find(|id| !id.has_content_of(current))
            }
            CurrentDeployment::Unrecorded | CurrentDeployment::None => newest_first.next(),
        }
    }

    /// The deployments in the order in which they happened.
    pub fn ids(&self) -> impl DoubleEndedIterator<Item = &DeploymentId> {
        self.entries.iter().map(|(id, _)| id)
    }
}

impl<C: Cloud> Engine<'_, C> {
    /// The kept deployments of a stack. Reads only.
    ///
    /// # Errors
    /// If the credentials don't belong to the stage's account, or if a call fails.
    pub async fn kept_deployments(
        &mut self,
        stack: &str,
        target: &DeployTarget,
    ) -> DeployResult<KeptDeployments> {
        self.identify(target).await?;
        let found = self.find(stack, target).await?;
        let ids = self.cloud.list_deployments(stack).await?;
        let current = match found {
            Some(found) if found.state() != StackState::ReviewInProgress => {
                let template = self.cloud.get_template(&found.id).await?;
                let deployed = Document::parse(&template)
                    .ok()
                    .map(|document| KeptDeployment::new(&found, template, &document).id);
                let kept = ids.last().zip(deployed);
                match kept.filter(|(newest, deployed)| deployed.has_content_of(newest)) {
                    Some((newest, _)) => CurrentDeployment::Recorded(newest.clone()),
                    None => CurrentDeployment::Unrecorded,
                }
            }
            _ => CurrentDeployment::None,
        };
        let cloud = self.cloud;
        let read = async |id: DeploymentId| {
            let text = cloud.get_deployment(stack, &id).await?;
            let kept = match text {
                Some(text) => KeptDeployment::from_json(&text, stack, &id),
                None => Err(KeptDeploymentError::Deleted),
            };
            Ok((id, kept))
        };
        let entries: Vec<CallResult<_>> = stream::iter(ids)
            .map(read)
            .buffered(CONCURRENCY)
            .collect()
            .await;
        Ok(KeptDeployments {
            entries: entries.into_iter().collect::<CallResult<_>>()?,
            current,
        })
    }
}
