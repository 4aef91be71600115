//! IDs and ARNs of existing resources, by their form.

use super::text::{equal, position, slice, starts_with};
use super::{Verdict, Violation, violation};

/// The ID of an existing VPC.
pub const fn vpc_id(id: &str) -> Verdict {
    is_id(
        id,
        b"vpc-",
        violation!(
            MALFORMED_RESOURCE_ID,
            "VPC ID",
            "is malformed",
            "`vpc-` and up to 17 hexadecimal digits: `vpc-0a1b2c3d4e5f60718`"
        ),
    )
}

/// The ID of an existing subnet.
pub const fn subnet_id(id: &str) -> Verdict {
    is_id(
        id,
        b"subnet-",
        violation!(
            MALFORMED_RESOURCE_ID,
            "subnet ID",
            "is malformed",
            "`subnet-` and up to 17 hexadecimal digits: `subnet-0a1b2c3d4e5f60718`"
        ),
    )
}

/// The ID of an existing security group.
pub const fn security_group_id(id: &str) -> Verdict {
    is_id(
        id,
        b"sg-",
        violation!(
            MALFORMED_RESOURCE_ID,
            "security group ID",
            "is malformed",
            "`sg-` and up to 17 hexadecimal digits: `sg-0a1b2c3d4e5f60718`"
        ),
    )
}

/// The ID of an existing hosted zone: a `ResourceId` of
/// [Route 53](https://docs.aws.amazon.com/Route53/latest/APIReference/API_GetHostedZone.html), at most 32 characters.
pub const fn hosted_zone_id(id: &str) -> Verdict {
    let bytes = id.as_bytes();
    let mut valid = starts_with(bytes, b"Z") && bytes.len() <= 32;
    let mut index = 0;
    while index < bytes.len() {
        valid = valid && (bytes[index].is_ascii_uppercase() || bytes[index].is_ascii_digit());
        index += 1;
    }
    if valid {
        return Ok(());
    }
    Err(violation!(
        MALFORMED_RESOURCE_ID,
        "hosted zone ID",
        "is malformed",
        "`Z` and up to 31 uppercase letters and digits: `Z0123456789ABCDEFGHIJ`"
    ))
}

pub(super) const fn is_id(id: &str, prefix: &[u8], violation: Violation) -> Verdict {
    let bytes = id.as_bytes();
    if starts_with(bytes, prefix) {
        let digits = slice(bytes, prefix.len(), bytes.len());
        if !digits.is_empty() && digits.len() <= 17 && super::text::hex(digits) {
            return Ok(());
        }
    }
    Err(violation)
}

/// The certificate of an HTTPS listener, in ACM or uploaded to IAM. AWS's page on
/// [certificates](https://docs.aws.amazon.com/elasticloadbalancing/latest/application/https-listener-certificates.html).
pub const fn certificate_arn(arn: &str) -> Verdict {
    if is_resource(arn, b"acm", b"certificate/") || is_resource(arn, b"iam", b"server-certificate/")
    {
        return Ok(());
    }
    Err(violation!(
        INVALID_ARN_FOR_LOAD_BALANCER,
        "certificate",
        "is not the ARN of an ACM or IAM certificate",
        "`arn:aws:acm:<region>:<account>:certificate/<id>`"
    ))
}

/// The listener of an existing load balancer.
pub const fn listener_arn(arn: &str) -> Verdict {
    if is_resource(arn, b"elasticloadbalancing", b"listener/") {
        return Ok(());
    }
    Err(violation!(
        INVALID_ARN_FOR_LOAD_BALANCER,
        "listener",
        "is not a listener ARN",
        "`arn:aws:elasticloadbalancing:<region>:<account>:listener/app/<name>/<id>/<id>`"
    ))
}

/// A web ACL for a load balancer: regional, not for CloudFront.
pub const fn web_acl_arn(arn: &str) -> Verdict {
    if is_resource(arn, b"wafv2", b"regional/webacl/") {
        return Ok(());
    }
    Err(violation!(
        INVALID_ARN_FOR_LOAD_BALANCER,
        "web ACL",
        "is not the ARN of a regional web ACL",
        "`arn:aws:wafv2:<region>:<account>:regional/webacl/<name>/<id>`"
    ))
}

/// An existing topic.
pub const fn topic_arn(arn: &str) -> Verdict {
    if is_resource(arn, b"sns", b"") {
        return Ok(());
    }
    Err(violation!(
        IMPORTED_ARN_TYPE_MISMATCH,
        "topic",
        "is not the ARN of an SNS topic",
        "`arn:aws:sns:<region>:<account>:<name>`"
    ))
}

/// The role that CloudFormation assumes.
pub const fn service_role(arn: &str) -> Verdict {
    if is_resource(arn, b"iam", b"role/") {
        return Ok(());
    }
    Err(violation!(
        INVALID_SERVICE_ROLE_ARN,
        "service role",
        "is not the ARN of an IAM role",
        "`arn:aws:iam::<account>:role/<name>`"
    ))
}

/// An existing queue.
pub const fn queue_arn(arn: &str) -> Verdict {
    if is_resource(arn, b"sqs", b"") {
        return Ok(());
    }
    Err(violation!(
        IMPORTED_ARN_TYPE_MISMATCH,
        "queue",
        "is not the ARN of an SQS queue",
        "`arn:aws:sqs:<region>:<account>:<name>`"
    ))
}

/// An existing KMS key, not an alias: a policy statement about an alias doesn't permit using its key.
pub const fn key_arn(arn: &str) -> Verdict {
    if is_resource(arn, b"kms", b"key/") {
        return Ok(());
    }
    Err(violation!(
        IMPORTED_ARN_TYPE_MISMATCH,
        "key",
        "is not the ARN of a KMS key",
        "`arn:aws:kms:<region>:<account>:key/<id>`; permissions on an alias don't apply to its key"
    ))
}

/// An existing search domain.
pub const fn search_domain_arn(arn: &str) -> Verdict {
    if is_resource(arn, b"es", b"domain/") {
        return Ok(());
    }
    Err(violation!(
        IMPORTED_ARN_TYPE_MISMATCH,
        "search domain",
        "is not the ARN of an OpenSearch Service domain",
        "`arn:aws:es:<region>:<account>:domain/<name>`"
    ))
}

/// The action of an alarm.
pub const fn action_arn(arn: &str) -> Verdict {
    if resource(arn).is_some() {
        return Ok(());
    }
    Err(violation!(
        INVALID_ALARM_ACTION,
        "alarm action",
        "is not an ARN",
        "the ARN of a topic, `topic.arn()`, or of another CloudWatch action"
    ))
}

/// Whether `arn` is that of a resource of `service`, in any partition, and its last part starts with `prefix`.
pub(super) const fn is_resource(arn: &str, service: &[u8], prefix: &[u8]) -> bool {
    match resource(arn) {
        Some((found, name)) => {
            equal(found, service) && name.len() > prefix.len() && starts_with(name, prefix)
        }
        None => false,
    }
}

/// The service and the last part of `arn:<partition>:<service>:<region>:<account>:<resource>`.
const fn resource(arn: &str) -> Option<(&[u8], &[u8])> {
    let bytes = arn.as_bytes();
    let (mut start, mut part) = (0, 0);
    let mut service: &[u8] = b"";
    while part < 5 {
        let Some(colon) = position(bytes, b':', start) else {
            return None;
        };
        let text = slice(bytes, start, colon);
        // ARNs of IAM have no region; those of buckets have neither region nor account.
        if (part == 0 && !equal(text, b"arn")) || (part < 3 && text.is_empty()) {
            return None;
        }
        if part == 2 {
            service = text;
        }
        start = colon + 1;
        part += 1;
    }
    let name = slice(bytes, start, bytes.len());
    if name.is_empty() {
        None
    } else {
        Some((service, name))
    }
}

/// The region in an ARN; `None` if it isn't an ARN, or the resource is global.
pub fn region_of(arn: &str) -> Option<&str> {
    resource(arn)?;
    arn.split(':').nth(3).filter(|region| !region.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_have_prefix_and_hexadecimal_digits() {
        assert!(vpc_id("vpc-0a1b2c3d4e5f60718").is_ok());
        assert!(vpc_id("vpc-1a2b3c4d").is_ok());
        for id in [
            "vpc-",
            "vpc-0a1b2c3d4e5f607181",
            "vpc-main",
            "0a1b2c3d",
            "subnet-1",
        ] {
            assert!(vpc_id(id).is_err(), "{id}");
        }
        assert!(subnet_id("subnet-1").is_ok() && subnet_id("vpc-1").is_err());
        assert!(security_group_id("sg-1").is_ok() && security_group_id("default").is_err());
        assert!(hosted_zone_id("Z0123456789ABCDEFGHIJ").is_ok());
        for id in ["/hostedzone/Z1", "example.com", "z1", ""] {
            assert!(hosted_zone_id(id).is_err(), "{id}");
        }
    }

    #[test]
    fn arns_of_service_in_any_partition_are_accepted() {
        let certificate = "arn:aws:acm:us-east-1:123456789012:certificate/1";
        assert!(certificate_arn(certificate).is_ok());
        assert!(certificate_arn("arn:aws-cn:acm:cn-north-1:1:certificate/1").is_ok());
        assert!(certificate_arn("arn:aws:iam::1:server-certificate/a").is_ok());
        assert!(certificate_arn("arn:aws:acm:us-east-1:123456789012:certificate/").is_err());
        assert!(certificate_arn("example.com").is_err());
        assert!(
            listener_arn("arn:aws:elasticloadbalancing:eu-west-1:1:listener/app/a/1/2").is_ok()
        );
        assert!(
            listener_arn("arn:aws:elasticloadbalancing:eu-west-1:1:loadbalancer/app/a/1").is_err()
        );
        assert!(web_acl_arn("arn:aws:wafv2:eu-west-1:1:regional/webacl/a/1").is_ok());
        assert!(web_acl_arn("arn:aws:wafv2:us-east-1:1:global/webacl/a/1").is_err());
        assert!(service_role("arn:aws:iam::1:role/ci/cfn").is_ok());
        assert!(service_role("arn:aws:iam::1:user/ci").is_err() && service_role("cfn").is_err());
        assert!(topic_arn("arn:aws:sns:eu-west-1:1:a").is_ok() && topic_arn(certificate).is_err());
        assert!(queue_arn("arn:aws:sqs:eu-west-1:1:a").is_ok());
        assert!(queue_arn("https://sqs.eu-west-1.amazonaws.com/1/a").is_err());
        assert!(key_arn("arn:aws:kms:eu-west-1:1:key/1").is_ok());
        assert!(key_arn("arn:aws:kms:eu-west-1:1:alias/a").is_err());
        assert!(search_domain_arn("arn:aws:es:eu-west-1:1:domain/a").is_ok());
        assert!(search_domain_arn("catalog").is_err());
        assert!(action_arn("arn:aws:sns:eu-west-1:1:a").is_ok());
        assert!(action_arn("ops@example.com").is_err() && action_arn("arn:1").is_err());
    }

    #[test]
    fn region_of_arn_is_fourth_part() {
        assert_eq!(
            region_of("arn:aws:acm:us-east-1:1:certificate/1"),
            Some("us-east-1")
        );
        assert_eq!(region_of("arn:aws:iam::1:server-certificate/a"), None);
        assert_eq!(region_of("us-east-1"), None);
    }
}
