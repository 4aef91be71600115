//! VPCs, clusters, load balancers, namespaces.

use ecs_dsl::prelude::*;

use super::dice::{Dice, some};
use super::world::World;

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

impl World {
    /// One of each, most of the time.
    pub(super) fn add_network(&mut self, stack: &mut Stack, dice: &mut Dice<'_>) {
        let count = |dice: &mut Dice<'_>| match dice.below(24) {
            23 => 2,
            22 if dice.wild() => 0,
            _ => 1,
        };
        for _ in 0..count(dice) {
            let vpc = vpc(dice);
            self.vpcs.push(stack.add(vpc));
        }
        for _ in 0..count(dice) {
            let cluster = self.cluster(dice);
            self.clusters.push(stack.add(cluster));
        }
        if dice.sometimes() {
            let bucket = stack.add(Bucket::new(dice.name("logs")).access_log_target());
            self.log_buckets.push(bucket);
        }
        for _ in 0..count(dice) {
            let balancer = self.balancer(dice);
            let balancer = stack.add(balancer);
            self.texts.extend([balancer.dns_name(), balancer.url()]);
            self.balancers.push(balancer);
        }
        for _ in 0..count(dice) {
            let namespace = self.namespace(dice);
            self.namespaces.push(stack.add(namespace));
        }
        if dice.below(6) == 5 {
            let mesh = self.mesh(dice);
            self.meshes.push(stack.add(mesh));
        }
    }

    fn cluster(&self, dice: &mut Dice<'_>) -> Cluster {
        let name = dice.name("cluster");
        let mut cluster = if dice.rarely() {
            Cluster::import(&name, "everything")
        } else {
            Cluster::new(&name)
        };
        let insights = [Insights::Disabled, Insights::Enabled, Insights::Enhanced];
        some!(dice, cluster: insights(dice.of(&insights)), capacity(capacity(dice)));
        if let Some(vpc) = dice.maybe_of(&self.vpcs) {
            cluster = cluster.vpc(&vpc);
        }
        cluster
    }

    fn balancer(&self, dice: &mut Dice<'_>) -> LoadBalancer {
        let name = dice.name("web");
        let mut balancer = match dice.below(12) {
            11 => LoadBalancer::import(&name)
                .listener("arn:aws:elasticloadbalancing:us-east-1:123456789012:listener/app/web/0123456789abcdef/0123456789abcdef")
                .security_group("sg-0123456789abcdef0")
                .dns_name("web-1.us-east-1.elb.amazonaws.com"),
            8..=10 => LoadBalancer::internal(&name),
            _ => LoadBalancer::public(&name),
        };
        some!(dice, balancer:
            https(dice.text(&[CERTIFICATE])),
            https(CERTIFICATE),
            web_acl(WEB_ACL),
            idle_timeout(dice.value(&[secs(1), secs(60), secs(4000)], &[secs(0), hours(2)])),
            attributes(attributes(dice)),
        );
        if let Some(bucket) = dice.maybe_of(&self.log_buckets) {
            balancer = balancer.access_logs(&bucket);
        }
        if let Some(vpc) = dice.maybe_of(&self.vpcs) {
            balancer = balancer.vpc(&vpc);
        }
        balancer
    }

    fn mesh(&self, dice: &mut Dice<'_>) -> Mesh {
        let name = dice.name("mesh");
        let mut mesh = if dice.below(4) == 3 {
            Mesh::app_mesh(&name)
        } else {
            Mesh::service_connect(&name)
        };
        some!(dice, mesh: xray());
        if let Some(namespace) = dice.maybe_of(&self.namespaces) {
            mesh = mesh.namespace(&namespace);
        }
        mesh
    }

    fn namespace(&self, dice: &mut Dice<'_>) -> Namespace {
        let domain = dice.text(&["shop.local", "internal", "a.b-c.d_e"]);
        let mut namespace = if dice.rarely() {
            Namespace::import(&domain, "ns-0123456789abcdef")
        } else {
            Namespace::new(&domain)
        };
        if let Some(vpc) = dice.maybe_of(&self.vpcs) {
            namespace = namespace.vpc(&vpc);
        }
        namespace
    }
}

fn vpc(dice: &mut Dice<'_>) -> Vpc {
    let name = dice.name("net");
    if dice.rarely() {
        let ids = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"];
        let mut vpc = Vpc::import(&name, "vpc-0123456789abcdef0");
        for tier in [Tier::Public, Tier::Private, Tier::Isolated] {
            if !dice.rarely() {
                vpc = vpc.subnets(tier, ids);
            }
        }
        return vpc;
    }
    let blocks = ["10.0.0.0/16", "172.16.0.0/20", "192.168.0.0/23"];
    let wrong = [
        "10.0.0.0/24",
        "10.1.2.3/16",
        "10.0.0.0",
        "224.0.0.0/16",
        "300.0.0.0/16",
    ];
    let mut vpc =
        Vpc::new(&name).nat(dice.value(&[Nat::Single, Nat::Single, Nat::PerZone], &[Nat::None]));
    some!(dice, vpc:
        cidr(dice.value(&blocks, &wrong)),
        zones(dice.value(&[2, 3, 6], &[0, 1, 7, 255])),
        flow_logs(retention(dice)),
        endpoints(endpoints(dice)),
    );
    if dice.sometimes() {
        vpc = vpc.endpoints_for_tasks();
    }
    vpc
}

fn endpoints(dice: &mut Dice<'_>) -> Vec<Endpoint> {
    ENDPOINTS.into_iter().filter(|_| dice.sometimes()).collect()
}

fn attributes(dice: &mut Dice<'_>) -> LoadBalancerAttributes {
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
    some!(dice, attributes:
        client_keep_alive(dice.value(&[minutes(1), days(7)], &[secs(59), days(8)])),
        desync_mitigation_mode(dice.of(&modes)),
        xff_header_processing_mode(dice.of(&headers)),
    );
    attributes
}

/// How long logs are kept.
pub(super) fn retention(dice: &mut Dice<'_>) -> std::time::Duration {
    dice.value(
        &[days(1), days(30), days(3653)],
        &[days(0), days(8), secs(1)],
    )
}

/// A strategy.
pub(super) fn capacity(dice: &mut Dice<'_>) -> Vec<Capacity> {
    let weights = [1, 4, 1000];
    let mut fargate = Capacity::fargate().weight(dice.value(&weights, &[0, 1001]));
    some!(dice, fargate: base(dice.value(&[0, 1, 100_000], &[100_001, u32::MAX])));
    let mut spot = Capacity::fargate_spot().weight(dice.value(&weights, &[0, u32::MAX]));
    if dice.wild() {
        spot = spot.base(2);
    }
    match dice.below(4) {
        0 => vec![fargate],
        1 => vec![spot],
        2 => vec![fargate, spot],
        _ if dice.wild() => vec![fargate, spot.clone(), spot],
        _ => vec![spot, fargate],
    }
}
