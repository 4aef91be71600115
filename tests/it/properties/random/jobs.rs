//! Jobs, and what starts them.

use ecs_dsl::prelude::*;

use super::choices::{Choices, some};
use super::components::Components;
use super::network::capacity;

impl Components {
    /// Adds jobs that schedules, events and each other start, and messages about failed tasks.
    pub(super) fn add_jobs(&mut self, stack: &mut Stack, choices: &mut Choices<'_>) {
        let mut earlier: Vec<Handle<Job>> = Vec::new();
        for number in 0..choices.count(3) {
            let name = choices.name(&format!("job-{number}"));
            let mut job = Job::new(&name).image(Image::ecr("shop/jobs").tag("v7"));
            some!(choices, job:
                schedule(choices.text(&["rate(1 hour)", "cron(0 6 * * ? *)", "at(2030-01-01T00:00:00)"])),
                schedule(schedule(choices)),
                timezone(&choices.text(&["Europe/Berlin", "UTC"])),
                start_retries(choices.value(&[0, 185], &[186])),
                start_within(choices.value(&[minutes(1), hours(24)], &[secs(59)])),
                capacity(capacity(choices)),
                on(event(choices)),
                execute_command(),
            );
            if let Some(queue) = choices.maybe_one_of(&self.queues) {
                job = job.dead_letter(&queue);
            }
            if let Some(grant) = choices.maybe_one_of(&self.grants) {
                job = job.grant(grant());
            }
            if let Some(callee) = choices.maybe_one_of(&self.services) {
                job = job.calls(&callee);
            }
            if let Some(before) = choices.maybe_one_of(&earlier) {
                job = job.on(before.succeeded()).on(before.failed());
            }
            if let Some(queue) = choices.maybe_one_of(&self.queues) {
                job = job.on(messages(queue.received(), choices));
            }
            if let Some(topic) = choices.maybe_one_of(&self.alerts) {
                job = job.on(messages(topic.published().named("alerts"), choices));
            }
            if choices.sometimes() {
                let uploads = stack.add(Bucket::new(choices.name(&format!("uploads-{number}"))));
                job = job.on(uploads.created(&choices.text(&["*", "in/*.png", "one"])));
            }
            earlier.push(stack.add(job));
        }
        if let Some(first) = choices.maybe_one_of(&earlier) {
            let workflow = self.workflow((&first, &earlier), choices);
            self.grant({
                let workflow = stack.add(workflow);
                move || workflow.start()
            });
        }
        if let Some(topic) = choices.maybe_one_of(&self.alerts) {
            stack.notify_failed_tasks(&topic);
        }
    }
}

impl Components {
    fn workflow(
        &self,
        (first, jobs): (&Handle<Job>, &[Handle<Job>]),
        choices: &mut Choices<'_>,
    ) -> Workflow {
        let mut step = Step::new(first);
        some!(choices, step:
            retries(choices.value(&[1, 99_999_999], &[0])),
            retry_interval(secs(choices.value(&[1, 60], &[0]))),
            timeout(choices.value(&[hours(1)], &[secs(0)])),
        );
        let mut workflow = Workflow::new(choices.name("nightly")).then(step);
        for job in jobs {
            workflow = workflow.then(job);
        }
        some!(choices, workflow:
            schedule(choices.text(&["rate(1 hour)", "cron(0 6 * * ? *)"])),
            on(event(choices)),
            timeout(choices.value(&[hours(8)], &[secs(0)])),
            start_retries(choices.value(&[0, 185], &[186])),
        );
        if let Some(queue) = choices.maybe_one_of(&self.queues) {
            workflow = workflow.dead_letter(&queue);
        }
        workflow
    }
}

fn schedule(choices: &mut Choices<'_>) -> Schedule {
    let mut schedule = Schedule::new(choices.text(&["rate(5 minutes)"])).named("second");
    some!(choices, schedule:
        timezone(&choices.text(&["America/New_York"])),
        flexible(choices.value(&[minutes(1), hours(24)], &[secs(90)])),
        start(&choices.text(&["2027-01-01T00:00:00Z"])),
        end(&choices.text(&["2028-01-01T00:00:00Z"])),
    );
    schedule
}

fn event(choices: &mut Choices<'_>) -> Event {
    let mut event = Event::pattern("shop.orders", "Order placed");
    some!(choices, event:
        field("detail.status", EventFilter::any_of(["paid", "open"])),
        field(&choices.text(&["detail.total"]), EventFilter::at_least(1.5)),
        field("account", EventFilter::none_of(["123456789012"])),
        env(&choices.text(&["ORDER_ID"]), &choices.text(&["detail.id", "time"])),
        bus("orders"),
        command(["invoice".into(), CommandPart::field("detail.id")]),
    );
    event
}

fn messages(mut event: Event, choices: &mut Choices<'_>) -> Event {
    some!(choices, event:
        field("body.status", EventFilter::any_of(["paid", "open"])),
        env(&choices.text(&["ORDER_ID"]), "body.id"),
        command([CommandPart::field("body")]),
    );
    event
}
