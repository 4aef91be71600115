//! Values of a template that are known without a deployment.

use serde_json::{Map, Value};

use crate::cfn::eval::{Environment, Evaluator, function, referred};
use crate::cfn::{Document, DocumentResource};

/// A template whose parameters have their defaults.
struct Defaults<'a>(&'a Document);

impl Environment for Defaults<'_> {
    fn document(&self) -> Option<&Document> {
        Some(self.0)
    }
}

/// A resource and its template.
pub(super) struct TemplateResource<'a> {
    pub(super) document: &'a Document,
    pub(super) resource: DocumentResource<'a>,
    /// The properties, evaluated as far as possible.
    properties: Map<String, Value>,
}

impl<'a> TemplateResource<'a> {
    pub(super) fn new(document: &'a Document, resource: DocumentResource<'a>) -> Self {
        let environment = Defaults(document);
        let evaluator = Evaluator::new(&environment);
        Self {
            document,
            resource,
            properties: evaluator.partial_object(resource.properties(), &mut Vec::new()),
        }
    }

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

    /// The value at a path of names, if it is known.
    pub(super) fn value(&self, path: &[&str]) -> Option<&Value> {
        let (first, rest) = path.split_first()?;
        let start = self.properties.get(*first)?;
        let value = rest.iter().try_fold(start, |value, name| value.get(name))?;
        function(value).is_none().then_some(value)
    }

    pub(super) fn text(&self, path: &[&str]) -> Option<&str> {
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

    /// The items of a list.
    pub(super) fn list(&self, path: &[&str]) -> Option<&Vec<Value>> {
        self.value(path)?.as_array()
    }

    /// The resource that a property refers to.
    pub(super) fn referred(&self, property: &str) -> Option<Self> {
        let id = referred(self.resource.property(property)?)?;
        Some(Self::new(self.document, self.document.resource(id)?))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::TemplateResource;
    use crate::cfn::Document;
    use crate::cfn::eval::cases;

    #[test]
    fn table_of_expressions() {
        for case in cases::table() {
            let mut template = cases::document().as_json().clone();
            template["Resources"]["It"] =
                json!({"Type": "AWS::X::Y", "Properties": {"It": case.expression}});
            let document = Document::from_value(template).unwrap();
            let resource = document.resource("It").unwrap();
            let evaluated = TemplateResource::new(&document, resource);
            let expected = case.value(&["conditions"]);
            assert_eq!(evaluated.value(&["It"]), expected, "{case:?}");
        }
    }
}
