//! Written by `cargo run -p ecs-dsl-codegen` from AWS's resource schemas.
//!
//! The `AWS::SSM::*` types.

use crate::cfn::{Expr, Handle, Json, Map, PropertyType, ResourceType, Value};

/// `AWS::SSM::Parameter`.
#[must_use]
#[derive(Clone, Debug)]
pub struct Parameter(Map);

impl Parameter {
    /// With the required properties:
    /// - `Type`.
    /// - `Value`.
    pub fn new(r#type: impl Into<Value<ParameterType>>, value: impl Into<Value<String>>) -> Self {
        Self(Map::new().set("Type", r#type).set("Value", value))
    }

    /// `AllowedPattern`: 0 to 1024 characters.
    pub fn allowed_pattern(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("AllowedPattern", value))
    }

    /// `DataType`: 0 to 128 characters.
    pub fn data_type(self, value: impl Into<Value<DataType>>) -> Self {
        Self(self.0.set("DataType", value))
    }

    /// `Description`: 0 to 1024 characters.
    pub fn description(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Description", value))
    }

    /// `Name`: 1 to 2048 characters.
    pub fn name(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Name", value))
    }

    /// `Policies`: 1 to 4096 characters.
    pub fn policies(self, value: impl Into<Value<String>>) -> Self {
        Self(self.0.set("Policies", value))
    }

    /// `Tags`: 0 to 1000 items.
    pub fn tags(self, value: impl Into<Value<Json>>) -> Self {
        Self(self.0.set("Tags", value))
    }

    /// `Tier`.
    pub fn tier(self, value: impl Into<Value<ParameterTier>>) -> Self {
        Self(self.0.set("Tier", value))
    }
}

impl ResourceType for Parameter {
    const TYPE: &'static str = "AWS::SSM::Parameter";

    #[inline]
    fn into_properties(self) -> Map {
        self.0
    }
}

impl Handle<Parameter> {
    /// The attribute `Arn`.
    #[inline]
    pub fn arn(&self) -> Value<String> {
        self.attribute("Arn")
    }
}

/// `DataType` of `AWS::SSM::Parameter`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum DataType {
    /// `text`.
    Text,
    /// `aws:ec2:image`.
    AwsEc2Image,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl DataType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Text => "text",
            Self::AwsEc2Image => "aws:ec2:image",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for DataType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `ParameterTier` of `AWS::SSM::Parameter`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum ParameterTier {
    /// `Standard`.
    Standard,
    /// `Advanced`.
    Advanced,
    /// `Intelligent-Tiering`.
    IntelligentTiering,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl ParameterTier {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Standard => "Standard",
            Self::Advanced => "Advanced",
            Self::IntelligentTiering => "Intelligent-Tiering",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for ParameterTier {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}

/// `ParameterType` of `AWS::SSM::Parameter`.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub enum ParameterType {
    /// `String`.
    String,
    /// `StringList`.
    StringList,
    /// A value that AWS's schema doesn't list.
    Other(String),
}

impl ParameterType {
    /// The value in AWS's spelling.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::String => "String",
            Self::StringList => "StringList",
            Self::Other(other) => other,
        }
    }
}

impl PropertyType for ParameterType {
    #[inline]
    fn into_expr(self) -> Expr {
        self.as_str().to_owned().into()
    }
}
