//! Finds settings files by a pattern: `stages/*.toml`, relative to the folder of `Cargo.toml`, or with `./` to the Rust file.

use std::fs;
use std::path::{Path, PathBuf};

use syn::LitStr;

/// The code of a pattern without a matching file.
const NO_FILE: &str = "ECS2002";

/// The folder that a pattern is relative to.
pub(super) struct BaseFolder {
    folder: Option<PathBuf>,
    /// The prefix of the pattern in messages.
    shown: PathBuf,
}

impl BaseFolder {
    pub(super) fn for_pattern(pattern: &LitStr) -> Self {
        if pattern.value().starts_with('.') {
            // Editors may not report the file; then nothing is checked.
            let file = pattern.span().unwrap().local_file();
            let folder = file.and_then(|file| std::path::absolute(file.parent()?).ok());
            return Self::at(folder);
        }
        Self::at(std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from))
    }

    pub(super) fn at(folder: Option<PathBuf>) -> Self {
        let here = std::env::current_dir().unwrap_or_default();
        let within = folder
            .as_ref()
            .and_then(|folder| folder.strip_prefix(&here).ok());
        let shown = within.map(Path::to_owned).unwrap_or_default();
        Self { folder, shown }
    }

    /// A path in messages: relative to the compiler's working directory if possible, otherwise to the folder.
    pub(super) fn shown(&self, path: &Path) -> String {
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
    /// The text before `*`, or the whole name if there is no `*`.
    before: String,
    after: Option<String>,
    extensions: Vec<String>,
    text: String,
}

impl Pattern {
    /// Parses `folder/*.toml`, `folder/shop-*.toml`, `folder/*.{toml,json}`.
    pub(super) fn parse(text: &str) -> Result<Self, String> {
        let error = |why: &str| {
            format!(
                "{NO_FILE}: `{text}` {why}\nallowed: a path such as `stages/*.toml`, `stages/*.json` or `stages/*.{{toml,json}}`"
            )
        };
        let path = text.strip_prefix("./").unwrap_or(text);
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        if Path::new(text).is_absolute() || folder.contains(['*', '{', '?']) {
            return Err(error(
                "isn't a pattern for files in a folder of the project",
            ));
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
            return Err(error("matches files that aren't TOML or JSON"));
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
            return Err(error("contains more than one `*`"));
        }
        Ok(Self {
            folder: folder.to_owned(),
            before: before.to_owned(),
            after,
            extensions,
            text: text.to_owned(),
        })
    }

    /// The matching files, sorted by name. `schema.json` is for editors, and not a stage.
    pub(super) fn find(&self, start: &BaseFolder) -> Result<Vec<PathBuf>, String> {
        let Some(from) = &start.folder else {
            return Ok(Vec::new());
        };
        let folder = from.join(&self.folder);
        let entries = fs::read_dir(&folder).map_err(|_| self.no_match(&[]))?;
        let mut names: Vec<String> = entries
            .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
            .collect();
        names.sort();
        let matching: Vec<_> = names.iter().filter(|name| self.matches(name)).collect();
        if matching.is_empty() {
            return Err(self.no_match(&names));
        }
        Ok(matching.into_iter().map(|name| folder.join(name)).collect())
    }

    fn matches(&self, name: &str) -> bool {
        let Some((stem, extension)) = name.rsplit_once('.') else {
            return false;
        };
        let fits = match &self.after {
            Some(after) => {
                let rest = stem.strip_prefix(self.before.as_str());
                rest.is_some_and(|rest| rest.ends_with(after.as_str()))
            }
            None => stem == self.before,
        };
        let has_extension = self.extensions.iter().any(|known| known == extension);
        fits && has_extension && !name.starts_with('.') && name != "schema.json"
    }

    /// The message if no file matches, with the files in the folder.
    fn no_match(&self, names: &[String]) -> String {
        let shown: Vec<_> = names
            .iter()
            .take(6)
            .map(|name| format!("`{name}`"))
            .collect();
        let searched = match (shown.is_empty(), self.text.starts_with('.')) {
            (false, _) => format!("found: {}", shown.join(", ")),
            (true, true) => {
                "searched next to this file; without `./`, the path is relative to Cargo.toml"
                    .to_owned()
            }
            (true, false) => {
                "searched next to Cargo.toml; with `./`, the path is relative to this file"
                    .to_owned()
            }
        };
        format!(
            "{NO_FILE}: no settings file matches `{}`\n{searched}",
            self.text
        )
    }
}
