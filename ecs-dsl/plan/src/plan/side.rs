//! One side of a comparison: a template, and what is known about its deployment.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::Effect;
use super::normal::with_objects;
use super::shared::{SharedChange, SharedChanges};
use crate::cfn::Document;
use crate::cfn::eval::{Environment, Evaluator, Unknown, is_no_echo, parameter_value};

/// A template, and the values that its parameters have.
///
/// Without [`Self::parameter`] and [`Self::hidden_parameter`] nothing is known but the template: a parameter may have any
/// value, the same on both sides if its declaration is the same.
#[derive(Clone, Debug)]
pub struct Side<'a> {
    document: &'a Document,
    parameters: BTreeMap<String, Known>,
    /// What earlier stacks change before this one is deployed.
    shared: SharedChanges,
}

/// What happens to a value that is unknown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct UnknownChange {
    /// [`Effect::Replace`] if it is another value, [`Effect::MayReplace`] if it may be the same.
    pub(super) effect: Effect,
    /// What happens, as a predicate.
    pub(super) event: String,
}

/// What is known about the value of a parameter.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Known {
    /// The value.
    Value(String),
    /// Not the value, but where it comes from: two values with one origin are equal.
    Origin(String),
    /// What the deployment of an earlier stack does with the value.
    Changing(UnknownChange),
}

impl<'a> Side<'a> {
    /// A template of which nothing else is known.
    pub fn new(document: &'a Document) -> Self {
        Self {
            document,
            parameters: BTreeMap::new(),
            shared: SharedChanges::default(),
        }
    }

    /// The template.
    pub fn document(&self) -> &'a Document {
        self.document
    }

    /// The parameter `name` has this value; a list is separated by commas. Ignored for a secret parameter (`NoEcho`), whose
    /// value must not be shown: see [`Self::hidden_parameter`].
    #[must_use]
    pub fn parameter(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        let name = name.into();
        if !self.declaration(&name).is_some_and(is_no_echo) {
            self.parameters.insert(name, Known::Value(value.into()));
        }
        self
    }

    /// The value of the parameter `name` is unknown, but equal to every value with the same origin.
    #[must_use]
    pub fn hidden_parameter(mut self, name: impl Into<String>, origin: impl Into<String>) -> Self {
        self.parameters
            .insert(name.into(), Known::Origin(origin.into()));
        self
    }

    /// The deployments of earlier stacks change these values before this side is deployed.
    #[must_use]
    pub fn after(mut self, shared: &SharedChanges) -> Self {
        self.shared = shared.clone();
        self
    }

    /// The parameter `name` reads an SSM parameter with which the deployment of an earlier stack does this.
    pub(super) fn changing_parameter(self, name: &str, change: &SharedChange) -> Self {
        match change {
            SharedChange::Value(value) => self.parameter(name, value),
            SharedChange::Deleted { stack } => {
                self.hidden_parameter(name, format!("deleted from {stack}"))
            }
            SharedChange::Unknown { effect, event } => {
                let change = UnknownChange {
                    effect: *effect,
                    event: event.clone(),
                };
                let mut side = self;
                side.parameters
                    .insert(name.to_owned(), Known::Changing(change));
                side
            }
        }
    }

    /// What earlier stacks change.
    pub(super) fn shared(&self) -> &SharedChanges {
        &self.shared
    }

    fn declaration(&self, name: &str) -> Option<&'a Value> {
        self.document.section("Parameters").get(name)
    }

    /// What is known about the parameter. Without anything else, its declaration is the origin of its value.
    fn known(&self, name: &str) -> Option<Known> {
        let declaration = self.declaration(name)?;
        let origin = || {
            let part = |key| declaration.get(key).unwrap_or(&Value::Null);
            Known::Origin(json!([part("Type"), part("Default")]).to_string())
        };
        Some(self.parameters.get(name).cloned().unwrap_or_else(origin))
    }

    /// The parameters whose value is unknown, and may differ from the one in `old`.
    pub(super) fn unknown_parameters_that_change(
        &self,
        old: &Self,
    ) -> BTreeMap<&'a str, UnknownChange> {
        let names = self.document.section("Parameters").keys();
        let change = |name: &'a String| {
            let known = old.known(name)?;
            let change = match self.known(name)? {
                Known::Value(_) => return None,
                Known::Changing(change) => change,
                origin => (known != origin).then(|| UnknownChange {
                    effect: Effect::MayReplace,
                    event: "may get another value".to_owned(),
                })?,
            };
            Some((name.as_str(), change))
        };
        names.filter_map(change).collect()
    }

    /// This side with values for these parameters that no other side has, so that whatever they are used for differs. Where only
    /// the template is known, their defaults are compared instead.
    pub(super) fn marked(&self, parameters: &BTreeMap<&str, UnknownChange>, new: &Self) -> Self {
        let mut side = self.clone();
        for name in parameters
            .keys()
            .filter(|name| new.parameters.contains_key(**name))
        {
            let value = Known::Value(format!("the deployed value of {name}"));
            side.parameters.insert((*name).to_owned(), value);
        }
        side
    }

    /// The template with everything evaluated that is known: without the resources and outputs whose condition is false, and
    /// with one form for all expressions with one meaning.
    pub(super) fn evaluated(&self) -> Document {
        let evaluator = Evaluator::new(self);
        let mut body = self.document.as_json().clone();
        for section in ["Resources", "Outputs"] {
            if let Some(Value::Object(entries)) = body.get_mut(section) {
                let evaluated = std::mem::take(entries).into_iter();
                *entries = evaluated
                    .filter_map(|(name, entry)| Some((name, evaluated_entry(&evaluator, entry)?)))
                    .collect();
            }
        }
        Document::from_value(body).unwrap_or_else(|_| self.document.clone())
    }
}

impl Environment for Side<'_> {
    fn document(&self) -> Option<&Document> {
        Some(self.document)
    }

    fn parameter(&self, name: &str, declaration: &Value) -> Result<Value, Unknown> {
        let value = match self.parameters.get(name) {
            Some(Known::Value(text)) => parameter_value(declaration, Some(text)),
            Some(Known::Origin(_) | Known::Changing(_)) | None => None,
        };
        value.ok_or_else(|| Unknown::deferred(name))
    }
}

/// A resource or an output with its values evaluated; `None` if its condition is false.
fn evaluated_entry(evaluator: &Evaluator<'_>, mut entry: Value) -> Option<Value> {
    let object = entry.as_object_mut()?;
    let condition = object.get("Condition").and_then(Value::as_str);
    match condition.map(|name| evaluator.condition(name)) {
        Some(Ok(false)) => return None,
        Some(Ok(true)) => {
            object.remove("Condition");
        }
        Some(Err(_)) | None => {}
    }
    let type_name = object.get("Type").and_then(Value::as_str);
    let type_name = type_name.map(str::to_owned);
    for key in ["Properties", "Value", "Export"] {
        if let Some(value) = object.get_mut(key) {
            *value = evaluator
                .simplified(value)
                .unwrap_or_else(|| Map::new().into());
        }
    }
    if let (Some(type_name), Some(Value::Object(properties))) =
        (type_name, object.get_mut("Properties"))
    {
        *properties = with_objects(&type_name, properties);
    }
    Some(entry)
}
