//! Written by `cargo run -p ecs-dsl-codegen` from the builders of `ecs-dsl` and the rules that they declare.

use crate::builder::Form::{Constructor, Other, Repeated, Single};
use crate::builder::Kind::{Float, LiteralText, Number, Range, RangeEnd, Text, Time};
use crate::builder::{Builder, MultiSetterRule, RuleArgument, method, rule};

/// The builders, sorted by name, with their methods, sorted by name.
#[rustfmt::skip]
pub(crate) static BUILDERS: &[Builder] = &[
    Builder { name: "Alarm", is_component: true, checked_if_imported: None, methods: &[
        method("above", Constructor, &[rule("component_name", 0, &[Text])]),
        method("allow", Other, &[rule("allowance_reason", 1, &[Text])]),
        method("at_least", Constructor, &[rule("component_name", 0, &[Text])]),
        method("below", Constructor, &[rule("component_name", 0, &[Text])]),
        method("breaching_periods", Single, &[]),
        method("description", Single, &[rule("alarm_description", 0, &[Text])]),
        method("notify", Repeated, &[rule("action_arn", 0, &[LiteralText])]),
        method("periods", Single, &[]),
        method("treat_missing_data", Single, &[]),
    ], rules: &[
        MultiSetterRule { rule: "alarm_periods", unless: None, parts: &[
            RuleArgument { setter: "breaching_periods", of_argument: None, kind: Number, default: None },
            RuleArgument { setter: "periods", of_argument: None, kind: Number, default: Some("ALARM_PERIODS") },
        ] },
        MultiSetterRule { rule: "alarm_window", unless: None, parts: &[
            RuleArgument { setter: "period", of_argument: Some(1), kind: Time, default: None },
            RuleArgument { setter: "periods", of_argument: None, kind: Number, default: Some("ALARM_PERIODS") },
        ] },
    ] },
    Builder { name: "Alarms", is_component: true, checked_if_imported: None, methods: &[
        method("allow", Other, &[rule("allowance_reason", 1, &[Text])]),
        method("cpu", Single, &[]),
        method("errors", Single, &[]),
        method("except", Repeated, &[]),
        method("latency", Single, &[]),
        method("memory", Single, &[]),
        method("notify", Repeated, &[]),
        method("periods", Single, &[]),
        method("standard", Constructor, &[rule("component_name", 0, &[Text])]),
    ], rules: &[
    ] },
    Builder { name: "Allowed", is_component: true, checked_if_imported: None, methods: &[
        method("allow", Other, &[rule("allowance_reason", 1, &[Text])]),
    ], rules: &[
    ] },
    Builder { name: "App", is_component: false, checked_if_imported: None, methods: &[
        method("new", Constructor, &[rule("app_name", 0, &[Text])]),
        method("stage", Repeated, &[]),
    ], rules: &[
    ] },
    Builder { name: "Bucket", is_component: true, checked_if_imported: None, methods: &[
        method("access_log_target", Repeated, &[]),
        method("allow", Other, &[rule("allowance_reason", 1, &[Text])]),
        method("delete_on_removal", Repeated, &[]),
        method("event_bridge", Repeated, &[]),
        method("expire", Single, &[rule("expiry", 0, &[Time])]),
        method("import", Constructor, &[rule("component_name", 0, &[Text])]),
        method("kms_key", Single, &[]),
        method("new", Constructor, &[rule("component_name", 0, &[Text])]),
        method("retain_on_removal", Repeated, &[]),
        method("versioning", Single, &[]),
    ], rules: &[
    ] },
    Builder { name: "Cache", is_component: true, checked_if_imported: Some(&["security_group"]), methods: &[
        method("address", Single, &[]),
        method("allow", Other, &[rule("allowance_reason", 1, &[Text])]),
        method("delete_on_removal", Repeated, &[]),
        method("engine_version", Single, &[rule("cache_version", 0, &[Text])]),
        method("import", Constructor, &[rule("component_name", 0, &[Text])]),
        method("kms_key", Single, &[]),
        method("node_type", Single, &[rule("node_type", 0, &[Text])]),
        method("redis", Constructor, &[rule("component_name", 0, &[Text])]),
        method("replicas", Single, &[rule("replicas", 0, &[Number])]),
        method("retain_on_removal", Repeated, &[]),
        method("security_group", Single, &[rule("security_group_id", 0, &[LiteralText])]),
        method("snapshot_on_removal", Repeated, &[]),
        method("snapshot_retention_limit", Single, &[rule("snapshot_retention_limit", 0, &[Time])]),
        method("subnets", Single, &[]),
        method("transit_encryption", Single, &[]),
        method("valkey", Constructor, &[rule("component_name", 0, &[Text])]),
        method("vpc", Single, &[]),
    ], rules: &[
    ] },
    Builder { name: "Capacity", is_component: false, checked_if_imported: None, methods: &[
        method("base", Single, &[rule("capacity_base", 0, &[Number])]),
        method("weight", Single, &[rule("capacity_weight", 0, &[Number])]),
    ], rules: &[
    ] },
    Builder { name: "Cluster", is_component: true, checked_if_imported: None, methods: &[
        method("allow", Other, &[rule("allowance_reason", 1, &[Text])]),
        method("capacity", Single, &[]),
        method("import", Constructor, &[rule("component_name", 0, &[Text])]),
        method("insights", Single, &[]),
        method("new", Constructor, &[rule("component_name", 0, &[Text])]),
        method("vpc", Single, &[]),
    ], rules: &[
    ] },
    Builder { name: "Container", is_component: false, checked_if_imported: None, methods: &[
        method("command", Single, &[rule("plain_argument", 0, &[LiteralText])]),
        method("cpu", Single, &[]),
        method("depends_on", Repeated, &[]),
        method("entry_point", Single, &[rule("plain_argument", 0, &[LiteralText])]),
        method("env", Repeated, &[rule("variable_name", 0, &[Text]), rule("plain_variable", 0, &[Text, LiteralText]), rule("variable_value", 1, &[LiteralText])]),
        method("health_check", Single, &[]),
        method("memory", Single, &[]),
        method("mount", Repeated, &[]),
        method("mount_read_only", Repeated, &[]),
        method("new", Constructor, &[rule("container_name", 0, &[Text])]),
        method("not_essential", Repeated, &[]),
        method("port", Single, &[rule("port", 0, &[Number])]),
        method("read_only_root_filesystem", Repeated, &[]),
        method("secret", Repeated, &[rule("variable_name", 0, &[Text])]),
        method("user", Single, &[]),
    ], rules: &[
    ] },
    Builder { name: "ContainerHealthCheck", is_component: false, checked_if_imported: None, methods: &[
        method("interval", Single, &[rule("container_health_interval", 0, &[Time])]),
        method("retries", Single, &[rule("container_health_retries", 0, &[Number])]),
        method("start_period", Single, &[rule("container_health_start", 0, &[Time])]),
        method("timeout", Single, &[rule("container_health_timeout", 0, &[Time])]),
    ], rules: &[
    ] },
    Builder { name: "Dashboard", is_component: true, checked_if_imported: None, methods: &[
        method("allow", Other, &[rule("allowance_reason", 1, &[Text])]),
        method("new", Constructor, &[rule("component_name", 0, &[Text])]),
        method("overview", Constructor, &[rule("component_name", 0, &[Text])]),
        method("row", Repeated, &[]),
    ], rules: &[
    ] },
    Builder { name: "Deployment", is_component: false, checked_if_imported: None, methods: &[
        method("bake_time", Single, &[rule("bake_time", 0, &[Time])]),
        method("canary", Constructor, &[rule("canary_percent", 0, &[Float])]),
        method("circuit_breaker", Single, &[]),
        method("linear", Constructor, &[rule("linear_percent", 0, &[Float])]),
        method("maximum_percent", Single, &[]),
        method("minimum_healthy_percent", Single, &[]),
        method("step_time", Single, &[rule("step_time", 0, &[Time])]),
    ], rules: &[
        MultiSetterRule { rule: "deployment_percents", unless: None, parts: &[
            RuleArgument { setter: "minimum_healthy_percent", of_argument: None, kind: Float, default: Some("MINIMUM_HEALTHY_PERCENT") },
            RuleArgument { setter: "maximum_percent", of_argument: None, kind: Float, default: Some("MAXIMUM_PERCENT") },
        ] },
    ] },
    Builder { name: "Envoy", is_component: false, checked_if_imported: None, methods: &[
        method("cpu", Single, &[]),
        method("egress_ignored_ports", Single, &[]),
        method("image", Single, &[]),
        method("memory", Single, &[]),
        method("statistics", Repeated, &[]),
    ], rules: &[
    ] },
    Builder { name: "Gateway", is_component: false, checked_if_imported: None, methods: &[
        method("allow", Other, &[rule("allowance_reason", 1, &[Text])]),
        method("architecture", Single, &[]),
        method("assign_public_ip", Repeated, &[]),
        method("calls", Repeated, &[]),
        method("capacity", Single, &[]),
        method("cluster", Single, &[]),
        method("command", Single, &[rule("plain_argument", 0, &[LiteralText])]),
        method("container", Repeated, &[]),
        method("container_health_check", Single, &[]),
        method("cpu", Single, &[]),
        method("deployment", Single, &[]),
        method("deregistration_delay", Single, &[rule("deregistration_delay", 0, &[Time])]),
        method("desired_count", Single, &[rule("tasks", 0, &[Number])]),
        method("discovery", Single, &[]),
        method("discovery_ttl", Single, &[rule("discovery_ttl", 0, &[Time])]),
        method("env", Repeated, &[rule("variable_name", 0, &[Text]), rule("plain_variable", 0, &[Text, LiteralText]), rule("variable_value", 1, &[LiteralText])]),
        method("ephemeral_storage", Single, &[rule("ephemeral_storage", 0, &[Number])]),
        method("execute_command", Repeated, &[]),
        method("forward", Repeated, &[]),
        method("grant", Repeated, &[]),
        method("grpc", Repeated, &[]),
        method("header", Repeated, &[rule("header_name", 0, &[Text]), rule("header_value", 1, &[Text])]),
        method("health_check", Single, &[rule("health_path", 0, &[Text])]),
        method("health_check_grace_period", Single, &[rule("grace_period", 0, &[Time])]),
        method("host", Repeated, &[rule("host_pattern", 0, &[Text])]),
        method("idle_timeout", Single, &[rule("mesh_timeout", 0, &[Time])]),
        method("image", Single, &[]),
        method("load_balancer", Single, &[]),
        method("log_kms_key", Single, &[]),
        method("log_retention", Single, &[rule("retention", 0, &[Time])]),
        method("memory", Single, &[]),
        method("mesh", Single, &[]),
        method("method", Repeated, &[rule("method", 0, &[Text])]),
        method("namespace", Single, &[]),
        method("new", Constructor, &[rule("component_name", 0, &[Text])]),
        method("path", Repeated, &[rule("path_pattern", 0, &[Text])]),
        method("per_request_timeout", Single, &[rule("mesh_timeout", 0, &[Time])]),
        method("port", Single, &[rule("port", 0, &[Number])]),
        method("priority", Single, &[rule("priority", 0, &[Number])]),
        method("protocol", Single, &[]),
        method("query", Repeated, &[rule("query_key", 0, &[Text]), rule("query_value", 1, &[Text])]),
        method("route", Repeated, &[]),
        method("routing_policy", Single, &[]),
        method("scale", Repeated, &[rule("scaling_bounds", 0, &[Range]), rule("tasks", 0, &[RangeEnd])]),
        method("scale_at", Repeated, &[]),
        method("secret", Repeated, &[rule("variable_name", 0, &[Text])]),
        method("security_group", Repeated, &[rule("security_group_id", 0, &[LiteralText])]),
        method("sidecar", Repeated, &[]),
        method("size", Single, &[]),
        method("slow_start", Single, &[rule("slow_start", 0, &[Time])]),
        method("source_ip", Repeated, &[rule("ip_block", 0, &[Text])]),
        method("stickiness", Single, &[]),
        method("stop_timeout", Single, &[rule("stop_timeout", 0, &[Time])]),
        method("subnets", Single, &[]),
        method("volume", Repeated, &[]),
        method("vpc", Single, &[]),
        method("weighted_target", Repeated, &[]),
        method("without_mesh", Repeated, &[]),
    ], rules: &[
        MultiSetterRule { rule: "fargate_size", unless: Some("size"), parts: &[
            RuleArgument { setter: "cpu", of_argument: None, kind: Number, default: Some("TASK_CPU") },
            RuleArgument { setter: "memory", of_argument: None, kind: Number, default: Some("TASK_MEMORY") },
        ] },
        MultiSetterRule { rule: "desired_count", unless: None, parts: &[
            RuleArgument { setter: "scale", of_argument: None, kind: Range, default: None },
            RuleArgument { setter: "desired_count", of_argument: None, kind: Number, default: None },
        ] },
    ] },
    Builder { name: "Grant", is_component: false, checked_if_imported: None, methods: &[
        method("and", Repeated, &[]),
        method("env", Repeated, &[]),
        method("named", Single, &[]),
        method("secret", Repeated, &[]),
        method("statement", Repeated, &[]),
        method("without_environment", Repeated, &[]),
    ], rules: &[
    ] },
    Builder { name: "HealthCheck", is_component: false, checked_if_imported: None, methods: &[
        method("healthy_threshold", Single, &[rule("health_threshold", 0, &[Number])]),
        method("interval", Single, &[rule("health_interval", 0, &[Time])]),
        method("matcher", Single, &[rule("health_matcher", 0, &[Text])]),
        method("path", Constructor, &[rule("health_path", 0, &[Text])]),
        method("timeout", Single, &[rule("health_timeout", 0, &[Time])]),
        method("unhealthy_threshold", Single, &[rule("health_threshold", 0, &[Number])]),
    ], rules: &[
        MultiSetterRule { rule: "health_timing", unless: None, parts: &[
            RuleArgument { setter: "interval", of_argument: None, kind: Time, default: Some("HEALTH_INTERVAL") },
            RuleArgument { setter: "timeout", of_argument: None, kind: Time, default: Some("HEALTH_TIMEOUT") },
        ] },
    ] },
    Builder { name: "Image", is_component: false, checked_if_imported: None, methods: &[
        method("credentials", Single, &[rule("arn", 0, &[LiteralText])]),
        method("ecr", Constructor, &[rule("repository_name", 0, &[LiteralText])]),
        method("registry", Constructor, &[rule("image_reference", 0, &[Text])]),
        method("tag", Single, &[rule("image_tag", 0, &[Text])]),
    ], rules: &[
    ] },
    Builder { name: "Key", is_component: true, checked_if_imported: Some(&[]), methods: &[
        method("allow", Other, &[rule("allowance_reason", 1, &[Text])]),
        method("delete_on_removal", Repeated, &[]),
        method("encrypts_logs", Repeated, &[]),
        method("import", Constructor, &[rule("component_name", 0, &[Text]), rule("key_arn", 1, &[LiteralText])]),
        method("new", Constructor, &[rule("component_name", 0, &[Text])]),
        method("pending_window", Single, &[rule("pending_window", 0, &[Time])]),
        method("retain_on_removal", Repeated, &[]),
        method("rotation_period", Single, &[rule("rotation_period", 0, &[Time])]),
    ], rules: &[
    ] },
    Builder { name: "KeyAttribute", is_component: false, checked_if_imported: None, methods: &[
        method("binary", Constructor, &[rule("key_attribute", 0, &[Text])]),
        method("number", Constructor, &[rule("key_attribute", 0, &[Text])]),
        method("string", Constructor, &[rule("key_attribute", 0, &[Text])]),
    ], rules: &[
    ] },
    Builder { name: "LoadBalancer", is_component: true, checked_if_imported: None, methods: &[
        method("access_logs", Single, &[]),
        method("allow", Other, &[rule("allowance_reason", 1, &[Text])]),
        method("attributes", Single, &[]),
        method("dns_name", Single, &[]),
        method("https", Repeated, &[rule("certificate_arn", 0, &[LiteralText])]),
        method("idle_timeout", Single, &[rule("idle_timeout", 0, &[Time])]),
        method("import", Constructor, &[rule("component_name", 0, &[Text])]),
        method("internal", Constructor, &[rule("component_name", 0, &[Text])]),
        method("listener", Single, &[rule("listener_arn", 0, &[LiteralText])]),
        method("public", Constructor, &[rule("component_name", 0, &[Text])]),
        method("security_group", Single, &[rule("security_group_id", 0, &[LiteralText])]),
        method("vpc", Single, &[]),
        method("web_acl", Single, &[rule("web_acl_arn", 0, &[LiteralText])]),
    ], rules: &[
    ] },
    Builder { name: "LoadBalancerAttributes", is_component: false, checked_if_imported: None, methods: &[
        method("client_keep_alive", Single, &[rule("client_keep_alive", 0, &[Time])]),
        method("desync_mitigation_mode", Single, &[]),
        method("xff_header_processing_mode", Single, &[]),
    ], rules: &[
    ] },
    Builder { name: "LogGroup", is_component: true, checked_if_imported: None, methods: &[
        method("allow", Other, &[rule("allowance_reason", 1, &[Text])]),
        method("kms_key", Single, &[]),
        method("new", Constructor, &[rule("component_name", 0, &[Text])]),
        method("retention", Single, &[rule("retention", 0, &[Time])]),
    ], rules: &[
    ] },
    Builder { name: "Mesh", is_component: true, checked_if_imported: None, methods: &[
        method("access_logs", Single, &[]),
        method("allow", Other, &[rule("allowance_reason", 1, &[Text])]),
        method("app_mesh", Constructor, &[rule("component_name", 0, &[Text])]),
        method("envoy", Single, &[]),
        method("namespace", Single, &[]),
        method("retries", Single, &[]),
        method("service_connect", Constructor, &[rule("component_name", 0, &[Text])]),
        method("tls", Single, &[]),
        method("xray", Repeated, &[]),
    ], rules: &[
    ] },
    Builder { name: "MeshTls", is_component: false, checked_if_imported: None, methods: &[
        method("mutual", Single, &[]),
        method("private_ca", Constructor, &[rule("authority_arn", 0, &[LiteralText])]),
    ], rules: &[
    ] },
    Builder { name: "Metric", is_component: false, checked_if_imported: None, methods: &[
        method("custom", Constructor, &[rule("metric_namespace", 0, &[Text]), rule("metric_name", 1, &[Text])]),
        method("dimension", Repeated, &[]),
        method("label", Single, &[]),
        method("period", Single, &[]),
        method("statistic", Single, &[]),
    ], rules: &[
    ] },
    Builder { name: "Namespace", is_component: true, checked_if_imported: None, methods: &[
        method("allow", Other, &[rule("allowance_reason", 1, &[Text])]),
        method("import", Constructor, &[rule("domain", 0, &[Text])]),
        method("new", Constructor, &[rule("domain", 0, &[Text])]),
        method("vpc", Single, &[]),
    ], rules: &[
    ] },
    Builder { name: "Postgres", is_component: true, checked_if_imported: Some(&["security_group"]), methods: &[
        method("allocated_storage", Single, &[rule("database_storage", 0, &[Number])]),
        method("allow", Other, &[rule("allowance_reason", 1, &[Text])]),
        method("allow_major_version_upgrade", Repeated, &[]),
        method("backup_retention_period", Single, &[rule("backup_retention", 0, &[Time])]),
        method("db_name", Single, &[rule("database_name", 0, &[Text])]),
        method("delete_on_removal", Repeated, &[]),
        method("endpoint_address", Single, &[]),
        method("engine_version", Single, &[rule("postgres_version", 0, &[Text])]),
        method("import", Constructor, &[rule("component_name", 0, &[Text])]),
        method("instance_class", Single, &[rule("instance_class", 0, &[Text])]),
        method("kms_key", Single, &[]),
        method("master_username", Single, &[rule("database_user", 0, &[Text])]),
        method("max_allocated_storage", Single, &[]),
        method("multi_az", Repeated, &[]),
        method("new", Constructor, &[rule("component_name", 0, &[Text])]),
        method("parameter", Repeated, &[]),
        method("port", Single, &[rule("database_port", 0, &[Number])]),
        method("retain_on_removal", Repeated, &[]),
        method("security_group", Single, &[rule("security_group_id", 0, &[LiteralText])]),
        method("snapshot_on_removal", Repeated, &[]),
        method("subnets", Single, &[]),
        method("vpc", Single, &[]),
    ], rules: &[
        MultiSetterRule { rule: "database_growth", unless: None, parts: &[
            RuleArgument { setter: "allocated_storage", of_argument: None, kind: Number, default: Some("DATABASE_STORAGE") },
            RuleArgument { setter: "max_allocated_storage", of_argument: None, kind: Number, default: None },
        ] },
    ] },
    Builder { name: "Queue", is_component: true, checked_if_imported: None, methods: &[
        method("allow", Other, &[rule("allowance_reason", 1, &[Text])]),
        method("arn", Single, &[rule("queue_arn", 0, &[LiteralText])]),
        method("dead_letter", Single, &[rule("max_receives", 1, &[Number])]),
        method("delay", Single, &[rule("message_delay", 0, &[Time])]),
        method("delete_on_removal", Repeated, &[]),
        method("fifo", Repeated, &[]),
        method("import", Constructor, &[rule("component_name", 0, &[Text])]),
        method("kms_key", Single, &[]),
        method("new", Constructor, &[rule("component_name", 0, &[Text])]),
        method("queue_url", Single, &[]),
        method("retain_on_removal", Repeated, &[]),
        method("retention", Single, &[rule("message_retention", 0, &[Time])]),
        method("visibility_timeout", Single, &[rule("visibility_timeout", 0, &[Time])]),
    ], rules: &[
    ] },
    Builder { name: "Repository", is_component: true, checked_if_imported: Some(&[]), methods: &[
        method("allow", Other, &[rule("allowance_reason", 1, &[Text])]),
        method("delete_on_removal", Repeated, &[]),
        method("expire_untagged", Single, &[rule("expiry", 0, &[Time])]),
        method("import", Constructor, &[rule("component_name", 0, &[Text])]),
        method("keep_last", Single, &[rule("kept_images", 0, &[Number])]),
        method("kms_key", Single, &[]),
        method("mutable_tags", Repeated, &[]),
        method("new", Constructor, &[rule("component_name", 0, &[Text])]),
        method("repository_name", Single, &[rule("repository_name", 0, &[Text])]),
        method("retain_on_removal", Repeated, &[]),
    ], rules: &[
    ] },
    Builder { name: "Retries", is_component: false, checked_if_imported: None, methods: &[
        method("per_retry_timeout", Single, &[]),
    ], rules: &[
    ] },
    Builder { name: "Route", is_component: false, checked_if_imported: None, methods: &[
        method("header", Repeated, &[rule("header_name", 0, &[Text]), rule("header_value", 1, &[Text])]),
        method("host", Repeated, &[rule("host_pattern", 0, &[Text])]),
        method("method", Repeated, &[rule("method", 0, &[Text])]),
        method("path", Repeated, &[rule("path_pattern", 0, &[Text])]),
        method("priority", Single, &[rule("priority", 0, &[Number])]),
        method("query", Repeated, &[rule("query_key", 0, &[Text]), rule("query_value", 1, &[Text])]),
        method("source_ip", Repeated, &[rule("ip_block", 0, &[Text])]),
        method("to_host", Constructor, &[rule("host_pattern", 0, &[Text])]),
        method("to_path", Constructor, &[rule("path_pattern", 0, &[Text])]),
    ], rules: &[
    ] },
    Builder { name: "ScheduledScaling", is_component: false, checked_if_imported: None, methods: &[
        method("new", Constructor, &[rule("schedule", 1, &[Text]), rule("scaling_bounds", 2, &[Range])]),
        method("timezone", Single, &[rule("timezone", 0, &[Text])]),
    ], rules: &[
    ] },
    Builder { name: "Search", is_component: true, checked_if_imported: Some(&["arn", "security_group"]), methods: &[
        method("allow", Other, &[rule("allowance_reason", 1, &[Text])]),
        method("arn", Single, &[rule("search_domain_arn", 0, &[LiteralText])]),
        method("delete_on_removal", Repeated, &[]),
        method("endpoint", Single, &[]),
        method("engine_version", Single, &[rule("search_version", 0, &[Text])]),
        method("import", Constructor, &[rule("component_name", 0, &[Text])]),
        method("instance_count", Single, &[rule("search_instance_count", 0, &[Number])]),
        method("instance_type", Single, &[rule("search_instance_type", 0, &[Text])]),
        method("kms_key", Single, &[]),
        method("new", Constructor, &[rule("component_name", 0, &[Text])]),
        method("retain_on_removal", Repeated, &[]),
        method("security_group", Single, &[rule("security_group_id", 0, &[LiteralText])]),
        method("subnets", Single, &[]),
        method("volume_size", Single, &[rule("search_volume_size", 0, &[Number])]),
        method("vpc", Single, &[]),
    ], rules: &[
    ] },
    Builder { name: "Secret", is_component: true, checked_if_imported: None, methods: &[
        method("allow", Other, &[rule("allowance_reason", 1, &[Text])]),
        method("delete_on_removal", Repeated, &[]),
        method("generated", Constructor, &[rule("component_name", 0, &[Text])]),
        method("import", Constructor, &[rule("component_name", 0, &[Text]), rule("imported_secret", 1, &[LiteralText])]),
        method("kms_key", Single, &[]),
        method("length", Single, &[rule("secret_length", 0, &[Number])]),
        method("parameter", Constructor, &[rule("component_name", 0, &[Text]), rule("secure_parameter", 1, &[LiteralText])]),
        method("retain_on_removal", Repeated, &[]),
        method("template", Single, &[]),
    ], rules: &[
    ] },
    Builder { name: "SecureParameter", is_component: true, checked_if_imported: None, methods: &[
        method("allow", Other, &[rule("allowance_reason", 1, &[Text])]),
        method("kms_key", Single, &[]),
    ], rules: &[
    ] },
    Builder { name: "Service", is_component: true, checked_if_imported: None, methods: &[
        method("allow", Other, &[rule("allowance_reason", 1, &[Text])]),
        method("architecture", Single, &[]),
        method("assign_public_ip", Repeated, &[]),
        method("calls", Repeated, &[]),
        method("capacity", Single, &[]),
        method("cluster", Single, &[]),
        method("command", Single, &[rule("plain_argument", 0, &[LiteralText])]),
        method("container", Repeated, &[]),
        method("container_health_check", Single, &[]),
        method("cpu", Single, &[]),
        method("deployment", Single, &[]),
        method("deregistration_delay", Single, &[rule("deregistration_delay", 0, &[Time])]),
        method("desired_count", Single, &[rule("tasks", 0, &[Number])]),
        method("discovery", Single, &[]),
        method("discovery_ttl", Single, &[rule("discovery_ttl", 0, &[Time])]),
        method("env", Repeated, &[rule("variable_name", 0, &[Text]), rule("plain_variable", 0, &[Text, LiteralText]), rule("variable_value", 1, &[LiteralText])]),
        method("ephemeral_storage", Single, &[rule("ephemeral_storage", 0, &[Number])]),
        method("execute_command", Repeated, &[]),
        method("grant", Repeated, &[]),
        method("grpc", Repeated, &[]),
        method("header", Repeated, &[rule("header_name", 0, &[Text]), rule("header_value", 1, &[Text])]),
        method("health_check", Single, &[rule("health_path", 0, &[Text])]),
        method("health_check_grace_period", Single, &[rule("grace_period", 0, &[Time])]),
        method("host", Repeated, &[rule("host_pattern", 0, &[Text])]),
        method("idle_timeout", Single, &[rule("mesh_timeout", 0, &[Time])]),
        method("image", Single, &[]),
        method("load_balancer", Single, &[]),
        method("log_kms_key", Single, &[]),
        method("log_retention", Single, &[rule("retention", 0, &[Time])]),
        method("memory", Single, &[]),
        method("mesh", Single, &[]),
        method("method", Repeated, &[rule("method", 0, &[Text])]),
        method("namespace", Single, &[]),
        method("new", Constructor, &[rule("component_name", 0, &[Text])]),
        method("path", Repeated, &[rule("path_pattern", 0, &[Text])]),
        method("per_request_timeout", Single, &[rule("mesh_timeout", 0, &[Time])]),
        method("port", Single, &[rule("port", 0, &[Number])]),
        method("priority", Single, &[rule("priority", 0, &[Number])]),
        method("protocol", Single, &[]),
        method("query", Repeated, &[rule("query_key", 0, &[Text]), rule("query_value", 1, &[Text])]),
        method("route", Repeated, &[]),
        method("routing_policy", Single, &[]),
        method("scale", Repeated, &[rule("scaling_bounds", 0, &[Range]), rule("tasks", 0, &[RangeEnd])]),
        method("scale_at", Repeated, &[]),
        method("secret", Repeated, &[rule("variable_name", 0, &[Text])]),
        method("security_group", Repeated, &[rule("security_group_id", 0, &[LiteralText])]),
        method("sidecar", Repeated, &[]),
        method("size", Single, &[]),
        method("slow_start", Single, &[rule("slow_start", 0, &[Time])]),
        method("source_ip", Repeated, &[rule("ip_block", 0, &[Text])]),
        method("stickiness", Single, &[]),
        method("stop_timeout", Single, &[rule("stop_timeout", 0, &[Time])]),
        method("subnets", Single, &[]),
        method("volume", Repeated, &[]),
        method("vpc", Single, &[]),
        method("weighted_target", Repeated, &[]),
        method("without_mesh", Repeated, &[]),
    ], rules: &[
        MultiSetterRule { rule: "fargate_size", unless: Some("size"), parts: &[
            RuleArgument { setter: "cpu", of_argument: None, kind: Number, default: Some("TASK_CPU") },
            RuleArgument { setter: "memory", of_argument: None, kind: Number, default: Some("TASK_MEMORY") },
        ] },
        MultiSetterRule { rule: "desired_count", unless: None, parts: &[
            RuleArgument { setter: "scale", of_argument: None, kind: Range, default: None },
            RuleArgument { setter: "desired_count", of_argument: None, kind: Number, default: None },
        ] },
    ] },
    Builder { name: "Stack", is_component: false, checked_if_imported: None, methods: &[
        method("allow", Other, &[rule("allowance_reason", 1, &[Text])]),
        method("description", Other, &[rule("description", 0, &[Text])]),
        method("output", Other, &[rule("output_name", 0, &[Text])]),
        method("tag", Other, &[rule("tag_key", 0, &[Text]), rule("tag_value", 1, &[LiteralText])]),
    ], rules: &[
    ] },
    Builder { name: "Stage", is_component: false, checked_if_imported: None, methods: &[
        method("account", Single, &[rule("account_id", 0, &[Text])]),
        method("new", Constructor, &[rule("stage_name", 0, &[Text])]),
        method("notify", Repeated, &[rule("topic_arn", 0, &[Text])]),
        method("protected", Repeated, &[]),
        method("region", Single, &[rule("region", 0, &[Text])]),
        method("roll_back_on_alarms", Single, &[rule("alarm_minutes", 0, &[Number])]),
        method("service_role", Single, &[rule("service_role", 0, &[Text])]),
    ], rules: &[
    ] },
    Builder { name: "Statement", is_component: false, checked_if_imported: None, methods: &[
        method("condition", Single, &[]),
    ], rules: &[
    ] },
    Builder { name: "Statistic", is_component: false, checked_if_imported: None, methods: &[
        method("Percentile", Constructor, &[rule("percentile", 0, &[Float])]),
    ], rules: &[
    ] },
    Builder { name: "Stickiness", is_component: false, checked_if_imported: None, methods: &[
        method("cookie", Constructor, &[rule("stickiness", 0, &[Time])]),
    ], rules: &[
    ] },
    Builder { name: "Table", is_component: true, checked_if_imported: Some(&[]), methods: &[
        method("allow", Other, &[rule("allowance_reason", 1, &[Text])]),
        method("delete_on_removal", Repeated, &[]),
        method("import", Constructor, &[rule("component_name", 0, &[Text])]),
        method("index", Repeated, &[]),
        method("kms_key", Single, &[]),
        method("new", Constructor, &[rule("component_name", 0, &[Text])]),
        method("provisioned", Single, &[rule("provisioned_capacity", 0, &[Number, Number])]),
        method("retain_on_removal", Repeated, &[]),
        method("sort_key", Single, &[]),
        method("time_to_live", Single, &[rule("key_attribute", 0, &[Text])]),
        method("without_point_in_time_recovery", Repeated, &[]),
    ], rules: &[
    ] },
    Builder { name: "TableIndex", is_component: false, checked_if_imported: None, methods: &[
        method("new", Constructor, &[rule("index_name", 0, &[Text])]),
        method("sort_key", Single, &[]),
    ], rules: &[
    ] },
    Builder { name: "Target", is_component: false, checked_if_imported: None, methods: &[
        method("cpu", Constructor, &[rule("target_percent", 0, &[Float])]),
        method("memory", Constructor, &[rule("target_percent", 0, &[Float])]),
        method("metric", Constructor, &[rule("target_value", 1, &[Float])]),
        method("requests", Constructor, &[rule("target_requests", 0, &[Float])]),
        method("scale_in_cooldown", Single, &[rule("cooldown", 0, &[Time])]),
        method("scale_out_cooldown", Single, &[rule("cooldown", 0, &[Time])]),
    ], rules: &[
    ] },
    Builder { name: "Topic", is_component: true, checked_if_imported: None, methods: &[
        method("allow", Other, &[rule("allowance_reason", 1, &[Text])]),
        method("display_name", Single, &[rule("display_name", 0, &[Text])]),
        method("email", Repeated, &[rule("email_address", 0, &[Text])]),
        method("https", Repeated, &[rule("https_endpoint", 0, &[Text])]),
        method("import", Constructor, &[rule("component_name", 0, &[Text]), rule("topic_arn", 1, &[LiteralText])]),
        method("kms_key", Single, &[]),
        method("new", Constructor, &[rule("component_name", 0, &[Text])]),
        method("queue", Repeated, &[]),
    ], rules: &[
    ] },
    Builder { name: "Volume", is_component: false, checked_if_imported: None, methods: &[
        method("access_point", Single, &[]),
        method("efs", Constructor, &[rule("volume_name", 0, &[Text])]),
        method("ephemeral", Constructor, &[rule("volume_name", 0, &[Text])]),
        method("mount_target_security_group", Single, &[]),
    ], rules: &[
    ] },
    Builder { name: "Vpc", is_component: true, checked_if_imported: Some(&["subnets"]), methods: &[
        method("allow", Other, &[rule("allowance_reason", 1, &[Text])]),
        method("cidr", Single, &[rule("vpc_cidr", 0, &[Text])]),
        method("endpoints", Repeated, &[]),
        method("endpoints_for_tasks", Repeated, &[]),
        method("flow_logs", Single, &[rule("retention", 0, &[Time])]),
        method("import", Constructor, &[rule("component_name", 0, &[Text]), rule("vpc_id", 1, &[LiteralText])]),
        method("nat", Single, &[]),
        method("new", Constructor, &[rule("component_name", 0, &[Text])]),
        method("subnets", Repeated, &[rule("subnet_id", 1, &[LiteralText])]),
        method("zones", Single, &[rule("zones", 0, &[Number])]),
    ], rules: &[
    ] },
    Builder { name: "Widget", is_component: false, checked_if_imported: None, methods: &[
        method("width", Single, &[]),
    ], rules: &[
    ] },
    Builder { name: "Worker", is_component: true, checked_if_imported: None, methods: &[
        method("allow", Other, &[rule("allowance_reason", 1, &[Text])]),
        method("architecture", Single, &[]),
        method("assign_public_ip", Repeated, &[]),
        method("calls", Repeated, &[]),
        method("capacity", Single, &[]),
        method("cluster", Single, &[]),
        method("command", Single, &[rule("plain_argument", 0, &[LiteralText])]),
        method("container", Repeated, &[]),
        method("container_health_check", Single, &[]),
        method("cpu", Single, &[]),
        method("deployment", Single, &[]),
        method("desired_count", Single, &[rule("tasks", 0, &[Number])]),
        method("env", Repeated, &[rule("variable_name", 0, &[Text]), rule("plain_variable", 0, &[Text, LiteralText]), rule("variable_value", 1, &[LiteralText])]),
        method("ephemeral_storage", Single, &[rule("ephemeral_storage", 0, &[Number])]),
        method("execute_command", Repeated, &[]),
        method("grant", Repeated, &[]),
        method("image", Single, &[]),
        method("log_kms_key", Single, &[]),
        method("log_retention", Single, &[rule("retention", 0, &[Time])]),
        method("memory", Single, &[]),
        method("mesh", Single, &[]),
        method("new", Constructor, &[rule("component_name", 0, &[Text])]),
        method("scale", Repeated, &[rule("scaling_bounds", 0, &[Range]), rule("tasks", 0, &[RangeEnd])]),
        method("scale_at", Repeated, &[]),
        method("secret", Repeated, &[rule("variable_name", 0, &[Text])]),
        method("security_group", Repeated, &[rule("security_group_id", 0, &[LiteralText])]),
        method("sidecar", Repeated, &[]),
        method("size", Single, &[]),
        method("stop_timeout", Single, &[rule("stop_timeout", 0, &[Time])]),
        method("subnets", Single, &[]),
        method("volume", Repeated, &[]),
        method("vpc", Single, &[]),
        method("without_mesh", Repeated, &[]),
    ], rules: &[
        MultiSetterRule { rule: "fargate_size", unless: Some("size"), parts: &[
            RuleArgument { setter: "cpu", of_argument: None, kind: Number, default: Some("TASK_CPU") },
            RuleArgument { setter: "memory", of_argument: None, kind: Number, default: Some("TASK_MEMORY") },
        ] },
        MultiSetterRule { rule: "desired_count", unless: None, parts: &[
            RuleArgument { setter: "scale", of_argument: None, kind: Range, default: None },
            RuleArgument { setter: "desired_count", of_argument: None, kind: Number, default: None },
        ] },
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
    pub(crate) const DUPLICATE_CONTAINER_NAME: Rule = Rule { code: "ECS1108", slug: "duplicate-container-name" };
    #[rustfmt::skip]
    pub(crate) const INVALID_OR_DUPLICATE_VOLUME_NAME: Rule = Rule { code: "ECS1116", slug: "invalid-or-duplicate-volume-name" };
    #[rustfmt::skip]
    pub(crate) const SERVICE_WITHOUT_PORT: Rule = Rule { code: "ECS1120", slug: "service-without-port" };
    #[rustfmt::skip]
    pub(crate) const LISTENER_PRIORITY_CONFLICT: Rule = Rule { code: "ECS1307", slug: "listener-priority-conflict" };
    #[rustfmt::skip]
    pub(crate) const REVERSED_SCALING_RANGE: Rule = Rule { code: "ECS1501", slug: "reversed-scaling-range" };
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
