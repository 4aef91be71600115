//! Preflight: checks what the template requires from the account before anything is changed.
//!
//! Each topic is a file that reads the target template and returns `Probe`s: lookups, and the evaluation of their
//! results. All lookups run concurrently, each once. A certain failure stops the deployment; other findings are
//! warnings.
//!
//! **Invariant:** preflight only reads, and a failed lookup never stops a deployment.

mod certificates;
mod finding;
pub(super) mod images;
mod kms_keys;
mod listener_rules;
mod names;
mod probe;
mod quotas;
mod secrets;
mod service_linked_roles;
mod stubs;
pub(super) mod tags;
mod target_template;
mod tasks;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

pub use finding::{Finding, FindingSeverity, FindingTopic, Preflight, SkippedCheck};

use super::{DeployError, DeployRequest, DeployResult, Engine, Step};
use crate::cfn::Document;
use crate::cfn::type_names::ecr;
use crate::deploy::{CallerIdentity, Cloud, ControlPlane};
use probe::Probe;
use target_template::TargetTemplate;

impl<C: Cloud> Engine<'_, C> {
    /// Checks that everything `after` needs and doesn't create exists.
    ///
    /// # Errors
    /// If something is certain to fail; the observer has received all findings by then.
    pub(super) async fn preflight(
        &mut self,
        request: &DeployRequest,
        identity: &CallerIdentity,
        before: Option<&Document>,
        after: &Document,
    ) -> DeployResult<()> {
        if request.skip_preflight {
            return Ok(());
        }
        let preflight = self.run_checks(request, identity, before, after).await?;
        let region = Some(region(request, self.cloud));
        let digests = preflight.digests.iter();
        self.digests = digests
            .map(|(image, digest)| (images::in_region(image.clone(), region), digest.clone()))
            .collect();
        self.observer.preflight(&preflight);
        let findings: Vec<_> = preflight.certain().cloned().collect();
        if findings.is_empty() {
            return Ok(());
        }
        Err(DeployError::Preflight {
            stack: request.stack.clone(),
            findings,
            skip: request.command_with("--skip-preflight"),
        })
    }

    /// Checks without a deployment that everything the template of `request` needs and doesn't create exists.
    ///
    /// # Errors
    /// If the credentials don't belong to the stage's account, if the template can't be parsed, or if a call fails that isn't a check.
    pub async fn examine(&mut self, request: &DeployRequest) -> DeployResult<Preflight> {
        let identity = self.identify(&request.target).await?;
        let after = Document::parse(&request.template).map_err(|source| DeployError::Template {
            stack: request.stack.clone(),
            source,
        })?;
        let before = match self.find(&request.stack, &request.target).await? {
            Some(found) => self.current_template(&found).await?,
            None => None,
        };
        self.run_checks(request, &identity, before.as_ref(), &after)
            .await
    }

    async fn run_checks(
        &mut self,
        request: &DeployRequest,
        identity: &CallerIdentity,
        before: Option<&Document>,
        after: &Document,
    ) -> DeployResult<Preflight> {
        let target = TargetTemplate {
            after,
            before,
            stack: &request.stack,
            parameters: &request.parameters,
            identity,
            region: Some(region(request, self.cloud)),
            now: rfc3339(self.now()),
            physical: self.physical_ids(request, before, after).await?,
        };
        let observer = &mut *self.observer;
        let waiting_for = |checks: &[String]| observer.step(&Step::WaitingForChecks { checks });
        Ok(probe::run(&probes(&target, request), self.cloud, waiting_for).await)
    }

    /// The physical ids of the stack's resources, if a value depends on them: a repository without a name, or
    /// a rule of a listener that may have rules of others.
    async fn physical_ids(
        &self,
        request: &DeployRequest,
        before: Option<&Document>,
        after: &Document,
    ) -> DeployResult<BTreeMap<String, String>> {
        let needed = after.resources().any(|resource| {
            let without_name = resource.type_name == ecr::REPOSITORY
                && resource.property("RepositoryName").is_none();
            (without_name || listener_rules::may_have_others(&resource, after))
                && before.is_some_and(|before| before.resource(resource.id).is_some())
        });
        self.physical_ids_if(needed, request, before).await
    }

    /// The physical ids of the stack's resources, if they are needed and the stack has a template.
    async fn physical_ids_if(
        &self,
        needed: bool,
        request: &DeployRequest,
        before: Option<&Document>,
    ) -> DeployResult<BTreeMap<String, String>> {
        if !needed || before.is_none_or(|before| before.section("Resources").is_empty()) {
            return Ok(BTreeMap::new());
        }
        let resources = self.cloud.describe_stack_resources(&request.stack).await?;
        Ok(resources
            .into_iter()
            .filter(|resource| !resource.physical_id.is_empty())
            .map(|resource| (resource.logical_id, resource.physical_id))
            .collect())
    }
}

/// The region of the deployment: that of the connection, unless the stage has one.
fn region<'a>(request: &'a DeployRequest, cloud: &'a impl ControlPlane) -> &'a str {
    let region = request.target.region.as_deref();
    region.unwrap_or_else(|| cloud.region())
}

/// The probes of all topics.
fn probes<'a>(target: &'a TargetTemplate<'a>, request: &'a DeployRequest) -> Vec<Probe<'a>> {
    let topics = [
        images::probes(target, request),
        secrets::probes(target),
        kms_keys::probes(target),
        service_linked_roles::probes(target),
        certificates::probes(target),
        names::probes(target, request),
        quotas::probes(target),
        listener_rules::probes(target, request),
        stubs::probes(target, request),
    ];
    topics.into_iter().flatten().collect()
}

/// `time` in RFC 3339.
fn rfc3339(time: std::time::SystemTime) -> String {
    humantime::format_rfc3339_millis(time).to_string()
}
