//! Alarms, dashboards, outputs, tags.

use ecs_dsl::prelude::*;

use super::dice::{Dice, some};
use super::world::World;

impl World {
    /// Some of each.
    pub(super) fn add_observers(&self, stack: &mut Stack, dice: &mut Dice<'_>) {
        for _ in 0..dice.count(3) {
            let alarm = self.alarm(dice);
            stack.add(alarm);
        }
        if let Some(topic) = dice.maybe_of(&self.alerts) {
            let mut set = Alarms::standard(dice.name("alerts"), &topic);
            some!(dice, set:
                cpu(dice.value(&[80.0, 0.5], &[100.0, f64::NAN])),
                latency(secs(1)),
                periods(dice.value(&[1, 5], &[0, u16::MAX])),
            );
            stack.add(set);
        }
        if dice.sometimes() {
            stack.add(Dashboard::overview(dice.name("overview")));
        }
        if dice.sometimes() {
            let graphs = (0..dice.count(5)).map(|_| Graph::new("load", [self.metric(dice)]));
            let graphs: Vec<Graph> = graphs.collect();
            let mut board = Dashboard::new(dice.name("board")).row("row", graphs);
            if dice.sometimes() {
                let number = Widget::number("now", [self.metric(dice)]);
                board = board.row(
                    "more",
                    [number, Widget::text("Call the \"team\": {a} ${b}")],
                );
            }
            stack.add(board);
        }
        for number in 0..dice.count(3) {
            if let Some(value) = dice.maybe_of(&self.texts) {
                stack.output(&dice.text(&[&format!("Output{number}")]), value);
            }
        }
        if dice.sometimes() {
            stack.tag(
                &dice.text(&["team", "cost-center"]),
                dice.text(&["shop", ""]),
            );
        }
        if dice.wild() {
            let (id, path) = (dice.text(&["Shop"]), dice.text(&["Tags.0", "A.B"]));
            stack.override_property(&id, &path, "x");
        }
        if let Some(key) = dice.maybe_of(&self.log_keys) {
            stack.log_key(&key);
        }
        match dice.below(4) {
            0 => stack.delete_on_removal(),
            1 => stack.retain_on_removal(),
            _ => {}
        }
        if dice.sometimes() {
            stack.description(&dice.text(&["The shop"]));
        }
    }

    fn alarm(&self, dice: &mut Dice<'_>) -> Alarm {
        let (name, metric) = (dice.name("alarm"), self.metric(dice));
        let mut alarm = match dice.below(3) {
            0 => Alarm::above(&name, metric, 80.0),
            1 => Alarm::at_least(&name, metric, 0.5),
            _ => Alarm::below(&name, metric, dice.value(&[1.0, -1e9], &[f64::NAN])),
        };
        some!(dice, alarm:
            periods(dice.value(&[3, 10], &[0, u16::MAX])),
            breaching_periods(dice.value(&[1, 3], &[0, 11])),
            description(&dice.text(&["Call the team"])),
        );
        for _ in 0..dice.count(9) {
            if let Some(topic) = dice.maybe_of(&self.topics) {
                alarm = alarm.notify(topic);
            }
        }
        alarm
    }

    fn metric(&self, dice: &mut Dice<'_>) -> Metric {
        let mut metric = self.measured(dice);
        let statistics = [
            Statistic::Average,
            Statistic::Sum,
            Statistic::SampleCount,
            Statistic::Percentile(99.9),
        ];
        let wrong = [
            Statistic::Percentile(101.0),
            Statistic::Percentile(f64::NAN),
        ];
        some!(dice, metric:
            statistic(dice.value(&statistics, &wrong)),
            period(dice.value(&[secs(60), minutes(5), hours(1)], &[secs(7), secs(0), days(2)])),
            label(&dice.text(&["load"])),
        );
        metric
    }

    fn measured(&self, dice: &mut Dice<'_>) -> Metric {
        if let Some(service) = dice.maybe_of(&self.services) {
            return match dice.below(6) {
                0 => service.cpu(),
                1 => service.memory(),
                2 => service.running_tasks(),
                3 => service.network_in(),
                4 => service.requests(),
                _ => service.unhealthy_hosts(),
            };
        }
        if let Some(worker) = dice.maybe_of(&self.workers) {
            return if dice.sometimes() {
                worker.desired_tasks()
            } else {
                worker.cpu()
            };
        }
        if let Some(balancer) = dice.maybe_of(&self.balancers) {
            return match dice.below(3) {
                0 => balancer.requests(),
                1 => balancer.response_time(),
                _ => balancer.server_errors(),
            };
        }
        let custom = Metric::custom(
            &dice.text(&["Shop", "Shop/Orders"]),
            &dice.text(&["Backlog"]),
        );
        custom.dimension(&dice.text(&["Queue"]), dice.text(&["jobs"]))
    }
}
