//! Logical ids of single resources that keep the ids of the deployed stack.

use std::collections::BTreeMap;

use crate::cfn::{Expr, LogicalId, Scope, Value};
use crate::diag::{Diagnostic, Diagnostics};
use crate::dsl::Stack;
use crate::dsl::model::renames::id_key;
use crate::rules::codes;
use crate::synth::Synthesized;

/// Renames the resources of all stacks, and the references to them.
pub(in crate::synth) fn apply(
    stacks: &[Stack],
    templates: &mut [Synthesized],
    diagnostics: &mut Diagnostics,
) {
    let mut all: BTreeMap<Scope, BTreeMap<LogicalId, LogicalId>> = BTreeMap::new();
    for (stack, synthesized) in stacks.iter().zip(templates.iter_mut()) {
        let renamed = renamed(stack, synthesized, diagnostics);
        if !renamed.is_empty() {
            synthesized.renamed.clone_from(&renamed);
            all.insert(stack.scope_arc().clone(), renamed);
        }
    }
    if all.is_empty() {
        return;
    }
    for (stack, synthesized) in stacks.iter().zip(templates) {
        let template = &mut synthesized.template;
        template.rename_resources(&synthesized.renamed);
        let rename = |expr: &mut Expr| {
            let (Expr::Ref(target) | Expr::GetAtt(target, _)) = expr else {
                return;
            };
            let scope = target.scope.as_ref().unwrap_or(stack.scope_arc());
            if let Some(kept) = all.get(scope).and_then(|ids| ids.get(&target.id)) {
                target.id = kept.clone();
            }
        };
        for (_, resource) in template.resources_mut() {
            let exprs = resource.exprs_mut();
            exprs.for_each(|expr| expr.for_each_reference_mut(&mut { rename }));
        }
        for (_, output) in template.outputs_mut() {
            let mut expr = output.value.clone().into_expr();
            expr.for_each_reference_mut(&mut { rename });
            output.value = Value::from_expr(expr);
        }
    }
}

/// The ids of a stack that are renamed, with those that are kept. The program's come before those of the lock file.
fn renamed(
    stack: &Stack,
    synthesized: &Synthesized,
    diagnostics: &mut Diagnostics,
) -> BTreeMap<LogicalId, LogicalId> {
    let mut renamed = BTreeMap::new();
    if stack.renamed_ids.is_empty() && stack.locked_renames.is_empty() {
        return renamed;
    }
    let locked = |id: &LogicalId| {
        let kept = stack.locked_renames.get(&id_key(id.as_str()))?;
        Some(LogicalId::verbatim(kept.as_str()))
    };
    for (id, _) in synthesized.template.resources() {
        if let Some(kept) = locked(id) {
            renamed.insert(id.clone(), kept);
        }
    }
    for rename in &stack.renamed_ids {
        if synthesized.template.resource(rename.id.as_str()).is_none() {
            diagnostics.push(
                Diagnostic::error(
                    codes::RENAMED_ID_NOT_FOUND,
                    format!("resource `{}` doesn't exist", rename.id),
                )
                .hint("the first argument is the logical id of the program: without the call, `synth` prints it")
                .at(rename.origin),
            );
        }
        let kept = locked(&rename.old).unwrap_or_else(|| rename.old.clone());
        renamed.insert(rename.id.clone(), kept);
    }
    renamed
}
