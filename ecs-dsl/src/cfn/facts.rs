//! What AWS's schema says about a resource type, beyond its properties.

use super::aws;

/// What `plan` and the local engine need to know about a type. Paths have their parts separated by `/`, with `*` for
/// the items of a list: `DeploymentController/Type`, `ContainerDefinitions/*/Image`.
#[derive(Debug)]
pub struct Facts {
    /// AWS's name, such as `AWS::ECS::Service`.
    pub type_name: &'static str,
    /// A change of one of these replaces the resource.
    pub create_only: &'static [&'static str],
    /// A change of one of these replaces the resource in some cases.
    pub conditional_create_only: &'static [&'static str],
    /// AWS doesn't give these back when asked.
    pub write_only: &'static [&'static str],
    /// Attributes, as `Fn::GetAtt` takes them, with dots.
    pub read_only: &'static [&'static str],
    /// Properties without which AWS refuses the resource.
    pub required: &'static [&'static str],
    /// The properties that identify the resource: what `Ref` usually gives.
    pub primary_identifier: &'static [&'static str],
    /// Whether deleting it deletes data.
    pub stateful: bool,
    /// How it is tagged, if it can be.
    pub tags: Option<TagShape>,
    /// The trimmed schema, as JSON.
    pub schema: &'static str,
}

/// How a resource type takes its tags.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TagShape {
    /// A list of `Key` and `Value`, in the property of this name.
    List(&'static str),
    /// A list of `Key`, `Value` and `PropagateAtLaunch`, in the property of this name.
    AutoScaling(&'static str),
    /// An object, in the property of this name.
    Map(&'static str),
}

/// The facts about `type_name`, if it is one of the types in [`aws`].
pub fn facts(type_name: &str) -> Option<&'static Facts> {
    let index = aws::FACTS.binary_search_by(|facts| facts.type_name.cmp(type_name)).ok()?;
    aws::FACTS.get(index)
}
