//! Running the engine's futures, on one thread.

/// Runs `future` to its end on this thread.
///
/// # Errors
/// If the operating system gives no event queue.
#[cfg(feature = "aws")]
pub fn block_on<F: Future>(future: F) -> std::io::Result<F::Output> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    Ok(runtime.block_on(future))
}

/// Runs `future` to its end on this thread.
///
/// The local engine never waits for anything, so that without AWS an async runtime would be built for nothing.
///
/// # Errors
/// None; there may be some with the feature `aws`.
#[cfg(not(feature = "aws"))]
pub fn block_on<F: Future>(future: F) -> std::io::Result<F::Output> {
    use std::pin::pin;
    use std::sync::Arc;
    use std::task::{Context, Poll, Wake, Waker};
    use std::thread::{self, Thread};

    struct Unpark(Thread);

    impl Wake for Unpark {
        fn wake(self: Arc<Self>) {
            self.0.unpark();
        }
    }

    let waker = Waker::from(Arc::new(Unpark(thread::current())));
    let mut future = pin!(future);
    loop {
        match future.as_mut().poll(&mut Context::from_waker(&waker)) {
            Poll::Ready(output) => return Ok(output),
            Poll::Pending => thread::park(),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::task::Poll;

    use super::block_on;

    #[test]
    fn a_future_that_has_to_wait_is_asked_again() {
        let mut asked = 0;
        let output = block_on(std::future::poll_fn(|context| {
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
}
