//! Seed 0, Django microservices: the rows S0-1 to S0-13, and the resources of S0-16.

mod identity;
mod safety;
mod surroundings;
mod workloads;

use std::sync::LazyLock;

use serde_json::Value;

use crate::django_microservices::{app, django};

/// Name, port, CPU units and MiB in staging, path patterns, priority.
type Figures = (
    &'static str,
    u16,
    &'static str,
    &'static str,
    &'static [&'static str],
    u32,
);

const SERVICES: [Figures; 5] = [
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

static STAGING: LazyLock<Template> = LazyLock::new(|| Template::of("staging"));

struct Template(Value);

impl Template {
    fn of(stage: &str) -> Self {
        let assembly = app()
            .synth(stage, django)
            .unwrap_or_else(|faults| panic!("{faults}"));
        Self(serde_json::from_str(&assembly.stacks[0].template.to_json()).unwrap())
    }

    /// The properties of the resource with this id.
    fn properties(&self, id: &str) -> &Value {
        let resource = &self.0["Resources"][id];
        assert!(resource.is_object(), "there is no {id}");
        &resource["Properties"]
    }

    /// A part of a service, such as its `TaskDefinition`.
    fn part(&self, service: &str, part: &str) -> &Value {
        self.properties(&id(service, part))
    }

    fn container(&self, service: &str) -> &Value {
        &self.part(service, "TaskDefinition")["ContainerDefinitions"][0]
    }

    /// All resources of a type.
    fn all(&self, type_name: &str) -> Vec<(&String, &Value)> {
        let resources = self.0["Resources"].as_object().unwrap();
        resources
            .iter()
            .filter(|(_, resource)| resource["Type"] == type_name)
            .collect()
    }
}

/// `order-service` and `TaskDefinition` as `OrderServiceTaskDefinition`.
fn id(service: &str, part: &str) -> String {
    let words = service
        .split('-')
        .map(|word| word[..1].to_uppercase() + &word[1..]);
    words.chain([part.to_owned()]).collect()
}

fn variable<'a>(container: &'a Value, name: &str) -> Option<&'a Value> {
    let variables = container["Environment"].as_array()?;
    variables
        .iter()
        .find(|variable| variable["Name"] == name)
        .map(|variable| &variable["Value"])
}

fn secret<'a>(container: &'a Value, name: &str) -> Option<&'a Value> {
    let secrets = container["Secrets"].as_array()?;
    secrets
        .iter()
        .find(|secret| secret["Name"] == name)
        .map(|secret| &secret["ValueFrom"])
}
