//! Reads what a view shows, and replaces tasks.

use super::model::{LinesKind, Place};
use crate::cli::CliError;
use crate::cli::operation::logs::{LogSource, MergedLogs};
use crate::cli::operation::named_services::{NamedService, deployed};
use crate::cli::operation::silent_observer::SilentObserver;
use crate::cli::operation::status::StatusReader;
use crate::cli::selection::ComponentKind;
use crate::deploy::engine::Engine;
use crate::deploy::operate::{ServiceUpdate, Task, TaskOperations as _, TaskStatus};

/// The number of last lines of logs.
const LOG_LINES: usize = 200;

/// The lines of a view. `now` is the time in milliseconds since 1970.
///
/// # Errors
/// If a call fails.
pub(super) async fn lines(
    reader: &StatusReader,
    kind: LinesKind,
    place: &Place,
    now: u64,
) -> Result<Vec<String>, CliError> {
    let Some(named) = find(reader, place).await? else {
        return Ok(vec![format!("`{}` isn't deployed", place.name)]);
    };
    match kind {
        LinesKind::Logs => logs(reader, &named, now).await,
        LinesKind::Events => events(reader, &named).await,
        LinesKind::Tasks => tasks(reader, &named).await,
    }
}

/// Replaces the tasks of a service.
///
/// # Errors
/// If a call fails.
pub(super) async fn restart(reader: &StatusReader, place: &Place) -> Result<(), CliError> {
    if let Some(named) = find(reader, place).await? {
        let update = ServiceUpdate {
            cluster: named.service.cluster.clone(),
            service: named.service.arn.clone(),
            force_new_deployment: true,
            ..ServiceUpdate::default()
        };
        reader.cloud.update_service(&update).await?;
    }
    Ok(())
}

pub(super) async fn find(
    reader: &StatusReader,
    place: &Place,
) -> Result<Option<NamedService>, CliError> {
    let mut stacks = reader.stacks.iter();
    let Some(stack) = stacks.find(|stack| stack.name == place.stack) else {
        return Ok(None);
    };
    let services = deployed(
        &reader.cloud,
        (stack, ComponentKind::Services),
        &reader.target,
    )
    .await?;
    Ok(services.into_iter().find(|named| named.name == place.name))
}

async fn logs(
    reader: &StatusReader,
    named: &NamedService,
    now: u64,
) -> Result<Vec<String>, CliError> {
    let (mut sources, mut lines) = (Vec::new(), Vec::new());
    for container in &named.service.containers {
        match LogSource::new(named, container, "") {
            Ok(source) => sources.push(source),
            Err(elsewhere) => lines.push(elsewhere),
        }
    }
    let mut merged = MergedLogs::new(&*reader.cloud, &sources);
    for (_, event) in merged.read_last(LOG_LINES, now).await? {
        let id: String = event.task().chars().take(8).collect();
        lines.push(format!("{id} {}", event.message.trim_end()));
    }
    if lines.is_empty() {
        lines.push(match reader.stage.is_local() {
            true => "no container runs in this stage".to_owned(),
            false => "no lines found".to_owned(),
        });
    }
    Ok(lines)
}

async fn events(reader: &StatusReader, named: &NamedService) -> Result<Vec<String>, CliError> {
    let mut observer = SilentObserver;
    let mut engine = Engine::new(&*reader.cloud, &mut observer);
    let recent = engine.recent_events(&named.stack, &reader.target).await?;
    let own = recent.services.into_iter();
    let own = own.filter(|(id, _)| *id == named.service.logical_id);
    let mut events: Vec<_> = own.map(|(_, event)| event).collect();
    events.sort_by(|one, other| one.timestamp.cmp(&other.timestamp));
    let lines = events.into_iter();
    let mut lines: Vec<_> = lines
        .map(|event| format!("{}  {}", event.timestamp, event.message))
        .collect();
    if lines.is_empty() {
        lines.push("no events".to_owned());
    }
    Ok(lines)
}

async fn tasks(reader: &StatusReader, named: &NamedService) -> Result<Vec<String>, CliError> {
    let mut lines = Vec::new();
    for status in [TaskStatus::Stopped, TaskStatus::Running] {
        let mut found = reader.cloud.tasks(&named.service.tasks(status)).await?;
        // The latest last, where the lines begin.
        found.reverse();
        lines.extend(found.iter().map(task_line));
    }
    if lines.is_empty() {
        lines.push("no tasks".to_owned());
    }
    Ok(lines)
}

fn task_line(task: &Task) -> String {
    let id: String = task.id().chars().take(8).collect();
    let created = task.created.as_deref().unwrap_or_default();
    let parts = [
        id.as_str(),
        &task.last_status,
        task.revision(),
        task.health.as_deref().unwrap_or_default(),
        task.zone.as_deref().unwrap_or_default(),
        task.stopped.as_deref().unwrap_or(created),
        task.reason.as_deref().unwrap_or_default(),
    ];
    let parts = parts.into_iter().filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join("  ")
}
