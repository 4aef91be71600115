//! Stacks: deployed, updated and destroyed as one.

use std::cell::{Ref, RefCell};
use std::fmt;
use std::sync::Arc;

use super::model::derived_names::DerivedNames;
use super::model::listener::Priorities;
use super::model::renames::{LockedRenames, RenamedId};
use super::{Allow, Component, Key, Spec, Stage};
use crate::cfn::{
    DeletionPolicy, Expr, Handle, LogicalId, Map, Output, Owner, Parameter, Resource, ResourceType,
    Scope, Target, Value,
};
use crate::diag::{SourceLocation, Spanned};
use crate::dsl::model::spec::AddedLines;

/// A [CloudFormation stack](https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStack.html) of
/// one stage. [`add`](Self::add) components to it; the other methods are for everything that no component covers.
pub struct Stack {
    app: Arc<str>,
    stage: Arc<Stage>,
    scope: Scope,
    physical_name: String,
    pub(crate) components: Vec<Spec>,
    pub(crate) added: AddedLines,
    /// Behind a cell, so that `stack.add(…)` can take a parameter of the same stack as an argument.
    parameters: RefCell<Vec<(Spanned<LogicalId>, Parameter)>>,
    pub(crate) mappings: Map,
    pub(crate) conditions: Map,
    pub(crate) metadata: Map,
    pub(crate) outputs: Vec<(Spanned<LogicalId>, Output)>,
    pub(crate) tags: Vec<(Spanned<String>, Value<String>)>,
    pub(crate) overrides: Vec<Spanned<Override>>,
    pub(crate) transforms: Vec<Transform>,
    pub(crate) raw: Vec<Spanned<LogicalId>>,
    pub(crate) renamed_ids: Vec<Spanned<RenamedId>>,
    /// What the lock file records of its renames.
    pub(crate) locked_renames: LockedRenames,
    pub(crate) allows: Vec<Allow>,
    pub(crate) log_kms_key: Option<Handle<Key>>,
    /// The priorities of listener rules, once the stacks of the stage are complete.
    pub(crate) priorities: Arc<Priorities>,
    /// The derived names that earlier stacks of the app have, once the stacks of the stage are complete.
    pub(crate) taken_names: DerivedNames,
    removal: Option<DeletionPolicy>,
    pub(crate) description: Option<Spanned<String>>,
}

/// A function over every resource of a template.
pub(crate) type Transform = Box<dyn Fn(&LogicalId, &mut Resource)>;

/// A property that the program overrides by its path.
#[derive(Clone, Debug)]
pub(crate) struct Override {
    pub(crate) id: LogicalId,
    pub(crate) path: String,
    pub(crate) value: Expr,
}

impl Stack {
    pub(crate) fn new(
        app: Arc<str>,
        stage: Arc<Stage>,
        scope: Scope,
        physical_name: String,
    ) -> Self {
        Self {
            app,
            stage,
            scope,
            physical_name,
            components: Vec::new(),
            added: AddedLines::default(),
            parameters: RefCell::default(),
            mappings: Map::new(),
            conditions: Map::new(),
            metadata: Map::new(),
            outputs: Vec::new(),
            tags: Vec::new(),
            overrides: Vec::new(),
            transforms: Vec::new(),
            raw: Vec::new(),
            renamed_ids: Vec::new(),
            locked_renames: LockedRenames::new(),
            allows: Vec::new(),
            log_kms_key: None,
            taken_names: DerivedNames::new(),
            priorities: Arc::default(),
            removal: None,
            description: None,
        }
    }

    /// Adds a component and returns its handle.
    #[track_caller]
    pub fn add<O, C: Component<Output = O>>(&mut self, component: C) -> O {
        let outer = self.added.running.replace(SourceLocation::here());
        let output = component.add_to(self);
        self.added.running = outer;
        output
    }

    /// Adds one resource of a generated type of [`cfn::aws`](crate::cfn::aws). Its logical id is derived from `name`
    /// ([`LogicalId::of`]).
    #[track_caller]
    pub fn resource<R: ResourceType>(&mut self, name: &str, resource: R) -> Handle<R> {
        self.resource_with(name, resource, |resource| resource)
    }

    /// Adds one resource with
    /// [resource attributes](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/resources-section-structure.html):
    /// `.resource_with("queue", sqs::Queue::new(), |resource| resource.removal_policy(DeletionPolicy::Retain))`.
    #[track_caller]
    pub fn resource_with<R: ResourceType>(
        &mut self,
        name: &str,
        resource: R,
        attributes: impl FnOnce(Resource) -> Resource,
    ) -> Handle<R> {
        self.push_resource(name, attributes(Resource::from_type(resource)));
        Handle::new(self.scope.clone(), name.into(), ())
    }

    /// An escape hatch: adds a resource of any type with any properties, whether this crate knows them or not.
    #[track_caller]
    pub fn add_raw(&mut self, name: &str, resource: Resource) -> LogicalId {
        let id = self.push_resource(name, resource);
        self.raw.push(Spanned::here(id.clone()));
        id
    }

    #[track_caller]
    fn push_resource(&mut self, name: &str, resource: Resource) -> LogicalId {
        let id = LogicalId::of(&[name]);
        let spec = Spec::Resource(Spanned::here(id.clone()), Box::new(resource));
        self.components.push(spec);
        self.added.lines.push(SourceLocation::here());
        id
    }

    /// Keeps the logical id that a single resource has in the deployed stack: the resource with the id `id` in this program
    /// is written as `old`, everywhere. For resources of [`resource`](Self::resource) and [`add_raw`](Self::add_raw), and
    /// for one resource of a component; a whole component has `.renamed_from`. Default: each resource has its own id.
    ///
    /// Overrides and transforms see the id `old`. The command `lock` records it in `ecs-dsl.lock`; then the call can be
    /// removed.
    ///
    /// ```
    /// # use ecs_dsl::prelude::*;
    /// # use ecs_dsl::cfn::aws::sqs;
    /// # fn shop(stack: &mut Stack) {
    /// stack.resource("orders", sqs::Queue::new());
    /// stack.renamed_from("Orders", "LegacyQueue");
    /// # }
    /// ```
    #[track_caller]
    pub fn renamed_from(&mut self, id: &str, old: &str) {
        self.renamed_ids.push(Spanned::here(RenamedId {
            id: LogicalId::verbatim(id),
            old: LogicalId::verbatim(old),
        }));
    }

    /// An escape hatch: sets a property of a resource of the template. `path` is a list of names, separated by dots:
    /// `DeploymentConfiguration.MaximumPercent`. Items of lists are called by a number from 0, of which the one past the
    /// end appends an item, or by their name: `ContainerDefinitions[order].Ulimits.0`. An unknown id or path is an error.
    #[track_caller]
    pub fn override_property(&mut self, logical_id: &str, path: &str, value: impl Into<Expr>) {
        let id = LogicalId::verbatim(logical_id);
        self.overrides.push(Spanned::here(Override {
            id,
            path: path.into(),
            value: value.into(),
        }));
    }

    /// Calls `transform` with every resource of the finished template, in the template's order.
    pub fn transform(&mut self, transform: impl Fn(&LogicalId, &mut Resource) + 'static) {
        self.transforms.push(Box::new(transform));
    }

    /// Adds a tag to the stack and to every resource that supports tags. `Tags`:
    /// [Tag](https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_Tag.html).
    // rule: tag_key
    // rule: tag_value(value)
    #[track_caller]
    pub fn tag(&mut self, key: &str, value: impl Into<Value<String>>) {
        self.tags.push((Spanned::here(key.into()), value.into()));
    }

    /// Adds an output, which operators and other tools read after the deployment. `name` has letters and digits only.
    /// `Outputs`:
    /// [outputs](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/outputs-section-structure.html).
    // rule: output_name
    #[track_caller]
    pub fn output(&mut self, name: &str, value: impl Into<Value<String>>) {
        let output = Output {
            value: value.into(),
            description: None,
            export: None,
        };
        self.outputs
            .push((Spanned::here(LogicalId::verbatim(name)), output));
    }

    /// Adds a parameter of the template, whose value can change with every deployment. `Parameters`:
    /// [parameters](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html).
    ///
    /// ```
    /// # use ecs_dsl::cfn::{Parameter, ParameterType};
    /// # use ecs_dsl::prelude::*;
    /// # fn shop(stack: &mut Stack) {
    /// stack.add(Cluster::import("main", stack.parameter("ClusterName", Parameter::new(ParameterType::String))));
    /// # }
    /// ```
    #[track_caller]
    pub fn parameter(&self, name: &str, parameter: Parameter) -> Value<String> {
        let id = LogicalId::verbatim(name);
        self.parameters
            .borrow_mut()
            .push((Spanned::here(id.clone()), parameter));
        Value::from_expr(Expr::Ref(Target {
            scope: Some(self.scope.clone()),
            id,
        }))
    }

    /// The parameters that the program added.
    pub(crate) fn parameters(&self) -> Ref<'_, [(Spanned<LogicalId>, Parameter)]> {
        Ref::map(self.parameters.borrow(), Vec::as_slice)
    }

    /// Adds a mapping: constants by two keys, for [`find_in_map`](crate::cfn::intrinsic::find_in_map). `Mappings` of
    /// the template.
    pub fn mapping(&mut self, name: &str, entries: impl IntoIterator<Item = (String, Map)>) {
        self.mappings
            .insert(name.to_owned(), entries.into_iter().collect::<Map>());
    }

    /// Adds a condition, for [`if_else`](crate::cfn::intrinsic::if_else) and [`Resource::condition`]. `Conditions` of
    /// the template.
    pub fn condition(&mut self, name: &str, condition: Value<bool>) -> LogicalId {
        self.conditions
            .insert(name.to_owned(), condition.into_expr());
        LogicalId::verbatim(name)
    }

    /// Adds an entry of the template's `Metadata`.
    pub fn metadata(&mut self, name: &str, value: impl Into<Expr>) {
        self.metadata.insert(name.to_owned(), value);
    }

    /// Encrypts every log group of the stack with this KMS key: those of services and workers, flow logs, and
    /// [`LogGroup`]s, except where one names a key of its own. Default: CloudWatch's own key. `KmsKeyId`:
    /// [CreateLogGroup](https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html).
    ///
    /// ```
    /// # use ecs_dsl::prelude::*;
    /// # fn shop(stack: &mut Stack) {
    /// let key = stack.add(Key::new("logs"));
    /// stack.log_kms_key(&key);
    /// # }
    /// ```
    ///
    /// The key can be one of another stack of the app. Its key policy allows CloudWatch Logs.
    ///
    /// [`LogGroup`]: super::LogGroup
    pub fn log_kms_key(&mut self, key: &Handle<Key>) {
        self.log_kms_key = Some(key.clone());
    }

    /// Deletes data together with its component or its stack, without final snapshots, where the component has no
    /// removal policy of its own. For temporary stages. Default: each component's own.
    ///
    /// In a protected stage it has no effect: there each component needs its own `.delete_on_removal()`.
    /// `DeletionPolicy`
    /// [`Delete`](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-attribute-deletionpolicy.html).
    pub fn delete_on_removal(&mut self) {
        self.removal = Some(DeletionPolicy::Delete);
    }

    /// Keeps data when its component or its stack is deleted, where the component has no removal policy of its own. It
    /// still costs money. Default: each component's own. Log groups of services and workers are deleted anyway, since
    /// their names must be free. `DeletionPolicy`
    /// [`RetainExceptOnCreate`](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-attribute-deletionpolicy.html).
    pub fn retain_on_removal(&mut self) {
        self.removal = Some(DeletionPolicy::RetainExceptOnCreate);
    }

    /// The removal policy of the component, or else of the stack; `None` if neither has one.
    pub(crate) fn removal_of(&self, own: Option<DeletionPolicy>) -> Option<DeletionPolicy> {
        let deletes = self.removal == Some(DeletionPolicy::Delete);
        own.or(self
            .removal
            .filter(|_| !(deletes && self.stage.is_protected())))
    }

    /// The stack's description, at most 1,024 bytes. Default: none. `Description` of the template.
    // rule: description
    #[track_caller]
    pub fn description(&mut self, text: &str) {
        self.description = Some(Spanned::here(text.into()));
    }

    /// The stage, for what differs between stages.
    pub fn stage(&self) -> &Stage {
        &self.stage
    }

    /// The app's name.
    pub fn app(&self) -> &str {
        &self.app
    }

    /// The stack's AWS name.
    pub fn name(&self) -> &str {
        &self.physical_name
    }

    /// Whether the program has this stack only, and gives it no name.
    pub(crate) fn is_only(&self) -> bool {
        *self.scope == *self.app
    }

    /// The stack's name in the program.
    pub fn scope(&self) -> &str {
        &self.scope
    }

    /// Whose deployment the stack is.
    pub(crate) fn owner(&self) -> Owner {
        Owner {
            app: self.app.to_string(),
            stage: self.stage.name().to_owned(),
        }
    }

    pub(crate) fn scope_arc(&self) -> &Scope {
        &self.scope
    }

    /// The AWS name of something called `name`: `<app>-<name>-<stage>`, so that several stages fit into one account.
    pub fn physical_name(&self, name: &str) -> String {
        format!("{}-{name}-{}", self.app, self.stage.name())
    }

    /// The physical name of a component of this kind: [`physical_name`](Self::physical_name), with the stack's name in it if an
    /// earlier stack of the app has a component of that kind and name.
    pub(crate) fn derived_name(&self, kind: &'static str, name: &str) -> String {
        match self.taken_names.contains(&(kind, name.to_owned())) {
            true => self.physical_name(&format!("{}-{name}", self.scope)),
            false => self.physical_name(name),
        }
    }
}

impl fmt::Debug for Stack {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Stack")
            .field("name", &self.physical_name)
            .field("components", &self.components)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use crate::cfn::{Parameter, ParameterType, Value};
    use crate::dsl::{Cluster, Queue, Stack, Vpc};
    use crate::synth::testing::template;

    // found: D7
    #[test]
    fn parameter_can_be_an_argument_of_add() {
        let template = template(|stack: &mut Stack| {
            let cluster = stack.add(Cluster::import(
                "main",
                stack.parameter("Cluster", Parameter::new(ParameterType::String)),
            ));
            stack.output("ClusterName", cluster.cluster_name());
            stack.output(
                "Region",
                stack.parameter("Home", Parameter::new(ParameterType::String)),
            );
            let id: Value<String> = stack.parameter("VpcId", Parameter::new(ParameterType::String));
            stack.add(Vpc::import("main", id));
            stack.add(Queue::new("jobs"));
        });
        let names: Vec<_> = template["Parameters"].as_object().unwrap().keys().collect();
        assert_eq!(names, ["Cluster", "Home", "VpcId"]);
        let outputs = &template["Outputs"];
        assert_eq!(outputs["ClusterName"]["Value"]["Ref"], "Cluster");
        assert_eq!(outputs["Region"]["Value"]["Ref"], "Home");
    }
}
