//! AWS's schemas from `ecs-dsl/cfn/schemas`, with our corrections applied.
//!
//! A correction is a JSON merge patch (RFC 7396) in `codegen/corrections` with the name of the schema's file. The schema
//! files themselves aren't edited.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value};

use crate::Error;

/// The schema of one resource type.
#[derive(Clone, Debug)]
pub struct Schema {
    /// AWS's name of the type.
    pub type_name: String,
    /// The corrected schema.
    pub json: Value,
}

/// The folder of the `ecs-dsl` package.
pub fn package() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .map(Path::to_owned)
        .unwrap_or_default()
}

/// The generated types, sorted: the lines of `types.txt` that aren't comments.
///
/// # Errors
/// If the file can't be read.
pub fn types() -> Result<Vec<String>, Error> {
    let text = read(&package().join("codegen/types.txt"))?;
    let lines = text
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'));
    let mut types: Vec<String> = lines.map(str::to_owned).collect();
    types.sort_unstable();
    types.dedup();
    Ok(types)
}

/// The name of a type's schema file: `aws-ecs-service.json`.
pub fn file_name(type_name: &str) -> String {
    format!("{}.json", type_name.to_lowercase().replace("::", "-"))
}

/// All schemas, sorted by type name.
///
/// # Errors
/// If a schema can't be read.
pub fn load() -> Result<Vec<Schema>, Error> {
    types()?.into_iter().map(load_one).collect()
}

fn load_one(type_name: String) -> Result<Schema, Error> {
    let file = file_name(&type_name);
    let mut json = read_json(&package().join("cfn/schemas").join(&file))?;
    let correction = package().join("codegen/corrections").join(&file);
    if correction.exists() {
        merge(&mut json, &read_json(&correction)?);
    }
    Ok(Schema { type_name, json })
}

/// Reads a file.
///
/// # Errors
/// If it can't be read.
pub fn read(path: &Path) -> Result<String, Error> {
    fs::read_to_string(path).map_err(Error::file(path, "can't be read"))
}

/// The files and folders in a folder, sorted.
///
/// # Errors
/// If it can't be read.
pub fn list(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let entries = fs::read_dir(folder).and_then(|entries| {
        let paths = entries.map(|entry| Ok(entry?.path()));
        paths.collect::<Result<Vec<_>, _>>()
    });
    let mut paths = entries.map_err(Error::file(folder, "can't be read"))?;
    paths.sort();
    Ok(paths)
}

/// Reads a JSON file.
///
/// # Errors
/// If it can't be read, or isn't JSON.
pub fn read_json(path: &Path) -> Result<Value, Error> {
    serde_json::from_str(&read(path)?).map_err(Error::file(path, "is not JSON"))
}

/// Applies a JSON merge patch: `null` removes, an object is merged recursively, anything else replaces.
pub fn merge(target: &mut Value, patch: &Value) {
    let Value::Object(patch) = patch else {
        *target = patch.clone();
        return;
    };
    if !target.is_object() {
        *target = Value::Object(Map::new());
    }
    let Some(target) = target.as_object_mut() else {
        return;
    };
    for (name, value) in patch {
        if value.is_null() {
            target.remove(name);
        } else {
            merge(target.entry(name.as_str()).or_insert(Value::Null), value);
        }
    }
}

impl Schema {
    /// The service and the type name in it: `ECS` and `Service`.
    pub fn service_and_name(&self) -> (&str, &str) {
        let mut parts = self.type_name.split("::").skip(1);
        (
            parts.next().unwrap_or_default(),
            parts.next().unwrap_or_default(),
        )
    }

    /// A list of JSON pointers as paths without `properties`: `["DeploymentController", "Type"]`.
    pub fn paths(&self, section: &str) -> Vec<Vec<&str>> {
        let pointers = strings(&self.json[section]).into_iter();
        let paths = pointers.map(|pointer| pointer.trim_start_matches("/properties/").split('/'));
        paths.map(Iterator::collect).collect()
    }

    /// The schema behind `$ref` with the name of its definition, or `schema` itself.
    pub fn follow<'a>(&'a self, mut schema: &'a Value) -> (&'a Value, Option<&'a str>) {
        let mut name = None;
        while let Some(reference) = schema["$ref"].as_str() {
            name = reference.strip_prefix("#/definitions/");
            schema = &self.json["definitions"][name.unwrap_or_default()];
        }
        (schema, name)
    }
}

/// The entries of a JSON object, sorted by name independently of the features of `serde_json`.
pub fn entries(object: &Value) -> Vec<(&str, &Value)> {
    let mut entries: Vec<_> = object
        .as_object()
        .into_iter()
        .flatten()
        .map(|(name, value)| (name.as_str(), value))
        .collect();
    entries.sort_unstable_by_key(|(name, _)| *name);
    entries
}

/// The strings of a JSON list.
pub fn strings(list: &Value) -> Vec<&str> {
    list.as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::merge;

    #[test]
    fn merge_patch_adds_replaces_and_removes() {
        let mut schema = json!({"a": {"b": 1, "c": 2}, "d": [1, 2]});
        merge(&mut schema, &json!({"a": {"b": null, "e": 3}, "d": [4]}));
        assert_eq!(schema, json!({"a": {"c": 2, "e": 3}, "d": [4]}));
    }
}
