//! A parameter of a template.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

/// The type of a parameter. See AWS's page on [parameters](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParameterType {
    /// Text.
    String,
    /// A number.
    Number,
    /// Comma-separated texts.
    CommaDelimitedList,
    /// The name of an SSM parameter, resolved at each deployment.
    SsmString,
    /// The name of an SSM parameter with the id of an AMI.
    SsmImageId,
}

impl ParameterType {
    /// AWS's name of the type.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::String => "String",
            Self::Number => "Number",
            Self::CommaDelimitedList => "CommaDelimitedList",
            Self::SsmString => "AWS::SSM::Parameter::Value<String>",
            Self::SsmImageId => "AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>",
        }
    }
}

/// A parameter of a template, whose value can be set at deployment.
#[derive(Clone, Debug, PartialEq)]
pub struct Parameter {
    kind: ParameterType,
    default: Option<String>,
    description: Option<String>,
    allowed_values: Vec<String>,
    no_echo: bool,
}

impl Parameter {
    /// A parameter of type `kind` without a default.
    pub fn new(kind: ParameterType) -> Self {
        Self {
            kind,
            default: None,
            description: None,
            allowed_values: Vec::new(),
            no_echo: false,
        }
    }

    /// Sets the default value (`Default`).
    #[must_use]
    pub fn default_value(mut self, value: impl Into<String>) -> Self {
        self.default = Some(value.into());
        self
    }

    /// The default value, if there is one.
    pub fn default(&self) -> Option<&str> {
        self.default.as_deref()
    }

    /// Sets the description (`Description`).
    #[must_use]
    pub fn description(mut self, text: impl Into<String>) -> Self {
        self.description = Some(text.into());
        self
    }

    /// Sets the allowed values (`AllowedValues`). Default: any value.
    #[must_use]
    pub fn allowed_values<S: Into<String>>(mut self, values: impl IntoIterator<Item = S>) -> Self {
        self.allowed_values = values.into_iter().map(Into::into).collect();
        self
    }

    #[doc(hidden)]
    pub fn is_no_echo(&self) -> bool {
        self.no_echo
    }

    /// Masks the value as `****` in all output of CloudFormation (`NoEcho`).
    #[must_use]
    pub fn no_echo(mut self) -> Self {
        self.no_echo = true;
        self
    }
}

impl Serialize for Parameter {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("Type", self.kind.as_str())?;
        if let Some(default) = &self.default {
            map.serialize_entry("Default", default)?;
        }
        if let Some(description) = &self.description {
            map.serialize_entry("Description", description)?;
        }
        if !self.allowed_values.is_empty() {
            map.serialize_entry("AllowedValues", &self.allowed_values)?;
        }
        if self.no_echo {
            map.serialize_entry("NoEcho", &true)?;
        }
        map.end()
    }
}
