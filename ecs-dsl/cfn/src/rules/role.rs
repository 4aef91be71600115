//! IAM roles and managed policies, by their form.

use super::imported::is_resource;
use super::text::starts_with;
use super::{Verdict, violation};

/// An existing IAM role.
pub const fn role_arn(arn: &str) -> Verdict {
    if is_resource(arn, b"iam", b"role/") {
        return Ok(());
    }
    Err(violation!(
        IMPORTED_ARN_TYPE_MISMATCH,
        "role",
        "is not the ARN of an IAM role",
        "`arn:aws:iam::<account>:role/<name>`"
    ))
}

/// A managed policy of IAM, of AWS or of the account.
pub const fn policy_arn(arn: &str) -> Verdict {
    if is_resource(arn, b"iam", b"policy/") {
        return Ok(());
    }
    Err(violation!(
        IMPORTED_ARN_TYPE_MISMATCH,
        "policy",
        "is not the ARN of a managed policy",
        "`arn:aws:iam::<account>:policy/<name>`, or `arn:aws:iam::aws:policy/<name>` for one of AWS"
    ))
}

/// The path of IAM roles.
pub const fn role_path(path: &str) -> Verdict {
    let bytes = path.as_bytes();
    let ends = starts_with(bytes, b"/") && bytes[bytes.len() - 1] == b'/';
    if ends && bytes.len() <= 512 && graphic(bytes) {
        return Ok(());
    }
    Err(violation!(
        INVALID_RESOURCE_NAME,
        "role path",
        "is not a path of IAM",
        "at most 512 characters without spaces that begin and end with `/`, such as `/services/`"
    ))
}

/// Whether all characters are printable ones of ASCII, without spaces.
const fn graphic(bytes: &[u8]) -> bool {
    let mut index = 0;
    while index < bytes.len() {
        if !bytes[index].is_ascii_graphic() {
            return false;
        }
        index += 1;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roles_and_policies_have_their_own_arns() {
        let (role, policy) = (
            "arn:aws:iam::123456789012:role/a/b",
            "arn:aws:iam::aws:policy/A",
        );
        assert_eq!(role_arn(role), Ok(()));
        assert_eq!(policy_arn(policy), Ok(()));
        assert_eq!(role_arn(policy).unwrap_err().code, "ECS1732");
        assert_eq!(policy_arn(role).unwrap_err().code, "ECS1732");
    }

    #[test]
    fn path_is_between_slashes() {
        for path in ["/", "/services/", "/a/b/"] {
            assert_eq!(role_path(path), Ok(()), "{path}");
        }
        for path in ["", "services", "/services", "services/", "/my services/"] {
            assert_eq!(role_path(path).unwrap_err().code, "ECS1037", "{path}");
        }
    }
}
