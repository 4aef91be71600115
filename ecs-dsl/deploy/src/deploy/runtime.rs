//! A single-threaded executor for the engine's futures.
//!
//! With the feature `aws` it is tokio; without it, the thread is parked until a future is woken or the next [`sleep`]
//! ends.

use std::future::poll_fn;
use std::task::Poll;
use std::time::Duration;

#[cfg(not(feature = "aws"))]
mod parking;
#[cfg(feature = "aws")]
mod tokio;

#[cfg(not(feature = "aws"))]
use parking as by;
#[cfg(feature = "aws")]
use tokio as by;

/// Runs `future` to completion on this thread.
///
/// # Errors
/// If the operating system provides no event queue. Without the feature `aws` there are no errors.
pub fn block_on<F: Future>(future: F) -> std::io::Result<F::Output> {
    by::block_on(future)
}

/// Waits without blocking the other futures of [`block_on`]. A zero duration yields to each of them once.
///
/// Outside of [`block_on`] (with the feature `aws`: of a tokio runtime) it blocks the thread.
pub async fn sleep(duration: Duration) {
    if duration.is_zero() {
        yield_once().await;
    } else {
        by::sleep(duration).await;
    }
}

async fn yield_once() {
    let mut waited = false;
    poll_fn(|context| {
        if waited {
            return Poll::Ready(());
        }
        waited = true;
        context.waker().wake_by_ref();
        Poll::Pending
    })
    .await;
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::future::poll_fn;
    use std::task::Poll;
    use std::time::{Duration, Instant};

    use futures_util::future::join3;

    use super::{block_on, sleep};

    #[test]
    fn pending_future_is_polled_again() {
        let mut polls = 0;
        let output = block_on(poll_fn(|context| {
            polls += 1;
            context.waker().wake_by_ref();
            if polls < 3 {
                Poll::Pending
            } else {
                Poll::Ready(polls)
            }
        }));
        assert_eq!(output.unwrap(), 3);
    }

    #[test]
    fn concurrent_sleeps_overlap_and_end_in_order() {
        let woken = RefCell::new(Vec::new());
        let wait = async |millis: u64| {
            sleep(Duration::from_millis(millis)).await;
            woken.borrow_mut().push(millis);
        };
        let started = Instant::now();
        block_on(join3(wait(1), wait(2), wait(3))).unwrap();
        assert_eq!(*woken.borrow(), [1, 2, 3]);
        assert!(started.elapsed() >= Duration::from_millis(3));
    }

    #[test]
    fn zero_sleep_yields_to_other_futures() {
        let turns = RefCell::new(String::new());
        let take = async |letters: [char; 2]| {
            for letter in letters {
                turns.borrow_mut().push(letter);
                sleep(Duration::ZERO).await;
            }
        };
        block_on(join3(take(['a', 'b']), take(['A', 'B']), async {})).unwrap();
        assert_eq!(*turns.borrow(), "aAbB");
    }

    #[test]
    fn sleep_under_another_executor_blocks() {
        let started = Instant::now();
        let mut waiting = std::pin::pin!(sleep(Duration::from_millis(5)));
        let mut context = std::task::Context::from_waker(std::task::Waker::noop());
        let polled = waiting.as_mut().poll(&mut context);
        assert!(polled.is_ready() && started.elapsed() >= Duration::from_millis(5));
    }
}
