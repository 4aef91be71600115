//! Writes the Rust of one module: typed setters over a map, and nothing that a user's build would have to pay for.
//!
//! Setters are generic and one call long, everything else is `#[inline]`: code is made only for what a program calls.

use std::fmt::Write as _;

use crate::clash::{Named, Naming};
use crate::model::{Attribute, Body, Module, Property, Resource, Type};
use crate::naming::{snake, variant};

/// The first line of every file that is written.
pub const FIRST_LINE: &str =
    "Written by `cargo run -p ecs-dsl-codegen` from AWS's resource schemas.";

/// Methods that every `Handle` has: an attribute of the same name gets a suffix.
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

/// The text of a module.
pub fn module(module: &Module, naming: &Naming) -> String {
    let mut out = format!(
        "//! {FIRST_LINE}\n//!\n//! The `AWS::{}::*` types.\n\n",
        service(module)
    );
    let mut body = String::new();
    for one in &module.resources {
        resource(&mut body, one, naming);
    }
    let mut nested: Vec<&Named> = naming
        .types
        .iter()
        .filter(|named| !named.name.is_empty())
        .collect();
    nested.sort_unstable_by(|a, b| a.name.cmp(&b.name));
    for named in nested {
        match &named.body {
            Body::Object(properties) => object(&mut body, named, properties, naming),
            Body::Enumeration(values) => enumeration(&mut body, named, values),
        }
    }
    imports(&mut out, &body);
    out.push_str(&body);
    out
}

fn service(module: &Module) -> &str {
    let first = module
        .resources
        .first()
        .map(|resource| resource.type_name.as_str())
        .unwrap_or_default();
    first.split("::").nth(1).unwrap_or_default()
}

fn imports(out: &mut String, body: &str) {
    let names = [
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
    let used: Vec<&str> = names
        .iter()
        .filter(|(_, mark)| body.contains(mark))
        .map(|(name, _)| *name)
        .collect();
    _ = writeln!(out, "use crate::cfn::{{{}}};", used.join(", "));
}

fn resource(out: &mut String, resource: &Resource, naming: &Naming) {
    let Resource {
        type_name,
        name,
        properties,
        attributes,
    } = resource;
    _ = writeln!(out, "\n/// `{type_name}`.");
    structure(out, name, properties, naming);
    _ = writeln!(
        out,
        "\nimpl ResourceType for {name} {{\n    const TYPE: &'static str = \"{type_name}\";\n\n    \
         #[inline]\n    fn into_properties(self) -> Map {{\n        self.0\n    }}\n}}"
    );
    if !attributes.is_empty() {
        _ = writeln!(out, "\nimpl Handle<{name}> {{");
        let methods: Vec<String> = attributes
            .iter()
            .map(|one| attribute(one, naming))
            .collect();
        out.push_str(&methods.join("\n"));
        out.push_str("}\n");
    }
}

fn object(out: &mut String, named: &Named, properties: &[Property], naming: &Naming) {
    let name = &named.name;
    _ = writeln!(out, "\n/// `{name}` of {}.", users(named));
    structure(out, name, properties, naming);
    _ = writeln!(
        out,
        "\nimpl PropertyType for {name} {{\n    #[inline]\n    fn into_expr(self) -> Expr {{\n        self.0.into()\n    }}\n}}"
    );
}

fn users(named: &Named) -> String {
    named
        .of
        .iter()
        .map(|name| format!("`{name}`"))
        .collect::<Vec<_>>()
        .join(", ")
}

/// The type, its constructor with what is required, and a setter for everything else.
fn structure(out: &mut String, name: &str, properties: &[Property], naming: &Naming) {
    let (required, optional): (Vec<_>, Vec<_>) =
        properties.iter().partition(|property| property.required);
    let default = if required.is_empty() { "Default, " } else { "" };
    _ = writeln!(
        out,
        "#[must_use]\n#[derive(Clone, Debug, {default}PartialEq)]\npub struct {name}(Map);\n\nimpl {name} {{"
    );
    let mut methods = vec![constructor(&required, naming)];
    methods.extend(optional.iter().map(|property| setter(property, naming)));
    out.push_str(&methods.join("\n"));
    out.push_str("}\n");
}

fn constructor(required: &[&Property], naming: &Naming) -> String {
    if required.is_empty() {
        return "    /// With nothing set.\n    #[inline]\n    pub const fn new() -> Self {\n        Self(Map::new())\n    }\n".to_owned();
    }
    let mut text = "    /// With what AWS requires:\n".to_owned();
    for property in required {
        _ = writeln!(text, "    /// - {}", documentation(property));
    }
    let arguments: Vec<String> = required
        .iter()
        .map(|property| {
            format!(
                "{}: impl Into<Value<{}>>",
                snake(&property.name),
                rust(&property.of, naming)
            )
        })
        .collect();
    _ = writeln!(
        text,
        "    pub fn new({}) -> Self {{\n        Self(Map::new())",
        arguments.join(", ")
    );
    for property in required {
        let name = &property.name;
        _ = writeln!(
            text,
            "            .and(\"{name}\", {}.into().into_expr())",
            snake(name)
        );
    }
    // The chain ends inside the tuple struct.
    text = text.replace("Self(Map::new())\n", "Self(\n            Map::new()\n");
    text.push_str("        )\n    }\n");
    text
}

fn setter(property: &Property, naming: &Naming) -> String {
    let Property { name, of, .. } = property;
    format!(
        "    /// {}\n    pub fn {}(self, value: impl Into<Value<{}>>) -> Self {{\n        \
         Self(self.0.and(\"{name}\", value.into().into_expr()))\n    }}\n",
        documentation(property),
        snake(name),
        rust(of, naming),
    )
}

fn documentation(property: &Property) -> String {
    let Property { name, bounds, .. } = property;
    if bounds.is_empty() {
        format!("`{name}`.")
    } else {
        format!("`{name}`: {bounds}.")
    }
}

fn attribute(attribute: &Attribute, naming: &Naming) -> String {
    let name = &attribute.name;
    let mut method = snake(name);
    if HANDLE_METHODS.contains(&method.as_str()) {
        method.push_str("_attribute");
    }
    let of = rust(&attribute.of, naming);
    format!(
        "    /// The attribute `{name}`.\n    #[inline]\n    pub fn {method}(&self) -> Value<{of}> {{\n        \
         self.attribute(\"{name}\")\n    }}\n"
    )
}

fn rust(of: &Type, naming: &Naming) -> String {
    match of {
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

fn enumeration(out: &mut String, named: &Named, values: &[String]) {
    let name = &named.name;
    let mut variants: Vec<(String, &str)> = Vec::new();
    for value in values {
        match variant(value) {
            Some(variant) if !variants.iter().any(|(taken, _)| *taken == variant) => {
                variants.push((variant, value));
            }
            _ => {}
        }
    }
    _ = writeln!(out, "\n/// `{name}` of {}.", users(named));
    _ = writeln!(
        out,
        "#[non_exhaustive]\n#[derive(Clone, Debug, PartialEq)]\npub enum {name} {{"
    );
    for (variant, value) in &variants {
        _ = writeln!(out, "    /// `{value}`.\n    {variant},");
    }
    _ = writeln!(
        out,
        "    /// A value that AWS's schema doesn't list.\n    Other(String),\n}}\n\nimpl {name} {{"
    );
    out.push_str("    /// AWS's word for it.\n    #[inline]\n    pub fn as_str(&self) -> &str {\n        match self {\n");
    for (variant, value) in &variants {
        _ = writeln!(out, "            Self::{variant} => \"{value}\",");
    }
    out.push_str("            Self::Other(other) => other,\n        }\n    }\n}\n");
    _ = writeln!(
        out,
        "\nimpl PropertyType for {name} {{\n    #[inline]\n    fn into_expr(self) -> Expr {{\n        \
         self.as_str().to_owned().into()\n    }}\n}}"
    );
}
