//! What AWS charges for a resource. The prices are in the cost estimate.

/// What AWS charges for a resource.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Charge {
    /// Nothing, or another resource is charged for it.
    None,
    /// Use, or there is no verified price: it isn't in the total, and this says why.
    Usage(&'static str),
    /// Metrics of an alarm.
    Alarm,
    /// Container Insights, if a cluster has it on.
    ContainerInsights,
    /// A dashboard.
    Dashboard,
    /// An instance of a database and its storage.
    DatabaseInstance,
    /// A hosted zone.
    HostedZone,
    /// An interface endpoint, by zone.
    InterfaceEndpoint,
    /// A KMS key.
    Key,
    /// A load balancer and its public addresses.
    LoadBalancer,
    /// The nodes of a cache cluster.
    CacheCluster,
    /// A NAT gateway.
    NatGateway,
    /// A namespace, for which Cloud Map creates a hosted zone.
    NamespaceZone,
    /// A public address.
    PublicAddress,
    /// The nodes of a replication group.
    ReplicationGroup,
    /// The alarms that Application Auto Scaling creates for a policy.
    ScalingAlarms,
    /// A secret.
    Secret,
    /// The tasks of a service.
    Tasks,
    /// A volume.
    Volume,
}
