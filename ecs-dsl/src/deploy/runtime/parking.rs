//! No runtime: the thread is parked until somebody wakes it or the next one of those who sleep is due.
//!
//! **Invariant:** whoever sleeps is woken by the thread that runs [`block_on`]; without one, nobody sleeps.

use std::cell::{Cell, RefCell};
use std::future::poll_fn;
use std::pin::pin;
use std::sync::Arc;
use std::task::{Context, Poll, Wake, Waker};
use std::thread::{self, Thread};
use std::time::{Duration, Instant};

thread_local! {
    /// How many [`block_on`] this thread is in.
    static RUNNING: Cell<usize> = const { Cell::new(0) };
    /// Who is to be woken when.
    static SLEEPERS: RefCell<Vec<(Instant, Waker)>> = const { RefCell::new(Vec::new()) };
}

struct Unpark(Thread);

impl Wake for Unpark {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}

/// One [`block_on`], until it is dropped: a panic leaves it too.
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
    reason = "tokio's twin may fail, and callers don't know which it is"
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

/// Waits until this thread is unparked or a sleeper is due, and wakes those who are.
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
