//! Many stacks at once: each as soon as all that it needs is done, and no sooner.
//!
//! - [`Fleet`]: deploys and destroys [`Member`]s, at most so many at once, on one thread.
//! - [`Observers`]: whom it tells; each stack has an [`Observer`](super::engine::Observer) of its own.
//! - [`Ended`]: how it ended for one of them.
//!
//! **Why not in waves:** a wave waits for its slowest stack, though what comes next may need none but a quick one. Here
//! each stack waits for what it needs and for nothing else, so that the whole takes as long as its longest chain.
//!
//! **Invariant:** whatever happens to a stack stops those that stand on it, directly or through others, and none
//! besides. Nothing is kept between two runs: the second finds what the first has done, and goes on.

mod driver;
mod ended;
mod member;
mod observers;
mod queue;
#[cfg(test)]
mod tests;

pub use driver::{CONCURRENCY, Fleet};
pub use ended::{Because, Ended};
pub use member::Member;
pub use observers::Observers;
