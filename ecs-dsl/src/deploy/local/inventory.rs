//! What exists: the resources of the local stacks, what outlived them, and what a scenario says.

use serde_json::Value;

use super::Local;
use super::ids::ACCOUNT;
use super::names::fixed_name;
use super::state::Resource;
use crate::deploy::{
    Certificate, ControlPlaneError, EcrImage, Existence, ImageDescription, ResourceLookup,
};

const BEYOND: &str = "the local engine knows only what local stacks have made";

/// Types of which a template uses what was made elsewhere. That none is here says nothing.
const MADE_ELSEWHERE: [&str; 4] = [
    "AWS::CertificateManager::Certificate",
    "AWS::KMS::Key",
    "AWS::SecretsManager::Secret",
    "AWS::SSM::Parameter",
];

impl ResourceLookup for Local {
    async fn image(
        &self,
        image: &EcrImage,
    ) -> Result<Existence<ImageDescription>, ControlPlaneError> {
        let is_it = |it: &&super::scenario::Image| {
            let tag = it.tag.as_ref().is_none_or(|tag| *tag == image.reference);
            it.repository == image.repository && tag
        };
        Ok(match self.played.scenario.images.iter().find(is_it) {
            None => Existence::Unknown("the local engine has no registry".to_owned()),
            Some(image) if image.architectures.is_empty() => Existence::Missing,
            Some(image) => Existence::Exists(ImageDescription {
                architectures: image.architectures.clone(),
            }),
        })
    }

    async fn certificate(&self, arn: &str) -> Result<Existence<Certificate>, ControlPlaneError> {
        let stacks = self.stacks("DescribeCertificate")?;
        let mut resources = stacks.iter().flat_map(|stack| stack.resources.values());
        let found = resources.find(|it| it.physical_id == arn);
        Ok(match found {
            Some(resource) => Existence::Exists(certificate(resource)),
            None => Existence::Unknown(BEYOND.to_owned()),
        })
    }

    async fn exists(
        &self,
        type_name: &str,
        identifier: &str,
    ) -> Result<Existence<()>, ControlPlaneError> {
        let told = self.played.scenario.inventory.iter();
        let mut told = told.filter(|it| it.type_name == type_name && it.identifier == identifier);
        if let Some(thing) = told.next() {
            return Ok(if thing.there {
                Existence::Exists(())
            } else {
                Existence::Missing
            });
        }
        let stacks = self.stacks("GetResource")?;
        let mut resources = stacks.iter().flat_map(|stack| stack.resources.values());
        let is_it = |it: &Resource| it.type_name == type_name && is_called(it, identifier);
        if resources.any(is_it) || self.is_kept(type_name, identifier)? {
            return Ok(Existence::Exists(()));
        }
        let foreign = identifier.starts_with("arn:") && !identifier.contains(ACCOUNT);
        Ok(if foreign || MADE_ELSEWHERE.contains(&type_name) {
            Existence::Unknown(BEYOND.to_owned())
        } else {
            Existence::Missing
        })
    }

    async fn count(&self, type_name: &str) -> Result<u32, ControlPlaneError> {
        let stacks = self.stacks("ListResources")?;
        let resources = stacks.iter().flat_map(|stack| stack.resources.values());
        let own = resources.filter(|it| it.type_name == type_name).count();
        let locked = self.folder.lock_if_present("ListResources")?;
        let kept = self.world(&locked, "").kept()?.retained;
        let kept = kept.iter().filter(|it| it.type_name == type_name).count();
        Ok(u32::try_from(own + kept).unwrap_or(u32::MAX))
    }
}

impl Local {
    fn is_kept(&self, type_name: &str, identifier: &str) -> Result<bool, ControlPlaneError> {
        let locked = self.folder.lock_if_present("GetResource")?;
        let kept = self.world(&locked, "").kept_as(type_name, identifier)?;
        Ok(kept.is_some())
    }
}

/// Whether `identifier` is its id, its ARN, or its name.
fn is_called(resource: &Resource, identifier: &str) -> bool {
    let arn = resource.attributes.get("Arn").and_then(Value::as_str);
    let name = || {
        let name = fixed_name(&resource.type_name, &resource.properties)?;
        let parts: Value = serde_json::from_str(&name).ok()?;
        let parts: Vec<&str> = parts
            .as_object()?
            .values()
            .filter_map(Value::as_str)
            .collect();
        Some(parts.join("|") == identifier)
    };
    resource.physical_id == identifier || arn == Some(identifier) || name().unwrap_or(false)
}

/// One that a local stack has made is issued at once.
fn certificate(resource: &Resource) -> Certificate {
    let text = |name: &str| resource.properties.get(name).and_then(Value::as_str);
    let others = resource.properties.get("SubjectAlternativeNames");
    let others = others.and_then(Value::as_array).into_iter().flatten();
    let names = text("DomainName")
        .into_iter()
        .chain(others.filter_map(Value::as_str));
    Certificate {
        status: "ISSUED".to_owned(),
        names: names.map(str::to_owned).collect(),
        not_after: None,
    }
}
