//! [`ComponentEndpoint`]: where a component accepts connections, for the command `tunnel`.

use serde_json::Value;

use crate::cfn::{Expr, Handle};
use crate::dsl::model::ecs_service::ServiceRef;
use crate::dsl::{Cache, Postgres, Search, Stack, TransitEncryption};

/// The port of a cache.
const CACHE_PORT: u16 = 6379;

/// The port of a search domain.
const HTTPS_PORT: u16 = 443;

/// Where a component accepts connections. No secret is in it.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ComponentEndpoint {
    /// The expression of the host name; none if the component's own tasks accept the connections.
    pub host: Option<Value>,
    /// The port.
    pub port: u16,
    /// The URL before its host: the scheme and the user.
    pub url_start: String,
    /// The URL after its port.
    pub url_end: String,
    /// The expression of the ARN of the secret with the password; none if clients need no password.
    pub secret: Option<Value>,
}

/// The endpoints of the data stores of a stack, with their kinds and names.
pub(super) fn data_stores(stack: &Stack) -> Vec<(&'static str, String, ComponentEndpoint)> {
    let databases = stack.handles::<Postgres>().map(|db| {
        let name = db.name().to_string();
        ("database", name, of_database(&db))
    });
    let caches = stack.handles::<Cache>().map(|cache| {
        let name = cache.name().to_string();
        ("cache", name, of_cache(&cache))
    });
    let searches = stack.handles::<Search>().map(|search| {
        let host = search.domain_endpoint().into_expr();
        let endpoint = plain(Some(&host), HTTPS_PORT, "https://");
        ("search domain", search.name().to_string(), endpoint)
    });
    databases.chain(caches).chain(searches).collect()
}

/// The endpoint of a service: its own tasks.
pub(super) fn of_service(service: ServiceRef<'_>) -> Option<ComponentEndpoint> {
    let port = service.task().main.port_mappings().next()?.port.value;
    Some(plain(None, port, "http://"))
}

/// The names of the components whose security groups let the tasks of a service in.
pub(super) fn connections(service: ServiceRef<'_>) -> Vec<String> {
    let grants = service.task().all_grants();
    let connections = grants.flat_map(|grant| &grant.connections);
    connections
        .map(|connection| connection.name.to_string())
        .collect()
}

fn of_database(db: &Handle<Postgres>) -> ComponentEndpoint {
    let spec = db.spec();
    let imported = spec.imported.get();
    let user = match imported {
        Some(imported) if !imported.has_username => String::new(),
        _ => format!("{}@", spec.master_username.value),
    };
    let name = match imported {
        Some(imported) if !imported.has_db_name => "",
        _ => spec.db_name.value.as_ref(),
    };
    // The certificate has the name of the server, and the client connects to another one: it can't verify more.
    let mode = match imported {
        Some(_) => "",
        None => "?sslmode=require",
    };
    ComponentEndpoint {
        host: Some(json(&db.endpoint_address().into_expr())),
        port: spec.port.value,
        url_start: format!("postgresql://{user}"),
        url_end: format!("/{name}{mode}"),
        secret: Some(json(&db.secret_arn().into_expr())),
    }
}

fn of_cache(cache: &Handle<Cache>) -> ComponentEndpoint {
    let spec = cache.spec();
    let scheme = match spec.transit_encryption {
        TransitEncryption::Required => "rediss://",
        TransitEncryption::Preferred | TransitEncryption::Disabled => "redis://",
    };
    let host = cache.primary_address().into_expr();
    let has_password = spec.auth_token.is_some() && spec.imported.get().is_none();
    ComponentEndpoint {
        url_end: "/0".to_owned(),
        secret: has_password.then(|| json(&cache.ref_of("AuthToken"))),
        ..plain(Some(&host), CACHE_PORT, scheme)
    }
}

/// An endpoint without a user, a path and a password.
fn plain(host: Option<&Expr>, port: u16, scheme: &str) -> ComponentEndpoint {
    ComponentEndpoint {
        host: host.map(json),
        port,
        url_start: scheme.to_owned(),
        url_end: String::new(),
        secret: None,
    }
}

/// The expression as a template has it.
fn json(expression: &Expr) -> Value {
    serde_json::to_value(expression).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::dsl::{
        App, Cache, Cluster, Image, Postgres, Service, Stack, Stage, TaskBuilder as _, Vpc,
    };

    #[test]
    fn components_have_their_endpoints_and_connections() {
        let app = App::new("shop").stage(Stage::new("dev").region("eu-central-1"));
        let assembly = app.synth("dev", |stack: &mut Stack| {
            stack.add(Vpc::new("main").zones(2).nat(crate::dsl::Nat::Single));
            stack.add(Cluster::new("main"));
            let db = stack.add(Postgres::new("db").db_name("orders"));
            stack.add(Cache::redis("cache"));
            let image = Image::ecr("order").tag("1");
            let order = Service::new("order").image(image).port(8080).path("/*");
            stack.add(crate::dsl::LoadBalancer::public("web"));
            stack.add(order.grant(db.connect()));
        });
        let assembly = assembly.unwrap();
        let components = &assembly.stacks[0].components;
        let found = |name: &str| {
            let mut components = components.iter();
            components.find(|component| component.name == name).unwrap()
        };
        let db = found("db").endpoint.clone().unwrap();
        let url = format!("{}HOST:{}{}", db.url_start, db.port, db.url_end);
        assert_eq!(url, "postgresql://app@HOST:5432/orders?sslmode=require");
        let host = json!({"Fn::GetAtt": ["DbInstance", "Endpoint.Address"]});
        assert_eq!(db.host, Some(host));
        assert_eq!(db.secret, Some(json!({"Ref": "DbSecret"})));
        let cache = found("cache").endpoint.clone().unwrap();
        assert_eq!((cache.port, cache.url_start.as_str()), (6379, "rediss://"));
        assert_eq!(cache.secret, None);
        let order = found("order");
        assert_eq!(order.connects_to, ["db"]);
        let endpoint = order.endpoint.clone().unwrap();
        assert_eq!((endpoint.host, endpoint.port), (None, 8080));
        assert!(found("web").endpoint.is_none());
    }
}
