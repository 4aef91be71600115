//! [`TargetTemplate`]: the template to deploy, with values resolved as far as they are known before the deployment.

use std::collections::BTreeMap;

use serde_json::Value;

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
        let attribute = || value.get("Fn::GetAtt")?.get(0)?.as_str();
        let id = value
            .get("Ref")
            .and_then(Value::as_str)
            .or_else(attribute)?;
        self.after.resource(id)
    }

    /// A value's text; `None` if only CloudFormation knows it, or if it may be secret.
    pub(super) fn text(&self, value: &Value) -> Option<String> {
        let text = match value {
            Value::String(text) => text.clone(),
            Value::Number(number) => number.to_string(),
            Value::Bool(set) => set.to_string(),
            Value::Object(function) if function.len() == 1 => {
                let (name, argument) = function.iter().next()?;
                self.evaluate(name, argument)?
            }
            _ => return None,
        };
        // CloudFormation resolves dynamic references.
        (!text.contains("{{resolve:")).then_some(text)
    }

    fn evaluate(&self, function: &str, argument: &Value) -> Option<String> {
        match function {
            "Ref" => self.reference(argument.as_str()?),
            "Fn::Sub" => self.substitute(argument),
            "Fn::Join" => {
                let separator = argument.get(0)?.as_str()?;
                let parts: Option<Vec<_>> = argument
                    .get(1)?
                    .as_array()?
                    .iter()
                    .map(|part| self.text(part))
                    .collect();
                Some(parts?.join(separator))
            }
            "Fn::FindInMap" => {
                let key = |index: usize| self.text(argument.get(index)?);
                let map = self.after.section("Mappings").get(&key(0)?)?;
                self.text(map.get(key(1)?)?.get(key(2)?)?)
            }
            _ => None,
        }
    }

    fn substitute(&self, argument: &Value) -> Option<String> {
        let (template, variables) = match argument {
            Value::String(template) => (template.as_str(), None),
            Value::Array(pair) => (pair.first()?.as_str()?, pair.get(1)),
            _ => return None,
        };
        let mut pieces = template.split("${");
        let mut text = pieces.next()?.to_owned();
        for piece in pieces {
            let (name, rest) = piece.split_once('}')?;
            match name.strip_prefix('!') {
                Some(literal) => text.push_str(&format!("${{{literal}}}")),
                None => text.push_str(&match variables.and_then(|variables| variables.get(name)) {
                    Some(value) => self.text(value)?,
                    None => self.reference(name)?,
                }),
            }
            text.push_str(rest);
        }
        Some(text)
    }

    /// The value of `Ref` for a pseudo parameter, a parameter or a named resource.
    fn reference(&self, name: &str) -> Option<String> {
        if let Some(pseudo) = name.strip_prefix("AWS::") {
            return self.pseudo(pseudo);
        }
        if let Some(parameter) = self.after.section("Parameters").get(name) {
            return self.parameter(name, parameter);
        }
        let resource = self.after.resource(name)?;
        let fixed = NAMED_BY_REF
            .iter()
            .find(|(type_name, _)| *type_name == resource.type_name)
            .and_then(|(_, property)| self.property(&resource, property));
        fixed.or_else(|| self.physical.get(name).cloned())
    }

    fn pseudo(&self, name: &str) -> Option<String> {
        match name {
            "AccountId" => Some(self.identity.account.clone()),
            "Region" => self.region.map(str::to_owned),
            "StackName" => Some(self.stack.to_owned()),
            "Partition" => self.partition().map(str::to_owned),
            "URLSuffix" => match self.partition()? {
                "aws" | "aws-us-gov" => Some("amazonaws.com".to_owned()),
                "aws-cn" => Some("amazonaws.com.cn".to_owned()),
                _ => None,
            },
            _ => None,
        }
    }

    /// The partition, from the caller's ARN.
    fn partition(&self) -> Option<&str> {
        self.identity.arn.split(':').nth(1)
    }

    /// A parameter's value; `None` if it is `NoEcho`, a list or an SSM parameter type.
    fn parameter(&self, name: &str, parameter: &Value) -> Option<String> {
        let no_echo = parameter
            .get("NoEcho")
            .is_some_and(|set| set.as_bool().unwrap_or_default() || set.as_str() == Some("true"));
        let plain = matches!(
            parameter.get("Type").and_then(Value::as_str),
            Some("String" | "Number")
        );
        if no_echo || !plain {
            return None;
        }
        match self.parameters.get(name) {
            Some(value) => Some(value.clone()),
            None => self.text(parameter.get("Default")?),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::tests::{Fixture, target};

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
}
