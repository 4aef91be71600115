//! Looks over accounts that are written down.

mod certificates;
mod engine;
mod images;
mod keys;
mod names;
mod quotas;
mod secrets;

use std::cell::RefCell;
use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::wanted::Wanted;
use super::{FindingSeverity, Preflight, look, looks};
use crate::cfn::Document;
use crate::deploy::engine::DeployRequest;
use crate::deploy::engine::tests::fake;
use crate::deploy::{
    CallerIdentity, Certificate, ControlPlaneError, EcrImage, Existence, ImageDescription,
    ResourceLookup,
};

/// What is to be deployed, and over what.
pub(super) struct Scene {
    after: Document,
    before: Option<Document>,
    pub(super) request: DeployRequest,
    identity: CallerIdentity,
    physical: BTreeMap<String, String>,
}

impl Scene {
    /// A stack that isn't there yet.
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

    /// A stack of these resources.
    #[allow(clippy::needless_pass_by_value, reason = "`json!` is given as it is")]
    pub(super) fn of(resources: Value) -> Self {
        Self::new(json!({ "Resources": resources }))
    }

    /// The stack is there, with these resources.
    #[allow(clippy::needless_pass_by_value, reason = "`json!` is given as it is")]
    pub(super) fn over(mut self, resources: Value) -> Self {
        self.before = Some(Document::from_value(json!({ "Resources": resources })).unwrap());
        self
    }

    /// The stack is there as it is wanted.
    pub(super) fn deployed(mut self) -> Self {
        self.before = Some(self.after.clone());
        self
    }
}

pub(super) fn wanted(scene: &Scene) -> Wanted<'_> {
    Wanted {
        after: &scene.after,
        before: scene.before.as_ref(),
        stack: &scene.request.stack,
        parameters: &scene.request.parameters,
        identity: &scene.identity,
        region: scene.request.target.region.as_deref(),
        now: "2026-11-20T10:00:00Z".to_owned(),
        physical: scene.physical.clone(),
    }
}

/// What an account has, by value. Everything that isn't written down isn't there.
#[derive(Default)]
pub(super) struct Account {
    /// By `repository:tag`, with architectures.
    images: Vec<(&'static str, Vec<&'static str>)>,
    /// By ARN: the status, the names, the end.
    certificates: Vec<(&'static str, Certificate)>,
    /// Types and identifiers.
    things: Vec<(&'static str, &'static str)>,
    counts: Vec<(&'static str, u32)>,
    /// What can't be looked at, and is refused.
    denied: Vec<&'static str>,
    asked: RefCell<Vec<String>>,
}

impl Account {
    fn ask(&self, what: String) -> Result<(), ControlPlaneError> {
        let denied = self.denied.iter().any(|denied| what.contains(denied));
        self.asked.borrow_mut().push(what);
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
    async fn image(
        &self,
        image: &EcrImage,
    ) -> Result<Existence<ImageDescription>, ControlPlaneError> {
        let EcrImage {
            account,
            region,
            repository,
            reference,
        } = image;
        let place = [account, region].into_iter().flatten();
        let place: String = place.map(|part| format!("{part} ")).collect();
        let name = format!("{place}{repository}:{reference}");
        self.ask(name.clone())?;
        let found = self.images.iter().find(|(known, _)| *known == name);
        Ok(presence(found.map(|(_, architectures)| {
            let architectures = architectures.iter().map(|&it| it.to_owned()).collect();
            ImageDescription { architectures }
        })))
    }

    async fn certificate(&self, arn: &str) -> Result<Existence<Certificate>, ControlPlaneError> {
        self.ask(arn.to_owned())?;
        let found = self.certificates.iter().find(|(known, _)| *known == arn);
        Ok(presence(found.map(|(_, certificate)| certificate.clone())))
    }

    async fn exists(
        &self,
        type_name: &str,
        identifier: &str,
    ) -> Result<Existence<()>, ControlPlaneError> {
        self.ask(format!("{type_name} {identifier}"))?;
        let found = self.things.contains(&(type_name, identifier));
        Ok(presence(found.then_some(())))
    }

    async fn count(&self, type_name: &str) -> Result<u32, ControlPlaneError> {
        self.ask(type_name.to_owned())?;
        let found = self.counts.iter().find(|(known, _)| *known == type_name);
        Ok(found.map_or(0, |(_, count)| *count))
    }
}

/// What a look at `account` shows.
pub(super) fn preflight(scene: &Scene, account: &Account) -> Preflight {
    let wanted = wanted(scene);
    fake_run(look::look(&looks(&wanted, &scene.request), account))
}

/// The findings in short: how sure, the resource, and what is wrong.
pub(super) fn findings(scene: &Scene, account: &Account) -> Vec<String> {
    let found = preflight(scene, account).findings;
    let told = found.iter().map(|finding| {
        let sure = match finding.severity {
            FindingSeverity::WillFail => "will",
            FindingSeverity::MayFail => "may",
        };
        format!("{sure} {}: {}", finding.resource, finding.what)
    });
    told.collect()
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
