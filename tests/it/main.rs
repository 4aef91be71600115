//! Integration tests: the library's API, the command lines of the example programs, and deployments to a third-party
//! CloudFormation server (see `tests/servers`). One binary with one module per topic.

// Test helpers may panic.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod broken_templates;
mod circles;
mod company_network;
mod components;
mod docs;
mod found;
mod fuzz;
mod golden;
mod handles;
mod http_faults;
#[cfg(unix)]
mod image_builds;
mod interrupts;
mod layers;
mod limits;
mod local_deployment;
mod local_engine;
mod local_faults;
mod mesh_matrix;
mod mesh_switch;
mod migrations;
#[cfg(feature = "operate")]
mod operate;
mod program;
mod properties;
#[cfg(unix)]
mod pty;
mod public_api;
mod replacements;
mod requirements;
mod rollback;
mod rules_in_book;
mod server;
mod server_deployment;
mod settings;
mod state_matrix;
#[cfg(unix)]
mod terminal;
mod type_names;
mod usage_errors;
#[cfg(all(unix, feature = "watch"))]
mod watch;
mod words;

// The examples as modules. The tests that `#[ecs_dsl::stack]` generates for them run here too.
#[path = "../../examples/containerized_microservices/main.rs"]
#[allow(
    dead_code,
    unreachable_pub,
    reason = "the example is a program with its own main function"
)]
mod containerized_microservices;

#[path = "../../examples/django_microservices/main.rs"]
#[allow(
    dead_code,
    unreachable_pub,
    reason = "the example is a program with its own main function"
)]
mod django_microservices;

#[path = "../../examples/event_driven/main.rs"]
#[allow(
    dead_code,
    unreachable_pub,
    reason = "the example is a program with its own main function"
)]
mod event_driven;

#[path = "../../examples/orchestration_platform/main.rs"]
#[allow(
    dead_code,
    unreachable_pub,
    reason = "the example is a program with its own main function"
)]
mod orchestration_platform;

#[path = "../../examples/vahanhelp/main.rs"]
#[allow(
    dead_code,
    unreachable_pub,
    reason = "the example is a program with its own main function"
)]
mod vahanhelp;
