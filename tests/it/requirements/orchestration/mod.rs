//! Requirements S3-1 to S3-12 and S2-4: the platform with a mesh.

mod calls;
mod infrastructure;
mod reports;
mod services;

use std::sync::LazyLock;

use super::template::{Template, id, secret, variable};
use crate::orchestration_platform::{app, platform};

/// Name and port.
const SERVICES: [(&str, u16); 3] = [("payment", 8080), ("order", 8081), ("notification", 8082)];

/// With ECS Service Connect.
static DEV: LazyLock<Template> = LazyLock::new(|| template("dev"));
/// With AWS App Mesh.
static MESH: LazyLock<Template> = LazyLock::new(|| template("mesh"));

fn template(stage: &str) -> Template {
    Template::from_program(&app(), stage, platform)
}
