//! The addresses and routes of a VPC that the program gives, and where its subnets are.

use std::collections::BTreeMap;
use std::net::Ipv4Addr;

use ipnet::Ipv4Net;

use super::{LoadBalancer, Scheme, Tier, Vpc};
use crate::cfn::Value;
use crate::diag::Spanned;
use crate::dsl::IntoText;
use crate::dsl::model::description::ExternalValue;
use crate::dsl::values::Cidr;
use crate::rules;

/// The blocks of subnets, in place of those of the grid.
#[derive(Clone, Debug, Default)]
pub(crate) struct VpcAddresses {
    /// The blocks of a tier, one for each zone. If there are any, the VPC has no tiers without them.
    pub(crate) blocks: BTreeMap<Tier, Vec<Spanned<String>>>,
    /// The tiers of the program's own: their names, and the tier with the same access.
    pub(crate) own_tiers: Vec<(Spanned<&'static str>, Tier)>,
    /// Where the block of the VPC is from.
    pub(crate) pool: Option<IpamPool>,
}

/// A pool of Amazon VPC IP Address Manager.
#[derive(Clone, Debug)]
pub(crate) struct IpamPool {
    pub(crate) id: Value<String>,
    pub(crate) netmask_length: Spanned<u32>,
}

/// A route out of a VPC, of all its subnets.
#[derive(Clone, Debug)]
pub(crate) struct VpcRoute {
    pub(crate) destination: Spanned<String>,
    pub(crate) target: VpcRouteTarget,
}

/// What a route leads to.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum VpcRouteTarget {
    Peering(Value<String>),
    TransitGateway(Value<String>),
}

impl Vpc {
    /// Takes the VPC's block from an IPAM pool, by the pool's id: the next free block with this prefix, /16 to /28. Default: the
    /// block of [`cidr`](Self::cidr). The subnets are in the same places of the block as without a pool; their addresses are known
    /// at deployment. Changing it replaces the VPC and everything in it. `Ipv4IpamPoolId` and `Ipv4NetmaskLength`:
    /// [AWS::EC2::VPC](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpc.html).
    // rule: netmask_length(netmask_length)
    // rule: ipam_pool_id(pool_id)
    #[track_caller]
    pub fn ipam_pool(mut self, pool_id: impl Into<Value<String>>, netmask_length: u32) -> Self {
        self.record.replaces("ipam_pool");
        self.addresses.pool = Some(IpamPool {
            id: pool_id.into(),
            netmask_length: Spanned::here(netmask_length),
        });
        self
    }

    /// The blocks of a tier's subnets, one for each zone in their order, /16 to /28. Default: the parts of the VPC's block that
    /// belong to the tier and the zone. A VPC with this has only the tiers with blocks. Called again for another tier, it adds
    /// that tier. Changing a block replaces its subnet. `CidrBlock`:
    /// [AWS::EC2::Subnet](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-subnet.html).
    ///
    /// ```
    /// # use ecs_dsl::prelude::*;
    /// # fn network(stack: &mut Stack) {
    /// let vpc = Vpc::new("main").cidr("10.20.0.0/20");
    /// let vpc = vpc.subnet_cidrs(Tier::Public, ["10.20.0.0/26", "10.20.0.64/26"]);
    /// stack.add(vpc.subnet_cidrs(Tier::Private, ["10.20.4.0/22", "10.20.8.0/22"]));
    /// # }
    /// ```
    #[track_caller]
    pub fn subnet_cidrs<B: IntoText<Cidr>>(
        mut self,
        tier: Tier,
        blocks: impl IntoIterator<Item = B>,
    ) -> Self {
        let mut given = Vec::new();
        for block in blocks {
            given.push(Spanned::here(block.into_text()));
        }
        self.addresses.blocks.insert(tier, given);
        self
    }

    /// Adds a tier of the program's own, with a name, the access of `like` and a block for each zone, in the VPC's block and
    /// outside of its other subnets: the last quarter of the default grid is free. Components use it by
    /// [`Tier::Own`](crate::dsl::Tier::Own). Subnets like private ones have a route table for each zone. Default: public, private and isolated
    /// subnets.
    ///
    /// ```
    /// # use ecs_dsl::prelude::*;
    /// # fn network(stack: &mut Stack) {
    /// let cache = Tier::Own("cache");
    /// let vpc = Vpc::new("main").tier("cache", Tier::Isolated, ["10.0.192.0/24", "10.0.193.0/24"]);
    /// stack.add(vpc);
    /// stack.add(Cache::redis("sessions").subnets(cache));
    /// # }
    /// ```
    ///
    /// `CidrBlock`: [AWS::EC2::Subnet](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-subnet.html).
    // rule: component_name(name)
    #[track_caller]
    pub fn tier<B: IntoText<Cidr>>(
        mut self,
        name: &'static str,
        like: Tier,
        blocks: impl IntoIterator<Item = B>,
    ) -> Self {
        self.addresses.own_tiers.push((Spanned::here(name), like));
        let mut given = Vec::new();
        for block in blocks {
            given.push(Spanned::here(block.into_text()));
        }
        self.addresses.blocks.insert(Tier::Own(name), given);
        self
    }

    /// Adds a route from all subnets to a block of addresses behind a VPC peering connection, by its id. Default: none. The
    /// other VPC needs the route back. `VpcPeeringConnectionId`:
    /// [AWS::EC2::Route](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-route.html).
    // rule: ip_block(destination)
    // rule: peering_connection_id(connection_id)
    #[track_caller]
    pub fn route_to_peering(
        self,
        destination: &str,
        connection_id: impl Into<Value<String>>,
    ) -> Self {
        let target = VpcRouteTarget::Peering(connection_id.into());
        self.with_route(destination, target)
    }

    /// Adds a route from all subnets to a block of addresses behind a transit gateway, by its id, and attaches the VPC to it
    /// in each zone. Default: none. The transit gateway's route table needs the route back; if it is of another account, that
    /// account accepts the attachment. `TransitGatewayId`:
    /// [AWS::EC2::TransitGatewayAttachment](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-transitgatewayattachment.html).
    // rule: ip_block(destination)
    // rule: transit_gateway_id(gateway_id)
    #[track_caller]
    pub fn route_to_transit_gateway(
        self,
        destination: &str,
        gateway_id: impl Into<Value<String>>,
    ) -> Self {
        let target = VpcRouteTarget::TransitGateway(gateway_id.into());
        self.with_route(destination, target)
    }

    #[track_caller]
    fn with_route(mut self, destination: &str, target: VpcRouteTarget) -> Self {
        self.routes.push(VpcRoute {
            destination: Spanned::here(destination.into()),
            target,
        });
        self
    }

    /// The given ids of what its routes lead to and of its pool.
    pub(crate) fn gateway_ids(&self) -> impl Iterator<Item = ExternalValue<'_>> {
        let targets = self.routes.iter().map(|route| match &route.target {
            VpcRouteTarget::Peering(id) => ExternalValue::new(id, rules::peering_connection_id),
            VpcRouteTarget::TransitGateway(id) => ExternalValue::new(id, rules::transit_gateway_id),
        });
        let pool = self.addresses.pool.iter();
        targets.chain(pool.map(|pool| ExternalValue::new(&pool.id, rules::ipam_pool_id)))
    }

    /// What replaces the VPC when it changes.
    pub(crate) fn block_identity(&self) -> String {
        match &self.addresses.pool {
            Some(pool) => format!("{:?}/{}", pool.id, pool.netmask_length.value),
            None => self.cidr.value.clone(),
        }
    }

    /// Whether the program gives the blocks of the usual tiers.
    pub(crate) fn has_plan(&self) -> bool {
        let mut tiers = Tier::ALL.iter();
        tiers.any(|tier| self.addresses.blocks.contains_key(tier))
    }

    /// The tiers that have subnets, the usual ones first.
    pub(crate) fn tiers(&self) -> Vec<Tier> {
        let blocks = &self.addresses.blocks;
        let has_plan = self.has_plan();
        let usual = match has_plan {
            true => Tier::ALL.to_vec(),
            false => self.grid().tiers().to_vec(),
        };
        let usual = usual.into_iter().filter(|tier| {
            let is_closed = *tier == Tier::Public && self.closed.is_some();
            !is_closed && (!has_plan || blocks.contains_key(tier))
        });
        let own = self.addresses.own_tiers.iter();
        usual
            .chain(own.map(|(name, _)| Tier::Own(name.value)))
            .collect()
    }

    /// The tier with the same access to the internet: of one of the program's own, the tier that it is like.
    pub(crate) fn access(&self, tier: Tier) -> Tier {
        let own = |name: &str| {
            let mut tiers = self.addresses.own_tiers.iter();
            tiers
                .find(|(known, _)| known.value == name)
                .map(|(_, like)| *like)
        };
        match tier {
            Tier::Own(name) => own(name).unwrap_or(Tier::Isolated),
            Tier::Public | Tier::Private | Tier::Isolated => tier,
        }
    }

    /// The tiers whose subnets are like those of `access`.
    pub(crate) fn tiers_like(&self, access: Tier) -> impl Iterator<Item = Tier> {
        let tiers = self.tiers().into_iter();
        tiers.filter(move |tier| self.access(*tier) == access)
    }

    /// The tier of NAT gateways.
    pub(crate) fn public_tier(&self) -> Tier {
        self.tiers_like(Tier::Public).next().unwrap_or(Tier::Public)
    }

    /// The tier of the network interfaces of endpoints and attachments.
    pub(crate) fn endpoint_tier(&self) -> Tier {
        let tiers = self.tiers();
        let mut inner = tiers
            .iter()
            .filter(|tier| self.access(**tier) != Tier::Public);
        inner.next().copied().unwrap_or(Tier::Private)
    }

    /// The block of a subnet that is known now; none if the VPC's block is invalid, comes from a pool, or has no room for the tier.
    pub(crate) fn subnet_block(&self, tier: Tier, zone: u8) -> Option<String> {
        let given = self.addresses.blocks.get(&tier);
        match given.and_then(|blocks| blocks.get(usize::from(zone) - 1)) {
            Some(block) => Some(block.value.clone()),
            None if self.addresses.pool.is_some() => None,
            None => self.grid().block(tier, zone),
        }
    }

    /// The position of a subnet's IPv6 block among the 256 of the VPC: that of its IPv4 block in the VPC's block.
    pub(crate) fn ipv6_position(&self, tier: Tier, zone: u8) -> Option<u16> {
        let (network, block) = if self.addresses.pool.is_some() {
            let grid = self.grid();
            (grid.network()?, grid.block(tier, zone)?)
        } else {
            (
                self.cidr.value.parse().ok()?,
                self.subnet_block(tier, zone)?,
            )
        };
        let block: Ipv4Net = block.parse().ok()?;
        position(network, block.network())
    }
}

impl LoadBalancer {
    /// Whether it has IPv6 addresses in this VPC. AWS lets an internal one have them too, but its clients have IPv4 inside the VPC.
    pub(crate) fn is_dual_stack(&self, vpc: &Vpc) -> bool {
        vpc.dual_stack && self.scheme == Scheme::InternetFacing
    }
}

/// The 256th part of a network that an address is in.
fn position(network: Ipv4Net, address: Ipv4Addr) -> Option<u16> {
    let offset = u32::from(address).checked_sub(u32::from(network.network()))?;
    let size = 1_u64 << (32 - network.prefix_len());
    u16::try_from(u64::from(offset) * 256 / size)
        .ok()
        .filter(|position| *position < 256)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ipv6_blocks_are_by_position() {
        let vpc = Vpc::new("main").zones(2);
        assert_eq!(vpc.ipv6_position(Tier::Public, 1), Some(0));
        assert_eq!(vpc.ipv6_position(Tier::Public, 2), Some(8));
        assert_eq!(vpc.ipv6_position(Tier::Isolated, 1), Some(128));
        let small = Vpc::new("main").cidr("10.0.0.0/24");
        assert_eq!(small.ipv6_position(Tier::Private, 2), Some(80));
        let own =
            Vpc::new("main").tier("cache", Tier::Isolated, ["10.0.192.0/24", "10.0.193.0/24"]);
        assert_eq!(own.ipv6_position(Tier::Own("cache"), 2), Some(193));
        let pool = Vpc::new("main").ipam_pool("ipam-pool-0123456789abcdef0", 20);
        assert_eq!(pool.ipv6_position(Tier::Private, 1), Some(64));
    }

    #[test]
    fn tiers_with_blocks_are_the_only_ones() {
        let vpc = Vpc::new("main").subnet_cidrs(Tier::Private, ["10.0.0.0/24", "10.0.1.0/24"]);
        assert_eq!(vpc.tiers(), [Tier::Private]);
        let closed = Vpc::new("main").without_internet_gateway();
        assert_eq!(closed.tiers(), [Tier::Private, Tier::Isolated]);
        assert_eq!(
            closed.subnet_block(Tier::Private, 1).as_deref(),
            Some("10.0.64.0/21")
        );
        let own = Vpc::new("main").tier("apps", Tier::Private, ["10.0.192.0/24", "10.0.193.0/24"]);
        assert_eq!(own.tiers().last(), Some(&Tier::Own("apps")));
        assert_eq!(
            own.tiers_like(Tier::Private).collect::<Vec<_>>(),
            [Tier::Private, Tier::Own("apps")]
        );
    }
}
