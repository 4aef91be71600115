//! Switches that put a resource on the internet.

use serde_json::Value;

use super::policy_place::list;
use super::spelled::{named, spelled};
use super::{Broadening, BroadeningKind};
use crate::cfn::{Document, DocumentResource};

/// Everything of `new` that faces the internet and didn't in `old`.
pub(super) fn widened(old: &Document, new: &Document) -> Vec<Broadening> {
    let mut found = Vec::new();
    for after in new.resources() {
        let before = old
            .resource(after.id)
            .filter(|it| it.type_name == after.type_name);
        let earlier = before.map_or_else(Vec::new, |before| exposures(old, &before));
        let unblocked = before.and_then(|before| loses_block(&before, &after));
        let fresh = exposures(new, &after)
            .into_iter()
            .chain(unblocked)
            .filter(|exposure| !earlier.contains(exposure));
        found.extend(fresh.map(|exposure| Broadening {
            id: after.id.to_owned(),
            kind: BroadeningKind::PublicAccess,
            everybody: exposure.everybody,
            message: format!("`{}` {}", after.id, exposure.what),
        }));
    }
    found
}

/// A way in which a resource faces the internet.
#[derive(Debug, PartialEq, Eq)]
struct Exposure {
    what: String,
    /// Whether everybody can get in by this alone.
    everybody: bool,
}

fn exposures(document: &Document, resource: &DocumentResource<'_>) -> Vec<Exposure> {
    let text = |name: &str| {
        resource
            .property(name)
            .map(|value| spelled(document, value))
    };
    let is =
        |name: &str, wanted: &str| text(name).is_some_and(|it| it.eq_ignore_ascii_case(wanted));
    let one = |what: &str, everybody: bool| {
        vec![Exposure {
            what: what.to_owned(),
            everybody,
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
            one("gets a public address (`PubliclyAccessible`)", true)
        }
        // Without a scheme, a load balancer is internet-facing.
        "AWS::ElasticLoadBalancingV2::LoadBalancer" if !is("Scheme", "internal") => {
            one("faces the internet (`Scheme`)", true)
        }
        "AWS::EC2::Subnet" if is("MapPublicIpOnLaunch", "true") => one(
            "gives what starts in it a public address (`MapPublicIpOnLaunch`)",
            false,
        ),
        "AWS::Lambda::Url" if is("AuthType", "NONE") => {
            one("answers anyone (`AuthType: NONE`)", true)
        }
        "AWS::ECR::PublicRepository" => one("can be read by anyone", true),
        "AWS::EC2::Route" => route(document, resource),
        "AWS::S3::Bucket" => bucket(document, resource),
        _ if assigns_address(resource.body()) => {
            one("gives its tasks public addresses (`AssignPublicIp`)", false)
        }
        _ => Vec::new(),
    }
}

/// A route to an internet gateway makes the subnets of its table public.
fn route(document: &Document, resource: &DocumentResource<'_>) -> Vec<Exposure> {
    let table = resource.property("RouteTableId");
    let gateway = resource.property("GatewayId");
    let (Some(table), Some(_)) = (table, gateway) else {
        return Vec::new();
    };
    let everywhere = ["DestinationCidrBlock", "DestinationIpv6CidrBlock"]
        .iter()
        .filter_map(|name| resource.property(name))
        .map(|value| spelled(document, value))
        .find(|net| net == "0.0.0.0/0" || net == "::/0");
    everywhere.map_or_else(Vec::new, |net| {
        vec![Exposure {
            what: format!(
                "leads {net} of route table `{}` to an internet gateway",
                named(document, table)
            ),
            everybody: false,
        }]
    })
}

/// A block that is taken out of the template is taken off the bucket.
fn loses_block(before: &DocumentResource<'_>, after: &DocumentResource<'_>) -> Option<Exposure> {
    let block = "PublicAccessBlockConfiguration";
    let goes = after.type_name == "AWS::S3::Bucket"
        && before.property(block).is_some()
        && after.property(block).is_none();
    goes.then(|| Exposure {
        what: format!("loses its block of public access (`{block}`)"),
        everybody: false,
    })
}

/// A bucket that is made has the whole block on, unless the template says otherwise (so since April 2023).
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
                .is_some_and(|value| spelled(document, value).eq_ignore_ascii_case("true"));
            if !on {
                found.push(Exposure {
                    what: format!("doesn't block public access in full (`{switch}`)"),
                    everybody: false,
                });
            }
        }
    }
    let acl = resource.property("AccessControl");
    let acl = acl
        .map(|value| spelled(document, value))
        .unwrap_or_default();
    if matches!(
        acl.as_str(),
        "AuthenticatedRead" | "PublicRead" | "PublicReadWrite"
    ) {
        found.push(Exposure {
            what: format!("has the access control list `{acl}`"),
            everybody: true,
        });
    }
    found
}

/// Services, task sets, schedules and rules have it at different depths.
fn assigns_address(value: &Value) -> bool {
    match value {
        Value::Object(object) => object.iter().any(|(name, value)| {
            name == "AssignPublicIp" && value == "ENABLED" || assigns_address(value)
        }),
        Value::Array(_) => list(Some(value)).into_iter().any(assigns_address),
        _ => false,
    }
}
