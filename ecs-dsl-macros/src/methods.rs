//! The setters of each builder: those with a single value, and those that may be called repeatedly.
//!
//! A chain with another method, such as one of a user's trait, may set more than is visible.

use crate::chain::Chain;

/// The setters of some builders.
#[derive(Debug)]
pub(crate) struct Methods {
    pub(crate) builders: &'static [&'static str],
    /// Setters of which a second call replaces the value of the first.
    pub(crate) single: &'static [&'static str],
    /// Setters that add a value, or have none.
    pub(crate) repeated: &'static [&'static str],
}

const fn of(
    builders: &'static [&'static str],
    single: &'static [&'static str],
    repeated: &'static [&'static str],
) -> Methods {
    Methods {
        builders,
        single,
        repeated,
    }
}

const REMOVAL: &[&str] = &[
    "delete_on_removal",
    "retain_on_removal",
    "snapshot_on_removal",
];

#[rustfmt::skip]
pub(crate) const METHODS: &[Methods] = &[
    of(&["Service", "Worker"],
        &["architecture", "capacity", "cluster", "command", "container_health_check", "cpu", "deploy", "desired_count",
          "ephemeral_storage", "image", "log_key", "log_retention", "memory", "mesh", "size", "stop_timeout", "subnets", "vpc"],
        &["assign_public_ip", "calls", "container", "env", "execute_command", "grant", "scale", "scale_at", "secret",
          "security_group", "sidecar", "volume", "without_mesh"]),
    of(&["Service"],
        &["deregistration_delay", "discovery", "discovery_ttl", "health_check", "health_check_grace_period",
          "idle_timeout", "load_balancer", "namespace", "per_request_timeout", "port", "priority", "protocol", "routing_policy", "slow_start", "stickiness"],
        &["forward", "grpc", "header", "host", "method", "path", "query", "route", "share", "source_ip"]),
    of(&["Container"],
        &["command", "cpu", "entry_point", "health_check", "memory", "port", "user"],
        &["depends_on", "env", "mount", "mount_read_only", "not_essential", "read_only_root_filesystem", "secret"]),
    of(&["Volume"], &["access_point", "mount_target_security_group"], &[]),
    of(&["Image"], &["credentials", "tag"], &[]),
    of(&["Route"], &["priority"], &["header", "host", "method", "path", "query", "source_ip"]),
    of(&["HealthCheck"], &["healthy_threshold", "interval", "matcher", "timeout", "unhealthy_threshold"], &[]),
    of(&["ContainerHealthCheck"], &["interval", "retries", "start_period", "timeout"], &[]),
    of(&["Deployment"],
        &["bake_time", "circuit_breaker", "maximum_percent", "minimum_healthy_percent", "step_time"], &[]),
    of(&["Target"], &["scale_in_cooldown", "scale_out_cooldown"], &[]),
    of(&["ScheduledScaling"], &["timezone"], &[]),
    of(&["Capacity"], &["base", "weight"], &[]),

    of(&["Vpc"], &["cidr", "flow_logs", "nat", "zones"], &["endpoints", "endpoints_for_tasks", "subnets"]),
    of(&["Cluster"], &["capacity", "insights", "vpc"], &[]),
    of(&["Namespace"], &["vpc"], &[]),
    of(&["Mesh"], &["access_logs", "envoy", "namespace", "retries", "tls"], &["xray"]),
    of(&["LoadBalancer"], &["access_logs", "attributes", "idle_timeout", "vpc", "web_acl"], &["https"]),
    of(&["LogGroup"], &["key", "retention"], &[]),

    of(&["Postgres"],
        &["allocated_storage", "backup_retention_period", "db_name", "engine_version", "instance_class", "key",
          "master_username", "max_allocated_storage", "port", "subnets", "vpc"],
        &["allow_major_version_upgrade", "multi_az", "parameter"]),
    of(&["Redis"],
        &["engine_version", "key", "node_type", "replicas", "snapshot_retention", "subnets", "transit_encryption",
          "vpc"],
        &["valkey"]),
    of(&["Search"],
        &["engine_version", "instance_count", "instance_type", "key", "subnets", "volume_size", "vpc"], &[]),
    of(&["Bucket"], &["expire", "key"], &["events", "takes_access_logs", "unversioned"]),
    of(&["Queue"], &["dead_letter", "delay", "key", "retention", "visibility_timeout"], &["fifo"]),
    of(&["Topic"], &["display_name", "key"], &["email", "https", "queue"]),
    of(&["Table"],
        &["key", "provisioned", "sort_key", "time_to_live"], &["index", "without_point_in_time_recovery"]),
    of(&["TableIndex"], &["sort_key"], &[]),
    of(&["Key"], &["pending_window", "rotation_period"], &["encrypts_logs"]),
    of(&["Secret"], &["key", "length", "template"], &[]),
    of(&["SecureParameter"], &["key"], &[]),
    of(&["Repository"], &["expire_untagged", "keep_last", "key", "repository_name"], &["mutable_tags"]),
    of(&["Postgres", "Redis"], &[], REMOVAL),
    of(&["Bucket", "Key", "Queue", "Repository", "Search", "Secret", "Table"], &[], REMOVAL),

    of(&["Alarm"], &["breaching_periods", "description", "periods", "treat_missing_data"], &["notify"]),
    of(&["Alarms"], &["cpu", "errors", "latency", "memory", "periods"], &["except", "notify"]),
    of(&["Metric"], &["label", "period", "statistic"], &["dimension"]),
    of(&["Dashboard"], &[], &["row"]),
    of(&["Widget"], &["width"], &[]),
];

/// Whether a second call of a setter replaces the value of the first.
pub(crate) fn is_single(builder: &str, method: &str) -> bool {
    for_builder(builder).any(|methods| methods.single.contains(&method))
}

/// Whether all calls of a chain, except the constructor, are known setters.
pub(crate) fn all_known(chain: &Chain<'_>) -> bool {
    let setters = chain.calls.iter().skip(usize::from(chain.whole));
    setters.map(|call| call.name.as_str()).all(|method| {
        // All components have `allow`.
        matches!(method, "clone" | "allow")
            || for_builder(&chain.builder).any(|methods| {
                methods.single.contains(&method) || methods.repeated.contains(&method)
            })
    })
}

fn for_builder(builder: &str) -> impl Iterator<Item = &'static Methods> {
    METHODS
        .iter()
        .filter(move |methods| methods.builders.contains(&builder))
}
