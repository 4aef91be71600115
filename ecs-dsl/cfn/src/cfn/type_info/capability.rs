//! The capability that CloudFormation requires for IAM resources.

use super::type_info;
use crate::cfn::Document;

/// The capability that the IAM resources of `template` require: `CAPABILITY_NAMED_IAM` if one of them has a custom name,
/// otherwise `CAPABILITY_IAM`. `None` without such resources.
///
/// AWS's list of them is on the page of
/// [`CreateStack`](https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStack.html).
pub fn iam_capability(template: &Document) -> Option<&'static str> {
    let mut required = None;
    for resource in template.resources() {
        let Some(info) = type_info(resource.type_name).filter(|info| info.iam_capability) else {
            continue;
        };
        let name = info.naming.unique();
        if name.is_some_and(|(name, _)| resource.property(name).is_some()) {
            return Some("CAPABILITY_NAMED_IAM");
        }
        required = Some("CAPABILITY_IAM");
    }
    required
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::iam_capability;
    use crate::cfn::Document;
    use crate::cfn::type_info::rows;

    fn required(type_name: &str, properties: &Value) -> Option<&'static str> {
        let resources = json!({"A": {"Type": type_name, "Properties": properties}});
        let document = Document::from_value(json!({ "Resources": resources })).unwrap();
        iam_capability(&document)
    }

    /// The list in AWS's reference of `CreateStack`.
    #[test]
    fn types_that_require_a_capability_are_those_of_aws() {
        let mut types: Vec<_> = rows()
            .filter(|info| info.iam_capability)
            .map(|info| info.type_name)
            .collect();
        types.sort_unstable();
        assert_eq!(
            types,
            [
                "AWS::IAM::AccessKey",
                "AWS::IAM::Group",
                "AWS::IAM::InstanceProfile",
                "AWS::IAM::ManagedPolicy",
                "AWS::IAM::Policy",
                "AWS::IAM::Role",
                "AWS::IAM::User",
                "AWS::IAM::UserToGroupAddition",
            ]
        );
    }

    #[test]
    fn only_custom_names_require_the_stronger_capability() {
        let named = Some("CAPABILITY_NAMED_IAM");
        assert_eq!(required("AWS::IAM::Role", &json!({"RoleName": "x"})), named);
        assert_eq!(required("AWS::IAM::User", &json!({"UserName": "x"})), named);
        let plain = Some("CAPABILITY_IAM");
        assert_eq!(required("AWS::IAM::Role", &json!({})), plain);
        // The name of an inline policy isn't that of an IAM resource.
        assert_eq!(
            required("AWS::IAM::Policy", &json!({"PolicyName": "x"})),
            plain
        );
    }

    #[test]
    fn inline_policy_of_a_role_requires_none() {
        let policy = json!({"PolicyName": "x", "RoleName": "y"});
        assert_eq!(required("AWS::IAM::RolePolicy", &policy), None);
        assert_eq!(required("AWS::SQS::Queue", &json!({})), None);
    }
}
