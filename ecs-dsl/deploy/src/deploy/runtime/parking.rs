//! An executor without a runtime: the thread is parked until a waker unparks it or the next sleeper is due.
//!
//! **Invariant:** the thread that runs [`block_on`] wakes its sleepers; outside of it, [`sleep`] blocks the thread.

use std::cell::{Cell, RefCell};
use std::future::poll_fn;
use std::pin::pin;
use std::sync::Arc;
use std::task::{Context, Poll, Wake, Waker};
use std::thread::{self, Thread};
use std::time::{Duration, Instant};

thread_local! {
    /// The number of nested [`block_on`] calls on this thread.
    static RUNNING: Cell<usize> = const { Cell::new(0) };
    /// The sleepers' wakers and wake-up times.
    static SLEEPERS: RefCell<Vec<(Instant, Waker)>> = const { RefCell::new(Vec::new()) };
}

struct Unpark(Thread);

impl Wake for Unpark {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}

/// Counts one [`block_on`] until it is dropped, also by a panic.
struct Running;

impl Running {
    fn enter() -> Self {
        RUNNING.set(RUNNING.get() + 1);
        Self
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        RUNNING.set(RUNNING.get().saturating_sub(1));
    }
}

#[allow(
    clippy::unnecessary_wraps,
    reason = "tokio's variant may fail, and both have the same signature"
)]
pub(super) fn block_on<F: Future>(future: F) -> std::io::Result<F::Output> {
    let _running = Running::enter();
    let waker = Waker::from(Arc::new(Unpark(thread::current())));
    let mut future = pin!(future);
    loop {
        match future.as_mut().poll(&mut Context::from_waker(&waker)) {
            Poll::Ready(output) => return Ok(output),
            Poll::Pending => park(),
        }
    }
}

pub(super) async fn sleep(duration: Duration) {
    let end = Instant::now() + duration;
    poll_fn(|context| {
        let left = end.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return Poll::Ready(());
        }
        if RUNNING.get() == 0 {
            thread::sleep(left);
            return Poll::Ready(());
        }
        SLEEPERS.with_borrow_mut(|sleepers| sleepers.push((end, context.waker().clone())));
        Poll::Pending
    })
    .await;
}

/// Parks the thread until it is unparked or a sleeper is due, then wakes the due sleepers.
fn park() {
    let next = SLEEPERS.with_borrow(|sleepers| sleepers.iter().map(|(end, _)| *end).min());
    match next {
        None => thread::park(),
        Some(end) => thread::park_timeout(end.saturating_duration_since(Instant::now())),
    }
    let now = Instant::now();
    let due = SLEEPERS.with_borrow_mut(|sleepers| {
        let (mut due, later): (Vec<_>, Vec<_>) =
            sleepers.drain(..).partition(|(end, _)| *end <= now);
        *sleepers = later;
        due.sort_by_key(|(end, _)| *end);
        due
    });
    // Not while the list is borrowed: a waker may do anything.
    due.into_iter().for_each(|(_, waker)| waker.wake());
}
