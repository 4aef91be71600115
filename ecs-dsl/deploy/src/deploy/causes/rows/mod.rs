//! The tables of causes, in the order in which they are tried.
//!
//! The texts are those of ECS, the Fargate agent, containerd, Docker and CloudFormation's resource handlers, as in AWS's
//! documentation and in public reports: `messages.json` has the sources.

mod access;
mod containers;
mod data;
mod deletion;
mod ecs_services;
mod events;
mod exists;
mod images;
mod logs;
mod network;
mod networking;
mod operations;
mod placement;
mod quotas;
mod secrets;
mod tasks;
mod templates;
mod terms;
mod values;
mod volumes;

use super::Cause;

/// Texts about tasks.
pub(super) const TASKS: &[&[Cause]] = &[
    events::PROGRESS,
    images::ROWS,
    secrets::ROWS,
    volumes::ROWS,
    logs::ROWS,
    tasks::ROLES,
    network::ROWS,
    containers::ROWS,
    placement::ROWS,
    events::ROWS,
    tasks::ROWS,
];

/// Lines of a container's log.
pub(super) const LOG_LINES: &[&[Cause]] = &[containers::LOG_LINES];

/// Texts about stack operations.
pub(super) const OPERATIONS: &[&[Cause]] = &[
    operations::ROWS,
    templates::ROWS,
    ecs_services::ROWS,
    access::ROWS,
    quotas::THROTTLED,
    deletion::ROWS,
    exists::ROWS,
    networking::ROWS,
    data::ROWS,
    quotas::ROWS,
    values::ROWS,
    operations::GENERAL,
];
