//! Load balancers and DB subnet groups whose subnets move to another VPC, which AWS refuses: "The new Subnets are not in the
//! same Vpc as the existing subnet group" (`ModifyDBSubnetGroup`).

use crate::cfn::type_names::{ec2, elasticloadbalancingv2, rds};
use crate::cfn::{Document, DocumentResource, ids_in};

use super::change::{Changes, is_replaced};
use super::{Action, Change, Effect};

const BALANCER: &str = elasticloadbalancingv2::LOAD_BALANCER;

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
    changes: &Changes<'_>,
) -> Vec<VpcMove<'a>> {
    let stays = |resource: &DocumentResource<'_>| {
        old.resource(resource.id)
            .is_some_and(|before| before.type_name == resource.type_name)
            && !is_replaced(changes, resource.id)
    };
    let balancers = new
        .resources()
        .filter(|resource| [BALANCER, rds::DB_SUBNET_GROUP].contains(&resource.type_name))
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
    let properties = ["Subnets", "SubnetMappings", "SubnetIds"].into_iter();
    let values = properties.filter_map(|property| balancer.property(property));
    values.flat_map(ids_in).collect()
}

fn leaves_its_vpc(change: &Change) -> bool {
    let by_vpc = change
        .properties
        .iter()
        .any(|property| property.path == "VpcId" && property.effect == Effect::Replace);
    change.type_name == ec2::SUBNET && change.action == Action::Replace && by_vpc
}
