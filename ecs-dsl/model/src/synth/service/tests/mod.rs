//! Tests of the resources of services.

mod calls;
mod ports;
mod scaling;
mod services;
mod target_groups;
