//! Facts for checks before a deployment: names that are taken, quotas, and the calls that find resources.

/// A lookup of the name of a resource to create.
#[derive(Debug)]
pub struct NameLookup {
    /// What AWS does with a name that is taken.
    pub conflict: NameConflict,
    /// The command that deletes the resource, with `NAME` for its name.
    pub delete: &'static str,
}

/// What AWS does with a name that is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameConflict {
    /// It rejects a second resource.
    Rejected,
    /// It returns the existing resource, or rejects a second one.
    MaybeShared,
}

/// A default quota per region, which can be raised. From AWS's pages
/// [Amazon VPC quotas](https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html),
/// [quotas for Application Load Balancers](https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html)
/// and [AWS Cloud Map quotas](https://docs.aws.amazon.com/cloud-map/latest/dg/cloud-map-limits.html).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quota {
    /// The default.
    pub limit: u32,
    /// AWS's name for what it counts.
    pub label: &'static str,
}

/// How to find out whether a resource exists. A service's own API needs fewer permissions than Cloud Control, accepts a
/// name instead of an ARN, and returns only what is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadCall {
    /// Cloud Control, by the primary identifier.
    CloudControl,
    /// `DescribeSecret`.
    Secret,
    /// `DescribeKey`.
    Key,
    /// `DescribeParameters`.
    Parameter,
    /// `DescribeLogGroups`.
    LogGroup,
    /// An operation of Elastic Load Balancing that takes names; Cloud Control by ARN.
    LoadBalancing(&'static str),
}

/// A service-linked role that a resource needs.
#[derive(Clone, Copy, Debug)]
pub struct ServiceLinkedRole {
    /// The role's name.
    pub name: &'static str,
    /// The service that assumes it, such as `opensearchservice.amazonaws.com`.
    pub service: &'static str,
    /// The property with which the resource needs it.
    pub property: &'static str,
}
