//! Databases, caches and search domains.

use std::time::Duration;

use super::range::{days, within};
use super::reserved_words::is_reserved;
use super::text::{contains, ends_with, length, letter_first, only, starts_with};
use super::{Verdict, violation};

/// The storage of a database in GiB. `limits.json`: `rds.storage`.
pub const fn database_storage(gib: i64) -> Verdict {
    within(
        gib,
        20,
        65_536,
        violation!(
            DATABASE_STORAGE_OUT_OF_RANGE,
            "database storage",
            "is out of range for RDS",
            "20 to 65536 GiB"
        ),
    )
}

/// The storage autoscaling limit, in GiB. AWS's page on
/// [storage autoscaling](https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PIOPS.Autoscaling.html).
pub const fn database_growth(gib: i64, limit: i64) -> Verdict {
    if limit * 10 >= gib * 11 {
        return database_storage(limit);
    }
    Err(violation!(
        STORAGE_AUTOSCALING_LIMIT_TOO_LOW,
        "maximum allocated storage",
        "leaves no room for autoscaling",
        "at least 10% more GiB than the allocated storage, such as 110 for 100"
    ))
}

/// The backup retention of a database. `limits.json`: `rds.backup`.
pub const fn backup_retention(time: Duration) -> Verdict {
    days(
        time,
        0,
        35,
        violation!(
            BACKUP_RETENTION_OUT_OF_RANGE,
            "backup retention",
            "is out of range for RDS",
            "0 to 35 whole days"
        ),
    )
}

/// The snapshot retention of a cache. AWS's page on
/// [automatic backups](https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/backups-automatic.html).
pub const fn snapshot_retention_limit(time: Duration) -> Verdict {
    days(
        time,
        0,
        35,
        violation!(
            BACKUP_RETENTION_OUT_OF_RANGE,
            "snapshot retention",
            "is out of range for ElastiCache",
            "0 to 35 whole days"
        ),
    )
}

/// Predefined roles of PostgreSQL begin with `pg_`.
const fn is_unreserved(name: &str) -> bool {
    !is_reserved(name) && !starts_with(name.as_bytes(), b"pg_")
}

/// The name of a database.
pub const fn database_name(name: &str) -> Verdict {
    let bytes = name.as_bytes();
    if length(name, 1, 63) && letter_first(bytes) && only(bytes, b"_") && is_unreserved(name) {
        return Ok(());
    }
    Err(violation!(
        INVALID_DATABASE_NAME,
        "database name",
        "is not valid in RDS",
        "a letter, then letters, digits and `_`, at most 63 characters; not a reserved word of SQL or RDS such as `user` or `admin`"
    ))
}

/// The master username of a database. `limits.json`: `rds.user`.
pub const fn database_user(name: &str) -> Verdict {
    let bytes = name.as_bytes();
    if length(name, 1, 16) && letter_first(bytes) && only(bytes, b"_") && is_unreserved(name) {
        return Ok(());
    }
    Err(violation!(
        INVALID_MASTER_USERNAME,
        "master username",
        "is not valid in RDS",
        "a letter, then letters, digits and `_`, at most 16 characters; not a reserved word of SQL or RDS such as `user` or `admin`"
    ))
}

/// The port of a database. `limits.json`: `rds.port`.
pub const fn database_port(port: i64) -> Verdict {
    within(
        port,
        1_150,
        65_535,
        violation!(
            DATABASE_PORT_OUT_OF_RANGE,
            "database port",
            "is out of range for RDS",
            "1150 to 65535"
        ),
    )
}

/// The form of an instance class of RDS.
pub const fn instance_class(class: &str) -> Verdict {
    if starts_with(class.as_bytes(), b"db.") && is_instance_type(class) {
        return Ok(());
    }
    Err(violation!(
        MALFORMED_INSTANCE_TYPE,
        "instance class",
        "is not an RDS instance class",
        "a class such as `db.t4g.medium`"
    ))
}

/// The form of a node type of ElastiCache.
pub const fn node_type(node: &str) -> Verdict {
    if starts_with(node.as_bytes(), b"cache.") && is_instance_type(node) {
        return Ok(());
    }
    Err(violation!(
        MALFORMED_INSTANCE_TYPE,
        "node type",
        "is not an ElastiCache node type",
        "a type such as `cache.t4g.micro`"
    ))
}

/// The form of an instance type of OpenSearch Service.
pub const fn search_instance_type(instance: &str) -> Verdict {
    if ends_with(instance.as_bytes(), b".search") && is_instance_type(instance) {
        return Ok(());
    }
    Err(violation!(
        MALFORMED_INSTANCE_TYPE,
        "instance type",
        "is not an OpenSearch instance type",
        "a type such as `m7g.large.search`"
    ))
}

/// The form of an EC2 instance type.
pub const fn nat_instance_type(instance: &str) -> Verdict {
    let bytes = instance.as_bytes();
    let has_prefix = starts_with(bytes, b"db.") || starts_with(bytes, b"cache.");
    if is_instance_type(instance) && !has_prefix && !ends_with(bytes, b".search") {
        return Ok(());
    }
    Err(violation!(
        MALFORMED_INSTANCE_TYPE,
        "instance type",
        "is not an EC2 instance type",
        "a type such as `t4g.nano`"
    ))
}

/// Words separated by dots, at least two: AWS adds forms such as `db.m5.24xlarge.tpc2.mem3x` and `db.serverless`.
const fn is_instance_type(name: &str) -> bool {
    let bytes = name.as_bytes();
    let (mut index, mut dots, mut word) = (0, 0, 0);
    while index < bytes.len() {
        if bytes[index] == b'.' {
            if word == 0 {
                return false;
            }
            dots += 1;
            word = 0;
        } else {
            word += 1;
        }
        index += 1;
    }
    dots > 0 && word > 0 && only(bytes, b".-") && !contains(bytes, b'_')
}

/// The replicas of a cache. `limits.json`: `ec.replicas`.
pub const fn replicas(count: i64) -> Verdict {
    within(
        count,
        0,
        5,
        violation!(
            TOO_MANY_CACHE_REPLICAS,
            "number of replicas",
            "is out of range for ElastiCache",
            "0 to 5"
        ),
    )
}

/// The data nodes of a search domain.
pub const fn search_instance_count(nodes: i64) -> Verdict {
    within(
        nodes,
        1,
        i64::MAX,
        violation!(
            UNDERSIZED_SEARCH_DOMAIN,
            "number of nodes",
            "is too low for OpenSearch",
            "1 or more"
        ),
    )
}

/// The volume size of each node in GiB. No instance type allows less than 10. AWS's page on
/// [limits](https://docs.aws.amazon.com/opensearch-service/latest/developerguide/limits.html#ebsresource).
pub const fn search_volume_size(gib: i64) -> Verdict {
    within(
        gib,
        10,
        i64::MAX,
        violation!(
            UNDERSIZED_SEARCH_DOMAIN,
            "node volume size",
            "is too small for OpenSearch",
            "10 GiB or more"
        ),
    )
}

/// The interval of Enhanced Monitoring. `limits.json`: `rds.monitoring`; without the setter it is 0.
pub const fn monitoring_interval(interval: Duration) -> Verdict {
    match interval.as_secs() {
        1 | 5 | 10 | 15 | 30 | 60 if interval.subsec_nanos() == 0 => Ok(()),
        _ => Err(violation!(
            INVALID_MONITORING_INTERVAL,
            "monitoring interval",
            "is not supported by RDS",
            "1, 5, 10, 15, 30 or 60 seconds"
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn database_storage_is_bounded() {
        assert_eq!(database_storage(20), Ok(()));
        assert_eq!(database_storage(19).unwrap_err().code, "ECS1702");
        assert_eq!(database_growth(20, 22), Ok(()));
        assert_eq!(database_growth(20, 21).unwrap_err().code, "ECS1703");
    }

    #[test]
    fn reserved_names_are_rejected() {
        assert_eq!(database_name("shop_2"), Ok(()));
        assert_eq!(database_user("postgres"), Ok(()));
        for bad in ["", "2nd", "a-b", "Admin", "user", "window", "pg_dba"] {
            assert_eq!(database_name(bad).unwrap_err().code, "ECS1705", "{bad}");
            assert_eq!(database_user(bad).unwrap_err().code, "ECS1706", "{bad}");
        }
        assert_eq!(database_user(&"a".repeat(17)).unwrap_err().code, "ECS1706");
        assert_eq!(database_port(1_149).unwrap_err().code, "ECS1707");
    }

    #[test]
    fn instance_types_have_several_parts() {
        assert_eq!(instance_class("db.t4g.medium"), Ok(()));
        assert_eq!(node_type("cache.r7g.2xlarge"), Ok(()));
        assert_eq!(search_instance_type("t3.small.search"), Ok(()));
        for bad in ["t4g.medium", "db", "db..medium", "db.t4g.", ""] {
            assert_eq!(instance_class(bad).unwrap_err().code, "ECS1708", "{bad}");
            assert_eq!(node_type(bad).unwrap_err().code, "ECS1708", "{bad}");
        }
        assert_eq!(
            search_instance_type("t3.small").unwrap_err().code,
            "ECS1708"
        );
    }

    #[test]
    fn search_domains_have_a_minimum_size() {
        assert_eq!(search_instance_count(1), Ok(()));
        assert_eq!(search_instance_count(0).unwrap_err().code, "ECS1720");
        assert_eq!(search_volume_size(10), Ok(()));
        assert_eq!(search_volume_size(9).unwrap_err().code, "ECS1720");
    }

    #[test]
    fn backup_retention_is_whole_days() {
        let days = |count: u64| Duration::from_secs(count * 24 * 60 * 60);
        assert_eq!(backup_retention(days(35)), Ok(()));
        assert_eq!(backup_retention(days(36)).unwrap_err().code, "ECS1704");
        let hour = Duration::from_secs(3_600);
        assert_eq!(snapshot_retention_limit(hour).unwrap_err().code, "ECS1704");
        assert_eq!(replicas(5), Ok(()));
        assert_eq!(replicas(6).unwrap_err().code, "ECS1709");
    }

    #[test]
    fn monitoring_intervals() {
        for seconds in [1, 5, 10, 15, 30, 60] {
            assert_eq!(monitoring_interval(Duration::from_secs(seconds)), Ok(()));
        }
        for seconds in [0, 2, 20, 120] {
            let verdict = monitoring_interval(Duration::from_secs(seconds));
            assert_eq!(verdict.unwrap_err().code, "ECS1751", "{seconds}");
        }
    }
}
