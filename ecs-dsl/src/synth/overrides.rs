//! What the user sets over what the components say.

use crate::cfn::{Expr, Map, Resource, Template};
use crate::diag::{Diagnostic, Diagnostics, Located};
use crate::dsl::{Override, Stack};
use crate::rules::codes;

/// Sets the properties that the user overrides, then calls the user's transformations.
pub(super) fn apply(stack: &Stack, template: &mut Template, diagnostics: &mut Diagnostics) {
    for change in &stack.overrides {
        let found = template.resources_mut().find(|(id, _)| **id == change.id);
        match found {
            Some((_, resource)) => set(resource, change, diagnostics),
            None => diagnostics.push(
                Diagnostic::error(
                    codes::OVERRIDE_TARGET_NOT_FOUND,
                    format!("there is no resource `{}`", change.id),
                )
                .hint("`synth` prints the template with all of its logical ids")
                .at(change.origin),
            ),
        }
    }
    for transform in &stack.transforms {
        for (id, resource) in template.resources_mut() {
            transform(id, resource);
        }
    }
}

fn set(resource: &mut Resource, change: &Located<Override>, diagnostics: &mut Diagnostics) {
    let Some((first, rest)) = change
        .path
        .split('.')
        .collect::<Vec<_>>()
        .split_first()
        .map(|(first, rest)| {
            (
                (*first).to_owned(),
                rest.iter()
                    .map(|part| (*part).to_owned())
                    .collect::<Vec<_>>(),
            )
        })
    else {
        return;
    };
    if resource.properties.get(&first).is_none() {
        resource.properties.insert(first.clone(), Map::new());
    }
    let place = resource
        .properties
        .get_mut(&first)
        .and_then(|expr| descend(expr, &rest));
    match place {
        Some(place) => *place = change.value.value.clone(),
        None => diagnostics.push(
            Diagnostic::error(
                codes::OVERRIDE_TARGET_NOT_FOUND,
                format!("`{}` of `{}` leads nowhere", change.path, change.id),
            )
            .hint("parts of objects are names, parts of lists are numbers from 0 on")
            .at(change.origin),
        ),
    }
}

/// The place that `path` leads to, made on the way as long as it leads through objects.
fn descend<'a>(expr: &'a mut Expr, path: &[String]) -> Option<&'a mut Expr> {
    let Some((part, rest)) = path.split_first() else {
        return Some(expr);
    };
    let next = match expr {
        Expr::Map(map) => {
            if map.get(part).is_none() {
                map.insert(part.clone(), Map::new());
            }
            map.get_mut(part)
        }
        Expr::List(items) => items.get_mut(part.parse::<usize>().ok()?),
        _ => None,
    };
    descend(next?, rest)
}
