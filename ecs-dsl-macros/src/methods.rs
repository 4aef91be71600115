//! The setters of each builder: those that set one value, and the others.
//!
//! A chain with any other method, such as one of a trait of the user's, may hold more than can be seen.

use crate::chain::Chain;

/// The setters of some builders.
#[derive(Debug)]
pub(crate) struct Methods {
    pub(crate) builders: &'static [&'static str],
    /// Those of which a second call takes back what the first one said.
    pub(crate) once: &'static [&'static str],
    /// Those that add something, or have no value.
    pub(crate) often: &'static [&'static str],
}

const fn of(
    builders: &'static [&'static str],
    once: &'static [&'static str],
    often: &'static [&'static str],
) -> Methods {
    Methods {
        builders,
        once,
        often,
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
        &["architecture", "capacity", "cluster", "command", "container_health_check", "cpu", "deployment", "desired_count",
          "ephemeral_storage", "image", "log_key", "log_retention", "memory", "mesh", "size", "stop_timeout", "subnets", "vpc"],
        &["assign_public_ip", "calls", "container", "env", "execute_command", "grant", "scale", "scale_at", "secret",
          "security_group", "sidecar", "volume", "without_mesh"]),
    of(&["Service"],
        &["deregistration_delay", "discovery", "discovery_ttl", "health_check", "health_check_grace_period",
          "idle_timeout", "load_balancer", "namespace", "per_request_timeout", "port", "priority", "protocol", "routing_policy", "slow_start", "stickiness"],
        &["grpc", "header", "host", "method", "path", "query", "route", "source_ip", "weighted_target"]),
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
    of(&["LoadBalancer"], &["access_logs", "attributes", "dns_name", "idle_timeout", "listener", "security_group", "vpc", "web_acl"], &["https"]),
    of(&["LogGroup"], &["kms_key", "retention"], &[]),

    of(&["Postgres"],
        &["allocated_storage", "backup_retention_period", "db_name", "endpoint_address", "engine_version", "instance_class", "kms_key",
          "master_username", "max_allocated_storage", "port", "security_group", "subnets", "vpc"],
        &["allow_major_version_upgrade", "multi_az", "parameter"]),
    of(&["Cache"],
        &["address", "engine_version", "kms_key", "node_type", "replicas", "security_group", "snapshot_retention_limit",
          "subnets", "transit_encryption", "vpc"],
        &[]),
    of(&["Search"],
        &["arn", "endpoint", "engine_version", "instance_count", "instance_type", "kms_key", "security_group", "subnets",
          "volume_size", "vpc"], &[]),
    of(&["Bucket"], &["expire", "kms_key", "versioning"], &["access_log_target", "event_bridge"]),
    of(&["Queue"], &["arn", "dead_letter", "delay", "kms_key", "queue_url", "retention", "visibility_timeout"], &["fifo"]),
    of(&["Topic"], &["display_name", "kms_key"], &["email", "https", "queue"]),
    of(&["Table"],
        &["kms_key", "provisioned", "sort_key", "time_to_live"], &["index", "without_point_in_time_recovery"]),
    of(&["TableIndex"], &["sort_key"], &[]),
    of(&["Key"], &["pending_window", "rotation_period"], &["encrypts_logs"]),
    of(&["Secret"], &["kms_key", "length", "template"], &[]),
    of(&["SecureParameter"], &["kms_key"], &[]),
    of(&["Repository"], &["expire_untagged", "keep_last", "kms_key", "repository_name"], &["mutable_tags"]),
    of(&["Postgres", "Cache"], &[], REMOVAL),
    of(&["Bucket", "Key", "Queue", "Repository", "Search", "Secret", "Table"], &[], REMOVAL),

    of(&["Alarm"], &["breaching_periods", "description", "periods", "treat_missing_data"], &["notify"]),
    of(&["Alarms"], &["cpu", "errors", "latency", "memory", "periods"], &["except", "notify"]),
    of(&["Metric"], &["label", "period", "statistic"], &["dimension"]),
    of(&["Dashboard"], &[], &["row"]),
    of(&["Widget"], &["width"], &[]),
];

/// Whether a second call of a setter takes back the first one.
pub(crate) fn is_once(builder: &str, method: &str) -> bool {
    of_builder(builder).any(|methods| methods.once.contains(&method))
}

/// Whether every call of a chain, but the constructor, is a setter that is known.
pub(crate) fn are_known(chain: &Chain<'_>) -> bool {
    let setters = chain.calls.iter().skip(usize::from(chain.whole));
    setters.map(|call| call.name.as_str()).all(|method| {
        // The last one is of every component.
        matches!(method, "clone" | "allow")
            || of_builder(&chain.builder)
                .any(|methods| methods.once.contains(&method) || methods.often.contains(&method))
    })
}

fn of_builder(builder: &str) -> impl Iterator<Item = &'static Methods> {
    METHODS
        .iter()
        .filter(move |methods| methods.builders.contains(&builder))
}
