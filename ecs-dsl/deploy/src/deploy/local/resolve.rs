//! [`Scope`]: the environment in which the local engine evaluates a template.
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
use super::ids::ACCOUNT;
use super::state::Resource;
use crate::cfn::Document;
use crate::cfn::eval::{Environment, Evaluator, PseudoParameters, Unknown};
use crate::cfn::validate::has_attribute;
use crate::deploy::{CallResult, ControlPlaneError};

/// What the local engine adds to CloudFormation's message about a value of another stack.
const ONLY_LOCAL: &str =
    "(The local engine knows the values of local stacks and those in the file of `--local-values`)";

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

impl<'a> Scope<'a> {
    /// The value of `key`: as recorded when the change set was created, else the result of `look_up`.
    pub(super) fn look_up_once(
        &self,
        key: String,
        look_up: impl FnOnce() -> CallResult<Option<String>>,
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
        let mut unknown = Vec::new();
        let value = Evaluator::new(self).partial(json, &mut unknown);
        first_error(unknown).map(|()| value)
    }

    /// The properties of a resource, or another object, evaluated as far as possible.
    pub(super) fn object(
        &self,
        object: &Map<String, Value>,
    ) -> Result<Map<String, Value>, LocalError> {
        let mut unknown = Vec::new();
        let values = Evaluator::new(self).partial_object(object, &mut unknown);
        first_error(unknown).map(|()| values)
    }

    /// The value of `json`; `None` if it is `AWS::NoValue`, or if a part of it is unknown before the deployment.
    pub(super) fn exact(&self, json: &Value) -> Result<Option<Value>, LocalError> {
        match Evaluator::new(self).value(json) {
            Err(Unknown::Deferred(_)) => Ok(None),
            value => value.map_err(LocalError::from),
        }
    }

    /// Whether the condition called `name` is true.
    pub(super) fn condition(&self, name: &str) -> Result<bool, LocalError> {
        Ok(Evaluator::new(self).condition(name)?)
    }

    fn existing(&self, id: &str) -> Result<&'a Resource, Unknown> {
        let resources = self.resources.ok_or_else(|| Unknown::deferred(id))?;
        resources.get(id).ok_or_else(|| {
            Unknown::template_error(format_args!("unresolved resource dependency {id}"))
        })
    }
}

/// The first reason that isn't a resource that doesn't exist yet.
fn first_error(unknown: Vec<Unknown>) -> Result<(), LocalError> {
    let error = unknown.into_iter().find(|reason| !reason.is_deferred());
    error.map_or(Ok(()), |error| Err(error.into()))
}

impl From<Unknown> for LocalError {
    fn from(unknown: Unknown) -> Self {
        match unknown {
            Unknown::Unavailable(source) => match source.downcast::<ControlPlaneError>() {
                Ok(error) => Self::State(error),
                Err(error) => Self::new(error.to_string()),
            },
            // Everything that a condition may refer to is known.
            Unknown::Deferred(_) => {
                Self::new("Template error: a condition can't refer to a resource")
            }
            Unknown::Macro(name) => Self::new(format!(
                "Template error: {name} can't be evaluated by the local engine"
            )),
            Unknown::Invalid(message) => Self::new(message),
        }
    }
}

impl From<LocalError> for Unknown {
    fn from(error: LocalError) -> Self {
        match error {
            LocalError::Template(message) => Self::Invalid(message),
            LocalError::State(error) => Self::Unavailable(error),
        }
    }
}

impl Environment for Scope<'_> {
    fn document(&self) -> Option<&Document> {
        Some(self.document)
    }

    fn parameter(&self, name: &str, _declaration: &Value) -> Result<Value, Unknown> {
        let value = self.parameters.get(name).cloned();
        value.ok_or_else(|| {
            Unknown::template_error(format_args!("unresolved parameter dependency {name}"))
        })
    }

    fn pseudo_parameter(&self, name: &str) -> Result<Value, Unknown> {
        if name == "AWS::NotificationARNs" {
            return Ok(Value::Array(Vec::new()));
        }
        let region = self.account.region();
        let known = PseudoParameters {
            account_id: Some(ACCOUNT),
            partition: Some(partition(region)),
            region: Some(region),
            stack_id: Some(self.stack_id),
            stack_name: Some(self.stack_name),
        };
        known.value(name).map_err(|_| {
            Unknown::template_error(format_args!("unresolved pseudo parameter {name}"))
        })
    }

    fn resource(&self, id: &str) -> Result<Value, Unknown> {
        Ok(self.existing(id)?.physical_id.as_str().into())
    }

    fn attribute(&self, id: &str, name: &str) -> Result<Value, Unknown> {
        let resource = self.existing(id)?;
        if let Some(value) = attribute(&resource.attributes, &resource.properties, name) {
            return Ok(value.clone());
        }
        if has_attribute(&resource.type_name, name) {
            // Only AWS knows the value: of a custom resource, a nested stack, a type without a schema, or a property that
            // isn't set.
            return Ok(Value::String(format!("{}-{name}", resource.physical_id)));
        }
        Err(Unknown::Invalid(format!(
            "Attribute '{name}' does not exist in schema for {id}"
        )))
    }

    fn import(&self, name: &str) -> Result<Value, Unknown> {
        let export = self.account.export(name).map_err(LocalError::from)?;
        if let Some(value) = export {
            self.imported.borrow_mut().insert(name.to_owned());
            return Ok(Value::from(value));
        }
        let outside = || Ok(self.account.outside.export(name).map(str::to_owned));
        let found = self.look_up_once(format!("export:{name}"), outside)?;
        found
            .map(Value::String)
            .ok_or_else(|| Unknown::Invalid(format!("No export named {name} found. {ONLY_LOCAL}")))
    }

    fn stack_output(&self, stack: &str, output: &str) -> Result<Value, Unknown> {
        let found = self.look_up_once(format!("output:{stack}:{output}"), || {
            self.account.output(stack, output)
        })?;
        found.map(Value::String).ok_or_else(|| {
            Unknown::template_error(format_args!(
                "stack {stack} has no output {output} in this account and region. {ONLY_LOCAL}"
            ))
        })
    }

    /// Six zones in `us-east-1`, as on AWS; three in other regions, the minimum of a region.
    fn availability_zones(&self, region: &str) -> Result<Vec<String>, Unknown> {
        let letters = if region == "us-east-1" {
            "abcdef"
        } else {
            "abc"
        };
        Ok(letters
            .chars()
            .map(|letter| format!("{region}{letter}"))
            .collect())
    }

    fn resolve_dynamic_references(&self, text: String) -> Result<String, Unknown> {
        Ok(dynamic_references::expand(self, &text)?)
    }
}

fn partition(region: &str) -> &'static str {
    match region.split('-').next() {
        Some("cn") => "aws-cn",
        _ if region.starts_with("us-gov-") => "aws-us-gov",
        _ => "aws",
    }
}
