//! Tags on all taggable resources.

use std::borrow::Cow;

use crate::cfn::{Expr, LogicalId, Map, Resource, TagShape, Template, facts};
use crate::dsl::Stack;

/// Adds the tags `Name` and `Environment` and those of the stack; existing tags of a resource are unchanged.
pub(in crate::synth) fn apply(stack: &Stack, template: &mut Template) {
    // The order of the program means nothing.
    let mut tags: Vec<_> = stack.tags.iter().collect();
    tags.sort_by(|(one, _), (other, _)| one.value.cmp(&other.value));
    for (id, resource) in template.resources_mut() {
        let Some(shape) = facts(resource.type_name()).and_then(|facts| facts.tags) else {
            continue;
        };
        let name = stack.physical_name(&kebab(id)).into();
        let environment = stack.stage().name().to_owned().into();
        let standard = [("Name".into(), name), ("Environment".into(), environment)];
        let of_stack = tags.iter().map(|(key, value)| {
            let key = Cow::Owned(key.value.clone());
            (key, value.expr().clone())
        });
        add(shape, resource, standard.into_iter().chain(of_stack));
    }
}

/// A tag: its key and its value.
type Tag = (Cow<'static, str>, Expr);

fn add(shape: TagShape, resource: &mut Resource, tags: impl Iterator<Item = Tag>) {
    let (property, propagate) = match shape {
        TagShape::List(property) => (property, false),
        TagShape::AutoScaling(property) => (property, true),
        TagShape::Map(property) => {
            for (key, value) in tags {
                add_to_map(property, resource, key, value);
            }
            return;
        }
    };
    let tag = |(key, value): Tag| {
        let mut tag = Map::with_capacity(2 + usize::from(propagate));
        tag.insert("Key", Expr::Str(key));
        tag.insert("Value", value);
        if propagate {
            tag.insert("PropagateAtLaunch", true);
        }
        Expr::from(tag)
    };
    if resource.properties.get(property).is_none() {
        resource.properties.insert(property, Vec::<Expr>::new());
    }
    if let Some(Expr::List(known)) = resource.properties.get_mut(property) {
        for (key, value) in tags {
            if !known.iter().any(|tag| has_key(tag, &key)) {
                known.push(tag((key, value)));
            }
        }
    }
}

fn add_to_map(
    property: &'static str,
    resource: &mut Resource,
    key: Cow<'static, str>,
    value: Expr,
) {
    match resource.properties.get_mut(property) {
        Some(Expr::Map(tags)) if tags.get(&key).is_none() => tags.insert(key, value),
        Some(_) => {}
        None => resource
            .properties
            .insert(property, [(key, value)].into_iter().collect::<Map>()),
    }
}

fn has_key(tag: &Expr, key: &str) -> bool {
    matches!(tag, Expr::Map(tag) if tag.get("Key").and_then(Expr::as_str) == Some(key))
}

/// `OrderTaskDefinition` as `order-task-definition`. A run of uppercase letters is one word: `HTTPSListener` is
/// `https-listener`.
fn kebab(id: &LogicalId) -> String {
    let mut name = String::with_capacity(id.as_str().len() + 8);
    let mut previous: Option<char> = None;
    let mut letters = id.as_str().chars().peekable();
    while let Some(c) = letters.next() {
        let begins_word = previous.is_some_and(|previous| {
            !previous.is_ascii_uppercase() || letters.peek().is_some_and(char::is_ascii_lowercase)
        });
        if c.is_ascii_uppercase() && begins_word {
            name.push('-');
        }
        name.push(c.to_ascii_lowercase());
        previous = Some(c);
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    // found: D12
    #[test]
    fn run_of_uppercase_letters_is_one_word() {
        let cases = [
            ("OrderTaskDefinition", "order-task-definition"),
            ("listenerHTTPS", "listener-https"),
            ("HTTPSListener", "https-listener"),
            (
                "MainPublicSubnetARouteTable",
                "main-public-subnet-a-route-table",
            ),
            ("WebACLAssociation", "web-acl-association"),
            ("VpcS3Endpoint", "vpc-s3-endpoint"),
            ("X", "x"),
        ];
        for (id, name) in cases {
            assert_eq!(kebab(&LogicalId::verbatim(id)), name);
        }
    }
}
