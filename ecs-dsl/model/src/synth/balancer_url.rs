//! URLs of load balancers: their domain, from what the app says of it.

use std::collections::BTreeSet;

use crate::cfn::type_names::{certificatemanager, route53};
use crate::cfn::{Expr, Handle, Resource, Value, intrinsic};
use crate::diag::Diagnostic;
use crate::dsl::{Entry, ListenerProtocol, LoadBalancer, Stack};
use crate::rules::codes;

/// The URL, and what is wrong with it.
pub(super) fn url_of(
    stacks: &[Stack],
    balancer: &Handle<LoadBalancer>,
) -> (Expr, Option<Diagnostic>) {
    let domain = domain(stacks, balancer);
    let host = match &domain {
        Some(domain) => domain.as_str().into(),
        None => balancer.dns_name(),
    };
    let known = protocol(stacks, balancer);
    let scheme = known.unwrap_or("http");
    let finding = match (known, &domain) {
        (Some("https"), None) => Some(uncovered(balancer)),
        (Some(_), _) => None,
        (None, _) => Some(unknown_protocol(balancer)),
    };
    let url: Value<String> = match domain {
        Some(domain) => format!("{scheme}://{domain}").into(),
        None => intrinsic::concat([format!("{scheme}://").into(), host]),
    };
    let spec = balancer.spec();
    let at = |finding: Diagnostic| finding.component(spec.label()).at(spec.origin);
    (url.into_expr(), finding.map(at))
}

/// The scheme of its URLs, if it is known: of an imported listener, what the import or a listener of the app says.
fn protocol(stacks: &[Stack], balancer: &Handle<LoadBalancer>) -> Option<&'static str> {
    let spec = balancer.spec();
    let Some(imported) = spec.imported.get() else {
        return Some(if spec.is_https() { "https" } else { "http" });
    };
    if let Some(protocol) = imported.protocol {
        return Some(protocol.scheme());
    }
    let listener = referred(stacks, imported.listener_arn.expr())?;
    match text(listener.properties.get("Protocol")?)?.as_str() {
        "HTTPS" => Some(ListenerProtocol::Https.scheme()),
        "HTTP" => Some(ListenerProtocol::Http.scheme()),
        _ => None,
    }
}

/// The domain that the program sets, or the only one of the records and certificates of the app.
fn domain(stacks: &[Stack], balancer: &Handle<LoadBalancer>) -> Option<String> {
    if let Some(domain) = balancer.spec().domains.first() {
        return Some(domain.value.clone());
    }
    let records = records(stacks, &balancer.dns_name());
    let certificates = balancer.spec().certificates.iter();
    let certified = || {
        let names = certificates.map(|certificate| names_of(stacks, certificate.expr()));
        // Of a certificate with unknown names, any may be the domain.
        Some(
            names
                .collect::<Option<Vec<_>>>()?
                .into_iter()
                .flatten()
                .collect(),
        )
    };
    only(records).or_else(|| only(certified()?))
}

/// The only name, unless it is a wildcard.
fn only(names: BTreeSet<String>) -> Option<String> {
    let mut names = names.into_iter();
    let name = names.next().filter(|name| !name.contains('*'))?;
    names.next().is_none().then_some(name)
}

/// The names of the records of the app that lead to this host.
fn records(stacks: &[Stack], host: &Value<String>) -> BTreeSet<String> {
    let resources = stacks.iter().flat_map(Stack::resources);
    let records = resources.filter(|(_, resource)| resource.type_name() == route53::RECORD_SET);
    let leads = records.filter(|(_, record)| {
        let targets = [
            record.properties.get("AliasTarget"),
            record.properties.get("ResourceRecords"),
        ];
        targets
            .into_iter()
            .flatten()
            .any(|target| contains(target, host.expr()))
    });
    let names = leads.filter_map(|(_, record)| text(record.properties.get("Name")?));
    names
        .map(|name| name.trim_end_matches('.').to_owned())
        .collect()
}

/// Whether the target of a record is a host, which may have the prefix `dualstack.`.
fn contains(target: &Expr, host: &Expr) -> bool {
    match target {
        Expr::Map(map) => map.get("DNSName").is_some_and(|name| contains(name, host)),
        Expr::List(items) | Expr::Concat(items) => items.iter().any(|item| contains(item, host)),
        Expr::Str(name) => {
            let name = name.trim_end_matches('.');
            let name = name.strip_prefix("dualstack.").unwrap_or(name);
            host.as_str() == Some(name)
        }
        other => other == host,
    }
}

/// The names of a certificate that the app creates, if all are known.
fn names_of(stacks: &[Stack], certificate: &Expr) -> Option<Vec<String>> {
    let certificate = referred(stacks, certificate)?;
    if certificate.type_name() != certificatemanager::CERTIFICATE {
        return None;
    }
    let mut names = vec![text(certificate.properties.get("DomainName")?)?];
    match certificate.properties.get("SubjectAlternativeNames") {
        Some(Expr::List(items)) => {
            names.extend(items.iter().map(text).collect::<Option<Vec<_>>>()?);
        }
        Some(_) => return None,
        None => {}
    }
    Some(names)
}

/// The resource of the program that `Ref` refers to.
fn referred<'a>(stacks: &'a [Stack], reference: &Expr) -> Option<&'a Resource> {
    let Expr::Ref(target) = reference else {
        return None;
    };
    let scope = target.scope.as_deref()?;
    let stack = stacks.iter().find(|stack| stack.scope() == scope)?;
    let mut resources = stack.resources();
    let (_, resource) = resources.find(|(id, _)| id.value == target.id)?;
    Some(resource)
}

fn text(value: &Expr) -> Option<String> {
    match value {
        Expr::Str(text) => Some(text.to_string()),
        Expr::Raw(json) => json.as_str().map(str::to_owned),
        _ => None,
    }
}

fn uncovered(balancer: &Handle<LoadBalancer>) -> Diagnostic {
    let message = format!(
        "the program uses the URL of load balancer `{}`, whose domain is unknown: no certificate covers the name that AWS gives it",
        balancer.name()
    );
    Diagnostic::warning(codes::UNCOVERED_LOAD_BALANCER_URL, message)
        .allowed("the URL of a load balancer with HTTPS and a domain")
        .hint("add `.domain(\"shop.example.com\")` to the load balancer")
}

fn unknown_protocol(balancer: &Handle<LoadBalancer>) -> Diagnostic {
    let message = format!(
        "the program uses the URL of load balancer `{}`, whose listener has an unknown protocol: the URL begins with `http://`",
        balancer.name()
    );
    Diagnostic::warning(codes::UNKNOWN_LISTENER_PROTOCOL, message)
        .allowed("the URL of an import with the protocol of its listener")
        .hint("add `.listener_protocol(ListenerProtocol::Https)` to the import")
}
