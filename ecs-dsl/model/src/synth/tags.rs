//! Tags on all taggable resources.

use crate::cfn::{Expr, LogicalId, Map, Resource, TagShape, Template, facts};
use crate::dsl::Stack;

/// Adds the tags `Name` and `Environment` and those of the stack; existing tags of a resource are unchanged.
pub(super) fn apply(stack: &Stack, template: &mut Template) {
    for (id, resource) in template.resources_mut() {
        let Some(shape) = facts(resource.type_name()).and_then(|facts| facts.tags) else {
            continue;
        };
        add(
            shape,
            resource,
            "Name",
            stack.physical_name(&kebab(id)).into(),
        );
        add(
            shape,
            resource,
            "Environment",
            stack.stage().name().to_owned().into(),
        );
        for (key, value) in &stack.tags {
            add(shape, resource, key, value.expr().clone());
        }
    }
}

fn add(shape: TagShape, resource: &mut Resource, key: &str, value: Expr) {
    let (property, propagate) = match shape {
        TagShape::List(property) => (property, false),
        TagShape::AutoScaling(property) => (property, true),
        TagShape::Map(property) => return add_to_map(property, resource, key, value),
    };
    let mut tag = Map::with_capacity(2 + usize::from(propagate));
    tag.insert("Key", key.to_owned());
    tag.insert("Value", value);
    if propagate {
        tag.insert("PropagateAtLaunch", true);
    }
    match resource.properties.get_mut(property) {
        Some(Expr::List(tags)) => {
            if !tags.iter().any(|known| has_key(known, key)) {
                tags.push(tag.into());
            }
        }
        Some(_) => {}
        None => resource.properties.insert(property, vec![tag]),
    }
}

fn add_to_map(property: &'static str, resource: &mut Resource, key: &str, value: Expr) {
    match resource.properties.get_mut(property) {
        Some(Expr::Map(tags)) if tags.get(key).is_none() => tags.insert(key.to_owned(), value),
        Some(_) => {}
        None => resource.properties.insert(
            property,
            [(key.to_owned(), value)].into_iter().collect::<Map>(),
        ),
    }
}

fn has_key(tag: &Expr, key: &str) -> bool {
    matches!(tag, Expr::Map(tag) if tag.get("Key").and_then(Expr::as_str) == Some(key))
}

/// `OrderTaskDefinition` as `order-task-definition`.
fn kebab(id: &LogicalId) -> String {
    let mut name = String::with_capacity(id.as_str().len() + 4);
    for (index, c) in id.as_str().char_indices() {
        if c.is_ascii_uppercase() && index > 0 {
            name.push('-');
        }
        name.push(c.to_ascii_lowercase());
    }
    name
}
