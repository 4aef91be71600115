//! The template under construction.

use std::collections::{BTreeMap, BTreeSet};

use super::{LogicalIds, Synthesized};
use crate::cfn::aws::ec2;
use crate::cfn::{Expr, Handle, LogicalId, Output, Owner, Resource, Target, Template, Value};
use crate::dsl::{Mesh, Service, Stack, Transport};

/// The state of synthesizing one stack.
#[derive(Debug)]
pub(super) struct Context<'a> {
    stacks: &'a [Stack],
    stack: &'a Stack,
    template: Template,
    /// The position of the component that adds its resources.
    component: usize,
    /// The component of each resource of the template.
    owners: Vec<usize>,
    if_used: Vec<(LogicalId, Resource, usize)>,
    ingress: Vec<(LogicalId, Ends)>,
    egress: Vec<(LogicalId, Ends)>,
    /// What must exist before a task connects to a security group of this stack.
    needed: Vec<(Expr, Vec<LogicalId>)>,
}

impl<'a> Context<'a> {
    pub(super) fn new(stacks: &'a [Stack], stack: &'a Stack) -> Self {
        Self {
            stacks,
            stack,
            template: Template::new(),
            component: 0,
            owners: Vec::new(),
            if_used: Vec::new(),
            ingress: Vec::new(),
            egress: Vec::new(),
            needed: stack
                .described()
                .filter_map(|(_, description)| description.network?.access)
                .filter(|access| !access.needed.is_empty())
                .map(|access| (access.security_group, access.needed))
                .collect(),
        }
    }

    /// All stacks of the app.
    pub(super) fn stacks(&self) -> &'a [Stack] {
        self.stacks
    }

    /// The stack, to look up other components.
    pub(super) fn stack(&self) -> &'a Stack {
        self.stack
    }

    /// The mesh of a service of any stack.
    pub(super) fn mesh_of(&self, service: &Handle<Service>) -> Option<Handle<Mesh>> {
        self.stack_of(service)?.mesh_of(service.spec().view()).one()
    }

    fn stack_of(&self, service: &Handle<Service>) -> Option<&'a Stack> {
        let mut stacks = self.stacks.iter();
        stacks.find(|stack| stack.scope() == service.scope())
    }

    /// The logical ids of the component `name`.
    pub(super) fn ids<'n>(&self, name: &'n str) -> LogicalIds<'n>
    where
        'a: 'n,
    {
        LogicalIds::new(self.stack.scope_arc(), name)
    }

    /// What is added from now on comes from the component at this position of the stack.
    pub(super) fn begin(&mut self, component: usize) {
        self.component = component;
    }

    /// Adds a resource.
    pub(super) fn add(&mut self, id: LogicalId, resource: impl Into<Resource>) {
        self.owners.push(self.component);
        self.template.add_resource(id, resource.into());
    }

    /// Adds a resource only if the finished templates, this one or another stack's, refer to it: for billed resources that
    /// not every component needs.
    pub(super) fn add_if_used(&mut self, id: LogicalId, resource: impl Into<Resource>) {
        self.if_used.push((id, resource.into(), self.component));
    }

    /// Allows ingress from `from` to `to` on a TCP port.
    pub(super) fn allow_ingress(&mut self, to: Side<'_>, from: Side<'_>, port: u16) -> LogicalId {
        self.allow_ingress_by(to, from, (port, Transport::Tcp))
    }

    /// Allows ingress from `from` to `to` on a port. It is a separate rule, so that two security groups don't depend on
    /// each other. The names and the port form the rule's logical id, which is returned; a second call adds nothing.
    pub(super) fn allow_ingress_by(
        &mut self,
        to: Side<'_>,
        from: Side<'_>,
        (port, transport): (u16, Transport),
    ) -> LogicalId {
        let suffix = transport.id_suffix();
        let part = format!("IngressFrom-{}-{port}{suffix}", from.name);
        let id = self.ids(to.name).id(&part);
        let groups = [to.group.expr().clone(), from.group.expr().clone()];
        if let Some(known) = known_rule(&mut self.ingress, &id, (groups, port, transport)) {
            return known;
        }
        let rule = ec2::SecurityGroupIngress::new(transport.as_str())
            .group_id(to.group)
            .source_security_group_id(from.group)
            .from_port(port)
            .to_port(port)
            .description(format!("{} to {} on port {port}", from.name, to.name));
        self.add(id.clone(), rule);
        id
    }

    /// Allows egress from `from`, whose egress is closed, to `to` on a port. It is a separate rule, as for ingress.
    pub(super) fn allow_egress(
        &mut self,
        to: Side<'_>,
        from: Side<'_>,
        (port, transport): (u16, Transport),
    ) -> LogicalId {
        let suffix = transport.id_suffix();
        let id = self
            .ids(from.name)
            .id(&format!("EgressTo-{}-{port}{suffix}", to.name));
        let groups = [from.group.expr().clone(), to.group.expr().clone()];
        if let Some(known) = known_rule(&mut self.egress, &id, (groups, port, transport)) {
            return known;
        }
        let rule = ec2::SecurityGroupEgress::new(from.group, transport.as_str())
            .destination_security_group_id(to.group)
            .from_port(port)
            .to_port(port)
            .description(format!("{} to {} on port {port}", from.name, to.name));
        self.add(id.clone(), rule);
        id
    }

    /// The resources of this stack that must exist before a task connects to this security group.
    pub(super) fn needed_for(&self, group: &Expr) -> Vec<LogicalId> {
        let same = self.needed.iter().filter(|(known, _)| known == group);
        same.flat_map(|(_, ids)| ids).cloned().collect()
    }

    /// Resources for [`Self::add_if_used`] that aren't added yet.
    pub(super) fn offered(&self) -> impl Iterator<Item = Target> {
        self.if_used.iter().map(|(id, ..)| self.own(id))
    }

    fn own(&self, id: &LogicalId) -> Target {
        Target {
            scope: Some(self.stack.scope_arc().clone()),
            id: id.clone(),
        }
    }

    /// Adds the offered resources that are in `used`, and calls `visit` for each reference in them.
    pub(super) fn add_offered(&mut self, used: &BTreeSet<Target>, visit: &mut impl FnMut(&Target)) {
        for (id, resource, owner) in std::mem::take(&mut self.if_used) {
            if used.contains(&self.own(&id)) {
                resource
                    .exprs()
                    .for_each(|expr| expr.for_each_target(visit));
                self.owners.push(owner);
                self.template.add_resource(id, resource);
            } else {
                self.if_used.push((id, resource, owner));
            }
        }
    }

    /// Calls `visit` for each reference of the resources and outputs.
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

    /// The template, with the sections that the user added to the stack.
    pub(super) fn finish(mut self) -> Synthesized {
        let stack = self.stack;
        self.template.description = stack.description.as_deref().cloned();
        self.template.metadata = stack.metadata.clone();
        let mark = stack.owner().to_metadata();
        self.template.metadata.insert(Owner::METADATA, mark);
        self.template.mappings = stack.mappings.clone();
        self.template.conditions = stack.conditions.clone();
        for (id, parameter) in stack.parameters().iter() {
            self.template
                .add_parameter(id.value.clone(), parameter.clone());
        }
        for (id, output) in &stack.outputs {
            self.template
                .add_output(id.value.clone(), Output::clone(output));
        }
        Synthesized {
            secret_reads: Vec::new(),
            template: self.template,
            owners: self.owners,
            renamed: BTreeMap::new(),
            raw: Vec::new(),
            refers_forward: false,
            findings: Vec::new(),
        }
    }
}

/// The security groups of a rule, the one that has it first, and its port.
type Ends = ([Expr; 2], u16, Transport);

/// One side of an ingress rule: the component and its security group.
#[derive(Clone, Debug)]
pub(super) struct Side<'a> {
    pub(super) name: &'a str,
    pub(super) group: Value<String>,
}

/// The rule of a security group that the template has already with this id or between the same ends; else, records this one. EC2
/// refuses a second rule between the same groups, which several components can have in common.
fn known_rule(rules: &mut Vec<(LogicalId, Ends)>, id: &LogicalId, ends: Ends) -> Option<LogicalId> {
    let known = rules
        .iter()
        .find(|(known, same)| known == id || *same == ends);
    if let Some((known, _)) = known {
        return Some(known.clone());
    }
    rules.push((id.clone(), ends));
    None
}
