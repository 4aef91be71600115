//! Resources with a fixed monthly price.

use serde_json::Value;

use super::draft::{Draft, Entry};
use super::prices::{ALARM, DASHBOARD, HOSTED_ZONE, KEY, Price, SECRET};
use super::resolve::Place;

/// Prices secrets, keys, dashboards, alarms and hosted zones.
pub(super) fn price(place: &Place<'_>, draft: &mut Draft) {
    let mut add = |service, what: &str, quantity: f64, price: Price| {
        let what = what.to_owned();
        draft.add(
            Entry {
                id: place.id(),
                service,
                what,
                quantity,
                conditional: place.is_conditional(),
            },
            price,
        );
    };
    match place.resource.type_name {
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
            let high_resolution = place
                .number(&["Period"])
                .is_some_and(|period| period < 60.0);
            if high_resolution {
                draft.skip(place.id(), "high-resolution alarms: no checked price");
            } else {
                add("CloudWatch", "alarm", alarm_metrics(place), ALARM);
            }
        }
        _ => {}
    }
}

/// The number of metrics of an alarm; one on an expression is charged for each.
fn alarm_metrics(place: &Place<'_>) -> f64 {
    let is_metric = |query: &&Value| query.get("MetricStat").is_some();
    let metrics = place
        .list(&["Metrics"])
        .map_or(1, |queries| queries.iter().filter(is_metric).count().max(1));
    f64::from(u32::try_from(metrics).unwrap_or(u32::MAX))
}
