//! Seed 0, Django microservices: the rows S0-1 to S0-13, and the resources of S0-16.

use std::sync::LazyLock;

use serde_json::{Value, json};

use crate::django_microservices::{app, django};

/// Name, port, CPU units and MiB in staging, path patterns, priority.
const SERVICES: [(&str, u16, &str, &str, &[&str], u32); 5] = [
    (
        "api-gateway",
        8000,
        "512",
        "1024",
        &["/api/gateway/*", "/api/auth/*"],
        100,
    ),
    ("user-service", 8001, "512", "1024", &["/api/users/*"], 200),
    (
        "product-service",
        8002,
        "1024",
        "2048",
        &["/api/products/*"],
        300,
    ),
    (
        "order-service",
        8003,
        "1024",
        "2048",
        &["/api/orders/*"],
        400,
    ),
    (
        "notification-service",
        8004,
        "512",
        "1024",
        &["/api/notifications/*"],
        500,
    ),
];

static STAGING: LazyLock<Template> = LazyLock::new(|| Template::of("staging"));

struct Template(Value);

impl Template {
    fn of(stage: &str) -> Self {
        let assembly = app()
            .synth(stage, django)
            .unwrap_or_else(|faults| panic!("{faults}"));
        Self(serde_json::from_str(&assembly.stacks[0].template.to_json()).unwrap())
    }

    /// The properties of the resource with this id.
    fn properties(&self, id: &str) -> &Value {
        let resource = &self.0["Resources"][id];
        assert!(resource.is_object(), "there is no {id}");
        &resource["Properties"]
    }

    /// A part of a service, such as its `TaskDefinition`.
    fn part(&self, service: &str, part: &str) -> &Value {
        self.properties(&id(service, part))
    }

    fn container(&self, service: &str) -> &Value {
        &self.part(service, "TaskDefinition")["ContainerDefinitions"][0]
    }

    /// All resources of a type.
    fn all(&self, type_name: &str) -> Vec<(&String, &Value)> {
        let resources = self.0["Resources"].as_object().unwrap();
        resources
            .iter()
            .filter(|(_, resource)| resource["Type"] == type_name)
            .collect()
    }
}

/// `order-service` and `TaskDefinition` as `OrderServiceTaskDefinition`.
fn id(service: &str, part: &str) -> String {
    let words = service
        .split('-')
        .map(|word| word[..1].to_uppercase() + &word[1..]);
    words.chain([part.to_owned()]).collect()
}

fn variable<'a>(container: &'a Value, name: &str) -> Option<&'a Value> {
    let variables = container["Environment"].as_array()?;
    variables
        .iter()
        .find(|variable| variable["Name"] == name)
        .map(|variable| &variable["Value"])
}

fn secret<'a>(container: &'a Value, name: &str) -> Option<&'a Value> {
    let secrets = container["Secrets"].as_array()?;
    secrets
        .iter()
        .find(|secret| secret["Name"] == name)
        .map(|secret| &secret["ValueFrom"])
}

#[test]
fn s0_1_task_definitions() {
    for (service, port, ..) in SERVICES {
        let task = STAGING.part(service, "TaskDefinition");
        assert_eq!(
            task["Family"],
            format!("django-microservices-{service}-staging")
        );
        assert_eq!(task["NetworkMode"], "awsvpc");
        assert_eq!(task["RequiresCompatibilities"], json!(["FARGATE"]));
        assert_eq!(
            task["ExecutionRoleArn"],
            json!({"Fn::GetAtt": [id(service, "ExecutionRole"), "Arn"]})
        );
        assert_eq!(
            task["TaskRoleArn"],
            json!({"Fn::GetAtt": [id(service, "TaskRole"), "Arn"]})
        );
        let container = STAGING.container(service);
        let image = container["Image"]["Fn::Sub"].as_str().unwrap();
        assert!(
            image.ends_with(&format!("/django-microservices/{service}:1.4.0")),
            "{image}"
        );
        assert_eq!(
            container["PortMappings"],
            json!([{"ContainerPort": port, "Protocol": "tcp"}])
        );
        let logs = &container["LogConfiguration"];
        assert_eq!(logs["LogDriver"], "awslogs");
        assert_eq!(
            logs["Options"]["awslogs-group"],
            json!({"Ref": id(service, "LogGroup")})
        );
        assert_eq!(
            logs["Options"]["awslogs-region"],
            json!({"Ref": "AWS::Region"})
        );
        assert_eq!(logs["Options"]["awslogs-stream-prefix"], "ecs");
        assert_eq!(
            container["HealthCheck"],
            json!({
                "Command": ["CMD-SHELL", format!("curl -f http://localhost:{port}/health/ || exit 1")],
                "Interval": 30,
                "Timeout": 5,
                "Retries": 3,
                "StartPeriod": 60,
            })
        );
    }
}

#[test]
fn s0_2_ports_and_sizes() {
    for (service, port, cpu, memory, ..) in SERVICES {
        let task = STAGING.part(service, "TaskDefinition");
        assert_eq!(
            (&task["Cpu"], &task["Memory"]),
            (&json!(cpu), &json!(memory)),
            "{service}"
        );
        assert_eq!(STAGING.part(service, "TargetGroup")["Port"], port);
    }
}

#[test]
fn s0_3_database_and_cache_without_a_password_in_sight() {
    let database = STAGING.properties("DbInstance");
    assert_eq!(database["Engine"], "postgres");
    let password = database["MasterUserPassword"].to_string();
    assert!(password.contains("{{resolve:secretsmanager:"), "{password}");
    for (service, ..) in SERVICES {
        let container = STAGING.container(service);
        assert_eq!(
            variable(container, "DJANGO_SETTINGS_MODULE").unwrap(),
            "config.settings.production"
        );
        assert_eq!(variable(container, "DATABASE_URL"), None, "it is secret");
        assert_eq!(
            secret(container, "DATABASE_URL").unwrap(),
            &json!({"Ref": "DbUrlSecret"})
        );
        assert_eq!(
            variable(container, "REDIS_URL").unwrap(),
            &json!({"Fn::Sub": "redis://${CacheReplicationGroup.PrimaryEndPoint.Address}:6379/0"})
        );
    }
    let url = STAGING.properties("DbUrlSecret")["SecretString"]["Fn::Sub"]
        .as_str()
        .unwrap();
    assert!(url.starts_with("postgresql://"), "{url}");
    assert!(
        url.contains("{{resolve:secretsmanager:") && url.contains("${DbInstance.Endpoint.Address}"),
        "{url}"
    );
    assert!(url.ends_with("/django"), "{url}");
}

#[test]
fn s0_4_what_each_service_has_of_its_own() {
    let search = variable(STAGING.container("product-service"), "SEARCH_URL");
    assert_eq!(
        search.unwrap(),
        &json!({"Fn::Sub": "https://${CatalogDomain.DomainEndpoint}"})
    );

    let order = STAGING.container("order-service");
    assert_eq!(
        variable(order, "PAYMENT_PROVIDER_URL").unwrap(),
        "https://api.payment.example.com"
    );
    assert!(secret(order, "PAYMENT_API_KEY").is_some());
    assert_eq!(
        variable(order, "ORDER_JOBS_QUEUE_URL").unwrap(),
        &json!({"Ref": "OrderJobsQueue"})
    );

    let worker = STAGING.container("order-worker");
    assert_eq!(worker["Image"], order["Image"]);
    assert_eq!(
        worker["Command"],
        json!(["celery", "-A", "config", "worker", "--loglevel=info"])
    );
    assert!(worker.get("PortMappings").is_none());
    assert_eq!(
        variable(worker, "ORDER_JOBS_QUEUE_URL").unwrap(),
        &json!({"Ref": "OrderJobsQueue"})
    );

    let notification = STAGING.container("notification-service");
    assert_eq!(
        variable(notification, "EMAIL_HOST").unwrap(),
        "email-smtp.us-east-1.amazonaws.com"
    );
    assert_eq!(
        variable(notification, "SMS_PROVIDER_URL").unwrap(),
        "https://api.sms.example.com"
    );
    for name in [
        "EMAIL_HOST_USER",
        "EMAIL_HOST_PASSWORD",
        "SMS_PROVIDER_TOKEN",
    ] {
        assert!(
            secret(notification, name).is_some() && variable(notification, name).is_none(),
            "{name}"
        );
    }
}

#[test]
fn s0_5_services() {
    for (service, port, ..) in SERVICES {
        let properties = STAGING.part(service, "Service");
        let strategy = &properties["CapacityProviderStrategy"][0]["CapacityProvider"];
        assert_eq!(
            (strategy, &properties["PlatformVersion"]),
            (&json!("FARGATE"), &json!("LATEST"))
        );
        let network = &properties["NetworkConfiguration"]["AwsvpcConfiguration"];
        assert_eq!(network["AssignPublicIp"], "DISABLED");
        assert_eq!(
            network["Subnets"],
            json!([{"Ref": "MainPrivateSubnet1"}, {"Ref": "MainPrivateSubnet2"}])
        );
        let own_group = json!([{"Fn::GetAtt": [id(service, "SecurityGroup"), "GroupId"]}]);
        assert_eq!(network["SecurityGroups"], own_group);
        let balancer = json!([{
            "TargetGroupArn": {"Ref": id(service, "TargetGroup")},
            "ContainerName": service,
            "ContainerPort": port,
        }]);
        assert_eq!(properties["LoadBalancers"], balancer);
        let deployment = &properties["DeploymentConfiguration"];
        assert_eq!(
            (
                &deployment["MaximumPercent"],
                &deployment["MinimumHealthyPercent"]
            ),
            (&json!(200), &json!(100))
        );
        let rule = STAGING.part(service, "ListenerRule");
        assert_eq!(rule["ListenerArn"], json!({"Ref": "WebHttpListener"}));
        let after = STAGING.0["Resources"][id(service, "Service")]["DependsOn"].to_string();
        assert!(after.contains(&id(service, "ListenerRule")), "{after}");
        let name = format!("django-microservices-{service}-service-staging");
        assert_tag(properties, "Name", &name);
        assert_tag(properties, "Environment", "staging");
    }
    for service in ["user-service", "notification-service"] {
        assert_eq!(STAGING.part(service, "Service")["DesiredCount"], 2);
    }
}

fn assert_tag(properties: &Value, key: &str, value: &str) {
    let tag = json!({"Key": key, "Value": value});
    assert!(
        properties["Tags"].as_array().unwrap().contains(&tag),
        "{tag} in {}",
        properties["Tags"]
    );
}

#[test]
fn s0_6_scaling() {
    let dev = Template::of("dev");
    for service in ["api-gateway", "product-service", "order-service"] {
        let target = dev.part(service, "ScalableTarget");
        assert_eq!(
            (&target["MinCapacity"], &target["MaxCapacity"]),
            (&json!(1), &json!(10))
        );
        let tracking =
            &dev.part(service, "ScalingPolicyCpu")["TargetTrackingScalingPolicyConfiguration"];
        let metric = &tracking["PredefinedMetricSpecification"]["PredefinedMetricType"];
        assert_eq!(
            (metric, &tracking["TargetValue"]),
            (&json!("ECSServiceAverageCPUUtilization"), &json!(70))
        );
        assert!(
            dev.part(service, "Service").get("DesiredCount").is_none(),
            "scaling decides"
        );
    }
}

#[test]
fn s0_7_target_groups() {
    for (service, ..) in SERVICES {
        let group = STAGING.part(service, "TargetGroup");
        let expected = json!({
            "Protocol": "HTTP",
            "TargetType": "ip",
            "HealthCheckPath": "/health/",
            "HealthCheckPort": "traffic-port",
            "HealthCheckTimeoutSeconds": 5,
            "HealthCheckIntervalSeconds": 30,
            "HealthyThresholdCount": 2,
            "UnhealthyThresholdCount": 2,
            "Matcher": {"HttpCode": "200"},
        });
        for (name, value) in expected.as_object().unwrap() {
            assert_eq!(&group[name], value, "{service} {name}");
        }
        assert_attribute(group, "deregistration_delay.timeout_seconds", "30");
    }
    assert_attribute(
        STAGING.part("api-gateway", "TargetGroup"),
        "stickiness.enabled",
        "true",
    );
}

fn assert_attribute(group: &Value, key: &str, value: &str) {
    let attributes = group["TargetGroupAttributes"].as_array().unwrap();
    assert!(
        attributes.contains(&json!({"Key": key, "Value": value})),
        "{key} in {attributes:?}"
    );
}

#[test]
fn s0_8_discovery() {
    let namespace = STAGING.properties("DjangoMicroservicesLocalNamespace");
    assert_eq!(namespace["Name"], "django-microservices.local");
    for (service, ..) in SERVICES {
        let registered = STAGING.part(service, "DiscoveryService");
        assert_eq!(registered["Name"], service);
        assert_eq!(
            registered["DnsConfig"]["DnsRecords"],
            json!([{"TTL": 10.0, "Type": "A"}])
        );
        assert_eq!(registered["DnsConfig"]["RoutingPolicy"], "MULTIVALUE");
        let properties = STAGING.part(service, "Service");
        assert_eq!(properties["HealthCheckGracePeriodSeconds"], 30);
        let registry =
            json!([{"RegistryArn": {"Fn::GetAtt": [id(service, "DiscoveryService"), "Arn"]}}]);
        assert_eq!(properties["ServiceRegistries"], registry);
    }
}

#[test]
fn s0_9_listener_rules() {
    for (service, _, _, _, paths, priority) in SERVICES {
        let rule = STAGING.part(service, "ListenerRule");
        assert_eq!(rule["Priority"], priority);
        assert_eq!(
            rule["Conditions"][0]["PathPatternConfig"]["Values"],
            json!(paths)
        );
    }
    let host = STAGING.part("api-gateway", "ListenerRule2");
    assert_eq!(
        host["Conditions"][0]["HostHeaderConfig"]["Values"],
        json!(["gateway.django-microservices.example.com"])
    );
    let otherwise = &STAGING.properties("WebHttpListener")["DefaultActions"][0];
    assert_eq!(otherwise["FixedResponseConfig"]["StatusCode"], "404");
}

#[test]
fn s0_10_stages() {
    for (stage, cpu, memory, tasks) in [
        ("dev", "256", "512", 1),
        ("staging", "512", "1024", 2),
        ("prod", "1024", "2048", 3),
    ] {
        let template = Template::of(stage);
        let task = template.part("api-gateway", "TaskDefinition");
        assert_eq!(
            (&task["Cpu"], &task["Memory"]),
            (&json!(cpu), &json!(memory)),
            "{stage}"
        );
        assert_eq!(
            template.part("api-gateway", "ScalableTarget")["MinCapacity"],
            tasks,
            "{stage}"
        );
    }
}

#[test]
fn s0_11_log_groups() {
    for (stage, days) in [("dev", 7), ("staging", 14), ("prod", 90)] {
        let template = Template::of(stage);
        for (service, ..) in SERVICES {
            let group = template.part(service, "LogGroup");
            assert_eq!(
                group["LogGroupName"],
                format!("/ecs/django-microservices-{service}-{stage}")
            );
            assert_eq!(group["RetentionInDays"], days);
        }
    }
}

#[test]
fn s0_12_metrics_as_dashboard_and_alarms() {
    let body = STAGING.properties("OverviewDashboard")["DashboardBody"]["Fn::Sub"]
        .as_str()
        .unwrap();
    for metric in [
        "CPUUtilization",
        "MemoryUtilization",
        "NetworkRxBytes",
        "NetworkTxBytes",
        "RunningTaskCount",
        "RequestCount",
        "TargetResponseTime",
        "OrdersPlaced",
    ] {
        assert!(body.contains(&format!("\"{metric}\"")), "{metric}");
    }
    for (service, ..) in SERVICES {
        let alarm = STAGING.properties(&id(service, "CpuAlarm"));
        assert_eq!(
            (&alarm["MetricName"], &alarm["Threshold"]),
            (&json!("CPUUtilization"), &json!(85.0))
        );
        assert_eq!(alarm["AlarmActions"], json!([{"Ref": "AlertsTopic"}]));
    }
}

#[test]
fn s0_13_rolling_with_circuit_breaker() {
    for (service, ..) in SERVICES {
        let deployment = &STAGING.part(service, "Service")["DeploymentConfiguration"];
        assert_eq!(
            deployment["DeploymentCircuitBreaker"],
            json!({"Enable": true, "Rollback": true})
        );
        assert!(
            deployment
                .get("Strategy")
                .is_none_or(|strategy| strategy == "ROLLING")
        );
    }
}

#[test]
fn s0_16_what_costs() {
    assert_eq!(STAGING.all("AWS::ECS::Service").len(), 6);
    assert_eq!(
        STAGING
            .all("AWS::ElasticLoadBalancingV2::LoadBalancer")
            .len(),
        1
    );
    assert_eq!(STAGING.all("AWS::EC2::NatGateway").len(), 1);
    assert_eq!(STAGING.all("AWS::RDS::DBInstance").len(), 1);
    assert_eq!(STAGING.all("AWS::ElastiCache::ReplicationGroup").len(), 1);
    assert_eq!(STAGING.all("AWS::OpenSearchService::Domain").len(), 1);
    assert_eq!(STAGING.all("AWS::Logs::LogGroup").len(), 6);
}

/// What must hold of `prod`, whatever the rows say.
mod safety {
    use std::collections::BTreeMap;

    use serde_json::Value;

    use super::Template;

    /// Actions for which AWS has no resource narrower than all.
    const WITHOUT_RESOURCES: [&str; 1] = ["ecr:GetAuthorizationToken"];

    #[test]
    fn no_statement_is_wider_than_it_must_be() {
        let prod = Template::of("prod");
        for (id, role) in prod.all("AWS::IAM::Role") {
            let policies = role["Properties"]["Policies"]
                .as_array()
                .cloned()
                .unwrap_or_default();
            for statement in policies
                .iter()
                .flat_map(|policy| policy["PolicyDocument"]["Statement"].as_array().unwrap())
            {
                let actions = statement["Action"].to_string();
                assert!(!actions.contains('*'), "{id}: {actions}");
                if statement["Resource"] == "*" {
                    let action = statement["Action"].as_str().unwrap_or_default();
                    assert!(WITHOUT_RESOURCES.contains(&action), "{id}: {statement}");
                }
            }
        }
    }

    #[test]
    fn only_the_load_balancer_is_open_to_the_world() {
        let prod = Template::of("prod");
        let open: BTreeMap<_, _> = prod
            .all("AWS::EC2::SecurityGroupIngress")
            .into_iter()
            .filter(|(_, rule)| rule["Properties"]["CidrIp"] == "0.0.0.0/0")
            .map(|(id, rule)| (id.as_str(), rule["Properties"]["FromPort"].clone()))
            .collect();
        assert_eq!(open, BTreeMap::from([("WebIngress80", Value::from(80))]));
        let inline = prod.all("AWS::EC2::SecurityGroup");
        assert!(
            inline
                .iter()
                .all(|(_, group)| group["Properties"].get("SecurityGroupIngress").is_none())
        );
    }

    #[test]
    fn what_holds_data_is_encrypted_and_kept() {
        let prod = Template::of("prod");
        let database = prod.properties("DbInstance");
        assert_eq!(database["StorageEncrypted"], true);
        assert_eq!(database["PubliclyAccessible"], false);
        assert_eq!(database["DeletionProtection"], true);
        assert_eq!(
            prod.properties("CacheReplicationGroup")["AtRestEncryptionEnabled"],
            true
        );
        assert_eq!(
            prod.properties("CatalogDomain")["EncryptionAtRestOptions"]["Enabled"],
            true
        );
        for type_name in [
            "AWS::RDS::DBInstance",
            "AWS::ElastiCache::ReplicationGroup",
            "AWS::Logs::LogGroup",
        ] {
            for (id, resource) in prod.all(type_name) {
                let policy = resource["DeletionPolicy"].as_str().unwrap_or_default();
                assert!(
                    ["Retain", "RetainExceptOnCreate", "Snapshot"].contains(&policy),
                    "{id}: {policy}"
                );
            }
        }
    }

    #[test]
    fn every_log_group_forgets() {
        let prod = Template::of("prod");
        for (id, group) in prod.all("AWS::Logs::LogGroup") {
            assert!(group["Properties"]["RetentionInDays"].is_u64(), "{id}");
        }
    }
}

/// The same program gives the same bytes, and a service more moves nothing else.
mod identity {
    use ecs_dsl::prelude::*;
    use serde_json::Value;

    use super::{Template, app, django};
    use crate::django_microservices::sizes::Sizes;

    #[test]
    fn twice_the_same_bytes() {
        let bytes = || {
            app().synth("prod", django).unwrap().stacks[0]
                .template
                .to_json_pretty()
        };
        assert_eq!(bytes(), bytes());
    }

    #[test]
    fn a_sixth_service_changes_nothing_but_where_it_is_named() {
        let more = |stack: &mut Stack, sizes: &Sizes| {
            django(stack, sizes);
            let image = Image::ecr("django-microservices/review-service").tag("1.0.0");
            stack.add(
                Service::new("review-service")
                    .image(image)
                    .port(8005)
                    .path("/api/reviews/*"),
            );
        };
        let after = app().synth("prod", more).unwrap().stacks[0]
            .template
            .to_json();
        let (before, after) = (
            Template::of("prod"),
            Template(serde_json::from_str(&after).unwrap()),
        );
        let resources = |template: &Template| -> serde_json::Map<String, Value> {
            template.0["Resources"].as_object().unwrap().clone()
        };
        let after = resources(&after);
        let changed: Vec<_> = resources(&before)
            .into_iter()
            .filter(|(id, resource)| after.get(id) != Some(resource))
            .map(|(id, _)| id)
            .collect();
        assert_eq!(changed, ["OverviewDashboard"]);
    }
}
