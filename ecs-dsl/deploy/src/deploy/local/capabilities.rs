//! Capabilities that a template requires: `CAPABILITY_IAM`, `CAPABILITY_NAMED_IAM`.

use crate::cfn::Document;
use crate::cfn::type_info::iam_capability;

/// The capability that the template requires and that isn't in `given`.
pub(super) fn missing(document: &Document, given: &[String]) -> Option<&'static str> {
    let has = |capability: &str| given.iter().any(|name| name == capability);
    // The stronger one includes the weaker one.
    iam_capability(document).filter(|capability| !has(capability) && !has("CAPABILITY_NAMED_IAM"))
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
