//! One-off tasks. Nothing runs here: each ends at once with exit code 0, unless the fault plan says otherwise.

use super::super::account_view::AccountView;
use super::super::fault_plan::{TaskFault, Times};
use super::super::hashing::hash;
use super::super::state::{FailedTask, OneOffContainer, OneOffTask, Resource};
use super::failures::{failing_container, failures_by, stopped_task};
use super::service::name_of;
use super::{definition, stop_reasons};
use crate::deploy::StoppedContainer;

/// Why no task starts: the reason of the failure that `RunTask` returns.
pub(in crate::deploy::local) struct NotPlaced(pub(in crate::deploy::local) String);

/// A one-off task of a service that has ended. `container` is the one whose command it runs, and `number` counts the tasks.
pub(in crate::deploy::local) fn end_at_once(
    account: &AccountView<'_>,
    (logical_id, service): (&str, &Resource),
    definition: &Resource,
    (container, number): (&str, u64),
) -> Result<OneOffTask, NotPlaced> {
    let success = TaskFault {
        service: logical_id.to_owned(),
        exit_code: Some(0),
        ..TaskFault::default()
    };
    let fault = account.one_off_fault(logical_id).unwrap_or(&success);
    let fault = TaskFault {
        container: fault.container.clone().or(Some(container.to_owned())),
        times: Times::Forever,
        ..fault.clone()
    };
    let revision = definition.physical_id.clone();
    let end = failures_by(account, &fault, revision, Some(definition.clone()));
    if !end.stops_tasks() {
        let event = stop_reasons::event(&end, name_of(service)).unwrap_or_default();
        let reason = event
            .split_once("Reason: ")
            .map_or(event.as_str(), |(_, reason)| reason);
        return Err(NotPlaced(reason.to_owned()));
    }
    let created_at = account.clock.timestamp();
    let number = format!("one-off {number}");
    let parts = [service.physical_id.as_str(), &number];
    let (high, low) = (hash(&parts), hash(&[&parts[..], &["2"]].concat()));
    let task = FailedTask {
        id: format!("{high:016x}{low:016x}"),
        stopped_at: account.clock.timestamp(),
    };
    let stopped = stopped_task(&end, service, &task);
    let containers = definition::containers(definition);
    let failing = failing_container(&end, &containers).to_owned();
    let container = |container: StoppedContainer| OneOffContainer {
        log: match container.name == failing {
            true => end.log.clone(),
            false => Vec::new(),
        },
        name: container.name,
        image: container.image,
        exit_code: container.exit_code,
        reason: container.reason,
    };
    Ok(OneOffTask {
        arn: stopped.arn,
        task_definition: stopped.task_definition,
        created_at,
        stopped_at: task.stopped_at,
        stop_code: stopped.stop_code.unwrap_or_default(),
        reason: stopped.reason.unwrap_or_default(),
        containers: stopped.containers.into_iter().map(container).collect(),
        token: None,
        polls: fault.polls,
    })
}
