//! [`Screen`]: the terminal while it is used as a whole.

use std::io::{self, Stdout};
use std::panic;
use std::sync::Once;

use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use ratatui::crossterm::cursor::Show;
use ratatui::crossterm::execute;
use ratatui::crossterm::terminal::{
    EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};

use super::model::WatchModel;
use super::view;

static PANIC_HOOK: Once = Once::new();

/// The whole terminal. Dropping this restores it.
pub(super) struct Screen {
    terminal: Terminal<CrosstermBackend<Stdout>>,
}

impl Screen {
    /// Takes the terminal. A panic restores it before it prints its message.
    pub(super) fn open() -> io::Result<Self> {
        PANIC_HOOK.call_once(|| {
            let before = panic::take_hook();
            panic::set_hook(Box::new(move |info| {
                restore();
                before(info);
            }));
        });
        enable_raw_mode()?;
        let opened = execute!(io::stdout(), EnterAlternateScreen)
            .and_then(|()| Terminal::new(CrosstermBackend::new(io::stdout())));
        match opened {
            Ok(terminal) => Ok(Self { terminal }),
            Err(error) => {
                restore();
                Err(error)
            }
        }
    }

    /// Gives the terminal back for a while.
    pub(super) fn suspend(&mut self) {
        restore();
    }

    /// Takes the terminal again, and draws everything anew.
    pub(super) fn resume(&mut self) -> io::Result<()> {
        enable_raw_mode()?;
        execute!(io::stdout(), EnterAlternateScreen)?;
        self.terminal = Terminal::new(CrosstermBackend::new(io::stdout()))?;
        Ok(())
    }

    pub(super) fn draw(&mut self, model: &WatchModel) -> io::Result<()> {
        self.terminal.draw(|frame| view::draw(frame, model))?;
        Ok(())
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        restore();
    }
}

/// Gives the terminal back. Nothing more can be done about a terminal that is gone.
pub(super) fn restore() {
    _ = execute!(io::stdout(), LeaveAlternateScreen, Show);
    _ = disable_raw_mode();
}
