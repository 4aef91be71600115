//! The rules for single values: one `const fn` per rule, which returns a code and the allowed values.
//!
//! `check` calls them when a stack is built, and the items that `#[ecs_dsl::stack]` generates for constants call them
//! while the user's program compiles ([`require`]). [`CATALOGUE`] lists all codes.
//!
//! **Invariant:** rules import nothing of the crate, don't allocate, and depend only on their arguments.

mod alarm;
mod allowance;
mod arn;
mod capacity;
mod catalogue;
mod cidr;
mod code;
mod container_limits;
mod containers;
mod cron;
mod data;
mod database;
pub mod defaults;
mod deployment;
mod discovery;
mod environment;
mod fargate;
mod file_system;
mod health;
mod help;
mod image;
mod imported;
mod job;
mod mesh;
mod metric;
mod names;
mod network_id;
mod offerings;
mod ports;
mod range;
mod reserved_words;
mod resource_names;
mod retention;
mod role;
mod routing;
mod scaling;
mod schedule;
mod secret;
mod secret_detection;
mod secret_name;
mod tags;
#[cfg(test)]
mod tests;
mod text;
mod text_buffer;
mod topic;
mod version;
mod violation;

pub use alarm::{alarm_description, alarm_periods, alarm_window};
pub use allowance::{allowance_reason, allowed_code};
pub use arn::arn;
pub use capacity::{capacity_base, capacity_weight};
pub use catalogue::{CATALOGUE, Entry, codes};
pub use cidr::{
    acl_rule_number, contains_block, ip_block, netmask_length, overlap, vpc_cidr, zones,
};
pub use code::Code;
pub use container_limits::{
    ebs_volume_size, environment_file, memory_reservation, restart_attempt_period, start_timeout,
    swappiness, ulimit,
};
pub use containers::{container_memory, health_command, mount_path, reserved_cpu, reserved_memory};
pub use data::{
    expiry, index_name, kept_images, key_alias, key_attribute, max_receives, message_delay,
    message_retention, pending_window, provisioned_capacity, rotation_period, secret_length,
    visibility_timeout,
};
pub use database::{
    backup_retention, database_growth, database_name, database_port, database_storage,
    database_user, instance_class, monitoring_interval, nat_instance_type, node_type, replicas,
    search_instance_count, search_instance_type, search_volume_size, snapshot_retention_limit,
};
pub use deployment::{
    alarm_minutes, bake_time, canary_percent, deployment_percents, linear_percent, step_time,
};
pub use discovery::{discovery_name, discovery_ttl, domain};
pub use environment::{
    plain_argument, plain_setting, plain_variable, variable_name, variable_value,
};
pub use fargate::{
    ephemeral_storage, fargate_size, is_fargate_size, memory_with_cpu, smallest_fargate_size,
    stop_timeout, task_cpu, task_memory, task_size,
};
pub use file_system::{
    access_point_owner, access_point_path, access_point_permissions, provisioned_throughput,
    transition_to_ia,
};
pub use health::{
    container_health_interval, container_health_retries, container_health_start,
    container_health_timeout, grpc_matcher, health_interval, health_matcher, health_path,
    health_threshold, health_timeout, health_timing, http_matcher,
};
pub use help::Help;
pub use image::{
    PrivateRepository, build_name, build_path, ecr_image, image_reference, image_tag,
    is_moving_tag, repository_name,
};
pub use imported::{
    action_arn, certificate_arn, hosted_zone_id, key_arn, listener_arn, queue_arn, region_of,
    search_domain_arn, security_group_id, service_role, subnet_id, topic_arn, vpc_id, web_acl_arn,
};
pub use job::{
    before_timeout, event_path, flexible_window, instant, object_key_pattern, start_retries,
    start_within, step_retries, workflow_time,
};
pub use mesh::{authority_arn, mesh_service_name, mesh_timeout};
pub use metric::{
    dashboard_name, metric_expression, metric_id, metric_name, metric_namespace, metric_period,
    percentile,
};
pub use names::{
    account_id, app_name, component_name, container_name, description, family, output_name, region,
    stack_name, stage_name, volume_name,
};
pub use network_id::{
    image_id, ipam_pool_id, peering_connection_id, prefix_list_id, transit_gateway_id,
};
pub use offerings::{
    cache_versions, instance_class_sizes, is_known_cache_version, is_known_instance_class,
    is_known_node_type, is_known_postgres_version, node_type_sizes, postgres_minor_versions,
    search_volume_limit, version_of_class,
};
pub use ports::{port, port_range};
pub use resource_names::{
    bucket_name, database_identifier, ecs_name, fifo_name, load_balancer_name, log_group_name,
    network_cidr, port_mapping_name, queue_name, replication_group_identifier, role_name,
    rule_name, secret_name, security_group_description, security_group_name, target_group_name,
    topic_name,
};
pub use retention::retention;
pub use role::{policy_arn, role_arn, role_path};
pub use routing::{
    client_keep_alive, deregistration_delay, grace_period, header_name, header_value, host_name,
    host_pattern, idle_timeout, method, path_pattern, priority, query_key, query_value, slow_start,
    stickiness,
};
pub use scaling::{
    cooldown, desired_count, max_capacity_buffer, scaling_bounds, scheduling_buffer_time,
    step_size, target_backlog, target_percent, target_requests, target_statistic, target_value,
    tasks, timezone,
};
pub use schedule::schedule;
pub use secret::{imported_secret, parameter_arn, parameter_name, secret_arn, secure_parameter};
pub use secret_detection::{is_named_secret, is_secret_name, is_secret_value};
pub use tags::{tag_key, tag_value};
pub use text_buffer::TextBuffer;
pub use topic::{display_name, email_address, https_endpoint};
pub use version::{cache_version, postgres_version, search_version};
pub use violation::{Verdict, Violation, require};

use violation::violation;
