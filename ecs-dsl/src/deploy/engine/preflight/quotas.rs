//! How many there may be in a region: is there room for what is made?

use super::look::{Found, Look, Question};
use super::wanted::Wanted;
use super::{Finding, FindingSeverity, Topic};

/// Types with their default quotas per region, and what AWS calls them. All can be raised, so that more than that is a
/// warning only. From AWS's pages
/// [Amazon VPC quotas](https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html),
/// [quotas for Application Load Balancers](https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html)
/// and [AWS Cloud Map quotas](https://docs.aws.amazon.com/cloud-map/latest/dg/cloud-map-limits.html).
///
/// NAT gateways have a quota for each zone, which can't be counted from here; each needs an Elastic IP, which can.
const QUOTAS: [(&str, u32, &str); 6] = [
    ("AWS::EC2::EIP", 5, "Elastic IP addresses"),
    ("AWS::EC2::InternetGateway", 5, "internet gateways"),
    ("AWS::EC2::VPC", 5, "VPCs"),
    (
        "AWS::ElasticLoadBalancingV2::LoadBalancer",
        50,
        "load balancers of a kind",
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

/// A look at each quota that this deployment uses up some of.
pub(super) fn looks<'a>(wanted: &'a Wanted<'a>) -> Vec<Look<'a>> {
    let mut looks = Vec::new();
    for (type_name, quota, called) in QUOTAS {
        let made: Vec<_> = wanted
            .of_type(type_name)
            .filter(|resource| wanted.makes(resource))
            .collect();
        let Some(first) = made.first().copied() else {
            continue;
        };
        let count = u32::try_from(made.len()).unwrap_or(u32::MAX);
        let question = Question::Count(type_name.to_owned());
        looks.push(Look::one(question, move |found| {
            let Found::Count(there) = found else {
                return None;
            };
            (there.saturating_add(count) > quota).then(|| Finding {
                severity: FindingSeverity::MayFail,
                topic: Topic::Quota,
                resource: first.id.to_owned(),
                what: format!(
                    "there are {there} {called} in the region and {count} more would be made, and the default quota is {quota}"
                ),
                causes: "unless yours was raised, AWS refuses to make one, and the deployment goes back"
                    .to_owned(),
                next: "look at Service Quotas in the console: it shows yours, and has the form to raise it".to_owned(),
            })
        }));
    }
    looks
}
