//! Writes a module: typed setters over a map, with minimal compile time for users.
//!
//! Setters are generic and only one call, everything else is `#[inline]`: code is only generated for what a program calls.
//! The types derive only `Clone` and `Debug`, because a derive costs more than all setters of a type.

mod enumeration;
mod structure;

use std::fmt::Write as _;

use crate::clash::{Named, Naming};
use crate::model::{Attribute, Body, Module, Property, Resource, Type};
use crate::naming::snake;

/// The first line of every generated file.
pub const FIRST_LINE: &str =
    "Written by `cargo run -p ecs-dsl-codegen` from AWS's resource schemas.";

/// The methods of every `Handle`; attributes with these names get a suffix.
const HANDLE_METHODS: [&str; 9] = [
    "attribute",
    "attribute_of",
    "logical_id",
    "name",
    "ref_of",
    "reference",
    "scope",
    "spec",
    "target",
];

/// The imports of a module, and the text that requires each.
const IMPORTS: [(&str, &str); 9] = [
    ("Expr", "-> Expr"),
    ("Handle", "Handle<"),
    ("Json", "<Json>"),
    ("List", "List<"),
    ("Map", "(Map)"),
    ("PropertyType", "impl PropertyType"),
    ("ResourceType", "impl ResourceType"),
    ("SecretRef", "<SecretRef>"),
    ("Value", "Value<"),
];

/// The text of a module.
pub fn module(module: &Module, naming: &Naming) -> String {
    let mut body = String::new();
    for resource_type in &module.resources {
        resource(&mut body, resource_type, naming);
    }
    for named in naming.sorted() {
        match &named.body {
            Body::Object(properties) => object(&mut body, named, properties, naming),
            Body::Enumeration(values) => enumeration::write(&mut body, named, values),
        }
    }
    let used = IMPORTS.iter().filter(|(_, mark)| body.contains(mark));
    let imports: Vec<&str> = used.map(|(name, _)| *name).collect();
    format!(
        "//! {FIRST_LINE}\n//!\n//! The `AWS::{}::*` types.\n\nuse crate::cfn::{{{}}};\n{body}",
        service(module),
        imports.join(", ")
    )
}

fn service(module: &Module) -> &str {
    let first = module.resources.first();
    let type_name = first.map_or("", |resource| resource.type_name.as_str());
    type_name.split("::").nth(1).unwrap_or_default()
}

fn resource(out: &mut String, resource: &Resource, naming: &Naming) {
    let Resource {
        type_name,
        name,
        properties,
        attributes,
    } = resource;
    _ = writeln!(out, "\n/// `{type_name}`.");
    structure::write(out, name, properties, naming);
    _ = writeln!(
        out,
        "
impl ResourceType for {name} {{
    const TYPE: &'static str = \"{type_name}\";

    #[inline]
    fn into_properties(self) -> Map {{
        self.0
    }}
}}"
    );
    if !attributes.is_empty() {
        let methods: Vec<String> = attributes
            .iter()
            .map(|model| attribute(model, naming))
            .collect();
        _ = writeln!(out, "\nimpl Handle<{name}> {{\n{}}}", methods.join("\n"));
    }
}

fn object(out: &mut String, named: &Named, properties: &[Property], naming: &Naming) {
    let name = &named.name;
    _ = writeln!(out, "\n/// `{name}` of {}.", users(named));
    structure::write(out, name, properties, naming);
    _ = writeln!(
        out,
        "
impl PropertyType for {name} {{
    #[inline]
    fn into_expr(self) -> Expr {{
        self.0.into()
    }}
}}"
    );
}

/// The resource types that a nested type belongs to.
fn users(named: &Named) -> String {
    let names: Vec<String> = named.users.iter().map(|name| format!("`{name}`")).collect();
    names.join(", ")
}

fn attribute(attribute: &Attribute, naming: &Naming) -> String {
    let name = &attribute.name;
    let mut method = snake(name);
    if HANDLE_METHODS.contains(&method.as_str()) {
        method.push_str("_attribute");
    }
    let value_type = rust(&attribute.value_type, naming);
    format!(
        "    /// The attribute `{name}`.
    #[inline]
    pub fn {method}(&self) -> Value<{value_type}> {{
        self.attribute(\"{name}\")
    }}
"
    )
}

/// The type argument of a `Value`.
fn rust(value_type: &Type, naming: &Naming) -> String {
    match value_type {
        Type::String => "String".to_owned(),
        Type::Integer => "i64".to_owned(),
        Type::Number => "f64".to_owned(),
        Type::Boolean => "bool".to_owned(),
        Type::Json => "Json".to_owned(),
        Type::SecretRef => "SecretRef".to_owned(),
        Type::List(item) => format!("List<{}>", rust(item, naming)),
        Type::Nested(index) => naming.name(*index).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::schema::Schema;
    use crate::{clash, resolve};

    /// The module of a type with a required property, an optional one, an enumeration and two attributes.
    fn text() -> String {
        let json = json!({
            "properties": {
                "Arn": {"type": "string"},
                "Cluster": {"type": "string", "maxLength": 255},
                "LaunchType": {"type": "string", "enum": ["EC2", "FARGATE"]},
                "Name": {"type": "string"},
                "Type": {"type": "integer"},
            },
            "readOnlyProperties": ["/properties/Arn", "/properties/Name"],
            "required": ["Cluster"],
        });
        let schemas = [Schema {
            type_name: "AWS::ECS::Service".to_owned(),
            json,
        }];
        let module = resolve::modules(&schemas).unwrap().remove(0);
        super::module(&module, &clash::resolve(&module).unwrap())
    }

    #[test]
    fn required_property_is_an_argument_of_new() {
        let text = text();
        assert!(text.contains("    /// - `Cluster`: at most 255 characters.\n    pub fn new(cluster: impl Into<Value<String>>) -> Self {\n"));
        assert!(text.contains("        Self(Map::new().set(\"Cluster\", cluster))\n"));
        assert!(!text.contains("pub fn cluster("));
    }

    #[test]
    fn optional_property_is_a_setter_and_keyword_is_escaped() {
        let setter = "    /// `Type`.\n    pub fn r#type(self, value: impl Into<Value<i64>>) -> Self {\n        \
                      Self(self.0.set(\"Type\", value))\n    }\n";
        assert!(text().contains(setter));
    }

    #[test]
    fn enumeration_has_variants_and_other() {
        let text = text();
        assert!(
            text.contains(
                "pub fn launch_type(self, value: impl Into<Value<LaunchType>>) -> Self {"
            )
        );
        assert!(text.contains("    /// `FARGATE`.\n    Fargate,\n"));
        assert!(text.contains(
            "            Self::Fargate => \"FARGATE\",\n            Self::Other(other) => other,\n"
        ));
    }

    #[test]
    fn attribute_is_a_handle_method_without_collision() {
        let text = text();
        assert!(text.contains("impl Handle<Service> {\n    /// The attribute `Arn`.\n"));
        assert!(text.contains(
            "    pub fn arn(&self) -> Value<String> {\n        self.attribute(\"Arn\")\n"
        ));
        assert!(text.contains("    pub fn name_attribute(&self) -> Value<String> {"));
    }
}
