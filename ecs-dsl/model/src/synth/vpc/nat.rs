//! NAT gateways and instances, with the default routes of private subnets.

use super::parts::{association_part, cidr_block, internet_route_part, route_table_part};
use crate::cfn::aws::ec2;
use crate::cfn::{Resource, intrinsic};
use crate::dsl::{Nat, NatInstance, Tier, Vpc, subnet_part};
use crate::synth::{Context, LogicalIds};

/// AWS's public parameters with the newest Amazon Linux 2023:
/// [AL2023 on EC2](https://docs.aws.amazon.com/linux/al2023/ug/ec2.html).
const AL2023: &str = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-";
/// The steps of AWS's page [NAT instances](https://docs.aws.amazon.com/vpc/latest/userguide/work-with-nat-instances.html), with the
/// network interface that has the default route.
const SET_UP: &str = r#"#!/bin/bash
set -euo pipefail
dnf install -y iptables-services
echo 'net.ipv4.ip_forward = 1' > /etc/sysctl.d/90-nat.conf
sysctl -p /etc/sysctl.d/90-nat.conf
systemctl enable --now iptables
interface=$(ip -o -4 route show default | awk '{print $5; exit}')
iptables -t nat -A POSTROUTING -o "$interface" -j MASQUERADE
iptables -F FORWARD
service iptables save
"#;

pub(super) fn add(vpc: &Vpc, ids: LogicalIds<'_>, cx: &mut Context<'_>) {
    let in_zones = vpc.nat.value.in_zones(vpc.zone_count());
    match &vpc.nat.value {
        Nat::None => return,
        Nat::Single | Nat::PerZone => {
            for zone in 1..=in_zones {
                add_gateway(vpc, zone, ids, cx);
            }
        }
        Nat::Regional => add_regional(ids, cx),
        Nat::Instance(instance) => {
            add_instance_group(vpc, ids, cx);
            for zone in 1..=in_zones {
                add_instance(vpc, (&**instance, zone), ids, cx);
            }
        }
    }
    for tier in vpc.tiers_like(Tier::Private) {
        for zone in 1..=vpc.zone_count() {
            let route = ec2::Route::new(ids.reference(&route_table_part(vpc, tier, zone)))
                .destination_cidr_block("0.0.0.0/0");
            let number = zone.min(in_zones);
            let route = match &vpc.nat.value {
                Nat::Instance(_) => {
                    route.instance_id(ids.reference(&format!("NatInstance{number}")))
                }
                Nat::Regional => route.nat_gateway_id(ids.reference("NatGateway")),
                Nat::None | Nat::Single | Nat::PerZone => {
                    route.nat_gateway_id(ids.reference(&format!("NatGateway{number}")))
                }
            };
            cx.add(ids.id(&internet_route_part(vpc, tier, zone)), route);
        }
    }
}

fn add_gateway(vpc: &Vpc, zone: u8, ids: LogicalIds<'_>, cx: &mut Context<'_>) {
    let (address, gateway) = (format!("NatAddress{zone}"), format!("NatGateway{zone}"));
    let attachment = ids.id("InternetGatewayAttachment");
    cx.add(
        ids.id(&address),
        Resource::from_type(ec2::Eip::new().domain(ec2::EipDomain::Vpc))
            .depends_on(attachment.clone()),
    );
    let nat = ec2::NatGateway::new()
        .allocation_id(ids.attribute::<String>(&address, "AllocationId"))
        .subnet_id(ids.reference(&subnet_part(vpc.public_tier(), zone.into())));
    let resource = Resource::from_type(nat).depends_on(attachment);
    cx.add(ids.id(&gateway), resource);
}

/// AWS manages its addresses and its zones.
fn add_regional(ids: LogicalIds<'_>, cx: &mut Context<'_>) {
    let nat = ec2::NatGateway::new()
        .availability_mode(ec2::AvailabilityMode::Regional)
        .connectivity_type(ec2::ConnectivityType::Public)
        .vpc_id(ids.reference("Vpc"));
    let resource = Resource::from_type(nat).depends_on(ids.id("InternetGatewayAttachment"));
    cx.add(ids.id("NatGateway"), resource);
}

/// Adds the security group of the instances: everything from the VPC, which may be of any protocol.
fn add_instance_group(vpc: &Vpc, ids: LogicalIds<'_>, cx: &mut Context<'_>) {
    let group = ec2::SecurityGroup::new("NAT instances").vpc_id(ids.reference("Vpc"));
    cx.add(ids.id("NatSecurityGroup"), group);
    cx.add(
        ids.id("NatIngress"),
        ec2::SecurityGroupIngress::new("-1")
            .group_id(ids.attribute::<String>("NatSecurityGroup", "GroupId"))
            .cidr_ip(cidr_block(vpc, ids))
            .description("The VPC to the internet"),
    );
}

fn add_instance(
    vpc: &Vpc,
    (instance, zone): (&NatInstance, u8),
    ids: LogicalIds<'_>,
    cx: &mut Context<'_>,
) {
    let subnet = subnet_part(vpc.public_tier(), zone.into());
    let group = ids.attribute::<String>("NatSecurityGroup", "GroupId");
    let interface = ec2::InstanceNetworkInterface::new("0")
        .associate_public_ip_address(true)
        .delete_on_termination(true)
        .group_set([group])
        .subnet_id(ids.reference(&subnet));
    let metadata = ec2::MetadataOptions::new().http_tokens(ec2::HttpTokens::Required);
    let resource = ec2::Instance::new()
        .instance_type(instance.instance_type.clone())
        .source_dest_check(false)
        .metadata_options(metadata)
        .network_interfaces([interface]);
    let resource = match &instance.image {
        Some(image) => resource.image_id(image.clone()),
        None => with_amazon_linux(resource, instance),
    };
    // It installs a package from the internet when it starts.
    let resource = Resource::from_type(resource)
        .depends_on(ids.id(&internet_route_part(vpc, vpc.public_tier(), 1)))
        .depends_on(ids.id(&association_part(&subnet)));
    cx.add(ids.id(&format!("NatInstance{zone}")), resource);
}

fn with_amazon_linux(resource: ec2::Instance, instance: &NatInstance) -> ec2::Instance {
    let architecture = if instance.is_arm() { "arm64" } else { "x86_64" };
    let root = ec2::InstanceEbs::new()
        .encrypted(true)
        .volume_type(ec2::VolumeType::Gp3)
        .delete_on_termination(true);
    resource
        .image_id(intrinsic::resolve_ssm(format!("{AL2023}{architecture}")))
        .user_data(intrinsic::base64(SET_UP))
        .block_device_mappings([ec2::InstanceBlockDeviceMapping::new("/dev/xvda").ebs(root)])
}
