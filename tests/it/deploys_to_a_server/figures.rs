//! What the example's stages have to be, as the services' own APIs show it.

use serde_json::{Value, json};

/// The figures in which the stages differ.
pub(super) struct Figures {
    pub(super) stage: &'static str,
    /// CPU units, MiB and tasks of the API gateway, and of the order service.
    gateway: (&'static str, &'static str, u64),
    order: (&'static str, &'static str, u64),
    database: &'static str,
    retention: u64,
}

impl Figures {
    pub(super) const DEV: Self = Self {
        stage: "dev",
        gateway: ("256", "512", 1),
        order: ("512", "1024", 1),
        database: "db.t4g.micro",
        retention: 7,
    };
    pub(super) const STAGING: Self = Self {
        stage: "staging",
        gateway: ("512", "1024", 2),
        order: ("1024", "2048", 2),
        database: "db.t4g.small",
        retention: 14,
    };
    pub(super) const PROD: Self = Self {
        stage: "prod",
        gateway: ("1024", "2048", 3),
        order: ("1024", "2048", 3),
        database: "db.t4g.medium",
        retention: 90,
    };
}

/// Logical prefix, name, port, path patterns and priority.
const SERVICES: [(&str, &str, u16, &[&str], &str); 5] = [
    (
        "ApiGateway",
        "api-gateway",
        8000,
        &["/api/gateway/*", "/api/auth/*"],
        "100",
    ),
    (
        "UserService",
        "user-service",
        8001,
        &["/api/users/*"],
        "200",
    ),
    (
        "ProductService",
        "product-service",
        8002,
        &["/api/products/*"],
        "300",
    ),
    (
        "OrderService",
        "order-service",
        8003,
        &["/api/orders/*"],
        "400",
    ),
    (
        "NotificationService",
        "notification-service",
        8004,
        &["/api/notifications/*"],
        "500",
    ),
];

/// Holds what the services show against the figures.
pub(super) fn assert_figures(found: &Value, figures: &Figures) {
    let found = Found(found);
    assert_network(found);
    assert_load_balancer(found);
    assert_sizes(found, figures);
    for service in SERVICES {
        assert_routing(found, service);
        assert_service(found, service, figures);
        assert_container(found, service, figures);
    }
    assert_secrets(found);
    assert_data(found, figures);
}

/// What the services show, by type and logical id.
#[derive(Clone, Copy)]
struct Found<'a>(&'a Value);

impl<'a> Found<'a> {
    fn one(self, type_name: &str, id: &str) -> &'a Value {
        let found = &self.0[format!("AWS::{type_name}")][id];
        assert!(found.is_object(), "the service has no {type_name} {id}");
        found
    }

    fn ids(self, type_name: &str) -> Vec<&'a str> {
        let found = self.0[format!("AWS::{type_name}")].as_object();
        found.unwrap().keys().map(String::as_str).collect()
    }

    fn subnet(self, id: &str) -> &'a Value {
        &self.one("EC2::Subnet", id)["SubnetId"]
    }

    fn group(self, id: &str) -> &'a Value {
        &self.one("EC2::SecurityGroup", &format!("{id}SecurityGroup"))["GroupId"]
    }
}

fn assert_network(found: Found<'_>) {
    let vpc = found.one("EC2::VPC", "MainVpc");
    assert_eq!(vpc["CidrBlock"], "10.0.0.0/16");
    let grid = [
        ("MainIsolatedSubnet1", "10.0.128.0/21", "us-east-1a"),
        ("MainIsolatedSubnet2", "10.0.136.0/21", "us-east-1b"),
        ("MainPrivateSubnet1", "10.0.64.0/21", "us-east-1a"),
        ("MainPrivateSubnet2", "10.0.72.0/21", "us-east-1b"),
        ("MainPublicSubnet1", "10.0.0.0/21", "us-east-1a"),
        ("MainPublicSubnet2", "10.0.8.0/21", "us-east-1b"),
    ];
    assert_eq!(found.ids("EC2::Subnet"), grid.map(|(id, ..)| id));
    for (id, block, zone) in grid {
        let subnet = found.one("EC2::Subnet", id);
        assert_eq!(
            (
                &subnet["CidrBlock"],
                &subnet["AvailabilityZone"],
                &subnet["VpcId"]
            ),
            (&json!(block), &json!(zone), &vpc["VpcId"])
        );
    }
    let nat = found.one("EC2::NatGateway", "MainNatGateway1");
    assert_eq!(found.ids("EC2::NatGateway"), ["MainNatGateway1"]);
    assert_eq!(&nat["SubnetId"], found.subnet("MainPublicSubnet1"));
    let internet = &found.one("EC2::InternetGateway", "MainInternetGateway")["InternetGatewayId"];
    for (table, field, gateway) in [
        ("MainPublicRouteTable", "GatewayId", internet),
        (
            "MainPrivateRouteTable1",
            "NatGatewayId",
            &nat["NatGatewayId"],
        ),
        (
            "MainPrivateRouteTable2",
            "NatGatewayId",
            &nat["NatGatewayId"],
        ),
    ] {
        let routes = &found.one("EC2::RouteTable", table)["Routes"];
        let outward = routes
            .as_array()
            .unwrap()
            .iter()
            .find(|route| route["DestinationCidrBlock"] == "0.0.0.0/0");
        assert_eq!(&outward.expect(table)[field], gateway, "{table}");
    }
    let isolated = found.one("EC2::RouteTable", "MainIsolatedRouteTable");
    assert_eq!(isolated["Routes"].as_array().unwrap().len(), 1);
}

fn assert_load_balancer(found: Found<'_>) {
    let balancer = found.one("ElasticLoadBalancingV2::LoadBalancer", "WebLoadBalancer");
    assert_eq!(
        (&balancer["Scheme"], &balancer["Type"]),
        (&json!("internet-facing"), &json!("application"))
    );
    assert_eq!(balancer["SecurityGroups"], json!([found.group("Web")]));
    let subnets: Vec<_> = balancer["AvailabilityZones"]
        .as_array()
        .unwrap()
        .iter()
        .map(|zone| &zone["SubnetId"])
        .collect();
    assert_eq!(
        subnets,
        [
            found.subnet("MainPublicSubnet1"),
            found.subnet("MainPublicSubnet2")
        ]
    );
    let listener = found.one("ElasticLoadBalancingV2::Listener", "WebHttpListener");
    assert_eq!(
        (&listener["Port"], &listener["Protocol"]),
        (&json!(80), &json!("HTTP"))
    );
    let otherwise = &listener["DefaultActions"][0];
    assert_eq!(otherwise["FixedResponseConfig"]["StatusCode"], "404");

    // Only the load balancer is open to the world, on the listener's port.
    for id in found.ids("EC2::SecurityGroup") {
        let group = found.one("EC2::SecurityGroup", id);
        let permissions = group["IpPermissions"].as_array().unwrap();
        let ranges: Vec<_> = permissions
            .iter()
            .flat_map(|permission| permission["IpRanges"].as_array().unwrap())
            .map(|range| &range["CidrIp"])
            .collect();
        if id == "WebSecurityGroup" {
            assert_eq!(ranges, [&json!("0.0.0.0/0")]);
            assert_eq!(permissions[0]["FromPort"], 80);
        } else {
            assert!(ranges.is_empty(), "{id}: {ranges:?}");
        }
    }
}

fn assert_routing(found: Found<'_>, service: (&str, &str, u16, &[&str], &str)) {
    let (prefix, _, port, paths, priority) = service;
    let group = found.one(
        "ElasticLoadBalancingV2::TargetGroup",
        &format!("{prefix}TargetGroup"),
    );
    let expected = json!({
        "Port": port,
        "Protocol": "HTTP",
        "TargetType": "ip",
        "HealthCheckPath": "/health/",
        "HealthCheckIntervalSeconds": 30,
        "HealthCheckTimeoutSeconds": 5,
        "HealthyThresholdCount": 2,
        "UnhealthyThresholdCount": 2,
        "Matcher": {"HttpCode": "200"},
    });
    for (name, value) in expected.as_object().unwrap() {
        assert_eq!(&group[name], value, "{prefix} {name}");
    }
    assert_eq!(
        group["Attributes"]["deregistration_delay.timeout_seconds"],
        "30"
    );
    let rule = found.one(
        "ElasticLoadBalancingV2::ListenerRule",
        &format!("{prefix}ListenerRule"),
    );
    assert_eq!(rule["Priority"], priority);
    assert_eq!(rule["Conditions"][0]["Values"], json!(paths));
    assert_eq!(
        rule["Actions"][0]["TargetGroupArn"],
        group["TargetGroupArn"]
    );
}

fn assert_sizes(found: Found<'_>, figures: &Figures) {
    let cluster = found.one("ECS::Cluster", "MainCluster");
    assert_eq!(
        cluster["settings"],
        json!([{"name": "containerInsights", "value": "enhanced"}])
    );
    assert_eq!(
        cluster["capacityProviders"],
        json!(["FARGATE", "FARGATE_SPOT"])
    );
    assert_eq!(found.ids("ECS::Service").len(), 6);
    for (prefix, (cpu, memory, tasks)) in [
        ("ApiGateway", figures.gateway),
        ("OrderService", figures.order),
    ] {
        let task = found.one("ECS::TaskDefinition", &format!("{prefix}TaskDefinition"));
        assert_eq!(
            (&task["cpu"], &task["memory"]),
            (&json!(cpu), &json!(memory)),
            "{prefix}"
        );
        let target = found.one(
            "ApplicationAutoScaling::ScalableTarget",
            &format!("{prefix}ScalableTarget"),
        );
        assert_eq!(
            (&target["MinCapacity"], &target["MaxCapacity"]),
            (&json!(tasks), &json!(10))
        );
        let policy = found.one(
            "ApplicationAutoScaling::ScalingPolicy",
            &format!("{prefix}ScalingPolicyCpu"),
        );
        assert_eq!(
            policy["TargetTrackingScalingPolicyConfiguration"]["TargetValue"],
            70
        );
    }
    for prefix in ["UserService", "NotificationService"] {
        let service = found.one("ECS::Service", &format!("{prefix}Service"));
        assert_eq!(service["desiredCount"], figures.gateway.2, "{prefix}");
    }
}

fn assert_service(found: Found<'_>, service: (&str, &str, u16, &[&str], &str), figures: &Figures) {
    let (prefix, name, port, ..) = service;
    let group = found.one(
        "ElasticLoadBalancingV2::TargetGroup",
        &format!("{prefix}TargetGroup"),
    );
    let task = found.one("ECS::TaskDefinition", &format!("{prefix}TaskDefinition"));
    let service = found.one("ECS::Service", &format!("{prefix}Service"));
    assert_eq!(service["taskDefinition"], task["taskDefinitionArn"]);
    assert_eq!(
        service["loadBalancers"],
        json!([{
            "targetGroupArn": group["TargetGroupArn"],
            "containerName": name,
            "containerPort": port,
        }])
    );
    assert_eq!(
        service["networkConfiguration"]["awsvpcConfiguration"],
        json!({
            "assignPublicIp": "DISABLED",
            "securityGroups": [found.group(prefix)],
            "subnets": [found.subnet("MainPrivateSubnet1"), found.subnet("MainPrivateSubnet2")],
        })
    );
    assert_eq!(service["healthCheckGracePeriodSeconds"], 30);
    assert_eq!(
        service["deploymentConfiguration"],
        json!({
            "deploymentCircuitBreaker": {"enable": true, "rollback": true},
            "maximumPercent": 200,
            "minimumHealthyPercent": 100,
        })
    );
    let registered = found.one(
        "ServiceDiscovery::Service",
        &format!("{prefix}DiscoveryService"),
    );
    assert_eq!(
        service["serviceRegistries"],
        json!([{"registryArn": registered["Arn"]}])
    );
    let named = json!({"key": "Environment", "value": figures.stage});
    assert!(
        service["tags"].as_array().unwrap().contains(&named),
        "{}",
        service["tags"]
    );
}

fn assert_container(
    found: Found<'_>,
    service: (&str, &str, u16, &[&str], &str),
    figures: &Figures,
) {
    let (prefix, name, port, ..) = service;
    let task = found.one("ECS::TaskDefinition", &format!("{prefix}TaskDefinition"));
    assert_eq!(task["requiresCompatibilities"], json!(["FARGATE"]));
    let container = &task["containerDefinitions"][0];
    assert_eq!(container["name"], name);
    let image = container["image"].as_str().unwrap();
    let expected = format!(".dkr.ecr.us-east-1.amazonaws.com/django-microservices/{name}:1.4.0");
    assert!(image.ends_with(&expected), "{image}");
    assert_eq!(
        container["portMappings"],
        json!([{"containerPort": port, "protocol": "tcp"}])
    );
    assert_eq!(
        container["healthCheck"],
        json!({
            "command": ["CMD-SHELL", format!("curl -f http://localhost:{port}/health/ || exit 1")],
            "interval": 30,
            "timeout": 5,
            "retries": 3,
            "startPeriod": 60,
        })
    );
    let logs = found.one("Logs::LogGroup", &format!("{prefix}LogGroup"));
    assert_eq!(logs["retentionInDays"], figures.retention);
    assert_eq!(
        container["logConfiguration"]["options"]["awslogs-group"],
        logs["logGroupName"]
    );
}

/// Secrets reach a container by their ARN, and never as a plain variable.
fn assert_secrets(found: Found<'_>) {
    let url = &found.one("SecretsManager::Secret", "DbUrlSecret")["ARN"];
    for id in found.ids("ECS::TaskDefinition") {
        let container = &found.one("ECS::TaskDefinition", id)["containerDefinitions"][0];
        let named = json!({"name": "DATABASE_URL", "valueFrom": url});
        let secrets = container["secrets"].as_array().unwrap();
        assert!(secrets.contains(&named), "{id}: {secrets:?}");
        for secret in secrets {
            let from = secret["valueFrom"].as_str().unwrap();
            assert!(
                from.starts_with("arn:aws:secretsmanager:us-east-1:"),
                "{id}: {from}"
            );
        }
        for variable in container["environment"].as_array().unwrap() {
            let name = variable["name"].as_str().unwrap();
            let secret = ["PASSWORD", "TOKEN", "KEY", "SECRET", "DATABASE_URL"];
            assert!(
                !secret.iter().any(|word| name.contains(word)),
                "{id}: {name}"
            );
        }
    }
    let order = found.one("ECS::TaskDefinition", "OrderServiceTaskDefinition");
    let secrets = order["containerDefinitions"][0]["secrets"].to_string();
    assert!(
        secrets.contains(":secret:django-microservices/payment:api_key::"),
        "{secrets}"
    );
}

fn assert_data(found: Found<'_>, figures: &Figures) {
    let database = found.one("RDS::DBInstance", "DbInstance");
    let production = figures.stage == "prod";
    let expected = json!({
        "Engine": "postgres",
        "EngineVersion": "16.9",
        "DBName": "django",
        "DBInstanceClass": figures.database,
        "StorageEncrypted": true,
        "PubliclyAccessible": false,
        "DeletionProtection": production,
    });
    for (name, value) in expected.as_object().unwrap() {
        assert_eq!(&database[name], value, "{name}");
    }
    assert_eq!(database["Endpoint"]["Port"], 5432);
    assert_eq!(
        &database["VpcSecurityGroups"][0]["VpcSecurityGroupId"],
        found.group("Db")
    );
    let subnets: Vec<_> = found.one("RDS::DBSubnetGroup", "DbSubnetGroup")["Subnets"]
        .as_array()
        .unwrap()
        .iter()
        .map(|subnet| &subnet["SubnetIdentifier"])
        .collect();
    assert_eq!(
        subnets,
        [
            found.subnet("MainIsolatedSubnet1"),
            found.subnet("MainIsolatedSubnet2")
        ]
    );

    let cache = found.one("ElastiCache::ReplicationGroup", "CacheReplicationGroup");
    assert_eq!(
        (
            &cache["AtRestEncryptionEnabled"],
            &cache["TransitEncryptionMode"]
        ),
        (&json!(true), &json!("preferred"))
    );
    let search = found.one("OpenSearchService::Domain", "CatalogDomain");
    assert_eq!(search["EncryptionAtRestOptions"]["Enabled"], true);
    assert_eq!(search["DomainEndpointOptions"]["EnforceHTTPS"], true);
    let queue = found.one("SQS::Queue", "OrderJobsQueue");
    assert_eq!(
        (&queue["VisibilityTimeout"], &queue["SqsManagedSseEnabled"]),
        (&json!("300"), &json!("true"))
    );
    let alarm = found.one("CloudWatch::Alarm", "OrderServiceCpuAlarm");
    assert_eq!(
        (&alarm["MetricName"], &alarm["Threshold"]),
        (&json!("CPUUtilization"), &json!(85.0))
    );
    assert_eq!(
        alarm["AlarmActions"],
        json!([found.one("SNS::Topic", "AlertsTopic")["TopicArn"]])
    );
}
