//! Load balancers that would follow their subnets into another VPC, which AWS refuses.

use std::collections::BTreeMap;

use crate::cfn::{Document, DocumentResource, collect_references};

use super::{Action, Change, Effect};

/// A load balancer that stays, and one of its subnets that goes to another VPC.
pub(super) struct Moved<'a> {
    pub(super) balancer: &'a str,
    pub(super) subnet: &'a str,
}

/// The load balancers that are kept while a subnet of theirs is replaced by one of another VPC.
pub(super) fn moved_balancers<'a>(
    old: &Document,
    new: &'a Document,
    changes: &BTreeMap<&str, Change>,
) -> Vec<Moved<'a>> {
    let replaced = |id: &str| {
        changes
            .get(id)
            .is_some_and(|change| change.action == Action::Replace)
    };
    let stays = |it: &DocumentResource<'_>| {
        old.resource(it.id)
            .is_some_and(|before| before.type_name == it.type_name)
            && !replaced(it.id)
    };
    let balancers = new
        .resources()
        .filter(|it| it.type_name == "AWS::ElasticLoadBalancingV2::LoadBalancer")
        .filter(stays);
    balancers
        .filter_map(|balancer| {
            let subnet = subnets(&balancer)
                .into_iter()
                .find(|id| changes.get(id).is_some_and(leaves_its_vpc))?;
            Some(Moved {
                balancer: balancer.id,
                subnet,
            })
        })
        .collect()
}

/// What the subnets of a load balancer refer to.
fn subnets<'a>(balancer: &DocumentResource<'a>) -> Vec<&'a str> {
    let mut references = Vec::new();
    for property in ["Subnets", "SubnetMappings"] {
        if let Some(value) = balancer.property(property) {
            collect_references(value, &mut references);
        }
    }
    references.iter().map(|reference| reference.id).collect()
}

fn leaves_its_vpc(change: &Change) -> bool {
    let by_vpc = change
        .properties
        .iter()
        .any(|property| property.path == "VpcId" && property.effect == Effect::Replace);
    change.type_name == "AWS::EC2::Subnet" && change.action == Action::Replace && by_vpc
}
