//! Capabilities that a template requires: `CAPABILITY_IAM`, `CAPABILITY_NAMED_IAM`.

use crate::cfn::Document;

/// The types that require `CAPABILITY_IAM`, each with its name property: a custom name requires `CAPABILITY_NAMED_IAM`.
const IAM: &[(&str, Option<&str>)] = &[
    ("AWS::IAM::AccessKey", None),
    ("AWS::IAM::Group", Some("GroupName")),
    ("AWS::IAM::GroupPolicy", None),
    ("AWS::IAM::InstanceProfile", Some("InstanceProfileName")),
    ("AWS::IAM::ManagedPolicy", Some("ManagedPolicyName")),
    ("AWS::IAM::Policy", None),
    ("AWS::IAM::Role", Some("RoleName")),
    ("AWS::IAM::RolePolicy", None),
    ("AWS::IAM::User", Some("UserName")),
    ("AWS::IAM::UserPolicy", None),
    ("AWS::IAM::UserToGroupAddition", None),
];

/// The capability that the template requires and that isn't in `given`.
pub(super) fn missing(document: &Document, given: &[String]) -> Option<&'static str> {
    let has = |capability: &str| given.iter().any(|name| name == capability);
    let mut needed = None;
    for resource in document.resources() {
        let Some((_, name)) = IAM
            .iter()
            .find(|(type_name, _)| *type_name == resource.type_name)
        else {
            continue;
        };
        if name.is_some_and(|name| resource.property(name).is_some()) {
            needed = Some("CAPABILITY_NAMED_IAM");
            break;
        }
        needed = Some("CAPABILITY_IAM");
    }
    // The stronger one includes the weaker one.
    needed.filter(|capability| !has(capability) && !has("CAPABILITY_NAMED_IAM"))
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::missing;
    use crate::cfn::Document;

    fn missing_for(properties: &Value, given: &[&str]) -> Option<&'static str> {
        let json =
            json!({"Resources": {"R": {"Type": "AWS::IAM::Role", "Properties": properties}}});
        let given: Vec<_> = given.iter().map(|name| (*name).to_owned()).collect();
        missing(&Document::from_value(json).unwrap(), &given)
    }

    #[test]
    fn named_roles_require_capability_named_iam() {
        assert_eq!(missing_for(&json!({}), &[]), Some("CAPABILITY_IAM"));
        assert_eq!(missing_for(&json!({}), &["CAPABILITY_IAM"]), None);
        assert_eq!(missing_for(&json!({}), &["CAPABILITY_NAMED_IAM"]), None);
        let named = json!({"RoleName": "r"});
        assert_eq!(
            missing_for(&named, &["CAPABILITY_IAM"]),
            Some("CAPABILITY_NAMED_IAM")
        );
        assert_eq!(missing_for(&named, &["CAPABILITY_NAMED_IAM"]), None);
    }
}
