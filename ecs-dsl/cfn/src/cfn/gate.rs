//! Gates: wait conditions that make CloudFormation wait for a migration before it updates services.
//!
//! The engine adds them to the template that it sends. A gate is complete once its migration has succeeded, so that the deployed
//! gate is the record of the success.

use serde_json::Value;

use super::type_names::cloudformation::WAIT_CONDITION;
use super::{Document, DocumentResource, Owner};

/// The mark of a gate, whose value is the logical id of the migration's task definition.
pub const GATE: &str = "Gate";

/// The logical id of the gate of a task definition for a version of the migration.
pub fn gate_id(definition: &str, version: &str) -> String {
    format!("{definition}Gate{version}")
}

/// The logical id of the task definition of the migration that opens this gate; `None` if the resource isn't a gate.
pub fn migration_of<'a>(resource: &DocumentResource<'a>) -> Option<&'a str> {
    let metadata = resource.body().get("Metadata")?;
    let migration = metadata.get(Owner::METADATA)?.get(GATE)?.as_str();
    migration.filter(|_| resource.type_name == WAIT_CONDITION)
}

/// The gate of the migration with this task definition.
pub fn gate_of<'a>(template: &'a Document, definition: &str) -> Option<&'a str> {
    let mut gates = template.of_type(WAIT_CONDITION);
    let gate = gates.find(|gate| migration_of(gate) == Some(definition))?;
    Some(gate.id)
}

/// The template without its gates; `None` if it has none.
pub fn without_gates(template: &Document) -> Option<Document> {
    let gates = template.of_type(WAIT_CONDITION);
    let gates = gates.filter(|gate| migration_of(gate).is_some());
    let ids: Vec<&str> = gates.map(|gate| gate.id).collect();
    if ids.is_empty() {
        return None;
    }
    let mut json = template.as_json().clone();
    let resources = json.get_mut("Resources")?.as_object_mut()?;
    resources.retain(|id, _| !ids.contains(&id.as_str()));
    for resource in resources.values_mut().filter_map(Value::as_object_mut) {
        let Some(Value::Array(dependencies)) = resource.get_mut("DependsOn") else {
            continue;
        };
        dependencies.retain(|id| !id.as_str().is_some_and(|id| ids.contains(&id)));
        if dependencies.is_empty() {
            resource.remove("DependsOn");
        }
    }
    Document::from_value(json).ok()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{gate_of, without_gates};
    use crate::cfn::Document;

    #[test]
    fn gates_are_found_and_left_out() {
        let gate = json!({"Type": "AWS::CloudFormation::WaitCondition", "Metadata": {"EcsDsl": {"Gate": "Migrate"}}});
        let own = json!({"Type": "AWS::CloudFormation::WaitCondition"});
        let template = |order: serde_json::Value, gates: serde_json::Value| {
            let mut resources = json!({"Migrate": {"Type": "AWS::ECS::TaskDefinition"}, "Order": order, "Own": own});
            let gates = gates.as_object().unwrap().clone();
            resources.as_object_mut().unwrap().extend(gates);
            Document::from_value(json!({"Resources": resources})).unwrap()
        };
        let service =
            |dependencies: &[&str]| json!({"Type": "AWS::ECS::Service", "DependsOn": dependencies});
        let gated = template(
            service(&["Rule", "MigrateGate1"]),
            json!({"MigrateGate1": gate}),
        );
        assert_eq!(gate_of(&gated, "Migrate"), Some("MigrateGate1"));
        assert_eq!(gate_of(&gated, "Other"), None);
        let plain = template(service(&["Rule"]), json!({}));
        assert_eq!(without_gates(&gated).unwrap(), plain);
        assert!(without_gates(&plain).is_none());
        let only = template(service(&["MigrateGate1"]), json!({"MigrateGate1": gate}));
        let bare = template(json!({"Type": "AWS::ECS::Service"}), json!({}));
        assert_eq!(without_gates(&only).unwrap(), bare);
    }
}
