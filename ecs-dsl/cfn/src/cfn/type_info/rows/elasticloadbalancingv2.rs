//! The `AWS::ElasticLoadBalancingV2` types.

use crate::cfn::type_info::{
    Charge, DiagramKind, DiagramNode, Exposed, InUse, NameConflict, Protection, ProtectionSwitch,
    PublicSwitch, ReadCall, TypeInfo, ValueCheck, ValueRule, named, unnamed,
};
use crate::cfn::type_names::elasticloadbalancingv2;
use crate::rules;

const LISTENER: &str = "arn:aws:elasticloadbalancing:{r}:{a}:listener/{lb}/{h16}";
const RULE: &str = "arn:aws:elasticloadbalancing:{r}:{a}:listener-rule/{listener}/{h16}";
const LOAD_BALANCER: &str = "arn:aws:elasticloadbalancing:{r}:{a}:loadbalancer/app/{n}/{h16}";
const TARGET_GROUP: &str = "arn:aws:elasticloadbalancing:{r}:{a}:targetgroup/{n}/{h16}";
const TRUST_STORE: &str = "arn:aws:elasticloadbalancing:{r}:{a}:truststore/{n}/{h16}";

#[rustfmt::skip]
const LISTENER_VALUES: &[ValueRule] = &[
    ValueRule::integer("Port", rules::port),
    ValueRule::text("Certificates/*/CertificateArn", rules::certificate_arn).warning(),
];

#[rustfmt::skip]
const LISTENER_CERTIFICATE_VALUES: &[ValueRule] = &[
    ValueRule::text("Certificates/*/CertificateArn", rules::certificate_arn).warning(),
    ValueRule::text("ListenerArn", rules::listener_arn),
];

#[rustfmt::skip]
const LISTENER_RULE_VALUES: &[ValueRule] = &[
    ValueRule::integer("Priority", rules::priority),
    ValueRule::text("ListenerArn", rules::listener_arn),
    ValueRule::text("Conditions/*/PathPatternConfig/Values/*", rules::path_pattern).warning(),
    ValueRule::text("Conditions/*/HostHeaderConfig/Values/*", rules::host_pattern).warning(),
    ValueRule::text("Conditions/Field=path-pattern/Values/*", rules::path_pattern).warning(),
    ValueRule::text("Conditions/Field=host-header/Values/*", rules::host_pattern).warning(),
    ValueRule::text("Conditions/*/HttpHeaderConfig/HttpHeaderName", rules::header_name),
    ValueRule::text("Conditions/*/HttpHeaderConfig/Values/*", rules::header_value).warning(),
    ValueRule::text("Conditions/*/HttpRequestMethodConfig/Values/*", rules::method),
    ValueRule::text("Conditions/*/QueryStringConfig/Values/*/Key", rules::query_key).warning(),
    ValueRule::text("Conditions/*/QueryStringConfig/Values/*/Value", rules::query_value),
    ValueRule::text("Conditions/*/SourceIpConfig/Values/*", rules::ip_block),
];

#[rustfmt::skip]
const LOAD_BALANCER_VALUES: &[ValueRule] = &[
    ValueRule::text("Name", rules::load_balancer_name),
    ValueRule::text("SecurityGroups/*", rules::security_group_id),
    ValueRule::text("Subnets/*", rules::subnet_id),
    ValueRule::seconds("LoadBalancerAttributes/Key=idle_timeout.timeout_seconds/Value", rules::idle_timeout),
    ValueRule::seconds("LoadBalancerAttributes/Key=client_keep_alive.seconds/Value", rules::client_keep_alive),
];

#[rustfmt::skip]
const TARGET_GROUP_VALUES: &[ValueRule] = &[
    ValueRule::text("Name", rules::target_group_name),
    ValueRule::integer("Port", rules::port),
    ValueRule::text("VpcId", rules::vpc_id),
    ValueRule::seconds("HealthCheckIntervalSeconds", rules::health_interval),
    ValueRule::seconds("HealthCheckTimeoutSeconds", rules::health_timeout),
    ValueRule::pair("HealthCheckIntervalSeconds", ValueCheck::SecondsPair("HealthCheckTimeoutSeconds", rules::health_timing)),
    ValueRule::integer("HealthyThresholdCount", rules::health_threshold),
    ValueRule::integer("UnhealthyThresholdCount", rules::health_threshold),
    ValueRule::text("HealthCheckPath", rules::health_path),
    ValueRule::text("Matcher/HttpCode", rules::http_matcher).warning(),
    ValueRule::text("Matcher/GrpcCode", rules::grpc_matcher).warning(),
    ValueRule::seconds("TargetGroupAttributes/Key=deregistration_delay.timeout_seconds/Value", rules::deregistration_delay),
    ValueRule::seconds("TargetGroupAttributes/Key=slow_start.duration_seconds/Value", rules::slow_start),
    ValueRule::seconds("TargetGroupAttributes/Key=stickiness.lb_cookie.duration_seconds/Value", rules::stickiness),
];

#[rustfmt::skip]
pub(super) static ROWS: &[TypeInfo] = &[
    // `DuplicateListener`.
    unnamed(elasticloadbalancingv2::LISTENER, LISTENER, LISTENER)
        .values(LISTENER_VALUES).slot(&["LoadBalancerArn", "Port"]),
    unnamed(elasticloadbalancingv2::LISTENER_CERTIFICATE, "", "")
        .values(LISTENER_CERTIFICATE_VALUES),
    unnamed(elasticloadbalancingv2::LISTENER_RULE, RULE, RULE)
        .values(LISTENER_RULE_VALUES).grants_nothing(),
    named(elasticloadbalancingv2::LOAD_BALANCER, "Name", LOAD_BALANCER, LOAD_BALANCER)
        .values(LOAD_BALANCER_VALUES)
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
        .values(TARGET_GROUP_VALUES)
        .in_use(InUse::by(
            "Target group '{}' is currently in use by a listener or a rule",
            &[
                (elasticloadbalancingv2::LISTENER, "TargetGroupArn"),
                (elasticloadbalancingv2::LISTENER_RULE, "TargetGroupArn"),
            ],
        ))
        .name_limit(32)
        .attributes(&[("TargetGroupFullName", "targetgroup/{after:targetgroup/}"), ("TargetGroupName", "{n}")])
        .grants_nothing()
        .read_call(ReadCall::LoadBalancing("DescribeTargetGroups"))
        .quota(3000, "target groups"),
    named(elasticloadbalancingv2::TRUST_STORE, "Name", TRUST_STORE, TRUST_STORE).name_limit(32),
];
