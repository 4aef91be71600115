//! Tags on all taggable resources.

use std::borrow::Cow;

use crate::cfn::{Expr, LogicalId, Map, Resource, TagShape, Template, facts};
use crate::dsl::Stack;

/// The number of tags that every resource gets.
const TAGS: usize = 2;

/// Adds the tags `Name` and `Environment` and those of the stack; existing tags of a resource are unchanged.
pub(in crate::synth) fn apply(stack: &Stack, template: &mut Template) {
    // The order of the program means nothing.
    let mut tags: Vec<_> = stack.tags.iter().collect();
    tags.sort_by(|(one, _), (other, _)| one.value.cmp(&other.value));
    for (id, resource) in template.resources_mut() {
        let Some(shape) = facts(resource.type_name()).and_then(|facts| facts.tags) else {
            continue;
        };
        let name = stack.physical_name(&kebab(id));
        add(shape, resource, "Name".into(), name.into());
        let environment = stack.stage().name().to_owned();
        add(shape, resource, "Environment".into(), environment.into());
        for (key, value) in &tags {
            let key = key.value.clone().into();
            add(shape, resource, key, value.expr().clone());
        }
    }
}

fn add(shape: TagShape, resource: &mut Resource, key: Cow<'static, str>, value: Expr) {
    let (property, propagate) = match shape {
        TagShape::List(property) => (property, false),
        TagShape::AutoScaling(property) => (property, true),
        TagShape::Map(property) => return add_to_map(property, resource, key, value),
    };
    let tag = |key| {
        let mut tag = Map::with_capacity(2 + usize::from(propagate));
        tag.insert("Key", Expr::Str(key));
        tag.insert("Value", value);
        if propagate {
            tag.insert("PropagateAtLaunch", true);
        }
        tag
    };
    match resource.properties.get_mut(property) {
        Some(Expr::List(tags)) => {
            if !tags.iter().any(|known| has_key(known, &key)) {
                tags.push(tag(key).into());
            }
        }
        Some(_) => {}
        None => {
            let mut tags = Vec::with_capacity(TAGS);
            tags.push(tag(key));
            resource.properties.insert(property, tags);
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
