//! Written by `cargo run -p ecs-dsl-codegen` from AWS's resource schemas.
//!
//! The `AWS::CloudFormation::*` types.

use crate::cfn::{Expr, Handle, Json, List, Map, PropertyType, ResourceType, Value};

/// `AWS::CloudFormation::Stack`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Stack(Map);

impl Stack {
    /// With the required properties:
    /// - `TemplateURL`: 1 to 1024 characters.
    pub fn new(template_url: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("TemplateURL", template_url))
    }

    /// `NotificationARNs`: at most 5 items.
    pub fn notification_arns(self, value: impl Into<Value<List<String>>>) -> Self {
        Self(self.0.set("NotificationARNs", value))
    }

    /// `Parameters`.
    pub fn parameters(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.set("Parameters", value))
    }

    /// `Tags`: at most 50 items.
    pub fn tags(self, value: impl Into<Value<List<Tag>>>) -> Self {
        Self(self.0.set("Tags", value))
    }

    /// `TimeoutInMinutes`: at least 1.
    pub fn timeout_in_minutes(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("TimeoutInMinutes", value))
    }
}

impl ResourceType for Stack {
    const TYPE: &'static str = "AWS::CloudFormation::Stack";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<Stack> {
    /// The attribute `StackId`.
    #[inline]
    pub fn stack_id(&self) -> Value<String> {
        self.attribute("StackId")
    }
}

/// `AWS::CloudFormation::WaitCondition`.
#[must_use]
#[derive(Clone, Debug)]
pub struct WaitCondition(Map);

impl WaitCondition {
    /// Without any properties.
    #[inline]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// `Count`.
    pub fn count(self, value: impl Into<Value<i64>>) -> Self {
        Self(self.0.set("Count", value))
    }

    /// `Handle`.
    pub fn handle(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Handle", value))
    }

    /// `Timeout`: 0 to 43200.
    pub fn timeout(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Timeout", value))
    }
}

impl ResourceType for WaitCondition {
    const TYPE: &'static str = "AWS::CloudFormation::WaitCondition";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<WaitCondition> {
    /// The attribute `Data`.
    #[inline]
    pub fn data(&self) -> Value<String> {
        self.attribute("Data")
    }

    /// The attribute `Id`.
    #[inline]
    pub fn id(&self) -> Value<String> {
        self.attribute("Id")
    }
}

/// `Tag` of `AWS::CloudFormation::Stack`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Tag(Map);

impl Tag {
    /// With the required properties:
    /// - `Key`.
    /// - `Value`.
    pub fn new(key: impl Into<Value<String>>, value: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Key", key).set("Value", value))
    }
}

impl PropertyType for Tag {
    #[inline]
    fn into_expr(self) -> Expr {
        self.0.into()
    }
}
