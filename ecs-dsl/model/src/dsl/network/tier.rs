//! Tiers: the kinds of a VPC's subnets.

/// The kind of a subnet, by its access to the internet: CDK's `SubnetType`.
#[doc(alias = "SubnetType")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Tier {
    /// Access to and from the internet through the internet gateway: for load balancers and NAT gateways. CDK's
    /// `PUBLIC`.
    Public,
    /// Access to the internet through a NAT gateway, if the VPC has one, and none from it: for tasks. CDK's
    /// `PRIVATE_WITH_EGRESS`.
    Private,
    /// No access outside the VPC: for databases and caches. CDK's `PRIVATE_ISOLATED`.
    Isolated,
    /// A tier of the program's own, by its name: see [`Vpc::tier`](crate::dsl::Vpc::tier).
    Own(&'static str),
}

impl Tier {
    /// The tiers that every VPC with room for them has.
    pub(crate) const ALL: [Self; 3] = [Self::Public, Self::Private, Self::Isolated];

    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Public => "Public",
            Self::Private => "Private",
            Self::Isolated => "Isolated",
            Self::Own(name) => name,
        }
    }
}
