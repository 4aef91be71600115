//! Assigns rules to setters.
//!
//! A row has the builders, the method, the index of the first checked argument, the kinds of the arguments, and the function
//! of `ecs_dsl::rules`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

/// How an argument is passed to its rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// `as i64`.
    Number,
    /// `as f64`.
    Float,
    /// A `Duration`.
    Time,
    /// A `&str`.
    Text,
    /// A `&str`, for setters that also accept other types, so that a named constant may not be text.
    LiteralText,
    /// Both ends of `1..=10`, as two numbers.
    Range,
    /// The end of `least..=10`, whose start isn't constant.
    RangeEnd,
}

/// A setter and its rule.
#[derive(Debug)]
pub(crate) struct Setter {
    builders: &'static [&'static str],
    method: &'static str,
    /// The index of the first argument that the rule takes.
    pub(crate) first: usize,
    pub(crate) kinds: &'static [Kind],
    pub(crate) rule: &'static str,
}

const fn setter(
    builders: &'static [&'static str],
    method: &'static str,
    first: usize,
    kinds: &'static [Kind],
    rule: &'static str,
) -> Setter {
    Setter {
        builders,
        method,
        first,
        kinds,
        rule,
    }
}

const TASKS: &[&str] = &["Service", "Worker"];
const CONTAINERS: &[&str] = &["Service", "Worker", "Container"];
const ROUTES: &[&str] = &["Service", "Route"];
/// Components whose `new` takes a name; other constructors have rows of their own.
const NAMED: &[&str] = &[
    "Bucket",
    "Cluster",
    "Dashboard",
    "Key",
    "LogGroup",
    "Postgres",
    "Queue",
    "Repository",
    "Search",
    "Service",
    "Table",
    "Topic",
    "Vpc",
    "Worker",
];
const IMPORTED: &[&str] = &[
    "Bucket",
    "Cluster",
    "Key",
    "LoadBalancer",
    "Postgres",
    "Queue",
    "Cache",
    "Search",
    "Secret",
    "Table",
    "Topic",
    "Vpc",
];

/// The components of a stack, and the stack itself.
const COMPONENTS: &[&str] = &[
    "Alarm",
    "Alarms",
    "Bucket",
    "Cluster",
    "Dashboard",
    "Key",
    "LoadBalancer",
    "LogGroup",
    "Mesh",
    "Namespace",
    "Postgres",
    "Queue",
    "Cache",
    "Repository",
    "Search",
    "Secret",
    "SecureParameter",
    "Service",
    "Stack",
    "Table",
    "Topic",
    "Vpc",
    "Worker",
];

const NUMBER: &[Kind] = &[Kind::Number];
const FLOAT: &[Kind] = &[Kind::Float];
const TIME: &[Kind] = &[Kind::Time];
const TEXT: &[Kind] = &[Kind::Text];
const LITERAL: &[Kind] = &[Kind::LiteralText];
const RANGE: &[Kind] = &[Kind::Range];

#[rustfmt::skip]
const SETTERS: &[Setter] = &[
    setter(NAMED, "new", 0, TEXT, "component_name"),
    setter(IMPORTED, "import", 0, TEXT, "component_name"),
    setter(&["LoadBalancer"], "public", 0, TEXT, "component_name"),
    setter(&["LoadBalancer"], "internal", 0, TEXT, "component_name"),
    setter(&["Mesh"], "service_connect", 0, TEXT, "component_name"),
    setter(&["Mesh"], "app_mesh", 0, TEXT, "component_name"),
    setter(&["Cache"], "redis", 0, TEXT, "component_name"),
    setter(&["Cache"], "valkey", 0, TEXT, "component_name"),
    setter(&["Secret"], "generated", 0, TEXT, "component_name"),
    setter(&["Secret"], "parameter", 0, TEXT, "component_name"),
    setter(&["Dashboard"], "overview", 0, TEXT, "component_name"),
    setter(&["Alarms"], "standard", 0, TEXT, "component_name"),
    setter(&["Alarm"], "above", 0, TEXT, "component_name"),
    setter(&["Alarm"], "at_least", 0, TEXT, "component_name"),
    setter(&["Alarm"], "below", 0, TEXT, "component_name"),
    setter(&["Namespace"], "new", 0, TEXT, "domain"),
    setter(&["Namespace"], "import", 0, TEXT, "domain"),
    setter(COMPONENTS, "allow", 1, TEXT, "allowance_reason"),
    setter(&["Stack"], "output", 0, TEXT, "output_name"),
    setter(&["Stack"], "tag", 0, TEXT, "tag_key"),
    setter(&["Stack"], "tag", 1, LITERAL, "tag_value"),
    setter(&["Stack"], "description", 0, TEXT, "description"),
    setter(&["App"], "new", 0, TEXT, "app_name"),
    setter(&["Stage"], "new", 0, TEXT, "stage_name"),
    setter(&["Stage"], "region", 0, TEXT, "region"),
    setter(&["Stage"], "account", 0, TEXT, "account_id"),
    setter(&["Stage"], "service_role", 0, TEXT, "service_role"),
    setter(&["Stage"], "notify", 0, TEXT, "topic_arn"),
    setter(&["Stage"], "roll_back_on_alarms", 0, NUMBER, "alarm_minutes"),

    setter(&["Alarm"], "notify", 0, LITERAL, "action_arn"),
    setter(&["Key"], "import", 1, LITERAL, "key_arn"),
    setter(&["LoadBalancer"], "https", 0, LITERAL, "certificate_arn"),
    setter(&["LoadBalancer"], "listener", 0, LITERAL, "listener_arn"),
    setter(&["LoadBalancer", "Postgres", "Cache", "Search"], "security_group", 0, LITERAL, "security_group_id"),
    setter(&["LoadBalancer"], "web_acl", 0, LITERAL, "web_acl_arn"),
    setter(&["Queue"], "arn", 0, LITERAL, "queue_arn"),
    setter(&["Search"], "arn", 0, LITERAL, "search_domain_arn"),
    setter(&["Topic"], "import", 1, LITERAL, "topic_arn"),
    setter(&["Vpc"], "import", 1, LITERAL, "vpc_id"),
    setter(&["Vpc"], "subnets", 1, LITERAL, "subnet_id"),
    setter(TASKS, "security_group", 0, LITERAL, "security_group_id"),

    setter(&["Vpc"], "cidr", 0, TEXT, "vpc_cidr"),
    setter(&["Vpc"], "zones", 0, NUMBER, "zones"),
    setter(&["Vpc"], "flow_logs", 0, TIME, "retention"),
    setter(&["LoadBalancer"], "idle_timeout", 0, TIME, "idle_timeout"),
    setter(&["LogGroup"], "retention", 0, TIME, "retention"),

    setter(TASKS, "ephemeral_storage", 0, NUMBER, "ephemeral_storage"),
    setter(TASKS, "desired_count", 0, NUMBER, "tasks"),
    setter(TASKS, "scale", 0, RANGE, "scaling_bounds"),
    setter(TASKS, "scale", 0, &[Kind::RangeEnd], "tasks"),
    setter(CONTAINERS, "command", 0, LITERAL, "plain_argument"),
    setter(&["Container"], "entry_point", 0, LITERAL, "plain_argument"),
    setter(TASKS, "log_retention", 0, TIME, "retention"),
    setter(TASKS, "stop_timeout", 0, TIME, "stop_timeout"),
    setter(&["Service", "Container"], "port", 0, NUMBER, "port"),
    setter(CONTAINERS, "env", 0, TEXT, "variable_name"),
    setter(CONTAINERS, "env", 0, &[Kind::Text, Kind::LiteralText], "plain_variable"),
    setter(CONTAINERS, "env", 1, LITERAL, "variable_value"),
    setter(CONTAINERS, "secret", 0, TEXT, "variable_name"),
    setter(&["Container"], "new", 0, TEXT, "container_name"),
    setter(&["Volume"], "ephemeral", 0, TEXT, "volume_name"),
    setter(&["Volume"], "efs", 0, TEXT, "volume_name"),
    setter(&["Image"], "ecr", 0, LITERAL, "repository_name"),
    setter(&["Image"], "registry", 0, TEXT, "image_reference"),
    setter(&["Image"], "credentials", 0, LITERAL, "arn"),
    setter(&["Image"], "tag", 0, TEXT, "image_tag"),

    setter(ROUTES, "path", 0, TEXT, "path_pattern"),
    setter(&["Route"], "to_path", 0, TEXT, "path_pattern"),
    setter(ROUTES, "host", 0, TEXT, "host_pattern"),
    setter(&["Route"], "to_host", 0, TEXT, "host_pattern"),
    setter(ROUTES, "header", 0, TEXT, "header_name"),
    setter(ROUTES, "header", 1, TEXT, "header_value"),
    setter(ROUTES, "query", 0, TEXT, "query_key"),
    setter(ROUTES, "query", 1, TEXT, "query_value"),
    setter(ROUTES, "method", 0, TEXT, "method"),
    setter(ROUTES, "source_ip", 0, TEXT, "ip_block"),
    setter(ROUTES, "priority", 0, NUMBER, "priority"),

    setter(&["Service"], "health_check", 0, TEXT, "health_path"),
    setter(&["Service"], "health_check_grace_period", 0, TIME, "grace_period"),
    setter(&["Service"], "deregistration_delay", 0, TIME, "deregistration_delay"),
    setter(&["Service"], "slow_start", 0, TIME, "slow_start"),
    setter(&["Service"], "idle_timeout", 0, TIME, "mesh_timeout"),
    setter(&["Service"], "per_request_timeout", 0, TIME, "mesh_timeout"),
    setter(&["MeshTls"], "private_ca", 0, LITERAL, "authority_arn"),
    setter(&["Service"], "discovery_ttl", 0, TIME, "discovery_ttl"),
    setter(&["Stickiness"], "cookie", 0, TIME, "stickiness"),
    setter(&["HealthCheck"], "path", 0, TEXT, "health_path"),
    setter(&["HealthCheck"], "matcher", 0, TEXT, "health_matcher"),
    setter(&["HealthCheck"], "interval", 0, TIME, "health_interval"),
    setter(&["HealthCheck"], "timeout", 0, TIME, "health_timeout"),
    setter(&["HealthCheck"], "healthy_threshold", 0, NUMBER, "health_threshold"),
    setter(&["HealthCheck"], "unhealthy_threshold", 0, NUMBER, "health_threshold"),
    setter(&["ContainerHealthCheck"], "interval", 0, TIME, "container_health_interval"),
    setter(&["ContainerHealthCheck"], "timeout", 0, TIME, "container_health_timeout"),
    setter(&["ContainerHealthCheck"], "retries", 0, NUMBER, "container_health_retries"),
    setter(&["ContainerHealthCheck"], "start_period", 0, TIME, "container_health_start"),

    setter(&["Postgres"], "allocated_storage", 0, NUMBER, "database_storage"),
    setter(&["Postgres"], "backup_retention_period", 0, TIME, "backup_retention"),
    setter(&["Postgres"], "db_name", 0, TEXT, "database_name"),
    setter(&["Postgres"], "master_username", 0, TEXT, "database_user"),
    setter(&["Postgres"], "port", 0, NUMBER, "database_port"),
    setter(&["Postgres"], "instance_class", 0, TEXT, "instance_class"),
    setter(&["Postgres"], "engine_version", 0, TEXT, "postgres_version"),
    setter(&["Cache"], "node_type", 0, TEXT, "node_type"),
    setter(&["Cache"], "replicas", 0, NUMBER, "replicas"),
    setter(&["Cache"], "snapshot_retention_limit", 0, TIME, "snapshot_retention_limit"),
    setter(&["Cache"], "engine_version", 0, TEXT, "cache_version"),
    setter(&["Search"], "instance_type", 0, TEXT, "search_instance_type"),
    setter(&["Search"], "engine_version", 0, TEXT, "search_version"),
    setter(&["Search"], "instance_count", 0, NUMBER, "search_instance_count"),
    setter(&["Search"], "volume_size", 0, NUMBER, "search_volume_size"),
    setter(&["Queue"], "visibility_timeout", 0, TIME, "visibility_timeout"),
    setter(&["Queue"], "retention", 0, TIME, "message_retention"),
    setter(&["Queue"], "delay", 0, TIME, "message_delay"),
    setter(&["Queue"], "dead_letter", 1, NUMBER, "max_receives"),
    setter(&["Key"], "rotation_period", 0, TIME, "rotation_period"),
    setter(&["Key"], "pending_window", 0, TIME, "pending_window"),
    setter(&["Secret"], "length", 0, NUMBER, "secret_length"),
    setter(&["Secret"], "import", 1, LITERAL, "imported_secret"),
    setter(&["Secret"], "parameter", 1, LITERAL, "secure_parameter"),
    setter(&["KeyAttribute"], "string", 0, TEXT, "key_attribute"),
    setter(&["KeyAttribute"], "number", 0, TEXT, "key_attribute"),
    setter(&["KeyAttribute"], "binary", 0, TEXT, "key_attribute"),
    setter(&["TableIndex"], "new", 0, TEXT, "index_name"),
    setter(&["Table"], "time_to_live", 0, TEXT, "key_attribute"),
    setter(&["Table"], "provisioned", 0, &[Kind::Number, Kind::Number], "provisioned_capacity"),
    setter(&["Topic"], "email", 0, TEXT, "email_address"),
    setter(&["Topic"], "https", 0, TEXT, "https_endpoint"),
    setter(&["Topic"], "display_name", 0, TEXT, "display_name"),
    setter(&["Bucket"], "expire", 0, TIME, "expiry"),
    setter(&["Repository"], "repository_name", 0, TEXT, "repository_name"),
    setter(&["Repository"], "keep_last", 0, NUMBER, "kept_images"),
    setter(&["Repository"], "expire_untagged", 0, TIME, "expiry"),
    setter(&["LoadBalancerAttributes"], "client_keep_alive", 0, TIME, "client_keep_alive"),

    setter(&["Deployment"], "canary", 0, FLOAT, "canary_percent"),
    setter(&["Deployment"], "linear", 0, FLOAT, "linear_percent"),
    setter(&["Deployment"], "bake_time", 0, TIME, "bake_time"),
    setter(&["Deployment"], "step_time", 0, TIME, "step_time"),
    setter(&["Target"], "cpu", 0, FLOAT, "target_percent"),
    setter(&["Target"], "memory", 0, FLOAT, "target_percent"),
    setter(&["Target"], "requests", 0, FLOAT, "target_requests"),
    setter(&["Target"], "metric", 1, FLOAT, "target_value"),
    setter(&["Target"], "scale_in_cooldown", 0, TIME, "cooldown"),
    setter(&["Target"], "scale_out_cooldown", 0, TIME, "cooldown"),
    setter(&["ScheduledScaling"], "new", 1, TEXT, "schedule"),
    setter(&["ScheduledScaling"], "timezone", 0, TEXT, "timezone"),
    setter(&["ScheduledScaling"], "new", 2, RANGE, "scaling_bounds"),
    setter(&["Capacity"], "base", 0, NUMBER, "capacity_base"),
    setter(&["Capacity"], "weight", 0, NUMBER, "capacity_weight"),

    setter(&["Alarm"], "description", 0, TEXT, "alarm_description"),
    setter(&["Metric"], "custom", 0, TEXT, "metric_namespace"),
    setter(&["Metric"], "custom", 1, TEXT, "metric_name"),
    setter(&["Statistic"], "Percentile", 0, FLOAT, "percentile"),
];

/// The rules for a method of a builder.
pub(crate) fn setters(builder: &str, method: &str) -> impl Iterator<Item = &'static Setter> {
    // Proc macros aren't optimized: a linear search for each call would dominate the run time.
    static BY_METHOD: LazyLock<BTreeMap<&str, Vec<&Setter>>> = LazyLock::new(|| {
        let mut rows: BTreeMap<&str, Vec<&Setter>> = BTreeMap::new();
        for setter in SETTERS {
            rows.entry(setter.method).or_default().push(setter);
        }
        rows
    });
    let of_method = BY_METHOD.get(method).into_iter().flatten().copied();
    of_method.filter(move |setter| setter.builders.contains(&builder))
}

/// Whether a setter of an imported `builder` isn't checked, because the resource exists as it is.
pub(crate) fn is_unchecked(builder: &str, method: &str) -> bool {
    let of_imports = matches!(
        (builder, method),
        ("Vpc", "subnets")
            | ("Postgres" | "Cache" | "Search", "security_group")
            | ("Search", "arn")
    );
    !of_imports
        && [
            "Key",
            "Postgres",
            "Cache",
            "Repository",
            "Search",
            "Table",
            "Vpc",
        ]
        .contains(&builder)
}

#[cfg(test)]
pub(crate) fn rows() -> impl Iterator<Item = (&'static [&'static str], &'static str, &'static str)>
{
    SETTERS
        .iter()
        .map(|setter| (setter.builders, setter.method, setter.rule))
}
