//! Builds the [model](crate::model) from schemas: writable properties, readable attributes, and nested types.

mod attributes;
mod bounds;
mod nested;
mod read_only;

use std::collections::BTreeMap;

use crate::Error;
use crate::model::{Module, Resource};
use crate::naming::pascal;
use crate::schema::Schema;

use nested::Resolver;

/// The modules, one per service, sorted by name.
///
/// # Errors
/// If a schema refers to a missing definition.
pub fn modules(schemas: &[Schema]) -> Result<Vec<Module>, Error> {
    let mut modules: BTreeMap<String, Module> = BTreeMap::new();
    for schema in schemas {
        let name = schema.service_and_name().0.to_lowercase();
        let module = modules.entry(name.clone()).or_insert_with(|| Module {
            name,
            ..Module::default()
        });
        let resource = resource(schema, module)?;
        module.resources.push(resource);
    }
    Ok(modules.into_values().collect())
}

fn resource(schema: &Schema, module: &mut Module) -> Result<Resource, Error> {
    let name = pascal(schema.service_and_name().1);
    let attributes = attributes::from_schema(schema);
    let properties = Resolver::new(schema, &name, &mut module.nested).resource()?;
    Ok(Resource {
        type_name: schema.type_name.clone(),
        name,
        properties,
        attributes,
    })
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::modules;
    use crate::model::{Body, Module, Type};
    use crate::schema::Schema;

    fn module(json: Value) -> Module {
        let schema = Schema {
            type_name: "AWS::ECS::Service".to_owned(),
            json,
        };
        modules(&[schema]).unwrap().remove(0)
    }

    #[test]
    fn read_only_property_is_an_attribute() {
        let module = module(json!({
            "properties": {
                "Arn": {"type": "string"},
                "Endpoint": {"$ref": "#/definitions/Endpoint"},
                "Secret": {"type": "object", "properties": {"Arn": {"type": "string"}, "Key": {"type": "string"}}},
                "Cluster": {"type": "string"},
            },
            "definitions": {"Endpoint": {"type": "object", "properties": {"Port": {"type": "integer"}}}},
            "readOnlyProperties": ["/properties/Arn", "/properties/Endpoint/Port", "/properties/Secret/Arn"],
            "required": ["Cluster", "Arn"],
        }));
        let service = &module.resources[0];
        let properties: Vec<_> = service
            .properties
            .iter()
            .map(|p| (p.name.as_str(), p.required))
            .collect();
        assert_eq!(properties, [("Cluster", true), ("Secret", false)]);
        let attributes: Vec<_> = service
            .attributes
            .iter()
            .map(|a| (a.name.as_str(), a.value_type.clone()))
            .collect();
        let expected = [
            ("Arn", Type::String),
            ("Endpoint.Port", Type::Integer),
            ("Secret.Arn", Type::String),
        ];
        assert_eq!(attributes, expected);
        let Body::Object(secret) = &module.nested[1].body else {
            panic!("an object")
        };
        assert_eq!(
            secret.iter().map(|p| p.name.as_str()).collect::<Vec<_>>(),
            ["Key"]
        );
    }

    #[test]
    fn recursive_definition_is_one_type() {
        let module = module(json!({
            "properties": {"Statement": {"$ref": "#/definitions/Statement"}},
            "definitions": {"Statement": {"type": "object", "properties": {
                "Not": {"$ref": "#/definitions/Statement"},
                "And": {"type": "array", "items": {"$ref": "#/definitions/Statement"}},
            }}},
        }));
        assert_eq!(module.nested.len(), 1);
        let Body::Object(properties) = &module.nested[0].body else {
            panic!("an object")
        };
        assert_eq!(
            properties[0].value_type,
            Type::List(Box::new(Type::Nested(0)))
        );
        assert_eq!(properties[1].value_type, Type::Nested(0));
    }

    #[test]
    fn alternatives_are_merged_into_one_object() {
        let module = module(json!({
            "properties": {"Format": {"type": "object", "oneOf": [
                {"properties": {"Simple": {"type": "string"}}, "required": ["Simple"]},
                {"properties": {"Partitioned": {"type": "boolean"}}},
            ]}},
        }));
        let Body::Object(properties) = &module.nested[0].body else {
            panic!("an object")
        };
        let found: Vec<_> = properties
            .iter()
            .map(|p| (p.name.as_str(), p.required))
            .collect();
        assert_eq!(found, [("Partitioned", false), ("Simple", false)]);
    }

    #[test]
    fn free_json_and_maps_have_no_nested_type() {
        let module = module(json!({"properties": {
            "Policy": {"type": ["object", "string"]},
            "Options": {"type": "object", "patternProperties": {".*": {"type": "string"}}},
            "Weights": {"type": "array", "items": {"type": "number"}},
        }}));
        let types: Vec<_> = module.resources[0]
            .properties
            .iter()
            .map(|p| p.value_type.clone())
            .collect();
        assert_eq!(
            types,
            [Type::Json, Type::Json, Type::List(Box::new(Type::Number))]
        );
    }

    #[test]
    fn enumeration_is_named_after_its_property_and_owner() {
        let module = module(json!({
            "properties": {
                "LaunchType": {"type": "string", "enum": ["EC2", "FARGATE"]},
                "Controller": {"$ref": "#/definitions/DeploymentController"},
                "AccessTypes": {"type": "array", "items": {"type": "string", "enum": ["PUBLIC"]}},
            },
            "definitions": {"DeploymentController": {"type": "object", "properties": {
                "Type": {"enum": ["ECS", "EXTERNAL"]},
            }}},
        }));
        let mut names: Vec<_> = module
            .nested
            .iter()
            .map(|nested| nested.names[0].as_str())
            .collect();
        names.sort_unstable();
        assert_eq!(
            names,
            [
                "AccessType",
                "DeploymentController",
                "DeploymentControllerType",
                "LaunchType"
            ]
        );
    }
}
