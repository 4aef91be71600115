//! [`Resolver`]: resolves a template's values to physical ids and ARNs.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::cfn::Document;
use crate::cfn::eval::{Environment, Evaluator, PseudoParameters, Unknown, referred};
use crate::cfn::type_names::{ec2, ecs};
use crate::deploy::StackResource;

/// Resolves a template's values with the stack's physical ids and parameter values.
///
/// Of the attributes of resources it knows the ARNs and the ids of security groups that the engine needs.
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
        Evaluator::new(self).text(value).ok()?
    }

    /// The logical id of the resource that `value` refers to, directly or by a function with its physical id.
    pub(in crate::deploy::engine) fn referred<'v>(&'v self, value: &'v Value) -> Option<&'v str> {
        referred(value)
            .filter(|id| self.template.resource(id).is_some())
            .or_else(|| self.logical(&self.text(value)?))
    }

    /// Whether the attribute is the physical id, or that is accepted in its place: an ARN, the name of a cluster, the id of a
    /// security group.
    fn is_attribute(&self, (id, name): (&str, &str), physical: &str) -> bool {
        let is_of = |type_name: &str| {
            let resource = self.template.resource(id);
            resource.is_some_and(|resource| resource.type_name == type_name)
        };
        match name {
            "GroupId" => is_of(ec2::SECURITY_GROUP),
            _ => name.ends_with("Arn") && (physical.starts_with("arn:") || is_of(ecs::CLUSTER)),
        }
    }
}

impl Environment for Resolver<'_> {
    fn document(&self) -> Option<&Document> {
        Some(self.template)
    }

    fn parameter_override(&self, name: &str) -> Option<&str> {
        self.parameters.get(name).map(String::as_str)
    }

    fn pseudo_parameter(&self, name: &str) -> Result<Value, Unknown> {
        PseudoParameters::from_stack_id(self.stack_id).value(name)
    }

    fn resource(&self, id: &str) -> Result<Value, Unknown> {
        let physical = self.physical(id).map(Value::from);
        physical.ok_or_else(|| Unknown::deferred(id))
    }

    fn attribute(&self, id: &str, name: &str) -> Result<Value, Unknown> {
        let physical = self
            .physical(id)
            .filter(|physical| self.is_attribute((id, name), physical));
        physical
            .map(Value::from)
            .ok_or_else(|| Unknown::deferred(format!("{id}.{name}")))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde_json::json;

    use super::Resolver;
    use crate::cfn::Document;
    use crate::cfn::eval::{cases, text_of};
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
    }

    #[test]
    fn table_of_expressions() {
        let stack_id = "arn:aws:cloudformation:us-east-1:000000000000:stack/shop/1";
        let (document, parameters) = (cases::document(), BTreeMap::new());
        let resources: Vec<_> = cases::physical_ids()
            .iter()
            .map(|(logical, physical)| resource(logical, physical, "CREATE_COMPLETE"))
            .collect();
        let resolver = Resolver::new(&document, &parameters, stack_id, &resources);
        let knows = ["conditions", "stack", "resources", "attributes"];
        for case in cases::table() {
            let expected = case.value(&knows).and_then(|value| text_of(value).ok());
            assert_eq!(resolver.text(&case.expression), expected, "{case:?}");
        }
    }
}
