//! Load balancers and DB subnet groups whose subnets move to another VPC, which AWS refuses: "The new Subnets are not in the
//! same Vpc as the existing subnet group" (`ModifyDBSubnetGroup`).

use std::collections::BTreeMap;

use crate::cfn::{Document, DocumentResource, collect_references};

use super::{Action, Change, Effect};

const BALANCER: &str = "AWS::ElasticLoadBalancingV2::LoadBalancer";

/// A resource that isn't replaced, and one of its subnets that moves to another VPC.
pub(super) struct VpcMove<'a> {
    pub(super) id: &'a str,
    /// Whether it is a load balancer rather than a subnet group.
    pub(super) is_balancer: bool,
    pub(super) subnet: &'a str,
}

/// The load balancers and subnet groups that aren't replaced although one of their subnets moves to another VPC.
pub(super) fn vpc_moves<'a>(
    old: &Document,
    new: &'a Document,
    changes: &BTreeMap<&str, Change>,
) -> Vec<VpcMove<'a>> {
    let replaced = |id: &str| {
        changes
            .get(id)
            .is_some_and(|change| change.action == Action::Replace)
    };
    let stays = |resource: &DocumentResource<'_>| {
        old.resource(resource.id)
            .is_some_and(|before| before.type_name == resource.type_name)
            && !replaced(resource.id)
    };
    let balancers = new
        .resources()
        .filter(|resource| [BALANCER, "AWS::RDS::DBSubnetGroup"].contains(&resource.type_name))
        .filter(stays);
    balancers
        .filter_map(|balancer| {
            let subnet = subnets(&balancer)
                .into_iter()
                .find(|id| changes.get(id).is_some_and(leaves_its_vpc))?;
            Some(VpcMove {
                id: balancer.id,
                is_balancer: balancer.type_name == BALANCER,
                subnet,
            })
        })
        .collect()
}

/// The references in the subnets of a load balancer or a subnet group.
fn subnets<'a>(balancer: &DocumentResource<'a>) -> Vec<&'a str> {
    let mut references = Vec::new();
    for property in ["Subnets", "SubnetMappings", "SubnetIds"] {
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
