//! VPCs, subnets, and who reaches whom.

mod domains;
mod endpoints;
mod imported;
mod incomplete_imports;
mod load_balancers;
mod network_acls;
mod reachability;
mod references;
mod service_calls;
pub(super) mod service_ingress;
pub(in crate::check) mod subnets;
mod vpc;

use super::rule::{AppRule, IngressRule, ServiceRule, StackRule, TaskRule};

pub(super) const TASK: &[TaskRule] = &[references::check_task, endpoints::check];

pub(super) const SERVICE: &[ServiceRule] = &[references::check_service];

pub(super) const INGRESS: &[IngressRule] = &[service_ingress::check_namespace];

pub(super) const STACK: &[StackRule] = &[
    imported::check,
    incomplete_imports::check,
    references::check,
    reachability::check,
    subnets::check,
    network_acls::check,
    load_balancers::check,
];

pub(super) const APP: &[AppRule] = &[
    vpc::check,
    domains::check,
    load_balancers::check_quotas,
    service_calls::check,
    service_ingress::check,
];
