//! Evaluates what a template leaves to CloudFormation: references, functions, conditions.
//!
//! The same code serves before a deployment, when no resource has an id yet, and during one. Before, whatever needs a
//! resource stays as it is written; during one, everything has a value or is a fault.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use super::attributes::attribute;
use super::dynamic;
use super::fault::Fault;
use super::functions;
use super::ids::ACCOUNT;
use super::state::Resource;
use super::world::World;
use crate::cfn::Document;

/// What names stand for in one template.
pub(super) struct Scope<'a> {
    pub(super) world: &'a World<'a>,
    pub(super) document: &'a Document,
    pub(super) stack_name: &'a str,
    pub(super) stack_id: &'a str,
    pub(super) parameters: BTreeMap<String, Value>,
    /// The resources that exist. None before a deployment.
    pub(super) resources: Option<&'a BTreeMap<String, Resource>>,
    /// What was looked up elsewhere, by what was asked: each thing once, so that it is the same all through.
    pub(super) looked_up: RefCell<BTreeMap<String, String>>,
    /// The exports that were imported.
    pub(super) imported: RefCell<BTreeSet<String>>,
}

/// Why an expression has no value.
pub(super) enum Halt {
    /// It needs a resource that isn't there yet.
    Later,
    Fault(Fault),
}

impl From<Fault> for Halt {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl<'a> Scope<'a> {
    /// What `asked` stands for: what it stood for when the change set was made, or else what `now` gives.
    pub(super) fn once(
        &self,
        asked: String,
        now: impl FnOnce() -> Result<Option<String>, Fault>,
    ) -> Result<Option<String>, Fault> {
        let known = self.looked_up.borrow().get(&asked).cloned();
        if known.is_some() {
            return Ok(known);
        }
        let found = now()?;
        if let Some(value) = &found {
            self.looked_up.borrow_mut().insert(asked, value.clone());
        }
        Ok(found)
    }

    /// `json` with everything evaluated that can be; none if it is `AWS::NoValue`.
    pub(super) fn value(&self, json: &Value) -> Result<Option<Value>, Fault> {
        match json {
            Value::Object(object) => match single_function(object) {
                Some((name, argument)) => match self.evaluate(name, argument) {
                    Ok(value) => Ok(value),
                    Err(Halt::Later) => Ok(Some(json.clone())),
                    Err(Halt::Fault(fault)) => Err(fault),
                },
                None => self
                    .object(object)
                    .map(|object| Some(Value::Object(object))),
            },
            Value::Array(items) => {
                let values: Result<Vec<_>, _> = items.iter().map(|item| self.value(item)).collect();
                Ok(Some(Value::Array(values?.into_iter().flatten().collect())))
            }
            Value::String(text) => Ok(Some(Value::String(dynamic::expand(self, text)?))),
            other => Ok(Some(other.clone())),
        }
    }

    /// The properties of a resource, or another object, with everything evaluated that can be.
    pub(super) fn object(&self, object: &Map<String, Value>) -> Result<Map<String, Value>, Fault> {
        let mut values = Map::new();
        for (name, value) in object {
            if let Some(value) = self.value(value)? {
                values.insert(name.clone(), value);
            }
        }
        Ok(values)
    }

    /// The value of `json`, which must be wholly known.
    pub(super) fn exact(&self, json: &Value) -> Result<Value, Halt> {
        match self.value(json)? {
            Some(value) if has_function(&value) => Err(Halt::Later),
            Some(value) => Ok(value),
            None => Err(Fault::new("Template error: AWS::NoValue where a value is needed").into()),
        }
    }

    /// Whether the condition called `name` holds.
    pub(super) fn condition(&self, name: &str) -> Result<bool, Fault> {
        let Some(condition) = self.document.section("Conditions").get(name) else {
            return Err(Fault::new(format!(
                "Template error: unresolved condition dependency {name}"
            )));
        };
        functions::holds(self, condition)
    }

    fn evaluate(&self, name: &str, argument: &Value) -> Result<Option<Value>, Halt> {
        match name {
            "Ref" => self.reference(argument.as_str().unwrap_or_default()),
            "Fn::GetAtt" => self.get_att(argument).map(Some),
            "Fn::If" => {
                let [Value::String(condition), yes, no] = items(argument) else {
                    return Err(functions::malformed(name));
                };
                Ok(self.value(if self.condition(condition)? { yes } else { no })?)
            }
            _ => match functions::call(self, name, argument)? {
                Value::String(text) => Ok(Some(Value::String(dynamic::expand(self, &text)?))),
                value => Ok(Some(value)),
            },
        }
    }

    /// What `Ref` gives; none for `AWS::NoValue`.
    pub(super) fn reference(&self, id: &str) -> Result<Option<Value>, Halt> {
        let region = self.world.region();
        let text = match id {
            "AWS::NoValue" => return Ok(None),
            "AWS::AccountId" => ACCOUNT,
            "AWS::Region" => region,
            "AWS::Partition" => partition(region),
            "AWS::URLSuffix" => url_suffix(region),
            "AWS::StackId" => self.stack_id,
            "AWS::StackName" => self.stack_name,
            "AWS::NotificationARNs" => return Ok(Some(Value::Array(Vec::new()))),
            _ => {
                if let Some(value) = self.parameters.get(id) {
                    return Ok(Some(value.clone()));
                }
                &self.resource(id)?.physical_id
            }
        };
        Ok(Some(Value::from(text)))
    }

    fn get_att(&self, argument: &Value) -> Result<Value, Halt> {
        match (argument, items(argument)) {
            (Value::String(text), _) => match text.split_once('.') {
                Some((id, name)) => self.attribute(id, name),
                None => Err(functions::malformed("Fn::GetAtt")),
            },
            (_, [Value::String(id), name]) => {
                let name = self.exact(name)?;
                self.attribute(id, name.as_str().unwrap_or_default())
            }
            _ => Err(functions::malformed("Fn::GetAtt")),
        }
    }

    /// What `Fn::GetAtt` gives.
    pub(super) fn attribute(&self, id: &str, name: &str) -> Result<Value, Halt> {
        let resource = self.resource(id)?;
        if let Some(value) = attribute(&resource.attributes, &resource.properties, name) {
            return Ok(value.clone());
        }
        if is_custom(&resource.type_name) || name.starts_with("Outputs.") {
            // Only the function behind a custom resource knows, or the nested stack, and neither is here.
            return Ok(Value::String(format!("{}-{name}", resource.physical_id)));
        }
        let message = format!("Attribute '{name}' does not exist in schema for {id}");
        Err(Fault::new(message).into())
    }

    fn resource(&self, id: &str) -> Result<&'a Resource, Halt> {
        let resources = self.resources.ok_or(Halt::Later)?;
        resources.get(id).ok_or_else(|| {
            Fault::new(format!(
                "Template error: unresolved resource dependency {id}"
            ))
            .into()
        })
    }
}

/// Whether the type is one that a user's own function stands behind.
pub(super) fn is_custom(type_name: &str) -> bool {
    type_name.starts_with("Custom::") || type_name == "AWS::CloudFormation::CustomResource"
}

/// The items of a list, none of anything else.
pub(super) fn items(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// Whether anything in `value` is still to be evaluated.
pub(super) fn has_function(value: &Value) -> bool {
    match value {
        Value::Object(object) => {
            single_function(object).is_some() || object.values().any(has_function)
        }
        Value::Array(items) => items.iter().any(has_function),
        _ => false,
    }
}

fn single_function(object: &Map<String, Value>) -> Option<(&str, &Value)> {
    let (name, argument) = object.iter().next().filter(|_| object.len() == 1)?;
    (name == "Ref" || name.starts_with("Fn::")).then_some((name.as_str(), argument))
}

fn partition(region: &str) -> &'static str {
    match region.split('-').next() {
        Some("cn") => "aws-cn",
        _ if region.starts_with("us-gov-") => "aws-us-gov",
        _ => "aws",
    }
}

fn url_suffix(region: &str) -> &'static str {
    if region.starts_with("cn-") {
        "amazonaws.com.cn"
    } else {
        "amazonaws.com"
    }
}
