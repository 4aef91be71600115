//! Tests of the resources of services.

mod services;
