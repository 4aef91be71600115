//! The types of a resource's properties, and their nested types.

use std::collections::BTreeMap;

use serde_json::Value;

use super::bounds;
use super::read_only::{self, ReadOnly};
use crate::Error;
use crate::model::{Body, Nested, Property, Type};
use crate::naming::{pascal, singular, words};
use crate::schema::{Schema, entries, strings};

/// The `format` with which our corrections mark a reference to a secret.
const SECRET: &str = "ecs-dsl/secret";

/// Visits a schema and adds its nested types to the module.
pub(super) struct Resolver<'a> {
    schema: &'a Schema,
    resource: String,
    read_only: ReadOnly,
    definitions: BTreeMap<String, Type>,
    /// The objects in progress, whose properties are incomplete rather than empty.
    in_progress: Vec<usize>,
    nested: &'a mut Vec<Nested>,
}

/// The location of a schema: the name of its object, the object's key, and the property.
struct Location<'a> {
    owner: &'a str,
    key: &'a str,
    property: &'a str,
}

impl<'a> Location<'a> {
    fn new(owner: &'a str, key: &'a str, property: &'a str) -> Self {
        Self {
            owner,
            key,
            property,
        }
    }
}

impl<'a> Resolver<'a> {
    /// A resolver for the type `resource`.
    pub(super) fn new(schema: &'a Schema, resource: &str, nested: &'a mut Vec<Nested>) -> Self {
        Self {
            schema,
            resource: resource.to_owned(),
            read_only: ReadOnly::from_schema(schema),
            definitions: BTreeMap::new(),
            in_progress: Vec::new(),
            nested,
        }
    }

    /// The properties of the resource itself.
    pub(super) fn resource(mut self) -> Result<Vec<Property>, Error> {
        let (schema, name) = (self.schema, self.resource.clone());
        self.properties(&schema.json, &name, &read_only::root())
    }

    /// The writable properties of an object, sorted.
    fn properties(
        &mut self,
        object: &'a Value,
        owner: &str,
        key: &str,
    ) -> Result<Vec<Property>, Error> {
        let required = strings(&object["required"]);
        let mut found = Vec::new();
        for (name, schema) in own_and_alternative(object) {
            if self.read_only.contains(key, name) {
                continue;
            }
            let value_type = self.type_of(schema, &Location::new(owner, key, name))?;
            let (followed, _) = self.schema.follow(schema);
            found.push(Property {
                name: name.to_owned(),
                value_type,
                required: required.contains(&name),
                bounds: bounds::from_schema(followed),
            });
        }
        found.retain(|property| !self.is_empty(&property.value_type));
        Ok(found)
    }

    /// Whether all properties of an object are read-only, so that nothing can be set.
    fn is_empty(&self, value_type: &Type) -> bool {
        let Type::Nested(index) = value_type else {
            return false;
        };
        let body = self.nested.get(*index).map(|nested| &nested.body);
        matches!(body, Some(Body::Object(properties)) if properties.is_empty())
            && !self.in_progress.contains(index)
    }

    fn type_of(&mut self, schema: &'a Value, location: &Location<'_>) -> Result<Type, Error> {
        if schema["format"] == SECRET {
            return Ok(Type::SecretRef);
        }
        if let Some(reference) = schema["$ref"].as_str() {
            return self.definition(reference);
        }
        if let Some(structured) = self.structured_alternative(schema) {
            return self.type_of(structured, location);
        }
        if !own_and_alternative(schema).is_empty() {
            let key = read_only::key(location.key, location.property, None);
            return self.object(schema, self.names(location, false), &key);
        }
        if is_enumeration(schema) {
            return Ok(self.enumeration(schema, self.names(location, true)));
        }
        self.plain(schema, location)
    }

    /// The most specific of several alternative types.
    fn structured_alternative(&self, schema: &'a Value) -> Option<&'a Value> {
        if !schema["type"].is_null() {
            return None;
        }
        let alternatives = ["oneOf", "anyOf"]
            .iter()
            .flat_map(|name| schema[name].as_array().into_iter().flatten());
        let mut typed = alternatives.filter(|alternative| {
            let followed = self.schema.follow(alternative).0;
            !followed["type"].is_null() && !followed["type"].is_array()
        });
        typed.next()
    }

    fn plain(&mut self, schema: &'a Value, location: &Location<'_>) -> Result<Type, Error> {
        let types = match &schema["type"] {
            Value::String(name) => vec![name.as_str()],
            names => strings(names),
        };
        let has = |name| types.contains(&name);
        Ok(
            if has("object") || (types.is_empty() && schema["format"] == "json") {
                Type::Json
            } else if has("array") {
                let property = singular(location.property);
                let item = Location::new(location.owner, location.key, &property);
                Type::List(Box::new(self.type_of(&schema["items"], &item)?))
            } else if has("string") || types.is_empty() {
                Type::String
            } else if has("number") {
                Type::Number
            } else if has("integer") {
                Type::Integer
            } else {
                Type::Boolean
            },
        )
    }

    fn definition(&mut self, reference: &str) -> Result<Type, Error> {
        let name = reference.trim_start_matches("#/definitions/");
        if let Some(known) = self.definitions.get(name) {
            return Ok(known.clone());
        }
        let schema = self.schema;
        let definition = &schema.json["definitions"][name];
        if definition.is_null() {
            let type_name = self.schema.type_name.clone();
            return Err(Error::Definition {
                type_name,
                definition: name.to_owned(),
            });
        }
        let of_resource = self.resource.clone() + &pascal(name);
        let names = vec![pascal(name), of_resource.clone(), of_resource + "Property"];
        let value_type =
            if definition["$ref"].is_null() && !own_and_alternative(definition).is_empty() {
                self.object(definition, names, &format!("#{name}"))?
            } else if definition["$ref"].is_null() && is_enumeration(definition) {
                self.enumeration(definition, names)
            } else {
                self.type_of(definition, &Location::new("", name, name))?
            };
        self.definitions.insert(name.to_owned(), value_type.clone());
        Ok(value_type)
    }

    fn object(&mut self, schema: &'a Value, names: Vec<String>, key: &str) -> Result<Type, Error> {
        let owner = names.first().cloned().unwrap_or_default();
        let index = self.add(names, Body::Object(Vec::new()));
        if let Some(definition) = key.strip_prefix('#') {
            self.definitions
                .insert(definition.to_owned(), Type::Nested(index));
        }
        self.in_progress.push(index);
        let properties = self.properties(schema, &owner, key)?;
        self.in_progress.pop();
        if let Some(nested) = self.nested.get_mut(index) {
            nested.body = Body::Object(properties);
        }
        Ok(Type::Nested(index))
    }

    fn enumeration(&mut self, schema: &Value, names: Vec<String>) -> Type {
        let values = if schema["enum"].is_array() {
            &schema["enum"]
        } else {
            &schema["enumCaseInsensitive"]
        };
        let values = strings(values).into_iter().map(str::to_owned).collect();
        Type::Nested(self.add(names, Body::Enumeration(values)))
    }

    fn add(&mut self, names: Vec<String>, body: Body) -> usize {
        self.nested.push(Nested {
            type_name: self.schema.type_name.clone(),
            names,
            body,
        });
        self.nested.len() - 1
    }

    /// The possible names of a type without definition. A single word such as `Type` or `Mode` is too unspecific.
    fn names(&self, location: &Location<'_>, may_omit_owner: bool) -> Vec<String> {
        let name = pascal(location.property);
        let of_owner = format!("{}{name}", location.owner);
        let mut names = Vec::new();
        if location.owner.is_empty() || (may_omit_owner && words(location.property).len() > 1) {
            names.push(name);
        }
        names.push(of_owner.clone());
        names.push(format!("{}{of_owner}", self.resource));
        names
    }
}

/// The properties of an object and of its alternatives, sorted by name.
fn own_and_alternative(schema: &Value) -> Vec<(&str, &Value)> {
    let mut found: BTreeMap<&str, &Value> = BTreeMap::new();
    if schema["type"] == "array" {
        return Vec::new();
    }
    for list in ["oneOf", "anyOf", "allOf"] {
        for alternative in schema[list].as_array().into_iter().flatten() {
            found.extend(entries(&alternative["properties"]));
        }
    }
    found.extend(entries(&schema["properties"]));
    found.into_iter().collect()
}

fn is_enumeration(schema: &Value) -> bool {
    let text = schema["type"].is_null() || schema["type"] == "string";
    let listed = ["enum", "enumCaseInsensitive"]
        .iter()
        .any(|name| !strings(&schema[name]).is_empty());
    text && listed
}
