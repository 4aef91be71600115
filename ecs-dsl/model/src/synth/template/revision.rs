//! Ties the revision of a task definition to the content of the secrets that its containers read.
//!
//! ECS reads a secret when a task starts. If the content changes, such as the address of a replaced database, the secret keeps
//! its ARN, so that no task definition would change, and the tasks would keep the old content. A Docker label of the container
//! names everything of which the content consists, except what is secret: if that changes, there is a new revision. A label
//! has no other effect.
//!
//! What Secrets Manager changes by itself, such as a rotated password, isn't visible to CloudFormation.

use std::collections::BTreeMap;

use crate::cfn::intrinsic::concat_exprs;
use crate::cfn::type_names::{ecs, secretsmanager};
use crate::cfn::{Expr, LogicalId, Map, Resource, Scope, Target, Template};
use crate::dsl::Stack;
use crate::dsl::model::listener::hash;
use crate::synth::Synthesized;

/// The properties of which the content of a secret consists.
const CONTENT: [&str; 2] = ["SecretString", "GenerateSecretString"];

/// The content of each secret of the app, as far as it isn't secret, by stack and logical id.
type Contents = BTreeMap<(Scope, LogicalId), Expr>;

/// Adds the labels to all task definitions.
pub(in crate::synth) fn tie(stacks: &[Stack], templates: &mut [Synthesized]) {
    let contents = contents(stacks, templates);
    for (stack, synthesized) in stacks.iter().zip(templates) {
        for (_, resource) in synthesized.template.resources_mut() {
            if resource.type_name() != ecs::TASK_DEFINITION {
                continue;
            }
            if let Some(Expr::List(containers)) =
                resource.properties.get_mut("ContainerDefinitions")
            {
                for container in containers {
                    if let Expr::Map(container) = container {
                        tie_container(container, stack, &contents);
                    }
                }
            }
        }
    }
}

fn contents(stacks: &[Stack], templates: &[Synthesized]) -> Contents {
    let mut contents = Contents::new();
    for (stack, Synthesized { template, .. }) in stacks.iter().zip(templates) {
        for (id, resource) in template.resources() {
            if resource.type_name() == secretsmanager::SECRET {
                let content = content(resource, stack, template);
                contents.insert((stack.scope_arc().clone(), id.clone()), content);
            }
        }
    }
    contents
}

/// A digest of the content's expression, and the values to which it refers.
fn content(secret: &Resource, stack: &Stack, template: &Template) -> Expr {
    let given = CONTENT.map(|name| secret.properties.get(name).cloned());
    let mut parts: Vec<Expr> = Vec::new();
    let mut text = String::new();
    for mut expr in given.into_iter().flatten() {
        text.push_str(&serde_json::to_string(&expr).unwrap_or_default());
        expr.for_each_reference_mut(&mut |reference| {
            let scoped = in_stack(reference, stack).filter(|_| !is_parameter(reference, template));
            parts.extend(scoped.filter(|scoped| !parts.contains(scoped)));
        });
    }
    let spaced = parts.into_iter().flat_map(|part| [" ".into(), part]);
    let digest = format!("{:08x}", hash(&text));
    concat_exprs(std::iter::once(digest.into()).chain(spaced).collect())
}

/// The reference, for any stack of the app; `None` for a pseudo parameter, which never changes.
fn in_stack(reference: &Expr, stack: &Stack) -> Option<Expr> {
    let scoped = |target: &Target| {
        let scope = target.scope.clone();
        Some(Target {
            scope: Some(scope.unwrap_or_else(|| stack.scope_arc().clone())),
            id: target.id.clone(),
        })
        .filter(|target| !target.id.as_str().contains("::"))
    };
    match reference {
        Expr::Ref(target) => scoped(target).map(Expr::Ref),
        Expr::GetAtt(target, name) => Some(Expr::GetAtt(scoped(target)?, name.clone())),
        _ => None,
    }
}

/// Whether it refers to a parameter of the template, whose value may be secret.
fn is_parameter(reference: &Expr, template: &Template) -> bool {
    matches!(reference, Expr::Ref(target) if template.parameters().any(|(id, _)| *id == target.id))
}

fn tie_container(container: &mut Map, stack: &Stack, contents: &Contents) {
    let mut labels: BTreeMap<String, Expr> = BTreeMap::new();
    let own = stack.scope_arc();
    if let Some(secrets) = container.get("Secrets") {
        secrets.for_each_target(&mut |target| {
            let scope = target.scope.as_ref().unwrap_or(own);
            if let Some(content) = contents.get(&(scope.clone(), target.id.clone())) {
                let name = match scope == own {
                    true => format!("ecs-dsl.{}", target.id),
                    false => format!("ecs-dsl.{scope}.{}", target.id),
                };
                labels.insert(name, content.clone());
            }
        });
    }
    if labels.is_empty() {
        return;
    }
    if container.get("DockerLabels").is_none() {
        container.insert("DockerLabels", Map::new());
    }
    if let Some(Expr::Map(given)) = container.get_mut("DockerLabels") {
        for (name, content) in labels {
            given.insert(name, content);
        }
    }
}
