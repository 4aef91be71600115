//! The expected resources of the example's stages, as the service APIs show them.

mod data;
mod network;
mod services;

use serde_json::Value;

/// The values that differ between the stages.
pub(super) struct Expected {
    pub(super) stage: &'static str,
    /// CPU units, MiB and tasks of the API gateway, and of the order service.
    gateway: (&'static str, &'static str, u64),
    order: (&'static str, &'static str, u64),
    database: &'static str,
    retention: u64,
}

impl Expected {
    pub(super) const DEV: Self = Self {
        stage: "dev",
        gateway: ("256", "512", 1),
        order: ("512", "1024", 1),
        database: "db.t4g.micro",
        retention: 7,
    };
    pub(super) const STAGING: Self = Self {
        stage: "staging",
        gateway: ("512", "1024", 2),
        order: ("1024", "2048", 2),
        database: "db.t4g.small",
        retention: 14,
    };
    pub(super) const PROD: Self = Self {
        stage: "prod",
        gateway: ("1024", "2048", 3),
        order: ("1024", "2048", 3),
        database: "db.t4g.medium",
        retention: 90,
    };
}

/// Logical prefix, name, port, path patterns and priority of a service.
type Traits = (
    &'static str,
    &'static str,
    u16,
    &'static [&'static str],
    &'static str,
);

const SERVICES: [Traits; 5] = [
    (
        "ApiGateway",
        "api-gateway",
        8000,
        &["/api/gateway/*", "/api/auth/*"],
        "100",
    ),
    (
        "UserService",
        "user-service",
        8001,
        &["/api/users/*"],
        "200",
    ),
    (
        "ProductService",
        "product-service",
        8002,
        &["/api/products/*"],
        "300",
    ),
    (
        "OrderService",
        "order-service",
        8003,
        &["/api/orders/*"],
        "400",
    ),
    (
        "NotificationService",
        "notification-service",
        8004,
        &["/api/notifications/*"],
        "500",
    ),
];

/// Asserts the resources of a stack.
pub(super) fn assert_resources(found: &Value, expected: &Expected) {
    let found = Found(found);
    network::assert_network(found);
    network::assert_load_balancer(found);
    services::assert_sizes(found, expected);
    for service in SERVICES {
        network::assert_routing(found, service);
        services::assert_service(found, service, expected);
        services::assert_container(found, service, expected);
    }
    services::assert_secrets(found);
    data::assert_data(found, expected);
}

/// What the service APIs show, by type and logical id.
#[derive(Clone, Copy)]
struct Found<'a>(&'a Value);

impl<'a> Found<'a> {
    fn one(self, type_name: &str, id: &str) -> &'a Value {
        let found = &self.0[format!("AWS::{type_name}")][id];
        assert!(found.is_object(), "no {type_name} {id}");
        found
    }

    fn ids(self, type_name: &str) -> Vec<&'a str> {
        let found = self.0[format!("AWS::{type_name}")].as_object();
        found.unwrap().keys().map(String::as_str).collect()
    }

    fn subnet(self, id: &str) -> &'a Value {
        &self.one("EC2::Subnet", id)["SubnetId"]
    }

    fn group(self, id: &str) -> &'a Value {
        &self.one("EC2::SecurityGroup", &format!("{id}SecurityGroup"))["GroupId"]
    }
}
