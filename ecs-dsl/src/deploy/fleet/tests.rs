//! Fleets over the embedded CloudFormation, which lets the next stack have its turn at every pause.

use std::cell::{Cell, RefCell};
use std::num::NonZeroUsize;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::{Because, Ended, Fleet, Member, Observers};
use crate::deploy::engine::{
    Answer, DeployError, DeployOutcome, DeployRequest, DestroyOutcome, DestroyRequest,
    Interruption, Observer, Preview, Question, Step, Target,
};
use crate::deploy::local::Local;
use crate::deploy::{StackEvent, block_on};

/// A clock that goes on by a millisecond each time it is read.
fn tick() -> SystemTime {
    static NOW: AtomicU64 = AtomicU64::new(0);
    UNIX_EPOCH + Duration::from_millis(NOW.fetch_add(1, Ordering::Relaxed))
}

fn local(folder: &Path) -> Local {
    Local::open(folder, "us-east-1").unwrap().clock(tick)
}

/// What happens, in order, and what the user says.
#[derive(Default)]
struct Crew {
    log: RefCell<Vec<String>>,
    running: Cell<usize>,
    most: Cell<usize>,
    /// The stack whose question is answered with no.
    declined: Option<&'static str>,
    /// The stack at whose end the user interrupts.
    interrupting: Option<&'static str>,
    interrupted: Cell<bool>,
}

/// The observer of one stack.
struct Mate<'a> {
    crew: &'a Crew,
    stack: String,
}

impl Crew {
    fn note(&self, text: String) {
        self.log.borrow_mut().push(text);
    }

    /// What happened, in the order of its happening, as far as it begins with one of these words.
    fn told(&self, words: &[&str]) -> Vec<String> {
        let log = self.log.borrow();
        let is_wanted = |line: &&String| words.iter().any(|word| line.starts_with(word));
        log.iter().filter(is_wanted).cloned().collect()
    }

    fn begins(&self, stack: &str) -> Mate<'_> {
        self.running.set(self.running.get() + 1);
        self.most.set(self.most.get().max(self.running.get()));
        self.note(format!("begin {stack}"));
        Mate {
            crew: self,
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

    fn wants(&self) -> Interruption {
        match self.interrupted.get() {
            true => Interruption::Detach,
            false => Interruption::None,
        }
    }
}

impl<'a> Observers<DeployOutcome> for &'a Crew {
    type Observer = Mate<'a>;

    fn begin(&self, stack: &str) -> Mate<'a> {
        self.begins(stack)
    }

    fn end(&self, stack: &str, _: Mate<'a>, _: &Result<DeployOutcome, DeployError>) {
        self.ends(stack);
    }

    fn interruption(&self) -> Interruption {
        self.wants()
    }
}

impl<'a> Observers<DestroyOutcome> for &'a Crew {
    type Observer = Mate<'a>;

    fn begin(&self, stack: &str) -> Mate<'a> {
        self.begins(stack)
    }

    fn end(&self, stack: &str, _: Mate<'a>, _: &Result<DestroyOutcome, DeployError>) {
        self.ends(stack);
    }
}

impl Observer for Mate<'_> {
    fn step(&mut self, step: &Step<'_>) {
        let stack = &self.stack;
        match step {
            Step::Comparing { .. } => self.crew.note(format!("compare {stack}")),
            Step::Executing => self.crew.note(format!("execute {stack}")),
            _ => {}
        }
    }

    fn event(&mut self, event: &StackEvent) {
        let stack = &self.stack;
        self.crew
            .note(format!("event {stack} {}", event.logical_id));
    }

    fn change_set(&mut self, _: &Preview<'_>) {}

    fn confirm(&mut self, _: &Question<'_>) -> Answer {
        match self.crew.declined == Some(self.stack.as_str()) {
            true => Answer::No,
            false => Answer::Yes,
        }
    }

    fn interruption(&self) -> Interruption {
        Interruption::None
    }
}

fn target() -> Target {
    Target {
        stage: "dev".to_owned(),
        account: None,
        region: None,
        service_role: None,
        command: "app".to_owned(),
    }
}

/// A stack with a parameter for others and a queue, both called after it, that reads the parameters of those it needs.
fn template(stack: &str, needs: &[&str]) -> String {
    let reads = needs.iter().map(|need| {
        format!(
            r#""{need}": {{"Type": "AWS::SSM::Parameter::Value<String>", "Default": "/value/{need}"}}"#
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

/// A stack and those that it needs.
type Row = (&'static str, &'static [&'static str]);

/// Two of the three upper ones need `data`, which needs `network`; `docs` needs nobody.
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

fn wanted(rows: &[Row]) -> Vec<Member<DeployRequest>> {
    let member = |(stack, needs): &Row| Member {
        request: DeployRequest::new(*stack, target(), template(stack, needs)),
        needs: owned(needs),
    };
    rows.iter().map(member).collect()
}

fn deploy(local: &Local, crew: &Crew, rows: &[Row]) -> Vec<String> {
    let fleet = Fleet::new(local, &crew).clock(tick);
    let ended = block_on(fleet.deploy(&wanted(rows))).unwrap();
    rows.iter()
        .zip(&ended)
        .map(|((stack, _), ended)| format!("{stack} {}", word(ended)))
        .collect()
}

/// How it ended, in a word.
fn word(ended: &Ended<DeployOutcome>) -> String {
    match ended {
        Ended::Ran(Ok(DeployOutcome::Deployed(_))) => "deployed".to_owned(),
        Ended::Ran(Ok(DeployOutcome::NoChanges { .. })) => "unchanged".to_owned(),
        Ended::Ran(Ok(DeployOutcome::Declined)) => "declined".to_owned(),
        Ended::Ran(Ok(other)) => format!("{other:?}"),
        Ended::Ran(Err(_)) => "failed".to_owned(),
        Ended::NotBegun {
            because: Because::Waits { stack },
        } => format!("waits for {stack}"),
        Ended::NotBegun { because } => because.to_string(),
    }
}

#[test]
fn each_stack_begins_as_soon_as_all_that_it_needs_is_done() {
    let folder = tempfile::tempdir().unwrap();
    let crew = Crew::default();
    let ended = deploy(&local(folder.path()), &crew, &SHOP);
    let expected = ["web", "docs", "jobs", "data", "network"].map(|it| format!("{it} deployed"));
    assert_eq!(ended, expected);
    // The longest row comes first.
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
    assert_eq!(crew.told(&["begin", "end"]), expected);
}

#[test]
fn what_nobody_waits_for_holds_nobody_up() {
    let folder = tempfile::tempdir().unwrap();
    let crew = Crew::default();
    let rows: [Row; 3] = [("slow", &[]), ("quick", &[]), ("next", &["quick"])];
    deploy(&local(folder.path()), &crew, &rows);
    let expected = [
        "begin quick",
        "begin slow",
        "end quick",
        "begin next",
        "end next",
        "end slow",
    ];
    assert_eq!(crew.told(&["begin", "end"]), expected);
}

#[test]
fn stacks_that_do_not_wait_for_each_other_go_on_side_by_side() {
    let folder = tempfile::tempdir().unwrap();
    let crew = Crew::default();
    deploy(&local(folder.path()), &crew, &[("a", &[]), ("b", &[])]);
    let events = crew.told(&["event"]);
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
fn no_more_than_so_many_are_under_way_at_once() {
    let rows: [Row; 5] = [("a", &[]), ("b", &[]), ("c", &[]), ("d", &[]), ("e", &[])];
    for limit in [1, 2, 5] {
        let folder = tempfile::tempdir().unwrap();
        let (local, crew) = (local(folder.path()), Crew::default());
        let fleet = &crew;
        let fleet = Fleet::new(&local, &fleet)
            .clock(tick)
            .concurrency(NonZeroUsize::new(limit).unwrap());
        let ended = block_on(fleet.deploy(&wanted(&rows))).unwrap();
        assert!(ended.iter().all(|ended| word(ended) == "deployed"));
        assert_eq!(crew.most.get(), limit);
    }
}

#[test]
fn a_failure_stops_what_stands_on_it_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let local = local(folder.path()).failing("dataQueue", "no luck");
    let ended = deploy(&local, &Crew::default(), &SHOP);
    let expected = [
        "web waits for data",
        "docs deployed",
        "jobs waits for data",
        "data failed",
        "network deployed",
    ];
    assert_eq!(ended, expected);
}

#[test]
fn a_row_that_breaks_at_its_foot_names_the_foot() {
    let folder = tempfile::tempdir().unwrap();
    let local = local(folder.path()).failing("networkQueue", "no luck");
    let ended = deploy(&local, &Crew::default(), &SHOP);
    let expected = [
        "web waits for network",
        "docs deployed",
        "jobs waits for network",
        "data waits for network",
        "network failed",
    ];
    assert_eq!(ended, expected);
}

#[test]
fn the_next_run_goes_on_where_this_one_stopped() {
    let folder = tempfile::tempdir().unwrap();
    let broken = local(folder.path()).failing("jobsQueue", "no luck");
    deploy(&broken, &Crew::default(), &SHOP);
    // What failed as it was made has to go first, as AWS wants it.
    let crew = Crew::default();
    let local = local(folder.path());
    let gone = destroy(&local, &crew, &[("jobs", &[])]);
    assert_eq!(gone, ["jobs"]);
    let ended = deploy(&local, &crew, &SHOP);
    let expected = [
        "web unchanged",
        "docs unchanged",
        "jobs deployed",
        "data unchanged",
        "network unchanged",
    ];
    assert_eq!(ended, expected);
    assert_eq!(crew.told(&["execute"]), ["execute jobs"]);
    assert_eq!(crew.told(&["compare"]).len(), 5, "one change set for each");
}

#[test]
fn a_no_stops_those_who_wait_for_it() {
    let folder = tempfile::tempdir().unwrap();
    let crew = Crew {
        declined: Some("data"),
        ..Crew::default()
    };
    let ended = deploy(&local(folder.path()), &crew, &SHOP);
    let expected = [
        "web waits for data",
        "docs deployed",
        "jobs waits for data",
        "data declined",
        "network deployed",
    ];
    assert_eq!(ended, expected);
}

#[test]
fn after_an_interruption_nothing_more_begins() {
    let folder = tempfile::tempdir().unwrap();
    let crew = Crew {
        interrupting: Some("network"),
        ..Crew::default()
    };
    let ended = deploy(&local(folder.path()), &crew, &SHOP);
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
fn what_is_not_in_the_fleet_counts_as_deployed() {
    let folder = tempfile::tempdir().unwrap();
    let local = local(folder.path());
    deploy(&local, &Crew::default(), &[("network", &[])]);
    let ended = deploy(&local, &Crew::default(), &[("data", &["network"])]);
    assert_eq!(ended, ["data deployed"]);
}

#[test]
fn stacks_that_wait_for_each_other_end_without_a_call() {
    let folder = tempfile::tempdir().unwrap();
    let crew = Crew::default();
    let ended = deploy(
        &local(folder.path()),
        &crew,
        &[("a", &["b"]), ("b", &["a"])],
    );
    assert_eq!(ended, ["a it waits for itself", "b it waits for itself"]);
    assert!(crew.log.borrow().is_empty());
}

/// Destroys the stacks; gives those that were there.
fn destroy(local: &Local, crew: &Crew, rows: &[Row]) -> Vec<String> {
    let member = |(stack, needs): &Row| Member {
        request: DestroyRequest {
            stack: (*stack).to_owned(),
            target: target(),
        },
        needs: owned(needs),
    };
    let members: Vec<_> = rows.iter().map(member).collect();
    let fleet = Fleet::new(local, &crew).clock(tick);
    let ended = block_on(fleet.destroy(&members)).unwrap();
    let gone = rows
        .iter()
        .zip(ended)
        .filter(|(_, ended)| matches!(ended, Ended::Ran(Ok(DestroyOutcome::Destroyed(_)))));
    gone.map(|((stack, _), _)| (*stack).to_owned()).collect()
}

#[test]
fn what_is_needed_is_destroyed_last() {
    let folder = tempfile::tempdir().unwrap();
    let local = local(folder.path());
    deploy(&local, &Crew::default(), &SHOP);
    let crew = Crew::default();
    let gone = destroy(&local, &crew, &SHOP);
    assert_eq!(gone, ["web", "docs", "jobs", "data", "network"]);
    let ends = crew.told(&["end"]);
    let place = |stack: &str| {
        let line = format!("end {stack}");
        ends.iter().position(|end| *end == line).unwrap()
    };
    assert!(place("web") < place("data") && place("jobs") < place("data"));
    assert!(place("data") < place("network"));
    assert!(destroy(&local, &crew, &SHOP).is_empty());
}
