//! The `AWS::ECS` types.

use crate::cfn::type_info::{
    Charge, DiagramKind, DiagramNode, IN_USE, NameConflict, Protection, TypeInfo, named, shared,
    unnamed,
};
use crate::cfn::type_names::ecs;

const SERVICE: &str = "arn:aws:ecs:{r}:{a}:service/{Cluster}/{n}";
const TASK_DEFINITION: &str = "arn:aws:ecs:{r}:{a}:task-definition/{n}:{g}";

#[rustfmt::skip]
pub(super) static ROWS: &[TypeInfo] = &[
    named(ecs::CAPACITY_PROVIDER, "Name", "{n}", "arn:aws:ecs:{r}:{a}:capacity-provider/{n}")
        .security_groups(&["ManagedInstancesProvider/InstanceLaunchTemplate/NetworkConfiguration/SecurityGroups"]),
    // `CreateCluster` returns an existing cluster of that name.
    named(ecs::CLUSTER, "ClusterName", "{n}", "arn:aws:ecs:{r}:{a}:cluster/{n}")
        .in_use(IN_USE)
        .deletion_advice(
            &["are active", "is active", "still active"],
            "stop its services and tasks: `aws ecs list-services --cluster {}` and `aws ecs list-tasks --cluster {}`",
        )
        .charge(Charge::ContainerInsights)
        .name_lookup(NameConflict::MaybeShared, "aws ecs delete-cluster --cluster NAME"),
    named(ecs::CLUSTER_CAPACITY_PROVIDER_ASSOCIATIONS, "Cluster", "{n}", ""),
    named(ecs::DAEMON, "DaemonName", "", "").within(&["ClusterArn"]),
    shared(ecs::DAEMON_TASK_DEFINITION, "Family", "", ""),
    named(ecs::EXPRESS_GATEWAY_SERVICE, "ServiceName", SERVICE, SERVICE)
        .within(&["Cluster"])
        .security_groups(&["NetworkConfiguration/SecurityGroups"]),
    named(ecs::GATEWAY, "GatewayName", "arn:aws:ecs:{r}:{a}:gateway/{n}", "arn:aws:ecs:{r}:{a}:gateway/{n}")
        .protection(Protection::property("DeletionProtection", None)),
    unnamed(ecs::GATEWAY_CLUSTER_ASSOCIATIONS, "", ""),
    unnamed(ecs::PRIMARY_TASK_SET, "", ""),
    named(ecs::SERVICE, "ServiceName", SERVICE, SERVICE)
        .within(&["Cluster"])
        .attributes(&[("Name", "{n}")])
        .security_groups(&["NetworkConfiguration/AwsvpcConfiguration/SecurityGroups"])
        .diagram(DiagramNode::new(DiagramKind::Service, "ECS service"))
        .charge(Charge::Tasks),
    shared(ecs::TASK_DEFINITION, "Family", TASK_DEFINITION, TASK_DEFINITION)
        .grants_nothing()
        .diagram(DiagramNode::new(DiagramKind::Task, "ECS task")),
    unnamed(ecs::TASK_SET, "", "").security_groups(&["NetworkConfiguration/AwsVpcConfiguration/SecurityGroups"]),
];
