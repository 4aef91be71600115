//! The `AWS::ECS` types.

use crate::cfn::aws::ecs::{
    CapacityProvider, Cluster, ClusterCapacityProviderAssociations, Daemon, DaemonTaskDefinition,
    ExpressGatewayService, Gateway, GatewayClusterAssociations, PrimaryTaskSet, Service,
    TaskDefinition, TaskSet,
};
use crate::cfn::type_info::{
    Charge, DiagramKind, DiagramNode, IN_USE, NameConflict, Protection, TypeInfo, named, shared,
    unnamed,
};

const SERVICE: &str = "arn:aws:ecs:{r}:{a}:service/{Cluster}/{n}";
const TASK_DEFINITION: &str = "arn:aws:ecs:{r}:{a}:task-definition/{n}:{g}";

#[rustfmt::skip]
pub(super) static ROWS: &[TypeInfo] = &[
    named::<CapacityProvider>("Name", "{n}", "arn:aws:ecs:{r}:{a}:capacity-provider/{n}")
        .security_groups(&["ManagedInstancesProvider/InstanceLaunchTemplate/NetworkConfiguration/SecurityGroups"]),
    // `CreateCluster` returns an existing cluster of that name.
    named::<Cluster>("ClusterName", "{n}", "arn:aws:ecs:{r}:{a}:cluster/{n}")
        .in_use(IN_USE)
        .deletion_advice(
            &["are active", "is active", "still active"],
            "stop its services and tasks: `aws ecs list-services --cluster {}` and `aws ecs list-tasks --cluster {}`",
        )
        .charge(Charge::ContainerInsights)
        .name_lookup(NameConflict::MaybeShared, "aws ecs delete-cluster --cluster NAME"),
    named::<ClusterCapacityProviderAssociations>("Cluster", "{n}", ""),
    named::<Daemon>("DaemonName", "", "").within(&["ClusterArn"]),
    shared::<DaemonTaskDefinition>("Family", "", ""),
    named::<ExpressGatewayService>("ServiceName", SERVICE, SERVICE)
        .within(&["Cluster"])
        .security_groups(&["NetworkConfiguration/SecurityGroups"]),
    named::<Gateway>("GatewayName", "arn:aws:ecs:{r}:{a}:gateway/{n}", "arn:aws:ecs:{r}:{a}:gateway/{n}")
        .protection(Protection::property("DeletionProtection", None)),
    unnamed::<GatewayClusterAssociations>("", ""),
    unnamed::<PrimaryTaskSet>("", ""),
    named::<Service>("ServiceName", SERVICE, SERVICE)
        .within(&["Cluster"])
        .attributes(&[("Name", "{n}")])
        .security_groups(&["NetworkConfiguration/AwsvpcConfiguration/SecurityGroups"])
        .diagram(DiagramNode::new(DiagramKind::Service, "ECS service"))
        .charge(Charge::Tasks),
    shared::<TaskDefinition>("Family", TASK_DEFINITION, TASK_DEFINITION)
        .grants_nothing()
        .diagram(DiagramNode::new(DiagramKind::Task, "ECS task")),
    unnamed::<TaskSet>("", "").security_groups(&["NetworkConfiguration/AwsVpcConfiguration/SecurityGroups"]),
];
