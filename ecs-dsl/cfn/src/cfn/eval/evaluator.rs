//! [`Evaluator`]: evaluates expressions in an environment.

use serde_json::{Map, Value};

use super::expression::{function, items};
use super::unknown::no_value;
use super::{Environment, Unknown};

/// Evaluates expressions in an environment.
#[derive(Clone, Copy)]
pub struct Evaluator<'a> {
    pub(super) environment: &'a dyn Environment,
    /// The number of conditions whose definitions are being evaluated.
    pub(super) conditions: usize,
}

impl<'a> Evaluator<'a> {
    /// An evaluator of the expressions in `environment`.
    pub fn new(environment: &'a dyn Environment) -> Self {
        Self {
            environment,
            conditions: 0,
        }
    }

    /// The value of `json`; `None` if it is `AWS::NoValue`.
    ///
    /// # Errors
    /// If a part of it is unknown.
    pub fn value(&self, json: &Value) -> Result<Option<Value>, Unknown> {
        let mut unknown = Vec::new();
        let value = self.partial(json, &mut unknown);
        Unknown::most_severe(unknown).map_or(Ok(value), Err)
    }

    /// `json` with its functions evaluated as far as possible; `None` if it is `AWS::NoValue`. Functions whose value is
    /// unknown stay as they are, and the reasons are added to `unknown`.
    pub fn partial(&self, json: &Value, unknown: &mut Vec<Unknown>) -> Option<Value> {
        let evaluated = match json {
            Value::Array(items) => {
                let values = items.iter().filter_map(|item| self.partial(item, unknown));
                return Some(values.collect());
            }
            Value::Object(object) => match function(json) {
                Some(("Fn::If", argument)) => match self.branch(argument) {
                    Ok(branch) => return self.partial(branch, unknown),
                    Err(reason) => Err(reason),
                },
                Some((name, argument)) => self.call(name, argument),
                None => return Some(Value::Object(self.partial_object(object, unknown))),
            },
            Value::String(text) => self.resolved(text.clone()),
            scalar => Ok(Some(scalar.clone())),
        };
        evaluated.unwrap_or_else(|reason| {
            unknown.push(reason);
            Some(json.clone())
        })
    }

    /// The object with its values evaluated as far as possible, as by [`Self::partial`].
    pub fn partial_object(
        &self,
        object: &Map<String, Value>,
        unknown: &mut Vec<Unknown>,
    ) -> Map<String, Value> {
        let mut values = Map::new();
        for (name, value) in object {
            if name.starts_with("Fn::") {
                // A macro among other keys, which it may replace.
                unknown.push(Unknown::Macro(name.clone()));
                values.insert(name.clone(), value.clone());
            } else if let Some(value) = self.partial(value, unknown) {
                values.insert(name.clone(), value);
            }
        }
        values
    }

    /// The value of `json`, which must have one.
    pub(super) fn exact(&self, json: &Value) -> Result<Value, Unknown> {
        self.value(json)?.ok_or_else(no_value)
    }

    /// The value of the function `name`, except `Fn::If`.
    fn call(&self, name: &str, argument: &Value) -> Result<Option<Value>, Unknown> {
        match name {
            "Ref" => self.reference(argument.as_str().unwrap_or_default()),
            "Fn::GetAtt" => self.get_att(argument).map(Some),
            _ => match self.compute(name, argument)? {
                Value::String(text) => self.resolved(text),
                value => Ok(Some(value)),
            },
        }
    }

    /// A text with its dynamic references resolved, as far as the environment does.
    fn resolved(&self, text: String) -> Result<Option<Value>, Unknown> {
        let text = if text.contains("{{resolve:") {
            self.environment.resolve_dynamic_references(text)?
        } else {
            text
        };
        Ok(Some(Value::String(text)))
    }

    /// The value of `Ref`; `None` for `AWS::NoValue`.
    pub(super) fn reference(&self, id: &str) -> Result<Option<Value>, Unknown> {
        if id == "AWS::NoValue" {
            return Ok(None);
        }
        if id.starts_with("AWS::") {
            return self.environment.pseudo_parameter(id).map(Some);
        }
        let document = self.environment.document();
        let declaration = document.and_then(|document| document.section("Parameters").get(id));
        let value = match declaration {
            Some(declaration) => self.environment.parameter(id, declaration),
            None => self.environment.resource(id),
        };
        value.map(Some)
    }

    fn get_att(&self, argument: &Value) -> Result<Value, Unknown> {
        let invalid = || {
            Unknown::template_error(
                "every Fn::GetAtt object requires two non-empty parameters, the resource name and the resource attribute",
            )
        };
        match (argument, items(argument)) {
            (Value::String(path), _) => {
                let (id, name) = path.split_once('.').ok_or_else(invalid)?;
                self.environment.attribute(id, name)
            }
            (_, [Value::String(id), name]) => {
                let name = self.exact(name)?;
                self.environment
                    .attribute(id, name.as_str().ok_or_else(invalid)?)
            }
            _ => Err(invalid()),
        }
    }
}
