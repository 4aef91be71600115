//! The flags for monitoring tasks during `deploy`, and for the evidence of failures.

use std::path::{Path, PathBuf};
use std::str::FromStr;

use clap::Args;

use crate::deploy::engine::WatchSettings;

/// The monitoring flags.
#[derive(Debug, Args)]
pub(in crate::cli) struct WatchOptions {
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
    pub(in crate::cli) fn apply_to(&self, settings: &mut WatchSettings, is_local: bool) {
        settings.failure_threshold = self.give_up_after.0;
        if is_local {
            settings.polls_between_inspections = 1;
        }
    }

    /// The folder for evidence. `state` is the state folder of the stage `local`.
    pub(in crate::cli) fn folder(&self, state: &Path) -> PathBuf {
        match &self.evidence {
            Some(folder) => folder.clone(),
            None => state.with_file_name("deploys"),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    use super::{GiveUpAfter, WatchOptions};
    use crate::deploy::engine::WatchSettings;

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
    fn evidence_folder_is_next_to_the_state() {
        let folder = |state: &str| watching("3").folder(Path::new(state));
        assert_eq!(folder(".ecs-dsl/local"), PathBuf::from(".ecs-dsl/deploys"));
        assert_eq!(folder("/a/local"), PathBuf::from("/a/deploys"));
    }
}
