//! What starts the tasks of jobs.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::check::report::{Report, label};
use crate::diag::{Diagnostic, Diagnostics, SourceLocation};
use crate::dsl::{
    Entry, Event, EventSource, HasStarts, HasTask, Job, Part, Stack, StartPolicy, Starts, Workflow,
};
use crate::rules::{self, codes};

pub(super) fn check(stack: &Stack, diagnostics: &mut Diagnostics) {
    for (entry, starts) in stack.started() {
        let mut report = Report::new(label(entry), diagnostics);
        check_policy(&starts.policy, &mut report);
        check_names(starts, &mut report);
        for event in &starts.events {
            check_event(event, &mut report);
        }
    }
    for job in stack.all::<Job>() {
        check_capacity(stack, job, diagnostics);
    }
}

fn check_policy(start: &StartPolicy, report: &mut Report<'_>) {
    report.number(&start.retries, rules::start_retries);
    report.duration(&start.within, rules::start_within);
    let fifo = start.dead_letter.as_ref();
    if let Some(queue) = fifo.filter(|queue| queue.value.spec().fifo) {
        let message = format!(
            "{} is a FIFO queue, which can't receive failed starts",
            queue.value.spec().label()
        );
        let diagnostic = Diagnostic::error(codes::FIFO_TARGET_OF_EVENTS, message)
            .allowed("a standard queue")
            .hint("use a `Queue` without `.fifo()` for `.dead_letter(…)`");
        report.add(diagnostic, queue.origin);
    }
}

/// Schedules and events of a job or a workflow have different names.
fn check_names(starts: &Starts, report: &mut Report<'_>) {
    let schedules = starts.schedules.iter().map(|schedule| {
        let name = schedule.name.as_ref().map(|name| name.value.as_str());
        (
            format!("schedule {}", name.unwrap_or("without a name")),
            schedule.origin,
        )
    });
    let events = starts
        .events
        .iter()
        .map(|event| (format!("event `{}`", event.id_part()), event.origin));
    let mut known: BTreeMap<String, SourceLocation> = BTreeMap::new();
    for (what, origin) in schedules.chain(events) {
        if known.insert(what.to_lowercase(), origin).is_some() {
            let message = format!("second {what}");
            let diagnostic = Diagnostic::error(codes::DUPLICATE_NAME_OF_START, message)
                .allowed("schedules and events with different names")
                .hint("add `.named(\"…\")` to it");
            report.add(diagnostic, origin);
        }
    }
}

fn check_event(event: &Event, report: &mut Report<'_>) {
    let mut known = BTreeSet::new();
    for (path, _) in &event.fields {
        report.text(path, rules::event_path);
        if !known.insert(&path.value) {
            let message = format!("second filter of the field `{}`", path.value);
            let diagnostic = Diagnostic::error(codes::INVALID_EVENT_FIELD, message)
                .allowed("one filter for each field; `EventFilter::any_of` has several values");
            report.add(diagnostic, path.origin);
        }
    }
    for (name, path) in &event.variables {
        report.text(name, rules::variable_name);
        report.text(path, rules::event_path);
    }
    for part in event.command.iter().flatten() {
        match &part.0 {
            Part::Text(_) => {}
            Part::Field(path) => report.text(path, rules::event_path),
        }
    }
    if let EventSource::Bucket { key, .. } = &event.source {
        report.text(key, rules::object_key_pattern);
    }
}

/// Nothing starts a task again that Spot interrupts, except the retries of a step.
fn check_capacity(stack: &Stack, job: &Arc<Job>, diagnostics: &mut Diagnostics) {
    let steps = stack.all::<Workflow>().flat_map(|workflow| &workflow.steps);
    let mut steps = steps.filter(|step| step.job.name() == &**job.name());
    let without_retries = steps.any(|step| step.retries.is_none());
    let capacity = stack.capacity_of(job.task());
    let Some(spot) = capacity.iter().find(|item| item.is_spot()) else {
        return;
    };
    let is_migration = !job.0.before.is_empty();
    if !job.starts().is_empty() || is_migration || without_retries {
        let message = "AWS can stop the tasks of this job, which run on Fargate Spot, and nothing starts them again";
        let diagnostic = Diagnostic::warning(codes::JOB_ON_SPOT_CAPACITY, message)
            .allowed("jobs on Fargate, steps with retries, and on Spot jobs that may be cut short")
            .hint("add `.capacity([Capacity::fargate()])`");
        let own = job.task().capacity.iter().any(|item| item.is_spot());
        let mut report = Report::new(label(job.as_ref()), diagnostics);
        report.add(diagnostic, if own { spot.origin } else { job.origin() });
    }
}

/// Only the buckets of this app are known to send their events.
pub(super) fn check_buckets(stacks: &[Stack], diagnostics: &mut Diagnostics) {
    for (entry, starts) in stacks.iter().flat_map(Stack::started) {
        for event in &starts.events {
            let EventSource::Bucket { bucket, .. } = &event.source else {
                continue;
            };
            if bucket.spec().imported.is_some() {
                let message = format!(
                    "{} is imported: it must send its events to EventBridge already",
                    bucket.spec().label()
                );
                let diagnostic = Diagnostic::warning(codes::EVENTS_OF_IMPORTED_BUCKET, message)
                    .allowed("events of buckets that send them to EventBridge")
                    .hint("turn on EventBridge in the notifications of the bucket, then allow this warning");
                Report::new(label(entry), diagnostics).add(diagnostic, event.origin);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{
        Bucket, Capacity, Cluster, CommandPart, Event, Job, Nat, Queue, Stack, StartBuilder, Step,
        TaskBuilder, Vpc, Workflow, hours, secs,
    };

    #[track_caller]
    fn job() -> Job {
        Job::new("report").image(image())
    }

    fn with(change: impl Fn(&mut Stack, Job) -> Job) -> Diagnostics {
        check(|stack| {
            stack.add(Vpc::new("main").nat(Nat::Single));
            stack.add(Cluster::new("main"));
            let job = change(stack, job());
            stack.add(job);
        })
    }

    #[test]
    fn starts_out_of_range_are_errors() {
        let message = "number of retries `186` is out of range";
        assert_error(&with(|_, job| job.start_retries(186)), "ECS2203", message);
        let message = "time to start a task `59 seconds` is out of range";
        assert_error(
            &with(|_, job| job.start_within(secs(59))),
            "ECS2203",
            message,
        );
        assert_silent(&with(|_, job| job.start_retries(0).start_within(hours(1))));
    }

    #[test]
    fn fifo_queue_can_t_receive_failed_starts() {
        let queued = |fifo: bool| {
            with(move |stack, job| {
                let queue = Queue::new("failed");
                let queue = stack.add(if fifo { queue.fifo() } else { queue });
                job.schedule("rate(1 hour)").dead_letter(&queue)
            })
        };
        let message = "queue `failed` is a FIFO queue, which can't receive failed starts";
        assert_error(&queued(true), "ECS2206", message);
        assert_silent(&queued(false));
    }

    #[test]
    fn second_schedule_and_event_need_names() {
        let twice = with(|_, job| job.schedule("rate(1 hour)").schedule("rate(2 hours)"));
        assert_error(&twice, "ECS2205", "second schedule without a name");
        let placed = || Event::pattern("shop", "placed");
        let twice = with(move |_, job| job.on(placed()).on(placed()));
        assert_error(&twice, "ECS2205", "second event `shop-placed`");
        assert_silent(&with(move |_, job| {
            job.on(placed()).on(placed().named("again"))
        }));
        let twice = with(|stack, job| {
            let queue = stack.add(Queue::new("orders"));
            job.on(&queue).on(&queue)
        });
        assert_error(&twice, "ECS2205", "second event `orders`");
    }

    #[test]
    fn messages_have_no_bus() {
        let on_bus = with(|stack, job| {
            let queue = stack.add(Queue::new("orders"));
            job.on(queue.received().bus("orders"))
        });
        let message = "`.bus` has no effect on the messages of a queue or a topic";
        assert_warning(&on_bus, "ECS1045", message);
    }

    #[test]
    fn event_of_an_imported_bucket_is_a_warning() {
        let of = |bucket: fn() -> Bucket| {
            with(move |stack, job| {
                let bucket = stack.add(bucket());
                job.on(bucket.created("*"))
            })
        };
        let message =
            "bucket `uploads` is imported: it must send its events to EventBridge already";
        assert_warning(
            &of(|| Bucket::import("uploads", "uploads-1")),
            "ECS2209",
            message,
        );
        assert_silent(&of(|| Bucket::new("uploads")));
    }

    #[test]
    fn invalid_fields_of_events_are_errors() {
        let path = "path of an event's field `$.detail` is invalid";
        let field = |job: Job| job.on(Event::pattern("a", "b").field("$.detail", "x"));
        assert_error(&with(move |_, job| field(job)), "ECS2201", path);
        let variable = |job: Job| job.on(Event::pattern("a", "b").env("ID", "$.detail"));
        assert_error(&with(move |_, job| variable(job)), "ECS2201", path);
        let command =
            |job: Job| job.on(Event::pattern("a", "b").command([CommandPart::field("$.detail")]));
        assert_error(&with(move |_, job| command(job)), "ECS2201", path);
        let name = |job: Job| job.on(Event::pattern("a", "b").env("A=B", "detail.id"));
        assert_eq!(only(&with(move |_, job| name(job))).0, "ECS1601");
    }

    #[test]
    fn job_on_spot_is_a_warning() {
        let spot = |job: Job| job.capacity([Capacity::fargate_spot()]);
        let message = "AWS can stop the tasks of this job, which run on Fargate Spot, and nothing starts them again";
        let started = with(move |_, job| spot(job).schedule("rate(1 hour)"));
        assert_warning(&started, "ECS2208", message);
        assert_silent(&with(move |_, job| spot(job)));
        let step = |retries: Option<u32>| {
            check(move |stack| {
                stack.add(Vpc::new("main").nat(Nat::Single));
                stack.add(Cluster::new("main"));
                let job = stack.add(spot(job()));
                let step = Step::new(&job);
                let step = match retries {
                    Some(retries) => step.retries(retries),
                    None => step,
                };
                stack.add(Workflow::new("import").then(step));
            })
        };
        assert_warning(&step(None), "ECS2208", message);
        assert_silent(&step(Some(1)));
    }
}
