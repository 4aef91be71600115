//! The AWS API calls that a rule can make fail.

use std::fmt;

use serde::Deserialize;

/// Generates the enum, the list of its variants and their names from one table.
macro_rules! calls {
    ($($service:literal: $($name:ident $doc:literal),+;)+) => {
        /// An AWS API call of the deployment engine. A method that makes several calls counts as the first of them.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
        pub enum Call {
            $($(#[doc = $doc] $name,)+)+
        }

        impl Call {
            /// All calls.
            pub const ALL: &[Self] = &[$($(Self::$name,)+)+];

            /// AWS's name of the call, such as `CreateChangeSet`.
            pub const fn name(self) -> &'static str {
                match self {
                    $($(Self::$name => stringify!($name),)+)+
                }
            }

            /// The service prefix in IAM actions, such as `cloudformation`.
            pub const fn service(self) -> &'static str {
                match self {
                    $($(Self::$name => $service,)+)+
                }
            }
        }
    };
}

calls! {
    "sts": GetCallerIdentity "Returns the account and the ARN of the credentials.";
    "s3":
        PutObject "Uploads a large template for CloudFormation, or keeps a deployment.",
        ListObjectsV2 "Lists the kept deployments of a stack.",
        GetObject "Returns a kept deployment.",
        DeleteObject "Deletes a kept deployment.",
        ListObjectVersions "Lists the objects of a bucket that is emptied, and deletes them.";
    "cloudformation":
        DescribeStacks "Returns the status and the outputs of a stack.",
        ListImports "Lists the stacks that import an export.",
        GetTemplate "Returns the deployed template.",
        ListStackResources "Lists the resources of a stack.",
        CreateChangeSet "Creates a change set.",
        DescribeChangeSet "Returns the status and the changes of a change set.",
        ListChangeSets "Lists the change sets of a stack.",
        DescribeEvents "Returns the results of the validation of a change set.",
        DeleteChangeSet "Deletes a change set.",
        ExecuteChangeSet "Starts to execute a change set.",
        DescribeStackEvents "Returns the events of a stack.",
        DeleteStack "Starts to delete a stack.",
        CancelUpdateStack "Cancels an update.",
        ContinueUpdateRollback "Continues a failed rollback.",
        SignalResource "Signals success or failure to a wait condition.",
        RollbackStack "Rolls back a stack in `CREATE_FAILED` or `UPDATE_FAILED`.",
        DetectStackDrift "Starts to detect drift.",
        DescribeStackDriftDetectionStatus "Returns the state of a drift detection.",
        DescribeStackResourceDrifts "Returns the drifted resources.",
        UpdateTerminationProtection "Turns termination protection on or off.";
    "ecs":
        DescribeServices "Describes services.",
        DescribeTasks "Describes tasks.",
        ExecuteCommand "Starts a command in a container.",
        ListTasks "Lists tasks.",
        RunTask "Starts one-off tasks.",
        UpdateService "Changes a service.",
        StopTask "Stops a task.";
    "application-autoscaling":
        DescribeScalableTargets "Describes the scaling of services.",
        RegisterScalableTarget "Suspends or resumes scaling.",
        DescribeScalingActivities "Returns the latest scaling activities.";
    "elasticloadbalancing":
        DescribeTargetHealth "Returns the health of the targets of a target group.",
        DescribeListeners "Returns the forward actions of listeners and rules.",
        DescribeRules "Returns the rules of a listener.";
    "logs":
        GetLogEvents "Returns the last lines of a log stream.",
        FilterLogEvents "Returns the events of a log group.";
    "cloudwatch": DescribeAlarms "Describes alarms.";
    "ssm":
        GetParameters "Returns the values of SSM parameters.",
        DescribeParameters "Describes SSM parameters.",
        GetParameter "Returns the value of an SSM parameter.",
        PutParameter "Creates or changes an SSM parameter.",
        StartSession "Starts a session in a container.";
    "secretsmanager":
        DescribeSecret "Describes a secret.",
        GetSecretValue "Returns the value of a secret.",
        CreateSecret "Creates a secret.",
        PutSecretValue "Sets the value of a secret.",
        RotateSecret "Starts the rotation of a secret.";
    "ecr":
        BatchGetImage "Looks up an image.",
        GetAuthorizationToken "Returns the login of a registry.";
    "acm": DescribeCertificate "Describes a certificate.";
    "cloudformation":
        GetResource "Looks up a resource.",
        ListResources "Counts the resources of a type.";
}

impl fmt::Display for Call {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
