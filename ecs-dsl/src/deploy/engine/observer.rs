//! Whom the engine tells and asks: the command line, a test, or another program.

use super::{Cause, Kept, Preflight};
use crate::cfn::Document;
use crate::deploy::{
    CallerIdentity, ChangeSetDescription, ChangeSetKind, StackEvent, StackResource, Upload,
};
use crate::plan::Plan;

/// Receives everything that happens, in order, and answers what the engine asks.
pub trait Observer {
    /// The engine has reached this point.
    fn step(&mut self, step: &Step<'_>);

    /// Something happened to a resource or to the stack.
    fn event(&mut self, event: &StackEvent);

    /// This is what will change.
    fn change_set(&mut self, preview: &Preview<'_>);

    /// This is what a look before any change has shown. What is certain to fail comes back as an error.
    fn preflight(&mut self, _preflight: &Preflight) {}

    /// May it go on?
    fn confirm(&mut self, question: &Question<'_>) -> Answer;

    /// Does the user want it to stop? Asked between two looks at what goes on.
    fn interruption(&self) -> Interruption {
        Interruption::None
    }
}

/// What the user wants of a run that is under way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Interruption {
    /// That it goes on.
    #[default]
    None,
    /// To look away: what has begun at AWS goes on there; what hasn't is taken away again.
    Detach,
    /// That what has begun is stopped and undone.
    Cancel,
}

/// A point that the engine has reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Step<'a> {
    /// The credentials are those of the stage.
    Identified(&'a CallerIdentity),
    /// The stack was looked up.
    Found {
        /// Its name.
        stack: &'a str,
        /// Its status; none if there is no such stack.
        status: Option<&'a str>,
    },
    /// The template is too large to be sent inline.
    Uploading {
        /// How large it is.
        bytes: usize,
        /// How large it might be.
        limit: usize,
    },
    /// The template was put into a bucket.
    Uploaded(&'a Upload),
    /// CloudFormation is asked to work out the changes.
    Comparing {
        /// The change set's name.
        change_set: &'a str,
        /// Whether the stack is made or changed.
        kind: ChangeSetKind,
    },
    /// The change set was taken away without being executed.
    Discarded {
        /// Whether the empty stack that it had brought with it went too.
        stack: bool,
    },
    /// The change set is being executed.
    Executing,
    /// The change set was being executed already: the answer to the order was lost on its way.
    AlreadyRunning,
    /// The deletion has started.
    Deleting,
    /// It failed, and CloudFormation goes back to where it was.
    RollingBack {
        /// What failed first, as far as is known.
        cause: Option<&'a Cause>,
    },
}

/// What will change, in CloudFormation's words and as the two templates tell.
#[derive(Clone, Copy, Debug)]
pub struct Preview<'a> {
    /// The stack's name.
    pub stack: &'a str,
    /// What CloudFormation says.
    pub change_set: &'a ChangeSetDescription,
    /// What is deployed: empty for a new stack, none if it isn't JSON.
    pub before: Option<&'a Document>,
    /// What is wanted.
    pub after: &'a Document,
    /// What changes from the one to the other; none if there is nothing to compare with.
    pub plan: Option<&'a Plan>,
}

/// What the engine wants to know before it goes on.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Question<'a> {
    /// Shall the change set that was just shown be executed?
    Execute {
        /// The stack's name.
        stack: &'a str,
        /// The stage's name.
        stage: &'a str,
        /// What will change.
        change_set: &'a ChangeSetDescription,
    },
    /// Shall the stack be deleted?
    Destroy {
        /// The stack's name.
        stack: &'a str,
        /// The stage's name.
        stage: &'a str,
        /// What it is made of.
        resources: &'a [StackResource],
        /// What of it will be kept.
        kept: &'a [Kept],
    },
}

/// What the user says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Go on.
    Yes,
    /// Leave it as it is.
    No,
    /// There is nobody to ask: the run fails with an error that names the flag for consent.
    CannotAsk,
}
