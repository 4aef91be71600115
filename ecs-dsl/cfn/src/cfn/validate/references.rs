//! The names in a template: every one must be in it, and every attribute must exist.

use serde_json::{Map, Value};

use super::attributes::has_attribute;
use super::finding::{Finding, Kind, NameUse, Path, Step};
use crate::cfn::eval::{Placeholder, items, placeholders};
use crate::cfn::{Document, DocumentResource};

/// The pseudo parameters.
const PSEUDO_PARAMETERS: [&str; 8] = [
    "AWS::AccountId",
    "AWS::NoValue",
    "AWS::NotificationARNs",
    "AWS::Partition",
    "AWS::Region",
    "AWS::StackId",
    "AWS::StackName",
    "AWS::URLSuffix",
];

pub(super) fn check<'a>(document: &'a Document, found: &mut Vec<Finding<'a>>) {
    for resource in document.resources() {
        let place = Place {
            document,
            section: "Resources",
            id: resource.id,
        };
        for name in resource.depends_on() {
            if document.resource(name).is_none() {
                found.push(place.undefined(&[], NameUse::DependsOn, name));
            }
        }
        place.condition(resource.body(), found);
        for member in ["Properties", "Metadata", "CreationPolicy", "UpdatePolicy"] {
            if let Some(json) = resource.body().get(member) {
                walk(json, &mut Vec::new(), &mut |name| place.check(&name, found));
            }
        }
    }
    for section in ["Outputs", "Conditions"] {
        for (id, json) in document.section(section) {
            let place = Place {
                document,
                section,
                id,
            };
            if section == "Outputs" {
                place.condition(json, found);
            }
            walk(json, &mut Vec::new(), &mut |name| place.check(&name, found));
        }
    }
}

/// A name in an expression.
struct Name<'w, 'a> {
    path: &'w [Step<'a>],
    by: NameUse,
    name: &'a str,
    attribute: Option<&'a str>,
}

/// The entry of the template that is walked.
struct Place<'a> {
    document: &'a Document,
    section: &'static str,
    id: &'a str,
}

impl<'a> Place<'a> {
    fn finding(&self, path: &[Step<'_>], kind: Kind<'a>) -> Finding<'a> {
        Finding {
            section: self.section,
            id: self.id,
            path: Path::from_steps(path),
            kind,
        }
    }

    fn undefined(&self, path: &[Step<'_>], by: NameUse, name: &'a str) -> Finding<'a> {
        self.finding(path, Kind::Undefined { by, name })
    }

    fn condition(&self, body: &'a Value, found: &mut Vec<Finding<'a>>) {
        let name = body.get("Condition").and_then(Value::as_str);
        let conditions = self.document.section("Conditions");
        if let Some(name) = name.filter(|name| !conditions.contains_key(*name)) {
            found.push(self.undefined(&[], NameUse::Condition, name));
        }
    }

    fn check(&self, found_name: &Name<'_, 'a>, found: &mut Vec<Finding<'a>>) {
        let Name {
            path,
            by,
            name,
            attribute,
        } = *found_name;
        let has = |section: &str| self.document.section(section).contains_key(name);
        // Conditions are evaluated before there are resources.
        let resource = || {
            let visible = self.section != "Conditions";
            visible.then(|| self.document.resource(name)).flatten()
        };
        let is_defined = match by {
            NameUse::Ref if name.starts_with("AWS::") => PSEUDO_PARAMETERS.contains(&name),
            NameUse::Ref => has("Parameters") || resource().is_some(),
            NameUse::GetAtt => match (resource(), attribute) {
                (Some(resource), Some(attribute)) => {
                    return found.extend(self.attribute(path, resource, attribute));
                }
                (resource, _) => resource.is_some(),
            },
            NameUse::DependsOn => has("Resources"),
            NameUse::Condition => has("Conditions"),
            NameUse::Mapping => has("Mappings"),
        };
        if !is_defined {
            found.push(self.undefined(path, by, name));
        }
    }

    fn attribute(
        &self,
        path: &[Step<'_>],
        resource: DocumentResource<'a>,
        attribute: &'a str,
    ) -> Option<Finding<'a>> {
        let kind = Kind::NoAttribute {
            of: resource.id,
            type_name: resource.type_name,
            attribute,
        };
        let exists = has_attribute(resource.type_name, attribute);
        (!exists).then(|| self.finding(path, kind))
    }
}

/// Calls `visit` for each name in `json`.
fn walk<'a>(json: &'a Value, path: &mut Vec<Step<'a>>, visit: &mut impl FnMut(Name<'_, 'a>)) {
    match json {
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                path.push(Step::Index(index));
                walk(item, path, visit);
                path.pop();
            }
        }
        Value::Object(object) => match object.iter().next() {
            Some((name, argument)) if object.len() == 1 && is_function(name, argument) => {
                function(name, argument, path, visit);
            }
            _ => {
                for (name, value) in object {
                    path.push(Step::Name(name));
                    walk(value, path, visit);
                    path.pop();
                }
            }
        },
        _ => {}
    }
}

/// A single key that is a function. `Condition` is one in a condition, and the name of a property elsewhere.
fn is_function(name: &str, argument: &Value) -> bool {
    name == "Ref" || name.starts_with("Fn::") || name == "Condition" && argument.is_string()
}

fn function<'a>(
    name: &'a str,
    argument: &'a Value,
    path: &mut Vec<Step<'a>>,
    visit: &mut impl FnMut(Name<'_, 'a>),
) {
    let mut named = |by, name: &'a str, attribute| {
        visit(Name {
            path,
            by,
            name,
            attribute,
        });
    };
    match (name, argument, items(argument)) {
        ("Ref", Value::String(id), _) => return named(NameUse::Ref, id, None),
        ("Condition", Value::String(name), _) => return named(NameUse::Condition, name, None),
        ("Fn::GetAtt", Value::String(text), _) => {
            let (id, attribute) = text.split_once('.').unwrap_or((text, ""));
            return named(NameUse::GetAtt, id, Some(attribute));
        }
        ("Fn::GetAtt", _, [Value::String(id), attribute]) => {
            named(NameUse::GetAtt, id, attribute.as_str());
        }
        ("Fn::If", _, [Value::String(name), ..]) => named(NameUse::Condition, name, None),
        ("Fn::FindInMap", _, [Value::String(name), ..]) => named(NameUse::Mapping, name, None),
        ("Fn::Sub", Value::String(text), _) => substitution(text, None, &mut named),
        ("Fn::Sub", _, [Value::String(text), Value::Object(variables)]) => {
            substitution(text, Some(variables), &mut named);
            return variables
                .values()
                .for_each(|value| walk(value, path, visit));
        }
        _ => {}
    }
    match argument {
        Value::Array(items) => items.iter().for_each(|item| walk(item, path, visit)),
        _ => walk(argument, path, visit),
    }
}

fn substitution<'a>(
    text: &'a str,
    variables: Option<&Map<String, Value>>,
    named: &mut impl FnMut(NameUse, &'a str, Option<&'a str>),
) {
    for piece in placeholders(text) {
        let Placeholder::Variable(name) = piece else {
            continue;
        };
        if variables.is_some_and(|variables| variables.contains_key(name)) {
            continue;
        }
        match name.split_once('.') {
            Some((id, attribute)) => named(NameUse::GetAtt, id, Some(attribute)),
            None => named(NameUse::Ref, name, None),
        }
    }
}
