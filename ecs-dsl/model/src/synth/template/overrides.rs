//! Properties that the user overrides, and the user's transformations.

use crate::cfn::{Expr, Map, Resource, Template};
use crate::diag::{Diagnostic, Diagnostics, Spanned};
use crate::dsl::{Override, Stack};
use crate::rules::codes;

/// Sets the overridden properties, then calls the user's transformations.
pub(in crate::synth) fn apply(
    stack: &Stack,
    template: &mut Template,
    diagnostics: &mut Diagnostics,
) {
    for change in &stack.overrides {
        let found = template.resources_mut().find(|(id, _)| **id == change.id);
        match found {
            Some((_, resource)) => set(resource, change, diagnostics),
            None => diagnostics.push(
                Diagnostic::error(
                    codes::OVERRIDE_TARGET_NOT_FOUND,
                    format!("resource `{}` doesn't exist", change.id),
                )
                .hint("run `synth` to print the template with all logical ids")
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

fn set(resource: &mut Resource, change: &Spanned<Override>, diagnostics: &mut Diagnostics) {
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
                format!("path `{}` doesn't exist in `{}`", change.path, change.id),
            )
            .hint("use names in objects, and indexes from 0 in lists")
            .at(change.origin),
        ),
    }
}

/// The value at `path`. Missing objects on the path are created.
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
