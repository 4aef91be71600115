//! Limits of single resources and parameters, of IAM and ECS, checked in a finished template. `check::finished` has those of
//! whole templates.
//!
//! Values known only to CloudFormation count with their minimum length, so that every reported template exceeds the limit.

use crate::cfn::aws::{ec2, ecs, iam};
use crate::cfn::limits::PARAMETER_VALUE;
use crate::cfn::{Expr, LogicalId, Resource, ResourceType, Template};
use crate::diag::{Diagnostic, Diagnostics};
use crate::dsl::Stack;
use crate::rules::codes;
use crate::synth::template::finish::owner;

/// `limits.json`: `iam.policy`.
const INLINE_POLICIES: usize = 10_240;
/// `limits.json`: `ecs.taskdef.size`.
const TASK_DEFINITION: usize = 65_536;
/// `limits.json`: `sg.desc`.
const DESCRIPTION: usize = 255;
/// The minimum length of a value that is still unknown.
const UNKNOWN: usize = 1;

pub(in crate::synth) fn verify(stack: &Stack, template: &Template, diagnostics: &mut Diagnostics) {
    verify_parameters(template, diagnostics);
    for (id, resource) in template.resources() {
        verify_description(stack, id, resource, diagnostics);
        let (code, what, limit) = match resource.type_name() {
            iam::Role::TYPE => (
                codes::INLINE_POLICIES_TOO_LARGE,
                "policies of the role",
                INLINE_POLICIES,
            ),
            ecs::TaskDefinition::TYPE => (
                codes::TASK_DEFINITION_TOO_LARGE,
                "task definition",
                TASK_DEFINITION,
            ),
            _ => continue,
        };
        let size: usize = resource.exprs().map(size).sum();
        if size > limit {
            let message = format!("the {what} `{id}` has {size} characters or more");
            let diagnostic = Diagnostic::error(code, message).allowed(format!("at most {limit}"));
            diagnostics.push(at_owner(diagnostic.hint(hint_for(resource)), stack, id));
        }
    }
}

fn verify_parameters(template: &Template, diagnostics: &mut Diagnostics) {
    for (name, parameter) in template.parameters() {
        let length = parameter.default().unwrap_or_default().len();
        if length > PARAMETER_VALUE {
            let message = format!("the default of parameter `{name}` has {length} bytes");
            let diagnostic = Diagnostic::error(codes::TEMPLATE_QUOTA_EXCEEDED, message)
                .allowed(format!("at most {PARAMETER_VALUE} bytes in a parameter"));
            diagnostics.push(diagnostic);
        }
    }
}

/// Descriptions of security groups and their rules contain names of components.
fn verify_description(
    stack: &Stack,
    id: &LogicalId,
    resource: &Resource,
    diagnostics: &mut Diagnostics,
) {
    let property = match resource.type_name() {
        ec2::SecurityGroup::TYPE => "GroupDescription",
        ec2::SecurityGroupIngress::TYPE | ec2::SecurityGroupEgress::TYPE => "Description",
        _ => return,
    };
    let text = resource.properties.get(property).and_then(Expr::as_str);
    if let Some(text) = text.filter(|text| text.len() > DESCRIPTION) {
        let message = format!("the description of `{id}` has {} characters", text.len());
        let diagnostic = Diagnostic::error(codes::SECURITY_GROUP_DESCRIPTION_TOO_LONG, message)
            .allowed(format!("at most {DESCRIPTION}"))
            .hint("it is built from your names: shorten them");
        diagnostics.push(at_owner(diagnostic, stack, id));
    }
}

fn at_owner(diagnostic: Diagnostic, stack: &Stack, id: &LogicalId) -> Diagnostic {
    match owner(stack, id) {
        Some(origin) => diagnostic.at(origin),
        None => diagnostic,
    }
}

fn hint_for(resource: &Resource) -> &'static str {
    if resource.type_name() == iam::Role::TYPE {
        "grant less, or split the service in two: IAM counts all inline policies of a role together"
    } else {
        "store long values in Parameter Store or a file: `.secret` reads them when a task starts"
    }
}

/// The minimum length of the resulting JSON.
fn size(expr: &Expr) -> usize {
    match expr {
        Expr::Bool(true) => 4,
        Expr::Bool(false) => 5,
        Expr::Int(number) => number.to_string().len(),
        Expr::Str(text) => text.len() + 2,
        Expr::List(items) => 1 + items.iter().map(|item| size(item) + 1).sum::<usize>(),
        Expr::Map(map) => {
            let entries = map.iter().map(|(key, value)| key.len() + 4 + size(value));
            1 + entries.sum::<usize>()
        }
        Expr::Concat(parts) => 2 + parts.iter().map(inner).sum::<usize>(),
        Expr::Raw(json) => json.to_string().len(),
        Expr::Float(_) | Expr::Ref(_) | Expr::GetAtt(..) | Expr::Function(..) | Expr::Secret(_) => {
            UNKNOWN
        }
    }
}

/// The minimum length of a part of a text, without quotes.
fn inner(part: &Expr) -> usize {
    match part {
        Expr::Str(text) => text.len(),
        other => size(other).min(UNKNOWN),
    }
}

#[cfg(test)]
mod tests {
    use crate::assemble::testing::findings;
    use crate::cfn::aws::ec2::SecurityGroupIngress;
    use crate::cfn::{Parameter, ParameterType, intrinsic};
    use crate::dsl::{
        Cluster, Discovery, Grant, Image, Namespace, Nat, Queue, Service, Stack, TaskBuilder, Vpc,
        Worker,
    };

    fn codes(program: impl Fn(&mut Stack)) -> Vec<String> {
        let found = findings(program);
        found
            .iter()
            .map(|diagnostic| format!("{}: {}", diagnostic.code, diagnostic.message))
            .collect()
    }

    fn batch(stack: &mut Stack, worker: impl Fn(Worker) -> Worker) {
        stack.add(Vpc::new("main").nat(Nat::Single));
        stack.add(Cluster::new("main"));
        stack.add(worker(
            Worker::new("batch").image(Image::ecr("shop/batch").tag("1.4.0")),
        ));
    }

    #[test]
    fn role_policies_have_a_size_limit() {
        let granted = |count: usize| {
            codes(move |stack| {
                let arns = (0..count).map(|number| format!("arn:aws:s3:::reports-{number:04}/*"));
                let arns: Vec<String> = arns.collect();
                batch(stack, |worker| {
                    worker.grant(Grant::allow(["s3:GetObject"], arns.clone()))
                });
            })
        };
        let found = granted(400);
        assert!(
            found[0].starts_with("ECS1920: the policies of the role `BatchTaskRole` has "),
            "{found:?}"
        );
        assert!(granted(200).is_empty());
    }

    #[test]
    fn task_definition_has_a_size_limit() {
        let set = |length: usize| {
            codes(move |stack| batch(stack, |worker| worker.env("LIST", "x".repeat(length))))
        };
        let found = set(65_536);
        assert!(
            found[0].starts_with("ECS1922: the task definition `BatchTaskDefinition` has "),
            "{found:?}"
        );
        assert!(set(60_000).is_empty());
    }

    #[test]
    fn logical_ids_have_a_length_limit() {
        let named = |length: usize| {
            codes(move |stack| {
                stack.add(Queue::new("x".repeat(length)));
            })
        };
        let found = named(245);
        assert!(
            found.iter().all(|text| text.starts_with("ECS1921: ")) && !found.is_empty(),
            "{found:?}"
        );
        assert!(named(240).is_empty());
    }

    #[test]
    fn dynamic_references_are_counted() {
        let with = |count: usize| {
            codes(move |stack| {
                stack.add(Queue::new("jobs"));
                for number in 0..count {
                    let name = format!("value-{number}");
                    stack.output(&format!("Value{number}"), intrinsic::resolve_ssm(name));
                }
            })
        };
        assert_eq!(
            with(61),
            ["ECS1903: stack `shop-dev` has 61 dynamic references"]
        );
        assert!(with(60).is_empty());
    }

    #[test]
    fn parameter_default_has_a_length_limit() {
        let with = |length: usize| {
            codes(move |stack| {
                let parameter =
                    Parameter::new(ParameterType::String).default_value("x".repeat(length));
                stack.parameter("List", parameter);
                stack.add(Queue::new("jobs"));
            })
        };
        assert_eq!(
            with(4_097),
            ["ECS1903: the default of parameter `List` has 4097 bytes"]
        );
        assert!(with(4_096).is_empty());
    }

    #[test]
    fn security_group_descriptions_have_a_length_limit() {
        let called = |length: usize| {
            codes(move |stack| {
                let name = |letter: &str| letter.repeat(length);
                batch(stack, |worker| worker);
                stack.add(Namespace::new("shop.local"));
                let image = || Image::ecr("shop/batch").tag("1.4.0");
                let callee = Service::new(name("a")).image(image()).port(80);
                let callee = stack.add(callee.discovery(Discovery::None));
                let from = callee.security_group_id();
                let rule = SecurityGroupIngress::new("tcp").group_id(callee.security_group_id());
                let rule = rule
                    .source_security_group_id(from)
                    .from_port(80)
                    .to_port(80);
                let text = format!("{} to {} on port 80", name("b"), name("a"));
                stack.resource("rule", rule.description(text));
            })
        };
        let found = called(125);
        assert_eq!(
            found,
            ["ECS1923: the description of `Rule` has 265 characters"]
        );
        assert!(called(120).is_empty());
    }
}
