//! The steps of workflows.

use crate::check::report::{Report, label};
use crate::diag::{Diagnostic, Diagnostics};
use crate::dsl::{Entry, Stack, Step, Workflow};
use crate::rules::{self, codes};

pub(super) fn check(stack: &Stack, diagnostics: &mut Diagnostics) {
    for workflow in stack.all::<Workflow>() {
        let mut report = Report::new(label(workflow.as_ref()), diagnostics);
        report.duration(&workflow.timeout, rules::workflow_time);
        if workflow.steps.is_empty() {
            let diagnostic =
                Diagnostic::error(codes::WORKFLOW_WITHOUT_STEPS, "the workflow has no steps")
                    .allowed("at least one step")
                    .hint("add `.then(&job)`");
            report.add(diagnostic, workflow.origin);
        }
        for step in &workflow.steps {
            check_step(stack, step, &mut report);
        }
        check_events(workflow, &mut report);
    }
}

fn check_step(stack: &Stack, step: &Step, report: &mut Report<'_>) {
    report.number(&step.retries, rules::step_retries);
    report.duration(&step.retry_interval, rules::workflow_time);
    report.duration(&step.timeout, rules::workflow_time);
    if step.job.scope() != stack.scope() {
        let message = format!("{} is in another stack", step.job.spec().label());
        let diagnostic = Diagnostic::error(codes::STEP_OF_ANOTHER_STACK, message)
            .allowed("jobs of the workflow's own stack")
            .hint("add the workflow to the stack of its jobs");
        report.add(diagnostic, step.origin);
    }
}

fn check_events(workflow: &Workflow, report: &mut Report<'_>) {
    for event in &workflow.starts.events {
        if event.messages().is_some() {
            let message = format!("messages of `{}` can't start a workflow", event.id_part());
            let diagnostic = Diagnostic::error(codes::WORKFLOW_STARTED_BY_MESSAGES, message)
                .allowed("schedules, and events of buckets, jobs and patterns")
                .hint("start a job with `.on(&queue)`, or start the workflow in a worker with the grant `workflow.start()`");
            report.add(diagnostic, event.origin);
        }
        if event.command.is_some() {
            let message = "`.command` has no effect on an event that starts a workflow";
            let diagnostic = Diagnostic::warning(codes::INEFFECTIVE_SETTER, message)
                .allowed("`.env(…)`, whose variables the tasks of all steps have")
                .hint("remove `.command(…)`");
            report.add(diagnostic, event.origin);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{
        Cluster, CommandPart, Event, Job, Nat, Queue, Stack, StartBuilder, Step, Vpc, Workflow,
        hours, secs,
    };

    fn with(workflow: impl Fn(&mut Stack, Step) -> Workflow) -> Diagnostics {
        check(|stack| {
            stack.add(Vpc::new("main").nat(Nat::Single));
            stack.add(Cluster::new("main"));
            let fetch = stack.add(Job::new("fetch").image(image()));
            let workflow = workflow(stack, Step::new(&fetch));
            stack.add(workflow);
        })
    }

    #[test]
    fn times_and_retries_have_ranges() {
        let message = "number of retries of a step `0` is out of range";
        let retried = with(|_, step| Workflow::new("import").then(step.retries(0)));
        assert_error(&retried, "ECS2221", message);
        let message = "time of a workflow `0 seconds` is out of range";
        let times: [fn(Step) -> Workflow; 3] = [
            |step| Workflow::new("import").then(step.timeout(secs(0))),
            |step| Workflow::new("import").then(step.retry_interval(secs(0))),
            |step| Workflow::new("import").then(step).timeout(secs(0)),
        ];
        for workflow in times {
            let found = with(move |_, step| workflow(step));
            assert_error(&found, "ECS2221", message);
        }
        assert_silent(&with(|_, step| {
            let step = step.retries(2).retry_interval(secs(30)).timeout(hours(1));
            Workflow::new("import").then(step).timeout(hours(4))
        }));
    }

    #[test]
    fn workflow_without_steps_is_an_error() {
        let empty = with(|_, _| Workflow::new("import"));
        assert_error(&empty, "ECS2222", "the workflow has no steps");
    }

    #[test]
    fn messages_don_t_start_workflows() {
        let started = with(|stack, step| {
            let orders = stack.add(Queue::new("orders"));
            Workflow::new("import").then(step).on(&orders)
        });
        let message = "messages of `orders` can't start a workflow";
        assert_error(&started, "ECS2224", message);
    }

    #[test]
    fn command_of_an_event_has_no_effect() {
        let started = with(|_, step| {
            let event = Event::pattern("shop", "placed").command([CommandPart::field("detail.id")]);
            Workflow::new("import").then(step).on(event)
        });
        let message = "`.command` has no effect on an event that starts a workflow";
        assert_warning(&started, "ECS1045", message);
    }

    #[test]
    fn schedules_of_workflows_are_checked() {
        let started = with(|_, step| Workflow::new("import").then(step).schedule("0 9 * * *"));
        let message = "schedule `0 9 * * *` is not a valid schedule expression";
        assert_error(&started, "ECS1505", message);
    }
}
