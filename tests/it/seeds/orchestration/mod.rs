//! Seed 3, the platform with a mesh: the rows S3-1 to S3-10, and S2-4.

mod calls;
mod platform;
mod services;

use std::sync::LazyLock;

use super::template::{Template, id, secret, variable};
use crate::orchestration_platform::{app, platform};

/// Name and port.
const SERVICES: [(&str, u16); 3] = [("payment", 8080), ("order", 8081), ("notification", 8082)];

/// With ECS Service Connect.
static DEV: LazyLock<Template> = LazyLock::new(|| of("dev"));
/// With AWS App Mesh.
static MESH: LazyLock<Template> = LazyLock::new(|| of("mesh"));

fn of(stage: &str) -> Template {
    Template::of(&app(), stage, platform)
}
