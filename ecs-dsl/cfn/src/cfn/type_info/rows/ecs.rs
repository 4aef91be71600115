//! The `AWS::ECS` types.

use crate::cfn::type_info::{
    Charge, DiagramKind, DiagramNode, IN_USE, InUse, NameConflict, Protection, TypeInfo,
    ValueCheck, ValueRule, named, shared, unnamed,
};
use crate::cfn::type_names::ecs;
use crate::rules;

const SERVICE: &str = "arn:aws:ecs:{r}:{a}:service/{Cluster}/{n}";
const TASK_DEFINITION: &str = "arn:aws:ecs:{r}:{a}:task-definition/{n}:{g}";

#[rustfmt::skip]
const CLUSTER_VALUES: &[ValueRule] = &[
    ValueRule::text("ClusterName", rules::ecs_name),
    ValueRule::integer("DefaultCapacityProviderStrategy/*/Base", rules::capacity_base),
    ValueRule::integer("DefaultCapacityProviderStrategy/*/Weight", rules::capacity_weight),
];

#[rustfmt::skip]
const CLUSTER_CAPACITY_PROVIDER_ASSOCIATIONS_VALUES: &[ValueRule] = &[
    ValueRule::integer("DefaultCapacityProviderStrategy/*/Base", rules::capacity_base),
    ValueRule::integer("DefaultCapacityProviderStrategy/*/Weight", rules::capacity_weight),
];

#[rustfmt::skip]
const SERVICE_VALUES: &[ValueRule] = &[
    ValueRule::text("ServiceName", rules::ecs_name),
    ValueRule::integer("DesiredCount", rules::tasks).warning(),
    ValueRule::integer("CapacityProviderStrategy/*/Base", rules::capacity_base),
    ValueRule::integer("CapacityProviderStrategy/*/Weight", rules::capacity_weight),
    ValueRule::seconds("HealthCheckGracePeriodSeconds", rules::grace_period),
    ValueRule::minutes("DeploymentConfiguration/BakeTimeInMinutes", rules::bake_time),
    ValueRule::minutes("DeploymentConfiguration/LinearConfiguration/StepBakeTimeInMinutes", rules::step_time),
    ValueRule::minutes("DeploymentConfiguration/CanaryConfiguration/CanaryBakeTimeInMinutes", rules::step_time),
    ValueRule::number("DeploymentConfiguration/CanaryConfiguration/CanaryPercent", rules::canary_percent),
    ValueRule::number("DeploymentConfiguration/LinearConfiguration/StepPercent", rules::linear_percent),
    ValueRule::pair("DeploymentConfiguration/MinimumHealthyPercent", ValueCheck::NumberPair("MaximumPercent", rules::deployment_percents)).warning(),
    ValueRule::seconds("ServiceConnectConfiguration/Services/*/Timeout/IdleTimeoutSeconds", rules::mesh_timeout),
    ValueRule::seconds("ServiceConnectConfiguration/Services/*/Timeout/PerRequestTimeoutSeconds", rules::mesh_timeout),
    ValueRule::integer("VolumeConfigurations/*/ManagedEBSVolume/SizeInGiB", rules::ebs_volume_size),
    ValueRule::text("NetworkConfiguration/AwsvpcConfiguration/SecurityGroups/*", rules::security_group_id),
    ValueRule::text("NetworkConfiguration/AwsvpcConfiguration/Subnets/*", rules::subnet_id),
];

#[rustfmt::skip]
const TASK_DEFINITION_VALUES: &[ValueRule] = &[
    ValueRule::text("Family", rules::family),
    ValueRule::pair("Cpu", ValueCheck::IntegerPair("Memory", rules::fargate_size)).when("RequiresCompatibilities", "FARGATE"),
    ValueRule::integer("EphemeralStorage/SizeInGiB", rules::ephemeral_storage),
    ValueRule::text("ContainerDefinitions/*/Name", rules::container_name),
    ValueRule::text("Volumes/*/Name", rules::volume_name),
    ValueRule::text("ContainerDefinitions/*/Image", rules::image_reference).warning(),
    ValueRule::integer("ContainerDefinitions/*/PortMappings/*/ContainerPort", rules::port),
    ValueRule::text("ContainerDefinitions/*/PortMappings/*/Name", rules::port_mapping_name),
    ValueRule::seconds("ContainerDefinitions/*/StopTimeout", rules::stop_timeout).warning(),
    ValueRule::seconds("ContainerDefinitions/*/StartTimeout", rules::start_timeout).warning(),
    ValueRule::seconds("ContainerDefinitions/*/RestartPolicy/RestartAttemptPeriod", rules::restart_attempt_period),
    ValueRule::integer("ContainerDefinitions/*/LinuxParameters/Swappiness", rules::swappiness),
    ValueRule::pair("ContainerDefinitions/*/Ulimits/*/SoftLimit", ValueCheck::IntegerPair("HardLimit", rules::ulimit)),
    ValueRule::pair("ContainerDefinitions/*/MemoryReservation", ValueCheck::IntegerPair("Memory", rules::memory_reservation)),
    ValueRule::text("ContainerDefinitions/*/EnvironmentFiles/*/Value", rules::environment_file),
    ValueRule::seconds("ContainerDefinitions/*/HealthCheck/Interval", rules::container_health_interval),
    ValueRule::seconds("ContainerDefinitions/*/HealthCheck/Timeout", rules::container_health_timeout),
    ValueRule::integer("ContainerDefinitions/*/HealthCheck/Retries", rules::container_health_retries),
    ValueRule::seconds("ContainerDefinitions/*/HealthCheck/StartPeriod", rules::container_health_start),
    ValueRule::text("ContainerDefinitions/*/Environment/*/Name", rules::variable_name).warning(),
    ValueRule::text("ContainerDefinitions/*/Environment/*/Value", rules::variable_value).warning(),
    ValueRule::pair("ContainerDefinitions/*/Environment/*/Name", ValueCheck::TextPair("Value", rules::plain_variable)).warning(),
    ValueRule::text("ContainerDefinitions/*/Command/*", rules::plain_argument).warning(),
];

#[rustfmt::skip]
pub(super) static ROWS: &[TypeInfo] = &[
    named(ecs::CAPACITY_PROVIDER, "Name", "{n}", "arn:aws:ecs:{r}:{a}:capacity-provider/{n}")
        .security_groups(&["ManagedInstancesProvider/InstanceLaunchTemplate/NetworkConfiguration/SecurityGroups"]),
    // `CreateCluster` returns an existing cluster of that name.
    named(ecs::CLUSTER, "ClusterName", "{n}", "arn:aws:ecs:{r}:{a}:cluster/{n}")
        .values(CLUSTER_VALUES)
        .in_use(InUse::by(IN_USE, &[(ecs::SERVICE, "Cluster"), (ecs::TASK_SET, "Cluster")]))
        .deletion_advice(
            &["are active", "is active", "still active"],
            "stop its services and tasks: `aws ecs list-services --cluster {}` and `aws ecs list-tasks --cluster {}`",
        )
        .charge(Charge::ContainerInsights)
        .name_lookup(NameConflict::MaybeShared, "aws ecs delete-cluster --cluster NAME"),
    named(ecs::CLUSTER_CAPACITY_PROVIDER_ASSOCIATIONS, "Cluster", "{n}", "")
        .values(CLUSTER_CAPACITY_PROVIDER_ASSOCIATIONS_VALUES),
    named(ecs::DAEMON, "DaemonName", "", "").within(&["ClusterArn"]),
    shared(ecs::DAEMON_TASK_DEFINITION, "Family", "", "").revisions(),
    named(ecs::EXPRESS_GATEWAY_SERVICE, "ServiceName", SERVICE, SERVICE)
        .within(&["Cluster"])
        .security_groups(&["NetworkConfiguration/SecurityGroups"]),
    named(ecs::GATEWAY, "GatewayName", "arn:aws:ecs:{r}:{a}:gateway/{n}", "arn:aws:ecs:{r}:{a}:gateway/{n}")
        .protection(Protection::property("DeletionProtection", None)),
    unnamed(ecs::GATEWAY_CLUSTER_ASSOCIATIONS, "", ""),
    unnamed(ecs::PRIMARY_TASK_SET, "", ""),
    named(ecs::SERVICE, "ServiceName", SERVICE, SERVICE)
        .values(SERVICE_VALUES)
        .within(&["Cluster"])
        .attributes(&[("Name", "{n}")])
        .security_groups(&["NetworkConfiguration/AwsvpcConfiguration/SecurityGroups"])
        .diagram(DiagramNode::new(DiagramKind::Service, "ECS service"))
        .charge(Charge::Tasks),
    shared(ecs::TASK_DEFINITION, "Family", TASK_DEFINITION, TASK_DEFINITION)
        .values(TASK_DEFINITION_VALUES)
        .grants_nothing()
        .revisions()
        .diagram(DiagramNode::new(DiagramKind::Task, "ECS task")),
    unnamed(ecs::TASK_SET, "", "").security_groups(&["NetworkConfiguration/AwsVpcConfiguration/SecurityGroups"]),
];
