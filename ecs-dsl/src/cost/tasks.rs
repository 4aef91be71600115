//! How many tasks a service has, with what scales it.

use super::capacity::Range;
use super::draft::Draft;
use super::resolve::Place;

/// How many tasks run at the least and at the most, if a template tells.
pub(super) fn tasks(service: &Place<'_>, draft: &mut Draft) -> Option<Range> {
    let Some(target) = target(service) else {
        let tasks = match service.resource.property("DesiredCount") {
            Some(_) => service.number(&["DesiredCount"])?,
            // One task is what ECS starts when nothing is said.
            None => 1.0,
        };
        return Some(Range {
            least: tasks,
            most: tasks,
        });
    };
    let bounds = Bounds::of(&target);
    let least = bounds.least()?;
    let most = bounds.most().unwrap_or_else(|| {
        draft.skip(
            service.id(),
            "the most tasks of the service, known only when it is deployed",
        );
        least
    });
    Some(Range { least, most })
}

/// What scales the service.
fn target<'a>(service: &Place<'a>) -> Option<Place<'a>> {
    let resource = service
        .document
        .resources()
        .filter(|it| it.type_name == "AWS::ApplicationAutoScaling::ScalableTarget")
        .find(|it| {
            it.references()
                .iter()
                .any(|reference| reference.id == service.id())
        })?;
    Some(Place {
        resource,
        ..*service
    })
}

/// The bounds between which a service scales: its own, and those that its scheduled actions set.
struct Bounds {
    minimum: Option<f64>,
    maximum: Option<f64>,
    scheduled: Vec<f64>,
}

impl Bounds {
    fn of(target: &Place<'_>) -> Self {
        let actions = target.list(&["ScheduledActions"]).into_iter().flatten();
        let set = actions.filter_map(|action| action.get("ScalableTargetAction"));
        let bounds =
            set.flat_map(|it| ["MinCapacity", "MaxCapacity"].map(|name| it.get(name)?.as_f64()));
        Self {
            minimum: target.number(&["MinCapacity"]),
            maximum: target.number(&["MaxCapacity"]),
            scheduled: bounds.flatten().collect(),
        }
    }

    fn least(&self) -> Option<f64> {
        let own = self.minimum?;
        Some(self.scheduled.iter().copied().fold(own, f64::min))
    }

    fn most(&self) -> Option<f64> {
        let own = self.maximum?.max(self.minimum?);
        Some(self.scheduled.iter().copied().fold(own, f64::max))
    }
}
