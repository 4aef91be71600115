//! Tests of watching: a template with the service `order`, and AWS's descriptions of it.

mod classify;
mod containers;
mod events;
mod health;
mod local;
mod model;
mod success;
mod supervision;

use serde_json::{Value, json};

use crate::deploy::engine::DeployRequest;
use crate::deploy::engine::tests::request;
use crate::deploy::{
    EcsDeployment, ServiceDescription, StackResource, StoppedContainer, StoppedTask, TargetHealth,
};

pub(super) const OLD: &str = "arn:aws:ecs:us-east-1:111111111111:task-definition/order:1";
pub(super) const NEW: &str = "arn:aws:ecs:us-east-1:111111111111:task-definition/order:2";
pub(super) const SERVICE: &str = "arn:aws:ecs:us-east-1:111111111111:service/main/order";
pub(super) const GROUP: &str =
    "arn:aws:elasticloadbalancing:us-east-1:111111111111:targetgroup/order-1/abc";
pub(super) const IMAGE: &str = "111111111111.dkr.ecr.us-east-1.amazonaws.com/shop/order:v9";

pub(super) fn template() -> Value {
    json!({
        "Parameters": {"Password": {"Type": "String", "NoEcho": true, "Default": "none"}},
        "Resources": {
            "Main": {"Type": "AWS::ECS::Cluster"},
            "OrderLogGroup": {"Type": "AWS::Logs::LogGroup"},
            "OrderTargetGroup": {"Type": "AWS::ElasticLoadBalancingV2::TargetGroup", "Properties": {
                "Port": 8003, "HealthCheckPath": "/health/", "Matcher": {"HttpCode": "200"},
            }},
            "OrderTaskDefinition": {"Type": "AWS::ECS::TaskDefinition", "Properties": {
                "Memory": "512",
                "ContainerDefinitions": [{
                    "Name": "order", "Image": IMAGE,
                    "PortMappings": [{"ContainerPort": 8003}],
                    "Environment": [{"Name": "STRIPE_API_KEY", "Value": "sk_live_planted"}],
                    "LogConfiguration": {"LogDriver": "awslogs", "Options": {
                        "awslogs-group": {"Ref": "OrderLogGroup"}, "awslogs-stream-prefix": "ecs",
                    }},
                }],
            }},
            "OrderService": {"Type": "AWS::ECS::Service", "Properties": {
                "Cluster": {"Ref": "Main"},
                "TaskDefinition": {"Ref": "OrderTaskDefinition"},
                "DesiredCount": 3,
                "LoadBalancers": [{
                    "TargetGroupArn": {"Ref": "OrderTargetGroup"}, "ContainerName": "order", "ContainerPort": 8003,
                }],
            }},
        },
    })
}

/// A request for `template` without preflight, since its image doesn't exist.
pub(super) fn request_for(template: &Value) -> DeployRequest {
    DeployRequest {
        skip_preflight: true,
        ..request(&template.to_string())
    }
}

pub(super) fn resources() -> Vec<StackResource> {
    let resource = |logical_id: &str, physical_id: &str| StackResource {
        logical_id: logical_id.into(),
        physical_id: physical_id.into(),
        type_name: "AWS::X::Y".into(),
        status: "UPDATE_COMPLETE".into(),
        status_reason: None,
    };
    vec![
        resource("Main", "main"),
        resource("OrderLogGroup", "/ecs/order"),
        resource("OrderTargetGroup", GROUP),
        resource("OrderTaskDefinition", NEW),
        resource("OrderService", SERVICE),
    ]
}

pub(super) fn deployment(
    task_definition: &str,
    state: Option<&str>,
    running: u32,
) -> EcsDeployment {
    EcsDeployment {
        id: "ecs-svc/1".into(),
        status: "PRIMARY".into(),
        task_definition: task_definition.into(),
        rollout_state: state.map(str::to_owned),
        rollout_reason: None,
        desired: 3,
        running,
        pending: 0,
        failed: 0,
    }
}

pub(super) fn service(deployment: EcsDeployment) -> ServiceDescription {
    ServiceDescription {
        arn: SERVICE.into(),
        status: "ACTIVE".into(),
        desired: 3,
        running: deployment.running,
        pending: 0,
        deployments: vec![deployment],
        service_deployment: None,
        events: Vec::new(),
    }
}

/// A task of the new revision that stopped during the operation.
pub(super) fn task(id: &str, stop_code: &str, reason: &str) -> StoppedTask {
    StoppedTask {
        arn: format!("arn:aws:ecs:us-east-1:111111111111:task/main/{id}"),
        task_definition: NEW.into(),
        stopped: Some("2026-11-20T10:05:00.123Z".into()),
        stop_code: Some(stop_code.into()),
        reason: Some(reason.into()),
        capacity_provider: Some("FARGATE".into()),
        containers: vec![container(None, None)],
    }
}

pub(super) fn container(exit_code: Option<i32>, reason: Option<&str>) -> StoppedContainer {
    StoppedContainer {
        name: "order".into(),
        image: Some(IMAGE.into()),
        exit_code,
        reason: reason.map(str::to_owned),
        health: None,
    }
}

/// A task whose essential container exited.
pub(super) fn exited(id: &str, code: i32) -> StoppedTask {
    StoppedTask {
        containers: vec![container(Some(code), None)],
        ..task(
            id,
            "EssentialContainerExited",
            "Essential container in task exited",
        )
    }
}

pub(super) fn unhealthy(reason: &str, description: &str) -> TargetHealth {
    TargetHealth {
        target: "10.0.1.7".into(),
        port: Some(8003),
        state: "unhealthy".into(),
        reason: Some(reason.into()),
        description: Some(description.into()),
    }
}
