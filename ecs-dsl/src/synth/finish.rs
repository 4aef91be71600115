//! What can only be seen in a finished template.

use std::collections::{BTreeMap, HashSet};

use crate::cfn::{Expr, LogicalId, Template};
use crate::diag::{Diagnostic, Diagnostics, Origin};
use crate::dsl::{Spec, Stack};
use crate::rules::codes;

pub(super) fn verify(stack: &Stack, template: &Template, diagnostics: &mut Diagnostics) {
    verify_ids(stack, template, diagnostics);
    verify_references(stack, template, diagnostics);
    super::limits::verify(stack, template, diagnostics);
}

fn verify_ids(stack: &Stack, template: &Template, diagnostics: &mut Diagnostics) {
    let mut seen = HashSet::with_capacity(template.resources().len());
    for (id, resource) in template.resources() {
        if !seen.insert(id) {
            let mut diagnostic = Diagnostic::error(
                codes::DUPLICATE_LOGICAL_ID,
                format!(
                    "two resources are called `{id}`, one of them of type `{}`",
                    resource.type_name()
                ),
            )
            .allowed("one resource for each logical id")
            .hint("logical ids are made of the names that you give: rename one of the components");
            if let Some(origin) = owner(stack, id) {
                diagnostic = diagnostic.at(origin);
            }
            diagnostics.push(diagnostic);
        }
    }
}

/// The line of what most likely made `id`: of all components that it begins with the name of, the one with the longest
/// name, and the last of those.
pub(super) fn owner(stack: &Stack, id: &LogicalId) -> Option<Origin> {
    let named = stack.components.iter().filter_map(|spec| match spec {
        Spec::Resource(own, _) => Some((own.value.clone(), own.origin)),
        _ => spec
            .entry()
            .map(|entry| (LogicalId::of(&[entry.name()]), entry.origin())),
    });
    named
        .filter(|(name, _)| id.as_str().starts_with(name.as_str()))
        .max_by_key(|(name, _)| name.as_str().len())
        .map(|(_, origin)| origin)
}

/// The line where the output `id` is given.
pub(super) fn output(stack: &Stack, id: &LogicalId) -> Option<Origin> {
    let mut outputs = stack.outputs.iter();
    let (name, _) = outputs.find(|(name, _)| name.value == *id)?;
    Some(name.origin)
}

fn verify_references(stack: &Stack, template: &Template, diagnostics: &mut Diagnostics) {
    let known: HashSet<&str> = template
        .resources()
        .map(|(id, _)| id.as_str())
        .chain(template.parameters().map(|(id, _)| id.as_str()))
        .collect();
    // The last of its users tells of what is missing.
    let mut missing: BTreeMap<String, (LogicalId, FindLine)> = BTreeMap::new();
    let mut look = |user: &LogicalId, line: FindLine, expr: &Expr| {
        expr.for_each_target(&mut |target| {
            if target.scope.is_some() && !known.contains(target.id.as_str()) {
                missing.insert(target.id.to_string(), (user.clone(), line));
            }
        });
    };
    for (id, resource) in template.resources() {
        resource.exprs().for_each(|expr| look(id, owner, expr));
        for dependency in resource.dependencies() {
            if !known.contains(dependency.as_str()) {
                let line = owner(stack, id);
                diagnostics.push(unresolved(stack, dependency.as_str(), id, line));
            }
        }
    }
    for (id, value) in template.outputs() {
        look(id, output, value.value.expr());
    }
    for (target, (user, line)) in missing {
        diagnostics.push(unresolved(stack, &target, &user, line(stack, &user)));
    }
}

/// Finds the line that made something of this id.
type FindLine = fn(&Stack, &LogicalId) -> Option<Origin>;

fn unresolved(stack: &Stack, target: &str, user: &LogicalId, origin: Option<Origin>) -> Diagnostic {
    let fault = Diagnostic::error(codes::UNRESOLVED_REFERENCE, format!("`{user}` refers to `{target}`, which is not in stack `{}`", stack.name()))
        .hint("a handle is good in the run of the program that made it: add what it refers to in this stage too");
    match origin {
        Some(origin) => fault.at(origin),
        None => fault,
    }
}
