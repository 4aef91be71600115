//! Workers that scale by queues, alarms, schedules and forecasts.

use ecs_dsl::prelude::*;

use super::choices::{Choices, some};
use super::components::Components;

impl Components {
    /// Adds up to two workers, with alarms that scale them.
    pub(super) fn add_scaling(&mut self, stack: &mut Stack, choices: &mut Choices<'_>) {
        for number in 0..choices.count(2) {
            let worker = self.scaled(choices, number);
            let worker = stack.add(worker);
            for _ in 0..choices.count(2) {
                let metric = match choices.below(3) {
                    0 => worker.cpu(),
                    1 => Metric::custom("Shop", "Waiting").period(secs(60)),
                    _ => {
                        let id = choices.text(&["cpu", "memory"]);
                        let metrics = [(id.as_str(), worker.cpu()), ("memory", worker.memory())];
                        Metric::math("cpu + memory", metrics)
                    }
                };
                let name = choices.name("scaling");
                let alarm = match choices.sometimes() {
                    true => Alarm::above(&name, metric, 80.0),
                    false => Alarm::below(&name, metric, 20.0),
                };
                stack.add(alarm.scale(&worker, steps(choices)));
            }
            self.workers.push(worker);
            self.add_subscribed(stack, choices, number);
        }
    }

    /// Adds a queue that subscribes to a topic.
    fn add_subscribed(&self, stack: &mut Stack, choices: &mut Choices<'_>, number: usize) {
        let Some(topic) = choices.maybe_one_of(&self.alerts) else {
            return;
        };
        let mut subscription = Subscription::to(&topic);
        some!(choices, subscription:
            filter("status", EventFilter::any_of(["paid", "open"])),
            filter(&choices.text(&["order.total"]), EventFilter::at_least(1.5)),
            filter_message_body(),
        );
        if let Some(queue) = choices.maybe_one_of(&self.queues) {
            subscription = subscription.dead_letter(&queue);
        }
        let queue = Queue::new(choices.name(&format!("subscribed-{number}")));
        stack.add(queue.subscribes(subscription));
    }

    fn scaled(&self, choices: &mut Choices<'_>, number: usize) -> Worker {
        let name = choices.name(&format!("scaled-{number}"));
        let mut worker = Worker::new(&name).image(Image::ecr("shop/worker").tag("v7"));
        let (least, most) = choices.value(&[(0, 50), (1, 10)], &[(10, 1)]);
        if let Some(queue) = choices.maybe_one_of(&self.queues) {
            let backlog = Target::backlog(&queue, choices.value(&[1, 100], &[0]));
            worker = worker.scale(least..=most, backlog);
        }
        if let Some(cluster) = choices.maybe_one_of(&self.clusters) {
            worker = worker.cluster(&cluster).grant(cluster.protect_tasks());
        }
        let mut predictive = PredictiveScaling::memory(choices.value(&[70, 100], &[0]));
        some!(choices, predictive:
            forecast_only(),
            scheduling_buffer_time(choices.value(&[secs(0), hours(1)], &[hours(2)])),
            max_capacity_buffer(choices.value(&[0, 100], &[101])),
        );
        some!(choices, worker:
            scale(least..=most, Target::cpu(70).high_resolution()),
            scale_between(least..=most),
            scale_at(ScheduledScaling::new("night", "cron(0 22 * * ? *)", 0..=0)),
            predictive_scaling(predictive),
        );
        worker
    }
}

fn steps(choices: &mut Choices<'_>) -> StepScaling {
    let size = choices.value(&[1, 50], &[0]);
    let mut steps = match choices.below(5) {
        0 => StepScaling::add(size),
        1 => StepScaling::remove(size),
        2 => StepScaling::add_percent(size),
        3 => StepScaling::remove_percent(size),
        _ => StepScaling::exactly(size),
    };
    some!(choices, steps:
        step(choices.one_of(&[10.0, 90.0]), size),
        cooldown(choices.one_of(&[secs(0), minutes(5)])),
        min_adjustment_magnitude(2),
    );
    steps
}
