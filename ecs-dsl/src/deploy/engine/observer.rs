//! Whom the engine tells and asks: the command line, a test, or another program.

use super::{
    Cause, Evidence, Kept, KeptTraffic, Operation, Preflight, TaskFailure, WorkloadReport,
};
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

    /// The flags with which the question that was just asked needs nobody to answer it: an error names them where there
    /// was nobody.
    fn consenting_flags(&self) -> String {
        "--yes".to_owned()
    }

    /// What the tasks of the services do that are being rolled out; told when it has changed.
    fn workload(&mut self, _report: &WorkloadReport) {}

    /// What was seen of a deployment that fails or is stopped, told before AWS takes it away: this is when to save it.
    fn evidence(&mut self, _evidence: &Evidence) {}

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
    /// An earlier run left this change set of the same content: it is used, and none is made.
    Reusing {
        /// The change set's name.
        change_set: &'a str,
    },
    /// The same content is being deployed already, by an earlier run or by somebody else: that is followed.
    Attached {
        /// The stack's status.
        status: &'a str,
        /// When that operation began, RFC 3339 in UTC, if that is known.
        since: Option<&'a str>,
    },
    /// Somebody else's operation is waited for.
    Waiting {
        /// The stack's status.
        status: &'a str,
        /// Whose operation it is, if that is known.
        by: Option<&'a str>,
        /// When it began, RFC 3339 in UTC, if that is known.
        since: Option<&'a str>,
    },
    /// A call got no answer, or none that says anything; it is made again after a pause.
    Unanswered {
        /// AWS's name of the call.
        operation: &'static str,
        /// How often in a row it got none.
        count: u32,
        /// How often it may get none before the run ends.
        limit: u32,
    },
    /// These of the stack's alarms send it back if they go off while it changes, or for some time after.
    WatchingAlarms {
        /// The names of the alarms, at most five.
        alarms: &'a [String],
        /// How many more there are: CloudFormation takes five.
        left_out: usize,
        /// For how many minutes they are watched after everything is done.
        minutes: u8,
    },
    /// What has begun is being stopped, because the user wants it to: an update goes back, a creation is deleted.
    Cancelling {
        /// What is stopped.
        operation: Operation,
    },
    /// The user wants it to stop, but in this status it can't be stopped any more.
    NotCancellable {
        /// The stack's status.
        status: &'a str,
    },
    /// A stack that couldn't go back tries again.
    ContinuingRollback {
        /// The resources that are left as they are.
        skip: &'a [String],
        /// Whether whatever fails is left as it is.
        force: bool,
    },
    /// A stack whose failure was kept goes back to its last stable state.
    UndoingFailure,
    /// The stack refuses to be deleted from now on, or doesn't refuse it any more.
    TerminationProtection {
        /// Whether it refuses.
        on: bool,
    },
    /// The services can't be watched, or not wholly. Told once; the deployment goes on.
    CannotWatch {
        /// Why.
        reason: &'a str,
    },
    /// Enough tasks died alike: the deployment is stopped. An update goes back, a creation is deleted.
    GivingUp {
        /// What they died of.
        failure: &'a TaskFailure,
        /// How many did.
        count: u32,
        /// What is stopped.
        operation: Operation,
    },
    /// The deployment should be stopped, but CloudFormation refuses it: it goes on.
    CannotGiveUp {
        /// Why.
        reason: &'a str,
    },
    /// It wasn't looked whether the services run the new revision.
    NotVerified {
        /// Why it can't be read; none in Express mode, which doesn't wait for tasks.
        reason: Option<&'a str>,
    },
    /// ECS has moved traffic since the template was deployed. It stays where it is.
    KeepsTraffic(&'a KeptTraffic),
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
    /// What is deployed: empty for a new stack, none if it can't be read.
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
    /// The stack's creation failed. Shall what is left of it be deleted, so that it can be made again?
    Recreate {
        /// The stack's name.
        stack: &'a str,
        /// The stage's name.
        stage: &'a str,
        /// `ROLLBACK_COMPLETE` or `ROLLBACK_FAILED`.
        status: &'a str,
        /// What is still there.
        resources: &'a [StackResource],
        /// What of it will be kept.
        kept: &'a [Kept],
        /// What of it holds data, or is kept: nobody agrees to this by a general yes.
        precious: &'a [StackResource],
    },
    /// A failure of the stack was kept. Shall it go back to its last stable state?
    RollBack {
        /// The stack's name.
        stack: &'a str,
        /// The stage's name.
        stage: &'a str,
        /// `CREATE_FAILED` or `UPDATE_FAILED`.
        status: &'a str,
        /// What failed.
        failed: &'a [Cause],
        /// What holds data or is kept, and was made by what failed: a creation that is undone deletes it.
        precious: &'a [StackResource],
    },
    /// Shall a stack that couldn't go back try again?
    ContinueRollback {
        /// The stack's name.
        stack: &'a str,
        /// The stage's name.
        stage: &'a str,
        /// What couldn't go back.
        failed: &'a [Cause],
        /// The resources that are left as they are, by logical id: CloudFormation takes them for rolled back.
        skip: &'a [String],
        /// Whether whatever fails is left as it is.
        force: bool,
    },
    /// Shall a stack whose deletion failed be deleted again?
    DeleteAgain {
        /// The stack's name.
        stack: &'a str,
        /// The stage's name.
        stage: &'a str,
        /// What couldn't be deleted.
        blocked: &'a [Cause],
        /// The resources that stay at AWS, by logical id.
        retain: &'a [String],
        /// Whether what can't be deleted stays at AWS.
        force: bool,
    },
    /// Shall an empty stack be taken away, with the change sets that wait in it?
    TakeAway {
        /// The stack's name.
        stack: &'a str,
        /// The stage's name.
        stage: &'a str,
        /// The names of the change sets.
        change_sets: &'a [String],
    },
    /// Shall the update that is under way be stopped and undone?
    Cancel {
        /// The stack's name.
        stack: &'a str,
        /// The stage's name.
        stage: &'a str,
        /// The stack's status.
        status: &'a str,
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
