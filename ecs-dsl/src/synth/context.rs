//! The template while it grows.

use std::collections::BTreeSet;

use super::Parts;
use crate::cfn::aws::ec2;
use crate::cfn::{Handle, LogicalId, Output, Resource, Target, Template, Value};
use crate::dsl::{Mesh, Namespace, Service, Stack};

/// What synthesizing one stack works on.
#[derive(Debug)]
pub(super) struct Context<'a> {
    stacks: &'a [Stack],
    stack: &'a Stack,
    template: Template,
    if_used: Vec<(LogicalId, Resource)>,
    ingress: BTreeSet<LogicalId>,
}

impl<'a> Context<'a> {
    pub(super) fn new(stacks: &'a [Stack], stack: &'a Stack) -> Self {
        Self {
            stacks,
            stack,
            template: Template::new(),
            if_used: Vec::new(),
            ingress: BTreeSet::new(),
        }
    }

    /// All stacks of the app.
    pub(super) fn stacks(&self) -> &'a [Stack] {
        self.stacks
    }

    /// The model, to look up other components.
    pub(super) fn stack(&self) -> &'a Stack {
        self.stack
    }

    /// The namespace in which a service of any of the app's stacks is registered.
    pub(super) fn namespace_of(&self, service: &Handle<Service>) -> Option<Handle<Namespace>> {
        self.home_of(service)?.namespace_of(&service.spec().0).one()
    }

    /// The mesh of a service of any of the app's stacks.
    pub(super) fn mesh_of(&self, service: &Handle<Service>) -> Option<Handle<Mesh>> {
        self.home_of(service)?.mesh_of(&service.spec().0).one()
    }

    fn home_of(&self, service: &Handle<Service>) -> Option<&'a Stack> {
        let mut stacks = self.stacks.iter();
        stacks.find(|stack| stack.scope() == service.scope())
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
    /// made. `to` and `from` name the sides, and with the port make the rule's logical id, which is given back; saying it twice adds one rule.
    pub(super) fn allow_ingress(&mut self, to: Side<'_>, from: Side<'_>, port: u16) -> LogicalId {
        let part = format!("IngressFrom-{}-{port}", from.name);
        let id = self.parts(to.name).id(&part);
        if !self.ingress.insert(id.clone()) {
            return id;
        }
        let rule = ec2::SecurityGroupIngress::new("tcp")
            .group_id(to.group)
            .source_security_group_id(from.group)
            .from_port(port)
            .to_port(port)
            .description(format!("{} to {} on port {port}", from.name, to.name));
        self.add(id.clone(), rule);
        id
    }

    /// What was to be added only if it is used, and wasn't added yet.
    pub(super) fn offered(&self) -> impl Iterator<Item = Target> {
        self.if_used.iter().map(|(id, _)| self.own(id))
    }

    fn own(&self, id: &LogicalId) -> Target {
        Target {
            scope: Some(self.stack.scope_arc().clone()),
            id: id.clone(),
        }
    }

    /// Adds what was offered and is in `used`; calls `visit` with every reference in it.
    pub(super) fn add_offered(&mut self, used: &BTreeSet<Target>, visit: &mut impl FnMut(&Target)) {
        for (id, resource) in std::mem::take(&mut self.if_used) {
            if used.contains(&self.own(&id)) {
                resource
                    .exprs()
                    .for_each(|expr| expr.for_each_target(visit));
                self.template.add_resource(id, resource);
            } else {
                self.if_used.push((id, resource));
            }
        }
    }

    /// Calls `visit` with every reference of the resources and outputs.
    pub(super) fn for_each_target(&self, visit: &mut impl FnMut(&Target)) {
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

    /// The template, with what the user added to the stack itself.
    pub(super) fn finish(mut self) -> Template {
        let stack = self.stack;
        self.template.description = stack.description.as_deref().cloned();
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
}

/// One side of a way through the network: the component, and its security group.
#[derive(Debug)]
pub(super) struct Side<'a> {
    pub(super) name: &'a str,
    pub(super) group: Value<String>,
}
