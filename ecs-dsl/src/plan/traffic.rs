//! What becomes of the traffic of services whose mesh or namespace changes. Each service is deployed by itself: for a while
//! one has new tasks and another has old ones.

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

use crate::cfn::{Document, DocumentResource, collect_references};

/// What happens to calls and requests while a change is carried out.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
pub struct Traffic {
    /// The services that are called, or that take the requests.
    pub services: Vec<String>,
    /// Whether it goes on.
    pub goes_on: bool,
    /// What happens, in words.
    pub message: String,
    /// What to do, if there is anything.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hint: Option<String>,
}

/// A set of services.
type Services<'a> = BTreeSet<&'a str>;

/// The services that call, and those that are called.
#[derive(Default)]
struct Calls<'a> {
    from: Services<'a>,
    to: Services<'a>,
}

/// What happens to the calls of one service by another.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fate<'a> {
    /// The one that is called leaves the namespace in which the other looks for it.
    Lost(&'a str),
    /// The proxy that encrypted them comes or goes.
    Encrypted,
    /// Both stay in this namespace.
    Kept(&'a str),
}

/// What becomes of calls and requests, as far as the templates tell; those that fail first.
pub(super) fn traffic(old: &Document, new: &Document) -> Vec<Traffic> {
    let mut calls: BTreeMap<Fate<'_>, Calls<'_>> = BTreeMap::new();
    for (caller, callee) in edges(old) {
        if let Some(fate) = fate(old, new, caller, callee) {
            let calls = calls.entry(fate).or_default();
            calls.from.insert(caller);
            calls.to.insert(callee);
        }
    }
    let touched: Services<'_> = calls
        .values()
        .flat_map(|calls| calls.from.iter().chain(&calls.to).copied())
        .collect();
    let told = calls.iter().map(|(fate, calls)| tell(*fate, calls, old));
    told.chain(requests(old, new, &touched)).collect()
}

fn tell(fate: Fate<'_>, calls: &Calls<'_>, old: &Document) -> Traffic {
    let (from, to) = (list(&calls.from), list(&calls.to));
    let calls_of = format!("calls from {from} to {to}");
    let leave = if calls.to.len() == 1 {
        "leaves"
    } else {
        "leave"
    };
    let (goes_on, message, hint) = match fate {
        Fate::Lost(place) => (
            false,
            format!(
                "{calls_of} fail for a while: {to} {leave} `{place}` with the new tasks, and old tasks of {from} look for them there"
            ),
            Some(keep(place, old)),
        ),
        Fate::Encrypted => (
            false,
            format!(
                "{calls_of} fail for a while: TLS is the proxies', and old tasks have it where new ones don't"
            ),
            Some("take TLS out of the mesh in a deployment of its own first".to_owned()),
        ),
        Fate::Kept(place) => (
            true,
            format!(
                "{calls_of} go on: `{place}` has old tasks and new ones, with a proxy and without"
            ),
            None,
        ),
    };
    Traffic {
        services: calls.to.iter().map(|id| (*id).to_owned()).collect(),
        goes_on,
        message,
        hint,
    }
}

/// How the calls could go on.
fn keep(place: &str, old: &Document) -> String {
    let namespace = old
        .resource(place)
        .filter(|it| it.type_name == "AWS::ServiceDiscovery::PrivateDnsNamespace");
    let Some(domain) = namespace.and_then(|it| it.property("Name")?.as_str()) else {
        return "deploy at a time when these calls may fail for some minutes".to_owned();
    };
    let first = if has_tls(old) {
        "take TLS out of the mesh in a deployment of its own first; then "
    } else {
        ""
    };
    format!(
        "{first}keep the namespace for one more deployment, with `Namespace::new(\"{domain}\")` beside the new mesh, and take it out in the next"
    )
}

/// Load balancers send to target groups, whatever the mesh.
fn requests(old: &Document, new: &Document, touched: &Services<'_>) -> Option<Traffic> {
    let balancers = |document: &Document, id: &str| {
        let service = document.resource(id)?;
        service.property("LoadBalancers").cloned()
    };
    let kept: Services<'_> = touched
        .iter()
        .copied()
        .filter(|id| {
            let before = balancers(old, id);
            before.is_some() && before == balancers(new, id)
        })
        .collect();
    (!kept.is_empty()).then(|| Traffic {
        services: kept.iter().map(|id| (*id).to_owned()).collect(),
        goes_on: true,
        message: format!(
            "requests through load balancers to {} go on: the target groups stay, and new tasks are healthy before old ones go",
            list(&kept)
        ),
        hint: None,
    })
}

fn fate<'a>(
    old: &'a Document,
    new: &'a Document,
    caller: &'a str,
    callee: &'a str,
) -> Option<Fate<'a>> {
    let (before, after) = (old.resource(callee)?, new.resource(callee)?);
    new.resource(caller)?;
    let mesh = served(&before).filter(|mesh| joined(old.resource(caller)) == Some(mesh));
    let way = mesh.or_else(|| registered(old, &before))?;
    if served(&after) != Some(way) && registered(new, &after) != Some(way) {
        return Some(Fate::Lost(way));
    }
    if has_proxy(old, &before) == has_proxy(new, &after) {
        return None;
    }
    Some(if has_tls(old) || has_tls(new) {
        Fate::Encrypted
    } else {
        Fate::Kept(way)
    })
}

/// Who lets whom in: the rule of a service's security group that names another service's.
fn edges(document: &Document) -> BTreeSet<(&str, &str)> {
    let services = document
        .resources()
        .filter(|it| it.type_name == "AWS::ECS::Service");
    let owners: BTreeMap<&str, &str> = services
        .flat_map(|service| {
            let groups = groups(&service);
            groups.into_iter().map(move |group| (group, service.id))
        })
        .collect();
    let rules = document
        .resources()
        .filter(|it| it.type_name == "AWS::EC2::SecurityGroupIngress");
    rules
        .filter_map(|rule| {
            let owner = |property| owners.get(reference(rule.property(property)?)?).copied();
            Some((owner("SourceSecurityGroupId")?, owner("GroupId")?))
        })
        .collect()
}

fn groups<'a>(service: &DocumentResource<'a>) -> Vec<&'a str> {
    let network = service.property("NetworkConfiguration");
    let groups = network
        .map(|it| &it["AwsvpcConfiguration"]["SecurityGroups"])
        .and_then(Value::as_array);
    groups.into_iter().flatten().filter_map(reference).collect()
}

/// The namespace in which others find a service by DNS.
fn registered<'a>(document: &'a Document, service: &DocumentResource<'a>) -> Option<&'a str> {
    let registries = service.property("ServiceRegistries")?.as_array()?;
    let entry = document.resource(reference(&registries.first()?["RegistryArn"])?)?;
    reference(entry.property("NamespaceId")?)
}

/// The namespace of Service Connect in which others find a service.
fn served<'a>(service: &DocumentResource<'a>) -> Option<&'a str> {
    let connect = service.property("ServiceConnectConfiguration")?;
    joined(Some(*service)).filter(|_| connect["Services"].is_array())
}

/// The namespace of Service Connect in which a service finds others.
fn joined(service: Option<DocumentResource<'_>>) -> Option<&str> {
    let connect = service?.property("ServiceConnectConfiguration")?;
    reference(&connect["Namespace"]).filter(|_| connect["Enabled"] == true)
}

/// Whether its tasks have the proxy of App Mesh.
fn has_proxy(document: &Document, service: &DocumentResource<'_>) -> bool {
    let task = service
        .property("TaskDefinition")
        .and_then(reference)
        .and_then(|id| document.resource(id));
    task.is_some_and(|task| task.property("ProxyConfiguration").is_some())
}

fn has_tls(document: &Document) -> bool {
    let nodes = document
        .resources()
        .filter(|it| it.type_name == "AWS::AppMesh::VirtualNode");
    nodes
        .filter_map(|node| node.property("Spec")?["Listeners"].as_array())
        .flatten()
        .any(|listener| listener.get("TLS").is_some())
}

/// What a value refers to, or the text that it is.
fn reference(value: &Value) -> Option<&str> {
    let mut found = Vec::new();
    collect_references(value, &mut found);
    found
        .first()
        .map(|reference| reference.id)
        .or(value.as_str())
}

/// `A`, `B` and `C`.
fn list(services: &Services<'_>) -> String {
    let mut names: Vec<String> = services.iter().map(|id| format!("`{id}`")).collect();
    let last = names.pop().unwrap_or_default();
    match names.is_empty() {
        true => last,
        false => format!("{} and {last}", names.join(", ")),
    }
}
