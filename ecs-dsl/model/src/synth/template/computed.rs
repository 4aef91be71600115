//! Puts values in place of references to what synthesis computes.

use std::collections::BTreeMap;

use crate::cfn::{Expr, Handle, Value};
use crate::diag::Diagnostic;
use crate::dsl::model::computed::{Computed, MissingProperty};
use crate::dsl::{Entry, Listed, Mesh, Postgres, Service, ServiceCall, Spec, Stack};
use crate::rules::codes;
use crate::synth::{Synthesized, addresses, balancer_url};

/// What has no value, by the stack of its component and the message, so that each is reported once.
type Unknown = BTreeMap<(String, String), Diagnostic>;

/// Replaces the references of all templates. What has no value is a finding of the stack of its component.
pub(in crate::synth) fn resolve(stacks: &[Stack], templates: &mut [Synthesized]) {
    let mut unknown = Unknown::new();
    for (stack, synthesized) in stacks.iter().zip(templates.iter_mut()) {
        let owners = &synthesized.owners;
        let resources = synthesized.template.resources_mut();
        for (position, (_, resource)) in resources.enumerate() {
            let owner = owners.get(position);
            let owner = owner.and_then(|owner| stack.components.get(*owner));
            let mesh = owner.and_then(|owner| mesh_of(stack, owner));
            for expr in resource.exprs_mut() {
                replace(stacks, mesh.as_ref(), expr, &mut unknown);
            }
        }
        for (_, output) in synthesized.template.outputs_mut() {
            let mut expr = output.value.clone().into_expr();
            replace(stacks, None, &mut expr, &mut unknown);
            output.value = Value::from_expr(expr);
        }
    }
    for ((scope, _), finding) in unknown {
        let mut all = stacks.iter().zip(templates.iter_mut());
        if let Some((_, synthesized)) = all.find(|(stack, _)| stack.scope() == scope) {
            synthesized.findings.push(finding);
        }
    }
}

/// The Service Connect mesh in which the tasks of a component call other services.
fn mesh_of(stack: &Stack, owner: &Spec) -> Option<Handle<Mesh>> {
    stack.service_connect_of(owner.service()?)
}

fn replace(stacks: &[Stack], mesh: Option<&Handle<Mesh>>, expr: &mut Expr, unknown: &mut Unknown) {
    expr.for_each_reference_mut(&mut |reference| {
        let Some((scope, computed)) = Computed::from_reference(reference) else {
            return;
        };
        let (value, finding) = match computed {
            Computed::ServiceUrl { service, port } => {
                service_url(stacks, (scope, service, port), mesh)
            }
            Computed::BalancerUrl(name) => match component(stacks, scope, name) {
                Some(balancer) => balancer_url::url_of(stacks, &balancer),
                None => (no_value(), None),
            },
            Computed::MissingOfDatabase(name, property) => {
                let database = component(stacks, scope, name);
                let finding = database.map(|database| missing(&database, property));
                (no_value(), finding)
            }
        };
        if let Some(finding) = finding {
            unknown.insert((scope.to_owned(), finding.message.clone()), finding);
        }
        *reference = value;
    });
}

/// In place of a value that an error is reported for.
fn no_value() -> Expr {
    String::new().into()
}

fn component<T: Listed>(stacks: &[Stack], scope: &str, name: &str) -> Option<Handle<T>> {
    let stack = stacks.iter().find(|stack| stack.scope() == scope)?;
    let mut all = stack.handles::<T>();
    all.find(|component| component.name() == name)
}

/// The URL of a service, or of its port with a name.
fn service_url(
    stacks: &[Stack],
    (scope, name, port): (&str, &str, Option<&str>),
    mesh: Option<&Handle<Mesh>>,
) -> (Expr, Option<Diagnostic>) {
    let Some(service) = component::<Service>(stacks, scope, name) else {
        return (no_value(), None);
    };
    let call = match port {
        Some(port) => service.port(port),
        None => ServiceCall::new(service.clone(), None),
    };
    if let Some(url) = addresses::of_call(stacks, &call, mesh) {
        return (url.into(), None);
    }
    let label = service.spec().label();
    let diagnostic = match port.filter(|_| call.called_port().is_none()) {
        Some(port) => {
            let message = format!(
                "the program uses the URL of port `{port}` of {label}, which has none of that name"
            );
            Diagnostic::error(codes::UNKNOWN_PORT, message)
                .allowed("the URL of a port with a name")
                .hint(format!(
                    "add `.port_mapping(PortMapping::tcp(…).name(\"{port}\"))` to {label}"
                ))
        }
        None => {
            let message = format!(
                "the program uses the URL of {label}, which is neither in a namespace nor in the mesh of its user"
            );
            Diagnostic::error(codes::CALLED_SERVICE_WITHOUT_NAMESPACE, message)
                .allowed("the URL of a service in the same mesh or in a namespace")
                .hint("add `stack.add(Namespace::new(\"shop.local\"));`")
        }
    };
    (no_value(), Some(at(service.spec().as_ref(), diagnostic)))
}

/// A property of an imported database that nothing gives.
fn missing(database: &Handle<Postgres>, property: MissingProperty) -> Diagnostic {
    let (name, method) = (database.name(), property.method());
    let (setter, other) = match property {
        MissingProperty::Url => (
            ".url_key(…)",
            "name the entry of the secret that has the URL, `.url_key(\"url\")`, or use `connect()`, which passes address, user and password",
        ),
        MissingProperty::Username => (
            ".master_username(…)",
            "add `.master_username(\"…\")` to the import, or use the entry `username` of its secret, `secret.key(\"username\")`",
        ),
        MissingProperty::DbName => (
            ".db_name(…)",
            "add `.db_name(\"…\")` to the import, or `.db_name_key(\"dbname\")` if its secret has such an entry",
        ),
    };
    let message = format!(
        "the program uses `{method}()` of database `{name}`, but its import has no `{setter}`"
    );
    let diagnostic = Diagnostic::error(codes::INVALID_IMPORT, message)
        .allowed("values that the import gives")
        .hint(other);
    at(database.spec().as_ref(), diagnostic)
}

/// A finding at a component.
fn at(entry: &dyn Entry, diagnostic: Diagnostic) -> Diagnostic {
    diagnostic.component(entry.label()).at(entry.origin())
}
