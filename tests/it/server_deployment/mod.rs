//! End-to-end deployments of the example programs to a third-party CloudFormation server, over AWS's SDK and HTTP. The
//! service APIs show the results.

mod buckets;
mod changes;
mod examples;
mod expected;
mod inspection;
mod jobs;
mod mesh_platform;
mod parameters;
mod stages;

use serde_json::Value;

use crate::program::{Program, Run};

/// Images and secrets that the example needs and doesn't create.
pub(crate) const PREREQUISITES: [&str; 7] = [
    "image:django-microservices/api-gateway:1.4.0",
    "image:django-microservices/notification-service:1.4.0",
    "image:django-microservices/order-service:1.4.0",
    "image:django-microservices/product-service:1.4.0",
    "image:django-microservices/user-service:1.4.0",
    "secret:django-microservices/payment",
    "secret:django-microservices/providers",
];

/// The secrets that the server has generated, and the passwords in them. They must not be in any output or file.
fn passwords(inventory: &Value) -> Vec<String> {
    let values = inventory["secrets"].as_array().expect("a list of values");
    let values: Vec<_> = values.iter().filter_map(Value::as_str).collect();
    let inside = values.iter().filter_map(|value| {
        let object: Value = serde_json::from_str(value).ok()?;
        Some(object["password"].as_str()?.to_owned())
    });
    let mut found: Vec<String> = inside.collect();
    found.extend(values.into_iter().map(str::to_owned));
    found
}

/// Asserts that no secret is in the output, in the program's folder, in the resources that the service APIs show, or in
/// the templates, outputs and events of the stacks.
#[track_caller]
fn assert_no_secret_leaked(inventory: &Value, program: &Program, runs: &[&Run], found: &Value) {
    let passwords = passwords(inventory);
    assert!(!passwords.is_empty(), "the server generates secrets");
    let mut texts = vec![found.to_string(), inventory["stacks"].to_string()];
    texts.extend(runs.iter().map(|run| format!("{run:?}")));
    texts.extend(program.files().into_iter().map(|(_, text)| text));
    for password in &passwords {
        // Neither as plain text nor JSON-escaped.
        let quoted = Value::from(password.as_str()).to_string();
        let quoted = quoted.trim_matches('"');
        let leak = texts
            .iter()
            .find(|text| text.contains(password.as_str()) || text.contains(quoted));
        assert!(leak.is_none(), "a secret is in: {leak:?}");
    }
}
