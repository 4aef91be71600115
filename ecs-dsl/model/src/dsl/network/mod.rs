//! VPCs, load balancers, routes, hosted zones and namespaces.

mod hosted_zone;
mod load_balancer;
mod load_balancer_attributes;
mod namespace;
pub(crate) mod private_network;
mod route;
mod subnet_grid;
mod vpc;

pub use hosted_zone::HostedZone;
pub use load_balancer::{ListenerProtocol, LoadBalancer};
pub use load_balancer_attributes::{
    DesyncMitigationMode, LoadBalancerAttributes, XffHeaderProcessingMode,
};
pub use namespace::{Discovery, Namespace, RoutingPolicy};
pub use private_network::InVpc;
pub use route::Route;
pub use vpc::{Endpoint, Nat, Tier, Vpc};

pub(crate) use load_balancer::Scheme;
pub(crate) use subnet_grid::SubnetGrid;
pub(crate) use vpc::{ImportedVpc, subnet_part};
