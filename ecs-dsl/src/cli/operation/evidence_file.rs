//! Writes the evidence of a failed deployment into a file.

use std::io;
use std::path::{Path, PathBuf};

use crate::deploy::engine::Evidence;
use crate::deploy::private_file;

/// Writes `evidence` into `folder`, and returns the path. The folder is ignored by git, because evidence contains log
/// lines.
pub(in crate::cli) fn save(folder: &Path, evidence: &Evidence) -> io::Result<PathBuf> {
    private_file::create_folder(folder)?;
    let ignore = folder.join(".gitignore");
    if !ignore.exists() {
        private_file::write(&ignore, "*\n")?;
    }
    let path = folder.join(evidence.file_name());
    let mut text = serde_json::to_string_pretty(evidence)?;
    text.push('\n');
    private_file::write(&path, &text)?;
    Ok(path)
}

#[cfg(test)]
mod tests {
    use super::save;
    use crate::deploy::engine::Evidence;

    #[test]
    fn evidence_is_saved_in_a_folder_that_git_ignores() {
        let folder = tempfile::tempdir().unwrap();
        let deploys = folder.path().join("deploys");
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
