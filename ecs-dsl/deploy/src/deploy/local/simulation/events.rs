//! Events with their envelope, and those that ECS and Step Functions send.

use serde_json::{Value, json};

use super::error::SimulationError;
use super::state::Simulation;
use crate::deploy::local::hashing::{hash, uuid};
use crate::deploy::local::ids::ACCOUNT;
use crate::deploy::local::state::{OneOffContainer, OneOffTask};

impl Simulation<'_> {
    /// The event with everything that EventBridge adds.
    pub(super) fn complete(&mut self, given: Value) -> Result<Value, SimulationError> {
        let Value::Object(mut event) = given else {
            return Err(SimulationError::IncompleteEvent("fields: it is no object"));
        };
        for name in ["source", "detail-type"] {
            if event.get(name).and_then(Value::as_str).is_none() {
                return Err(SimulationError::IncompleteEvent(match name {
                    "source" => "`source`",
                    _ => "`detail-type`",
                }));
            }
        }
        let number = self.next_id();
        let time = self.local.clock.timestamp();
        let digits = format!("{:016x}{:016x}", hash(&[&time, &number]), hash(&[&number]));
        for (name, value) in [
            ("version", json!("0")),
            ("id", json!(uuid(&digits))),
            ("account", json!(ACCOUNT)),
            ("time", json!(time)),
            ("region", json!(self.local.folder.region())),
            ("resources", json!([])),
            ("detail", json!({})),
        ] {
            event.entry(name).or_insert(value);
        }
        Ok(event.into())
    }
}

/// The event that a task has stopped.
///
/// From [task state change events](https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_task_events.html).
pub(super) fn task_stopped(task: &OneOffTask) -> Value {
    let cluster = task.arn.replacen(":task/", ":cluster/", 1);
    let cluster = cluster.rsplit_once('/').map_or("", |(cluster, _)| cluster);
    let revision = task.task_definition.rsplit('/').next().unwrap_or_default();
    let family = revision.split(':').next().unwrap_or_default();
    let container = |container: &OneOffContainer| {
        let mut json = json!({"name": container.name, "lastStatus": "STOPPED"});
        for (name, value) in [
            ("image", container.image.clone().map(Value::from)),
            ("exitCode", container.exit_code.map(Value::from)),
            ("reason", container.reason.clone().map(Value::from)),
        ] {
            if let Some(value) = value {
                json[name] = value;
            }
        }
        json
    };
    let containers: Vec<Value> = task.containers.iter().map(container).collect();
    json!({
        "source": "aws.ecs",
        "detail-type": "ECS Task State Change",
        "resources": [task.arn],
        "detail": {
            "clusterArn": cluster,
            "containers": containers,
            "createdAt": task.created_at,
            "desiredStatus": "STOPPED",
            "group": format!("family:{family}"),
            "lastStatus": "STOPPED",
            "stopCode": task.stop_code,
            "stoppedAt": task.stopped_at,
            "stoppedReason": task.reason,
            "taskArn": task.arn,
            "taskDefinitionArn": task.task_definition,
        },
    })
}

/// The event that an execution has ended.
///
/// From [Step Functions' events](https://docs.aws.amazon.com/step-functions/latest/dg/eventbridge-integration.html).
pub(super) fn execution_ended(state_machine: &str, has_succeeded: bool) -> Value {
    json!({
        "source": "aws.states",
        "detail-type": "Step Functions Execution Status Change",
        "detail": {
            "stateMachineArn": state_machine,
            "status": if has_succeeded { "SUCCEEDED" } else { "FAILED" },
        },
    })
}
