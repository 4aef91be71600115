//! The attributes of resources: those of AWS's schemas, and those that only AWS's documentation has.

use super::schema::Schema;
use crate::cfn::type_names::{
    appmesh, autoscaling, ec2, efs, elasticloadbalancingv2, events, rds, servicediscovery, sns,
    sqs, ssm,
};
use crate::cfn::{facts, type_info};

/// Types whose properties are all attributes. From `_getatts.py` of cfn-lint, which follows AWS's documentation.
const EVERY_PROPERTY: [&str; 12] = [
    autoscaling::AUTO_SCALING_GROUP,
    ec2::SECURITY_GROUP,
    ec2::SUBNET,
    ec2::VPC,
    efs::MOUNT_TARGET,
    elasticloadbalancingv2::LOAD_BALANCER,
    events::EVENT_BUS,
    rds::DB_INSTANCE,
    rds::DB_PARAMETER_GROUP,
    sns::TOPIC,
    sqs::QUEUE,
    ssm::PARAMETER,
];

/// Properties that are attributes. From the same file.
const PROPERTIES: [(&str, &[&str]); 8] = [
    (
        appmesh::GATEWAY_ROUTE,
        &[
            "GatewayRouteName",
            "MeshName",
            "MeshOwner",
            "VirtualGatewayName",
        ],
    ),
    (appmesh::MESH, &["MeshName"]),
    (
        appmesh::ROUTE,
        &["MeshName", "MeshOwner", "RouteName", "VirtualRouterName"],
    ),
    (
        appmesh::VIRTUAL_GATEWAY,
        &["MeshName", "MeshOwner", "VirtualGatewayName"],
    ),
    (
        appmesh::VIRTUAL_NODE,
        &["MeshName", "MeshOwner", "VirtualNodeName"],
    ),
    (
        appmesh::VIRTUAL_ROUTER,
        &["MeshName", "MeshOwner", "VirtualRouterName"],
    ),
    (
        appmesh::VIRTUAL_SERVICE,
        &["MeshName", "MeshOwner", "VirtualServiceName"],
    ),
    (servicediscovery::SERVICE, &["Name"]),
];

/// Whether `Fn::GetAtt` of the type has an attribute. True for types without a schema, custom resources among them.
pub fn has_attribute(type_name: &str, attribute: &str) -> bool {
    let Some(facts) = facts(type_name) else {
        return true;
    };
    facts.read_only.contains(&attribute) || is_documented(type_name, attribute)
}

/// Whether AWS's documentation has the attribute, and the schema doesn't.
fn is_documented(type_name: &str, attribute: &str) -> bool {
    let has_format = type_info(type_name).is_some_and(|info| {
        let mut formats = info.attributes.iter();
        let mut counted = info.counted_attributes.iter();
        formats.any(|(name, _)| *name == attribute)
            || counted.any(|name| name.ends_with('.') && attribute.starts_with(name))
    });
    let listed = PROPERTIES.iter().find(|(name, _)| *name == type_name);
    has_format
        || listed.is_some_and(|(_, names)| names.contains(&attribute))
        || EVERY_PROPERTY.contains(&type_name)
            && Schema::of_type(type_name).is_some_and(|schema| schema.has(attribute))
}

/// The attributes of a type, without those of `EVERY_PROPERTY`.
pub fn attributes_of(type_name: &str) -> Vec<&'static str> {
    let own = facts(type_name).map_or(&[][..], |facts| facts.read_only);
    let formats = type_info(type_name).map_or(&[][..], |info| info.attributes);
    let listed = PROPERTIES.iter().find(|(name, _)| *name == type_name);
    let mut names: Vec<&str> = own.to_vec();
    names.extend(formats.iter().map(|(name, _)| name));
    names.extend(listed.map_or(&[][..], |(_, names)| names));
    names.sort_unstable();
    names.dedup();
    names
}
