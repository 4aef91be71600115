//! Machines and versions of databases and caches that AWS didn't have when we looked, and connections in the clear.

use super::report::{Report, label, quoted};
use crate::diag::{Code, Diagnostic, Diagnostics, Located};
use crate::dsl::{Cache, CacheEngine, Postgres, Spec, Stack, TransitEncryption};
use crate::rules;

const IN_THE_CLEAR: Code = Code::new("ECS1738");
const UNKNOWN_VERSION: Code = Code::new("ECS1739");
const UNKNOWN_MACHINE: Code = Code::new("ECS1740");

pub(super) fn check(stack: &Stack, faults: &mut Diagnostics) {
    for spec in &stack.components {
        match spec {
            Spec::Postgres(db) if db.imported.is_none() => {
                postgres(db, &mut Report::new(label(db.as_ref()), faults));
            }
            Spec::Cache(cache) if cache.imported.is_none() => {
                redis(cache, &mut Report::new(label(cache.as_ref()), faults));
            }
            _ => {}
        }
    }
}

fn postgres(db: &Postgres, report: &mut Report<'_>) {
    let (version, class) = (&db.engine_version, &db.instance_class);
    if rules::postgres_version(version).is_ok() && !rules::is_known_postgres(version) {
        let major = version.split('.').next().unwrap_or_default();
        let newest = rules::postgres_minors(major).last();
        let hint = match newest {
            Some(minor) => format!(
                "the newest that we know of is `{major}.{minor}`; `{major}` is the one that RDS prefers"
            ),
            None => "a major version such as `18`".to_owned(),
        };
        unknown_version("PostgreSQL", version, hint, report);
    }
    if rules::instance_class(class).is_ok() && !rules::is_known_class(class) {
        unknown_machine("class of RDS", class, rules::class_sizes, report);
    }
}

fn redis(cache: &Cache, report: &mut Report<'_>) {
    if cache.transit_encryption == TransitEncryption::Disabled {
        let fault = Diagnostic::warning(IN_THE_CLEAR, "what is sent to it can be read on the way")
            .allowed("`TransitEncryption::Required`, or `Preferred` while clients change over")
            .hint("leave `.transit_encryption(…)` out");
        report.tell(fault, cache.origin);
    }
    let valkey = cache.engine == CacheEngine::Valkey;
    if let Some(version) = &cache.engine_version
        && rules::cache_version(version).is_ok()
        && !rules::is_known_cache(valkey, version)
    {
        let known = quoted(rules::cache_versions(valkey));
        let engine = if valkey { "Valkey" } else { "Redis" };
        unknown_version(engine, version, format!("we know of {known}"), report);
    }
    let node = &cache.node_type;
    if rules::node_type(node).is_ok() && !rules::is_known_node(node) {
        unknown_machine("type of ElastiCache", node, rules::node_sizes, report);
    }
}

fn unknown_version(engine: &str, version: &Located<String>, hint: String, report: &mut Report<'_>) {
    let message = format!(
        "`{}` is no version of {engine} that AWS had in October 2026",
        version.value
    );
    let fault = Diagnostic::warning(UNKNOWN_VERSION, message)
        .allowed("a version that AWS has")
        .hint(hint);
    report.tell(fault, version.origin);
}

fn unknown_machine<I: Iterator<Item = &'static str>>(
    kind: &str,
    name: &Located<String>,
    sizes: impl Fn(&str) -> I,
    report: &mut Report<'_>,
) {
    let mut parts = name.split('.');
    let (prefix, family) = (
        parts.next().unwrap_or_default(),
        parts.next().unwrap_or_default(),
    );
    let sizes: Vec<_> = sizes(family).collect();
    let hint = if sizes.is_empty() {
        format!("a family such as `t4g`: `{prefix}.t4g.medium`")
    } else {
        format!("`{family}` has the sizes {}", quoted(sizes))
    };
    let message = format!("`{}` is no {kind} that AWS had in October 2026", name.value);
    let fault = Diagnostic::warning(UNKNOWN_MACHINE, message)
        .allowed("a size that AWS has in the region")
        .hint(hint);
    report.tell(fault, name.origin);
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{Cache, Component, Postgres, TransitEncryption, Vpc};

    fn added<C: Component>(component: impl Fn() -> C) -> Diagnostics {
        check(move |stack| {
            stack.add(Vpc::new("main"));
            stack.add(component());
        })
    }

    #[test]
    fn versions_are_ones_that_aws_has() {
        let version =
            |version: &'static str| added(move || Postgres::new("db").engine_version(version));
        let message = "`18.5` is no version of PostgreSQL that AWS had in October 2026";
        assert_warning(&version("18.5"), "ECS1739", message);
        let hint = "the newest that we know of is `18.6`; `18` is the one that RDS prefers";
        assert_eq!(only_fault(&version("18.5")).hint.as_deref(), Some(hint));
        assert_silent(&version("18.6"));
        let faults = added(|| Cache::valkey("cache").engine_version("7.1"));
        let message = "`7.1` is no version of Valkey that AWS had in October 2026";
        assert_warning(&faults, "ECS1739", message);
        assert_silent(&added(|| Cache::redis("cache").engine_version("7.1")));
    }

    #[test]
    fn machines_are_ones_that_aws_has() {
        let faults = added(|| Cache::redis("cache").node_type("cache.t4g.large"));
        let message = "`cache.t4g.large` is no type of ElastiCache that AWS had in October 2026";
        assert_warning(&faults, "ECS1740", message);
        let hint = "`t4g` has the sizes `micro`, `small` and `medium`";
        assert_eq!(only_fault(&faults).hint.as_deref(), Some(hint));
        let faults = added(|| Postgres::new("db").instance_class("db.t5g.large"));
        let hint = "a family such as `t4g`: `db.t4g.medium`";
        assert_eq!(only_fault(&faults).hint.as_deref(), Some(hint));
    }

    #[test]
    fn connections_are_encrypted() {
        let faults =
            added(|| Cache::redis("cache").transit_encryption(TransitEncryption::Disabled));
        let message = "what is sent to it can be read on the way";
        assert_warning(&faults, "ECS1738", message);
        assert_silent(&added(|| {
            Cache::redis("cache").transit_encryption(TransitEncryption::Preferred)
        }));
    }
}
