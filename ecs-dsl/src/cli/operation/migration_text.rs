//! The text of the progress of a migration.

use crate::cli::terminal::style::{self, paint};
use crate::deploy::engine::MigrationReport;

/// The text; each line of a log is one of its lines.
pub(super) fn migration_text(report: &MigrationReport<'_>) -> String {
    match report {
        MigrationReport::WaitedFor { migration } => format!(
            "CloudFormation waits for migration `{migration}`, which the process that deploys runs"
        ),
        MigrationReport::Waiting { migration, task } => {
            format!(
                "migration `{migration}` waits until task {task} has ended, which runs the same job"
            )
        }
        MigrationReport::Started {
            migration,
            task,
            revision,
        } => format!("migration `{migration}`: task {task} of {revision} runs"),
        MigrationReport::Log { migration, lines } => {
            let label = paint(style::DIM, format_args!("{migration} |"));
            let lines = lines.iter().map(|line| format!("{label} {line}"));
            lines.collect::<Vec<_>>().join("\n")
        }
        MigrationReport::Ended {
            migration,
            exit_code: Some(0),
            ..
        } => format!("migration `{migration}` succeeded"),
        MigrationReport::Ended {
            migration,
            exit_code,
            failure,
        } => {
            let code = exit_code.map(|code| format!(" with exit code {code}"));
            let failure = failure.map(|found| format!(": {}; {}", found.summary, found.hint));
            let (code, failure) = (code.unwrap_or_default(), failure.unwrap_or_default());
            let text = format!("migration `{migration}` failed{code}{failure}");
            paint(style::ERROR, text)
        }
        MigrationReport::Failed { migration, reason } => {
            let text = format!("migration `{migration}` failed: {reason}");
            paint(style::ERROR, text)
        }
        MigrationReport::Stopping { migration, task } => {
            format!("stopping task {task} of migration `{migration}`")
        }
    }
}
