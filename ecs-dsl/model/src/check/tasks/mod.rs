//! Tasks and their containers.

mod container_dependencies;
mod container_runtime;
mod containers;
mod ebs_volumes;
mod egress;
mod images;
mod ports;
mod runtime;
mod volumes;

use super::rule::{IngressRule, ServiceRule, StackRule, TaskRule};

pub(super) const TASK: &[TaskRule] = &[
    containers::check,
    container_runtime::check,
    container_dependencies::check,
    volumes::check,
    images::check,
    runtime::check,
    ebs_volumes::check,
    egress::check,
];

pub(super) const SERVICE: &[ServiceRule] = &[ports::check];

pub(super) const INGRESS: &[IngressRule] = &[containers::check_port];

pub(super) const STACK: &[StackRule] = &[containers::check_count];
