//! The impact of a deployment on traffic between services whose mesh or namespace changes. Services are updated one by one:
//! for a while, one has new tasks and another still has old ones.

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

use crate::cfn::eval::items;
use crate::cfn::type_names::{appmesh, ec2, ecs, servicediscovery};
use crate::cfn::{Document, DocumentResource, ids_in};

/// What happens to calls and requests during a deployment.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
pub struct Traffic {
    /// The services that receive the calls or requests.
    pub services: Vec<String>,
    /// Whether the traffic continues.
    pub continues: bool,
    /// The impact as text.
    pub message: String,
    /// How to avoid it, if there is a way.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hint: Option<String>,
}

/// A set of services.
type Services<'a> = BTreeSet<&'a str>;

/// Calling and called services.
#[derive(Default)]
struct Calls<'a> {
    from: Services<'a>,
    to: Services<'a>,
}

/// The impact on calls from one service to another.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum TrafficImpact<'a> {
    /// The called service leaves the namespace in which the caller resolves it.
    NamespaceLeft(&'a str),
    /// The proxy that encrypted the calls is added or removed.
    TlsChanged,
    /// Both services stay in this namespace.
    NamespaceShared(&'a str),
}

/// The impact on calls and requests, as far as the templates show it; failing calls first.
pub(super) fn traffic(old: &Document, new: &Document) -> Vec<Traffic> {
    let mut calls: BTreeMap<TrafficImpact<'_>, Calls<'_>> = BTreeMap::new();
    for (caller, callee) in edges(old) {
        if let Some(impact) = impact(old, new, caller, callee) {
            let calls = calls.entry(impact).or_default();
            calls.from.insert(caller);
            calls.to.insert(callee);
        }
    }
    let touched: Services<'_> = calls
        .values()
        .flat_map(|calls| calls.from.iter().chain(&calls.to).copied())
        .collect();
    let described = calls
        .iter()
        .map(|(impact, calls)| describe(*impact, calls, old));
    described.chain(requests(old, new, &touched)).collect()
}

fn describe(impact: TrafficImpact<'_>, calls: &Calls<'_>, old: &Document) -> Traffic {
    let (from, to) = (list(&calls.from), list(&calls.to));
    let calls_of = format!("calls from {from} to {to}");
    let (continues, message, hint) = match impact {
        TrafficImpact::NamespaceLeft(namespace) => (
            false,
            format!(
                "{calls_of} fail for a while: the new tasks of {to} leave `{namespace}`, where old tasks of {from} still look them up"
            ),
            Some(namespace_hint(namespace, old)),
        ),
        TrafficImpact::TlsChanged => (
            false,
            format!(
                "{calls_of} fail for a while: proxies terminate TLS, and only the old or only the new tasks have one"
            ),
            Some("remove TLS from the mesh in a separate deployment first".to_owned()),
        ),
        TrafficImpact::NamespaceShared(namespace) => (
            true,
            format!(
                "{calls_of} continue: `{namespace}` has both old and new tasks, with and without a proxy"
            ),
            None,
        ),
    };
    Traffic {
        services: calls.to.iter().map(|id| (*id).to_owned()).collect(),
        continues,
        message,
        hint,
    }
}

/// How to keep the calls working.
fn namespace_hint(namespace: &str, old: &Document) -> String {
    let mut namespaces = old.of_type(servicediscovery::PRIVATE_DNS_NAMESPACE);
    let namespace = namespaces.find(|found| found.id == namespace);
    let Some(domain) = namespace.and_then(|namespace| namespace.text("Name")) else {
        return "deploy at a time when these calls can fail for some minutes".to_owned();
    };
    let first = if has_tls(old) {
        "remove TLS from the mesh in a separate deployment first; then "
    } else {
        ""
    };
    format!(
        "{first}keep the namespace for one more deployment, with `Namespace::new(\"{domain}\")` next to the new mesh, and remove it in the next"
    )
}

/// The impact on requests through load balancers, which forward to target groups independently of a mesh.
fn requests(old: &Document, new: &Document, touched: &Services<'_>) -> Option<Traffic> {
    let load_balancers = |document: &Document, id: &str| {
        let service = document.resource(id)?;
        service.property("LoadBalancers").cloned()
    };
    let unaffected: Services<'_> = touched
        .iter()
        .copied()
        .filter(|id| {
            let before = load_balancers(old, id);
            before.is_some() && before == load_balancers(new, id)
        })
        .collect();
    (!unaffected.is_empty()).then(|| Traffic {
        services: unaffected.iter().map(|id| (*id).to_owned()).collect(),
        continues: true,
        message: format!(
            "requests through load balancers to {} continue: the target groups stay, and new tasks are healthy before old ones stop",
            list(&unaffected)
        ),
        hint: None,
    })
}

fn impact<'a>(
    old: &'a Document,
    new: &'a Document,
    caller: &'a str,
    callee: &'a str,
) -> Option<TrafficImpact<'a>> {
    let (before, after) = (old.resource(callee)?, new.resource(callee)?);
    new.resource(caller)?;
    let mesh = published_namespace(&before)
        .filter(|mesh| resolving_namespace(old.resource(caller)) == Some(mesh));
    let namespace = mesh.or_else(|| registered_namespace(old, &before))?;
    if published_namespace(&after) != Some(namespace)
        && registered_namespace(new, &after) != Some(namespace)
    {
        return Some(TrafficImpact::NamespaceLeft(namespace));
    }
    if has_proxy(old, &before) == has_proxy(new, &after) {
        return None;
    }
    Some(if has_tls(old) || has_tls(new) {
        TrafficImpact::TlsChanged
    } else {
        TrafficImpact::NamespaceShared(namespace)
    })
}

/// Pairs of calling and called service, from security group rules between services.
fn edges(document: &Document) -> BTreeSet<(&str, &str)> {
    let owners: BTreeMap<&str, &str> = document
        .of_type(ecs::SERVICE)
        .flat_map(|service| {
            let groups = groups(&service);
            groups.into_iter().map(move |group| (group, service.id))
        })
        .collect();
    document
        .of_type(ec2::SECURITY_GROUP_INGRESS)
        .filter_map(|rule| {
            let owner = |property| owners.get(reference(rule.property(property)?)?).copied();
            Some((owner("SourceSecurityGroupId")?, owner("GroupId")?))
        })
        .collect()
}

fn groups<'a>(service: &DocumentResource<'a>) -> Vec<&'a str> {
    let network = service.property("NetworkConfiguration");
    let groups = network.map(|network| &network["AwsvpcConfiguration"]["SecurityGroups"]);
    let groups = groups.map_or(&[][..], items).iter();
    groups.filter_map(reference).collect()
}

/// The namespace in which a service is registered for DNS.
fn registered_namespace<'a>(
    document: &'a Document,
    service: &DocumentResource<'a>,
) -> Option<&'a str> {
    let registry = service.list("ServiceRegistries").first()?;
    let entry = document.resource(reference(&registry["RegistryArn"])?)?;
    reference(entry.property("NamespaceId")?)
}

/// The Service Connect namespace in which a service is published.
fn published_namespace<'a>(service: &DocumentResource<'a>) -> Option<&'a str> {
    let connect = service.property("ServiceConnectConfiguration")?;
    resolving_namespace(Some(*service)).filter(|_| connect["Services"].is_array())
}

/// The Service Connect namespace in which a service resolves others.
fn resolving_namespace(service: Option<DocumentResource<'_>>) -> Option<&str> {
    let connect = service?.property("ServiceConnectConfiguration")?;
    reference(&connect["Namespace"]).filter(|_| connect["Enabled"] == true)
}

/// Whether the tasks of a service have an App Mesh proxy.
fn has_proxy(document: &Document, service: &DocumentResource<'_>) -> bool {
    let id = service.property("TaskDefinition").and_then(reference);
    let task = id.and_then(|id| document.resource(id));
    task.is_some_and(|task| task.property("ProxyConfiguration").is_some())
}

fn has_tls(document: &Document) -> bool {
    let nodes = document.of_type(appmesh::VIRTUAL_NODE);
    let listeners = nodes.filter_map(|node| node.property("Spec")?.get("Listeners"));
    let mut listeners = listeners.flat_map(items);
    listeners.any(|listener| listener.get("TLS").is_some())
}

/// The logical name that a value refers to, or its text.
fn reference(value: &Value) -> Option<&str> {
    ids_in(value).first().copied().or(value.as_str())
}

/// A list in prose: `A`, `B` and `C`.
fn list(services: &Services<'_>) -> String {
    let mut names: Vec<String> = services.iter().map(|id| format!("`{id}`")).collect();
    let last = names.pop().unwrap_or_default();
    match names.is_empty() {
        true => last,
        false => format!("{} and {last}", names.join(", ")),
    }
}
