//! Resources with a fixed monthly price.

use serde_json::Value;

use super::draft::{Draft, Entry};
use super::prices::{ALARM, DASHBOARD, HOSTED_ZONE, KEY, Price, SECRET};
use super::resolve::TemplateResource;

/// Prices secrets, keys, dashboards, alarms and hosted zones.
pub(super) fn price(resource: &TemplateResource<'_>, draft: &mut Draft) {
    let mut add = |service, what: &str, quantity: f64, price: Price| {
        let what = what.to_owned();
        draft.add(
            Entry {
                id: resource.id(),
                service,
                what,
                quantity,
                conditional: resource.is_conditional(),
            },
            price,
        );
    };
    match resource.type_name() {
        "AWS::SecretsManager::Secret" => add("Secrets Manager", "secret", 1.0, SECRET),
        "AWS::KMS::Key" => add("KMS", "key", 1.0, KEY),
        "AWS::CloudWatch::Dashboard" => add("CloudWatch", "dashboard", 1.0, DASHBOARD),
        "AWS::Route53::HostedZone" => add("Route 53", "hosted zone", 1.0, HOSTED_ZONE),
        // Cloud Map creates a hosted zone for such a namespace.
        "AWS::ServiceDiscovery::PrivateDnsNamespace"
        | "AWS::ServiceDiscovery::PublicDnsNamespace" => {
            add("Route 53", "hosted zone of the namespace", 1.0, HOSTED_ZONE);
        }
        "AWS::CloudWatch::Alarm" => {
            let high_resolution = resource
                .number(&["Period"])
                .is_some_and(|period| period < 60.0);
            if high_resolution {
                draft.skip(resource.id(), "high-resolution alarms: no verified price");
            } else {
                add("CloudWatch", "alarm", alarm_metrics(resource), ALARM);
            }
        }
        _ => {}
    }
}

/// The number of metrics of an alarm; one on an expression is charged for each.
fn alarm_metrics(resource: &TemplateResource<'_>) -> f64 {
    let is_metric = |query: &&Value| query.get("MetricStat").is_some();
    let metrics = resource
        .list(&["Metrics"])
        .map_or(1, |queries| queries.iter().filter(is_metric).count().max(1));
    f64::from(u32::try_from(metrics).unwrap_or(u32::MAX))
}
