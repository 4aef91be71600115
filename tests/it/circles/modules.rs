//! The modules of a crate, and the files that each of them imports from.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use super::source::Source;

/// How many re-exports are followed to the file that defines an item.
const MOST_REEXPORTS: usize = 8;

/// A module by its path in the crate: `["cli", "exit"]`; empty for `lib.rs`.
type ModulePath = Vec<String>;

/// The source files of a crate.
pub(super) struct Modules {
    files: BTreeMap<ModulePath, (PathBuf, Source)>,
}

impl Modules {
    /// Reads the crate with this source folder, without its tests.
    pub(super) fn read(folder: &Path) -> Self {
        let mut files = BTreeMap::new();
        collect(folder, folder, &mut files);
        Self { files }
    }

    /// The files that each file imports from, relative to the source folder.
    pub(super) fn imports(&self) -> BTreeMap<&Path, BTreeSet<&Path>> {
        let of_module = |(module, (file, source)): (&ModulePath, &'_ (PathBuf, Source))| {
            let written = source
                .imports
                .iter()
                .filter(|import| !import.public)
                .map(|import| &import.path)
                .chain(&source.paths);
            let found = written.filter_map(|path| self.file_of(&self.absolute(module, path)?, 0));
            let others = found.filter(|other| *other != file);
            others.collect::<BTreeSet<&Path>>()
        };
        self.files
            .iter()
            .map(|entry| (entry.1.0.as_path(), of_module(entry)))
            .collect()
    }

    /// The path from the root of the crate; `None` for a path to another crate or to a local name.
    fn absolute(&self, module: &[String], path: &[String]) -> Option<ModulePath> {
        let (first, rest) = path.split_first()?;
        let mut base = match first.as_str() {
            "crate" => Vec::new(),
            "self" => module.to_vec(),
            "super" => module.split_last()?.1.to_vec(),
            child => {
                let child = [module, &[child.to_owned()]].concat();
                self.files.contains_key(&child).then_some(child)?
            }
        };
        for segment in rest {
            match segment.as_str() {
                "super" => drop(base.pop()),
                name => base.push(name.to_owned()),
            }
        }
        Some(base)
    }

    /// The file that defines what an absolute path names; `None` if another crate does.
    fn file_of(&self, path: &[String], reexports: usize) -> Option<&Path> {
        let mut module: &[String] = &[];
        let mut rest = path;
        while let [_, after @ ..] = rest {
            let child = &path[..module.len() + 1];
            if !self.files.contains_key(child) {
                break;
            }
            (module, rest) = (child, after);
        }
        let (file, source) = self.files.get(module)?;
        let Some(name) = rest.first() else {
            return Some(file);
        };
        if source.items.contains(name) || reexports == MOST_REEXPORTS {
            return Some(file);
        }
        if let Some(import) = source.imports.iter().find(|import| import.name == *name) {
            let target = [&self.absolute(module, &import.path)?, &rest[1..]].concat();
            return self.file_of(&target, reexports + 1);
        }
        let globs = source.imports.iter().filter(|import| import.name == "*");
        let mut targets = globs.map(|import| self.absolute(module, &import.path));
        targets
            .find_map(|target| match target {
                // Another crate may define the name.
                None => Some(None),
                Some(target) => {
                    let (_, source) = self.files.get(&target)?;
                    let defines = source.items.contains(name)
                        || source.imports.iter().any(|import| import.name == *name);
                    let target = [&target, rest].concat();
                    defines.then(|| self.file_of(&target, reexports + 1))
                }
            })
            .unwrap_or(Some(file))
    }
}

fn collect(root: &Path, folder: &Path, files: &mut BTreeMap<ModulePath, (PathBuf, Source)>) {
    for entry in fs::read_dir(folder).expect("a source folder") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().and_then(|name| name.to_str());
        let name = name.unwrap_or_default();
        if path.is_dir() && name != "tests" {
            collect(root, &path, files);
        } else if name.ends_with(".rs") && !name.ends_with("tests.rs") && name != "testing.rs" {
            let text = fs::read_to_string(&path).expect("a source file");
            let file = path.strip_prefix(root).expect("a path in the folder");
            files.insert(module_path(file), (file.to_owned(), Source::parse(&text)));
        }
    }
}

/// The module of a file: `["cli", "json"]` for `cli/json/mod.rs`.
fn module_path(file: &Path) -> ModulePath {
    let parts = file.with_extension("");
    let parts = parts.iter().filter_map(|part| part.to_str());
    parts
        .filter(|part| !matches!(*part, "mod" | "lib"))
        .map(str::to_owned)
        .collect()
}
