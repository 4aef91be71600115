//! Values of a template that are known without a deployment.

use serde_json::Value;

use crate::cfn::{Document, DocumentResource};

/// A resource and its template.
#[derive(Clone, Copy)]
pub(super) struct TemplateResource<'a> {
    pub(super) document: &'a Document,
    pub(super) resource: DocumentResource<'a>,
}

impl<'a> TemplateResource<'a> {
    /// The logical id.
    pub(super) fn id(&self) -> &'a str {
        self.resource.id
    }

    /// The resource type.
    pub(super) fn type_name(&self) -> &'a str {
        self.resource.type_name
    }

    /// Whether the resource has a condition.
    pub(super) fn is_conditional(&self) -> bool {
        self.resource.body().get("Condition").is_some()
    }

    /// The value at a path of names, resolved through parameters and mappings.
    pub(super) fn value(&self, path: &[&str]) -> Option<&'a Value> {
        let (first, rest) = path.split_first()?;
        let start = resolved(self.document, self.resource.property(first)?)?;
        rest.iter().try_fold(start, |value, name| {
            resolved(self.document, value.get(name)?)
        })
    }

    pub(super) fn text(&self, path: &[&str]) -> Option<&'a str> {
        self.value(path)?.as_str()
    }

    /// A number, which may be written as a string.
    pub(super) fn number(&self, path: &[&str]) -> Option<f64> {
        match self.value(path)? {
            Value::Number(number) => number.as_f64(),
            Value::String(text) => text.trim().parse().ok(),
            _ => None,
        }
    }

    pub(super) fn is_true(&self, path: &[&str]) -> bool {
        match self.value(path) {
            Some(Value::Bool(set)) => *set,
            Some(Value::String(set)) => set == "true",
            _ => false,
        }
    }

    /// The items of a literal list.
    pub(super) fn list(&self, path: &[&str]) -> Option<&'a Vec<Value>> {
        self.value(path)?.as_array()
    }

    /// The resource that a property refers to.
    pub(super) fn referred(&self, property: &str) -> Option<TemplateResource<'a>> {
        let value = self.resource.property(property)?;
        let get_att = || value.get("Fn::GetAtt")?.get(0)?.as_str();
        let id = value.get("Ref").and_then(Value::as_str).or_else(get_att)?;
        Some(TemplateResource {
            document: self.document,
            resource: self.document.resource(id)?,
        })
    }
}

/// A value with its reference resolved: to the default of a parameter, or to the entry of a mapping.
fn resolved<'a>(document: &'a Document, value: &'a Value) -> Option<&'a Value> {
    if let Some(name) = value.get("Ref") {
        return document
            .section("Parameters")
            .get(name.as_str()?)?
            .get("Default");
    }
    if let Some(keys) = value.get("Fn::FindInMap") {
        let key = |index: usize| keys.get(index)?.as_str();
        return document
            .section("Mappings")
            .get(key(0)?)?
            .get(key(1)?)?
            .get(key(2)?);
    }
    let is_function = value
        .as_object()
        .is_some_and(|object| object.keys().any(|name| name.starts_with("Fn::")));
    (!is_function).then_some(value)
}
