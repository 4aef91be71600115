//! S3-2, S3-4, S3-6 and S3-9: services, target groups, scaling, permissions.

use serde_json::{Value, json};

use super::{DEV, MESH, SERVICES, Template, id, secret, variable};

#[test]
fn s3_2_services_on_spot() {
    for template in [&*DEV, &*MESH] {
        assert_eq!(template.all("AWS::ECS::Service").len(), SERVICES.len());
        for (service, port) in SERVICES {
            let properties = template.part(service, "Service");
            assert_eq!(
                properties["CapacityProviderStrategy"],
                json!([{"CapacityProvider": "FARGATE_SPOT", "Base": 0, "Weight": 1}])
            );
            assert_eq!(template.part(service, "ScalableTarget")["MinCapacity"], 2);
            assert_eq!(
                template.container(service)["PortMappings"][0]["ContainerPort"],
                port
            );
            let rule = template.part(service, "ListenerRule");
            let paths = &rule["Conditions"][0]["PathPatternConfig"]["Values"];
            assert_eq!(*paths, json!([format!("/{service}/*")]));
            let task = template.part(service, "TaskDefinition");
            assert_eq!(
                (&task["Cpu"], &task["Memory"]),
                (&json!("512"), &json!("1024"))
            );
        }
    }
}

#[test]
fn s3_4_target_groups() {
    for (service, port) in SERVICES {
        let group = DEV.part(service, "TargetGroup");
        let expected = json!({
            "Port": port,
            "Protocol": "HTTP",
            "TargetType": "ip",
            "HealthCheckPath": "/health",
            "HealthCheckIntervalSeconds": 10,
            "HealthCheckTimeoutSeconds": 5,
        });
        for (name, value) in expected.as_object().unwrap() {
            assert_eq!(&group[name], value, "{service} {name}");
        }
        let rule = DEV.part(service, "ListenerRule");
        assert_eq!(rule["ListenerArn"], json!({"Ref": "WebHttpListener"}));
        let action =
            json!([{"Type": "forward", "TargetGroupArn": {"Ref": id(service, "TargetGroup")}}]);
        assert_eq!(rule["Actions"], action);
    }
}

#[test]
fn s3_6_scaling() {
    for (service, _) in SERVICES {
        let target = DEV.part(service, "ScalableTarget");
        assert_eq!(
            (&target["MinCapacity"], &target["MaxCapacity"]),
            (&json!(2), &json!(10))
        );
        let policy = DEV.part(service, "ScalingPolicyCpu");
        assert_eq!(
            policy["TargetTrackingScalingPolicyConfiguration"],
            json!({
                "TargetValue": 70,
                "PredefinedMetricSpecification": {"PredefinedMetricType": "ECSServiceAverageCPUUtilization"},
                "ScaleInCooldown": 60,
                "ScaleOutCooldown": 60,
            })
        );
    }
}

#[test]
fn s3_9_credentials_and_permissions() {
    let generated = &DEV.properties("DatabaseSecret")["GenerateSecretString"];
    assert_eq!(generated["GenerateStringKey"], "password");
    assert_eq!(
        generated["SecretStringTemplate"],
        r#"{"username":"platform"}"#
    );
    for (service, has) in [("payment", true), ("order", true), ("notification", false)] {
        let container = DEV.container(service);
        let credentials = secret(container, "DATABASE_CREDENTIALS");
        assert_eq!(
            credentials,
            has.then_some(&json!({"Ref": "DatabaseSecret"}))
        );
        assert_eq!(variable(container, "DATABASE_CREDENTIALS"), None);
        let role = DEV.part(service, "ExecutionRole").to_string();
        assert_eq!(
            role.contains("secretsmanager:GetSecretValue"),
            has,
            "{service}"
        );
    }

    let objects = json!({"Fn::Sub": "${ReceiptsBucket.Arn}/*"});
    let bucket = json!({"Fn::GetAtt": ["ReceiptsBucket", "Arn"]});
    let table = json!({"Fn::GetAtt": ["OrdersTable", "Arn"]});
    assert!(granted("payment", "s3:PutObject", &objects));
    assert!(granted("notification", "s3:GetObject", &objects));
    assert!(granted("notification", "s3:ListBucket", &bucket));
    assert!(!granted("notification", "s3:PutObject", &objects));
    for action in ["dynamodb:GetItem", "dynamodb:PutItem"] {
        assert!(granted("order", action, &table), "{action}");
        assert!(!granted("payment", action, &table), "{action}");
    }
    for (service, _) in SERVICES {
        for statement in statements(&DEV, service) {
            let text = statement.to_string();
            assert!(!text.contains(r#""Resource":"*""#), "{service}: {text}");
            assert!(
                !statement["Action"].to_string().contains('*'),
                "{service}: {text}"
            );
        }
    }
}

fn statements<'a>(template: &'a Template, service: &str) -> &'a Vec<Value> {
    let policies = &template.part(service, "TaskRole")["Policies"];
    policies[0]["PolicyDocument"]["Statement"]
        .as_array()
        .unwrap()
}

/// Whether a service's task role allows an action on a resource.
fn granted(service: &str, action: &str, resource: &Value) -> bool {
    let has = |of: &Value, value: &Value| match of {
        Value::Array(items) => items.contains(value),
        one => one == value,
    };
    statements(&DEV, service).iter().any(|statement| {
        has(&statement["Action"], &json!(action)) && has(&statement["Resource"], resource)
    })
}
