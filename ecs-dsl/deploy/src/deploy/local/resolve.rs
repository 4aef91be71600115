//! Evaluates references, intrinsic functions and conditions of a template.
//!
//! The same code runs before and during a deployment. Before it, resources don't have ids yet, and expressions that refer
//! to them stay unevaluated; during it, every expression has a value or is an error.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use super::account_view::AccountView;
use super::attributes::attribute;
use super::dynamic_references;
use super::error::LocalError;
use super::functions;
use super::ids::ACCOUNT;
use super::state::Resource;
use crate::cfn::Document;

/// The names that the expressions of one template can refer to.
pub(super) struct Scope<'a> {
    pub(super) account: &'a AccountView<'a>,
    pub(super) document: &'a Document,
    pub(super) stack_name: &'a str,
    pub(super) stack_id: &'a str,
    pub(super) parameters: BTreeMap<String, Value>,
    /// The existing resources. `None` before a deployment.
    pub(super) resources: Option<&'a BTreeMap<String, Resource>>,
    /// Values from outside of the stack. Each is looked up once, so that it doesn't change within a deployment.
    pub(super) looked_up: RefCell<BTreeMap<String, String>>,
    /// The names of the imported exports.
    pub(super) imported: RefCell<BTreeSet<String>>,
}

/// Why an expression has no value.
pub(super) enum Unresolved {
    /// It refers to a resource that doesn't exist yet.
    Pending,
    Error(LocalError),
}

impl From<LocalError> for Unresolved {
    fn from(error: LocalError) -> Self {
        Self::Error(error)
    }
}

impl<'a> Scope<'a> {
    /// The value of `key`: as recorded when the change set was created, else the result of `look_up`.
    pub(super) fn look_up_once(
        &self,
        key: String,
        look_up: impl FnOnce() -> Result<Option<String>, LocalError>,
    ) -> Result<Option<String>, LocalError> {
        let known = self.looked_up.borrow().get(&key).cloned();
        if known.is_some() {
            return Ok(known);
        }
        let found = look_up()?;
        if let Some(value) = &found {
            self.looked_up.borrow_mut().insert(key, value.clone());
        }
        Ok(found)
    }

    /// `json`, evaluated as far as possible. `None` if it is `AWS::NoValue`.
    pub(super) fn value(&self, json: &Value) -> Result<Option<Value>, LocalError> {
        match json {
            Value::Object(object) => match single_function(object) {
                Some((name, argument)) => match self.evaluate(name, argument) {
                    Ok(value) => Ok(value),
                    Err(Unresolved::Pending) => Ok(Some(json.clone())),
                    Err(Unresolved::Error(error)) => Err(error),
                },
                None => self
                    .object(object)
                    .map(|object| Some(Value::Object(object))),
            },
            Value::Array(items) => {
                let values: Result<Vec<_>, _> = items.iter().map(|item| self.value(item)).collect();
                Ok(Some(Value::Array(values?.into_iter().flatten().collect())))
            }
            Value::String(text) => Ok(Some(Value::String(dynamic_references::expand(self, text)?))),
            other => Ok(Some(other.clone())),
        }
    }

    /// The properties of a resource, or another object, evaluated as far as possible.
    pub(super) fn object(
        &self,
        object: &Map<String, Value>,
    ) -> Result<Map<String, Value>, LocalError> {
        let mut values = Map::new();
        for (name, value) in object {
            if let Some(value) = self.value(value)? {
                values.insert(name.clone(), value);
            }
        }
        Ok(values)
    }

    /// The value of `json`, if all of it can be evaluated.
    pub(super) fn exact(&self, json: &Value) -> Result<Value, Unresolved> {
        match self.value(json)? {
            Some(value) if has_function(&value) => Err(Unresolved::Pending),
            Some(value) => Ok(value),
            None => {
                Err(LocalError::new("Template error: AWS::NoValue where a value is needed").into())
            }
        }
    }

    /// Whether the condition called `name` is true.
    pub(super) fn condition(&self, name: &str) -> Result<bool, LocalError> {
        let Some(condition) = self.document.section("Conditions").get(name) else {
            return Err(LocalError::new(format!(
                "Template error: unresolved condition dependency {name}"
            )));
        };
        functions::holds(self, condition)
    }

    fn evaluate(&self, name: &str, argument: &Value) -> Result<Option<Value>, Unresolved> {
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
                Value::String(text) => Ok(Some(Value::String(dynamic_references::expand(
                    self, &text,
                )?))),
                value => Ok(Some(value)),
            },
        }
    }

    /// The value of `Ref`. `None` for `AWS::NoValue`.
    pub(super) fn reference(&self, id: &str) -> Result<Option<Value>, Unresolved> {
        let region = self.account.region();
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

    fn get_att(&self, argument: &Value) -> Result<Value, Unresolved> {
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

    /// The value of `Fn::GetAtt`.
    pub(super) fn attribute(&self, id: &str, name: &str) -> Result<Value, Unresolved> {
        let resource = self.resource(id)?;
        if let Some(value) = attribute(&resource.attributes, &resource.properties, name) {
            return Ok(value.clone());
        }
        if is_custom(&resource.type_name) || name.starts_with("Outputs.") {
            // Only the custom resource's function or the nested stack knows the value; the engine runs neither.
            return Ok(Value::String(format!("{}-{name}", resource.physical_id)));
        }
        let message = format!("Attribute '{name}' does not exist in schema for {id}");
        Err(LocalError::new(message).into())
    }

    fn resource(&self, id: &str) -> Result<&'a Resource, Unresolved> {
        let resources = self.resources.ok_or(Unresolved::Pending)?;
        resources.get(id).ok_or_else(|| {
            LocalError::new(format!(
                "Template error: unresolved resource dependency {id}"
            ))
            .into()
        })
    }
}

/// Whether the type is a custom resource.
pub(super) fn is_custom(type_name: &str) -> bool {
    type_name.starts_with("Custom::") || type_name == "AWS::CloudFormation::CustomResource"
}

/// The items of a list. Empty for any other value.
pub(super) fn items(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// Whether `value` contains unevaluated functions.
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
