//! Resolves expressions of the program with what is deployed.

use serde_json::Value;

use super::watch::Resolver;
use super::{DeployResult, DeployTarget, Engine};
use crate::cfn::Document;
use crate::deploy::Cloud;

impl<C: Cloud> Engine<'_, C> {
    /// The texts of these expressions of the program's template. Without a deployed stack, its account and region are known;
    /// `None` if an expression needs more. Reads only.
    ///
    /// # Errors
    /// If the credentials don't belong to the stage's account, or if a call fails.
    pub async fn resolve_values(
        &mut self,
        stack: &str,
        template: &Document,
        target: &DeployTarget,
        values: &[Value],
    ) -> DeployResult<Vec<Option<String>>> {
        let identity = self.identify(target).await?;
        let found = self.find(stack, target).await?;
        let (id, parameters, resources) = match &found {
            Some(found) => {
                let resources = self.cloud.describe_stack_resources(&found.id).await?;
                (found.id.clone(), found.parameter_values(), resources)
            }
            None => {
                let partition = identity.arn.split(':').nth(1).unwrap_or("aws");
                let region = target.region.as_deref().unwrap_or_default();
                let account = &identity.account;
                let id =
                    format!("arn:{partition}:cloudformation:{region}:{account}:stack/{stack}/");
                (id, Default::default(), Vec::new())
            }
        };
        let resolver = Resolver::new(template, &parameters, &id, &resources);
        Ok(values.iter().map(|value| resolver.text(value)).collect())
    }
}
