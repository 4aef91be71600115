//! References between stacks of the app.
//!
//! The stack that owns a value writes it to an SSM parameter, and the other reads it through a parameter of type
//! `AWS::SSM::Parameter::Value<String>`. Unlike an export, the value can change while it is in use.

use std::collections::BTreeMap;

use crate::cfn::aws::ssm;
use crate::cfn::{
    Expr, LogicalId, Parameter, ParameterType, Resource, Scope, Target, Template, Value,
};
use crate::diag::{Diagnostic, Diagnostics};
use crate::dsl::Stack;
use crate::rules::codes;
use crate::synth::Synthesized;
use crate::synth::template::finish::{self, FindLine};

/// Connects the references that [`replace_foreign`] replaced, stack by stack: by a template parameter here and an SSM
/// parameter there.
pub(in crate::synth) fn connect(
    stacks: &[Stack],
    templates: &mut [Synthesized],
    imports: Vec<Imports>,
    diagnostics: &mut Diagnostics,
) {
    let mut exports: BTreeMap<(Scope, LogicalId), Expr> = BTreeMap::new();
    for ((stack, synthesized), imports) in stacks.iter().zip(templates.iter_mut()).zip(imports) {
        let template = &mut synthesized.template;
        for (id, import) in imports {
            let Import {
                target,
                exported,
                user,
                find_line,
            } = import;
            let Some(scope) = target.scope else { continue };
            let parameter = Parameter::new(ParameterType::SsmString);
            let Some(owner) = stacks.iter().find(|owner| *owner.scope() == *scope) else {
                let diagnostic = unknown_stack(stack, &scope, &target.id);
                diagnostics.push(match find_line(stack, &user) {
                    Some(line) => diagnostic.at(line),
                    None => diagnostic,
                });
                // With the parameter, the reference isn't also reported as unresolved.
                template.add_parameter(id, parameter);
                continue;
            };
            let name = parameter_name(owner, &id);
            template.add_parameter(id.clone(), parameter.default_value(name));
            exports.insert((scope, id), exported);
        }
    }
    for ((scope, id), exported) in exports {
        let owner = stacks
            .iter()
            .zip(templates.iter_mut())
            .find(|(owner, _)| *owner.scope() == *scope);
        if let Some((owner, Synthesized { template, .. })) = owner {
            let value: Value<String> = Value::from_expr(exported);
            let resource = ssm::Parameter::new(ssm::ParameterType::String, value)
                .name(parameter_name(owner, &id));
            template.add_resource(
                LogicalId::of(&["Shared", id.as_str()]),
                Resource::from_type(resource),
            );
        }
    }
}

/// `/ecs-dsl/<stack>/<id>`: the SSM parameter that the owner writes.
fn parameter_name(owner: &Stack, id: &LogicalId) -> String {
    format!("/ecs-dsl/{}/{id}", owner.name())
}

/// The references of a template to other stacks, by the parameter that replaces them.
pub(in crate::synth) type Imports = BTreeMap<LogicalId, Import>;

/// A reference to another stack.
pub(in crate::synth) struct Import {
    target: Target,
    exported: Expr,
    /// The resource or output that refers to it.
    user: LogicalId,
    find_line: FindLine,
}

/// Replaces the references of `template` to other stacks by references to parameters, which are returned.
pub(in crate::synth) fn replace_foreign(stack: &Stack, template: &mut Template) -> Imports {
    let own = stack.scope_arc();
    let mut imports = BTreeMap::new();
    let mut replace = |expr: &mut Expr, user: &LogicalId, find_line: FindLine| {
        let (target, part) = match &*expr {
            Expr::Ref(target) => (target, ""),
            Expr::GetAtt(target, attribute) => (target, attribute.as_ref()),
            _ => return,
        };
        let Some(scope) = target.scope.as_ref().filter(|scope| **scope != *own) else {
            return;
        };
        let id = LogicalId::of(&[scope, target.id.as_str(), part]);
        let target = target.clone();
        let parameter = Target {
            scope: Some(own.clone()),
            id: id.clone(),
        };
        let exported = std::mem::replace(expr, Expr::Ref(parameter));
        let user = user.clone();
        imports.insert(
            id,
            Import {
                target,
                exported,
                user,
                find_line,
            },
        );
    };
    for (id, resource) in template.resources_mut() {
        resource.exprs_mut().for_each(|expr| {
            expr.for_each_reference_mut(&mut |part| replace(part, id, finish::owner));
        });
    }
    for (id, output) in template.outputs_mut() {
        let mut expr = output.value.clone().into_expr();
        expr.for_each_reference_mut(&mut |part| replace(part, id, finish::output));
        output.value = Value::from_expr(expr);
    }
    imports
}

fn unknown_stack(stack: &Stack, scope: &str, id: &LogicalId) -> Diagnostic {
    let message = format!(
        "stack `{}` refers to `{id}` of stack `{scope}`, which isn't in this app",
        stack.name()
    );
    Diagnostic::error(codes::HANDLE_FROM_ANOTHER_APP, message).hint(
        "handles can only be used within one app and stage; import resources of other apps by id",
    )
}
