//! The tasks of a past operation that ECS doesn't list any more: their ids are in the events of the service, and their logs remain.

use std::collections::BTreeSet;

use super::evidence::{ContainerEvidence, ServiceEvidence, TaskEvidence};
use super::inspection::{LOG_LINES, TASKS_WITH_LOGS, log_stream};
use super::model::ServiceModel;
use super::watcher::Watcher;
use crate::deploy::{CallResult, Cloud, ServiceEvent};

impl Watcher {
    /// Adds the latest tasks in the events of the service that have logs.
    pub(super) async fn read_past_tasks<C: Cloud>(
        &self,
        cloud: &C,
        model: &ServiceModel,
        service: &mut ServiceEvidence,
    ) -> CallResult<()> {
        for (id, stopped) in tasks(&service.events) {
            let mut containers = Vec::new();
            for container in &model.containers {
                let Some(stream) = log_stream(model, &container.name, id) else {
                    continue;
                };
                let lines = cloud.last_log_lines(&stream, LOG_LINES).await?;
                if !lines.is_empty() {
                    containers.push(ContainerEvidence {
                        name: container.name.clone(),
                        image: None,
                        exit_code: None,
                        reason: None,
                        health: None,
                        log_group: Some(stream.group),
                        log_stream: Some(stream.stream),
                        log: self.redaction.lines(&lines),
                    });
                }
            }
            if !containers.is_empty() {
                service.tasks.push(TaskEvidence {
                    arn: id.to_owned(),
                    stopped,
                    stop_code: None,
                    reason: None,
                    capacity_provider: None,
                    containers,
                    failure: None,
                });
            }
        }
        Ok(())
    }
}

/// The ids of the latest tasks in events such as `(service order) has stopped 1 running tasks: (task 0a1b)`, each once, oldest first;
/// with the time of the event that stopped it.
fn tasks(events: &[ServiceEvent]) -> Vec<(&str, Option<String>)> {
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    for event in events {
        let stopped = event.message.contains(" has stopped ");
        for part in event.message.split("(task ").skip(1) {
            let id = part.split_once(')').map(|(id, _)| id);
            if let Some(id) = id.filter(|id| seen.insert(*id)) {
                found.push((id, stopped.then(|| event.timestamp.clone())));
            }
        }
    }
    found.truncate(TASKS_WITH_LOGS);
    found.reverse();
    found
}

#[cfg(test)]
mod tests {
    use super::tasks;
    use crate::deploy::ServiceEvent;

    fn event(timestamp: &str, message: &str) -> ServiceEvent {
        ServiceEvent {
            id: timestamp.to_owned(),
            timestamp: timestamp.to_owned(),
            message: message.to_owned(),
        }
    }

    #[test]
    fn tasks_of_events_are_found_once_with_the_time_of_their_end() {
        let events = [
            event(
                "3",
                "(service order) has stopped 2 running tasks: (task b) (task a).",
            ),
            event("2", "(service order) has started 1 tasks: (task c)."),
            event(
                "1",
                "(service order) has started 2 tasks: (task a) (task b).",
            ),
            event("0", "(service order) has reached a steady state."),
        ];
        let end = Some("3".to_owned());
        assert_eq!(
            tasks(&events),
            [("c", None), ("a", end.clone()), ("b", end)]
        );
    }
}
