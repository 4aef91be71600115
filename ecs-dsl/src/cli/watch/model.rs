//! [`WatchModel`]: what is shown, and what each key does.

use std::time::Duration;

use super::input::Input;
use crate::cli::operation::status::{ServiceStatus, StackStatus};

/// The longest wait after errors.
const MAX_WAIT: Duration = Duration::from_secs(60);

/// How many rows a page has.
const PAGE: usize = 10;

/// Everything that is shown.
#[derive(Clone, Debug, Default)]
pub(super) struct WatchModel {
    pub(super) app: String,
    pub(super) stage: String,
    pub(super) is_read_only: bool,
    pub(super) interval: Duration,
    pub(super) stacks: Vec<StackStatus>,
    /// The time of the last successful reading, such as `12:01:02`; `None` before the first.
    pub(super) updated: Option<String>,
    /// Why the last reading failed.
    pub(super) error: Option<String>,
    /// The result of the last action.
    pub(super) message: Option<String>,
    /// The number of failed readings since the last successful one.
    pub(super) failures: u32,
    /// The position of the selected service in all stacks.
    pub(super) selected: usize,
    pub(super) view: View,
}

/// What fills the screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum View {
    /// The services.
    #[default]
    Services,
    /// Lines about a service.
    Lines(LinesView),
    /// Asks whether to replace the tasks of the service with this name.
    Confirm(Place),
    /// The keys.
    Help,
}

/// Lines about a service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct LinesView {
    pub(super) kind: LinesKind,
    pub(super) place: Place,
    /// `None` before they are read.
    pub(super) lines: Option<Vec<String>>,
    /// How many lines at the end aren't shown.
    pub(super) scrolled: usize,
}

/// What the lines are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LinesKind {
    Logs,
    Events,
    Tasks,
}

/// A service or worker: the name of its stack on AWS, and its own in the program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) stack: String,
    pub(super) name: String,
}

/// What follows from an input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Action {
    /// Nothing but another drawing.
    Draw,
    /// Read now.
    Read,
    /// Replace the tasks of a service.
    Restart(Place),
    /// Open a shell in a task of a service.
    Shell(Place),
    Quit,
}

impl LinesKind {
    pub(super) fn title(self) -> &'static str {
        match self {
            Self::Logs => "logs",
            Self::Events => "events",
            Self::Tasks => "tasks",
        }
    }
}

impl WatchModel {
    /// The services of all stacks, with their stacks.
    pub(super) fn services(&self) -> impl Iterator<Item = (&StackStatus, &ServiceStatus)> {
        let stacks = self.stacks.iter();
        stacks.flat_map(|stack| stack.services.iter().map(move |service| (stack, service)))
    }

    /// The selected service.
    pub(super) fn selected_service(&self) -> Option<(&StackStatus, &ServiceStatus)> {
        self.services().nth(self.selected)
    }

    fn selected_place(&self) -> Option<Place> {
        let (stack, service) = self.selected_service()?;
        Some(Place {
            stack: stack.name.clone(),
            name: stack.name_of(service).to_owned(),
        })
    }

    /// The lines to read beside the stacks.
    pub(super) fn open_lines(&self) -> Option<(LinesKind, Place)> {
        match &self.view {
            View::Lines(lines) => Some((lines.kind, lines.place.clone())),
            View::Services | View::Confirm(_) | View::Help => None,
        }
    }

    /// Takes what was read: the selected service stays selected.
    pub(super) fn read(&mut self, stacks: Vec<StackStatus>, time: String) {
        let place = self.selected_place();
        self.stacks = stacks;
        let position = self.services().position(|(stack, service)| {
            let is_it =
                |place: &Place| place.stack == stack.name && place.name == stack.name_of(service);
            place.as_ref().is_some_and(is_it)
        });
        let last = self.services().count().saturating_sub(1);
        self.selected = position.unwrap_or(self.selected.min(last));
        self.updated = Some(time);
        self.error = None;
        self.failures = 0;
    }

    /// Takes the lines that were read, if they are still shown.
    pub(super) fn read_lines(&mut self, kind: LinesKind, place: &Place, found: Vec<String>) {
        if let View::Lines(view) = &mut self.view
            && view.kind == kind
            && view.place == *place
        {
            // What the operator has scrolled to stays where it is.
            let before = view.lines.as_ref().map_or(0, Vec::len);
            if view.scrolled > 0 {
                view.scrolled += found.len().saturating_sub(before);
            }
            view.scrolled = view.scrolled.min(found.len().saturating_sub(1));
            view.lines = Some(found);
        }
    }

    /// Takes an error of a reading.
    pub(super) fn fail(&mut self, error: String) {
        self.error = Some(error);
        self.failures = self.failures.saturating_add(1);
    }

    /// How long to wait until the next reading: twice as long after each error.
    pub(super) fn wait(&self) -> Duration {
        let factor = 1_u32.checked_shl(self.failures).unwrap_or(u32::MAX);
        let wait = self.interval.saturating_mul(factor);
        match self.failures {
            0 => self.interval,
            _ => wait.min(MAX_WAIT.max(self.interval)),
        }
    }

    /// What a key does.
    pub(super) fn take(&mut self, input: Input) -> Action {
        if input == Input::Interrupt {
            return Action::Quit;
        }
        if input != Input::Resize {
            self.message = None;
        }
        if let View::Confirm(place) = &self.view {
            let place = place.clone();
            if input == Input::Resize {
                return Action::Draw;
            }
            self.view = View::Services;
            return match input {
                Input::Letter('y') => Action::Restart(place),
                _ => {
                    self.message = Some("not confirmed: nothing was changed".to_owned());
                    Action::Draw
                }
            };
        }
        match input {
            Input::Letter('q') => Action::Quit,
            Input::Letter('u') => Action::Read,
            Input::Letter('?' | 'h') => self.show(View::Help),
            Input::Letter('l') => self.open(LinesKind::Logs),
            Input::Letter('e') => self.open(LinesKind::Events),
            Input::Letter('t') => self.open(LinesKind::Tasks),
            Input::Letter('r') => self.ask_to_restart(),
            Input::Letter('s') => self.open_shell(),
            Input::Back => self.show(View::Services),
            Input::Up => self.scroll(-1),
            Input::Down => self.scroll(1),
            Input::PageUp => self.scroll(-PAGE.cast_signed()),
            Input::PageDown => self.scroll(PAGE.cast_signed()),
            Input::First => self.scroll(isize::MIN),
            Input::Last => self.scroll(isize::MAX),
            Input::Letter(_) | Input::Resize | Input::Interrupt => Action::Draw,
        }
    }

    fn show(&mut self, view: View) -> Action {
        self.view = view;
        Action::Draw
    }

    fn open(&mut self, kind: LinesKind) -> Action {
        let Some(place) = self.selected_place() else {
            return Action::Draw;
        };
        self.view = View::Lines(LinesView {
            kind,
            place,
            lines: None,
            scrolled: 0,
        });
        Action::Read
    }

    fn open_shell(&mut self) -> Action {
        if self.is_read_only {
            return self.refuse();
        }
        self.selected_place().map_or(Action::Draw, Action::Shell)
    }

    fn refuse(&mut self) -> Action {
        self.message = Some("`--read-only`: nothing can be changed".to_owned());
        Action::Draw
    }

    fn ask_to_restart(&mut self) -> Action {
        if self.is_read_only {
            return self.refuse();
        }
        if let Some(place) = self.selected_place() {
            self.view = View::Confirm(place);
        }
        Action::Draw
    }

    /// Selects another service, or scrolls the lines.
    fn scroll(&mut self, by: isize) -> Action {
        let services = self.services().count();
        match &mut self.view {
            View::Services => {
                let last = services.saturating_sub(1);
                self.selected = self.selected.saturating_add_signed(by).min(last);
            }
            View::Lines(view) => {
                let count = view.lines.as_ref().map_or(0, Vec::len);
                let last = count.saturating_sub(1);
                let back = by.checked_neg().unwrap_or(isize::MAX);
                view.scrolled = view.scrolled.saturating_add_signed(back).min(last);
            }
            View::Confirm(_) | View::Help => {}
        }
        Action::Draw
    }
}
