//! [`Masker`]: masks the secrets in the values of a template. References to secrets stay, values don't.

use serde_json::{Map, Value};

use super::secret_properties::{is_secret_property, is_secret_variable};
use super::secret_text::masked_text;
use crate::rules::is_secret_name;

/// Where a value is: the type of its resource, empty outside of resources, and the names of properties, without items.
#[derive(Clone, Debug)]
pub struct ValuePlace<'a> {
    type_name: &'a str,
    names: Vec<&'a str>,
    is_item: bool,
}

impl<'a> ValuePlace<'a> {
    /// The properties of a resource of this type; another value of a template if the name is empty.
    pub fn new(type_name: &'a str) -> Self {
        Self {
            type_name,
            names: Vec::new(),
            is_item: false,
        }
    }

    /// The property `name` of the value.
    #[must_use]
    pub fn property(&self, name: &'a str) -> Self {
        let mut place = self.clone();
        place.names.push(name);
        place.is_item = false;
        place
    }

    /// An item of the list.
    #[must_use]
    pub fn item(&self) -> Self {
        Self {
            is_item: true,
            ..self.clone()
        }
    }

    /// Whether the property here, or one above, holds a secret.
    pub fn is_secret(&self) -> bool {
        is_secret_property(self.type_name, &self.names)
    }
}

/// Masks secrets, and records what it has replaced.
#[derive(Debug)]
pub struct Masker<'m> {
    mask: &'m str,
    whole: bool,
    /// Whether the URL of a database whose password is a reference stays, as in a template that is stored.
    keeps_urls: bool,
    replaced: Vec<(Value, Value)>,
}

impl<'m> Masker<'m> {
    /// Masks the texts and numbers of a secret; its structure stays, so that the template remains valid.
    pub fn of_literals(mask: &'m str) -> Self {
        Self {
            mask,
            whole: false,
            keeps_urls: true,
            replaced: Vec::new(),
        }
    }

    /// Masks a secret as a whole: it is only displayed.
    pub fn of_values(mask: &'m str) -> Self {
        Self {
            whole: true,
            ..Self::of_literals(mask)
        }
    }

    /// The literals that were replaced, each with what it was replaced by.
    pub fn into_replaced(self) -> Vec<(Value, Value)> {
        self.replaced
    }

    /// Masks the secrets in the value at `place`.
    pub fn mask(&mut self, place: &ValuePlace<'_>, value: &mut Value) {
        if place.is_secret() {
            return self.hide(value);
        }
        match value {
            Value::String(text) => self.mask_text(text),
            Value::Array(items) => {
                let place = place.item();
                items.iter_mut().for_each(|item| self.mask(&place, item));
            }
            Value::Object(object) => self.mask_object(place, object),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }

    fn mask_object(&mut self, place: &ValuePlace<'_>, object: &mut Map<String, Value>) {
        let secret_pair = is_secret_pair(place, object);
        for (name, value) in object.iter_mut() {
            if secret_pair && name == "Value" {
                self.hide(value);
            } else if is_function(name) {
                self.mask(place, value);
            } else {
                self.mask(&place.property(name), value);
            }
        }
    }

    /// Masks the secrets within a text that isn't one as a whole.
    fn mask_text(&mut self, text: &mut String) {
        if let Some(masked) = masked_text(text, self.mask) {
            self.replace(text, masked);
        }
    }

    fn replace(&mut self, text: &mut String, by: String) {
        let before = std::mem::replace(text, by);
        let after = Value::from(text.as_str());
        self.replaced.push((before.into(), after));
    }

    /// Masks a secret; references are unchanged.
    pub fn hide(&mut self, value: &mut Value) {
        if self.whole {
            let mut literals = Self {
                keeps_urls: false,
                ..Self::of_literals(self.mask)
            };
            literals.hide_literals(&mut value.clone());
            if !literals.replaced.is_empty() {
                *value = self.mask.into();
            }
        } else {
            self.hide_literals(value);
        }
    }

    fn hide_literals(&mut self, value: &mut Value) {
        match value {
            Value::String(text) => self.hide_text(text),
            Value::Number(number) => {
                let masked = Value::from(self.mask);
                self.replaced.push((number.clone().into(), masked.clone()));
                *value = masked;
            }
            Value::Array(items) => items.iter_mut().for_each(|item| self.hide_literals(item)),
            Value::Object(object) => self.hide_object(object),
            Value::Null | Value::Bool(_) => {}
        }
    }

    fn hide_text(&mut self, text: &mut String) {
        let kept = text.is_empty()
            || text == self.mask
            || is_reference(text)
            || is_switch(text)
            || (self.keeps_urls && is_reference_url(text));
        if !kept {
            self.replace(text, self.mask.to_owned());
        }
    }

    fn hide_object(&mut self, object: &mut Map<String, Value>) {
        let called = (object.len() == 1)
            .then(|| object.iter_mut().next())
            .flatten();
        match called {
            Some((name, argument)) if is_function(name) => {
                let name = name.clone();
                self.hide_argument(&name, argument);
            }
            _ => object
                .values_mut()
                .for_each(|value| self.hide_literals(value)),
        }
    }

    /// Masks the literals from which a function builds a secret.
    fn hide_argument(&mut self, function: &str, argument: &mut Value) {
        match (function, argument) {
            (
                "Ref" | "Condition" | "Fn::GetAtt" | "Fn::ImportValue" | "Fn::GetStackOutput"
                | "Fn::FindInMap",
                _,
            ) => {}
            ("Fn::Join", Value::Array(parts)) if is_joined_reference(parts) => {}
            // The delimiter, the name of the condition, the index.
            ("Fn::Join" | "Fn::If" | "Fn::Select" | "Fn::Split", Value::Array(parts)) => {
                let rest = parts.iter_mut().skip(1);
                rest.for_each(|part| self.hide_literals(part));
            }
            ("Fn::Sub", Value::String(text)) if is_substitution(text) => {}
            ("Fn::Sub", Value::Array(parts)) => {
                let text = parts.first().and_then(Value::as_str);
                let known = usize::from(text.is_some_and(is_substitution));
                let rest = parts.iter_mut().skip(known);
                rest.for_each(|part| self.hide_literals(part));
            }
            (_, argument) => self.hide_literals(argument),
        }
    }
}

/// Whether an object is the name of a secret with its value: a variable, a tag, a parameter, a header.
fn is_secret_pair(place: &ValuePlace<'_>, object: &Map<String, Value>) -> bool {
    if object.get("IsValueSecret") == Some(&Value::Bool(true)) {
        return true;
    }
    let name = ["Name", "Key"]
        .iter()
        .find_map(|key| object.get(*key)?.as_str());
    let Some(name) = name.filter(|_| object.contains_key("Value")) else {
        return false;
    };
    // Values that stacks pass on as parameters have the names of outputs, which may mention a secret.
    let parameter = !place.is_item && place.names.is_empty();
    if parameter {
        is_secret_name(name)
    } else {
        is_secret_variable(name)
    }
}

fn is_function(name: &str) -> bool {
    name == "Ref" || name.starts_with("Fn::")
}

/// Whether the text is exactly one dynamic reference, or an ARN, which names a secret.
fn is_reference(text: &str) -> bool {
    let dynamic = text
        .strip_prefix("{{resolve:")
        .and_then(|rest| rest.strip_suffix("}}"));
    dynamic.is_some_and(|inside| !inside.contains("}}")) || text.starts_with("arn:aws")
}

/// Whether the text is a boolean.
fn is_switch(text: &str) -> bool {
    text.eq_ignore_ascii_case("true") || text.eq_ignore_ascii_case("false")
}

/// Whether the text is a URL whose password is a reference, and without other secrets.
fn is_reference_url(text: &str) -> bool {
    let credentials = text
        .split_once("://")
        .and_then(|(_, rest)| rest.rsplit_once('@'))
        .map(|(credentials, _)| credentials);
    let password = credentials.and_then(|credentials| {
        // The user may be a reference, with colons in it.
        let end = ["{{", "${"]
            .iter()
            .find(|start| credentials.starts_with(**start));
        let end = end.map_or(":", |start| if *start == "{{" { "}}:" } else { "}:" });
        Some(credentials.split_once(end)?.1)
    });
    password.is_some_and(is_substitution) && masked_text(text, "").is_none()
}

/// Whether the text of `Fn::Sub` is one dynamic reference, or a placeholder and nothing else.
fn is_substitution(text: &str) -> bool {
    let placeholder = text
        .strip_prefix("${")
        .and_then(|rest| rest.strip_suffix('}'));
    is_reference(text) || placeholder.is_some_and(|name| !name.contains(['}', '!']))
}

fn is_joined_reference(parts: &[Value]) -> bool {
    let [Value::String(delimiter), Value::Array(pieces)] = parts else {
        return false;
    };
    let ends = (
        pieces.first().and_then(Value::as_str),
        pieces.last().and_then(Value::as_str),
    );
    let closed = matches!(ends, (Some(first), Some(last)) if first.starts_with("{{resolve:") && last.ends_with("}}"));
    let closings: usize = pieces
        .iter()
        .filter_map(Value::as_str)
        .map(|piece| piece.matches("}}").count())
        .sum();
    delimiter.is_empty() && closed && closings == 1
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{Masker, ValuePlace};

    #[test]
    fn stored_secret_keeps_references_and_urls_of_references() {
        let masked = |value: serde_json::Value| {
            let mut stored = value;
            let place = ValuePlace::new("AWS::SecretsManager::Secret").property("SecretString");
            Masker::of_literals("****").mask(&place, &mut stored);
            stored
        };
        for kept in [
            json!({"Fn::Sub": "postgresql://app:{{resolve:secretsmanager:${Db}:SecretString:password}}@${Db.Address}:5432/app"}),
            json!({"Fn::Sub": "redis://{{resolve:secretsmanager:a:SecretString:user}}:${Password}@${Cache}"}),
            json!({"Fn::Sub": ["${P}", {"P": {"Ref": "Password"}}]}),
            json!({"Fn::If": ["IsProd", {"Ref": "A"}, {"Ref": "B"}]}),
            json!({"Fn::Select": [0, {"Ref": "List"}]}),
            json!(true),
        ] {
            assert_eq!(masked(kept.clone()), kept);
        }
        for (secret, stored) in [
            (json!("hunter2"), json!("****")),
            (json!(["a", {"b": 7}]), json!(["****", {"b": "****"}])),
            (
                json!({"Fn::Sub": "postgresql://app:hunter2@${Db}"}),
                json!({"Fn::Sub": "****"}),
            ),
            (
                json!({"Fn::Sub": ["hunter2${P}", {"P": "x"}]}),
                json!({"Fn::Sub": ["****", {"P": "****"}]}),
            ),
            (
                json!({"Fn::If": ["IsProd", "x", {"Ref": "B"}]}),
                json!({"Fn::If": ["IsProd", "****", {"Ref": "B"}]}),
            ),
        ] {
            assert_eq!(masked(secret), stored);
        }
    }
}
