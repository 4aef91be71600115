//! Patterns of settings files: `stages/*.toml` is relative to the folder of `Cargo.toml`, `./stages/*.toml` to the folder
//! of the Rust file.

use std::fs;
use std::path::{Path, PathBuf};

use syn::LitStr;

use crate::rule::MISSING_SETTINGS_FILE;

/// The folder that a pattern is relative to.
pub(super) struct BaseFolder {
    folder: Option<PathBuf>,
    /// The prefix of paths in messages.
    shown: PathBuf,
}

impl BaseFolder {
    pub(super) fn for_pattern(pattern: &LitStr) -> Self {
        if pattern.value().starts_with('.') {
            // Editors may not provide the file; then no settings are read.
            let file = pattern.span().unwrap().local_file();
            let folder = file.and_then(|file| std::path::absolute(file.parent()?).ok());
            return Self::new(folder);
        }
        Self::new(std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from))
    }

    pub(super) fn new(folder: Option<PathBuf>) -> Self {
        let current = std::env::current_dir().unwrap_or_default();
        let within = folder
            .as_ref()
            .and_then(|folder| folder.strip_prefix(&current).ok());
        let shown = within.map(Path::to_owned).unwrap_or_default();
        Self { folder, shown }
    }

    /// A path for messages: relative to the working directory of the compiler if possible, else to the base folder.
    pub(super) fn display_path(&self, path: &Path) -> String {
        let relative = self
            .folder
            .as_ref()
            .and_then(|folder| path.strip_prefix(folder).ok());
        let path = relative.map_or_else(|| path.to_owned(), |path| self.shown.join(path));
        path.display().to_string().replace('\\', "/")
    }
}

/// A folder and a pattern of file names.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Pattern {
    folder: String,
    /// The part before the `*`, or the whole name if there is none.
    before: String,
    after: Option<String>,
    extensions: Vec<String>,
    text: String,
}

impl Pattern {
    /// Parses `folder/*.toml`, `folder/shop-*.toml`, `folder/*.{toml,json}`.
    pub(super) fn parse(text: &str) -> Result<Self, String> {
        let invalid = |reason: &str| {
            format!(
                "{MISSING_SETTINGS_FILE}: invalid pattern `{text}`: {reason}\nallowed: a path such as `stages/*.toml`, `stages/*.json` or `stages/*.{{toml,json}}`"
            )
        };
        let path = text.strip_prefix("./").unwrap_or(text);
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        if Path::new(text).is_absolute() || folder.contains(['*', '{', '?']) {
            return Err(invalid("not a file pattern in one folder of the project"));
        }
        let (name, ending) = name.split_once('.').unwrap_or((name, ""));
        let list = ending
            .strip_prefix('{')
            .and_then(|rest| rest.strip_suffix('}'));
        let extensions: Vec<_> = list
            .unwrap_or(ending)
            .split(',')
            .map(|word| word.trim().to_owned())
            .collect();
        if extensions
            .iter()
            .any(|extension| !matches!(extension.as_str(), "toml" | "json"))
        {
            return Err(invalid("only TOML and JSON files are supported"));
        }
        let (before, after) = match name.split_once('*') {
            Some((before, after)) => (before, Some(after.to_owned())),
            None => (name, None),
        };
        if before.contains(['?', '{'])
            || after
                .as_ref()
                .is_some_and(|after| after.contains(['*', '?', '{']))
        {
            return Err(invalid("only one `*` is supported"));
        }
        Ok(Self {
            folder: folder.to_owned(),
            before: before.to_owned(),
            after,
            extensions,
            text: text.to_owned(),
        })
    }

    /// The files that match, sorted by name. `schema.json` is for editors and excluded.
    pub(super) fn find(&self, base: &BaseFolder) -> Result<Vec<PathBuf>, String> {
        let Some(base) = &base.folder else {
            return Ok(Vec::new());
        };
        let folder = base.join(&self.folder);
        let entries = fs::read_dir(&folder).map_err(|_| self.no_file(&[]))?;
        let mut names: Vec<String> = entries
            .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
            .collect();
        names.sort();
        let matching: Vec<_> = names.iter().filter(|name| self.matches(name)).collect();
        if matching.is_empty() {
            return Err(self.no_file(&names));
        }
        Ok(matching.into_iter().map(|name| folder.join(name)).collect())
    }

    fn matches(&self, name: &str) -> bool {
        let Some((stem, extension)) = name.rsplit_once('.') else {
            return false;
        };
        let has_stem = match &self.after {
            Some(after) => {
                let rest = stem.strip_prefix(self.before.as_str());
                rest.is_some_and(|rest| rest.ends_with(after.as_str()))
            }
            None => stem == self.before,
        };
        let has_extension = self.extensions.iter().any(|known| known == extension);
        has_stem && has_extension && !name.starts_with('.') && name != "schema.json"
    }

    /// The message if no file matches; `names` are the files in the folder.
    fn no_file(&self, names: &[String]) -> String {
        let shown: Vec<_> = names
            .iter()
            .take(6)
            .map(|name| format!("`{name}`"))
            .collect();
        let hint = match (shown.is_empty(), self.text.starts_with('.')) {
            (false, _) => format!("files in the folder: {}", shown.join(", ")),
            (true, true) => {
                "the path is relative to this file; without `./` it is relative to Cargo.toml"
                    .to_owned()
            }
            (true, false) => {
                "the path is relative to Cargo.toml; with `./` it is relative to this file"
                    .to_owned()
            }
        };
        format!(
            "{MISSING_SETTINGS_FILE}: no settings file matches `{}`\n{hint}",
            self.text
        )
    }
}
