//! One run of the engine: what is typed, what goes wrong, what the user hears.

use std::cell::RefCell;

use ecs_dsl::deploy::engine::{
    ConfirmationRequest, Decision, DeployError, DeployOutcome, DestroyOutcome, DestroyRequest,
    Engine, ExitClass, FollowOutcome, Interruption, Observer, Preview, RecoverOutcome,
    RecoverRequest, Step,
};
use ecs_dsl::deploy::fault_injection::{CallFilter, CallRecord, Fault, FaultInjector, FaultRule};
use ecs_dsl::deploy::local::Local;
use ecs_dsl::deploy::{Cloud, StackEvent};

use super::world::{Generation, STACK, World, poll, target, tick};

/// More calls than any run needs: one that makes them never ends.
const TOO_MANY: u32 = 2_000;

/// What is typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Command {
    pub(super) verb: String,
    pub(super) flags: Vec<String>,
}

/// What interferes with a run.
#[derive(Clone, Debug, Default)]
pub(super) struct Trouble {
    /// Calls that fail.
    pub(super) rule: Option<FaultRule>,
    /// What the user wants from the look with this number on.
    pub(super) interruption: Option<(usize, Interruption)>,
}

/// How a run ended.
#[derive(Clone, Debug)]
pub(super) struct Ended {
    /// How, in a word: an exit class, or how it went well.
    pub(super) class: &'static str,
    /// What is said.
    pub(super) message: String,
    /// What is said of the next step.
    pub(super) next: Option<String>,
    /// Whether everything is as wanted now.
    pub(super) done: bool,
}

/// A run, and everything about it.
pub(super) struct Ran {
    /// None if it was killed.
    pub(super) ended: Option<Ended>,
    pub(super) calls: Vec<CallRecord>,
    /// After how many calls the engine asked whether the user wants it to stop, each time.
    pub(super) asked: Vec<usize>,
    /// Everything that was told and asked.
    pub(super) heard: String,
}

impl Command {
    /// `deploy`, as it is typed first.
    pub(super) fn deploy() -> Self {
        Self::read("deploy")
    }

    /// What follows the program's name.
    pub(super) fn read(line: &str) -> Self {
        let mut words = line.split_whitespace().map(str::to_owned);
        let verb = words.next().unwrap_or_default();
        Self {
            verb,
            flags: words.collect(),
        }
    }
}

/// Types `command` in `world`, and lets `trouble` happen.
pub(super) fn run(world: &World, command: &Command, trouble: &Trouble) -> Ran {
    let endless = FaultRule::new(Fault::Kill).filter(CallFilter::From(TOO_MANY));
    let cloud = FaultInjector::new(world.open())
        .rules(trouble.rule.clone())
        .rule(endless);
    let mut user = User {
        interruption: trouble.interruption,
        cloud: &cloud,
        asked: RefCell::default(),
        heard: String::new(),
    };
    let ended = poll(typed(command, &cloud, &mut user));
    let calls = cloud.calls();
    assert!(
        calls.len() < TOO_MANY as usize,
        "{command:?} with {trouble:?} never ends: {:?}",
        calls.iter().rev().take(6).collect::<Vec<_>>()
    );
    Ran {
        ended,
        calls,
        asked: user.asked.into_inner(),
        heard: user.heard,
    }
}

async fn typed<C: Cloud>(command: &Command, cloud: &C, user: &mut User<'_>) -> Ended {
    let mut engine = Engine::new(cloud, user).clock(tick);
    let result = match command.verb.as_str() {
        "deploy" => {
            let request = Generation::Wanted.request();
            engine.deploy(&request).await.map(deployed)
        }
        "destroy" => {
            let request = DestroyRequest {
                stack: STACK.to_owned(),
                target: target(),
            };
            engine.destroy(&request).await.map(destroyed)
        }
        "follow" => engine.follow_stack(STACK, &target()).await.map(followed),
        "recover" => {
            let request = RecoverRequest {
                stack: STACK.to_owned(),
                target: target(),
                skip: Vec::new(),
                retain: Vec::new(),
                force: false,
            };
            engine.recover(&request).await.map(recovered)
        }
        other => panic!("a hint names `{other}`, which nobody knows"),
    };
    result.unwrap_or_else(|error| failed(&error))
}

fn ended(class: &'static str, message: String, next: Option<String>) -> Ended {
    Ended {
        class,
        message,
        next,
        done: false,
    }
}

fn deployed(outcome: DeployOutcome) -> Ended {
    let done = |message: &str| Ended {
        done: true,
        ..ended("done", message.to_owned(), None)
    };
    match outcome {
        DeployOutcome::Deployed(_) => done("deployed"),
        DeployOutcome::NoChanges { .. } => done("no changes"),
        DeployOutcome::Detached(detached) => ended(
            "detached",
            format!("detached: the operation continues (`{}`)", detached.status),
            Some(detached.attach),
        ),
        DeployOutcome::Cancelled(cancelled) => ended(
            "refused",
            format!("cancelled: rolled back (`{}`)", cancelled.status),
            Some("run `app deploy --stage local` to retry".to_owned()),
        ),
        DeployOutcome::Interrupted => ended(
            "refused",
            "cancelled: nothing changed".to_owned(),
            Some("run `app deploy --stage local` to retry".to_owned()),
        ),
        other => panic!("nobody asked for {other:?}"),
    }
}

fn destroyed(outcome: DestroyOutcome) -> Ended {
    match outcome {
        DestroyOutcome::Destroyed(_) => ended("done", "destroyed".to_owned(), None),
        DestroyOutcome::NothingToDestroy => ended("done", "nothing to destroy".to_owned(), None),
        other => panic!("nobody asked for {other:?}"),
    }
}

fn followed(outcome: FollowOutcome) -> Ended {
    match outcome {
        FollowOutcome::Idle { status, next } => {
            ended("done", format!("nothing goes on ({status:?})"), Some(next))
        }
        FollowOutcome::Completed(_) => ended("done", "followed".to_owned(), None),
        FollowOutcome::Deleted => ended("done", "gone".to_owned(), None),
        other => panic!("nobody asked for {other:?}"),
    }
}

fn recovered(outcome: RecoverOutcome) -> Ended {
    match outcome {
        RecoverOutcome::Recovered(recovered) => {
            ended("done", "recovered".to_owned(), Some(recovered.next))
        }
        RecoverOutcome::NothingToRecover { status, next } => ended(
            "done",
            format!("nothing to recover ({status:?})"),
            Some(next),
        ),
        other => panic!("nobody asked for {other:?}"),
    }
}

fn failed(error: &DeployError) -> Ended {
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
    ended(class, message, error.hint())
}

/// Says yes to everything, until it wants the run to stop.
struct User<'a> {
    cloud: &'a FaultInjector<Local>,
    interruption: Option<(usize, Interruption)>,
    asked: RefCell<Vec<usize>>,
    heard: String,
}

impl User<'_> {
    fn hear(&mut self, what: &dyn std::fmt::Debug) {
        self.heard.push_str(&format!("{what:?}\n"));
    }
}

impl Observer for User<'_> {
    fn step(&mut self, step: &Step<'_>) {
        self.hear(step);
    }

    fn event(&mut self, event: &StackEvent) {
        self.hear(event);
    }

    fn change_set(&mut self, preview: &Preview<'_>) {
        // The template that is wanted is the user's own.
        self.hear(&preview.change_set);
        self.hear(&preview.plan);
    }

    fn confirm(&mut self, question: &ConfirmationRequest<'_>) -> Decision {
        self.hear(question);
        Decision::Yes
    }

    fn interruption(&self) -> Interruption {
        let mut asked = self.asked.borrow_mut();
        asked.push(self.cloud.calls().len());
        match self.interruption {
            Some((from, interruption)) if asked.len() >= from => interruption,
            _ => Interruption::None,
        }
    }
}
