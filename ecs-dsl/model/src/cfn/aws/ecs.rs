//! Written by `cargo run -p ecs-dsl-codegen` from AWS's resource schemas.
//!
//! The `AWS::ECS::*` types.

use crate::cfn::{Expr, Handle, Json, List, Map, PropertyType, ResourceType, SecretRef, Value};

/// `AWS::ECS::CapacityProvider`.
#[must_use]
#[derive(Clone, Debug)]
pub struct CapacityProvider(Map);

impl CapacityProvider {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `AutoScalingGroupProvider`.
    pub fn auto_scaling_group_provider(self, value: impl Into<Value<AutoScalingGroupProvider>>) -> Self {
        Self(self.0.set("AutoScalingGroupProvider", value))
    }

    /// `ClusterName`.
    pub fn cluster_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ClusterName", value))
    }

    /// `ManagedInstancesProvider`.
    pub fn managed_instances_provider(self, value: impl Into<Value<ManagedInstancesProvider>>) -> Self {
        Self(self.0.set("ManagedInstancesProvider", value))
    }

    /// `Name`.
    pub fn name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Name", value))
    }

    /// `Tags`: 0 to 50 items.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }
}

impl ResourceType for CapacityProvider {
    const TYPE: &'static str = "AWS::ECS::CapacityProvider";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

/// `AWS::ECS::Cluster`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Cluster(Map);

impl Cluster {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `CapacityProviders`.
    pub fn capacity_providers(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("CapacityProviders", value))
    }

    /// `ClusterName`.
    pub fn cluster_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ClusterName", value))
    }

    /// `ClusterSettings`.
    pub fn cluster_settings(self, value: impl Into<Value<List<ClusterSettings>>>) -> Self {
        Self(self.0.set("ClusterSettings", value))
    }

    /// `Configuration`.
    pub fn configuration(self, value: impl Into<Value<ClusterConfiguration>>) -> Self {
        Self(self.0.set("Configuration", value))
    }

    /// `DefaultCapacityProviderStrategy`.
    pub fn default_capacity_provider_strategy(self, value: impl Into<Value<List<CapacityProviderStrategyItem>>>) -> Self {
        Self(self.0.set("DefaultCapacityProviderStrategy", value))
    }

    /// `ServiceConnectDefaults`.
    pub fn service_connect_defaults(self, value: impl Into<Value<ServiceConnectDefaults>>) -> Self {
        Self(self.0.set("ServiceConnectDefaults", value))
    }

    /// `Tags`: 0 to 50 items.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }
}

impl ResourceType for Cluster {
    const TYPE: &'static str = "AWS::ECS::Cluster";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<Cluster> {
    /// The attribute `Arn`.
    #[inline]
    pub fn arn(&self) -> Value<String> {
        self.attribute("Arn")
    }
}

/// `AWS::ECS::ClusterCapacityProviderAssociations`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ClusterCapacityProviderAssociations(Map);

impl ClusterCapacityProviderAssociations {
    /// With the required properties:
    /// - `Cluster`: 1 to 2048 characters.
    /// - `DefaultCapacityProviderStrategy`.
    pub fn new(cluster: impl Into<Value<String>>, default_capacity_provider_strategy: impl Into<Value<List<CapacityProviderStrategy>>>) -> Self {
        Self(Map::new().set("Cluster", cluster).set("DefaultCapacityProviderStrategy", default_capacity_provider_strategy))
    }

    /// `CapacityProviders`.
    pub fn capacity_providers(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("CapacityProviders", value))
    }
}

impl ResourceType for ClusterCapacityProviderAssociations {
    const TYPE: &'static str = "AWS::ECS::ClusterCapacityProviderAssociations";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

/// `AWS::ECS::Daemon`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Daemon(Map);

impl Daemon {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `CapacityProviderArns`: at least 1 item.
    pub fn capacity_provider_arns(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("CapacityProviderArns", value))
    }

    /// `ClusterArn`.
    pub fn cluster_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ClusterArn", value))
    }

    /// `Critical`.
    pub fn critical(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("Critical", value))
    }

    /// `DaemonName`.
    pub fn daemon_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("DaemonName", value))
    }

    /// `DaemonTaskDefinitionArn`.
    pub fn daemon_task_definition_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("DaemonTaskDefinitionArn", value))
    }

    /// `DeploymentConfiguration`.
    pub fn deployment_configuration(self, value: impl Into<Value<DaemonDeploymentConfiguration>>) -> Self {
        Self(self.0.set("DeploymentConfiguration", value))
    }

    /// `EnableECSManagedTags`.
    pub fn enable_ecs_managed_tags(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("EnableECSManagedTags", value))
    }

    /// `EnableExecuteCommand`.
    pub fn enable_execute_command(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("EnableExecuteCommand", value))
    }

    /// `PropagateTags`.
    pub fn propagate_tags(self, value: impl Into<Value<DaemonPropagateTags>>) -> Self {
        Self(self.0.set("PropagateTags", value))
    }

    /// `Tags`: 0 to 50 items.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }
}

impl ResourceType for Daemon {
    const TYPE: &'static str = "AWS::ECS::Daemon";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<Daemon> {
    /// The attribute `CreatedAt`.
    #[inline]
    pub fn created_at(&self) -> Value<String> {
        self.attribute("CreatedAt")
    }

    /// The attribute `DaemonArn`.
    #[inline]
    pub fn daemon_arn(&self) -> Value<String> {
        self.attribute("DaemonArn")
    }

    /// The attribute `DaemonStatus`.
    #[inline]
    pub fn daemon_status(&self) -> Value<String> {
        self.attribute("DaemonStatus")
    }

    /// The attribute `DeploymentArn`.
    #[inline]
    pub fn deployment_arn(&self) -> Value<String> {
        self.attribute("DeploymentArn")
    }

    /// The attribute `UpdatedAt`.
    #[inline]
    pub fn updated_at(&self) -> Value<String> {
        self.attribute("UpdatedAt")
    }
}

/// `AWS::ECS::DaemonTaskDefinition`.
#[must_use]
#[derive(Clone, Debug)]
pub struct DaemonTaskDefinition(Map);

impl DaemonTaskDefinition {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `ContainerDefinitions`.
    pub fn container_definitions(self, value: impl Into<Value<List<DaemonContainerDefinition>>>) -> Self {
        Self(self.0.set("ContainerDefinitions", value))
    }

    /// `Cpu`.
    pub fn cpu(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Cpu", value))
    }

    /// `ExecutionRoleArn`.
    pub fn execution_role_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ExecutionRoleArn", value))
    }

    /// `Family`.
    pub fn family(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Family", value))
    }

    /// `IpcMode`.
    pub fn ipc_mode(self, value: impl Into<Value<DaemonTaskDefinitionIpcMode>>) -> Self {
        Self(self.0.set("IpcMode", value))
    }

    /// `Memory`.
    pub fn memory(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Memory", value))
    }

    /// `PidMode`.
    pub fn pid_mode(self, value: impl Into<Value<DaemonTaskDefinitionPidMode>>) -> Self {
        Self(self.0.set("PidMode", value))
    }

    /// `Tags`: 0 to 50 items.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }

    /// `TaskRoleArn`.
    pub fn task_role_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("TaskRoleArn", value))
    }

    /// `Volumes`.
    pub fn volumes(self, value: impl Into<Value<List<DaemonTaskDefinitionVolume>>>) -> Self {
        Self(self.0.set("Volumes", value))
    }
}

impl ResourceType for DaemonTaskDefinition {
    const TYPE: &'static str = "AWS::ECS::DaemonTaskDefinition";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<DaemonTaskDefinition> {
    /// The attribute `DaemonTaskDefinitionArn`.
    #[inline]
    pub fn daemon_task_definition_arn(&self) -> Value<String> {
        self.attribute("DaemonTaskDefinitionArn")
    }
}

/// `AWS::ECS::ExpressGatewayService`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ExpressGatewayService(Map);

impl ExpressGatewayService {
    /// With the required properties:
    /// - `InfrastructureRoleArn`.
    pub fn new(infrastructure_role_arn: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("InfrastructureRoleArn", infrastructure_role_arn))
    }

    /// `Cluster`.
    pub fn cluster(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Cluster", value))
    }

    /// `Cpu`.
    pub fn cpu(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Cpu", value))
    }

    /// `ExecutionRoleArn`.
    pub fn execution_role_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ExecutionRoleArn", value))
    }

    /// `HealthCheckPath`.
    pub fn health_check_path(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("HealthCheckPath", value))
    }

    /// `Memory`.
    pub fn memory(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Memory", value))
    }

    /// `NetworkConfiguration`.
    pub fn network_configuration(self, value: impl Into<Value<ExpressGatewayServiceNetworkConfiguration>>) -> Self {
        Self(self.0.set("NetworkConfiguration", value))
    }

    /// `PrimaryContainer`.
    pub fn primary_container(self, value: impl Into<Value<ExpressGatewayContainer>>) -> Self {
        Self(self.0.set("PrimaryContainer", value))
    }

    /// `ScalingTarget`.
    pub fn scaling_target(self, value: impl Into<Value<ExpressGatewayScalingTarget>>) -> Self {
        Self(self.0.set("ScalingTarget", value))
    }

    /// `ServiceName`.
    pub fn service_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ServiceName", value))
    }

    /// `Tags`: 0 to 50 items.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }

    /// `TaskDefinitionArn`.
    pub fn task_definition_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("TaskDefinitionArn", value))
    }

    /// `TaskRoleArn`.
    pub fn task_role_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("TaskRoleArn", value))
    }
}

impl ResourceType for ExpressGatewayService {
    const TYPE: &'static str = "AWS::ECS::ExpressGatewayService";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<ExpressGatewayService> {
    /// The attribute `ActiveConfigurations`.
    #[inline]
    pub fn active_configurations(&self) -> Value<List<Json>> {
        self.attribute("ActiveConfigurations")
    }

    /// The attribute `CreatedAt`.
    #[inline]
    pub fn created_at(&self) -> Value<String> {
        self.attribute("CreatedAt")
    }

    /// The attribute `ECSManagedResourceArns.AutoScaling.ApplicationAutoScalingPolicies`.
    #[inline]
    pub fn ecs_managed_resource_arns_auto_scaling_application_auto_scaling_policies(&self) -> Value<List<String>> {
        self.attribute("ECSManagedResourceArns.AutoScaling.ApplicationAutoScalingPolicies")
    }

    /// The attribute `ECSManagedResourceArns.AutoScaling.ScalableTarget`.
    #[inline]
    pub fn ecs_managed_resource_arns_auto_scaling_scalable_target(&self) -> Value<String> {
        self.attribute("ECSManagedResourceArns.AutoScaling.ScalableTarget")
    }

    /// The attribute `ECSManagedResourceArns.IngressPath.CertificateArn`.
    #[inline]
    pub fn ecs_managed_resource_arns_ingress_path_certificate_arn(&self) -> Value<String> {
        self.attribute("ECSManagedResourceArns.IngressPath.CertificateArn")
    }

    /// The attribute `ECSManagedResourceArns.IngressPath.ListenerArn`.
    #[inline]
    pub fn ecs_managed_resource_arns_ingress_path_listener_arn(&self) -> Value<String> {
        self.attribute("ECSManagedResourceArns.IngressPath.ListenerArn")
    }

    /// The attribute `ECSManagedResourceArns.IngressPath.ListenerRuleArn`.
    #[inline]
    pub fn ecs_managed_resource_arns_ingress_path_listener_rule_arn(&self) -> Value<String> {
        self.attribute("ECSManagedResourceArns.IngressPath.ListenerRuleArn")
    }

    /// The attribute `ECSManagedResourceArns.IngressPath.LoadBalancerArn`.
    #[inline]
    pub fn ecs_managed_resource_arns_ingress_path_load_balancer_arn(&self) -> Value<String> {
        self.attribute("ECSManagedResourceArns.IngressPath.LoadBalancerArn")
    }

    /// The attribute `ECSManagedResourceArns.IngressPath.LoadBalancerSecurityGroups`.
    #[inline]
    pub fn ecs_managed_resource_arns_ingress_path_load_balancer_security_groups(&self) -> Value<List<String>> {
        self.attribute("ECSManagedResourceArns.IngressPath.LoadBalancerSecurityGroups")
    }

    /// The attribute `ECSManagedResourceArns.IngressPath.TargetGroupArns`.
    #[inline]
    pub fn ecs_managed_resource_arns_ingress_path_target_group_arns(&self) -> Value<List<String>> {
        self.attribute("ECSManagedResourceArns.IngressPath.TargetGroupArns")
    }

    /// The attribute `ECSManagedResourceArns.LogGroups`.
    #[inline]
    pub fn ecs_managed_resource_arns_log_groups(&self) -> Value<List<String>> {
        self.attribute("ECSManagedResourceArns.LogGroups")
    }

    /// The attribute `ECSManagedResourceArns.MetricAlarms`.
    #[inline]
    pub fn ecs_managed_resource_arns_metric_alarms(&self) -> Value<List<String>> {
        self.attribute("ECSManagedResourceArns.MetricAlarms")
    }

    /// The attribute `ECSManagedResourceArns.ServiceSecurityGroups`.
    #[inline]
    pub fn ecs_managed_resource_arns_service_security_groups(&self) -> Value<List<String>> {
        self.attribute("ECSManagedResourceArns.ServiceSecurityGroups")
    }

    /// The attribute `Endpoint`.
    #[inline]
    pub fn endpoint(&self) -> Value<String> {
        self.attribute("Endpoint")
    }

    /// The attribute `ServiceArn`.
    #[inline]
    pub fn service_arn(&self) -> Value<String> {
        self.attribute("ServiceArn")
    }

    /// The attribute `Status.StatusCode`.
    #[inline]
    pub fn status_status_code(&self) -> Value<String> {
        self.attribute("Status.StatusCode")
    }

    /// The attribute `UpdatedAt`.
    #[inline]
    pub fn updated_at(&self) -> Value<String> {
        self.attribute("UpdatedAt")
    }
}

/// `AWS::ECS::Gateway`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Gateway(Map);

impl Gateway {
    /// With the required properties:
    /// - `Configuration`.
    /// - `GatewayName`: 1 to 255 characters.
    /// - `InfrastructureRoleArn`.
    pub fn new(configuration: impl Into<Value<GatewayConfiguration>>, gateway_name: impl Into<Value<String>>, infrastructure_role_arn: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Configuration", configuration).set("GatewayName", gateway_name).set("InfrastructureRoleArn", infrastructure_role_arn))
    }

    /// `DeletionProtection`.
    pub fn deletion_protection(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("DeletionProtection", value))
    }

    /// `PropagateTags`.
    pub fn propagate_tags(self, value: impl Into<Value<PropagateGatewayTags>>) -> Self {
        Self(self.0.set("PropagateTags", value))
    }

    /// `Tags`: 0 to 50 items.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }
}

impl ResourceType for Gateway {
    const TYPE: &'static str = "AWS::ECS::Gateway";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<Gateway> {
    /// The attribute `AccessType`.
    #[inline]
    pub fn access_type(&self) -> Value<String> {
        self.attribute("AccessType")
    }

    /// The attribute `Arn`.
    #[inline]
    pub fn arn(&self) -> Value<String> {
        self.attribute("Arn")
    }

    /// The attribute `Configuration.HostSharedAlb.CurrentAlbCount`.
    #[inline]
    pub fn configuration_host_shared_alb_current_alb_count(&self) -> Value<i64> {
        self.attribute("Configuration.HostSharedAlb.CurrentAlbCount")
    }

    /// The attribute `CreatedAt`.
    #[inline]
    pub fn created_at(&self) -> Value<String> {
        self.attribute("CreatedAt")
    }

    /// The attribute `Status`.
    #[inline]
    pub fn status(&self) -> Value<String> {
        self.attribute("Status")
    }

    /// The attribute `UpdatedAt`.
    #[inline]
    pub fn updated_at(&self) -> Value<String> {
        self.attribute("UpdatedAt")
    }
}

/// `AWS::ECS::GatewayClusterAssociations`.
#[must_use]
#[derive(Clone, Debug)]
pub struct GatewayClusterAssociations(Map);

impl GatewayClusterAssociations {
    /// With the required properties:
    /// - `Cluster`.
    /// - `Gateway`.
    pub fn new(cluster: impl Into<Value<String>>, gateway: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Cluster", cluster).set("Gateway", gateway))
    }
}

impl ResourceType for GatewayClusterAssociations {
    const TYPE: &'static str = "AWS::ECS::GatewayClusterAssociations";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<GatewayClusterAssociations> {
    /// The attribute `ClusterArn`.
    #[inline]
    pub fn cluster_arn(&self) -> Value<String> {
        self.attribute("ClusterArn")
    }

    /// The attribute `GatewayArn`.
    #[inline]
    pub fn gateway_arn(&self) -> Value<String> {
        self.attribute("GatewayArn")
    }

    /// The attribute `Status`.
    #[inline]
    pub fn status(&self) -> Value<String> {
        self.attribute("Status")
    }
}

/// `AWS::ECS::PrimaryTaskSet`.
#[must_use]
#[derive(Clone, Debug)]
pub struct PrimaryTaskSet(Map);

impl PrimaryTaskSet {
    /// With the required properties:
    /// - `Cluster`.
    /// - `Service`.
    /// - `TaskSetId`.
    pub fn new(cluster: impl Into<Value<String>>, service: impl Into<Value<String>>, task_set_id: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Cluster", cluster).set("Service", service).set("TaskSetId", task_set_id))
    }
}

impl ResourceType for PrimaryTaskSet {
    const TYPE: &'static str = "AWS::ECS::PrimaryTaskSet";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

/// `AWS::ECS::Service`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Service(Map);

impl Service {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `AvailabilityZoneRebalancing`.
    pub fn availability_zone_rebalancing(self, value: impl Into<Value<AvailabilityZoneRebalancing>>) -> Self {
        Self(self.0.set("AvailabilityZoneRebalancing", value))
    }

    /// `CapacityProviderStrategy`.
    pub fn capacity_provider_strategy(self, value: impl Into<Value<List<CapacityProviderStrategyItem>>>) -> Self {
        Self(self.0.set("CapacityProviderStrategy", value))
    }

    /// `Cluster`.
    pub fn cluster(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Cluster", value))
    }

    /// `DeploymentConfiguration`.
    pub fn deployment_configuration(self, value: impl Into<Value<DeploymentConfiguration>>) -> Self {
        Self(self.0.set("DeploymentConfiguration", value))
    }

    /// `DeploymentController`.
    pub fn deployment_controller(self, value: impl Into<Value<DeploymentController>>) -> Self {
        Self(self.0.set("DeploymentController", value))
    }

    /// `DesiredCount`.
    pub fn desired_count(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("DesiredCount", value))
    }

    /// `EnableECSManagedTags`.
    pub fn enable_ecs_managed_tags(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("EnableECSManagedTags", value))
    }

    /// `EnableExecuteCommand`.
    pub fn enable_execute_command(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("EnableExecuteCommand", value))
    }

    /// `ForceNewDeployment`.
    pub fn force_new_deployment(self, value: impl Into<Value<ForceNewDeployment>>) -> Self {
        Self(self.0.set("ForceNewDeployment", value))
    }

    /// `GatewayConnectors`: at most 1 item.
    pub fn gateway_connectors(self, value: impl Into<Value<List<GatewayConnector>>>) -> Self {
        Self(self.0.set("GatewayConnectors", value))
    }

    /// `HealthCheckGracePeriodSeconds`.
    pub fn health_check_grace_period_seconds(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("HealthCheckGracePeriodSeconds", value))
    }

    /// `LaunchType`.
    pub fn launch_type(self, value: impl Into<Value<ServiceLaunchType>>) -> Self {
        Self(self.0.set("LaunchType", value))
    }

    /// `LoadBalancers`.
    pub fn load_balancers(self, value: impl Into<Value<List<ServiceLoadBalancer>>>) -> Self {
        Self(self.0.set("LoadBalancers", value))
    }

    /// `Monitoring`.
    pub fn monitoring(self, value: impl Into<Value<MonitoringConfiguration>>) -> Self {
        Self(self.0.set("Monitoring", value))
    }

    /// `NetworkConfiguration`.
    pub fn network_configuration(self, value: impl Into<Value<ServiceNetworkConfiguration>>) -> Self {
        Self(self.0.set("NetworkConfiguration", value))
    }

    /// `PlacementConstraints`.
    pub fn placement_constraints(self, value: impl Into<Value<List<PlacementConstraint>>>) -> Self {
        Self(self.0.set("PlacementConstraints", value))
    }

    /// `PlacementStrategies`.
    pub fn placement_strategies(self, value: impl Into<Value<List<PlacementStrategy>>>) -> Self {
        Self(self.0.set("PlacementStrategies", value))
    }

    /// `PlatformVersion`.
    pub fn platform_version(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("PlatformVersion", value))
    }

    /// `PropagateTags`.
    pub fn propagate_tags(self, value: impl Into<Value<ServicePropagateTags>>) -> Self {
        Self(self.0.set("PropagateTags", value))
    }

    /// `Role`.
    pub fn role(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Role", value))
    }

    /// `SchedulingStrategy`.
    pub fn scheduling_strategy(self, value: impl Into<Value<SchedulingStrategy>>) -> Self {
        Self(self.0.set("SchedulingStrategy", value))
    }

    /// `ServiceConnectConfiguration`.
    pub fn service_connect_configuration(self, value: impl Into<Value<ServiceConnectConfiguration>>) -> Self {
        Self(self.0.set("ServiceConnectConfiguration", value))
    }

    /// `ServiceName`.
    pub fn service_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ServiceName", value))
    }

    /// `ServiceRegistries`.
    pub fn service_registries(self, value: impl Into<Value<List<ServiceRegistry>>>) -> Self {
        Self(self.0.set("ServiceRegistries", value))
    }

    /// `Tags`: 0 to 50 items.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }

    /// `TaskDefinition`.
    pub fn task_definition(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("TaskDefinition", value))
    }

    /// `VolumeConfigurations`.
    pub fn volume_configurations(self, value: impl Into<Value<List<ServiceVolumeConfiguration>>>) -> Self {
        Self(self.0.set("VolumeConfigurations", value))
    }

    /// `VpcLatticeConfigurations`.
    pub fn vpc_lattice_configurations(self, value: impl Into<Value<List<VpcLatticeConfiguration>>>) -> Self {
        Self(self.0.set("VpcLatticeConfigurations", value))
    }
}

impl ResourceType for Service {
    const TYPE: &'static str = "AWS::ECS::Service";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<Service> {
    /// The attribute `Name`.
    #[inline]
    pub fn name_attribute(&self) -> Value<String> {
        self.attribute("Name")
    }

    /// The attribute `ServiceArn`.
    #[inline]
    pub fn service_arn(&self) -> Value<String> {
        self.attribute("ServiceArn")
    }
}

/// `AWS::ECS::TaskDefinition`.
#[must_use]
#[derive(Clone, Debug)]
pub struct TaskDefinition(Map);

impl TaskDefinition {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `ContainerDefinitions`.
    pub fn container_definitions(self, value: impl Into<Value<List<ContainerDefinition>>>) -> Self {
        Self(self.0.set("ContainerDefinitions", value))
    }

    /// `Cpu`.
    pub fn cpu(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Cpu", value))
    }

    /// `EnableFaultInjection`.
    pub fn enable_fault_injection(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("EnableFaultInjection", value))
    }

    /// `EphemeralStorage`.
    pub fn ephemeral_storage(self, value: impl Into<Value<EphemeralStorage>>) -> Self {
        Self(self.0.set("EphemeralStorage", value))
    }

    /// `ExecutionRoleArn`.
    pub fn execution_role_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ExecutionRoleArn", value))
    }

    /// `Family`.
    pub fn family(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Family", value))
    }

    /// `InferenceAccelerators`.
    pub fn inference_accelerators(self, value: impl Into<Value<List<InferenceAccelerator>>>) -> Self {
        Self(self.0.set("InferenceAccelerators", value))
    }

    /// `IpcMode`.
    pub fn ipc_mode(self, value: impl Into<Value<TaskDefinitionIpcMode>>) -> Self {
        Self(self.0.set("IpcMode", value))
    }

    /// `Memory`.
    pub fn memory(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Memory", value))
    }

    /// `NetworkMode`.
    pub fn network_mode(self, value: impl Into<Value<NetworkMode>>) -> Self {
        Self(self.0.set("NetworkMode", value))
    }

    /// `PidMode`.
    pub fn pid_mode(self, value: impl Into<Value<TaskDefinitionPidMode>>) -> Self {
        Self(self.0.set("PidMode", value))
    }

    /// `PlacementConstraints`.
    pub fn placement_constraints(self, value: impl Into<Value<List<TaskDefinitionPlacementConstraint>>>) -> Self {
        Self(self.0.set("PlacementConstraints", value))
    }

    /// `ProxyConfiguration`.
    pub fn proxy_configuration(self, value: impl Into<Value<ProxyConfiguration>>) -> Self {
        Self(self.0.set("ProxyConfiguration", value))
    }

    /// `RequiresCompatibilities`.
    pub fn requires_compatibilities(self, value: impl Into<Value<List<RequiresCompatibility>>>) -> Self {
        Self(self.0.set("RequiresCompatibilities", value))
    }

    /// `RuntimePlatform`.
    pub fn runtime_platform(self, value: impl Into<Value<RuntimePlatform>>) -> Self {
        Self(self.0.set("RuntimePlatform", value))
    }

    /// `Tags`: 0 to 50 items.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }

    /// `TaskRoleArn`.
    pub fn task_role_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("TaskRoleArn", value))
    }

    /// `Volumes`.
    pub fn volumes(self, value: impl Into<Value<List<TaskDefinitionVolume>>>) -> Self {
        Self(self.0.set("Volumes", value))
    }
}

impl ResourceType for TaskDefinition {
    const TYPE: &'static str = "AWS::ECS::TaskDefinition";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<TaskDefinition> {
    /// The attribute `TaskDefinitionArn`.
    #[inline]
    pub fn task_definition_arn(&self) -> Value<String> {
        self.attribute("TaskDefinitionArn")
    }
}

/// `AWS::ECS::TaskSet`.
#[must_use]
#[derive(Clone, Debug)]
pub struct TaskSet(Map);

impl TaskSet {
    /// With the required properties:
    /// - `Cluster`.
    /// - `Service`.
    /// - `TaskDefinition`.
    pub fn new(cluster: impl Into<Value<String>>, service: impl Into<Value<String>>, task_definition: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Cluster", cluster).set("Service", service).set("TaskDefinition", task_definition))
    }

    /// `CapacityProviderStrategy`.
    pub fn capacity_provider_strategy(self, value: impl Into<Value<List<CapacityProviderStrategyItem>>>) -> Self {
        Self(self.0.set("CapacityProviderStrategy", value))
    }

    /// `ExternalId`.
    pub fn external_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ExternalId", value))
    }

    /// `LaunchType`.
    pub fn launch_type(self, value: impl Into<Value<TaskSetLaunchType>>) -> Self {
        Self(self.0.set("LaunchType", value))
    }

    /// `LoadBalancers`.
    pub fn load_balancers(self, value: impl Into<Value<List<TaskSetLoadBalancer>>>) -> Self {
        Self(self.0.set("LoadBalancers", value))
    }

    /// `NetworkConfiguration`.
    pub fn network_configuration(self, value: impl Into<Value<TaskSetNetworkConfiguration>>) -> Self {
        Self(self.0.set("NetworkConfiguration", value))
    }

    /// `PlatformVersion`.
    pub fn platform_version(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("PlatformVersion", value))
    }

    /// `Scale`.
    pub fn scale(self, value: impl Into<Value<Scale>>) -> Self {
        Self(self.0.set("Scale", value))
    }

    /// `ServiceRegistries`.
    pub fn service_registries(self, value: impl Into<Value<List<ServiceRegistry>>>) -> Self {
        Self(self.0.set("ServiceRegistries", value))
    }

    /// `Tags`: 0 to 50 items.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }
}

impl ResourceType for TaskSet {
    const TYPE: &'static str = "AWS::ECS::TaskSet";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<TaskSet> {
    /// The attribute `Id`.
    #[inline]
    pub fn id(&self) -> Value<String> {
        self.attribute("Id")
    }
}

/// `AcceleratorCountRequest` of `AWS::ECS::CapacityProvider`.
#[must_use]
#[derive(Clone, Debug)]
pub struct AcceleratorCountRequest(Map);

impl AcceleratorCountRequest {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Max`.
    pub fn max(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Max", value))
    }

    /// `Min`.
    pub fn min(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Min", value))
    }
}

impl PropertyType for AcceleratorCountRequest {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `AcceleratorManufacturer` of `AWS::ECS::CapacityProvider`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum AcceleratorManufacturer {
    /// `amazon-web-services`.
    AmazonWebServices,
    /// `amd`.
    Amd,
    /// `habana`.
    Habana,
    /// `nvidia`.
    Nvidia,
    /// `xilinx`.
    Xilinx,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl AcceleratorManufacturer {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::AmazonWebServices => "amazon-web-services",
            Self::Amd => "amd",
            Self::Habana => "habana",
            Self::Nvidia => "nvidia",
            Self::Xilinx => "xilinx",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for AcceleratorManufacturer {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `AcceleratorName` of `AWS::ECS::CapacityProvider`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum AcceleratorName {
    /// `a10g`.
    A10g,
    /// `a100`.
    A100,
    /// `h100`.
    H100,
    /// `inferentia`.
    Inferentia,
    /// `k520`.
    K520,
    /// `k80`.
    K80,
    /// `m60`.
    M60,
    /// `radeon-pro-v520`.
    RadeonProV520,
    /// `t4`.
    T4,
    /// `t4g`.
    T4g,
    /// `vu9p`.
    Vu9p,
    /// `v100`.
    V100,
    /// `l40s`.
    L40s,
    /// `l4`.
    L4,
    /// `gaudi-hl-205`.
    GaudiHl205,
    /// `inferentia2`.
    Inferentia2,
    /// `trainium`.
    Trainium,
    /// `trainium2`.
    Trainium2,
    /// `u30`.
    U30,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl AcceleratorName {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::A10g => "a10g",
            Self::A100 => "a100",
            Self::H100 => "h100",
            Self::Inferentia => "inferentia",
            Self::K520 => "k520",
            Self::K80 => "k80",
            Self::M60 => "m60",
            Self::RadeonProV520 => "radeon-pro-v520",
            Self::T4 => "t4",
            Self::T4g => "t4g",
            Self::Vu9p => "vu9p",
            Self::V100 => "v100",
            Self::L40s => "l40s",
            Self::L4 => "l4",
            Self::GaudiHl205 => "gaudi-hl-205",
            Self::Inferentia2 => "inferentia2",
            Self::Trainium => "trainium",
            Self::Trainium2 => "trainium2",
            Self::U30 => "u30",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for AcceleratorName {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `AcceleratorTotalMemoryMibRequest` of `AWS::ECS::CapacityProvider`.
#[must_use]
#[derive(Clone, Debug)]
pub struct AcceleratorTotalMemoryMibRequest(Map);

impl AcceleratorTotalMemoryMibRequest {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Max`.
    pub fn max(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Max", value))
    }

    /// `Min`.
    pub fn min(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Min", value))
    }
}

impl PropertyType for AcceleratorTotalMemoryMibRequest {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `AcceleratorType` of `AWS::ECS::CapacityProvider`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum AcceleratorType {
    /// `gpu`.
    Gpu,
    /// `fpga`.
    Fpga,
    /// `inference`.
    Inference,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl AcceleratorType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Gpu => "gpu",
            Self::Fpga => "fpga",
            Self::Inference => "inference",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for AcceleratorType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `AccessType` of `AWS::ECS::Service`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum AccessType {
    /// `PUBLIC`.
    Public,
    /// `PRIVATE`.
    Private,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl AccessType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Public => "PUBLIC",
            Self::Private => "PRIVATE",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for AccessType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `ActionsStatus` of `AWS::ECS::CapacityProvider`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum ActionsStatus {
    /// `ENABLED`.
    Enabled,
    /// `DISABLED`.
    Disabled,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl ActionsStatus {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Enabled => "ENABLED",
            Self::Disabled => "DISABLED",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for ActionsStatus {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `AdvancedConfiguration` of `AWS::ECS::Service`.
#[must_use]
#[derive(Clone, Debug)]
pub struct AdvancedConfiguration(Map);

impl AdvancedConfiguration {
    /// With the required properties:
    /// - `AlternateTargetGroupArn`.
    pub fn new(alternate_target_group_arn: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("AlternateTargetGroupArn", alternate_target_group_arn))
    }

    /// `ProductionListenerRule`.
    pub fn production_listener_rule(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ProductionListenerRule", value))
    }

    /// `RoleArn`.
    pub fn role_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("RoleArn", value))
    }

    /// `TestListenerRule`.
    pub fn test_listener_rule(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("TestListenerRule", value))
    }
}

impl PropertyType for AdvancedConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `AppProtocol` of `AWS::ECS::TaskDefinition`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum AppProtocol {
    /// `http`.
    Http,
    /// `http2`.
    Http2,
    /// `grpc`.
    Grpc,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl AppProtocol {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Http => "http",
            Self::Http2 => "http2",
            Self::Grpc => "grpc",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for AppProtocol {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `AssignPublicIp` of `AWS::ECS::Service`, `AWS::ECS::TaskSet`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum AssignPublicIp {
    /// `DISABLED`.
    Disabled,
    /// `ENABLED`.
    Enabled,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl AssignPublicIp {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Disabled => "DISABLED",
            Self::Enabled => "ENABLED",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for AssignPublicIp {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `AuthorizationConfig` of `AWS::ECS::TaskDefinition`.
#[must_use]
#[derive(Clone, Debug)]
pub struct AuthorizationConfig(Map);

impl AuthorizationConfig {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `AccessPointId`.
    pub fn access_point_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("AccessPointId", value))
    }

    /// `IAM`.
    pub fn iam(self, value: impl Into<Value<AuthorizationConfigIam>>) -> Self {
        Self(self.0.set("IAM", value))
    }
}

impl PropertyType for AuthorizationConfig {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `AuthorizationConfigIam` of `AWS::ECS::TaskDefinition`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum AuthorizationConfigIam {
    /// `ENABLED`.
    Enabled,
    /// `DISABLED`.
    Disabled,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl AuthorizationConfigIam {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Enabled => "ENABLED",
            Self::Disabled => "DISABLED",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for AuthorizationConfigIam {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `AutoRepairConfiguration` of `AWS::ECS::CapacityProvider`.
#[must_use]
#[derive(Clone, Debug)]
pub struct AutoRepairConfiguration(Map);

impl AutoRepairConfiguration {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `ActionsStatus`.
    pub fn actions_status(self, value: impl Into<Value<ActionsStatus>>) -> Self {
        Self(self.0.set("ActionsStatus", value))
    }
}

impl PropertyType for AutoRepairConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `AutoScalingGroupProvider` of `AWS::ECS::CapacityProvider`.
#[must_use]
#[derive(Clone, Debug)]
pub struct AutoScalingGroupProvider(Map);

impl AutoScalingGroupProvider {
    /// With the required properties:
    /// - `AutoScalingGroupArn`.
    pub fn new(auto_scaling_group_arn: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("AutoScalingGroupArn", auto_scaling_group_arn))
    }

    /// `ManagedDraining`.
    pub fn managed_draining(self, value: impl Into<Value<ManagedDraining>>) -> Self {
        Self(self.0.set("ManagedDraining", value))
    }

    /// `ManagedScaling`.
    pub fn managed_scaling(self, value: impl Into<Value<ManagedScaling>>) -> Self {
        Self(self.0.set("ManagedScaling", value))
    }

    /// `ManagedTerminationProtection`.
    pub fn managed_termination_protection(self, value: impl Into<Value<ManagedTerminationProtection>>) -> Self {
        Self(self.0.set("ManagedTerminationProtection", value))
    }
}

impl PropertyType for AutoScalingGroupProvider {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `AvailabilityZoneRebalancing` of `AWS::ECS::Service`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum AvailabilityZoneRebalancing {
    /// `ENABLED`.
    Enabled,
    /// `DISABLED`.
    Disabled,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl AvailabilityZoneRebalancing {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Enabled => "ENABLED",
            Self::Disabled => "DISABLED",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for AvailabilityZoneRebalancing {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `AwsVpcConfiguration` of `AWS::ECS::Service`, `AWS::ECS::TaskSet`.
#[must_use]
#[derive(Clone, Debug)]
pub struct AwsVpcConfiguration(Map);

impl AwsVpcConfiguration {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `AssignPublicIp`.
    pub fn assign_public_ip(self, value: impl Into<Value<AssignPublicIp>>) -> Self {
        Self(self.0.set("AssignPublicIp", value))
    }

    /// `SecurityGroups`.
    pub fn security_groups(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("SecurityGroups", value))
    }

    /// `Subnets`.
    pub fn subnets(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("Subnets", value))
    }
}

impl PropertyType for AwsVpcConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `BareMetal` of `AWS::ECS::CapacityProvider`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum BareMetal {
    /// `included`.
    Included,
    /// `required`.
    Required,
    /// `excluded`.
    Excluded,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl BareMetal {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Included => "included",
            Self::Required => "required",
            Self::Excluded => "excluded",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for BareMetal {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `BaselineEbsBandwidthMbpsRequest` of `AWS::ECS::CapacityProvider`.
#[must_use]
#[derive(Clone, Debug)]
pub struct BaselineEbsBandwidthMbpsRequest(Map);

impl BaselineEbsBandwidthMbpsRequest {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Max`.
    pub fn max(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Max", value))
    }

    /// `Min`.
    pub fn min(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Min", value))
    }
}

impl PropertyType for BaselineEbsBandwidthMbpsRequest {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `BurstablePerformance` of `AWS::ECS::CapacityProvider`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum BurstablePerformance {
    /// `included`.
    Included,
    /// `required`.
    Required,
    /// `excluded`.
    Excluded,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl BurstablePerformance {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Included => "included",
            Self::Required => "required",
            Self::Excluded => "excluded",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for BurstablePerformance {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `CanaryConfiguration` of `AWS::ECS::Service`.
#[must_use]
#[derive(Clone, Debug)]
pub struct CanaryConfiguration(Map);

impl CanaryConfiguration {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `CanaryBakeTimeInMinutes`: 0 to 1440.
    pub fn canary_bake_time_in_minutes(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("CanaryBakeTimeInMinutes", value))
    }

    /// `CanaryPercent`: 0.1 to 100.
    pub fn canary_percent(self, value: impl Into<Value<f64>>) -> Self {
        Self(self.0.set("CanaryPercent", value))
    }
}

impl PropertyType for CanaryConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `CapacityOptionType` of `AWS::ECS::CapacityProvider`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum CapacityOptionType {
    /// `ON_DEMAND`.
    OnDemand,
    /// `SPOT`.
    Spot,
    /// `RESERVED`.
    Reserved,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl CapacityOptionType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::OnDemand => "ON_DEMAND",
            Self::Spot => "SPOT",
            Self::Reserved => "RESERVED",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for CapacityOptionType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `CapacityProviderStrategy` of `AWS::ECS::ClusterCapacityProviderAssociations`.
#[must_use]
#[derive(Clone, Debug)]
pub struct CapacityProviderStrategy(Map);

impl CapacityProviderStrategy {
    /// With the required properties:
    /// - `CapacityProvider`.
    pub fn new(capacity_provider: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("CapacityProvider", capacity_provider))
    }

    /// `Base`: 0 to 100000.
    pub fn base(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Base", value))
    }

    /// `Weight`: 0 to 1000.
    pub fn weight(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Weight", value))
    }
}

impl PropertyType for CapacityProviderStrategy {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `CapacityProviderStrategyItem` of `AWS::ECS::Cluster`, `AWS::ECS::Service`, `AWS::ECS::TaskSet`.
#[must_use]
#[derive(Clone, Debug)]
pub struct CapacityProviderStrategyItem(Map);

impl CapacityProviderStrategyItem {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Base`: 0 to 100000.
    pub fn base(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Base", value))
    }

    /// `CapacityProvider`.
    pub fn capacity_provider(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("CapacityProvider", value))
    }

    /// `Weight`: 0 to 1000.
    pub fn weight(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Weight", value))
    }
}

impl PropertyType for CapacityProviderStrategyItem {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `CapacityReservationRequest` of `AWS::ECS::CapacityProvider`.
#[must_use]
#[derive(Clone, Debug)]
pub struct CapacityReservationRequest(Map);

impl CapacityReservationRequest {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `ReservationGroupArn`.
    pub fn reservation_group_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ReservationGroupArn", value))
    }

    /// `ReservationPreference`.
    pub fn reservation_preference(self, value: impl Into<Value<ReservationPreference>>) -> Self {
        Self(self.0.set("ReservationPreference", value))
    }
}

impl PropertyType for CapacityReservationRequest {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ClusterConfiguration` of `AWS::ECS::Cluster`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ClusterConfiguration(Map);

impl ClusterConfiguration {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `ExecuteCommandConfiguration`.
    pub fn execute_command_configuration(self, value: impl Into<Value<ExecuteCommandConfiguration>>) -> Self {
        Self(self.0.set("ExecuteCommandConfiguration", value))
    }

    /// `ManagedStorageConfiguration`.
    pub fn managed_storage_configuration(self, value: impl Into<Value<ManagedStorageConfiguration>>) -> Self {
        Self(self.0.set("ManagedStorageConfiguration", value))
    }
}

impl PropertyType for ClusterConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ClusterSettings` of `AWS::ECS::Cluster`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ClusterSettings(Map);

impl ClusterSettings {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Name`.
    pub fn name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Name", value))
    }

    /// `Value`.
    pub fn value(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Value", value))
    }
}

impl PropertyType for ClusterSettings {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ContainerDefinition` of `AWS::ECS::TaskDefinition`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ContainerDefinition(Map);

impl ContainerDefinition {
    /// With the required properties:
    /// - `Image`.
    /// - `Name`.
    pub fn new(image: impl Into<Value<String>>, name: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Image", image).set("Name", name))
    }

    /// `Command`.
    pub fn command(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("Command", value))
    }

    /// `Cpu`.
    pub fn cpu(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Cpu", value))
    }

    /// `CredentialSpecs`.
    pub fn credential_specs(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("CredentialSpecs", value))
    }

    /// `DependsOn`.
    pub fn depends_on(self, value: impl Into<Value<List<ContainerDependency>>>) -> Self {
        Self(self.0.set("DependsOn", value))
    }

    /// `DisableNetworking`.
    pub fn disable_networking(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("DisableNetworking", value))
    }

    /// `DnsSearchDomains`.
    pub fn dns_search_domains(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("DnsSearchDomains", value))
    }

    /// `DnsServers`.
    pub fn dns_servers(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("DnsServers", value))
    }

    /// `DockerLabels`.
    pub fn docker_labels(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.set("DockerLabels", value))
    }

    /// `DockerSecurityOptions`.
    pub fn docker_security_options(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("DockerSecurityOptions", value))
    }

    /// `EntryPoint`.
    pub fn entry_point(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("EntryPoint", value))
    }

    /// `Environment`.
    pub fn environment(self, value: impl Into<Value<List<KeyValuePair>>>) -> Self {
        Self(self.0.set("Environment", value))
    }

    /// `EnvironmentFiles`.
    pub fn environment_files(self, value: impl Into<Value<List<EnvironmentFile>>>) -> Self {
        Self(self.0.set("EnvironmentFiles", value))
    }

    /// `Essential`.
    pub fn essential(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("Essential", value))
    }

    /// `ExtraHosts`.
    pub fn extra_hosts(self, value: impl Into<Value<List<HostEntry>>>) -> Self {
        Self(self.0.set("ExtraHosts", value))
    }

    /// `FirelensConfiguration`.
    pub fn firelens_configuration(self, value: impl Into<Value<FirelensConfiguration>>) -> Self {
        Self(self.0.set("FirelensConfiguration", value))
    }

    /// `HealthCheck`.
    pub fn health_check(self, value: impl Into<Value<HealthCheck>>) -> Self {
        Self(self.0.set("HealthCheck", value))
    }

    /// `Hostname`.
    pub fn hostname(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Hostname", value))
    }

    /// `Interactive`.
    pub fn interactive(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("Interactive", value))
    }

    /// `Links`.
    pub fn links(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("Links", value))
    }

    /// `LinuxParameters`.
    pub fn linux_parameters(self, value: impl Into<Value<TaskDefinitionLinuxParameters>>) -> Self {
        Self(self.0.set("LinuxParameters", value))
    }

    /// `LogConfiguration`.
    pub fn log_configuration(self, value: impl Into<Value<LogConfiguration>>) -> Self {
        Self(self.0.set("LogConfiguration", value))
    }

    /// `Memory`.
    pub fn memory(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Memory", value))
    }

    /// `MemoryReservation`.
    pub fn memory_reservation(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("MemoryReservation", value))
    }

    /// `MountPoints`.
    pub fn mount_points(self, value: impl Into<Value<List<MountPoint>>>) -> Self {
        Self(self.0.set("MountPoints", value))
    }

    /// `PortMappings`.
    pub fn port_mappings(self, value: impl Into<Value<List<PortMapping>>>) -> Self {
        Self(self.0.set("PortMappings", value))
    }

    /// `Privileged`.
    pub fn privileged(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("Privileged", value))
    }

    /// `PseudoTerminal`.
    pub fn pseudo_terminal(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("PseudoTerminal", value))
    }

    /// `ReadonlyRootFilesystem`.
    pub fn readonly_root_filesystem(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("ReadonlyRootFilesystem", value))
    }

    /// `RepositoryCredentials`.
    pub fn repository_credentials(self, value: impl Into<Value<RepositoryCredentials>>) -> Self {
        Self(self.0.set("RepositoryCredentials", value))
    }

    /// `ResourceRequirements`.
    pub fn resource_requirements(self, value: impl Into<Value<List<ResourceRequirement>>>) -> Self {
        Self(self.0.set("ResourceRequirements", value))
    }

    /// `RestartPolicy`.
    pub fn restart_policy(self, value: impl Into<Value<RestartPolicy>>) -> Self {
        Self(self.0.set("RestartPolicy", value))
    }

    /// `Secrets`.
    pub fn secrets(self, value: impl Into<Value<List<Secret>>>) -> Self {
        Self(self.0.set("Secrets", value))
    }

    /// `StartTimeout`.
    pub fn start_timeout(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("StartTimeout", value))
    }

    /// `StopTimeout`.
    pub fn stop_timeout(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("StopTimeout", value))
    }

    /// `SystemControls`.
    pub fn system_controls(self, value: impl Into<Value<List<SystemControl>>>) -> Self {
        Self(self.0.set("SystemControls", value))
    }

    /// `Ulimits`.
    pub fn ulimits(self, value: impl Into<Value<List<Ulimit>>>) -> Self {
        Self(self.0.set("Ulimits", value))
    }

    /// `User`.
    pub fn user(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("User", value))
    }

    /// `VersionConsistency`.
    pub fn version_consistency(self, value: impl Into<Value<VersionConsistency>>) -> Self {
        Self(self.0.set("VersionConsistency", value))
    }

    /// `VolumesFrom`.
    pub fn volumes_from(self, value: impl Into<Value<List<VolumeFrom>>>) -> Self {
        Self(self.0.set("VolumesFrom", value))
    }

    /// `WorkingDirectory`.
    pub fn working_directory(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("WorkingDirectory", value))
    }
}

impl PropertyType for ContainerDefinition {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ContainerDependency` of `AWS::ECS::DaemonTaskDefinition`, `AWS::ECS::TaskDefinition`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ContainerDependency(Map);

impl ContainerDependency {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Condition`.
    pub fn condition(self, value: impl Into<Value<ContainerDependencyCondition>>) -> Self {
        Self(self.0.set("Condition", value))
    }

    /// `ContainerName`.
    pub fn container_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ContainerName", value))
    }
}

impl PropertyType for ContainerDependency {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ContainerDependencyCondition` of `AWS::ECS::DaemonTaskDefinition`, `AWS::ECS::TaskDefinition`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum ContainerDependencyCondition {
    /// `COMPLETE`.
    Complete,
    /// `HEALTHY`.
    Healthy,
    /// `START`.
    Start,
    /// `SUCCESS`.
    Success,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl ContainerDependencyCondition {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Complete => "COMPLETE",
            Self::Healthy => "HEALTHY",
            Self::Start => "START",
            Self::Success => "SUCCESS",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for ContainerDependencyCondition {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `CpuArchitecture` of `AWS::ECS::TaskDefinition`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum CpuArchitecture {
    /// `ARM64`.
    Arm64,
    /// `X86_64`.
    X86_64,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl CpuArchitecture {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Arm64 => "ARM64",
            Self::X86_64 => "X86_64",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for CpuArchitecture {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `CpuManufacturer` of `AWS::ECS::CapacityProvider`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum CpuManufacturer {
    /// `intel`.
    Intel,
    /// `amd`.
    Amd,
    /// `amazon-web-services`.
    AmazonWebServices,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl CpuManufacturer {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Intel => "intel",
            Self::Amd => "amd",
            Self::AmazonWebServices => "amazon-web-services",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for CpuManufacturer {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `DaemonAlarmConfiguration` of `AWS::ECS::Daemon`.
#[must_use]
#[derive(Clone, Debug)]
pub struct DaemonAlarmConfiguration(Map);

impl DaemonAlarmConfiguration {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `AlarmNames`.
    pub fn alarm_names(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("AlarmNames", value))
    }

    /// `Enable`.
    pub fn enable(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("Enable", value))
    }
}

impl PropertyType for DaemonAlarmConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `DaemonContainerDefinition` of `AWS::ECS::DaemonTaskDefinition`.
#[must_use]
#[derive(Clone, Debug)]
pub struct DaemonContainerDefinition(Map);

impl DaemonContainerDefinition {
    /// With the required properties:
    /// - `Image`.
    /// - `Name`.
    pub fn new(image: impl Into<Value<String>>, name: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Image", image).set("Name", name))
    }

    /// `Command`.
    pub fn command(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("Command", value))
    }

    /// `Cpu`.
    pub fn cpu(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Cpu", value))
    }

    /// `DependsOn`.
    pub fn depends_on(self, value: impl Into<Value<List<ContainerDependency>>>) -> Self {
        Self(self.0.set("DependsOn", value))
    }

    /// `EntryPoint`.
    pub fn entry_point(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("EntryPoint", value))
    }

    /// `Environment`.
    pub fn environment(self, value: impl Into<Value<List<KeyValuePair>>>) -> Self {
        Self(self.0.set("Environment", value))
    }

    /// `EnvironmentFiles`.
    pub fn environment_files(self, value: impl Into<Value<List<EnvironmentFile>>>) -> Self {
        Self(self.0.set("EnvironmentFiles", value))
    }

    /// `Essential`.
    pub fn essential(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("Essential", value))
    }

    /// `FirelensConfiguration`.
    pub fn firelens_configuration(self, value: impl Into<Value<FirelensConfiguration>>) -> Self {
        Self(self.0.set("FirelensConfiguration", value))
    }

    /// `HealthCheck`.
    pub fn health_check(self, value: impl Into<Value<HealthCheck>>) -> Self {
        Self(self.0.set("HealthCheck", value))
    }

    /// `Interactive`.
    pub fn interactive(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("Interactive", value))
    }

    /// `LinuxParameters`.
    pub fn linux_parameters(self, value: impl Into<Value<DaemonTaskDefinitionLinuxParameters>>) -> Self {
        Self(self.0.set("LinuxParameters", value))
    }

    /// `LogConfiguration`.
    pub fn log_configuration(self, value: impl Into<Value<LogConfiguration>>) -> Self {
        Self(self.0.set("LogConfiguration", value))
    }

    /// `Memory`.
    pub fn memory(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Memory", value))
    }

    /// `MemoryReservation`.
    pub fn memory_reservation(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("MemoryReservation", value))
    }

    /// `MountPoints`.
    pub fn mount_points(self, value: impl Into<Value<List<MountPoint>>>) -> Self {
        Self(self.0.set("MountPoints", value))
    }

    /// `Privileged`.
    pub fn privileged(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("Privileged", value))
    }

    /// `PseudoTerminal`.
    pub fn pseudo_terminal(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("PseudoTerminal", value))
    }

    /// `ReadonlyRootFilesystem`.
    pub fn readonly_root_filesystem(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("ReadonlyRootFilesystem", value))
    }

    /// `RepositoryCredentials`.
    pub fn repository_credentials(self, value: impl Into<Value<RepositoryCredentials>>) -> Self {
        Self(self.0.set("RepositoryCredentials", value))
    }

    /// `RestartPolicy`.
    pub fn restart_policy(self, value: impl Into<Value<RestartPolicy>>) -> Self {
        Self(self.0.set("RestartPolicy", value))
    }

    /// `Secrets`.
    pub fn secrets(self, value: impl Into<Value<List<Secret>>>) -> Self {
        Self(self.0.set("Secrets", value))
    }

    /// `StartTimeout`.
    pub fn start_timeout(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("StartTimeout", value))
    }

    /// `StopTimeout`.
    pub fn stop_timeout(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("StopTimeout", value))
    }

    /// `SystemControls`.
    pub fn system_controls(self, value: impl Into<Value<List<SystemControl>>>) -> Self {
        Self(self.0.set("SystemControls", value))
    }

    /// `Ulimits`.
    pub fn ulimits(self, value: impl Into<Value<List<Ulimit>>>) -> Self {
        Self(self.0.set("Ulimits", value))
    }

    /// `User`.
    pub fn user(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("User", value))
    }

    /// `WorkingDirectory`.
    pub fn working_directory(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("WorkingDirectory", value))
    }
}

impl PropertyType for DaemonContainerDefinition {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `DaemonDeploymentConfiguration` of `AWS::ECS::Daemon`.
#[must_use]
#[derive(Clone, Debug)]
pub struct DaemonDeploymentConfiguration(Map);

impl DaemonDeploymentConfiguration {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Alarms`.
    pub fn alarms(self, value: impl Into<Value<DaemonAlarmConfiguration>>) -> Self {
        Self(self.0.set("Alarms", value))
    }

    /// `BakeTimeInMinutes`: 0 to 1440.
    pub fn bake_time_in_minutes(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("BakeTimeInMinutes", value))
    }

    /// `DrainPercent`: 0 to 100.
    pub fn drain_percent(self, value: impl Into<Value<f64>>) -> Self {
        Self(self.0.set("DrainPercent", value))
    }
}

impl PropertyType for DaemonDeploymentConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `DaemonPropagateTags` of `AWS::ECS::Daemon`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum DaemonPropagateTags {
    /// `DAEMON`.
    Daemon,
    /// `NONE`.
    None,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl DaemonPropagateTags {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Daemon => "DAEMON",
            Self::None => "NONE",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for DaemonPropagateTags {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `DaemonTaskDefinitionIpcMode` of `AWS::ECS::DaemonTaskDefinition`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum DaemonTaskDefinitionIpcMode {
    /// `none`.
    None,
    /// `shared`.
    Shared,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl DaemonTaskDefinitionIpcMode {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::None => "none",
            Self::Shared => "shared",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for DaemonTaskDefinitionIpcMode {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `DaemonTaskDefinitionLinuxParameters` of `AWS::ECS::DaemonTaskDefinition`.
#[must_use]
#[derive(Clone, Debug)]
pub struct DaemonTaskDefinitionLinuxParameters(Map);

impl DaemonTaskDefinitionLinuxParameters {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Capabilities`.
    pub fn capabilities(self, value: impl Into<Value<KernelCapabilities>>) -> Self {
        Self(self.0.set("Capabilities", value))
    }

    /// `Devices`.
    pub fn devices(self, value: impl Into<Value<List<Device>>>) -> Self {
        Self(self.0.set("Devices", value))
    }

    /// `InitProcessEnabled`.
    pub fn init_process_enabled(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("InitProcessEnabled", value))
    }

    /// `Tmpfs`.
    pub fn tmpfs(self, value: impl Into<Value<List<Tmpfs>>>) -> Self {
        Self(self.0.set("Tmpfs", value))
    }
}

impl PropertyType for DaemonTaskDefinitionLinuxParameters {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `DaemonTaskDefinitionPidMode` of `AWS::ECS::DaemonTaskDefinition`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum DaemonTaskDefinitionPidMode {
    /// `none`.
    None,
    /// `shared`.
    Shared,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl DaemonTaskDefinitionPidMode {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::None => "none",
            Self::Shared => "shared",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for DaemonTaskDefinitionPidMode {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `DaemonTaskDefinitionVolume` of `AWS::ECS::DaemonTaskDefinition`.
#[must_use]
#[derive(Clone, Debug)]
pub struct DaemonTaskDefinitionVolume(Map);

impl DaemonTaskDefinitionVolume {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Host`.
    pub fn host(self, value: impl Into<Value<HostVolumeProperties>>) -> Self {
        Self(self.0.set("Host", value))
    }

    /// `Name`.
    pub fn name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Name", value))
    }
}

impl PropertyType for DaemonTaskDefinitionVolume {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `DeploymentAlarms` of `AWS::ECS::Service`.
#[must_use]
#[derive(Clone, Debug)]
pub struct DeploymentAlarms(Map);

impl DeploymentAlarms {
    /// With the required properties:
    /// - `AlarmNames`.
    /// - `Enable`.
    /// - `Rollback`.
    pub fn new(alarm_names: impl Into<Value<List<String>>>, enable: impl Into<Value<bool>>, rollback: impl Into<Value<bool>>) -> Self {
        Self(Map::new().set("AlarmNames", alarm_names).set("Enable", enable).set("Rollback", rollback))
    }
}

impl PropertyType for DeploymentAlarms {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `DeploymentCircuitBreaker` of `AWS::ECS::Service`.
#[must_use]
#[derive(Clone, Debug)]
pub struct DeploymentCircuitBreaker(Map);

impl DeploymentCircuitBreaker {
    /// With the required properties:
    /// - `Enable`.
    /// - `Rollback`.
    pub fn new(enable: impl Into<Value<bool>>, rollback: impl Into<Value<bool>>) -> Self {
        Self(Map::new().set("Enable", enable).set("Rollback", rollback))
    }

    /// `ResetOnHealthyTask`.
    pub fn reset_on_healthy_task(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("ResetOnHealthyTask", value))
    }

    /// `ThresholdConfiguration`.
    pub fn threshold_configuration(self, value: impl Into<Value<ThresholdConfiguration>>) -> Self {
        Self(self.0.set("ThresholdConfiguration", value))
    }
}

impl PropertyType for DeploymentCircuitBreaker {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `DeploymentConfiguration` of `AWS::ECS::Service`.
#[must_use]
#[derive(Clone, Debug)]
pub struct DeploymentConfiguration(Map);

impl DeploymentConfiguration {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Alarms`.
    pub fn alarms(self, value: impl Into<Value<DeploymentAlarms>>) -> Self {
        Self(self.0.set("Alarms", value))
    }

    /// `BakeTimeInMinutes`: 0 to 1440.
    pub fn bake_time_in_minutes(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("BakeTimeInMinutes", value))
    }

    /// `CanaryConfiguration`.
    pub fn canary_configuration(self, value: impl Into<Value<CanaryConfiguration>>) -> Self {
        Self(self.0.set("CanaryConfiguration", value))
    }

    /// `DeploymentCircuitBreaker`.
    pub fn deployment_circuit_breaker(self, value: impl Into<Value<DeploymentCircuitBreaker>>) -> Self {
        Self(self.0.set("DeploymentCircuitBreaker", value))
    }

    /// `EarlySuccessCriteria`.
    pub fn early_success_criteria(self, value: impl Into<Value<DeploymentEarlySuccessCriteria>>) -> Self {
        Self(self.0.set("EarlySuccessCriteria", value))
    }

    /// `LifecycleHooks`.
    pub fn lifecycle_hooks(self, value: impl Into<Value<List<DeploymentLifecycleHook>>>) -> Self {
        Self(self.0.set("LifecycleHooks", value))
    }

    /// `LinearConfiguration`.
    pub fn linear_configuration(self, value: impl Into<Value<LinearConfiguration>>) -> Self {
        Self(self.0.set("LinearConfiguration", value))
    }

    /// `MaximumPercent`.
    pub fn maximum_percent(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("MaximumPercent", value))
    }

    /// `MinimumHealthyPercent`.
    pub fn minimum_healthy_percent(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("MinimumHealthyPercent", value))
    }

    /// `Strategy`.
    pub fn strategy(self, value: impl Into<Value<DeploymentConfigurationStrategy>>) -> Self {
        Self(self.0.set("Strategy", value))
    }
}

impl PropertyType for DeploymentConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `DeploymentConfigurationStrategy` of `AWS::ECS::Service`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum DeploymentConfigurationStrategy {
    /// `ROLLING`.
    Rolling,
    /// `BLUE_GREEN`.
    BlueGreen,
    /// `LINEAR`.
    Linear,
    /// `CANARY`.
    Canary,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl DeploymentConfigurationStrategy {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Rolling => "ROLLING",
            Self::BlueGreen => "BLUE_GREEN",
            Self::Linear => "LINEAR",
            Self::Canary => "CANARY",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for DeploymentConfigurationStrategy {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `DeploymentController` of `AWS::ECS::Service`.
#[must_use]
#[derive(Clone, Debug)]
pub struct DeploymentController(Map);

impl DeploymentController {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Type`.
    pub fn r#type(self, value: impl Into<Value<DeploymentControllerType>>) -> Self {
        Self(self.0.set("Type", value))
    }
}

impl PropertyType for DeploymentController {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `DeploymentControllerType` of `AWS::ECS::Service`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum DeploymentControllerType {
    /// `CODE_DEPLOY`.
    CodeDeploy,
    /// `ECS`.
    Ecs,
    /// `EXTERNAL`.
    External,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl DeploymentControllerType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::CodeDeploy => "CODE_DEPLOY",
            Self::Ecs => "ECS",
            Self::External => "EXTERNAL",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for DeploymentControllerType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `DeploymentEarlySuccessCriteria` of `AWS::ECS::Service`.
#[must_use]
#[derive(Clone, Debug)]
pub struct DeploymentEarlySuccessCriteria(Map);

impl DeploymentEarlySuccessCriteria {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Enable`.
    pub fn enable(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("Enable", value))
    }

    /// `HealthyPercent`: 0 to 100.
    pub fn healthy_percent(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("HealthyPercent", value))
    }

    /// `SourceServiceRevisionCleanup`.
    pub fn source_service_revision_cleanup(self, value: impl Into<Value<SourceServiceRevisionCleanup>>) -> Self {
        Self(self.0.set("SourceServiceRevisionCleanup", value))
    }
}

impl PropertyType for DeploymentEarlySuccessCriteria {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `DeploymentLifecycleHook` of `AWS::ECS::Service`.
#[must_use]
#[derive(Clone, Debug)]
pub struct DeploymentLifecycleHook(Map);

impl DeploymentLifecycleHook {
    /// With the required properties:
    /// - `LifecycleStages`: at least 1 item.
    pub fn new(lifecycle_stages: impl Into<Value<List<LifecycleStage>>>) -> Self {
        Self(Map::new().set("LifecycleStages", lifecycle_stages))
    }

    /// `HookDetails`.
    pub fn hook_details(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.set("HookDetails", value))
    }

    /// `HookTargetArn`.
    pub fn hook_target_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("HookTargetArn", value))
    }

    /// `RoleArn`.
    pub fn role_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("RoleArn", value))
    }

    /// `TargetType`.
    pub fn target_type(self, value: impl Into<Value<TargetType>>) -> Self {
        Self(self.0.set("TargetType", value))
    }

    /// `TimeoutConfiguration`.
    pub fn timeout_configuration(self, value: impl Into<Value<HookTimeoutConfig>>) -> Self {
        Self(self.0.set("TimeoutConfiguration", value))
    }
}

impl PropertyType for DeploymentLifecycleHook {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `Device` of `AWS::ECS::DaemonTaskDefinition`, `AWS::ECS::TaskDefinition`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Device(Map);

impl Device {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `ContainerPath`.
    pub fn container_path(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ContainerPath", value))
    }

    /// `HostPath`.
    pub fn host_path(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("HostPath", value))
    }

    /// `Permissions`.
    pub fn permissions(self, value: impl Into<Value<List<DevicePermission>>>) -> Self {
        Self(self.0.set("Permissions", value))
    }
}

impl PropertyType for Device {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `DevicePermission` of `AWS::ECS::DaemonTaskDefinition`, `AWS::ECS::TaskDefinition`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum DevicePermission {
    /// `mknod`.
    Mknod,
    /// `read`.
    Read,
    /// `write`.
    Write,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl DevicePermission {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Mknod => "mknod",
            Self::Read => "read",
            Self::Write => "write",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for DevicePermission {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `DockerVolumeConfiguration` of `AWS::ECS::TaskDefinition`.
#[must_use]
#[derive(Clone, Debug)]
pub struct DockerVolumeConfiguration(Map);

impl DockerVolumeConfiguration {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Autoprovision`.
    pub fn autoprovision(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("Autoprovision", value))
    }

    /// `Driver`.
    pub fn driver(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Driver", value))
    }

    /// `DriverOpts`.
    pub fn driver_opts(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.set("DriverOpts", value))
    }

    /// `Labels`.
    pub fn labels(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.set("Labels", value))
    }

    /// `Scope`.
    pub fn scope(self, value: impl Into<Value<DockerVolumeConfigurationScope>>) -> Self {
        Self(self.0.set("Scope", value))
    }
}

impl PropertyType for DockerVolumeConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `DockerVolumeConfigurationScope` of `AWS::ECS::TaskDefinition`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum DockerVolumeConfigurationScope {
    /// `shared`.
    Shared,
    /// `task`.
    Task,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl DockerVolumeConfigurationScope {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Shared => "shared",
            Self::Task => "task",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for DockerVolumeConfigurationScope {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `EbsTagSpecification` of `AWS::ECS::Service`.
#[must_use]
#[derive(Clone, Debug)]
pub struct EbsTagSpecification(Map);

impl EbsTagSpecification {
    /// With the required properties:
    /// - `ResourceType`.
    pub fn new(resource_type: impl Into<Value<EbsTagSpecificationResourceType>>) -> Self {
        Self(Map::new().set("ResourceType", resource_type))
    }

    /// `PropagateTags`.
    pub fn propagate_tags(self, value: impl Into<Value<ServicePropagateTags>>) -> Self {
        Self(self.0.set("PropagateTags", value))
    }

    /// `Tags`: 0 to 50 items.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }
}

impl PropertyType for EbsTagSpecification {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `EbsTagSpecificationResourceType` of `AWS::ECS::Service`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum EbsTagSpecificationResourceType {
    /// `volume`.
    Volume,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl EbsTagSpecificationResourceType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Volume => "volume",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for EbsTagSpecificationResourceType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `EfsVolumeConfiguration` of `AWS::ECS::TaskDefinition`.
#[must_use]
#[derive(Clone, Debug)]
pub struct EfsVolumeConfiguration(Map);

impl EfsVolumeConfiguration {
    /// With the required properties:
    /// - `FilesystemId`.
    pub fn new(filesystem_id: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("FilesystemId", filesystem_id))
    }

    /// `AuthorizationConfig`.
    pub fn authorization_config(self, value: impl Into<Value<AuthorizationConfig>>) -> Self {
        Self(self.0.set("AuthorizationConfig", value))
    }

    /// `RootDirectory`.
    pub fn root_directory(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("RootDirectory", value))
    }

    /// `TransitEncryption`.
    pub fn transit_encryption(self, value: impl Into<Value<TransitEncryption>>) -> Self {
        Self(self.0.set("TransitEncryption", value))
    }

    /// `TransitEncryptionPort`.
    pub fn transit_encryption_port(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("TransitEncryptionPort", value))
    }
}

impl PropertyType for EfsVolumeConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `EnvironmentFile` of `AWS::ECS::DaemonTaskDefinition`, `AWS::ECS::TaskDefinition`.
#[must_use]
#[derive(Clone, Debug)]
pub struct EnvironmentFile(Map);

impl EnvironmentFile {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Type`.
    pub fn r#type(self, value: impl Into<Value<EnvironmentFileType>>) -> Self {
        Self(self.0.set("Type", value))
    }

    /// `Value`.
    pub fn value(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Value", value))
    }
}

impl PropertyType for EnvironmentFile {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `EnvironmentFileType` of `AWS::ECS::DaemonTaskDefinition`, `AWS::ECS::TaskDefinition`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum EnvironmentFileType {
    /// `s3`.
    S3,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl EnvironmentFileType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::S3 => "s3",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for EnvironmentFileType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `EphemeralStorage` of `AWS::ECS::TaskDefinition`.
#[must_use]
#[derive(Clone, Debug)]
pub struct EphemeralStorage(Map);

impl EphemeralStorage {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `SizeInGiB`.
    pub fn size_in_gib(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("SizeInGiB", value))
    }
}

impl PropertyType for EphemeralStorage {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ExecuteCommandConfiguration` of `AWS::ECS::Cluster`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ExecuteCommandConfiguration(Map);

impl ExecuteCommandConfiguration {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `KmsKeyId`.
    pub fn kms_key_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("KmsKeyId", value))
    }

    /// `LogConfiguration`.
    pub fn log_configuration(self, value: impl Into<Value<ExecuteCommandLogConfiguration>>) -> Self {
        Self(self.0.set("LogConfiguration", value))
    }

    /// `Logging`.
    pub fn logging(self, value: impl Into<Value<ExecuteCommandConfigurationLogging>>) -> Self {
        Self(self.0.set("Logging", value))
    }
}

impl PropertyType for ExecuteCommandConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ExecuteCommandConfigurationLogging` of `AWS::ECS::Cluster`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum ExecuteCommandConfigurationLogging {
    /// `DEFAULT`.
    Default,
    /// `NONE`.
    None,
    /// `OVERRIDE`.
    Override,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl ExecuteCommandConfigurationLogging {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Default => "DEFAULT",
            Self::None => "NONE",
            Self::Override => "OVERRIDE",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for ExecuteCommandConfigurationLogging {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `ExecuteCommandLogConfiguration` of `AWS::ECS::Cluster`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ExecuteCommandLogConfiguration(Map);

impl ExecuteCommandLogConfiguration {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `CloudWatchEncryptionEnabled`.
    pub fn cloud_watch_encryption_enabled(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("CloudWatchEncryptionEnabled", value))
    }

    /// `CloudWatchLogGroupName`.
    pub fn cloud_watch_log_group_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("CloudWatchLogGroupName", value))
    }

    /// `S3BucketName`.
    pub fn s3_bucket_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("S3BucketName", value))
    }

    /// `S3EncryptionEnabled`.
    pub fn s3_encryption_enabled(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("S3EncryptionEnabled", value))
    }

    /// `S3KeyPrefix`.
    pub fn s3_key_prefix(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("S3KeyPrefix", value))
    }
}

impl PropertyType for ExecuteCommandLogConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ExpressGatewayContainer` of `AWS::ECS::ExpressGatewayService`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ExpressGatewayContainer(Map);

impl ExpressGatewayContainer {
    /// With the required properties:
    /// - `Image`.
    pub fn new(image: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Image", image))
    }

    /// `AwsLogsConfiguration`.
    pub fn aws_logs_configuration(self, value: impl Into<Value<ExpressGatewayServiceAwsLogsConfiguration>>) -> Self {
        Self(self.0.set("AwsLogsConfiguration", value))
    }

    /// `Command`.
    pub fn command(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("Command", value))
    }

    /// `ContainerPort`.
    pub fn container_port(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("ContainerPort", value))
    }

    /// `Environment`.
    pub fn environment(self, value: impl Into<Value<List<KeyValuePair>>>) -> Self {
        Self(self.0.set("Environment", value))
    }

    /// `RepositoryCredentials`.
    pub fn repository_credentials(self, value: impl Into<Value<ExpressGatewayRepositoryCredentials>>) -> Self {
        Self(self.0.set("RepositoryCredentials", value))
    }

    /// `Secrets`.
    pub fn secrets(self, value: impl Into<Value<List<Secret>>>) -> Self {
        Self(self.0.set("Secrets", value))
    }
}

impl PropertyType for ExpressGatewayContainer {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ExpressGatewayRepositoryCredentials` of `AWS::ECS::ExpressGatewayService`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ExpressGatewayRepositoryCredentials(Map);

impl ExpressGatewayRepositoryCredentials {
    /// With the required properties:
    /// - `CredentialsParameter`.
    pub fn new(credentials_parameter: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("CredentialsParameter", credentials_parameter))
    }
}

impl PropertyType for ExpressGatewayRepositoryCredentials {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ExpressGatewayScalingTarget` of `AWS::ECS::ExpressGatewayService`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ExpressGatewayScalingTarget(Map);

impl ExpressGatewayScalingTarget {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `AutoScalingMetric`.
    pub fn auto_scaling_metric(self, value: impl Into<Value<ExpressGatewayServiceScalingMetric>>) -> Self {
        Self(self.0.set("AutoScalingMetric", value))
    }

    /// `AutoScalingTargetValue`.
    pub fn auto_scaling_target_value(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("AutoScalingTargetValue", value))
    }

    /// `MaxTaskCount`.
    pub fn max_task_count(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("MaxTaskCount", value))
    }

    /// `MinTaskCount`.
    pub fn min_task_count(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("MinTaskCount", value))
    }
}

impl PropertyType for ExpressGatewayScalingTarget {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ExpressGatewayServiceAwsLogsConfiguration` of `AWS::ECS::ExpressGatewayService`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ExpressGatewayServiceAwsLogsConfiguration(Map);

impl ExpressGatewayServiceAwsLogsConfiguration {
    /// With the required properties:
    /// - `LogGroup`.
    /// - `LogStreamPrefix`.
    pub fn new(log_group: impl Into<Value<String>>, log_stream_prefix: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("LogGroup", log_group).set("LogStreamPrefix", log_stream_prefix))
    }
}

impl PropertyType for ExpressGatewayServiceAwsLogsConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ExpressGatewayServiceNetworkConfiguration` of `AWS::ECS::ExpressGatewayService`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ExpressGatewayServiceNetworkConfiguration(Map);

impl ExpressGatewayServiceNetworkConfiguration {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `SecurityGroups`.
    pub fn security_groups(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("SecurityGroups", value))
    }

    /// `Subnets`.
    pub fn subnets(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("Subnets", value))
    }
}

impl PropertyType for ExpressGatewayServiceNetworkConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ExpressGatewayServiceScalingMetric` of `AWS::ECS::ExpressGatewayService`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum ExpressGatewayServiceScalingMetric {
    /// `AVERAGE_CPU`.
    AverageCpu,
    /// `AVERAGE_MEMORY`.
    AverageMemory,
    /// `REQUEST_COUNT_PER_TARGET`.
    RequestCountPerTarget,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl ExpressGatewayServiceScalingMetric {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::AverageCpu => "AVERAGE_CPU",
            Self::AverageMemory => "AVERAGE_MEMORY",
            Self::RequestCountPerTarget => "REQUEST_COUNT_PER_TARGET",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for ExpressGatewayServiceScalingMetric {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `FilesystemType` of `AWS::ECS::Service`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum FilesystemType {
    /// `ext3`.
    Ext3,
    /// `ext4`.
    Ext4,
    /// `ntfs`.
    Ntfs,
    /// `xfs`.
    Xfs,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl FilesystemType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Ext3 => "ext3",
            Self::Ext4 => "ext4",
            Self::Ntfs => "ntfs",
            Self::Xfs => "xfs",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for FilesystemType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `FirelensConfiguration` of `AWS::ECS::DaemonTaskDefinition`, `AWS::ECS::TaskDefinition`.
#[must_use]
#[derive(Clone, Debug)]
pub struct FirelensConfiguration(Map);

impl FirelensConfiguration {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Options`.
    pub fn options(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.set("Options", value))
    }

    /// `Type`.
    pub fn r#type(self, value: impl Into<Value<FirelensConfigurationType>>) -> Self {
        Self(self.0.set("Type", value))
    }
}

impl PropertyType for FirelensConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `FirelensConfigurationType` of `AWS::ECS::DaemonTaskDefinition`, `AWS::ECS::TaskDefinition`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum FirelensConfigurationType {
    /// `fluentbit`.
    Fluentbit,
    /// `fluentd`.
    Fluentd,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl FirelensConfigurationType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Fluentbit => "fluentbit",
            Self::Fluentd => "fluentd",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for FirelensConfigurationType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `ForceNewDeployment` of `AWS::ECS::Service`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ForceNewDeployment(Map);

impl ForceNewDeployment {
    /// With the required properties:
    /// - `EnableForceNewDeployment`.
    pub fn new(enable_force_new_deployment: impl Into<Value<bool>>) -> Self {
        Self(Map::new().set("EnableForceNewDeployment", enable_force_new_deployment))
    }

    /// `ForceNewDeploymentNonce`: 1 to 255 characters.
    pub fn force_new_deployment_nonce(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ForceNewDeploymentNonce", value))
    }
}

impl PropertyType for ForceNewDeployment {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `FsxAuthorizationConfig` of `AWS::ECS::TaskDefinition`.
#[must_use]
#[derive(Clone, Debug)]
pub struct FsxAuthorizationConfig(Map);

impl FsxAuthorizationConfig {
    /// With the required properties:
    /// - `CredentialsParameter`.
    /// - `Domain`.
    pub fn new(credentials_parameter: impl Into<Value<String>>, domain: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("CredentialsParameter", credentials_parameter).set("Domain", domain))
    }
}

impl PropertyType for FsxAuthorizationConfig {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `FsxWindowsFileServerVolumeConfiguration` of `AWS::ECS::TaskDefinition`.
#[must_use]
#[derive(Clone, Debug)]
pub struct FsxWindowsFileServerVolumeConfiguration(Map);

impl FsxWindowsFileServerVolumeConfiguration {
    /// With the required properties:
    /// - `FileSystemId`.
    /// - `RootDirectory`.
    pub fn new(file_system_id: impl Into<Value<String>>, root_directory: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("FileSystemId", file_system_id).set("RootDirectory", root_directory))
    }

    /// `AuthorizationConfig`.
    pub fn authorization_config(self, value: impl Into<Value<FsxAuthorizationConfig>>) -> Self {
        Self(self.0.set("AuthorizationConfig", value))
    }
}

impl PropertyType for FsxWindowsFileServerVolumeConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `GatewayAlbDesyncMitigationMode` of `AWS::ECS::Gateway`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum GatewayAlbDesyncMitigationMode {
    /// `monitor`.
    Monitor,
    /// `defensive`.
    Defensive,
    /// `strictest`.
    Strictest,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl GatewayAlbDesyncMitigationMode {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Monitor => "monitor",
            Self::Defensive => "defensive",
            Self::Strictest => "strictest",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for GatewayAlbDesyncMitigationMode {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `GatewayAlbProtocol` of `AWS::ECS::Gateway`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum GatewayAlbProtocol {
    /// `HTTP`.
    Http,
    /// `HTTPS`.
    Https,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl GatewayAlbProtocol {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Http => "HTTP",
            Self::Https => "HTTPS",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for GatewayAlbProtocol {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `GatewayAlbTestTrafficRules` of `AWS::ECS::Gateway`.
#[must_use]
#[derive(Clone, Debug)]
pub struct GatewayAlbTestTrafficRules(Map);

impl GatewayAlbTestTrafficRules {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Header`.
    pub fn header(self, value: impl Into<Value<GatewayTestTrafficHeader>>) -> Self {
        Self(self.0.set("Header", value))
    }
}

impl PropertyType for GatewayAlbTestTrafficRules {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `GatewayConfiguration` of `AWS::ECS::Gateway`.
#[must_use]
#[derive(Clone, Debug)]
pub struct GatewayConfiguration(Map);

impl GatewayConfiguration {
    /// With the required properties:
    /// - `HostSharedAlb`.
    pub fn new(host_shared_alb: impl Into<Value<HostSharedAlbConfiguration>>) -> Self {
        Self(Map::new().set("HostSharedAlb", host_shared_alb))
    }
}

impl PropertyType for GatewayConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `GatewayConnector` of `AWS::ECS::Service`.
#[must_use]
#[derive(Clone, Debug)]
pub struct GatewayConnector(Map);

impl GatewayConnector {
    /// With the required properties:
    /// - `PortName`.
    pub fn new(port_name: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("PortName", port_name))
    }

    /// `Filters`.
    pub fn filters(self, value: impl Into<Value<GatewayConnectorFilters>>) -> Self {
        Self(self.0.set("Filters", value))
    }

    /// `HealthCheck`.
    pub fn health_check(self, value: impl Into<Value<GatewayConnectorHealthCheck>>) -> Self {
        Self(self.0.set("HealthCheck", value))
    }
}

impl PropertyType for GatewayConnector {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `GatewayConnectorFilters` of `AWS::ECS::Service`.
#[must_use]
#[derive(Clone, Debug)]
pub struct GatewayConnectorFilters(Map);

impl GatewayConnectorFilters {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `AccessTypes`: at most 2 items.
    pub fn access_types(self, value: impl Into<Value<List<AccessType>>>) -> Self {
        Self(self.0.set("AccessTypes", value))
    }
}

impl PropertyType for GatewayConnectorFilters {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `GatewayConnectorHealthCheck` of `AWS::ECS::Service`.
#[must_use]
#[derive(Clone, Debug)]
pub struct GatewayConnectorHealthCheck(Map);

impl GatewayConnectorHealthCheck {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `HealthCheckIntervalSeconds`.
    pub fn health_check_interval_seconds(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("HealthCheckIntervalSeconds", value))
    }

    /// `HealthCheckPath`.
    pub fn health_check_path(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("HealthCheckPath", value))
    }

    /// `HealthCheckPort`.
    pub fn health_check_port(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("HealthCheckPort", value))
    }

    /// `HealthCheckProtocol`.
    pub fn health_check_protocol(self, value: impl Into<Value<HealthCheckProtocol>>) -> Self {
        Self(self.0.set("HealthCheckProtocol", value))
    }

    /// `HealthCheckTimeoutSeconds`.
    pub fn health_check_timeout_seconds(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("HealthCheckTimeoutSeconds", value))
    }

    /// `HealthyThresholdCount`.
    pub fn healthy_threshold_count(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("HealthyThresholdCount", value))
    }

    /// `Matcher`.
    pub fn matcher(self, value: impl Into<Value<GatewayConnectorHealthCheckMatcher>>) -> Self {
        Self(self.0.set("Matcher", value))
    }

    /// `UnhealthyThresholdCount`.
    pub fn unhealthy_threshold_count(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("UnhealthyThresholdCount", value))
    }
}

impl PropertyType for GatewayConnectorHealthCheck {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `GatewayConnectorHealthCheckMatcher` of `AWS::ECS::Service`.
#[must_use]
#[derive(Clone, Debug)]
pub struct GatewayConnectorHealthCheckMatcher(Map);

impl GatewayConnectorHealthCheckMatcher {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `GrpcCode`.
    pub fn grpc_code(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("GrpcCode", value))
    }

    /// `HttpCode`.
    pub fn http_code(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("HttpCode", value))
    }
}

impl PropertyType for GatewayConnectorHealthCheckMatcher {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `GatewayElbAccessLogConfiguration` of `AWS::ECS::Gateway`.
#[must_use]
#[derive(Clone, Debug)]
pub struct GatewayElbAccessLogConfiguration(Map);

impl GatewayElbAccessLogConfiguration {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Destination`.
    pub fn destination(self, value: impl Into<Value<GatewayElbAccessLogDestination>>) -> Self {
        Self(self.0.set("Destination", value))
    }
}

impl PropertyType for GatewayElbAccessLogConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `GatewayElbAccessLogDestination` of `AWS::ECS::Gateway`.
#[must_use]
#[derive(Clone, Debug)]
pub struct GatewayElbAccessLogDestination(Map);

impl GatewayElbAccessLogDestination {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `S3`.
    pub fn s3(self, value: impl Into<Value<GatewayElbAccessLogS3Destination>>) -> Self {
        Self(self.0.set("S3", value))
    }
}

impl PropertyType for GatewayElbAccessLogDestination {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `GatewayElbAccessLogS3Destination` of `AWS::ECS::Gateway`.
#[must_use]
#[derive(Clone, Debug)]
pub struct GatewayElbAccessLogS3Destination(Map);

impl GatewayElbAccessLogS3Destination {
    /// With the required properties:
    /// - `Bucket`.
    pub fn new(bucket: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Bucket", bucket))
    }

    /// `Prefix`.
    pub fn prefix(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Prefix", value))
    }
}

impl PropertyType for GatewayElbAccessLogS3Destination {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `GatewayElbIpAddressType` of `AWS::ECS::Gateway`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum GatewayElbIpAddressType {
    /// `ipv4`.
    Ipv4,
    /// `dualstack`.
    Dualstack,
    /// `dualstack-without-public-ipv4`.
    DualstackWithoutPublicIpv4,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl GatewayElbIpAddressType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Ipv4 => "ipv4",
            Self::Dualstack => "dualstack",
            Self::DualstackWithoutPublicIpv4 => "dualstack-without-public-ipv4",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for GatewayElbIpAddressType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `GatewayElbNetworkConfiguration` of `AWS::ECS::Gateway`.
#[must_use]
#[derive(Clone, Debug)]
pub struct GatewayElbNetworkConfiguration(Map);

impl GatewayElbNetworkConfiguration {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `InboundSecurityGroup`.
    pub fn inbound_security_group(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("InboundSecurityGroup", value))
    }

    /// `IpAddressType`.
    pub fn ip_address_type(self, value: impl Into<Value<GatewayElbIpAddressType>>) -> Self {
        Self(self.0.set("IpAddressType", value))
    }

    /// `Subnets`: at least 2 items.
    pub fn subnets(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("Subnets", value))
    }
}

impl PropertyType for GatewayElbNetworkConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `GatewayElbScheme` of `AWS::ECS::Gateway`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum GatewayElbScheme {
    /// `internet-facing`.
    InternetFacing,
    /// `internal`.
    Internal,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl GatewayElbScheme {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::InternetFacing => "internet-facing",
            Self::Internal => "internal",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for GatewayElbScheme {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `GatewayTestTrafficHeader` of `AWS::ECS::Gateway`.
#[must_use]
#[derive(Clone, Debug)]
pub struct GatewayTestTrafficHeader(Map);

impl GatewayTestTrafficHeader {
    /// With the required properties:
    /// - `Name`.
    /// - `Values`.
    pub fn new(name: impl Into<Value<String>>, values: impl Into<Value<List<String>>>) -> Self {
        Self(Map::new().set("Name", name).set("Values", values))
    }
}

impl PropertyType for GatewayTestTrafficHeader {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `HealthCheck` of `AWS::ECS::DaemonTaskDefinition`, `AWS::ECS::TaskDefinition`.
#[must_use]
#[derive(Clone, Debug)]
pub struct HealthCheck(Map);

impl HealthCheck {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Command`.
    pub fn command(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("Command", value))
    }

    /// `Interval`.
    pub fn interval(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Interval", value))
    }

    /// `Retries`.
    pub fn retries(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Retries", value))
    }

    /// `StartPeriod`.
    pub fn start_period(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("StartPeriod", value))
    }

    /// `Timeout`.
    pub fn timeout(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Timeout", value))
    }
}

impl PropertyType for HealthCheck {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `HealthCheckProtocol` of `AWS::ECS::Service`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum HealthCheckProtocol {
    /// `HTTP`.
    Http,
    /// `HTTPS`.
    Https,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl HealthCheckProtocol {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Http => "HTTP",
            Self::Https => "HTTPS",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for HealthCheckProtocol {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `HookTimeoutConfig` of `AWS::ECS::Service`.
#[must_use]
#[derive(Clone, Debug)]
pub struct HookTimeoutConfig(Map);

impl HookTimeoutConfig {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Action`.
    pub fn action(self, value: impl Into<Value<HookTimeoutConfigAction>>) -> Self {
        Self(self.0.set("Action", value))
    }

    /// `TimeoutInMinutes`: 1 to 20160.
    pub fn timeout_in_minutes(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("TimeoutInMinutes", value))
    }
}

impl PropertyType for HookTimeoutConfig {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `HookTimeoutConfigAction` of `AWS::ECS::Service`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum HookTimeoutConfigAction {
    /// `ROLLBACK`.
    Rollback,
    /// `CONTINUE`.
    Continue,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl HookTimeoutConfigAction {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Rollback => "ROLLBACK",
            Self::Continue => "CONTINUE",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for HookTimeoutConfigAction {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `HostEntry` of `AWS::ECS::TaskDefinition`.
#[must_use]
#[derive(Clone, Debug)]
pub struct HostEntry(Map);

impl HostEntry {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Hostname`.
    pub fn hostname(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Hostname", value))
    }

    /// `IpAddress`.
    pub fn ip_address(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("IpAddress", value))
    }
}

impl PropertyType for HostEntry {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `HostSharedAlbConfiguration` of `AWS::ECS::Gateway`.
#[must_use]
#[derive(Clone, Debug)]
pub struct HostSharedAlbConfiguration(Map);

impl HostSharedAlbConfiguration {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `AccessLogs`.
    pub fn access_logs(self, value: impl Into<Value<GatewayElbAccessLogConfiguration>>) -> Self {
        Self(self.0.set("AccessLogs", value))
    }

    /// `HttpDesync`.
    pub fn http_desync(self, value: impl Into<Value<GatewayAlbDesyncMitigationMode>>) -> Self {
        Self(self.0.set("HttpDesync", value))
    }

    /// `MaxAlbCount`.
    pub fn max_alb_count(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("MaxAlbCount", value))
    }

    /// `NetworkConfiguration`.
    pub fn network_configuration(self, value: impl Into<Value<GatewayElbNetworkConfiguration>>) -> Self {
        Self(self.0.set("NetworkConfiguration", value))
    }

    /// `Port`: 1 to 65535.
    pub fn port(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Port", value))
    }

    /// `Protocol`.
    pub fn protocol(self, value: impl Into<Value<GatewayAlbProtocol>>) -> Self {
        Self(self.0.set("Protocol", value))
    }

    /// `Scheme`.
    pub fn scheme(self, value: impl Into<Value<GatewayElbScheme>>) -> Self {
        Self(self.0.set("Scheme", value))
    }

    /// `TestTrafficRules`.
    pub fn test_traffic_rules(self, value: impl Into<Value<GatewayAlbTestTrafficRules>>) -> Self {
        Self(self.0.set("TestTrafficRules", value))
    }

    /// `WebACLArn`.
    pub fn web_acl_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("WebACLArn", value))
    }
}

impl PropertyType for HostSharedAlbConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `HostVolumeProperties` of `AWS::ECS::DaemonTaskDefinition`, `AWS::ECS::TaskDefinition`.
#[must_use]
#[derive(Clone, Debug)]
pub struct HostVolumeProperties(Map);

impl HostVolumeProperties {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `SourcePath`.
    pub fn source_path(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("SourcePath", value))
    }
}

impl PropertyType for HostVolumeProperties {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `IncludeQueryParameters` of `AWS::ECS::Service`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum IncludeQueryParameters {
    /// `DISABLED`.
    Disabled,
    /// `ENABLED`.
    Enabled,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl IncludeQueryParameters {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Disabled => "DISABLED",
            Self::Enabled => "ENABLED",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for IncludeQueryParameters {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `InferenceAccelerator` of `AWS::ECS::TaskDefinition`.
#[must_use]
#[derive(Clone, Debug)]
pub struct InferenceAccelerator(Map);

impl InferenceAccelerator {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `DeviceName`.
    pub fn device_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("DeviceName", value))
    }

    /// `DeviceType`.
    pub fn device_type(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("DeviceType", value))
    }
}

impl PropertyType for InferenceAccelerator {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `InstanceGeneration` of `AWS::ECS::CapacityProvider`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum InstanceGeneration {
    /// `current`.
    Current,
    /// `previous`.
    Previous,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl InstanceGeneration {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Current => "current",
            Self::Previous => "previous",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for InstanceGeneration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `InstanceLaunchTemplate` of `AWS::ECS::CapacityProvider`.
#[must_use]
#[derive(Clone, Debug)]
pub struct InstanceLaunchTemplate(Map);

impl InstanceLaunchTemplate {
    /// With the required properties:
    /// - `Ec2InstanceProfileArn`.
    /// - `NetworkConfiguration`.
    pub fn new(ec2_instance_profile_arn: impl Into<Value<String>>, network_configuration: impl Into<Value<ManagedInstancesNetworkConfiguration>>) -> Self {
        Self(Map::new().set("Ec2InstanceProfileArn", ec2_instance_profile_arn).set("NetworkConfiguration", network_configuration))
    }

    /// `CapacityOptionType`.
    pub fn capacity_option_type(self, value: impl Into<Value<CapacityOptionType>>) -> Self {
        Self(self.0.set("CapacityOptionType", value))
    }

    /// `CapacityReservations`.
    pub fn capacity_reservations(self, value: impl Into<Value<CapacityReservationRequest>>) -> Self {
        Self(self.0.set("CapacityReservations", value))
    }

    /// `FipsEnabled`.
    pub fn fips_enabled(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("FipsEnabled", value))
    }

    /// `InstanceMetadataTagsPropagation`.
    pub fn instance_metadata_tags_propagation(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("InstanceMetadataTagsPropagation", value))
    }

    /// `InstanceRequirements`.
    pub fn instance_requirements(self, value: impl Into<Value<InstanceRequirementsRequest>>) -> Self {
        Self(self.0.set("InstanceRequirements", value))
    }

    /// `LocalStorageConfiguration`.
    pub fn local_storage_configuration(self, value: impl Into<Value<ManagedInstancesLocalStorageConfiguration>>) -> Self {
        Self(self.0.set("LocalStorageConfiguration", value))
    }

    /// `Monitoring`.
    pub fn monitoring(self, value: impl Into<Value<ManagedInstancesMonitoringOptions>>) -> Self {
        Self(self.0.set("Monitoring", value))
    }

    /// `StorageConfiguration`.
    pub fn storage_configuration(self, value: impl Into<Value<ManagedInstancesStorageConfiguration>>) -> Self {
        Self(self.0.set("StorageConfiguration", value))
    }
}

impl PropertyType for InstanceLaunchTemplate {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `InstanceRequirementsRequest` of `AWS::ECS::CapacityProvider`.
#[must_use]
#[derive(Clone, Debug)]
pub struct InstanceRequirementsRequest(Map);

impl InstanceRequirementsRequest {
    /// With the required properties:
    /// - `MemoryMiB`.
    /// - `VCpuCount`.
    pub fn new(memory_mib: impl Into<Value<MemoryMibRequest>>, vcpu_count: impl Into<Value<VcpuCountRangeRequest>>) -> Self {
        Self(Map::new().set("MemoryMiB", memory_mib).set("VCpuCount", vcpu_count))
    }

    /// `AcceleratorCount`.
    pub fn accelerator_count(self, value: impl Into<Value<AcceleratorCountRequest>>) -> Self {
        Self(self.0.set("AcceleratorCount", value))
    }

    /// `AcceleratorManufacturers`.
    pub fn accelerator_manufacturers(self, value: impl Into<Value<List<AcceleratorManufacturer>>>) -> Self {
        Self(self.0.set("AcceleratorManufacturers", value))
    }

    /// `AcceleratorNames`.
    pub fn accelerator_names(self, value: impl Into<Value<List<AcceleratorName>>>) -> Self {
        Self(self.0.set("AcceleratorNames", value))
    }

    /// `AcceleratorTotalMemoryMiB`.
    pub fn accelerator_total_memory_mib(self, value: impl Into<Value<AcceleratorTotalMemoryMibRequest>>) -> Self {
        Self(self.0.set("AcceleratorTotalMemoryMiB", value))
    }

    /// `AcceleratorTypes`.
    pub fn accelerator_types(self, value: impl Into<Value<List<AcceleratorType>>>) -> Self {
        Self(self.0.set("AcceleratorTypes", value))
    }

    /// `AllowedInstanceTypes`: 0 to 400 items.
    pub fn allowed_instance_types(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("AllowedInstanceTypes", value))
    }

    /// `BareMetal`.
    pub fn bare_metal(self, value: impl Into<Value<BareMetal>>) -> Self {
        Self(self.0.set("BareMetal", value))
    }

    /// `BaselineEbsBandwidthMbps`.
    pub fn baseline_ebs_bandwidth_mbps(self, value: impl Into<Value<BaselineEbsBandwidthMbpsRequest>>) -> Self {
        Self(self.0.set("BaselineEbsBandwidthMbps", value))
    }

    /// `BurstablePerformance`.
    pub fn burstable_performance(self, value: impl Into<Value<BurstablePerformance>>) -> Self {
        Self(self.0.set("BurstablePerformance", value))
    }

    /// `CpuManufacturers`.
    pub fn cpu_manufacturers(self, value: impl Into<Value<List<CpuManufacturer>>>) -> Self {
        Self(self.0.set("CpuManufacturers", value))
    }

    /// `ExcludedInstanceTypes`: 0 to 400 items.
    pub fn excluded_instance_types(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("ExcludedInstanceTypes", value))
    }

    /// `InstanceGenerations`.
    pub fn instance_generations(self, value: impl Into<Value<List<InstanceGeneration>>>) -> Self {
        Self(self.0.set("InstanceGenerations", value))
    }

    /// `LocalStorage`.
    pub fn local_storage(self, value: impl Into<Value<LocalStorage>>) -> Self {
        Self(self.0.set("LocalStorage", value))
    }

    /// `LocalStorageTypes`.
    pub fn local_storage_types(self, value: impl Into<Value<List<LocalStorageType>>>) -> Self {
        Self(self.0.set("LocalStorageTypes", value))
    }

    /// `MaxSpotPriceAsPercentageOfOptimalOnDemandPrice`.
    pub fn max_spot_price_as_percentage_of_optimal_on_demand_price(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("MaxSpotPriceAsPercentageOfOptimalOnDemandPrice", value))
    }

    /// `MemoryGiBPerVCpu`.
    pub fn memory_gib_per_vcpu(self, value: impl Into<Value<MemoryGibPerVcpuRequest>>) -> Self {
        Self(self.0.set("MemoryGiBPerVCpu", value))
    }

    /// `NetworkBandwidthGbps`.
    pub fn network_bandwidth_gbps(self, value: impl Into<Value<NetworkBandwidthGbpsRequest>>) -> Self {
        Self(self.0.set("NetworkBandwidthGbps", value))
    }

    /// `NetworkInterfaceCount`.
    pub fn network_interface_count(self, value: impl Into<Value<NetworkInterfaceCountRequest>>) -> Self {
        Self(self.0.set("NetworkInterfaceCount", value))
    }

    /// `OnDemandMaxPricePercentageOverLowestPrice`.
    pub fn on_demand_max_price_percentage_over_lowest_price(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("OnDemandMaxPricePercentageOverLowestPrice", value))
    }

    /// `RequireHibernateSupport`.
    pub fn require_hibernate_support(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("RequireHibernateSupport", value))
    }

    /// `SpotMaxPricePercentageOverLowestPrice`.
    pub fn spot_max_price_percentage_over_lowest_price(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("SpotMaxPricePercentageOverLowestPrice", value))
    }

    /// `TotalLocalStorageGB`.
    pub fn total_local_storage_gb(self, value: impl Into<Value<TotalLocalStorageGbRequest>>) -> Self {
        Self(self.0.set("TotalLocalStorageGB", value))
    }
}

impl PropertyType for InstanceRequirementsRequest {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `KernelCapabilities` of `AWS::ECS::DaemonTaskDefinition`, `AWS::ECS::TaskDefinition`.
#[must_use]
#[derive(Clone, Debug)]
pub struct KernelCapabilities(Map);

impl KernelCapabilities {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Add`.
    pub fn add(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("Add", value))
    }

    /// `Drop`.
    pub fn drop(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("Drop", value))
    }
}

impl PropertyType for KernelCapabilities {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `KeyValuePair` of `AWS::ECS::DaemonTaskDefinition`, `AWS::ECS::ExpressGatewayService`, `AWS::ECS::TaskDefinition`.
#[must_use]
#[derive(Clone, Debug)]
pub struct KeyValuePair(Map);

impl KeyValuePair {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Name`.
    pub fn name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Name", value))
    }

    /// `Value`.
    pub fn value(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Value", value))
    }
}

impl PropertyType for KeyValuePair {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `LifecycleStage` of `AWS::ECS::Service`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum LifecycleStage {
    /// `RECONCILE_SERVICE`.
    ReconcileService,
    /// `PRE_SCALE_UP`.
    PreScaleUp,
    /// `POST_SCALE_UP`.
    PostScaleUp,
    /// `TEST_TRAFFIC_SHIFT`.
    TestTrafficShift,
    /// `POST_TEST_TRAFFIC_SHIFT`.
    PostTestTrafficShift,
    /// `PRE_PRODUCTION_TRAFFIC_SHIFT`.
    PreProductionTrafficShift,
    /// `PRODUCTION_TRAFFIC_SHIFT`.
    ProductionTrafficShift,
    /// `POST_PRODUCTION_TRAFFIC_SHIFT`.
    PostProductionTrafficShift,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl LifecycleStage {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::ReconcileService => "RECONCILE_SERVICE",
            Self::PreScaleUp => "PRE_SCALE_UP",
            Self::PostScaleUp => "POST_SCALE_UP",
            Self::TestTrafficShift => "TEST_TRAFFIC_SHIFT",
            Self::PostTestTrafficShift => "POST_TEST_TRAFFIC_SHIFT",
            Self::PreProductionTrafficShift => "PRE_PRODUCTION_TRAFFIC_SHIFT",
            Self::ProductionTrafficShift => "PRODUCTION_TRAFFIC_SHIFT",
            Self::PostProductionTrafficShift => "POST_PRODUCTION_TRAFFIC_SHIFT",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for LifecycleStage {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `LinearConfiguration` of `AWS::ECS::Service`.
#[must_use]
#[derive(Clone, Debug)]
pub struct LinearConfiguration(Map);

impl LinearConfiguration {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `StepBakeTimeInMinutes`: 0 to 1440.
    pub fn step_bake_time_in_minutes(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("StepBakeTimeInMinutes", value))
    }

    /// `StepPercent`: 3 to 100.
    pub fn step_percent(self, value: impl Into<Value<f64>>) -> Self {
        Self(self.0.set("StepPercent", value))
    }
}

impl PropertyType for LinearConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `LocalStorage` of `AWS::ECS::CapacityProvider`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum LocalStorage {
    /// `included`.
    Included,
    /// `required`.
    Required,
    /// `excluded`.
    Excluded,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl LocalStorage {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Included => "included",
            Self::Required => "required",
            Self::Excluded => "excluded",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for LocalStorage {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `LocalStorageType` of `AWS::ECS::CapacityProvider`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum LocalStorageType {
    /// `hdd`.
    Hdd,
    /// `ssd`.
    Ssd,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl LocalStorageType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Hdd => "hdd",
            Self::Ssd => "ssd",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for LocalStorageType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `LogConfiguration` of `AWS::ECS::DaemonTaskDefinition`, `AWS::ECS::Service`, `AWS::ECS::TaskDefinition`.
#[must_use]
#[derive(Clone, Debug)]
pub struct LogConfiguration(Map);

impl LogConfiguration {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `LogDriver`.
    pub fn log_driver(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("LogDriver", value))
    }

    /// `Options`.
    pub fn options(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.set("Options", value))
    }

    /// `SecretOptions`.
    pub fn secret_options(self, value: impl Into<Value<List<Secret>>>) -> Self {
        Self(self.0.set("SecretOptions", value))
    }
}

impl PropertyType for LogConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `LogLevel` of `AWS::ECS::Service`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum LogLevel {
    /// `debug`.
    Debug,
    /// `info`.
    Info,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl LogLevel {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Debug => "debug",
            Self::Info => "info",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for LogLevel {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `ManagedDraining` of `AWS::ECS::CapacityProvider`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum ManagedDraining {
    /// `DISABLED`.
    Disabled,
    /// `ENABLED`.
    Enabled,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl ManagedDraining {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Disabled => "DISABLED",
            Self::Enabled => "ENABLED",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for ManagedDraining {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `ManagedInstancesLocalStorageConfiguration` of `AWS::ECS::CapacityProvider`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ManagedInstancesLocalStorageConfiguration(Map);

impl ManagedInstancesLocalStorageConfiguration {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `UseLocalStorage`.
    pub fn use_local_storage(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("UseLocalStorage", value))
    }
}

impl PropertyType for ManagedInstancesLocalStorageConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ManagedInstancesMonitoringOptions` of `AWS::ECS::CapacityProvider`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum ManagedInstancesMonitoringOptions {
    /// `BASIC`.
    Basic,
    /// `DETAILED`.
    Detailed,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl ManagedInstancesMonitoringOptions {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Basic => "BASIC",
            Self::Detailed => "DETAILED",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for ManagedInstancesMonitoringOptions {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `ManagedInstancesNetworkConfiguration` of `AWS::ECS::CapacityProvider`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ManagedInstancesNetworkConfiguration(Map);

impl ManagedInstancesNetworkConfiguration {
    /// With the required properties:
    /// - `SecurityGroups`.
    /// - `Subnets`.
    pub fn new(security_groups: impl Into<Value<List<String>>>, subnets: impl Into<Value<List<String>>>) -> Self {
        Self(Map::new().set("SecurityGroups", security_groups).set("Subnets", subnets))
    }
}

impl PropertyType for ManagedInstancesNetworkConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ManagedInstancesProvider` of `AWS::ECS::CapacityProvider`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ManagedInstancesProvider(Map);

impl ManagedInstancesProvider {
    /// With the required properties:
    /// - `InfrastructureRoleArn`.
    /// - `InstanceLaunchTemplate`.
    pub fn new(infrastructure_role_arn: impl Into<Value<String>>, instance_launch_template: impl Into<Value<InstanceLaunchTemplate>>) -> Self {
        Self(Map::new().set("InfrastructureRoleArn", infrastructure_role_arn).set("InstanceLaunchTemplate", instance_launch_template))
    }

    /// `AutoRepairConfiguration`.
    pub fn auto_repair_configuration(self, value: impl Into<Value<AutoRepairConfiguration>>) -> Self {
        Self(self.0.set("AutoRepairConfiguration", value))
    }

    /// `InfrastructureOptimization`.
    pub fn infrastructure_optimization(self, value: impl Into<Value<ManagedInstancesProviderInfrastructureOptimization>>) -> Self {
        Self(self.0.set("InfrastructureOptimization", value))
    }

    /// `PropagateTags`.
    pub fn propagate_tags(self, value: impl Into<Value<ManagedInstancesProviderPropagateTags>>) -> Self {
        Self(self.0.set("PropagateTags", value))
    }
}

impl PropertyType for ManagedInstancesProvider {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ManagedInstancesProviderInfrastructureOptimization` of `AWS::ECS::CapacityProvider`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ManagedInstancesProviderInfrastructureOptimization(Map);

impl ManagedInstancesProviderInfrastructureOptimization {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `ScaleInAfter`: -1 to 3600.
    pub fn scale_in_after(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("ScaleInAfter", value))
    }
}

impl PropertyType for ManagedInstancesProviderInfrastructureOptimization {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ManagedInstancesProviderPropagateTags` of `AWS::ECS::CapacityProvider`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum ManagedInstancesProviderPropagateTags {
    /// `CAPACITY_PROVIDER`.
    CapacityProvider,
    /// `NONE`.
    None,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl ManagedInstancesProviderPropagateTags {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::CapacityProvider => "CAPACITY_PROVIDER",
            Self::None => "NONE",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for ManagedInstancesProviderPropagateTags {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `ManagedInstancesStorageConfiguration` of `AWS::ECS::CapacityProvider`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ManagedInstancesStorageConfiguration(Map);

impl ManagedInstancesStorageConfiguration {
    /// With the required properties:
    /// - `StorageSizeGiB`: at least 1.
    pub fn new(storage_size_gib: impl Into<Value<i64>>) -> Self {
        Self(Map::new().set("StorageSizeGiB", storage_size_gib))
    }
}

impl PropertyType for ManagedInstancesStorageConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ManagedScaling` of `AWS::ECS::CapacityProvider`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ManagedScaling(Map);

impl ManagedScaling {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `InstanceWarmupPeriod`: 0 to 10000.
    pub fn instance_warmup_period(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("InstanceWarmupPeriod", value))
    }

    /// `MaximumScalingStepSize`: 1 to 10000.
    pub fn maximum_scaling_step_size(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("MaximumScalingStepSize", value))
    }

    /// `MinimumScalingStepSize`: 1 to 10000.
    pub fn minimum_scaling_step_size(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("MinimumScalingStepSize", value))
    }

    /// `Status`.
    pub fn status(self, value: impl Into<Value<ManagedScalingStatus>>) -> Self {
        Self(self.0.set("Status", value))
    }

    /// `TargetCapacity`: 1 to 100.
    pub fn target_capacity(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("TargetCapacity", value))
    }
}

impl PropertyType for ManagedScaling {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ManagedScalingStatus` of `AWS::ECS::CapacityProvider`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum ManagedScalingStatus {
    /// `DISABLED`.
    Disabled,
    /// `ENABLED`.
    Enabled,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl ManagedScalingStatus {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Disabled => "DISABLED",
            Self::Enabled => "ENABLED",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for ManagedScalingStatus {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `ManagedStorageConfiguration` of `AWS::ECS::Cluster`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ManagedStorageConfiguration(Map);

impl ManagedStorageConfiguration {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `FargateEphemeralStorageKmsKeyId`.
    pub fn fargate_ephemeral_storage_kms_key_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("FargateEphemeralStorageKmsKeyId", value))
    }

    /// `KmsKeyId`.
    pub fn kms_key_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("KmsKeyId", value))
    }
}

impl PropertyType for ManagedStorageConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ManagedTerminationProtection` of `AWS::ECS::CapacityProvider`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum ManagedTerminationProtection {
    /// `DISABLED`.
    Disabled,
    /// `ENABLED`.
    Enabled,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl ManagedTerminationProtection {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Disabled => "DISABLED",
            Self::Enabled => "ENABLED",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for ManagedTerminationProtection {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `MemoryGibPerVcpuRequest` of `AWS::ECS::CapacityProvider`.
#[must_use]
#[derive(Clone, Debug)]
pub struct MemoryGibPerVcpuRequest(Map);

impl MemoryGibPerVcpuRequest {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Max`.
    pub fn max(self, value: impl Into<Value<f64>>) -> Self {
        Self(self.0.set("Max", value))
    }

    /// `Min`.
    pub fn min(self, value: impl Into<Value<f64>>) -> Self {
        Self(self.0.set("Min", value))
    }
}

impl PropertyType for MemoryGibPerVcpuRequest {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `MemoryMibRequest` of `AWS::ECS::CapacityProvider`.
#[must_use]
#[derive(Clone, Debug)]
pub struct MemoryMibRequest(Map);

impl MemoryMibRequest {
    /// With the required properties:
    /// - `Min`.
    pub fn new(min: impl Into<Value<i64>>) -> Self {
        Self(Map::new().set("Min", min))
    }

    /// `Max`.
    pub fn max(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Max", value))
    }
}

impl PropertyType for MemoryMibRequest {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `MetricConfiguration` of `AWS::ECS::Service`.
#[must_use]
#[derive(Clone, Debug)]
pub struct MetricConfiguration(Map);

impl MetricConfiguration {
    /// With the required properties:
    /// - `MetricNames`: 1 to 2 items.
    /// - `ResolutionSeconds`: 20 to 60.
    pub fn new(metric_names: impl Into<Value<List<MetricName>>>, resolution_seconds: impl Into<Value<i64>>) -> Self {
        Self(Map::new().set("MetricNames", metric_names).set("ResolutionSeconds", resolution_seconds))
    }
}

impl PropertyType for MetricConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `MetricName` of `AWS::ECS::Service`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum MetricName {
    /// `CPUUtilization`.
    CpuUtilization,
    /// `MemoryUtilization`.
    MemoryUtilization,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl MetricName {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::CpuUtilization => "CPUUtilization",
            Self::MemoryUtilization => "MemoryUtilization",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for MetricName {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `MonitoringConfiguration` of `AWS::ECS::Service`.
#[must_use]
#[derive(Clone, Debug)]
pub struct MonitoringConfiguration(Map);

impl MonitoringConfiguration {
    /// With the required properties:
    /// - `MetricConfigurations`: 1 to 2 items.
    pub fn new(metric_configurations: impl Into<Value<List<MetricConfiguration>>>) -> Self {
        Self(Map::new().set("MetricConfigurations", metric_configurations))
    }
}

impl PropertyType for MonitoringConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `MountPoint` of `AWS::ECS::DaemonTaskDefinition`, `AWS::ECS::TaskDefinition`.
#[must_use]
#[derive(Clone, Debug)]
pub struct MountPoint(Map);

impl MountPoint {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `ContainerPath`.
    pub fn container_path(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ContainerPath", value))
    }

    /// `ReadOnly`.
    pub fn read_only(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("ReadOnly", value))
    }

    /// `SourceVolume`.
    pub fn source_volume(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("SourceVolume", value))
    }
}

impl PropertyType for MountPoint {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `NetworkBandwidthGbpsRequest` of `AWS::ECS::CapacityProvider`.
#[must_use]
#[derive(Clone, Debug)]
pub struct NetworkBandwidthGbpsRequest(Map);

impl NetworkBandwidthGbpsRequest {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Max`.
    pub fn max(self, value: impl Into<Value<f64>>) -> Self {
        Self(self.0.set("Max", value))
    }

    /// `Min`.
    pub fn min(self, value: impl Into<Value<f64>>) -> Self {
        Self(self.0.set("Min", value))
    }
}

impl PropertyType for NetworkBandwidthGbpsRequest {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `NetworkInterfaceCountRequest` of `AWS::ECS::CapacityProvider`.
#[must_use]
#[derive(Clone, Debug)]
pub struct NetworkInterfaceCountRequest(Map);

impl NetworkInterfaceCountRequest {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Max`.
    pub fn max(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Max", value))
    }

    /// `Min`.
    pub fn min(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Min", value))
    }
}

impl PropertyType for NetworkInterfaceCountRequest {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `NetworkMode` of `AWS::ECS::TaskDefinition`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum NetworkMode {
    /// `awsvpc`.
    Awsvpc,
    /// `bridge`.
    Bridge,
    /// `host`.
    Host,
    /// `none`.
    None,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl NetworkMode {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Awsvpc => "awsvpc",
            Self::Bridge => "bridge",
            Self::Host => "host",
            Self::None => "none",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for NetworkMode {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `NvidiaMpsAllocation` of `AWS::ECS::TaskDefinition`.
#[must_use]
#[derive(Clone, Debug)]
pub struct NvidiaMpsAllocation(Map);

impl NvidiaMpsAllocation {
    /// With the required properties:
    /// - `Memory`: at least 1.
    pub fn new(memory: impl Into<Value<i64>>) -> Self {
        Self(Map::new().set("Memory", memory))
    }

    /// `MaxComputePercent`: 1 to 100.
    pub fn max_compute_percent(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("MaxComputePercent", value))
    }
}

impl PropertyType for NvidiaMpsAllocation {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `OperatingSystemFamily` of `AWS::ECS::TaskDefinition`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum OperatingSystemFamily {
    /// `LINUX`.
    Linux,
    /// `WINDOWS_SERVER_2004_CORE`.
    WindowsServer2004Core,
    /// `WINDOWS_SERVER_2016_FULL`.
    WindowsServer2016Full,
    /// `WINDOWS_SERVER_2019_CORE`.
    WindowsServer2019Core,
    /// `WINDOWS_SERVER_2019_FULL`.
    WindowsServer2019Full,
    /// `WINDOWS_SERVER_2022_CORE`.
    WindowsServer2022Core,
    /// `WINDOWS_SERVER_2022_FULL`.
    WindowsServer2022Full,
    /// `WINDOWS_SERVER_2025_CORE`.
    WindowsServer2025Core,
    /// `WINDOWS_SERVER_2025_FULL`.
    WindowsServer2025Full,
    /// `WINDOWS_SERVER_20H2_CORE`.
    WindowsServer20H2Core,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl OperatingSystemFamily {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Linux => "LINUX",
            Self::WindowsServer2004Core => "WINDOWS_SERVER_2004_CORE",
            Self::WindowsServer2016Full => "WINDOWS_SERVER_2016_FULL",
            Self::WindowsServer2019Core => "WINDOWS_SERVER_2019_CORE",
            Self::WindowsServer2019Full => "WINDOWS_SERVER_2019_FULL",
            Self::WindowsServer2022Core => "WINDOWS_SERVER_2022_CORE",
            Self::WindowsServer2022Full => "WINDOWS_SERVER_2022_FULL",
            Self::WindowsServer2025Core => "WINDOWS_SERVER_2025_CORE",
            Self::WindowsServer2025Full => "WINDOWS_SERVER_2025_FULL",
            Self::WindowsServer20H2Core => "WINDOWS_SERVER_20H2_CORE",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for OperatingSystemFamily {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `PlacementConstraint` of `AWS::ECS::Service`.
#[must_use]
#[derive(Clone, Debug)]
pub struct PlacementConstraint(Map);

impl PlacementConstraint {
    /// With the required properties:
    /// - `Type`.
    pub fn new(r#type: impl Into<Value<PlacementConstraintType>>) -> Self {
        Self(Map::new().set("Type", r#type))
    }

    /// `Expression`.
    pub fn expression(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Expression", value))
    }
}

impl PropertyType for PlacementConstraint {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `PlacementConstraintType` of `AWS::ECS::Service`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum PlacementConstraintType {
    /// `distinctInstance`.
    DistinctInstance,
    /// `memberOf`.
    MemberOf,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl PlacementConstraintType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::DistinctInstance => "distinctInstance",
            Self::MemberOf => "memberOf",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for PlacementConstraintType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `PlacementStrategy` of `AWS::ECS::Service`.
#[must_use]
#[derive(Clone, Debug)]
pub struct PlacementStrategy(Map);

impl PlacementStrategy {
    /// With the required properties:
    /// - `Type`.
    pub fn new(r#type: impl Into<Value<PlacementStrategyType>>) -> Self {
        Self(Map::new().set("Type", r#type))
    }

    /// `Field`.
    pub fn field(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Field", value))
    }
}

impl PropertyType for PlacementStrategy {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `PlacementStrategyType` of `AWS::ECS::Service`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum PlacementStrategyType {
    /// `binpack`.
    Binpack,
    /// `random`.
    Random,
    /// `spread`.
    Spread,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl PlacementStrategyType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Binpack => "binpack",
            Self::Random => "random",
            Self::Spread => "spread",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for PlacementStrategyType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `PortMapping` of `AWS::ECS::TaskDefinition`.
#[must_use]
#[derive(Clone, Debug)]
pub struct PortMapping(Map);

impl PortMapping {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `AppProtocol`.
    pub fn app_protocol(self, value: impl Into<Value<AppProtocol>>) -> Self {
        Self(self.0.set("AppProtocol", value))
    }

    /// `ContainerPort`.
    pub fn container_port(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("ContainerPort", value))
    }

    /// `ContainerPortRange`.
    pub fn container_port_range(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ContainerPortRange", value))
    }

    /// `HostPort`.
    pub fn host_port(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("HostPort", value))
    }

    /// `Name`.
    pub fn name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Name", value))
    }

    /// `Protocol`.
    pub fn protocol(self, value: impl Into<Value<PortMappingProtocol>>) -> Self {
        Self(self.0.set("Protocol", value))
    }
}

impl PropertyType for PortMapping {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `PortMappingProtocol` of `AWS::ECS::TaskDefinition`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum PortMappingProtocol {
    /// `tcp`.
    Tcp,
    /// `udp`.
    Udp,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl PortMappingProtocol {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Tcp => "tcp",
            Self::Udp => "udp",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for PortMappingProtocol {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `PropagateGatewayTags` of `AWS::ECS::Gateway`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum PropagateGatewayTags {
    /// `NONE`.
    None,
    /// `GATEWAY`.
    Gateway,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl PropagateGatewayTags {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::None => "NONE",
            Self::Gateway => "GATEWAY",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for PropagateGatewayTags {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `ProxyConfiguration` of `AWS::ECS::TaskDefinition`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ProxyConfiguration(Map);

impl ProxyConfiguration {
    /// With the required properties:
    /// - `ContainerName`.
    pub fn new(container_name: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("ContainerName", container_name))
    }

    /// `ProxyConfigurationProperties`.
    pub fn proxy_configuration_properties(self, value: impl Into<Value<List<KeyValuePair>>>) -> Self {
        Self(self.0.set("ProxyConfigurationProperties", value))
    }

    /// `Type`.
    pub fn r#type(self, value: impl Into<Value<ProxyConfigurationType>>) -> Self {
        Self(self.0.set("Type", value))
    }
}

impl PropertyType for ProxyConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ProxyConfigurationType` of `AWS::ECS::TaskDefinition`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum ProxyConfigurationType {
    /// `APPMESH`.
    Appmesh,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl ProxyConfigurationType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Appmesh => "APPMESH",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for ProxyConfigurationType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `RepositoryCredentials` of `AWS::ECS::DaemonTaskDefinition`, `AWS::ECS::TaskDefinition`.
#[must_use]
#[derive(Clone, Debug)]
pub struct RepositoryCredentials(Map);

impl RepositoryCredentials {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `CredentialsParameter`.
    pub fn credentials_parameter(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("CredentialsParameter", value))
    }
}

impl PropertyType for RepositoryCredentials {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `RequiresCompatibility` of `AWS::ECS::TaskDefinition`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum RequiresCompatibility {
    /// `EC2`.
    Ec2,
    /// `EXTERNAL`.
    External,
    /// `FARGATE`.
    Fargate,
    /// `MANAGED_INSTANCES`.
    ManagedInstances,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl RequiresCompatibility {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Ec2 => "EC2",
            Self::External => "EXTERNAL",
            Self::Fargate => "FARGATE",
            Self::ManagedInstances => "MANAGED_INSTANCES",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for RequiresCompatibility {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `ReservationPreference` of `AWS::ECS::CapacityProvider`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum ReservationPreference {
    /// `RESERVATIONS_ONLY`.
    ReservationsOnly,
    /// `RESERVATIONS_FIRST`.
    ReservationsFirst,
    /// `RESERVATIONS_EXCLUDED`.
    ReservationsExcluded,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl ReservationPreference {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::ReservationsOnly => "RESERVATIONS_ONLY",
            Self::ReservationsFirst => "RESERVATIONS_FIRST",
            Self::ReservationsExcluded => "RESERVATIONS_EXCLUDED",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for ReservationPreference {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `ResourceRequirement` of `AWS::ECS::TaskDefinition`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ResourceRequirement(Map);

impl ResourceRequirement {
    /// With the required properties:
    /// - `Type`.
    pub fn new(r#type: impl Into<Value<ResourceRequirementType>>) -> Self {
        Self(Map::new().set("Type", r#type))
    }

    /// `SharingStrategy`.
    pub fn sharing_strategy(self, value: impl Into<Value<SharingStrategy>>) -> Self {
        Self(self.0.set("SharingStrategy", value))
    }

    /// `Value`.
    pub fn value(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Value", value))
    }
}

impl PropertyType for ResourceRequirement {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ResourceRequirementType` of `AWS::ECS::TaskDefinition`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum ResourceRequirementType {
    /// `GPU`.
    Gpu,
    /// `InferenceAccelerator`.
    InferenceAccelerator,
    /// `NeuronDevice`.
    NeuronDevice,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl ResourceRequirementType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Gpu => "GPU",
            Self::InferenceAccelerator => "InferenceAccelerator",
            Self::NeuronDevice => "NeuronDevice",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for ResourceRequirementType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `RestartPolicy` of `AWS::ECS::DaemonTaskDefinition`, `AWS::ECS::TaskDefinition`.
#[must_use]
#[derive(Clone, Debug)]
pub struct RestartPolicy(Map);

impl RestartPolicy {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Enabled`.
    pub fn enabled(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("Enabled", value))
    }

    /// `IgnoredExitCodes`.
    pub fn ignored_exit_codes(self, value: impl Into<Value<List<i64>>>) -> Self {
        Self(self.0.set("IgnoredExitCodes", value))
    }

    /// `RestartAttemptPeriod`.
    pub fn restart_attempt_period(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("RestartAttemptPeriod", value))
    }
}

impl PropertyType for RestartPolicy {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `RuntimePlatform` of `AWS::ECS::TaskDefinition`.
#[must_use]
#[derive(Clone, Debug)]
pub struct RuntimePlatform(Map);

impl RuntimePlatform {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `CpuArchitecture`.
    pub fn cpu_architecture(self, value: impl Into<Value<CpuArchitecture>>) -> Self {
        Self(self.0.set("CpuArchitecture", value))
    }

    /// `OperatingSystemFamily`.
    pub fn operating_system_family(self, value: impl Into<Value<OperatingSystemFamily>>) -> Self {
        Self(self.0.set("OperatingSystemFamily", value))
    }
}

impl PropertyType for RuntimePlatform {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `S3FilesVolumeConfiguration` of `AWS::ECS::TaskDefinition`.
#[must_use]
#[derive(Clone, Debug)]
pub struct S3FilesVolumeConfiguration(Map);

impl S3FilesVolumeConfiguration {
    /// With the required properties:
    /// - `FileSystemArn`.
    pub fn new(file_system_arn: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("FileSystemArn", file_system_arn))
    }

    /// `AccessPointArn`.
    pub fn access_point_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("AccessPointArn", value))
    }

    /// `RootDirectory`.
    pub fn root_directory(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("RootDirectory", value))
    }

    /// `TransitEncryptionPort`.
    pub fn transit_encryption_port(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("TransitEncryptionPort", value))
    }
}

impl PropertyType for S3FilesVolumeConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `Scale` of `AWS::ECS::TaskSet`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Scale(Map);

impl Scale {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Unit`.
    pub fn unit(self, value: impl Into<Value<ScaleUnit>>) -> Self {
        Self(self.0.set("Unit", value))
    }

    /// `Value`: 0 to 100.
    pub fn value(self, value: impl Into<Value<f64>>) -> Self {
        Self(self.0.set("Value", value))
    }
}

impl PropertyType for Scale {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ScaleUnit` of `AWS::ECS::TaskSet`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum ScaleUnit {
    /// `PERCENT`.
    Percent,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl ScaleUnit {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Percent => "PERCENT",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for ScaleUnit {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `SchedulingStrategy` of `AWS::ECS::Service`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum SchedulingStrategy {
    /// `DAEMON`.
    Daemon,
    /// `REPLICA`.
    Replica,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl SchedulingStrategy {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Daemon => "DAEMON",
            Self::Replica => "REPLICA",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for SchedulingStrategy {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `Secret` of `AWS::ECS::DaemonTaskDefinition`, `AWS::ECS::ExpressGatewayService`, `AWS::ECS::Service`, `AWS::ECS::TaskDefinition`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Secret(Map);

impl Secret {
    /// With the required properties:
    /// - `Name`.
    /// - `ValueFrom`.
    pub fn new(name: impl Into<Value<String>>, value_from: impl Into<Value<SecretRef>>) -> Self {
        Self(Map::new().set("Name", name).set("ValueFrom", value_from))
    }
}

impl PropertyType for Secret {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ServiceConnectAccessLogConfiguration` of `AWS::ECS::Service`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ServiceConnectAccessLogConfiguration(Map);

impl ServiceConnectAccessLogConfiguration {
    /// With the required properties:
    /// - `Format`.
    pub fn new(format: impl Into<Value<ServiceConnectAccessLogConfigurationFormat>>) -> Self {
        Self(Map::new().set("Format", format))
    }

    /// `IncludeQueryParameters`.
    pub fn include_query_parameters(self, value: impl Into<Value<IncludeQueryParameters>>) -> Self {
        Self(self.0.set("IncludeQueryParameters", value))
    }
}

impl PropertyType for ServiceConnectAccessLogConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ServiceConnectAccessLogConfigurationFormat` of `AWS::ECS::Service`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum ServiceConnectAccessLogConfigurationFormat {
    /// `TEXT`.
    Text,
    /// `JSON`.
    Json,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl ServiceConnectAccessLogConfigurationFormat {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Text => "TEXT",
            Self::Json => "JSON",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for ServiceConnectAccessLogConfigurationFormat {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `ServiceConnectClientAlias` of `AWS::ECS::Service`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ServiceConnectClientAlias(Map);

impl ServiceConnectClientAlias {
    /// With the required properties:
    /// - `Port`: 0 to 65535.
    pub fn new(port: impl Into<Value<i64>>) -> Self {
        Self(Map::new().set("Port", port))
    }

    /// `DnsName`.
    pub fn dns_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("DnsName", value))
    }

    /// `TestTrafficRules`.
    pub fn test_traffic_rules(self, value: impl Into<Value<ServiceConnectTestTrafficRules>>) -> Self {
        Self(self.0.set("TestTrafficRules", value))
    }
}

impl PropertyType for ServiceConnectClientAlias {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ServiceConnectConfiguration` of `AWS::ECS::Service`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ServiceConnectConfiguration(Map);

impl ServiceConnectConfiguration {
    /// With the required properties:
    /// - `Enabled`.
    pub fn new(enabled: impl Into<Value<bool>>) -> Self {
        Self(Map::new().set("Enabled", enabled))
    }

    /// `AccessLogConfiguration`.
    pub fn access_log_configuration(self, value: impl Into<Value<ServiceConnectAccessLogConfiguration>>) -> Self {
        Self(self.0.set("AccessLogConfiguration", value))
    }

    /// `ContainerConfigurations`: 0 to 10 items.
    pub fn container_configurations(self, value: impl Into<Value<List<ServiceConnectContainerConfiguration>>>) -> Self {
        Self(self.0.set("ContainerConfigurations", value))
    }

    /// `LogConfiguration`.
    pub fn log_configuration(self, value: impl Into<Value<LogConfiguration>>) -> Self {
        Self(self.0.set("LogConfiguration", value))
    }

    /// `Namespace`.
    pub fn namespace(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Namespace", value))
    }

    /// `Services`.
    pub fn services(self, value: impl Into<Value<List<ServiceConnectService>>>) -> Self {
        Self(self.0.set("Services", value))
    }
}

impl PropertyType for ServiceConnectConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ServiceConnectContainerConfiguration` of `AWS::ECS::Service`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ServiceConnectContainerConfiguration(Map);

impl ServiceConnectContainerConfiguration {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `LogLevel`.
    pub fn log_level(self, value: impl Into<Value<LogLevel>>) -> Self {
        Self(self.0.set("LogLevel", value))
    }
}

impl PropertyType for ServiceConnectContainerConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ServiceConnectDefaults` of `AWS::ECS::Cluster`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ServiceConnectDefaults(Map);

impl ServiceConnectDefaults {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Namespace`.
    pub fn namespace(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Namespace", value))
    }
}

impl PropertyType for ServiceConnectDefaults {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ServiceConnectService` of `AWS::ECS::Service`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ServiceConnectService(Map);

impl ServiceConnectService {
    /// With the required properties:
    /// - `PortName`.
    pub fn new(port_name: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("PortName", port_name))
    }

    /// `ClientAliases`.
    pub fn client_aliases(self, value: impl Into<Value<List<ServiceConnectClientAlias>>>) -> Self {
        Self(self.0.set("ClientAliases", value))
    }

    /// `DiscoveryName`.
    pub fn discovery_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("DiscoveryName", value))
    }

    /// `IngressPortOverride`: 0 to 65535.
    pub fn ingress_port_override(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("IngressPortOverride", value))
    }

    /// `Timeout`.
    pub fn timeout(self, value: impl Into<Value<TimeoutConfiguration>>) -> Self {
        Self(self.0.set("Timeout", value))
    }

    /// `Tls`.
    pub fn tls(self, value: impl Into<Value<ServiceConnectTlsConfiguration>>) -> Self {
        Self(self.0.set("Tls", value))
    }
}

impl PropertyType for ServiceConnectService {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ServiceConnectTestTrafficRules` of `AWS::ECS::Service`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ServiceConnectTestTrafficRules(Map);

impl ServiceConnectTestTrafficRules {
    /// With the required properties:
    /// - `Header`.
    pub fn new(header: impl Into<Value<ServiceConnectTestTrafficRulesHeader>>) -> Self {
        Self(Map::new().set("Header", header))
    }
}

impl PropertyType for ServiceConnectTestTrafficRules {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ServiceConnectTestTrafficRulesHeader` of `AWS::ECS::Service`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ServiceConnectTestTrafficRulesHeader(Map);

impl ServiceConnectTestTrafficRulesHeader {
    /// With the required properties:
    /// - `Name`.
    pub fn new(name: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Name", name))
    }

    /// `Value`.
    pub fn value(self, value: impl Into<Value<ServiceConnectTestTrafficRulesHeaderValue>>) -> Self {
        Self(self.0.set("Value", value))
    }
}

impl PropertyType for ServiceConnectTestTrafficRulesHeader {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ServiceConnectTestTrafficRulesHeaderValue` of `AWS::ECS::Service`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ServiceConnectTestTrafficRulesHeaderValue(Map);

impl ServiceConnectTestTrafficRulesHeaderValue {
    /// With the required properties:
    /// - `Exact`.
    pub fn new(exact: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Exact", exact))
    }
}

impl PropertyType for ServiceConnectTestTrafficRulesHeaderValue {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ServiceConnectTlsCertificateAuthority` of `AWS::ECS::Service`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ServiceConnectTlsCertificateAuthority(Map);

impl ServiceConnectTlsCertificateAuthority {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `AwsPcaAuthorityArn`.
    pub fn aws_pca_authority_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("AwsPcaAuthorityArn", value))
    }
}

impl PropertyType for ServiceConnectTlsCertificateAuthority {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ServiceConnectTlsConfiguration` of `AWS::ECS::Service`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ServiceConnectTlsConfiguration(Map);

impl ServiceConnectTlsConfiguration {
    /// With the required properties:
    /// - `IssuerCertificateAuthority`.
    pub fn new(issuer_certificate_authority: impl Into<Value<ServiceConnectTlsCertificateAuthority>>) -> Self {
        Self(Map::new().set("IssuerCertificateAuthority", issuer_certificate_authority))
    }

    /// `KmsKey`.
    pub fn kms_key(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("KmsKey", value))
    }

    /// `RoleArn`.
    pub fn role_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("RoleArn", value))
    }
}

impl PropertyType for ServiceConnectTlsConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ServiceLaunchType` of `AWS::ECS::Service`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum ServiceLaunchType {
    /// `EC2`.
    Ec2,
    /// `FARGATE`.
    Fargate,
    /// `EXTERNAL`.
    External,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl ServiceLaunchType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Ec2 => "EC2",
            Self::Fargate => "FARGATE",
            Self::External => "EXTERNAL",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for ServiceLaunchType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `ServiceLoadBalancer` of `AWS::ECS::Service`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ServiceLoadBalancer(Map);

impl ServiceLoadBalancer {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `AdvancedConfiguration`.
    pub fn advanced_configuration(self, value: impl Into<Value<AdvancedConfiguration>>) -> Self {
        Self(self.0.set("AdvancedConfiguration", value))
    }

    /// `ContainerName`.
    pub fn container_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ContainerName", value))
    }

    /// `ContainerPort`.
    pub fn container_port(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("ContainerPort", value))
    }

    /// `LoadBalancerName`.
    pub fn load_balancer_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("LoadBalancerName", value))
    }

    /// `TargetGroupArn`.
    pub fn target_group_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("TargetGroupArn", value))
    }
}

impl PropertyType for ServiceLoadBalancer {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ServiceManagedEbsVolumeConfiguration` of `AWS::ECS::Service`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ServiceManagedEbsVolumeConfiguration(Map);

impl ServiceManagedEbsVolumeConfiguration {
    /// With the required properties:
    /// - `RoleArn`.
    pub fn new(role_arn: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("RoleArn", role_arn))
    }

    /// `Encrypted`.
    pub fn encrypted(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("Encrypted", value))
    }

    /// `FilesystemType`.
    pub fn filesystem_type(self, value: impl Into<Value<FilesystemType>>) -> Self {
        Self(self.0.set("FilesystemType", value))
    }

    /// `Iops`.
    pub fn iops(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Iops", value))
    }

    /// `KmsKeyId`.
    pub fn kms_key_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("KmsKeyId", value))
    }

    /// `SizeInGiB`.
    pub fn size_in_gib(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("SizeInGiB", value))
    }

    /// `SnapshotId`.
    pub fn snapshot_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("SnapshotId", value))
    }

    /// `TagSpecifications`.
    pub fn tag_specifications(self, value: impl Into<Value<List<EbsTagSpecification>>>) -> Self {
        Self(self.0.set("TagSpecifications", value))
    }

    /// `Throughput`.
    pub fn throughput(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Throughput", value))
    }

    /// `VolumeInitializationRate`.
    pub fn volume_initialization_rate(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("VolumeInitializationRate", value))
    }

    /// `VolumeType`.
    pub fn volume_type(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("VolumeType", value))
    }
}

impl PropertyType for ServiceManagedEbsVolumeConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ServiceNetworkConfiguration` of `AWS::ECS::Service`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ServiceNetworkConfiguration(Map);

impl ServiceNetworkConfiguration {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `AwsvpcConfiguration`.
    pub fn awsvpc_configuration(self, value: impl Into<Value<AwsVpcConfiguration>>) -> Self {
        Self(self.0.set("AwsvpcConfiguration", value))
    }
}

impl PropertyType for ServiceNetworkConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ServicePropagateTags` of `AWS::ECS::Service`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum ServicePropagateTags {
    /// `SERVICE`.
    Service,
    /// `TASK_DEFINITION`.
    TaskDefinition,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl ServicePropagateTags {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Service => "SERVICE",
            Self::TaskDefinition => "TASK_DEFINITION",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for ServicePropagateTags {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `ServiceRegistry` of `AWS::ECS::Service`, `AWS::ECS::TaskSet`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ServiceRegistry(Map);

impl ServiceRegistry {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `ContainerName`.
    pub fn container_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ContainerName", value))
    }

    /// `ContainerPort`.
    pub fn container_port(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("ContainerPort", value))
    }

    /// `Port`.
    pub fn port(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Port", value))
    }

    /// `RegistryArn`.
    pub fn registry_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("RegistryArn", value))
    }
}

impl PropertyType for ServiceRegistry {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ServiceVolumeConfiguration` of `AWS::ECS::Service`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ServiceVolumeConfiguration(Map);

impl ServiceVolumeConfiguration {
    /// With the required properties:
    /// - `Name`.
    pub fn new(name: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Name", name))
    }

    /// `ManagedEBSVolume`.
    pub fn managed_ebs_volume(self, value: impl Into<Value<ServiceManagedEbsVolumeConfiguration>>) -> Self {
        Self(self.0.set("ManagedEBSVolume", value))
    }
}

impl PropertyType for ServiceVolumeConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `SharingStrategy` of `AWS::ECS::TaskDefinition`.
#[must_use]
#[derive(Clone, Debug)]
pub struct SharingStrategy(Map);

impl SharingStrategy {
    /// With the required properties:
    /// - `NvidiaMps`.
    pub fn new(nvidia_mps: impl Into<Value<NvidiaMpsAllocation>>) -> Self {
        Self(Map::new().set("NvidiaMps", nvidia_mps))
    }
}

impl PropertyType for SharingStrategy {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `SourceServiceRevisionCleanup` of `AWS::ECS::Service`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum SourceServiceRevisionCleanup {
    /// `BLOCKING`.
    Blocking,
    /// `DEFERRED`.
    Deferred,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl SourceServiceRevisionCleanup {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Blocking => "BLOCKING",
            Self::Deferred => "DEFERRED",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for SourceServiceRevisionCleanup {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `SystemControl` of `AWS::ECS::DaemonTaskDefinition`, `AWS::ECS::TaskDefinition`.
#[must_use]
#[derive(Clone, Debug)]
pub struct SystemControl(Map);

impl SystemControl {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Namespace`.
    pub fn namespace(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Namespace", value))
    }

    /// `Value`.
    pub fn value(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Value", value))
    }
}

impl PropertyType for SystemControl {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `Tag` of `AWS::ECS::CapacityProvider`, `AWS::ECS::Cluster`, `AWS::ECS::Daemon`, `AWS::ECS::DaemonTaskDefinition`, `AWS::ECS::ExpressGatewayService`, `AWS::ECS::Gateway`, `AWS::ECS::Service`, `AWS::ECS::TaskDefinition`, `AWS::ECS::TaskSet`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Tag(Map);

impl Tag {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Key`: 1 to 128 characters.
    pub fn key(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Key", value))
    }

    /// `Value`: 1 to 256 characters.
    pub fn value(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Value", value))
    }
}

impl PropertyType for Tag {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `TargetType` of `AWS::ECS::Service`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum TargetType {
    /// `AWS_LAMBDA`.
    AwsLambda,
    /// `PAUSE`.
    Pause,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl TargetType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::AwsLambda => "AWS_LAMBDA",
            Self::Pause => "PAUSE",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for TargetType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `TaskDefinitionIpcMode` of `AWS::ECS::TaskDefinition`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum TaskDefinitionIpcMode {
    /// `host`.
    Host,
    /// `none`.
    None,
    /// `task`.
    Task,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl TaskDefinitionIpcMode {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Host => "host",
            Self::None => "none",
            Self::Task => "task",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for TaskDefinitionIpcMode {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `TaskDefinitionLinuxParameters` of `AWS::ECS::TaskDefinition`.
#[must_use]
#[derive(Clone, Debug)]
pub struct TaskDefinitionLinuxParameters(Map);

impl TaskDefinitionLinuxParameters {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Capabilities`.
    pub fn capabilities(self, value: impl Into<Value<KernelCapabilities>>) -> Self {
        Self(self.0.set("Capabilities", value))
    }

    /// `Devices`.
    pub fn devices(self, value: impl Into<Value<List<Device>>>) -> Self {
        Self(self.0.set("Devices", value))
    }

    /// `InitProcessEnabled`.
    pub fn init_process_enabled(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("InitProcessEnabled", value))
    }

    /// `MaxSwap`.
    pub fn max_swap(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("MaxSwap", value))
    }

    /// `SharedMemorySize`.
    pub fn shared_memory_size(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("SharedMemorySize", value))
    }

    /// `Swappiness`.
    pub fn swappiness(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Swappiness", value))
    }

    /// `Tmpfs`.
    pub fn tmpfs(self, value: impl Into<Value<List<Tmpfs>>>) -> Self {
        Self(self.0.set("Tmpfs", value))
    }
}

impl PropertyType for TaskDefinitionLinuxParameters {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `TaskDefinitionPidMode` of `AWS::ECS::TaskDefinition`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum TaskDefinitionPidMode {
    /// `host`.
    Host,
    /// `task`.
    Task,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl TaskDefinitionPidMode {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Host => "host",
            Self::Task => "task",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for TaskDefinitionPidMode {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `TaskDefinitionPlacementConstraint` of `AWS::ECS::TaskDefinition`.
#[must_use]
#[derive(Clone, Debug)]
pub struct TaskDefinitionPlacementConstraint(Map);

impl TaskDefinitionPlacementConstraint {
    /// With the required properties:
    /// - `Type`.
    pub fn new(r#type: impl Into<Value<TaskDefinitionPlacementConstraintType>>) -> Self {
        Self(Map::new().set("Type", r#type))
    }

    /// `Expression`.
    pub fn expression(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Expression", value))
    }
}

impl PropertyType for TaskDefinitionPlacementConstraint {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `TaskDefinitionPlacementConstraintType` of `AWS::ECS::TaskDefinition`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum TaskDefinitionPlacementConstraintType {
    /// `memberOf`.
    MemberOf,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl TaskDefinitionPlacementConstraintType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::MemberOf => "memberOf",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for TaskDefinitionPlacementConstraintType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `TaskDefinitionVolume` of `AWS::ECS::TaskDefinition`.
#[must_use]
#[derive(Clone, Debug)]
pub struct TaskDefinitionVolume(Map);

impl TaskDefinitionVolume {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `ConfiguredAtLaunch`.
    pub fn configured_at_launch(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("ConfiguredAtLaunch", value))
    }

    /// `DockerVolumeConfiguration`.
    pub fn docker_volume_configuration(self, value: impl Into<Value<DockerVolumeConfiguration>>) -> Self {
        Self(self.0.set("DockerVolumeConfiguration", value))
    }

    /// `EFSVolumeConfiguration`.
    pub fn efs_volume_configuration(self, value: impl Into<Value<EfsVolumeConfiguration>>) -> Self {
        Self(self.0.set("EFSVolumeConfiguration", value))
    }

    /// `FSxWindowsFileServerVolumeConfiguration`.
    pub fn fsx_windows_file_server_volume_configuration(self, value: impl Into<Value<FsxWindowsFileServerVolumeConfiguration>>) -> Self {
        Self(self.0.set("FSxWindowsFileServerVolumeConfiguration", value))
    }

    /// `Host`.
    pub fn host(self, value: impl Into<Value<HostVolumeProperties>>) -> Self {
        Self(self.0.set("Host", value))
    }

    /// `Name`.
    pub fn name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Name", value))
    }

    /// `S3FilesVolumeConfiguration`.
    pub fn s3_files_volume_configuration(self, value: impl Into<Value<S3FilesVolumeConfiguration>>) -> Self {
        Self(self.0.set("S3FilesVolumeConfiguration", value))
    }
}

impl PropertyType for TaskDefinitionVolume {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `TaskSetLaunchType` of `AWS::ECS::TaskSet`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum TaskSetLaunchType {
    /// `EC2`.
    Ec2,
    /// `FARGATE`.
    Fargate,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl TaskSetLaunchType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Ec2 => "EC2",
            Self::Fargate => "FARGATE",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for TaskSetLaunchType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `TaskSetLoadBalancer` of `AWS::ECS::TaskSet`.
#[must_use]
#[derive(Clone, Debug)]
pub struct TaskSetLoadBalancer(Map);

impl TaskSetLoadBalancer {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `ContainerName`.
    pub fn container_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ContainerName", value))
    }

    /// `ContainerPort`.
    pub fn container_port(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("ContainerPort", value))
    }

    /// `TargetGroupArn`.
    pub fn target_group_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("TargetGroupArn", value))
    }
}

impl PropertyType for TaskSetLoadBalancer {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `TaskSetNetworkConfiguration` of `AWS::ECS::TaskSet`.
#[must_use]
#[derive(Clone, Debug)]
pub struct TaskSetNetworkConfiguration(Map);

impl TaskSetNetworkConfiguration {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `AwsVpcConfiguration`.
    pub fn aws_vpc_configuration(self, value: impl Into<Value<AwsVpcConfiguration>>) -> Self {
        Self(self.0.set("AwsVpcConfiguration", value))
    }
}

impl PropertyType for TaskSetNetworkConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ThresholdConfiguration` of `AWS::ECS::Service`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ThresholdConfiguration(Map);

impl ThresholdConfiguration {
    /// With the required properties:
    /// - `Type`.
    /// - `Value`.
    pub fn new(r#type: impl Into<Value<ThresholdConfigurationType>>, value: impl Into<Value<i64>>) -> Self {
        Self(Map::new().set("Type", r#type).set("Value", value))
    }
}

impl PropertyType for ThresholdConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ThresholdConfigurationType` of `AWS::ECS::Service`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum ThresholdConfigurationType {
    /// `COUNT`.
    Count,
    /// `BOUNDED_PERCENT`.
    BoundedPercent,
    /// `UNBOUNDED_PERCENT`.
    UnboundedPercent,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl ThresholdConfigurationType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Count => "COUNT",
            Self::BoundedPercent => "BOUNDED_PERCENT",
            Self::UnboundedPercent => "UNBOUNDED_PERCENT",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for ThresholdConfigurationType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `TimeoutConfiguration` of `AWS::ECS::Service`.
#[must_use]
#[derive(Clone, Debug)]
pub struct TimeoutConfiguration(Map);

impl TimeoutConfiguration {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `IdleTimeoutSeconds`: 0 to 2147483647.
    pub fn idle_timeout_seconds(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("IdleTimeoutSeconds", value))
    }

    /// `PerRequestTimeoutSeconds`: 0 to 2147483647.
    pub fn per_request_timeout_seconds(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("PerRequestTimeoutSeconds", value))
    }
}

impl PropertyType for TimeoutConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `Tmpfs` of `AWS::ECS::DaemonTaskDefinition`, `AWS::ECS::TaskDefinition`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Tmpfs(Map);

impl Tmpfs {
    /// With the required properties:
    /// - `Size`.
    pub fn new(size: impl Into<Value<i64>>) -> Self {
        Self(Map::new().set("Size", size))
    }

    /// `ContainerPath`.
    pub fn container_path(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ContainerPath", value))
    }

    /// `MountOptions`.
    pub fn mount_options(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("MountOptions", value))
    }
}

impl PropertyType for Tmpfs {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `TotalLocalStorageGbRequest` of `AWS::ECS::CapacityProvider`.
#[must_use]
#[derive(Clone, Debug)]
pub struct TotalLocalStorageGbRequest(Map);

impl TotalLocalStorageGbRequest {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Max`.
    pub fn max(self, value: impl Into<Value<f64>>) -> Self {
        Self(self.0.set("Max", value))
    }

    /// `Min`.
    pub fn min(self, value: impl Into<Value<f64>>) -> Self {
        Self(self.0.set("Min", value))
    }
}

impl PropertyType for TotalLocalStorageGbRequest {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `TransitEncryption` of `AWS::ECS::TaskDefinition`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum TransitEncryption {
    /// `ENABLED`.
    Enabled,
    /// `DISABLED`.
    Disabled,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl TransitEncryption {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Enabled => "ENABLED",
            Self::Disabled => "DISABLED",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for TransitEncryption {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `Ulimit` of `AWS::ECS::DaemonTaskDefinition`, `AWS::ECS::TaskDefinition`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Ulimit(Map);

impl Ulimit {
    /// With the required properties:
    /// - `HardLimit`.
    /// - `Name`.
    /// - `SoftLimit`.
    pub fn new(hard_limit: impl Into<Value<i64>>, name: impl Into<Value<UlimitName>>, soft_limit: impl Into<Value<i64>>) -> Self {
        Self(Map::new().set("HardLimit", hard_limit).set("Name", name).set("SoftLimit", soft_limit))
    }
}

impl PropertyType for Ulimit {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `UlimitName` of `AWS::ECS::DaemonTaskDefinition`, `AWS::ECS::TaskDefinition`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum UlimitName {
    /// `core`.
    Core,
    /// `cpu`.
    Cpu,
    /// `data`.
    Data,
    /// `fsize`.
    Fsize,
    /// `locks`.
    Locks,
    /// `memlock`.
    Memlock,
    /// `msgqueue`.
    Msgqueue,
    /// `nice`.
    Nice,
    /// `nofile`.
    Nofile,
    /// `nproc`.
    Nproc,
    /// `rss`.
    Rss,
    /// `rtprio`.
    Rtprio,
    /// `rttime`.
    Rttime,
    /// `sigpending`.
    Sigpending,
    /// `stack`.
    Stack,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl UlimitName {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Core => "core",
            Self::Cpu => "cpu",
            Self::Data => "data",
            Self::Fsize => "fsize",
            Self::Locks => "locks",
            Self::Memlock => "memlock",
            Self::Msgqueue => "msgqueue",
            Self::Nice => "nice",
            Self::Nofile => "nofile",
            Self::Nproc => "nproc",
            Self::Rss => "rss",
            Self::Rtprio => "rtprio",
            Self::Rttime => "rttime",
            Self::Sigpending => "sigpending",
            Self::Stack => "stack",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for UlimitName {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `VcpuCountRangeRequest` of `AWS::ECS::CapacityProvider`.
#[must_use]
#[derive(Clone, Debug)]
pub struct VcpuCountRangeRequest(Map);

impl VcpuCountRangeRequest {
    /// With the required properties:
    /// - `Min`.
    pub fn new(min: impl Into<Value<i64>>) -> Self {
        Self(Map::new().set("Min", min))
    }

    /// `Max`.
    pub fn max(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Max", value))
    }
}

impl PropertyType for VcpuCountRangeRequest {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `VersionConsistency` of `AWS::ECS::TaskDefinition`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum VersionConsistency {
    /// `enabled`.
    Enabled,
    /// `disabled`.
    Disabled,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl VersionConsistency {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Enabled => "enabled",
            Self::Disabled => "disabled",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for VersionConsistency {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `VolumeFrom` of `AWS::ECS::TaskDefinition`.
#[must_use]
#[derive(Clone, Debug)]
pub struct VolumeFrom(Map);

impl VolumeFrom {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `ReadOnly`.
    pub fn read_only(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("ReadOnly", value))
    }

    /// `SourceContainer`.
    pub fn source_container(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("SourceContainer", value))
    }
}

impl PropertyType for VolumeFrom {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `VpcLatticeAdvancedConfiguration` of `AWS::ECS::Service`.
#[must_use]
#[derive(Clone, Debug)]
pub struct VpcLatticeAdvancedConfiguration(Map);

impl VpcLatticeAdvancedConfiguration {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `AlternateTargetGroupArn`.
    pub fn alternate_target_group_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("AlternateTargetGroupArn", value))
    }

    /// `ProductionListenerRule`.
    pub fn production_listener_rule(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ProductionListenerRule", value))
    }

    /// `TestListenerRule`.
    pub fn test_listener_rule(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("TestListenerRule", value))
    }
}

impl PropertyType for VpcLatticeAdvancedConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `VpcLatticeConfiguration` of `AWS::ECS::Service`.
#[must_use]
#[derive(Clone, Debug)]
pub struct VpcLatticeConfiguration(Map);

impl VpcLatticeConfiguration {
    /// With the required properties:
    /// - `PortName`.
    /// - `RoleArn`.
    /// - `TargetGroupArn`.
    pub fn new(port_name: impl Into<Value<String>>, role_arn: impl Into<Value<String>>, target_group_arn: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("PortName", port_name).set("RoleArn", role_arn).set("TargetGroupArn", target_group_arn))
    }

    /// `AdvancedConfiguration`.
    pub fn advanced_configuration(self, value: impl Into<Value<VpcLatticeAdvancedConfiguration>>) -> Self {
        Self(self.0.set("AdvancedConfiguration", value))
    }
}

impl PropertyType for VpcLatticeConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}
