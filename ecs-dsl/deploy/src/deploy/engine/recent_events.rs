//! [`RecentEvents`]: what happened in a stack and to its services.

use super::watch::inspection::{by_cluster, describe_services};
use super::watch::{Resolver, services};
use super::{DeployResult, DeployTarget, Engine};
use crate::deploy::{Cloud, ServiceEvent, StackEvent};

/// The latest events of a stack and of its services.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RecentEvents {
    /// The events of the stack's latest operation, oldest first.
    pub stack: Vec<StackEvent>,
    /// The events of its services that ECS keeps, at most 100 for each, with their logical ids.
    pub services: Vec<(String, ServiceEvent)>,
}

impl<C: Cloud> Engine<'_, C> {
    /// The latest events of a stack and of its services. Reads only.
    ///
    /// # Errors
    /// If the stack doesn't exist, if the credentials don't belong to the stage's account, or if a call fails.
    pub async fn recent_events(
        &mut self,
        stack: &str,
        target: &DeployTarget,
    ) -> DeployResult<RecentEvents> {
        let found = self.require_deployed(stack, target).await?;
        let mut recent = RecentEvents {
            stack: self.cloud.events_since(&found.id, None).await?,
            services: Vec::new(),
        };
        if let Some(template) = self.current_template(&found).await? {
            let parameters = found.parameter_values();
            let resources = self.cloud.describe_stack_resources(&found.id).await?;
            let resolver = Resolver::new(&template, &parameters, &found.id, &resources);
            let models = services(&template, &resolver);
            for (cluster, models) in by_cluster(&models) {
                for (model, found) in describe_services(self.cloud, cluster, &models).await? {
                    let events = found.events.into_iter();
                    recent
                        .services
                        .extend(events.map(|event| (model.logical_id.clone(), event)));
                }
            }
        }
        Ok(recent)
    }
}
