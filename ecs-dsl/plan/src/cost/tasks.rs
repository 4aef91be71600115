//! The number of tasks of a service, from its desired count or its scaling.

use super::capacity::Range;
use super::draft::Draft;
use super::resolve::TemplateResource;
use crate::cfn::type_names::applicationautoscaling;

/// The minimum and maximum number of tasks, if the template shows them.
pub(super) fn tasks(service: &TemplateResource<'_>, draft: &mut Draft) -> Option<Range> {
    let Some(target) = target(service) else {
        let tasks = match service.resource.property("DesiredCount") {
            Some(_) => service.number(&["DesiredCount"])?,
            // Default of ECS: one task.
            None => 1.0,
        };
        return Some(Range {
            least: tasks,
            most: tasks,
        });
    };
    let bounds = Bounds::from_target(&target);
    let least = bounds.least()?;
    let most = bounds.most().unwrap_or_else(|| {
        draft.skip(
            service.id(),
            "maximum number of tasks, known only at deployment",
        );
        least
    });
    Some(Range { least, most })
}

/// The scalable target of the service.
fn target<'a>(service: &TemplateResource<'a>) -> Option<TemplateResource<'a>> {
    let document = service.document;
    let mut targets = document.of_type(applicationautoscaling::SCALABLE_TARGET);
    let resource = targets.find(|target| target.refers_to(|id| id == service.id()))?;
    Some(TemplateResource::new(service.document, resource))
}

/// The scaling limits of a service, including those of its scheduled actions.
struct Bounds {
    minimum: Option<f64>,
    maximum: Option<f64>,
    scheduled: Vec<f64>,
}

impl Bounds {
    fn from_target(target: &TemplateResource<'_>) -> Self {
        let actions = target.list(&["ScheduledActions"]).into_iter().flatten();
        let set = actions.filter_map(|action| action.get("ScalableTargetAction"));
        let bounds = set.flat_map(|action| {
            ["MinCapacity", "MaxCapacity"].map(|name| action.get(name)?.as_f64())
        });
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
