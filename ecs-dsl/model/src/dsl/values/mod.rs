//! Checked values: a value of these types can't violate its rule.
//!
//! Setters accept them where they accept the raw value. [`cidr!`](crate::cidr), [`port!`](crate::port) and the other
//! macros check constants at compile time; `new` checks values that are known only when the program runs. Both call the
//! function of [`rules`](crate::rules) that `check` calls for raw values.
//!
//! ```
//! # use ecs_dsl::prelude::*;
//! const BLOCK: Cidr = cidr!("10.0.0.0/16");
//! const PORT: Port = port!(8003);
//! const SIZE: FargateSize = fargate!(1024, 2048);
//! const ORDERS: PathPattern = path!("/api/orders/*");
//!
//! #[ecs_dsl::stack]
//! fn shop(stack: &mut Stack) {
//!     stack.add(Vpc::new("main").cidr(BLOCK).nat(Nat::Single));
//!     stack.add(Cluster::new("main"));
//!     stack.add(LoadBalancer::public("web"));
//!     let order = Service::new(name!("order")).image(image!("nginx:1.29"));
//!     stack.add(order.size(SIZE).port(PORT).path(ORDERS));
//! }
//! # let assembly = App::new("shop").stage(Stage::new("dev")).synth("dev", shop).expect("no errors");
//! # let task = &assembly.stacks[0].template.resource("OrderTaskDefinition");
//! # assert!(format!("{task:?}").contains("8003"));
//! ```
//!
//! A value macro contains an item with the value, because `cargo check` evaluates those. The item has the name of its
//! type, because the compiler names it in the error.
//!
//! **Invariant:** the macros contain no rules, and every way to create a value calls its rule.

mod arn;
mod cidr;
mod const_arg;
mod fargate_size;
mod image_reference;
mod invalid_value;
mod name;
mod path_pattern;
mod percent;
mod port;
mod schedule_expression;
#[cfg(test)]
mod tests;
mod text;

pub use arn::Arn;
pub use cidr::Cidr;
pub use const_arg::ConstArg;
pub use fargate_size::FargateSize;
pub use image_reference::{ImageReference, IntoImage};
pub use invalid_value::InvalidValue;
pub use name::Name;
pub use path_pattern::PathPattern;
pub use percent::Percent;
pub use port::{IntoPort, Port};
pub use schedule_expression::ScheduleExpression;
pub use text::IntoText;

use text::text_value;
