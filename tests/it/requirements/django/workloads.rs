//! S0-1 to S0-6: services and workers.

use serde_json::{Value, json};

use super::{SERVICES, STAGING, id, secret, template, variable};

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
fn s0_3_database_and_cache() {
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
        assert_eq!(
            variable(container, "DATABASE_URL"),
            None,
            "it contains a password"
        );
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
    assert!(url.ends_with("/django?sslmode=require"), "{url}");
}

#[test]
fn s0_4_variables_and_secrets() {
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
    // Scaling keeps the number of tasks, and so the template has no other.
    for (service, ..) in SERVICES {
        assert_eq!(STAGING.part(service, "ScalableTarget")["MinCapacity"], 2);
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
    let dev = template("dev");
    for (service, ..) in SERVICES {
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
            "the count belongs to scaling"
        );
    }
}
