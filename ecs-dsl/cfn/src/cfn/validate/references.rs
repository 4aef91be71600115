//! The names in a template: every one must be in it, and every attribute must exist.

use serde_json::{Map, Value};

use super::attributes::has_attribute;
use super::finding::{Finding, Kind, NameUse, Path, Step};
use crate::cfn::document_index::{Function, is_function};
use crate::cfn::eval::{Placeholder, items, placeholders};
use crate::cfn::{DocumentIndex, DocumentResource};

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

pub(super) fn check<'a>(index: &DocumentIndex<'a>, found: &mut Vec<Finding<'a>>) {
    for indexed in index.resources() {
        let resource = indexed.resource;
        let place = Place {
            index,
            section: "Resources",
            id: resource.id,
        };
        for name in resource.depends_on() {
            if index.resource(name).is_none() {
                found.push(place.undefined(&[], NameUse::DependsOn, name));
            }
        }
        place.condition(resource.body(), found);
        if index
            .functions(indexed)
            .iter()
            .all(|function| place.has_names(function))
        {
            continue;
        }
        for member in ["Properties", "Metadata", "CreationPolicy", "UpdatePolicy"] {
            if let Some(json) = resource.body().get(member) {
                walk(json, &mut Vec::new(), &mut |name| place.check(&name, found));
            }
        }
    }
    for section in ["Outputs", "Conditions"] {
        for (id, json) in index.document().section(section) {
            let place = Place { index, section, id };
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
struct Place<'i, 'a> {
    index: &'i DocumentIndex<'a>,
    section: &'static str,
    id: &'a str,
}

impl<'a> Place<'_, 'a> {
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
        let conditions = self.index.document().section("Conditions");
        if let Some(name) = name.filter(|name| !conditions.contains_key(*name)) {
            found.push(self.undefined(&[], NameUse::Condition, name));
        }
    }

    /// Whether everything that the function names exists.
    fn has_names(&self, function: &Function<'a>) -> bool {
        let mut all = true;
        named(function, &mut |by, name, attribute| {
            all = all && self.fault(by, name, attribute).is_none();
        });
        all
    }

    fn check(&self, found_name: &Name<'_, 'a>, found: &mut Vec<Finding<'a>>) {
        let Name {
            path,
            by,
            name,
            attribute,
        } = *found_name;
        let fault = self.fault(by, name, attribute);
        found.extend(fault.map(|kind| self.finding(path, kind)));
    }

    /// What is wrong with a name.
    fn fault(&self, by: NameUse, name: &'a str, attribute: Option<&'a str>) -> Option<Kind<'a>> {
        let has = |section: &str| self.index.document().section(section).contains_key(name);
        // Conditions are evaluated before there are resources.
        let resource = || {
            let visible = self.section != "Conditions";
            visible.then(|| self.index.resource(name)).flatten()
        };
        let is_defined = match by {
            NameUse::Ref if name.starts_with("AWS::") => PSEUDO_PARAMETERS.contains(&name),
            NameUse::Ref => resource().is_some() || has("Parameters"),
            NameUse::GetAtt => match (resource(), attribute) {
                (Some(resource), Some(attribute)) => return unknown_attribute(resource, attribute),
                (resource, _) => resource.is_some(),
            },
            NameUse::DependsOn => has("Resources"),
            NameUse::Condition => has("Conditions"),
            NameUse::Mapping => has("Mappings"),
        };
        (!is_defined).then_some(Kind::Undefined { by, name })
    }
}

fn unknown_attribute<'a>(resource: DocumentResource<'a>, attribute: &'a str) -> Option<Kind<'a>> {
    let exists = has_attribute(resource.type_name, attribute);
    (!exists).then_some(Kind::NoAttribute {
        of: resource.id,
        type_name: resource.type_name,
        attribute,
    })
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

fn function<'a>(
    name: &'a str,
    argument: &'a Value,
    path: &mut Vec<Step<'a>>,
    visit: &mut impl FnMut(Name<'_, 'a>),
) {
    named(&Function { name, argument }, &mut |by, name, attribute| {
        visit(Name {
            path,
            by,
            name,
            attribute,
        });
    });
    match (name, items(argument)) {
        ("Fn::Sub", [Value::String(_), Value::Object(variables)]) => {
            for value in variables.values() {
                walk(value, path, visit);
            }
        }
        (_, []) => walk(argument, path, visit),
        (_, items) => items.iter().for_each(|item| walk(item, path, visit)),
    }
}

/// Calls `visit` for each name that a function itself has, not its arguments.
fn named<'a>(function: &Function<'a>, visit: &mut impl FnMut(NameUse, &'a str, Option<&'a str>)) {
    let Function { name, argument } = *function;
    match (name, argument, items(argument)) {
        ("Ref", Value::String(id), _) => visit(NameUse::Ref, id, None),
        ("Condition", Value::String(name), _) => visit(NameUse::Condition, name, None),
        ("Fn::GetAtt", Value::String(text), _) => {
            let (id, attribute) = text.split_once('.').unwrap_or((text, ""));
            visit(NameUse::GetAtt, id, Some(attribute));
        }
        ("Fn::GetAtt", _, [Value::String(id), attribute]) => {
            visit(NameUse::GetAtt, id, attribute.as_str());
        }
        ("Fn::If", _, [Value::String(name), ..]) => visit(NameUse::Condition, name, None),
        ("Fn::FindInMap", _, [Value::String(name), ..]) => visit(NameUse::Mapping, name, None),
        ("Fn::Sub", Value::String(text), _) => substitution(text, None, visit),
        ("Fn::Sub", _, [Value::String(text), Value::Object(variables)]) => {
            substitution(text, Some(variables), visit);
        }
        _ => {}
    }
}

fn substitution<'a>(
    text: &'a str,
    variables: Option<&Map<String, Value>>,
    visit: &mut impl FnMut(NameUse, &'a str, Option<&'a str>),
) {
    for piece in placeholders(text) {
        let Placeholder::Variable(name) = piece else {
            continue;
        };
        if variables.is_some_and(|variables| variables.contains_key(name)) {
            continue;
        }
        match name.split_once('.') {
            Some((id, attribute)) => visit(NameUse::GetAtt, id, Some(attribute)),
            None => visit(NameUse::Ref, name, None),
        }
    }
}
