//! Services whose properties are computed by functions.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{GROUP, NEW, resources, template};
use crate::cfn::Document;
use crate::deploy::engine::tests::STACK_ARN;
use crate::deploy::engine::watch::model::{ServiceModel, services};
use crate::deploy::engine::watch::resolver::Resolver;

/// The service `order` with an ARN from before 2019, which doesn't name the cluster.
fn service(template: Value) -> ServiceModel {
    let template = Document::from_value(template).unwrap();
    let mut resources = resources();
    for resource in &mut resources {
        if resource.logical_id == "OrderService" {
            resource.physical_id = "arn:aws:ecs:us-east-1:111111111111:service/order".to_owned();
        }
    }
    let parameters = BTreeMap::from([("Stage".to_owned(), "prod".to_owned())]);
    let resolver = Resolver::new(&template, &parameters, STACK_ARN, &resources);
    services(&template, &resolver).remove(0)
}

fn cluster(expression: &Value) -> String {
    let mut template = template();
    template["Parameters"]["Stage"] = json!({"Type": "String", "Default": "dev"});
    template["Mappings"] = json!({"Clusters": {"us-east-1": {"Name": "shared"}}});
    template["Conditions"] = json!({"IsProd": {"Fn::Equals": [{"Ref": "Stage"}, "prod"]}});
    template["Resources"]["OrderService"]["Properties"]["Cluster"] = expression.clone();
    service(template).cluster
}

#[test]
fn cluster_is_computed_by_any_function() {
    let from_mapping = json!({"Fn::FindInMap": ["Clusters", {"Ref": "AWS::Region"}, "Name"]});
    assert_eq!(cluster(&from_mapping), "shared");
    let own_variable = json!({"Fn::Sub": ["${Stage}-${Name}", {"Name": from_mapping}]});
    assert_eq!(cluster(&own_variable), "prod-shared");
    let choice = json!({"Fn::If": ["IsProd", {"Ref": "Main"}, "dev"]});
    assert_eq!(cluster(&choice), "main");
    let part = json!({"Fn::Select": [1, {"Fn::Split": ["/", "cluster/blue"]}]});
    assert_eq!(cluster(&part), "blue");
}

#[test]
fn resources_ports_and_logs_are_computed_by_any_function() {
    let mut template = template();
    template["Mappings"] = json!({"Order": {"Web": {"Port": "8003"}}});
    let port = json!({"Fn::FindInMap": ["Order", "Web", "Port"]});
    let properties = &mut template["Resources"]["OrderService"]["Properties"];
    properties["TaskDefinition"] = json!({"Fn::Sub": "${OrderTaskDefinition}"});
    properties["LoadBalancers"][0]["ContainerPort"] = port.clone();
    properties["LoadBalancers"][0]["TargetGroupArn"] =
        json!({"Fn::GetAtt": ["OrderTargetGroup", "TargetGroupArn"]});
    let container =
        &mut template["Resources"]["OrderTaskDefinition"]["Properties"]["ContainerDefinitions"][0];
    container["PortMappings"][0]["ContainerPort"] = port;
    container["LogConfiguration"]["Options"]["awslogs-group"] =
        json!({"Fn::Sub": ["/ecs/${Name}", {"Name": "order"}]});
    let model = service(template);
    assert_eq!(model.task_definition.as_deref(), Some(NEW));
    assert_eq!(model.targets[0].arn, GROUP);
    assert_eq!(model.targets[0].port, Some(8003));
    assert_eq!(model.containers[0].ports, [8003]);
    let logs = ("/ecs/order".to_owned(), "ecs".to_owned());
    assert_eq!(model.containers[0].logs, Some(logs));
}
