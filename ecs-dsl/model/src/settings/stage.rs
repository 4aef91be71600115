//! The stage of each settings file.

use super::errors::SettingsError;
use super::message::Message;
use super::value::equal;
use super::{Expected, SettingsErrors};
use crate::rules::{Help, codes};

/// A settings file of a stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StageFile {
    /// The stage: the file's name without its extension.
    pub stage: &'static str,
    /// The path in messages.
    pub path: &'static str,
}

/// Rejects two files for one stage, such as `dev.toml` and `dev.json`.
#[track_caller]
pub const fn reject_duplicate_stages(files: &[StageFile]) {
    let mut index = 1;
    while index < files.len() {
        let (earlier, file) = (files[index - 1], files[index]);
        if equal(earlier.stage, file.stage) {
            let mut errors = SettingsErrors::for_path(file.path);
            errors.push(SettingsError {
                line: 1,
                code: codes::DUPLICATE_SETTINGS_FILE,
                message: Message::new(&[
                    "stage `",
                    file.stage,
                    "` already has settings in `",
                    earlier.path,
                    "`",
                ]),
                allowed: Expected::text("one file for each stage"),
                help: Help::None,
            });
            errors.fail();
        }
        index += 1;
    }
}
