//! Requirements S1-1 to S1-7 and S1-9 to S1-11: the Node.js backend with Redis beside it.

use std::sync::LazyLock;

use ecs_dsl::prelude::*;
use serde_json::{Value, json};

use super::template::{Template, secret, variable};
use crate::vahanhelp::{app, vahanhelp};

/// In a network of its own.
static DEV: LazyLock<Template> = LazyLock::new(|| Template::from_program(&app(), "dev", vahanhelp));
/// In an imported network and cluster.
static PROD: LazyLock<Template> =
    LazyLock::new(|| Template::from_program(&app(), "prod", vahanhelp));

fn statements(role: &str) -> &'static [Value] {
    DEV.properties(role)["Policies"][0]["PolicyDocument"]["Statement"]
        .as_array()
        .unwrap()
}

#[test]
fn s1_1_container_with_variables_and_only_its_secrets() {
    let task = DEV.part("backend", "TaskDefinition");
    assert_eq!(
        (&task["Cpu"], &task["Memory"]),
        (&json!("256"), &json!("512"))
    );
    let backend = DEV.container("backend");
    assert_eq!(
        backend["PortMappings"],
        json!([{"ContainerPort": 3000, "Protocol": "tcp"}])
    );
    assert_eq!(variable(backend, "NODE_ENV"), Some(&json!("production")));
    assert_eq!(variable(backend, "PORT"), Some(&json!("3000")));

    let account = "${AWS::Region}:${AWS::AccountId}";
    let database =
        format!("arn:${{AWS::Partition}}:secretsmanager:{account}:secret:vahanhelp-db-url");
    let jwt = format!("arn:${{AWS::Partition}}:ssm:{account}:parameter/vahanhelp/jwt-secret");
    assert_eq!(
        secret(backend, "DATABASE_URL"),
        Some(&json!({"Fn::Sub": database}))
    );
    assert_eq!(
        secret(backend, "JWT_SECRET"),
        Some(&json!({"Fn::Sub": jwt}))
    );

    let of_secrets = statements("BackendExecutionRole")
        .iter()
        .filter(|statement| {
            let action = statement["Action"].to_string();
            action.contains("secretsmanager:") || action.contains("ssm:")
        });
    let of_secrets: Vec<(&Value, &Value)> = of_secrets
        .map(|statement| (&statement["Action"], &statement["Resource"]))
        .collect();
    assert_eq!(
        of_secrets,
        [
            (
                &json!("secretsmanager:GetSecretValue"),
                &json!({"Fn::Sub": format!("{database}-??????")})
            ),
            (&json!("ssm:GetParameters"), &json!({"Fn::Sub": jwt})),
        ]
    );
}

#[test]
fn s1_2_health_checks_of_container_and_target_group() {
    let check = &DEV.container("backend")["HealthCheck"];
    assert_eq!(check["Command"][0], "CMD");
    assert_eq!(check["Command"][1], "node");
    let script = check["Command"][3].as_str().unwrap();
    assert!(
        script.contains("http://localhost:3000/api/health"),
        "{script}"
    );
    assert_eq!(check["StartPeriod"], 40);
    let group = DEV.part("backend", "TargetGroup");
    assert_eq!(group["HealthCheckPath"], "/api/health");
}

#[test]
fn s1_3_public_subnets_of_an_imported_network() {
    let created = ["AWS::EC2::VPC", "AWS::EC2::Subnet", "AWS::ECS::Cluster"];
    assert!(created.iter().all(|name| PROD.all(name).is_empty()));
    assert!(created.iter().all(|name| !DEV.all(name).is_empty()));

    let subnets = json!(["subnet-0a1b2c3d4e5f60711", "subnet-0a1b2c3d4e5f60722"]);
    let service = PROD.part("backend", "Service");
    assert_eq!(service["Cluster"], "vahanhelp-production");
    let network = &service["NetworkConfiguration"]["AwsvpcConfiguration"];
    assert_eq!(network["AssignPublicIp"], "ENABLED");
    assert_eq!(network["Subnets"], subnets);
    assert_eq!(PROD.properties("WebLoadBalancer")["Subnets"], subnets);
    let vpc = &PROD.properties("BackendSecurityGroup")["VpcId"];
    assert_eq!(vpc, "vpc-0a1b2c3d4e5f60718");
}

#[test]
fn s1_3_imported_security_groups() {
    let template = Template::from_program(&app(), "prod", |stack: &mut Stack| {
        let vpc = Vpc::import("main", "vpc-0a1b2c3d4e5f60718");
        stack.add(vpc.subnets(Tier::Public, ["subnet-0a1b2c3d4e5f60711"]));
        stack.add(Cluster::import("main", "vahanhelp-production"));
        let worker = |name: &str| {
            Worker::new(name)
                .image(Image::ecr("vahanhelp-worker").tag("1.4.0"))
                .assign_public_ip()
        };
        stack.add(worker("mailer").security_group("sg-0a1b2c3d4e5f60733"));
        stack.add(worker("cleaner").only_security_group("sg-0a1b2c3d4e5f60733"));
    });
    let groups = |worker: &str| {
        &template.part(worker, "Service")["NetworkConfiguration"]["AwsvpcConfiguration"]["SecurityGroups"]
    };
    let own = json!({"Fn::GetAtt": ["MailerSecurityGroup", "GroupId"]});
    assert_eq!(groups("mailer"), &json!([own, "sg-0a1b2c3d4e5f60733"]));
    assert_eq!(groups("cleaner"), &json!(["sg-0a1b2c3d4e5f60733"]));
}

#[test]
fn s1_4_cpu_scaling_with_cooldowns() {
    let target = DEV.part("backend", "ScalableTarget");
    assert_eq!(
        (&target["MinCapacity"], &target["MaxCapacity"]),
        (&json!(2), &json!(10))
    );
    let tracking = DEV.part("backend", "ScalingPolicyCpu");
    assert_eq!(
        tracking["TargetTrackingScalingPolicyConfiguration"],
        json!({
            "TargetValue": 70,
            "PredefinedMetricSpecification": {"PredefinedMetricType": "ECSServiceAverageCPUUtilization"},
            "ScaleInCooldown": 300,
            "ScaleOutCooldown": 60,
        })
    );
}

#[test]
fn s1_5_scheduled_scaling_in_a_time_zone() {
    assert_eq!(
        DEV.part("backend", "ScalableTarget")["ScheduledActions"],
        json!([
            {
                "ScheduledActionName": "morning",
                "Schedule": "cron(0 9 * * ? *)",
                "Timezone": "Asia/Kolkata",
                "ScalableTargetAction": {"MinCapacity": 5, "MaxCapacity": 10},
            },
            {
                "ScheduledActionName": "night",
                "Schedule": "cron(0 22 * * ? *)",
                "Timezone": "Asia/Kolkata",
                "ScalableTargetAction": {"MinCapacity": 2, "MaxCapacity": 4},
            },
        ])
    );
}

#[test]
fn s1_6_backend_starts_after_redis_is_healthy() {
    let backend = DEV.container("backend");
    assert_eq!(
        backend["DependsOn"],
        json!([{"ContainerName": "redis", "Condition": "HEALTHY"}])
    );
    assert_eq!(variable(backend, "REDIS_HOST"), Some(&json!("localhost")));
    let redis = &DEV.part("backend", "TaskDefinition")["ContainerDefinitions"][1];
    assert_eq!(redis["Name"], "redis");
    assert_eq!(redis["Image"], "redis:7-alpine");
    assert_eq!(redis["PortMappings"][0]["ContainerPort"], 6379);
    assert_eq!(
        redis["HealthCheck"],
        json!({
            "Command": ["CMD-SHELL", "redis-cli ping || exit 1"],
            "Interval": 30,
            "Timeout": 5,
            "Retries": 3,
            "StartPeriod": 60,
        })
    );
}

#[test]
fn s1_7_service_discovery() {
    assert_eq!(
        DEV.properties("VahanhelpLocalNamespace")["Name"],
        "vahanhelp.local"
    );
    let discovery = DEV.part("backend", "DiscoveryService");
    assert_eq!(discovery["Name"], "backend");
    assert_eq!(
        discovery["DnsConfig"]["DnsRecords"],
        json!([{"Type": "A", "TTL": 60}])
    );
    assert_eq!(
        discovery["HealthCheckCustomConfig"],
        json!({"FailureThreshold": 1})
    );
}

#[test]
fn s1_9_insights_and_metrics_of_one_namespace() {
    assert_eq!(
        DEV.properties("MainCluster")["ClusterSettings"],
        json!([{"Name": "containerInsights", "Value": "enabled"}])
    );
    assert_eq!(
        statements("BackendTaskRole"),
        [json!({
            "Effect": "Allow",
            "Action": "cloudwatch:PutMetricData",
            "Resource": "*",
            "Condition": {"StringEquals": {"cloudwatch:namespace": "VahanHelp/ECS"}},
        })]
    );
}

#[test]
fn s1_10_fargate_and_spot() {
    assert_eq!(
        DEV.part("backend", "Service")["CapacityProviderStrategy"],
        json!([
            {"CapacityProvider": "FARGATE", "Base": 2, "Weight": 1},
            {"CapacityProvider": "FARGATE_SPOT", "Base": 0, "Weight": 1},
        ])
    );
}

/// What `check` reports for a worker of this size, with reservations of its only container.
fn size_findings(cpu: u32, memory: u32, reserved: Option<u32>) -> Vec<String> {
    let program = move |stack: &mut Stack| {
        stack.add(Vpc::new("main").zones(2).nat(Nat::Single));
        stack.add(Cluster::new("main"));
        let worker = Worker::new("mailer").image(Image::ecr("vahanhelp-mailer").tag("1.4.0"));
        let worker = worker.cpu(cpu).memory(memory);
        stack.add(match reserved {
            Some(mib) => worker.container(|mailer| mailer.cpu(256).memory(mib)),
            None => worker,
        });
    };
    let findings =
        ecs_dsl::testing::findings_in(&App::new("shop").stage(Stage::new("dev")), program);
    findings.iter().map(ToString::to_string).collect()
}

#[test]
fn s1_11_sizes_are_named_with_their_neighbours() {
    let invalid = size_findings(512, 8192, None).join("\n");
    assert!(invalid.contains("invalid-task-size"), "{invalid}");
    assert!(
        invalid.contains(
            "the closest size, 512 CPU units with 4096 MiB or 1024 CPU units with 8192 MiB"
        ),
        "{invalid}"
    );
    let wasteful = size_findings(1024, 4096, Some(512)).join("\n");
    assert!(
        wasteful.contains("task-larger-than-its-containers"),
        "{wasteful}"
    );
    assert!(
        wasteful.contains("such as 256 CPU units with 512 MiB"),
        "{wasteful}"
    );
    assert_eq!(size_findings(256, 512, Some(512)), Vec::<String>::new());
}
