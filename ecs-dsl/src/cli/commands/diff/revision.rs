//! Reads a file at a git revision.

use std::path::Path;
use std::process::Command;

use crate::cli::error::CliError;

/// The text of `path` at `revision`: a branch, a tag, a commit or an expression such as `HEAD~3`.
pub(in crate::cli) fn at_revision(path: &Path, revision: &str) -> Result<String, CliError> {
    let fail = |reason: String| CliError::Revision {
        path: path.to_owned(),
        revision: revision.to_owned(),
        reason,
    };
    // Git would parse it as a flag or as another path.
    if revision.is_empty() || revision.starts_with('-') || revision.contains(':') {
        return Err(fail("not a valid revision".to_owned()));
    }
    if revision.contains("..") {
        return Err(fail("a range of revisions; give one revision".to_owned()));
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    // The folder may have been deleted since.
    let (folder, place) = match folder {
        Some(folder) if folder.is_dir() => (folder, name.into_owned()),
        _ => (Path::new("."), path.display().to_string()),
    };
    let output = Command::new("git")
        .arg("-C")
        .arg(folder)
        .arg("show")
        .arg(format!("{revision}:./{place}"))
        .env("LC_ALL", "C")
        .output()
        .map_err(|source| CliError::NoGit { source })?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    let message = String::from_utf8_lossy(&output.stderr);
    let first = message.lines().next().unwrap_or("git gives no reason");
    Err(fail(first.trim_start_matches("fatal: ").to_owned()))
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::process::Command;

    use super::at_revision;
    use crate::cli::error::CliError;
    use crate::cli::exit;

    fn git(folder: &Path, arguments: &[&str]) {
        let output = Command::new("git")
            .arg("-C")
            .arg(folder)
            .args(["-c", "user.name=t", "-c", "user.email=t@example.com"])
            .args(["-c", "commit.gpgsign=false"])
            .args(arguments)
            .output()
            .unwrap();
        assert!(output.status.success(), "{output:?}");
    }

    #[test]
    fn file_is_read_at_a_revision() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("infra").join("prod.json");
        std::fs::create_dir(folder.path().join("infra")).unwrap();
        std::fs::write(&file, "old").unwrap();
        git(folder.path(), &["init", "-q"]);
        git(folder.path(), &["add", "."]);
        git(folder.path(), &["commit", "-q", "-m", "one"]);
        std::fs::write(&file, "new").unwrap();
        assert_eq!(at_revision(&file, "HEAD").unwrap(), "old");
        for (path, revision) in [
            (file.clone(), "no-such-branch"),
            (folder.path().join("infra/other.json"), "HEAD"),
            (file.clone(), "--output=x"),
            (file, "HEAD:other"),
        ] {
            let error = at_revision(&path, revision).unwrap_err();
            assert!(matches!(error, CliError::Revision { .. }), "{error}");
            assert_eq!(error.exit_code(), exit::USAGE_ERROR);
            assert!(error.hint().is_some());
        }
    }

    #[test]
    fn file_outside_of_a_repository_is_an_error() {
        let folder = tempfile::tempdir().unwrap();
        let error = at_revision(&folder.path().join("a.json"), "HEAD").unwrap_err();
        assert!(
            error.to_string().contains("not a git repository"),
            "{error}"
        );
    }

    // found: K12
    #[test]
    fn range_is_not_a_revision() {
        for range in ["main..dev", "main...dev"] {
            let error = at_revision(Path::new("prod.json"), range).unwrap_err();
            let text = error.to_string();
            assert!(
                text.ends_with("a range of revisions; give one revision"),
                "{text}"
            );
            assert_eq!(error.exit_code(), exit::USAGE_ERROR);
        }
    }
}
