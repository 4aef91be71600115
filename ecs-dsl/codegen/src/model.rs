//! What is generated, before it is Rust: modules, resource types, nested types, properties.

/// The type argument of a property's `Value`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Type {
    /// Text.
    String,
    /// A whole number.
    Integer,
    /// A number.
    Number,
    /// `true` or `false`.
    Boolean,
    /// Anything.
    Json,
    /// A reference to a secret.
    SecretRef,
    /// A list.
    List(Box<Type>),
    /// One of the module's nested types, by its index.
    Nested(usize),
}

/// A property that can be set.
#[derive(Clone, Debug)]
pub struct Property {
    /// AWS's name.
    pub name: String,
    /// What it holds.
    pub of: Type,
    /// Whether AWS refuses the object without it.
    pub required: bool,
    /// The bounds that the schema gives, as a half-sentence; empty if there are none.
    pub bounds: String,
}

/// An attribute that `Fn::GetAtt` gives.
#[derive(Clone, Debug)]
pub struct Attribute {
    /// AWS's name, with dots.
    pub name: String,
    /// What it holds.
    pub of: Type,
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
    /// What it may be called, best first; a later one is taken when an earlier one is ambiguous in the module.
    pub names: Vec<String>,
    /// What it is.
    pub body: Body,
}

/// What a nested type is.
#[derive(Clone, Debug)]
pub enum Body {
    /// An object: its properties, sorted by AWS's name.
    Object(Vec<Property>),
    /// An enumeration: AWS's values.
    Enumeration(Vec<String>),
}

/// One AWS service.
#[derive(Clone, Debug, Default)]
pub struct Module {
    /// The service in lower case: `ecs`.
    pub name: String,
    /// Sorted by AWS's name.
    pub resources: Vec<Resource>,
    /// Every nested type of every resource, before names are shared.
    pub nested: Vec<Nested>,
}
