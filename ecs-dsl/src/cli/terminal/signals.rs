//! Ctrl-C: the first detaches from the operation, the second cancels it, the third exits at once.
//!
//! **Invariant:** the handler only records the signal. The engine checks it between its steps.

use std::future::poll_fn;
use std::pin::pin;
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::mpsc::Sender;
use std::sync::{Arc, Mutex, PoisonError};

use futures_util::task::AtomicWaker;

use crate::cli::exit;
use crate::deploy::engine::Interruption;

/// The number of Ctrl-C at which the process exits at once.
const EXIT_AFTER: u8 = 3;

/// Counts Ctrl-C, from this process's signals or from a test.
#[derive(Clone, Debug, Default)]
pub(in crate::cli) struct Interrupts(Arc<SignalState>);

#[derive(Debug, Default)]
struct SignalState {
    /// Whether to handle the signals of this process.
    real: bool,
    presses: AtomicU8,
    /// Wakes the task that runs the operation.
    task: AtomicWaker,
    /// Ends an open prompt: without a line.
    prompt: Mutex<Option<Sender<Option<String>>>>,
}

impl Interrupts {
    /// For this process, once `listen` is called.
    pub(in crate::cli) fn for_process() -> Self {
        Self(Arc::new(SignalState {
            real: true,
            ..SignalState::default()
        }))
    }

    /// Handles Ctrl-C from now on; before, it ends the process. A handler that is already installed stays.
    pub(in crate::cli) fn listen(&self) {
        if self.0.real {
            let interrupts = self.clone();
            _ = ctrlc::set_handler(move || interrupts.press());
        }
    }

    /// Records a Ctrl-C. The last one exits without a message.
    pub(in crate::cli) fn press(&self) {
        let presses = self.0.presses.fetch_add(1, Ordering::SeqCst) + 1;
        if presses >= EXIT_AFTER {
            std::process::exit(exit::DETACHED.into());
        }
        self.0.task.wake();
        if let Some(prompt) = self.prompt().take() {
            // The receiver is closed if the answer came at the same moment.
            _ = prompt.send(None);
        }
    }

    /// The interruption that was requested so far.
    pub(in crate::cli) fn interruption(&self) -> Interruption {
        match self.0.presses.load(Ordering::SeqCst) {
            0 => Interruption::None,
            1 => Interruption::Detach,
            _ => Interruption::Cancel,
        }
    }

    /// Also sends the next Ctrl-C to `prompt`; at once if there was one before.
    pub(in crate::cli) fn notify(&self, prompt: Sender<Option<String>>) {
        let mut slot = self.prompt();
        if self.interruption() == Interruption::None {
            *slot = Some(prompt);
        } else {
            _ = prompt.send(None);
        }
    }

    /// Runs `work`, and calls `report` for each Ctrl-C meanwhile.
    pub(super) async fn during<T>(
        &self,
        mut report: impl FnMut(Interruption),
        work: impl Future<Output = T>,
    ) -> T {
        let mut reported = Interruption::None;
        let mut work = pin!(work);
        poll_fn(|context| {
            self.0.task.register(context.waker());
            let requested = self.interruption();
            if requested != reported {
                reported = requested;
                report(requested);
            }
            work.as_mut().poll(context)
        })
        .await
    }

    fn prompt(&self) -> std::sync::MutexGuard<'_, Option<Sender<Option<String>>>> {
        self.0.prompt.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The effect of a Ctrl-C.
///
/// On AWS, an operation continues without this process. In the stage `local` it stops in the state folder, and the next
/// `deploy` or `follow` resumes it.
pub(super) fn effect(interruption: Interruption, local: bool) -> &'static str {
    match (interruption, local) {
        (Interruption::None, _) => "continuing",
        (Interruption::Detach, false) => {
            "interrupted: detaching, the operation continues on AWS; press Ctrl-C again to cancel it"
        }
        (Interruption::Detach, true) => {
            "interrupted: detaching, the operation stays unfinished; press Ctrl-C again to cancel it"
        }
        (Interruption::Cancel, _) => "cancelling: rolling back; press Ctrl-C again to exit at once",
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;

    use super::Interrupts;
    use crate::deploy::engine::Interruption;

    #[test]
    fn first_ctrl_c_detaches_and_second_cancels() {
        let interrupts = Interrupts::default();
        assert_eq!(interrupts.interruption(), Interruption::None);
        interrupts.press();
        assert_eq!(interrupts.interruption(), Interruption::Detach);
        interrupts.press();
        assert_eq!(interrupts.interruption(), Interruption::Cancel);
    }

    #[test]
    fn ctrl_c_ends_a_prompt() {
        let interrupts = Interrupts::default();
        let (sender, receiver) = channel::<Option<String>>();
        interrupts.notify(sender);
        interrupts.press();
        assert_eq!(receiver.recv(), Ok(None));
    }

    #[test]
    fn prompt_after_ctrl_c_ends_at_once() {
        let interrupts = Interrupts::default();
        interrupts.press();
        let (sender, receiver) = channel::<Option<String>>();
        interrupts.notify(sender);
        assert_eq!(receiver.recv(), Ok(None));
    }
}
