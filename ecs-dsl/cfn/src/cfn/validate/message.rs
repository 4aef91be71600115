//! CloudFormation's texts for findings.

use super::finding::{Finding, Kind, NameUse};
use crate::cfn::limits;

impl Finding<'_> {
    /// CloudFormation's text.
    pub fn message(&self) -> String {
        let Self { section, id, .. } = self;
        match &self.kind {
            Kind::NoResources => {
                "Template format error: At least one Resources member must be defined.".to_owned()
            }
            Kind::UnknownSections(names) => {
                let names = names.join(", ");
                format!("Invalid template property or properties [{names}]")
            }
            Kind::TooMany { limit, count } => too_many(limit.what, *count, limit.most),
            Kind::TooManyDynamicReferences(count) => {
                too_many("dynamic references", *count, limits::DYNAMIC_REFERENCES)
            }
            Kind::NotAlphanumeric => {
                let what = section.strip_suffix('s').unwrap_or(section);
                format!("Template format error: {what} name {id} is non alphanumeric.")
            }
            Kind::IdTooLong => {
                let most = limits::LOGICAL_ID;
                format!("Template format error: {section} name {id} is longer than {most}.")
            }
            Kind::AlsoParameter => format!(
                "Template format error: Logical names must be unique: {id} is a parameter and a resource."
            ),
            Kind::UnknownKey(key) => format!("Invalid template resource property '{key}' of {id}"),
            Kind::NoType => format!(
                "Template format error: [/Resources/{id}] Every Resources object must contain a Type member."
            ),
            Kind::Undefined { by, name } => undefined(*by, name, section),
            Kind::NoAttribute { of, attribute, .. } => format!(
                "Template error: resource {of} does not support attribute type {attribute} in Fn::GetAtt"
            ),
            Kind::Function(reason) => reason.clone(),
            Kind::Circle(ids) => format!(
                "Circular dependency between resources: [{}]",
                ids.join(", ")
            ),
            Kind::Property(violation) => {
                format!("#{}: {}", self.path.as_pointer(), violation.message)
            }
        }
    }
}

fn too_many(what: &str, count: usize, most: usize) -> String {
    format!(
        "Template format error: Number of {what}, {count}, is greater than maximum allowed, {most}"
    )
}

fn undefined(by: NameUse, name: &str, section: &str) -> String {
    let what = match by {
        NameUse::GetAtt => {
            return format!(
                "Template error: instance of Fn::GetAtt references undefined resource {name}"
            );
        }
        NameUse::Mapping => {
            return format!(
                "Template error: Mapping named '{name}' is not present in the 'Mappings' section of template."
            );
        }
        NameUse::Condition => format!("Unresolved condition dependency {name}"),
        NameUse::Ref | NameUse::DependsOn => format!("Unresolved resource dependencies [{name}]"),
    };
    format!("Template format error: {what} in the {section} block of the template")
}
