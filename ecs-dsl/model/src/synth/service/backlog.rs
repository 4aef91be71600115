//! Scaling by the messages of a queue for each running task, down to no task and up again.

use super::super::alarm;
use super::service_context::ServiceContext;
use crate::cfn::{Handle, Value};
use crate::dsl::{Alarm, Metric, Queue, ScaledService, Statistic, StepScaling, minutes, secs};
use crate::synth::Context;

/// For how many minutes messages wait without a task before the first one starts. ECS sends its metrics later than SQS
/// does: with fewer minutes, tasks whose count is missing would be taken for none.
const MINUTES_WITHOUT_TASKS: u32 = 3;

/// The visible messages of the queue, divided by the running tasks. Without a running task there is no value, and target
/// tracking does nothing.
///
/// If the service may have no tasks, a message that is visible or in flight counts as the messages of a whole task: the
/// last task stops only when neither is left. SQS reports the messages in flight only while there are any.
pub(super) fn per_task(
    scx: &ServiceContext<'_>,
    queue: &Handle<Queue>,
    target: f64,
    cx: &Context<'_>,
) -> Metric {
    let messages = of_queue(queue, "ApproximateNumberOfMessagesVisible", Statistic::Sum);
    let tasks = running_tasks(scx, cx);
    let mut backlog = if scx.service.reaches_zero() {
        let expression = format!(
            "IF(messages + FILL(in_flight, 0) > 0, IF(messages > {target}, messages, {target}), 0) / tasks"
        );
        let in_flight = of_queue(
            queue,
            "ApproximateNumberOfMessagesNotVisible",
            Statistic::Sum,
        );
        let metrics = [
            ("messages", messages),
            ("in_flight", in_flight),
            ("tasks", tasks),
        ];
        Metric::math(&expression, metrics)
    } else {
        Metric::math(
            "messages / tasks",
            [("messages", messages), ("tasks", tasks)],
        )
    };
    backlog.name = "backlog".into();
    backlog.label("Messages per task")
}

/// Adds the alarm that starts the first task: target tracking multiplies the tasks, and no task stays none.
pub(super) fn add_first_task(
    scx: &ServiceContext<'_>,
    queue: &Handle<Queue>,
    cx: &mut Context<'_>,
) {
    let (service, name) = (&scx.task.name, queue.name());
    let messages = of_queue(
        queue,
        "ApproximateNumberOfMessagesVisible",
        Statistic::Maximum,
    );
    let metrics = [("messages", messages), ("tasks", running_tasks(scx, cx))];
    let mut waiting = Metric::math("IF(FILL(tasks, 0) < 1, messages, 0)", metrics);
    waiting.name = "waiting".into();
    let waiting = waiting.label("Messages without a task").period(minutes(1));
    let text = format!("messages of queue {name} wait, and no task of {service} runs");
    let mut alarm = Alarm::above(format!("{service}-first-task-{name}"), waiting, 0.0)
        .periods(MINUTES_WITHOUT_TASKS)
        .description(&text);
    alarm.scales.push(ScaledService {
        scope: cx.stack().scope().into(),
        service: service.to_string(),
        target: scx.ids.reference("ScalableTarget"),
        is_scalable: true,
        steps: StepScaling::add(1),
    });
    alarm::synth(&alarm, cx);
}

/// The running tasks of the service. Container Insights counts them, if the cluster has it; otherwise the samples of a metric
/// of ECS that is without charge, one a minute for each task.
fn running_tasks(scx: &ServiceContext<'_>, cx: &Context<'_>) -> Metric {
    let metric = match cx.stack().insights_of(scx.service.task()) {
        Some(true) => Metric::custom("ECS/ContainerInsights", "RunningTaskCount"),
        Some(false) | None => Metric::custom("AWS/ECS", scx.service.sampled_metric())
            .statistic(Statistic::SampleCount),
    };
    let service: Value<String> = scx.ids.attribute("Service", "Name");
    metric
        .dimension("ClusterName", scx.cluster.cluster_name())
        .dimension("ServiceName", service)
        .period(secs(60))
}

fn of_queue(queue: &Handle<Queue>, name: &str, statistic: Statistic) -> Metric {
    Metric::custom("AWS/SQS", name)
        .dimension("QueueName", queue.queue_name())
        .statistic(statistic)
        .period(secs(60))
}
