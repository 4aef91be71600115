//! The certificates of listeners: are they issued, for how long, and for the names that callers use?

use serde_json::Value;

use super::look::{Found, Look, Question};
use super::wanted::Wanted;
use super::{Finding, FindingSeverity, Topic};
use crate::cfn::DocumentResource;
use crate::deploy::Certificate;

const LISTENER: &str = "AWS::ElasticLoadBalancingV2::Listener";

/// A look at each certificate of each listener with TLS, and one at the host names that they have to cover.
pub(super) fn looks<'a>(wanted: &'a Wanted<'a>) -> Vec<Look<'a>> {
    let mut looks = Vec::new();
    for listener in wanted.of_type(LISTENER) {
        let protocol = wanted.property(&listener, "Protocol");
        if !matches!(protocol.as_deref(), Some("HTTPS" | "TLS")) {
            continue;
        }
        let values = certificates(&listener, wanted);
        let arns: Vec<_> = values.iter().map(|value| in_acm(value, wanted)).collect();
        for arn in arns.iter().flatten() {
            let (question, arn) = (Question::Certificate(arn.clone()), arn.clone());
            looks.push(Look::one(question, move |found| {
                judge(&arn, found, &listener, wanted)
            }));
        }
        let hosts = hosts(&listener, wanted);
        // One certificate that isn't known may be the one for them.
        let all: Option<Vec<_>> = arns.into_iter().collect();
        if let Some(all) = all.filter(|all| !all.is_empty() && !hosts.is_empty()) {
            let questions = all.into_iter().map(Question::Certificate).collect();
            looks.push(Look::new(questions, move |found| {
                uncovered(&hosts, found, &listener)
            }));
        }
    }
    looks
}

/// The certificates of a listener: its own, and those that are attached to it.
fn certificates<'a>(listener: &DocumentResource<'a>, wanted: &Wanted<'a>) -> Vec<&'a Value> {
    let list = |resource: &DocumentResource<'a>| {
        resource
            .property("Certificates")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .filter_map(|one| one.get("CertificateArn"))
            .collect::<Vec<_>>()
    };
    let mut found = list(listener);
    for attached in wanted.of_type("AWS::ElasticLoadBalancingV2::ListenerCertificate") {
        if is_of(&attached, listener, wanted) {
            found.extend(list(&attached));
        }
    }
    found
}

fn is_of(
    resource: &DocumentResource<'_>,
    listener: &DocumentResource<'_>,
    wanted: &Wanted<'_>,
) -> bool {
    resource
        .property("ListenerArn")
        .and_then(|value| wanted.referred(value))
        .is_some_and(|referred| referred.id == listener.id)
}

/// The ARN of a certificate in ACM, in the stage's region. Those that are kept in IAM aren't asked for.
fn in_acm(value: &Value, wanted: &Wanted<'_>) -> Option<String> {
    let arn = wanted.text(value)?;
    let mut parts = arn.split(':').skip(2);
    let (service, region) = (parts.next()?, parts.next()?);
    (service == "acm" && wanted.region.is_none_or(|own| own == region)).then_some(arn)
}

/// The host names of the listener's rules, without those that have wildcards within.
fn hosts(listener: &DocumentResource<'_>, wanted: &Wanted<'_>) -> Vec<String> {
    let mut hosts = Vec::new();
    for rule in wanted.of_type("AWS::ElasticLoadBalancingV2::ListenerRule") {
        if !is_of(&rule, listener, wanted) {
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
                    .filter_map(|it| wanted.text(it)),
            );
        }
    }
    hosts.retain(|host| !host.strip_prefix("*.").unwrap_or(host).contains(['*', '?']));
    hosts.sort_unstable();
    hosts.dedup();
    hosts
}

fn judge(
    arn: &str,
    found: &Found,
    listener: &DocumentResource<'_>,
    wanted: &Wanted<'_>,
) -> Option<Finding> {
    let refused = "the load balancer doesn't take it, and the deployment goes back";
    let (what, causes, next) = match found {
        Found::Missing => (
            format!("there is no certificate `{arn}`"),
            refused,
            "name one that is there: `aws acm list-certificates` lists them".to_owned(),
        ),
        Found::Certificate(certificate) if expired(certificate, wanted) => {
            let end = certificate.not_after.as_deref().unwrap_or_default();
            (
                format!("certificate `{arn}` ended on {end}"),
                "callers refuse to connect",
                "request a new one, and name it in the program".to_owned(),
            )
        }
        Found::Certificate(certificate) if certificate.status != "ISSUED" => (
            format!(
                "certificate `{arn}` isn't issued: it is `{}`",
                certificate.status
            ),
            refused,
            format!(
                "make the DNS records that ACM waits for: `aws acm describe-certificate --certificate-arn {arn}` shows them"
            ),
        ),
        _ => return None,
    };
    let severity = match causes == refused && wanted.touches(listener) {
        true => FindingSeverity::WillFail,
        false => FindingSeverity::MayFail,
    };
    Some(Finding {
        severity,
        topic: Topic::Certificate,
        resource: listener.id.to_owned(),
        what,
        causes: causes.to_owned(),
        next,
    })
}

/// Whether it has ended. To the second: what follows differs between those who write it.
fn expired(certificate: &Certificate, wanted: &Wanted<'_>) -> bool {
    let seconds = |moment: &str| moment.get(..19).map(str::to_owned);
    match (&certificate.not_after, seconds(&wanted.now)) {
        (Some(end), Some(now)) => seconds(end).is_some_and(|end| end <= now),
        _ => false,
    }
}

/// The host names that no certificate is for.
fn uncovered(hosts: &[String], found: &[&Found], listener: &DocumentResource<'_>) -> Vec<Finding> {
    let mut names = Vec::new();
    for found in found {
        match found {
            Found::Certificate(certificate) => names.extend(&certificate.names),
            // That it isn't there is a finding of its own.
            _ => return Vec::new(),
        }
    }
    let bare = hosts
        .iter()
        .filter(|host| !names.iter().any(|name| covers(name, host)));
    bare.map(|host| Finding {
        severity: FindingSeverity::MayFail,
        topic: Topic::Certificate,
        resource: listener.id.to_owned(),
        what: format!("no certificate of the listener is for `{host}`"),
        causes: "callers are shown one for another name, and refuse to connect".to_owned(),
        next: format!("request one for `{host}`, and add it to the listener"),
    })
    .collect()
}

/// Whether a certificate's name is for this host: a wildcard stands for one label.
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
