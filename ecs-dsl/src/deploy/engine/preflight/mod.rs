//! A look before anything is changed: what the template takes for granted, and whether it is there.
//!
//! Each of the topics is a file that reads the wanted template and gives `Look`s: questions, and what their answers mean.
//! They are asked together, each once. What is certain to fail stops the deployment; the rest is told.
//!
//! **Invariant:** it only reads, and what it can't know never stops a deployment.

mod certificates;
mod finding;
mod images;
mod keys;
mod look;
mod names;
mod quotas;
mod secrets;
mod tasks;
#[cfg(test)]
mod tests;
mod wanted;

use std::collections::BTreeMap;

pub use finding::{Finding, FindingSeverity, Preflight, Topic, Unseen};

use super::{DeployError, DeployRequest, Engine};
use crate::cfn::Document;
use crate::deploy::{CallerIdentity, Cloud};
use look::Look;
use wanted::Wanted;

impl<C: Cloud> Engine<'_, C> {
    /// Looks whether everything is there that `after` needs and that it doesn't make itself.
    ///
    /// # Errors
    /// If something is certain to fail; the observer has heard of everything then.
    pub(super) async fn preflight(
        &mut self,
        request: &DeployRequest,
        identity: &CallerIdentity,
        before: Option<&Document>,
        after: &Document,
    ) -> Result<(), DeployError> {
        if request.skip_preflight {
            return Ok(());
        }
        let wanted = Wanted {
            after,
            before,
            stack: &request.stack,
            parameters: &request.parameters,
            identity,
            region: request.target.region.as_deref(),
            now: rfc3339(self.now()),
            physical: self.physical_ids(request, before, after).await?,
        };
        let preflight = look::look(&looks(&wanted, request), self.control_plane).await;
        self.observer.preflight(&preflight);
        let findings: Vec<_> = preflight.certain().cloned().collect();
        if findings.is_empty() {
            return Ok(());
        }
        Err(DeployError::Preflight {
            stack: request.stack.clone(),
            findings,
            skip: request.target.command_for("deploy --skip-preflight"),
        })
    }

    /// What `Ref` gives for the resources of the stack, where a value may depend on it: a repository without a name.
    async fn physical_ids(
        &self,
        request: &DeployRequest,
        before: Option<&Document>,
        after: &Document,
    ) -> Result<BTreeMap<String, String>, DeployError> {
        let needed = after.resources().any(|resource| {
            resource.type_name == "AWS::ECR::Repository"
                && resource.property("RepositoryName").is_none()
                && before.is_some_and(|before| before.resource(resource.id).is_some())
        });
        if !needed {
            return Ok(BTreeMap::new());
        }
        let resources = self
            .control_plane
            .describe_stack_resources(&request.stack)
            .await?;
        Ok(resources
            .into_iter()
            .filter(|resource| !resource.physical_id.is_empty())
            .map(|resource| (resource.logical_id, resource.physical_id))
            .collect())
    }
}

/// Everything that is worth a look.
fn looks<'a>(wanted: &'a Wanted<'a>, request: &'a DeployRequest) -> Vec<Look<'a>> {
    let topics = [
        images::looks(wanted),
        secrets::looks(wanted),
        keys::looks(wanted),
        certificates::looks(wanted),
        names::looks(wanted, request),
        quotas::looks(wanted),
    ];
    topics.into_iter().flatten().collect()
}

/// A moment in UTC; empty for one that no calendar has.
fn rfc3339(moment: std::time::SystemTime) -> String {
    time::OffsetDateTime::from(moment)
        .format(&time::format_description::well_known::Rfc3339)
        .unwrap_or_default()
}
