//! Properties that expose a resource to the internet.

use serde_json::Value;

use super::canonical::{canonical, named};
use super::policy_location::list;
use super::{Broadening, BroadeningKind};
use crate::cfn::type_info::Exposed;
use crate::cfn::type_names::{ec2, s3};
use crate::cfn::{Document, DocumentResource, type_info};

/// The resources of `new` that are exposed to the internet and weren't in `old`.
pub(super) fn widened(old: &Document, new: &Document) -> Vec<Broadening> {
    let mut found = Vec::new();
    for after in new.resources() {
        let mut same_type = old.of_type(after.type_name);
        let before = same_type.find(|before| before.id == after.id);
        let earlier = before.map_or_else(Vec::new, |before| exposures(old, &before));
        let unblocked = before.and_then(|before| loses_block(&before, &after));
        let fresh = exposures(new, &after)
            .into_iter()
            .chain(unblocked)
            .filter(|exposure| !earlier.contains(exposure));
        found.extend(fresh.map(|exposure| Broadening {
            id: after.id.to_owned(),
            kind: BroadeningKind::PublicAccess,
            public: exposure.public,
            message: format!("`{}` {}", after.id, exposure.effect),
        }));
    }
    found
}

/// A way in which a resource is exposed to the internet.
#[derive(Debug, PartialEq, Eq)]
struct Exposure {
    effect: String,
    /// Whether this alone gives public access.
    public: bool,
}

/// An exposure that gives no public access by itself.
fn partial(effect: impl Into<String>) -> Exposure {
    Exposure {
        effect: effect.into(),
        public: false,
    }
}

fn exposures(document: &Document, resource: &DocumentResource<'_>) -> Vec<Exposure> {
    let switch = type_info(resource.type_name).and_then(|info| info.public.as_ref());
    let mut found: Vec<_> = switch
        .filter(|switch| is_exposed(document, resource, &switch.when))
        .map(|switch| Exposure {
            effect: switch.effect.to_owned(),
            public: switch.reachable,
        })
        .into_iter()
        .collect();
    match resource.type_name {
        ec2::ROUTE => found.extend(route(document, resource)),
        s3::BUCKET => found.extend(bucket(document, resource)),
        _ if assigns_address(resource.body()) => found.push(partial(
            "assigns public addresses to its tasks (`AssignPublicIp`)",
        )),
        _ => {}
    }
    found
}

fn is_exposed(document: &Document, resource: &DocumentResource<'_>, when: &Exposed) -> bool {
    let is = |property: &str, expected: &str| {
        resource
            .property(property)
            .is_some_and(|value| canonical(document, value).eq_ignore_ascii_case(expected))
    };
    match when {
        Exposed::Always => true,
        Exposed::If(property, value) => is(property, value),
        Exposed::Unless(property, value) => !is(property, value),
    }
}

/// A route to an internet gateway, which makes the subnets of its route table public.
fn route(document: &Document, resource: &DocumentResource<'_>) -> Option<Exposure> {
    let table = resource.property("RouteTableId")?;
    resource.property("GatewayId")?;
    let everywhere = ["DestinationCidrBlock", "DestinationIpv6CidrBlock"]
        .iter()
        .filter_map(|name| resource.property(name))
        .map(|value| canonical(document, value))
        .find(|net| net == "0.0.0.0/0" || net == "::/0")?;
    let table = named(document, table);
    Some(partial(format!(
        "routes {everywhere} of route table `{table}` to an internet gateway"
    )))
}

/// A public access block that is removed from the template is removed from the bucket.
fn loses_block(before: &DocumentResource<'_>, after: &DocumentResource<'_>) -> Option<Exposure> {
    let block = "PublicAccessBlockConfiguration";
    let removed = after.type_name == s3::BUCKET
        && before.property(block).is_some()
        && after.property(block).is_none();
    removed.then(|| partial(format!("loses its public access block (`{block}`)")))
}

/// The exposures of a bucket. By default, new buckets have the whole block on (since April 2023).
fn bucket(document: &Document, resource: &DocumentResource<'_>) -> Vec<Exposure> {
    let mut found = Vec::new();
    if let Some(block) = resource.property("PublicAccessBlockConfiguration") {
        for switch in [
            "BlockPublicAcls",
            "BlockPublicPolicy",
            "IgnorePublicAcls",
            "RestrictPublicBuckets",
        ] {
            let on = block
                .get(switch)
                .is_some_and(|value| canonical(document, value).eq_ignore_ascii_case("true"));
            if !on {
                let effect = format!("doesn't fully block public access (`{switch}`)");
                found.push(partial(effect));
            }
        }
    }
    let acl = resource.property("AccessControl");
    let acl = acl
        .map(|value| canonical(document, value))
        .unwrap_or_default();
    if matches!(
        acl.as_str(),
        "AuthenticatedRead" | "PublicRead" | "PublicReadWrite"
    ) {
        found.push(Exposure {
            effect: format!("has the access control list `{acl}`"),
            public: true,
        });
    }
    found
}

/// Whether `AssignPublicIp` is on at any depth; services, task sets, schedules and rules have it at different ones.
fn assigns_address(value: &Value) -> bool {
    match value {
        Value::Object(object) => object.iter().any(|(name, value)| {
            name == "AssignPublicIp" && value == "ENABLED" || assigns_address(value)
        }),
        Value::Array(_) => list(Some(value)).into_iter().any(assigns_address),
        _ => false,
    }
}
