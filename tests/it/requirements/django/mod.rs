//! Requirements S0-1 to S0-13 and S0-16: Django microservices.

mod determinism;
mod infrastructure;
mod safety;
mod workloads;

use std::sync::LazyLock;

use super::template::{Template, id, secret, variable};
use crate::django_microservices::{app, django};

/// Name, port, CPU units and MiB in staging, path patterns, priority.
type Expected = (
    &'static str,
    u16,
    &'static str,
    &'static str,
    &'static [&'static str],
    u32,
);

const SERVICES: [Expected; 5] = [
    (
        "api-gateway",
        8000,
        "512",
        "1024",
        &["/api/gateway/*", "/api/auth/*"],
        100,
    ),
    ("user-service", 8001, "512", "1024", &["/api/users/*"], 200),
    (
        "product-service",
        8002,
        "1024",
        "2048",
        &["/api/products/*"],
        300,
    ),
    (
        "order-service",
        8003,
        "1024",
        "2048",
        &["/api/orders/*"],
        400,
    ),
    (
        "notification-service",
        8004,
        "512",
        "1024",
        &["/api/notifications/*"],
        500,
    ),
];

static STAGING: LazyLock<Template> = LazyLock::new(|| template("staging"));

fn template(stage: &str) -> Template {
    Template::from_program(&app(), stage, django)
}
