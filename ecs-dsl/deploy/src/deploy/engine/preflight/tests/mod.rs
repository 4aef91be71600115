//! Preflight tests with fake accounts.

mod budget;
mod certificates;
mod engine;
mod images;
mod kms_keys;
mod listener_rules;
mod names;
mod quotas;
mod secrets;
mod service_linked_roles;

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::target_template::TargetTemplate;
use super::{FindingSeverity, Preflight, probe, probes};
use crate::cfn::Document;
use crate::deploy::engine::DeployRequest;
use crate::deploy::engine::tests::fake;
use crate::deploy::{
    CallResult, CallerIdentity, Certificate, ControlPlaneError, EcrImage, Existence,
    ImageDescription, LiveRule, ResourceLookup,
};

/// The template to deploy, and the deployed one.
pub(super) struct Fixture {
    after: Document,
    before: Option<Document>,
    pub(super) request: DeployRequest,
    pub(super) identity: CallerIdentity,
    pub(super) physical: BTreeMap<String, String>,
}

impl Fixture {
    /// A new stack.
    pub(super) fn new(template: Value) -> Self {
        Self {
            after: Document::from_value(template).unwrap(),
            before: Some(Document::empty()),
            request: fake::small_request(),
            identity: CallerIdentity {
                account: "111111111111".to_owned(),
                arn: "arn:aws:iam::111111111111:user/ci".to_owned(),
            },
            physical: BTreeMap::new(),
        }
    }

    /// A new stack of these resources.
    #[allow(clippy::needless_pass_by_value, reason = "`json!` is given as it is")]
    pub(super) fn from_resources(resources: Value) -> Self {
        Self::new(json!({ "Resources": resources }))
    }

    /// Sets the deployed resources.
    #[allow(clippy::needless_pass_by_value, reason = "`json!` is given as it is")]
    pub(super) fn with_deployed(mut self, resources: Value) -> Self {
        self.before = Some(Document::from_value(json!({ "Resources": resources })).unwrap());
        self
    }

    /// Sets the deployed template to the target.
    pub(super) fn deployed(mut self) -> Self {
        self.before = Some(self.after.clone());
        self
    }
}

pub(super) fn target(fixture: &Fixture) -> TargetTemplate<'_> {
    TargetTemplate {
        after: &fixture.after,
        before: fixture.before.as_ref(),
        stack: &fixture.request.stack,
        parameters: &fixture.request.parameters,
        identity: &fixture.identity,
        region: fixture.request.target.region.as_deref(),
        now: "2026-11-20T10:00:00Z".to_owned(),
        physical: fixture.physical.clone(),
    }
}

/// A fake account. Everything else is missing.
#[derive(Default)]
pub(super) struct Account {
    /// By `repository:tag`, with architectures.
    images: Vec<(&'static str, Vec<&'static str>)>,
    /// By ARN.
    certificates: Vec<(&'static str, Certificate)>,
    /// Types and identifiers.
    resources: Vec<(&'static str, &'static str)>,
    counts: Vec<(&'static str, u32)>,
    rules: Vec<LiveRule>,
    /// Lookups that are denied.
    denied: Vec<&'static str>,
    /// Lookups that get no response.
    silent: Vec<&'static str>,
    lookups: RefCell<Vec<String>>,
}

impl Account {
    fn record(&self, what: String) -> CallResult<()> {
        let denied = self.denied.iter().any(|denied| what.contains(denied));
        self.lookups.borrow_mut().push(what);
        match denied {
            true => Err(ControlPlaneError::AccessDenied {
                operation: "Describe",
                message: "not you".to_owned(),
            }),
            false => Ok(()),
        }
    }
}

fn presence<T>(found: Option<T>) -> Existence<T> {
    found.map_or(Existence::Missing, Existence::Exists)
}

impl ResourceLookup for Account {
    async fn image(&self, image: &EcrImage) -> CallResult<Existence<ImageDescription>> {
        let EcrImage {
            account,
            region,
            repository,
            reference,
        } = image;
        let location = [account, region].into_iter().flatten();
        let location: String = location.map(|part| format!("{part} ")).collect();
        let name = format!("{location}{repository}:{reference}");
        self.record(name.clone())?;
        if self.silent.iter().any(|silent| name.contains(silent)) {
            std::future::pending::<()>().await;
        }
        let found = self.images.iter().find(|(known, _)| *known == name);
        Ok(presence(found.map(|(_, architectures)| {
            let architectures = architectures.iter().map(|&name| name.to_owned()).collect();
            ImageDescription {
                architectures,
                digest: None,
            }
        })))
    }

    async fn certificate(&self, arn: &str) -> CallResult<Existence<Certificate>> {
        self.record(arn.to_owned())?;
        let found = self.certificates.iter().find(|(known, _)| *known == arn);
        Ok(presence(found.map(|(_, certificate)| certificate.clone())))
    }

    async fn exists(&self, type_name: &str, identifier: &str) -> CallResult<Existence<()>> {
        self.record(format!("{type_name} {identifier}"))?;
        let found = self.resources.contains(&(type_name, identifier));
        Ok(presence(found.then_some(())))
    }

    async fn stored_values(
        &self,
        names: &BTreeSet<String>,
    ) -> CallResult<BTreeMap<String, String>> {
        self.record(format!("{names:?}"))?;
        Ok(BTreeMap::new())
    }

    async fn listener_rules(&self, listener: &str) -> CallResult<Existence<Vec<LiveRule>>> {
        self.record(listener.to_owned())?;
        Ok(Existence::Exists(self.rules.clone()))
    }

    async fn count(&self, type_name: &str) -> CallResult<u32> {
        self.record(type_name.to_owned())?;
        let found = self.counts.iter().find(|(known, _)| *known == type_name);
        Ok(found.map_or(0, |(_, count)| *count))
    }
}

/// The preflight of `fixture` in `account`.
pub(super) fn preflight(fixture: &Fixture, account: &Account) -> Preflight {
    let target = target(fixture);
    let probes = probes(&target, &fixture.request);
    fake_run(probe::run(&probes, account, |_| {}))
}

/// The findings in short: severity, resource, finding.
pub(super) fn findings(fixture: &Fixture, account: &Account) -> Vec<String> {
    let found = preflight(fixture, account).findings;
    let lines = found.iter().map(|finding| {
        let severity = match finding.severity {
            FindingSeverity::WillFail => "will",
            FindingSeverity::MayFail => "may",
        };
        format!("{severity} {}: {}", finding.resource, finding.what)
    });
    lines.collect()
}

fn fake_run<F: Future>(future: F) -> F::Output {
    crate::deploy::block_on(future).unwrap()
}

/// A service with one container.
#[allow(clippy::needless_pass_by_value, reason = "`json!` is given as it is")]
pub(super) fn service(container: Value) -> Value {
    json!({
        "Task": {"Type": "AWS::ECS::TaskDefinition", "Properties": {
            "RequiresCompatibilities": ["FARGATE"], "ContainerDefinitions": [container]
        }},
        "Order": {"Type": "AWS::ECS::Service", "Properties": {"TaskDefinition": {"Ref": "Task"}}}
    })
}
