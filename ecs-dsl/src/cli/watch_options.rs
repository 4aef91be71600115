//! The flags for monitoring tasks during `deploy`, and for the evidence of failures.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use clap::Args;

use crate::deploy::engine::{Evidence, WatchSettings};

/// The monitoring flags.
#[derive(Debug, Args)]
pub(super) struct WatchOptions {
    /// Cancel the deployment after N new tasks stopped for the same reason, or `never`
    #[arg(long, value_name = "N|never", default_value = "3")]
    give_up_after: GiveUpAfter,
    /// Save evidence of failed deployments in this folder [default: `deploys`, next to the local state]
    #[arg(
        long,
        value_name = "DIR",
        env = "ECS_DSL_EVIDENCE_DIR",
        hide_env_values = true
    )]
    evidence: Option<PathBuf>,
}

/// A number of at least 1, or `never`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct GiveUpAfter(Option<u32>);

impl FromStr for GiveUpAfter {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match (text, text.parse()) {
            ("never", _) => Ok(Self(None)),
            (_, Ok(number)) if number > 0 => Ok(Self(Some(number))),
            _ => Err("expected a number of at least 1, or `never`".to_owned()),
        }
    }
}

impl WatchOptions {
    /// Applies the options to the settings of the engine. In the stage `local`, tasks are checked at every poll, which takes
    /// no time.
    pub(super) fn apply_to(&self, settings: &mut WatchSettings, is_local: bool) {
        settings.failure_threshold = self.give_up_after.0;
        if is_local {
            settings.polls_between_inspections = 1;
        }
    }

    /// The folder for evidence. `state` is the state folder of the stage `local`.
    pub(super) fn folder(&self, state: &Path) -> PathBuf {
        match &self.evidence {
            Some(folder) => folder.clone(),
            None => state.with_file_name("deploys"),
        }
    }
}

/// Writes `evidence` into `folder`, and returns the path. The folder is ignored by git, because evidence contains log
/// lines.
pub(super) fn save(folder: &Path, evidence: &Evidence) -> io::Result<PathBuf> {
    fs::create_dir_all(folder)?;
    let ignore = folder.join(".gitignore");
    if !ignore.exists() {
        fs::write(&ignore, "*\n")?;
    }
    let path = folder.join(evidence.file_name());
    let mut text = serde_json::to_string_pretty(evidence)?;
    text.push('\n');
    fs::write(&path, text)?;
    Ok(path)
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    use super::{GiveUpAfter, WatchOptions, save};
    use crate::deploy::engine::{Evidence, WatchSettings};

    fn watching(give_up_after: &str) -> WatchOptions {
        WatchOptions {
            give_up_after: give_up_after.parse().unwrap(),
            evidence: None,
        }
    }

    fn settings(give_up_after: &str, is_local: bool) -> WatchSettings {
        let mut settings = WatchSettings::default();
        watching(give_up_after).apply_to(&mut settings, is_local);
        settings
    }

    #[test]
    fn give_up_after_is_a_number_or_never() {
        let after = |text: &str| settings(text, false).failure_threshold;
        assert_eq!((after("5"), after("never")), (Some(5), None));
        for wrong in ["0", "-1", "soon"] {
            assert_eq!(
                wrong.parse::<GiveUpAfter>().unwrap_err(),
                "expected a number of at least 1, or `never`"
            );
        }
        assert_eq!(settings("3", true).polls_between_inspections, 1);
    }

    #[test]
    fn evidence_is_saved_next_to_the_state_and_ignored_by_git() {
        let folder = tempfile::tempdir().unwrap();
        let deploys = watching("3").folder(&folder.path().join("local"));
        assert_eq!(deploys, folder.path().join("deploys"));
        assert_eq!(
            watching("3").folder(Path::new(".ecs-dsl/local")),
            PathBuf::from(".ecs-dsl/deploys")
        );
        let evidence = Evidence {
            version: 1,
            id: "ecs-dsl-0a1b/../2c".into(),
            stack: "web".into(),
            stack_id: "arn".into(),
            stage: "dev".into(),
            status: "UPDATE_IN_PROGRESS".into(),
            failures: Vec::new(),
            services: Vec::new(),
            resources: Vec::new(),
        };
        let path = save(&deploys, &evidence).unwrap();
        assert_eq!(path, deploys.join("ecs-dsl-0a1b----2c.json"));
        let text = std::fs::read_to_string(path).unwrap();
        assert!(text.starts_with("{\n  \"version\": 1,"));
        let ignored = std::fs::read_to_string(deploys.join(".gitignore")).unwrap();
        assert_eq!(ignored, "*\n");
    }
}
