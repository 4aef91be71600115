//! Which task definitions run as soon as they are deployed.

use serde_json::Value;

use super::FindingSeverity;
use super::wanted::Wanted;
use crate::cfn::DocumentResource;

/// What becomes of tasks that can't start.
pub(super) struct Start {
    /// Whether the deployment itself waits for them.
    pub(super) severity: FindingSeverity,
    /// Whose tasks, as in ``the tasks of `OrderService` can't start``.
    pub(super) whose: String,
}

impl Start {
    /// The tasks that are made from `task_definition`.
    ///
    /// ECS doesn't look at the image or the secrets when it registers a task definition. The deployment fails when a
    /// service has to start tasks from it.
    pub(super) fn of(wanted: &Wanted<'_>, task_definition: &DocumentResource<'_>) -> Self {
        let services: Vec<_> = wanted
            .of_type("AWS::ECS::Service")
            .filter(|service| refers(wanted, service, task_definition))
            .collect();
        let starts = services.iter().any(|service| {
            let is_new = wanted.touches(task_definition) || wanted.touches(service);
            is_new && wanted.property(service, "DesiredCount").as_deref() != Some("0")
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
            whose: names.join(", "),
        }
    }

    /// What a person is told.
    pub(super) fn causes(&self, error: &str) -> String {
        let end = match self.severity {
            FindingSeverity::WillFail => ", and the deployment goes back",
            FindingSeverity::MayFail => "",
        };
        format!("the tasks of {} can't start ({error}){end}", self.whose)
    }
}

fn refers(
    wanted: &Wanted<'_>,
    service: &DocumentResource<'_>,
    task_definition: &DocumentResource<'_>,
) -> bool {
    service
        .property("TaskDefinition")
        .and_then(|value| wanted.referred(value))
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
