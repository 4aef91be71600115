//! [`watch`]: reads, draws and takes keys.

use std::pin::pin;
use std::time::Duration;

use futures_util::future::{Either, select};

use super::input::Inbox;
use super::model::{Action, LinesKind, Place, WatchModel};
use super::reading::{lines, restart};
use super::screen::{Screen, restore};
use super::shell::shell;
use crate::cli::error::chain;
use crate::cli::operation::status::{StackStatus, StatusReader};
use crate::cli::{CliError, Session};
use crate::deploy::sleep;

/// How to watch.
#[derive(Clone, Copy, Debug)]
pub(in crate::cli) struct WatchOptions {
    /// The time between two readings.
    pub(in crate::cli) interval: Duration,
    /// Whether nothing can be changed.
    pub(in crate::cli) is_read_only: bool,
}

/// What one reading finds.
struct Reading {
    stacks: Vec<StackStatus>,
    lines: Option<(LinesKind, Place, Vec<String>)>,
}

/// Shows what `reader` reads until the operator quits, or until a signal.
///
/// # Errors
/// If the terminal can't be used. What AWS answers is shown instead.
pub(in crate::cli) async fn watch(
    session: &mut Session<'_>,
    reader: &StatusReader,
    options: WatchOptions,
) -> Result<(), CliError> {
    let model = WatchModel {
        app: session.app.name().to_owned(),
        stage: reader.stage.name().to_owned(),
        is_read_only: options.is_read_only,
        interval: options.interval,
        ..WatchModel::default()
    };
    let interrupts = session.printer.interrupts().clone();
    interrupts.listen();
    interrupts.before_exit(restore);
    let mut screen = Screen::open().map_err(CliError::Output)?;
    let running = run(session, reader, &mut screen, model);
    let ended = interrupts.until_interrupted(running).await;
    drop(screen);
    ended.unwrap_or(Ok(()))
}

async fn run(
    session: &mut Session<'_>,
    reader: &StatusReader,
    screen: &mut Screen,
    mut model: WatchModel,
) -> Result<(), CliError> {
    let mut inbox = Inbox::of_terminal();
    loop {
        let action = {
            let now = session.printer.now_millis();
            let reading = read(reader, model.open_lines(), now);
            until_action(screen, &inbox, &mut model, reading).await?
        };
        let action = match action {
            Either::Left(result) => {
                let now = humantime::format_rfc3339_seconds(session.printer.now());
                take(&mut model, result, &now.to_string());
                let waiting = sleep(model.wait());
                match until_action(screen, &inbox, &mut model, waiting).await? {
                    Either::Left(()) => Action::Read,
                    Either::Right(action) => action,
                }
            }
            Either::Right(action) => action,
        };
        match action {
            Action::Draw | Action::Read => {}
            Action::Quit => return Ok(()),
            Action::Restart(place) => {
                let restarting = restart(reader, &place);
                match until_action(screen, &inbox, &mut model, restarting).await? {
                    Either::Left(Ok(())) => {
                        model.message = Some(format!("replacing the tasks of `{}`", place.name));
                    }
                    Either::Left(Err(error)) => model.message = Some(chain(&error)),
                    Either::Right(Action::Quit) => return Ok(()),
                    // The request may have been sent: the next reading shows it.
                    Either::Right(_) => {}
                }
            }
            Action::Shell(place) => {
                inbox.close();
                screen.suspend();
                let ended = shell(reader, &place, &mut session.printer).await;
                model.message = Some(ended.unwrap_or_else(|error| chain(&error)));
                session.printer.interrupts().before_exit(restore);
                screen.resume().map_err(CliError::Output)?;
                inbox = Inbox::of_terminal();
            }
        }
    }
}

/// Draws and takes keys until `work` ends, or until a key needs more than a drawing.
async fn until_action<T>(
    screen: &mut Screen,
    inbox: &Inbox,
    model: &mut WatchModel,
    work: impl Future<Output = T>,
) -> Result<Either<T, Action>, CliError> {
    let mut work = pin!(work);
    loop {
        screen.draw(model).map_err(CliError::Output)?;
        match select(work.as_mut(), pin!(inbox.next())).await {
            Either::Left((done, _)) => return Ok(Either::Left(done)),
            Either::Right((input, _)) => match model.take(input) {
                Action::Draw => {}
                action @ (Action::Read | Action::Restart(_) | Action::Shell(_) | Action::Quit) => {
                    return Ok(Either::Right(action));
                }
            },
        }
    }
}

async fn read(
    reader: &StatusReader,
    open: Option<(LinesKind, Place)>,
    now: u64,
) -> Result<Reading, CliError> {
    let stacks = reader.read().await?;
    let lines = match open {
        Some((kind, place)) => {
            let found = lines(reader, kind, &place, now).await?;
            Some((kind, place, found))
        }
        None => None,
    };
    Ok(Reading { stacks, lines })
}

fn take(model: &mut WatchModel, result: Result<Reading, CliError>, now: &str) {
    match result {
        Ok(reading) => {
            // The time of day: `2026-11-30T12:01:02Z`.
            let time = now.get(11..19).unwrap_or(now);
            model.read(reading.stacks, time.to_owned());
            if let Some((kind, place, lines)) = reading.lines {
                model.read_lines(kind, &place, lines);
            }
        }
        Err(error) => model.fail(chain(&error)),
    }
}
