//! Listener certificates: that they are issued, unexpired, and cover the host names of the rules.

use serde_json::Value;

use super::probe::{Lookup, LookupResult, Probe};
use super::target_template::TargetTemplate;
use super::{Finding, FindingSeverity, FindingTopic};
use crate::cfn::DocumentResource;
use crate::deploy::Certificate;

const LISTENER: &str = "AWS::ElasticLoadBalancingV2::Listener";

/// A probe for each certificate of each TLS listener, and one for the host names that they have to cover.
pub(super) fn probes<'a>(target: &'a TargetTemplate<'a>) -> Vec<Probe<'a>> {
    let mut probes = Vec::new();
    for listener in target.of_type(LISTENER) {
        let protocol = target.property(&listener, "Protocol");
        if !matches!(protocol.as_deref(), Some("HTTPS" | "TLS")) {
            continue;
        }
        let values = certificates(&listener, target);
        let arns: Vec<_> = values.iter().map(|value| in_acm(value, target)).collect();
        for arn in arns.iter().flatten() {
            let (lookup, arn) = (Lookup::Certificate(arn.clone()), arn.clone());
            probes.push(Probe::single(lookup, move |found| {
                evaluate(&arn, found, &listener, target)
            }));
        }
        let hosts = hosts(&listener, target);
        // An unknown certificate may cover them.
        let all: Option<Vec<_>> = arns.into_iter().collect();
        if let Some(all) = all.filter(|all| !all.is_empty() && !hosts.is_empty()) {
            let lookups = all.into_iter().map(Lookup::Certificate).collect();
            probes.push(Probe::new(lookups, move |found| {
                uncovered_hosts(&hosts, found, &listener)
            }));
        }
    }
    probes
}

/// The certificates of a listener, including those of `ListenerCertificate` resources.
fn certificates<'a>(
    listener: &DocumentResource<'a>,
    target: &TargetTemplate<'a>,
) -> Vec<&'a Value> {
    let list = |resource: &DocumentResource<'a>| {
        resource
            .property("Certificates")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .filter_map(|certificate| certificate.get("CertificateArn"))
            .collect::<Vec<_>>()
    };
    let mut found = list(listener);
    for attached in target.of_type("AWS::ElasticLoadBalancingV2::ListenerCertificate") {
        if is_attached_to(&attached, listener, target) {
            found.extend(list(&attached));
        }
    }
    found
}

fn is_attached_to(
    resource: &DocumentResource<'_>,
    listener: &DocumentResource<'_>,
    target: &TargetTemplate<'_>,
) -> bool {
    resource
        .property("ListenerArn")
        .and_then(|value| target.referred(value))
        .is_some_and(|referred| referred.id == listener.id)
}

/// The ARN of an ACM certificate in the stack's region. IAM server certificates aren't checked.
fn in_acm(value: &Value, target: &TargetTemplate<'_>) -> Option<String> {
    let arn = target.text(value)?;
    let mut parts = arn.split(':').skip(2);
    let (service, region) = (parts.next()?, parts.next()?);
    (service == "acm" && target.region.is_none_or(|own| own == region)).then_some(arn)
}

/// The host names of the listener's rules, without those with wildcards other than a leading `*.`.
fn hosts(listener: &DocumentResource<'_>, target: &TargetTemplate<'_>) -> Vec<String> {
    let mut hosts = Vec::new();
    for rule in target.of_type("AWS::ElasticLoadBalancingV2::ListenerRule") {
        if !is_attached_to(&rule, listener, target) {
            continue;
        }
        let conditions = rule.property("Conditions").and_then(Value::as_array);
        for condition in conditions.into_iter().flatten() {
            if condition.get("Field").and_then(Value::as_str) != Some("host-header") {
                continue;
            }
            let values = condition
                .pointer("/HostHeaderConfig/Values")
                .or_else(|| condition.get("Values"))
                .and_then(Value::as_array);
            hosts.extend(
                values
                    .into_iter()
                    .flatten()
                    .filter_map(|value| target.text(value)),
            );
        }
    }
    hosts.retain(|host| !host.strip_prefix("*.").unwrap_or(host).contains(['*', '?']));
    hosts.sort_unstable();
    hosts.dedup();
    hosts
}

fn evaluate(
    arn: &str,
    found: &LookupResult,
    listener: &DocumentResource<'_>,
    target: &TargetTemplate<'_>,
) -> Option<Finding> {
    let rejected = "the load balancer rejects it, and the deployment rolls back";
    let (what, effect, next) = match found {
        LookupResult::Missing => (
            format!("certificate `{arn}` not found"),
            rejected,
            "use an existing one: list them with `aws acm list-certificates`".to_owned(),
        ),
        LookupResult::Certificate(certificate) if expired(certificate, target) => {
            let end = certificate.not_after.as_deref().unwrap_or_default();
            (
                format!("certificate `{arn}` expired on {end}"),
                "clients refuse to connect",
                "request a new one, and set it on the listener".to_owned(),
            )
        }
        LookupResult::Certificate(certificate) if certificate.status != "ISSUED" => (
            format!(
                "certificate `{arn}` isn't issued (status `{}`)",
                certificate.status
            ),
            rejected,
            format!(
                "create the DNS validation records: `aws acm describe-certificate --certificate-arn {arn}` shows them"
            ),
        ),
        _ => return None,
    };
    let severity = match effect == rejected && target.may_change(listener) {
        true => FindingSeverity::WillFail,
        false => FindingSeverity::MayFail,
    };
    Some(Finding {
        severity,
        topic: FindingTopic::Certificate,
        resource: listener.id.to_owned(),
        what,
        effect: effect.to_owned(),
        next,
    })
}

/// Whether the certificate has expired. Compared to the second: the formats differ in what follows.
fn expired(certificate: &Certificate, target: &TargetTemplate<'_>) -> bool {
    let seconds = |timestamp: &str| timestamp.get(..19).map(str::to_owned);
    match (&certificate.not_after, seconds(&target.now)) {
        (Some(end), Some(now)) => seconds(end).is_some_and(|end| end <= now),
        _ => false,
    }
}

/// The findings for host names that no certificate covers.
fn uncovered_hosts(
    hosts: &[String],
    found: &[&LookupResult],
    listener: &DocumentResource<'_>,
) -> Vec<Finding> {
    let mut names = Vec::new();
    for found in found {
        match found {
            LookupResult::Certificate(certificate) => names.extend(&certificate.names),
            // A missing certificate is a finding of its own.
            _ => return Vec::new(),
        }
    }
    let uncovered = hosts
        .iter()
        .filter(|host| !names.iter().any(|name| covers(name, host)));
    uncovered
        .map(|host| Finding {
            severity: FindingSeverity::MayFail,
            topic: FindingTopic::Certificate,
            resource: listener.id.to_owned(),
            what: format!("no certificate of the listener covers `{host}`"),
            effect: "clients get a certificate for another name, and refuse to connect".to_owned(),
            next: format!("request one for `{host}`, and add it to the listener"),
        })
        .collect()
}

/// Whether a certificate's name covers `host`: a wildcard matches one label.
fn covers(name: &str, host: &str) -> bool {
    let (name, host) = (name.to_ascii_lowercase(), host.to_ascii_lowercase());
    if name == host {
        return true;
    }
    match (name.strip_prefix("*."), host.split_once('.')) {
        (Some(domain), Some((label, rest))) => domain == rest && label != "*",
        _ => false,
    }
}
