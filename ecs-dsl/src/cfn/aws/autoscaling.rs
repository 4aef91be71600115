//! Written by `cargo run -p ecs-dsl-codegen` from AWS's resource schemas.
//!
//! The `AWS::AutoScaling::*` types.

use crate::cfn::{Expr, Handle, List, Map, PropertyType, ResourceType, Value};

/// `AWS::AutoScaling::AutoScalingGroup`.
#[must_use]
#[derive(Clone, Debug, PartialEq)]
pub struct AutoScalingGroup(Map);

impl AutoScalingGroup {
    /// With what AWS requires:
    /// - `MaxSize`.
    /// - `MinSize`.
    pub fn new(max_size: impl Into<Value<String>>, min_size: impl Into<Value<String>>) -> Self {
        Self(
            Map::new()
            .and("MaxSize", max_size.into().into_expr())
            .and("MinSize", min_size.into().into_expr())
        )
    }

    /// `AutoScalingGroupName`: 1 to 255 characters.
    pub fn auto_scaling_group_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("AutoScalingGroupName", value.into().into_expr()))
    }

    /// `AvailabilityZoneDistribution`.
    pub fn availability_zone_distribution(self, value: impl Into<Value<AvailabilityZoneDistribution>>) -> Self {
        Self(self.0.and("AvailabilityZoneDistribution", value.into().into_expr()))
    }

    /// `AvailabilityZoneIds`.
    pub fn availability_zone_ids(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.and("AvailabilityZoneIds", value.into().into_expr()))
    }

    /// `AvailabilityZoneImpairmentPolicy`.
    pub fn availability_zone_impairment_policy(self, value: impl Into<Value<AvailabilityZoneImpairmentPolicy>>) -> Self {
        Self(self.0.and("AvailabilityZoneImpairmentPolicy", value.into().into_expr()))
    }

    /// `AvailabilityZones`.
    pub fn availability_zones(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.and("AvailabilityZones", value.into().into_expr()))
    }

    /// `CapacityRebalance`.
    pub fn capacity_rebalance(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.and("CapacityRebalance", value.into().into_expr()))
    }

    /// `CapacityReservationSpecification`.
    pub fn capacity_reservation_specification(self, value: impl Into<Value<CapacityReservationSpecification>>) -> Self {
        Self(self.0.and("CapacityReservationSpecification", value.into().into_expr()))
    }

    /// `Context`.
    pub fn context(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("Context", value.into().into_expr()))
    }

    /// `Cooldown`.
    pub fn cooldown(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("Cooldown", value.into().into_expr()))
    }

    /// `DefaultInstanceWarmup`.
    pub fn default_instance_warmup(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("DefaultInstanceWarmup", value.into().into_expr()))
    }

    /// `DeletionProtection`.
    pub fn deletion_protection(self, value: impl Into<Value<DeletionProtection>>) -> Self {
        Self(self.0.and("DeletionProtection", value.into().into_expr()))
    }

    /// `DesiredCapacity`.
    pub fn desired_capacity(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("DesiredCapacity", value.into().into_expr()))
    }

    /// `DesiredCapacityType`: 1 to 255 characters.
    pub fn desired_capacity_type(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("DesiredCapacityType", value.into().into_expr()))
    }

    /// `HealthCheckGracePeriod`.
    pub fn health_check_grace_period(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("HealthCheckGracePeriod", value.into().into_expr()))
    }

    /// `HealthCheckType`: 1 to 32 characters.
    pub fn health_check_type(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("HealthCheckType", value.into().into_expr()))
    }

    /// `InstanceId`: 1 to 19 characters.
    pub fn instance_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("InstanceId", value.into().into_expr()))
    }

    /// `InstanceLifecyclePolicy`.
    pub fn instance_lifecycle_policy(self, value: impl Into<Value<InstanceLifecyclePolicy>>) -> Self {
        Self(self.0.and("InstanceLifecyclePolicy", value.into().into_expr()))
    }

    /// `InstanceMaintenancePolicy`.
    pub fn instance_maintenance_policy(self, value: impl Into<Value<InstanceMaintenancePolicy>>) -> Self {
        Self(self.0.and("InstanceMaintenancePolicy", value.into().into_expr()))
    }

    /// `LaunchConfigurationName`: 1 to 255 characters.
    pub fn launch_configuration_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("LaunchConfigurationName", value.into().into_expr()))
    }

    /// `LaunchTemplate`.
    pub fn launch_template(self, value: impl Into<Value<LaunchTemplateSpecification>>) -> Self {
        Self(self.0.and("LaunchTemplate", value.into().into_expr()))
    }

    /// `LifecycleHookSpecificationList`.
    pub fn lifecycle_hook_specification_list(self, value: impl Into<Value<List<LifecycleHookSpecification>>>) -> Self {
        Self(self.0.and("LifecycleHookSpecificationList", value.into().into_expr()))
    }

    /// `LoadBalancerNames`.
    pub fn load_balancer_names(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.and("LoadBalancerNames", value.into().into_expr()))
    }

    /// `MaxInstanceLifetime`.
    pub fn max_instance_lifetime(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("MaxInstanceLifetime", value.into().into_expr()))
    }

    /// `MetricsCollection`.
    pub fn metrics_collection(self, value: impl Into<Value<List<MetricsCollection>>>) -> Self {
        Self(self.0.and("MetricsCollection", value.into().into_expr()))
    }

    /// `MixedInstancesPolicy`.
    pub fn mixed_instances_policy(self, value: impl Into<Value<MixedInstancesPolicy>>) -> Self {
        Self(self.0.and("MixedInstancesPolicy", value.into().into_expr()))
    }

    /// `NewInstancesProtectedFromScaleIn`.
    pub fn new_instances_protected_from_scale_in(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.and("NewInstancesProtectedFromScaleIn", value.into().into_expr()))
    }

    /// `NotificationConfiguration`.
    pub fn notification_configuration(self, value: impl Into<Value<NotificationConfiguration>>) -> Self {
        Self(self.0.and("NotificationConfiguration", value.into().into_expr()))
    }

    /// `NotificationConfigurations`.
    pub fn notification_configurations(self, value: impl Into<Value<List<NotificationConfiguration>>>) -> Self {
        Self(self.0.and("NotificationConfigurations", value.into().into_expr()))
    }

    /// `PlacementGroup`: 1 to 255 characters.
    pub fn placement_group(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("PlacementGroup", value.into().into_expr()))
    }

    /// `ServiceLinkedRoleARN`: 1 to 1600 characters.
    pub fn service_linked_role_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("ServiceLinkedRoleARN", value.into().into_expr()))
    }

    /// `SkipZonalShiftValidation`.
    pub fn skip_zonal_shift_validation(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.and("SkipZonalShiftValidation", value.into().into_expr()))
    }

    /// `Tags`.
    pub fn tags(self, value: impl Into<Value<List<TagProperty>>>) -> Self {
        Self(self.0.and("Tags", value.into().into_expr()))
    }

    /// `TargetGroupARNs`.
    pub fn target_group_arns(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.and("TargetGroupARNs", value.into().into_expr()))
    }

    /// `TerminationPolicies`.
    pub fn termination_policies(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.and("TerminationPolicies", value.into().into_expr()))
    }

    /// `TrafficSources`.
    pub fn traffic_sources(self, value: impl Into<Value<List<TrafficSourceIdentifier>>>) -> Self {
        Self(self.0.and("TrafficSources", value.into().into_expr()))
    }

    /// `VPCZoneIdentifier`: 1 to 5000 characters.
    pub fn vpc_zone_identifier(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.and("VPCZoneIdentifier", value.into().into_expr()))
    }
}

impl ResourceType for AutoScalingGroup {
    const TYPE: &'static str = "AWS::AutoScaling::AutoScalingGroup";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<AutoScalingGroup> {
    /// The attribute `AutoScalingGroupARN`.
    #[inline]
    pub fn auto_scaling_group_arn(&self) -> Value<String> {
        self.attribute("AutoScalingGroupARN")
    }
}

/// `AWS::AutoScaling::LifecycleHook`.
#[must_use]
#[derive(Clone, Debug, PartialEq)]
pub struct LifecycleHook(Map);

impl LifecycleHook {
    /// With what AWS requires:
    /// - `AutoScalingGroupName`: 1 to 255 characters.
    /// - `LifecycleTransition`.
    pub fn new(auto_scaling_group_name: impl Into<Value<String>>, lifecycle_transition: impl Into<Value<LifecycleTransition>>) -> Self {
        Self(
            Map::new()
            .and("AutoScalingGroupName", auto_scaling_group_name.into().into_expr())
            .and("LifecycleTransition", lifecycle_transition.into().into_expr())
        )
    }

    /// `DefaultResult`.
    pub fn default_result(self, value: impl Into<Value<DefaultResult>>) -> Self {
        Self(self.0.and("DefaultResult", value.into().into_expr()))
    }

    /// `HeartbeatTimeout`.
    pub fn heartbeat_timeout(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("HeartbeatTimeout", value.into().into_expr()))
    }

    /// `LifecycleHookName`: 1 to 255 characters.
    pub fn lifecycle_hook_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("LifecycleHookName", value.into().into_expr()))
    }

    /// `NotificationMetadata`: 1 to 1023 characters.
    pub fn notification_metadata(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("NotificationMetadata", value.into().into_expr()))
    }

    /// `NotificationTargetARN`: 0 to 255 characters.
    pub fn notification_target_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("NotificationTargetARN", value.into().into_expr()))
    }

    /// `RoleARN`: 1 to 255 characters.
    pub fn role_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("RoleARN", value.into().into_expr()))
    }
}

impl ResourceType for LifecycleHook {
    const TYPE: &'static str = "AWS::AutoScaling::LifecycleHook";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

/// `AcceleratorCountRequest` of `AWS::AutoScaling::AutoScalingGroup`.
#[must_use]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AcceleratorCountRequest(Map);

impl AcceleratorCountRequest {
    /// With nothing set.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Max`.
    pub fn max(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("Max", value.into().into_expr()))
    }

    /// `Min`.
    pub fn min(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("Min", value.into().into_expr()))
    }
}

impl PropertyType for AcceleratorCountRequest {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `AcceleratorManufacturer` of `AWS::AutoScaling::AutoScalingGroup`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum AcceleratorManufacturer {
    /// `amazon-web-services`.
    AmazonWebServices,
    /// `amd`.
    Amd,
    /// `nvidia`.
    Nvidia,
    /// `xilinx`.
    Xilinx,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl AcceleratorManufacturer {
    /// AWS's word for it.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::AmazonWebServices => "amazon-web-services",
            Self::Amd => "amd",
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

/// `AcceleratorName` of `AWS::AutoScaling::AutoScalingGroup`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum AcceleratorName {
    /// `a100`.
    A100,
    /// `k80`.
    K80,
    /// `m60`.
    M60,
    /// `radeon-pro-v520`.
    RadeonProV520,
    /// `t4`.
    T4,
    /// `v100`.
    V100,
    /// `vu9p`.
    Vu9p,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl AcceleratorName {
    /// AWS's word for it.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::A100 => "a100",
            Self::K80 => "k80",
            Self::M60 => "m60",
            Self::RadeonProV520 => "radeon-pro-v520",
            Self::T4 => "t4",
            Self::V100 => "v100",
            Self::Vu9p => "vu9p",
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

/// `AcceleratorTotalMemoryMibRequest` of `AWS::AutoScaling::AutoScalingGroup`.
#[must_use]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AcceleratorTotalMemoryMibRequest(Map);

impl AcceleratorTotalMemoryMibRequest {
    /// With nothing set.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Max`.
    pub fn max(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("Max", value.into().into_expr()))
    }

    /// `Min`.
    pub fn min(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("Min", value.into().into_expr()))
    }
}

impl PropertyType for AcceleratorTotalMemoryMibRequest {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `AcceleratorType` of `AWS::AutoScaling::AutoScalingGroup`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum AcceleratorType {
    /// `fpga`.
    Fpga,
    /// `gpu`.
    Gpu,
    /// `inference`.
    Inference,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl AcceleratorType {
    /// AWS's word for it.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Fpga => "fpga",
            Self::Gpu => "gpu",
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

/// `AvailabilityZoneDistribution` of `AWS::AutoScaling::AutoScalingGroup`.
#[must_use]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AvailabilityZoneDistribution(Map);

impl AvailabilityZoneDistribution {
    /// With nothing set.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `CapacityDistributionStrategy`.
    pub fn capacity_distribution_strategy(self, value: impl Into<Value<CapacityDistributionStrategy>>) -> Self {
        Self(self.0.and("CapacityDistributionStrategy", value.into().into_expr()))
    }
}

impl PropertyType for AvailabilityZoneDistribution {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `AvailabilityZoneImpairmentPolicy` of `AWS::AutoScaling::AutoScalingGroup`.
#[must_use]
#[derive(Clone, Debug, PartialEq)]
pub struct AvailabilityZoneImpairmentPolicy(Map);

impl AvailabilityZoneImpairmentPolicy {
    /// With what AWS requires:
    /// - `ImpairedZoneHealthCheckBehavior`.
    /// - `ZonalShiftEnabled`.
    pub fn new(impaired_zone_health_check_behavior: impl Into<Value<ImpairedZoneHealthCheckBehavior>>, zonal_shift_enabled: impl Into<Value<bool>>) -> Self {
        Self(
            Map::new()
            .and("ImpairedZoneHealthCheckBehavior", impaired_zone_health_check_behavior.into().into_expr())
            .and("ZonalShiftEnabled", zonal_shift_enabled.into().into_expr())
        )
    }
}

impl PropertyType for AvailabilityZoneImpairmentPolicy {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `BareMetal` of `AWS::AutoScaling::AutoScalingGroup`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum BareMetal {
    /// `excluded`.
    Excluded,
    /// `included`.
    Included,
    /// `required`.
    Required,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl BareMetal {
    /// AWS's word for it.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Excluded => "excluded",
            Self::Included => "included",
            Self::Required => "required",
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

/// `BaselineEbsBandwidthMbpsRequest` of `AWS::AutoScaling::AutoScalingGroup`.
#[must_use]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BaselineEbsBandwidthMbpsRequest(Map);

impl BaselineEbsBandwidthMbpsRequest {
    /// With nothing set.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Max`.
    pub fn max(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("Max", value.into().into_expr()))
    }

    /// `Min`.
    pub fn min(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("Min", value.into().into_expr()))
    }
}

impl PropertyType for BaselineEbsBandwidthMbpsRequest {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `BaselinePerformanceFactorsRequest` of `AWS::AutoScaling::AutoScalingGroup`.
#[must_use]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BaselinePerformanceFactorsRequest(Map);

impl BaselinePerformanceFactorsRequest {
    /// With nothing set.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Cpu`.
    pub fn cpu(self, value: impl Into<Value<CpuPerformanceFactorRequest>>) -> Self {
        Self(self.0.and("Cpu", value.into().into_expr()))
    }
}

impl PropertyType for BaselinePerformanceFactorsRequest {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `BurstablePerformance` of `AWS::AutoScaling::AutoScalingGroup`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum BurstablePerformance {
    /// `excluded`.
    Excluded,
    /// `included`.
    Included,
    /// `required`.
    Required,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl BurstablePerformance {
    /// AWS's word for it.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Excluded => "excluded",
            Self::Included => "included",
            Self::Required => "required",
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

/// `CapacityDistributionStrategy` of `AWS::AutoScaling::AutoScalingGroup`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum CapacityDistributionStrategy {
    /// `balanced-best-effort`.
    BalancedBestEffort,
    /// `balanced-only`.
    BalancedOnly,
    /// `reservations-then-balanced`.
    ReservationsThenBalanced,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl CapacityDistributionStrategy {
    /// AWS's word for it.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::BalancedBestEffort => "balanced-best-effort",
            Self::BalancedOnly => "balanced-only",
            Self::ReservationsThenBalanced => "reservations-then-balanced",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for CapacityDistributionStrategy {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `CapacityReservationPreference` of `AWS::AutoScaling::AutoScalingGroup`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum CapacityReservationPreference {
    /// `capacity-reservations-first`.
    CapacityReservationsFirst,
    /// `capacity-reservations-only`.
    CapacityReservationsOnly,
    /// `default`.
    Default,
    /// `none`.
    None,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl CapacityReservationPreference {
    /// AWS's word for it.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::CapacityReservationsFirst => "capacity-reservations-first",
            Self::CapacityReservationsOnly => "capacity-reservations-only",
            Self::Default => "default",
            Self::None => "none",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for CapacityReservationPreference {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `CapacityReservationSpecification` of `AWS::AutoScaling::AutoScalingGroup`.
#[must_use]
#[derive(Clone, Debug, PartialEq)]
pub struct CapacityReservationSpecification(Map);

impl CapacityReservationSpecification {
    /// With what AWS requires:
    /// - `CapacityReservationPreference`.
    pub fn new(capacity_reservation_preference: impl Into<Value<CapacityReservationPreference>>) -> Self {
        Self(
            Map::new()
            .and("CapacityReservationPreference", capacity_reservation_preference.into().into_expr())
        )
    }

    /// `CapacityReservationTarget`.
    pub fn capacity_reservation_target(self, value: impl Into<Value<CapacityReservationTarget>>) -> Self {
        Self(self.0.and("CapacityReservationTarget", value.into().into_expr()))
    }
}

impl PropertyType for CapacityReservationSpecification {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `CapacityReservationTarget` of `AWS::AutoScaling::AutoScalingGroup`.
#[must_use]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CapacityReservationTarget(Map);

impl CapacityReservationTarget {
    /// With nothing set.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `CapacityReservationIds`.
    pub fn capacity_reservation_ids(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.and("CapacityReservationIds", value.into().into_expr()))
    }

    /// `CapacityReservationResourceGroupArns`.
    pub fn capacity_reservation_resource_group_arns(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.and("CapacityReservationResourceGroupArns", value.into().into_expr()))
    }
}

impl PropertyType for CapacityReservationTarget {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `CpuManufacturer` of `AWS::AutoScaling::AutoScalingGroup`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum CpuManufacturer {
    /// `amazon-web-services`.
    AmazonWebServices,
    /// `amd`.
    Amd,
    /// `apple`.
    Apple,
    /// `intel`.
    Intel,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl CpuManufacturer {
    /// AWS's word for it.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::AmazonWebServices => "amazon-web-services",
            Self::Amd => "amd",
            Self::Apple => "apple",
            Self::Intel => "intel",
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

/// `CpuPerformanceFactorRequest` of `AWS::AutoScaling::AutoScalingGroup`.
#[must_use]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CpuPerformanceFactorRequest(Map);

impl CpuPerformanceFactorRequest {
    /// With nothing set.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `References`.
    pub fn references(self, value: impl Into<Value<List<PerformanceFactorReferenceRequest>>>) -> Self {
        Self(self.0.and("References", value.into().into_expr()))
    }
}

impl PropertyType for CpuPerformanceFactorRequest {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `DefaultResult` of `AWS::AutoScaling::LifecycleHook`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum DefaultResult {
    /// `ABANDON`.
    Abandon,
    /// `CONTINUE`.
    Continue,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl DefaultResult {
    /// AWS's word for it.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Abandon => "ABANDON",
            Self::Continue => "CONTINUE",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for DefaultResult {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `DeletionProtection` of `AWS::AutoScaling::AutoScalingGroup`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum DeletionProtection {
    /// `none`.
    None,
    /// `prevent-all-deletion`.
    PreventAllDeletion,
    /// `prevent-force-deletion`.
    PreventForceDeletion,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl DeletionProtection {
    /// AWS's word for it.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::None => "none",
            Self::PreventAllDeletion => "prevent-all-deletion",
            Self::PreventForceDeletion => "prevent-force-deletion",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for DeletionProtection {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `DistributionSegment` of `AWS::AutoScaling::AutoScalingGroup`.
#[must_use]
#[derive(Clone, Debug, PartialEq)]
pub struct DistributionSegment(Map);

impl DistributionSegment {
    /// With what AWS requires:
    /// - `TargetCapacityTypes`: at least 1 items.
    pub fn new(target_capacity_types: impl Into<Value<List<TargetCapacityType>>>) -> Self {
        Self(
            Map::new()
            .and("TargetCapacityTypes", target_capacity_types.into().into_expr())
        )
    }
}

impl PropertyType for DistributionSegment {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ImpairedZoneHealthCheckBehavior` of `AWS::AutoScaling::AutoScalingGroup`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum ImpairedZoneHealthCheckBehavior {
    /// `IgnoreUnhealthy`.
    IgnoreUnhealthy,
    /// `ReplaceUnhealthy`.
    ReplaceUnhealthy,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl ImpairedZoneHealthCheckBehavior {
    /// AWS's word for it.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::IgnoreUnhealthy => "IgnoreUnhealthy",
            Self::ReplaceUnhealthy => "ReplaceUnhealthy",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for ImpairedZoneHealthCheckBehavior {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `InstanceGeneration` of `AWS::AutoScaling::AutoScalingGroup`.
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
    /// AWS's word for it.
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

/// `InstanceLifecyclePolicy` of `AWS::AutoScaling::AutoScalingGroup`.
#[must_use]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InstanceLifecyclePolicy(Map);

impl InstanceLifecyclePolicy {
    /// With nothing set.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `RetentionTriggers`.
    pub fn retention_triggers(self, value: impl Into<Value<RetentionTriggers>>) -> Self {
        Self(self.0.and("RetentionTriggers", value.into().into_expr()))
    }
}

impl PropertyType for InstanceLifecyclePolicy {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `InstanceMaintenancePolicy` of `AWS::AutoScaling::AutoScalingGroup`.
#[must_use]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InstanceMaintenancePolicy(Map);

impl InstanceMaintenancePolicy {
    /// With nothing set.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `MaxHealthyPercentage`: -1 to 200.
    pub fn max_healthy_percentage(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("MaxHealthyPercentage", value.into().into_expr()))
    }

    /// `MinHealthyPercentage`: -1 to 100.
    pub fn min_healthy_percentage(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("MinHealthyPercentage", value.into().into_expr()))
    }
}

impl PropertyType for InstanceMaintenancePolicy {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `InstanceRequirements` of `AWS::AutoScaling::AutoScalingGroup`.
#[must_use]
#[derive(Clone, Debug, PartialEq)]
pub struct InstanceRequirements(Map);

impl InstanceRequirements {
    /// With what AWS requires:
    /// - `MemoryMiB`.
    /// - `VCpuCount`.
    pub fn new(memory_mib: impl Into<Value<MemoryMibRequest>>, vcpu_count: impl Into<Value<VcpuCountRequest>>) -> Self {
        Self(
            Map::new()
            .and("MemoryMiB", memory_mib.into().into_expr())
            .and("VCpuCount", vcpu_count.into().into_expr())
        )
    }

    /// `AcceleratorCount`.
    pub fn accelerator_count(self, value: impl Into<Value<AcceleratorCountRequest>>) -> Self {
        Self(self.0.and("AcceleratorCount", value.into().into_expr()))
    }

    /// `AcceleratorManufacturers`.
    pub fn accelerator_manufacturers(self, value: impl Into<Value<List<AcceleratorManufacturer>>>) -> Self {
        Self(self.0.and("AcceleratorManufacturers", value.into().into_expr()))
    }

    /// `AcceleratorNames`.
    pub fn accelerator_names(self, value: impl Into<Value<List<AcceleratorName>>>) -> Self {
        Self(self.0.and("AcceleratorNames", value.into().into_expr()))
    }

    /// `AcceleratorTotalMemoryMiB`.
    pub fn accelerator_total_memory_mib(self, value: impl Into<Value<AcceleratorTotalMemoryMibRequest>>) -> Self {
        Self(self.0.and("AcceleratorTotalMemoryMiB", value.into().into_expr()))
    }

    /// `AcceleratorTypes`.
    pub fn accelerator_types(self, value: impl Into<Value<List<AcceleratorType>>>) -> Self {
        Self(self.0.and("AcceleratorTypes", value.into().into_expr()))
    }

    /// `AllowedInstanceTypes`: 0 to 400 items.
    pub fn allowed_instance_types(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.and("AllowedInstanceTypes", value.into().into_expr()))
    }

    /// `BareMetal`.
    pub fn bare_metal(self, value: impl Into<Value<BareMetal>>) -> Self {
        Self(self.0.and("BareMetal", value.into().into_expr()))
    }

    /// `BaselineEbsBandwidthMbps`.
    pub fn baseline_ebs_bandwidth_mbps(self, value: impl Into<Value<BaselineEbsBandwidthMbpsRequest>>) -> Self {
        Self(self.0.and("BaselineEbsBandwidthMbps", value.into().into_expr()))
    }

    /// `BaselinePerformanceFactors`.
    pub fn baseline_performance_factors(self, value: impl Into<Value<BaselinePerformanceFactorsRequest>>) -> Self {
        Self(self.0.and("BaselinePerformanceFactors", value.into().into_expr()))
    }

    /// `BurstablePerformance`.
    pub fn burstable_performance(self, value: impl Into<Value<BurstablePerformance>>) -> Self {
        Self(self.0.and("BurstablePerformance", value.into().into_expr()))
    }

    /// `CpuManufacturers`.
    pub fn cpu_manufacturers(self, value: impl Into<Value<List<CpuManufacturer>>>) -> Self {
        Self(self.0.and("CpuManufacturers", value.into().into_expr()))
    }

    /// `ExcludedInstanceTypes`: 0 to 400 items.
    pub fn excluded_instance_types(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.and("ExcludedInstanceTypes", value.into().into_expr()))
    }

    /// `InstanceGenerations`.
    pub fn instance_generations(self, value: impl Into<Value<List<InstanceGeneration>>>) -> Self {
        Self(self.0.and("InstanceGenerations", value.into().into_expr()))
    }

    /// `LocalStorage`.
    pub fn local_storage(self, value: impl Into<Value<LocalStorage>>) -> Self {
        Self(self.0.and("LocalStorage", value.into().into_expr()))
    }

    /// `LocalStorageTypes`.
    pub fn local_storage_types(self, value: impl Into<Value<List<LocalStorageType>>>) -> Self {
        Self(self.0.and("LocalStorageTypes", value.into().into_expr()))
    }

    /// `MaxSpotPriceAsPercentageOfOptimalOnDemandPrice`.
    pub fn max_spot_price_as_percentage_of_optimal_on_demand_price(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("MaxSpotPriceAsPercentageOfOptimalOnDemandPrice", value.into().into_expr()))
    }

    /// `MemoryGiBPerVCpu`.
    pub fn memory_gib_per_vcpu(self, value: impl Into<Value<MemoryGibPerVcpuRequest>>) -> Self {
        Self(self.0.and("MemoryGiBPerVCpu", value.into().into_expr()))
    }

    /// `NetworkBandwidthGbps`.
    pub fn network_bandwidth_gbps(self, value: impl Into<Value<NetworkBandwidthGbpsRequest>>) -> Self {
        Self(self.0.and("NetworkBandwidthGbps", value.into().into_expr()))
    }

    /// `NetworkInterfaceCount`.
    pub fn network_interface_count(self, value: impl Into<Value<NetworkInterfaceCountRequest>>) -> Self {
        Self(self.0.and("NetworkInterfaceCount", value.into().into_expr()))
    }

    /// `OnDemandMaxPricePercentageOverLowestPrice`.
    pub fn on_demand_max_price_percentage_over_lowest_price(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("OnDemandMaxPricePercentageOverLowestPrice", value.into().into_expr()))
    }

    /// `RequireHibernateSupport`.
    pub fn require_hibernate_support(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.and("RequireHibernateSupport", value.into().into_expr()))
    }

    /// `SpotMaxPricePercentageOverLowestPrice`.
    pub fn spot_max_price_percentage_over_lowest_price(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("SpotMaxPricePercentageOverLowestPrice", value.into().into_expr()))
    }

    /// `TotalLocalStorageGB`.
    pub fn total_local_storage_gb(self, value: impl Into<Value<TotalLocalStorageGbRequest>>) -> Self {
        Self(self.0.and("TotalLocalStorageGB", value.into().into_expr()))
    }
}

impl PropertyType for InstanceRequirements {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `InstancesDistribution` of `AWS::AutoScaling::AutoScalingGroup`.
#[must_use]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InstancesDistribution(Map);

impl InstancesDistribution {
    /// With nothing set.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `DistributionSegments`: exactly 1 items.
    pub fn distribution_segments(self, value: impl Into<Value<List<DistributionSegment>>>) -> Self {
        Self(self.0.and("DistributionSegments", value.into().into_expr()))
    }

    /// `OnDemandAllocationStrategy`.
    pub fn on_demand_allocation_strategy(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("OnDemandAllocationStrategy", value.into().into_expr()))
    }

    /// `OnDemandBaseCapacity`.
    pub fn on_demand_base_capacity(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("OnDemandBaseCapacity", value.into().into_expr()))
    }

    /// `OnDemandPercentageAboveBaseCapacity`.
    pub fn on_demand_percentage_above_base_capacity(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("OnDemandPercentageAboveBaseCapacity", value.into().into_expr()))
    }

    /// `SpotAllocationStrategy`.
    pub fn spot_allocation_strategy(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("SpotAllocationStrategy", value.into().into_expr()))
    }

    /// `SpotInstancePools`.
    pub fn spot_instance_pools(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("SpotInstancePools", value.into().into_expr()))
    }

    /// `SpotMaxPrice`: 0 to 255 characters.
    pub fn spot_max_price(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("SpotMaxPrice", value.into().into_expr()))
    }
}

impl PropertyType for InstancesDistribution {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `LaunchTemplate` of `AWS::AutoScaling::AutoScalingGroup`.
#[must_use]
#[derive(Clone, Debug, PartialEq)]
pub struct LaunchTemplate(Map);

impl LaunchTemplate {
    /// With what AWS requires:
    /// - `LaunchTemplateSpecification`.
    pub fn new(launch_template_specification: impl Into<Value<LaunchTemplateSpecification>>) -> Self {
        Self(
            Map::new()
            .and("LaunchTemplateSpecification", launch_template_specification.into().into_expr())
        )
    }

    /// `Overrides`.
    pub fn overrides(self, value: impl Into<Value<List<LaunchTemplateOverrides>>>) -> Self {
        Self(self.0.and("Overrides", value.into().into_expr()))
    }
}

impl PropertyType for LaunchTemplate {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `LaunchTemplateOverrides` of `AWS::AutoScaling::AutoScalingGroup`.
#[must_use]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LaunchTemplateOverrides(Map);

impl LaunchTemplateOverrides {
    /// With nothing set.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `ImageId`: 5 to 21 characters.
    pub fn image_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("ImageId", value.into().into_expr()))
    }

    /// `InstanceRequirements`.
    pub fn instance_requirements(self, value: impl Into<Value<InstanceRequirements>>) -> Self {
        Self(self.0.and("InstanceRequirements", value.into().into_expr()))
    }

    /// `InstanceType`: 1 to 255 characters.
    pub fn instance_type(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("InstanceType", value.into().into_expr()))
    }

    /// `LaunchTemplateSpecification`.
    pub fn launch_template_specification(self, value: impl Into<Value<LaunchTemplateSpecification>>) -> Self {
        Self(self.0.and("LaunchTemplateSpecification", value.into().into_expr()))
    }

    /// `WeightedCapacity`: 1 to 32 characters.
    pub fn weighted_capacity(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("WeightedCapacity", value.into().into_expr()))
    }
}

impl PropertyType for LaunchTemplateOverrides {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `LaunchTemplateSpecification` of `AWS::AutoScaling::AutoScalingGroup`.
#[must_use]
#[derive(Clone, Debug, PartialEq)]
pub struct LaunchTemplateSpecification(Map);

impl LaunchTemplateSpecification {
    /// With what AWS requires:
    /// - `Version`: 1 to 255 characters.
    pub fn new(version: impl Into<Value<String>>) -> Self {
        Self(
            Map::new()
            .and("Version", version.into().into_expr())
        )
    }

    /// `LaunchTemplateId`: 1 to 255 characters.
    pub fn launch_template_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("LaunchTemplateId", value.into().into_expr()))
    }

    /// `LaunchTemplateName`: 3 to 128 characters.
    pub fn launch_template_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("LaunchTemplateName", value.into().into_expr()))
    }
}

impl PropertyType for LaunchTemplateSpecification {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `LifecycleHookSpecification` of `AWS::AutoScaling::AutoScalingGroup`.
#[must_use]
#[derive(Clone, Debug, PartialEq)]
pub struct LifecycleHookSpecification(Map);

impl LifecycleHookSpecification {
    /// With what AWS requires:
    /// - `LifecycleHookName`: 1 to 255 characters.
    /// - `LifecycleTransition`.
    pub fn new(lifecycle_hook_name: impl Into<Value<String>>, lifecycle_transition: impl Into<Value<String>>) -> Self {
        Self(
            Map::new()
            .and("LifecycleHookName", lifecycle_hook_name.into().into_expr())
            .and("LifecycleTransition", lifecycle_transition.into().into_expr())
        )
    }

    /// `DefaultResult`.
    pub fn default_result(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("DefaultResult", value.into().into_expr()))
    }

    /// `HeartbeatTimeout`.
    pub fn heartbeat_timeout(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("HeartbeatTimeout", value.into().into_expr()))
    }

    /// `NotificationMetadata`: 1 to 4000 characters.
    pub fn notification_metadata(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("NotificationMetadata", value.into().into_expr()))
    }

    /// `NotificationTargetARN`: 0 to 255 characters.
    pub fn notification_target_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("NotificationTargetARN", value.into().into_expr()))
    }

    /// `RoleARN`: 1 to 255 characters.
    pub fn role_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("RoleARN", value.into().into_expr()))
    }
}

impl PropertyType for LifecycleHookSpecification {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `LifecycleTransition` of `AWS::AutoScaling::LifecycleHook`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum LifecycleTransition {
    /// `autoscaling:EC2_INSTANCE_LAUNCHING`.
    AutoscalingEc2InstanceLaunching,
    /// `autoscaling:EC2_INSTANCE_TERMINATING`.
    AutoscalingEc2InstanceTerminating,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl LifecycleTransition {
    /// AWS's word for it.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::AutoscalingEc2InstanceLaunching => "autoscaling:EC2_INSTANCE_LAUNCHING",
            Self::AutoscalingEc2InstanceTerminating => "autoscaling:EC2_INSTANCE_TERMINATING",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for LifecycleTransition {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `LocalStorage` of `AWS::AutoScaling::AutoScalingGroup`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum LocalStorage {
    /// `excluded`.
    Excluded,
    /// `included`.
    Included,
    /// `required`.
    Required,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl LocalStorage {
    /// AWS's word for it.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Excluded => "excluded",
            Self::Included => "included",
            Self::Required => "required",
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

/// `LocalStorageType` of `AWS::AutoScaling::AutoScalingGroup`.
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
    /// AWS's word for it.
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

/// `MemoryGibPerVcpuRequest` of `AWS::AutoScaling::AutoScalingGroup`.
#[must_use]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MemoryGibPerVcpuRequest(Map);

impl MemoryGibPerVcpuRequest {
    /// With nothing set.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Max`.
    pub fn max(self, value: impl Into<Value<f64>>) -> Self {
        Self(self.0.and("Max", value.into().into_expr()))
    }

    /// `Min`.
    pub fn min(self, value: impl Into<Value<f64>>) -> Self {
        Self(self.0.and("Min", value.into().into_expr()))
    }
}

impl PropertyType for MemoryGibPerVcpuRequest {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `MemoryMibRequest` of `AWS::AutoScaling::AutoScalingGroup`.
#[must_use]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MemoryMibRequest(Map);

impl MemoryMibRequest {
    /// With nothing set.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Max`.
    pub fn max(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("Max", value.into().into_expr()))
    }

    /// `Min`.
    pub fn min(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("Min", value.into().into_expr()))
    }
}

impl PropertyType for MemoryMibRequest {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `MetricsCollection` of `AWS::AutoScaling::AutoScalingGroup`.
#[must_use]
#[derive(Clone, Debug, PartialEq)]
pub struct MetricsCollection(Map);

impl MetricsCollection {
    /// With what AWS requires:
    /// - `Granularity`.
    pub fn new(granularity: impl Into<Value<String>>) -> Self {
        Self(
            Map::new()
            .and("Granularity", granularity.into().into_expr())
        )
    }

    /// `Metrics`.
    pub fn metrics(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.and("Metrics", value.into().into_expr()))
    }
}

impl PropertyType for MetricsCollection {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `MixedInstancesPolicy` of `AWS::AutoScaling::AutoScalingGroup`.
#[must_use]
#[derive(Clone, Debug, PartialEq)]
pub struct MixedInstancesPolicy(Map);

impl MixedInstancesPolicy {
    /// With what AWS requires:
    /// - `LaunchTemplate`.
    pub fn new(launch_template: impl Into<Value<LaunchTemplate>>) -> Self {
        Self(
            Map::new()
            .and("LaunchTemplate", launch_template.into().into_expr())
        )
    }

    /// `InstancesDistribution`.
    pub fn instances_distribution(self, value: impl Into<Value<InstancesDistribution>>) -> Self {
        Self(self.0.and("InstancesDistribution", value.into().into_expr()))
    }
}

impl PropertyType for MixedInstancesPolicy {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `NetworkBandwidthGbpsRequest` of `AWS::AutoScaling::AutoScalingGroup`.
#[must_use]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NetworkBandwidthGbpsRequest(Map);

impl NetworkBandwidthGbpsRequest {
    /// With nothing set.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Max`.
    pub fn max(self, value: impl Into<Value<f64>>) -> Self {
        Self(self.0.and("Max", value.into().into_expr()))
    }

    /// `Min`.
    pub fn min(self, value: impl Into<Value<f64>>) -> Self {
        Self(self.0.and("Min", value.into().into_expr()))
    }
}

impl PropertyType for NetworkBandwidthGbpsRequest {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `NetworkInterfaceCountRequest` of `AWS::AutoScaling::AutoScalingGroup`.
#[must_use]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NetworkInterfaceCountRequest(Map);

impl NetworkInterfaceCountRequest {
    /// With nothing set.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Max`.
    pub fn max(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("Max", value.into().into_expr()))
    }

    /// `Min`.
    pub fn min(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("Min", value.into().into_expr()))
    }
}

impl PropertyType for NetworkInterfaceCountRequest {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `NotificationConfiguration` of `AWS::AutoScaling::AutoScalingGroup`.
#[must_use]
#[derive(Clone, Debug, PartialEq)]
pub struct NotificationConfiguration(Map);

impl NotificationConfiguration {
    /// With what AWS requires:
    /// - `TopicARN`.
    pub fn new(topic_arn: impl Into<Value<List<String>>>) -> Self {
        Self(
            Map::new()
            .and("TopicARN", topic_arn.into().into_expr())
        )
    }

    /// `NotificationTypes`.
    pub fn notification_types(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.and("NotificationTypes", value.into().into_expr()))
    }
}

impl PropertyType for NotificationConfiguration {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `PerformanceFactorReferenceRequest` of `AWS::AutoScaling::AutoScalingGroup`.
#[must_use]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PerformanceFactorReferenceRequest(Map);

impl PerformanceFactorReferenceRequest {
    /// With nothing set.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `InstanceFamily`.
    pub fn instance_family(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.and("InstanceFamily", value.into().into_expr()))
    }
}

impl PropertyType for PerformanceFactorReferenceRequest {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `RetentionTriggers` of `AWS::AutoScaling::AutoScalingGroup`.
#[must_use]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RetentionTriggers(Map);

impl RetentionTriggers {
    /// With nothing set.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `TerminateHookAbandon`.
    pub fn terminate_hook_abandon(self, value: impl Into<Value<TerminateHookAbandon>>) -> Self {
        Self(self.0.and("TerminateHookAbandon", value.into().into_expr()))
    }
}

impl PropertyType for RetentionTriggers {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `TagProperty` of `AWS::AutoScaling::AutoScalingGroup`.
#[must_use]
#[derive(Clone, Debug, PartialEq)]
pub struct TagProperty(Map);

impl TagProperty {
    /// With what AWS requires:
    /// - `Key`: 1 to 128 characters.
    /// - `PropagateAtLaunch`.
    /// - `Value`: 0 to 256 characters.
    pub fn new(key: impl Into<Value<String>>, propagate_at_launch: impl Into<Value<bool>>, value: impl Into<Value<String>>) -> Self {
        Self(
            Map::new()
            .and("Key", key.into().into_expr())
            .and("PropagateAtLaunch", propagate_at_launch.into().into_expr())
            .and("Value", value.into().into_expr())
        )
    }
}

impl PropertyType for TagProperty {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `TargetCapacityType` of `AWS::AutoScaling::AutoScalingGroup`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum TargetCapacityType {
    /// `on-demand-capacity-reservation`.
    OnDemandCapacityReservation,
    /// `capacity-block`.
    CapacityBlock,
    /// `interruptible-capacity-reservation`.
    InterruptibleCapacityReservation,
    /// `on-demand`.
    OnDemand,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl TargetCapacityType {
    /// AWS's word for it.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::OnDemandCapacityReservation => "on-demand-capacity-reservation",
            Self::CapacityBlock => "capacity-block",
            Self::InterruptibleCapacityReservation => "interruptible-capacity-reservation",
            Self::OnDemand => "on-demand",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for TargetCapacityType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `TerminateHookAbandon` of `AWS::AutoScaling::AutoScalingGroup`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum TerminateHookAbandon {
    /// `retain`.
    Retain,
    /// `terminate`.
    Terminate,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl TerminateHookAbandon {
    /// AWS's word for it.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Retain => "retain",
            Self::Terminate => "terminate",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for TerminateHookAbandon {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `TotalLocalStorageGbRequest` of `AWS::AutoScaling::AutoScalingGroup`.
#[must_use]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TotalLocalStorageGbRequest(Map);

impl TotalLocalStorageGbRequest {
    /// With nothing set.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Max`.
    pub fn max(self, value: impl Into<Value<f64>>) -> Self {
        Self(self.0.and("Max", value.into().into_expr()))
    }

    /// `Min`.
    pub fn min(self, value: impl Into<Value<f64>>) -> Self {
        Self(self.0.and("Min", value.into().into_expr()))
    }
}

impl PropertyType for TotalLocalStorageGbRequest {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `TrafficSourceIdentifier` of `AWS::AutoScaling::AutoScalingGroup`.
#[must_use]
#[derive(Clone, Debug, PartialEq)]
pub struct TrafficSourceIdentifier(Map);

impl TrafficSourceIdentifier {
    /// With what AWS requires:
    /// - `Identifier`: 1 to 511 characters.
    /// - `Type`: 1 to 511 characters.
    pub fn new(identifier: impl Into<Value<String>>, r#type: impl Into<Value<String>>) -> Self {
        Self(
            Map::new()
            .and("Identifier", identifier.into().into_expr())
            .and("Type", r#type.into().into_expr())
        )
    }
}

impl PropertyType for TrafficSourceIdentifier {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `VcpuCountRequest` of `AWS::AutoScaling::AutoScalingGroup`.
#[must_use]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VcpuCountRequest(Map);

impl VcpuCountRequest {
    /// With nothing set.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Max`.
    pub fn max(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("Max", value.into().into_expr()))
    }

    /// `Min`.
    pub fn min(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.and("Min", value.into().into_expr()))
    }
}

impl PropertyType for VcpuCountRequest {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}
