//! Amazon Resource Names.

use super::names::region;
use super::text::{contains, digits, equal, only, position, starts_with};
use super::{Verdict, Violation, violation};

/// `arn:<partition>:<service>:<region>:<account>:<resource>`, by its form; of what is wrong the first is said. AWS's page
/// on [ARNs](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html).
pub const fn arn(arn: &str) -> Verdict {
    let mut rest = arn;
    let mut part = 0;
    while part < 5 {
        let colon = position(rest.as_bytes(), b':', 0);
        let end = match colon {
            Some(colon) => colon,
            None => rest.len(),
        };
        let (text, after) = rest.split_at(end);
        if !is_part(part, text) {
            return Err(PARTS[part]);
        }
        if colon.is_none() {
            return Err(PARTS[part + 1]);
        }
        rest = after.split_at(1).1;
        part += 1;
    }
    if rest.is_empty() || contains(rest.as_bytes(), b' ') {
        return Err(PARTS[part]);
    }
    Ok(())
}

/// Whether the part before the resource is one: region and account may be empty, as in the ARN of a bucket.
const fn is_part(part: usize, text: &str) -> bool {
    let bytes = text.as_bytes();
    match part {
        0 => equal(bytes, b"arn"),
        1 => equal(bytes, b"aws") || starts_with(bytes, b"aws-") && only(bytes, b"-"),
        2 => !bytes.is_empty() && only(bytes, b"-"),
        3 => bytes.is_empty() || region(text).is_ok(),
        // AWS's own policies have `aws` for the account.
        _ => bytes.is_empty() || equal(bytes, b"aws") || bytes.len() == 12 && digits(bytes),
    }
}

/// What is said of a part that is missing or wrong, in their order.
const PARTS: [Violation; 6] = {
    macro_rules! part {
        ($message:literal, $allowed:literal) => {
            violation!("ECS1035", "ARN", $message, $allowed)
        };
    }
    [
        part!(
            "doesn't begin with `arn:`",
            "`arn:<partition>:<service>:<region>:<account>:<resource>`"
        ),
        part!(
            "names no partition",
            "`aws`, `aws-cn` or `aws-us-gov` after `arn:`"
        ),
        part!(
            "names no service",
            "the service after the partition: `arn:aws:acm:…`"
        ),
        part!(
            "names no region",
            "a code such as `eu-central-1` after the service, or nothing where the resource has no region"
        ),
        part!(
            "names no account",
            "12 digits after the region, or nothing where the resource has no account"
        ),
        part!(
            "names no resource",
            "the resource at the end, without spaces: `arn:aws:acm:us-east-1:123456789012:certificate/abc`"
        ),
    ]
};

#[cfg(test)]
mod tests {
    use super::arn;

    #[test]
    fn arns_of_any_service() {
        for good in [
            "arn:aws:acm:us-east-1:123456789012:certificate/12345678-1234-1234-1234-123456789012",
            "arn:aws:s3:::shop-images",
            "arn:aws:iam::123456789012:role/deploy",
            "arn:aws:iam::aws:policy/AdministratorAccess",
            "arn:aws-cn:sns:cn-north-1:123456789012:alerts",
            "arn:aws-us-gov:secretsmanager:us-gov-west-1:123456789012:secret:jwt-AbCdEf",
            "arn:aws:apigateway:eu-central-1::/restapis/a1b2",
        ] {
            assert_eq!(arn(good), Ok(()), "{good}");
        }
    }

    #[test]
    fn what_is_missing_is_named() {
        for (bad, message) in [
            ("", "doesn't begin with `arn:`"),
            ("certificate/abc", "doesn't begin with `arn:`"),
            ("arn", "names no partition"),
            (
                "arn:acm:us-east-1:123456789012:certificate/abc",
                "names no partition",
            ),
            (
                "arn::acm:us-east-1:123456789012:certificate/abc",
                "names no partition",
            ),
            ("arn:aws", "names no service"),
            (
                "arn:aws::us-east-1:123456789012:certificate/abc",
                "names no service",
            ),
            ("arn:aws:acm", "names no region"),
            (
                "arn:aws:acm:123456789012:certificate/abc",
                "names no region",
            ),
            (
                "arn:aws:acm:us-east1:123456789012:certificate/abc",
                "names no region",
            ),
            ("arn:aws:acm:us-east-1", "names no account"),
            ("arn:aws:acm:us-east-1:certificate/abc", "names no account"),
            (
                "arn:aws:acm:us-east-1:1234-5678-9012:certificate/abc",
                "names no account",
            ),
            ("arn:aws:acm:us-east-1:123456789012", "names no resource"),
            ("arn:aws:acm:us-east-1:123456789012:", "names no resource"),
            (
                "arn:aws:acm:us-east-1:123456789012:certificate/a b",
                "names no resource",
            ),
        ] {
            let violation = arn(bad).expect_err(bad);
            assert_eq!(
                (violation.code, violation.message),
                (crate::rules::Code::new("ECS1035"), message),
                "{bad}"
            );
        }
    }
}
