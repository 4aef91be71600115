//! Requirements S1-3, S2-2 and S4-10: existing, public, filtered and closed networks, in programs of their own.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use ecs_dsl::diag::Diagnostics;
use ecs_dsl::prelude::*;
use serde_json::{Value, json};

use super::template::Template;
use crate::local_engine::{deploy, open};

fn app() -> App {
    App::new("shop").stage(Stage::new("dev").region("eu-west-1"))
}

fn image(name: &str) -> Image {
    Image::ecr(format!("shop/{name}")).tag("v7")
}

/// Everything around the service exists already.
fn existing(stack: &mut Stack) {
    stack.add(Vpc::import("main", "vpc-0a1b2c3d4e5f60718").subnets(
        Tier::Public,
        ["subnet-0aaaaaaaaaaaaaaa1", "subnet-0aaaaaaaaaaaaaaa2"],
    ));
    stack.add(Cluster::import("main", "acme"));
    let role = |name: &str| Role::import(format!("arn:aws:iam::123456789012:role/{name}"));
    stack.add(
        Worker::new("backend")
            .image(image("backend"))
            .assign_public_ip()
            .only_security_group("sg-0123456789abcdef0")
            .task_role(role("backend"))
            .execution_role(role("ecsTaskExecutionRole")),
    );
}

#[test]
fn s1_3_existing_network_cluster_and_roles() {
    let template = Template::from_program(&app(), "dev", existing);
    let service = template.part("backend", "Service");
    assert_eq!(service["Cluster"], "acme");
    let network = &service["NetworkConfiguration"]["AwsvpcConfiguration"];
    assert_eq!(network["AssignPublicIp"], "ENABLED");
    assert_eq!(network["SecurityGroups"], json!(["sg-0123456789abcdef0"]));
    assert_eq!(
        network["Subnets"],
        json!(["subnet-0aaaaaaaaaaaaaaa1", "subnet-0aaaaaaaaaaaaaaa2"])
    );
    let definition = template.part("backend", "TaskDefinition");
    let arn = |name: &str| format!("arn:aws:iam::123456789012:role/{name}");
    assert_eq!(definition["TaskRoleArn"], arn("backend"));
    assert_eq!(definition["ExecutionRoleArn"], arn("ecsTaskExecutionRole"));
    for created in [
        "AWS::EC2::VPC",
        "AWS::EC2::Subnet",
        "AWS::EC2::SecurityGroup",
        "AWS::ECS::Cluster",
        "AWS::IAM::Role",
    ] {
        assert_eq!(template.all(created), [], "{created}");
    }
}

/// A network over three zones, in which the databases' subnets talk to the VPC only.
static FILTERED: LazyLock<Template> = LazyLock::new(|| {
    Template::from_program(&app(), "dev", |stack: &mut Stack| {
        let data = NetworkAcl::new()
            .ingress(AclRule::allow("10.0.0.0/16").tcp(5432))
            .egress(AclRule::allow("10.0.0.0/16").tcp_ports(1_024..=65_535))
            .ingress(AclRule::deny("10.0.0.0/18"));
        let vpc = Vpc::new("main").zones(3).nat(Nat::PerZone);
        stack.add(vpc.network_acl(Tier::Isolated, data));
    })
});

#[test]
fn s2_2_zones_tiers_and_nat() {
    for tier in ["Public", "Private", "Isolated"] {
        for (zone, index) in [(1, 0), (2, 1), (3, 2)] {
            let subnet = FILTERED.properties(&format!("Main{tier}Subnet{zone}"));
            let zones = json!({"Fn::GetAZs": ""});
            assert_eq!(
                subnet["AvailabilityZone"],
                json!({"Fn::Select": [index, zones]})
            );
        }
    }
    for zone in 1..=3 {
        let gateway = FILTERED.properties(&format!("MainNatGateway{zone}"));
        assert_eq!(
            gateway["SubnetId"],
            json!({"Ref": format!("MainPublicSubnet{zone}")})
        );
        let route = FILTERED.properties(&format!("MainPrivateInternetRoute{zone}"));
        assert_eq!(
            route["NatGatewayId"],
            json!({"Ref": format!("MainNatGateway{zone}")})
        );
    }
}

#[test]
fn s2_2_network_acl_of_the_databases() {
    let acl = json!({"Ref": "MainIsolatedNetworkAcl"});
    for zone in 1..=3 {
        let association =
            FILTERED.properties(&format!("MainIsolatedSubnet{zone}NetworkAclAssociation"));
        assert_eq!(association["NetworkAclId"], acl);
        let subnet = json!({"Ref": format!("MainIsolatedSubnet{zone}")});
        assert_eq!(association["SubnetId"], subnet);
    }
    let mut entries: Vec<&Value> = FILTERED
        .all("AWS::EC2::NetworkAclEntry")
        .into_iter()
        .map(|(_, entry)| &entry["Properties"])
        .collect();
    entries.sort_by_key(|entry| (entry["Egress"].as_bool(), entry["RuleNumber"].as_u64()));
    let summary: Vec<_> = entries
        .iter()
        .map(|entry| {
            (
                &entry["RuleAction"],
                &entry["CidrBlock"],
                &entry["PortRange"],
            )
        })
        .collect();
    assert_eq!(
        summary,
        [
            (&json!("deny"), &json!("10.0.0.0/18"), &Value::Null),
            (
                &json!("allow"),
                &json!("10.0.0.0/16"),
                &json!({"From": 5432, "To": 5432})
            ),
            (
                &json!("allow"),
                &json!("10.0.0.0/16"),
                &json!({"From": 1024, "To": 65535})
            ),
        ]
    );
}

/// Every part of a network that has addresses of its own, in two VPCs.
fn with_everything(stack: &mut Stack) {
    let logs = stack.add(Bucket::new("logs"));
    let all = || {
        let acl = NetworkAcl::new().ingress(AclRule::allow("0.0.0.0/0"));
        acl.egress(AclRule::allow("0.0.0.0/0"))
    };
    let cache = ["10.0.192.0/24", "10.0.193.0/24"];
    stack.add(
        Vpc::new("main")
            .nat(NatInstance::new("t4g.nano").per_zone())
            .dual_stack()
            .tier("cache", Tier::Isolated, cache)
            .network_acl(Tier::Own("cache"), all())
            .route_to_peering("10.20.0.0/16", "pcx-0123456789abcdef0")
            .route_to_transit_gateway("10.30.0.0/16", "tgw-0123456789abcdef0")
            .flow_log_bucket(&logs),
    );
    let pool = Vpc::new("pool").ipam_pool("ipam-pool-0123456789abcdef0", 20);
    stack.add(pool.nat(Nat::Regional).endpoints([Endpoint::Logs]));
}

#[test]
fn s2_2_every_part_of_a_network_deploys() {
    let template = Template::from_program(&app(), "dev", with_everything);
    let folder = tempfile::tempdir().unwrap();
    let local = open(folder.path());
    let deployed = deploy(&local, "shop-dev", &template.0.to_string());
    assert!(
        deployed.disagreements.is_empty(),
        "{:?}",
        deployed.disagreements
    );
    let again = deploy(&local, "shop-dev", &template.0.to_string());
    assert_eq!(again.planned, 0);
}

/// A worker with every kind of dependency, in a network without a way to the internet.
fn closed(stack: &mut Stack, change: fn(Vpc) -> Vpc) {
    stack.add(change(Vpc::new("main").without_internet_gateway()));
    stack.add(Cluster::new("main"));
    let key = stack.add(Key::new("data"));
    let token = stack.add(Secret::generated("token"));
    let flags = stack.add(Secret::parameter("flags", "/shop/flags"));
    let jobs = stack.add(Queue::new("jobs"));
    let carts = stack.add(Table::new("carts", KeyAttribute::string("id")));
    let worker = Worker::new("mailer").image(image("mailer"));
    stack.add(
        worker
            .secret("TOKEN", &token)
            .secret("FLAGS", &flags)
            .grant(key.encrypt_decrypt())
            .grant(jobs.consume())
            .grant(carts.read_write())
            .grant(Grant::put_metrics("shop"))
            .execute_command(),
    );
}

const NEEDED: [&str; 11] = [
    "dynamodb",
    "ecr.api",
    "ecr.dkr",
    "kms",
    "logs",
    "monitoring",
    "s3",
    "secretsmanager",
    "sqs",
    "ssm",
    "ssmmessages",
];

#[test]
fn s4_10_closed_network_has_the_endpoints_of_its_tasks() {
    let template = Template::from_program(&app(), "dev", |stack: &mut Stack| {
        closed(stack, Vpc::endpoints_for_tasks);
    });
    for absent in [
        "AWS::EC2::InternetGateway",
        "AWS::EC2::NatGateway",
        "AWS::EC2::EIP",
        "AWS::EC2::Route",
    ] {
        assert_eq!(template.all(absent), [], "{absent}");
    }
    let endpoints = template.all("AWS::EC2::VPCEndpoint");
    let services: BTreeSet<String> = endpoints
        .iter()
        .map(|(_, endpoint)| {
            let name = endpoint["Properties"]["ServiceName"]["Fn::Sub"].as_str();
            let prefix = "com.amazonaws.${AWS::Region}.";
            name.unwrap().strip_prefix(prefix).unwrap().to_owned()
        })
        .collect();
    assert_eq!(services, NEEDED.map(str::to_owned).into());
    for (id, endpoint) in endpoints {
        let is_gateway = ["MainS3Endpoint", "MainDynamodbEndpoint"].contains(&id.as_str());
        let kind = if is_gateway { "Gateway" } else { "Interface" };
        assert_eq!(endpoint["Properties"]["VpcEndpointType"], kind, "{id}");
    }
}

#[test]
fn s4_10_missing_endpoints_are_named() {
    let findings: Diagnostics = app()
        .synth("dev", |stack: &mut Stack| closed(stack, |vpc| vpc))
        .unwrap_err();
    let hints: Vec<&str> = findings
        .iter()
        .filter(|finding| ["ECS1206", "ECS1240"].contains(&finding.code.as_str()))
        .filter_map(|finding| finding.hint.as_deref())
        .collect();
    let starts = ["EcrApi", "EcrDkr", "S3", "Logs", "SecretsManager", "Ssm"];
    let runs = ["DynamoDb", "Kms", "Monitoring", "Sqs", "SsmMessages"];
    let names = |list: &str| -> BTreeSet<String> {
        let inner = list.split_once("[").unwrap().1.split_once("]").unwrap().0;
        let names = inner.split(", ").map(|name| name.replace("Endpoint::", ""));
        names.collect()
    };
    assert_eq!(hints.len(), 2, "{findings}");
    let found: BTreeSet<BTreeSet<String>> = hints.iter().map(|hint| names(hint)).collect();
    let expected = [&starts[..], &runs[..]].map(|names| {
        let names = names.iter().map(|name| (*name).to_owned());
        names.collect::<BTreeSet<String>>()
    });
    assert_eq!(found, expected.into());
}
