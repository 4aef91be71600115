//! The setters of each builder: those with a single value, and those that may be called repeatedly.
//!
//! A chain with another method, such as one of a user's trait, may have values that the macro doesn't see.

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

const fn methods(
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

const REMOVAL: &[&str] = &["delete_on_removal", "retain_on_removal"];

#[rustfmt::skip]
pub(crate) const METHODS: &[Methods] = &[
    methods(&["Service", "Worker"],
        &["architecture", "capacity", "cluster", "command", "container_health_check", "cpu", "deployment", "desired_count",
          "ephemeral_storage", "image", "log_kms_key", "log_retention", "memory", "mesh", "size", "stop_timeout", "subnets", "vpc"],
        &["assign_public_ip", "calls", "container", "env", "execute_command", "grant", "scale", "scale_at", "secret",
          "security_group", "sidecar", "volume", "without_mesh"]),
    methods(&["Service"],
        &["deregistration_delay", "discovery", "discovery_ttl", "health_check", "health_check_grace_period",
          "idle_timeout", "load_balancer", "namespace", "per_request_timeout", "port", "priority", "protocol", "routing_policy", "slow_start", "stickiness"],
        &["grpc", "header", "host", "method", "path", "query", "route", "source_ip", "weighted_target"]),
    methods(&["Container"],
        &["command", "cpu", "entry_point", "health_check", "memory", "port", "user"],
        &["depends_on", "env", "mount", "mount_read_only", "not_essential", "read_only_root_filesystem", "secret"]),
    methods(&["Volume"], &["access_point", "mount_target_security_group"], &[]),
    methods(&["Image"], &["credentials", "tag"], &[]),
    methods(&["Route"], &["priority"], &["header", "host", "method", "path", "query", "source_ip"]),
    methods(&["HealthCheck"], &["healthy_threshold", "interval", "matcher", "timeout", "unhealthy_threshold"], &[]),
    methods(&["ContainerHealthCheck"], &["interval", "retries", "start_period", "timeout"], &[]),
    methods(&["Deployment"],
        &["bake_time", "circuit_breaker", "maximum_percent", "minimum_healthy_percent", "step_time"], &[]),
    methods(&["Target"], &["scale_in_cooldown", "scale_out_cooldown"], &[]),
    methods(&["ScheduledScaling"], &["timezone"], &[]),
    methods(&["Capacity"], &["base", "weight"], &[]),

    methods(&["Vpc"], &["cidr", "flow_logs", "nat", "zones"], &["endpoints", "endpoints_for_tasks", "subnets"]),
    methods(&["Cluster"], &["capacity", "insights", "vpc"], &[]),
    methods(&["Namespace"], &["vpc"], &[]),
    methods(&["Mesh"], &["access_logs", "envoy", "namespace", "retries", "tls"], &["xray"]),
    methods(&["LoadBalancer"], &["access_logs", "attributes", "dns_name", "idle_timeout", "listener", "security_group", "vpc", "web_acl"], &["https"]),
    methods(&["LogGroup"], &["kms_key", "retention"], &[]),

    methods(&["Postgres"],
        &["allocated_storage", "backup_retention_period", "db_name", "endpoint_address", "engine_version", "instance_class", "kms_key",
          "master_username", "max_allocated_storage", "port", "security_group", "subnets", "vpc"],
        &["allow_major_version_upgrade", "multi_az", "parameter"]),
    methods(&["Cache"],
        &["address", "engine_version", "kms_key", "node_type", "replicas", "security_group", "snapshot_retention_limit",
          "subnets", "transit_encryption", "vpc"],
        &[]),
    methods(&["Search"],
        &["arn", "endpoint", "engine_version", "instance_count", "instance_type", "kms_key", "security_group", "subnets",
          "volume_size", "vpc"], &[]),
    methods(&["Bucket"], &["expire", "kms_key", "versioning"], &["access_log_target", "event_bridge"]),
    methods(&["Queue"], &["arn", "dead_letter", "delay", "kms_key", "queue_url", "retention", "visibility_timeout"], &["fifo"]),
    methods(&["Topic"], &["display_name", "kms_key"], &["email", "https", "queue"]),
    methods(&["Table"],
        &["kms_key", "provisioned", "sort_key", "time_to_live"], &["index", "without_point_in_time_recovery"]),
    methods(&["TableIndex"], &["sort_key"], &[]),
    methods(&["Key"], &["pending_window", "rotation_period"], &["encrypts_logs"]),
    methods(&["Secret"], &["kms_key", "length", "template"], &[]),
    methods(&["SecureParameter"], &["kms_key"], &[]),
    methods(&["Repository"], &["expire_untagged", "keep_last", "kms_key", "repository_name"], &["mutable_tags"]),
    methods(&["Postgres", "Cache"], &[], &["snapshot_on_removal"]),
    methods(&["Bucket", "Cache", "Key", "Postgres", "Queue", "Repository", "Search", "Secret", "Table"], &[], REMOVAL),

    methods(&["Alarm"], &["breaching_periods", "description", "periods", "treat_missing_data"], &["notify"]),
    methods(&["Alarms"], &["cpu", "errors", "latency", "memory", "periods"], &["except", "notify"]),
    methods(&["Metric"], &["label", "period", "statistic"], &["dimension"]),
    methods(&["Dashboard"], &[], &["row"]),
    methods(&["Widget"], &["width"], &[]),
];

/// Whether a second call of a setter replaces the value of the first.
pub(crate) fn is_single(builder: &str, method: &str) -> bool {
    for_builder(builder).any(|methods| methods.single.contains(&method))
}

/// Whether all calls of a chain, except the constructor, are known setters.
pub(crate) fn all_known(chain: &Chain<'_>) -> bool {
    let setters = chain.calls.iter().skip(usize::from(chain.is_complete));
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
