//! Tests of the resources of services.

mod ports;
mod services;
