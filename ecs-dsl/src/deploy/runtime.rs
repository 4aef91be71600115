//! Running the engine's futures, on one thread, and letting them wait there.
//!
//! With the feature `aws` that is tokio's business; without it, the thread is parked until a future is woken or the
//! next [`sleep`] is over.

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

/// Runs `future` to its end on this thread.
///
/// # Errors
/// If the operating system gives no event queue. Without the feature `aws` none is needed, and there are no errors.
pub fn block_on<F: Future>(future: F) -> std::io::Result<F::Output> {
    by::block_on(future)
}

/// Waits without keeping the thread from other futures, which [`block_on`] runs meanwhile. Of no time at all, it lets
/// each of the others have its turn once.
///
/// Where nobody is there to wake it, outside of [`block_on`] (with the feature `aws`: of a tokio runtime), it keeps the
/// thread.
pub async fn sleep(duration: Duration) {
    if duration.is_zero() {
        give_way().await;
    } else {
        by::sleep(duration).await;
    }
}

async fn give_way() {
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
    fn a_future_that_has_to_wait_is_asked_again() {
        let mut asked = 0;
        let output = block_on(poll_fn(|context| {
            asked += 1;
            context.waker().wake_by_ref();
            if asked < 3 {
                Poll::Pending
            } else {
                Poll::Ready(asked)
            }
        }));
        assert_eq!(output.unwrap(), 3);
    }

    #[test]
    fn waiting_does_not_add_up_and_ends_in_order() {
        let woken = RefCell::new(Vec::new());
        let wait = async |millis: u64| {
            sleep(Duration::from_millis(millis)).await;
            woken.borrow_mut().push(millis);
        };
        let began = Instant::now();
        block_on(join3(wait(1), wait(2), wait(3))).unwrap();
        assert_eq!(*woken.borrow(), [1, 2, 3]);
        assert!(began.elapsed() >= Duration::from_millis(3));
    }

    #[test]
    fn no_time_at_all_is_a_turn_for_the_others() {
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
    fn another_executor_waits_too() {
        let began = Instant::now();
        let mut waiting = std::pin::pin!(sleep(Duration::from_millis(5)));
        let mut context = std::task::Context::from_waker(std::task::Waker::noop());
        let polled = waiting.as_mut().poll(&mut context);
        assert!(polled.is_ready() && began.elapsed() >= Duration::from_millis(5));
    }
}
