//! [`TaskStart`]: whether a deployment starts tasks of a task definition.

use serde_json::Value;

use super::FindingSeverity;
use super::target_template::TargetTemplate;
use crate::cfn::DocumentResource;

/// The effect of a task definition whose tasks can't start.
pub(super) struct TaskStart {
    /// Certain if the deployment waits for the tasks.
    pub(super) severity: FindingSeverity,
    /// The services, as in ``the tasks of `OrderService` can't start``.
    pub(super) owners: String,
}

impl TaskStart {
    /// The tasks of `task_definition`.
    ///
    /// ECS doesn't check images and secrets when it registers a task definition. The deployment fails when a service
    /// has to start tasks of it.
    pub(super) fn new(target: &TargetTemplate<'_>, task_definition: &DocumentResource<'_>) -> Self {
        let services: Vec<_> = target
            .of_type("AWS::ECS::Service")
            .filter(|service| refers(target, service, task_definition))
            .collect();
        let starts = services.iter().any(|service| {
            let is_new = target.may_change(task_definition) || target.may_change(service);
            is_new && target.property(service, "DesiredCount").as_deref() != Some("0")
        });
        let severity = match starts {
            true => FindingSeverity::WillFail,
            false => FindingSeverity::MayFail,
        };
        let names: Vec<_> = match services.as_slice() {
            [] => vec![format!("`{}`", task_definition.id)],
            services => services
                .iter()
                .map(|service| format!("`{}`", service.id))
                .collect(),
        };
        Self {
            severity,
            owners: names.join(", "),
        }
    }

    /// The effect, with the stop reason.
    pub(super) fn effect(&self, error: &str) -> String {
        let end = match self.severity {
            FindingSeverity::WillFail => ", and the deployment rolls back",
            FindingSeverity::MayFail => "",
        };
        format!("the tasks of {} can't start ({error}){end}", self.owners)
    }
}

fn refers(
    target: &TargetTemplate<'_>,
    service: &DocumentResource<'_>,
    task_definition: &DocumentResource<'_>,
) -> bool {
    service
        .property("TaskDefinition")
        .and_then(|value| target.referred(value))
        .is_some_and(|referred| referred.id == task_definition.id)
}

/// The containers of a task definition.
pub(super) fn containers<'a>(
    task_definition: &DocumentResource<'a>,
) -> impl Iterator<Item = &'a Value> {
    task_definition
        .property("ContainerDefinitions")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
}
