//! Functions that write text, `Fn::Sub` and `Fn::Join`, and texts with unknown parts.

use serde_json::{Map, Value};

use super::expression::{function, items};
use super::substitution::{Placeholder, placeholders};
use super::unknown::no_value;
use super::{Evaluator, Unknown};

/// A part of a text.
#[derive(Debug)]
pub enum Part {
    /// Known text.
    Known(String),
    /// An expression whose value is unknown, and why. A `${…}` of `Fn::Sub` is the `Ref` or `Fn::GetAtt` that it stands for.
    Unknown(Value, Unknown),
}

impl Evaluator<'_> {
    /// The text of `json`; `None` if it is `AWS::NoValue`.
    ///
    /// # Errors
    /// If a part of it is unknown, or if it isn't a text, a number or a boolean.
    pub fn text(&self, json: &Value) -> Result<Option<String>, Unknown> {
        self.value(json)?.as_ref().map(text_of).transpose()
    }

    /// The parts of the text of `json`: the known ones, and the expressions between them that are known only at deployment.
    /// `None` if it is `AWS::NoValue`.
    ///
    /// # Errors
    /// If the whole text is unknown, or a part for another reason.
    pub fn text_parts(&self, json: &Value) -> Result<Option<Vec<Part>>, Unknown> {
        match function(json) {
            Some(("Fn::Sub", argument)) => self.substitute(argument).map(Some),
            Some(("Fn::Join", argument)) => self.join(argument).map(Some),
            Some(("Fn::If", argument)) => self.text_parts(self.branch(argument)?),
            _ => Ok(self.text(json)?.map(|text| vec![Part::Known(text)])),
        }
    }

    /// The text of `Fn::Sub` or `Fn::Join`.
    pub(super) fn whole(parts: Vec<Part>) -> Result<Value, Unknown> {
        let mut text = String::new();
        for part in parts {
            match part {
                Part::Known(known) => text.push_str(&known),
                Part::Unknown(_, reason) => return Err(reason),
            }
        }
        Ok(Value::String(text))
    }

    /// The parts of an expression inside of a text. What only the deployment knows is a part of its own.
    fn inner_parts(&self, json: &Value) -> Result<Option<Vec<Part>>, Unknown> {
        match self.text_parts(json) {
            Err(reason) if reason.is_deferred() => {
                Ok(Some(vec![Part::Unknown(json.clone(), reason)]))
            }
            parts => parts,
        }
    }

    /// The parts of `Fn::Sub`.
    pub(super) fn substitute(&self, argument: &Value) -> Result<Vec<Part>, Unknown> {
        let none = Map::new();
        let (text, variables) = match (argument, items(argument)) {
            (Value::String(text), _) => (text, &none),
            (_, [Value::String(text), Value::Object(variables)]) => (text, variables),
            _ => {
                return Err(Unknown::template_error(
                    "One or more Fn::Sub intrinsic functions don't specify expected arguments. Specify a string as first \
                     argument, and an optional second argument to specify a mapping of values to replace in the string",
                ));
            }
        };
        let mut parts = Vec::new();
        for piece in placeholders(text) {
            match piece {
                Placeholder::Text(text) => parts.push(Part::Known(text.to_owned())),
                Placeholder::Escaped(name) => parts.push(Part::Known(format!("${{{name}}}"))),
                Placeholder::Variable(name) => {
                    let reference = || reference(name);
                    let expression = variables.get(name).cloned().unwrap_or_else(reference);
                    let inner = self.inner_parts(&expression)?;
                    parts.extend(inner.ok_or_else(no_value)?);
                }
            }
        }
        Ok(parts)
    }

    /// The parts of `Fn::Join`.
    pub(super) fn join(&self, argument: &Value) -> Result<Vec<Part>, Unknown> {
        let invalid = || {
            Unknown::template_error(
                "every Fn::Join object requires two parameters, (1) a string delimiter and (2) a list of strings to be joined \
                 or a function that returns a list of strings (such as Fn::GetAZs) to be joined.",
            )
        };
        let [Value::String(delimiter), list] = items(argument) else {
            return Err(invalid());
        };
        let evaluated;
        let list = if list.is_array() {
            list
        } else {
            evaluated = self.exact(list)?;
            &evaluated
        };
        let mut joined = Vec::new();
        for item in list.as_array().ok_or_else(invalid)? {
            if let Some(parts) = self.inner_parts(item)? {
                joined.push(Part::Known(delimiter.clone()));
                joined.extend(parts);
            }
        }
        // The delimiter before the first item.
        Ok(joined.into_iter().skip(1).collect())
    }
}

/// The expression that `${name}` stands for.
fn reference(name: &str) -> Value {
    match name.split_once('.') {
        Some((id, attribute)) => serde_json::json!({ "Fn::GetAtt": [id, attribute] }),
        None => serde_json::json!({ "Ref": name }),
    }
}

/// A text, a number or a boolean as text.
///
/// # Errors
/// If it is anything else.
pub fn text_of(value: &Value) -> Result<String, Unknown> {
    scalar(value)
        .ok_or_else(|| Unknown::template_error("expected a string, found a list or an object"))
}

pub(super) fn scalar(value: &Value) -> Option<String> {
    let is_scalar = value.is_string() || value.is_number() || value.is_boolean();
    is_scalar.then(|| as_text(value))
}

/// A string without quotes, any other value as JSON.
pub fn as_text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}
