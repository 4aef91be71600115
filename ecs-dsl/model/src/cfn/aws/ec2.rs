//! Written by `cargo run -p ecs-dsl-codegen` from AWS's resource schemas.
//!
//! The `AWS::EC2::*` types.

use crate::cfn::{Expr, Handle, Json, List, Map, PropertyType, ResourceType, Value};

/// `AWS::EC2::EIP`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Eip(Map);

impl Eip {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Address`.
    pub fn address(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Address", value))
    }

    /// `Domain`.
    pub fn domain(self, value: impl Into<Value<EipDomain>>) -> Self {
        Self(self.0.set("Domain", value))
    }

    /// `InstanceId`.
    pub fn instance_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("InstanceId", value))
    }

    /// `IpamPoolId`.
    pub fn ipam_pool_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("IpamPoolId", value))
    }

    /// `NetworkBorderGroup`.
    pub fn network_border_group(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("NetworkBorderGroup", value))
    }

    /// `PublicIpv4Pool`.
    pub fn public_ipv4_pool(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("PublicIpv4Pool", value))
    }

    /// `Tags`.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }

    /// `TransferAddress`.
    pub fn transfer_address(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("TransferAddress", value))
    }
}

impl ResourceType for Eip {
    const TYPE: &'static str = "AWS::EC2::EIP";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<Eip> {
    /// The attribute `AllocationId`.
    #[inline]
    pub fn allocation_id(&self) -> Value<String> {
        self.attribute("AllocationId")
    }

    /// The attribute `PublicIp`.
    #[inline]
    pub fn public_ip(&self) -> Value<String> {
        self.attribute("PublicIp")
    }
}

/// `AWS::EC2::EgressOnlyInternetGateway`.
#[must_use]
#[derive(Clone, Debug)]
pub struct EgressOnlyInternetGateway(Map);

impl EgressOnlyInternetGateway {
    /// With the required properties:
    /// - `VpcId`.
    pub fn new(vpc_id: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("VpcId", vpc_id))
    }

    /// `Tags`.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }
}

impl ResourceType for EgressOnlyInternetGateway {
    const TYPE: &'static str = "AWS::EC2::EgressOnlyInternetGateway";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<EgressOnlyInternetGateway> {
    /// The attribute `Id`.
    #[inline]
    pub fn id(&self) -> Value<String> {
        self.attribute("Id")
    }
}

/// `AWS::EC2::FlowLog`.
#[must_use]
#[derive(Clone, Debug)]
pub struct FlowLog(Map);

impl FlowLog {
    /// With the required properties:
    /// - `ResourceId`.
    /// - `ResourceType`.
    pub fn new(resource_id: impl Into<Value<String>>, resource_type: impl Into<Value<FlowLogResourceType>>) -> Self {
        Self(Map::new().set("ResourceId", resource_id).set("ResourceType", resource_type))
    }

    /// `DeliverCrossAccountRole`.
    pub fn deliver_cross_account_role(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("DeliverCrossAccountRole", value))
    }

    /// `DeliverLogsPermissionArn`.
    pub fn deliver_logs_permission_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("DeliverLogsPermissionArn", value))
    }

    /// `DestinationOptions`.
    pub fn destination_options(self, value: impl Into<Value<FlowLogDestinationOptions>>) -> Self {
        Self(self.0.set("DestinationOptions", value))
    }

    /// `LogDestination`.
    pub fn log_destination(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("LogDestination", value))
    }

    /// `LogDestinationType`.
    pub fn log_destination_type(self, value: impl Into<Value<LogDestinationType>>) -> Self {
        Self(self.0.set("LogDestinationType", value))
    }

    /// `LogFormat`.
    pub fn log_format(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("LogFormat", value))
    }

    /// `LogGroupName`.
    pub fn log_group_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("LogGroupName", value))
    }

    /// `MaxAggregationInterval`.
    pub fn max_aggregation_interval(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("MaxAggregationInterval", value))
    }

    /// `TagFieldSpecifications`: 1 to 3 items.
    pub fn tag_field_specifications(self, value: impl Into<Value<List<TagFieldSpecification>>>) -> Self {
        Self(self.0.set("TagFieldSpecifications", value))
    }

    /// `Tags`.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }

    /// `TrafficType`.
    pub fn traffic_type(self, value: impl Into<Value<TrafficType>>) -> Self {
        Self(self.0.set("TrafficType", value))
    }
}

impl ResourceType for FlowLog {
    const TYPE: &'static str = "AWS::EC2::FlowLog";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<FlowLog> {
    /// The attribute `Id`.
    #[inline]
    pub fn id(&self) -> Value<String> {
        self.attribute("Id")
    }
}

/// `AWS::EC2::Instance`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Instance(Map);

impl Instance {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `AdditionalInfo`.
    pub fn additional_info(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("AdditionalInfo", value))
    }

    /// `Affinity`.
    pub fn affinity(self, value: impl Into<Value<InstanceAffinity>>) -> Self {
        Self(self.0.set("Affinity", value))
    }

    /// `AvailabilityZone`.
    pub fn availability_zone(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("AvailabilityZone", value))
    }

    /// `BlockDeviceMappings`.
    pub fn block_device_mappings(self, value: impl Into<Value<List<InstanceBlockDeviceMapping>>>) -> Self {
        Self(self.0.set("BlockDeviceMappings", value))
    }

    /// `CpuOptions`.
    pub fn cpu_options(self, value: impl Into<Value<InstanceCpuOptions>>) -> Self {
        Self(self.0.set("CpuOptions", value))
    }

    /// `CreditSpecification`.
    pub fn credit_specification(self, value: impl Into<Value<InstanceCreditSpecification>>) -> Self {
        Self(self.0.set("CreditSpecification", value))
    }

    /// `DisableApiTermination`.
    pub fn disable_api_termination(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("DisableApiTermination", value))
    }

    /// `EbsOptimized`.
    pub fn ebs_optimized(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("EbsOptimized", value))
    }

    /// `ElasticGpuSpecifications`.
    pub fn elastic_gpu_specifications(self, value: impl Into<Value<List<ElasticGpuSpecification>>>) -> Self {
        Self(self.0.set("ElasticGpuSpecifications", value))
    }

    /// `ElasticInferenceAccelerators`.
    pub fn elastic_inference_accelerators(self, value: impl Into<Value<List<ElasticInferenceAccelerator>>>) -> Self {
        Self(self.0.set("ElasticInferenceAccelerators", value))
    }

    /// `EnclaveOptions`.
    pub fn enclave_options(self, value: impl Into<Value<InstanceEnclaveOptions>>) -> Self {
        Self(self.0.set("EnclaveOptions", value))
    }

    /// `HibernationOptions`.
    pub fn hibernation_options(self, value: impl Into<Value<InstanceHibernationOptions>>) -> Self {
        Self(self.0.set("HibernationOptions", value))
    }

    /// `HostId`.
    pub fn host_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("HostId", value))
    }

    /// `HostResourceGroupArn`.
    pub fn host_resource_group_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("HostResourceGroupArn", value))
    }

    /// `IamInstanceProfile`.
    pub fn iam_instance_profile(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("IamInstanceProfile", value))
    }

    /// `ImageId`.
    pub fn image_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ImageId", value))
    }

    /// `InstanceInitiatedShutdownBehavior`.
    pub fn instance_initiated_shutdown_behavior(self, value: impl Into<Value<InstanceInitiatedShutdownBehavior>>) -> Self {
        Self(self.0.set("InstanceInitiatedShutdownBehavior", value))
    }

    /// `InstanceType`.
    pub fn instance_type(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("InstanceType", value))
    }

    /// `Ipv6AddressCount`.
    pub fn ipv6_address_count(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Ipv6AddressCount", value))
    }

    /// `Ipv6Addresses`.
    pub fn ipv6_addresses(self, value: impl Into<Value<List<InstanceIpv6Address>>>) -> Self {
        Self(self.0.set("Ipv6Addresses", value))
    }

    /// `KernelId`.
    pub fn kernel_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("KernelId", value))
    }

    /// `KeyName`.
    pub fn key_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("KeyName", value))
    }

    /// `LaunchTemplate`.
    pub fn launch_template(self, value: impl Into<Value<LaunchTemplateSpecification>>) -> Self {
        Self(self.0.set("LaunchTemplate", value))
    }

    /// `LicenseSpecifications`.
    pub fn license_specifications(self, value: impl Into<Value<List<LicenseSpecification>>>) -> Self {
        Self(self.0.set("LicenseSpecifications", value))
    }

    /// `MetadataOptions`.
    pub fn metadata_options(self, value: impl Into<Value<MetadataOptions>>) -> Self {
        Self(self.0.set("MetadataOptions", value))
    }

    /// `Monitoring`.
    pub fn monitoring(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("Monitoring", value))
    }

    /// `NetworkInterfaces`.
    pub fn network_interfaces(self, value: impl Into<Value<List<InstanceNetworkInterface>>>) -> Self {
        Self(self.0.set("NetworkInterfaces", value))
    }

    /// `PlacementGroupName`.
    pub fn placement_group_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("PlacementGroupName", value))
    }

    /// `PrivateDnsNameOptions`.
    pub fn private_dns_name_options(self, value: impl Into<Value<PrivateDnsNameOptions>>) -> Self {
        Self(self.0.set("PrivateDnsNameOptions", value))
    }

    /// `PrivateIpAddress`.
    pub fn private_ip_address(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("PrivateIpAddress", value))
    }

    /// `PropagateTagsToVolumeOnCreation`.
    pub fn propagate_tags_to_volume_on_creation(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("PropagateTagsToVolumeOnCreation", value))
    }

    /// `RamdiskId`.
    pub fn ramdisk_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("RamdiskId", value))
    }

    /// `SecurityGroupIds`.
    pub fn security_group_ids(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("SecurityGroupIds", value))
    }

    /// `SecurityGroups`.
    pub fn security_groups(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("SecurityGroups", value))
    }

    /// `SourceDestCheck`.
    pub fn source_dest_check(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("SourceDestCheck", value))
    }

    /// `SsmAssociations`.
    pub fn ssm_associations(self, value: impl Into<Value<List<SsmAssociation>>>) -> Self {
        Self(self.0.set("SsmAssociations", value))
    }

    /// `SubnetId`.
    pub fn subnet_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("SubnetId", value))
    }

    /// `Tags`.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }

    /// `Tenancy`.
    pub fn tenancy(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Tenancy", value))
    }

    /// `UserData`.
    pub fn user_data(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("UserData", value))
    }

    /// `Volumes`.
    pub fn volumes(self, value: impl Into<Value<List<Volume>>>) -> Self {
        Self(self.0.set("Volumes", value))
    }
}

impl ResourceType for Instance {
    const TYPE: &'static str = "AWS::EC2::Instance";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<Instance> {
    /// The attribute `InstanceId`.
    #[inline]
    pub fn instance_id(&self) -> Value<String> {
        self.attribute("InstanceId")
    }

    /// The attribute `PrivateDnsName`.
    #[inline]
    pub fn private_dns_name(&self) -> Value<String> {
        self.attribute("PrivateDnsName")
    }

    /// The attribute `PrivateIp`.
    #[inline]
    pub fn private_ip(&self) -> Value<String> {
        self.attribute("PrivateIp")
    }

    /// The attribute `PublicDnsName`.
    #[inline]
    pub fn public_dns_name(&self) -> Value<String> {
        self.attribute("PublicDnsName")
    }

    /// The attribute `PublicIp`.
    #[inline]
    pub fn public_ip(&self) -> Value<String> {
        self.attribute("PublicIp")
    }

    /// The attribute `State.Code`.
    #[inline]
    pub fn state_code(&self) -> Value<String> {
        self.attribute("State.Code")
    }

    /// The attribute `State.Name`.
    #[inline]
    pub fn state_name(&self) -> Value<String> {
        self.attribute("State.Name")
    }

    /// The attribute `VpcId`.
    #[inline]
    pub fn vpc_id(&self) -> Value<String> {
        self.attribute("VpcId")
    }
}

/// `AWS::EC2::InternetGateway`.
#[must_use]
#[derive(Clone, Debug)]
pub struct InternetGateway(Map);

impl InternetGateway {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Tags`.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }
}

impl ResourceType for InternetGateway {
    const TYPE: &'static str = "AWS::EC2::InternetGateway";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<InternetGateway> {
    /// The attribute `InternetGatewayId`.
    #[inline]
    pub fn internet_gateway_id(&self) -> Value<String> {
        self.attribute("InternetGatewayId")
    }
}

/// `AWS::EC2::LaunchTemplate`.
#[must_use]
#[derive(Clone, Debug)]
pub struct LaunchTemplate(Map);

impl LaunchTemplate {
    /// With the required properties:
    /// - `LaunchTemplateData`.
    pub fn new(launch_template_data: impl Into<Value<LaunchTemplateData>>) -> Self {
        Self(Map::new().set("LaunchTemplateData", launch_template_data))
    }

    /// `LaunchTemplateName`.
    pub fn launch_template_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("LaunchTemplateName", value))
    }

    /// `TagSpecifications`.
    pub fn tag_specifications(self, value: impl Into<Value<List<LaunchTemplateTagSpecification>>>) -> Self {
        Self(self.0.set("TagSpecifications", value))
    }

    /// `VersionDescription`: 0 to 255 characters.
    pub fn version_description(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("VersionDescription", value))
    }
}

impl ResourceType for LaunchTemplate {
    const TYPE: &'static str = "AWS::EC2::LaunchTemplate";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<LaunchTemplate> {
    /// The attribute `DefaultVersionNumber`.
    #[inline]
    pub fn default_version_number(&self) -> Value<String> {
        self.attribute("DefaultVersionNumber")
    }

    /// The attribute `LatestVersionNumber`.
    #[inline]
    pub fn latest_version_number(&self) -> Value<String> {
        self.attribute("LatestVersionNumber")
    }

    /// The attribute `LaunchTemplateId`.
    #[inline]
    pub fn launch_template_id(&self) -> Value<String> {
        self.attribute("LaunchTemplateId")
    }
}

/// `AWS::EC2::NatGateway`.
#[must_use]
#[derive(Clone, Debug)]
pub struct NatGateway(Map);

impl NatGateway {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `AllocationId`.
    pub fn allocation_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("AllocationId", value))
    }

    /// `AvailabilityMode`.
    pub fn availability_mode(self, value: impl Into<Value<AvailabilityMode>>) -> Self {
        Self(self.0.set("AvailabilityMode", value))
    }

    /// `AvailabilityZoneAddresses`.
    pub fn availability_zone_addresses(self, value: impl Into<Value<List<AvailabilityZoneAddress>>>) -> Self {
        Self(self.0.set("AvailabilityZoneAddresses", value))
    }

    /// `ConnectivityType`.
    pub fn connectivity_type(self, value: impl Into<Value<ConnectivityType>>) -> Self {
        Self(self.0.set("ConnectivityType", value))
    }

    /// `MaxDrainDurationSeconds`.
    pub fn max_drain_duration_seconds(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("MaxDrainDurationSeconds", value))
    }

    /// `PrivateIpAddress`.
    pub fn private_ip_address(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("PrivateIpAddress", value))
    }

    /// `SecondaryAllocationIds`.
    pub fn secondary_allocation_ids(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("SecondaryAllocationIds", value))
    }

    /// `SecondaryPrivateIpAddressCount`: 1 to 31.
    pub fn secondary_private_ip_address_count(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("SecondaryPrivateIpAddressCount", value))
    }

    /// `SecondaryPrivateIpAddresses`.
    pub fn secondary_private_ip_addresses(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("SecondaryPrivateIpAddresses", value))
    }

    /// `SubnetId`.
    pub fn subnet_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("SubnetId", value))
    }

    /// `Tags`.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }

    /// `VpcId`.
    pub fn vpc_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("VpcId", value))
    }
}

impl ResourceType for NatGateway {
    const TYPE: &'static str = "AWS::EC2::NatGateway";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<NatGateway> {
    /// The attribute `AutoProvisionZones`.
    #[inline]
    pub fn auto_provision_zones(&self) -> Value<String> {
        self.attribute("AutoProvisionZones")
    }

    /// The attribute `AutoScalingIps`.
    #[inline]
    pub fn auto_scaling_ips(&self) -> Value<String> {
        self.attribute("AutoScalingIps")
    }

    /// The attribute `EniId`.
    #[inline]
    pub fn eni_id(&self) -> Value<String> {
        self.attribute("EniId")
    }

    /// The attribute `NatGatewayId`.
    #[inline]
    pub fn nat_gateway_id(&self) -> Value<String> {
        self.attribute("NatGatewayId")
    }

    /// The attribute `RouteTableId`.
    #[inline]
    pub fn route_table_id(&self) -> Value<String> {
        self.attribute("RouteTableId")
    }
}

/// `AWS::EC2::NetworkAcl`.
#[must_use]
#[derive(Clone, Debug)]
pub struct NetworkAcl(Map);

impl NetworkAcl {
    /// With the required properties:
    /// - `VpcId`.
    pub fn new(vpc_id: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("VpcId", vpc_id))
    }

    /// `Tags`.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }
}

impl ResourceType for NetworkAcl {
    const TYPE: &'static str = "AWS::EC2::NetworkAcl";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<NetworkAcl> {
    /// The attribute `Id`.
    #[inline]
    pub fn id(&self) -> Value<String> {
        self.attribute("Id")
    }
}

/// `AWS::EC2::NetworkAclEntry`.
#[must_use]
#[derive(Clone, Debug)]
pub struct NetworkAclEntry(Map);

impl NetworkAclEntry {
    /// With the required properties:
    /// - `NetworkAclId`.
    /// - `Protocol`.
    /// - `RuleAction`.
    /// - `RuleNumber`.
    pub fn new(network_acl_id: impl Into<Value<String>>, protocol: impl Into<Value<i64>>, rule_action: impl Into<Value<RuleAction>>, rule_number: impl Into<Value<i64>>) -> Self {
        Self(Map::new().set("NetworkAclId", network_acl_id).set("Protocol", protocol).set("RuleAction", rule_action).set("RuleNumber", rule_number))
    }

    /// `CidrBlock`.
    pub fn cidr_block(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("CidrBlock", value))
    }

    /// `Egress`.
    pub fn egress(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("Egress", value))
    }

    /// `Icmp`.
    pub fn icmp(self, value: impl Into<Value<Icmp>>) -> Self {
        Self(self.0.set("Icmp", value))
    }

    /// `Ipv6CidrBlock`.
    pub fn ipv6_cidr_block(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Ipv6CidrBlock", value))
    }

    /// `PortRange`.
    pub fn port_range(self, value: impl Into<Value<PortRange>>) -> Self {
        Self(self.0.set("PortRange", value))
    }
}

impl ResourceType for NetworkAclEntry {
    const TYPE: &'static str = "AWS::EC2::NetworkAclEntry";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<NetworkAclEntry> {
    /// The attribute `Id`.
    #[inline]
    pub fn id(&self) -> Value<String> {
        self.attribute("Id")
    }
}

/// `AWS::EC2::PrefixList`.
#[must_use]
#[derive(Clone, Debug)]
pub struct PrefixList(Map);

impl PrefixList {
    /// With the required properties:
    /// - `AddressFamily`.
    /// - `PrefixListName`: 1 to 255 characters.
    pub fn new(address_family: impl Into<Value<AddressFamily>>, prefix_list_name: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("AddressFamily", address_family).set("PrefixListName", prefix_list_name))
    }

    /// `Entries`: 0 to 100 items.
    pub fn entries(self, value: impl Into<Value<List<Entry>>>) -> Self {
        Self(self.0.set("Entries", value))
    }

    /// `MaxEntries`: at least 1.
    pub fn max_entries(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("MaxEntries", value))
    }

    /// `Tags`.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }
}

impl ResourceType for PrefixList {
    const TYPE: &'static str = "AWS::EC2::PrefixList";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<PrefixList> {
    /// The attribute `Arn`.
    #[inline]
    pub fn arn(&self) -> Value<String> {
        self.attribute("Arn")
    }

    /// The attribute `OwnerId`.
    #[inline]
    pub fn owner_id(&self) -> Value<String> {
        self.attribute("OwnerId")
    }

    /// The attribute `PrefixListId`.
    #[inline]
    pub fn prefix_list_id(&self) -> Value<String> {
        self.attribute("PrefixListId")
    }

    /// The attribute `Version`.
    #[inline]
    pub fn version(&self) -> Value<i64> {
        self.attribute("Version")
    }
}

/// `AWS::EC2::Route`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Route(Map);

impl Route {
    /// With the required properties:
    /// - `RouteTableId`.
    pub fn new(route_table_id: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("RouteTableId", route_table_id))
    }

    /// `CarrierGatewayId`.
    pub fn carrier_gateway_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("CarrierGatewayId", value))
    }

    /// `CoreNetworkArn`.
    pub fn core_network_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("CoreNetworkArn", value))
    }

    /// `DestinationCidrBlock`.
    pub fn destination_cidr_block(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("DestinationCidrBlock", value))
    }

    /// `DestinationIpv6CidrBlock`.
    pub fn destination_ipv6_cidr_block(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("DestinationIpv6CidrBlock", value))
    }

    /// `DestinationPrefixListId`.
    pub fn destination_prefix_list_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("DestinationPrefixListId", value))
    }

    /// `EgressOnlyInternetGatewayId`.
    pub fn egress_only_internet_gateway_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("EgressOnlyInternetGatewayId", value))
    }

    /// `GatewayId`.
    pub fn gateway_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("GatewayId", value))
    }

    /// `InstanceId`.
    pub fn instance_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("InstanceId", value))
    }

    /// `LocalGatewayId`.
    pub fn local_gateway_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("LocalGatewayId", value))
    }

    /// `NatGatewayId`.
    pub fn nat_gateway_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("NatGatewayId", value))
    }

    /// `NetworkInterfaceId`.
    pub fn network_interface_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("NetworkInterfaceId", value))
    }

    /// `OdbNetworkArn`.
    pub fn odb_network_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("OdbNetworkArn", value))
    }

    /// `TransitGatewayId`.
    pub fn transit_gateway_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("TransitGatewayId", value))
    }

    /// `VpcEndpointId`.
    pub fn vpc_endpoint_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("VpcEndpointId", value))
    }

    /// `VpcPeeringConnectionId`.
    pub fn vpc_peering_connection_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("VpcPeeringConnectionId", value))
    }
}

impl ResourceType for Route {
    const TYPE: &'static str = "AWS::EC2::Route";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<Route> {
    /// The attribute `CidrBlock`.
    #[inline]
    pub fn cidr_block(&self) -> Value<String> {
        self.attribute("CidrBlock")
    }
}

/// `AWS::EC2::RouteTable`.
#[must_use]
#[derive(Clone, Debug)]
pub struct RouteTable(Map);

impl RouteTable {
    /// With the required properties:
    /// - `VpcId`.
    pub fn new(vpc_id: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("VpcId", vpc_id))
    }

    /// `Tags`.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }
}

impl ResourceType for RouteTable {
    const TYPE: &'static str = "AWS::EC2::RouteTable";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<RouteTable> {
    /// The attribute `RouteTableId`.
    #[inline]
    pub fn route_table_id(&self) -> Value<String> {
        self.attribute("RouteTableId")
    }
}

/// `AWS::EC2::SecurityGroup`.
#[must_use]
#[derive(Clone, Debug)]
pub struct SecurityGroup(Map);

impl SecurityGroup {
    /// With the required properties:
    /// - `GroupDescription`: 0 to 255 characters.
    pub fn new(group_description: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("GroupDescription", group_description))
    }

    /// `GroupName`.
    pub fn group_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("GroupName", value))
    }

    /// `SecurityGroupEgress`.
    pub fn security_group_egress(self, value: impl Into<Value<List<Egress>>>) -> Self {
        Self(self.0.set("SecurityGroupEgress", value))
    }

    /// `SecurityGroupIngress`.
    pub fn security_group_ingress(self, value: impl Into<Value<List<Ingress>>>) -> Self {
        Self(self.0.set("SecurityGroupIngress", value))
    }

    /// `Tags`.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }

    /// `VpcId`.
    pub fn vpc_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("VpcId", value))
    }
}

impl ResourceType for SecurityGroup {
    const TYPE: &'static str = "AWS::EC2::SecurityGroup";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<SecurityGroup> {
    /// The attribute `GroupId`.
    #[inline]
    pub fn group_id(&self) -> Value<String> {
        self.attribute("GroupId")
    }

    /// The attribute `Id`.
    #[inline]
    pub fn id(&self) -> Value<String> {
        self.attribute("Id")
    }
}

/// `AWS::EC2::SecurityGroupEgress`.
#[must_use]
#[derive(Clone, Debug)]
pub struct SecurityGroupEgress(Map);

impl SecurityGroupEgress {
    /// With the required properties:
    /// - `GroupId`.
    /// - `IpProtocol`.
    pub fn new(group_id: impl Into<Value<String>>, ip_protocol: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("GroupId", group_id).set("IpProtocol", ip_protocol))
    }

    /// `CidrIp`.
    pub fn cidr_ip(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("CidrIp", value))
    }

    /// `CidrIpv6`.
    pub fn cidr_ipv6(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("CidrIpv6", value))
    }

    /// `Description`.
    pub fn description(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Description", value))
    }

    /// `DestinationPrefixListId`.
    pub fn destination_prefix_list_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("DestinationPrefixListId", value))
    }

    /// `DestinationSecurityGroupId`.
    pub fn destination_security_group_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("DestinationSecurityGroupId", value))
    }

    /// `FromPort`: at least -1.
    pub fn from_port(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("FromPort", value))
    }

    /// `ToPort`: at least -1.
    pub fn to_port(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("ToPort", value))
    }
}

impl ResourceType for SecurityGroupEgress {
    const TYPE: &'static str = "AWS::EC2::SecurityGroupEgress";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<SecurityGroupEgress> {
    /// The attribute `Id`.
    #[inline]
    pub fn id(&self) -> Value<String> {
        self.attribute("Id")
    }
}

/// `AWS::EC2::SecurityGroupIngress`.
#[must_use]
#[derive(Clone, Debug)]
pub struct SecurityGroupIngress(Map);

impl SecurityGroupIngress {
    /// With the required properties:
    /// - `IpProtocol`.
    pub fn new(ip_protocol: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("IpProtocol", ip_protocol))
    }

    /// `CidrIp`.
    pub fn cidr_ip(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("CidrIp", value))
    }

    /// `CidrIpv6`.
    pub fn cidr_ipv6(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("CidrIpv6", value))
    }

    /// `Description`.
    pub fn description(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Description", value))
    }

    /// `FromPort`: at least -1.
    pub fn from_port(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("FromPort", value))
    }

    /// `GroupId`.
    pub fn group_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("GroupId", value))
    }

    /// `GroupName`.
    pub fn group_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("GroupName", value))
    }

    /// `SourcePrefixListId`.
    pub fn source_prefix_list_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("SourcePrefixListId", value))
    }

    /// `SourceSecurityGroupId`.
    pub fn source_security_group_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("SourceSecurityGroupId", value))
    }

    /// `SourceSecurityGroupName`.
    pub fn source_security_group_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("SourceSecurityGroupName", value))
    }

    /// `SourceSecurityGroupOwnerId`.
    pub fn source_security_group_owner_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("SourceSecurityGroupOwnerId", value))
    }

    /// `ToPort`: at least -1.
    pub fn to_port(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("ToPort", value))
    }
}

impl ResourceType for SecurityGroupIngress {
    const TYPE: &'static str = "AWS::EC2::SecurityGroupIngress";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<SecurityGroupIngress> {
    /// The attribute `Id`.
    #[inline]
    pub fn id(&self) -> Value<String> {
        self.attribute("Id")
    }
}

/// `AWS::EC2::Subnet`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Subnet(Map);

impl Subnet {
    /// With the required properties:
    /// - `VpcId`.
    pub fn new(vpc_id: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("VpcId", vpc_id))
    }

    /// `AssignIpv6AddressOnCreation`.
    pub fn assign_ipv6_address_on_creation(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("AssignIpv6AddressOnCreation", value))
    }

    /// `AvailabilityZone`.
    pub fn availability_zone(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("AvailabilityZone", value))
    }

    /// `AvailabilityZoneId`.
    pub fn availability_zone_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("AvailabilityZoneId", value))
    }

    /// `CidrBlock`.
    pub fn cidr_block(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("CidrBlock", value))
    }

    /// `EnableDns64`.
    pub fn enable_dns64(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("EnableDns64", value))
    }

    /// `EnableLniAtDeviceIndex`.
    pub fn enable_lni_at_device_index(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("EnableLniAtDeviceIndex", value))
    }

    /// `Ipv4IpamPoolId`.
    pub fn ipv4_ipam_pool_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Ipv4IpamPoolId", value))
    }

    /// `Ipv4NetmaskLength`.
    pub fn ipv4_netmask_length(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Ipv4NetmaskLength", value))
    }

    /// `Ipv6CidrBlock`.
    pub fn ipv6_cidr_block(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Ipv6CidrBlock", value))
    }

    /// `Ipv6IpamPoolId`.
    pub fn ipv6_ipam_pool_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Ipv6IpamPoolId", value))
    }

    /// `Ipv6Native`.
    pub fn ipv6_native(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("Ipv6Native", value))
    }

    /// `Ipv6NetmaskLength`.
    pub fn ipv6_netmask_length(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Ipv6NetmaskLength", value))
    }

    /// `MapPublicIpOnLaunch`.
    pub fn map_public_ip_on_launch(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("MapPublicIpOnLaunch", value))
    }

    /// `OutpostArn`.
    pub fn outpost_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("OutpostArn", value))
    }

    /// `PrivateDnsNameOptionsOnLaunch`.
    pub fn private_dns_name_options_on_launch(self, value: impl Into<Value<SubnetPrivateDnsNameOptionsOnLaunch>>) -> Self {
        Self(self.0.set("PrivateDnsNameOptionsOnLaunch", value))
    }

    /// `Tags`.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }
}

impl ResourceType for Subnet {
    const TYPE: &'static str = "AWS::EC2::Subnet";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<Subnet> {
    /// The attribute `BlockPublicAccessStates.InternetGatewayBlockMode`.
    #[inline]
    pub fn block_public_access_states_internet_gateway_block_mode(&self) -> Value<String> {
        self.attribute("BlockPublicAccessStates.InternetGatewayBlockMode")
    }

    /// The attribute `Ipv6CidrBlocks`.
    #[inline]
    pub fn ipv6_cidr_blocks(&self) -> Value<List<String>> {
        self.attribute("Ipv6CidrBlocks")
    }

    /// The attribute `NetworkAclAssociationId`.
    #[inline]
    pub fn network_acl_association_id(&self) -> Value<String> {
        self.attribute("NetworkAclAssociationId")
    }

    /// The attribute `SubnetId`.
    #[inline]
    pub fn subnet_id(&self) -> Value<String> {
        self.attribute("SubnetId")
    }
}

/// `AWS::EC2::SubnetNetworkAclAssociation`.
#[must_use]
#[derive(Clone, Debug)]
pub struct SubnetNetworkAclAssociation(Map);

impl SubnetNetworkAclAssociation {
    /// With the required properties:
    /// - `NetworkAclId`.
    /// - `SubnetId`.
    pub fn new(network_acl_id: impl Into<Value<String>>, subnet_id: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("NetworkAclId", network_acl_id).set("SubnetId", subnet_id))
    }
}

impl ResourceType for SubnetNetworkAclAssociation {
    const TYPE: &'static str = "AWS::EC2::SubnetNetworkAclAssociation";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<SubnetNetworkAclAssociation> {
    /// The attribute `AssociationId`.
    #[inline]
    pub fn association_id(&self) -> Value<String> {
        self.attribute("AssociationId")
    }
}

/// `AWS::EC2::SubnetRouteTableAssociation`.
#[must_use]
#[derive(Clone, Debug)]
pub struct SubnetRouteTableAssociation(Map);

impl SubnetRouteTableAssociation {
    /// With the required properties:
    /// - `RouteTableId`.
    /// - `SubnetId`.
    pub fn new(route_table_id: impl Into<Value<String>>, subnet_id: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("RouteTableId", route_table_id).set("SubnetId", subnet_id))
    }
}

impl ResourceType for SubnetRouteTableAssociation {
    const TYPE: &'static str = "AWS::EC2::SubnetRouteTableAssociation";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<SubnetRouteTableAssociation> {
    /// The attribute `Id`.
    #[inline]
    pub fn id(&self) -> Value<String> {
        self.attribute("Id")
    }
}

/// `AWS::EC2::TransitGatewayAttachment`.
#[must_use]
#[derive(Clone, Debug)]
pub struct TransitGatewayAttachment(Map);

impl TransitGatewayAttachment {
    /// With the required properties:
    /// - `SubnetIds`.
    /// - `TransitGatewayId`.
    /// - `VpcId`.
    pub fn new(subnet_ids: impl Into<Value<List<String>>>, transit_gateway_id: impl Into<Value<String>>, vpc_id: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("SubnetIds", subnet_ids).set("TransitGatewayId", transit_gateway_id).set("VpcId", vpc_id))
    }

    /// `Options`.
    pub fn options(self, value: impl Into<Value<TransitGatewayAttachmentOptions>>) -> Self {
        Self(self.0.set("Options", value))
    }

    /// `Tags`.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }
}

impl ResourceType for TransitGatewayAttachment {
    const TYPE: &'static str = "AWS::EC2::TransitGatewayAttachment";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<TransitGatewayAttachment> {
    /// The attribute `Id`.
    #[inline]
    pub fn id(&self) -> Value<String> {
        self.attribute("Id")
    }
}

/// `AWS::EC2::VPC`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Vpc(Map);

impl Vpc {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `CidrBlock`.
    pub fn cidr_block(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("CidrBlock", value))
    }

    /// `EnableDnsHostnames`.
    pub fn enable_dns_hostnames(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("EnableDnsHostnames", value))
    }

    /// `EnableDnsSupport`.
    pub fn enable_dns_support(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("EnableDnsSupport", value))
    }

    /// `InstanceTenancy`.
    pub fn instance_tenancy(self, value: impl Into<Value<InstanceTenancy>>) -> Self {
        Self(self.0.set("InstanceTenancy", value))
    }

    /// `Ipv4IpamPoolId`.
    pub fn ipv4_ipam_pool_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Ipv4IpamPoolId", value))
    }

    /// `Ipv4NetmaskLength`.
    pub fn ipv4_netmask_length(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Ipv4NetmaskLength", value))
    }

    /// `Tags`.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }

    /// `VpcEncryptionControl`.
    pub fn vpc_encryption_control(self, value: impl Into<Value<VpcEncryptionControl>>) -> Self {
        Self(self.0.set("VpcEncryptionControl", value))
    }
}

impl ResourceType for Vpc {
    const TYPE: &'static str = "AWS::EC2::VPC";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<Vpc> {
    /// The attribute `CidrBlockAssociations`.
    #[inline]
    pub fn cidr_block_associations(&self) -> Value<List<String>> {
        self.attribute("CidrBlockAssociations")
    }

    /// The attribute `DefaultNetworkAcl`.
    #[inline]
    pub fn default_network_acl(&self) -> Value<String> {
        self.attribute("DefaultNetworkAcl")
    }

    /// The attribute `DefaultSecurityGroup`.
    #[inline]
    pub fn default_security_group(&self) -> Value<String> {
        self.attribute("DefaultSecurityGroup")
    }

    /// The attribute `Ipv6CidrBlocks`.
    #[inline]
    pub fn ipv6_cidr_blocks(&self) -> Value<List<String>> {
        self.attribute("Ipv6CidrBlocks")
    }

    /// The attribute `VpcEncryptionControl.ResourceExclusions.EgressOnlyInternetGateway.State`.
    #[inline]
    pub fn vpc_encryption_control_resource_exclusions_egress_only_internet_gateway_state(&self) -> Value<String> {
        self.attribute("VpcEncryptionControl.ResourceExclusions.EgressOnlyInternetGateway.State")
    }

    /// The attribute `VpcEncryptionControl.ResourceExclusions.EgressOnlyInternetGateway.StateMessage`.
    #[inline]
    pub fn vpc_encryption_control_resource_exclusions_egress_only_internet_gateway_state_message(&self) -> Value<String> {
        self.attribute("VpcEncryptionControl.ResourceExclusions.EgressOnlyInternetGateway.StateMessage")
    }

    /// The attribute `VpcEncryptionControl.ResourceExclusions.ElasticFileSystem.State`.
    #[inline]
    pub fn vpc_encryption_control_resource_exclusions_elastic_file_system_state(&self) -> Value<String> {
        self.attribute("VpcEncryptionControl.ResourceExclusions.ElasticFileSystem.State")
    }

    /// The attribute `VpcEncryptionControl.ResourceExclusions.ElasticFileSystem.StateMessage`.
    #[inline]
    pub fn vpc_encryption_control_resource_exclusions_elastic_file_system_state_message(&self) -> Value<String> {
        self.attribute("VpcEncryptionControl.ResourceExclusions.ElasticFileSystem.StateMessage")
    }

    /// The attribute `VpcEncryptionControl.ResourceExclusions.InternetGateway.State`.
    #[inline]
    pub fn vpc_encryption_control_resource_exclusions_internet_gateway_state(&self) -> Value<String> {
        self.attribute("VpcEncryptionControl.ResourceExclusions.InternetGateway.State")
    }

    /// The attribute `VpcEncryptionControl.ResourceExclusions.InternetGateway.StateMessage`.
    #[inline]
    pub fn vpc_encryption_control_resource_exclusions_internet_gateway_state_message(&self) -> Value<String> {
        self.attribute("VpcEncryptionControl.ResourceExclusions.InternetGateway.StateMessage")
    }

    /// The attribute `VpcEncryptionControl.ResourceExclusions.Lambda.State`.
    #[inline]
    pub fn vpc_encryption_control_resource_exclusions_lambda_state(&self) -> Value<String> {
        self.attribute("VpcEncryptionControl.ResourceExclusions.Lambda.State")
    }

    /// The attribute `VpcEncryptionControl.ResourceExclusions.Lambda.StateMessage`.
    #[inline]
    pub fn vpc_encryption_control_resource_exclusions_lambda_state_message(&self) -> Value<String> {
        self.attribute("VpcEncryptionControl.ResourceExclusions.Lambda.StateMessage")
    }

    /// The attribute `VpcEncryptionControl.ResourceExclusions.NatGateway.State`.
    #[inline]
    pub fn vpc_encryption_control_resource_exclusions_nat_gateway_state(&self) -> Value<String> {
        self.attribute("VpcEncryptionControl.ResourceExclusions.NatGateway.State")
    }

    /// The attribute `VpcEncryptionControl.ResourceExclusions.NatGateway.StateMessage`.
    #[inline]
    pub fn vpc_encryption_control_resource_exclusions_nat_gateway_state_message(&self) -> Value<String> {
        self.attribute("VpcEncryptionControl.ResourceExclusions.NatGateway.StateMessage")
    }

    /// The attribute `VpcEncryptionControl.ResourceExclusions.VirtualPrivateGateway.State`.
    #[inline]
    pub fn vpc_encryption_control_resource_exclusions_virtual_private_gateway_state(&self) -> Value<String> {
        self.attribute("VpcEncryptionControl.ResourceExclusions.VirtualPrivateGateway.State")
    }

    /// The attribute `VpcEncryptionControl.ResourceExclusions.VirtualPrivateGateway.StateMessage`.
    #[inline]
    pub fn vpc_encryption_control_resource_exclusions_virtual_private_gateway_state_message(&self) -> Value<String> {
        self.attribute("VpcEncryptionControl.ResourceExclusions.VirtualPrivateGateway.StateMessage")
    }

    /// The attribute `VpcEncryptionControl.ResourceExclusions.VpcLattice.State`.
    #[inline]
    pub fn vpc_encryption_control_resource_exclusions_vpc_lattice_state(&self) -> Value<String> {
        self.attribute("VpcEncryptionControl.ResourceExclusions.VpcLattice.State")
    }

    /// The attribute `VpcEncryptionControl.ResourceExclusions.VpcLattice.StateMessage`.
    #[inline]
    pub fn vpc_encryption_control_resource_exclusions_vpc_lattice_state_message(&self) -> Value<String> {
        self.attribute("VpcEncryptionControl.ResourceExclusions.VpcLattice.StateMessage")
    }

    /// The attribute `VpcEncryptionControl.ResourceExclusions.VpcPeering.State`.
    #[inline]
    pub fn vpc_encryption_control_resource_exclusions_vpc_peering_state(&self) -> Value<String> {
        self.attribute("VpcEncryptionControl.ResourceExclusions.VpcPeering.State")
    }

    /// The attribute `VpcEncryptionControl.ResourceExclusions.VpcPeering.StateMessage`.
    #[inline]
    pub fn vpc_encryption_control_resource_exclusions_vpc_peering_state_message(&self) -> Value<String> {
        self.attribute("VpcEncryptionControl.ResourceExclusions.VpcPeering.StateMessage")
    }

    /// The attribute `VpcEncryptionControl.State`.
    #[inline]
    pub fn vpc_encryption_control_state(&self) -> Value<String> {
        self.attribute("VpcEncryptionControl.State")
    }

    /// The attribute `VpcEncryptionControl.StateMessage`.
    #[inline]
    pub fn vpc_encryption_control_state_message(&self) -> Value<String> {
        self.attribute("VpcEncryptionControl.StateMessage")
    }

    /// The attribute `VpcEncryptionControl.VpcEncryptionControlId`.
    #[inline]
    pub fn vpc_encryption_control_vpc_encryption_control_id(&self) -> Value<String> {
        self.attribute("VpcEncryptionControl.VpcEncryptionControlId")
    }

    /// The attribute `VpcEncryptionControl.VpcId`.
    #[inline]
    pub fn vpc_encryption_control_vpc_id(&self) -> Value<String> {
        self.attribute("VpcEncryptionControl.VpcId")
    }

    /// The attribute `VpcId`.
    #[inline]
    pub fn vpc_id(&self) -> Value<String> {
        self.attribute("VpcId")
    }
}

/// `AWS::EC2::VPCCidrBlock`.
#[must_use]
#[derive(Clone, Debug)]
pub struct VpcCidrBlock(Map);

impl VpcCidrBlock {
    /// With the required properties:
    /// - `VpcId`.
    pub fn new(vpc_id: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("VpcId", vpc_id))
    }

    /// `AmazonProvidedIpv6CidrBlock`.
    pub fn amazon_provided_ipv6_cidr_block(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("AmazonProvidedIpv6CidrBlock", value))
    }

    /// `CidrBlock`.
    pub fn cidr_block(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("CidrBlock", value))
    }

    /// `Ipv4IpamPoolId`.
    pub fn ipv4_ipam_pool_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Ipv4IpamPoolId", value))
    }

    /// `Ipv4NetmaskLength`.
    pub fn ipv4_netmask_length(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Ipv4NetmaskLength", value))
    }

    /// `Ipv6CidrBlock`.
    pub fn ipv6_cidr_block(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Ipv6CidrBlock", value))
    }

    /// `Ipv6CidrBlockNetworkBorderGroup`.
    pub fn ipv6_cidr_block_network_border_group(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Ipv6CidrBlockNetworkBorderGroup", value))
    }

    /// `Ipv6IpamPoolId`.
    pub fn ipv6_ipam_pool_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Ipv6IpamPoolId", value))
    }

    /// `Ipv6NetmaskLength`.
    pub fn ipv6_netmask_length(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Ipv6NetmaskLength", value))
    }

    /// `Ipv6Pool`.
    pub fn ipv6_pool(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Ipv6Pool", value))
    }
}

impl ResourceType for VpcCidrBlock {
    const TYPE: &'static str = "AWS::EC2::VPCCidrBlock";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<VpcCidrBlock> {
    /// The attribute `Id`.
    #[inline]
    pub fn id(&self) -> Value<String> {
        self.attribute("Id")
    }

    /// The attribute `IpSource`.
    #[inline]
    pub fn ip_source(&self) -> Value<String> {
        self.attribute("IpSource")
    }

    /// The attribute `Ipv6AddressAttribute`.
    #[inline]
    pub fn ipv6_address_attribute(&self) -> Value<String> {
        self.attribute("Ipv6AddressAttribute")
    }
}

/// `AWS::EC2::VPCEndpoint`.
#[must_use]
#[derive(Clone, Debug)]
pub struct VpcEndpoint(Map);

impl VpcEndpoint {
    /// With the required properties:
    /// - `VpcId`.
    pub fn new(vpc_id: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("VpcId", vpc_id))
    }

    /// `DnsOptions`.
    pub fn dns_options(self, value: impl Into<Value<DnsOptionsSpecification>>) -> Self {
        Self(self.0.set("DnsOptions", value))
    }

    /// `IpAddressType`.
    pub fn ip_address_type(self, value: impl Into<Value<IpAddressType>>) -> Self {
        Self(self.0.set("IpAddressType", value))
    }

    /// `PolicyDocument`.
    pub fn policy_document(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.set("PolicyDocument", value))
    }

    /// `PrivateDnsEnabled`.
    pub fn private_dns_enabled(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("PrivateDnsEnabled", value))
    }

    /// `ResourceConfigurationArn`.
    pub fn resource_configuration_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ResourceConfigurationArn", value))
    }

    /// `RouteTableIds`.
    pub fn route_table_ids(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("RouteTableIds", value))
    }

    /// `SecurityGroupIds`.
    pub fn security_group_ids(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("SecurityGroupIds", value))
    }

    /// `ServiceName`.
    pub fn service_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ServiceName", value))
    }

    /// `ServiceNetworkArn`.
    pub fn service_network_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ServiceNetworkArn", value))
    }

    /// `ServiceRegion`.
    pub fn service_region(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ServiceRegion", value))
    }

    /// `SubnetIds`.
    pub fn subnet_ids(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("SubnetIds", value))
    }

    /// `Tags`.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }

    /// `VpcEndpointType`.
    pub fn vpc_endpoint_type(self, value: impl Into<Value<VpcEndpointType>>) -> Self {
        Self(self.0.set("VpcEndpointType", value))
    }
}

impl ResourceType for VpcEndpoint {
    const TYPE: &'static str = "AWS::EC2::VPCEndpoint";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<VpcEndpoint> {
    /// The attribute `CreationTimestamp`.
    #[inline]
    pub fn creation_timestamp(&self) -> Value<String> {
        self.attribute("CreationTimestamp")
    }

    /// The attribute `DnsEntries`.
    #[inline]
    pub fn dns_entries(&self) -> Value<List<String>> {
        self.attribute("DnsEntries")
    }

    /// The attribute `Id`.
    #[inline]
    pub fn id(&self) -> Value<String> {
        self.attribute("Id")
    }

    /// The attribute `NetworkInterfaceIds`.
    #[inline]
    pub fn network_interface_ids(&self) -> Value<List<String>> {
        self.attribute("NetworkInterfaceIds")
    }
}

/// `AWS::EC2::VPCGatewayAttachment`.
#[must_use]
#[derive(Clone, Debug)]
pub struct VpcGatewayAttachment(Map);

impl VpcGatewayAttachment {
    /// With the required properties:
    /// - `VpcId`.
    pub fn new(vpc_id: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("VpcId", vpc_id))
    }

    /// `InternetGatewayId`.
    pub fn internet_gateway_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("InternetGatewayId", value))
    }

    /// `VpnGatewayId`.
    pub fn vpn_gateway_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("VpnGatewayId", value))
    }
}

impl ResourceType for VpcGatewayAttachment {
    const TYPE: &'static str = "AWS::EC2::VPCGatewayAttachment";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<VpcGatewayAttachment> {
    /// The attribute `AttachmentType`.
    #[inline]
    pub fn attachment_type(&self) -> Value<String> {
        self.attribute("AttachmentType")
    }
}

/// `AcceleratorCount` of `AWS::EC2::LaunchTemplate`.
#[must_use]
#[derive(Clone, Debug)]
pub struct AcceleratorCount(Map);

impl AcceleratorCount {
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

impl PropertyType for AcceleratorCount {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `AcceleratorManufacturer` of `AWS::EC2::LaunchTemplate`.
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

/// `AcceleratorName` of `AWS::EC2::LaunchTemplate`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum AcceleratorName {
    /// `a100`.
    A100,
    /// `a10g`.
    A10g,
    /// `gaudi-hl-205`.
    GaudiHl205,
    /// `h100`.
    H100,
    /// `inferentia`.
    Inferentia,
    /// `inferentia2`.
    Inferentia2,
    /// `k520`.
    K520,
    /// `k80`.
    K80,
    /// `l4`.
    L4,
    /// `l40s`.
    L40s,
    /// `m60`.
    M60,
    /// `radeon-pro-v520`.
    RadeonProV520,
    /// `t4`.
    T4,
    /// `t4g`.
    T4g,
    /// `trainium`.
    Trainium,
    /// `trainium2`.
    Trainium2,
    /// `u30`.
    U30,
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
            Self::A10g => "a10g",
            Self::GaudiHl205 => "gaudi-hl-205",
            Self::H100 => "h100",
            Self::Inferentia => "inferentia",
            Self::Inferentia2 => "inferentia2",
            Self::K520 => "k520",
            Self::K80 => "k80",
            Self::L4 => "l4",
            Self::L40s => "l40s",
            Self::M60 => "m60",
            Self::RadeonProV520 => "radeon-pro-v520",
            Self::T4 => "t4",
            Self::T4g => "t4g",
            Self::Trainium => "trainium",
            Self::Trainium2 => "trainium2",
            Self::U30 => "u30",
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

/// `AcceleratorTotalMemoryMib` of `AWS::EC2::LaunchTemplate`.
#[must_use]
#[derive(Clone, Debug)]
pub struct AcceleratorTotalMemoryMib(Map);

impl AcceleratorTotalMemoryMib {
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

impl PropertyType for AcceleratorTotalMemoryMib {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `AcceleratorType` of `AWS::EC2::LaunchTemplate`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum AcceleratorType {
    /// `fpga`.
    Fpga,
    /// `gpu`.
    Gpu,
    /// `inference`.
    Inference,
    /// `media`.
    Media,
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
            Self::Media => "media",
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

/// `AddressFamily` of `AWS::EC2::PrefixList`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum AddressFamily {
    /// `IPv4`.
    Ipv4,
    /// `IPv6`.
    Ipv6,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl AddressFamily {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Ipv4 => "IPv4",
            Self::Ipv6 => "IPv6",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for AddressFamily {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `AmdSevSnp` of `AWS::EC2::LaunchTemplate`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum AmdSevSnp {
    /// `enabled`.
    Enabled,
    /// `disabled`.
    Disabled,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl AmdSevSnp {
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

impl PropertyType for AmdSevSnp {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `ApplianceModeSupport` of `AWS::EC2::TransitGatewayAttachment`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum ApplianceModeSupport {
    /// `disable`.
    Disable,
    /// `enable`.
    Enable,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl ApplianceModeSupport {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Disable => "disable",
            Self::Enable => "enable",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for ApplianceModeSupport {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `AssociationParameter` of `AWS::EC2::Instance`.
#[must_use]
#[derive(Clone, Debug)]
pub struct AssociationParameter(Map);

impl AssociationParameter {
    /// With the required properties:
    /// - `Key`.
    /// - `Value`.
    pub fn new(key: impl Into<Value<String>>, value: impl Into<Value<List<String>>>) -> Self {
        Self(Map::new().set("Key", key).set("Value", value))
    }
}

impl PropertyType for AssociationParameter {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `AutoRecovery` of `AWS::EC2::LaunchTemplate`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum AutoRecovery {
    /// `default`.
    Default,
    /// `disabled`.
    Disabled,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl AutoRecovery {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Default => "default",
            Self::Disabled => "disabled",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for AutoRecovery {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `AvailabilityMode` of `AWS::EC2::NatGateway`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum AvailabilityMode {
    /// `regional`.
    Regional,
    /// `zonal`.
    Zonal,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl AvailabilityMode {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Regional => "regional",
            Self::Zonal => "zonal",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for AvailabilityMode {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `AvailabilityZoneAddress` of `AWS::EC2::NatGateway`.
#[must_use]
#[derive(Clone, Debug)]
pub struct AvailabilityZoneAddress(Map);

impl AvailabilityZoneAddress {
    /// With the required properties:
    /// - `AllocationIds`.
    pub fn new(allocation_ids: impl Into<Value<List<String>>>) -> Self {
        Self(Map::new().set("AllocationIds", allocation_ids))
    }

    /// `AvailabilityZone`.
    pub fn availability_zone(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("AvailabilityZone", value))
    }

    /// `AvailabilityZoneId`.
    pub fn availability_zone_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("AvailabilityZoneId", value))
    }
}

impl PropertyType for AvailabilityZoneAddress {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `BandwidthWeighting` of `AWS::EC2::LaunchTemplate`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum BandwidthWeighting {
    /// `default`.
    Default,
    /// `ebs-1`.
    Ebs1,
    /// `vpc-1`.
    Vpc1,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl BandwidthWeighting {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Default => "default",
            Self::Ebs1 => "ebs-1",
            Self::Vpc1 => "vpc-1",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for BandwidthWeighting {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `BareMetal` of `AWS::EC2::LaunchTemplate`.
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

/// `BaselineEbsBandwidthMbps` of `AWS::EC2::LaunchTemplate`.
#[must_use]
#[derive(Clone, Debug)]
pub struct BaselineEbsBandwidthMbps(Map);

impl BaselineEbsBandwidthMbps {
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

impl PropertyType for BaselineEbsBandwidthMbps {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `BaselinePerformanceFactors` of `AWS::EC2::LaunchTemplate`.
#[must_use]
#[derive(Clone, Debug)]
pub struct BaselinePerformanceFactors(Map);

impl BaselinePerformanceFactors {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Cpu`.
    pub fn cpu(self, value: impl Into<Value<Cpu>>) -> Self {
        Self(self.0.set("Cpu", value))
    }
}

impl PropertyType for BaselinePerformanceFactors {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `BurstablePerformance` of `AWS::EC2::LaunchTemplate`.
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

/// `CapacityReservationPreference` of `AWS::EC2::LaunchTemplate`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum CapacityReservationPreference {
    /// `capacity-reservations-only`.
    CapacityReservationsOnly,
    /// `none`.
    None,
    /// `open`.
    Open,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl CapacityReservationPreference {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::CapacityReservationsOnly => "capacity-reservations-only",
            Self::None => "none",
            Self::Open => "open",
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

/// `CapacityReservationSpecification` of `AWS::EC2::LaunchTemplate`.
#[must_use]
#[derive(Clone, Debug)]
pub struct CapacityReservationSpecification(Map);

impl CapacityReservationSpecification {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `CapacityReservationPreference`.
    pub fn capacity_reservation_preference(self, value: impl Into<Value<CapacityReservationPreference>>) -> Self {
        Self(self.0.set("CapacityReservationPreference", value))
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

/// `CapacityReservationTarget` of `AWS::EC2::LaunchTemplate`.
#[must_use]
#[derive(Clone, Debug)]
pub struct CapacityReservationTarget(Map);

impl CapacityReservationTarget {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `CapacityReservationId`.
    pub fn capacity_reservation_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("CapacityReservationId", value))
    }

    /// `CapacityReservationResourceGroupArn`.
    pub fn capacity_reservation_resource_group_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("CapacityReservationResourceGroupArn", value))
    }
}

impl PropertyType for CapacityReservationTarget {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ConnectionTrackingSpecification` of `AWS::EC2::LaunchTemplate`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ConnectionTrackingSpecification(Map);

impl ConnectionTrackingSpecification {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `TcpEstablishedTimeout`.
    pub fn tcp_established_timeout(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("TcpEstablishedTimeout", value))
    }

    /// `UdpStreamTimeout`.
    pub fn udp_stream_timeout(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("UdpStreamTimeout", value))
    }

    /// `UdpTimeout`.
    pub fn udp_timeout(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("UdpTimeout", value))
    }
}

impl PropertyType for ConnectionTrackingSpecification {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ConnectivityType` of `AWS::EC2::NatGateway`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum ConnectivityType {
    /// `private`.
    Private,
    /// `public`.
    Public,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl ConnectivityType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Private => "private",
            Self::Public => "public",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for ConnectivityType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `Cpu` of `AWS::EC2::LaunchTemplate`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Cpu(Map);

impl Cpu {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `References`.
    pub fn references(self, value: impl Into<Value<List<Reference>>>) -> Self {
        Self(self.0.set("References", value))
    }
}

impl PropertyType for Cpu {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `CpuManufacturer` of `AWS::EC2::LaunchTemplate`.
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

/// `CpuOptions` of `AWS::EC2::LaunchTemplate`.
#[must_use]
#[derive(Clone, Debug)]
pub struct CpuOptions(Map);

impl CpuOptions {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `AmdSevSnp`.
    pub fn amd_sev_snp(self, value: impl Into<Value<AmdSevSnp>>) -> Self {
        Self(self.0.set("AmdSevSnp", value))
    }

    /// `CoreCount`.
    pub fn core_count(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("CoreCount", value))
    }

    /// `NestedVirtualization`.
    pub fn nested_virtualization(self, value: impl Into<Value<NestedVirtualization>>) -> Self {
        Self(self.0.set("NestedVirtualization", value))
    }

    /// `ThreadsPerCore`.
    pub fn threads_per_core(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("ThreadsPerCore", value))
    }
}

impl PropertyType for CpuOptions {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `CreditSpecification` of `AWS::EC2::LaunchTemplate`.
#[must_use]
#[derive(Clone, Debug)]
pub struct CreditSpecification(Map);

impl CreditSpecification {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `CpuCredits`.
    pub fn cpu_credits(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("CpuCredits", value))
    }
}

impl PropertyType for CreditSpecification {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `DnsOptionsSpecification` of `AWS::EC2::VPCEndpoint`.
#[must_use]
#[derive(Clone, Debug)]
pub struct DnsOptionsSpecification(Map);

impl DnsOptionsSpecification {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `DnsRecordIpType`.
    pub fn dns_record_ip_type(self, value: impl Into<Value<DnsRecordIpType>>) -> Self {
        Self(self.0.set("DnsRecordIpType", value))
    }

    /// `PrivateDnsOnlyForInboundResolverEndpoint`.
    pub fn private_dns_only_for_inbound_resolver_endpoint(self, value: impl Into<Value<PrivateDnsOnlyForInboundResolverEndpoint>>) -> Self {
        Self(self.0.set("PrivateDnsOnlyForInboundResolverEndpoint", value))
    }

    /// `PrivateDnsPreference`.
    pub fn private_dns_preference(self, value: impl Into<Value<PrivateDnsPreference>>) -> Self {
        Self(self.0.set("PrivateDnsPreference", value))
    }

    /// `PrivateDnsSpecifiedDomains`: 1 to 10 items.
    pub fn private_dns_specified_domains(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("PrivateDnsSpecifiedDomains", value))
    }
}

impl PropertyType for DnsOptionsSpecification {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `DnsRecordIpType` of `AWS::EC2::VPCEndpoint`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum DnsRecordIpType {
    /// `ipv4`.
    Ipv4,
    /// `ipv6`.
    Ipv6,
    /// `dualstack`.
    Dualstack,
    /// `service-defined`.
    ServiceDefined,
    /// `not-specified`.
    NotSpecified,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl DnsRecordIpType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Ipv4 => "ipv4",
            Self::Ipv6 => "ipv6",
            Self::Dualstack => "dualstack",
            Self::ServiceDefined => "service-defined",
            Self::NotSpecified => "not-specified",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for DnsRecordIpType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `DnsSupport` of `AWS::EC2::TransitGatewayAttachment`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum DnsSupport {
    /// `disable`.
    Disable,
    /// `enable`.
    Enable,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl DnsSupport {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Disable => "disable",
            Self::Enable => "enable",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for DnsSupport {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `Egress` of `AWS::EC2::SecurityGroup`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Egress(Map);

impl Egress {
    /// With the required properties:
    /// - `IpProtocol`.
    pub fn new(ip_protocol: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("IpProtocol", ip_protocol))
    }

    /// `CidrIp`.
    pub fn cidr_ip(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("CidrIp", value))
    }

    /// `CidrIpv6`.
    pub fn cidr_ipv6(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("CidrIpv6", value))
    }

    /// `Description`.
    pub fn description(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Description", value))
    }

    /// `DestinationPrefixListId`.
    pub fn destination_prefix_list_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("DestinationPrefixListId", value))
    }

    /// `DestinationSecurityGroupId`.
    pub fn destination_security_group_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("DestinationSecurityGroupId", value))
    }

    /// `FromPort`: at least -1.
    pub fn from_port(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("FromPort", value))
    }

    /// `ToPort`: at least -1.
    pub fn to_port(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("ToPort", value))
    }
}

impl PropertyType for Egress {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `EgressOnlyInternetGatewayExclusion` of `AWS::EC2::VPC`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum EgressOnlyInternetGatewayExclusion {
    /// `enable`.
    Enable,
    /// `disable`.
    Disable,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl EgressOnlyInternetGatewayExclusion {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Enable => "enable",
            Self::Disable => "disable",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for EgressOnlyInternetGatewayExclusion {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `EipDomain` of `AWS::EC2::EIP`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum EipDomain {
    /// `standard`.
    Standard,
    /// `vpc`.
    Vpc,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl EipDomain {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Standard => "standard",
            Self::Vpc => "vpc",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for EipDomain {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `ElasticFileSystemExclusion` of `AWS::EC2::VPC`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum ElasticFileSystemExclusion {
    /// `enable`.
    Enable,
    /// `disable`.
    Disable,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl ElasticFileSystemExclusion {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Enable => "enable",
            Self::Disable => "disable",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for ElasticFileSystemExclusion {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `ElasticGpuSpecification` of `AWS::EC2::Instance`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ElasticGpuSpecification(Map);

impl ElasticGpuSpecification {
    /// With the required properties:
    /// - `Type`.
    pub fn new(r#type: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Type", r#type))
    }
}

impl PropertyType for ElasticGpuSpecification {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `ElasticInferenceAccelerator` of `AWS::EC2::Instance`.
#[must_use]
#[derive(Clone, Debug)]
pub struct ElasticInferenceAccelerator(Map);

impl ElasticInferenceAccelerator {
    /// With the required properties:
    /// - `Type`.
    pub fn new(r#type: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Type", r#type))
    }

    /// `Count`.
    pub fn count(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Count", value))
    }
}

impl PropertyType for ElasticInferenceAccelerator {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `EnaSrdSpecification` of `AWS::EC2::Instance`, `AWS::EC2::LaunchTemplate`.
#[must_use]
#[derive(Clone, Debug)]
pub struct EnaSrdSpecification(Map);

impl EnaSrdSpecification {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `EnaSrdEnabled`.
    pub fn ena_srd_enabled(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("EnaSrdEnabled", value))
    }

    /// `EnaSrdUdpSpecification`.
    pub fn ena_srd_udp_specification(self, value: impl Into<Value<EnaSrdUdpSpecification>>) -> Self {
        Self(self.0.set("EnaSrdUdpSpecification", value))
    }
}

impl PropertyType for EnaSrdSpecification {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `EnaSrdUdpSpecification` of `AWS::EC2::Instance`, `AWS::EC2::LaunchTemplate`.
#[must_use]
#[derive(Clone, Debug)]
pub struct EnaSrdUdpSpecification(Map);

impl EnaSrdUdpSpecification {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `EnaSrdUdpEnabled`.
    pub fn ena_srd_udp_enabled(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("EnaSrdUdpEnabled", value))
    }
}

impl PropertyType for EnaSrdUdpSpecification {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `EnclaveOptions` of `AWS::EC2::LaunchTemplate`.
#[must_use]
#[derive(Clone, Debug)]
pub struct EnclaveOptions(Map);

impl EnclaveOptions {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Enabled`.
    pub fn enabled(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("Enabled", value))
    }
}

impl PropertyType for EnclaveOptions {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `Entry` of `AWS::EC2::PrefixList`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Entry(Map);

impl Entry {
    /// With the required properties:
    /// - `Cidr`: 1 to 46 characters.
    pub fn new(cidr: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Cidr", cidr))
    }

    /// `Description`: 0 to 255 characters.
    pub fn description(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Description", value))
    }
}

impl PropertyType for Entry {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `FileFormat` of `AWS::EC2::FlowLog`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum FileFormat {
    /// `plain-text`.
    PlainText,
    /// `parquet`.
    Parquet,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl FileFormat {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::PlainText => "plain-text",
            Self::Parquet => "parquet",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for FileFormat {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `FlowLogDestinationOptions` of `AWS::EC2::FlowLog`.
#[must_use]
#[derive(Clone, Debug)]
pub struct FlowLogDestinationOptions(Map);

impl FlowLogDestinationOptions {
    /// With the required properties:
    /// - `FileFormat`.
    /// - `HiveCompatiblePartitions`.
    /// - `PerHourPartition`.
    pub fn new(file_format: impl Into<Value<FileFormat>>, hive_compatible_partitions: impl Into<Value<bool>>, per_hour_partition: impl Into<Value<bool>>) -> Self {
        Self(Map::new().set("FileFormat", file_format).set("HiveCompatiblePartitions", hive_compatible_partitions).set("PerHourPartition", per_hour_partition))
    }
}

impl PropertyType for FlowLogDestinationOptions {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `FlowLogResourceType` of `AWS::EC2::FlowLog`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum FlowLogResourceType {
    /// `NetworkInterface`.
    NetworkInterface,
    /// `Subnet`.
    Subnet,
    /// `VPC`.
    Vpc,
    /// `TransitGateway`.
    TransitGateway,
    /// `TransitGatewayAttachment`.
    TransitGatewayAttachment,
    /// `RegionalNatGateway`.
    RegionalNatGateway,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl FlowLogResourceType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::NetworkInterface => "NetworkInterface",
            Self::Subnet => "Subnet",
            Self::Vpc => "VPC",
            Self::TransitGateway => "TransitGateway",
            Self::TransitGatewayAttachment => "TransitGatewayAttachment",
            Self::RegionalNatGateway => "RegionalNatGateway",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for FlowLogResourceType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `HibernationOptions` of `AWS::EC2::LaunchTemplate`.
#[must_use]
#[derive(Clone, Debug)]
pub struct HibernationOptions(Map);

impl HibernationOptions {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Configured`.
    pub fn configured(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("Configured", value))
    }
}

impl PropertyType for HibernationOptions {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `HostnameType` of `AWS::EC2::Instance`, `AWS::EC2::LaunchTemplate`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum HostnameType {
    /// `ip-name`.
    IpName,
    /// `resource-name`.
    ResourceName,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl HostnameType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::IpName => "ip-name",
            Self::ResourceName => "resource-name",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for HostnameType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `HttpEndpoint` of `AWS::EC2::Instance`, `AWS::EC2::LaunchTemplate`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum HttpEndpoint {
    /// `disabled`.
    Disabled,
    /// `enabled`.
    Enabled,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl HttpEndpoint {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Disabled => "disabled",
            Self::Enabled => "enabled",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for HttpEndpoint {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `HttpProtocolIpv6` of `AWS::EC2::Instance`, `AWS::EC2::LaunchTemplate`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum HttpProtocolIpv6 {
    /// `disabled`.
    Disabled,
    /// `enabled`.
    Enabled,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl HttpProtocolIpv6 {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Disabled => "disabled",
            Self::Enabled => "enabled",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for HttpProtocolIpv6 {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `HttpTokens` of `AWS::EC2::Instance`, `AWS::EC2::LaunchTemplate`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum HttpTokens {
    /// `optional`.
    Optional,
    /// `required`.
    Required,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl HttpTokens {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Optional => "optional",
            Self::Required => "required",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for HttpTokens {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `IamInstanceProfile` of `AWS::EC2::LaunchTemplate`.
#[must_use]
#[derive(Clone, Debug)]
pub struct IamInstanceProfile(Map);

impl IamInstanceProfile {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Arn`.
    pub fn arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Arn", value))
    }

    /// `Name`.
    pub fn name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Name", value))
    }
}

impl PropertyType for IamInstanceProfile {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `Icmp` of `AWS::EC2::NetworkAclEntry`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Icmp(Map);

impl Icmp {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Code`.
    pub fn code(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Code", value))
    }

    /// `Type`.
    pub fn r#type(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Type", value))
    }
}

impl PropertyType for Icmp {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `Ingress` of `AWS::EC2::SecurityGroup`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Ingress(Map);

impl Ingress {
    /// With the required properties:
    /// - `IpProtocol`.
    pub fn new(ip_protocol: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("IpProtocol", ip_protocol))
    }

    /// `CidrIp`.
    pub fn cidr_ip(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("CidrIp", value))
    }

    /// `CidrIpv6`.
    pub fn cidr_ipv6(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("CidrIpv6", value))
    }

    /// `Description`.
    pub fn description(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Description", value))
    }

    /// `FromPort`: at least -1.
    pub fn from_port(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("FromPort", value))
    }

    /// `SourcePrefixListId`.
    pub fn source_prefix_list_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("SourcePrefixListId", value))
    }

    /// `SourceSecurityGroupId`.
    pub fn source_security_group_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("SourceSecurityGroupId", value))
    }

    /// `SourceSecurityGroupName`.
    pub fn source_security_group_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("SourceSecurityGroupName", value))
    }

    /// `SourceSecurityGroupOwnerId`.
    pub fn source_security_group_owner_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("SourceSecurityGroupOwnerId", value))
    }

    /// `ToPort`: at least -1.
    pub fn to_port(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("ToPort", value))
    }
}

impl PropertyType for Ingress {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `InstanceAffinity` of `AWS::EC2::Instance`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum InstanceAffinity {
    /// `default`.
    Default,
    /// `host`.
    Host,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl InstanceAffinity {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Default => "default",
            Self::Host => "host",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for InstanceAffinity {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `InstanceBlockDeviceMapping` of `AWS::EC2::Instance`.
#[must_use]
#[derive(Clone, Debug)]
pub struct InstanceBlockDeviceMapping(Map);

impl InstanceBlockDeviceMapping {
    /// With the required properties:
    /// - `DeviceName`.
    pub fn new(device_name: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("DeviceName", device_name))
    }

    /// `Ebs`.
    pub fn ebs(self, value: impl Into<Value<InstanceEbs>>) -> Self {
        Self(self.0.set("Ebs", value))
    }

    /// `NoDevice`.
    pub fn no_device(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.set("NoDevice", value))
    }

    /// `VirtualName`.
    pub fn virtual_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("VirtualName", value))
    }
}

impl PropertyType for InstanceBlockDeviceMapping {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `InstanceCpuOptions` of `AWS::EC2::Instance`.
#[must_use]
#[derive(Clone, Debug)]
pub struct InstanceCpuOptions(Map);

impl InstanceCpuOptions {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `CoreCount`.
    pub fn core_count(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("CoreCount", value))
    }

    /// `ThreadsPerCore`.
    pub fn threads_per_core(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("ThreadsPerCore", value))
    }
}

impl PropertyType for InstanceCpuOptions {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `InstanceCreditSpecification` of `AWS::EC2::Instance`.
#[must_use]
#[derive(Clone, Debug)]
pub struct InstanceCreditSpecification(Map);

impl InstanceCreditSpecification {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `CPUCredits`.
    pub fn cpu_credits(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("CPUCredits", value))
    }
}

impl PropertyType for InstanceCreditSpecification {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `InstanceEbs` of `AWS::EC2::Instance`.
#[must_use]
#[derive(Clone, Debug)]
pub struct InstanceEbs(Map);

impl InstanceEbs {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `DeleteOnTermination`.
    pub fn delete_on_termination(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("DeleteOnTermination", value))
    }

    /// `Encrypted`.
    pub fn encrypted(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("Encrypted", value))
    }

    /// `Iops`.
    pub fn iops(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Iops", value))
    }

    /// `KmsKeyId`.
    pub fn kms_key_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("KmsKeyId", value))
    }

    /// `SnapshotId`.
    pub fn snapshot_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("SnapshotId", value))
    }

    /// `VolumeSize`.
    pub fn volume_size(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("VolumeSize", value))
    }

    /// `VolumeType`.
    pub fn volume_type(self, value: impl Into<Value<VolumeType>>) -> Self {
        Self(self.0.set("VolumeType", value))
    }
}

impl PropertyType for InstanceEbs {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `InstanceEnclaveOptions` of `AWS::EC2::Instance`.
#[must_use]
#[derive(Clone, Debug)]
pub struct InstanceEnclaveOptions(Map);

impl InstanceEnclaveOptions {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Enabled`.
    pub fn enabled(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("Enabled", value))
    }
}

impl PropertyType for InstanceEnclaveOptions {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `InstanceGeneration` of `AWS::EC2::LaunchTemplate`.
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

/// `InstanceHibernationOptions` of `AWS::EC2::Instance`.
#[must_use]
#[derive(Clone, Debug)]
pub struct InstanceHibernationOptions(Map);

impl InstanceHibernationOptions {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Configured`.
    pub fn configured(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("Configured", value))
    }
}

impl PropertyType for InstanceHibernationOptions {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `InstanceInitiatedShutdownBehavior` of `AWS::EC2::Instance`, `AWS::EC2::LaunchTemplate`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum InstanceInitiatedShutdownBehavior {
    /// `stop`.
    Stop,
    /// `terminate`.
    Terminate,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl InstanceInitiatedShutdownBehavior {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Stop => "stop",
            Self::Terminate => "terminate",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for InstanceInitiatedShutdownBehavior {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `InstanceInterruptionBehavior` of `AWS::EC2::LaunchTemplate`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum InstanceInterruptionBehavior {
    /// `hibernate`.
    Hibernate,
    /// `stop`.
    Stop,
    /// `terminate`.
    Terminate,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl InstanceInterruptionBehavior {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Hibernate => "hibernate",
            Self::Stop => "stop",
            Self::Terminate => "terminate",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for InstanceInterruptionBehavior {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `InstanceIpv6Address` of `AWS::EC2::Instance`.
#[must_use]
#[derive(Clone, Debug)]
pub struct InstanceIpv6Address(Map);

impl InstanceIpv6Address {
    /// With the required properties:
    /// - `Ipv6Address`.
    pub fn new(ipv6_address: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Ipv6Address", ipv6_address))
    }
}

impl PropertyType for InstanceIpv6Address {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `InstanceMarketOptions` of `AWS::EC2::LaunchTemplate`.
#[must_use]
#[derive(Clone, Debug)]
pub struct InstanceMarketOptions(Map);

impl InstanceMarketOptions {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `MarketType`.
    pub fn market_type(self, value: impl Into<Value<MarketType>>) -> Self {
        Self(self.0.set("MarketType", value))
    }

    /// `SpotOptions`.
    pub fn spot_options(self, value: impl Into<Value<SpotOptions>>) -> Self {
        Self(self.0.set("SpotOptions", value))
    }
}

impl PropertyType for InstanceMarketOptions {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `InstanceMetadataTags` of `AWS::EC2::Instance`, `AWS::EC2::LaunchTemplate`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum InstanceMetadataTags {
    /// `disabled`.
    Disabled,
    /// `enabled`.
    Enabled,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl InstanceMetadataTags {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Disabled => "disabled",
            Self::Enabled => "enabled",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for InstanceMetadataTags {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `InstanceNetworkInterface` of `AWS::EC2::Instance`.
#[must_use]
#[derive(Clone, Debug)]
pub struct InstanceNetworkInterface(Map);

impl InstanceNetworkInterface {
    /// With the required properties:
    /// - `DeviceIndex`.
    pub fn new(device_index: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("DeviceIndex", device_index))
    }

    /// `AssociateCarrierIpAddress`.
    pub fn associate_carrier_ip_address(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("AssociateCarrierIpAddress", value))
    }

    /// `AssociatePublicIpAddress`.
    pub fn associate_public_ip_address(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("AssociatePublicIpAddress", value))
    }

    /// `DeleteOnTermination`.
    pub fn delete_on_termination(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("DeleteOnTermination", value))
    }

    /// `Description`.
    pub fn description(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Description", value))
    }

    /// `EnaSrdSpecification`.
    pub fn ena_srd_specification(self, value: impl Into<Value<EnaSrdSpecification>>) -> Self {
        Self(self.0.set("EnaSrdSpecification", value))
    }

    /// `GroupSet`.
    pub fn group_set(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("GroupSet", value))
    }

    /// `Ipv6AddressCount`.
    pub fn ipv6_address_count(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Ipv6AddressCount", value))
    }

    /// `Ipv6Addresses`.
    pub fn ipv6_addresses(self, value: impl Into<Value<List<InstanceIpv6Address>>>) -> Self {
        Self(self.0.set("Ipv6Addresses", value))
    }

    /// `NetworkInterfaceId`.
    pub fn network_interface_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("NetworkInterfaceId", value))
    }

    /// `PrivateIpAddress`.
    pub fn private_ip_address(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("PrivateIpAddress", value))
    }

    /// `PrivateIpAddresses`.
    pub fn private_ip_addresses(self, value: impl Into<Value<List<PrivateIpAddressSpecification>>>) -> Self {
        Self(self.0.set("PrivateIpAddresses", value))
    }

    /// `SecondaryPrivateIpAddressCount`.
    pub fn secondary_private_ip_address_count(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("SecondaryPrivateIpAddressCount", value))
    }

    /// `SubnetId`.
    pub fn subnet_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("SubnetId", value))
    }
}

impl PropertyType for InstanceNetworkInterface {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `InstanceRequirements` of `AWS::EC2::LaunchTemplate`.
#[must_use]
#[derive(Clone, Debug)]
pub struct InstanceRequirements(Map);

impl InstanceRequirements {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `AcceleratorCount`.
    pub fn accelerator_count(self, value: impl Into<Value<AcceleratorCount>>) -> Self {
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
    pub fn accelerator_total_memory_mib(self, value: impl Into<Value<AcceleratorTotalMemoryMib>>) -> Self {
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
    pub fn baseline_ebs_bandwidth_mbps(self, value: impl Into<Value<BaselineEbsBandwidthMbps>>) -> Self {
        Self(self.0.set("BaselineEbsBandwidthMbps", value))
    }

    /// `BaselinePerformanceFactors`.
    pub fn baseline_performance_factors(self, value: impl Into<Value<BaselinePerformanceFactors>>) -> Self {
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
    pub fn memory_gib_per_vcpu(self, value: impl Into<Value<MemoryGibPerVcpu>>) -> Self {
        Self(self.0.set("MemoryGiBPerVCpu", value))
    }

    /// `MemoryMiB`.
    pub fn memory_mib(self, value: impl Into<Value<MemoryMib>>) -> Self {
        Self(self.0.set("MemoryMiB", value))
    }

    /// `NetworkBandwidthGbps`.
    pub fn network_bandwidth_gbps(self, value: impl Into<Value<NetworkBandwidthGbps>>) -> Self {
        Self(self.0.set("NetworkBandwidthGbps", value))
    }

    /// `NetworkInterfaceCount`.
    pub fn network_interface_count(self, value: impl Into<Value<NetworkInterfaceCount>>) -> Self {
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
    pub fn total_local_storage_gb(self, value: impl Into<Value<TotalLocalStorageGb>>) -> Self {
        Self(self.0.set("TotalLocalStorageGB", value))
    }

    /// `VCpuCount`.
    pub fn vcpu_count(self, value: impl Into<Value<VcpuCount>>) -> Self {
        Self(self.0.set("VCpuCount", value))
    }
}

impl PropertyType for InstanceRequirements {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `InstanceTenancy` of `AWS::EC2::VPC`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum InstanceTenancy {
    /// `dedicated`.
    Dedicated,
    /// `default`.
    Default,
    /// `host`.
    Host,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl InstanceTenancy {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Dedicated => "dedicated",
            Self::Default => "default",
            Self::Host => "host",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for InstanceTenancy {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `InternetGatewayExclusion` of `AWS::EC2::VPC`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum InternetGatewayExclusion {
    /// `enable`.
    Enable,
    /// `disable`.
    Disable,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl InternetGatewayExclusion {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Enable => "enable",
            Self::Disable => "disable",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for InternetGatewayExclusion {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `IpAddressType` of `AWS::EC2::VPCEndpoint`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum IpAddressType {
    /// `ipv4`.
    Ipv4,
    /// `ipv6`.
    Ipv6,
    /// `dualstack`.
    Dualstack,
    /// `not-specified`.
    NotSpecified,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl IpAddressType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Ipv4 => "ipv4",
            Self::Ipv6 => "ipv6",
            Self::Dualstack => "dualstack",
            Self::NotSpecified => "not-specified",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for IpAddressType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `Ipv4PrefixSpecification` of `AWS::EC2::LaunchTemplate`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Ipv4PrefixSpecification(Map);

impl Ipv4PrefixSpecification {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Ipv4Prefix`.
    pub fn ipv4_prefix(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Ipv4Prefix", value))
    }
}

impl PropertyType for Ipv4PrefixSpecification {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `Ipv6Add` of `AWS::EC2::LaunchTemplate`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Ipv6Add(Map);

impl Ipv6Add {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Ipv6Address`.
    pub fn ipv6_address(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Ipv6Address", value))
    }
}

impl PropertyType for Ipv6Add {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `Ipv6PrefixSpecification` of `AWS::EC2::LaunchTemplate`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Ipv6PrefixSpecification(Map);

impl Ipv6PrefixSpecification {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Ipv6Prefix`.
    pub fn ipv6_prefix(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Ipv6Prefix", value))
    }
}

impl PropertyType for Ipv6PrefixSpecification {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `Ipv6Support` of `AWS::EC2::TransitGatewayAttachment`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum Ipv6Support {
    /// `disable`.
    Disable,
    /// `enable`.
    Enable,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl Ipv6Support {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Disable => "disable",
            Self::Enable => "enable",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for Ipv6Support {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `LambdaExclusion` of `AWS::EC2::VPC`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum LambdaExclusion {
    /// `enable`.
    Enable,
    /// `disable`.
    Disable,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl LambdaExclusion {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Enable => "enable",
            Self::Disable => "disable",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for LambdaExclusion {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `LaunchTemplateBlockDeviceMapping` of `AWS::EC2::LaunchTemplate`.
#[must_use]
#[derive(Clone, Debug)]
pub struct LaunchTemplateBlockDeviceMapping(Map);

impl LaunchTemplateBlockDeviceMapping {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `DeviceName`.
    pub fn device_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("DeviceName", value))
    }

    /// `Ebs`.
    pub fn ebs(self, value: impl Into<Value<LaunchTemplateEbs>>) -> Self {
        Self(self.0.set("Ebs", value))
    }

    /// `NoDevice`.
    pub fn no_device(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("NoDevice", value))
    }

    /// `VirtualName`.
    pub fn virtual_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("VirtualName", value))
    }
}

impl PropertyType for LaunchTemplateBlockDeviceMapping {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `LaunchTemplateData` of `AWS::EC2::LaunchTemplate`.
#[must_use]
#[derive(Clone, Debug)]
pub struct LaunchTemplateData(Map);

impl LaunchTemplateData {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `BlockDeviceMappings`.
    pub fn block_device_mappings(self, value: impl Into<Value<List<LaunchTemplateBlockDeviceMapping>>>) -> Self {
        Self(self.0.set("BlockDeviceMappings", value))
    }

    /// `CapacityReservationSpecification`.
    pub fn capacity_reservation_specification(self, value: impl Into<Value<CapacityReservationSpecification>>) -> Self {
        Self(self.0.set("CapacityReservationSpecification", value))
    }

    /// `CpuOptions`.
    pub fn cpu_options(self, value: impl Into<Value<CpuOptions>>) -> Self {
        Self(self.0.set("CpuOptions", value))
    }

    /// `CreditSpecification`.
    pub fn credit_specification(self, value: impl Into<Value<CreditSpecification>>) -> Self {
        Self(self.0.set("CreditSpecification", value))
    }

    /// `DisableApiStop`.
    pub fn disable_api_stop(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("DisableApiStop", value))
    }

    /// `DisableApiTermination`.
    pub fn disable_api_termination(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("DisableApiTermination", value))
    }

    /// `EbsOptimized`.
    pub fn ebs_optimized(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("EbsOptimized", value))
    }

    /// `EnclaveOptions`.
    pub fn enclave_options(self, value: impl Into<Value<EnclaveOptions>>) -> Self {
        Self(self.0.set("EnclaveOptions", value))
    }

    /// `HibernationOptions`.
    pub fn hibernation_options(self, value: impl Into<Value<HibernationOptions>>) -> Self {
        Self(self.0.set("HibernationOptions", value))
    }

    /// `IamInstanceProfile`.
    pub fn iam_instance_profile(self, value: impl Into<Value<IamInstanceProfile>>) -> Self {
        Self(self.0.set("IamInstanceProfile", value))
    }

    /// `ImageId`.
    pub fn image_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ImageId", value))
    }

    /// `InstanceInitiatedShutdownBehavior`.
    pub fn instance_initiated_shutdown_behavior(self, value: impl Into<Value<InstanceInitiatedShutdownBehavior>>) -> Self {
        Self(self.0.set("InstanceInitiatedShutdownBehavior", value))
    }

    /// `InstanceMarketOptions`.
    pub fn instance_market_options(self, value: impl Into<Value<InstanceMarketOptions>>) -> Self {
        Self(self.0.set("InstanceMarketOptions", value))
    }

    /// `InstanceRequirements`.
    pub fn instance_requirements(self, value: impl Into<Value<InstanceRequirements>>) -> Self {
        Self(self.0.set("InstanceRequirements", value))
    }

    /// `InstanceType`.
    pub fn instance_type(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("InstanceType", value))
    }

    /// `KernelId`.
    pub fn kernel_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("KernelId", value))
    }

    /// `KeyName`.
    pub fn key_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("KeyName", value))
    }

    /// `LicenseSpecifications`.
    pub fn license_specifications(self, value: impl Into<Value<List<LicenseSpecification>>>) -> Self {
        Self(self.0.set("LicenseSpecifications", value))
    }

    /// `MaintenanceOptions`.
    pub fn maintenance_options(self, value: impl Into<Value<MaintenanceOptions>>) -> Self {
        Self(self.0.set("MaintenanceOptions", value))
    }

    /// `MetadataOptions`.
    pub fn metadata_options(self, value: impl Into<Value<MetadataOptions>>) -> Self {
        Self(self.0.set("MetadataOptions", value))
    }

    /// `Monitoring`.
    pub fn monitoring(self, value: impl Into<Value<Monitoring>>) -> Self {
        Self(self.0.set("Monitoring", value))
    }

    /// `NetworkInterfaces`.
    pub fn network_interfaces(self, value: impl Into<Value<List<LaunchTemplateNetworkInterface>>>) -> Self {
        Self(self.0.set("NetworkInterfaces", value))
    }

    /// `NetworkPerformanceOptions`.
    pub fn network_performance_options(self, value: impl Into<Value<NetworkPerformanceOptions>>) -> Self {
        Self(self.0.set("NetworkPerformanceOptions", value))
    }

    /// `Placement`.
    pub fn placement(self, value: impl Into<Value<Placement>>) -> Self {
        Self(self.0.set("Placement", value))
    }

    /// `PrivateDnsNameOptions`.
    pub fn private_dns_name_options(self, value: impl Into<Value<PrivateDnsNameOptions>>) -> Self {
        Self(self.0.set("PrivateDnsNameOptions", value))
    }

    /// `RamDiskId`.
    pub fn ram_disk_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("RamDiskId", value))
    }

    /// `SecurityGroupIds`.
    pub fn security_group_ids(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("SecurityGroupIds", value))
    }

    /// `SecurityGroups`.
    pub fn security_groups(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("SecurityGroups", value))
    }

    /// `TagSpecifications`.
    pub fn tag_specifications(self, value: impl Into<Value<List<TagSpecification>>>) -> Self {
        Self(self.0.set("TagSpecifications", value))
    }

    /// `UserData`.
    pub fn user_data(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("UserData", value))
    }
}

impl PropertyType for LaunchTemplateData {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `LaunchTemplateEbs` of `AWS::EC2::LaunchTemplate`.
#[must_use]
#[derive(Clone, Debug)]
pub struct LaunchTemplateEbs(Map);

impl LaunchTemplateEbs {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `DeleteOnTermination`.
    pub fn delete_on_termination(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("DeleteOnTermination", value))
    }

    /// `EbsCardIndex`.
    pub fn ebs_card_index(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("EbsCardIndex", value))
    }

    /// `Encrypted`.
    pub fn encrypted(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("Encrypted", value))
    }

    /// `Iops`.
    pub fn iops(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Iops", value))
    }

    /// `KmsKeyId`.
    pub fn kms_key_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("KmsKeyId", value))
    }

    /// `SnapshotId`.
    pub fn snapshot_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("SnapshotId", value))
    }

    /// `Throughput`.
    pub fn throughput(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Throughput", value))
    }

    /// `VolumeInitializationRate`.
    pub fn volume_initialization_rate(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("VolumeInitializationRate", value))
    }

    /// `VolumeSize`.
    pub fn volume_size(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("VolumeSize", value))
    }

    /// `VolumeType`.
    pub fn volume_type(self, value: impl Into<Value<VolumeType>>) -> Self {
        Self(self.0.set("VolumeType", value))
    }
}

impl PropertyType for LaunchTemplateEbs {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `LaunchTemplateNetworkInterface` of `AWS::EC2::LaunchTemplate`.
#[must_use]
#[derive(Clone, Debug)]
pub struct LaunchTemplateNetworkInterface(Map);

impl LaunchTemplateNetworkInterface {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `AssociateCarrierIpAddress`.
    pub fn associate_carrier_ip_address(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("AssociateCarrierIpAddress", value))
    }

    /// `AssociatePublicIpAddress`.
    pub fn associate_public_ip_address(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("AssociatePublicIpAddress", value))
    }

    /// `ConnectionTrackingSpecification`.
    pub fn connection_tracking_specification(self, value: impl Into<Value<ConnectionTrackingSpecification>>) -> Self {
        Self(self.0.set("ConnectionTrackingSpecification", value))
    }

    /// `DeleteOnTermination`.
    pub fn delete_on_termination(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("DeleteOnTermination", value))
    }

    /// `Description`.
    pub fn description(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Description", value))
    }

    /// `DeviceIndex`.
    pub fn device_index(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("DeviceIndex", value))
    }

    /// `EnaQueueCount`.
    pub fn ena_queue_count(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("EnaQueueCount", value))
    }

    /// `EnaSrdSpecification`.
    pub fn ena_srd_specification(self, value: impl Into<Value<EnaSrdSpecification>>) -> Self {
        Self(self.0.set("EnaSrdSpecification", value))
    }

    /// `Groups`.
    pub fn groups(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("Groups", value))
    }

    /// `InterfaceType`.
    pub fn interface_type(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("InterfaceType", value))
    }

    /// `Ipv4PrefixCount`.
    pub fn ipv4_prefix_count(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Ipv4PrefixCount", value))
    }

    /// `Ipv4Prefixes`.
    pub fn ipv4_prefixes(self, value: impl Into<Value<List<Ipv4PrefixSpecification>>>) -> Self {
        Self(self.0.set("Ipv4Prefixes", value))
    }

    /// `Ipv6AddressCount`.
    pub fn ipv6_address_count(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Ipv6AddressCount", value))
    }

    /// `Ipv6Addresses`.
    pub fn ipv6_addresses(self, value: impl Into<Value<List<Ipv6Add>>>) -> Self {
        Self(self.0.set("Ipv6Addresses", value))
    }

    /// `Ipv6PrefixCount`.
    pub fn ipv6_prefix_count(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Ipv6PrefixCount", value))
    }

    /// `Ipv6Prefixes`.
    pub fn ipv6_prefixes(self, value: impl Into<Value<List<Ipv6PrefixSpecification>>>) -> Self {
        Self(self.0.set("Ipv6Prefixes", value))
    }

    /// `NetworkCardIndex`.
    pub fn network_card_index(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("NetworkCardIndex", value))
    }

    /// `NetworkInterfaceId`.
    pub fn network_interface_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("NetworkInterfaceId", value))
    }

    /// `PrimaryIpv6`.
    pub fn primary_ipv6(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("PrimaryIpv6", value))
    }

    /// `PrivateIpAddress`.
    pub fn private_ip_address(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("PrivateIpAddress", value))
    }

    /// `PrivateIpAddresses`.
    pub fn private_ip_addresses(self, value: impl Into<Value<List<PrivateIpAdd>>>) -> Self {
        Self(self.0.set("PrivateIpAddresses", value))
    }

    /// `SecondaryPrivateIpAddressCount`.
    pub fn secondary_private_ip_address_count(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("SecondaryPrivateIpAddressCount", value))
    }

    /// `SubnetId`.
    pub fn subnet_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("SubnetId", value))
    }
}

impl PropertyType for LaunchTemplateNetworkInterface {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `LaunchTemplateSpecification` of `AWS::EC2::Instance`.
#[must_use]
#[derive(Clone, Debug)]
pub struct LaunchTemplateSpecification(Map);

impl LaunchTemplateSpecification {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `LaunchTemplateId`.
    pub fn launch_template_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("LaunchTemplateId", value))
    }

    /// `LaunchTemplateName`.
    pub fn launch_template_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("LaunchTemplateName", value))
    }

    /// `Version`.
    pub fn version(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Version", value))
    }
}

impl PropertyType for LaunchTemplateSpecification {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `LaunchTemplateTagSpecification` of `AWS::EC2::LaunchTemplate`.
#[must_use]
#[derive(Clone, Debug)]
pub struct LaunchTemplateTagSpecification(Map);

impl LaunchTemplateTagSpecification {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `ResourceType`.
    pub fn resource_type(self, value: impl Into<Value<TagSpecificationResourceType>>) -> Self {
        Self(self.0.set("ResourceType", value))
    }

    /// `Tags`.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }
}

impl PropertyType for LaunchTemplateTagSpecification {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `LicenseSpecification` of `AWS::EC2::Instance`, `AWS::EC2::LaunchTemplate`.
#[must_use]
#[derive(Clone, Debug)]
pub struct LicenseSpecification(Map);

impl LicenseSpecification {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `LicenseConfigurationArn`.
    pub fn license_configuration_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("LicenseConfigurationArn", value))
    }
}

impl PropertyType for LicenseSpecification {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `LocalStorage` of `AWS::EC2::LaunchTemplate`.
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

/// `LocalStorageType` of `AWS::EC2::LaunchTemplate`.
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

/// `LogDestinationType` of `AWS::EC2::FlowLog`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum LogDestinationType {
    /// `cloud-watch-logs`.
    CloudWatchLogs,
    /// `s3`.
    S3,
    /// `kinesis-data-firehose`.
    KinesisDataFirehose,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl LogDestinationType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::CloudWatchLogs => "cloud-watch-logs",
            Self::S3 => "s3",
            Self::KinesisDataFirehose => "kinesis-data-firehose",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for LogDestinationType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `MaintenanceOptions` of `AWS::EC2::LaunchTemplate`.
#[must_use]
#[derive(Clone, Debug)]
pub struct MaintenanceOptions(Map);

impl MaintenanceOptions {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `AutoRecovery`.
    pub fn auto_recovery(self, value: impl Into<Value<AutoRecovery>>) -> Self {
        Self(self.0.set("AutoRecovery", value))
    }
}

impl PropertyType for MaintenanceOptions {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `MarketType` of `AWS::EC2::LaunchTemplate`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum MarketType {
    /// `capacity-block`.
    CapacityBlock,
    /// `interruptible-capacity-reservation`.
    InterruptibleCapacityReservation,
    /// `on-demand`.
    OnDemand,
    /// `spot`.
    Spot,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl MarketType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::CapacityBlock => "capacity-block",
            Self::InterruptibleCapacityReservation => "interruptible-capacity-reservation",
            Self::OnDemand => "on-demand",
            Self::Spot => "spot",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for MarketType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `MemoryGibPerVcpu` of `AWS::EC2::LaunchTemplate`.
#[must_use]
#[derive(Clone, Debug)]
pub struct MemoryGibPerVcpu(Map);

impl MemoryGibPerVcpu {
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

impl PropertyType for MemoryGibPerVcpu {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `MemoryMib` of `AWS::EC2::LaunchTemplate`.
#[must_use]
#[derive(Clone, Debug)]
pub struct MemoryMib(Map);

impl MemoryMib {
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

impl PropertyType for MemoryMib {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `MetadataOptions` of `AWS::EC2::Instance`, `AWS::EC2::LaunchTemplate`.
#[must_use]
#[derive(Clone, Debug)]
pub struct MetadataOptions(Map);

impl MetadataOptions {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `HttpEndpoint`.
    pub fn http_endpoint(self, value: impl Into<Value<HttpEndpoint>>) -> Self {
        Self(self.0.set("HttpEndpoint", value))
    }

    /// `HttpProtocolIpv6`.
    pub fn http_protocol_ipv6(self, value: impl Into<Value<HttpProtocolIpv6>>) -> Self {
        Self(self.0.set("HttpProtocolIpv6", value))
    }

    /// `HttpPutResponseHopLimit`: 1 to 64.
    pub fn http_put_response_hop_limit(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("HttpPutResponseHopLimit", value))
    }

    /// `HttpTokens`.
    pub fn http_tokens(self, value: impl Into<Value<HttpTokens>>) -> Self {
        Self(self.0.set("HttpTokens", value))
    }

    /// `InstanceMetadataTags`.
    pub fn instance_metadata_tags(self, value: impl Into<Value<InstanceMetadataTags>>) -> Self {
        Self(self.0.set("InstanceMetadataTags", value))
    }
}

impl PropertyType for MetadataOptions {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `Monitoring` of `AWS::EC2::LaunchTemplate`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Monitoring(Map);

impl Monitoring {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Enabled`.
    pub fn enabled(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("Enabled", value))
    }
}

impl PropertyType for Monitoring {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `NatGatewayExclusion` of `AWS::EC2::VPC`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum NatGatewayExclusion {
    /// `enable`.
    Enable,
    /// `disable`.
    Disable,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl NatGatewayExclusion {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Enable => "enable",
            Self::Disable => "disable",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for NatGatewayExclusion {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `NestedVirtualization` of `AWS::EC2::LaunchTemplate`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum NestedVirtualization {
    /// `enabled`.
    Enabled,
    /// `disabled`.
    Disabled,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl NestedVirtualization {
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

impl PropertyType for NestedVirtualization {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `NetworkBandwidthGbps` of `AWS::EC2::LaunchTemplate`.
#[must_use]
#[derive(Clone, Debug)]
pub struct NetworkBandwidthGbps(Map);

impl NetworkBandwidthGbps {
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

impl PropertyType for NetworkBandwidthGbps {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `NetworkInterfaceCount` of `AWS::EC2::LaunchTemplate`.
#[must_use]
#[derive(Clone, Debug)]
pub struct NetworkInterfaceCount(Map);

impl NetworkInterfaceCount {
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

impl PropertyType for NetworkInterfaceCount {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `NetworkPerformanceOptions` of `AWS::EC2::LaunchTemplate`.
#[must_use]
#[derive(Clone, Debug)]
pub struct NetworkPerformanceOptions(Map);

impl NetworkPerformanceOptions {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `BandwidthWeighting`.
    pub fn bandwidth_weighting(self, value: impl Into<Value<BandwidthWeighting>>) -> Self {
        Self(self.0.set("BandwidthWeighting", value))
    }
}

impl PropertyType for NetworkPerformanceOptions {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `Placement` of `AWS::EC2::LaunchTemplate`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Placement(Map);

impl Placement {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Affinity`.
    pub fn affinity(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Affinity", value))
    }

    /// `AvailabilityZone`.
    pub fn availability_zone(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("AvailabilityZone", value))
    }

    /// `GroupId`.
    pub fn group_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("GroupId", value))
    }

    /// `GroupName`.
    pub fn group_name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("GroupName", value))
    }

    /// `HostId`.
    pub fn host_id(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("HostId", value))
    }

    /// `HostResourceGroupArn`.
    pub fn host_resource_group_arn(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("HostResourceGroupArn", value))
    }

    /// `PartitionNumber`.
    pub fn partition_number(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("PartitionNumber", value))
    }

    /// `SpreadDomain`.
    pub fn spread_domain(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("SpreadDomain", value))
    }

    /// `Tenancy`.
    pub fn tenancy(self, value: impl Into<Value<PlacementTenancy>>) -> Self {
        Self(self.0.set("Tenancy", value))
    }
}

impl PropertyType for Placement {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `PlacementTenancy` of `AWS::EC2::LaunchTemplate`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum PlacementTenancy {
    /// `dedicated`.
    Dedicated,
    /// `default`.
    Default,
    /// `host`.
    Host,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl PlacementTenancy {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Dedicated => "dedicated",
            Self::Default => "default",
            Self::Host => "host",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for PlacementTenancy {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `PortRange` of `AWS::EC2::NetworkAclEntry`.
#[must_use]
#[derive(Clone, Debug)]
pub struct PortRange(Map);

impl PortRange {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `From`.
    pub fn from(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("From", value))
    }

    /// `To`.
    pub fn to(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("To", value))
    }
}

impl PropertyType for PortRange {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `PrivateDnsNameOptions` of `AWS::EC2::Instance`, `AWS::EC2::LaunchTemplate`.
#[must_use]
#[derive(Clone, Debug)]
pub struct PrivateDnsNameOptions(Map);

impl PrivateDnsNameOptions {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `EnableResourceNameDnsAAAARecord`.
    pub fn enable_resource_name_dns_aaaa_record(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("EnableResourceNameDnsAAAARecord", value))
    }

    /// `EnableResourceNameDnsARecord`.
    pub fn enable_resource_name_dns_a_record(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("EnableResourceNameDnsARecord", value))
    }

    /// `HostnameType`.
    pub fn hostname_type(self, value: impl Into<Value<HostnameType>>) -> Self {
        Self(self.0.set("HostnameType", value))
    }
}

impl PropertyType for PrivateDnsNameOptions {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `PrivateDnsOnlyForInboundResolverEndpoint` of `AWS::EC2::VPCEndpoint`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum PrivateDnsOnlyForInboundResolverEndpoint {
    /// `OnlyInboundResolver`.
    OnlyInboundResolver,
    /// `AllResolvers`.
    AllResolvers,
    /// `NotSpecified`.
    NotSpecified,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl PrivateDnsOnlyForInboundResolverEndpoint {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::OnlyInboundResolver => "OnlyInboundResolver",
            Self::AllResolvers => "AllResolvers",
            Self::NotSpecified => "NotSpecified",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for PrivateDnsOnlyForInboundResolverEndpoint {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `PrivateDnsPreference` of `AWS::EC2::VPCEndpoint`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum PrivateDnsPreference {
    /// `VERIFIED_DOMAINS_ONLY`.
    VerifiedDomainsOnly,
    /// `ALL_DOMAINS`.
    AllDomains,
    /// `VERIFIED_DOMAINS_AND_SPECIFIED_DOMAINS`.
    VerifiedDomainsAndSpecifiedDomains,
    /// `SPECIFIED_DOMAINS_ONLY`.
    SpecifiedDomainsOnly,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl PrivateDnsPreference {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::VerifiedDomainsOnly => "VERIFIED_DOMAINS_ONLY",
            Self::AllDomains => "ALL_DOMAINS",
            Self::VerifiedDomainsAndSpecifiedDomains => "VERIFIED_DOMAINS_AND_SPECIFIED_DOMAINS",
            Self::SpecifiedDomainsOnly => "SPECIFIED_DOMAINS_ONLY",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for PrivateDnsPreference {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `PrivateIpAdd` of `AWS::EC2::LaunchTemplate`.
#[must_use]
#[derive(Clone, Debug)]
pub struct PrivateIpAdd(Map);

impl PrivateIpAdd {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Primary`.
    pub fn primary(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("Primary", value))
    }

    /// `PrivateIpAddress`.
    pub fn private_ip_address(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("PrivateIpAddress", value))
    }
}

impl PropertyType for PrivateIpAdd {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `PrivateIpAddressSpecification` of `AWS::EC2::Instance`.
#[must_use]
#[derive(Clone, Debug)]
pub struct PrivateIpAddressSpecification(Map);

impl PrivateIpAddressSpecification {
    /// With the required properties:
    /// - `Primary`.
    /// - `PrivateIpAddress`.
    pub fn new(primary: impl Into<Value<bool>>, private_ip_address: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Primary", primary).set("PrivateIpAddress", private_ip_address))
    }
}

impl PropertyType for PrivateIpAddressSpecification {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `Reference` of `AWS::EC2::LaunchTemplate`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Reference(Map);

impl Reference {
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

impl PropertyType for Reference {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `RuleAction` of `AWS::EC2::NetworkAclEntry`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum RuleAction {
    /// `allow`.
    Allow,
    /// `deny`.
    Deny,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl RuleAction {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Allow => "allow",
            Self::Deny => "deny",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for RuleAction {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `SecurityGroupReferencingSupport` of `AWS::EC2::TransitGatewayAttachment`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum SecurityGroupReferencingSupport {
    /// `disable`.
    Disable,
    /// `enable`.
    Enable,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl SecurityGroupReferencingSupport {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Disable => "disable",
            Self::Enable => "enable",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for SecurityGroupReferencingSupport {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `SpotInstanceType` of `AWS::EC2::LaunchTemplate`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum SpotInstanceType {
    /// `one-time`.
    OneTime,
    /// `persistent`.
    Persistent,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl SpotInstanceType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::OneTime => "one-time",
            Self::Persistent => "persistent",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for SpotInstanceType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `SpotOptions` of `AWS::EC2::LaunchTemplate`.
#[must_use]
#[derive(Clone, Debug)]
pub struct SpotOptions(Map);

impl SpotOptions {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `BlockDurationMinutes`.
    pub fn block_duration_minutes(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("BlockDurationMinutes", value))
    }

    /// `InstanceInterruptionBehavior`.
    pub fn instance_interruption_behavior(self, value: impl Into<Value<InstanceInterruptionBehavior>>) -> Self {
        Self(self.0.set("InstanceInterruptionBehavior", value))
    }

    /// `MaxPrice`.
    pub fn max_price(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("MaxPrice", value))
    }

    /// `SpotInstanceType`.
    pub fn spot_instance_type(self, value: impl Into<Value<SpotInstanceType>>) -> Self {
        Self(self.0.set("SpotInstanceType", value))
    }

    /// `ValidUntil`.
    pub fn valid_until(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("ValidUntil", value))
    }
}

impl PropertyType for SpotOptions {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `SsmAssociation` of `AWS::EC2::Instance`.
#[must_use]
#[derive(Clone, Debug)]
pub struct SsmAssociation(Map);

impl SsmAssociation {
    /// With the required properties:
    /// - `DocumentName`.
    pub fn new(document_name: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("DocumentName", document_name))
    }

    /// `AssociationParameters`.
    pub fn association_parameters(self, value: impl Into<Value<List<AssociationParameter>>>) -> Self {
        Self(self.0.set("AssociationParameters", value))
    }
}

impl PropertyType for SsmAssociation {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `SubnetPrivateDnsNameOptionsOnLaunch` of `AWS::EC2::Subnet`.
#[must_use]
#[derive(Clone, Debug)]
pub struct SubnetPrivateDnsNameOptionsOnLaunch(Map);

impl SubnetPrivateDnsNameOptionsOnLaunch {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `EnableResourceNameDnsAAAARecord`.
    pub fn enable_resource_name_dns_aaaa_record(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("EnableResourceNameDnsAAAARecord", value))
    }

    /// `EnableResourceNameDnsARecord`.
    pub fn enable_resource_name_dns_a_record(self, value: impl Into<Value<bool>>) -> Self {
        Self(self.0.set("EnableResourceNameDnsARecord", value))
    }

    /// `HostnameType`.
    pub fn hostname_type(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("HostnameType", value))
    }
}

impl PropertyType for SubnetPrivateDnsNameOptionsOnLaunch {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `Tag` of `AWS::EC2::EIP`, `AWS::EC2::EgressOnlyInternetGateway`, `AWS::EC2::FlowLog`, `AWS::EC2::Instance`, `AWS::EC2::InternetGateway`, `AWS::EC2::LaunchTemplate`, `AWS::EC2::NatGateway`, `AWS::EC2::NetworkAcl`, `AWS::EC2::PrefixList`, `AWS::EC2::RouteTable`, `AWS::EC2::SecurityGroup`, `AWS::EC2::Subnet`, `AWS::EC2::TransitGatewayAttachment`, `AWS::EC2::VPC`, `AWS::EC2::VPCEndpoint`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Tag(Map);

impl Tag {
    /// With the required properties:
    /// - `Key`.
    pub fn new(key: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Key", key))
    }

    /// `Value`.
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

/// `TagFieldSpecification` of `AWS::EC2::FlowLog`.
#[must_use]
#[derive(Clone, Debug)]
pub struct TagFieldSpecification(Map);

impl TagFieldSpecification {
    /// With the required properties:
    /// - `ResourceType`.
    /// - `TagKeys`: 1 to 2 items.
    pub fn new(resource_type: impl Into<Value<TagFieldSpecificationResourceType>>, tag_keys: impl Into<Value<List<String>>>) -> Self {
        Self(Map::new().set("ResourceType", resource_type).set("TagKeys", tag_keys))
    }
}

impl PropertyType for TagFieldSpecification {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `TagFieldSpecificationResourceType` of `AWS::EC2::FlowLog`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum TagFieldSpecificationResourceType {
    /// `auto-scaling-group`.
    AutoScalingGroup,
    /// `instance`.
    Instance,
    /// `network-interface`.
    NetworkInterface,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl TagFieldSpecificationResourceType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::AutoScalingGroup => "auto-scaling-group",
            Self::Instance => "instance",
            Self::NetworkInterface => "network-interface",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for TagFieldSpecificationResourceType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `TagSpecification` of `AWS::EC2::LaunchTemplate`.
#[must_use]
#[derive(Clone, Debug)]
pub struct TagSpecification(Map);

impl TagSpecification {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `ResourceType`.
    pub fn resource_type(self, value: impl Into<Value<TagSpecificationResourceType>>) -> Self {
        Self(self.0.set("ResourceType", value))
    }

    /// `Tags`.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }
}

impl PropertyType for TagSpecification {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `TagSpecificationResourceType` of `AWS::EC2::LaunchTemplate`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum TagSpecificationResourceType {
    /// `application-status-check`.
    ApplicationStatusCheck,
    /// `capacity-block`.
    CapacityBlock,
    /// `capacity-manager-data-export`.
    CapacityManagerDataExport,
    /// `capacity-reservation`.
    CapacityReservation,
    /// `capacity-reservation-cancellation-quote`.
    CapacityReservationCancellationQuote,
    /// `capacity-reservation-fleet`.
    CapacityReservationFleet,
    /// `capacity-reservation-modification-quote`.
    CapacityReservationModificationQuote,
    /// `carrier-gateway`.
    CarrierGateway,
    /// `client-vpn-endpoint`.
    ClientVpnEndpoint,
    /// `coip-pool`.
    CoipPool,
    /// `customer-gateway`.
    CustomerGateway,
    /// `declarative-policies-report`.
    DeclarativePoliciesReport,
    /// `dedicated-host`.
    DedicatedHost,
    /// `dhcp-options`.
    DhcpOptions,
    /// `egress-only-internet-gateway`.
    EgressOnlyInternetGateway,
    /// `elastic-gpu`.
    ElasticGpu,
    /// `elastic-ip`.
    ElasticIp,
    /// `export-image-task`.
    ExportImageTask,
    /// `export-instance-task`.
    ExportInstanceTask,
    /// `fleet`.
    Fleet,
    /// `fpga-image`.
    FpgaImage,
    /// `host-reservation`.
    HostReservation,
    /// `image`.
    Image,
    /// `image-usage-report`.
    ImageUsageReport,
    /// `import-image-task`.
    ImportImageTask,
    /// `import-snapshot-task`.
    ImportSnapshotTask,
    /// `instance`.
    Instance,
    /// `instance-connect-endpoint`.
    InstanceConnectEndpoint,
    /// `instance-event-window`.
    InstanceEventWindow,
    /// `internet-gateway`.
    InternetGateway,
    /// `ipam`.
    Ipam,
    /// `ipam-external-resource-verification-token`.
    IpamExternalResourceVerificationToken,
    /// `ipam-internet-registry-association`.
    IpamInternetRegistryAssociation,
    /// `ipam-policy`.
    IpamPolicy,
    /// `ipam-pool`.
    IpamPool,
    /// `ipam-pool-allocation`.
    IpamPoolAllocation,
    /// `ipam-prefix-list-resolver`.
    IpamPrefixListResolver,
    /// `ipam-prefix-list-resolver-target`.
    IpamPrefixListResolverTarget,
    /// `ipam-resource-discovery`.
    IpamResourceDiscovery,
    /// `ipam-resource-discovery-association`.
    IpamResourceDiscoveryAssociation,
    /// `ipam-scope`.
    IpamScope,
    /// `ipv4pool-ec2`.
    Ipv4poolEc2,
    /// `ipv6pool-ec2`.
    Ipv6poolEc2,
    /// `key-pair`.
    KeyPair,
    /// `launch-template`.
    LaunchTemplate,
    /// `local-gateway`.
    LocalGateway,
    /// `local-gateway-route-table`.
    LocalGatewayRouteTable,
    /// `local-gateway-route-table-virtual-interface-group-association`.
    LocalGatewayRouteTableVirtualInterfaceGroupAssociation,
    /// `local-gateway-route-table-vpc-association`.
    LocalGatewayRouteTableVpcAssociation,
    /// `local-gateway-virtual-interface`.
    LocalGatewayVirtualInterface,
    /// `local-gateway-virtual-interface-group`.
    LocalGatewayVirtualInterfaceGroup,
    /// `mac-modification-task`.
    MacModificationTask,
    /// `natgateway`.
    Natgateway,
    /// `network-acl`.
    NetworkAcl,
    /// `network-insights-access-scope`.
    NetworkInsightsAccessScope,
    /// `network-insights-access-scope-analysis`.
    NetworkInsightsAccessScopeAnalysis,
    /// `network-insights-analysis`.
    NetworkInsightsAnalysis,
    /// `network-insights-path`.
    NetworkInsightsPath,
    /// `network-interface`.
    NetworkInterface,
    /// `outpost-lag`.
    OutpostLag,
    /// `placement-group`.
    PlacementGroup,
    /// `prefix-list`.
    PrefixList,
    /// `replace-root-volume-task`.
    ReplaceRootVolumeTask,
    /// `reserved-instances`.
    ReservedInstances,
    /// `route-server`.
    RouteServer,
    /// `route-server-endpoint`.
    RouteServerEndpoint,
    /// `route-server-peer`.
    RouteServerPeer,
    /// `route-table`.
    RouteTable,
    /// `secondary-interface`.
    SecondaryInterface,
    /// `secondary-network`.
    SecondaryNetwork,
    /// `secondary-subnet`.
    SecondarySubnet,
    /// `security-group`.
    SecurityGroup,
    /// `security-group-rule`.
    SecurityGroupRule,
    /// `service-link-virtual-interface`.
    ServiceLinkVirtualInterface,
    /// `snapshot`.
    Snapshot,
    /// `spot-fleet-request`.
    SpotFleetRequest,
    /// `spot-instances-request`.
    SpotInstancesRequest,
    /// `subnet`.
    Subnet,
    /// `subnet-cidr-reservation`.
    SubnetCidrReservation,
    /// `traffic-mirror-filter`.
    TrafficMirrorFilter,
    /// `traffic-mirror-filter-rule`.
    TrafficMirrorFilterRule,
    /// `traffic-mirror-session`.
    TrafficMirrorSession,
    /// `traffic-mirror-target`.
    TrafficMirrorTarget,
    /// `transit-gateway`.
    TransitGateway,
    /// `transit-gateway-attachment`.
    TransitGatewayAttachment,
    /// `transit-gateway-connect-peer`.
    TransitGatewayConnectPeer,
    /// `transit-gateway-metering-policy`.
    TransitGatewayMeteringPolicy,
    /// `transit-gateway-multicast-domain`.
    TransitGatewayMulticastDomain,
    /// `transit-gateway-policy-table`.
    TransitGatewayPolicyTable,
    /// `transit-gateway-route-table`.
    TransitGatewayRouteTable,
    /// `transit-gateway-route-table-announcement`.
    TransitGatewayRouteTableAnnouncement,
    /// `verified-access-endpoint`.
    VerifiedAccessEndpoint,
    /// `verified-access-endpoint-target`.
    VerifiedAccessEndpointTarget,
    /// `verified-access-group`.
    VerifiedAccessGroup,
    /// `verified-access-instance`.
    VerifiedAccessInstance,
    /// `verified-access-policy`.
    VerifiedAccessPolicy,
    /// `verified-access-trust-provider`.
    VerifiedAccessTrustProvider,
    /// `volume`.
    Volume,
    /// `vpc`.
    Vpc,
    /// `vpc-block-public-access-exclusion`.
    VpcBlockPublicAccessExclusion,
    /// `vpc-encryption-control`.
    VpcEncryptionControl,
    /// `vpc-endpoint`.
    VpcEndpoint,
    /// `vpc-endpoint-connection`.
    VpcEndpointConnection,
    /// `vpc-endpoint-connection-device-type`.
    VpcEndpointConnectionDeviceType,
    /// `vpc-endpoint-service`.
    VpcEndpointService,
    /// `vpc-endpoint-service-permission`.
    VpcEndpointServicePermission,
    /// `vpc-flow-log`.
    VpcFlowLog,
    /// `vpc-peering-connection`.
    VpcPeeringConnection,
    /// `vpn-concentrator`.
    VpnConcentrator,
    /// `vpn-connection`.
    VpnConnection,
    /// `vpn-connection-device-type`.
    VpnConnectionDeviceType,
    /// `vpn-gateway`.
    VpnGateway,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl TagSpecificationResourceType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::ApplicationStatusCheck => "application-status-check",
            Self::CapacityBlock => "capacity-block",
            Self::CapacityManagerDataExport => "capacity-manager-data-export",
            Self::CapacityReservation => "capacity-reservation",
            Self::CapacityReservationCancellationQuote => "capacity-reservation-cancellation-quote",
            Self::CapacityReservationFleet => "capacity-reservation-fleet",
            Self::CapacityReservationModificationQuote => "capacity-reservation-modification-quote",
            Self::CarrierGateway => "carrier-gateway",
            Self::ClientVpnEndpoint => "client-vpn-endpoint",
            Self::CoipPool => "coip-pool",
            Self::CustomerGateway => "customer-gateway",
            Self::DeclarativePoliciesReport => "declarative-policies-report",
            Self::DedicatedHost => "dedicated-host",
            Self::DhcpOptions => "dhcp-options",
            Self::EgressOnlyInternetGateway => "egress-only-internet-gateway",
            Self::ElasticGpu => "elastic-gpu",
            Self::ElasticIp => "elastic-ip",
            Self::ExportImageTask => "export-image-task",
            Self::ExportInstanceTask => "export-instance-task",
            Self::Fleet => "fleet",
            Self::FpgaImage => "fpga-image",
            Self::HostReservation => "host-reservation",
            Self::Image => "image",
            Self::ImageUsageReport => "image-usage-report",
            Self::ImportImageTask => "import-image-task",
            Self::ImportSnapshotTask => "import-snapshot-task",
            Self::Instance => "instance",
            Self::InstanceConnectEndpoint => "instance-connect-endpoint",
            Self::InstanceEventWindow => "instance-event-window",
            Self::InternetGateway => "internet-gateway",
            Self::Ipam => "ipam",
            Self::IpamExternalResourceVerificationToken => "ipam-external-resource-verification-token",
            Self::IpamInternetRegistryAssociation => "ipam-internet-registry-association",
            Self::IpamPolicy => "ipam-policy",
            Self::IpamPool => "ipam-pool",
            Self::IpamPoolAllocation => "ipam-pool-allocation",
            Self::IpamPrefixListResolver => "ipam-prefix-list-resolver",
            Self::IpamPrefixListResolverTarget => "ipam-prefix-list-resolver-target",
            Self::IpamResourceDiscovery => "ipam-resource-discovery",
            Self::IpamResourceDiscoveryAssociation => "ipam-resource-discovery-association",
            Self::IpamScope => "ipam-scope",
            Self::Ipv4poolEc2 => "ipv4pool-ec2",
            Self::Ipv6poolEc2 => "ipv6pool-ec2",
            Self::KeyPair => "key-pair",
            Self::LaunchTemplate => "launch-template",
            Self::LocalGateway => "local-gateway",
            Self::LocalGatewayRouteTable => "local-gateway-route-table",
            Self::LocalGatewayRouteTableVirtualInterfaceGroupAssociation => "local-gateway-route-table-virtual-interface-group-association",
            Self::LocalGatewayRouteTableVpcAssociation => "local-gateway-route-table-vpc-association",
            Self::LocalGatewayVirtualInterface => "local-gateway-virtual-interface",
            Self::LocalGatewayVirtualInterfaceGroup => "local-gateway-virtual-interface-group",
            Self::MacModificationTask => "mac-modification-task",
            Self::Natgateway => "natgateway",
            Self::NetworkAcl => "network-acl",
            Self::NetworkInsightsAccessScope => "network-insights-access-scope",
            Self::NetworkInsightsAccessScopeAnalysis => "network-insights-access-scope-analysis",
            Self::NetworkInsightsAnalysis => "network-insights-analysis",
            Self::NetworkInsightsPath => "network-insights-path",
            Self::NetworkInterface => "network-interface",
            Self::OutpostLag => "outpost-lag",
            Self::PlacementGroup => "placement-group",
            Self::PrefixList => "prefix-list",
            Self::ReplaceRootVolumeTask => "replace-root-volume-task",
            Self::ReservedInstances => "reserved-instances",
            Self::RouteServer => "route-server",
            Self::RouteServerEndpoint => "route-server-endpoint",
            Self::RouteServerPeer => "route-server-peer",
            Self::RouteTable => "route-table",
            Self::SecondaryInterface => "secondary-interface",
            Self::SecondaryNetwork => "secondary-network",
            Self::SecondarySubnet => "secondary-subnet",
            Self::SecurityGroup => "security-group",
            Self::SecurityGroupRule => "security-group-rule",
            Self::ServiceLinkVirtualInterface => "service-link-virtual-interface",
            Self::Snapshot => "snapshot",
            Self::SpotFleetRequest => "spot-fleet-request",
            Self::SpotInstancesRequest => "spot-instances-request",
            Self::Subnet => "subnet",
            Self::SubnetCidrReservation => "subnet-cidr-reservation",
            Self::TrafficMirrorFilter => "traffic-mirror-filter",
            Self::TrafficMirrorFilterRule => "traffic-mirror-filter-rule",
            Self::TrafficMirrorSession => "traffic-mirror-session",
            Self::TrafficMirrorTarget => "traffic-mirror-target",
            Self::TransitGateway => "transit-gateway",
            Self::TransitGatewayAttachment => "transit-gateway-attachment",
            Self::TransitGatewayConnectPeer => "transit-gateway-connect-peer",
            Self::TransitGatewayMeteringPolicy => "transit-gateway-metering-policy",
            Self::TransitGatewayMulticastDomain => "transit-gateway-multicast-domain",
            Self::TransitGatewayPolicyTable => "transit-gateway-policy-table",
            Self::TransitGatewayRouteTable => "transit-gateway-route-table",
            Self::TransitGatewayRouteTableAnnouncement => "transit-gateway-route-table-announcement",
            Self::VerifiedAccessEndpoint => "verified-access-endpoint",
            Self::VerifiedAccessEndpointTarget => "verified-access-endpoint-target",
            Self::VerifiedAccessGroup => "verified-access-group",
            Self::VerifiedAccessInstance => "verified-access-instance",
            Self::VerifiedAccessPolicy => "verified-access-policy",
            Self::VerifiedAccessTrustProvider => "verified-access-trust-provider",
            Self::Volume => "volume",
            Self::Vpc => "vpc",
            Self::VpcBlockPublicAccessExclusion => "vpc-block-public-access-exclusion",
            Self::VpcEncryptionControl => "vpc-encryption-control",
            Self::VpcEndpoint => "vpc-endpoint",
            Self::VpcEndpointConnection => "vpc-endpoint-connection",
            Self::VpcEndpointConnectionDeviceType => "vpc-endpoint-connection-device-type",
            Self::VpcEndpointService => "vpc-endpoint-service",
            Self::VpcEndpointServicePermission => "vpc-endpoint-service-permission",
            Self::VpcFlowLog => "vpc-flow-log",
            Self::VpcPeeringConnection => "vpc-peering-connection",
            Self::VpnConcentrator => "vpn-concentrator",
            Self::VpnConnection => "vpn-connection",
            Self::VpnConnectionDeviceType => "vpn-connection-device-type",
            Self::VpnGateway => "vpn-gateway",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for TagSpecificationResourceType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `TotalLocalStorageGb` of `AWS::EC2::LaunchTemplate`.
#[must_use]
#[derive(Clone, Debug)]
pub struct TotalLocalStorageGb(Map);

impl TotalLocalStorageGb {
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

impl PropertyType for TotalLocalStorageGb {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `TrafficType` of `AWS::EC2::FlowLog`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum TrafficType {
    /// `ACCEPT`.
    Accept,
    /// `ALL`.
    All,
    /// `REJECT`.
    Reject,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl TrafficType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Accept => "ACCEPT",
            Self::All => "ALL",
            Self::Reject => "REJECT",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for TrafficType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `TransitGatewayAttachmentOptions` of `AWS::EC2::TransitGatewayAttachment`.
#[must_use]
#[derive(Clone, Debug)]
pub struct TransitGatewayAttachmentOptions(Map);

impl TransitGatewayAttachmentOptions {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `ApplianceModeSupport`.
    pub fn appliance_mode_support(self, value: impl Into<Value<ApplianceModeSupport>>) -> Self {
        Self(self.0.set("ApplianceModeSupport", value))
    }

    /// `DnsSupport`.
    pub fn dns_support(self, value: impl Into<Value<DnsSupport>>) -> Self {
        Self(self.0.set("DnsSupport", value))
    }

    /// `Ipv6Support`.
    pub fn ipv6_support(self, value: impl Into<Value<Ipv6Support>>) -> Self {
        Self(self.0.set("Ipv6Support", value))
    }

    /// `SecurityGroupReferencingSupport`.
    pub fn security_group_referencing_support(self, value: impl Into<Value<SecurityGroupReferencingSupport>>) -> Self {
        Self(self.0.set("SecurityGroupReferencingSupport", value))
    }
}

impl PropertyType for TransitGatewayAttachmentOptions {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `VcpuCount` of `AWS::EC2::LaunchTemplate`.
#[must_use]
#[derive(Clone, Debug)]
pub struct VcpuCount(Map);

impl VcpuCount {
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

impl PropertyType for VcpuCount {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `VirtualPrivateGatewayExclusion` of `AWS::EC2::VPC`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum VirtualPrivateGatewayExclusion {
    /// `enable`.
    Enable,
    /// `disable`.
    Disable,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl VirtualPrivateGatewayExclusion {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Enable => "enable",
            Self::Disable => "disable",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for VirtualPrivateGatewayExclusion {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `Volume` of `AWS::EC2::Instance`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Volume(Map);

impl Volume {
    /// With the required properties:
    /// - `Device`.
    /// - `VolumeId`.
    pub fn new(device: impl Into<Value<String>>, volume_id: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Device", device).set("VolumeId", volume_id))
    }
}

impl PropertyType for Volume {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `VolumeType` of `AWS::EC2::Instance`, `AWS::EC2::LaunchTemplate`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum VolumeType {
    /// `gp2`.
    Gp2,
    /// `gp3`.
    Gp3,
    /// `io1`.
    Io1,
    /// `io2`.
    Io2,
    /// `sc1`.
    Sc1,
    /// `st1`.
    St1,
    /// `standard`.
    Standard,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl VolumeType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Gp2 => "gp2",
            Self::Gp3 => "gp3",
            Self::Io1 => "io1",
            Self::Io2 => "io2",
            Self::Sc1 => "sc1",
            Self::St1 => "st1",
            Self::Standard => "standard",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for VolumeType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `VpcEncryptionControl` of `AWS::EC2::VPC`.
#[must_use]
#[derive(Clone, Debug)]
pub struct VpcEncryptionControl(Map);

impl VpcEncryptionControl {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `EgressOnlyInternetGatewayExclusion`.
    pub fn egress_only_internet_gateway_exclusion(self, value: impl Into<Value<EgressOnlyInternetGatewayExclusion>>) -> Self {
        Self(self.0.set("EgressOnlyInternetGatewayExclusion", value))
    }

    /// `ElasticFileSystemExclusion`.
    pub fn elastic_file_system_exclusion(self, value: impl Into<Value<ElasticFileSystemExclusion>>) -> Self {
        Self(self.0.set("ElasticFileSystemExclusion", value))
    }

    /// `InternetGatewayExclusion`.
    pub fn internet_gateway_exclusion(self, value: impl Into<Value<InternetGatewayExclusion>>) -> Self {
        Self(self.0.set("InternetGatewayExclusion", value))
    }

    /// `LambdaExclusion`.
    pub fn lambda_exclusion(self, value: impl Into<Value<LambdaExclusion>>) -> Self {
        Self(self.0.set("LambdaExclusion", value))
    }

    /// `Mode`.
    pub fn mode(self, value: impl Into<Value<VpcEncryptionControlMode>>) -> Self {
        Self(self.0.set("Mode", value))
    }

    /// `NatGatewayExclusion`.
    pub fn nat_gateway_exclusion(self, value: impl Into<Value<NatGatewayExclusion>>) -> Self {
        Self(self.0.set("NatGatewayExclusion", value))
    }

    /// `VirtualPrivateGatewayExclusion`.
    pub fn virtual_private_gateway_exclusion(self, value: impl Into<Value<VirtualPrivateGatewayExclusion>>) -> Self {
        Self(self.0.set("VirtualPrivateGatewayExclusion", value))
    }

    /// `VpcLatticeExclusion`.
    pub fn vpc_lattice_exclusion(self, value: impl Into<Value<VpcLatticeExclusion>>) -> Self {
        Self(self.0.set("VpcLatticeExclusion", value))
    }

    /// `VpcPeeringExclusion`.
    pub fn vpc_peering_exclusion(self, value: impl Into<Value<VpcPeeringExclusion>>) -> Self {
        Self(self.0.set("VpcPeeringExclusion", value))
    }
}

impl PropertyType for VpcEncryptionControl {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}

/// `VpcEncryptionControlMode` of `AWS::EC2::VPC`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum VpcEncryptionControlMode {
    /// `monitor`.
    Monitor,
    /// `enforce`.
    Enforce,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl VpcEncryptionControlMode {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Monitor => "monitor",
            Self::Enforce => "enforce",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for VpcEncryptionControlMode {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `VpcEndpointType` of `AWS::EC2::VPCEndpoint`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum VpcEndpointType {
    /// `Interface`.
    Interface,
    /// `Gateway`.
    Gateway,
    /// `GatewayLoadBalancer`.
    GatewayLoadBalancer,
    /// `ServiceNetwork`.
    ServiceNetwork,
    /// `Resource`.
    Resource,
    /// `Tunnel`.
    Tunnel,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl VpcEndpointType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Interface => "Interface",
            Self::Gateway => "Gateway",
            Self::GatewayLoadBalancer => "GatewayLoadBalancer",
            Self::ServiceNetwork => "ServiceNetwork",
            Self::Resource => "Resource",
            Self::Tunnel => "Tunnel",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for VpcEndpointType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `VpcLatticeExclusion` of `AWS::EC2::VPC`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum VpcLatticeExclusion {
    /// `enable`.
    Enable,
    /// `disable`.
    Disable,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl VpcLatticeExclusion {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Enable => "enable",
            Self::Disable => "disable",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for VpcLatticeExclusion {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `VpcPeeringExclusion` of `AWS::EC2::VPC`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum VpcPeeringExclusion {
    /// `enable`.
    Enable,
    /// `disable`.
    Disable,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl VpcPeeringExclusion {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Enable => "enable",
            Self::Disable => "disable",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for VpcPeeringExclusion {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}
