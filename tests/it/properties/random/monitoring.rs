//! Alarms, dashboards, outputs, tags.

use ecs_dsl::prelude::*;

use super::choices::{Choices, some};
use super::components::Components;

impl Components {
    /// Adds any number of each.
    pub(super) fn add_monitoring(&self, stack: &mut Stack, choices: &mut Choices<'_>) {
        for _ in 0..choices.count(3) {
            let alarm = self.alarm(choices);
            stack.add(alarm);
        }
        if let Some(topic) = choices.maybe_one_of(&self.alerts) {
            let mut set = Alarms::standard(choices.name("alerts"), &topic);
            some!(choices, set:
                cpu(choices.value(&[80.0, 0.5], &[100.0, f64::NAN])),
                latency(secs(1)),
                periods(choices.value(&[1, 5], &[0, u32::from(u16::MAX)])),
            );
            stack.add(set);
        }
        if choices.sometimes() {
            stack.add(Dashboard::overview(choices.name("overview")));
        }
        if choices.sometimes() {
            let graphs = (0..choices.count(5)).map(|_| Graph::new("load", [self.metric(choices)]));
            let graphs: Vec<Graph> = graphs.collect();
            let mut board = Dashboard::new(choices.name("board")).row("row", graphs);
            if choices.sometimes() {
                let number = Widget::number("now", [self.metric(choices)]);
                board = board.row(
                    "more",
                    [number, Widget::text("Call the \"team\": {a} ${b}")],
                );
            }
            stack.add(board);
        }
        for number in 0..choices.count(3) {
            if let Some(value) = choices.maybe_one_of(&self.texts) {
                stack.output(&choices.text(&[&format!("Output{number}")]), value);
            }
        }
        if choices.sometimes() {
            stack.tag(
                &choices.text(&["team", "cost-center"]),
                choices.one_of(&["shop", "web shop"]),
            );
        }
        if choices.invalid() {
            let (id, path) = (choices.text(&["Shop"]), choices.text(&["Tags.0", "A.B"]));
            stack.override_property(&id, &path, "x");
        }
        if let Some(key) = choices.maybe_one_of(&self.log_keys) {
            stack.log_kms_key(&key);
        }
        match choices.below(4) {
            0 => stack.delete_on_removal(),
            1 => stack.retain_on_removal(),
            _ => {}
        }
        if choices.sometimes() {
            stack.description(&choices.text(&["The shop"]));
        }
    }

    fn alarm(&self, choices: &mut Choices<'_>) -> Alarm {
        let (name, metric) = (choices.name("alarm"), self.metric(choices));
        let mut alarm = match choices.below(3) {
            0 => Alarm::above(&name, metric, 80.0),
            1 => Alarm::at_least(&name, metric, 0.5),
            _ => Alarm::below(&name, metric, choices.value(&[1.0, -1e9], &[f64::NAN])),
        };
        some!(choices, alarm:
            periods(choices.value(&[3, 10], &[0, u32::from(u16::MAX)])),
            breaching_periods(choices.value(&[1, 3], &[0, 11])),
            description(&choices.text(&["Call the team"])),
        );
        for _ in 0..choices.count(9) {
            if let Some(topic) = choices.maybe_one_of(&self.topics) {
                alarm = alarm.notify(topic);
            }
        }
        alarm
    }

    fn metric(&self, choices: &mut Choices<'_>) -> Metric {
        let mut metric = self.measured(choices);
        let statistics = [
            Statistic::Average,
            Statistic::Sum,
            Statistic::SampleCount,
            Statistic::Percentile(99.9),
        ];
        let invalid = [
            Statistic::Percentile(101.0),
            Statistic::Percentile(f64::NAN),
        ];
        some!(choices, metric:
            statistic(choices.value(&statistics, &invalid)),
            period(choices.value(&[secs(60), minutes(5), hours(1)], &[secs(7), secs(0), days(2)])),
            label(&choices.text(&["load"])),
        );
        metric
    }

    fn measured(&self, choices: &mut Choices<'_>) -> Metric {
        if let Some(service) = choices.maybe_one_of(&self.services) {
            return match choices.below(6) {
                0 => service.cpu(),
                1 => service.memory(),
                2 => service.running_tasks(),
                3 => service.network_in(),
                4 => service.requests(),
                _ => service.unhealthy_hosts(),
            };
        }
        if let Some(worker) = choices.maybe_one_of(&self.workers) {
            return if choices.sometimes() {
                worker.desired_tasks()
            } else {
                worker.cpu()
            };
        }
        if let Some(balancer) = choices.maybe_one_of(&self.balancers) {
            return match choices.below(3) {
                0 => balancer.requests(),
                1 => balancer.response_time(),
                _ => balancer.server_errors(),
            };
        }
        let custom = Metric::custom(
            &choices.text(&["Shop", "Shop/Orders"]),
            &choices.text(&["Backlog"]),
        );
        custom.dimension(&choices.text(&["Queue"]), choices.text(&["jobs"]))
    }
}
