//! Resources with a fixed monthly price.

use serde_json::Value;

use super::draft::{Draft, Entry};
use super::prices::{ALARM, DASHBOARD, HOSTED_ZONE, KEY, Price, SECRET};
use super::resolve::TemplateResource;

/// Prices a secret.
pub(super) fn secret(resource: &TemplateResource<'_>, draft: &mut Draft) {
    add(resource, draft, ("Secrets Manager", "secret"), 1.0, SECRET);
}

/// Prices a key.
pub(super) fn key(resource: &TemplateResource<'_>, draft: &mut Draft) {
    add(resource, draft, ("KMS", "key"), 1.0, KEY);
}

/// Prices a dashboard.
pub(super) fn dashboard(resource: &TemplateResource<'_>, draft: &mut Draft) {
    add(resource, draft, ("CloudWatch", "dashboard"), 1.0, DASHBOARD);
}

/// Prices a hosted zone.
pub(super) fn hosted_zone(resource: &TemplateResource<'_>, draft: &mut Draft) {
    add(
        resource,
        draft,
        ("Route 53", "hosted zone"),
        1.0,
        HOSTED_ZONE,
    );
}

/// Prices the hosted zone that Cloud Map creates for a namespace.
pub(super) fn namespace_zone(resource: &TemplateResource<'_>, draft: &mut Draft) {
    let what = ("Route 53", "hosted zone of the namespace");
    add(resource, draft, what, 1.0, HOSTED_ZONE);
}

/// Prices the metrics of an alarm.
pub(super) fn alarm(resource: &TemplateResource<'_>, draft: &mut Draft) {
    let high_resolution = resource
        .number(&["Period"])
        .is_some_and(|period| period < 60.0);
    if high_resolution {
        draft.skip(resource.id(), "high-resolution alarms: no verified price");
    } else {
        add(
            resource,
            draft,
            ("CloudWatch", "alarm"),
            alarm_metrics(resource),
            ALARM,
        );
    }
}

fn add(
    resource: &TemplateResource<'_>,
    draft: &mut Draft,
    (service, what): (&'static str, &str),
    quantity: f64,
    price: Price,
) {
    let entry = Entry {
        id: resource.id(),
        service,
        what: what.to_owned(),
        quantity,
        conditional: resource.is_conditional(),
    };
    draft.add(entry, price);
}

/// The number of metrics of an alarm; one on an expression is charged for each.
fn alarm_metrics(resource: &TemplateResource<'_>) -> f64 {
    let is_metric = |query: &&Value| query.get("MetricStat").is_some();
    let metrics = resource
        .list(&["Metrics"])
        .map_or(1, |queries| queries.iter().filter(is_metric).count().max(1));
    f64::from(u32::try_from(metrics).unwrap_or(u32::MAX))
}
