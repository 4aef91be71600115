//! One run of the engine: the command, the disturbance, and everything that the run reports.

use std::cell::RefCell;

use ecs_dsl::deploy::engine::{
    ConfirmationRequest, Decision, DeployError, DeployOutcome, DestroyOutcome, DestroyRequest,
    Engine, ExitClass, FollowOutcome, Interruption, Observer, Preview, RecoverOutcome,
    RecoverRequest, Step,
};
use ecs_dsl::deploy::fault_injection::{CallFilter, CallRecord, Fault, FaultInjector, FaultRule};
use ecs_dsl::deploy::local::Local;
use ecs_dsl::deploy::{Cloud, StackEvent};

use super::fixture::{Fixture, STACK, Version, poll, target, tick};

/// More calls than any run needs: a run with that many never ends.
const MAX_CALLS: u32 = 2_000;

/// A command line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Command {
    pub(super) verb: String,
    pub(super) flags: Vec<String>,
}

/// What disturbs a run.
#[derive(Clone, Debug, Default)]
pub(super) struct Disturbance {
    /// The failing calls.
    pub(super) rule: Option<FaultRule>,
    /// The interruption of the user, from the poll with this number on.
    pub(super) interruption: Option<(usize, Interruption)>,
}

/// The end of a run.
#[derive(Clone, Debug)]
pub(super) struct RunEnd {
    /// The exit class, or `done` or `detached`.
    pub(super) class: &'static str,
    /// The message.
    pub(super) message: String,
    /// What to do next.
    pub(super) hint: Option<String>,
    /// Whether the stack is as desired.
    pub(super) done: bool,
}

/// A run, with its calls and output.
pub(super) struct RunRecord {
    /// `None` if the run was killed.
    pub(super) end: Option<RunEnd>,
    pub(super) calls: Vec<CallRecord>,
    /// The number of calls before each poll for an interruption.
    pub(super) interruption_polls: Vec<usize>,
    /// Everything that was reported and asked.
    pub(super) output: String,
}

impl Command {
    /// `deploy` without flags.
    pub(super) fn deploy() -> Self {
        Self::parse("deploy")
    }

    /// From what follows the program's name.
    pub(super) fn parse(line: &str) -> Self {
        let mut words = line.split_whitespace().map(str::to_owned);
        let verb = words.next().unwrap_or_default();
        Self {
            verb,
            flags: words.collect(),
        }
    }
}

/// Runs `command` on the state of `fixture`, with `disturbance`.
pub(super) fn run(fixture: &Fixture, command: &Command, disturbance: &Disturbance) -> RunRecord {
    let endless = FaultRule::new(Fault::Kill).filter(CallFilter::From(MAX_CALLS));
    let cloud = FaultInjector::new(fixture.open())
        .rules(disturbance.rule.clone())
        .rule(endless);
    let mut user = User {
        interruption: disturbance.interruption,
        cloud: &cloud,
        interruption_polls: RefCell::default(),
        output: String::new(),
    };
    let end = poll(execute(command, &cloud, &mut user));
    let calls = cloud.calls();
    assert!(
        calls.len() < MAX_CALLS as usize,
        "{command:?} with {disturbance:?} never ends: {:?}",
        calls.iter().rev().take(6).collect::<Vec<_>>()
    );
    RunRecord {
        end,
        calls,
        interruption_polls: user.interruption_polls.into_inner(),
        output: user.output,
    }
}

async fn execute<C: Cloud>(command: &Command, cloud: &C, user: &mut User<'_>) -> RunEnd {
    let mut engine = Engine::new(cloud, user).clock(tick);
    let result = match command.verb.as_str() {
        "deploy" => {
            let request = Version::Desired.request();
            engine.deploy(&request).await.map(deployed)
        }
        "destroy" => {
            let request = DestroyRequest::new(STACK, target());
            engine.destroy(&request).await.map(destroyed)
        }
        "follow" => engine.follow_stack(STACK, &target()).await.map(followed),
        "recover" => {
            let request = RecoverRequest::new(STACK, target());
            engine.recover(&request).await.map(recovered)
        }
        other => panic!("a hint names an unknown verb `{other}`"),
    };
    result.unwrap_or_else(|error| failed(&error))
}

fn end(class: &'static str, message: String, hint: Option<String>) -> RunEnd {
    RunEnd {
        class,
        message,
        hint,
        done: false,
    }
}

fn deployed(outcome: DeployOutcome) -> RunEnd {
    let done = |message: &str| RunEnd {
        done: true,
        ..end("done", message.to_owned(), None)
    };
    match outcome {
        DeployOutcome::Deployed(_) => done("deployed"),
        DeployOutcome::NoChanges { .. } => done("no changes"),
        DeployOutcome::Detached(detached) => end(
            "detached",
            format!("detached: the operation continues (`{}`)", detached.status),
            Some(detached.next),
        ),
        DeployOutcome::Cancelled(cancelled) => end(
            "refused",
            format!("cancelled: rolled back (`{}`)", cancelled.status),
            Some("run `app deploy --stage local` to retry".to_owned()),
        ),
        DeployOutcome::Interrupted => end(
            "refused",
            "cancelled: nothing changed".to_owned(),
            Some("run `app deploy --stage local` to retry".to_owned()),
        ),
        other => panic!("unexpected outcome {other:?}"),
    }
}

fn destroyed(outcome: DestroyOutcome) -> RunEnd {
    match outcome {
        DestroyOutcome::Destroyed(_) => end("done", "destroyed".to_owned(), None),
        DestroyOutcome::NothingToDestroy => end("done", "nothing to destroy".to_owned(), None),
        other => panic!("unexpected outcome {other:?}"),
    }
}

fn followed(outcome: FollowOutcome) -> RunEnd {
    match outcome {
        FollowOutcome::Idle { status, next } => end(
            "done",
            format!("no operation in progress ({status:?})"),
            Some(next),
        ),
        FollowOutcome::Completed(_) => end("done", "followed".to_owned(), None),
        FollowOutcome::Deleted => end("done", "deleted".to_owned(), None),
        other => panic!("unexpected outcome {other:?}"),
    }
}

fn recovered(outcome: RecoverOutcome) -> RunEnd {
    match outcome {
        RecoverOutcome::Recovered(recovered) => {
            end("done", "recovered".to_owned(), Some(recovered.next))
        }
        RecoverOutcome::NothingToRecover { status, next } => end(
            "done",
            format!("nothing to recover ({status:?})"),
            Some(next),
        ),
        other => panic!("unexpected outcome {other:?}"),
    }
}

fn failed(error: &DeployError) -> RunEnd {
    let class = match error.exit_class() {
        ExitClass::Usage => "usage",
        ExitClass::Refused => "refused",
        ExitClass::Failed => "failed",
        ExitClass::Access => "access",
        ExitClass::Unavailable => "unavailable",
    };
    let mut message = error.to_string();
    let mut source = std::error::Error::source(error);
    while let Some(cause) = source {
        message = format!("{message}: {cause}");
        source = cause.source();
    }
    end(class, message, error.hint())
}

/// Confirms everything, and interrupts the run at the given poll.
struct User<'a> {
    cloud: &'a FaultInjector<Local>,
    interruption: Option<(usize, Interruption)>,
    interruption_polls: RefCell<Vec<usize>>,
    output: String,
}

impl User<'_> {
    fn record(&mut self, what: &dyn std::fmt::Debug) {
        self.output.push_str(&format!("{what:?}\n"));
    }
}

impl Observer for User<'_> {
    fn step(&mut self, step: &Step<'_>) {
        self.record(step);
    }

    fn event(&mut self, event: &StackEvent) {
        self.record(event);
    }

    fn change_set(&mut self, preview: &Preview<'_>) {
        // The preview also has the desired template, which contains the password.
        self.record(&preview.change_set);
        self.record(&preview.plan);
    }

    fn confirm(&mut self, question: &ConfirmationRequest<'_>) -> Decision {
        self.record(question);
        Decision::Yes
    }

    fn interruption(&self) -> Interruption {
        let mut polls = self.interruption_polls.borrow_mut();
        polls.push(self.cloud.calls().len());
        match self.interruption {
            Some((from, interruption)) if polls.len() >= from => interruption,
            _ => Interruption::None,
        }
    }
}
