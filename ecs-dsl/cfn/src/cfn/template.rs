//! The template of a stack.

use std::collections::BTreeMap;
use std::fmt;

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::{Expr, LogicalId, Map, Parameter, Resource, Value};

/// An output of a stack.
#[derive(Clone, Debug, PartialEq)]
pub struct Output {
    /// The value.
    pub value: Value<String>,
    /// The description.
    pub description: Option<String>,
    /// The export name, under which other stacks can import it. An export can't change while it is imported.
    pub export: Option<Value<String>>,
}

/// A CloudFormation template. Entries are written in the order in which they were added.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Template {
    /// The description of the stack, at most 1,024 bytes.
    pub description: Option<String>,
    /// The `Metadata` section.
    pub metadata: Map,
    /// The `Mappings` section: name, first key, second key.
    pub mappings: Map,
    /// The `Conditions` section.
    pub conditions: Map,
    parameters: Vec<(LogicalId, Parameter)>,
    resources: Vec<(LogicalId, Resource)>,
    outputs: Vec<(LogicalId, Output)>,
}

impl Template {
    /// An empty template.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a resource. Two resources with the same id are both kept, and reported by a rule.
    pub fn add_resource(&mut self, id: LogicalId, resource: Resource) {
        self.resources.push((id, resource));
    }

    /// Adds a parameter.
    pub fn add_parameter(&mut self, id: LogicalId, parameter: Parameter) {
        self.parameters.push((id, parameter));
    }

    /// Adds an output.
    pub fn add_output(&mut self, id: LogicalId, output: Output) {
        self.outputs.push((id, output));
    }

    /// The resources, in the order of the template.
    pub fn resources(&self) -> impl ExactSizeIterator<Item = (&LogicalId, &Resource)> {
        self.resources.iter().map(|(id, resource)| (id, resource))
    }

    /// The resources, mutable.
    pub fn resources_mut(&mut self) -> impl ExactSizeIterator<Item = (&LogicalId, &mut Resource)> {
        self.resources
            .iter_mut()
            .map(|(id, resource)| (&*id, resource))
    }

    /// Gives resources other ids, also where `DependsOn` names them.
    #[doc(hidden)]
    pub fn rename_resources(&mut self, renamed: &BTreeMap<LogicalId, LogicalId>) {
        let rename = |id: &mut LogicalId| {
            if let Some(other) = renamed.get(id) {
                *id = other.clone();
            }
        };
        for (id, resource) in &mut self.resources {
            rename(id);
            resource.dependencies_mut().for_each(rename);
        }
    }

    /// The resource with the logical id `id`.
    pub fn resource(&self, id: &str) -> Option<&Resource> {
        self.resources()
            .find(|(found, _)| found.as_str() == id)
            .map(|(_, resource)| resource)
    }

    /// The parameters, in the order of the template.
    pub fn parameters(&self) -> impl ExactSizeIterator<Item = (&LogicalId, &Parameter)> {
        self.parameters
            .iter()
            .map(|(id, parameter)| (id, parameter))
    }

    /// The outputs, in the order of the template.
    pub fn outputs(&self) -> impl ExactSizeIterator<Item = (&LogicalId, &Output)> {
        self.outputs.iter().map(|(id, output)| (id, output))
    }

    /// The outputs, mutable.
    #[doc(hidden)]
    pub fn outputs_mut(&mut self) -> impl Iterator<Item = (&LogicalId, &mut Output)> {
        self.outputs.iter_mut().map(|(id, output)| (&*id, output))
    }

    /// The template as indented JSON.
    pub fn to_json_pretty(&self) -> String {
        expect_json(serde_json::to_string_pretty(self))
    }

    /// The template as compact JSON, as sent to CloudFormation.
    pub fn to_json(&self) -> String {
        expect_json(serde_json::to_string(self))
    }
}

/// Unwraps serialized JSON. It can't fail: writing to memory doesn't, and all keys of a template are strings.
fn expect_json<E: fmt::Debug>(result: Result<String, E>) -> String {
    result.unwrap_or_else(|error| unreachable!("a template is always JSON: {error:?}"))
}

impl Serialize for Output {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if let Some(description) = &self.description {
            map.serialize_entry("Description", description)?;
        }
        map.serialize_entry("Value", self.value.expr())?;
        if let Some(export) = &self.export {
            map.serialize_entry(
                "Export",
                &Export {
                    name: export.expr(),
                },
            )?;
        }
        map.end()
    }
}

#[derive(Serialize)]
struct Export<'a> {
    #[serde(rename = "Name")]
    name: &'a Expr,
}

impl Serialize for Template {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("AWSTemplateFormatVersion", "2010-09-09")?;
        if let Some(description) = &self.description {
            map.serialize_entry("Description", description)?;
        }
        for (name, section) in [
            ("Metadata", &self.metadata),
            ("Mappings", &self.mappings),
            ("Conditions", &self.conditions),
        ] {
            if !section.is_empty() {
                map.serialize_entry(name, section)?;
            }
        }
        if !self.parameters.is_empty() {
            map.serialize_entry("Parameters", &Entries(&self.parameters))?;
        }
        map.serialize_entry("Resources", &Entries(&self.resources))?;
        if !self.outputs.is_empty() {
            map.serialize_entry("Outputs", &Entries(&self.outputs))?;
        }
        map.end()
    }
}

struct Entries<'a, T>(&'a [(LogicalId, T)]);

impl<T: Serialize> Serialize for Entries<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(id, entry)| (id, entry)))
    }
}
