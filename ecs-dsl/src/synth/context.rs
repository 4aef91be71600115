//! The template while it grows.

use std::collections::BTreeSet;

use super::Parts;
use crate::cfn::aws::ec2;
use crate::cfn::{LogicalId, Output, Resource, Scope, Target, Template, Value};
use crate::dsl::Stack;

/// What synthesizing one stack works on.
#[derive(Debug)]
pub(super) struct Context<'a> {
    stack: &'a Stack,
    template: Template,
    if_used: Vec<(LogicalId, Resource)>,
    ingress: BTreeSet<LogicalId>,
}

impl<'a> Context<'a> {
    pub(super) fn new(stack: &'a Stack) -> Self {
        Self {
            stack,
            template: Template::new(),
            if_used: Vec::new(),
            ingress: BTreeSet::new(),
        }
    }

    /// The model, to look up other components.
    pub(super) fn stack(&self) -> &'a Stack {
        self.stack
    }

    /// Names the resources of the component called `name`.
    pub(super) fn parts<'n>(&self, name: &'n str) -> Parts<'n>
    where
        'a: 'n,
    {
        Parts::new(self.stack.scope_arc(), name)
    }

    /// Adds a resource.
    pub(super) fn add(&mut self, id: LogicalId, resource: impl Into<Resource>) {
        self.template.add_resource(id, resource.into());
    }

    /// Adds a resource only if something in the finished template, here or in another stack, refers to it: for the
    /// parts of a component that cost something and aren't always wanted.
    pub(super) fn add_if_used(&mut self, id: LogicalId, resource: impl Into<Resource>) {
        self.if_used.push((id, resource.into()));
    }

    /// Lets `from` in to `to` on a TCP port: a rule of its own, so that no two security groups need each other to be
    /// made. `to` and `from` name the sides, and with the port make the rule's logical id; saying it twice adds one rule.
    pub(super) fn allow_ingress(&mut self, to: Side<'_>, from: Side<'_>, port: u16) {
        let part = format!("IngressFrom-{}-{port}", from.name);
        let id = self.parts(to.name).id(&part);
        if !self.ingress.insert(id.clone()) {
            return;
        }
        let rule = ec2::SecurityGroupIngress::new("tcp")
            .group_id(to.group)
            .source_security_group_id(from.group)
            .from_port(port)
            .to_port(port)
            .description(format!("{} to {} on port {port}", from.name, to.name));
        self.add(id, rule);
    }

    /// What this stack uses of other stacks of the app.
    pub(super) fn foreign_targets(&self) -> BTreeSet<(Scope, LogicalId)> {
        let mut targets = BTreeSet::new();
        self.for_each_target(&mut |target| {
            if let Some(scope) = target
                .scope
                .as_ref()
                .filter(|scope| ***scope != *self.stack.scope())
            {
                targets.insert((scope.clone(), target.id.clone()));
            }
        });
        targets
    }

    fn for_each_target(&self, visit: &mut impl FnMut(&Target)) {
        let resources = self
            .template
            .resources()
            .flat_map(|(_, resource)| resource.exprs());
        let outputs = self
            .stack
            .outputs
            .iter()
            .map(|(_, output)| output.value.expr());
        resources
            .chain(outputs)
            .for_each(|expr| expr.for_each_target(visit));
    }

    /// The template, with what the user added to the stack itself. `wanted_elsewhere` is what other stacks use.
    pub(super) fn finish(mut self, wanted_elsewhere: &BTreeSet<(Scope, LogicalId)>) -> Template {
        self.add_used_resources(wanted_elsewhere);
        let stack = self.stack;
        self.template.description.clone_from(&stack.description);
        self.template.metadata = stack.metadata.clone();
        self.template.mappings = stack.mappings.clone();
        self.template.conditions = stack.conditions.clone();
        for (id, parameter) in &stack.parameters {
            self.template.add_parameter(id.clone(), parameter.clone());
        }
        for (id, output) in &stack.outputs {
            self.template
                .add_output(id.value.clone(), Output::clone(output));
        }
        self.template
    }

    fn add_used_resources(&mut self, wanted_elsewhere: &BTreeSet<(Scope, LogicalId)>) {
        let own =
            |(scope, id): &(Scope, LogicalId)| (**scope == *self.stack.scope()).then(|| id.clone());
        let mut used: BTreeSet<LogicalId> = wanted_elsewhere.iter().filter_map(own).collect();
        self.for_each_target(&mut |target| {
            used.insert(target.id.clone());
        });
        // One that is used may use another, which was offered before or after it.
        let mut waiting = std::mem::take(&mut self.if_used);
        loop {
            let (wanted, rest): (Vec<_>, Vec<_>) =
                waiting.into_iter().partition(|(id, _)| used.contains(id));
            if wanted.is_empty() {
                return;
            }
            for (id, resource) in wanted {
                resource.exprs().for_each(|expr| {
                    expr.for_each_target(&mut |target| {
                        used.insert(target.id.clone());
                    });
                });
                self.template.add_resource(id, resource);
            }
            waiting = rest;
        }
    }
}

/// One side of a way through the network: the component, and its security group.
#[derive(Debug)]
pub(super) struct Side<'a> {
    pub(super) name: &'a str,
    pub(super) group: Value<String>,
}
