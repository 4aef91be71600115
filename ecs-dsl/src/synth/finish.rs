//! What can only be seen in a finished template.

use std::collections::{BTreeMap, HashSet};

use crate::cfn::{Expr, LogicalId, Template};
use crate::diag::{Code, Diagnostic, Diagnostics, Origin};
use crate::dsl::Stack;

/// Two resources want one logical id.
pub(crate) const DUPLICATE_ID: Code = Code::new("ECS1901");
/// Something refers to what isn't in the template.
pub(crate) const UNRESOLVED: Code = Code::new("ECS1902");
/// More resources, parameters or outputs than CloudFormation takes.
pub(crate) const TOO_MANY: Code = Code::new("ECS1903");

/// CloudFormation's limits on one template.
const LIMITS: [(&str, usize); 3] = [("resources", 500), ("parameters", 200), ("outputs", 200)];

pub(super) fn verify(stack: &Stack, template: &Template, diagnostics: &mut Diagnostics) {
    verify_ids(stack, template, diagnostics);
    verify_references(stack, template, diagnostics);
    let counts = [
        template.resources().len(),
        template.parameters().len(),
        template.outputs().len(),
    ];
    for ((what, limit), count) in LIMITS.into_iter().zip(counts) {
        if count > limit {
            diagnostics.push(
                Diagnostic::error(TOO_MANY, format!("stack `{}` has {count} {what}", stack.name()))
                    .allowed(format!("at most {limit} {what} in one stack"))
                    .hint("move some of its services to another stack of the app: `stacks.stack(\"name\")`"),
            );
        }
    }
}

fn verify_ids(stack: &Stack, template: &Template, diagnostics: &mut Diagnostics) {
    let mut seen = HashSet::with_capacity(template.resources().len());
    for (id, resource) in template.resources() {
        if !seen.insert(id) {
            let mut diagnostic = Diagnostic::error(
                DUPLICATE_ID,
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

/// The line of the component that most likely made `id`: the last one whose name it begins with.
fn owner(stack: &Stack, id: &LogicalId) -> Option<Origin> {
    stack
        .components
        .iter()
        .rev()
        .filter_map(|spec| spec.entry())
        .find(|entry| {
            id.as_str()
                .starts_with(LogicalId::of(&[entry.name()]).as_str())
        })
        .map(|entry| entry.origin())
}

fn verify_references(stack: &Stack, template: &Template, diagnostics: &mut Diagnostics) {
    let known: HashSet<&str> = template
        .resources()
        .map(|(id, _)| id.as_str())
        .chain(template.parameters().map(|(id, _)| id.as_str()))
        .collect();
    let mut missing: BTreeMap<String, String> = BTreeMap::new();
    let mut look = |user: &LogicalId, expr: &Expr| {
        expr.for_each_target(&mut |target| {
            if target.scope.is_some() && !known.contains(target.id.as_str()) {
                missing.insert(target.id.to_string(), user.to_string());
            }
        });
    };
    for (id, resource) in template.resources() {
        resource.exprs().for_each(|expr| look(id, expr));
        for dependency in resource.dependencies() {
            if !known.contains(dependency.as_str()) {
                diagnostics.push(unresolved(stack, dependency.as_str(), id.as_str()));
            }
        }
    }
    for (id, output) in template.outputs() {
        look(id, output.value.expr());
    }
    for (target, user) in missing {
        diagnostics.push(unresolved(stack, &target, &user));
    }
}

fn unresolved(stack: &Stack, target: &str, user: &str) -> Diagnostic {
    Diagnostic::error(UNRESOLVED, format!("`{user}` refers to `{target}`, which is not in stack `{}`", stack.name()))
        .hint("a handle is good in the run of the program that made it: add what it refers to in this stage too")
}
