//! Tasks that die while a service gets a new revision, until one lives, or nobody waits any longer.

use serde_json::Value;

use super::super::digits::hash;
use super::super::scenario::{TaskReason, Times};
use super::super::state::{Dead, Dying, Ending, Resource, Stack};
use super::super::world::World;
use super::definition;
use super::service::{desired, name_of};
use super::targets::target_group;
use super::words::{self, Scene};
use crate::deploy::{LogStream, StoppedContainer, StoppedTask};

/// CloudFormation waits three hours for a service; at a look each 15 seconds these are so many.
const MOST_LOOKS: u32 = 720;
const MOST_MILLIS: u64 = 3 * 60 * 60 * 1000;

/// How many stopped tasks ECS tells of at once.
const REMEMBERED: usize = 100;

/// What a look at the tasks of a service has shown.
pub(crate) enum Fate {
    /// Not yet.
    Waits,
    /// They run, or CloudFormation believes so.
    Runs,
    /// It isn't waited for any longer, for this reason.
    Fails(String),
}

/// Begins a deployment of the service; gives whether its tasks have to be waited for.
pub(crate) fn begin(
    world: &World<'_>,
    stack: &mut Stack,
    (logical_id, old): (&str, Option<&Resource>),
    service: &Resource,
) -> bool {
    stack.tasks.remove(logical_id);
    let revision = |it: &Resource| {
        let arn = it.properties.get("TaskDefinition").and_then(Value::as_str);
        arn.map(str::to_owned)
    };
    let (former, wanted) = (old.and_then(revision), revision(service));
    let (Some(wanted), Some(fault)) = (wanted, world.task_fault(logical_id)) else {
        return false;
    };
    if former.as_ref() == Some(&wanted) || desired(service) == 0 {
        return false;
    }
    let most = match fault.times {
        Times::Forever => None,
        Times::Times(most) => Some(most),
    };
    let default_log = words::log(fault.reason).iter().map(|it| (*it).to_owned());
    let dying = Dying {
        former,
        definition: definition::of(stack, &wanted).cloned(),
        wanted,
        reason: fault.reason,
        container: fault.container.clone(),
        exit_code: fault.exit_code.unwrap_or(1),
        log: if fault.log.is_empty() {
            default_log.collect()
        } else {
            fault.log.clone()
        },
        most,
        rolled_back: fault.rolled_back,
        looks: 0,
        since: world.clock.millis(),
        end: None,
        dead: Vec::new(),
        count: 0,
    };
    stack.tasks.insert(logical_id.to_owned(), dying);
    true
}

/// Looks at the tasks once more: another one may have died.
pub(crate) fn fate(
    world: &World<'_>,
    stack: &mut Stack,
    logical_id: &str,
    service: &Resource,
) -> Fate {
    let Some(dying) = stack.tasks.get_mut(logical_id) else {
        return Fate::Runs;
    };
    if dying.most.is_some_and(|most| dying.looks >= most) {
        dying.end = Some(Ending::Runs);
        return Fate::Runs;
    }
    dying.looks += 1;
    if dying.reason != TaskReason::NoSpotCapacity {
        dying.count += 1;
        let number = format!("{} {}", dying.since, dying.count);
        let parts = [service.physical_id.as_str(), dying.wanted.as_str(), &number];
        let (one, other) = (hash(&parts), hash(&[&parts[..], &["2"]].concat()));
        let id = format!("{one:016x}{other:016x}");
        let stopped = world.clock.stamp();
        dying.dead.insert(0, Dead { id, stopped });
        dying.dead.truncate(REMEMBERED);
    }
    let triggered = threshold(service).is_some_and(|most| dying.count >= most);
    if dying.rolled_back && (triggered || dying.count >= 3) {
        dying.end = Some(Ending::WentBack);
        return Fate::Runs;
    }
    if triggered {
        dying.end = Some(Ending::Failed);
        return Fate::Fails(
            "Resource handler returned message: \"Error occurred during operation 'ECS Deployment Circuit Breaker was \
             triggered.'.\" (HandlerErrorCode: GeneralServiceException)"
                .to_owned(),
        );
    }
    let waited = world.clock.millis().saturating_sub(dying.since);
    if waited >= MOST_MILLIS || dying.looks >= MOST_LOOKS {
        dying.end = Some(Ending::Failed);
        let told = "Resource handler returned message: \"Exceeded attempts to wait\" (HandlerErrorCode: NotStabilized)";
        return Fate::Fails(told.to_owned());
    }
    Fate::Waits
}

/// After how many failed tasks the circuit breaker gives up, if the service has one: half of the desired tasks, at
/// least 3 and at most 200, unless its `ThresholdConfiguration` says otherwise (`ServiceDeploymentCircuitBreaker` and
/// `ThresholdConfiguration` of the ECS API).
fn threshold(service: &Resource) -> Option<u32> {
    let configuration = service.properties.get("DeploymentConfiguration")?;
    let breaker = configuration.get("DeploymentCircuitBreaker")?;
    if breaker.get("Enable") != Some(&Value::Bool(true)) {
        return None;
    }
    let set = breaker.get("ThresholdConfiguration");
    let value = set.and_then(|it| it.get("Value")?.as_u64()).unwrap_or(50);
    let value = u32::try_from(value).unwrap_or(u32::MAX);
    let share = desired(service).saturating_mul(value).div_ceil(100);
    Some(match set.and_then(|it| it.get("Type")?.as_str()) {
        Some("COUNT") => value,
        Some("UNBOUNDED_PERCENT") => share.max(1),
        _ => share.clamp(3, 200),
    })
}

/// The tasks of the service that have stopped, latest first.
pub(super) fn stopped(stack: &Stack, (logical_id, service): (&str, &Resource)) -> Vec<StoppedTask> {
    let Some(dying) = stack.tasks.get(logical_id) else {
        return Vec::new();
    };
    let definition = dying.definition.as_ref();
    let containers = definition.map(definition::containers).unwrap_or_default();
    let guilty = guilty(dying, &containers);
    let image = containers.iter().find(|it| it.name == guilty);
    let scene = Scene {
        definition,
        container: guilty,
        image: image.and_then(|it| it.image).unwrap_or("-"),
        target_group: target_group(service),
        region: service.physical_id.split(':').nth(3).unwrap_or_default(),
    };
    let said = words::words(dying, &scene);
    let container = |it: &definition::Container<'_>| {
        let at_fault = it.name == guilty;
        let began = said.stop_code != "TaskFailedToStart";
        let exit_code = if at_fault { said.exit_code } else { Some(0) };
        StoppedContainer {
            name: it.name.to_owned(),
            image: it.image.map(str::to_owned),
            exit_code: exit_code.filter(|_| began),
            reason: said.container.clone().filter(|_| at_fault),
            health: said.health.filter(|_| at_fault).map(str::to_owned),
        }
    };
    let task = |dead: &Dead| StoppedTask {
        arn: task_arn(service, &dead.id),
        task_definition: dying.wanted.clone(),
        stopped: Some(dead.stopped.clone()),
        stop_code: Some(said.stop_code.to_owned()),
        reason: Some(said.task.clone()),
        capacity_provider: None,
        containers: containers.iter().map(container).collect(),
    };
    dying.dead.iter().map(task).collect()
}

fn guilty<'a>(dying: &'a Dying, containers: &[definition::Container<'a>]) -> &'a str {
    let first = containers.first().map_or("-", |it| it.name);
    dying.container.as_deref().unwrap_or(first)
}

/// `arn:…:service/CLUSTER/NAME` to `arn:…:task/CLUSTER/ID`.
fn task_arn(service: &Resource, id: &str) -> String {
    let (prefix, rest) = service
        .physical_id
        .split_once(":service/")
        .unwrap_or((&service.physical_id, "-"));
    let cluster = rest.split('/').next().unwrap_or_default();
    format!("{prefix}:task/{cluster}/{id}")
}

/// What a container that died has said: the stream's name ends in the container's and the task's id.
pub(super) fn log(stacks: &[Stack], stream: &LogStream) -> Vec<String> {
    let mut parts = stream.stream.rsplit('/');
    let (Some(task), Some(container)) = (parts.next(), parts.next()) else {
        return Vec::new();
    };
    for dying in stacks.iter().flat_map(|stack| stack.tasks.values()) {
        let definition = dying.definition.as_ref();
        let containers = definition.map(definition::containers).unwrap_or_default();
        if dying.dead.iter().any(|it| it.id == task) && guilty(dying, &containers) == container {
            return dying.log.clone();
        }
    }
    Vec::new()
}

/// What the service itself says about it.
pub(super) fn event(dying: &Dying, service: &Resource) -> Option<String> {
    words::event(dying, name_of(service))
}
