//! S3-1, S3-5, S3-7, S3-8 and S3-10: network, removal policies, monitoring, logs, outputs.

use serde_json::{Value, json};

use super::{DEV, MESH, SERVICES, template};

#[test]
fn s3_1_network() {
    for tier in ["Public", "Private"] {
        let zones: Vec<&Value> = (1..=3)
            .map(|zone| &DEV.properties(&format!("Main{tier}Subnet{zone}"))["AvailabilityZone"])
            .collect();
        assert!(zones[0] != zones[1] && zones[1] != zones[2] && zones[0] != zones[2]);
    }
    assert_eq!(DEV.all("AWS::EC2::NatGateway").len(), 1);
    for zone in 1..=3 {
        let route = DEV.properties(&format!("MainPrivateInternetRoute{zone}"));
        assert_eq!(route["NatGatewayId"], json!({"Ref": "MainNatGateway1"}));
    }
    let mut endpoints: Vec<_> = DEV
        .all("AWS::EC2::VPCEndpoint")
        .into_iter()
        .map(|(_, endpoint)| {
            let properties = &endpoint["Properties"];
            let name = properties["ServiceName"]["Fn::Sub"].as_str().unwrap();
            let service = name.trim_start_matches("com.amazonaws.${AWS::Region}.");
            (service, properties["VpcEndpointType"].as_str().unwrap())
        })
        .collect();
    endpoints.sort_unstable();
    assert_eq!(
        endpoints,
        [
            ("dynamodb", "Gateway"),
            ("ecr.api", "Interface"),
            ("ecr.dkr", "Interface"),
            ("logs", "Interface"),
            ("s3", "Gateway"),
        ]
    );
}

#[test]
fn s3_5_removal_policies() {
    for template in [&*DEV, &*MESH] {
        let repositories = template.all("AWS::ECR::Repository");
        assert_eq!(repositories.len(), SERVICES.len());
        for (id, repository) in repositories {
            assert_eq!(repository["Properties"]["EmptyOnDelete"], true, "{id}");
        }
        let retained: Vec<_> = template.0["Resources"]
            .as_object()
            .unwrap()
            .iter()
            .filter(|(_, resource)| {
                let policies = [
                    &resource["DeletionPolicy"],
                    &resource["UpdateReplacePolicy"],
                ];
                policies
                    .iter()
                    .any(|policy| !(policy.is_null() || **policy == "Delete"))
            })
            .collect();
        assert!(retained.is_empty(), "{retained:?}");
        // `Delete` is the default, except for these types.
        for kind in ["AWS::RDS::DBInstance", "AWS::RDS::DBCluster"] {
            assert!(template.all(kind).is_empty());
        }
    }
    assert_eq!(
        DEV.properties("OrdersTable")["DeletionProtectionEnabled"],
        false
    );
}

#[test]
fn s3_7_insights_and_dashboard() {
    assert_eq!(
        DEV.properties("MainCluster")["ClusterSettings"],
        json!([{"Name": "containerInsights", "Value": "enabled"}])
    );
    let dashboard = DEV.properties("DashboardDashboard");
    assert_eq!(dashboard["DashboardName"], "microservices-dashboard-dev");
    let body = dashboard["DashboardBody"]["Fn::Sub"].as_str().unwrap();
    for metric in ["CPUUtilization", "MemoryUtilization", "RunningTaskCount"] {
        for service in ["Payment", "Order", "Notification"] {
            assert!(
                lines(body, metric)
                    .any(|line| line.contains(&format!("${{{service}Service.Name}}"))),
                "{metric} of {service}"
            );
        }
    }
    for metric in [
        "RequestCount",
        "TargetResponseTime",
        "HTTPCode_Target_4XX_Count",
        "HTTPCode_Target_5XX_Count",
    ] {
        let balancer = "${WebLoadBalancer.LoadBalancerFullName}";
        assert!(
            lines(body, metric).any(|line| line.contains(balancer)),
            "{metric}"
        );
    }
}

/// The lines of a metric in a dashboard.
fn lines<'a>(body: &'a str, metric: &str) -> impl Iterator<Item = &'a str> {
    let name = format!("\"{metric}\"");
    let starts = body
        .match_indices(&name)
        .map(|(start, _)| start)
        .collect::<Vec<_>>();
    starts
        .into_iter()
        .map(move |start| body[start..].split(']').next().unwrap())
}

#[test]
fn s3_8_logs() {
    for (service, _) in SERVICES {
        let group = DEV.part(service, "LogGroup");
        assert_eq!(group["RetentionInDays"], 7);
        assert_eq!(group["KmsKeyId"], json!({"Fn::GetAtt": ["LogsKey", "Arn"]}));
    }
    let statements = &DEV.properties("LogsKey")["KeyPolicy"]["Statement"];
    let logs = statements
        .as_array()
        .unwrap()
        .iter()
        .find(|statement| {
            statement["Principal"]["Service"]
                == json!({"Fn::Sub": "logs.${AWS::Region}.amazonaws.com"})
        })
        .unwrap();
    assert_eq!(logs["Effect"], "Allow");
    assert_eq!(
        logs["Condition"]["ArnLike"]["kms:EncryptionContext:aws:logs:arn"],
        json!({"Fn::Sub": "arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:*"})
    );
}

#[test]
fn s3_10_outputs_and_names() {
    let repository =
        |name: &str| json!({"Fn::GetAtt": [format!("{name}Repository"), "RepositoryUri"]});
    let outputs = |mesh: Value| {
        json!({
            "VpcId": {"Value": {"Ref": "MainVpc"}},
            "ClusterName": {"Value": {"Ref": "MainCluster"}},
            "MeshName": {"Value": mesh},
            "LoadBalancerDns": {"Value": {"Fn::GetAtt": ["WebLoadBalancer", "DNSName"]}},
            "EcrRepoPayment": {"Value": repository("Payment")},
            "EcrRepoOrder": {"Value": repository("Order")},
            "EcrRepoNotification": {"Value": repository("Notification")},
        })
    };
    assert_eq!(DEV.0["Outputs"], outputs(json!("microservices-mesh-dev")));
    let mesh = json!({"Fn::GetAtt": ["MeshMesh", "MeshName"]});
    assert_eq!(MESH.0["Outputs"], outputs(mesh));

    for stage in ["local", "dev", "mesh"] {
        let template = template(stage);
        let named = [
            ("AWS::AppMesh::Mesh", "MeshName"),
            ("AWS::CloudWatch::Dashboard", "DashboardName"),
            ("AWS::ECS::TaskDefinition", "Family"),
            ("AWS::Logs::LogGroup", "LogGroupName"),
            ("AWS::ServiceDiscovery::HttpNamespace", "Name"),
        ];
        for (kind, property) in named {
            for (id, resource) in template.all(kind) {
                let name = resource["Properties"][property].as_str().unwrap();
                assert!(name.ends_with(&format!("-{stage}")), "{id}: {name}");
            }
        }
        let group = template.part("order", "LogGroup");
        assert_eq!(
            group["LogGroupName"],
            format!("/ecs/microservices-order-{stage}")
        );
    }
}
