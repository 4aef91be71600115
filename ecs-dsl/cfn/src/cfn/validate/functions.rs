//! Functions that CloudFormation can't evaluate whatever the deployment knows: arguments of another form, an index beyond the
//! list, a key that isn't in the mapping, a function that doesn't exist.

use serde_json::Value;

use super::finding::{Finding, Kind, Path, Step};
use crate::cfn::document_index::Function;
use crate::cfn::eval::{Evaluator, TemplateAlone, Unknown, function, items};
use crate::cfn::{Document, DocumentIndex};

/// The findings of the functions in properties and outputs.
pub(super) fn check<'a>(index: &DocumentIndex<'a>, found: &mut Vec<Finding<'a>>) {
    let document = index.document();
    let alone = TemplateAlone(document);
    let walk = Walk {
        document,
        evaluator: Evaluator::new(&alone),
    };
    for indexed in index.resources() {
        let mut functions = index.property_functions(indexed).iter();
        if !functions.all(has_value) {
            let resource = indexed.resource;
            let properties = resource.body().get("Properties");
            walk.entry("Resources", resource.id, properties, found);
        }
    }
    for (id, output) in document.section("Outputs") {
        walk.entry("Outputs", id, output.get("Value"), found);
    }
}

/// Whether the form alone says that CloudFormation can evaluate a function, if its names exist.
fn has_value(function: &Function<'_>) -> bool {
    match (function.name, function.argument, items(function.argument)) {
        ("Ref" | "Condition", _, _) | ("Fn::Sub", Value::String(_), _) => true,
        ("Fn::GetAtt", Value::String(path), _) => path.contains('.'),
        ("Fn::GetAtt", _, [Value::String(_), Value::String(_)]) => true,
        _ => false,
    }
}

struct Walk<'e, 'a> {
    document: &'a Document,
    evaluator: Evaluator<'e>,
}

impl<'a> Walk<'_, 'a> {
    fn entry(
        &self,
        section: &'static str,
        id: &'a str,
        json: Option<&'a Value>,
        found: &mut Vec<Finding<'a>>,
    ) {
        let mut report = |path: &[Step<'_>], reason| {
            found.push(Finding {
                section,
                id,
                path: Path::from_steps(path),
                kind: Kind::Function(reason),
            });
        };
        if let Some(json) = json {
            self.value(json, &mut Vec::new(), &mut report);
        }
    }

    fn value<'v>(
        &self,
        json: &'v Value,
        path: &mut Vec<Step<'v>>,
        report: &mut impl FnMut(&[Step<'_>], String),
    ) {
        match (json, function(json)) {
            (_, Some(("Fn::If", argument))) => self.choice(argument, path, report),
            (_, Some((name, argument))) => match self.refusal(json, name, argument) {
                Some(reason) => report(path, reason),
                None => self.value(argument, path, report),
            },
            (Value::Array(items), None) => {
                for (index, item) in items.iter().enumerate() {
                    path.push(Step::Index(index));
                    self.value(item, path, report);
                    path.pop();
                }
            }
            (Value::Object(object), None) => {
                for (name, value) in object {
                    path.push(Step::Name(name));
                    self.value(value, path, report);
                    path.pop();
                }
            }
            _ => {}
        }
    }

    /// The branches of `Fn::If` that may apply.
    fn choice<'v>(
        &self,
        argument: &'v Value,
        path: &mut Vec<Step<'v>>,
        report: &mut impl FnMut(&[Step<'_>], String),
    ) {
        let [Value::String(condition), yes, no] = items(argument) else {
            let reason = "Template error: Fn::If requires a list argument with three elements";
            return report(path, reason.to_owned());
        };
        let branches = match self.evaluator.condition(condition) {
            Ok(true) => vec![yes],
            Ok(false) => vec![no],
            Err(_) => vec![yes, no],
        };
        for branch in branches {
            self.value(branch, path, report);
        }
    }

    /// Why CloudFormation refuses the function. Names that the template doesn't have are findings of their own.
    fn refusal(&self, json: &Value, name: &str, argument: &Value) -> Option<String> {
        let mapping = || argument.get(0).and_then(Value::as_str);
        let is_judged = match name {
            "Ref" => true,
            "Fn::Sub" => argument.is_string(),
            "Fn::FindInMap" => {
                let mappings = self.document.section("Mappings");
                mapping().is_some_and(|name| !mappings.contains_key(name))
            }
            _ => false,
        };
        if is_judged {
            return None;
        }
        match self.evaluator.value(json) {
            Err(Unknown::Invalid(reason)) => Some(reason),
            _ => None,
        }
    }
}
