//! Stages: the deployments of an app.

use std::sync::Arc;

use crate::diag::{SourceLocation, Spanned};

/// A deployment of the app: its name, region and account.
#[derive(Clone, Debug)]
#[must_use = "a stage does nothing until it is given to an `App`"]
pub struct Stage {
    name: Spanned<Arc<str>>,
    region: Option<Spanned<String>>,
    account: Option<Spanned<String>>,
    service_role: Option<Spanned<String>>,
    topics: Vec<Spanned<String>>,
    alarm_minutes: Option<Spanned<u32>>,
    stack_names: Vec<OwnStackName>,
    boundary: Option<Spanned<String>>,
    role_path: Option<Spanned<String>>,
    required_tags: Vec<Spanned<String>>,
    protected: bool,
    images_by_tag: bool,
    local: bool,
}

/// A name that the program gives to a stack.
#[derive(Clone, Debug)]
pub(crate) struct OwnStackName {
    /// The stack's name in the program; `None` for the only stack of an app.
    pub(crate) scope: Option<String>,
    pub(crate) name: Spanned<String>,
}

impl Stage {
    /// A stage on AWS. Its name is the last part of the names of its stacks: lowercase letters, digits and hyphens.
    // rule: stage_name
    #[track_caller]
    pub fn new(name: &str) -> Self {
        Self {
            name: Spanned::here(name.into()),
            region: None,
            account: None,
            service_role: None,
            topics: Vec::new(),
            alarm_minutes: None,
            stack_names: Vec::new(),
            boundary: None,
            role_path: None,
            required_tags: Vec::new(),
            protected: false,
            images_by_tag: false,
            local: false,
        }
    }

    /// The stage `local`: CloudFormation emulated in this process, without an AWS account. Commands without `--stage`
    /// use it, if the app has it.
    #[track_caller]
    pub fn local() -> Self {
        Self {
            local: true,
            ..Self::new("local")
        }
    }

    /// The AWS region, such as `us-east-1`. Default: the region of the environment or the profile, as for the AWS CLI.
    // rule: region
    #[track_caller]
    pub fn region(mut self, region: &str) -> Self {
        self.region = Some(Spanned::here(region.into()));
        self
    }

    /// The AWS account, 12 digits. Default: the account of the credentials. With credentials of another account,
    /// commands stop before they do anything.
    // rule: account_id
    #[track_caller]
    pub fn account(mut self, account: &str) -> Self {
        self.account = Some(Spanned::here(account.into()));
        self
    }

    /// The role that CloudFormation assumes for all operations on the stacks of this stage, by its ARN: change sets,
    /// deletions and rollbacks. Default: the permissions of the caller, or of the role that the stack was last deployed
    /// with, which CloudFormation remembers.
    ///
    /// The role must trust `cloudformation.amazonaws.com`, and the caller needs `iam:PassRole` for it. `RoleARN`:
    /// [service role](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-iam-servicerole.html).
    // rule: service_role
    #[track_caller]
    pub fn service_role(mut self, arn: &str) -> Self {
        self.service_role = Some(Spanned::here(arn.into()));
        self
    }

    /// Adds an SNS topic, by its ARN, to which CloudFormation sends the events of the stacks of this stage; at most
    /// five. Default: none. It takes effect with the next deployment that changes something. `NotificationARNs`:
    /// [CreateChangeSet](https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateChangeSet.html).
    // rule: topic_arn
    #[track_caller]
    pub fn notify(mut self, topic_arn: &str) -> Self {
        self.topics.push(Spanned::here(topic_arn.into()));
        self
    }

    /// Rolls a stack's update back when one of its own alarms fires, during the update or for this many minutes after
    /// it, 0 to 180. Default: alarms roll nothing back.
    ///
    /// CloudFormation monitors at most five alarms: the first five of the deployed stack, by their logical ids.
    /// `deploy` prints them. An update takes that much longer. A new stack has no alarms to monitor.
    /// `MonitoringTimeInMinutes` and `RollbackTriggers`:
    /// [rollback triggers](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-rollback-triggers.html).
    // rule: alarm_minutes
    #[track_caller]
    pub fn roll_back_on_alarms(mut self, minutes: u32) -> Self {
        self.alarm_minutes = Some(Spanned::here(minutes));
        self
    }

    /// The name of the stack in CloudFormation, for an app with one stack. Called again, it adds another name, which is an error. Default: `<app>-<stage>`. `StackName`:
    /// [CreateStack](https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStack.html).
    ///
    /// Only the stack has this name: its resources are still named by app and stage. A stack can't be renamed, so
    /// with another name the next deployment creates a second stack.
    // rule: stack_name
    #[track_caller]
    pub fn stack_name(mut self, name: &str) -> Self {
        self.stack_names.push(OwnStackName {
            scope: None,
            name: Spanned::here(name.into()),
        });
        self
    }

    /// The name in CloudFormation of one of several stacks: `.stack_name_of("network", "corp-network-production")` for
    /// `stacks.stack("network")`. Called again, it adds the name of another stack. Default: `<app>-<stack>-<stage>`.
    /// `StackName`:
    /// [CreateStack](https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStack.html).
    ///
    /// The SSM parameters by which other stacks of the app read its values are named after it, `/ecs-dsl/<name>/…`.
    // rule: stack_name(name)
    #[track_caller]
    pub fn stack_name_of(mut self, stack: &str, name: &str) -> Self {
        self.stack_names.push(OwnStackName {
            scope: Some(stack.into()),
            name: Spanned::here(name.into()),
        });
        self
    }

    /// Sets the permissions boundary of every role that the stacks of this stage create, by the ARN of a managed policy; those
    /// of raw resources and overrides keep their own. Default: no boundary. `PermissionsBoundary`:
    /// [permissions boundaries](https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html).
    ///
    /// Role names begin with the name of the stack, so that [`stack_name`](Self::stack_name) gives them a prefix that an
    /// organisation requires.
    // rule: policy_arn
    #[track_caller]
    pub fn permissions_boundary(mut self, arn: &str) -> Self {
        self.boundary = Some(Spanned::here(arn.into()));
        self
    }

    /// The path of every role that the stacks of this stage create, such as `/services/`. Default: `/`. Changing it replaces the
    /// roles. `Path`:
    /// [AWS::IAM::Role](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-role.html).
    // rule: role_path
    #[track_caller]
    pub fn role_path(mut self, path: &str) -> Self {
        self.role_path = Some(Spanned::here(path.into()));
        self
    }

    /// Adds keys of tags that every stack of this stage must have by `stack.tag(…)`: a rule reports a stack without one
    /// (`missing-required-tag`). Default: none. `Name` and `Environment` are always set. `Tags`:
    /// [tag policies](https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_tag-policies.html).
    #[track_caller]
    pub fn required_tags<'k>(mut self, keys: impl IntoIterator<Item = &'k str>) -> Self {
        for key in keys {
            self.required_tags.push(Spanned::here(key.into()));
        }
        self
    }

    /// Marks a production stage: data is kept when its resource leaves the template, databases and load balancers have
    /// deletion protection, and `destroy` is refused until a deployment without this call. Default: not protected.
    pub fn protected(mut self) -> Self {
        self.protected = true;
        self
    }

    /// Deploys images by their tags, as the program names them. Default: an image of Amazon ECR is deployed by the digest that its tag
    /// has at that moment, so that all tasks of a revision run the same image, a moved tag is a change in the plan, and a rollback
    /// starts exactly what ran before. `Image`:
    /// [ContainerDefinition](https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html).
    pub fn images_by_tag(mut self) -> Self {
        self.images_by_tag = true;
        self
    }

    /// The stage's name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The region, if the program sets it.
    pub fn region_name(&self) -> Option<&str> {
        self.region.as_ref().map(|region| region.value.as_str())
    }

    /// The account, if the program sets it.
    pub fn account_id(&self) -> Option<&str> {
        self.account.as_ref().map(|account| account.value.as_str())
    }

    /// The ARN of the role that CloudFormation assumes, if the program sets it.
    pub fn service_role_arn(&self) -> Option<&str> {
        self.service_role.as_ref().map(|role| role.value.as_str())
    }

    /// The ARNs of the topics that get stack events, in the order of the calls.
    pub fn notified_topics(&self) -> impl Iterator<Item = &str> {
        self.topics.iter().map(|topic| topic.value.as_str())
    }

    /// For how many minutes after an update alarms roll it back; `None` if they don't.
    pub fn alarm_minutes(&self) -> Option<u32> {
        self.alarm_minutes.as_ref().map(|minutes| minutes.value)
    }

    /// Whether the stage is protected.
    pub fn is_protected(&self) -> bool {
        self.protected
    }

    /// Whether images of Amazon ECR are pinned to their digests.
    pub fn pins_images(&self) -> bool {
        !self.images_by_tag
    }

    /// Whether this is the stage of the emulated CloudFormation.
    pub fn is_local(&self) -> bool {
        self.local
    }

    pub(crate) fn origin(&self) -> SourceLocation {
        self.name.origin
    }

    pub(crate) fn spanned_region(&self) -> Option<&Spanned<String>> {
        self.region.as_ref()
    }

    pub(crate) fn spanned_account(&self) -> Option<&Spanned<String>> {
        self.account.as_ref()
    }

    pub(crate) fn spanned_service_role(&self) -> Option<&Spanned<String>> {
        self.service_role.as_ref()
    }

    pub(crate) fn spanned_boundary(&self) -> Option<&Spanned<String>> {
        self.boundary.as_ref()
    }

    pub(crate) fn spanned_role_path(&self) -> Option<&Spanned<String>> {
        self.role_path.as_ref()
    }

    pub(crate) fn spanned_required_tags(&self) -> &[Spanned<String>] {
        &self.required_tags
    }

    pub(crate) fn spanned_topics(&self) -> &[Spanned<String>] {
        &self.topics
    }

    /// The names that the program gives to stacks. Of two for the same stack, the last one counts.
    pub(crate) fn own_stack_names(&self) -> impl DoubleEndedIterator<Item = &OwnStackName> {
        self.stack_names.iter()
    }

    /// The name that the program gives to the stack called `scope`, or to the only one.
    pub(crate) fn own_stack_name(&self, scope: Option<&str>) -> Option<&Spanned<String>> {
        let mut names = self.own_stack_names().rev();
        let own = names.find(|own| own.scope.as_deref() == scope);
        own.map(|own| &own.name)
    }

    pub(crate) fn spanned_alarm_minutes(&self) -> Option<&Spanned<u32>> {
        self.alarm_minutes.as_ref()
    }
}
