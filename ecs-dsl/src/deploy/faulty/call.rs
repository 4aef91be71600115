//! The calls that can fail, by AWS's names.

use std::fmt;

use serde::Deserialize;

/// Makes the enumeration, its list, and the names, from one table.
macro_rules! calls {
    ($($service:literal: $($name:ident $doc:literal),+;)+) => {
        /// A call that the engine makes, by AWS's name. Where one method makes several calls at AWS, it goes by the first.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
        #[non_exhaustive]
        pub enum Call {
            $($(#[doc = $doc] $name,)+)+
        }

        impl Call {
            /// Every call.
            pub const ALL: &[Self] = &[$($(Self::$name,)+)+];

            /// AWS's name of it, such as `CreateChangeSet`.
            pub const fn name(self) -> &'static str {
                match self {
                    $($(Self::$name => stringify!($name),)+)+
                }
            }

            /// What IAM calls the service, such as `cloudformation`.
            pub const fn service(self) -> &'static str {
                match self {
                    $($(Self::$name => $service,)+)+
                }
            }
        }
    };
}

calls! {
    "sts": GetCallerIdentity "Whose credentials these are.";
    "s3": PutObject "Puts a large template where CloudFormation can read it.";
    "cloudformation":
        DescribeStacks "The stack with its status and outputs.",
        GetTemplate "The template that is deployed.",
        ListStackResources "The resources of a stack.",
        CreateChangeSet "Makes a change set.",
        DescribeChangeSet "How far a change set is, and what it would do.",
        ListChangeSets "The change sets of a stack.",
        DescribeEvents "What the checks before an execution found.",
        DeleteChangeSet "Takes a change set away.",
        ExecuteChangeSet "Starts to carry a change set out.",
        DescribeStackEvents "What happened in a stack.",
        DeleteStack "Starts to delete a stack.",
        CancelUpdateStack "Stops an update.",
        ContinueUpdateRollback "Lets a stack try again to go back.",
        RollbackStack "Lets a stack whose failure was kept go back.",
        UpdateTerminationProtection "Lets a stack refuse to be deleted, or not.";
    "ecs":
        DescribeServices "How services are.",
        ListTasks "The tasks of a service that have stopped.";
    "elasticloadbalancing":
        DescribeTargetHealth "How the targets of a target group are.",
        DescribeListeners "Where listeners and rules send to.";
    "logs": GetLogEvents "The last lines of a log.";
    "ecr": BatchGetImage "Whether an image is there.";
    "acm": DescribeCertificate "How a certificate is.";
    "cloudformation":
        GetResource "Whether something is there.",
        ListResources "How many there are of something.";
}

impl fmt::Display for Call {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
