//! Behaviour through the public surface: the library's API, the example programs' command lines, and a CloudFormation
//! server that isn't ours (see `tests/servers`). One binary, one file for a concern.

// Helpers of tests fail as tests do.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod program;
mod server;
