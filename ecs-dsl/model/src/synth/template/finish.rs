//! Checks of a finished template: unique logical ids, resolved references, limits.

use std::collections::{BTreeMap, HashSet};

use crate::cfn::{Expr, LogicalId, Template};
use crate::diag::{Diagnostic, Diagnostics, SourceLocation};
use crate::dsl::Stack;
use crate::rules::codes;

pub(in crate::synth) fn verify(stack: &Stack, template: &Template, diagnostics: &mut Diagnostics) {
    let ids = verify_ids(stack, template, diagnostics);
    verify_references(stack, template, ids, diagnostics);
    crate::synth::template::limits::verify(stack, template, diagnostics);
}

/// Reports ids of several resources, and returns all.
fn verify_ids<'a>(
    stack: &Stack,
    template: &'a Template,
    diagnostics: &mut Diagnostics,
) -> HashSet<&'a str> {
    let mut seen = HashSet::with_capacity(template.resources().len() + template.parameters().len());
    for (id, resource) in template.resources() {
        if !seen.insert(id.as_str()) {
            let mut diagnostic = Diagnostic::error(
                codes::DUPLICATE_LOGICAL_ID,
                format!(
                    "two resources have the logical id `{id}`, one of them of type `{}`",
                    resource.type_name()
                ),
            )
            .allowed("one resource per logical id")
            .hint("logical ids are built from your names: rename one of the components");
            if let Some(origin) = owner(stack, id) {
                diagnostic = diagnostic.at(origin);
            }
            diagnostics.push(diagnostic);
        }
    }
    seen
}

/// The line that most likely created `id`.
pub(in crate::synth) fn owner(stack: &Stack, id: &LogicalId) -> Option<SourceLocation> {
    let (_, origin) = stack.owner_of(id.as_str())?.logical_name()?;
    Some(origin)
}

/// The line that adds the output `id`.
pub(in crate::synth) fn output(stack: &Stack, id: &LogicalId) -> Option<SourceLocation> {
    let mut outputs = stack.outputs.iter();
    let (name, _) = outputs.find(|(name, _)| name.value == *id)?;
    Some(name.origin)
}

fn verify_references<'a>(
    stack: &Stack,
    template: &'a Template,
    mut known: HashSet<&'a str>,
    diagnostics: &mut Diagnostics,
) {
    known.extend(template.parameters().map(|(id, _)| id.as_str()));
    // A missing resource is reported once, at the last resource that refers to it.
    let mut missing: BTreeMap<String, (LogicalId, FindLine)> = BTreeMap::new();
    let mut check = |user: &LogicalId, line: FindLine, expr: &Expr| {
        expr.for_each_target(&mut |target| {
            if target.scope.is_some() && !known.contains(target.id.as_str()) {
                missing.insert(target.id.to_string(), (user.clone(), line));
            }
        });
    };
    for (id, resource) in template.resources() {
        resource.exprs().for_each(|expr| check(id, owner, expr));
        for dependency in resource.dependencies() {
            if !known.contains(dependency.as_str()) {
                let line = owner(stack, id);
                diagnostics.push(unresolved(stack, dependency.as_str(), id, line));
            }
        }
    }
    for (id, value) in template.outputs() {
        check(id, output, value.value.expr());
    }
    for (target, (user, line)) in missing {
        diagnostics.push(unresolved(stack, &target, &user, line(stack, &user)));
    }
}

/// Finds the line that created a resource or an output.
pub(in crate::synth) type FindLine = fn(&Stack, &LogicalId) -> Option<SourceLocation>;

fn unresolved(
    stack: &Stack,
    target: &str,
    user: &LogicalId,
    origin: Option<SourceLocation>,
) -> Diagnostic {
    let diagnostic = Diagnostic::error(
        codes::UNRESOLVED_REFERENCE,
        format!(
            "`{user}` refers to `{target}`, which isn't in stack `{}`",
            stack.name()
        ),
    )
    .hint("a handle is only valid in the run that created it: add its component in this stage too");
    match origin {
        Some(origin) => diagnostic.at(origin),
        None => diagnostic,
    }
}
