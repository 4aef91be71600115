//! Writes a resource type or a nested object: a constructor with the required properties, and setters for the others.

use std::fmt::Write as _;

use super::rust;
use crate::clash::Naming;
use crate::model::Property;
use crate::naming::snake;

const EMPTY: &str = "    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }
";

pub(super) fn write(out: &mut String, name: &str, properties: &[Property], naming: &Naming) {
    let (required, optional): (Vec<_>, Vec<_>) =
        properties.iter().partition(|property| property.required);
    let mut methods = vec![constructor(&required, naming)];
    methods.extend(optional.iter().map(|property| setter(property, naming)));
    _ = writeln!(
        out,
        "#[must_use]
#[derive(Clone, Debug)]
pub struct {name}(Map);

impl {name} {{
{}}}",
        methods.join("\n")
    );
}

fn constructor(required: &[&Property], naming: &Naming) -> String {
    if required.is_empty() {
        return EMPTY.to_owned();
    }
    let mut text = "    /// With the required properties:\n".to_owned();
    for property in required {
        _ = writeln!(text, "    /// - {}", documentation(property));
    }
    let arguments: Vec<String> = required
        .iter()
        .map(|property| argument(&snake(&property.name), property, naming))
        .collect();
    let set = required
        .iter()
        .map(|property| format!(".set(\"{}\", {})", property.name, snake(&property.name)));
    _ = writeln!(
        text,
        "    pub fn new({}) -> Self {{
        Self(Map::new(){})
    }}",
        arguments.join(", "),
        set.collect::<String>()
    );
    text
}

fn setter(property: &Property, naming: &Naming) -> String {
    let name = &property.name;
    format!(
        "    /// {}
    pub fn {}(self, {}) -> Self {{
        Self(self.0.set(\"{name}\", value))
    }}
",
        documentation(property),
        snake(name),
        argument("value", property, naming),
    )
}

fn argument(name: &str, property: &Property, naming: &Naming) -> String {
    format!(
        "{name}: impl Into<Value<{}>>",
        rust(&property.value_type, naming)
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
