//! The instance types and engine versions of RDS and ElastiCache in AWS's schemas of 2026-10-20.
//!
//! AWS adds types and versions between releases of ecs-dsl, so an unknown one is only a warning.

use super::{Verdict, violation};

/// Instance families of RDS for PostgreSQL, with their sizes.
#[rustfmt::skip]
const DATABASES: &[(&str, &str)] = &[
    ("m1", "small medium large xlarge"),
    ("m2", "xlarge 2xlarge 4xlarge"),
    ("m3", "medium large xlarge 2xlarge"),
    ("m4", "large xlarge 2xlarge 4xlarge 10xlarge 16xlarge"),
    ("m5", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge"),
    ("m5d", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge"),
    ("m6g", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge"),
    ("m6gd", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge"),
    ("m6i", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge 32xlarge"),
    ("m6id", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge 32xlarge"),
    ("m6idn", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge 32xlarge"),
    ("m6in", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge 32xlarge"),
    ("m7g", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge"),
    ("m7i", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge 48xlarge"),
    ("m8g", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge 48xlarge"),
    ("m8gd", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge 48xlarge"),
    ("m9g", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge 48xlarge"),
    ("r3", "large xlarge 2xlarge 4xlarge 8xlarge"),
    ("r4", "large xlarge 2xlarge 4xlarge 8xlarge 16xlarge"),
    ("r5", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge"),
    ("r5b", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge"),
    ("r5d", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge"),
    ("r6g", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge"),
    ("r6gd", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge"),
    ("r6i", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge 32xlarge"),
    ("r6id", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge 32xlarge"),
    ("r6idn", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge 32xlarge"),
    ("r6in", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge 32xlarge"),
    ("r7g", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge"),
    ("r7i", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge 48xlarge"),
    ("r8g", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge 48xlarge"),
    ("r8gd", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge 48xlarge"),
    ("t1", "micro"),
    ("t2", "micro small medium large xlarge 2xlarge"),
    ("t3", "micro small medium large xlarge 2xlarge"),
    ("t4g", "micro small medium large xlarge 2xlarge"),
    ("x2g", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge"),
    ("x2iedn", "xlarge 2xlarge 4xlarge 8xlarge 16xlarge 24xlarge 32xlarge"),
];

/// Instance families of ElastiCache, with their sizes. `limits.json`: `ec.nodetype`.
#[rustfmt::skip]
const CACHES: &[(&str, &str)] = &[
    ("c7gn", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge"),
    ("c8gn", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge"),
    ("m4", "large xlarge 2xlarge 4xlarge 10xlarge"),
    ("m5", "large xlarge 2xlarge 4xlarge 12xlarge 24xlarge"),
    ("m6g", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge"),
    ("m7g", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge"),
    ("m8g", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge"),
    ("r4", "large xlarge 2xlarge 4xlarge 8xlarge 16xlarge"),
    ("r5", "large xlarge 2xlarge 4xlarge 12xlarge 24xlarge"),
    ("r6g", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge"),
    ("r6gd", "xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge"),
    ("r7g", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge"),
    ("r8g", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge"),
    ("t2", "micro small medium"),
    ("t3", "micro small medium"),
    ("t4g", "micro small medium"),
];

/// Major versions of PostgreSQL, with their minor versions.
#[rustfmt::skip]
const POSTGRES: &[(&str, &str)] = &[
    ("10", "1 3 4 5 6 7 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23"),
    ("11", "1 2 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22"),
    ("12", "2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22"),
    ("13", "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23"),
    ("14", "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24"),
    ("15", "2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19"),
    ("16", "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15"),
    ("17", "1 2 3 4 5 6 7 8 9 10 11"),
    ("18", "1 2 3 4 6"),
];

const REDIS: &str = "4.0.10 5.0.6 6.0 6.2 7.0 7.1";
const VALKEY: &str = "7.2 8.0 8.1 8.2 9.0 9.1";

/// Families on which RDS runs only versions of PostgreSQL before 13: AWS's table of
/// [engines for instance classes](https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.DBInstanceClass.Support.html).
const BEFORE_POSTGRES_13: &[&str] = &["m3", "m4", "r4", "t2"];

/// The largest EBS volumes in GiB of gp2 and of gp3 of OpenSearch's instance types, by AWS's table of
/// [volume sizes](https://docs.aws.amazon.com/opensearch-service/latest/developerguide/limits.html#ebsresource).
#[rustfmt::skip]
const SEARCH_VOLUMES: &[(&str, i64, i64)] = &[
    ("t2.micro", 35, 35), ("t2.small", 35, 35), ("t2.medium", 35, 35), ("t3.small", 100, 100), ("t3.medium", 200, 200),
    ("m5.large", 512, 1_024), ("m5.xlarge", 1_024, 2_048), ("m5.2xlarge", 1_536, 3_072), ("m5.4xlarge", 3_072, 6_144),
    ("m6g.large", 512, 1_024), ("m6g.xlarge", 1_024, 2_048), ("m6g.2xlarge", 1_536, 3_072), ("m6g.4xlarge", 3_072, 6_144),
    ("c5.large", 256, 256), ("c5.xlarge", 512, 512), ("c5.2xlarge", 1_024, 1_024), ("c5.4xlarge", 1_536, 1_536),
    ("c6g.large", 256, 256), ("c6g.xlarge", 512, 512), ("c6g.2xlarge", 1_024, 1_024), ("c6g.4xlarge", 1_536, 1_536),
    ("r5.large", 1_024, 2_048), ("r5.xlarge", 1_536, 3_072), ("r5.2xlarge", 3_072, 6_144), ("r5.4xlarge", 6_144, 12_288),
    ("r6g.large", 1_024, 2_048), ("r6g.xlarge", 1_536, 3_072), ("r6g.2xlarge", 3_072, 6_144), ("r6g.4xlarge", 6_144, 12_288),
];

/// The largest volume in GiB of a node of OpenSearch; `None` for types that the table doesn't have.
pub fn search_volume_limit(instance: &str, gp3: bool) -> Option<i64> {
    let name = instance.strip_suffix(".search")?;
    let (_, gp2_size, gp3_size) = SEARCH_VOLUMES.iter().find(|(known, ..)| *known == name)?;
    Some(if gp3 { *gp3_size } else { *gp2_size })
}

/// A version of PostgreSQL that runs on the instance class.
// no setter: a guess, which never stops a compilation
pub fn version_of_class(version: &str, class: &str) -> Verdict {
    let major = version
        .split('.')
        .next()
        .and_then(|major| major.parse::<u32>().ok());
    let family = class
        .strip_prefix("db.")
        .and_then(|class| class.split('.').next());
    let is_old = family.is_some_and(|family| BEFORE_POSTGRES_13.contains(&family));
    if !is_old || major.is_none_or(|major| major < 13) {
        return Ok(());
    }
    Err(violation!(
        INSTANCE_CLASS_VERSION_MISMATCH,
        "PostgreSQL version",
        "doesn't run on this instance class",
        "a class such as `db.t4g.micro`; `db.m3`, `db.m4`, `db.r4` and `db.t2` run versions before 13"
    ))
}

/// Whether RDS has this instance class for PostgreSQL.
pub fn is_known_instance_class(class: &str) -> bool {
    class
        .strip_prefix("db.")
        .is_some_and(|class| is_listed(DATABASES, class))
}

/// Whether ElastiCache has this node type.
pub fn is_known_node_type(node: &str) -> bool {
    node.strip_prefix("cache.")
        .is_some_and(|node| is_listed(CACHES, node))
}

/// Whether RDS has this version of PostgreSQL, or a release of its own after it: `15.4-R2`, `11.22-rds.20240509`.
pub fn is_known_postgres_version(version: &str) -> bool {
    let is_release = |release: &str| {
        let number = release
            .strip_prefix('R')
            .or_else(|| release.strip_prefix("rds."));
        number.is_some_and(|number| {
            !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
        })
    };
    let version = match version.split_once('-') {
        Some((base, release)) if is_release(release) => base,
        _ => version,
    };
    match version.contains('.') {
        true => is_listed(POSTGRES, version),
        false => POSTGRES.iter().any(|(major, _)| *major == version),
    }
}

/// Whether ElastiCache has this version of Redis or Valkey; `7.x` is the latest minor version of 7.
pub fn is_known_cache_version(valkey: bool, version: &str) -> bool {
    cache_versions(valkey).any(|known| match version.strip_suffix(".x") {
        Some(major) => known.split('.').next() == Some(major),
        None => known == version,
    })
}

/// The versions of Redis or Valkey that ElastiCache has, oldest first.
pub fn cache_versions(valkey: bool) -> impl Iterator<Item = &'static str> {
    if valkey { VALKEY } else { REDIS }.split(' ')
}

/// The minor versions of a major version of PostgreSQL that RDS has, oldest first.
pub fn postgres_minor_versions(major: &str) -> impl Iterator<Item = &'static str> + use<> {
    words_of(POSTGRES, major)
}

/// The sizes of an RDS instance family such as `t4g`, smallest first.
pub fn instance_class_sizes(family: &str) -> impl Iterator<Item = &'static str> + use<> {
    words_of(DATABASES, family)
}

/// The sizes of an ElastiCache instance family, smallest first.
pub fn node_type_sizes(family: &str) -> impl Iterator<Item = &'static str> + use<> {
    words_of(CACHES, family)
}

/// The words in the second column of the row that begins with `first`.
fn words_of(
    table: &'static [(&'static str, &'static str)],
    first: &str,
) -> std::str::Split<'static, char> {
    let row = table.iter().find(|(name, _)| *name == first);
    let mut words = row.map_or("", |(_, words)| words).split(' ');
    if row.is_none() {
        words.next();
    }
    words
}

fn is_listed(table: &'static [(&'static str, &'static str)], name: &str) -> bool {
    name.split_once('.')
        .is_some_and(|(first, rest)| words_of(table, first).any(|known| known == rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn instance_type_has_known_family_and_size() {
        assert!(
            is_known_instance_class("db.t4g.medium") && is_known_instance_class("db.m7i.48xlarge")
        );
        assert!(!is_known_instance_class("db.t4g.mega") && !is_known_instance_class("db.t9.large"));
        assert!(!is_known_instance_class("cache.t4g.medium"));
        assert!(is_known_node_type("cache.t4g.micro") && !is_known_node_type("cache.t4g.large"));
        assert_eq!(
            node_type_sizes("t4g").collect::<Vec<_>>(),
            ["micro", "small", "medium"]
        );
        assert_eq!(instance_class_sizes("t9").count(), 0);
    }

    #[test]
    fn version_is_known_for_its_engine() {
        assert!(
            is_known_postgres_version("18")
                && is_known_postgres_version("16.9")
                && is_known_postgres_version("18.6")
        );
        assert!(
            !is_known_postgres_version("18.5")
                && !is_known_postgres_version("19")
                && !is_known_postgres_version("16.99")
        );
        assert!(is_known_cache_version(false, "7.1") && is_known_cache_version(false, "6.x"));
        assert!(!is_known_cache_version(true, "7.1") && is_known_cache_version(true, "8.0"));
        assert!(!is_known_cache_version(false, "8.0") && !is_known_cache_version(false, "8.x"));
        assert_eq!(
            postgres_minor_versions("18").collect::<Vec<_>>(),
            ["1", "2", "3", "4", "6"]
        );
    }
}
