//! Which files are meant: `stages/*.toml`, from the folder of `Cargo.toml` or, with `./`, from that of the Rust file.

use std::fs;
use std::path::{Path, PathBuf};

use syn::LitStr;

/// The code of a pattern that finds nothing.
const NO_FILE: &str = "ECS2002";

/// Where a pattern starts.
pub(super) struct Start {
    folder: Option<PathBuf>,
    /// What stands before the pattern in messages.
    shown: PathBuf,
}

impl Start {
    pub(super) fn of(pattern: &LitStr) -> Self {
        if pattern.value().starts_with('.') {
            // An editor may not say which file it is; then there is nothing to check.
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

    /// A path as messages name it: from where the compiler runs, as in its own messages, or else from the start.
    pub(super) fn shown(&self, path: &Path) -> String {
        let from_start = self
            .folder
            .as_ref()
            .and_then(|folder| path.strip_prefix(folder).ok());
        let path = from_start.map_or_else(|| path.to_owned(), |path| self.shown.join(path));
        path.display().to_string().replace('\\', "/")
    }
}

/// A folder, and what the names of its files look like.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Pattern {
    folder: String,
    /// What stands before the `*`, or the whole name without one.
    before: String,
    after: Option<String>,
    extensions: Vec<String>,
    text: String,
}

impl Pattern {
    /// Reads `folder/*.toml`, `folder/shop-*.toml`, `folder/*.{toml,json}`.
    pub(super) fn read(text: &str) -> Result<Self, String> {
        let wrong = |why: &str| {
            format!(
                "{NO_FILE}: `{text}` {why}\nallowed: a path such as `stages/*.toml`, `stages/*.json` or `stages/*.{{toml,json}}`"
            )
        };
        let path = text.strip_prefix("./").unwrap_or(text);
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        if Path::new(text).is_absolute() || folder.contains(['*', '{', '?']) {
            return Err(wrong("is no pattern of files in one folder of the project"));
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
            return Err(wrong("asks for files that aren't TOML or JSON"));
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
            return Err(wrong("has more in it than one `*`"));
        }
        Ok(Self {
            folder: folder.to_owned(),
            before: before.to_owned(),
            after,
            extensions,
            text: text.to_owned(),
        })
    }

    /// The files that match, by name. `schema.json` is for editors, and no stage.
    pub(super) fn find(&self, start: &Start) -> Result<Vec<PathBuf>, String> {
        let Some(from) = &start.folder else {
            return Ok(Vec::new());
        };
        let folder = from.join(&self.folder);
        let entries = fs::read_dir(&folder).map_err(|_| self.nothing(&[]))?;
        let mut names: Vec<String> = entries
            .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
            .collect();
        names.sort();
        let matching: Vec<_> = names.iter().filter(|name| self.matches(name)).collect();
        if matching.is_empty() {
            return Err(self.nothing(&names));
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
        let is_ours = self.extensions.iter().any(|known| known == extension);
        fits && is_ours && !name.starts_with('.') && name != "schema.json"
    }

    /// No file matches; these are there.
    fn nothing(&self, names: &[String]) -> String {
        let shown: Vec<_> = names
            .iter()
            .take(6)
            .map(|name| format!("`{name}`"))
            .collect();
        let there = match (shown.is_empty(), self.text.starts_with('.')) {
            (false, _) => format!("the folder has {}", shown.join(", ")),
            (true, true) => {
                "it is looked for beside this file; without `./` it is looked for beside Cargo.toml"
                    .to_owned()
            }
            (true, false) => {
                "it is looked for beside Cargo.toml; with `./` it is looked for beside this file"
                    .to_owned()
            }
        };
        format!(
            "{NO_FILE}: there is no settings file `{}`\n{there}",
            self.text
        )
    }
}
