//! Ctrl-C: the first press lets go of what has begun, the second stops and undoes it, the third leaves at once.
//!
//! **Invariant:** a press only leaves a note. Whoever works looks at it when nothing is half done.

use std::future::poll_fn;
use std::pin::pin;
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::mpsc::Sender;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::Poll;

use futures_util::task::AtomicWaker;

use super::console::Console;
use super::exit;
use crate::deploy::engine::Interruption;

/// With which press the process ends, whatever it does.
const LAST: u8 = 3;

/// The presses of Ctrl-C in this process, or those that a test makes.
#[derive(Clone, Debug, Default)]
pub(super) struct Interrupts(Arc<Noted>);

#[derive(Debug, Default)]
struct Noted {
    /// Whether these are the process's own.
    real: bool,
    presses: AtomicU8,
    /// Whoever works, while it waits.
    waiting: AtomicWaker,
    /// Whoever waits for an answer at the keyboard.
    asking: Mutex<Option<Sender<Event>>>,
}

/// What ends the wait for an answer.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Event {
    /// A line was typed; none if the input has ended.
    Line(Option<String>),
    /// Ctrl-C was pressed.
    Interrupted,
}

impl Interrupts {
    /// Those of this process, once somebody listens.
    pub(super) fn of_process() -> Self {
        Self(Arc::new(Noted {
            real: true,
            ..Noted::default()
        }))
    }

    /// Hears Ctrl-C from now on; until then it ends the process. If something else in the process hears it already, it
    /// stays that way.
    pub(super) fn listen(&self) {
        if self.0.real {
            let interrupts = self.clone();
            _ = ctrlc::set_handler(move || interrupts.press());
        }
    }

    /// Takes note of a press. At the last one there is nothing left to say.
    pub(super) fn press(&self) {
        let presses = self.0.presses.fetch_add(1, Ordering::SeqCst) + 1;
        if presses >= LAST {
            std::process::exit(exit::DETACHED.into());
        }
        self.0.waiting.wake();
        if let Some(asking) = self.asking().take() {
            // Nobody listens any more when the answer came at the same moment.
            _ = asking.send(Event::Interrupted);
        }
    }

    /// What the presses up to now mean.
    pub(super) fn interruption(&self) -> Interruption {
        match self.presses() {
            0 => Interruption::None,
            1 => Interruption::Detach,
            _ => Interruption::Cancel,
        }
    }

    /// The next press is told to whoever reads from the keyboard, too. If there was one already, it is told now.
    pub(super) fn tell(&self, asking: Sender<Event>) {
        let mut slot = self.asking();
        if self.interruption() == Interruption::None {
            *slot = Some(asking);
        } else {
            _ = asking.send(Event::Interrupted);
        }
    }

    fn presses(&self) -> u8 {
        self.0.presses.load(Ordering::SeqCst)
    }

    fn asking(&self) -> std::sync::MutexGuard<'_, Option<Sender<Event>>> {
        self.0.asking.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Does `work`, and says at each press of Ctrl-C what it means.
///
/// At AWS, what has begun goes on without this process. A `local` stage has nobody who would do it: the operation stays
/// half way in the state folder, and the next look at it, by `deploy` or `follow`, takes it further.
pub(super) async fn attended<T>(
    console: &Console<'_>,
    local: bool,
    work: impl Future<Output = T>,
) -> T {
    let interrupts = console.interrupts();
    let mut told = Interruption::None;
    let mut work = pin!(work);
    poll_fn(|context| {
        interrupts.0.waiting.register(context.waker());
        let wanted = interrupts.interruption();
        if wanted != told {
            told = wanted;
            console.tell(meaning(wanted, local));
        }
        match work.as_mut().poll(context) {
            Poll::Ready(done) => Poll::Ready(done),
            Poll::Pending => Poll::Pending,
        }
    })
    .await
}

fn meaning(interruption: Interruption, local: bool) -> &'static str {
    match (interruption, local) {
        (Interruption::None, _) => "going on",
        (Interruption::Detach, false) => {
            "interrupted: nothing more is begun, what has begun goes on at AWS; Ctrl-C again undoes it"
        }
        (Interruption::Detach, true) => {
            "interrupted: nothing more is begun, what has begun stays half way; Ctrl-C again undoes it"
        }
        (Interruption::Cancel, _) => {
            "cancelling: what has begun is stopped and undone; Ctrl-C again leaves at once"
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;

    use super::{Event, Interrupts};
    use crate::deploy::engine::Interruption;

    #[test]
    fn the_first_press_lets_go_and_the_second_cancels() {
        let interrupts = Interrupts::default();
        assert_eq!(interrupts.interruption(), Interruption::None);
        interrupts.press();
        assert_eq!(interrupts.interruption(), Interruption::Detach);
        interrupts.press();
        assert_eq!(interrupts.interruption(), Interruption::Cancel);
    }

    #[test]
    fn a_press_ends_the_wait_for_an_answer() {
        let interrupts = Interrupts::default();
        let (sender, receiver) = channel();
        interrupts.tell(sender);
        interrupts.press();
        assert_eq!(receiver.recv(), Ok(Event::Interrupted));
    }

    #[test]
    fn whoever_asks_after_a_press_is_told_at_once() {
        let interrupts = Interrupts::default();
        interrupts.press();
        let (sender, receiver) = channel();
        interrupts.tell(sender);
        assert_eq!(receiver.recv(), Ok(Event::Interrupted));
    }
}
