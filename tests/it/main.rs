//! Behaviour through the public surface: the library's API, the example programs' command lines, and a CloudFormation
//! server that isn't ours (see `tests/servers`). One binary, one file for a concern.

// Helpers of tests fail as tests do.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod bad_days;
mod deploys_locally;
mod deploys_to_a_server;
mod docs;
mod floors;
mod golden;
mod grid;
mod interrupts;
mod limits;
mod matrix;
mod program;
mod properties;
mod road;
mod rules_in_book;
mod seeds;
mod server;
mod settings;
mod switches_mesh;
mod words;
mod wrong_use;

// The examples are programs of their own; here they are looked at from inside. The tests that `#[ecs_dsl::stack]` makes
// of them run here too, without a binary of their own.
#[path = "../../examples/django_microservices/main.rs"]
#[allow(
    dead_code,
    unreachable_pub,
    reason = "as a program it has a main function, and shares its parts with nobody"
)]
mod django_microservices;

#[path = "../../examples/orchestration_platform/main.rs"]
#[allow(
    dead_code,
    unreachable_pub,
    reason = "as a program it has a main function, and shares its parts with nobody"
)]
mod orchestration_platform;
