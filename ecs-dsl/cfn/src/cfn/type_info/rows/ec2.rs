//! The `AWS::EC2` types.

use crate::cfn::type_info::PolicyKind::Resource;
use crate::cfn::type_info::{
    Charge, Exposed, InUse, Policy, PublicSwitch, TypeInfo, ValueCheck, ValueRule, named, unnamed,
};
use crate::cfn::type_names::ec2;
use crate::rules;

// Rules: `InvalidPermission.Duplicate`.
const EGRESS: &[&str] = &[
    "GroupId",
    "IpProtocol",
    "FromPort",
    "ToPort",
    "CidrIp",
    "CidrIpv6",
    "DestinationSecurityGroupId",
    "DestinationPrefixListId",
];
const INGRESS: &[&str] = &[
    "GroupId",
    "IpProtocol",
    "FromPort",
    "ToPort",
    "CidrIp",
    "CidrIpv6",
    "SourceSecurityGroupId",
    "SourcePrefixListId",
];

const SECURITY_GROUP_IN_USE: &str = "resource {} has a dependent object (Service: AmazonEC2; Status Code: 400; Error Code: DependencyViolation; Request ID: 00000000-0000-0000-0000-000000000000; Proxy: null)";
const SUBNET_IN_USE: &str = "Resource handler returned message: \"The subnet '{}' has dependencies and cannot be deleted. (Service: Ec2, Status Code: 400, Request ID: 00000000-0000-0000-0000-000000000000)\" (RequestToken: 00000000-0000-0000-0000-000000000000, HandlerErrorCode: InvalidRequest)";
const VPC_IN_USE: &str = "Resource handler returned message: \"The vpc '{}' has dependencies and cannot be deleted. (Service: Ec2, Status Code: 400, Request ID: 00000000-0000-0000-0000-000000000000)\" (RequestToken: 00000000-0000-0000-0000-000000000000, HandlerErrorCode: InvalidRequest)";

// What has network interfaces in a security group, and the rules of other groups.
const SECURITY_GROUP_USERS: &[(&str, &str)] = &[
    ("*", "SecurityGroups"),
    ("*", "SecurityGroupIds"),
    ("*", "VPCSecurityGroups"),
    ("*", "VpcSecurityGroupIds"),
    ("*", "SourceSecurityGroupId"),
    ("*", "DestinationSecurityGroupId"),
];
const SUBNET_USERS: &[(&str, &str)] = &[
    ("*", "SubnetId"),
    ("*", "SubnetIds"),
    ("*", "Subnets"),
    ("*", "VPCZoneIdentifier"),
];
// A target group or a namespace with its id doesn't keep a VPC.
const VPC_USERS: &[(&str, &str)] = &[
    (ec2::EGRESS_ONLY_INTERNET_GATEWAY, "VpcId"),
    (ec2::NETWORK_ACL, "VpcId"),
    (ec2::ROUTE_TABLE, "VpcId"),
    (ec2::SECURITY_GROUP, "VpcId"),
    (ec2::SUBNET, "VpcId"),
    (ec2::VPC_ENDPOINT, "VpcId"),
    (ec2::VPC_GATEWAY_ATTACHMENT, "VpcId"),
];

// The ports of other protocols are types and codes of ICMP.
const PORT_RANGE: ValueCheck = ValueCheck::IntegerPair("ToPort", rules::port_range);

#[rustfmt::skip]
const SECURITY_GROUP_VALUES: &[ValueRule] = &[
    ValueRule::text("GroupDescription", rules::security_group_description),
    ValueRule::text("GroupName", rules::security_group_name),
    ValueRule::text("VpcId", rules::vpc_id),
    ValueRule::text("SecurityGroupIngress/*/Description", rules::security_group_description),
    ValueRule::text("SecurityGroupIngress/*/CidrIp", rules::ip_block).warning(),
    ValueRule::text("SecurityGroupIngress/*/CidrIpv6", rules::ip_block).warning(),
    ValueRule::pair("SecurityGroupIngress/*/FromPort", PORT_RANGE).when("IpProtocol", "tcp"),
    ValueRule::pair("SecurityGroupIngress/*/FromPort", PORT_RANGE).when("IpProtocol", "udp"),
    ValueRule::text("SecurityGroupEgress/*/Description", rules::security_group_description),
    ValueRule::text("SecurityGroupEgress/*/CidrIp", rules::ip_block).warning(),
    ValueRule::text("SecurityGroupEgress/*/CidrIpv6", rules::ip_block).warning(),
    ValueRule::pair("SecurityGroupEgress/*/FromPort", PORT_RANGE).when("IpProtocol", "tcp"),
    ValueRule::pair("SecurityGroupEgress/*/FromPort", PORT_RANGE).when("IpProtocol", "udp"),
];

#[rustfmt::skip]
const SECURITY_GROUP_INGRESS_VALUES: &[ValueRule] = &[
    ValueRule::text("Description", rules::security_group_description),
    ValueRule::text("CidrIp", rules::ip_block).warning(),
    ValueRule::text("CidrIpv6", rules::ip_block).warning(),
    ValueRule::text("GroupId", rules::security_group_id),
    ValueRule::text("SourceSecurityGroupId", rules::security_group_id),
    ValueRule::pair("FromPort", PORT_RANGE).when("IpProtocol", "tcp"),
    ValueRule::pair("FromPort", PORT_RANGE).when("IpProtocol", "udp"),
];

#[rustfmt::skip]
const SECURITY_GROUP_EGRESS_VALUES: &[ValueRule] = &[
    ValueRule::text("Description", rules::security_group_description),
    ValueRule::text("CidrIp", rules::ip_block).warning(),
    ValueRule::text("CidrIpv6", rules::ip_block).warning(),
    ValueRule::text("GroupId", rules::security_group_id),
    ValueRule::text("DestinationSecurityGroupId", rules::security_group_id),
    ValueRule::pair("FromPort", PORT_RANGE).when("IpProtocol", "tcp"),
    ValueRule::pair("FromPort", PORT_RANGE).when("IpProtocol", "udp"),
];

#[rustfmt::skip]
const INSTANCE_VALUES: &[ValueRule] = &[
    ValueRule::text("ImageId", rules::image_id),
    ValueRule::text("InstanceType", rules::nat_instance_type).warning(),
    ValueRule::text("SubnetId", rules::subnet_id),
    ValueRule::text("SecurityGroupIds/*", rules::security_group_id),
    ValueRule::text("NetworkInterfaces/*/SubnetId", rules::subnet_id),
    ValueRule::text("NetworkInterfaces/*/GroupSet/*", rules::security_group_id),
];

#[rustfmt::skip]
const ROUTE_VALUES: &[ValueRule] = &[
    ValueRule::text("DestinationCidrBlock", rules::ip_block).warning(),
    ValueRule::text("DestinationIpv6CidrBlock", rules::ip_block).warning(),
    ValueRule::text("VpcPeeringConnectionId", rules::peering_connection_id),
    ValueRule::text("TransitGatewayId", rules::transit_gateway_id),
    ValueRule::text("DestinationPrefixListId", rules::prefix_list_id),
];

#[rustfmt::skip]
const SUBNET_VALUES: &[ValueRule] = &[
    ValueRule::text("CidrBlock", rules::network_cidr).warning(),
    ValueRule::text("VpcId", rules::vpc_id),
];

#[rustfmt::skip]
const VPC_VALUES: &[ValueRule] = &[
    ValueRule::text("CidrBlock", rules::network_cidr).warning(),
    ValueRule::text("Ipv4IpamPoolId", rules::ipam_pool_id),
    ValueRule::integer("Ipv4NetmaskLength", rules::netmask_length),
];

#[rustfmt::skip]
const LAUNCH_TEMPLATE_VALUES: &[ValueRule] = &[
    ValueRule::text("LaunchTemplateData/SecurityGroupIds/*", rules::security_group_id),
];

#[rustfmt::skip]
const VPC_ENDPOINT_VALUES: &[ValueRule] = &[
    ValueRule::text("VpcId", rules::vpc_id),
    ValueRule::text("SubnetIds/*", rules::subnet_id),
    ValueRule::text("SecurityGroupIds/*", rules::security_group_id),
];

#[rustfmt::skip]
pub(super) static ROWS: &[TypeInfo] = &[
    unnamed(ec2::EIP, "203.0.113.{b}", "arn:aws:ec2:{r}:{a}:elastic-ip/eipalloc-{h17}")
        .attributes(&[("AllocationId", "eipalloc-{h17}"), ("PublicIp", "{ref}")])
        .charge(Charge::PublicAddress)
        .quota(5, "Elastic IP addresses"),
    unnamed(ec2::EGRESS_ONLY_INTERNET_GATEWAY, "eigw-{h17}", "arn:aws:ec2:{r}:{a}:egress-only-internet-gateway/{ref}"),
    unnamed(ec2::FLOW_LOG, "fl-{h17}", "arn:aws:ec2:{r}:{a}:vpc-flow-log/{ref}")
        .charge(Charge::Usage("flow logs, by what they record")),
    unnamed(ec2::INSTANCE, "i-{h17}", "arn:aws:ec2:{r}:{a}:instance/{ref}")
        .values(INSTANCE_VALUES)
        .stores_ids()
        .security_groups(&["SecurityGroupIds", "SecurityGroups"])
        .charge(Charge::Usage("EC2 instances: no verified price")),
    unnamed(ec2::INTERNET_GATEWAY, "igw-{h17}", "arn:aws:ec2:{r}:{a}:internet-gateway/{ref}")
        .deletion_advice(
            &["dependencies", "mapped public address", "DependencyViolation"],
            "release the public IP addresses in its VPC; to list them, run `aws ec2 describe-network-interfaces`",
        )
        .quota(5, "internet gateways"),
    named(ec2::LAUNCH_TEMPLATE, "LaunchTemplateName", "lt-{h17}", "arn:aws:ec2:{r}:{a}:launch-template/{ref}")
        .values(LAUNCH_TEMPLATE_VALUES)
        .stores_ids()
        .attributes(&[("DefaultVersionNumber", "1"), ("LatestVersionNumber", "1")])
        .counted_attributes(&["DefaultVersionNumber", "LatestVersionNumber"])
        .security_groups(&["LaunchTemplateData/SecurityGroupIds", "LaunchTemplateData/SecurityGroups"]),
    // The quota of NAT gateways is per zone, which can't be counted; each needs an Elastic IP, which can.
    unnamed(ec2::NAT_GATEWAY, "nat-{h17}", "arn:aws:ec2:{r}:{a}:natgateway/{ref}")
        .slot(&["AllocationId"])
        .charge(Charge::NatGateway),
    unnamed(ec2::NETWORK_ACL, "acl-{h17}", "arn:aws:ec2:{r}:{a}:network-acl/{ref}"),
    unnamed(ec2::NETWORK_ACL_ENTRY, "", ""),
    unnamed(ec2::PREFIX_LIST, "pl-{h17}", "arn:aws:ec2:{r}:{a}:prefix-list/{ref}"),
    // `RouteAlreadyExists`.
    unnamed(ec2::ROUTE, "{RouteTableId}|{DestinationCidrBlock}", "")
        .values(ROUTE_VALUES).slot(&[
        "RouteTableId",
        "DestinationCidrBlock",
        "DestinationIpv6CidrBlock",
        "DestinationPrefixListId",
    ]),
    unnamed(ec2::ROUTE_TABLE, "rtb-{h17}", "arn:aws:ec2:{r}:{a}:route-table/{ref}"),
    named(ec2::SECURITY_GROUP, "GroupName", "sg-{h17}", "arn:aws:ec2:{r}:{a}:security-group/{ref}")
        .values(SECURITY_GROUP_VALUES)
        .within(&["VpcId"])
        .attributes(&[("GroupId", "{ref}"), ("Id", "{ref}")])
        .in_use(InUse::by(SECURITY_GROUP_IN_USE, SECURITY_GROUP_USERS))
        .deletion_advice(
            &["dependent object", "DependencyViolation"],
            "find what uses it: `aws ec2 describe-network-interfaces --filters Name=group-id,Values={}`",
        ),
    unnamed(ec2::SECURITY_GROUP_EGRESS, "sgr-{h17}", "arn:aws:ec2:{r}:{a}:security-group-rule/{ref}")
        .values(SECURITY_GROUP_EGRESS_VALUES).slot(EGRESS),
    unnamed(ec2::SECURITY_GROUP_INGRESS, "sgr-{h17}", "arn:aws:ec2:{r}:{a}:security-group-rule/{ref}")
        .values(SECURITY_GROUP_INGRESS_VALUES).slot(INGRESS),
    // "conflicts with another subnet".
    unnamed(ec2::SUBNET, "subnet-{h17}", "arn:aws:ec2:{r}:{a}:subnet/{ref}")
        .values(SUBNET_VALUES)
        .slot(&["VpcId", "CidrBlock"])
        .public(PublicSwitch::partial(
            Exposed::If("MapPublicIpOnLaunch", "true"),
            "assigns public addresses to what is launched in it (`MapPublicIpOnLaunch`)",
        ))
        .in_use(InUse::by(SUBNET_IN_USE, SUBNET_USERS))
        .deletion_advice(
            &["dependencies", "dependent object", "DependencyViolation"],
            "find what uses it: `aws ec2 describe-network-interfaces --filters Name=subnet-id,Values={}`",
        ),
    unnamed(ec2::SUBNET_NETWORK_ACL_ASSOCIATION, "", ""),
    // "already associated".
    unnamed(ec2::SUBNET_ROUTE_TABLE_ASSOCIATION, "rtbassoc-{h17}", "").slot(&["SubnetId"]).slot_unknown_for_replacement(),
    unnamed(ec2::TRANSIT_GATEWAY_ATTACHMENT, "tgw-attach-{h17}", "arn:aws:ec2:{r}:{a}:transit-gateway-attachment/{ref}")
        .charge(Charge::Usage("transit gateway attachments: no verified price")),
    unnamed(ec2::VPC, "vpc-{h17}", "arn:aws:ec2:{r}:{a}:vpc/{ref}")
        .values(VPC_VALUES)
        .attributes(&[
            ("CidrBlock", "{block}"),
            ("Ipv6CidrBlocks", "2001:db8:{b}::/56"),
            ("CidrBlockAssociations", "vpc-cidr-assoc-{h17:cidr}"),
            ("DefaultNetworkAcl", "acl-{h17:acl}"),
            ("DefaultSecurityGroup", "sg-{h17:sg}"),
        ])
        .in_use(InUse::by(VPC_IN_USE, VPC_USERS))
        .deletion_advice(
            &["dependencies", "DependencyViolation"],
            "find what uses it: `aws ec2 describe-network-interfaces --filters Name=vpc-id,Values={}`",
        )
        .quota(5, "VPCs"),
    unnamed(ec2::VPC_CIDR_BLOCK, "vpc-cidr-assoc-{h17}", ""),
    unnamed(ec2::VPC_ENDPOINT, "vpce-{h17}", "arn:aws:ec2:{r}:{a}:vpc-endpoint/{ref}")
        .values(VPC_ENDPOINT_VALUES)
        .policies(&[Policy::own(Resource, "PolicyDocument").absent_allows_all()])
        .security_groups(&["SecurityGroupIds"])
        .charge(Charge::InterfaceEndpoint),
    // "already has an internet gateway attached".
    unnamed(ec2::VPC_GATEWAY_ATTACHMENT, "IGW|{VpcId}", "").slot(&["VpcId", "VpnGatewayId"]),
];
