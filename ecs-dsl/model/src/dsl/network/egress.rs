//! Destinations of tasks whose egress is closed.

use crate::cfn::Value;
use crate::diag::{SourceLocation, Spanned};
use crate::dsl::IntoPort;

/// A destination that the security group of tasks allows, after [`egress`](crate::dsl::TaskBuilder::egress) has closed it.
/// What tasks call and what grants connect them to is always allowed, and Amazon's DNS server, the task metadata and the
/// credentials of the task role pass no security group.
#[derive(Clone, Debug)]
pub struct Egress {
    pub(crate) destination: Destination,
    pub(crate) origin: SourceLocation,
}

/// Where tasks may connect to.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Destination {
    /// TCP 443 of any address.
    Https,
    /// TCP 443 of the addresses of the VPC, where interface endpoints are.
    Endpoints,
    /// TCP 443 of a prefix list.
    PrefixList(Value<String>),
    /// A port of a block.
    Block(String, u16),
}

impl Egress {
    /// HTTPS, TCP 443, to any address: AWS's APIs through a NAT gateway, and those of others. `CidrIp`: `0.0.0.0/0`, and
    /// `CidrIpv6` `::/0` in a dual-stack VPC.
    #[track_caller]
    pub fn https() -> Self {
        Self::to(Destination::Https)
    }

    /// HTTPS, TCP 443, to the addresses of the VPC: its interface endpoints. Gateway endpoints, of S3 and DynamoDB, have
    /// addresses outside of it: see [`prefix_list`](Self::prefix_list). `CidrIp`.
    #[track_caller]
    pub fn endpoints() -> Self {
        Self::to(Destination::Endpoints)
    }

    /// HTTPS, TCP 443, to a prefix list, by its id: that of S3 in the region, `com.amazonaws.<region>.s3`, is what images in
    /// ECR need beside [`endpoints`](Self::endpoints). To print it, run `aws ec2 describe-managed-prefix-lists`.
    /// `DestinationPrefixListId`.
    // rule: prefix_list_id
    #[track_caller]
    pub fn prefix_list(id: impl Into<Value<String>>) -> Self {
        Self::to(Destination::PrefixList(id.into()))
    }

    /// TCP to a port of a block of addresses, IPv4 or IPv6. `CidrIp` and `CidrIpv6`.
    // rule: ip_block(block)
    // rule: port(port)
    #[track_caller]
    pub fn block(block: &str, port: impl IntoPort) -> Self {
        Self::to(Destination::Block(block.into(), port.number()))
    }

    #[track_caller]
    fn to(destination: Destination) -> Self {
        Self {
            destination,
            origin: SourceLocation::here(),
        }
    }

    /// Whether it lets tasks connect to anything with HTTPS, not only within the VPC.
    pub(crate) fn is_internet(&self) -> bool {
        match &self.destination {
            Destination::Https => true,
            Destination::Block(block, port) => *port == 443 && block.ends_with("/0"),
            Destination::Endpoints | Destination::PrefixList(_) => false,
        }
    }

    /// Whether it lets tasks connect to something with HTTPS.
    pub(crate) fn is_https(&self) -> bool {
        match &self.destination {
            Destination::Https | Destination::Endpoints | Destination::PrefixList(_) => true,
            Destination::Block(_, port) => *port == 443,
        }
    }
}

/// The destinations of tasks whose egress is closed, and the call that closes it.
pub(crate) type ClosedEgress = Spanned<Vec<Egress>>;
