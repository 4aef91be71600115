//! VPCs, clusters, load balancers, namespaces.

use ecs_dsl::prelude::*;

use super::choices::{Choices, some};
use super::components::Components;

const ENDPOINTS: [Endpoint; 16] = [
    Endpoint::S3,
    Endpoint::DynamoDb,
    Endpoint::EcrApi,
    Endpoint::EcrDkr,
    Endpoint::Logs,
    Endpoint::SecretsManager,
    Endpoint::Ssm,
    Endpoint::SsmMessages,
    Endpoint::Kms,
    Endpoint::Sqs,
    Endpoint::Sns,
    Endpoint::Monitoring,
    Endpoint::Sts,
    Endpoint::EventBridge,
    Endpoint::StepFunctions,
    Endpoint::XRay,
];
const CERTIFICATE: &str =
    "arn:aws:acm:us-east-1:123456789012:certificate/12345678-1234-1234-1234-123456789012";
const WEB_ACL: &str = "arn:aws:wafv2:us-east-1:123456789012:regional/webacl/shop/12345678-1234-1234-1234-123456789012";

impl Components {
    /// Usually adds one of each.
    pub(super) fn add_network(&mut self, stack: &mut Stack, choices: &mut Choices<'_>) {
        let count = |choices: &mut Choices<'_>| match choices.below(24) {
            23 => 2,
            22 if choices.invalid() => 0,
            _ => 1,
        };
        for _ in 0..count(choices) {
            let vpc = vpc(choices);
            self.vpcs.push(stack.add(vpc));
        }
        for _ in 0..count(choices) {
            let cluster = self.cluster(choices);
            self.clusters.push(stack.add(cluster));
        }
        if choices.sometimes() {
            let bucket = stack.add(Bucket::new(choices.name("logs")).access_log_target());
            self.log_buckets.push(bucket);
        }
        for _ in 0..count(choices) {
            let balancer = self.balancer(choices);
            let balancer = stack.add(balancer);
            self.texts.extend([balancer.dns_name(), balancer.url()]);
            self.balancers.push(balancer);
        }
        for _ in 0..count(choices) {
            let namespace = self.namespace(choices);
            self.namespaces.push(stack.add(namespace));
        }
        if choices.below(6) == 5 {
            let mesh = self.mesh(choices);
            self.meshes.push(stack.add(mesh));
        }
    }

    fn cluster(&self, choices: &mut Choices<'_>) -> Cluster {
        let name = choices.name("cluster");
        let mut cluster = if choices.rarely() {
            Cluster::import(&name, "everything")
        } else {
            Cluster::new(&name)
        };
        let insights = [Insights::Disabled, Insights::Enabled, Insights::Enhanced];
        some!(choices, cluster: insights(choices.one_of(&insights)), capacity(capacity(choices)));
        if let Some(vpc) = choices.maybe_one_of(&self.vpcs) {
            cluster = cluster.vpc(&vpc);
        }
        cluster
    }

    fn balancer(&self, choices: &mut Choices<'_>) -> LoadBalancer {
        let name = choices.name("web");
        let mut balancer = match choices.below(12) {
            11 => LoadBalancer::import(&name)
                .listener("arn:aws:elasticloadbalancing:us-east-1:123456789012:listener/app/web/0123456789abcdef/0123456789abcdef")
                .security_group("sg-0123456789abcdef0")
                .dns_name("web-1.us-east-1.elb.amazonaws.com"),
            8..=10 => LoadBalancer::internal(&name),
            _ => LoadBalancer::public(&name),
        };
        some!(choices, balancer:
            https(choices.text(&[CERTIFICATE])),
            https(CERTIFICATE),
            web_acl(WEB_ACL),
            idle_timeout(choices.value(&[secs(1), secs(60), secs(4000)], &[secs(0), hours(2)])),
            attributes(attributes(choices)),
        );
        if let Some(bucket) = choices.maybe_one_of(&self.log_buckets) {
            balancer = balancer.access_logs(&bucket);
        }
        if let Some(vpc) = choices.maybe_one_of(&self.vpcs) {
            balancer = balancer.vpc(&vpc);
        }
        balancer
    }

    fn mesh(&self, choices: &mut Choices<'_>) -> Mesh {
        let name = choices.name("mesh");
        let mut mesh = if choices.below(4) == 3 {
            Mesh::app_mesh(&name)
        } else {
            Mesh::service_connect(&name)
        };
        some!(choices, mesh: xray());
        if let Some(namespace) = choices.maybe_one_of(&self.namespaces) {
            mesh = mesh.namespace(&namespace);
        }
        mesh
    }

    fn namespace(&self, choices: &mut Choices<'_>) -> Namespace {
        let domain = choices.text(&["shop.local", "internal", "a.b-c.d_e"]);
        let mut namespace = if choices.rarely() {
            Namespace::import(&domain, "ns-0123456789abcdef")
        } else {
            Namespace::new(&domain)
        };
        if let Some(vpc) = choices.maybe_one_of(&self.vpcs) {
            namespace = namespace.vpc(&vpc);
        }
        namespace
    }
}

fn vpc(choices: &mut Choices<'_>) -> Vpc {
    let name = choices.name("net");
    if choices.rarely() {
        let ids = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"];
        let mut vpc = Vpc::import(&name, "vpc-0123456789abcdef0");
        for tier in [Tier::Public, Tier::Private, Tier::Isolated] {
            if !choices.rarely() {
                vpc = vpc.subnets(tier, ids);
            }
        }
        return vpc;
    }
    let blocks = ["10.0.0.0/16", "172.16.0.0/20", "192.168.0.0/23"];
    let invalid = [
        "10.0.0.0/29",
        "10.1.2.3/16",
        "10.0.0.0",
        "224.0.0.0/16",
        "300.0.0.0/16",
    ];
    let mut vpc =
        Vpc::new(&name).nat(choices.value(&[Nat::Single, Nat::Single, Nat::PerZone], &[Nat::None]));
    some!(choices, vpc:
        cidr(choices.value(&blocks, &invalid)),
        zones(choices.value(&[2, 3, 6], &[0, 1, 7, 255])),
        flow_logs(retention(choices)),
        endpoints(endpoints(choices)),
    );
    if choices.sometimes() {
        vpc = vpc.endpoints_for_tasks();
    }
    vpc
}

fn endpoints(choices: &mut Choices<'_>) -> Vec<Endpoint> {
    ENDPOINTS
        .into_iter()
        .filter(|_| choices.sometimes())
        .collect()
}

fn attributes(choices: &mut Choices<'_>) -> LoadBalancerAttributes {
    let mut attributes = LoadBalancerAttributes::default();
    let modes = [
        DesyncMitigationMode::Monitor,
        DesyncMitigationMode::Defensive,
        DesyncMitigationMode::Strictest,
    ];
    let headers = [
        XffHeaderProcessingMode::Append,
        XffHeaderProcessingMode::Preserve,
        XffHeaderProcessingMode::Remove,
    ];
    some!(choices, attributes:
        client_keep_alive(choices.value(&[minutes(1), days(7)], &[secs(59), days(8)])),
        desync_mitigation_mode(choices.one_of(&modes)),
        xff_header_processing_mode(choices.one_of(&headers)),
    );
    attributes
}

/// The retention of logs.
pub(super) fn retention(choices: &mut Choices<'_>) -> std::time::Duration {
    choices.value(
        &[days(1), days(30), days(3653)],
        &[days(0), days(8), secs(1)],
    )
}

/// A capacity provider strategy.
pub(super) fn capacity(choices: &mut Choices<'_>) -> Vec<Capacity> {
    let weights = [1, 4, 1000];
    let mut fargate = Capacity::fargate().weight(choices.value(&weights, &[0, 1001]));
    some!(choices, fargate: base(choices.value(&[0, 1, 100_000], &[100_001, u32::MAX])));
    let mut spot = Capacity::fargate_spot().weight(choices.value(&weights, &[0, u32::MAX]));
    if choices.invalid() {
        spot = spot.base(2);
    }
    match choices.below(4) {
        0 => vec![fargate],
        1 => vec![spot],
        2 => vec![fargate, spot],
        _ if choices.invalid() => vec![fargate, spot.clone(), spot],
        _ => vec![spot, fargate],
    }
}
