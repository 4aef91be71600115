//! The verbs of commands on a stack, for messages.

/// The verb of a command on a stack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    /// Creates or updates it.
    Deploy,
    /// Deletes it.
    Destroy,
    /// Deletes the remains of a failed creation and creates the stack again.
    Recreate,
    /// Recovers it from a failed state.
    Recover,
    /// Executes an existing change set.
    Execute,
    /// Cancels its update.
    Cancel,
    /// Reads its outputs.
    Outputs,
}

impl Verb {
    /// The command, as typed.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Deploy => "deploy",
            Self::Destroy => "destroy",
            Self::Recreate => "deploy --recreate",
            Self::Recover => "recover",
            Self::Execute => "execute",
            Self::Cancel => "cancel",
            Self::Outputs => "outputs",
        }
    }

    pub(super) fn participle(self) -> &'static str {
        match self {
            Self::Deploy => "deployed",
            Self::Destroy => "destroyed",
            Self::Recreate => "recreated",
            Self::Recover => "recovered",
            Self::Execute => "changed",
            Self::Cancel => "rolled back",
            Self::Outputs => "read",
        }
    }
}
