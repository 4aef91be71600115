//! A resource of a template.

use std::borrow::Cow;

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::{Expr, LogicalId, Map};

/// A type of AWS resource. The generated types of `aws` implement it.
///
/// Implement it for a type that they lack, for example one of a third party's in the CloudFormation registry:
///
/// ```
/// use ecs_dsl::cfn::{Map, Resource, ResourceType};
///
/// struct Monitor(Map);
///
/// impl ResourceType for Monitor {
///     const TYPE: &'static str = "Datadog::Monitors::Monitor";
///
///     fn into_properties(self) -> Map {
///         self.0
///     }
/// }
///
/// let mut properties = Map::new();
/// properties.insert("Type", "query alert");
/// let resource = Resource::from(Monitor(properties));
/// assert_eq!(resource.type_name(), "Datadog::Monitors::Monitor");
/// ```
pub trait ResourceType {
    /// The type's name, such as `AWS::ECS::Service`.
    const TYPE: &'static str;

    /// The properties that are set.
    fn into_properties(self) -> Map;
}

/// What happens to a resource on AWS when it is removed from the template or replaced.
///
/// See AWS's page on the [`DeletionPolicy` attribute](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-attribute-deletionpolicy.html).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeletionPolicy {
    /// It is deleted. CloudFormation's default, except for RDS clusters and instances outside clusters (`Snapshot`).
    Delete,
    /// It is retained, and no longer managed.
    Retain,
    /// It is retained, unless it was created by the operation that is rolled back.
    RetainExceptOnCreate,
    /// It is deleted after a snapshot was taken: for databases, caches and volumes.
    Snapshot,
}

impl DeletionPolicy {
    /// AWS's name of the policy.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Delete => "Delete",
            Self::Retain => "Retain",
            Self::RetainExceptOnCreate => "RetainExceptOnCreate",
            Self::Snapshot => "Snapshot",
        }
    }
}

/// A resource: its type, its properties and its resource attributes.
#[derive(Clone, Debug, PartialEq)]
pub struct Resource {
    type_name: Cow<'static, str>,
    /// The properties, from the setters of the type or from the user's overrides.
    pub properties: Map,
    depends_on: Vec<LogicalId>,
    condition: Option<LogicalId>,
    deletion_policy: Option<DeletionPolicy>,
    update_replace_policy: Option<DeletionPolicy>,
    attributes: Map,
}

impl Resource {
    /// A resource of a generated type.
    pub fn from_type<R: ResourceType>(resource: R) -> Self {
        Self::new(R::TYPE, resource.into_properties())
    }

    /// A resource of any type.
    pub fn new(type_name: impl Into<Cow<'static, str>>, properties: Map) -> Self {
        Self {
            type_name: type_name.into(),
            properties,
            depends_on: Vec::new(),
            condition: None,
            deletion_policy: None,
            update_replace_policy: None,
            attributes: Map::new(),
        }
    }

    /// The type's name.
    pub fn type_name(&self) -> &str {
        &self.type_name
    }

    /// Adds a `DependsOn`: the resource is created after `id`, and deleted before it.
    #[must_use]
    pub fn depends_on(mut self, id: LogicalId) -> Self {
        self.depends_on.push(id);
        self
    }

    /// The ids in `DependsOn`.
    pub fn dependencies(&self) -> &[LogicalId] {
        &self.depends_on
    }

    /// The ids in `DependsOn`, mutable.
    pub(super) fn dependencies_mut(&mut self) -> impl Iterator<Item = &mut LogicalId> {
        self.depends_on.iter_mut()
    }

    /// Sets the condition under which the resource exists.
    #[must_use]
    pub fn condition(mut self, condition: LogicalId) -> Self {
        self.condition = Some(condition);
        self
    }

    /// Sets both `DeletionPolicy` and `UpdateReplacePolicy`.
    ///
    /// [`DeletionPolicy::RetainExceptOnCreate`] becomes `Retain` for replacements, for which AWS doesn't support it.
    #[must_use]
    pub fn removal_policy(mut self, policy: DeletionPolicy) -> Self {
        self.deletion_policy = Some(policy);
        self.update_replace_policy = Some(match policy {
            DeletionPolicy::RetainExceptOnCreate => DeletionPolicy::Retain,
            other => other,
        });
        self
    }

    /// Sets another resource attribute: `Metadata`, `CreationPolicy` or `UpdatePolicy`.
    #[must_use]
    pub fn attribute(mut self, name: &'static str, value: impl Into<Expr>) -> Self {
        self.attributes.insert(name, value);
        self
    }

    /// All expressions of the resource.
    #[doc(hidden)]
    pub fn exprs(&self) -> impl Iterator<Item = &Expr> {
        self.properties
            .iter()
            .chain(self.attributes.iter())
            .map(|(_, expr)| expr)
    }

    /// All expressions of the resource, mutable.
    #[doc(hidden)]
    pub fn exprs_mut(&mut self) -> impl Iterator<Item = &mut Expr> {
        self.properties
            .values_mut()
            .chain(self.attributes.values_mut())
    }
}

impl<R: ResourceType> From<R> for Resource {
    fn from(resource: R) -> Self {
        Self::from_type(resource)
    }
}

impl Serialize for Resource {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("Type", &self.type_name)?;
        if let Some(condition) = &self.condition {
            map.serialize_entry("Condition", condition)?;
        }
        match self.depends_on.as_slice() {
            [] => {}
            [id] => map.serialize_entry("DependsOn", id)?,
            ids => map.serialize_entry("DependsOn", ids)?,
        }
        if let Some(policy) = self.deletion_policy {
            map.serialize_entry("DeletionPolicy", policy.as_str())?;
        }
        if let Some(policy) = self.update_replace_policy {
            map.serialize_entry("UpdateReplacePolicy", policy.as_str())?;
        }
        for (name, value) in self.attributes.iter() {
            map.serialize_entry(name, value)?;
        }
        if !self.properties.is_empty() {
            map.serialize_entry("Properties", &self.properties)?;
        }
        map.end()
    }
}
