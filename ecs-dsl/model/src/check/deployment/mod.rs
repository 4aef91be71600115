//! Health checks and deployments.

mod deployment_timing;
mod first_deployment;
mod grpc;
mod image_retention;
mod rolling_batches;
mod settings;
mod single_writer;
mod spot;
mod stop_timeout;
mod traffic_shifting;

use super::rule::{AppRule, IngressRule, ServiceRule};

pub(super) const SERVICE: &[ServiceRule] = &[
    settings::check,
    rolling_batches::check,
    single_writer::check,
    first_deployment::check,
    spot::check,
];

pub(super) const INGRESS: &[IngressRule] = &[
    traffic_shifting::check,
    deployment_timing::check,
    grpc::check,
];

pub(super) const APP: &[AppRule] = &[stop_timeout::check, image_retention::check];
