//! Written by `cargo run -p ecs-dsl-codegen` from AWS's resource schemas.
//!
//! The `AWS::CodeDeploy::*` types.

use crate::cfn::{Expr, List, Map, PropertyType, ResourceType, Value};

/// `AWS::CodeDeploy::Application`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Application(Map);

impl Application {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `ApplicationName`: 1 to 100 characters.
    pub fn application_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ApplicationName", value))
    }

    /// `ComputePlatform`.
    pub fn compute_platform(self, value: impl Into<Value<ComputePlatform>>) -> Self {
        Self(self.0.set("ComputePlatform", value))
    }

    /// `Tags`.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }
}

impl ResourceType for Application {
    const TYPE: &'static str = "AWS::CodeDeploy::Application";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

/// `AWS::CodeDeploy::DeploymentConfig`.
#[must_use]
#[derive(Clone, Debug)]
pub struct DeploymentConfig(Map);

impl DeploymentConfig {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `ComputePlatform`.
    pub fn compute_platform(self, value: impl Into<Value<ComputePlatform>>) -> Self {
        Self(self.0.set("ComputePlatform", value))
    }

    /// `DeploymentConfigName`: 1 to 100 characters.
    pub fn deployment_config_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("DeploymentConfigName", value))
    }

    /// `MinimumHealthyHosts`.
    pub fn minimum_healthy_hosts(self, value: impl Into<Value<MinimumHealthyHosts>>) -> Self {
        Self(self.0.set("MinimumHealthyHosts", value))
    }

    /// `TrafficRoutingConfig`.
    pub fn traffic_routing_config(self, value: impl Into<Value<TrafficRoutingConfig>>) -> Self {
        Self(self.0.set("TrafficRoutingConfig", value))
    }

    /// `ZonalConfig`.
    pub fn zonal_config(self, value: impl Into<Value<ZonalConfig>>) -> Self {
        Self(self.0.set("ZonalConfig", value))
    }
}

impl ResourceType for DeploymentConfig {
    const TYPE: &'static str = "AWS::CodeDeploy::DeploymentConfig";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

/// `AWS::CodeDeploy::DeploymentGroup`.
#[must_use]
#[derive(Clone, Debug)]
pub struct DeploymentGroup(Map);

impl DeploymentGroup {
    /// With the required properties:
    /// - `ApplicationName`: 1 to 100 characters.
    /// - `ServiceRoleArn`.
    pub fn new(application_name: impl Into<Value<String>>, service_role_arn: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("ApplicationName", application_name).set("ServiceRoleArn", service_role_arn))
    }

    /// `AlarmConfiguration`.
    pub fn alarm_configuration(self, value: impl Into<Value<AlarmConfiguration>>) -> Self {
        Self(self.0.set("AlarmConfiguration", value))
    }

    /// `AutoRollbackConfiguration`.
    pub fn auto_rollback_configuration(self, value: impl Into<Value<AutoRollbackConfiguration>>) -> Self {
        Self(self.0.set("AutoRollbackConfiguration", value))
    }

    /// `AutoScalingGroups`.
    pub fn auto_scaling_groups(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("AutoScalingGroups", value))
    }

    /// `BlueGreenDeploymentConfiguration`.
    pub fn blue_green_deployment_configuration(self, value: impl Into<Value<BlueGreenDeploymentConfiguration>>) -> Self {
        Self(self.0.set("BlueGreenDeploymentConfiguration", value))
    }

    /// `Deployment`.
    pub fn deployment(self, value: impl Into<Value<Deployment>>) -> Self {
        Self(self.0.set("Deployment", value))
    }

    /// `DeploymentConfigName`: 1 to 100 characters.
    pub fn deployment_config_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("DeploymentConfigName", value))
    }

    /// `DeploymentGroupName`: 1 to 100 characters.
    pub fn deployment_group_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("DeploymentGroupName", value))
    }

    /// `DeploymentStyle`.
    pub fn deployment_style(self, value: impl Into<Value<DeploymentStyle>>) -> Self {
        Self(self.0.set("DeploymentStyle", value))
    }

    /// `ECSServices`.
    pub fn ecs_services(self, value: impl Into<Value<List<EcsService>>>) -> Self {
        Self(self.0.set("ECSServices", value))
    }

    /// `Ec2TagFilters`.
    pub fn ec2_tag_filters(self, value: impl Into<Value<List<Ec2TagFilter>>>) -> Self {
        Self(self.0.set("Ec2TagFilters", value))
    }

    /// `Ec2TagSet`.
    pub fn ec2_tag_set(self, value: impl Into<Value<Ec2TagSet>>) -> Self {
        Self(self.0.set("Ec2TagSet", value))
    }

    /// `LoadBalancerInfo`.
    pub fn load_balancer_info(self, value: impl Into<Value<LoadBalancerInfo>>) -> Self {
        Self(self.0.set("LoadBalancerInfo", value))
    }

    /// `OnPremisesInstanceTagFilters`.
    pub fn on_premises_instance_tag_filters(self, value: impl Into<Value<List<TagFilter>>>) -> Self {
        Self(self.0.set("OnPremisesInstanceTagFilters", value))
    }

    /// `OnPremisesTagSet`.
    pub fn on_premises_tag_set(self, value: impl Into<Value<OnPremisesTagSet>>) -> Self {
        Self(self.0.set("OnPremisesTagSet", value))
    }

    /// `OutdatedInstancesStrategy`.
    pub fn outdated_instances_strategy(self, value: impl Into<Value<OutdatedInstancesStrategy>>) -> Self {
        Self(self.0.set("OutdatedInstancesStrategy", value))
    }

    /// `Tags`.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }

    /// `TerminationHookEnabled`.
    pub fn termination_hook_enabled(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("TerminationHookEnabled", value))
    }

    /// `TriggerConfigurations`.
    pub fn trigger_configurations(self, value: impl Into<Value<List<TriggerConfig>>>) -> Self {
        Self(self.0.set("TriggerConfigurations", value))
    }
}

impl ResourceType for DeploymentGroup {
    const TYPE: &'static str = "AWS::CodeDeploy::DeploymentGroup";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

/// `ActionOnTimeout` of `AWS::CodeDeploy::DeploymentGroup`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum ActionOnTimeout {
    /// `CONTINUE_DEPLOYMENT`.
    ContinueDeployment,
    /// `STOP_DEPLOYMENT`.
    StopDeployment,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl ActionOnTimeout {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::ContinueDeployment => "CONTINUE_DEPLOYMENT",
            Self::StopDeployment => "STOP_DEPLOYMENT",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for ActionOnTimeout {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `Alarm` of `AWS::CodeDeploy::DeploymentGroup`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Alarm(Map);

impl Alarm {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Name`.
    pub fn name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Name", value))
    }
}

impl PropertyType for Alarm {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `AlarmConfiguration` of `AWS::CodeDeploy::DeploymentGroup`.
#[must_use]
#[derive(Clone, Debug)]
pub struct AlarmConfiguration(Map);

impl AlarmConfiguration {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Alarms`.
    pub fn alarms(self, value: impl Into<Value<List<Alarm>>>) -> Self {
        Self(self.0.set("Alarms", value))
    }

    /// `Enabled`.
    pub fn enabled(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("Enabled", value))
    }

    /// `IgnorePollAlarmFailure`.
    pub fn ignore_poll_alarm_failure(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("IgnorePollAlarmFailure", value))
    }
}

impl PropertyType for AlarmConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `AutoRollbackConfiguration` of `AWS::CodeDeploy::DeploymentGroup`.
#[must_use]
#[derive(Clone, Debug)]
pub struct AutoRollbackConfiguration(Map);

impl AutoRollbackConfiguration {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Enabled`.
    pub fn enabled(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("Enabled", value))
    }

    /// `Events`.
    pub fn events(self, value: impl Into<Value<List<AutoRollbackConfigurationEvent>>>) -> Self {
        Self(self.0.set("Events", value))
    }
}

impl PropertyType for AutoRollbackConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `AutoRollbackConfigurationEvent` of `AWS::CodeDeploy::DeploymentGroup`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum AutoRollbackConfigurationEvent {
    /// `DEPLOYMENT_FAILURE`.
    DeploymentFailure,
    /// `DEPLOYMENT_STOP_ON_ALARM`.
    DeploymentStopOnAlarm,
    /// `DEPLOYMENT_STOP_ON_REQUEST`.
    DeploymentStopOnRequest,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl AutoRollbackConfigurationEvent {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::DeploymentFailure => "DEPLOYMENT_FAILURE",
            Self::DeploymentStopOnAlarm => "DEPLOYMENT_STOP_ON_ALARM",
            Self::DeploymentStopOnRequest => "DEPLOYMENT_STOP_ON_REQUEST",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for AutoRollbackConfigurationEvent {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `BlueGreenDeploymentConfiguration` of `AWS::CodeDeploy::DeploymentGroup`.
#[must_use]
#[derive(Clone, Debug)]
pub struct BlueGreenDeploymentConfiguration(Map);

impl BlueGreenDeploymentConfiguration {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `DeploymentReadyOption`.
    pub fn deployment_ready_option(self, value: impl Into<Value<DeploymentReadyOption>>) -> Self {
        Self(self.0.set("DeploymentReadyOption", value))
    }

    /// `GreenFleetProvisioningOption`.
    pub fn green_fleet_provisioning_option(self, value: impl Into<Value<GreenFleetProvisioningOption>>) -> Self {
        Self(self.0.set("GreenFleetProvisioningOption", value))
    }

    /// `TerminateBlueInstancesOnDeploymentSuccess`.
    pub fn terminate_blue_instances_on_deployment_success(self, value: impl Into<Value<BlueInstanceTerminationOption>>) -> Self {
        Self(self.0.set("TerminateBlueInstancesOnDeploymentSuccess", value))
    }
}

impl PropertyType for BlueGreenDeploymentConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `BlueInstanceTerminationOption` of `AWS::CodeDeploy::DeploymentGroup`.
#[must_use]
#[derive(Clone, Debug)]
pub struct BlueInstanceTerminationOption(Map);

impl BlueInstanceTerminationOption {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Action`.
    pub fn action(self, value: impl Into<Value<BlueInstanceTerminationOptionAction>>) -> Self {
        Self(self.0.set("Action", value))
    }

    /// `TerminationWaitTimeInMinutes`.
    pub fn termination_wait_time_in_minutes(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("TerminationWaitTimeInMinutes", value))
    }
}

impl PropertyType for BlueInstanceTerminationOption {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `BlueInstanceTerminationOptionAction` of `AWS::CodeDeploy::DeploymentGroup`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum BlueInstanceTerminationOptionAction {
    /// `KEEP_ALIVE`.
    KeepAlive,
    /// `TERMINATE`.
    Terminate,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl BlueInstanceTerminationOptionAction {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::KeepAlive => "KEEP_ALIVE",
            Self::Terminate => "TERMINATE",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for BlueInstanceTerminationOptionAction {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `ComputePlatform` of `AWS::CodeDeploy::Application`, `AWS::CodeDeploy::DeploymentConfig`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum ComputePlatform {
    /// `ECS`.
    Ecs,
    /// `Lambda`.
    Lambda,
    /// `Server`.
    Server,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl ComputePlatform {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Ecs => "ECS",
            Self::Lambda => "Lambda",
            Self::Server => "Server",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for ComputePlatform {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `Deployment` of `AWS::CodeDeploy::DeploymentGroup`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Deployment(Map);

impl Deployment {
    /// With the required properties:
    /// - `Revision`.
    pub fn new(revision: impl Into<Value<RevisionLocation>>) -> Self {
        Self(Map::new().set("Revision", revision))
    }

    /// `Description`.
    pub fn description(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Description", value))
    }

    /// `IgnoreApplicationStopFailures`.
    pub fn ignore_application_stop_failures(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("IgnoreApplicationStopFailures", value))
    }
}

impl PropertyType for Deployment {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `DeploymentOption` of `AWS::CodeDeploy::DeploymentGroup`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum DeploymentOption {
    /// `WITHOUT_TRAFFIC_CONTROL`.
    WithoutTrafficControl,
    /// `WITH_TRAFFIC_CONTROL`.
    WithTrafficControl,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl DeploymentOption {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::WithoutTrafficControl => "WITHOUT_TRAFFIC_CONTROL",
            Self::WithTrafficControl => "WITH_TRAFFIC_CONTROL",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for DeploymentOption {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `DeploymentReadyOption` of `AWS::CodeDeploy::DeploymentGroup`.
#[must_use]
#[derive(Clone, Debug)]
pub struct DeploymentReadyOption(Map);

impl DeploymentReadyOption {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `ActionOnTimeout`.
    pub fn action_on_timeout(self, value: impl Into<Value<ActionOnTimeout>>) -> Self {
        Self(self.0.set("ActionOnTimeout", value))
    }

    /// `WaitTimeInMinutes`.
    pub fn wait_time_in_minutes(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("WaitTimeInMinutes", value))
    }
}

impl PropertyType for DeploymentReadyOption {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `DeploymentStyle` of `AWS::CodeDeploy::DeploymentGroup`.
#[must_use]
#[derive(Clone, Debug)]
pub struct DeploymentStyle(Map);

impl DeploymentStyle {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `DeploymentOption`.
    pub fn deployment_option(self, value: impl Into<Value<DeploymentOption>>) -> Self {
        Self(self.0.set("DeploymentOption", value))
    }

    /// `DeploymentType`.
    pub fn deployment_type(self, value: impl Into<Value<DeploymentType>>) -> Self {
        Self(self.0.set("DeploymentType", value))
    }
}

impl PropertyType for DeploymentStyle {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `DeploymentType` of `AWS::CodeDeploy::DeploymentGroup`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum DeploymentType {
    /// `BLUE_GREEN`.
    BlueGreen,
    /// `IN_PLACE`.
    InPlace,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl DeploymentType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::BlueGreen => "BLUE_GREEN",
            Self::InPlace => "IN_PLACE",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for DeploymentType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `Ec2TagFilter` of `AWS::CodeDeploy::DeploymentGroup`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Ec2TagFilter(Map);

impl Ec2TagFilter {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Key`.
    pub fn key(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Key", value))
    }

    /// `Type`.
    pub fn r#type(self, value: impl Into<Value<Ec2TagFilterType>>) -> Self {
        Self(self.0.set("Type", value))
    }

    /// `Value`.
    pub fn value(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Value", value))
    }
}

impl PropertyType for Ec2TagFilter {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `Ec2TagFilterType` of `AWS::CodeDeploy::DeploymentGroup`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum Ec2TagFilterType {
    /// `KEY_AND_VALUE`.
    KeyAndValue,
    /// `KEY_ONLY`.
    KeyOnly,
    /// `VALUE_ONLY`.
    ValueOnly,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl Ec2TagFilterType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::KeyAndValue => "KEY_AND_VALUE",
            Self::KeyOnly => "KEY_ONLY",
            Self::ValueOnly => "VALUE_ONLY",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for Ec2TagFilterType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `Ec2TagSet` of `AWS::CodeDeploy::DeploymentGroup`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Ec2TagSet(Map);

impl Ec2TagSet {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Ec2TagSetList`.
    pub fn ec2_tag_set_list(self, value: impl Into<Value<List<Ec2TagSetListObject>>>) -> Self {
        Self(self.0.set("Ec2TagSetList", value))
    }
}

impl PropertyType for Ec2TagSet {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `Ec2TagSetListObject` of `AWS::CodeDeploy::DeploymentGroup`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Ec2TagSetListObject(Map);

impl Ec2TagSetListObject {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Ec2TagGroup`.
    pub fn ec2_tag_group(self, value: impl Into<Value<List<Ec2TagFilter>>>) -> Self {
        Self(self.0.set("Ec2TagGroup", value))
    }
}

impl PropertyType for Ec2TagSetListObject {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `EcsService` of `AWS::CodeDeploy::DeploymentGroup`.
#[must_use]
#[derive(Clone, Debug)]
pub struct EcsService(Map);

impl EcsService {
    /// With the required properties:
    /// - `ClusterName`.
    /// - `ServiceName`.
    pub fn new(cluster_name: impl Into<Value<String>>, service_name: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("ClusterName", cluster_name).set("ServiceName", service_name))
    }
}

impl PropertyType for EcsService {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ElbInfo` of `AWS::CodeDeploy::DeploymentGroup`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ElbInfo(Map);

impl ElbInfo {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Name`.
    pub fn name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Name", value))
    }
}

impl PropertyType for ElbInfo {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `GitHubLocation` of `AWS::CodeDeploy::DeploymentGroup`.
#[must_use]
#[derive(Clone, Debug)]
pub struct GitHubLocation(Map);

impl GitHubLocation {
    /// With the required properties:
    /// - `CommitId`.
    /// - `Repository`.
    pub fn new(commit_id: impl Into<Value<String>>, repository: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("CommitId", commit_id).set("Repository", repository))
    }
}

impl PropertyType for GitHubLocation {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `GreenFleetProvisioningOption` of `AWS::CodeDeploy::DeploymentGroup`.
#[must_use]
#[derive(Clone, Debug)]
pub struct GreenFleetProvisioningOption(Map);

impl GreenFleetProvisioningOption {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Action`.
    pub fn action(self, value: impl Into<Value<GreenFleetProvisioningOptionAction>>) -> Self {
        Self(self.0.set("Action", value))
    }
}

impl PropertyType for GreenFleetProvisioningOption {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `GreenFleetProvisioningOptionAction` of `AWS::CodeDeploy::DeploymentGroup`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum GreenFleetProvisioningOptionAction {
    /// `COPY_AUTO_SCALING_GROUP`.
    CopyAutoScalingGroup,
    /// `DISCOVER_EXISTING`.
    DiscoverExisting,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl GreenFleetProvisioningOptionAction {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::CopyAutoScalingGroup => "COPY_AUTO_SCALING_GROUP",
            Self::DiscoverExisting => "DISCOVER_EXISTING",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for GreenFleetProvisioningOptionAction {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `LoadBalancerInfo` of `AWS::CodeDeploy::DeploymentGroup`.
#[must_use]
#[derive(Clone, Debug)]
pub struct LoadBalancerInfo(Map);

impl LoadBalancerInfo {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `ElbInfoList`.
    pub fn elb_info_list(self, value: impl Into<Value<List<ElbInfo>>>) -> Self {
        Self(self.0.set("ElbInfoList", value))
    }

    /// `TargetGroupInfoList`.
    pub fn target_group_info_list(self, value: impl Into<Value<List<TargetGroupInfo>>>) -> Self {
        Self(self.0.set("TargetGroupInfoList", value))
    }

    /// `TargetGroupPairInfoList`.
    pub fn target_group_pair_info_list(self, value: impl Into<Value<List<TargetGroupPairInfo>>>) -> Self {
        Self(self.0.set("TargetGroupPairInfoList", value))
    }
}

impl PropertyType for LoadBalancerInfo {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `MinimumHealthyHosts` of `AWS::CodeDeploy::DeploymentConfig`.
#[must_use]
#[derive(Clone, Debug)]
pub struct MinimumHealthyHosts(Map);

impl MinimumHealthyHosts {
    /// With the required properties:
    /// - `Type`.
    /// - `Value`.
    pub fn new(r#type: impl Into<Value<MinimumHealthyHostsType>>, value: impl Into<Value<i64>>) -> Self {
        Self(Map::new().set("Type", r#type).set("Value", value))
    }
}

impl PropertyType for MinimumHealthyHosts {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `MinimumHealthyHostsPerZone` of `AWS::CodeDeploy::DeploymentConfig`.
#[must_use]
#[derive(Clone, Debug)]
pub struct MinimumHealthyHostsPerZone(Map);

impl MinimumHealthyHostsPerZone {
    /// With the required properties:
    /// - `Type`.
    /// - `Value`.
    pub fn new(r#type: impl Into<Value<MinimumHealthyHostsPerZoneType>>, value: impl Into<Value<i64>>) -> Self {
        Self(Map::new().set("Type", r#type).set("Value", value))
    }
}

impl PropertyType for MinimumHealthyHostsPerZone {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `MinimumHealthyHostsPerZoneType` of `AWS::CodeDeploy::DeploymentConfig`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum MinimumHealthyHostsPerZoneType {
    /// `FLEET_PERCENT`.
    FleetPercent,
    /// `HOST_COUNT`.
    HostCount,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl MinimumHealthyHostsPerZoneType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::FleetPercent => "FLEET_PERCENT",
            Self::HostCount => "HOST_COUNT",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for MinimumHealthyHostsPerZoneType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `MinimumHealthyHostsType` of `AWS::CodeDeploy::DeploymentConfig`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum MinimumHealthyHostsType {
    /// `FLEET_PERCENT`.
    FleetPercent,
    /// `HOST_COUNT`.
    HostCount,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl MinimumHealthyHostsType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::FleetPercent => "FLEET_PERCENT",
            Self::HostCount => "HOST_COUNT",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for MinimumHealthyHostsType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `OnPremisesTagSet` of `AWS::CodeDeploy::DeploymentGroup`.
#[must_use]
#[derive(Clone, Debug)]
pub struct OnPremisesTagSet(Map);

impl OnPremisesTagSet {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `OnPremisesTagSetList`.
    pub fn on_premises_tag_set_list(self, value: impl Into<Value<List<OnPremisesTagSetListObject>>>) -> Self {
        Self(self.0.set("OnPremisesTagSetList", value))
    }
}

impl PropertyType for OnPremisesTagSet {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `OnPremisesTagSetListObject` of `AWS::CodeDeploy::DeploymentGroup`.
#[must_use]
#[derive(Clone, Debug)]
pub struct OnPremisesTagSetListObject(Map);

impl OnPremisesTagSetListObject {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `OnPremisesTagGroup`.
    pub fn on_premises_tag_group(self, value: impl Into<Value<List<TagFilter>>>) -> Self {
        Self(self.0.set("OnPremisesTagGroup", value))
    }
}

impl PropertyType for OnPremisesTagSetListObject {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `OutdatedInstancesStrategy` of `AWS::CodeDeploy::DeploymentGroup`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum OutdatedInstancesStrategy {
    /// `IGNORE`.
    Ignore,
    /// `UPDATE`.
    Update,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl OutdatedInstancesStrategy {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Ignore => "IGNORE",
            Self::Update => "UPDATE",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for OutdatedInstancesStrategy {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `RevisionLocation` of `AWS::CodeDeploy::DeploymentGroup`.
#[must_use]
#[derive(Clone, Debug)]
pub struct RevisionLocation(Map);

impl RevisionLocation {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `GitHubLocation`.
    pub fn git_hub_location(self, value: impl Into<Value<GitHubLocation>>) -> Self {
        Self(self.0.set("GitHubLocation", value))
    }

    /// `RevisionType`.
    pub fn revision_type(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("RevisionType", value))
    }

    /// `S3Location`.
    pub fn s3_location(self, value: impl Into<Value<S3Location>>) -> Self {
        Self(self.0.set("S3Location", value))
    }
}

impl PropertyType for RevisionLocation {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `S3Location` of `AWS::CodeDeploy::DeploymentGroup`.
#[must_use]
#[derive(Clone, Debug)]
pub struct S3Location(Map);

impl S3Location {
    /// With the required properties:
    /// - `Bucket`.
    /// - `Key`.
    pub fn new(bucket: impl Into<Value<String>>, key: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Bucket", bucket).set("Key", key))
    }

    /// `BundleType`.
    pub fn bundle_type(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("BundleType", value))
    }

    /// `ETag`.
    pub fn etag(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ETag", value))
    }

    /// `Version`.
    pub fn version(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Version", value))
    }
}

impl PropertyType for S3Location {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `Tag` of `AWS::CodeDeploy::Application`, `AWS::CodeDeploy::DeploymentGroup`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Tag(Map);

impl Tag {
    /// With the required properties:
    /// - `Key`.
    /// - `Value`.
    pub fn new(key: impl Into<Value<String>>, value: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Key", key).set("Value", value))
    }
}

impl PropertyType for Tag {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `TagFilter` of `AWS::CodeDeploy::DeploymentGroup`.
#[must_use]
#[derive(Clone, Debug)]
pub struct TagFilter(Map);

impl TagFilter {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Key`.
    pub fn key(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Key", value))
    }

    /// `Type`.
    pub fn r#type(self, value: impl Into<Value<TagFilterType>>) -> Self {
        Self(self.0.set("Type", value))
    }

    /// `Value`.
    pub fn value(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Value", value))
    }
}

impl PropertyType for TagFilter {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `TagFilterType` of `AWS::CodeDeploy::DeploymentGroup`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum TagFilterType {
    /// `KEY_AND_VALUE`.
    KeyAndValue,
    /// `KEY_ONLY`.
    KeyOnly,
    /// `VALUE_ONLY`.
    ValueOnly,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl TagFilterType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::KeyAndValue => "KEY_AND_VALUE",
            Self::KeyOnly => "KEY_ONLY",
            Self::ValueOnly => "VALUE_ONLY",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for TagFilterType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `TargetGroupInfo` of `AWS::CodeDeploy::DeploymentGroup`.
#[must_use]
#[derive(Clone, Debug)]
pub struct TargetGroupInfo(Map);

impl TargetGroupInfo {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Name`.
    pub fn name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Name", value))
    }
}

impl PropertyType for TargetGroupInfo {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `TargetGroupPairInfo` of `AWS::CodeDeploy::DeploymentGroup`.
#[must_use]
#[derive(Clone, Debug)]
pub struct TargetGroupPairInfo(Map);

impl TargetGroupPairInfo {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `ProdTrafficRoute`.
    pub fn prod_traffic_route(self, value: impl Into<Value<TrafficRoute>>) -> Self {
        Self(self.0.set("ProdTrafficRoute", value))
    }

    /// `TargetGroups`.
    pub fn target_groups(self, value: impl Into<Value<List<TargetGroupInfo>>>) -> Self {
        Self(self.0.set("TargetGroups", value))
    }

    /// `TestTrafficRoute`.
    pub fn test_traffic_route(self, value: impl Into<Value<TrafficRoute>>) -> Self {
        Self(self.0.set("TestTrafficRoute", value))
    }
}

impl PropertyType for TargetGroupPairInfo {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `TimeBasedCanary` of `AWS::CodeDeploy::DeploymentConfig`.
#[must_use]
#[derive(Clone, Debug)]
pub struct TimeBasedCanary(Map);

impl TimeBasedCanary {
    /// With the required properties:
    /// - `CanaryInterval`.
    /// - `CanaryPercentage`.
    pub fn new(canary_interval: impl Into<Value<i64>>, canary_percentage: impl Into<Value<i64>>) -> Self {
        Self(Map::new().set("CanaryInterval", canary_interval).set("CanaryPercentage", canary_percentage))
    }
}

impl PropertyType for TimeBasedCanary {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `TimeBasedLinear` of `AWS::CodeDeploy::DeploymentConfig`.
#[must_use]
#[derive(Clone, Debug)]
pub struct TimeBasedLinear(Map);

impl TimeBasedLinear {
    /// With the required properties:
    /// - `LinearInterval`.
    /// - `LinearPercentage`.
    pub fn new(linear_interval: impl Into<Value<i64>>, linear_percentage: impl Into<Value<i64>>) -> Self {
        Self(Map::new().set("LinearInterval", linear_interval).set("LinearPercentage", linear_percentage))
    }
}

impl PropertyType for TimeBasedLinear {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `TrafficRoute` of `AWS::CodeDeploy::DeploymentGroup`.
#[must_use]
#[derive(Clone, Debug)]
pub struct TrafficRoute(Map);

impl TrafficRoute {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `ListenerArns`.
    pub fn listener_arns(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("ListenerArns", value))
    }
}

impl PropertyType for TrafficRoute {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `TrafficRoutingConfig` of `AWS::CodeDeploy::DeploymentConfig`.
#[must_use]
#[derive(Clone, Debug)]
pub struct TrafficRoutingConfig(Map);

impl TrafficRoutingConfig {
    /// With the required properties:
    /// - `Type`.
    pub fn new(r#type: impl Into<Value<TrafficRoutingConfigType>>) -> Self {
        Self(Map::new().set("Type", r#type))
    }

    /// `TimeBasedCanary`.
    pub fn time_based_canary(self, value: impl Into<Value<TimeBasedCanary>>) -> Self {
        Self(self.0.set("TimeBasedCanary", value))
    }

    /// `TimeBasedLinear`.
    pub fn time_based_linear(self, value: impl Into<Value<TimeBasedLinear>>) -> Self {
        Self(self.0.set("TimeBasedLinear", value))
    }
}

impl PropertyType for TrafficRoutingConfig {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `TrafficRoutingConfigType` of `AWS::CodeDeploy::DeploymentConfig`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum TrafficRoutingConfigType {
    /// `AllAtOnce`.
    AllAtOnce,
    /// `TimeBasedCanary`.
    TimeBasedCanary,
    /// `TimeBasedLinear`.
    TimeBasedLinear,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl TrafficRoutingConfigType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::AllAtOnce => "AllAtOnce",
            Self::TimeBasedCanary => "TimeBasedCanary",
            Self::TimeBasedLinear => "TimeBasedLinear",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for TrafficRoutingConfigType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `TriggerConfig` of `AWS::CodeDeploy::DeploymentGroup`.
#[must_use]
#[derive(Clone, Debug)]
pub struct TriggerConfig(Map);

impl TriggerConfig {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `TriggerEvents`.
    pub fn trigger_events(self, value: impl Into<Value<List<TriggerEvent>>>) -> Self {
        Self(self.0.set("TriggerEvents", value))
    }

    /// `TriggerName`.
    pub fn trigger_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("TriggerName", value))
    }

    /// `TriggerTargetArn`.
    pub fn trigger_target_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("TriggerTargetArn", value))
    }
}

impl PropertyType for TriggerConfig {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `TriggerEvent` of `AWS::CodeDeploy::DeploymentGroup`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum TriggerEvent {
    /// `DeploymentFailure`.
    DeploymentFailure,
    /// `DeploymentReady`.
    DeploymentReady,
    /// `DeploymentRollback`.
    DeploymentRollback,
    /// `DeploymentStart`.
    DeploymentStart,
    /// `DeploymentStop`.
    DeploymentStop,
    /// `DeploymentSuccess`.
    DeploymentSuccess,
    /// `InstanceFailure`.
    InstanceFailure,
    /// `InstanceReady`.
    InstanceReady,
    /// `InstanceStart`.
    InstanceStart,
    /// `InstanceSuccess`.
    InstanceSuccess,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl TriggerEvent {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::DeploymentFailure => "DeploymentFailure",
            Self::DeploymentReady => "DeploymentReady",
            Self::DeploymentRollback => "DeploymentRollback",
            Self::DeploymentStart => "DeploymentStart",
            Self::DeploymentStop => "DeploymentStop",
            Self::DeploymentSuccess => "DeploymentSuccess",
            Self::InstanceFailure => "InstanceFailure",
            Self::InstanceReady => "InstanceReady",
            Self::InstanceStart => "InstanceStart",
            Self::InstanceSuccess => "InstanceSuccess",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for TriggerEvent {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `ZonalConfig` of `AWS::CodeDeploy::DeploymentConfig`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ZonalConfig(Map);

impl ZonalConfig {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `FirstZoneMonitorDurationInSeconds`.
    pub fn first_zone_monitor_duration_in_seconds(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("FirstZoneMonitorDurationInSeconds", value))
    }

    /// `MinimumHealthyHostsPerZone`.
    pub fn minimum_healthy_hosts_per_zone(self, value: impl Into<Value<MinimumHealthyHostsPerZone>>) -> Self {
        Self(self.0.set("MinimumHealthyHostsPerZone", value))
    }

    /// `MonitorDurationInSeconds`.
    pub fn monitor_duration_in_seconds(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("MonitorDurationInSeconds", value))
    }
}

impl PropertyType for ZonalConfig {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}
