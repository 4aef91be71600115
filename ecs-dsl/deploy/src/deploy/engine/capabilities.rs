//! The capabilities that a template needs.

use serde_json::Value;

use crate::cfn::Document;

/// Types that can grant permissions, each with the property of its custom name.
const IDENTITY_TYPES: [(&str, &str); 8] = [
    ("AWS::IAM::AccessKey", ""),
    ("AWS::IAM::Group", "GroupName"),
    ("AWS::IAM::InstanceProfile", "InstanceProfileName"),
    ("AWS::IAM::ManagedPolicy", "ManagedPolicyName"),
    ("AWS::IAM::Policy", ""),
    ("AWS::IAM::Role", "RoleName"),
    ("AWS::IAM::User", "UserName"),
    ("AWS::IAM::UserToGroupAddition", ""),
];

/// The capabilities to acknowledge for `template`.
///
/// `CAPABILITY_IAM` for IAM resources, `CAPABILITY_NAMED_IAM` instead if one of them has a custom name,
/// `CAPABILITY_AUTO_EXPAND` for macros and nested stacks.
pub fn capabilities(template: &Document) -> Vec<String> {
    let mut found = Vec::new();
    match identity(template) {
        Some(Identity::Named) => found.push("CAPABILITY_NAMED_IAM".to_owned()),
        Some(Identity::Plain) => found.push("CAPABILITY_IAM".to_owned()),
        None => {}
    }
    if needs_auto_expand(template) {
        found.push("CAPABILITY_AUTO_EXPAND".to_owned());
    }
    found
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Identity {
    Plain,
    Named,
}

fn identity(template: &Document) -> Option<Identity> {
    template
        .resources()
        .filter_map(|resource| {
            let (_, name) = IDENTITY_TYPES
                .iter()
                .find(|(type_name, _)| *type_name == resource.type_name)?;
            Some(match resource.property(name) {
                Some(_) => Identity::Named,
                None => Identity::Plain,
            })
        })
        .max()
}

fn needs_auto_expand(template: &Document) -> bool {
    template.as_json().get("Transform").is_some()
        || template
            .resources()
            .any(|resource| resource.type_name == "AWS::CloudFormation::Stack")
        || calls_macro(template.as_json())
}

fn calls_macro(json: &Value) -> bool {
    match json {
        Value::Array(items) => items.iter().any(calls_macro),
        Value::Object(object) => {
            object.contains_key("Fn::Transform") || object.values().any(calls_macro)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::capabilities;
    use crate::cfn::Document;

    fn capabilities_of(resources: &Value) -> Vec<String> {
        capabilities(&Document::from_value(json!({ "Resources": resources })).unwrap())
    }

    #[test]
    fn template_without_iam_needs_no_capability() {
        assert!(capabilities_of(&json!({"A": {"Type": "AWS::ECS::Cluster"}})).is_empty());
    }

    #[test]
    fn named_role_needs_the_stronger_capability() {
        let role = json!({"Type": "AWS::IAM::Role", "Properties": {}});
        let named = json!({"Type": "AWS::IAM::Role", "Properties": {"RoleName": "x"}});
        assert_eq!(capabilities_of(&json!({"A": role})), ["CAPABILITY_IAM"]);
        assert_eq!(
            capabilities_of(&json!({"A": role, "B": named})),
            ["CAPABILITY_NAMED_IAM"]
        );
    }

    #[test]
    fn nested_stacks_and_macros_need_auto_expand() {
        assert_eq!(
            capabilities_of(&json!({"A": {"Type": "AWS::CloudFormation::Stack"}})),
            ["CAPABILITY_AUTO_EXPAND"]
        );
        let with_macro =
            json!({"A": {"Type": "X", "Properties": {"P": [{"Fn::Transform": {"Name": "M"}}]}}});
        assert_eq!(capabilities_of(&with_macro), ["CAPABILITY_AUTO_EXPAND"]);
    }
}
