//! The generated files, and the comparison with those on disk.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use crate::emit::FIRST_LINE;
use crate::model::Module;
use crate::schema::strings;
use crate::{Error, builders, clash, emit, facts, resolve, schema, type_names};

/// The command that updates the files.
pub const COMMAND: &str = "cargo run -p ecs-dsl-codegen";

/// The text of the files by path.
pub type Files = BTreeMap<PathBuf, String>;

/// Generates all files.
///
/// # Errors
/// If a schema can't be read or resolved.
pub fn generate() -> Result<Files, Error> {
    let schemas = schema::load()?;
    let modules = resolve::modules(&schemas)?;
    let stateful =
        schema::read_json(&schema::package().join("codegen/stateful_resource_types.json"))?;
    let stateful: BTreeSet<String> = strings(&stateful["stateful_resource_types"])
        .into_iter()
        .map(str::to_owned)
        .collect();
    let mut files = Files::new();
    for module in &modules {
        files.insert(
            folder().join(format!("{}.rs", module.name)),
            emit::module(module, &clash::resolve(module)?),
        );
    }
    files.insert(facts_path(), facts::file(&schemas, &modules, &stateful));
    files.insert(names_path(), type_names::file(&modules));
    files.insert(folder().join("mod.rs"), root(&modules));
    files.extend([builders::file()?]);
    Ok(files)
}

/// The folder of the resource types.
fn folder() -> PathBuf {
    schema::package().join("model/src/cfn/aws")
}

fn facts_path() -> PathBuf {
    schema::package().join("cfn/src/cfn/facts_table.rs")
}

fn names_path() -> PathBuf {
    schema::package().join("cfn/src/cfn/type_names.rs")
}

fn root(modules: &[Module]) -> String {
    let mut out = format!(
        "//! {FIRST_LINE}\n//!\n\
         //! AWS's resource types, one module per service. A type's `new` takes the required properties, setters have the names\n\
         //! of AWS's properties, and attributes are methods of the [`Handle`](super::Handle).\n\n\
         #![allow(\n    clippy::should_implement_trait,\n    clippy::too_many_arguments,\n    clippy::wrong_self_convention,\n    reason = \"the names and numbers are AWS's\"\n)]\n\
         #![allow(clippy::new_without_default, reason = \"a derive on hundreds of types costs every build\")]\n\n"
    );
    for module in modules {
        _ = writeln!(out, "pub mod {};", module.name);
    }
    out
}

/// The files that differ from those on disk, and files on disk that are no longer generated.
///
/// # Errors
/// If the folder can't be read.
pub fn stale(files: &Files) -> Result<Vec<PathBuf>, Error> {
    let differs =
        |(path, text): &(&PathBuf, &String)| fs::read_to_string(path).ok().as_ref() != Some(text);
    let mut stale: Vec<PathBuf> = files
        .iter()
        .filter(differs)
        .map(|(path, _)| path.clone())
        .collect();
    let on_disk = schema::list(&folder())?.into_iter();
    stale.extend(on_disk.filter(|path| !files.contains_key(path)));
    Ok(stale)
}

/// Writes stale files, removes those that are no longer generated, and returns the changed paths.
///
/// # Errors
/// If a file can't be written.
pub fn write(files: &Files) -> Result<Vec<PathBuf>, Error> {
    let stale = stale(files)?;
    for path in &stale {
        let result = match files.get(path) {
            Some(text) => fs::write(path, text),
            None => fs::remove_file(path),
        };
        result.map_err(Error::file(path, "can't be written"))?;
    }
    Ok(stale)
}
