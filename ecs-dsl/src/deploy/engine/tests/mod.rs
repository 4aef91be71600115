//! The engine against a control plane whose answers are written down beforehand.

mod deploy;
mod destroy;
mod failing;
pub(super) mod fake;
mod local;
mod statuses;

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

pub(super) use fake::{event, request, stack, target};

/// Runs a future that never has to wait.
fn run<F: Future>(future: F) -> F::Output {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => output,
        Poll::Pending => unreachable!("a scripted control plane answers at once"),
    }
}
