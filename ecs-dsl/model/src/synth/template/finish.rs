//! Checks of a finished template: unique logical ids, resolved references, limits.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::cfn::{Expr, LogicalId, Template};
use crate::diag::{Diagnostic, Diagnostics, SourceLocation};
use crate::dsl::{Spec, Stack};
use crate::rules::codes;
use crate::synth::Synthesized;

pub(in crate::synth) fn verify(
    stack: &Stack,
    synthesized: &mut Synthesized,
    diagnostics: &mut Diagnostics,
) {
    let template = &synthesized.template;
    let ids = verify_ids(stack, synthesized, diagnostics);
    let (raw, refers_forward) = verify_references(stack, template, &ids, diagnostics);
    crate::synth::template::limits::verify(stack, template, diagnostics);
    (synthesized.raw, synthesized.refers_forward) = (raw, refers_forward);
}

/// Reports ids of several resources, once for each pair of components, and returns all with their positions.
fn verify_ids<'a>(
    stack: &Stack,
    synthesized: &'a Synthesized,
    diagnostics: &mut Diagnostics,
) -> HashMap<&'a str, usize> {
    let template = &synthesized.template;
    let mut seen: HashMap<&str, usize> = HashMap::with_capacity(template.resources().len());
    let mut conflicts: BTreeMap<[usize; 2], Vec<&str>> = BTreeMap::new();
    for (position, (id, _)) in template.resources().enumerate() {
        let first = *seen.entry(id.as_str()).or_insert(position);
        if first != position {
            let owner = |position| {
                synthesized
                    .owners
                    .get(position)
                    .copied()
                    .unwrap_or(usize::MAX)
            };
            let ids = conflicts
                .entry([owner(first), owner(position)])
                .or_default();
            ids.push(id.as_str());
        }
    }
    for (components, ids) in conflicts {
        diagnostics.push(conflict(stack, components, &ids));
    }
    seen
}

/// The error for two components that need the same logical ids. Neither can get others: an id depends on its component alone, so
/// that adding a component never moves the resources of another one.
fn conflict(stack: &Stack, components: [usize; 2], ids: &[&str]) -> Diagnostic {
    let [first, second] = components.map(|component| stack.components.get(component)?.label());
    let name = |component: &Option<(String, SourceLocation)>| {
        let label = component.as_ref().map(|(label, _)| label.clone());
        label.unwrap_or_else(|| "a shared value".to_owned())
    };
    let listed: Vec<String> = ids.iter().map(|id| format!("`{id}`")).collect();
    let (noun, listed) = match listed.as_slice() {
        [id] => ("logical id", id.clone()),
        all => ("logical ids", all.join(", ")),
    };
    let message = format!(
        "{} and {} have resources with the same {noun} {listed}",
        name(&second),
        name(&first)
    );
    let place = first.as_ref().map_or_else(String::new, |(label, origin)| {
        format!(": {label} is at {origin}")
    });
    let diagnostic = Diagnostic::error(codes::DUPLICATE_LOGICAL_ID, message)
        .allowed("one resource per logical id")
        .hint(format!(
            "rename the one that isn't deployed yet{place}; logical ids are built from the letters and digits of names, and never change for a deployed component"
        ));
    match second {
        Some((label, origin)) => diagnostic.component(label).at(origin),
        None => diagnostic,
    }
}

/// The line that most likely created `id`: that of the component with the longest name that `id` starts with; of several,
/// the last one.
pub(in crate::synth) fn owner(stack: &Stack, id: &LogicalId) -> Option<SourceLocation> {
    let named = stack.components.iter().filter_map(Spec::logical_name);
    named
        .filter(|(name, _)| id.as_str().starts_with(name.as_str()))
        .max_by_key(|(name, _)| name.as_str().len())
        .map(|(_, origin)| origin)
}

/// The line that adds the output `id`.
pub(in crate::synth) fn output(stack: &Stack, id: &LogicalId) -> Option<SourceLocation> {
    let mut outputs = stack.outputs.iter();
    let (name, _) = outputs.find(|(name, _)| name.value == *id)?;
    Some(name.origin)
}

/// Reports references to what isn't in the template. Returns the positions of the resources with raw values, and whether a
/// resource refers to itself or to a later one.
fn verify_references(
    stack: &Stack,
    template: &Template,
    ids: &HashMap<&str, usize>,
    diagnostics: &mut Diagnostics,
) -> (Vec<usize>, bool) {
    let parameters: HashSet<&str> = template.parameters().map(|(id, _)| id.as_str()).collect();
    // A missing resource is reported once, at the last resource that refers to it.
    let mut missing: BTreeMap<String, (LogicalId, FindLine)> = BTreeMap::new();
    let (mut raw, mut refers_forward) = (Vec::new(), false);
    let mut check = |(user, position): (&LogicalId, usize), line: FindLine, part: &Expr| {
        let (Expr::Ref(target) | Expr::GetAtt(target, _)) = part else {
            return true;
        };
        match ids.get(target.id.as_str()) {
            Some(referred) => refers_forward |= *referred >= position,
            None if target.scope.is_some() && !parameters.contains(target.id.as_str()) => {
                missing.insert(target.id.to_string(), (user.clone(), line));
            }
            None => {}
        }
        false
    };
    let mut waits_forward = false;
    for (position, (id, resource)) in template.resources().enumerate() {
        let mut has_raw = false;
        for expr in resource.exprs() {
            expr.for_each_opaque(&mut |part| has_raw |= check((id, position), owner, part));
        }
        if has_raw {
            raw.push(position);
        }
        for dependency in resource.dependencies() {
            let known = ids.get(dependency.as_str());
            waits_forward |= known.is_some_and(|referred| *referred >= position);
            if known.is_none() && !parameters.contains(dependency.as_str()) {
                let line = owner(stack, id);
                diagnostics.push(unresolved(stack, dependency.as_str(), id, line));
            }
        }
    }
    for (id, value) in template.outputs() {
        let mut check = |part: &Expr| _ = check((id, usize::MAX), output, part);
        value.value.expr().for_each_opaque(&mut check);
    }
    for (target, (user, line)) in missing {
        diagnostics.push(unresolved(stack, &target, &user, line(stack, &user)));
    }
    (raw, refers_forward || waits_forward)
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
