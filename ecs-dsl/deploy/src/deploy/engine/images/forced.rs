//! Forced deployments: services start new tasks although nothing of them changes.
//!
//! CloudFormation passes a changed `ForceNewDeploymentNonce` on to
//! [UpdateService](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateService.html). Ours counts the forced
//! deployments of a service, and later deployments keep it: another value would force one more.

use serde_json::json;

use crate::cfn::Document;
use crate::cfn::type_names::ecs;

const PROPERTY: &str = "ForceNewDeployment";
const NONCE: &str = "ForceNewDeploymentNonce";

/// The template in which the services that the stack has are deployed again, if it is `forced`. A service that sets the property itself
/// stays as it is.
pub(super) fn with_forced(
    program: Document,
    deployed: Option<&Document>,
    forced: bool,
) -> Document {
    let mut nonces = Vec::new();
    for service in program.of_type(ecs::SERVICE) {
        let old = deployed.and_then(|deployed| deployed.resource(service.id));
        let old = old.filter(|old| old.type_name == ecs::SERVICE);
        let (Some(old), None) = (old, service.property(PROPERTY)) else {
            continue;
        };
        let nonce = old.property(PROPERTY).and_then(|value| value.get(NONCE));
        let nonce = nonce.and_then(|nonce| nonce.as_str()?.parse::<u64>().ok());
        let next = match forced {
            true => Some(nonce.unwrap_or_default().saturating_add(1)),
            false => nonce,
        };
        nonces.extend(next.map(|next| (service.id.to_owned(), next)));
    }
    if nonces.is_empty() {
        return program;
    }
    let mut json = program.as_json().clone();
    for (id, nonce) in nonces {
        if let Some(service) = json.pointer_mut(&format!("/Resources/{id}")) {
            let forced = json!({"EnableForceNewDeployment": true, NONCE: nonce.to_string()});
            service["Properties"][PROPERTY] = forced;
        }
    }
    // The resources are the same.
    Document::from_value(json).unwrap_or(program)
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::with_forced;
    use crate::cfn::Document;

    fn program(properties: &Value) -> Document {
        let service = json!({"Type": "AWS::ECS::Service", "Properties": properties});
        Document::from_value(json!({"Resources": {"Order": service}})).unwrap()
    }

    fn nonce(template: &Document) -> Option<&str> {
        let service = template.resource("Order")?;
        service
            .property("ForceNewDeployment")?
            .get("ForceNewDeploymentNonce")?
            .as_str()
    }

    #[test]
    fn number_grows_when_forced_and_is_kept_otherwise() {
        let plain = program(&json!({"DesiredCount": 1}));
        let none = with_forced(plain.clone(), Some(&plain), false);
        assert_eq!(none, plain);
        let first = with_forced(plain.clone(), Some(&plain), true);
        assert_eq!(nonce(&first), Some("1"));
        assert_eq!(with_forced(plain.clone(), Some(&first), false), first);
        let second = with_forced(plain.clone(), Some(&first), true);
        assert_eq!(nonce(&second), Some("2"));
        // A new service starts tasks anyway.
        assert_eq!(
            with_forced(plain.clone(), Some(&Document::empty()), true),
            plain
        );
    }

    #[test]
    fn property_of_the_program_stays() {
        let own = program(&json!({"ForceNewDeployment": {"EnableForceNewDeployment": true}}));
        assert_eq!(with_forced(own.clone(), Some(&own), true), own);
    }
}
