//! Template values in a canonical, comparable form: references by name, parameters and mappings by value.

use serde_json::Value;

use crate::cfn::eval::{Environment, Evaluator, Part, Unknown, referred};
use crate::cfn::{Document, Reference, references_in};

/// A template whose parameters have their defaults. Both branches of a condition may apply.
struct Defaults<'a>(&'a Document);

impl Environment for Defaults<'_> {
    fn document(&self) -> Option<&Document> {
        Some(self.0)
    }

    fn condition(&self, name: &str) -> Result<&Value, Unknown> {
        Err(Unknown::deferred(name))
    }
}

/// `value` as text. What is known only at deployment is written as `${…}`, so that it equals only itself.
pub(super) fn canonical(document: &Document, value: &Value) -> String {
    canonical_list(document, value).join(",")
}

/// The items of a list, or a single value as a list.
pub(super) fn canonical_list(document: &Document, value: &Value) -> Vec<String> {
    let environment = Defaults(document);
    let evaluator = Evaluator::new(&environment);
    match value {
        Value::Array(items) => {
            let texts = items.iter().map(|item| canonical_list(document, item));
            let existing = texts.filter(|texts| !texts.is_empty());
            existing.map(|texts| texts.join(",")).collect()
        }
        Value::Null => Vec::new(),
        single => match evaluator.value(single) {
            Ok(None) => Vec::new(),
            Ok(Some(list @ Value::Array(_))) => canonical_list(document, &list),
            _ => match evaluator.text_parts(single) {
                Ok(parts) => vec![parts.into_iter().flatten().map(text).collect()],
                Err(_) => vec![placeholder(single)],
            },
        },
    }
}

/// The logical id that a value refers to as a whole, or its text.
pub(super) fn named(document: &Document, value: &Value) -> String {
    match referred(value).filter(|id| document.resource(id).is_some()) {
        Some(id) => id.to_owned(),
        None => canonical(document, value),
    }
}

fn text(part: Part) -> String {
    match part {
        Part::Known(text) => text,
        Part::Unknown(expression, _) => placeholder(&expression),
    }
}

/// A reference as `Fn::Sub` writes it; any other expression as it is, in the same way.
fn placeholder(expression: &Value) -> String {
    let references = referred(expression).map(|_| references_in(expression));
    match references.unwrap_or_default().as_slice() {
        [
            Reference {
                id,
                attribute: None,
            },
        ] => format!("${{{id}}}"),
        [
            Reference {
                id,
                attribute: Some(name),
            },
        ] => format!("${{{id}.{name}}}"),
        _ => format!("${{{expression}}}"),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{canonical, named};
    use crate::cfn::Document;
    use crate::cfn::eval::cases;

    fn document() -> Document {
        Document::from_value(json!({
            "Parameters": {
                "Office": {"Type": "String", "Default": "10.0.0.0/8"},
                "NoDefault": {"Type": "String"},
                "Stored": {"Type": "AWS::SSM::Parameter::Value<String>", "Default": "/name"},
                "Hidden": {"Type": "String", "NoEcho": true, "Default": "hunter2"},
            },
            "Mappings": {"Sizes": {"dev": {"Port": 8080}}},
            "Resources": {"Files": {"Type": "AWS::S3::Bucket"}},
        }))
        .unwrap()
    }

    #[test]
    fn equal_results_of_functions_have_one_form() {
        let text = |value: Value| canonical(&document(), &value);
        let joined = text(json!({"Fn::Join": ["", [{"Fn::GetAtt": ["Files", "Arn"]}, "/*"]]}));
        assert_eq!(joined, "${Files.Arn}/*");
        assert_eq!(text(json!({"Fn::Sub": "${Files.Arn}/*"})), joined);
        let own = text(json!({"Fn::Sub": ["${A}/*", {"A": {"Fn::GetAtt": "Files.Arn"}}]}));
        assert_eq!(own, joined);
        assert_eq!(
            text(json!({"Fn::Sub": "${!aws:username}"})),
            "${aws:username}"
        );
        assert_eq!(
            text(json!({"Fn::FindInMap": ["Sizes", "dev", "Port"]})),
            "8080"
        );
    }

    #[test]
    fn parameter_is_its_default_if_that_is_its_value() {
        let text = |name: &str| canonical(&document(), &json!({"Ref": name}));
        assert_eq!(text("Office"), "10.0.0.0/8");
        assert_eq!(text("NoDefault"), "${NoDefault}");
        assert_eq!(text("Stored"), "${Stored}");
        assert_eq!(text("Hidden"), "${Hidden}");
    }

    #[test]
    fn value_known_only_at_deployment_equals_only_itself() {
        let choice = |value: &str| json!({"Fn::If": ["Prod", value, "b"]});
        let text = |value: &Value| canonical(&document(), value);
        assert_eq!(text(&choice("a")), text(&choice("a")));
        assert_ne!(text(&choice("a")), text(&choice("c")));
    }

    #[test]
    fn ref_and_get_att_name_the_same_resource() {
        let name = |value: Value| named(&document(), &value);
        assert_eq!(name(json!({"Ref": "Files"})), "Files");
        assert_eq!(name(json!({"Fn::GetAtt": ["Files", "Arn"]})), "Files");
        assert_eq!(name(json!("sg-1")), "sg-1");
    }

    #[test]
    fn table_of_expressions() {
        let document = cases::document();
        for case in cases::table() {
            let expected = match (case.value(&[]), &case.partial) {
                (Some(value), _) => canonical(&Document::empty(), value),
                (None, Some(partial)) => partial.clone(),
                (None, None) => format!("${{{}}}", case.expression),
            };
            assert_eq!(canonical(&document, &case.expression), expected, "{case:?}");
        }
    }
}
