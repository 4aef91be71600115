//! Amazon Resource Names.

use super::names::region;
use super::text::{contains, digits, equal, only, position, starts_with};
use super::{Verdict, Violation, violation};

/// The form of an ARN, `arn:<partition>:<service>:<region>:<account>:<resource>`. Reports the first wrong part. See AWS's
/// page on [ARNs](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html).
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

/// Whether a part before the resource is valid: region and account may be empty, as in the ARN of a bucket.
const fn is_part(part: usize, text: &str) -> bool {
    let bytes = text.as_bytes();
    match part {
        0 => equal(bytes, b"arn"),
        1 => equal(bytes, b"aws") || starts_with(bytes, b"aws-") && only(bytes, b"-"),
        2 => !bytes.is_empty() && only(bytes, b"-"),
        3 => bytes.is_empty() || region(text).is_ok(),
        // The account in ARNs of AWS managed policies is `aws`.
        _ => bytes.is_empty() || equal(bytes, b"aws") || bytes.len() == 12 && digits(bytes),
    }
}

/// The violation for each part, in order.
const PARTS: [Violation; 6] = {
    macro_rules! part {
        ($message:literal, $allowed:literal) => {
            violation!(MALFORMED_ARN, "ARN", $message, $allowed)
        };
    }
    [
        part!(
            "doesn't start with `arn:`",
            "`arn:<partition>:<service>:<region>:<account>:<resource>`"
        ),
        part!(
            "has no partition",
            "`aws`, `aws-cn` or `aws-us-gov` after `arn:`"
        ),
        part!(
            "has no service",
            "the service after the partition: `arn:aws:acm:…`"
        ),
        part!(
            "has no region",
            "a code such as `eu-central-1` after the service, or nothing where the resource has no region"
        ),
        part!(
            "has no account",
            "12 digits after the region, or nothing where the resource has no account"
        ),
        part!(
            "has no resource",
            "the resource at the end, without spaces: `arn:aws:acm:us-east-1:123456789012:certificate/abc`"
        ),
    ]
};

#[cfg(test)]
mod tests {
    use super::arn;

    #[test]
    fn valid_arns_are_accepted() {
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
    fn first_missing_part_is_reported() {
        for (bad, message) in [
            ("", "doesn't start with `arn:`"),
            ("certificate/abc", "doesn't start with `arn:`"),
            ("arn", "has no partition"),
            (
                "arn:acm:us-east-1:123456789012:certificate/abc",
                "has no partition",
            ),
            (
                "arn::acm:us-east-1:123456789012:certificate/abc",
                "has no partition",
            ),
            ("arn:aws", "has no service"),
            (
                "arn:aws::us-east-1:123456789012:certificate/abc",
                "has no service",
            ),
            ("arn:aws:acm", "has no region"),
            ("arn:aws:acm:123456789012:certificate/abc", "has no region"),
            (
                "arn:aws:acm:us-east1:123456789012:certificate/abc",
                "has no region",
            ),
            ("arn:aws:acm:us-east-1", "has no account"),
            ("arn:aws:acm:us-east-1:certificate/abc", "has no account"),
            (
                "arn:aws:acm:us-east-1:1234-5678-9012:certificate/abc",
                "has no account",
            ),
            ("arn:aws:acm:us-east-1:123456789012", "has no resource"),
            ("arn:aws:acm:us-east-1:123456789012:", "has no resource"),
            (
                "arn:aws:acm:us-east-1:123456789012:certificate/a b",
                "has no resource",
            ),
        ] {
            let violation = arn(bad).expect_err(bad);
            assert_eq!(
                (violation.code, violation.message),
                (crate::rules::codes::MALFORMED_ARN, message),
                "{bad}"
            );
        }
    }
}
