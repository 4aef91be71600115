//! Written by `cargo run -p ecs-dsl-codegen` from AWS's resource schemas.
//!
//! The `AWS::AutoScaling::*` types.

use crate::cfn::{Expr, Handle, List, Map, PropertyType, ResourceType, Value};

/// `AWS::AutoScaling::AutoScalingGroup`.
#[must_use]
#[derive(Clone, Debug)]
pub struct AutoScalingGroup(Map);

impl AutoScalingGroup {
    /// With the required properties:
    /// - `MaxSize`.
    /// - `MinSize`.
    pub fn new(max_size: impl Into<Value<String>>, min_size: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("MaxSize", max_size).set("MinSize", min_size))
    }

    /// `AutoScalingGroupName`: 1 to 255 characters.
    pub fn auto_scaling_group_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("AutoScalingGroupName", value))
    }

    /// `AvailabilityZoneDistribution`.
    pub fn availability_zone_distribution(self, value: impl Into<Value<AvailabilityZoneDistribution>>) -> Self {
        Self(self.0.set("AvailabilityZoneDistribution", value))
    }

    /// `AvailabilityZoneIds`.
    pub fn availability_zone_ids(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("AvailabilityZoneIds", value))
    }

    /// `AvailabilityZoneImpairmentPolicy`.
    pub fn availability_zone_impairment_policy(self, value: impl Into<Value<AvailabilityZoneImpairmentPolicy>>) -> Self {
        Self(self.0.set("AvailabilityZoneImpairmentPolicy", value))
    }

    /// `AvailabilityZones`.
    pub fn availability_zones(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("AvailabilityZones", value))
    }

    /// `CapacityRebalance`.
    pub fn capacity_rebalance(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("CapacityRebalance", value))
    }

    /// `CapacityReservationSpecification`.
    pub fn capacity_reservation_specification(self, value: impl Into<Value<CapacityReservationSpecification>>) -> Self {
        Self(self.0.set("CapacityReservationSpecification", value))
    }

    /// `Context`.
    pub fn context(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Context", value))
    }

    /// `Cooldown`.
    pub fn cooldown(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Cooldown", value))
    }

    /// `DefaultInstanceWarmup`.
    pub fn default_instance_warmup(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("DefaultInstanceWarmup", value))
    }

    /// `DeletionProtection`.
    pub fn deletion_protection(self, value: impl Into<Value<DeletionProtection>>) -> Self {
        Self(self.0.set("DeletionProtection", value))
    }

    /// `DesiredCapacity`.
    pub fn desired_capacity(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("DesiredCapacity", value))
    }

    /// `DesiredCapacityType`: 1 to 255 characters.
    pub fn desired_capacity_type(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("DesiredCapacityType", value))
    }

    /// `HealthCheckGracePeriod`.
    pub fn health_check_grace_period(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("HealthCheckGracePeriod", value))
    }

    /// `HealthCheckType`: 1 to 32 characters.
    pub fn health_check_type(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("HealthCheckType", value))
    }

    /// `InstanceId`: 1 to 19 characters.
    pub fn instance_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("InstanceId", value))
    }

    /// `InstanceLifecyclePolicy`.
    pub fn instance_lifecycle_policy(self, value: impl Into<Value<InstanceLifecyclePolicy>>) -> Self {
        Self(self.0.set("InstanceLifecyclePolicy", value))
    }

    /// `InstanceMaintenancePolicy`.
    pub fn instance_maintenance_policy(self, value: impl Into<Value<InstanceMaintenancePolicy>>) -> Self {
        Self(self.0.set("InstanceMaintenancePolicy", value))
    }

    /// `LaunchConfigurationName`: 1 to 255 characters.
    pub fn launch_configuration_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("LaunchConfigurationName", value))
    }

    /// `LaunchTemplate`.
    pub fn launch_template(self, value: impl Into<Value<LaunchTemplateSpecification>>) -> Self {
        Self(self.0.set("LaunchTemplate", value))
    }

    /// `LifecycleHookSpecificationList`.
    pub fn lifecycle_hook_specification_list(self, value: impl Into<Value<List<LifecycleHookSpecification>>>) -> Self {
        Self(self.0.set("LifecycleHookSpecificationList", value))
    }

    /// `LoadBalancerNames`.
    pub fn load_balancer_names(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("LoadBalancerNames", value))
    }

    /// `MaxInstanceLifetime`.
    pub fn max_instance_lifetime(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("MaxInstanceLifetime", value))
    }

    /// `MetricsCollection`.
    pub fn metrics_collection(self, value: impl Into<Value<List<MetricsCollection>>>) -> Self {
        Self(self.0.set("MetricsCollection", value))
    }

    /// `MixedInstancesPolicy`.
    pub fn mixed_instances_policy(self, value: impl Into<Value<MixedInstancesPolicy>>) -> Self {
        Self(self.0.set("MixedInstancesPolicy", value))
    }

    /// `NewInstancesProtectedFromScaleIn`.
    pub fn new_instances_protected_from_scale_in(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("NewInstancesProtectedFromScaleIn", value))
    }

    /// `NotificationConfiguration`.
    pub fn notification_configuration(self, value: impl Into<Value<NotificationConfiguration>>) -> Self {
        Self(self.0.set("NotificationConfiguration", value))
    }

    /// `NotificationConfigurations`.
    pub fn notification_configurations(self, value: impl Into<Value<List<NotificationConfiguration>>>) -> Self {
        Self(self.0.set("NotificationConfigurations", value))
    }

    /// `PlacementGroup`: 1 to 255 characters.
    pub fn placement_group(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("PlacementGroup", value))
    }

    /// `ServiceLinkedRoleARN`: 1 to 1600 characters.
    pub fn service_linked_role_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ServiceLinkedRoleARN", value))
    }

    /// `SkipZonalShiftValidation`.
    pub fn skip_zonal_shift_validation(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("SkipZonalShiftValidation", value))
    }

    /// `Tags`.
    pub fn tags(self, value: impl Into<Value<List<TagProperty>>>) -> Self {
        Self(self.0.set("Tags", value))
    }

    /// `TargetGroupARNs`.
    pub fn target_group_arns(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("TargetGroupARNs", value))
    }

    /// `TerminationPolicies`.
    pub fn termination_policies(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("TerminationPolicies", value))
    }

    /// `TrafficSources`.
    pub fn traffic_sources(self, value: impl Into<Value<List<TrafficSourceIdentifier>>>) -> Self {
        Self(self.0.set("TrafficSources", value))
    }

    /// `VPCZoneIdentifier`: 1 to 5000 characters.
    pub fn vpc_zone_identifier(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("VPCZoneIdentifier", value))
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
#[derive(Clone, Debug)]
pub struct LifecycleHook(Map);

impl LifecycleHook {
    /// With the required properties:
    /// - `AutoScalingGroupName`: 1 to 255 characters.
    /// - `LifecycleTransition`.
    pub fn new(auto_scaling_group_name: impl Into<Value<String>>, lifecycle_transition: impl Into<Value<LifecycleTransition>>) -> Self {
        Self(Map::new().set("AutoScalingGroupName", auto_scaling_group_name).set("LifecycleTransition", lifecycle_transition))
    }

    /// `DefaultResult`.
    pub fn default_result(self, value: impl Into<Value<DefaultResult>>) -> Self {
        Self(self.0.set("DefaultResult", value))
    }

    /// `HeartbeatTimeout`.
    pub fn heartbeat_timeout(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("HeartbeatTimeout", value))
    }

    /// `LifecycleHookName`: 1 to 255 characters.
    pub fn lifecycle_hook_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("LifecycleHookName", value))
    }

    /// `NotificationMetadata`: 1 to 1023 characters.
    pub fn notification_metadata(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("NotificationMetadata", value))
    }

    /// `NotificationTargetARN`: 0 to 255 characters.
    pub fn notification_target_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("NotificationTargetARN", value))
    }

    /// `RoleARN`: 1 to 255 characters.
    pub fn role_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("RoleARN", value))
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
    /// The value in AWS's spelling.
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
    /// The value in AWS's spelling.
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
    /// The value in AWS's spelling.
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
#[derive(Clone, Debug)]
pub struct AvailabilityZoneDistribution(Map);

impl AvailabilityZoneDistribution {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `CapacityDistributionStrategy`.
    pub fn capacity_distribution_strategy(self, value: impl Into<Value<CapacityDistributionStrategy>>) -> Self {
        Self(self.0.set("CapacityDistributionStrategy", value))
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
#[derive(Clone, Debug)]
pub struct AvailabilityZoneImpairmentPolicy(Map);

impl AvailabilityZoneImpairmentPolicy {
    /// With the required properties:
    /// - `ImpairedZoneHealthCheckBehavior`.
    /// - `ZonalShiftEnabled`.
    pub fn new(impaired_zone_health_check_behavior: impl Into<Value<ImpairedZoneHealthCheckBehavior>>, zonal_shift_enabled: impl Into<Value<bool>>) -> Self {
        Self(Map::new().set("ImpairedZoneHealthCheckBehavior", impaired_zone_health_check_behavior).set("ZonalShiftEnabled", zonal_shift_enabled))
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
    /// The value in AWS's spelling.
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

/// `BaselinePerformanceFactorsRequest` of `AWS::AutoScaling::AutoScalingGroup`.
#[must_use]
#[derive(Clone, Debug)]
pub struct BaselinePerformanceFactorsRequest(Map);

impl BaselinePerformanceFactorsRequest {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Cpu`.
    pub fn cpu(self, value: impl Into<Value<CpuPerformanceFactorRequest>>) -> Self {
        Self(self.0.set("Cpu", value))
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
    /// The value in AWS's spelling.
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
    /// The value in AWS's spelling.
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
    /// The value in AWS's spelling.
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
#[derive(Clone, Debug)]
pub struct CapacityReservationSpecification(Map);

impl CapacityReservationSpecification {
    /// With the required properties:
    /// - `CapacityReservationPreference`.
    pub fn new(capacity_reservation_preference: impl Into<Value<CapacityReservationPreference>>) -> Self {
        Self(Map::new().set("CapacityReservationPreference", capacity_reservation_preference))
    }

    /// `CapacityReservationTarget`.
    pub fn capacity_reservation_target(self, value: impl Into<Value<CapacityReservationTarget>>) -> Self {
        Self(self.0.set("CapacityReservationTarget", value))
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
#[derive(Clone, Debug)]
pub struct CapacityReservationTarget(Map);

impl CapacityReservationTarget {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `CapacityReservationIds`.
    pub fn capacity_reservation_ids(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("CapacityReservationIds", value))
    }

    /// `CapacityReservationResourceGroupArns`.
    pub fn capacity_reservation_resource_group_arns(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("CapacityReservationResourceGroupArns", value))
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
    /// The value in AWS's spelling.
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
#[derive(Clone, Debug)]
pub struct CpuPerformanceFactorRequest(Map);

impl CpuPerformanceFactorRequest {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `References`.
    pub fn references(self, value: impl Into<Value<List<PerformanceFactorReferenceRequest>>>) -> Self {
        Self(self.0.set("References", value))
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
    /// The value in AWS's spelling.
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
    /// The value in AWS's spelling.
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
#[derive(Clone, Debug)]
pub struct DistributionSegment(Map);

impl DistributionSegment {
    /// With the required properties:
    /// - `TargetCapacityTypes`: at least 1 item.
    pub fn new(target_capacity_types: impl Into<Value<List<TargetCapacityType>>>) -> Self {
        Self(Map::new().set("TargetCapacityTypes", target_capacity_types))
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
    /// The value in AWS's spelling.
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

/// `InstanceLifecyclePolicy` of `AWS::AutoScaling::AutoScalingGroup`.
#[must_use]
#[derive(Clone, Debug)]
pub struct InstanceLifecyclePolicy(Map);

impl InstanceLifecyclePolicy {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `RetentionTriggers`.
    pub fn retention_triggers(self, value: impl Into<Value<RetentionTriggers>>) -> Self {
        Self(self.0.set("RetentionTriggers", value))
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
#[derive(Clone, Debug)]
pub struct InstanceMaintenancePolicy(Map);

impl InstanceMaintenancePolicy {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `MaxHealthyPercentage`: -1 to 200.
    pub fn max_healthy_percentage(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("MaxHealthyPercentage", value))
    }

    /// `MinHealthyPercentage`: -1 to 100.
    pub fn min_healthy_percentage(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("MinHealthyPercentage", value))
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
#[derive(Clone, Debug)]
pub struct InstanceRequirements(Map);

impl InstanceRequirements {
    /// With the required properties:
    /// - `MemoryMiB`.
    /// - `VCpuCount`.
    pub fn new(memory_mib: impl Into<Value<MemoryMibRequest>>, vcpu_count: impl Into<Value<VcpuCountRequest>>) -> Self {
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

    /// `BaselinePerformanceFactors`.
    pub fn baseline_performance_factors(self, value: impl Into<Value<BaselinePerformanceFactorsRequest>>) -> Self {
        Self(self.0.set("BaselinePerformanceFactors", value))
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

impl PropertyType for InstanceRequirements {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `InstancesDistribution` of `AWS::AutoScaling::AutoScalingGroup`.
#[must_use]
#[derive(Clone, Debug)]
pub struct InstancesDistribution(Map);

impl InstancesDistribution {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `DistributionSegments`: exactly 1 item.
    pub fn distribution_segments(self, value: impl Into<Value<List<DistributionSegment>>>) -> Self {
        Self(self.0.set("DistributionSegments", value))
    }

    /// `OnDemandAllocationStrategy`.
    pub fn on_demand_allocation_strategy(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("OnDemandAllocationStrategy", value))
    }

    /// `OnDemandBaseCapacity`.
    pub fn on_demand_base_capacity(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("OnDemandBaseCapacity", value))
    }

    /// `OnDemandPercentageAboveBaseCapacity`.
    pub fn on_demand_percentage_above_base_capacity(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("OnDemandPercentageAboveBaseCapacity", value))
    }

    /// `SpotAllocationStrategy`.
    pub fn spot_allocation_strategy(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("SpotAllocationStrategy", value))
    }

    /// `SpotInstancePools`.
    pub fn spot_instance_pools(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("SpotInstancePools", value))
    }

    /// `SpotMaxPrice`: 0 to 255 characters.
    pub fn spot_max_price(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("SpotMaxPrice", value))
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
#[derive(Clone, Debug)]
pub struct LaunchTemplate(Map);

impl LaunchTemplate {
    /// With the required properties:
    /// - `LaunchTemplateSpecification`.
    pub fn new(launch_template_specification: impl Into<Value<LaunchTemplateSpecification>>) -> Self {
        Self(Map::new().set("LaunchTemplateSpecification", launch_template_specification))
    }

    /// `Overrides`.
    pub fn overrides(self, value: impl Into<Value<List<LaunchTemplateOverrides>>>) -> Self {
        Self(self.0.set("Overrides", value))
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
#[derive(Clone, Debug)]
pub struct LaunchTemplateOverrides(Map);

impl LaunchTemplateOverrides {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `ImageId`: 5 to 21 characters.
    pub fn image_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ImageId", value))
    }

    /// `InstanceRequirements`.
    pub fn instance_requirements(self, value: impl Into<Value<InstanceRequirements>>) -> Self {
        Self(self.0.set("InstanceRequirements", value))
    }

    /// `InstanceType`: 1 to 255 characters.
    pub fn instance_type(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("InstanceType", value))
    }

    /// `LaunchTemplateSpecification`.
    pub fn launch_template_specification(self, value: impl Into<Value<LaunchTemplateSpecification>>) -> Self {
        Self(self.0.set("LaunchTemplateSpecification", value))
    }

    /// `WeightedCapacity`: 1 to 32 characters.
    pub fn weighted_capacity(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("WeightedCapacity", value))
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
#[derive(Clone, Debug)]
pub struct LaunchTemplateSpecification(Map);

impl LaunchTemplateSpecification {
    /// With the required properties:
    /// - `Version`: 1 to 255 characters.
    pub fn new(version: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Version", version))
    }

    /// `LaunchTemplateId`: 1 to 255 characters.
    pub fn launch_template_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("LaunchTemplateId", value))
    }

    /// `LaunchTemplateName`: 3 to 128 characters.
    pub fn launch_template_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("LaunchTemplateName", value))
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
#[derive(Clone, Debug)]
pub struct LifecycleHookSpecification(Map);

impl LifecycleHookSpecification {
    /// With the required properties:
    /// - `LifecycleHookName`: 1 to 255 characters.
    /// - `LifecycleTransition`.
    pub fn new(lifecycle_hook_name: impl Into<Value<String>>, lifecycle_transition: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("LifecycleHookName", lifecycle_hook_name).set("LifecycleTransition", lifecycle_transition))
    }

    /// `DefaultResult`.
    pub fn default_result(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("DefaultResult", value))
    }

    /// `HeartbeatTimeout`.
    pub fn heartbeat_timeout(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("HeartbeatTimeout", value))
    }

    /// `NotificationMetadata`: 1 to 4000 characters.
    pub fn notification_metadata(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("NotificationMetadata", value))
    }

    /// `NotificationTargetARN`: 0 to 255 characters.
    pub fn notification_target_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("NotificationTargetARN", value))
    }

    /// `RoleARN`: 1 to 255 characters.
    pub fn role_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("RoleARN", value))
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
    /// The value in AWS's spelling.
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
    /// The value in AWS's spelling.
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

/// `MemoryGibPerVcpuRequest` of `AWS::AutoScaling::AutoScalingGroup`.
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

/// `MemoryMibRequest` of `AWS::AutoScaling::AutoScalingGroup`.
#[must_use]
#[derive(Clone, Debug)]
pub struct MemoryMibRequest(Map);

impl MemoryMibRequest {
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

impl PropertyType for MemoryMibRequest {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `MetricsCollection` of `AWS::AutoScaling::AutoScalingGroup`.
#[must_use]
#[derive(Clone, Debug)]
pub struct MetricsCollection(Map);

impl MetricsCollection {
    /// With the required properties:
    /// - `Granularity`.
    pub fn new(granularity: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Granularity", granularity))
    }

    /// `Metrics`.
    pub fn metrics(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("Metrics", value))
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
#[derive(Clone, Debug)]
pub struct MixedInstancesPolicy(Map);

impl MixedInstancesPolicy {
    /// With the required properties:
    /// - `LaunchTemplate`.
    pub fn new(launch_template: impl Into<Value<LaunchTemplate>>) -> Self {
        Self(Map::new().set("LaunchTemplate", launch_template))
    }

    /// `InstancesDistribution`.
    pub fn instances_distribution(self, value: impl Into<Value<InstancesDistribution>>) -> Self {
        Self(self.0.set("InstancesDistribution", value))
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

/// `NetworkInterfaceCountRequest` of `AWS::AutoScaling::AutoScalingGroup`.
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

/// `NotificationConfiguration` of `AWS::AutoScaling::AutoScalingGroup`.
#[must_use]
#[derive(Clone, Debug)]
pub struct NotificationConfiguration(Map);

impl NotificationConfiguration {
    /// With the required properties:
    /// - `TopicARN`.
    pub fn new(topic_arn: impl Into<Value<List<String>>>) -> Self {
        Self(Map::new().set("TopicARN", topic_arn))
    }

    /// `NotificationTypes`.
    pub fn notification_types(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("NotificationTypes", value))
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
#[derive(Clone, Debug)]
pub struct PerformanceFactorReferenceRequest(Map);

impl PerformanceFactorReferenceRequest {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `InstanceFamily`.
    pub fn instance_family(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("InstanceFamily", value))
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
#[derive(Clone, Debug)]
pub struct RetentionTriggers(Map);

impl RetentionTriggers {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `TerminateHookAbandon`.
    pub fn terminate_hook_abandon(self, value: impl Into<Value<TerminateHookAbandon>>) -> Self {
        Self(self.0.set("TerminateHookAbandon", value))
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
#[derive(Clone, Debug)]
pub struct TagProperty(Map);

impl TagProperty {
    /// With the required properties:
    /// - `Key`: 1 to 128 characters.
    /// - `PropagateAtLaunch`.
    /// - `Value`: 0 to 256 characters.
    pub fn new(key: impl Into<Value<String>>, propagate_at_launch: impl Into<Value<bool>>, value: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Key", key).set("PropagateAtLaunch", propagate_at_launch).set("Value", value))
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
    /// The value in AWS's spelling.
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
    /// The value in AWS's spelling.
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

/// `TrafficSourceIdentifier` of `AWS::AutoScaling::AutoScalingGroup`.
#[must_use]
#[derive(Clone, Debug)]
pub struct TrafficSourceIdentifier(Map);

impl TrafficSourceIdentifier {
    /// With the required properties:
    /// - `Identifier`: 1 to 511 characters.
    /// - `Type`: 1 to 511 characters.
    pub fn new(identifier: impl Into<Value<String>>, r#type: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Identifier", identifier).set("Type", r#type))
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
#[derive(Clone, Debug)]
pub struct VcpuCountRequest(Map);

impl VcpuCountRequest {
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

impl PropertyType for VcpuCountRequest {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}
