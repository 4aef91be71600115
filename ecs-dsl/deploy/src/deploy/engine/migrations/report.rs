//! [`MigrationReport`]: the progress of a migration.

use crate::deploy::engine::TaskFailure;

/// The progress of a migration during a deployment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MigrationReport<'a> {
    /// CloudFormation waits for the migration, which another process runs.
    WaitedFor {
        /// The logical id of its task definition.
        migration: &'a str,
    },
    /// Another task of the job runs: the migration begins when that one has ended.
    Waiting {
        /// The logical id of its task definition.
        migration: &'a str,
        /// The id of the other task.
        task: &'a str,
    },
    /// Its task has started, or runs since an earlier process.
    Started {
        /// The logical id of its task definition.
        migration: &'a str,
        /// The id of the task.
        task: &'a str,
        /// `FAMILY:REVISION` of the task definition.
        revision: &'a str,
    },
    /// New lines of its log.
    Log {
        /// The logical id of its task definition.
        migration: &'a str,
        /// The lines.
        lines: &'a [String],
    },
    /// It has ended, with success or not.
    Ended {
        /// The logical id of its task definition.
        migration: &'a str,
        /// The exit code; `None` if the task never ran.
        exit_code: Option<i32>,
        /// Why it failed, if it did and the reason is known.
        failure: Option<&'a TaskFailure>,
    },
    /// It can't be started, or its end is unknown: it counts as failed.
    Failed {
        /// The logical id of its task definition.
        migration: &'a str,
        /// Why.
        reason: &'a str,
    },
    /// The deployment rolls back: its task is stopped.
    Stopping {
        /// The logical id of its task definition.
        migration: &'a str,
        /// The id of the task.
        task: &'a str,
    },
}
