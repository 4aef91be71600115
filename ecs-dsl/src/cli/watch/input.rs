//! [`Inbox`]: the keys and sizes of the terminal, which a thread reads.

use std::collections::VecDeque;
use std::future::poll_fn;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::Poll;
use std::thread::{self, JoinHandle};
use std::time::Duration;

use futures_util::task::AtomicWaker;
use ratatui::crossterm::event::{self, Event, KeyCode, KeyEventKind, KeyModifiers};

/// What the operator does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Input {
    /// A letter or another character.
    Letter(char),
    Up,
    Down,
    PageUp,
    PageDown,
    First,
    Last,
    /// Back to the services.
    Back,
    /// Ctrl-C, or the end of the terminal.
    Interrupt,
    /// The terminal has another size.
    Resize,
}

/// How long [`Inbox::close`] waits at most.
const POLL: Duration = Duration::from_millis(50);

/// The inputs that weren't taken yet.
#[derive(Debug, Default)]
pub(super) struct Inbox {
    pending: Arc<Pending>,
    thread: Option<JoinHandle<()>>,
}

#[derive(Debug, Default)]
struct Pending {
    inputs: Mutex<VecDeque<Input>>,
    task: AtomicWaker,
    is_closed: AtomicBool,
}

impl Inbox {
    /// Reads the terminal in a thread, until [`close`](Self::close) or the end of the process.
    pub(super) fn of_terminal() -> Self {
        let pending = Arc::<Pending>::default();
        let sender = pending.clone();
        let thread = thread::spawn(move || {
            while !sender.is_closed.load(Ordering::Relaxed) {
                match event::poll(POLL).and_then(|is_ready| is_ready.then(event::read).transpose())
                {
                    Ok(None) => {}
                    Ok(Some(event)) => sender.put(input(&event)),
                    Err(_) => return sender.put(Some(Input::Interrupt)),
                }
            }
        });
        Self {
            pending,
            thread: Some(thread),
        }
    }

    /// Reads no more, so that what is typed next is for another reader.
    pub(super) fn close(self) {
        self.pending.is_closed.store(true, Ordering::Relaxed);
        if let Some(thread) = self.thread {
            // A panic of the thread has printed its message.
            _ = thread.join();
        }
    }

    /// The next input.
    pub(super) async fn next(&self) -> Input {
        poll_fn(|context| {
            self.pending.task.register(context.waker());
            match self.pending.inputs().pop_front() {
                Some(input) => Poll::Ready(input),
                None => Poll::Pending,
            }
        })
        .await
    }
}

impl Pending {
    fn put(&self, input: Option<Input>) {
        self.inputs().extend(input);
        self.task.wake();
    }

    fn inputs(&self) -> MutexGuard<'_, VecDeque<Input>> {
        // An input is put or taken as a whole.
        self.inputs.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn input(event: &Event) -> Option<Input> {
    let key = match event {
        Event::Resize(..) => return Some(Input::Resize),
        Event::Key(key) if key.kind != KeyEventKind::Release => key,
        _ => return None,
    };
    let is_control = key.modifiers.contains(KeyModifiers::CONTROL);
    Some(match key.code {
        KeyCode::Char('c' | 'd') if is_control => Input::Interrupt,
        KeyCode::Char('l') if is_control => Input::Resize,
        KeyCode::Char(_) if is_control => return None,
        KeyCode::Char('k') | KeyCode::Up => Input::Up,
        KeyCode::Char('j') | KeyCode::Down => Input::Down,
        KeyCode::PageUp => Input::PageUp,
        KeyCode::PageDown | KeyCode::Char(' ') => Input::PageDown,
        KeyCode::Home | KeyCode::Char('g') => Input::First,
        KeyCode::End | KeyCode::Char('G') => Input::Last,
        KeyCode::Esc | KeyCode::Backspace | KeyCode::Left => Input::Back,
        KeyCode::Char(letter) => Input::Letter(letter),
        _ => return None,
    })
}
