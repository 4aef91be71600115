//! Data stores and queues.

mod authentication;
mod data_access;
mod end_of_life;
mod file_systems;
mod network;
mod offerings;
mod protected_stage;
pub(super) mod queues;

use super::rule::{AppRule, StackRule};

pub(super) const STACK: &[StackRule] = &[
    end_of_life::check,
    network::check,
    protected_stage::check,
    offerings::check,
];

pub(super) const APP: &[AppRule] = &[
    queues::check,
    data_access::check,
    file_systems::check,
    authentication::check,
];
