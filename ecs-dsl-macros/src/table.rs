//! Which rule stands behind which setter.
//!
//! A row has the builders, the method, and the function of `ecs_dsl::rules` with the kinds of its arguments.

use syn::Ident;

/// How an argument goes to its rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// `as i64`.
    Number,
    /// `as f64`.
    Float,
    /// A `Duration`, as it is.
    Time,
    /// A `&str`, as it is.
    Text,
    /// The same where the setter takes other types too, so that a named constant may be no text.
    LiteralText,
    /// Both ends of `1..=10`, as two numbers.
    Range,
}

/// A setter and its rule.
#[derive(Debug)]
pub(crate) struct Setter {
    builders: &'static [&'static str],
    method: &'static str,
    /// The first argument that the rule takes.
    pub(crate) first: usize,
    pub(crate) kinds: &'static [Kind],
    pub(crate) rule: &'static str,
}

/// Two setters that are legal only together.
#[derive(Debug)]
pub(crate) struct Pair {
    builders: &'static [&'static str],
    pub(crate) first: &'static str,
    pub(crate) second: &'static str,
    pub(crate) kind: Kind,
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
/// Components whose `new` takes a name; the other constructors have rows of their own.
const NAMED: &[&str] = &[
    "Bucket",
    "Cluster",
    "Dashboard",
    "Key",
    "LogGroup",
    "Postgres",
    "Queue",
    "Redis",
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
    "Redis",
    "Search",
    "Secret",
    "Table",
    "Topic",
    "Vpc",
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
    setter(&["Secret"], "generated", 0, TEXT, "component_name"),
    setter(&["Secret"], "parameter", 0, TEXT, "component_name"),
    setter(&["Dashboard"], "overview", 0, TEXT, "component_name"),
    setter(&["Alarm"], "above", 0, TEXT, "component_name"),
    setter(&["Alarm"], "at_least", 0, TEXT, "component_name"),
    setter(&["Alarm"], "below", 0, TEXT, "component_name"),
    setter(&["Namespace"], "new", 0, TEXT, "domain"),
    setter(&["Namespace"], "import", 0, TEXT, "domain"),
    setter(&["Stack"], "output", 0, TEXT, "output_name"),
    setter(&["Stack"], "tag", 0, TEXT, "tag_key"),
    setter(&["Stack"], "tag", 1, LITERAL, "tag_value"),
    setter(&["Stack"], "description", 0, TEXT, "description"),
    setter(&["App"], "new", 0, TEXT, "app_name"),
    setter(&["Stage"], "new", 0, TEXT, "stage_name"),
    setter(&["Stage"], "region", 0, TEXT, "region"),
    setter(&["Stage"], "account", 0, TEXT, "account_id"),

    setter(&["Vpc"], "cidr", 0, TEXT, "vpc_cidr"),
    setter(&["Vpc"], "zones", 0, NUMBER, "zones"),
    setter(&["Vpc"], "flow_logs", 0, TIME, "retention"),
    setter(&["LoadBalancer"], "idle_timeout", 0, TIME, "idle_timeout"),
    setter(&["LogGroup"], "retention", 0, TIME, "retention"),

    setter(TASKS, "ephemeral_storage", 0, NUMBER, "ephemeral_storage"),
    setter(TASKS, "desired_count", 0, NUMBER, "tasks"),
    setter(TASKS, "scale", 0, RANGE, "scaling_bounds"),
    setter(TASKS, "log_retention", 0, TIME, "retention"),
    setter(TASKS, "stop_timeout", 0, TIME, "stop_timeout"),
    setter(&["Service", "Container"], "port", 0, NUMBER, "port"),
    setter(CONTAINERS, "env", 0, TEXT, "variable_name"),
    setter(CONTAINERS, "env", 0, &[Kind::Text, Kind::LiteralText], "plain_variable"),
    setter(CONTAINERS, "secret", 0, TEXT, "variable_name"),
    setter(&["Container"], "new", 0, TEXT, "container_name"),
    setter(&["Volume"], "scratch", 0, TEXT, "volume_name"),
    setter(&["Volume"], "efs", 0, TEXT, "volume_name"),
    setter(&["Image"], "ecr", 0, LITERAL, "repository_name"),
    setter(&["Image"], "registry", 0, TEXT, "image_reference"),
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
    setter(&["Redis"], "node_type", 0, TEXT, "node_type"),
    setter(&["Redis"], "replicas", 0, NUMBER, "replicas"),
    setter(&["Redis"], "snapshot_retention", 0, TIME, "snapshot_retention"),
    setter(&["Search"], "instance_type", 0, TEXT, "search_instance_type"),
    setter(&["Queue"], "visibility_timeout", 0, TIME, "visibility_timeout"),
    setter(&["Queue"], "retention", 0, TIME, "message_retention"),
    setter(&["Queue"], "delay", 0, TIME, "message_delay"),
    setter(&["Queue"], "dead_letter", 1, NUMBER, "max_receives"),
    setter(&["Key"], "rotation_period", 0, TIME, "rotation_period"),
    setter(&["Key"], "pending_window", 0, TIME, "pending_window"),
    setter(&["Secret"], "length", 0, NUMBER, "secret_length"),
    setter(&["KeyAttribute"], "string", 0, TEXT, "key_attribute"),
    setter(&["KeyAttribute"], "number", 0, TEXT, "key_attribute"),
    setter(&["KeyAttribute"], "binary", 0, TEXT, "key_attribute"),
    setter(&["TableIndex"], "new", 0, TEXT, "index_name"),
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
    setter(&["ScheduledScaling"], "new", 1, TEXT, "schedule"),
    setter(&["ScheduledScaling"], "new", 2, RANGE, "scaling_bounds"),
    setter(&["Capacity"], "base", 0, NUMBER, "capacity_base"),
    setter(&["Capacity"], "weight", 0, NUMBER, "capacity_weight"),
];

#[rustfmt::skip]
const PAIRS: &[Pair] = &[
    Pair { builders: TASKS, first: "cpu", second: "memory", kind: Kind::Number, rule: "fargate_size" },
    Pair { builders: &["Postgres"], first: "allocated_storage", second: "max_allocated_storage", kind: Kind::Number, rule: "database_growth" },
    Pair { builders: &["Alarm"], first: "breaching_periods", second: "periods", kind: Kind::Number, rule: "alarm_periods" },
    Pair { builders: &["HealthCheck"], first: "interval", second: "timeout", kind: Kind::Time, rule: "health_timing" },
    Pair { builders: &["Deployment"], first: "minimum_healthy_percent", second: "maximum_percent", kind: Kind::Number, rule: "deployment_percents" },
];

/// The rules of one call.
pub(crate) fn setters(builder: &Ident, method: &Ident) -> impl Iterator<Item = &'static Setter> {
    SETTERS.iter().filter(move |setter| {
        method == setter.method && setter.builders.iter().any(|known| builder == known)
    })
}

/// The rules of two calls of one chain.
pub(crate) fn pairs(builder: &Ident) -> impl Iterator<Item = &'static Pair> {
    PAIRS
        .iter()
        .filter(move |pair| pair.builders.iter().any(|known| builder == known))
}
