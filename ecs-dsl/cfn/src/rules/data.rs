//! Queues, keys, secrets, tables and expiration.

use std::time::Duration;

use super::range::{days, seconds, within};
use super::text::{length, only};
use super::{Verdict, violation};

/// The visibility timeout of a queue. `limits.json`: `sqs.values`.
pub const fn visibility_timeout(timeout: Duration) -> Verdict {
    seconds(
        timeout,
        0,
        43_200,
        violation!(
            QUEUE_ATTRIBUTE_OUT_OF_RANGE,
            "visibility timeout",
            "is out of range for SQS",
            "0 to 43200 whole seconds (12 hours)"
        ),
    )
}

/// The retention of messages. `limits.json`: `sqs.values`.
pub const fn message_retention(time: Duration) -> Verdict {
    seconds(
        time,
        60,
        1_209_600,
        violation!(
            QUEUE_ATTRIBUTE_OUT_OF_RANGE,
            "message retention",
            "is out of range for SQS",
            "60 to 1209600 whole seconds (14 days)"
        ),
    )
}

/// The delay of new messages. `limits.json`: `sqs.values`.
pub const fn message_delay(time: Duration) -> Verdict {
    seconds(
        time,
        0,
        900,
        violation!(
            QUEUE_ATTRIBUTE_OUT_OF_RANGE,
            "message delay",
            "is out of range for SQS",
            "0 to 900 whole seconds"
        ),
    )
}

/// How often a message is received before it is moved to the dead-letter queue. `limits.json`: `sqs.values`.
pub const fn max_receives(count: i64) -> Verdict {
    within(
        count,
        1,
        1_000,
        violation!(
            RECEIVE_COUNT_OUT_OF_RANGE,
            "maximum receive count",
            "is out of range for SQS",
            "1 to 1000"
        ),
    )
}

/// The rotation period of a key. AWS's page on
/// [rotation](https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html).
pub const fn rotation_period(time: Duration) -> Verdict {
    days(
        time,
        90,
        2_560,
        violation!(
            KMS_KEY_PERIOD_OUT_OF_RANGE,
            "rotation period",
            "is out of range for KMS",
            "90 to 2560 whole days"
        ),
    )
}

/// The alias of a key, `alias/<app>-<component>-<stage>`. `limits.json`: `kms.alias`.
pub const fn key_alias(alias: &str) -> Verdict {
    if length(alias, 1, 256) && only(alias.as_bytes(), b"/_-") {
        return Ok(());
    }
    Err(violation!(
        KEY_ALIAS_TOO_LONG,
        "key alias",
        "is not valid in KMS",
        "at most 256 letters, digits, `/`, `_` and `-`; it contains the names of app, component and stage"
    ))
}

/// The waiting period before a key is deleted. `limits.json`: `kms.pending`.
pub const fn pending_window(time: Duration) -> Verdict {
    days(
        time,
        7,
        30,
        violation!(
            KMS_KEY_PERIOD_OUT_OF_RANGE,
            "pending window",
            "is out of range for KMS",
            "7 to 30 whole days"
        ),
    )
}

/// The length of a generated secret. AWS's page on
/// [random passwords](https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetRandomPassword.html).
pub const fn secret_length(characters: i64) -> Verdict {
    within(
        characters,
        1,
        4_096,
        violation!(
            SECRET_LENGTH_OUT_OF_RANGE,
            "secret length",
            "is out of range for Secrets Manager",
            "1 to 4096 characters"
        ),
    )
}

/// The name of a key attribute of a table. AWS's page on
/// [limits](https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html).
pub const fn key_attribute(name: &str) -> Verdict {
    if length(name, 1, 255) {
        return Ok(());
    }
    Err(violation!(
        INVALID_DYNAMODB_NAME,
        "key attribute",
        "is not valid in DynamoDB",
        "1 to 255 characters"
    ))
}

/// The name of an index of a table. The same page.
pub const fn index_name(name: &str) -> Verdict {
    if length(name, 3, 255) && only(name.as_bytes(), b"_-.") {
        return Ok(());
    }
    Err(violation!(
        INVALID_DYNAMODB_NAME,
        "index name",
        "is not valid in DynamoDB",
        "3 to 255 letters, digits, `_`, `-` and `.`"
    ))
}

/// The read and write capacity units of a table.
pub const fn provisioned_capacity(reads: i64, writes: i64) -> Verdict {
    if reads >= 1 && writes >= 1 {
        return Ok(());
    }
    Err(violation!(
        ZERO_PROVISIONED_CAPACITY,
        "provisioned capacity",
        "is too low",
        "1 or more read and write capacity units"
    ))
}

/// The age at which a lifecycle rule deletes something, in whole days.
pub const fn expiry(time: Duration) -> Verdict {
    days(
        time,
        1,
        i32::MAX as u64,
        violation!(
            INVALID_LIFECYCLE_RULE,
            "expiration",
            "is not valid",
            "1 day or more, in whole days: `days(30)`"
        ),
    )
}

/// How many images a repository keeps.
pub const fn kept_images(count: i64) -> Verdict {
    within(
        count,
        1,
        i64::MAX,
        violation!(
            INVALID_LIFECYCLE_RULE,
            "number of images",
            "would delete every image",
            "1 or more"
        ),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn from_days(count: u64) -> Duration {
        Duration::from_secs(count * 24 * 60 * 60)
    }

    #[test]
    fn periods_are_whole_days() {
        assert_eq!(rotation_period(from_days(90)), Ok(()));
        assert_eq!(rotation_period(from_days(89)).unwrap_err().code, "ECS1715");
        assert_eq!(pending_window(from_days(31)).unwrap_err().code, "ECS1715");
        assert_eq!(expiry(from_days(1)), Ok(()));
        assert_eq!(expiry(from_days(0)).unwrap_err().code, "ECS1718");
    }

    #[test]
    fn limits_of_queues_tables_and_others() {
        assert_eq!(
            visibility_timeout(Duration::from_secs(43_201))
                .unwrap_err()
                .code,
            "ECS1711"
        );
        assert_eq!(
            message_retention(Duration::from_secs(59)).unwrap_err().code,
            "ECS1711"
        );
        assert_eq!(message_delay(Duration::from_secs(900)), Ok(()));
        assert_eq!(max_receives(1_000), Ok(()));
        assert_eq!(max_receives(1_001).unwrap_err().code, "ECS1712");
        assert_eq!(max_receives(0).unwrap_err().code, "ECS1712");
        assert_eq!(secret_length(4_097).unwrap_err().code, "ECS1716");
        assert_eq!(key_attribute("").unwrap_err().code, "ECS1717");
        assert_eq!(index_name("by-user"), Ok(()));
        assert_eq!(index_name("ab").unwrap_err().code, "ECS1717");
        assert_eq!(provisioned_capacity(1, 1), Ok(()));
        assert_eq!(provisioned_capacity(1, 0).unwrap_err().code, "ECS1721");
        assert_eq!(key_alias("alias/shop-data-dev"), Ok(()));
        assert_eq!(key_alias(&"a".repeat(257)).unwrap_err().code, "ECS1727");
        assert_eq!(kept_images(0).unwrap_err().code, "ECS1718");
    }
}
