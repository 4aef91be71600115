//! Where an app is deployed to.

use std::sync::Arc;

use crate::diag::{Located, Origin};

/// One deployment of the app: its name, region and account.
#[derive(Clone, Debug)]
#[must_use = "a stage does nothing until it is given to an `App`"]
pub struct Stage {
    name: Located<Arc<str>>,
    region: Option<Located<String>>,
    account: Option<Located<String>>,
    service_role: Option<Located<String>>,
    topics: Vec<Located<String>>,
    alarm_minutes: Option<Located<u32>>,
    protected: bool,
    local: bool,
}

impl Stage {
    /// A stage at AWS. Its name is the last part of the names of its stacks: lower-case letters, digits and hyphens.
    #[track_caller]
    pub fn new(name: &str) -> Self {
        Self {
            name: Located::here(name.into()),
            region: None,
            account: None,
            service_role: None,
            topics: Vec::new(),
            alarm_minutes: None,
            protected: false,
            local: false,
        }
    }

    /// The stage `local`: the embedded engine, for which no account is needed. It is what commands use when no
    /// `--stage` is given, if the app has it.
    #[track_caller]
    pub fn local() -> Self {
        Self {
            local: true,
            ..Self::new("local")
        }
    }

    /// The region, such as `us-east-1`. Without it the region comes from the environment or the profile, as for the
    /// AWS CLI.
    #[track_caller]
    pub fn region(mut self, region: &str) -> Self {
        self.region = Some(Located::here(region.into()));
        self
    }

    /// The account, 12 digits. A deployment with credentials of another account is refused before anything is done.
    #[track_caller]
    pub fn account(mut self, account: &str) -> Self {
        self.account = Some(Located::here(account.into()));
        self
    }

    /// The role that CloudFormation takes on for everything it does in the stacks of this stage, by its ARN: for change
    /// sets, deletions and the way back after a failure. Without it CloudFormation has the rights of whoever calls it, or
    /// those of the role that it was last given for the stack, which it keeps.
    ///
    /// The role must trust `cloudformation.amazonaws.com`, and who deploys needs `iam:PassRole` for it. AWS's page on the
    /// [service role](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-iam-servicerole.html).
    #[track_caller]
    pub fn service_role(mut self, arn: &str) -> Self {
        self.service_role = Some(Located::here(arn.into()));
        self
    }

    /// An SNS topic, by its ARN, that CloudFormation tells of each event of the stacks of this stage. Each call adds one;
    /// at most five. None by default. It counts from the next deployment that changes something.
    ///
    /// `NotificationARNs` of AWS's
    /// [CreateChangeSet](https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateChangeSet.html).
    #[track_caller]
    pub fn notify(mut self, topic_arn: &str) -> Self {
        self.topics.push(Located::here(topic_arn.into()));
        self
    }

    /// Lets a stack's own alarms send it back: while it is updated, and for so many minutes after everything is done, 0 to
    /// 180. An alarm that goes off undoes the update. They don't by default.
    ///
    /// CloudFormation watches at most five alarms: the first five of the stack as it is deployed, by their names in the
    /// template. `deploy` says which they are. An update lasts that much longer. A new stack has no alarms that could be
    /// watched. AWS's page on
    /// [rollback triggers](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-rollback-triggers.html).
    #[track_caller]
    pub fn roll_back_on_alarms(mut self, minutes: u32) -> Self {
        self.alarm_minutes = Some(Located::here(minutes));
        self
    }

    /// Production: data is kept when its resource leaves the template, databases and load balancers refuse to be deleted,
    /// and `destroy` is refused: take this away and deploy first.
    pub fn protected(mut self) -> Self {
        self.protected = true;
        self
    }

    /// The name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The region, if it is fixed.
    pub fn region_name(&self) -> Option<&str> {
        self.region.as_ref().map(|region| region.value.as_str())
    }

    /// The account, if it is fixed.
    pub fn account_id(&self) -> Option<&str> {
        self.account.as_ref().map(|account| account.value.as_str())
    }

    /// The ARN of the role that CloudFormation takes on, if there is one.
    pub fn service_role_arn(&self) -> Option<&str> {
        self.service_role.as_ref().map(|role| role.value.as_str())
    }

    /// The ARNs of the topics that are told of events, in the order of the calls.
    pub fn notified_topics(&self) -> impl Iterator<Item = &str> {
        self.topics.iter().map(|topic| topic.value.as_str())
    }

    /// For how many minutes after everything is done alarms may send a stack back, if they may.
    pub fn alarm_minutes(&self) -> Option<u32> {
        self.alarm_minutes.as_ref().map(|minutes| minutes.value)
    }

    /// Whether what holds data is kept in this stage.
    pub fn is_protected(&self) -> bool {
        self.protected
    }

    /// Whether this is the embedded engine's stage.
    pub fn is_local(&self) -> bool {
        self.local
    }

    pub(crate) fn origin(&self) -> Origin {
        self.name.origin
    }

    pub(crate) fn located_region(&self) -> Option<&Located<String>> {
        self.region.as_ref()
    }

    pub(crate) fn located_account(&self) -> Option<&Located<String>> {
        self.account.as_ref()
    }

    pub(crate) fn located_service_role(&self) -> Option<&Located<String>> {
        self.service_role.as_ref()
    }

    pub(crate) fn located_topics(&self) -> &[Located<String>] {
        &self.topics
    }

    pub(crate) fn located_alarm_minutes(&self) -> Option<&Located<u32>> {
        self.alarm_minutes.as_ref()
    }
}
