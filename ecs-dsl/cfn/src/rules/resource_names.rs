//! Names and descriptions of resources, with the characters that their services accept.

use super::text::{
    ends_with, last_position, length, letter_first, number, only, slice, starts_with,
};
use super::{Verdict, violation};

/// The characters of descriptions of security groups, besides letters and digits. `limits.json`: `sg.desc`.
const DESCRIPTION: &[u8] = b" ._-:/()#,@[]+=&;{}!$*";

/// The description of a security group or of one of its rules. Its length has a rule of its own.
// no setter: descriptions are built from names
pub const fn security_group_description(text: &str) -> Verdict {
    if only(text.as_bytes(), DESCRIPTION) {
        return Ok(());
    }
    Err(violation!(
        INVALID_SECURITY_GROUP_TEXT,
        "security group description",
        "has characters that EC2 rejects",
        "letters and digits of ASCII, spaces, and ._-:/()#,@[]+=&;{}!$*"
    ))
}

/// The name of a security group. `limits.json`: `sg.name`.
// no setter: builders set no name
pub const fn security_group_name(name: &str) -> Verdict {
    let bytes = name.as_bytes();
    if length(name, 1, 255) && only(bytes, DESCRIPTION) && !starts_with(bytes, b"sg-") {
        return Ok(());
    }
    Err(violation!(
        INVALID_SECURITY_GROUP_TEXT,
        "security group name",
        "is rejected by EC2",
        "1 to 255 letters and digits of ASCII, spaces, and ._-:/()#,@[]+=&;{}!$*, not starting with `sg-`"
    ))
}

/// The name of a load balancer. `limits.json`: `elb.lb.name`.
// no setter: builders set no name
pub const fn load_balancer_name(name: &str) -> Verdict {
    if is_hyphenated(name, 32) && !starts_with(name.as_bytes(), b"internal-") {
        return Ok(());
    }
    Err(violation!(
        INVALID_RESOURCE_NAME,
        "load balancer name",
        "is rejected by Elastic Load Balancing",
        "1 to 32 letters, digits and hyphens, neither starting nor ending with a hyphen, nor starting with `internal-`"
    ))
}

/// The name of a target group. `limits.json`: `elb.tg.name`.
// no setter: built from names
pub const fn target_group_name(name: &str) -> Verdict {
    if is_hyphenated(name, 32) {
        return Ok(());
    }
    Err(violation!(
        INVALID_RESOURCE_NAME,
        "target group name",
        "is rejected by Elastic Load Balancing",
        "1 to 32 letters, digits and hyphens, neither starting nor ending with a hyphen"
    ))
}

/// Letters, digits and hyphens, with neither the first nor the last a hyphen.
const fn is_hyphenated(name: &str, max: usize) -> bool {
    let bytes = name.as_bytes();
    length(name, 1, max) && only(bytes, b"-") && bytes[0] != b'-' && bytes[bytes.len() - 1] != b'-'
}

/// The name of a cluster or a service. `limits.json`: `ecs.cluster.clustername`, `ecs.service.servicename`.
// no setter: builders set no name
pub const fn ecs_name(name: &str) -> Verdict {
    if length(name, 1, 255) && only(name.as_bytes(), b"-_") {
        return Ok(());
    }
    Err(violation!(
        INVALID_RESOURCE_NAME,
        "name",
        "is rejected by ECS",
        "1 to 255 letters, digits, `-` and `_`"
    ))
}

/// The name of a queue. `limits.json`: `sqs.queue.name`.
// no setter: built from names
pub const fn queue_name(name: &str) -> Verdict {
    let bytes = name.as_bytes();
    let stem = if ends_with(bytes, b".fifo") {
        slice(bytes, 0, bytes.len() - b".fifo".len())
    } else {
        bytes
    };
    if length(name, 1, 80) && !stem.is_empty() && only(stem, b"-_") {
        return Ok(());
    }
    Err(violation!(
        INVALID_RESOURCE_NAME,
        "queue name",
        "is rejected by SQS",
        "1 to 80 letters, digits, `-` and `_`; the name of a FIFO queue ends with `.fifo`"
    ))
}

/// The name of a topic. `limits.json`: `sns.topic.name`.
// no setter: built from names
pub const fn topic_name(name: &str) -> Verdict {
    let bytes = name.as_bytes();
    let stem = if ends_with(bytes, b".fifo") {
        slice(bytes, 0, bytes.len() - b".fifo".len())
    } else {
        bytes
    };
    if length(name, 1, 256) && !stem.is_empty() && only(stem, b"-_") {
        return Ok(());
    }
    Err(violation!(
        INVALID_RESOURCE_NAME,
        "topic name",
        "is rejected by SNS",
        "1 to 256 letters, digits, `-` and `_`; the name of a FIFO topic ends with `.fifo`"
    ))
}

/// The name of a FIFO queue or topic.
// no setter: built from names
pub const fn fifo_name(name: &str) -> Verdict {
    if ends_with(name.as_bytes(), b".fifo") {
        return Ok(());
    }
    Err(violation!(
        INVALID_RESOURCE_NAME,
        "FIFO name",
        "is rejected",
        "a name that ends with `.fifo`"
    ))
}

/// The name of a log group. `limits.json`: `logs.group.name`.
// no setter: built from names
pub const fn log_group_name(name: &str) -> Verdict {
    if length(name, 1, 512) && only(name.as_bytes(), b"._-/#") {
        return Ok(());
    }
    Err(violation!(
        INVALID_RESOURCE_NAME,
        "log group name",
        "is rejected by CloudWatch Logs",
        "1 to 512 letters, digits, `.`, `-`, `_`, `/` and `#`"
    ))
}

/// The name of a bucket. AWS's page on
/// [naming rules](https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html).
// no setter: builders set no name
pub const fn bucket_name(name: &str) -> Verdict {
    let bytes = name.as_bytes();
    let plain = length(name, 3, 63) && only(bytes, b"-.") && !has_uppercase(bytes);
    if plain
        && bytes[0].is_ascii_alphanumeric()
        && bytes[bytes.len() - 1].is_ascii_alphanumeric()
        && !has_pair(bytes, b'.')
    {
        return Ok(());
    }
    Err(violation!(
        INVALID_RESOURCE_NAME,
        "bucket name",
        "is rejected by S3",
        "3 to 63 lowercase letters, digits, hyphens and single dots, starting and ending with a letter or a digit"
    ))
}

/// The identifier of a database or a replication group. `limits.json`: `rds.instance.id`, `elasticache.rg.id`.
// no setter: builders set no name
pub const fn database_identifier(name: &str) -> Verdict {
    if is_identifier(name, 63) {
        return Ok(());
    }
    Err(violation!(
        INVALID_RESOURCE_NAME,
        "identifier",
        "is rejected by RDS",
        "a letter, then letters, digits and single hyphens, at most 63 characters, not ending with a hyphen"
    ))
}

/// The identifier of a replication group. `limits.json`: `elasticache.rg.id`.
// no setter: builders set no name
pub const fn replication_group_identifier(name: &str) -> Verdict {
    if is_identifier(name, 40) {
        return Ok(());
    }
    Err(violation!(
        INVALID_RESOURCE_NAME,
        "identifier",
        "is rejected by ElastiCache",
        "a letter, then letters, digits and single hyphens, at most 40 characters, not ending with a hyphen"
    ))
}

const fn is_identifier(name: &str, max: usize) -> bool {
    let bytes = name.as_bytes();
    length(name, 1, max)
        && letter_first(bytes)
        && only(bytes, b"-")
        && !has_pair(bytes, b'-')
        && !matches!(last_position(bytes, b'-'), Some(last) if last + 1 == bytes.len())
}

const fn has_pair(bytes: &[u8], byte: u8) -> bool {
    let mut index = 1;
    while index < bytes.len() {
        if bytes[index] == byte && bytes[index - 1] == byte {
            return true;
        }
        index += 1;
    }
    false
}

const fn has_uppercase(bytes: &[u8]) -> bool {
    let mut index = 0;
    while index < bytes.len() {
        if bytes[index].is_ascii_uppercase() {
            return true;
        }
        index += 1;
    }
    false
}

/// The name of a role. `limits.json`: `iam.role.name`.
// no setter: builders set no name
pub const fn role_name(name: &str) -> Verdict {
    if length(name, 1, 64) && only(name.as_bytes(), b"_+=,.@-") {
        return Ok(());
    }
    Err(violation!(
        INVALID_RESOURCE_NAME,
        "role name",
        "is rejected by IAM",
        "1 to 64 letters, digits and _+=,.@-"
    ))
}

/// The name of a secret. `limits.json`: `secret.name`.
// no setter: built from names
pub const fn secret_name(name: &str) -> Verdict {
    if length(name, 1, 512) && only(name.as_bytes(), b"/_+=.@-") {
        return Ok(());
    }
    Err(violation!(
        INVALID_RESOURCE_NAME,
        "secret name",
        "is rejected by Secrets Manager",
        "1 to 512 letters, digits and /_+=.@-"
    ))
}

/// The name of an event rule or a schedule. `limits.json`: `events.rule.name`, `scheduler.name`.
// no setter: built from names
pub const fn rule_name(name: &str) -> Verdict {
    if length(name, 1, 64) && only(name.as_bytes(), b"._-") {
        return Ok(());
    }
    Err(violation!(
        INVALID_RESOURCE_NAME,
        "name",
        "is rejected by EventBridge",
        "1 to 64 letters, digits, `.`, `-` and `_`"
    ))
}

/// The name of a port mapping. `limits.json`: `ecs.portmapping.name`.
pub const fn port_mapping_name(name: &str) -> Verdict {
    let bytes = name.as_bytes();
    if length(name, 1, 64) && only(bytes, b"-_") && !has_uppercase(bytes) && bytes[0] != b'-' {
        return Ok(());
    }
    Err(violation!(
        INVALID_RESOURCE_NAME,
        "port mapping name",
        "is rejected by ECS",
        "1 to 64 lowercase letters, digits, `-` and `_`, not starting with a hyphen"
    ))
}

/// The CIDR block of a VPC or a subnet, from /16 to /28. `limits.json`: `vpc.cidr`, `subnet.cidr`.
// no setter: `vpc_cidr` also rejects reserved blocks
pub const fn network_cidr(block: &str) -> Verdict {
    let Some(slash) = last_position(block.as_bytes(), b'/') else {
        return super::ip_block(block);
    };
    let prefix = slice(block.as_bytes(), slash + 1, block.len());
    match number(prefix) {
        Some(16..=28) => super::ip_block(block),
        _ => Err(violation!(
            INVALID_CIDR_BLOCK,
            "CIDR block",
            "is not between /16 and /28",
            "an IPv4 block from /16 to /28, such as `10.0.0.0/16`"
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_rule(rule: fn(&str) -> Verdict, code: &str, good: &[&str], bad: &[&str]) {
        for name in good {
            assert_eq!(rule(name), Ok(()), "{name}");
        }
        for name in bad {
            assert_eq!(rule(name).unwrap_err().code, code, "{name}");
        }
    }

    #[test]
    fn security_group_texts() {
        let rule = security_group_description;
        assert_rule(
            rule,
            "ECS1237",
            &["", "Clients on port 80", "a, b (c)!"],
            &["Jobs — runner", "a\tb", "50%"],
        );
        let long = "a".repeat(256);
        assert_rule(
            security_group_name,
            "ECS1237",
            &["web"],
            &["", "sg-web", "SG-web", "wéb", &long],
        );
    }

    #[test]
    fn names_of_resources() {
        let long = "a".repeat(33);
        assert_rule(
            load_balancer_name,
            "ECS1037",
            &["web-1"],
            &["", "-web", "web-", "internal-web", "w_b", &long],
        );
        assert_rule(
            target_group_name,
            "ECS1037",
            &["internal-web"],
            &["web-", "", &long],
        );
        assert_rule(
            queue_name,
            "ECS1037",
            &["jobs_1", "jobs.fifo"],
            &["", ".fifo", "a.b", &"a".repeat(81)],
        );
        assert_rule(
            topic_name,
            "ECS1037",
            &["jobs", "jobs.fifo"],
            &["a b", ".fifo"],
        );
        assert_rule(fifo_name, "ECS1037", &["jobs.fifo"], &["jobs", "fifo"]);
        assert_rule(
            log_group_name,
            "ECS1037",
            &["/ecs/shop#1"],
            &["", "a b", "a*"],
        );
        assert_rule(
            bucket_name,
            "ECS1037",
            &["shop.logs-1"],
            &["ab", "Shop", "-ab", "a..b", "shop_logs", "ab-"],
        );
        assert_rule(
            database_identifier,
            "ECS1037",
            &["orders-1"],
            &["1a", "a--b", "a-", ""],
        );
        assert_rule(
            replication_group_identifier,
            "ECS1037",
            &["orders"],
            &[&"a".repeat(41), "a-"],
        );
        assert_rule(
            role_name,
            "ECS1037",
            &["a+=,.@-_"],
            &["a b", &"a".repeat(65)],
        );
        assert_rule(secret_name, "ECS1037", &["shop/db"], &["a b", ""]);
        assert_rule(
            rule_name,
            "ECS1037",
            &["nightly.report"],
            &["a b", &"a".repeat(65)],
        );
        assert_rule(ecs_name, "ECS1037", &["shop_1"], &["a.b", ""]);
        assert_rule(
            port_mapping_name,
            "ECS1037",
            &["http", "_a-1"],
            &["Http", "-a", ""],
        );
    }

    #[test]
    fn networks_have_16_to_28_bits() {
        assert_rule(
            network_cidr,
            "ECS1210",
            &["10.0.0.0/16", "10.0.0.16/28"],
            &["10.0.0.0/15", "10.0.0.0/29", "10.0.0.0", "10.0.0.1/24"],
        );
    }
}
