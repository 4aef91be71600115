//! References in the properties of a resource, with their paths.

use serde_json::Value;

use crate::cfn::eval::function;
use crate::cfn::{DocumentResource, references_in};

use super::path::PropertyPath;
use super::properties::labelled;

/// A path in a resource's properties, and what its value depends on.
#[derive(Debug, PartialEq)]
pub(super) struct Dependency<'a> {
    pub(super) path: PropertyPath,
    pub(super) on: Source<'a>,
}

/// What a value depends on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Source<'a> {
    /// A resource or parameter by `Ref`, or an attribute of a resource.
    Reference {
        id: &'a str,
        attribute: Option<&'a str>,
    },
    /// An entry of `Mappings`.
    Mapping(&'a str),
    /// An entry of `Conditions`.
    Condition(&'a str),
    /// An export of another stack.
    Export(&'a str),
    /// An output of another stack.
    Output { stack: &'a str, name: &'a str },
    /// An SSM parameter, by a dynamic reference without a version.
    Stored(&'a str),
}

/// All dependencies of the properties of `resource`.
pub(super) fn dependencies<'a>(resource: &DocumentResource<'a>) -> Vec<Dependency<'a>> {
    let mut found = Vec::new();
    for (name, value) in resource.properties() {
        walk(&PropertyPath::root().name(name), value, &mut found);
    }
    found
}

/// All sources of a value.
pub(super) fn sources(value: &Value) -> Vec<Source<'_>> {
    let mut found: Vec<_> = references_in(value)
        .iter()
        .map(|found| Source::Reference {
            id: found.id,
            attribute: found.attribute,
        })
        .collect();
    collect_lookups(value, &mut found);
    found.sort_unstable();
    found.dedup();
    found
}

fn walk<'a>(path: &PropertyPath, value: &'a Value, found: &mut Vec<Dependency<'a>>) {
    match value {
        Value::Object(object) if function(value).is_none() => {
            object
                .iter()
                .for_each(|(name, value)| walk(&path.name(name), value, found));
        }
        Value::Array(items) => match labelled(items) {
            Some(items) => items
                .iter()
                .for_each(|(label, item)| walk(&path.item(label), item, found)),
            None => items
                .iter()
                .enumerate()
                .for_each(|(index, item)| walk(&path.item(index), item, found)),
        },
        _ => found.extend(sources(value).into_iter().map(|on| Dependency {
            path: path.clone(),
            on,
        })),
    }
}

fn collect_lookups<'a>(value: &'a Value, found: &mut Vec<Source<'a>>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| collect_lookups(item, found)),
        Value::Object(object) => {
            for (name, argument) in object {
                let first = argument.get(0).and_then(Value::as_str);
                match (name.as_str(), first) {
                    ("Fn::FindInMap", Some(mapping)) => found.push(Source::Mapping(mapping)),
                    ("Fn::If", Some(condition)) => found.push(Source::Condition(condition)),
                    ("Fn::ImportValue", _) => {
                        found.extend(argument.as_str().map(Source::Export));
                    }
                    ("Fn::GetStackOutput", _) => found.extend(stack_output(argument)),
                    _ => {}
                }
                collect_lookups(argument, found);
            }
        }
        Value::String(text) => found.extend(stored(text)),
        _ => {}
    }
}

fn stack_output(argument: &Value) -> Option<Source<'_>> {
    let text = |name| argument.get(name).and_then(Value::as_str);
    let (stack, name) = (text("StackName")?, text("OutputName")?);
    Some(Source::Output { stack, name })
}

/// The SSM parameters in dynamic references such as `{{resolve:ssm:/shop/zone}}`. With a version, the value never changes.
fn stored(text: &str) -> impl Iterator<Item = Source<'_>> {
    let references = text.split("{{resolve:ssm:").skip(1);
    let names = references.filter_map(|rest| Some(rest.split_once("}}")?.0));
    names
        .filter(|name| !name.contains([':', '$']))
        .map(Source::Stored)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{Source, dependencies};
    use crate::cfn::Document;

    #[test]
    fn dependencies_have_their_path() {
        let document =
            Document::from_value(json!({"Resources": {"A": {"Type": "X", "Properties": {
                "One": [{"Two": {"Fn::Sub": "${B.Arn}/*"}}],
                "Three": {"Fn::If": ["Prod", {"Fn::FindInMap": ["Sizes", "a", "b"]}, {"Ref": "C"}]},
                "Four": [{"Fn::ImportValue": "net-Vpc"}, {"Fn::GetStackOutput": {"StackName": "net", "OutputName": "Vpc"}}],
                "Five": "{{resolve:ssm:/a}} and {{resolve:ssm:/b:2}}",
            }}}}))
            .unwrap();
        let found: Vec<_> = dependencies(&document.resource("A").unwrap())
            .into_iter()
            .map(|found| (found.path.to_string(), format!("{:?}", found.on)))
            .collect();
        let expected = [
            (
                "One[0]/Two",
                Source::Reference {
                    id: "B",
                    attribute: Some("Arn"),
                },
            ),
            (
                "Three",
                Source::Reference {
                    id: "C",
                    attribute: None,
                },
            ),
            ("Three", Source::Mapping("Sizes")),
            ("Four[0]", Source::Export("net-Vpc")),
            (
                "Four[1]",
                Source::Output {
                    stack: "net",
                    name: "Vpc",
                },
            ),
            ("Five", Source::Stored("/a")),
            ("Three", Source::Condition("Prod")),
        ];
        let mut expected: Vec<_> = expected
            .iter()
            .map(|(path, on)| ((*path).to_owned(), format!("{on:?}")))
            .collect();
        expected.sort();
        let mut found = found;
        found.sort();
        assert_eq!(found, expected);
    }
}
