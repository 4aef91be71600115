//! Amazon ECS microservices as a Rust program: checked, planned, priced and deployed with CloudFormation change sets.
//!
//! A program adds [`Component`](dsl::Component)s to a [`Stack`](dsl::Stack) for each [`Stage`](dsl::Stage) and calls
//! [`App::run`](dsl::App::run), which is the whole command line: `check`, `synth`, `diff`, `deploy` and more.
//!
//! ```no_run
//! use ecs_dsl::prelude::*;
//!
//! fn main() -> std::process::ExitCode {
//!     App::new("shop")
//!         .stage(Stage::local())
//!         .stage(Stage::new("prod").region("us-east-1").protected())
//!         .run(shop)
//! }
//!
//! fn shop(stack: &mut Stack) {
//!     stack.add(Vpc::new("main").zones(2).nat(Nat::Single));
//!     stack.add(Cluster::new("main"));
//!     let web = stack.add(LoadBalancer::public("web"));
//!     let db = stack.add(Postgres::new("db").instance_class("db.t4g.medium"));
//!     stack.add(
//!         Service::new("order")
//!             .image(Image::ecr("shop/order").tag("v7"))
//!             .cpu(1024)
//!             .memory(2048)
//!             .port(8003)
//!             .path("/api/orders/*")
//!             .grant(db.connect())
//!             .scale(2..=10, Target::cpu(70)),
//!     );
//!     stack.output("Url", web.url());
//! }
//! ```
//!
//! - [`dsl`]: the builders of programs; [`prelude`] imports them. `App::synth` returns the templates, for tests.
//! - [`cfn`]: CloudFormation as typed data, with AWS's resource types for what no builder covers.
//! - [`plan`], [`cost`], [`graph`]: the changes between two templates, the price of one, and a diagram of one. Each works on
//!   any template.
//! - [`deploy`]: the deployment engine, on AWS or on the CloudFormation emulation in this process.
//! - [`testing`]: assertions for tests of your own components.
//! - [`cli`]: the command line and its exit codes.
//!
//! # Stability
//! Semantic versioning covers [`App`](dsl::App) and its command line, [`Stage`](dsl::Stage), [`Stack`](dsl::Stack), the components and
//! everything else in [`dsl`], [`cfn`], [`plan`], [`cost`], [`graph`] and [`testing`]. The inside of [`deploy`] may change in any release
//! before 1.0, as may everything that is hidden from this documentation. Enums that setters take are `#[non_exhaustive]`, because AWS
//! adds values. Traits of setters' arguments can't be implemented outside of this crate; [`Component`](dsl::Component),
//! [`Settings`](dsl::Settings) and [`ResourceType`](cfn::ResourceType) can.
//!
//! # Features
//! - `aws`, on by default: deploying to AWS, with the AWS SDK. Everything else works without it.
//! - `dynamic`: the program loads the library as one dynamic library, which links in a fraction of the time. For development:
//!   such a program only runs through `cargo run`.

#![warn(missing_docs, unreachable_pub)]
#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        reason = "a test may fail loudly"
    )
)]

mod app;
pub mod cli;
pub mod prelude;
pub mod testing;

/// The builders of programs: stacks of components, each a builder whose setters have AWS's property names.
///
/// An [`App`](dsl::App) has [`Stage`](dsl::Stage)s and runs a program, a function that adds [`Component`](dsl::Component)s
/// to a [`Stack`](dsl::Stack). A component is plain configuration, and its setters never fail: `check` reports what is wrong,
/// with the line of the program.
pub mod dsl {
    #[doc(inline)]
    pub use ecs_dsl_model::dsl::*;

    pub use crate::app::App;
}

#[cfg(feature = "dynamic")]
use ecs_dsl_dylib as _;

pub use ecs_dsl_macros::{Settings, settings, stack};

pub use ecs_dsl_cfn::sub;
pub use ecs_dsl_deploy::deploy;
#[doc(inline)]
pub use ecs_dsl_model::assemble::{Assembly, EscapeHatch, HatchKind, SynthesizedStack};
#[doc(inline)]
pub use ecs_dsl_model::{Allowance, cfn, diag};
pub use ecs_dsl_model::{arn, at, cidr, cron, fargate, image, name, path, port, rate};
#[doc(hidden)]
pub use ecs_dsl_model::{rules, settings};
#[doc(inline)]
pub use ecs_dsl_plan::{cost, graph, plan};
#[doc(inline)]
pub use rules::codes;

pub(crate) use ecs_dsl_model::assemble;
