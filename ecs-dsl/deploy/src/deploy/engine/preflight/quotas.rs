//! Service quotas of the region: that the resources to create fit.

use super::probe::{Lookup, LookupResult, Probe};
use super::target_template::TargetTemplate;
use super::{Finding, FindingSeverity, FindingTopic};

/// Types with their default quotas per region, and AWS's name for them. All can be raised, so exceeding one is a
/// warning. From AWS's pages
/// [Amazon VPC quotas](https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html),
/// [quotas for Application Load Balancers](https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html)
/// and [AWS Cloud Map quotas](https://docs.aws.amazon.com/cloud-map/latest/dg/cloud-map-limits.html).
///
/// The quota of NAT gateways is per zone, which can't be counted here; each needs an Elastic IP, which can.
const QUOTAS: [(&str, u32, &str); 6] = [
    ("AWS::EC2::EIP", 5, "Elastic IP addresses"),
    ("AWS::EC2::InternetGateway", 5, "internet gateways"),
    ("AWS::EC2::VPC", 5, "VPCs"),
    (
        "AWS::ElasticLoadBalancingV2::LoadBalancer",
        50,
        "load balancers of one type",
    ),
    (
        "AWS::ElasticLoadBalancingV2::TargetGroup",
        3000,
        "target groups",
    ),
    (
        "AWS::ServiceDiscovery::PrivateDnsNamespace",
        50,
        "namespaces",
    ),
];

/// A probe for each quota that this deployment counts against.
pub(super) fn probes<'a>(target: &'a TargetTemplate<'a>) -> Vec<Probe<'a>> {
    let mut probes = Vec::new();
    for (type_name, quota, label) in QUOTAS {
        let created: Vec<_> = target
            .of_type(type_name)
            .filter(|resource| target.creates(resource))
            .collect();
        let Some(first) = created.first().copied() else {
            continue;
        };
        let count = u32::try_from(created.len()).unwrap_or(u32::MAX);
        let lookup = Lookup::Count(type_name.to_owned());
        probes.push(Probe::single(lookup, move |found| {
            let LookupResult::Count(existing) = found else {
                return None;
            };
            (existing.saturating_add(count) > quota).then(|| Finding {
                severity: FindingSeverity::MayFail,
                topic: FindingTopic::Quota,
                resource: first.id.to_owned(),
                what: format!(
                    "{existing} {label} exist in the region and {count} more would be created, but the default quota is {quota}"
                ),
                effect: "unless your quota was raised, the creation fails, and the deployment rolls back"
                    .to_owned(),
                next: "check your quota in the Service Quotas console, and request an increase".to_owned(),
            })
        }));
    }
    probes
}
