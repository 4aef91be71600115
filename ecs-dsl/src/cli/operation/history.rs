//! How deployments are kept: how many, and the commit that they come from.

use std::process::{Child, Command, Stdio};

use clap::Args;

use crate::deploy::engine::HistorySettings;
use crate::deploy::history::KEPT;

/// The variables in which CI systems have the commit: GitHub Actions, GitLab, CodeBuild, CircleCI, Bitbucket, Azure Pipelines,
/// Buildkite, Jenkins.
const COMMIT_VARIABLES: [&str; 8] = [
    "GITHUB_SHA",
    "CI_COMMIT_SHA",
    "CODEBUILD_RESOLVED_SOURCE_VERSION",
    "CIRCLE_SHA1",
    "BITBUCKET_COMMIT",
    "BUILD_SOURCEVERSION",
    "BUILDKITE_COMMIT",
    "GIT_COMMIT",
];

/// What git appends to the commit of a changed working tree.
const DIRTY: &str = "-dirty";

/// How deployments are kept.
#[derive(Debug, Args)]
pub(in crate::cli) struct HistoryArguments {
    /// Keep the last N deployments of a stack for `rollback`; 0 keeps none
    #[arg(
        long = "keep-deployments",
        value_name = "N",
        env = "ECS_DSL_KEEP_DEPLOYMENTS",
        hide_env_values = true,
        default_value_t = KEPT
    )]
    count: usize,
}

impl HistoryArguments {
    /// The settings for a deployment of this commit.
    pub(in crate::cli) fn settings(&self, commit: Option<String>) -> HistorySettings {
        let mut settings = HistorySettings::new(self.count);
        settings.commit = commit;
        settings
    }

    /// Starts to look for the commit of the program, unless nothing is kept.
    pub(in crate::cli) fn find_commit(&self, variable: impl Fn(&str) -> Option<String>) -> Commit {
        match self.count {
            0 => Commit::Known(None),
            _ => Commit::find(variable),
        }
    }
}

/// The commit of the program.
#[derive(Debug)]
pub(in crate::cli) enum Commit {
    Known(Option<String>),
    /// Git looks for it.
    Git(Child),
}

impl Commit {
    /// From the variables of CI systems, or from git. Git runs meanwhile: it may have to read many files.
    fn find(variable: impl Fn(&str) -> Option<String>) -> Self {
        let given = COMMIT_VARIABLES.iter().find_map(|name| variable(name));
        if let Some(commit) = given.filter(|commit| is_commit(commit)) {
            return Self::Known(Some(commit));
        }
        let started = Command::new("git")
            .args([
                "describe",
                "--always",
                "--dirty",
                "--abbrev=40",
                "--exclude=*",
            ])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn();
        // Without git or a repository, the commit is unknown.
        started.map_or(Self::Known(None), Self::Git)
    }

    /// The commit, with `-dirty` if files have changed since; `None` if it is unknown.
    pub(in crate::cli) fn read(self) -> Option<String> {
        match self {
            Self::Known(commit) => commit,
            Self::Git(child) => {
                let output = child.wait_with_output().ok()?;
                let commit = String::from_utf8(output.stdout).ok()?;
                let commit = commit.trim();
                is_commit(commit.trim_end_matches(DIRTY)).then(|| commit.to_owned())
            }
        }
    }
}

/// Whether it is the hash of a commit: other CI systems have names of versions in the same variables.
fn is_commit(text: &str) -> bool {
    matches!(text.len(), 40 | 64) && text.bytes().all(|digit| digit.is_ascii_hexdigit())
}

/// The commit as git abbreviates it.
pub(in crate::cli) fn short_commit(commit: &str) -> String {
    let (hash, dirty) = match commit.strip_suffix(DIRTY) {
        Some(hash) => (hash, DIRTY),
        None => (commit, ""),
    };
    format!("{}{dirty}", hash.get(..10).unwrap_or(hash))
}

#[cfg(test)]
mod tests {
    use super::{Commit, short_commit};

    const HASH: &str = "4c13db7d1aa90d281c38dff23a09a7b6a2a3be7e";

    #[test]
    fn commit_is_that_of_the_pipeline() {
        for name in ["GITHUB_SHA", "CI_COMMIT_SHA"] {
            let commit = Commit::find(|asked| (asked == name).then(|| HASH.to_owned()));
            assert_eq!(commit.read().as_deref(), Some(HASH), "{name}");
        }
    }

    #[test]
    fn other_values_of_the_variables_are_not_commits() {
        let commit = Commit::find(|_| Some("arn:aws:s3:::sources/app.zip".to_owned()));
        assert_ne!(
            commit.read().as_deref(),
            Some("arn:aws:s3:::sources/app.zip")
        );
    }

    #[test]
    fn short_commit_keeps_the_mark_of_changed_files() {
        assert_eq!(short_commit(HASH), "4c13db7d1a");
        assert_eq!(short_commit(&format!("{HASH}-dirty")), "4c13db7d1a-dirty");
        assert_eq!(short_commit("4c13"), "4c13");
    }
}
