//! [`TargetTemplate`]: the template to deploy, with values resolved as far as they are known before the deployment.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::cfn::eval::{Environment, Evaluator, PseudoParameters, Unknown, referred};
use crate::cfn::{Document, DocumentResource};
use crate::deploy::CallerIdentity;

/// Types whose `Ref` is the name that this property sets.
const NAMED_BY_REF: [(&str, &str); 4] = [
    ("AWS::ECR::Repository", "RepositoryName"),
    ("AWS::ECS::Cluster", "ClusterName"),
    ("AWS::Logs::LogGroup", "LogGroupName"),
    ("AWS::SSM::Parameter", "Name"),
];

/// The template to deploy, and its environment.
pub(super) struct TargetTemplate<'a> {
    /// The template.
    pub(super) after: &'a Document,
    /// The deployed template: empty for a new stack, `None` if it can't be read.
    pub(super) before: Option<&'a Document>,
    /// The stack's name.
    pub(super) stack: &'a str,
    /// The parameter values.
    pub(super) parameters: &'a BTreeMap<String, String>,
    /// The caller's identity.
    pub(super) identity: &'a CallerIdentity,
    /// The region, if known.
    pub(super) region: Option<&'a str>,
    /// The current time, RFC 3339 in UTC.
    pub(super) now: String,
    /// The physical ids of existing resources, by logical id.
    pub(super) physical: BTreeMap<String, String>,
}

impl<'a> TargetTemplate<'a> {
    /// The resources without a `Condition`.
    pub(super) fn resources(&self) -> impl Iterator<Item = DocumentResource<'a>> {
        let after = self.after;
        after
            .resources()
            .filter(|resource| resource.body().get("Condition").is_none())
    }

    /// The resources of one type.
    pub(super) fn of_type(&self, type_name: &str) -> impl Iterator<Item = DocumentResource<'a>> {
        self.resources()
            .filter(move |resource| resource.type_name == type_name)
    }

    /// Whether the deployment creates this resource; false if the deployed template can't be read.
    pub(super) fn creates(&self, resource: &DocumentResource<'_>) -> bool {
        self.before.is_some_and(|before| {
            before
                .resource(resource.id)
                .is_none_or(|old| old.type_name != resource.type_name)
        })
    }

    /// Whether the deployment creates or may change this resource.
    pub(super) fn may_change(&self, resource: &DocumentResource<'_>) -> bool {
        let old = self.before.and_then(|before| before.resource(resource.id));
        old.is_none_or(|old| old.body() != resource.body())
    }

    /// Whether the deployment creates a resource of this type whose property has this value.
    pub(super) fn creates_named(&self, type_name: &str, property: &str, name: &str) -> bool {
        self.of_type(type_name).any(|resource| {
            self.creates(&resource) && self.property(&resource, property).as_deref() == Some(name)
        })
    }

    /// A property's text, if known.
    pub(super) fn property(&self, resource: &DocumentResource<'_>, name: &str) -> Option<String> {
        self.text(resource.property(name)?)
    }

    /// The resource that a value refers to.
    pub(super) fn referred(&self, value: &Value) -> Option<DocumentResource<'a>> {
        self.after.resource(referred(value)?)
    }

    /// A value's text; `None` if only CloudFormation knows it, or if it may be secret.
    pub(super) fn text(&self, value: &Value) -> Option<String> {
        let text = Evaluator::new(self).text(value).ok()??;
        // CloudFormation resolves dynamic references.
        (!text.contains("{{resolve:")).then_some(text)
    }
}

impl Environment for TargetTemplate<'_> {
    fn document(&self) -> Option<&Document> {
        Some(self.after)
    }

    fn parameter_override(&self, name: &str) -> Option<&str> {
        self.parameters.get(name).map(String::as_str)
    }

    fn pseudo_parameter(&self, name: &str) -> Result<Value, Unknown> {
        let known = PseudoParameters {
            account_id: Some(&self.identity.account),
            // The partition of the caller's ARN.
            partition: self.identity.arn.split(':').nth(1),
            region: self.region,
            stack_id: None,
            stack_name: Some(self.stack),
        };
        known.value(name)
    }

    /// The name of a named resource, or the physical id of an existing one.
    fn resource(&self, id: &str) -> Result<Value, Unknown> {
        let fixed = || {
            let resource = self.after.resource(id)?;
            let named = NAMED_BY_REF
                .iter()
                .find(|(type_name, _)| *type_name == resource.type_name);
            self.property(&resource, named?.1)
        };
        let text = fixed().or_else(|| self.physical.get(id).cloned());
        text.map(Value::from).ok_or_else(|| Unknown::deferred(id))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::tests::{Fixture, target};
    use crate::cfn::eval::{cases, text_of};
    use crate::deploy::CallerIdentity;

    /// The text of `value` in a template with parameters, mappings and resources.
    #[allow(clippy::needless_pass_by_value, reason = "`json!` is given as it is")]
    fn text(value: Value) -> Option<String> {
        let fixture = Fixture::new(json!({
            "Parameters": {
                "Version": {"Type": "String", "Default": "1"},
                "Password": {"Type": "String", "NoEcho": true, "Default": "hunter2"},
                "Ami": {"Type": "AWS::SSM::Parameter::Value<String>", "Default": "/ami"}
            },
            "Mappings": {"Tags": {"us-east-1": {"web": "v7"}}},
            "Resources": {
                "Named": {"Type": "AWS::ECR::Repository", "Properties": {"RepositoryName": "shop/web"}},
                "Nameless": {"Type": "AWS::ECR::Repository"}
            }
        }));
        target(&fixture).text(&value)
    }

    #[test]
    fn literals_and_known_references_are_resolved() {
        let known = [
            (json!("web"), "web"),
            (json!(7), "7"),
            (json!({"Ref": "AWS::Region"}), "us-east-1"),
            (json!({"Ref": "Version"}), "1"),
            (json!({"Ref": "Named"}), "shop/web"),
            (
                json!({"Fn::Sub": "${AWS::AccountId}.${AWS::URLSuffix}/${!x}"}),
                "111111111111.amazonaws.com/${x}",
            ),
            (
                json!({"Fn::Sub": ["${a}-${Version}", {"a": {"Ref": "AWS::Partition"}}]}),
                "aws-1",
            ),
            (
                json!({"Fn::Join": ["/", ["a", {"Ref": "AWS::StackName"}]]}),
                "a/web",
            ),
            (
                json!({"Fn::FindInMap": ["Tags", {"Ref": "AWS::Region"}, "web"]}),
                "v7",
            ),
        ];
        for (value, expected) in known {
            assert_eq!(text(value.clone()).as_deref(), Some(expected), "{value}");
        }
    }

    #[test]
    fn secrets_and_unknown_values_are_not_resolved() {
        for value in [
            json!({"Ref": "Nameless"}),
            json!({"Ref": "Password"}),
            json!({"Ref": "Ami"}),
            json!({"Fn::GetAtt": ["Named", "Arn"]}),
            json!({"Fn::Sub": "${Named.Arn}"}),
            json!("{{resolve:secretsmanager:db}}"),
            json!(["a"]),
        ] {
            assert_eq!(text(value.clone()), None, "{value}");
        }
    }

    #[test]
    fn table_of_expressions() {
        let mut fixture = Fixture::new(cases::document().as_json().clone());
        "shop".clone_into(&mut fixture.request.stack);
        fixture.identity = CallerIdentity {
            account: "000000000000".to_owned(),
            arn: "arn:aws:iam::000000000000:user/ci".to_owned(),
        };
        fixture.physical = cases::physical_ids();
        let target = target(&fixture);
        for case in cases::table() {
            let value = case.value(&["conditions", "stack", "resources"]);
            let expected = value.and_then(|value| text_of(value).ok());
            assert_eq!(target.text(&case.expression), expected, "{case:?}");
        }
    }
}
