//! The CloudFormation calls that the engine makes.

use super::{
    CallResult, CallerIdentity, ChangeSetDescription, ChangeSetRequest, ChangeSetSummary,
    ContinueRequest, DeleteRequest, DriftDetection, ParameterReader, ResourceDrift,
    StackDescription, StackEvent, StackResource, Upload, ValidationFinding,
};

/// The part of CloudFormation's API that the engine uses: AWS's (`aws`) or the embedded one ([`local`](super::local)).
///
/// Every method is one API call with AWS's name. Implementations paginate; the engine waits.
#[allow(
    async_fn_in_trait,
    reason = "the engine is generic over it, and drives it on one thread"
)]
pub trait ControlPlane {
    /// The prefix of every printed line: `local`, or the account and region.
    fn label(&self) -> &str;

    /// The region of all calls.
    fn region(&self) -> &str;

    /// Waits before the next poll; the local implementation doesn't wait.
    async fn pause(&self);

    /// The account and principal of the credentials (`GetCallerIdentity`).
    async fn caller_identity(&self) -> CallResult<CallerIdentity>;

    /// The stack with this name or ARN; `None` if it doesn't exist.
    async fn describe_stack(&self, name: &str) -> CallResult<Option<StackDescription>>;

    /// Whether the operation in progress in the stack has stopped because no process runs it. Never on AWS.
    async fn is_abandoned(&self, _stack: &str) -> CallResult<bool> {
        Ok(false)
    }

    /// The stacks of the account and region that read SSM parameters by their template parameters (`DescribeStacks`
    /// without a name).
    async fn list_parameter_readers(&self) -> CallResult<Vec<ParameterReader>>;

    /// The names of the stacks that import an export (`ListImports`).
    async fn list_imports(&self, export: &str) -> CallResult<Vec<String>>;

    /// The stack's template as it was submitted.
    async fn get_template(&self, name: &str) -> CallResult<String>;

    /// The stack's resources with their physical ids.
    async fn describe_stack_resources(&self, name: &str) -> CallResult<Vec<StackResource>>;

    /// Uploads a template that is too large to be sent inline to S3; returns its URL.
    async fn upload_template(&self, stack: &str, body: &str) -> CallResult<Upload>;

    /// Creates a change set; returns its ARN.
    async fn create_change_set(&self, request: &ChangeSetRequest) -> CallResult<String>;

    /// The change set with this ARN.
    async fn describe_change_set(&self, arn: &str) -> CallResult<ChangeSetDescription>;

    /// The stack's change sets that weren't executed, oldest first; empty if the stack doesn't exist.
    async fn list_change_sets(&self, stack: &str) -> CallResult<Vec<ChangeSetSummary>>;

    /// The findings of CloudFormation's early validation: the errors of a change set that failed because of them, or
    /// warnings.
    async fn validation_findings(&self, change_set: &str) -> CallResult<Vec<ValidationFinding>>;

    /// Deletes a change set that won't be executed.
    async fn delete_change_set(&self, arn: &str) -> CallResult<()>;

    /// Starts to execute a change set.
    async fn execute_change_set(&self, arn: &str, token: &str) -> CallResult<()>;

    /// Sends a success or failure signal to a resource with a creation policy (`SignalResource`). `signal` has its logical id, and
    /// the unique id of the signal, 1 to 64 characters.
    async fn signal_resource(
        &self,
        stack: &str,
        signal: (&str, &str),
        success: bool,
    ) -> CallResult<()>;

    /// The stack's events after `last_seen`, oldest first; all events of the latest operation if `last_seen` is `None`.
    async fn events_since(
        &self,
        stack: &str,
        last_seen: Option<&str>,
    ) -> CallResult<Vec<StackEvent>>;

    /// Starts to delete the stack.
    async fn delete_stack(&self, request: &DeleteRequest) -> CallResult<()>;

    /// Cancels a running update, which then rolls back (`CancelUpdateStack`).
    async fn cancel_update(&self, stack: &str, token: &str) -> CallResult<()>;

    /// Continues a failed rollback of an update (`ContinueUpdateRollback`).
    async fn continue_update_rollback(&self, request: &ContinueRequest) -> CallResult<()>;

    /// Rolls a stack in `CREATE_FAILED` or `UPDATE_FAILED` back to its last stable state (`RollbackStack`). CloudFormation
    /// assumes `service_role`. Default: the stack's role.
    async fn rollback_stack(
        &self,
        stack: &str,
        token: &str,
        service_role: Option<&str>,
    ) -> CallResult<()>;

    /// Starts to detect drift; returns the id of the detection (`DetectStackDrift`).
    async fn detect_drift(&self, stack: &str) -> CallResult<String>;

    /// The state of a drift detection (`DescribeStackDriftDetectionStatus`).
    async fn drift_detection(&self, id: &str) -> CallResult<DriftDetection>;

    /// The modified and deleted resources that the latest detection found (`DescribeStackResourceDrifts`).
    async fn resource_drifts(&self, stack: &str) -> CallResult<Vec<ResourceDrift>>;

    /// Enables or disables termination protection.
    async fn set_termination_protection(&self, stack: &str, on: bool) -> CallResult<()>;
}
