//! Instance types and engine versions that AWS doesn't offer, and unencrypted connections to caches.

use crate::check::report::{Report, label, quoted};
use crate::diag::{Diagnostic, Diagnostics, Spanned};
use crate::dsl::{Cache, CacheEngine, Postgres, Stack, TransitEncryption};
use crate::rules::{self, codes};

pub(super) fn check(stack: &Stack, diagnostics: &mut Diagnostics) {
    for db in stack.all::<Postgres>().filter(|db| db.imported.is_none()) {
        postgres(db, &mut Report::new(label(db.as_ref()), diagnostics));
    }
    for cache in stack
        .all::<Cache>()
        .filter(|cache| cache.imported.is_none())
    {
        redis(cache, &mut Report::new(label(cache.as_ref()), diagnostics));
    }
}

fn postgres(db: &Postgres, report: &mut Report<'_>) {
    let (version, class) = (&db.engine_version, &db.instance_class);
    if rules::postgres_version(version).is_ok() && !rules::is_known_postgres_version(version) {
        let major = version.split('.').next().unwrap_or_default();
        let newest = rules::postgres_minor_versions(major).last();
        let hint = match newest {
            Some(minor) => format!(
                "use `{major}` for the default minor version of RDS; the latest known version is `{major}.{minor}`"
            ),
            None => "use a major version such as `18`".to_owned(),
        };
        unknown_version("PostgreSQL", version, hint, report);
    }
    if rules::instance_class(class).is_ok() && !rules::is_known_instance_class(class) {
        unknown_instance_type(
            "RDS instance class",
            class,
            rules::instance_class_sizes,
            report,
        );
    }
}

fn redis(cache: &Cache, report: &mut Report<'_>) {
    if cache.transit_encryption == TransitEncryption::Disabled {
        let message = "encryption in transit is disabled";
        let diagnostic = Diagnostic::warning(codes::UNENCRYPTED_CACHE_TRAFFIC, message)
            .allowed("`TransitEncryption::Required`, or `Preferred` while clients migrate")
            .hint("remove `.transit_encryption(…)`");
        report.add(diagnostic, cache.origin);
    }
    let valkey = cache.engine == CacheEngine::Valkey;
    if let Some(version) = &cache.engine_version
        && rules::cache_version(version).is_ok()
        && !rules::is_known_cache_version(valkey, version)
    {
        let known = quoted(rules::cache_versions(valkey));
        let engine = if valkey { "Valkey" } else { "Redis" };
        unknown_version(engine, version, format!("known versions: {known}"), report);
    }
    let node = &cache.node_type;
    if rules::node_type(node).is_ok() && !rules::is_known_node_type(node) {
        unknown_instance_type(
            "ElastiCache node type",
            node,
            rules::node_type_sizes,
            report,
        );
    }
}

fn unknown_version(engine: &str, version: &Spanned<String>, hint: String, report: &mut Report<'_>) {
    let message = format!(
        "unknown {engine} version `{}` (as of October 2026)",
        version.value
    );
    let diagnostic = Diagnostic::warning(codes::UNKNOWN_ENGINE_VERSION, message)
        .allowed("a version that AWS offers")
        .hint(hint);
    report.add(diagnostic, version.origin);
}

fn unknown_instance_type<I: Iterator<Item = &'static str>>(
    kind: &str,
    name: &Spanned<String>,
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
        format!("use a family such as `t4g`: `{prefix}.t4g.medium`")
    } else {
        format!("sizes of `{family}`: {}", quoted(sizes))
    };
    let message = format!("unknown {kind} `{}` (as of October 2026)", name.value);
    let diagnostic = Diagnostic::warning(codes::UNKNOWN_INSTANCE_TYPE, message)
        .allowed("an instance type that AWS offers in the region")
        .hint(hint);
    report.add(diagnostic, name.origin);
}

#[cfg(test)]
mod tests {
    use crate::check::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{Cache, Component, Postgres, TransitEncryption, Vpc};

    fn added<C: Component>(component: impl Fn() -> C) -> Diagnostics {
        check(move |stack| {
            stack.add(Vpc::new("main"));
            stack.add(component());
        })
    }

    #[test]
    fn unknown_version_is_a_warning() {
        let version =
            |version: &'static str| added(move || Postgres::new("db").engine_version(version));
        let message = "unknown PostgreSQL version `18.5` (as of October 2026)";
        assert_warning(&version("18.5"), "ECS1739", message);
        let hint =
            "use `18` for the default minor version of RDS; the latest known version is `18.6`";
        assert_eq!(
            only_diagnostic(&version("18.5")).hint.as_deref(),
            Some(hint)
        );
        assert_silent(&version("18.6"));
        let diagnostics = added(|| Cache::valkey("cache").engine_version("7.1"));
        let message = "unknown Valkey version `7.1` (as of October 2026)";
        assert_warning(&diagnostics, "ECS1739", message);
        assert_silent(&added(|| Cache::redis("cache").engine_version("7.1")));
    }

    #[test]
    fn unknown_instance_type_is_a_warning() {
        let diagnostics = added(|| Cache::redis("cache").node_type("cache.t4g.large"));
        let message = "unknown ElastiCache node type `cache.t4g.large` (as of October 2026)";
        assert_warning(&diagnostics, "ECS1740", message);
        let hint = "sizes of `t4g`: `micro`, `small` and `medium`";
        assert_eq!(only_diagnostic(&diagnostics).hint.as_deref(), Some(hint));
        let diagnostics = added(|| Postgres::new("db").instance_class("db.t5g.large"));
        let hint = "use a family such as `t4g`: `db.t4g.medium`";
        assert_eq!(only_diagnostic(&diagnostics).hint.as_deref(), Some(hint));
    }

    #[test]
    fn disabled_encryption_is_a_warning() {
        let diagnostics =
            added(|| Cache::redis("cache").transit_encryption(TransitEncryption::Disabled));
        let message = "encryption in transit is disabled";
        assert_warning(&diagnostics, "ECS1738", message);
        assert_silent(&added(|| {
            Cache::redis("cache").transit_encryption(TransitEncryption::Preferred)
        }));
    }
}
