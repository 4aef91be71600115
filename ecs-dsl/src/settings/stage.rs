//! Which file is which stage's.

use super::fault::Fault;
use super::value::equal;
use super::words::Words;
use super::{Expected, Faults};

/// A settings file of a stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StageFile {
    /// The stage: the file's name without its extension.
    pub stage: &'static str,
    /// The path, as messages name it.
    pub path: &'static str,
}

/// Refuses two files of one stage, such as `dev.toml` and `dev.json`.
#[track_caller]
pub const fn each_stage_once(files: &[StageFile]) {
    let mut index = 1;
    while index < files.len() {
        let (earlier, file) = (files[index - 1], files[index]);
        if equal(earlier.stage, file.stage) {
            let mut faults = Faults::at(file.path);
            faults.push(Fault {
                line: 1,
                code: "ECS2003",
                words: Words::of(&[
                    "stage `",
                    file.stage,
                    "` has its settings from `",
                    earlier.path,
                    "` already",
                ]),
                allowed: Expected::words("one file for each stage"),
            });
            faults.stop();
        }
        index += 1;
    }
}
