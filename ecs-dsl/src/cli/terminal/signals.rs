//! Ctrl-C: the first detaches from the operation, the second cancels it, the third exits at once. SIGTERM and SIGHUP are a first one,
//! and never a second: CI runners send several signals.
//!
//! **Invariant:** the handler only records the signal. The engine checks it between its steps.

use std::future::poll_fn;
use std::pin::pin;
use std::sync::atomic::{AtomicBool, AtomicU8, Ordering};
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll};
use std::thread;
use std::time::Duration;

use futures_util::task::AtomicWaker;

use super::signal_source::{self, StopSignal};
use crate::cli::exit;
use crate::deploy::engine::Interruption;

/// The number of Ctrl-C at which the process exits at once.
const EXIT_AFTER: u8 = 3;

/// How long a second Ctrl-C can follow the first one, before the run detaches.
const CANCEL_WINDOW: Duration = Duration::from_secs(2);

/// How long the last Ctrl-C waits for the progress bars to be removed.
const CLEAN_UP_LIMIT: Duration = Duration::from_millis(200);

/// Counts Ctrl-C, from this process's signals or from a test.
#[derive(Clone, Default)]
pub(in crate::cli) struct Interrupts(Arc<SignalState>);

#[derive(Default)]
struct SignalState {
    /// Whether to handle the signals of this process.
    real: bool,
    listening: AtomicBool,
    presses: AtomicU8,
    /// Whether SIGTERM or SIGHUP was received: no operator can press Ctrl-C again.
    terminated: AtomicBool,
    /// Removes the progress bars before the process exits.
    before_exit: Mutex<Option<Box<dyn Fn() + Send>>>,
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

    /// Handles signals from now on; before, they end the process.
    pub(in crate::cli) fn listen(&self) {
        if self.0.real && !self.0.listening.swap(true, Ordering::SeqCst) {
            let interrupts = self.clone();
            signal_source::listen(move |signal| match signal {
                StopSignal::CtrlC => interrupts.press(),
                StopSignal::Terminate => interrupts.terminate(),
            });
        }
    }

    /// Calls `action` before the last Ctrl-C exits.
    pub(in crate::cli) fn before_exit(&self, action: impl Fn() + Send + 'static) {
        *lock(&self.0.before_exit) = Some(Box::new(action));
    }

    /// Records a Ctrl-C. The last one exits without a message.
    pub(in crate::cli) fn press(&self) {
        let presses = self.0.presses.fetch_add(1, Ordering::SeqCst) + 1;
        if presses >= EXIT_AFTER {
            self.clean_up();
            std::process::exit(exit::DETACHED.into());
        }
        self.wake();
    }

    /// Removes the progress bars, unless the thread that draws them is blocked.
    fn clean_up(&self) {
        let Some(action) = lock(&self.0.before_exit).take() else {
            return;
        };
        let (sender, receiver) = channel();
        thread::spawn(move || {
            action();
            _ = sender.send(());
        });
        _ = receiver.recv_timeout(CLEAN_UP_LIMIT);
    }

    /// Records SIGTERM or SIGHUP: as the first Ctrl-C.
    pub(in crate::cli) fn terminate(&self) {
        self.0.terminated.store(true, Ordering::SeqCst);
        self.0.presses.fetch_max(1, Ordering::SeqCst);
        self.wake();
    }

    fn wake(&self) {
        self.0.task.wake();
        if let Some(prompt) = self.prompt().take() {
            // The receiver is closed if the answer came at the same moment.
            _ = prompt.send(None);
        }
    }

    /// How long a run waits for a second Ctrl-C before it detaches. Tests don't wait.
    pub(in crate::cli) fn cancel_window(&self) -> Duration {
        match self.0.real && !self.was_terminated() {
            true => CANCEL_WINDOW,
            false => Duration::ZERO,
        }
    }

    /// Whether SIGTERM or SIGHUP was received.
    pub(in crate::cli) fn was_terminated(&self) -> bool {
        self.0.terminated.load(Ordering::SeqCst)
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

    /// Runs `work`, and calls `report` with the effect of each Ctrl-C meanwhile.
    pub(super) async fn during<T>(
        &self,
        is_local: bool,
        mut report: impl FnMut(String),
        work: impl Future<Output = T>,
    ) -> T {
        let mut reported = Interruption::None;
        let mut work = pin!(work);
        poll_fn(|context| {
            self.0.task.register(context.waker());
            let requested = self.interruption();
            if requested != reported {
                reported = requested;
                report(effect(requested, is_local, self.was_terminated()));
            }
            work.as_mut().poll(context)
        })
        .await
    }

    /// The interruption that was requested so far. The next signal wakes the task.
    pub(in crate::cli) fn poll(&self, context: &mut Context<'_>) -> Interruption {
        self.0.task.register(context.waker());
        self.interruption()
    }

    /// Runs `work` until it ends; `None` if there was a Ctrl-C before.
    pub(in crate::cli) async fn until_interrupted<T>(
        &self,
        work: impl Future<Output = T>,
    ) -> Option<T> {
        let mut work = pin!(work);
        poll_fn(|context| {
            if self.poll(context) != Interruption::None {
                return Poll::Ready(None);
            }
            work.as_mut().poll(context).map(Some)
        })
        .await
    }

    fn prompt(&self) -> MutexGuard<'_, Option<Sender<Option<String>>>> {
        lock(&self.0.prompt)
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The effect of an interruption.
///
/// On AWS, an operation continues without this process. In the stage `local` it stops in the state folder, and the next
/// `deploy` or `destroy` resumes it.
fn effect(interruption: Interruption, is_local: bool, terminated: bool) -> String {
    let continues = match is_local {
        true => "an operation in progress stays unfinished",
        false => "an operation in progress continues on AWS",
    };
    match interruption {
        Interruption::None => "continuing".to_owned(),
        Interruption::Detach if terminated => format!("terminated: detaching, {continues}"),
        Interruption::Detach => {
            let seconds = CANCEL_WINDOW.as_secs();
            format!(
                "interrupted: detaching, {continues}; press Ctrl-C again within {seconds} s to cancel it"
            )
        }
        Interruption::Cancel => {
            "cancelling: rolling back; press Ctrl-C again to exit at once".to_owned()
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;
    use std::time::Duration;

    use super::{CANCEL_WINDOW, Interrupts, effect};
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

    // found: L4
    #[test]
    fn termination_is_a_first_ctrl_c_and_never_a_second() {
        let interrupts = Interrupts::default();
        interrupts.terminate();
        interrupts.terminate();
        assert_eq!(interrupts.interruption(), Interruption::Detach);
        let interrupts = Interrupts::for_process();
        assert_eq!(interrupts.cancel_window(), CANCEL_WINDOW);
        interrupts.press();
        interrupts.terminate();
        assert_eq!(interrupts.interruption(), Interruption::Detach);
        assert_eq!(interrupts.cancel_window(), Duration::ZERO);
    }

    #[test]
    fn effect_says_how_to_cancel_and_what_continues() {
        assert_eq!(
            effect(Interruption::Detach, false, false),
            "interrupted: detaching, an operation in progress continues on AWS; press Ctrl-C again within 2 s to cancel it"
        );
        assert_eq!(
            effect(Interruption::Detach, true, true),
            "terminated: detaching, an operation in progress stays unfinished"
        );
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
