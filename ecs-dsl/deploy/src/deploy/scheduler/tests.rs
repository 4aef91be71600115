//! The scheduler over the embedded CloudFormation, which yields to the other stacks at every pause.

use std::cell::{Cell, RefCell};
use std::num::NonZeroUsize;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::{SkipReason, StackJob, StackObservers, StackResult, StackScheduler};
use crate::deploy::engine::{
    ConfirmationRequest, Decision, DeployOutcome, DeployRequest, DeployResult, DeployTarget,
    DestroyOutcome, DestroyRequest, Interruption, Observer, Preview, Step,
};
use crate::deploy::local::Local;
use crate::deploy::{StackEvent, block_on};

/// A clock that advances by a millisecond each time it is read.
fn tick() -> SystemTime {
    static NOW: AtomicU64 = AtomicU64::new(0);
    UNIX_EPOCH + Duration::from_millis(NOW.fetch_add(1, Ordering::Relaxed))
}

fn local(folder: &Path) -> Local {
    Local::open(folder, "us-east-1").unwrap().clock(tick)
}

/// Records the calls in order, and answers as scripted.
#[derive(Default)]
struct Recorder {
    log: RefCell<Vec<String>>,
    running: Cell<usize>,
    max_concurrent: Cell<usize>,
    /// The stack whose confirmation is declined.
    declined: Option<&'static str>,
    /// The stack after which the operator interrupts.
    interrupting: Option<&'static str>,
    interrupted: Cell<bool>,
}

/// The observer of one stack.
struct StackRecorder<'a> {
    recorder: &'a Recorder,
    stack: String,
}

impl Recorder {
    fn note(&self, text: String) {
        self.log.borrow_mut().push(text);
    }

    /// The recorded lines that start with one of `words`.
    fn lines(&self, words: &[&str]) -> Vec<String> {
        let log = self.log.borrow();
        let matches = |line: &&String| words.iter().any(|word| line.starts_with(word));
        log.iter().filter(matches).cloned().collect()
    }

    fn begins(&self, stack: &str) -> StackRecorder<'_> {
        self.running.set(self.running.get() + 1);
        self.max_concurrent
            .set(self.max_concurrent.get().max(self.running.get()));
        self.note(format!("begin {stack}"));
        StackRecorder {
            recorder: self,
            stack: stack.to_owned(),
        }
    }

    fn ends(&self, stack: &str) {
        self.running.set(self.running.get() - 1);
        self.note(format!("end {stack}"));
        if self.interrupting == Some(stack) {
            self.interrupted.set(true);
        }
    }

    fn current_interruption(&self) -> Interruption {
        match self.interrupted.get() {
            true => Interruption::Detach,
            false => Interruption::None,
        }
    }
}

impl<'a> StackObservers<DeployOutcome> for &'a Recorder {
    type Observer = StackRecorder<'a>;

    fn begin(&self, stack: &str) -> StackRecorder<'a> {
        self.begins(stack)
    }

    fn end(&self, stack: &str, _: StackRecorder<'a>, _: &DeployResult<DeployOutcome>) {
        self.ends(stack);
    }

    fn interruption(&self) -> Interruption {
        self.current_interruption()
    }
}

impl<'a> StackObservers<DestroyOutcome> for &'a Recorder {
    type Observer = StackRecorder<'a>;

    fn begin(&self, stack: &str) -> StackRecorder<'a> {
        self.begins(stack)
    }

    fn end(&self, stack: &str, _: StackRecorder<'a>, _: &DeployResult<DestroyOutcome>) {
        self.ends(stack);
    }
}

impl Observer for StackRecorder<'_> {
    fn step(&mut self, step: &Step<'_>) {
        let stack = &self.stack;
        match step {
            Step::CreatingChangeSet { .. } => self.recorder.note(format!("compare {stack}")),
            Step::Executing => self.recorder.note(format!("execute {stack}")),
            _ => {}
        }
    }

    fn event(&mut self, event: &StackEvent) {
        let stack = &self.stack;
        self.recorder
            .note(format!("event {stack} {}", event.logical_id));
    }

    fn change_set(&mut self, _: &Preview<'_>) {}

    fn confirm(&mut self, _: &ConfirmationRequest<'_>) -> Decision {
        match self.recorder.declined == Some(self.stack.as_str()) {
            true => Decision::No,
            false => Decision::Yes,
        }
    }

    fn interruption(&self) -> Interruption {
        Interruption::None
    }
}

fn target() -> DeployTarget {
    DeployTarget::new("dev", "app")
}

/// A stack with an SSM parameter and a queue, both named after it, that reads the parameters of its dependencies.
fn template(stack: &str, dependencies: &[&str]) -> String {
    let reads = dependencies.iter().map(|name| {
        format!(
            r#""{name}": {{"Type": "AWS::SSM::Parameter::Value<String>", "Default": "/value/{name}"}}"#
        )
    });
    let reads: Vec<_> = reads.collect();
    let row = if stack == "slow" { 1..12 } else { 1..1 };
    let row = row.map(|place| {
        let before = place - 1;
        format!(r#""{before}Row": {{"Type": "AWS::SNS::Topic", "DependsOn": "{place}Row"}},"#)
    });
    let row: String = row.collect();
    format!(
        r#"{{"Parameters": {{{}}}, "Resources": {{{row} "11Row": {{"Type": "AWS::SNS::Topic"}},
            "{stack}Queue": {{"Type": "AWS::SQS::Queue"}},
            "{stack}Value": {{"Type": "AWS::SSM::Parameter", "DependsOn": "{stack}Queue",
                "Properties": {{"Name": "/value/{stack}", "Type": "String", "Value": "{stack}"}}}}}}}}"#,
        reads.join(", ")
    )
}

/// A stack and its dependencies.
type Row = (&'static str, &'static [&'static str]);

/// `web` and `jobs` depend on `data`, which depends on `network`; `docs` has no dependencies.
const SHOP: [Row; 5] = [
    ("web", &["data", "network"]),
    ("docs", &[]),
    ("jobs", &["data"]),
    ("data", &["network"]),
    ("network", &[]),
];

fn owned(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

fn jobs(rows: &[Row]) -> Vec<StackJob<DeployRequest>> {
    let job = |(stack, dependencies): &Row| StackJob {
        request: DeployRequest::new(*stack, target(), template(stack, dependencies)),
        dependencies: owned(dependencies),
    };
    rows.iter().map(job).collect()
}

fn deploy(local: &Local, recorder: &Recorder, rows: &[Row]) -> Vec<String> {
    let scheduler = StackScheduler::new(local, &recorder).clock(tick);
    let ended = block_on(scheduler.deploy(&jobs(rows))).unwrap();
    rows.iter()
        .zip(&ended)
        .map(|((stack, _), ended)| format!("{stack} {}", word(ended)))
        .collect()
}

/// The result in one word.
fn word(result: &StackResult<DeployOutcome>) -> String {
    match result {
        StackResult::Finished(Ok(DeployOutcome::Deployed(_))) => "deployed".to_owned(),
        StackResult::Finished(Ok(DeployOutcome::NoChanges { .. })) => "unchanged".to_owned(),
        StackResult::Finished(Ok(DeployOutcome::Declined)) => "declined".to_owned(),
        StackResult::Finished(Ok(other)) => format!("{other:?}"),
        StackResult::Finished(Err(_)) => "failed".to_owned(),
        StackResult::Skipped {
            reason: SkipReason::Blocked { stack },
        } => format!("blocked by {stack}"),
        StackResult::Skipped { reason } => reason.to_string(),
    }
}

#[test]
fn stack_starts_when_its_dependencies_are_done() {
    let folder = tempfile::tempdir().unwrap();
    let recorder = Recorder::default();
    let ended = deploy(&local(folder.path()), &recorder, &SHOP);
    let expected =
        ["web", "docs", "jobs", "data", "network"].map(|stack| format!("{stack} deployed"));
    assert_eq!(ended, expected);
    // The longest chain comes first.
    let expected = [
        "begin network",
        "begin docs",
        "end network",
        "end docs",
        "begin data",
        "end data",
        "begin web",
        "begin jobs",
        "end web",
        "end jobs",
    ];
    assert_eq!(recorder.lines(&["begin", "end"]), expected);
}

#[test]
fn slow_stack_does_not_block_unrelated_stacks() {
    let folder = tempfile::tempdir().unwrap();
    let recorder = Recorder::default();
    let rows: [Row; 3] = [("slow", &[]), ("quick", &[]), ("next", &["quick"])];
    deploy(&local(folder.path()), &recorder, &rows);
    let expected = [
        "begin quick",
        "begin slow",
        "end quick",
        "begin next",
        "end next",
        "end slow",
    ];
    assert_eq!(recorder.lines(&["begin", "end"]), expected);
}

#[test]
fn independent_stacks_run_concurrently() {
    let folder = tempfile::tempdir().unwrap();
    let recorder = Recorder::default();
    deploy(&local(folder.path()), &recorder, &[("a", &[]), ("b", &[])]);
    let events = recorder.lines(&["event"]);
    let first_of_b = events
        .iter()
        .position(|event| event.starts_with("event b"))
        .unwrap();
    let last_of_a = events
        .iter()
        .rposition(|event| event.starts_with("event a"))
        .unwrap();
    assert!(first_of_b < last_of_a, "{events:#?}");
}

#[test]
fn concurrency_limit_is_respected() {
    let rows: [Row; 5] = [("a", &[]), ("b", &[]), ("c", &[]), ("d", &[]), ("e", &[])];
    for limit in [1, 2, 5] {
        let folder = tempfile::tempdir().unwrap();
        let (local, recorder) = (local(folder.path()), Recorder::default());
        let observers = &recorder;
        let scheduler = StackScheduler::new(&local, &observers)
            .clock(tick)
            .concurrency(NonZeroUsize::new(limit).unwrap());
        let ended = block_on(scheduler.deploy(&jobs(&rows))).unwrap();
        assert!(ended.iter().all(|ended| word(ended) == "deployed"));
        assert_eq!(recorder.max_concurrent.get(), limit);
    }
}

#[test]
fn failure_blocks_dependents_only() {
    let folder = tempfile::tempdir().unwrap();
    let local = local(folder.path()).failing("dataQueue", "no luck");
    let ended = deploy(&local, &Recorder::default(), &SHOP);
    let expected = [
        "web blocked by data",
        "docs deployed",
        "jobs blocked by data",
        "data failed",
        "network deployed",
    ];
    assert_eq!(ended, expected);
}

#[test]
fn transitive_dependents_name_the_failed_stack() {
    let folder = tempfile::tempdir().unwrap();
    let local = local(folder.path()).failing("networkQueue", "no luck");
    let ended = deploy(&local, &Recorder::default(), &SHOP);
    let expected = [
        "web blocked by network",
        "docs deployed",
        "jobs blocked by network",
        "data blocked by network",
        "network failed",
    ];
    assert_eq!(ended, expected);
}

#[test]
fn next_run_resumes_after_a_failure() {
    let folder = tempfile::tempdir().unwrap();
    let broken = local(folder.path()).failing("jobsQueue", "no luck");
    deploy(&broken, &Recorder::default(), &SHOP);
    // A stack whose creation failed has to be deleted first.
    let recorder = Recorder::default();
    let local = local(folder.path());
    let destroyed = destroy(&local, &recorder, &[("jobs", &[])]);
    assert_eq!(destroyed, ["jobs"]);
    let ended = deploy(&local, &recorder, &SHOP);
    let expected = [
        "web unchanged",
        "docs unchanged",
        "jobs deployed",
        "data unchanged",
        "network unchanged",
    ];
    assert_eq!(ended, expected);
    assert_eq!(recorder.lines(&["execute"]), ["execute jobs"]);
    assert_eq!(
        recorder.lines(&["compare"]).len(),
        5,
        "one change set for each"
    );
}

#[test]
fn declined_stack_blocks_its_dependents() {
    let folder = tempfile::tempdir().unwrap();
    let recorder = Recorder {
        declined: Some("data"),
        ..Recorder::default()
    };
    let ended = deploy(&local(folder.path()), &recorder, &SHOP);
    let expected = [
        "web blocked by data",
        "docs deployed",
        "jobs blocked by data",
        "data declined",
        "network deployed",
    ];
    assert_eq!(ended, expected);
}

#[test]
fn interruption_skips_waiting_stacks() {
    let folder = tempfile::tempdir().unwrap();
    let recorder = Recorder {
        interrupting: Some("network"),
        ..Recorder::default()
    };
    let ended = deploy(&local(folder.path()), &recorder, &SHOP);
    let expected = [
        "web the run was interrupted",
        "docs deployed",
        "jobs the run was interrupted",
        "data the run was interrupted",
        "network deployed",
    ];
    assert_eq!(ended, expected);
}

#[test]
fn dependency_without_job_counts_as_deployed() {
    let folder = tempfile::tempdir().unwrap();
    let local = local(folder.path());
    deploy(&local, &Recorder::default(), &[("network", &[])]);
    let ended = deploy(&local, &Recorder::default(), &[("data", &["network"])]);
    assert_eq!(ended, ["data deployed"]);
}

#[test]
fn cycle_is_skipped_without_a_call() {
    let folder = tempfile::tempdir().unwrap();
    let recorder = Recorder::default();
    let ended = deploy(
        &local(folder.path()),
        &recorder,
        &[("a", &["b"]), ("b", &["a"])],
    );
    assert_eq!(ended, ["a dependency cycle", "b dependency cycle"]);
    assert!(recorder.log.borrow().is_empty());
}

/// Destroys the stacks; returns those that existed.
fn destroy(local: &Local, recorder: &Recorder, rows: &[Row]) -> Vec<String> {
    let job = |(stack, dependencies): &Row| StackJob {
        request: DestroyRequest::new(*stack, target()),
        dependencies: owned(dependencies),
    };
    let jobs: Vec<_> = rows.iter().map(job).collect();
    let scheduler = StackScheduler::new(local, &recorder).clock(tick);
    let ended = block_on(scheduler.destroy(&jobs)).unwrap();
    let destroyed = rows.iter().zip(ended).filter(|(_, ended)| {
        matches!(
            ended,
            StackResult::Finished(Ok(DestroyOutcome::Destroyed(_)))
        )
    });
    destroyed
        .map(|((stack, _), _)| (*stack).to_owned())
        .collect()
}

#[test]
fn dependencies_are_destroyed_last() {
    let folder = tempfile::tempdir().unwrap();
    let local = local(folder.path());
    deploy(&local, &Recorder::default(), &SHOP);
    let recorder = Recorder::default();
    let destroyed = destroy(&local, &recorder, &SHOP);
    assert_eq!(destroyed, ["web", "docs", "jobs", "data", "network"]);
    let ends = recorder.lines(&["end"]);
    let place = |stack: &str| {
        let line = format!("end {stack}");
        ends.iter().position(|end| *end == line).unwrap()
    };
    assert!(place("web") < place("data") && place("jobs") < place("data"));
    assert!(place("data") < place("network"));
    assert!(destroy(&local, &recorder, &SHOP).is_empty());
}
