//! The `AWS::ElasticLoadBalancingV2` types.

use crate::cfn::type_info::{
    Charge, DiagramKind, DiagramNode, Exposed, NameConflict, Protection, ProtectionSwitch,
    PublicSwitch, ReadCall, TypeInfo, named, unnamed,
};
use crate::cfn::type_names::elasticloadbalancingv2;

const LISTENER: &str = "arn:aws:elasticloadbalancing:{r}:{a}:listener/{lb}/{h16}";
const RULE: &str = "arn:aws:elasticloadbalancing:{r}:{a}:listener-rule/{listener}/{h16}";
const LOAD_BALANCER: &str = "arn:aws:elasticloadbalancing:{r}:{a}:loadbalancer/app/{n}/{h16}";
const TARGET_GROUP: &str = "arn:aws:elasticloadbalancing:{r}:{a}:targetgroup/{n}/{h16}";
const TRUST_STORE: &str = "arn:aws:elasticloadbalancing:{r}:{a}:truststore/{n}/{h16}";

#[rustfmt::skip]
pub(super) static ROWS: &[TypeInfo] = &[
    // `DuplicateListener`.
    unnamed(elasticloadbalancingv2::LISTENER, LISTENER, LISTENER).slot(&["LoadBalancerArn", "Port"]),
    unnamed(elasticloadbalancingv2::LISTENER_CERTIFICATE, "", ""),
    unnamed(elasticloadbalancingv2::LISTENER_RULE, RULE, RULE).grants_nothing(),
    named(elasticloadbalancingv2::LOAD_BALANCER, "Name", LOAD_BALANCER, LOAD_BALANCER)
        .name_limit(32)
        .attributes(&[
            ("CanonicalHostedZoneID", "Z00000000LOCAL"),
            ("DNSName", "{N}-{h8:dns}.{r}.elb.local"),
            ("LoadBalancerFullName", "{after:loadbalancer/}"),
            ("LoadBalancerName", "{n}"),
        ])
        // The default scheme is internet-facing.
        .public(PublicSwitch::reachable(
            Exposed::Unless("Scheme", "internal"),
            "is internet-facing (`Scheme`)",
        ))
        .security_groups(&["SecurityGroups"])
        .protection(Protection {
            switch: ProtectionSwitch::Attribute {
                list: "LoadBalancerAttributes",
                key: "deletion_protection.enabled",
            },
            message: Some("Load balancer '{}' cannot be deleted because deletion protection is enabled"),
        })
        .diagram(DiagramNode::new(DiagramKind::LoadBalancer, "load balancer"))
        .charge(Charge::LoadBalancer)
        .read_call(ReadCall::LoadBalancing("DescribeLoadBalancers"))
        .name_lookup(
            NameConflict::Rejected,
            "aws elbv2 delete-load-balancer --load-balancer-arn \
             $(aws elbv2 describe-load-balancers --names NAME --query LoadBalancers[0].LoadBalancerArn --output text)",
        )
        .quota(50, "load balancers of one type"),
    named(elasticloadbalancingv2::TARGET_GROUP, "Name", TARGET_GROUP, TARGET_GROUP)
        .name_limit(32)
        .attributes(&[("TargetGroupFullName", "targetgroup/{after:targetgroup/}"), ("TargetGroupName", "{n}")])
        .grants_nothing()
        .read_call(ReadCall::LoadBalancing("DescribeTargetGroups"))
        .quota(3000, "target groups"),
    named(elasticloadbalancingv2::TRUST_STORE, "Name", TRUST_STORE, TRUST_STORE).name_limit(32),
];
