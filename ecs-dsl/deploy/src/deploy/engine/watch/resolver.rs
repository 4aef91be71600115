//! [`Resolver`]: resolves a template's values to physical ids and ARNs.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::cfn::Document;
use crate::deploy::StackResource;

/// Resolves a template's values with the stack's physical ids and parameter values.
///
/// It resolves the names and ARNs that the engine needs; anything else is `None`.
pub(in crate::deploy::engine) struct Resolver<'a> {
    template: &'a Document,
    parameters: &'a BTreeMap<String, String>,
    stack_id: &'a str,
    physical: BTreeMap<&'a str, &'a str>,
}

impl<'a> Resolver<'a> {
    pub(in crate::deploy::engine) fn new(
        template: &'a Document,
        parameters: &'a BTreeMap<String, String>,
        stack_id: &'a str,
        resources: &'a [StackResource],
    ) -> Self {
        let physical = resources
            .iter()
            .filter(|resource| {
                !resource.physical_id.is_empty() && resource.status != "DELETE_COMPLETE"
            })
            .map(|resource| (resource.logical_id.as_str(), resource.physical_id.as_str()))
            .collect();
        Self {
            template,
            parameters,
            stack_id,
            physical,
        }
    }

    /// The physical id of the resource with the logical id `id`, once it exists.
    pub(in crate::deploy::engine) fn physical(&self, id: &str) -> Option<&'a str> {
        self.physical.get(id).copied()
    }

    /// The logical id of the resource with the physical id `physical`.
    pub(in crate::deploy::engine) fn logical(&self, physical: &str) -> Option<&'a str> {
        let mut all = self.physical.iter();
        all.find(|(_, id)| **id == physical)
            .map(|(logical, _)| *logical)
    }

    /// The resolved text of `value`.
    pub(in crate::deploy::engine) fn text(&self, value: &Value) -> Option<String> {
        match value {
            Value::String(text) => Some(text.clone()),
            Value::Number(number) => Some(number.to_string()),
            Value::Object(object) if object.len() == 1 => {
                let (name, argument) = object.iter().next()?;
                match name.as_str() {
                    "Ref" => self.reference(argument.as_str()?),
                    "Fn::GetAtt" => self.attribute(logical_id(value)?),
                    "Fn::Sub" => self.substituted(argument.as_str()?),
                    "Fn::Join" => self.joined(argument),
                    _ => None,
                }
            }
            _ => None,
        }
    }

    fn reference(&self, name: &str) -> Option<String> {
        // arn:PARTITION:cloudformation:REGION:ACCOUNT:stack/NAME/ID
        let arn_part = |index| self.stack_id.split(':').nth(index).map(str::to_owned);
        match name {
            "AWS::Partition" => arn_part(1),
            "AWS::Region" => arn_part(3),
            "AWS::AccountId" => arn_part(4),
            "AWS::StackName" => self.stack_id.split('/').nth(1).map(str::to_owned),
            "AWS::StackId" => Some(self.stack_id.to_owned()),
            _ => match self.physical(name) {
                Some(id) => Some(id.to_owned()),
                None => self.parameter(name),
            },
        }
    }

    fn parameter(&self, name: &str) -> Option<String> {
        if let Some(given) = self.parameters.get(name) {
            return Some(given.clone());
        }
        match self
            .template
            .section("Parameters")
            .get(name)?
            .get("Default")?
        {
            Value::String(text) => Some(text.clone()),
            Value::Number(number) => Some(number.to_string()),
            _ => None,
        }
    }

    /// The attribute of resources whose physical id is their ARN, and of clusters, which ECS also accepts by name.
    fn attribute(&self, id: &str) -> Option<String> {
        let physical = self.physical(id)?;
        let is_cluster = || {
            let resource = self.template.resource(id);
            resource.is_some_and(|resource| resource.type_name == "AWS::ECS::Cluster")
        };
        (physical.starts_with("arn:") || is_cluster()).then(|| physical.to_owned())
    }

    fn substituted(&self, text: &str) -> Option<String> {
        let mut pieces = text.split("${");
        let mut whole = pieces.next()?.to_owned();
        for piece in pieces {
            let (name, rest) = piece.split_once('}')?;
            whole.push_str(&self.reference(name)?);
            whole.push_str(rest);
        }
        Some(whole)
    }

    fn joined(&self, argument: &Value) -> Option<String> {
        let delimiter = argument.get(0)?.as_str()?;
        let pieces: Option<Vec<_>> = argument
            .get(1)?
            .as_array()?
            .iter()
            .map(|piece| self.text(piece))
            .collect();
        Some(pieces?.join(delimiter))
    }
}

/// The logical id that `value` refers to, by `Ref` or `Fn::GetAtt`.
pub(in crate::deploy::engine) fn logical_id(value: &Value) -> Option<&str> {
    if let Some(id) = value.get("Ref") {
        return id.as_str();
    }
    match value.get("Fn::GetAtt")? {
        Value::String(text) => Some(text.split_once('.')?.0),
        pair => pair.get(0)?.as_str(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde_json::json;

    use super::{Resolver, logical_id};
    use crate::cfn::Document;
    use crate::deploy::StackResource;
    use crate::deploy::engine::tests::stack;

    fn resource(logical_id: &str, physical_id: &str, status: &str) -> StackResource {
        StackResource {
            logical_id: logical_id.into(),
            physical_id: physical_id.into(),
            type_name: "AWS::X::Y".into(),
            status: status.into(),
            status_reason: None,
        }
    }

    #[test]
    fn names_and_arns_are_resolved_and_others_are_none() {
        let template = Document::from_value(json!({
            "Parameters": {"Tag": {"Type": "String", "Default": "v1"}, "Given": {"Type": "String"}},
            "Resources": {"Main": {"Type": "AWS::ECS::Cluster"}},
        }))
        .unwrap();
        let parameters = BTreeMap::from([("Given".to_owned(), "own".to_owned())]);
        let stack = stack("UPDATE_IN_PROGRESS");
        let resources = [
            resource("Main", "main-1", "CREATE_COMPLETE"),
            resource("Group", "arn:aws:tg", "CREATE_COMPLETE"),
            resource("Logs", "/ecs/order", "CREATE_COMPLETE"),
            resource("Gone", "gone-1", "DELETE_COMPLETE"),
        ];
        let resolver = Resolver::new(&template, &parameters, &stack.id, &resources);
        let expected = [
            (json!("plain"), Some("plain")),
            (json!({"Ref": "Logs"}), Some("/ecs/order")),
            (json!({"Ref": "Given"}), Some("own")),
            (json!({"Ref": "Tag"}), Some("v1")),
            (json!({"Ref": "Gone"}), None),
            (
                json!({"Fn::GetAtt": ["Group", "TargetGroupArn"]}),
                Some("arn:aws:tg"),
            ),
            (json!({"Fn::GetAtt": ["Logs", "Arn"]}), None),
            (json!({"Fn::GetAtt": "Main.Arn"}), Some("main-1")),
            (
                json!({"Fn::Sub": "${AWS::AccountId}.dkr.ecr.${AWS::Region}.amazonaws.com/x:${Tag}"}),
                Some("111111111111.dkr.ecr.us-east-1.amazonaws.com/x:v1"),
            ),
            (json!({"Fn::Sub": "${Unknown}"}), None),
            (json!({"Ref": "AWS::StackName"}), Some("web")),
            (
                json!({"Fn::Join": ["-", ["a", {"Ref": "Tag"}]]}),
                Some("a-v1"),
            ),
            (json!({"Fn::ImportValue": "x"}), None),
        ];
        for (value, text) in expected {
            assert_eq!(resolver.text(&value).as_deref(), text, "{value}");
        }
        assert_eq!(logical_id(&json!({"Ref": "A"})), Some("A"));
        assert_eq!(logical_id(&json!({"Fn::GetAtt": ["B", "Arn"]})), Some("B"));
        assert_eq!(logical_id(&json!("arn:x")), None);
    }
}
