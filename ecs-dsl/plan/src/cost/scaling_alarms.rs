//! The alarms of target tracking, which aren't in the template, listed as not included in the total.

use super::draft::Draft;
use super::resolve::TemplateResource;

const TRACKING: &str = "TargetTrackingScalingPolicyConfiguration";

/// Lists the alarms of a policy. Step scaling has alarms in the template, and predictive scaling has none.
pub(super) fn price(policy: &TemplateResource<'_>, draft: &mut Draft) {
    if policy.value(&[TRACKING]).is_none() {
        return;
    }
    let metric = policy.text(&[
        TRACKING,
        "PredefinedMetricSpecification",
        "PredefinedMetricType",
    ]);
    let is_fast = metric.is_some_and(|metric| metric.ends_with("HighResolution"));
    draft.skip(
        policy.id(),
        match is_fast {
            true => "high-resolution metrics and their alarms: no verified price",
            false => "alarms of target tracking, which Application Auto Scaling creates",
        },
    );
}
