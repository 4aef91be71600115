//! VPCs, load balancers, routes, hosted zones and namespaces.

mod domains;
mod egress;
mod endpoint;
mod hosted_zone;
mod listener_protocol;
mod load_balancer;
mod load_balancer_attributes;
mod namespace;
mod nat;
mod network_acl;
pub(crate) mod private_network;
mod route;
mod subnet_grid;
mod tier;
mod vpc;
mod vpc_addresses;

pub use egress::Egress;
pub use endpoint::Endpoint;
pub use hosted_zone::HostedZone;
pub use listener_protocol::ListenerProtocol;
pub use load_balancer::LoadBalancer;
pub use load_balancer_attributes::{
    DesyncMitigationMode, LoadBalancerAttributes, XffHeaderProcessingMode,
};
pub use namespace::{Discovery, Namespace, RoutingPolicy};
pub use nat::{Nat, NatInstance};
pub use network_acl::{AclRule, NetworkAcl};
pub use private_network::InVpc;
pub use route::Route;
pub use tier::Tier;
pub use vpc::Vpc;

pub(crate) use egress::{ClosedEgress, Destination};
pub(crate) use load_balancer::Scheme;
pub(crate) use network_acl::{Direction, Traffic};
pub(crate) use subnet_grid::SubnetGrid;
pub(crate) use vpc::{ImportedVpc, subnet_part};
pub(crate) use vpc_addresses::{VpcAddresses, VpcRoute, VpcRouteTarget};
