//! Lookups of existing resources: those of local stacks, retained ones, and external ones of the fault plan.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::Local;
use super::account_view::stored_value;
use super::ids::ACCOUNT;
use super::stack_index::IndexKey;
use super::state::Resource;
use crate::cfn::eval::as_text;
use crate::cfn::type_info;
use crate::cfn::type_names::{elasticloadbalancingv2, iam};
use crate::deploy::images::{RegistryAccess, RegistryLogin};
use crate::deploy::{
    CallResult, Certificate, ControlPlaneError, EcrImage, Existence, ImageDescription, LiveRule,
    ResourceLookup, conditions_of,
};

const RULE: &str = elasticloadbalancingv2::LISTENER_RULE;

/// The beginning of the names of service-linked roles. The account of the local engine has all of them.
const SERVICE_LINKED_ROLE: &str = "AWSServiceRoleFor";

const UNKNOWN: &str = "the local engine knows only resources of local stacks";

impl ResourceLookup for Local {
    async fn stored_values(
        &self,
        names: &BTreeSet<String>,
    ) -> CallResult<BTreeMap<String, String>> {
        let locked = self.folder.lock_if_present("GetParameters")?;
        let mut values = BTreeMap::new();
        for name in names {
            let stacks = locked.holders(&IndexKey::Parameter(name.clone()))?;
            let value = stored_value(&stacks, &self.outside, (self.folder.region(), name));
            values.extend(value.map(|value| (name.clone(), value)));
        }
        Ok(values)
    }

    async fn image(&self, image: &EcrImage) -> CallResult<Existence<ImageDescription>> {
        let matches = |planned: &&super::fault_plan::Image| {
            let names = [&planned.tag, &planned.digest];
            let is_named = names
                .into_iter()
                .flatten()
                .any(|name| *name == image.reference);
            planned.repository == image.repository && (is_named || planned.tag.is_none())
        };
        Ok(match self.fault_plan.plan.images.iter().find(matches) {
            None => Existence::Unknown("the local engine has no registry".to_owned()),
            Some(image) if image.architectures.is_empty() => Existence::Missing,
            Some(image) => Existence::Exists(ImageDescription {
                architectures: image.architectures.clone(),
                digest: image.digest.clone(),
            }),
        })
    }

    async fn certificate(&self, arn: &str) -> CallResult<Existence<Certificate>> {
        let stacks = self.stacks("DescribeCertificate")?;
        let mut resources = stacks.iter().flat_map(|stack| stack.resources.values());
        let found = resources.find(|resource| resource.physical_id == arn);
        Ok(match found {
            Some(resource) => Existence::Exists(certificate(resource)),
            None => Existence::Unknown(UNKNOWN.to_owned()),
        })
    }

    async fn exists(&self, type_name: &str, identifier: &str) -> CallResult<Existence<()>> {
        let mut external = self.fault_plan.plan.external_resources.iter();
        let external = external
            .find(|resource| resource.type_name == type_name && resource.identifier == identifier);
        if let Some(external) = external {
            return Ok(if external.exists {
                Existence::Exists(())
            } else {
                Existence::Missing
            });
        }
        if type_name == iam::ROLE && identifier.starts_with(SERVICE_LINKED_ROLE) {
            return Ok(Existence::Exists(()));
        }
        let holders = self.stacks_with("GetResource", type_name, identifier)?;
        if !holders.is_empty() || self.is_retained(type_name, identifier)? {
            return Ok(Existence::Exists(()));
        }
        let foreign = identifier.starts_with("arn:") && !identifier.contains(ACCOUNT);
        // It may exist even if no local stack has created it.
        let often_external = type_info(type_name).is_some_and(|info| info.often_external);
        Ok(if foreign || often_external {
            Existence::Unknown(UNKNOWN.to_owned())
        } else {
            Existence::Missing
        })
    }

    async fn listener_rules(&self, listener: &str) -> CallResult<Existence<Vec<LiveRule>>> {
        let stacks = self.stacks("DescribeRules")?;
        let resources = stacks.iter().flat_map(|stack| stack.resources.values());
        let of_listener = resources.filter(|resource| {
            resource.type_name == RULE
                && !resource.physical_id.is_empty()
                && resource
                    .properties
                    .get("ListenerArn")
                    .and_then(Value::as_str)
                    == Some(listener)
        });
        Ok(Existence::Exists(of_listener.map(live_rule).collect()))
    }

    async fn count(&self, type_name: &str) -> CallResult<u32> {
        let stacks = self.stacks("ListResources")?;
        let resources = stacks.iter().flat_map(|stack| stack.resources.values());
        let own = resources
            .filter(|resource| resource.type_name == type_name)
            .count();
        let locked = self.folder.lock_if_present("ListResources")?;
        let stored = self.account_view(&locked, "").retained_resources()?;
        let retained = stored.retained.iter();
        let retained = retained.filter(|resource| resource.type_name == type_name);
        Ok(u32::try_from(own + retained.count()).unwrap_or(u32::MAX))
    }
}

impl RegistryAccess for Local {
    async fn registry_login(&self, _region: Option<&str>) -> CallResult<RegistryLogin> {
        let message = "the local engine has no registry";
        Err(ControlPlaneError::validation(
            "GetAuthorizationToken",
            message,
        ))
    }
}

impl Local {
    fn is_retained(&self, type_name: &str, identifier: &str) -> CallResult<bool> {
        let locked = self.folder.lock_if_present("GetResource")?;
        let account = self.account_view(&locked, "");
        Ok(account.find_retained(type_name, identifier)?.is_some())
    }
}

/// A rule of a local stack.
fn live_rule(resource: &Resource) -> LiveRule {
    let property = |name: &str| resource.properties.get(name);
    LiveRule {
        arn: resource.physical_id.clone(),
        priority: property("Priority").and_then(|number| as_text(number).parse().ok()),
        target_group: super::tasks::first_target_group(resource),
        conditions: property("Conditions")
            .map(conditions_of)
            .unwrap_or_default(),
    }
}

/// A certificate of a local stack. It counts as issued.
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
