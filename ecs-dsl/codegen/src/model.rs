//! The model of the generated code: modules, resource types, nested types, properties.

/// The type argument of a property's `Value`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Type {
    /// Text.
    String,
    /// An integer.
    Integer,
    /// A number.
    Number,
    /// `true` or `false`.
    Boolean,
    /// Any JSON.
    Json,
    /// A reference to a secret.
    SecretRef,
    /// A list.
    List(Box<Type>),
    /// One of the module's nested types, by its index.
    Nested(usize),
}

/// A writable property.
#[derive(Clone, Debug)]
pub struct Property {
    /// AWS's name.
    pub name: String,
    /// The type of its value.
    pub value_type: Type,
    /// Whether AWS requires it.
    pub required: bool,
    /// The limits from the schema as text; empty if there are none.
    pub bounds: String,
}

/// An attribute for `Fn::GetAtt`.
#[derive(Clone, Debug)]
pub struct Attribute {
    /// AWS's name, with dots.
    pub name: String,
    /// The type of its value.
    pub value_type: Type,
}

/// A resource type.
#[derive(Clone, Debug)]
pub struct Resource {
    /// AWS's name: `AWS::ECS::Service`.
    pub type_name: String,
    /// The Rust name: `Service`.
    pub name: String,
    /// Sorted by AWS's name.
    pub properties: Vec<Property>,
    /// Sorted by AWS's name.
    pub attributes: Vec<Attribute>,
}

/// A nested object or an enumeration of one resource type.
#[derive(Clone, Debug)]
pub struct Nested {
    /// AWS's name of the resource type that it belongs to.
    pub type_name: String,
    /// The possible names, best first; a later one is used if an earlier one is ambiguous in the module.
    pub names: Vec<String>,
    /// The definition.
    pub body: Body,
}

/// The definition of a nested type.
#[derive(Clone, Debug)]
pub enum Body {
    /// An object with its properties, sorted by AWS's name.
    Object(Vec<Property>),
    /// An enumeration with AWS's values.
    Enumeration(Vec<String>),
}

/// One AWS service.
#[derive(Clone, Debug, Default)]
pub struct Module {
    /// The service in lowercase: `ecs`.
    pub name: String,
    /// Sorted by AWS's name.
    pub resources: Vec<Resource>,
    /// All nested types of all resources, before equal ones are merged.
    pub nested: Vec<Nested>,
}
