//! [`InputQueue`]: what the threads that read stdin and signals pass to the session.

use std::collections::VecDeque;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};

use crate::deploy::operate::SessionInput;

/// The number of inputs that wait. A thread that adds another one waits too.
const CAPACITY: usize = 64;

/// A queue between threads and the task that runs the session.
#[derive(Clone, Debug, Default)]
pub(super) struct InputQueue(Arc<Shared>);

#[derive(Debug, Default)]
struct Shared {
    state: Mutex<State>,
    has_room: Condvar,
}

#[derive(Debug, Default)]
struct State {
    inputs: VecDeque<SessionInput>,
    task: Option<Waker>,
}

impl InputQueue {
    /// Adds an input; waits while the queue is full.
    pub(super) fn push(&self, input: SessionInput) {
        let state = self.lock();
        let has_room = self
            .0
            .has_room
            .wait_while(state, |state| state.inputs.len() >= CAPACITY);
        let mut state = has_room.unwrap_or_else(PoisonError::into_inner);
        state.inputs.push_back(input);
        if let Some(task) = state.task.take() {
            task.wake();
        }
    }

    /// Waits for the next input.
    pub(super) fn poll(&self, context: &mut Context<'_>) -> Poll<SessionInput> {
        let mut state = self.lock();
        match state.inputs.pop_front() {
            Some(input) => {
                self.0.has_room.notify_one();
                Poll::Ready(input)
            }
            None => {
                state.task = Some(context.waker().clone());
                Poll::Pending
            }
        }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.0.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use std::future::poll_fn;
    use std::task::{Context, Waker};

    use super::{CAPACITY, InputQueue};
    use crate::deploy::block_on;
    use crate::deploy::operate::SessionInput;

    #[test]
    fn inputs_of_a_thread_arrive_in_order() {
        let queue = InputQueue::default();
        let sender = queue.clone();
        let count = u8::try_from(CAPACITY * 3).unwrap();
        let thread = std::thread::spawn(move || {
            for number in 0..count {
                sender.push(SessionInput::Bytes(vec![number]));
            }
        });
        for number in 0..count {
            let input = block_on(poll_fn(|context| queue.poll(context))).unwrap();
            assert_eq!(input, SessionInput::Bytes(vec![number]));
        }
        thread.join().unwrap();
        let mut context = Context::from_waker(Waker::noop());
        assert!(queue.poll(&mut context).is_pending());
    }
}
