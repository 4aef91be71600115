//! Scaling of services. Nothing scales here, so there are no activities.

use serde_json::{Value, json};

use crate::cfn::type_names::applicationautoscaling::SCALABLE_TARGET;
use crate::deploy::local::Local;
use crate::deploy::local::embedded::{existing, save};
use crate::deploy::local::state::{Resource, Stack};
use crate::deploy::operate::{ScalableTarget, ScalingActivity, ScalingOperations};
use crate::deploy::{CallResult, ControlPlaneError};

const SUSPENDED: [&str; 3] = [
    "DynamicScalingInSuspended",
    "DynamicScalingOutSuspended",
    "ScheduledScalingSuspended",
];

impl ScalingOperations for Local {
    async fn scalable_targets(&self, resource_ids: &[String]) -> CallResult<Vec<ScalableTarget>> {
        let stacks = self.stacks("DescribeScalableTargets")?;
        let resources = stacks.iter().flat_map(|stack| stack.resources.values());
        let targets = resources.filter_map(target);
        Ok(targets
            .filter(|target| resource_ids.contains(&target.resource_id))
            .collect())
    }

    async fn suspend_scaling(&self, resource_id: &str, is_suspended: bool) -> CallResult<()> {
        let operation = "RegisterScalableTarget";
        let stacks = self.stacks(operation)?;
        let found = stacks.iter().find_map(|stack| {
            let id = logical_id(stack, resource_id)?;
            Some((stack.name.as_str(), id))
        });
        let Some((stack, id)) = found else {
            return Err(ControlPlaneError::Validation {
                operation,
                code: "ValidationException".to_owned(),
                message: format!("no scalable target is registered for {resource_id}"),
            });
        };
        let locked = self.folder.lock(operation)?;
        let mut stack = existing(&locked, stack)?;
        let state = SUSPENDED.map(|name| (name.to_owned(), Value::from(is_suspended)));
        stack.drift(
            id,
            "SuspendedState",
            json!(serde_json::Map::from_iter(state)),
        );
        save(&locked, &stack)
    }

    async fn scaling_activities(&self, _: &str, _: u8) -> CallResult<Vec<ScalingActivity>> {
        Ok(Vec::new())
    }
}

/// The logical id of the scalable target of a service.
fn logical_id<'a>(stack: &'a Stack, resource_id: &str) -> Option<&'a str> {
    let mut resources = stack.resources.iter();
    let (id, _) = resources.find(|(_, resource)| {
        target(resource).is_some_and(|target| target.resource_id == resource_id)
    })?;
    Some(id)
}

fn target(resource: &Resource) -> Option<ScalableTarget> {
    if resource.type_name != SCALABLE_TARGET {
        return None;
    }
    let count = |name| {
        let value = resource.actual(name)?;
        let number = value.as_u64().or_else(|| value.as_str()?.parse().ok())?;
        u32::try_from(number).ok()
    };
    let state = resource.actual("SuspendedState");
    let is_suspended = |name| state.and_then(|state| state.get(name)) == Some(&Value::Bool(true));
    Some(ScalableTarget {
        resource_id: resource.actual("ResourceId")?.as_str()?.to_owned(),
        min: count("MinCapacity")?,
        max: count("MaxCapacity")?,
        is_suspended: SUSPENDED.into_iter().all(is_suspended),
    })
}
