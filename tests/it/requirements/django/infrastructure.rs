//! S0-7 to S0-13 and S0-16: routing, discovery, logs, monitoring, deployments.

use serde_json::{Value, json};

use super::{SERVICES, STAGING, id, template};

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
            json!([{"TTL": 10, "Type": "A"}])
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
        let template = template(stage);
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
        let template = template(stage);
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
        let alarm = STAGING.properties(&format!("Alerts{}", id(service, "CpuAlarm")));
        assert_eq!(
            (&alarm["MetricName"], &alarm["Threshold"]),
            (&json!("CPUUtilization"), &json!(85))
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
fn s0_16_billed_resources() {
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
