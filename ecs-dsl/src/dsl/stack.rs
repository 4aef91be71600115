//! A stack: what is deployed, updated and destroyed as one.

use std::fmt;
use std::sync::Arc;

use super::{Allow, Component, Entry, Key, Stage};
use crate::cfn::{
    DeletionPolicy, Expr, Handle, LogicalId, Map, Output, Parameter, Resource, ResourceType, Scope,
    Target, Value,
};
use crate::diag::Located;

/// A stack of one stage. [`add`](Self::add) components to it; the rest is for what no component covers.
pub struct Stack {
    app: Arc<str>,
    stage: Arc<Stage>,
    scope: Scope,
    physical_name: String,
    pub(crate) components: Vec<Spec>,
    pub(crate) parameters: Vec<(LogicalId, Parameter)>,
    pub(crate) mappings: Map,
    pub(crate) conditions: Map,
    pub(crate) metadata: Map,
    pub(crate) outputs: Vec<(Located<LogicalId>, Output)>,
    pub(crate) tags: Vec<(Located<String>, Value<String>)>,
    pub(crate) overrides: Vec<Located<Override>>,
    pub(crate) transforms: Vec<Transform>,
    pub(crate) raw: Vec<Located<LogicalId>>,
    pub(crate) allows: Vec<Allow>,
    pub(crate) log_key: Option<Handle<Key>>,
    removal: Option<DeletionPolicy>,
    pub(crate) description: Option<Located<String>>,
}

/// A function over every resource of a template.
pub(crate) type Transform = Box<dyn Fn(&LogicalId, &mut Resource)>;

/// A property that the user sets by its path.
#[derive(Clone, Debug)]
pub(crate) struct Override {
    pub(crate) id: LogicalId,
    pub(crate) path: String,
    pub(crate) value: Expr,
}

/// Lists the components of this crate once: the enum, and what every one of them can say of itself.
macro_rules! specs {
    ($($type:ident)*) => {
        /// A component as it was added.
        #[derive(Clone, Debug)]
        pub(crate) enum Spec {
            $($type(Arc<super::$type>),)*
            /// A resource that the user added as such.
            Resource(Located<LogicalId>, Box<Resource>),
        }

        impl Spec {
            /// The component behind it; none for a bare resource.
            pub(crate) fn entry(&self) -> Option<&dyn Entry> {
                match self {
                    $(Self::$type(spec) => Some(spec.as_ref()),)*
                    Self::Resource(..) => None,
                }
            }
        }
    };
}

specs! {
    Alarm
    Alarms
    Bucket
    Cache
    Cluster
    Dashboard
    Key
    LoadBalancer
    LogGroup
    Mesh
    Namespace
    Postgres
    Queue
    Repository
    Search
    Secret
    SecureParameter
    Service
    Table
    Topic
    Vpc
    Worker
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
            parameters: Vec::new(),
            mappings: Map::new(),
            conditions: Map::new(),
            metadata: Map::new(),
            outputs: Vec::new(),
            tags: Vec::new(),
            overrides: Vec::new(),
            transforms: Vec::new(),
            raw: Vec::new(),
            allows: Vec::new(),
            log_key: None,
            removal: None,
            description: None,
        }
    }

    /// Adds a component, and gives back what refers to it.
    #[track_caller]
    pub fn add<O, C: Component<Output = O>>(&mut self, component: C) -> O {
        component.add_to(self)
    }

    /// Adds one resource of a generated type of [`cfn::aws`](crate::cfn::aws). Its logical id is made of `name`
    /// ([`LogicalId::of`]).
    #[track_caller]
    pub fn resource<R: ResourceType>(&mut self, name: &str, resource: R) -> Handle<R> {
        self.resource_with(name, resource, |resource| resource)
    }

    /// Adds one resource with attributes that CloudFormation gives to every resource:
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

    /// The widest escape hatch: a resource of any type, with any properties, known to ecs-dsl or not.
    #[track_caller]
    pub fn add_raw(&mut self, name: &str, resource: Resource) -> LogicalId {
        let id = self.push_resource(name, resource);
        self.raw.push(Located::here(id.clone()));
        id
    }

    #[track_caller]
    fn push_resource(&mut self, name: &str, resource: Resource) -> LogicalId {
        let id = LogicalId::of(&[name]);
        let spec = Spec::Resource(Located::here(id.clone()), Box::new(resource));
        self.components.push(spec);
        id
    }

    /// The middle escape hatch: sets a property of a resource of the template, whatever the component says.
    /// `path` has its parts separated by dots, with numbers for the items of lists:
    /// `DeploymentConfiguration.MaximumPercent`. An id or a path that isn't there is an error.
    #[track_caller]
    pub fn override_property(&mut self, logical_id: &str, path: &str, value: impl Into<Expr>) {
        let id = LogicalId::verbatim(logical_id);
        self.overrides.push(Located::here(Override {
            id,
            path: path.into(),
            value: value.into(),
        }));
    }

    /// Calls `transform` with every resource of the finished template, in its order.
    pub fn transform(&mut self, transform: impl Fn(&LogicalId, &mut Resource) + 'static) {
        self.transforms.push(Box::new(transform));
    }

    /// Tags every resource of the stack that can be tagged, and the stack itself.
    #[track_caller]
    pub fn tag(&mut self, key: &str, value: impl Into<Value<String>>) {
        self.tags.push((Located::here(key.into()), value.into()));
    }

    /// An output: what people and other tools want to know once it is deployed. `name` has letters and digits only.
    #[track_caller]
    pub fn output(&mut self, name: &str, value: impl Into<Value<String>>) {
        let output = Output {
            value: value.into(),
            description: None,
            export: None,
        };
        self.outputs
            .push((Located::here(LogicalId::verbatim(name)), output));
    }

    /// A parameter of the template: what may be chosen at every deployment.
    pub fn parameter(&mut self, name: &str, parameter: Parameter) -> Value<String> {
        let id = LogicalId::verbatim(name);
        self.parameters.push((id.clone(), parameter));
        Value::from_expr(Expr::Ref(Target {
            scope: Some(self.scope.clone()),
            id,
        }))
    }

    /// A mapping: constants by two keys, for [`find_in_map`](crate::cfn::intrinsic::find_in_map).
    pub fn mapping(&mut self, name: &str, entries: impl IntoIterator<Item = (String, Map)>) {
        self.mappings
            .insert(name.to_owned(), entries.into_iter().collect::<Map>());
    }

    /// A condition, for [`if_else`](crate::cfn::intrinsic::if_else) and [`Resource::condition`].
    pub fn condition(&mut self, name: &str, condition: Value<bool>) -> LogicalId {
        self.conditions
            .insert(name.to_owned(), condition.into_expr());
        LogicalId::verbatim(name)
    }

    /// An entry of the template's `Metadata`.
    pub fn metadata(&mut self, name: &str, value: impl Into<Expr>) {
        self.metadata.insert(name.to_owned(), value);
    }

    /// Encrypts every log group of the stack with this key: those of services and workers, flow logs, and [`LogGroup`]s,
    /// except where one names a key of its own. CloudWatch's own key without this.
    ///
    /// ```
    /// # use ecs_dsl::prelude::*;
    /// # fn shop(stack: &mut Stack) {
    /// let key = stack.add(Key::new("logs"));
    /// stack.log_key(&key);
    /// # }
    /// ```
    ///
    /// The key may be one of another stack of the app; either way its policy lets CloudWatch Logs in.
    ///
    /// [`LogGroup`]: super::LogGroup
    pub fn log_key(&mut self, key: &Handle<Key>) {
        self.log_key = Some(key.clone());
    }

    /// Deletes whatever holds data with its component or its stack, where the component doesn't say otherwise: no last
    /// snapshot of a database, no kept key. For stages that come and go.
    ///
    /// In a protected stage it has no effect: there each component says so itself (`.delete_on_removal()`).
    pub fn delete_on_removal(&mut self) {
        self.removal = Some(DeletionPolicy::Delete);
    }

    /// Keeps whatever holds data, and what it costs, when its component or its stack is deleted, where the component
    /// doesn't say otherwise. Log groups of services and workers go all the same: their names must be free.
    pub fn retain_on_removal(&mut self) {
        self.removal = Some(DeletionPolicy::RetainExceptOnCreate);
    }

    /// What becomes of data by the component's own word or the stack's; none if neither says.
    pub(crate) fn removal_of(&self, own: Option<DeletionPolicy>) -> Option<DeletionPolicy> {
        let deletes = self.removal == Some(DeletionPolicy::Delete);
        own.or(self
            .removal
            .filter(|_| !(deletes && self.stage.is_protected())))
    }

    /// What the stack is for; at most 1,024 bytes.
    #[track_caller]
    pub fn description(&mut self, text: &str) {
        self.description = Some(Located::here(text.into()));
    }

    /// The stage that is being built, for what differs between stages.
    pub fn stage(&self) -> &Stage {
        &self.stage
    }

    /// The app's name.
    pub fn app(&self) -> &str {
        &self.app
    }

    /// The stack's name at AWS.
    pub fn name(&self) -> &str {
        &self.physical_name
    }

    /// The stack's name in the app.
    pub fn scope(&self) -> &str {
        &self.scope
    }

    pub(crate) fn scope_arc(&self) -> &Scope {
        &self.scope
    }

    /// The name at AWS of something called `name`: `<app>-<name>-<stage>`, so that stages can share an account.
    pub fn physical_name(&self, name: &str) -> String {
        format!("{}-{name}-{}", self.app, self.stage.name())
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
