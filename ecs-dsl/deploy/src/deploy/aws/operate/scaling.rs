//! Scaling, by the client of Application Auto Scaling.

use aws_sdk_applicationautoscaling::types::{
    ScalableDimension, ScalableTarget as SdkTarget, ServiceNamespace, SuspendedState,
};

use crate::deploy::CallResult;
use crate::deploy::aws::Aws;
use crate::deploy::aws::calls::{send, send_all};
use crate::deploy::aws::convert::rfc3339;
use crate::deploy::operate::{ScalableTarget, ScalingActivity, ScalingOperations};

const NAMESPACE: ServiceNamespace = ServiceNamespace::Ecs;
const DIMENSION: ScalableDimension = ScalableDimension::EcsServiceDesiredCount;

/// The maximum number of resource ids per DescribeScalableTargets.
const IDS_PER_CALL: usize = 50;

impl ScalingOperations for Aws {
    async fn scalable_targets(&self, resource_ids: &[String]) -> CallResult<Vec<ScalableTarget>> {
        let mut found = Vec::new();
        for ids in resource_ids.chunks(IDS_PER_CALL) {
            let call = self
                .operate
                .scaling()
                .describe_scalable_targets()
                .service_namespace(NAMESPACE)
                .scalable_dimension(DIMENSION)
                .set_resource_ids(Some(ids.to_vec()));
            let page = send_all!(self, "DescribeScalableTargets", call, scalable_targets)?;
            found.extend(page.iter().map(target));
        }
        Ok(found)
    }

    async fn suspend_scaling(&self, resource_id: &str, is_suspended: bool) -> CallResult<()> {
        let state = SuspendedState::builder()
            .dynamic_scaling_in_suspended(is_suspended)
            .dynamic_scaling_out_suspended(is_suspended)
            .scheduled_scaling_suspended(is_suspended)
            .build();
        let call = self
            .operate
            .scaling()
            .register_scalable_target()
            .service_namespace(NAMESPACE)
            .scalable_dimension(DIMENSION)
            .resource_id(resource_id)
            .suspended_state(state);
        send!(self, "RegisterScalableTarget", call).map(drop)
    }

    async fn scaling_activities(
        &self,
        resource_id: &str,
        count: u8,
    ) -> CallResult<Vec<ScalingActivity>> {
        let call = self
            .operate
            .scaling()
            .describe_scaling_activities()
            .service_namespace(NAMESPACE)
            .scalable_dimension(DIMENSION)
            .resource_id(resource_id)
            .max_results(i32::from(count));
        let page = send!(self, "DescribeScalingActivities", call)?;
        let activities = page.scaling_activities.unwrap_or_default().into_iter();
        let activities = activities.map(|activity| ScalingActivity {
            started: rfc3339(&activity.start_time),
            description: activity.description,
            cause: activity.cause,
            status: activity.status_code.as_str().to_owned(),
            message: activity.status_message,
        });
        Ok(activities.take(count.into()).collect())
    }
}

fn target(target: &SdkTarget) -> ScalableTarget {
    let suspended = target.suspended_state.as_ref();
    let is_suspended = suspended.is_some_and(|state| {
        let states = [
            state.dynamic_scaling_in_suspended,
            state.dynamic_scaling_out_suspended,
            state.scheduled_scaling_suspended,
        ];
        states.iter().all(|state| *state == Some(true))
    });
    let count = |number: i32| u32::try_from(number).unwrap_or_default();
    ScalableTarget {
        resource_id: target.resource_id.clone(),
        min: count(target.min_capacity),
        max: count(target.max_capacity),
        is_suspended,
    }
}
