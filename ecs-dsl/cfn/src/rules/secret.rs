//! ARNs and names of existing secrets.

use super::text::{equal, last_position, only, position, slice};
use super::{Help, Verdict, violation};

/// The ARN of a secret of Secrets Manager.
// no setter: part of `imported_secret`
pub const fn secret_arn(arn: &str) -> Verdict {
    if fields(arn.as_bytes()) > 7 {
        return Err(violation!(
            MALFORMED_ARN,
            "ARN",
            "is a whole `valueFrom` with the key of a value in it, not the ARN of a secret",
            "the ARN up to the secret's name; its key is chosen with `secret.key(\"…\")`"
        ));
    }
    if is_of_service(arn.as_bytes(), b"secretsmanager") {
        return Ok(());
    }
    let violation = violation!(
        SECRET_ARN_SERVICE_MISMATCH,
        "ARN",
        "is not a secret of Secrets Manager",
        "`arn:aws:secretsmanager:<region>:<account>:secret:<name>`, or the secret's name"
    );
    Err(if is_of_service(arn.as_bytes(), b"ssm") {
        violation.help(Help::Text("use `Secret::parameter(name, arn)`"))
    } else {
        violation
    })
}

/// The ARN of a parameter of Parameter Store.
// no setter: part of `secure_parameter`
pub const fn parameter_arn(arn: &str) -> Verdict {
    if is_of_service(arn.as_bytes(), b"ssm") {
        return Ok(());
    }
    let violation = violation!(
        SECRET_ARN_SERVICE_MISMATCH,
        "ARN",
        "is not a parameter of Parameter Store",
        "`arn:aws:ssm:<region>:<account>:parameter/<name>`, or the parameter's name"
    );
    Err(if secret_arn(arn).is_ok() {
        violation.help(Help::Text("use `Secret::import(name, arn)`"))
    } else {
        violation
    })
}

/// The number of fields of an ARN, separated by colons.
const fn fields(arn: &[u8]) -> usize {
    let (mut count, mut index) = (1, 0);
    while index < arn.len() {
        count += (arn[index] == b':') as usize;
        index += 1;
    }
    count
}

/// Whether an ARN belongs to this service, in any partition: `arn:<partition>:<service>:…`.
pub(super) const fn is_of_service(arn: &[u8], service: &[u8]) -> bool {
    let Some(scheme) = position(arn, b':', 0) else {
        return false;
    };
    let Some(partition) = position(arn, b':', scheme + 1) else {
        return false;
    };
    let Some(end) = position(arn, b':', partition + 1) else {
        return false;
    };
    equal(slice(arn, partition + 1, end), service)
}

/// The name of a parameter. `limits.json`: `ssm.param.name`; AWS's page on
/// [names](https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-su-create.html).
// no setter: part of `secure_parameter`
pub const fn parameter_name(name: &str) -> Verdict {
    let bytes = name.as_bytes();
    let ends_with_slash =
        matches!(last_position(bytes, b'/'), Some(last) if last + 1 == bytes.len());
    if !bytes.is_empty()
        && bytes.len() <= 1_011
        && only(bytes, b"_.-/")
        && levels(bytes) <= 15
        && !ends_with_slash
    {
        return Ok(());
    }
    Err(violation!(
        INVALID_PARAMETER_NAME,
        "parameter name",
        "is not valid in Parameter Store",
        "letters, digits, `_`, `.` and `-`, in up to 15 levels separated by `/`, at most 1011 characters"
    ))
}

/// The number of levels; a leading slash doesn't count.
const fn levels(name: &[u8]) -> usize {
    let (mut count, mut index) = (1, 1);
    while index < name.len() {
        if name[index] == b'/' {
            count += 1;
        }
        index += 1;
    }
    count
}

/// An existing secret: its ARN, or its name. The `!` is in the names of secrets that RDS manages.
pub const fn imported_secret(arn_or_name: &str) -> Verdict {
    if is_arn(arn_or_name) {
        return secret_arn(arn_or_name);
    }
    let bytes = arn_or_name.as_bytes();
    if !bytes.is_empty() && bytes.len() <= 512 && only(bytes, b"/_+=.@-!") {
        return Ok(());
    }
    let violation = violation!(
        INVALID_RESOURCE_NAME,
        "secret name",
        "is not one of Secrets Manager",
        "1 to 512 letters, digits and `/_+=.@-`"
    );
    Err(if position(bytes, b':', 0).is_some() {
        violation.help(Help::Text(
            "a key of the secret's value is chosen with `secret.key(\"…\")`",
        ))
    } else {
        violation
    })
}

/// An existing parameter: its ARN, or its name.
pub const fn secure_parameter(arn_or_name: &str) -> Verdict {
    if is_arn(arn_or_name) {
        parameter_arn(arn_or_name)
    } else {
        parameter_name(arn_or_name)
    }
}

const fn is_arn(text: &str) -> bool {
    matches!(text.as_bytes(), [b'a', b'r', b'n', b':', ..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arn_of_another_service_is_rejected() {
        let secret = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:payment-AbCdEf";
        let parameter = "arn:aws-cn:ssm:cn-north-1:123456789012:parameter/shop/jwt";
        assert_eq!(secret_arn(secret), Ok(()));
        assert_eq!(parameter_arn(parameter), Ok(()));
        assert_eq!(secret_arn(parameter).unwrap_err().code, "ECS1730");
        assert_eq!(parameter_arn(secret).unwrap_err().code, "ECS1730");
        assert_eq!(secret_arn("arn:aws").unwrap_err().code, "ECS1730");
    }

    // found: F5
    #[test]
    fn whole_value_from_is_rejected() {
        let whole =
            "arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop/payment-AbCdEf:api_key::";
        let violation = imported_secret(whole).unwrap_err();
        assert_eq!(violation.code, "ECS1035");
        assert!(violation.message.starts_with("is a whole `valueFrom`"));
    }

    #[test]
    fn arns_and_names_are_distinguished() {
        for name in ["shop/payment", "rds!db-1234", "name/with+=.@-_"] {
            assert_eq!(imported_secret(name), Ok(()), "{name}");
        }
        for name in [
            "shop/payment:api_key::",
            "{{resolve:secretsmanager:shop/payment}}",
            "shop payment",
            "",
        ] {
            assert_eq!(imported_secret(name).unwrap_err().code, "ECS1037", "{name}");
        }
        assert_eq!(
            imported_secret("arn:aws:s3:::x").unwrap_err().code,
            "ECS1730"
        );
        assert_eq!(secure_parameter("shop/jwt"), Ok(()));
        assert_eq!(
            secure_parameter("arn:aws:s3:::x").unwrap_err().code,
            "ECS1730"
        );
        assert_eq!(secure_parameter("shop jwt").unwrap_err().code, "ECS1731");
    }

    #[test]
    fn invalid_parameter_names_are_rejected() {
        let deep = "/a".repeat(15);
        for good in ["jwt", "/shop/jwt", "shop/jwt_2.old-one", deep.as_str()] {
            assert_eq!(parameter_name(good), Ok(()), "{good}");
        }
        let (deeper, long) = ("/a".repeat(16), "a".repeat(1_012));
        for bad in ["", "/", "shop jwt", "/shop/", "größe", &deeper, &long] {
            assert_eq!(parameter_name(bad).unwrap_err().code, "ECS1731", "{bad}");
        }
    }
}
