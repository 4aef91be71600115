//! Properties that expose a resource to the internet.

use serde_json::Value;

use super::canonical::{canonical, named};
use super::policy_location::list;
use super::{Broadening, BroadeningKind};
use crate::cfn::{Document, DocumentResource};

/// The resources of `new` that are exposed to the internet and weren't in `old`.
pub(super) fn widened(old: &Document, new: &Document) -> Vec<Broadening> {
    let mut found = Vec::new();
    for after in new.resources() {
        let before = old
            .resource(after.id)
            .filter(|before| before.type_name == after.type_name);
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

fn exposures(document: &Document, resource: &DocumentResource<'_>) -> Vec<Exposure> {
    let text = |name: &str| {
        resource
            .property(name)
            .map(|value| canonical(document, value))
    };
    let is = |name: &str, expected: &str| {
        text(name).is_some_and(|value| value.eq_ignore_ascii_case(expected))
    };
    let exposure = |effect: &str, public: bool| {
        vec![Exposure {
            effect: effect.to_owned(),
            public,
        }]
    };
    match resource.type_name {
        "AWS::RDS::DBInstance"
        | "AWS::RDS::DBCluster"
        | "AWS::Redshift::Cluster"
        | "AWS::DMS::ReplicationInstance"
        | "AWS::AmazonMQ::Broker"
            if is("PubliclyAccessible", "true") =>
        {
            exposure("gets a public address (`PubliclyAccessible`)", true)
        }
        // The default scheme of a load balancer is internet-facing.
        "AWS::ElasticLoadBalancingV2::LoadBalancer" if !is("Scheme", "internal") => {
            exposure("is internet-facing (`Scheme`)", true)
        }
        "AWS::EC2::Subnet" if is("MapPublicIpOnLaunch", "true") => exposure(
            "assigns public addresses to what is launched in it (`MapPublicIpOnLaunch`)",
            false,
        ),
        "AWS::Lambda::Url" if is("AuthType", "NONE") => {
            exposure("can be invoked by anyone (`AuthType: NONE`)", true)
        }
        "AWS::ECR::PublicRepository" => exposure("can be read by anyone", true),
        "AWS::EC2::Route" => route(document, resource),
        "AWS::S3::Bucket" => bucket(document, resource),
        _ if assigns_address(resource.body()) => exposure(
            "assigns public addresses to its tasks (`AssignPublicIp`)",
            false,
        ),
        _ => Vec::new(),
    }
}

/// A route to an internet gateway, which makes the subnets of its route table public.
fn route(document: &Document, resource: &DocumentResource<'_>) -> Vec<Exposure> {
    let table = resource.property("RouteTableId");
    let gateway = resource.property("GatewayId");
    let (Some(table), Some(_)) = (table, gateway) else {
        return Vec::new();
    };
    let everywhere = ["DestinationCidrBlock", "DestinationIpv6CidrBlock"]
        .iter()
        .filter_map(|name| resource.property(name))
        .map(|value| canonical(document, value))
        .find(|net| net == "0.0.0.0/0" || net == "::/0");
    everywhere.map_or_else(Vec::new, |net| {
        vec![Exposure {
            effect: format!(
                "routes {net} of route table `{}` to an internet gateway",
                named(document, table)
            ),
            public: false,
        }]
    })
}

/// A public access block that is removed from the template is removed from the bucket.
fn loses_block(before: &DocumentResource<'_>, after: &DocumentResource<'_>) -> Option<Exposure> {
    let block = "PublicAccessBlockConfiguration";
    let removed = after.type_name == "AWS::S3::Bucket"
        && before.property(block).is_some()
        && after.property(block).is_none();
    removed.then(|| Exposure {
        effect: format!("loses its public access block (`{block}`)"),
        public: false,
    })
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
                found.push(Exposure {
                    effect: format!("doesn't fully block public access (`{switch}`)"),
                    public: false,
                });
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
