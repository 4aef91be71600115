//! Container Insights, charged by metrics and listed as not included in the total.

use super::draft::Draft;
use super::resolve::TemplateResource;

/// Lists Container Insights of a cluster.
pub(super) fn price(cluster: &TemplateResource<'_>, draft: &mut Draft) {
    if has_insights(cluster) {
        draft.skip(cluster.id(), "Container Insights, by metrics");
    }
}

fn has_insights(cluster: &TemplateResource<'_>) -> bool {
    let on = |setting: &serde_json::Value| {
        setting["Name"] == "containerInsights"
            && setting["Value"]
                .as_str()
                .is_some_and(|value| value != "disabled")
    };
    cluster
        .list(&["ClusterSettings"])
        .is_some_and(|settings| settings.iter().any(on))
}
