//! Written by `cargo run -p ecs-dsl-codegen` from the builders of `ecs-dsl` and the rules that they declare.

use crate::builder::Form::{Constructor, Other, Repeated, Single};
use crate::builder::Kind::{Float, LiteralText, Number, Range, RangeEnd, Text, Time};
use crate::builder::{ArgumentRule, Builder, Method, MultiSetterRule, RuleArgument};

/// The builders, sorted by name, with their methods, sorted by name.
#[rustfmt::skip]
pub(crate) static BUILDERS: &[Builder] = &[
    Builder { name: "AclRule", is_component: false, checked_if_imported: None, methods: &[
        Method { name: "allow", form: Constructor, rules: &[ArgumentRule { rule: "ip_block", first: 0, kinds: &[Text] }] },
        Method { name: "deny", form: Constructor, rules: &[ArgumentRule { rule: "ip_block", first: 0, kinds: &[Text] }] },
        Method { name: "icmp", form: Repeated, rules: &[] },
        Method { name: "number", form: Single, rules: &[ArgumentRule { rule: "acl_rule_number", first: 0, kinds: &[Number] }] },
        Method { name: "tcp", form: Single, rules: &[ArgumentRule { rule: "port", first: 0, kinds: &[Number] }] },
        Method { name: "tcp_ports", form: Single, rules: &[] },
        Method { name: "udp_ports", form: Single, rules: &[] },
    ], rules: &[
    ] },
    Builder { name: "Alarm", is_component: true, checked_if_imported: None, methods: &[
        Method { name: "above", form: Constructor, rules: &[ArgumentRule { rule: "component_name", first: 0, kinds: &[Text] }] },
        Method { name: "allow", form: Repeated, rules: &[ArgumentRule { rule: "allowance_reason", first: 1, kinds: &[Text] }] },
        Method { name: "at_least", form: Constructor, rules: &[ArgumentRule { rule: "component_name", first: 0, kinds: &[Text] }] },
        Method { name: "below", form: Constructor, rules: &[ArgumentRule { rule: "component_name", first: 0, kinds: &[Text] }] },
        Method { name: "breaching_periods", form: Single, rules: &[] },
        Method { name: "description", form: Single, rules: &[ArgumentRule { rule: "alarm_description", first: 0, kinds: &[Text] }] },
        Method { name: "notify", form: Repeated, rules: &[ArgumentRule { rule: "action_arn", first: 0, kinds: &[LiteralText] }] },
        Method { name: "ok_action", form: Repeated, rules: &[ArgumentRule { rule: "action_arn", first: 0, kinds: &[LiteralText] }] },
        Method { name: "periods", form: Single, rules: &[] },
        Method { name: "scale", form: Repeated, rules: &[] },
        Method { name: "treat_missing_data", form: Single, rules: &[] },
    ], rules: &[
        MultiSetterRule { rule: "alarm_periods", at: Some("breaching_periods"), unless: None, when_unknown: None, parts: &[
            RuleArgument { setter: "breaching_periods", of_argument: None, kind: Number, default: None },
            RuleArgument { setter: "periods", of_argument: None, kind: Number, default: Some("ALARM_PERIODS") },
        ] },
        MultiSetterRule { rule: "alarm_window", at: Some("periods"), unless: None, when_unknown: None, parts: &[
            RuleArgument { setter: "period", of_argument: Some(1), kind: Time, default: None },
            RuleArgument { setter: "periods", of_argument: None, kind: Number, default: Some("ALARM_PERIODS") },
        ] },
    ] },
    Builder { name: "Alarms", is_component: true, checked_if_imported: None, methods: &[
        Method { name: "allow", form: Repeated, rules: &[ArgumentRule { rule: "allowance_reason", first: 1, kinds: &[Text] }] },
        Method { name: "cpu", form: Single, rules: &[] },
        Method { name: "errors", form: Single, rules: &[] },
        Method { name: "except", form: Repeated, rules: &[] },
        Method { name: "latency", form: Single, rules: &[] },
        Method { name: "memory", form: Single, rules: &[] },
        Method { name: "notify", form: Repeated, rules: &[] },
        Method { name: "periods", form: Single, rules: &[] },
        Method { name: "queue_age", form: Single, rules: &[] },
        Method { name: "standard", form: Constructor, rules: &[ArgumentRule { rule: "component_name", first: 0, kinds: &[Text] }] },
    ], rules: &[
    ] },
    Builder { name: "Allowed", is_component: true, checked_if_imported: None, methods: &[
        Method { name: "allow", form: Repeated, rules: &[] },
    ], rules: &[
    ] },
    Builder { name: "App", is_component: false, checked_if_imported: None, methods: &[
        Method { name: "lock", form: Single, rules: &[] },
        Method { name: "new", form: Constructor, rules: &[ArgumentRule { rule: "app_name", first: 0, kinds: &[Text] }] },
        Method { name: "stage", form: Repeated, rules: &[] },
    ], rules: &[
    ] },
    Builder { name: "Bucket", is_component: true, checked_if_imported: None, methods: &[
        Method { name: "access_log_target", form: Repeated, rules: &[] },
        Method { name: "allow", form: Repeated, rules: &[ArgumentRule { rule: "allowance_reason", first: 1, kinds: &[Text] }] },
        Method { name: "delete_on_removal", form: Repeated, rules: &[] },
        Method { name: "empty_on_delete", form: Repeated, rules: &[] },
        Method { name: "event_bridge", form: Repeated, rules: &[] },
        Method { name: "expire", form: Single, rules: &[ArgumentRule { rule: "expiry", first: 0, kinds: &[Time] }] },
        Method { name: "import", form: Constructor, rules: &[ArgumentRule { rule: "component_name", first: 0, kinds: &[Text] }] },
        Method { name: "kms_key", form: Single, rules: &[] },
        Method { name: "new", form: Constructor, rules: &[ArgumentRule { rule: "component_name", first: 0, kinds: &[Text] }] },
        Method { name: "retain_on_removal", form: Repeated, rules: &[] },
        Method { name: "versioning", form: Single, rules: &[] },
    ], rules: &[
    ] },
    Builder { name: "Cache", is_component: true, checked_if_imported: Some(&["security_group"]), methods: &[
        Method { name: "address", form: Single, rules: &[] },
        Method { name: "allow", form: Repeated, rules: &[ArgumentRule { rule: "allowance_reason", first: 1, kinds: &[Text] }] },
        Method { name: "auth_token", form: Repeated, rules: &[] },
        Method { name: "delete_on_removal", form: Repeated, rules: &[] },
        Method { name: "engine_version", form: Single, rules: &[ArgumentRule { rule: "cache_version", first: 0, kinds: &[Text] }] },
        Method { name: "import", form: Constructor, rules: &[ArgumentRule { rule: "component_name", first: 0, kinds: &[Text] }] },
        Method { name: "kms_key", form: Single, rules: &[] },
        Method { name: "node_type", form: Single, rules: &[ArgumentRule { rule: "node_type", first: 0, kinds: &[Text] }] },
        Method { name: "redis", form: Constructor, rules: &[ArgumentRule { rule: "component_name", first: 0, kinds: &[Text] }] },
        Method { name: "replicas", form: Single, rules: &[ArgumentRule { rule: "replicas", first: 0, kinds: &[Number] }] },
        Method { name: "retain_on_removal", form: Repeated, rules: &[] },
        Method { name: "security_group", form: Single, rules: &[ArgumentRule { rule: "security_group_id", first: 0, kinds: &[LiteralText] }] },
        Method { name: "snapshot_on_removal", form: Repeated, rules: &[] },
        Method { name: "snapshot_retention_limit", form: Single, rules: &[ArgumentRule { rule: "snapshot_retention_limit", first: 0, kinds: &[Time] }] },
        Method { name: "subnets", form: Single, rules: &[] },
        Method { name: "transit_encryption", form: Single, rules: &[] },
        Method { name: "valkey", form: Constructor, rules: &[ArgumentRule { rule: "component_name", first: 0, kinds: &[Text] }] },
        Method { name: "vpc", form: Single, rules: &[] },
    ], rules: &[
    ] },
    Builder { name: "Capacity", is_component: false, checked_if_imported: None, methods: &[
        Method { name: "base", form: Single, rules: &[ArgumentRule { rule: "capacity_base", first: 0, kinds: &[Number] }] },
        Method { name: "weight", form: Single, rules: &[ArgumentRule { rule: "capacity_weight", first: 0, kinds: &[Number] }] },
    ], rules: &[
    ] },
    Builder { name: "Cluster", is_component: true, checked_if_imported: None, methods: &[
        Method { name: "allow", form: Repeated, rules: &[ArgumentRule { rule: "allowance_reason", first: 1, kinds: &[Text] }] },
        Method { name: "capacity", form: Single, rules: &[] },
        Method { name: "fargate_ephemeral_storage_kms_key", form: Single, rules: &[] },
        Method { name: "import", form: Constructor, rules: &[ArgumentRule { rule: "component_name", first: 0, kinds: &[Text] }] },
        Method { name: "insights", form: Single, rules: &[] },
        Method { name: "new", form: Constructor, rules: &[ArgumentRule { rule: "component_name", first: 0, kinds: &[Text] }] },
        Method { name: "vpc", form: Single, rules: &[] },
    ], rules: &[
    ] },
    Builder { name: "CommandPart", is_component: false, checked_if_imported: None, methods: &[
        Method { name: "field", form: Constructor, rules: &[ArgumentRule { rule: "event_path", first: 0, kinds: &[Text] }] },
    ], rules: &[
    ] },
    Builder { name: "Container", is_component: false, checked_if_imported: None, methods: &[
        Method { name: "command", form: Single, rules: &[] },
        Method { name: "cpu", form: Single, rules: &[] },
        Method { name: "depends_on", form: Repeated, rules: &[] },
        Method { name: "docker_label", form: Repeated, rules: &[] },
        Method { name: "entry_point", form: Single, rules: &[] },
        Method { name: "env", form: Repeated, rules: &[ArgumentRule { rule: "variable_name", first: 0, kinds: &[Text] }] },
        Method { name: "environment_file", form: Repeated, rules: &[ArgumentRule { rule: "environment_file", first: 1, kinds: &[Text] }] },
        Method { name: "gpus", form: Single, rules: &[] },
        Method { name: "health_check", form: Single, rules: &[] },
        Method { name: "interactive", form: Repeated, rules: &[] },
        Method { name: "linux_parameters", form: Single, rules: &[] },
        Method { name: "memory", form: Single, rules: &[ArgumentRule { rule: "container_memory", first: 0, kinds: &[Number] }] },
        Method { name: "memory_reservation", form: Single, rules: &[] },
        Method { name: "mount", form: Repeated, rules: &[ArgumentRule { rule: "mount_path", first: 1, kinds: &[Text] }] },
        Method { name: "mount_read_only", form: Repeated, rules: &[ArgumentRule { rule: "mount_path", first: 1, kinds: &[Text] }] },
        Method { name: "new", form: Constructor, rules: &[ArgumentRule { rule: "container_name", first: 0, kinds: &[Text] }] },
        Method { name: "not_essential", form: Repeated, rules: &[] },
        Method { name: "port", form: Repeated, rules: &[ArgumentRule { rule: "port", first: 0, kinds: &[Number] }] },
        Method { name: "port_mapping", form: Repeated, rules: &[] },
        Method { name: "privileged", form: Repeated, rules: &[] },
        Method { name: "pseudo_terminal", form: Repeated, rules: &[] },
        Method { name: "read_only_root_filesystem", form: Repeated, rules: &[] },
        Method { name: "restart_policy", form: Single, rules: &[] },
        Method { name: "secret", form: Repeated, rules: &[ArgumentRule { rule: "variable_name", first: 0, kinds: &[Text] }] },
        Method { name: "start_timeout", form: Single, rules: &[ArgumentRule { rule: "start_timeout", first: 0, kinds: &[Time] }] },
        Method { name: "system_control", form: Repeated, rules: &[] },
        Method { name: "udp_port", form: Repeated, rules: &[ArgumentRule { rule: "port", first: 0, kinds: &[Number] }] },
        Method { name: "ulimit", form: Repeated, rules: &[ArgumentRule { rule: "ulimit", first: 1, kinds: &[Number, Number] }] },
        Method { name: "user", form: Single, rules: &[] },
        Method { name: "version_consistency", form: Single, rules: &[] },
        Method { name: "volumes_from", form: Repeated, rules: &[] },
        Method { name: "volumes_from_read_only", form: Repeated, rules: &[] },
        Method { name: "working_directory", form: Single, rules: &[] },
    ], rules: &[
        MultiSetterRule { rule: "memory_reservation", at: Some("memory_reservation"), unless: None, when_unknown: None, parts: &[
            RuleArgument { setter: "memory_reservation", of_argument: None, kind: Number, default: None },
            RuleArgument { setter: "memory", of_argument: None, kind: Number, default: None },
        ] },
    ] },
    Builder { name: "ContainerHealthCheck", is_component: false, checked_if_imported: None, methods: &[
        Method { name: "curl", form: Constructor, rules: &[ArgumentRule { rule: "health_path", first: 0, kinds: &[Text] }] },
        Method { name: "interval", form: Single, rules: &[ArgumentRule { rule: "container_health_interval", first: 0, kinds: &[Time] }] },
        Method { name: "retries", form: Single, rules: &[ArgumentRule { rule: "container_health_retries", first: 0, kinds: &[Number] }] },
        Method { name: "shell", form: Constructor, rules: &[ArgumentRule { rule: "health_command", first: 0, kinds: &[Text] }] },
        Method { name: "start_period", form: Single, rules: &[ArgumentRule { rule: "container_health_start", first: 0, kinds: &[Time] }] },
        Method { name: "timeout", form: Single, rules: &[ArgumentRule { rule: "container_health_timeout", first: 0, kinds: &[Time] }] },
    ], rules: &[
    ] },
    Builder { name: "Dashboard", is_component: true, checked_if_imported: None, methods: &[
        Method { name: "allow", form: Repeated, rules: &[ArgumentRule { rule: "allowance_reason", first: 1, kinds: &[Text] }] },
        Method { name: "new", form: Constructor, rules: &[ArgumentRule { rule: "component_name", first: 0, kinds: &[Text] }] },
        Method { name: "overview", form: Constructor, rules: &[ArgumentRule { rule: "component_name", first: 0, kinds: &[Text] }] },
        Method { name: "row", form: Repeated, rules: &[] },
    ], rules: &[
    ] },
    Builder { name: "Deployment", is_component: false, checked_if_imported: None, methods: &[
        Method { name: "bake_time", form: Single, rules: &[ArgumentRule { rule: "bake_time", first: 0, kinds: &[Time] }] },
        Method { name: "canary", form: Constructor, rules: &[ArgumentRule { rule: "canary_percent", first: 0, kinds: &[Float] }] },
        Method { name: "circuit_breaker", form: Single, rules: &[] },
        Method { name: "linear", form: Constructor, rules: &[ArgumentRule { rule: "linear_percent", first: 0, kinds: &[Float] }] },
        Method { name: "maximum_percent", form: Single, rules: &[] },
        Method { name: "minimum_healthy_percent", form: Single, rules: &[] },
        Method { name: "step_time", form: Single, rules: &[ArgumentRule { rule: "step_time", first: 0, kinds: &[Time] }] },
    ], rules: &[
        MultiSetterRule { rule: "deployment_percents", at: None, unless: Some("one_at_a_time"), when_unknown: None, parts: &[
            RuleArgument { setter: "minimum_healthy_percent", of_argument: None, kind: Float, default: Some("MINIMUM_HEALTHY_PERCENT") },
            RuleArgument { setter: "maximum_percent", of_argument: None, kind: Float, default: Some("MAXIMUM_PERCENT") },
        ] },
    ] },
    Builder { name: "Device", is_component: false, checked_if_imported: None, methods: &[
        Method { name: "container_path", form: Single, rules: &[] },
        Method { name: "permissions", form: Single, rules: &[] },
    ], rules: &[
    ] },
    Builder { name: "DockerVolume", is_component: false, checked_if_imported: None, methods: &[
        Method { name: "autoprovision", form: Repeated, rules: &[] },
        Method { name: "driver", form: Single, rules: &[] },
        Method { name: "driver_opt", form: Repeated, rules: &[] },
        Method { name: "label", form: Repeated, rules: &[] },
        Method { name: "new", form: Constructor, rules: &[ArgumentRule { rule: "volume_name", first: 0, kinds: &[Text] }] },
        Method { name: "shared", form: Repeated, rules: &[] },
    ], rules: &[
    ] },
    Builder { name: "EbsVolume", is_component: false, checked_if_imported: None, methods: &[
        Method { name: "at", form: Single, rules: &[ArgumentRule { rule: "mount_path", first: 0, kinds: &[Text] }] },
        Method { name: "filesystem_type", form: Single, rules: &[] },
        Method { name: "from_snapshot", form: Constructor, rules: &[ArgumentRule { rule: "volume_name", first: 0, kinds: &[Text] }] },
        Method { name: "iops", form: Single, rules: &[] },
        Method { name: "kms_key", form: Single, rules: &[] },
        Method { name: "new", form: Constructor, rules: &[ArgumentRule { rule: "volume_name", first: 0, kinds: &[Text] }, ArgumentRule { rule: "ebs_volume_size", first: 1, kinds: &[Number] }] },
        Method { name: "throughput", form: Single, rules: &[] },
        Method { name: "volume_initialization_rate", form: Single, rules: &[] },
        Method { name: "volume_type", form: Single, rules: &[] },
    ], rules: &[
    ] },
    Builder { name: "Egress", is_component: false, checked_if_imported: None, methods: &[
        Method { name: "block", form: Constructor, rules: &[ArgumentRule { rule: "ip_block", first: 0, kinds: &[Text] }, ArgumentRule { rule: "port", first: 1, kinds: &[Number] }] },
        Method { name: "prefix_list", form: Constructor, rules: &[ArgumentRule { rule: "prefix_list_id", first: 0, kinds: &[LiteralText] }] },
    ], rules: &[
    ] },
    Builder { name: "Envoy", is_component: false, checked_if_imported: None, methods: &[
        Method { name: "cpu", form: Single, rules: &[] },
        Method { name: "egress_ignored_ports", form: Single, rules: &[] },
        Method { name: "image", form: Single, rules: &[] },
        Method { name: "memory", form: Single, rules: &[] },
        Method { name: "statistics", form: Repeated, rules: &[] },
    ], rules: &[
    ] },
    Builder { name: "Event", is_component: false, checked_if_imported: None, methods: &[
        Method { name: "bus", form: Single, rules: &[] },
        Method { name: "command", form: Single, rules: &[] },
        Method { name: "env", form: Repeated, rules: &[ArgumentRule { rule: "variable_name", first: 0, kinds: &[Text] }, ArgumentRule { rule: "event_path", first: 1, kinds: &[Text] }] },
        Method { name: "field", form: Repeated, rules: &[ArgumentRule { rule: "event_path", first: 0, kinds: &[Text] }] },
        Method { name: "named", form: Single, rules: &[] },
    ], rules: &[
    ] },
    Builder { name: "FailedTasks", is_component: true, checked_if_imported: None, methods: &[
        Method { name: "allow", form: Repeated, rules: &[ArgumentRule { rule: "allowance_reason", first: 1, kinds: &[Text] }] },
    ], rules: &[
    ] },
    Builder { name: "FileSystem", is_component: true, checked_if_imported: Some(&["security_group"]), methods: &[
        Method { name: "allow", form: Repeated, rules: &[ArgumentRule { rule: "allowance_reason", first: 1, kinds: &[Text] }] },
        Method { name: "delete_on_removal", form: Repeated, rules: &[] },
        Method { name: "file_system_id", form: Single, rules: &[] },
        Method { name: "import", form: Constructor, rules: &[ArgumentRule { rule: "component_name", first: 0, kinds: &[Text] }] },
        Method { name: "kms_key", form: Single, rules: &[] },
        Method { name: "new", form: Constructor, rules: &[ArgumentRule { rule: "component_name", first: 0, kinds: &[Text] }] },
        Method { name: "provisioned_throughput", form: Single, rules: &[ArgumentRule { rule: "provisioned_throughput", first: 0, kinds: &[Number] }] },
        Method { name: "retain_on_removal", form: Repeated, rules: &[] },
        Method { name: "security_group", form: Single, rules: &[ArgumentRule { rule: "security_group_id", first: 0, kinds: &[LiteralText] }] },
        Method { name: "subnets", form: Single, rules: &[] },
        Method { name: "transition_to_ia", form: Single, rules: &[ArgumentRule { rule: "transition_to_ia", first: 0, kinds: &[Time] }] },
        Method { name: "vpc", form: Single, rules: &[] },
        Method { name: "without_backups", form: Repeated, rules: &[] },
    ], rules: &[
    ] },
    Builder { name: "FileSystemMount", is_component: false, checked_if_imported: None, methods: &[
        Method { name: "owner", form: Single, rules: &[] },
        Method { name: "path", form: Single, rules: &[] },
        Method { name: "permissions", form: Single, rules: &[] },
        Method { name: "read_only", form: Repeated, rules: &[] },
    ], rules: &[
    ] },
    Builder { name: "Gateway", is_component: false, checked_if_imported: None, methods: &[
        Method { name: "allow", form: Repeated, rules: &[ArgumentRule { rule: "allowance_reason", first: 1, kinds: &[Text] }] },
        Method { name: "architecture", form: Single, rules: &[] },
        Method { name: "assign_public_ip", form: Repeated, rules: &[] },
        Method { name: "calls", form: Repeated, rules: &[] },
        Method { name: "capacity", form: Single, rules: &[] },
        Method { name: "cluster", form: Single, rules: &[] },
        Method { name: "command", form: Single, rules: &[] },
        Method { name: "container", form: Repeated, rules: &[] },
        Method { name: "container_health_check", form: Single, rules: &[] },
        Method { name: "cpu", form: Single, rules: &[ArgumentRule { rule: "task_cpu", first: 0, kinds: &[Number] }] },
        Method { name: "deployment", form: Single, rules: &[] },
        Method { name: "deregistration_delay", form: Single, rules: &[ArgumentRule { rule: "deregistration_delay", first: 0, kinds: &[Time] }] },
        Method { name: "desired_count", form: Single, rules: &[ArgumentRule { rule: "tasks", first: 0, kinds: &[Number] }] },
        Method { name: "discovery", form: Single, rules: &[] },
        Method { name: "discovery_ttl", form: Single, rules: &[ArgumentRule { rule: "discovery_ttl", first: 0, kinds: &[Time] }] },
        Method { name: "egress", form: Single, rules: &[] },
        Method { name: "enable_fault_injection", form: Repeated, rules: &[] },
        Method { name: "env", form: Repeated, rules: &[ArgumentRule { rule: "variable_name", first: 0, kinds: &[Text] }] },
        Method { name: "ephemeral_storage", form: Single, rules: &[ArgumentRule { rule: "ephemeral_storage", first: 0, kinds: &[Number] }] },
        Method { name: "execute_command", form: Repeated, rules: &[] },
        Method { name: "execution_role", form: Single, rules: &[] },
        Method { name: "execution_role_policy", form: Repeated, rules: &[ArgumentRule { rule: "policy_arn", first: 0, kinds: &[LiteralText] }] },
        Method { name: "forward", form: Repeated, rules: &[] },
        Method { name: "grant", form: Repeated, rules: &[] },
        Method { name: "grpc", form: Repeated, rules: &[] },
        Method { name: "header", form: Repeated, rules: &[ArgumentRule { rule: "header_name", first: 0, kinds: &[Text] }, ArgumentRule { rule: "header_value", first: 1, kinds: &[Text] }] },
        Method { name: "health_check", form: Single, rules: &[ArgumentRule { rule: "health_path", first: 0, kinds: &[Text] }] },
        Method { name: "health_check_grace_period", form: Single, rules: &[ArgumentRule { rule: "grace_period", first: 0, kinds: &[Time] }] },
        Method { name: "host", form: Repeated, rules: &[ArgumentRule { rule: "host_pattern", first: 0, kinds: &[Text] }] },
        Method { name: "idle_timeout", form: Single, rules: &[ArgumentRule { rule: "mesh_timeout", first: 0, kinds: &[Time] }] },
        Method { name: "image", form: Single, rules: &[] },
        Method { name: "ipc_mode", form: Single, rules: &[] },
        Method { name: "load_balancer", form: Single, rules: &[] },
        Method { name: "log_kms_key", form: Single, rules: &[] },
        Method { name: "log_retention", form: Single, rules: &[ArgumentRule { rule: "retention", first: 0, kinds: &[Time] }] },
        Method { name: "memory", form: Single, rules: &[] },
        Method { name: "mesh", form: Single, rules: &[] },
        Method { name: "mesh_port", form: Single, rules: &[ArgumentRule { rule: "port", first: 0, kinds: &[Number] }] },
        Method { name: "method", form: Repeated, rules: &[ArgumentRule { rule: "method", first: 0, kinds: &[Text] }] },
        Method { name: "namespace", form: Single, rules: &[] },
        Method { name: "new", form: Constructor, rules: &[ArgumentRule { rule: "component_name", first: 0, kinds: &[Text] }] },
        Method { name: "only_security_group", form: Single, rules: &[ArgumentRule { rule: "security_group_id", first: 0, kinds: &[LiteralText] }] },
        Method { name: "operating_system", form: Single, rules: &[] },
        Method { name: "path", form: Repeated, rules: &[ArgumentRule { rule: "path_pattern", first: 0, kinds: &[Text] }] },
        Method { name: "per_request_timeout", form: Single, rules: &[ArgumentRule { rule: "mesh_timeout", first: 0, kinds: &[Time] }] },
        Method { name: "pid_mode", form: Single, rules: &[] },
        Method { name: "port", form: Single, rules: &[ArgumentRule { rule: "port", first: 0, kinds: &[Number] }] },
        Method { name: "port_mapping", form: Repeated, rules: &[] },
        Method { name: "predictive_scaling", form: Repeated, rules: &[] },
        Method { name: "priority", form: Single, rules: &[ArgumentRule { rule: "priority", first: 0, kinds: &[Number] }] },
        Method { name: "protocol", form: Single, rules: &[] },
        Method { name: "query", form: Repeated, rules: &[ArgumentRule { rule: "query_key", first: 0, kinds: &[Text] }, ArgumentRule { rule: "query_value", first: 1, kinds: &[Text] }] },
        Method { name: "route", form: Repeated, rules: &[] },
        Method { name: "routing_policy", form: Single, rules: &[] },
        Method { name: "scale", form: Repeated, rules: &[ArgumentRule { rule: "scaling_bounds", first: 0, kinds: &[Range] }, ArgumentRule { rule: "tasks", first: 0, kinds: &[RangeEnd] }] },
        Method { name: "scale_at", form: Repeated, rules: &[] },
        Method { name: "scale_between", form: Single, rules: &[ArgumentRule { rule: "scaling_bounds", first: 0, kinds: &[Range] }, ArgumentRule { rule: "tasks", first: 0, kinds: &[RangeEnd] }] },
        Method { name: "secret", form: Repeated, rules: &[ArgumentRule { rule: "variable_name", first: 0, kinds: &[Text] }] },
        Method { name: "security_group", form: Repeated, rules: &[ArgumentRule { rule: "security_group_id", first: 0, kinds: &[LiteralText] }] },
        Method { name: "sidecar", form: Repeated, rules: &[] },
        Method { name: "size", form: Single, rules: &[] },
        Method { name: "slow_start", form: Single, rules: &[ArgumentRule { rule: "slow_start", first: 0, kinds: &[Time] }] },
        Method { name: "source_ip", form: Repeated, rules: &[ArgumentRule { rule: "ip_block", first: 0, kinds: &[Text] }] },
        Method { name: "stickiness", form: Single, rules: &[] },
        Method { name: "stop_timeout", form: Single, rules: &[ArgumentRule { rule: "stop_timeout", first: 0, kinds: &[Time] }] },
        Method { name: "subnets", form: Single, rules: &[] },
        Method { name: "task_role", form: Single, rules: &[] },
        Method { name: "task_role_policy", form: Repeated, rules: &[ArgumentRule { rule: "policy_arn", first: 0, kinds: &[LiteralText] }] },
        Method { name: "volume", form: Repeated, rules: &[] },
        Method { name: "vpc", form: Single, rules: &[] },
        Method { name: "weighted_target", form: Repeated, rules: &[] },
        Method { name: "without_mesh", form: Repeated, rules: &[] },
    ], rules: &[
        MultiSetterRule { rule: "memory_with_cpu", at: Some("memory"), unless: Some("size"), when_unknown: None, parts: &[
            RuleArgument { setter: "cpu", of_argument: None, kind: Number, default: Some("TASK_CPU") },
            RuleArgument { setter: "memory", of_argument: None, kind: Number, default: None },
        ] },
        MultiSetterRule { rule: "task_size", at: None, unless: Some("size"), when_unknown: None, parts: &[
            RuleArgument { setter: "cpu", of_argument: None, kind: Number, default: Some("TASK_CPU") },
            RuleArgument { setter: "memory", of_argument: None, kind: Number, default: Some("TASK_MEMORY") },
        ] },
        MultiSetterRule { rule: "desired_count", at: Some("desired_count"), unless: None, when_unknown: None, parts: &[
            RuleArgument { setter: "scale", of_argument: None, kind: Range, default: None },
            RuleArgument { setter: "desired_count", of_argument: None, kind: Number, default: None },
        ] },
        MultiSetterRule { rule: "task_memory", at: None, unless: Some("size"), when_unknown: Some("cpu"), parts: &[
            RuleArgument { setter: "memory", of_argument: None, kind: Number, default: None },
        ] },
    ] },
    Builder { name: "Grant", is_component: false, checked_if_imported: None, methods: &[
        Method { name: "and", form: Repeated, rules: &[] },
        Method { name: "env", form: Repeated, rules: &[] },
        Method { name: "named", form: Single, rules: &[] },
        Method { name: "secret", form: Repeated, rules: &[] },
        Method { name: "statement", form: Repeated, rules: &[] },
        Method { name: "without_environment", form: Repeated, rules: &[] },
    ], rules: &[
    ] },
    Builder { name: "HealthCheck", is_component: false, checked_if_imported: None, methods: &[
        Method { name: "healthy_threshold", form: Single, rules: &[ArgumentRule { rule: "health_threshold", first: 0, kinds: &[Number] }] },
        Method { name: "interval", form: Single, rules: &[ArgumentRule { rule: "health_interval", first: 0, kinds: &[Time] }] },
        Method { name: "matcher", form: Single, rules: &[ArgumentRule { rule: "health_matcher", first: 0, kinds: &[Text] }] },
        Method { name: "path", form: Constructor, rules: &[ArgumentRule { rule: "health_path", first: 0, kinds: &[Text] }] },
        Method { name: "port", form: Single, rules: &[ArgumentRule { rule: "port", first: 0, kinds: &[Number] }] },
        Method { name: "timeout", form: Single, rules: &[ArgumentRule { rule: "health_timeout", first: 0, kinds: &[Time] }] },
        Method { name: "unhealthy_threshold", form: Single, rules: &[ArgumentRule { rule: "health_threshold", first: 0, kinds: &[Number] }] },
    ], rules: &[
        MultiSetterRule { rule: "health_timing", at: Some("timeout"), unless: None, when_unknown: None, parts: &[
            RuleArgument { setter: "interval", of_argument: None, kind: Time, default: Some("HEALTH_INTERVAL") },
            RuleArgument { setter: "timeout", of_argument: None, kind: Time, default: Some("HEALTH_TIMEOUT") },
        ] },
    ] },
    Builder { name: "HostedZone", is_component: true, checked_if_imported: None, methods: &[
        Method { name: "allow", form: Repeated, rules: &[ArgumentRule { rule: "allowance_reason", first: 1, kinds: &[Text] }] },
        Method { name: "import", form: Constructor, rules: &[ArgumentRule { rule: "component_name", first: 0, kinds: &[Text] }, ArgumentRule { rule: "host_name", first: 1, kinds: &[Text] }] },
        Method { name: "new", form: Constructor, rules: &[ArgumentRule { rule: "component_name", first: 0, kinds: &[Text] }, ArgumentRule { rule: "host_name", first: 1, kinds: &[Text] }] },
        Method { name: "zone_id", form: Single, rules: &[ArgumentRule { rule: "hosted_zone_id", first: 0, kinds: &[LiteralText] }] },
    ], rules: &[
    ] },
    Builder { name: "Image", is_component: false, checked_if_imported: None, methods: &[
        Method { name: "account", form: Single, rules: &[ArgumentRule { rule: "account_id", first: 0, kinds: &[Text] }] },
        Method { name: "build", form: Constructor, rules: &[ArgumentRule { rule: "build_path", first: 0, kinds: &[Text] }] },
        Method { name: "credentials", form: Single, rules: &[ArgumentRule { rule: "arn", first: 0, kinds: &[LiteralText] }] },
        Method { name: "ecr", form: Constructor, rules: &[ArgumentRule { rule: "ecr_image", first: 0, kinds: &[LiteralText] }] },
        Method { name: "region", form: Single, rules: &[ArgumentRule { rule: "region", first: 0, kinds: &[Text] }] },
        Method { name: "registry", form: Constructor, rules: &[ArgumentRule { rule: "image_reference", first: 0, kinds: &[Text] }] },
        Method { name: "tag", form: Single, rules: &[ArgumentRule { rule: "image_tag", first: 0, kinds: &[Text] }] },
    ], rules: &[
    ] },
    Builder { name: "ImageBuild", is_component: false, checked_if_imported: None, methods: &[
        Method { name: "argument", form: Repeated, rules: &[ArgumentRule { rule: "build_name", first: 0, kinds: &[Text] }] },
        Method { name: "cache_from", form: Repeated, rules: &[] },
        Method { name: "cache_to", form: Repeated, rules: &[] },
        Method { name: "file", form: Single, rules: &[ArgumentRule { rule: "build_path", first: 0, kinds: &[Text] }] },
        Method { name: "platform", form: Repeated, rules: &[] },
        Method { name: "repository", form: Single, rules: &[ArgumentRule { rule: "ecr_image", first: 0, kinds: &[LiteralText] }] },
        Method { name: "secret_file", form: Repeated, rules: &[ArgumentRule { rule: "build_name", first: 0, kinds: &[Text] }, ArgumentRule { rule: "build_path", first: 1, kinds: &[Text] }] },
        Method { name: "secret_variable", form: Repeated, rules: &[ArgumentRule { rule: "build_name", first: 0, kinds: &[Text] }, ArgumentRule { rule: "build_name", first: 1, kinds: &[Text] }] },
        Method { name: "target", form: Single, rules: &[ArgumentRule { rule: "build_name", first: 0, kinds: &[Text] }] },
    ], rules: &[
    ] },
    Builder { name: "Job", is_component: true, checked_if_imported: None, methods: &[
        Method { name: "allow", form: Repeated, rules: &[ArgumentRule { rule: "allowance_reason", first: 1, kinds: &[Text] }] },
        Method { name: "architecture", form: Single, rules: &[] },
        Method { name: "assign_public_ip", form: Repeated, rules: &[] },
        Method { name: "before", form: Repeated, rules: &[] },
        Method { name: "before_timeout", form: Single, rules: &[ArgumentRule { rule: "before_timeout", first: 0, kinds: &[Time] }] },
        Method { name: "calls", form: Repeated, rules: &[] },
        Method { name: "capacity", form: Single, rules: &[] },
        Method { name: "cluster", form: Single, rules: &[] },
        Method { name: "command", form: Single, rules: &[] },
        Method { name: "container", form: Repeated, rules: &[] },
        Method { name: "container_health_check", form: Single, rules: &[] },
        Method { name: "cpu", form: Single, rules: &[ArgumentRule { rule: "task_cpu", first: 0, kinds: &[Number] }] },
        Method { name: "dead_letter", form: Single, rules: &[] },
        Method { name: "egress", form: Single, rules: &[] },
        Method { name: "enable_fault_injection", form: Repeated, rules: &[] },
        Method { name: "env", form: Repeated, rules: &[ArgumentRule { rule: "variable_name", first: 0, kinds: &[Text] }] },
        Method { name: "ephemeral_storage", form: Single, rules: &[ArgumentRule { rule: "ephemeral_storage", first: 0, kinds: &[Number] }] },
        Method { name: "execute_command", form: Repeated, rules: &[] },
        Method { name: "execution_role", form: Single, rules: &[] },
        Method { name: "execution_role_policy", form: Repeated, rules: &[ArgumentRule { rule: "policy_arn", first: 0, kinds: &[LiteralText] }] },
        Method { name: "grant", form: Repeated, rules: &[] },
        Method { name: "image", form: Single, rules: &[] },
        Method { name: "ipc_mode", form: Single, rules: &[] },
        Method { name: "log_kms_key", form: Single, rules: &[] },
        Method { name: "log_retention", form: Single, rules: &[ArgumentRule { rule: "retention", first: 0, kinds: &[Time] }] },
        Method { name: "memory", form: Single, rules: &[] },
        Method { name: "new", form: Constructor, rules: &[ArgumentRule { rule: "component_name", first: 0, kinds: &[Text] }] },
        Method { name: "on", form: Repeated, rules: &[] },
        Method { name: "only_security_group", form: Single, rules: &[ArgumentRule { rule: "security_group_id", first: 0, kinds: &[LiteralText] }] },
        Method { name: "operating_system", form: Single, rules: &[] },
        Method { name: "pid_mode", form: Single, rules: &[] },
        Method { name: "schedule", form: Repeated, rules: &[] },
        Method { name: "secret", form: Repeated, rules: &[ArgumentRule { rule: "variable_name", first: 0, kinds: &[Text] }] },
        Method { name: "security_group", form: Repeated, rules: &[ArgumentRule { rule: "security_group_id", first: 0, kinds: &[LiteralText] }] },
        Method { name: "sidecar", form: Repeated, rules: &[] },
        Method { name: "size", form: Single, rules: &[] },
        Method { name: "start_retries", form: Single, rules: &[ArgumentRule { rule: "start_retries", first: 0, kinds: &[Number] }] },
        Method { name: "start_within", form: Single, rules: &[ArgumentRule { rule: "start_within", first: 0, kinds: &[Time] }] },
        Method { name: "stop_timeout", form: Single, rules: &[ArgumentRule { rule: "stop_timeout", first: 0, kinds: &[Time] }] },
        Method { name: "subnets", form: Single, rules: &[] },
        Method { name: "task_role", form: Single, rules: &[] },
        Method { name: "task_role_policy", form: Repeated, rules: &[ArgumentRule { rule: "policy_arn", first: 0, kinds: &[LiteralText] }] },
        Method { name: "timezone", form: Single, rules: &[ArgumentRule { rule: "timezone", first: 0, kinds: &[Text] }] },
        Method { name: "volume", form: Repeated, rules: &[] },
        Method { name: "vpc", form: Single, rules: &[] },
    ], rules: &[
        MultiSetterRule { rule: "memory_with_cpu", at: Some("memory"), unless: Some("size"), when_unknown: None, parts: &[
            RuleArgument { setter: "cpu", of_argument: None, kind: Number, default: Some("TASK_CPU") },
            RuleArgument { setter: "memory", of_argument: None, kind: Number, default: None },
        ] },
        MultiSetterRule { rule: "task_size", at: None, unless: Some("size"), when_unknown: None, parts: &[
            RuleArgument { setter: "cpu", of_argument: None, kind: Number, default: Some("TASK_CPU") },
            RuleArgument { setter: "memory", of_argument: None, kind: Number, default: Some("TASK_MEMORY") },
        ] },
        MultiSetterRule { rule: "task_memory", at: None, unless: Some("size"), when_unknown: Some("cpu"), parts: &[
            RuleArgument { setter: "memory", of_argument: None, kind: Number, default: None },
        ] },
    ] },
    Builder { name: "Key", is_component: true, checked_if_imported: Some(&[]), methods: &[
        Method { name: "allow", form: Repeated, rules: &[ArgumentRule { rule: "allowance_reason", first: 1, kinds: &[Text] }] },
        Method { name: "delete_on_removal", form: Repeated, rules: &[] },
        Method { name: "encrypts_logs", form: Repeated, rules: &[] },
        Method { name: "import", form: Constructor, rules: &[ArgumentRule { rule: "component_name", first: 0, kinds: &[Text] }, ArgumentRule { rule: "key_arn", first: 1, kinds: &[LiteralText] }] },
        Method { name: "new", form: Constructor, rules: &[ArgumentRule { rule: "component_name", first: 0, kinds: &[Text] }] },
        Method { name: "pending_window", form: Single, rules: &[ArgumentRule { rule: "pending_window", first: 0, kinds: &[Time] }] },
        Method { name: "retain_on_removal", form: Repeated, rules: &[] },
        Method { name: "rotation_period", form: Single, rules: &[ArgumentRule { rule: "rotation_period", first: 0, kinds: &[Time] }] },
    ], rules: &[
    ] },
    Builder { name: "KeyAttribute", is_component: false, checked_if_imported: None, methods: &[
        Method { name: "binary", form: Constructor, rules: &[ArgumentRule { rule: "key_attribute", first: 0, kinds: &[Text] }] },
        Method { name: "number", form: Constructor, rules: &[ArgumentRule { rule: "key_attribute", first: 0, kinds: &[Text] }] },
        Method { name: "string", form: Constructor, rules: &[ArgumentRule { rule: "key_attribute", first: 0, kinds: &[Text] }] },
    ], rules: &[
    ] },
    Builder { name: "LinuxParameters", is_component: false, checked_if_imported: None, methods: &[
        Method { name: "add_capability", form: Repeated, rules: &[] },
        Method { name: "device", form: Repeated, rules: &[] },
        Method { name: "drop_capability", form: Repeated, rules: &[] },
        Method { name: "init_process_enabled", form: Repeated, rules: &[] },
        Method { name: "max_swap", form: Single, rules: &[] },
        Method { name: "shared_memory_size", form: Single, rules: &[] },
        Method { name: "swappiness", form: Single, rules: &[ArgumentRule { rule: "swappiness", first: 0, kinds: &[Number] }] },
        Method { name: "tmpfs", form: Repeated, rules: &[] },
    ], rules: &[
    ] },
    Builder { name: "LoadBalancer", is_component: true, checked_if_imported: None, methods: &[
        Method { name: "access_logs", form: Single, rules: &[] },
        Method { name: "allow", form: Repeated, rules: &[ArgumentRule { rule: "allowance_reason", first: 1, kinds: &[Text] }] },
        Method { name: "attributes", form: Single, rules: &[] },
        Method { name: "dns_name", form: Single, rules: &[] },
        Method { name: "domain", form: Repeated, rules: &[ArgumentRule { rule: "host_name", first: 0, kinds: &[Text] }] },
        Method { name: "hsts", form: Single, rules: &[] },
        Method { name: "https", form: Repeated, rules: &[ArgumentRule { rule: "certificate_arn", first: 0, kinds: &[LiteralText] }] },
        Method { name: "idle_timeout", form: Single, rules: &[ArgumentRule { rule: "idle_timeout", first: 0, kinds: &[Time] }] },
        Method { name: "import", form: Constructor, rules: &[ArgumentRule { rule: "component_name", first: 0, kinds: &[Text] }] },
        Method { name: "internal", form: Constructor, rules: &[ArgumentRule { rule: "component_name", first: 0, kinds: &[Text] }] },
        Method { name: "listener", form: Single, rules: &[ArgumentRule { rule: "listener_arn", first: 0, kinds: &[LiteralText] }] },
        Method { name: "listener_protocol", form: Single, rules: &[] },
        Method { name: "public", form: Constructor, rules: &[ArgumentRule { rule: "component_name", first: 0, kinds: &[Text] }] },
        Method { name: "security_group", form: Single, rules: &[ArgumentRule { rule: "security_group_id", first: 0, kinds: &[LiteralText] }] },
        Method { name: "vpc", form: Single, rules: &[] },
        Method { name: "web_acl", form: Single, rules: &[ArgumentRule { rule: "web_acl_arn", first: 0, kinds: &[LiteralText] }] },
        Method { name: "zone", form: Repeated, rules: &[] },
    ], rules: &[
    ] },
    Builder { name: "LoadBalancerAttributes", is_component: false, checked_if_imported: None, methods: &[
        Method { name: "client_keep_alive", form: Single, rules: &[ArgumentRule { rule: "client_keep_alive", first: 0, kinds: &[Time] }] },
        Method { name: "desync_mitigation_mode", form: Single, rules: &[] },
        Method { name: "xff_header_processing_mode", form: Single, rules: &[] },
    ], rules: &[
    ] },
    Builder { name: "LogGroup", is_component: true, checked_if_imported: None, methods: &[
        Method { name: "allow", form: Repeated, rules: &[ArgumentRule { rule: "allowance_reason", first: 1, kinds: &[Text] }] },
        Method { name: "kms_key", form: Single, rules: &[] },
        Method { name: "new", form: Constructor, rules: &[ArgumentRule { rule: "component_name", first: 0, kinds: &[Text] }] },
        Method { name: "retention", form: Single, rules: &[ArgumentRule { rule: "retention", first: 0, kinds: &[Time] }] },
    ], rules: &[
    ] },
    Builder { name: "Mesh", is_component: true, checked_if_imported: None, methods: &[
        Method { name: "access_logs", form: Single, rules: &[] },
        Method { name: "allow", form: Repeated, rules: &[ArgumentRule { rule: "allowance_reason", first: 1, kinds: &[Text] }] },
        Method { name: "app_mesh", form: Constructor, rules: &[ArgumentRule { rule: "component_name", first: 0, kinds: &[Text] }] },
        Method { name: "envoy", form: Single, rules: &[] },
        Method { name: "namespace", form: Single, rules: &[] },
        Method { name: "retries", form: Single, rules: &[] },
        Method { name: "service_connect", form: Constructor, rules: &[ArgumentRule { rule: "component_name", first: 0, kinds: &[Text] }] },
        Method { name: "tls", form: Single, rules: &[] },
        Method { name: "xray", form: Repeated, rules: &[] },
    ], rules: &[
    ] },
    Builder { name: "MeshTls", is_component: false, checked_if_imported: None, methods: &[
        Method { name: "mutual", form: Single, rules: &[] },
        Method { name: "private_ca", form: Constructor, rules: &[ArgumentRule { rule: "authority_arn", first: 0, kinds: &[LiteralText] }] },
    ], rules: &[
    ] },
    Builder { name: "Metric", is_component: false, checked_if_imported: None, methods: &[
        Method { name: "custom", form: Constructor, rules: &[ArgumentRule { rule: "metric_namespace", first: 0, kinds: &[Text] }, ArgumentRule { rule: "metric_name", first: 1, kinds: &[Text] }] },
        Method { name: "dimension", form: Repeated, rules: &[] },
        Method { name: "label", form: Single, rules: &[] },
        Method { name: "period", form: Single, rules: &[] },
        Method { name: "statistic", form: Single, rules: &[] },
    ], rules: &[
    ] },
    Builder { name: "Namespace", is_component: true, checked_if_imported: None, methods: &[
        Method { name: "allow", form: Repeated, rules: &[ArgumentRule { rule: "allowance_reason", first: 1, kinds: &[Text] }] },
        Method { name: "import", form: Constructor, rules: &[ArgumentRule { rule: "domain", first: 0, kinds: &[Text] }] },
        Method { name: "new", form: Constructor, rules: &[ArgumentRule { rule: "domain", first: 0, kinds: &[Text] }] },
        Method { name: "vpc", form: Single, rules: &[] },
    ], rules: &[
    ] },
    Builder { name: "NatInstance", is_component: false, checked_if_imported: None, methods: &[
        Method { name: "image", form: Single, rules: &[ArgumentRule { rule: "image_id", first: 0, kinds: &[Text] }] },
        Method { name: "new", form: Constructor, rules: &[ArgumentRule { rule: "nat_instance_type", first: 0, kinds: &[Text] }] },
        Method { name: "per_zone", form: Repeated, rules: &[] },
    ], rules: &[
    ] },
    Builder { name: "NetworkAcl", is_component: false, checked_if_imported: None, methods: &[
        Method { name: "egress", form: Repeated, rules: &[] },
        Method { name: "ingress", form: Repeated, rules: &[] },
        Method { name: "responses", form: Repeated, rules: &[ArgumentRule { rule: "ip_block", first: 0, kinds: &[Text] }] },
    ], rules: &[
    ] },
    Builder { name: "PortMapping", is_component: false, checked_if_imported: None, methods: &[
        Method { name: "app_protocol", form: Single, rules: &[] },
        Method { name: "mesh_port", form: Single, rules: &[ArgumentRule { rule: "port", first: 0, kinds: &[Number] }] },
        Method { name: "name", form: Single, rules: &[ArgumentRule { rule: "port_mapping_name", first: 0, kinds: &[Text] }] },
        Method { name: "tcp", form: Constructor, rules: &[ArgumentRule { rule: "port", first: 0, kinds: &[Number] }] },
        Method { name: "udp", form: Constructor, rules: &[ArgumentRule { rule: "port", first: 0, kinds: &[Number] }] },
    ], rules: &[
    ] },
    Builder { name: "Postgres", is_component: true, checked_if_imported: Some(&["security_group"]), methods: &[
        Method { name: "allocated_storage", form: Single, rules: &[ArgumentRule { rule: "database_storage", first: 0, kinds: &[Number] }] },
        Method { name: "allow", form: Repeated, rules: &[ArgumentRule { rule: "allowance_reason", first: 1, kinds: &[Text] }] },
        Method { name: "allow_major_version_upgrade", form: Repeated, rules: &[] },
        Method { name: "backup_retention_period", form: Single, rules: &[ArgumentRule { rule: "backup_retention", first: 0, kinds: &[Time] }] },
        Method { name: "db_name", form: Single, rules: &[ArgumentRule { rule: "database_name", first: 0, kinds: &[Text] }] },
        Method { name: "db_name_key", form: Single, rules: &[] },
        Method { name: "delete_on_removal", form: Repeated, rules: &[] },
        Method { name: "endpoint_address", form: Single, rules: &[] },
        Method { name: "engine_version", form: Single, rules: &[ArgumentRule { rule: "postgres_version", first: 0, kinds: &[Text] }] },
        Method { name: "export_logs", form: Repeated, rules: &[] },
        Method { name: "iam_authentication", form: Repeated, rules: &[] },
        Method { name: "import", form: Constructor, rules: &[ArgumentRule { rule: "component_name", first: 0, kinds: &[Text] }] },
        Method { name: "instance_class", form: Single, rules: &[ArgumentRule { rule: "instance_class", first: 0, kinds: &[Text] }] },
        Method { name: "kms_key", form: Single, rules: &[] },
        Method { name: "master_username", form: Single, rules: &[ArgumentRule { rule: "database_user", first: 0, kinds: &[Text] }] },
        Method { name: "max_allocated_storage", form: Single, rules: &[] },
        Method { name: "monitoring_interval", form: Single, rules: &[ArgumentRule { rule: "monitoring_interval", first: 0, kinds: &[Time] }] },
        Method { name: "multi_az", form: Repeated, rules: &[] },
        Method { name: "new", form: Constructor, rules: &[ArgumentRule { rule: "component_name", first: 0, kinds: &[Text] }] },
        Method { name: "parameter", form: Repeated, rules: &[] },
        Method { name: "port", form: Single, rules: &[ArgumentRule { rule: "database_port", first: 0, kinds: &[Number] }] },
        Method { name: "retain_on_removal", form: Repeated, rules: &[] },
        Method { name: "security_group", form: Single, rules: &[ArgumentRule { rule: "security_group_id", first: 0, kinds: &[LiteralText] }] },
        Method { name: "snapshot_on_removal", form: Repeated, rules: &[] },
        Method { name: "sslmode", form: Single, rules: &[] },
        Method { name: "subnets", form: Single, rules: &[] },
        Method { name: "url_key", form: Single, rules: &[] },
        Method { name: "vpc", form: Single, rules: &[] },
    ], rules: &[
        MultiSetterRule { rule: "database_growth", at: Some("max_allocated_storage"), unless: None, when_unknown: None, parts: &[
            RuleArgument { setter: "allocated_storage", of_argument: None, kind: Number, default: Some("DATABASE_STORAGE") },
            RuleArgument { setter: "max_allocated_storage", of_argument: None, kind: Number, default: None },
        ] },
    ] },
    Builder { name: "PredictiveScaling", is_component: false, checked_if_imported: None, methods: &[
        Method { name: "cpu", form: Constructor, rules: &[ArgumentRule { rule: "target_percent", first: 0, kinds: &[Float] }] },
        Method { name: "forecast_only", form: Repeated, rules: &[] },
        Method { name: "max_capacity_buffer", form: Single, rules: &[ArgumentRule { rule: "max_capacity_buffer", first: 0, kinds: &[Number] }] },
        Method { name: "memory", form: Constructor, rules: &[ArgumentRule { rule: "target_percent", first: 0, kinds: &[Float] }] },
        Method { name: "requests", form: Constructor, rules: &[ArgumentRule { rule: "target_requests", first: 0, kinds: &[Float] }] },
        Method { name: "scheduling_buffer_time", form: Single, rules: &[ArgumentRule { rule: "scheduling_buffer_time", first: 0, kinds: &[Time] }] },
    ], rules: &[
    ] },
    Builder { name: "Queue", is_component: true, checked_if_imported: None, methods: &[
        Method { name: "allow", form: Repeated, rules: &[ArgumentRule { rule: "allowance_reason", first: 1, kinds: &[Text] }] },
        Method { name: "arn", form: Single, rules: &[ArgumentRule { rule: "queue_arn", first: 0, kinds: &[LiteralText] }] },
        Method { name: "dead_letter", form: Single, rules: &[ArgumentRule { rule: "max_receives", first: 1, kinds: &[Number] }] },
        Method { name: "delay", form: Single, rules: &[ArgumentRule { rule: "message_delay", first: 0, kinds: &[Time] }] },
        Method { name: "delete_on_removal", form: Repeated, rules: &[] },
        Method { name: "fifo", form: Repeated, rules: &[] },
        Method { name: "import", form: Constructor, rules: &[ArgumentRule { rule: "component_name", first: 0, kinds: &[Text] }] },
        Method { name: "kms_key", form: Single, rules: &[] },
        Method { name: "new", form: Constructor, rules: &[ArgumentRule { rule: "component_name", first: 0, kinds: &[Text] }] },
        Method { name: "queue_url", form: Single, rules: &[] },
        Method { name: "retain_on_removal", form: Repeated, rules: &[] },
        Method { name: "retention", form: Single, rules: &[ArgumentRule { rule: "message_retention", first: 0, kinds: &[Time] }] },
        Method { name: "subscribes", form: Repeated, rules: &[] },
        Method { name: "visibility_timeout", form: Single, rules: &[ArgumentRule { rule: "visibility_timeout", first: 0, kinds: &[Time] }] },
    ], rules: &[
    ] },
    Builder { name: "Repository", is_component: true, checked_if_imported: Some(&[]), methods: &[
        Method { name: "allow", form: Repeated, rules: &[ArgumentRule { rule: "allowance_reason", first: 1, kinds: &[Text] }] },
        Method { name: "delete_on_removal", form: Repeated, rules: &[] },
        Method { name: "expire_untagged", form: Single, rules: &[ArgumentRule { rule: "expiry", first: 0, kinds: &[Time] }] },
        Method { name: "import", form: Constructor, rules: &[ArgumentRule { rule: "component_name", first: 0, kinds: &[Text] }] },
        Method { name: "keep_last", form: Single, rules: &[ArgumentRule { rule: "kept_images", first: 0, kinds: &[Number] }] },
        Method { name: "kms_key", form: Single, rules: &[] },
        Method { name: "mutable_tags", form: Repeated, rules: &[] },
        Method { name: "new", form: Constructor, rules: &[ArgumentRule { rule: "component_name", first: 0, kinds: &[Text] }] },
        Method { name: "repository_name", form: Single, rules: &[ArgumentRule { rule: "repository_name", first: 0, kinds: &[Text] }] },
        Method { name: "retain_on_removal", form: Repeated, rules: &[] },
        Method { name: "share_with", form: Repeated, rules: &[ArgumentRule { rule: "account_id", first: 0, kinds: &[Text] }] },
    ], rules: &[
    ] },
    Builder { name: "RestartPolicy", is_component: false, checked_if_imported: None, methods: &[
        Method { name: "ignored_exit_codes", form: Single, rules: &[] },
        Method { name: "restart_attempt_period", form: Single, rules: &[ArgumentRule { rule: "restart_attempt_period", first: 0, kinds: &[Time] }] },
    ], rules: &[
    ] },
    Builder { name: "Retries", is_component: false, checked_if_imported: None, methods: &[
        Method { name: "per_retry_timeout", form: Single, rules: &[] },
    ], rules: &[
    ] },
    Builder { name: "Role", is_component: false, checked_if_imported: None, methods: &[
        Method { name: "import", form: Constructor, rules: &[ArgumentRule { rule: "role_arn", first: 0, kinds: &[LiteralText] }] },
    ], rules: &[
    ] },
    Builder { name: "Route", is_component: false, checked_if_imported: None, methods: &[
        Method { name: "header", form: Repeated, rules: &[ArgumentRule { rule: "header_name", first: 0, kinds: &[Text] }, ArgumentRule { rule: "header_value", first: 1, kinds: &[Text] }] },
        Method { name: "health_check", form: Single, rules: &[ArgumentRule { rule: "health_path", first: 0, kinds: &[Text] }] },
        Method { name: "host", form: Repeated, rules: &[ArgumentRule { rule: "host_pattern", first: 0, kinds: &[Text] }] },
        Method { name: "load_balancer", form: Single, rules: &[] },
        Method { name: "method", form: Repeated, rules: &[ArgumentRule { rule: "method", first: 0, kinds: &[Text] }] },
        Method { name: "path", form: Repeated, rules: &[ArgumentRule { rule: "path_pattern", first: 0, kinds: &[Text] }] },
        Method { name: "port", form: Single, rules: &[ArgumentRule { rule: "port", first: 0, kinds: &[Number] }] },
        Method { name: "priority", form: Single, rules: &[ArgumentRule { rule: "priority", first: 0, kinds: &[Number] }] },
        Method { name: "query", form: Repeated, rules: &[ArgumentRule { rule: "query_key", first: 0, kinds: &[Text] }, ArgumentRule { rule: "query_value", first: 1, kinds: &[Text] }] },
        Method { name: "source_ip", form: Repeated, rules: &[ArgumentRule { rule: "ip_block", first: 0, kinds: &[Text] }] },
        Method { name: "to_host", form: Constructor, rules: &[ArgumentRule { rule: "host_pattern", first: 0, kinds: &[Text] }] },
        Method { name: "to_path", form: Constructor, rules: &[ArgumentRule { rule: "path_pattern", first: 0, kinds: &[Text] }] },
    ], rules: &[
    ] },
    Builder { name: "Schedule", is_component: false, checked_if_imported: None, methods: &[
        Method { name: "end", form: Single, rules: &[ArgumentRule { rule: "instant", first: 0, kinds: &[Text] }] },
        Method { name: "flexible", form: Single, rules: &[ArgumentRule { rule: "flexible_window", first: 0, kinds: &[Time] }] },
        Method { name: "named", form: Single, rules: &[] },
        Method { name: "new", form: Constructor, rules: &[ArgumentRule { rule: "schedule", first: 0, kinds: &[Text] }] },
        Method { name: "start", form: Single, rules: &[ArgumentRule { rule: "instant", first: 0, kinds: &[Text] }] },
        Method { name: "timezone", form: Single, rules: &[ArgumentRule { rule: "timezone", first: 0, kinds: &[Text] }] },
    ], rules: &[
    ] },
    Builder { name: "ScheduledScaling", is_component: false, checked_if_imported: None, methods: &[
        Method { name: "new", form: Constructor, rules: &[ArgumentRule { rule: "schedule", first: 1, kinds: &[Text] }, ArgumentRule { rule: "scaling_bounds", first: 2, kinds: &[Range] }] },
        Method { name: "timezone", form: Single, rules: &[ArgumentRule { rule: "timezone", first: 0, kinds: &[Text] }] },
    ], rules: &[
    ] },
    Builder { name: "Search", is_component: true, checked_if_imported: Some(&["arn", "security_group"]), methods: &[
        Method { name: "allow", form: Repeated, rules: &[ArgumentRule { rule: "allowance_reason", first: 1, kinds: &[Text] }] },
        Method { name: "arn", form: Single, rules: &[ArgumentRule { rule: "search_domain_arn", first: 0, kinds: &[LiteralText] }] },
        Method { name: "delete_on_removal", form: Repeated, rules: &[] },
        Method { name: "endpoint", form: Single, rules: &[] },
        Method { name: "engine_version", form: Single, rules: &[ArgumentRule { rule: "search_version", first: 0, kinds: &[Text] }] },
        Method { name: "export_logs", form: Repeated, rules: &[] },
        Method { name: "import", form: Constructor, rules: &[ArgumentRule { rule: "component_name", first: 0, kinds: &[Text] }] },
        Method { name: "instance_count", form: Single, rules: &[ArgumentRule { rule: "search_instance_count", first: 0, kinds: &[Number] }] },
        Method { name: "instance_type", form: Single, rules: &[ArgumentRule { rule: "search_instance_type", first: 0, kinds: &[Text] }] },
        Method { name: "kms_key", form: Single, rules: &[] },
        Method { name: "new", form: Constructor, rules: &[ArgumentRule { rule: "component_name", first: 0, kinds: &[Text] }] },
        Method { name: "retain_on_removal", form: Repeated, rules: &[] },
        Method { name: "security_group", form: Single, rules: &[ArgumentRule { rule: "security_group_id", first: 0, kinds: &[LiteralText] }] },
        Method { name: "subnets", form: Single, rules: &[] },
        Method { name: "volume_size", form: Single, rules: &[ArgumentRule { rule: "search_volume_size", first: 0, kinds: &[Number] }] },
        Method { name: "vpc", form: Single, rules: &[] },
    ], rules: &[
    ] },
    Builder { name: "Secret", is_component: true, checked_if_imported: None, methods: &[
        Method { name: "allow", form: Repeated, rules: &[ArgumentRule { rule: "allowance_reason", first: 1, kinds: &[Text] }] },
        Method { name: "delete_on_removal", form: Repeated, rules: &[] },
        Method { name: "generated", form: Constructor, rules: &[ArgumentRule { rule: "component_name", first: 0, kinds: &[Text] }] },
        Method { name: "import", form: Constructor, rules: &[ArgumentRule { rule: "component_name", first: 0, kinds: &[Text] }, ArgumentRule { rule: "imported_secret", first: 1, kinds: &[LiteralText] }] },
        Method { name: "kms_key", form: Single, rules: &[] },
        Method { name: "length", form: Single, rules: &[ArgumentRule { rule: "secret_length", first: 0, kinds: &[Number] }] },
        Method { name: "parameter", form: Constructor, rules: &[ArgumentRule { rule: "component_name", first: 0, kinds: &[Text] }, ArgumentRule { rule: "secure_parameter", first: 1, kinds: &[LiteralText] }] },
        Method { name: "retain_on_removal", form: Repeated, rules: &[] },
        Method { name: "template", form: Single, rules: &[] },
    ], rules: &[
    ] },
    Builder { name: "SecureParameter", is_component: true, checked_if_imported: None, methods: &[
        Method { name: "allow", form: Repeated, rules: &[ArgumentRule { rule: "allowance_reason", first: 1, kinds: &[Text] }] },
        Method { name: "kms_key", form: Single, rules: &[] },
    ], rules: &[
    ] },
    Builder { name: "Service", is_component: true, checked_if_imported: None, methods: &[
        Method { name: "allow", form: Repeated, rules: &[ArgumentRule { rule: "allowance_reason", first: 1, kinds: &[Text] }] },
        Method { name: "architecture", form: Single, rules: &[] },
        Method { name: "assign_public_ip", form: Repeated, rules: &[] },
        Method { name: "calls", form: Repeated, rules: &[] },
        Method { name: "capacity", form: Single, rules: &[] },
        Method { name: "cluster", form: Single, rules: &[] },
        Method { name: "command", form: Single, rules: &[] },
        Method { name: "container", form: Repeated, rules: &[] },
        Method { name: "container_health_check", form: Single, rules: &[] },
        Method { name: "cpu", form: Single, rules: &[ArgumentRule { rule: "task_cpu", first: 0, kinds: &[Number] }] },
        Method { name: "deployment", form: Single, rules: &[] },
        Method { name: "deregistration_delay", form: Single, rules: &[ArgumentRule { rule: "deregistration_delay", first: 0, kinds: &[Time] }] },
        Method { name: "desired_count", form: Single, rules: &[ArgumentRule { rule: "tasks", first: 0, kinds: &[Number] }] },
        Method { name: "discovery", form: Single, rules: &[] },
        Method { name: "discovery_ttl", form: Single, rules: &[ArgumentRule { rule: "discovery_ttl", first: 0, kinds: &[Time] }] },
        Method { name: "egress", form: Single, rules: &[] },
        Method { name: "enable_fault_injection", form: Repeated, rules: &[] },
        Method { name: "env", form: Repeated, rules: &[ArgumentRule { rule: "variable_name", first: 0, kinds: &[Text] }] },
        Method { name: "ephemeral_storage", form: Single, rules: &[ArgumentRule { rule: "ephemeral_storage", first: 0, kinds: &[Number] }] },
        Method { name: "execute_command", form: Repeated, rules: &[] },
        Method { name: "execution_role", form: Single, rules: &[] },
        Method { name: "execution_role_policy", form: Repeated, rules: &[ArgumentRule { rule: "policy_arn", first: 0, kinds: &[LiteralText] }] },
        Method { name: "grant", form: Repeated, rules: &[] },
        Method { name: "grpc", form: Repeated, rules: &[] },
        Method { name: "header", form: Repeated, rules: &[ArgumentRule { rule: "header_name", first: 0, kinds: &[Text] }, ArgumentRule { rule: "header_value", first: 1, kinds: &[Text] }] },
        Method { name: "health_check", form: Single, rules: &[ArgumentRule { rule: "health_path", first: 0, kinds: &[Text] }] },
        Method { name: "health_check_grace_period", form: Single, rules: &[ArgumentRule { rule: "grace_period", first: 0, kinds: &[Time] }] },
        Method { name: "host", form: Repeated, rules: &[ArgumentRule { rule: "host_pattern", first: 0, kinds: &[Text] }] },
        Method { name: "idle_timeout", form: Single, rules: &[ArgumentRule { rule: "mesh_timeout", first: 0, kinds: &[Time] }] },
        Method { name: "image", form: Single, rules: &[] },
        Method { name: "ipc_mode", form: Single, rules: &[] },
        Method { name: "load_balancer", form: Single, rules: &[] },
        Method { name: "log_kms_key", form: Single, rules: &[] },
        Method { name: "log_retention", form: Single, rules: &[ArgumentRule { rule: "retention", first: 0, kinds: &[Time] }] },
        Method { name: "memory", form: Single, rules: &[] },
        Method { name: "mesh", form: Single, rules: &[] },
        Method { name: "mesh_port", form: Single, rules: &[ArgumentRule { rule: "port", first: 0, kinds: &[Number] }] },
        Method { name: "method", form: Repeated, rules: &[ArgumentRule { rule: "method", first: 0, kinds: &[Text] }] },
        Method { name: "namespace", form: Single, rules: &[] },
        Method { name: "new", form: Constructor, rules: &[ArgumentRule { rule: "component_name", first: 0, kinds: &[Text] }] },
        Method { name: "only_security_group", form: Single, rules: &[ArgumentRule { rule: "security_group_id", first: 0, kinds: &[LiteralText] }] },
        Method { name: "operating_system", form: Single, rules: &[] },
        Method { name: "path", form: Repeated, rules: &[ArgumentRule { rule: "path_pattern", first: 0, kinds: &[Text] }] },
        Method { name: "per_request_timeout", form: Single, rules: &[ArgumentRule { rule: "mesh_timeout", first: 0, kinds: &[Time] }] },
        Method { name: "pid_mode", form: Single, rules: &[] },
        Method { name: "port", form: Single, rules: &[ArgumentRule { rule: "port", first: 0, kinds: &[Number] }] },
        Method { name: "port_mapping", form: Repeated, rules: &[] },
        Method { name: "predictive_scaling", form: Repeated, rules: &[] },
        Method { name: "priority", form: Single, rules: &[ArgumentRule { rule: "priority", first: 0, kinds: &[Number] }] },
        Method { name: "protocol", form: Single, rules: &[] },
        Method { name: "query", form: Repeated, rules: &[ArgumentRule { rule: "query_key", first: 0, kinds: &[Text] }, ArgumentRule { rule: "query_value", first: 1, kinds: &[Text] }] },
        Method { name: "route", form: Repeated, rules: &[] },
        Method { name: "routing_policy", form: Single, rules: &[] },
        Method { name: "scale", form: Repeated, rules: &[ArgumentRule { rule: "scaling_bounds", first: 0, kinds: &[Range] }, ArgumentRule { rule: "tasks", first: 0, kinds: &[RangeEnd] }] },
        Method { name: "scale_at", form: Repeated, rules: &[] },
        Method { name: "scale_between", form: Single, rules: &[ArgumentRule { rule: "scaling_bounds", first: 0, kinds: &[Range] }, ArgumentRule { rule: "tasks", first: 0, kinds: &[RangeEnd] }] },
        Method { name: "secret", form: Repeated, rules: &[ArgumentRule { rule: "variable_name", first: 0, kinds: &[Text] }] },
        Method { name: "security_group", form: Repeated, rules: &[ArgumentRule { rule: "security_group_id", first: 0, kinds: &[LiteralText] }] },
        Method { name: "sidecar", form: Repeated, rules: &[] },
        Method { name: "size", form: Single, rules: &[] },
        Method { name: "slow_start", form: Single, rules: &[ArgumentRule { rule: "slow_start", first: 0, kinds: &[Time] }] },
        Method { name: "source_ip", form: Repeated, rules: &[ArgumentRule { rule: "ip_block", first: 0, kinds: &[Text] }] },
        Method { name: "stickiness", form: Single, rules: &[] },
        Method { name: "stop_timeout", form: Single, rules: &[ArgumentRule { rule: "stop_timeout", first: 0, kinds: &[Time] }] },
        Method { name: "subnets", form: Single, rules: &[] },
        Method { name: "task_role", form: Single, rules: &[] },
        Method { name: "task_role_policy", form: Repeated, rules: &[ArgumentRule { rule: "policy_arn", first: 0, kinds: &[LiteralText] }] },
        Method { name: "volume", form: Repeated, rules: &[] },
        Method { name: "vpc", form: Single, rules: &[] },
        Method { name: "weighted_target", form: Repeated, rules: &[] },
        Method { name: "without_mesh", form: Repeated, rules: &[] },
    ], rules: &[
        MultiSetterRule { rule: "memory_with_cpu", at: Some("memory"), unless: Some("size"), when_unknown: None, parts: &[
            RuleArgument { setter: "cpu", of_argument: None, kind: Number, default: Some("TASK_CPU") },
            RuleArgument { setter: "memory", of_argument: None, kind: Number, default: None },
        ] },
        MultiSetterRule { rule: "task_size", at: None, unless: Some("size"), when_unknown: None, parts: &[
            RuleArgument { setter: "cpu", of_argument: None, kind: Number, default: Some("TASK_CPU") },
            RuleArgument { setter: "memory", of_argument: None, kind: Number, default: Some("TASK_MEMORY") },
        ] },
        MultiSetterRule { rule: "desired_count", at: Some("desired_count"), unless: None, when_unknown: None, parts: &[
            RuleArgument { setter: "scale", of_argument: None, kind: Range, default: None },
            RuleArgument { setter: "desired_count", of_argument: None, kind: Number, default: None },
        ] },
        MultiSetterRule { rule: "task_memory", at: None, unless: Some("size"), when_unknown: Some("cpu"), parts: &[
            RuleArgument { setter: "memory", of_argument: None, kind: Number, default: None },
        ] },
    ] },
    Builder { name: "ServiceCall", is_component: false, checked_if_imported: None, methods: &[
        Method { name: "named", form: Single, rules: &[ArgumentRule { rule: "variable_name", first: 0, kinds: &[Text] }] },
    ], rules: &[
    ] },
    Builder { name: "Stack", is_component: false, checked_if_imported: None, methods: &[
        Method { name: "allow", form: Other, rules: &[ArgumentRule { rule: "allowance_reason", first: 1, kinds: &[Text] }] },
        Method { name: "description", form: Other, rules: &[ArgumentRule { rule: "description", first: 0, kinds: &[Text] }] },
        Method { name: "output", form: Other, rules: &[ArgumentRule { rule: "output_name", first: 0, kinds: &[Text] }] },
        Method { name: "tag", form: Other, rules: &[ArgumentRule { rule: "tag_key", first: 0, kinds: &[Text] }, ArgumentRule { rule: "tag_value", first: 1, kinds: &[LiteralText] }] },
    ], rules: &[
    ] },
    Builder { name: "Stage", is_component: false, checked_if_imported: None, methods: &[
        Method { name: "account", form: Single, rules: &[ArgumentRule { rule: "account_id", first: 0, kinds: &[Text] }] },
        Method { name: "images_by_tag", form: Repeated, rules: &[] },
        Method { name: "new", form: Constructor, rules: &[ArgumentRule { rule: "stage_name", first: 0, kinds: &[Text] }] },
        Method { name: "notify", form: Repeated, rules: &[ArgumentRule { rule: "topic_arn", first: 0, kinds: &[Text] }] },
        Method { name: "permissions_boundary", form: Single, rules: &[ArgumentRule { rule: "policy_arn", first: 0, kinds: &[Text] }] },
        Method { name: "protected", form: Repeated, rules: &[] },
        Method { name: "region", form: Single, rules: &[ArgumentRule { rule: "region", first: 0, kinds: &[Text] }] },
        Method { name: "required_tags", form: Repeated, rules: &[] },
        Method { name: "role_path", form: Single, rules: &[ArgumentRule { rule: "role_path", first: 0, kinds: &[Text] }] },
        Method { name: "roll_back_on_alarms", form: Single, rules: &[ArgumentRule { rule: "alarm_minutes", first: 0, kinds: &[Number] }] },
        Method { name: "service_role", form: Single, rules: &[ArgumentRule { rule: "service_role", first: 0, kinds: &[Text] }] },
        Method { name: "stack_name", form: Repeated, rules: &[ArgumentRule { rule: "stack_name", first: 0, kinds: &[Text] }] },
        Method { name: "stack_name_of", form: Repeated, rules: &[ArgumentRule { rule: "stack_name", first: 1, kinds: &[Text] }] },
    ], rules: &[
    ] },
    Builder { name: "Statement", is_component: false, checked_if_imported: None, methods: &[
        Method { name: "condition", form: Single, rules: &[] },
    ], rules: &[
    ] },
    Builder { name: "Statistic", is_component: false, checked_if_imported: None, methods: &[
        Method { name: "Percentile", form: Constructor, rules: &[ArgumentRule { rule: "percentile", first: 0, kinds: &[Float] }] },
    ], rules: &[
    ] },
    Builder { name: "Step", is_component: false, checked_if_imported: None, methods: &[
        Method { name: "retries", form: Single, rules: &[ArgumentRule { rule: "step_retries", first: 0, kinds: &[Number] }] },
        Method { name: "retry_interval", form: Single, rules: &[ArgumentRule { rule: "workflow_time", first: 0, kinds: &[Time] }] },
        Method { name: "timeout", form: Single, rules: &[ArgumentRule { rule: "workflow_time", first: 0, kinds: &[Time] }] },
    ], rules: &[
    ] },
    Builder { name: "StepScaling", is_component: false, checked_if_imported: None, methods: &[
        Method { name: "add", form: Constructor, rules: &[ArgumentRule { rule: "step_size", first: 0, kinds: &[Number] }] },
        Method { name: "add_percent", form: Constructor, rules: &[ArgumentRule { rule: "step_size", first: 0, kinds: &[Number] }] },
        Method { name: "cooldown", form: Single, rules: &[ArgumentRule { rule: "cooldown", first: 0, kinds: &[Time] }] },
        Method { name: "min_adjustment_magnitude", form: Single, rules: &[] },
        Method { name: "remove", form: Constructor, rules: &[ArgumentRule { rule: "step_size", first: 0, kinds: &[Number] }] },
        Method { name: "remove_percent", form: Constructor, rules: &[ArgumentRule { rule: "step_size", first: 0, kinds: &[Number] }] },
        Method { name: "step", form: Repeated, rules: &[] },
    ], rules: &[
    ] },
    Builder { name: "Stickiness", is_component: false, checked_if_imported: None, methods: &[
        Method { name: "cookie", form: Constructor, rules: &[ArgumentRule { rule: "stickiness", first: 0, kinds: &[Time] }] },
    ], rules: &[
    ] },
    Builder { name: "Subscription", is_component: false, checked_if_imported: None, methods: &[
        Method { name: "dead_letter", form: Single, rules: &[] },
        Method { name: "filter", form: Repeated, rules: &[] },
        Method { name: "filter_message_body", form: Repeated, rules: &[] },
    ], rules: &[
    ] },
    Builder { name: "Table", is_component: true, checked_if_imported: Some(&[]), methods: &[
        Method { name: "allow", form: Repeated, rules: &[ArgumentRule { rule: "allowance_reason", first: 1, kinds: &[Text] }] },
        Method { name: "delete_on_removal", form: Repeated, rules: &[] },
        Method { name: "import", form: Constructor, rules: &[ArgumentRule { rule: "component_name", first: 0, kinds: &[Text] }] },
        Method { name: "index", form: Repeated, rules: &[] },
        Method { name: "kms_key", form: Single, rules: &[] },
        Method { name: "new", form: Constructor, rules: &[ArgumentRule { rule: "component_name", first: 0, kinds: &[Text] }] },
        Method { name: "provisioned", form: Single, rules: &[ArgumentRule { rule: "provisioned_capacity", first: 0, kinds: &[Number, Number] }] },
        Method { name: "retain_on_removal", form: Repeated, rules: &[] },
        Method { name: "sort_key", form: Single, rules: &[] },
        Method { name: "time_to_live", form: Single, rules: &[ArgumentRule { rule: "key_attribute", first: 0, kinds: &[Text] }] },
        Method { name: "without_point_in_time_recovery", form: Repeated, rules: &[] },
    ], rules: &[
    ] },
    Builder { name: "TableIndex", is_component: false, checked_if_imported: None, methods: &[
        Method { name: "new", form: Constructor, rules: &[ArgumentRule { rule: "index_name", first: 0, kinds: &[Text] }] },
        Method { name: "sort_key", form: Single, rules: &[] },
    ], rules: &[
    ] },
    Builder { name: "Target", is_component: false, checked_if_imported: None, methods: &[
        Method { name: "backlog", form: Constructor, rules: &[ArgumentRule { rule: "target_backlog", first: 1, kinds: &[Float] }] },
        Method { name: "cpu", form: Constructor, rules: &[ArgumentRule { rule: "target_percent", first: 0, kinds: &[Float] }] },
        Method { name: "high_resolution", form: Repeated, rules: &[] },
        Method { name: "memory", form: Constructor, rules: &[ArgumentRule { rule: "target_percent", first: 0, kinds: &[Float] }] },
        Method { name: "metric", form: Constructor, rules: &[ArgumentRule { rule: "target_value", first: 1, kinds: &[Float] }] },
        Method { name: "requests", form: Constructor, rules: &[ArgumentRule { rule: "target_requests", first: 0, kinds: &[Float] }] },
        Method { name: "scale_in_cooldown", form: Single, rules: &[ArgumentRule { rule: "cooldown", first: 0, kinds: &[Time] }] },
        Method { name: "scale_out_cooldown", form: Single, rules: &[ArgumentRule { rule: "cooldown", first: 0, kinds: &[Time] }] },
    ], rules: &[
    ] },
    Builder { name: "Tmpfs", is_component: false, checked_if_imported: None, methods: &[
        Method { name: "mount_option", form: Repeated, rules: &[] },
        Method { name: "new", form: Constructor, rules: &[ArgumentRule { rule: "mount_path", first: 0, kinds: &[Text] }] },
    ], rules: &[
    ] },
    Builder { name: "Topic", is_component: true, checked_if_imported: None, methods: &[
        Method { name: "allow", form: Repeated, rules: &[ArgumentRule { rule: "allowance_reason", first: 1, kinds: &[Text] }] },
        Method { name: "display_name", form: Single, rules: &[ArgumentRule { rule: "display_name", first: 0, kinds: &[Text] }] },
        Method { name: "email", form: Repeated, rules: &[ArgumentRule { rule: "email_address", first: 0, kinds: &[Text] }] },
        Method { name: "fifo", form: Repeated, rules: &[] },
        Method { name: "https", form: Repeated, rules: &[ArgumentRule { rule: "https_endpoint", first: 0, kinds: &[Text] }] },
        Method { name: "import", form: Constructor, rules: &[ArgumentRule { rule: "component_name", first: 0, kinds: &[Text] }, ArgumentRule { rule: "topic_arn", first: 1, kinds: &[LiteralText] }] },
        Method { name: "kms_key", form: Single, rules: &[] },
        Method { name: "new", form: Constructor, rules: &[ArgumentRule { rule: "component_name", first: 0, kinds: &[Text] }] },
        Method { name: "queue", form: Repeated, rules: &[] },
    ], rules: &[
    ] },
    Builder { name: "Volume", is_component: false, checked_if_imported: None, methods: &[
        Method { name: "access_point", form: Single, rules: &[] },
        Method { name: "efs", form: Constructor, rules: &[ArgumentRule { rule: "volume_name", first: 0, kinds: &[Text] }] },
        Method { name: "ephemeral", form: Constructor, rules: &[ArgumentRule { rule: "volume_name", first: 0, kinds: &[Text] }] },
        Method { name: "host", form: Constructor, rules: &[ArgumentRule { rule: "volume_name", first: 0, kinds: &[Text] }] },
        Method { name: "mount_target_security_group", form: Single, rules: &[] },
        Method { name: "root_directory", form: Single, rules: &[] },
        Method { name: "s3_files", form: Constructor, rules: &[ArgumentRule { rule: "volume_name", first: 0, kinds: &[Text] }] },
        Method { name: "transit_encryption_port", form: Single, rules: &[ArgumentRule { rule: "port", first: 0, kinds: &[Number] }] },
    ], rules: &[
    ] },
    Builder { name: "Vpc", is_component: true, checked_if_imported: Some(&["subnets"]), methods: &[
        Method { name: "allow", form: Repeated, rules: &[ArgumentRule { rule: "allowance_reason", first: 1, kinds: &[Text] }] },
        Method { name: "cidr", form: Single, rules: &[ArgumentRule { rule: "vpc_cidr", first: 0, kinds: &[Text] }] },
        Method { name: "dual_stack", form: Repeated, rules: &[] },
        Method { name: "endpoints", form: Repeated, rules: &[] },
        Method { name: "endpoints_for_tasks", form: Repeated, rules: &[] },
        Method { name: "flow_log_bucket", form: Single, rules: &[] },
        Method { name: "flow_logs", form: Single, rules: &[ArgumentRule { rule: "retention", first: 0, kinds: &[Time] }] },
        Method { name: "import", form: Constructor, rules: &[ArgumentRule { rule: "component_name", first: 0, kinds: &[Text] }, ArgumentRule { rule: "vpc_id", first: 1, kinds: &[LiteralText] }] },
        Method { name: "ipam_pool", form: Single, rules: &[ArgumentRule { rule: "netmask_length", first: 1, kinds: &[Number] }, ArgumentRule { rule: "ipam_pool_id", first: 0, kinds: &[LiteralText] }] },
        Method { name: "nat", form: Single, rules: &[] },
        Method { name: "network_acl", form: Repeated, rules: &[] },
        Method { name: "new", form: Constructor, rules: &[ArgumentRule { rule: "component_name", first: 0, kinds: &[Text] }] },
        Method { name: "route_to_peering", form: Repeated, rules: &[ArgumentRule { rule: "ip_block", first: 0, kinds: &[Text] }, ArgumentRule { rule: "peering_connection_id", first: 1, kinds: &[LiteralText] }] },
        Method { name: "route_to_transit_gateway", form: Repeated, rules: &[ArgumentRule { rule: "ip_block", first: 0, kinds: &[Text] }, ArgumentRule { rule: "transit_gateway_id", first: 1, kinds: &[LiteralText] }] },
        Method { name: "subnet_cidrs", form: Repeated, rules: &[] },
        Method { name: "subnets", form: Repeated, rules: &[ArgumentRule { rule: "subnet_id", first: 1, kinds: &[LiteralText] }] },
        Method { name: "tier", form: Repeated, rules: &[ArgumentRule { rule: "component_name", first: 0, kinds: &[Text] }] },
        Method { name: "without_internet_gateway", form: Repeated, rules: &[] },
        Method { name: "zones", form: Single, rules: &[ArgumentRule { rule: "zones", first: 0, kinds: &[Number] }] },
    ], rules: &[
    ] },
    Builder { name: "Widget", is_component: false, checked_if_imported: None, methods: &[
        Method { name: "width", form: Single, rules: &[] },
    ], rules: &[
    ] },
    Builder { name: "Worker", is_component: true, checked_if_imported: None, methods: &[
        Method { name: "allow", form: Repeated, rules: &[ArgumentRule { rule: "allowance_reason", first: 1, kinds: &[Text] }] },
        Method { name: "architecture", form: Single, rules: &[] },
        Method { name: "assign_public_ip", form: Repeated, rules: &[] },
        Method { name: "calls", form: Repeated, rules: &[] },
        Method { name: "capacity", form: Single, rules: &[] },
        Method { name: "cluster", form: Single, rules: &[] },
        Method { name: "command", form: Single, rules: &[] },
        Method { name: "container", form: Repeated, rules: &[] },
        Method { name: "container_health_check", form: Single, rules: &[] },
        Method { name: "cpu", form: Single, rules: &[ArgumentRule { rule: "task_cpu", first: 0, kinds: &[Number] }] },
        Method { name: "deployment", form: Single, rules: &[] },
        Method { name: "desired_count", form: Single, rules: &[ArgumentRule { rule: "tasks", first: 0, kinds: &[Number] }] },
        Method { name: "egress", form: Single, rules: &[] },
        Method { name: "enable_fault_injection", form: Repeated, rules: &[] },
        Method { name: "env", form: Repeated, rules: &[ArgumentRule { rule: "variable_name", first: 0, kinds: &[Text] }] },
        Method { name: "ephemeral_storage", form: Single, rules: &[ArgumentRule { rule: "ephemeral_storage", first: 0, kinds: &[Number] }] },
        Method { name: "execute_command", form: Repeated, rules: &[] },
        Method { name: "execution_role", form: Single, rules: &[] },
        Method { name: "execution_role_policy", form: Repeated, rules: &[ArgumentRule { rule: "policy_arn", first: 0, kinds: &[LiteralText] }] },
        Method { name: "grant", form: Repeated, rules: &[] },
        Method { name: "image", form: Single, rules: &[] },
        Method { name: "ipc_mode", form: Single, rules: &[] },
        Method { name: "log_kms_key", form: Single, rules: &[] },
        Method { name: "log_retention", form: Single, rules: &[ArgumentRule { rule: "retention", first: 0, kinds: &[Time] }] },
        Method { name: "memory", form: Single, rules: &[] },
        Method { name: "mesh", form: Single, rules: &[] },
        Method { name: "new", form: Constructor, rules: &[ArgumentRule { rule: "component_name", first: 0, kinds: &[Text] }] },
        Method { name: "only_security_group", form: Single, rules: &[ArgumentRule { rule: "security_group_id", first: 0, kinds: &[LiteralText] }] },
        Method { name: "operating_system", form: Single, rules: &[] },
        Method { name: "pid_mode", form: Single, rules: &[] },
        Method { name: "predictive_scaling", form: Repeated, rules: &[] },
        Method { name: "scale", form: Repeated, rules: &[ArgumentRule { rule: "scaling_bounds", first: 0, kinds: &[Range] }, ArgumentRule { rule: "tasks", first: 0, kinds: &[RangeEnd] }] },
        Method { name: "scale_at", form: Repeated, rules: &[] },
        Method { name: "scale_between", form: Single, rules: &[ArgumentRule { rule: "scaling_bounds", first: 0, kinds: &[Range] }, ArgumentRule { rule: "tasks", first: 0, kinds: &[RangeEnd] }] },
        Method { name: "secret", form: Repeated, rules: &[ArgumentRule { rule: "variable_name", first: 0, kinds: &[Text] }] },
        Method { name: "security_group", form: Repeated, rules: &[ArgumentRule { rule: "security_group_id", first: 0, kinds: &[LiteralText] }] },
        Method { name: "sidecar", form: Repeated, rules: &[] },
        Method { name: "size", form: Single, rules: &[] },
        Method { name: "stop_timeout", form: Single, rules: &[ArgumentRule { rule: "stop_timeout", first: 0, kinds: &[Time] }] },
        Method { name: "subnets", form: Single, rules: &[] },
        Method { name: "task_role", form: Single, rules: &[] },
        Method { name: "task_role_policy", form: Repeated, rules: &[ArgumentRule { rule: "policy_arn", first: 0, kinds: &[LiteralText] }] },
        Method { name: "volume", form: Repeated, rules: &[] },
        Method { name: "vpc", form: Single, rules: &[] },
        Method { name: "without_mesh", form: Repeated, rules: &[] },
    ], rules: &[
        MultiSetterRule { rule: "memory_with_cpu", at: Some("memory"), unless: Some("size"), when_unknown: None, parts: &[
            RuleArgument { setter: "cpu", of_argument: None, kind: Number, default: Some("TASK_CPU") },
            RuleArgument { setter: "memory", of_argument: None, kind: Number, default: None },
        ] },
        MultiSetterRule { rule: "task_size", at: None, unless: Some("size"), when_unknown: None, parts: &[
            RuleArgument { setter: "cpu", of_argument: None, kind: Number, default: Some("TASK_CPU") },
            RuleArgument { setter: "memory", of_argument: None, kind: Number, default: Some("TASK_MEMORY") },
        ] },
        MultiSetterRule { rule: "desired_count", at: Some("desired_count"), unless: None, when_unknown: None, parts: &[
            RuleArgument { setter: "scale", of_argument: None, kind: Range, default: None },
            RuleArgument { setter: "desired_count", of_argument: None, kind: Number, default: None },
        ] },
        MultiSetterRule { rule: "task_memory", at: None, unless: Some("size"), when_unknown: Some("cpu"), parts: &[
            RuleArgument { setter: "memory", of_argument: None, kind: Number, default: None },
        ] },
    ] },
    Builder { name: "Workflow", is_component: true, checked_if_imported: None, methods: &[
        Method { name: "allow", form: Repeated, rules: &[ArgumentRule { rule: "allowance_reason", first: 1, kinds: &[Text] }] },
        Method { name: "dead_letter", form: Single, rules: &[] },
        Method { name: "logs", form: Single, rules: &[] },
        Method { name: "new", form: Constructor, rules: &[ArgumentRule { rule: "component_name", first: 0, kinds: &[Text] }] },
        Method { name: "on", form: Repeated, rules: &[] },
        Method { name: "schedule", form: Repeated, rules: &[] },
        Method { name: "start_retries", form: Single, rules: &[ArgumentRule { rule: "start_retries", first: 0, kinds: &[Number] }] },
        Method { name: "start_within", form: Single, rules: &[ArgumentRule { rule: "start_within", first: 0, kinds: &[Time] }] },
        Method { name: "then", form: Repeated, rules: &[] },
        Method { name: "timeout", form: Single, rules: &[ArgumentRule { rule: "workflow_time", first: 0, kinds: &[Time] }] },
        Method { name: "timezone", form: Single, rules: &[ArgumentRule { rule: "timezone", first: 0, kinds: &[Text] }] },
    ], rules: &[
    ] },
];

/// The rules that the macros report by themselves.
pub(crate) mod codes {
    use crate::rule::Rule;

    #[rustfmt::skip]
    pub(crate) const DUPLICATE_NAME: Rule = Rule { code: "ECS1023", slug: "duplicate-name" };
    #[rustfmt::skip]
    pub(crate) const DUPLICATE_OUTPUT: Rule = Rule { code: "ECS1025", slug: "duplicate-output" };
    #[rustfmt::skip]
    pub(crate) const DUPLICATE_OR_TOO_MANY_TAGS: Rule = Rule { code: "ECS1033", slug: "duplicate-or-too-many-tags" };
    #[rustfmt::skip]
    pub(crate) const REPEATED_SETTER: Rule = Rule { code: "ECS1040", slug: "repeated-setter" };
    #[rustfmt::skip]
    pub(crate) const DUPLICATE_CONTAINER_NAME: Rule = Rule { code: "ECS1108", slug: "duplicate-container-name" };
    #[rustfmt::skip]
    pub(crate) const CONTAINER_PORT_CONFLICT: Rule = Rule { code: "ECS1109", slug: "container-port-conflict" };
    #[rustfmt::skip]
    pub(crate) const UNKNOWN_CONTAINER_DEPENDENCY: Rule = Rule { code: "ECS1110", slug: "unknown-container-dependency" };
    #[rustfmt::skip]
    pub(crate) const CIRCULAR_CONTAINER_DEPENDENCY: Rule = Rule { code: "ECS1111", slug: "circular-container-dependency" };
    #[rustfmt::skip]
    pub(crate) const DEPENDENCY_WITHOUT_HEALTH_CHECK: Rule = Rule { code: "ECS1112", slug: "dependency-without-health-check" };
    #[rustfmt::skip]
    pub(crate) const UNKNOWN_VOLUME: Rule = Rule { code: "ECS1115", slug: "unknown-volume" };
    #[rustfmt::skip]
    pub(crate) const INVALID_OR_DUPLICATE_VOLUME_NAME: Rule = Rule { code: "ECS1116", slug: "invalid-or-duplicate-volume-name" };
    #[rustfmt::skip]
    pub(crate) const COMPLETION_DEPENDENCY_ON_ESSENTIAL_CONTAINER: Rule = Rule { code: "ECS1118", slug: "completion-dependency-on-essential-container" };
    #[rustfmt::skip]
    pub(crate) const SERVICE_WITHOUT_PORT: Rule = Rule { code: "ECS1120", slug: "service-without-port" };
    #[rustfmt::skip]
    pub(crate) const INVALID_MOUNT_PATH: Rule = Rule { code: "ECS1126", slug: "invalid-mount-path" };
    #[rustfmt::skip]
    pub(crate) const LISTENER_PRIORITY_CONFLICT: Rule = Rule { code: "ECS1307", slug: "listener-priority-conflict" };
    #[rustfmt::skip]
    pub(crate) const DUPLICATE_RULE_CONDITIONS: Rule = Rule { code: "ECS1308", slug: "duplicate-rule-conditions" };
    #[rustfmt::skip]
    pub(crate) const REVERSED_SCALING_RANGE: Rule = Rule { code: "ECS1501", slug: "reversed-scaling-range" };
    #[rustfmt::skip]
    pub(crate) const REQUEST_SCALING_WITHOUT_ROUTE: Rule = Rule { code: "ECS1510", slug: "request-scaling-without-route" };
    #[rustfmt::skip]
    pub(crate) const DUPLICATE_SCALING_METRIC: Rule = Rule { code: "ECS1511", slug: "duplicate-scaling-metric" };
    #[rustfmt::skip]
    pub(crate) const DUPLICATE_SCHEDULED_ACTION_NAME: Rule = Rule { code: "ECS1512", slug: "duplicate-scheduled-action-name" };
    #[rustfmt::skip]
    pub(crate) const DUPLICATE_ENVIRONMENT_VARIABLE: Rule = Rule { code: "ECS1603", slug: "duplicate-environment-variable" };
    #[rustfmt::skip]
    pub(crate) const DUPLICATE_INDEX_NAME: Rule = Rule { code: "ECS1723", slug: "duplicate-index-name" };
    #[rustfmt::skip]
    pub(crate) const MALFORMED_SETTINGS_FILE: Rule = Rule { code: "ECS2001", slug: "malformed-settings-file" };
    #[rustfmt::skip]
    pub(crate) const MISSING_SETTINGS_FILE: Rule = Rule { code: "ECS2002", slug: "missing-settings-file" };
    #[rustfmt::skip]
    pub(crate) const SETTING_OUT_OF_RANGE: Rule = Rule { code: "ECS2007", slug: "setting-out-of-range" };
}
