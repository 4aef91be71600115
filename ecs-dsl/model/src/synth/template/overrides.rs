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
    let path = steps(&change.path);
    let place = match path.as_deref() {
        Some([Step::Name(first), rest @ ..]) => {
            if resource.properties.get(first).is_none() {
                resource.properties.insert((*first).to_owned(), empty(rest));
            }
            let property = resource.properties.get_mut(first);
            property.and_then(|property| descend(property, rest))
        }
        _ => None,
    };
    match place {
        Some(place) => *place = change.value.value.clone(),
        None => diagnostics.push(
            Diagnostic::error(
                codes::OVERRIDE_TARGET_NOT_FOUND,
                format!("path `{}` doesn't exist in `{}`", change.path, change.id),
            )
            .hint(
                "use names in objects; in lists indexes from 0, `[+]` for a new item at the end, or the name of \
                 an item: `ContainerDefinitions[order].Ulimits`",
            )
            .at(change.origin),
        ),
    }
}

/// A step of a path.
#[derive(Debug, PartialEq)]
enum Step<'a> {
    /// An entry of an object.
    Name(&'a str),
    /// An item of a list, or, with a number as its name, an entry of an object.
    Index(usize, &'a str),
    /// The item of a list that has this name.
    Item(&'a str),
    /// A new item at the end of a list.
    Append,
}

/// The steps of a path, `ContainerDefinitions[order].Ulimits[+]`; none if its form is wrong.
fn steps(path: &str) -> Option<Vec<Step<'_>>> {
    let mut steps = Vec::new();
    let mut rest = path;
    while !rest.is_empty() {
        if let Some(bracket) = rest.strip_prefix('[') {
            let (name, after) = bracket.split_once(']')?;
            steps.push(match name {
                "+" => Step::Append,
                name => Step::Item(name),
            });
            rest = after;
        } else {
            let end = rest.find(['.', '[']).unwrap_or(rest.len());
            let (part, after) = rest.split_at(end);
            steps.push(match part.parse() {
                Ok(index) => Step::Index(index, part),
                Err(_) => Step::Name(part),
            });
            rest = after;
        }
        rest = match rest.strip_prefix('.') {
            Some("") => return None,
            Some(next) => next,
            None if rest.is_empty() || rest.starts_with('[') => rest,
            None => return None,
        };
    }
    Some(steps)
}

/// What is created where a path leads through something that doesn't exist: a list for an index, else an object.
fn empty(rest: &[Step<'_>]) -> Expr {
    match rest.first() {
        Some(Step::Index(..) | Step::Append) => Expr::List(Vec::new()),
        Some(Step::Name(_) | Step::Item(_)) | None => Map::new().into(),
    }
}

/// The value at `path`. Missing objects on the path are created, and so is the item after the last one of a list.
fn descend<'a>(expr: &'a mut Expr, path: &[Step<'_>]) -> Option<&'a mut Expr> {
    let Some((step, rest)) = path.split_first() else {
        return Some(expr);
    };
    let next = match (expr, step) {
        (Expr::Map(map), Step::Name(name) | Step::Index(_, name)) => {
            if map.get(name).is_none() {
                map.insert((*name).to_owned(), empty(rest));
            }
            map.get_mut(name)
        }
        (Expr::List(items), Step::Index(index, _)) => {
            if *index == items.len() {
                items.push(empty(rest));
            }
            items.get_mut(*index)
        }
        (Expr::List(items), Step::Append) => {
            items.push(empty(rest));
            items.last_mut()
        }
        (Expr::List(items), Step::Item(name)) => {
            items.iter_mut().find(|item| is_called(item, name))
        }
        _ => None,
    };
    descend(next?, rest)
}

/// Whether an item of a list has this name: `Name` of containers, variables and volumes, `Key` of tags and attributes,
/// `Sid` of statements, `Id` of targets, `ContainerName` of dependencies, `PolicyName` of inline policies.
fn is_called(item: &Expr, name: &str) -> bool {
    const NAMES: [&str; 6] = ["Name", "Key", "Sid", "Id", "ContainerName", "PolicyName"];
    let Expr::Map(item) = item else { return false };
    let mut names = NAMES.iter().filter_map(|key| item.get(key)?.as_str());
    names.any(|known| known == name)
}
